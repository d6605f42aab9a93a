// At the foot of the pages: the grid with its step, and the order of tabbing.
//
// Object names: editorGrid, editorGridStep, editorGridUnit, editorOrder, editorOrderAsRead.
#pragma once

#include "ui/editor/field_canvas.h"

class QDoubleSpinBox;

namespace countersign::ui {

class Button;
class ComboBox;
class Label;

class EditorBar : public QWidget
{
    Q_OBJECT
public:
    explicit EditorBar(FieldCanvas &canvas, QWidget *parent = nullptr);
    void endOrdering();
    void toggleGrid();

private:
    void applyGrid(); // and remembers it
    void showGrid();
    void showOrdering(bool ordering);

    FieldCanvas &m_canvas;
    bool m_isShowing = false;
    Button *m_grid, *m_order, *m_asRead;
    QDoubleSpinBox *m_step;
    ComboBox *m_unit;
    Label *m_hint;
};

} // namespace countersign::ui
