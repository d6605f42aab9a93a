// Placing rectangles on paper: pure. "Paper" is a page as a person sees it: points, origin top left, y downwards,
// upright whatever the page's rotation. Fields are kept in user space; toPaper() and toUser() go between.
#pragma once

#include "core/domain/field.h"
#include "core/pdf/page_geometry.h"

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace countersign::ui {

inline constexpr double kPointsPerMm = 72.0 / 25.4;
inline constexpr QSizeF kLeastField{8, 8}; // points

[[nodiscard]] QRectF toPaper(const pdf::PageBox &box, const QRectF &user);
[[nodiscard]] QRectF toUser(const pdf::PageBox &box, const QRectF &paper);

// The size a kind of field has when it is placed, in points of paper.
[[nodiscard]] QSizeF usualSize(domain::FieldKind kind);

// Moved (and if need be made smaller) so that it lies on the paper.
[[nodiscard]] QRectF keptOnPaper(QRectF rect, QSizeF paper);

struct Guide {
    Qt::Orientation orientation = Qt::Horizontal; // of the line
    double at = 0; // its y, or its x when vertical
    friend bool operator==(const Guide &, const Guide &) = default;
};
struct Snapped {
    QRectF rect;
    std::vector<Guide> guides;
};
// Snaps edges and middles to those of the others, to the paper's middle and to margins of 20 mm. `tolerance` in points.
// Where nothing of that is near, the upper left corner goes to the next line of a grid with that `step`, in points from the
// paper's upper left corner; 0: no grid.
[[nodiscard]] Snapped snapMove(QRectF rect, const std::vector<QRectF> &others, QSizeF paper, double tolerance,
                               double step = 0);
// The same for the edges that are being dragged; the others stay. Never smaller than kLeastField.
[[nodiscard]] Snapped snapResize(QRectF rect, Qt::Edges edges, const std::vector<QRectF> &others, QSizeF paper,
                                 double tolerance, double step = 0);

enum class Arrangement { Left, Centre, Right, Top, Middle, Bottom, DistributeAcross, DistributeDown, SameSize };
// Aligns to the common outer edge (SameSize: to the first); distributing keeps the outermost two. Same order as given.
[[nodiscard]] std::vector<QRectF> arranged(std::vector<QRectF> rects, Arrangement arrangement);

// "2, 4-7" as indexes from 0, in order, each once; nothing when a page is not there or it says nothing.
[[nodiscard]] std::optional<QList<int>> pagesIn(const QString &text, int count);

} // namespace countersign::ui
