#include "ui/editor/snap_grid.h"

#include "ui/editor/field_geometry.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace countersign::ui {

namespace {
constexpr double kLeastPixels = 6; // between lines that are drawn
const QString kOn = QStringLiteral("editor/gridIsOn");
const QString kStep = QStringLiteral("editor/gridStep");
const QString kPoints = QStringLiteral("editor/gridIsInPoints");
} // namespace

double SnapGrid::points() const { return unit == Unit::Points ? step : step * kPointsPerMm; }

double leastStep(SnapGrid::Unit unit) { return unit == SnapGrid::Unit::Points ? 2 : 1; }

double mostStep(SnapGrid::Unit unit) { return unit == SnapGrid::Unit::Points ? 144 : 50; }

SnapGrid rememberedGrid()
{
    const QSettings settings;
    SnapGrid grid{.isOn = settings.value(kOn, false).toBool(),
                  .unit =
                      settings.value(kPoints, false).toBool() ? SnapGrid::Unit::Points : SnapGrid::Unit::Millimetres};
    bool isNumber = false;
    const double step = settings.value(kStep, grid.step).toDouble(&isNumber);
    if (isNumber)
        grid.step = std::clamp(step, leastStep(grid.unit), mostStep(grid.unit));
    return grid;
}

void rememberGrid(const SnapGrid &grid)
{
    QSettings settings;
    settings.setValue(kOn, grid.isOn);
    settings.setValue(kStep, grid.step);
    settings.setValue(kPoints, grid.unit == SnapGrid::Unit::Points);
}

void paintGrid(QPainter &painter, const QRectF &page, double pixelsPerPoint, const SnapGrid &grid)
{
    double apart = grid.points() * pixelsPerPoint;
    for (const int every : {1, 2, 5, 10, 20, 50}) {
        apart = grid.points() * pixelsPerPoint * every;
        if (apart >= kLeastPixels)
            break;
    }
    if (!(apart >= kLeastPixels))
        return;
    QColor ink = color(Role::Accent, paletteFor(false)); // paper is white in every theme
    ink.setAlpha(46);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(ink, 1));
    const QRectF shown = page.intersected(painter.hasClipping() ? painter.clipBoundingRect() : page)
                             .intersected(QRectF(painter.window()));
    const double left = page.left() + std::ceil((shown.left() - page.left()) / apart) * apart;
    const double top = page.top() + std::ceil((shown.top() - page.top()) / apart) * apart;
    for (double x = left; x <= shown.right(); x += apart)
        painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()));
    for (double y = top; y <= shown.bottom(); y += apart)
        painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y));
    painter.restore();
}

} // namespace countersign::ui
