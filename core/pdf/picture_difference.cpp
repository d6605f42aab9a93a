#include "core/pdf/picture_difference.h"

#include <cstdlib>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr int kTolerance = 24; // of 255: what anti-aliasing may move
constexpr int kCell = 8; // pixels: places closer than that are one place
constexpr qsizetype kMaxPlaces = 20; // told of one page

bool differsAt(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > kTolerance || std::abs(qGreen(a) - qGreen(b)) > kTolerance
        || std::abs(qBlue(a) - qBlue(b)) > kTolerance;
}

} // namespace

QList<QRect> pictureDifferences(QImage a, QImage b, const QList<QRect> &masks)
{
    if (a.size() != b.size())
        return {QRect(QPoint(), b.size())};
    a = a.convertToFormat(QImage::Format_RGB32);
    b = b.convertToFormat(QImage::Format_RGB32);
    const int columns = (a.width() + kCell - 1) / kCell, rows = (a.height() + kCell - 1) / kCell;
    std::vector<bool> marked(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    const auto cell = [columns](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x);
    };
    for (int y = 0; y < a.height(); ++y) {
        const auto *lineA = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *lineB = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            if (lineA[x] == lineB[x] || !differsAt(lineA[x], lineB[x]) || marked[cell(x / kCell, y / kCell)])
                continue;
            if (std::none_of(masks.cbegin(), masks.cend(), [&](const QRect &mask) { return mask.contains(x, y); }))
                marked[cell(x / kCell, y / kCell)] = true;
        }
    }
    QList<QRect> places;
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            if (!marked[cell(x, y)])
                continue;
            QRect place(x * kCell, y * kCell, kCell, kCell);
            std::vector<QPoint> open{{x, y}};
            marked[cell(x, y)] = false;
            while (!open.empty()) {
                const QPoint at = open.back();
                open.pop_back();
                place |= QRect(at.x() * kCell, at.y() * kCell, kCell, kCell);
                for (int dy = -1; dy <= 1; ++dy) {
                    for (int dx = -2; dx <= 2; ++dx) { // a line of text is one place
                        const QPoint next(at.x() + dx, at.y() + dy);
                        if (next.x() < 0 || next.y() < 0 || next.x() >= columns || next.y() >= rows
                            || !marked[cell(next.x(), next.y())])
                            continue;
                        marked[cell(next.x(), next.y())] = false;
                        open.push_back(next);
                    }
                }
            }
            places.append(place.intersected(a.rect()));
            if (places.size() >= kMaxPlaces)
                return places;
        }
    }
    return places;
}

} // namespace countersign::pdf
