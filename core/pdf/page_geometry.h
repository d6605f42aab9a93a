// Where a place on a page is: between what a person sees (rotated, cropped, zoomed; y downwards) and the unrotated
// user space of the PDF (ISO 32000-2, 8.3.2.3; y upwards), in which fields are kept.
// A QRectF in user space has its lower left corner in x() and y(): top() is the lower edge.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace countersign::pdf {

struct PageBox {
    QRectF mediaBox{0, 0, 595, 842}; // as written, user space units
    QRectF cropBox; // empty: the media box
    int rotate = 0; // clockwise when displayed; any multiple of 90
    double userUnit = 1; // in 1/72 inch (ISO 32000-2, 7.7.3.3, table 31)

    friend bool operator==(const PageBox &, const PageBox &) = default;
};

// 0, 90, 180 or 270; what is no multiple of 90 counts as 0.
[[nodiscard]] int normalisedRotation(int degrees);
// What is shown: the crop box within the media box, or the media box when they do not meet.
[[nodiscard]] QRectF visibleBox(const PageBox &page);
// The size on paper in points of 1/72 inch, rotation and UserUnit applied.
[[nodiscard]] QSizeF displaySize(const PageBox &page);
// User space -> display, whose origin is the top left corner, `pixelsPerPoint` pixels to a point of paper (zoom, dpi / 72).
[[nodiscard]] QTransform userToDisplay(const PageBox &page, double pixelsPerPoint = 1);
[[nodiscard]] QTransform displayToUser(const PageBox &page, double pixelsPerPoint = 1);

// The size a rectangle of user space has for a reader, in user space units: swapped on pages turned by 90 or 270 degrees.
[[nodiscard]] QSizeF uprightSize(QSizeF userSize, int rotate);
// A form's /Matrix that makes content drawn in [0 0 uprightSize] stand upright for a reader of the rotated page,
// and fill [0 0 userSize] of user space.
[[nodiscard]] QTransform uprightMatrix(QSizeF userSize, int rotate);

} // namespace countersign::pdf
