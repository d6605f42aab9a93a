#include "ui/editor/editor_bar.h"

#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"

#include <QDoubleSpinBox>

#include <algorithm>

namespace countersign::ui {

EditorBar::EditorBar(FieldCanvas &canvas, QWidget *parent) : QWidget(parent), m_canvas(canvas)
{
    m_grid = Button::iconOnly(QStringLiteral("grid-3x3"), tr("Grid (Ctrl+G)"));
    m_grid->setObjectName(QStringLiteral("editorGrid"));
    m_grid->setCheckable(true);
    m_step = new QDoubleSpinBox;
    m_step->setObjectName(QStringLiteral("editorGridStep"));
    m_step->setAccessibleName(tr("Distance between the lines of the grid"));
    m_step->setToolTip(m_step->accessibleName());
    m_step->setDecimals(1);
    m_step->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_step->setKeyboardTracking(false);
    m_step->setFixedWidth(scaled(70));
    m_unit = new ComboBox;
    m_unit->setObjectName(QStringLiteral("editorGridUnit"));
    m_unit->setAccessibleName(tr("Unit of the grid"));
    //: millimetres
    m_unit->addChoice(tr("mm"), int(SnapGrid::Unit::Millimetres));
    //: typographic points
    m_unit->addChoice(tr("pt"), int(SnapGrid::Unit::Points));
    m_unit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_order = Button::iconOnly(QStringLiteral("list-ordered"), tr("Tab order"));
    m_order->setObjectName(QStringLiteral("editorOrder"));
    m_order->setCheckable(true);
    m_hint = new Label(tr("Click the fields one after the other."), TextSize::Small, Role::Second);
    m_hint->setElides(true);
    m_asRead = new Button(tr("As read"), Button::Kind::Quiet);
    m_asRead->setObjectName(QStringLiteral("editorOrderAsRead"));
    m_asRead->setToolTip(tr("From the top, then from the left"));
    m_hint->setMinimumHeight(scaled(32)); // level with the buttons
    auto *line = new WrapLayout(this, kGrid); // with large text, two lines beside the zoom
    for (QWidget *part :
         {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_step), static_cast<QWidget *>(m_unit),
          static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_asRead)})
        line->addWidget(part);
    line->addWidget(m_hint);

    m_canvas.setGrid(rememberedGrid());
    showGrid();
    showOrdering(false);
    connect(m_grid, &QPushButton::toggled, this, [this] { applyGrid(); });
    connect(m_step, &QDoubleSpinBox::valueChanged, this, [this] { applyGrid(); });
    connect(m_unit, &QComboBox::activated, this, [this] {
        // The same lines in the other unit, as near as it has them.
        SnapGrid grid = m_canvas.grid();
        const double points = grid.points();
        grid.unit = SnapGrid::Unit(m_unit->value().toInt());
        const double step = grid.unit == SnapGrid::Unit::Points ? points : points / kPointsPerMm;
        grid.step = std::clamp(std::round(step), leastStep(grid.unit), mostStep(grid.unit));
        rememberGrid(grid);
        m_canvas.setGrid(grid);
        showGrid();
    });
    connect(m_order, &QPushButton::toggled, this, [this](bool on) {
        m_canvas.setOrdering(on);
        showOrdering(on);
        if (on)
            m_canvas.setFocus();
    });
    connect(m_asRead, &QPushButton::clicked, this, [this] { m_canvas.orderAsRead(); });
    connect(&canvas, &FieldCanvas::orderingEnded, this, [this] { endOrdering(); });
}

void EditorBar::endOrdering() { m_order->setChecked(false); }

void EditorBar::toggleGrid() { m_grid->toggle(); }

void EditorBar::applyGrid()
{
    if (m_isShowing)
        return;
    SnapGrid grid = m_canvas.grid();
    grid.isOn = m_grid->isChecked();
    grid.step = m_step->value();
    rememberGrid(grid);
    m_canvas.setGrid(grid);
    showGrid();
}

void EditorBar::showGrid()
{
    m_isShowing = true;
    const SnapGrid &grid = m_canvas.grid();
    m_grid->setChecked(grid.isOn);
    m_unit->setValue(int(grid.unit));
    m_step->setRange(leastStep(grid.unit), mostStep(grid.unit));
    m_step->setValue(grid.step);
    m_step->setVisible(grid.isOn);
    m_unit->setVisible(grid.isOn);
    m_isShowing = false;
}

void EditorBar::showOrdering(bool ordering)
{
    m_hint->setVisible(ordering);
    m_asRead->setVisible(ordering);
}

} // namespace countersign::ui
