// What the canvas paints and what the mouse takes hold of must be the same places.
#pragma once

#include <QRectF>

#include <array>

namespace countersign::ui {

inline constexpr double kHandle = 8; // pixels
inline constexpr int kNudgeMerge = 1;

inline const std::array<Qt::Edges, 8> kHandles{
    Qt::TopEdge | Qt::LeftEdge,     Qt::TopEdge,    Qt::TopEdge | Qt::RightEdge,   Qt::RightEdge,
    Qt::BottomEdge | Qt::RightEdge, Qt::BottomEdge, Qt::BottomEdge | Qt::LeftEdge, Qt::LeftEdge};

inline QPointF handlePoint(const QRectF &r, Qt::Edges e)
{
    return {e & Qt::LeftEdge        ? r.left()
                : e & Qt::RightEdge ? r.right()
                                    : r.center().x(),
            e & Qt::TopEdge          ? r.top()
                : e & Qt::BottomEdge ? r.bottom()
                                     : r.center().y()};
}

} // namespace countersign::ui
