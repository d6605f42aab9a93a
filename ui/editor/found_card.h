// Places that the text itself asks for, one click away. Object name of its button: foundPlace.
#pragma once

#include "ui/editor/found_fields.h"
#include "ui/kit/surfaces.h"

namespace countersign::ui {

class Button;
class Label;

class FoundCard : public Card
{
    Q_OBJECT
public:
    FoundCard(FieldSet &set, FieldCanvas &canvas, QWidget *parent = nullptr);
    void setFound(std::vector<FoundField> found);
    void refresh(); // what was placed meanwhile is not offered again; hidden when nothing is left

private:
    FieldSet &m_set;
    FieldCanvas &m_canvas;
    std::vector<FoundField> m_found;
    Label *m_text;
    Button *m_place;
};

} // namespace countersign::ui
