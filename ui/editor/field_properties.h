// The panel beside the pages: what is selected and how it is set; with nothing selected, the list of all fields.
//
// Object names: editorProperties, propX, propY, propW, propH (millimetres from the page's top left), propParty,
// propRequired, propLabel, propValue, propOptions, propMultiline, propSize, propFormat, propAllPages, propDuplicate,
// propDelete, propAlign<Arrangement> (propAlignLeft, …), fieldList, foundPlace.
#pragma once

#include "ui/editor/found_fields.h"

#include <QDoubleSpinBox>

namespace countersign::ui {

class Button;
class Card;
class CheckBox;
class Chip;
class ChoiceField;
class ComboBox;
class IconMark;
class Label;
class ListView;
class TextField;

class FieldProperties : public QWidget
{
    Q_OBJECT
public:
    FieldProperties(FieldSet &set, FieldCanvas &canvas, QWidget *parent = nullptr);
    void setContext(const EditorContext &context);
    void setFound(std::vector<FoundField> found);
    void focusFirst(); // the label, or the first thing that can be set

private:
    void refresh();
    void edit(const QString &text, int merge, const std::function<void(domain::Field &)> &change);
    void applyRect();
    void refreshFound();

    FieldSet &m_set;
    FieldCanvas &m_canvas;
    std::vector<FoundField> m_found;
    bool m_refreshing = false;

    QWidget *m_one; // properties of the selection
    QWidget *m_none; // the list of fields
    QWidget *m_single; // parts that make sense for one field only
    IconMark *m_icon;
    Label *m_title;
    Chip *m_chip;
    ChoiceField *m_party;
    CheckBox *m_required;
    TextField *m_label;
    TextField *m_value;
    ChoiceField *m_merge;
    TextField *m_options;
    CheckBox *m_multiline;
    ChoiceField *m_size;
    ChoiceField *m_format;
    Label *m_page;
    QDoubleSpinBox *m_x, *m_y, *m_w, *m_h;
    QWidget *m_align;
    FieldListModel *m_listModel;
    ListView *m_list;
    Label *m_emptyHint;
    Card *m_foundCard;
    Label *m_foundText;
    Button *m_foundPlace;
};

} // namespace countersign::ui
