// In which order one goes from field to field: as somebody chose, and for the rest as a page is read.
#pragma once

#include <QRectF>

#include <cstddef>
#include <vector>

namespace countersign::pdf {

struct OrderedPlace {
    int page = 0;
    QRectF paper; // as displayed: upright, y downwards, points
    int chosen = 0; // from 1; 0: nobody chose
};

// The indexes of the places in that order: chosen ones by their number, then the others by page, from the top, then from the
// left; tops that are less than half a line (6 points) apart are one line.
[[nodiscard]] std::vector<std::size_t> goingOrder(const std::vector<OrderedPlace> &places);

} // namespace countersign::pdf
