// The panel beside the pages: what is selected and how it is set; with nothing selected, the list of all fields.
//
// Object names: editorProperties, propX, propY, propW, propH (millimetres from the page's top left), propParty,
// propRequired, propLabel, propValue, propOptions, propMultiline, propOrder, propAllPages, propPages, propDuplicate, propDelete,
// fieldList; see style_properties.h, align_buttons.h and found_card.h for theirs.
#pragma once

#include "ui/editor/found_fields.h"

#include <QDoubleSpinBox>

class QSpinBox;

namespace countersign::ui {

class AlignButtons;
class CheckBox;
class Chip;
class ChoiceField;
class FieldFrame;
class FoundCard;
class IconMark;
class Label;
class ListView;
class StyleProperties;
class TextField;

class FieldProperties : public QWidget
{
    Q_OBJECT
public:
    FieldProperties(FieldSet &set, FieldCanvas &canvas, QWidget *parent = nullptr);
    void setContext(const EditorContext &context);
    void setFound(std::vector<FoundField> found);
    void focusFirst(); // the label, or the first thing that can be set
    void focusOptions(); // of a choice; the first thing where it is none

private:
    void refresh();
    void edit(const QString &text, int merge, const std::function<void(domain::Field &)> &change);
    void applyRect();

    FieldSet &m_set;
    FieldCanvas &m_canvas;
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
    StyleProperties *m_style;
    QSpinBox *m_order;
    FieldFrame *m_orderFrame;
    Label *m_page;
    TextField *m_pages;
    QDoubleSpinBox *m_x, *m_y, *m_w, *m_h;
    AlignButtons *m_align;
    FieldListModel *m_listModel;
    ListView *m_list;
    Label *m_emptyHint;
    FoundCard *m_foundCard;
};

} // namespace countersign::ui
