// Drawings from strangers. Only shapes, their paint and plain text pass: no scripts, no style sheets, no pictures, nothing that
// is fetched, no document type (so no entities), and no drawing that multiplies itself by <use>.
#pragma once

#include "core/base/result.h"
#include "core/pdf/making_error.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace countersign::pdf {

struct SvgLimits {
    qsizetype bytes = 2 * 1024 * 1024;
    int elements = 20'000; // with everything <use> repeats
    int depth = 60;
};

[[nodiscard]] bool looksLikeSvg(const QByteArray &bytes);
// What may be drawn of it, written anew. Errors: ImageDamaged, ImageTooLarge.
[[nodiscard]] Result<QByteArray> cleanSvg(const QByteArray &bytes, const SvgLimits &limits = {});
// The rest takes what cleanSvg() gave. The size it has by itself, in its own units; only the proportion matters.
[[nodiscard]] QSizeF svgSize(const QByteArray &clean);
[[nodiscard]] Result<QImage> svgImage(const QByteArray &clean, int longerSide);
void drawSvg(QPainter &painter, const QByteArray &clean, const QRectF &area);

} // namespace countersign::pdf
