#include "core/pdf/reading_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace countersign::pdf {

namespace {
constexpr double kHalfLine = 6;
}

std::vector<std::size_t> goingOrder(const std::vector<OrderedPlace> &places)
{
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto topFirst = [&](std::size_t a, std::size_t b) {
        return std::tuple(places[a].page, places[a].paper.top(), places[a].paper.left())
            < std::tuple(places[b].page, places[b].paper.top(), places[b].paper.left());
    };
    std::stable_sort(order.begin(), order.end(), topFirst);
    // "On one line" is not transitive, so that a line is what is near its first place, and never a way of comparing two.
    std::vector<int> line(places.size(), 0);
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        const OrderedPlace &begin = places[order[first]], &here = places[order[i]];
        const bool isSameLine = begin.page == here.page && here.paper.top() - begin.paper.top() <= kHalfLine;
        if (!isSameLine)
            first = i;
        line[order[i]] = isSameLine ? line[order[i - 1]] : line[order[i - 1]] + 1;
    }
    const auto goes = [&](std::size_t a, std::size_t b) {
        const OrderedPlace &p = places[a], &q = places[b];
        if ((p.chosen > 0) != (q.chosen > 0))
            return p.chosen > 0;
        return std::tuple(p.chosen, line[a], p.paper.left()) < std::tuple(q.chosen, line[b], q.paper.left());
    };
    std::stable_sort(order.begin(), order.end(), goes);
    return order;
}

} // namespace countersign::pdf
