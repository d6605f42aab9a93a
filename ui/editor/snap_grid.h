// A grid over the paper that fields are placed on: shown or not, and how far apart its lines are. Remembered on this desktop.
#pragma once

#include <QtGlobal>

class QPainter;
class QRectF;

namespace countersign::ui {

struct SnapGrid {
    enum class Unit { Millimetres, Points };
    bool isOn = false;
    double step = 5; // in `unit`
    Unit unit = Unit::Millimetres;
    [[nodiscard]] double points() const; // between lines
    friend bool operator==(const SnapGrid &, const SnapGrid &) = default;
};

[[nodiscard]] double leastStep(SnapGrid::Unit unit);
[[nodiscard]] double mostStep(SnapGrid::Unit unit);
[[nodiscard]] SnapGrid rememberedGrid(); // with a step between the two, whatever the settings say
void rememberGrid(const SnapGrid &grid);

// Over a page shown in `page` (pixels). Where lines would be closer than 6 pixels, only every second, fifth or tenth is drawn.
void paintGrid(QPainter &painter, const QRectF &page, double pixelsPerPoint, const SnapGrid &grid);

} // namespace countersign::ui
