#include "core/pdf/page_geometry.h"

#include <cmath>

namespace countersign::pdf {

int normalisedRotation(int degrees) { return degrees % 90 == 0 ? ((degrees % 360) + 360) % 360 : 0; }

QRectF visibleBox(const PageBox &page)
{
    const QRectF media = page.mediaBox.normalized();
    const QRectF crop = page.cropBox.normalized().intersected(media);
    return crop.isEmpty() ? media : crop;
}

static double unitOf(const PageBox &page)
{
    return std::isfinite(page.userUnit) && page.userUnit > 0 ? page.userUnit : 1;
}

QSizeF displaySize(const PageBox &page) { return uprightSize(visibleBox(page).size(), page.rotate) * unitOf(page); }

QTransform userToDisplay(const PageBox &page, double pixelsPerPoint)
{
    const QRectF box = visibleBox(page);
    const double x0 = box.left(), y0 = box.top(), x1 = box.right(), y1 = box.bottom(); // y0 is the lower edge
    QTransform turned; // QTransform(m11, m12, m21, m22, dx, dy): x' = m11 x + m21 y + dx, y' = m12 x + m22 y + dy
    switch (normalisedRotation(page.rotate)) {
    case 90: // the page's left edge is on top
        turned = QTransform(0, 1, 1, 0, -y0, -x0);
        break;
    case 180: turned = QTransform(-1, 0, 0, 1, x1, -y0); break;
    case 270: turned = QTransform(0, -1, -1, 0, y1, x1); break;
    default: turned = QTransform(1, 0, 0, -1, -x0, y1);
    }
    const double scale = unitOf(page) * pixelsPerPoint;
    return turned * QTransform::fromScale(scale, scale);
}

QTransform displayToUser(const PageBox &page, double pixelsPerPoint)
{
    return userToDisplay(page, pixelsPerPoint).inverted();
}

QSizeF uprightSize(QSizeF userSize, int rotate)
{
    return normalisedRotation(rotate) % 180 == 0 ? userSize : userSize.transposed();
}

QTransform uprightMatrix(QSizeF userSize, int rotate)
{
    const double w = userSize.width(), h = userSize.height();
    switch (normalisedRotation(rotate)) {
    case 90: // the reader turns it clockwise, so it is written counterclockwise
        return QTransform(0, 1, -1, 0, w, 0);
    case 180: return QTransform(-1, 0, 0, -1, w, h);
    case 270: return QTransform(0, -1, 1, 0, 0, h);
    default: return {};
    }
}

} // namespace countersign::pdf
