// Pictures from strangers: signatures, stamps, scans. PNG, JPEG, SVG and (for pages) TIFF, told by their first bytes, never
// by name; size limits are checked before pixels are made. The decoders are libpng, libjpeg and libtiff: strangers' bytes
// belong into the worker process (worker_client.h, cleanImage()).
#pragma once

#include "core/base/result.h"
#include "core/pdf/making_error.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <vector>

namespace countersign::pdf {

struct ImageLimits {
    qint64 bytes = 40LL * 1024 * 1024;
    qint64 pixels = 80'000'000; // of one picture
    int pages = 200; // of a TIFF
};

enum class ImageKind { None, Png, Jpeg, Tiff, Svg };
[[nodiscard]] ImageKind imageKind(const QByteArray &bytes);

// Turned as EXIF says; an SVG becomes a picture of 2000 pixels. Errors: ImageDamaged, ImageTooLarge.
[[nodiscard]] Result<QImage> decodeImage(const QByteArray &bytes, const ImageLimits &limits = {});
// Every picture of a multi-page TIFF; one for the others.
[[nodiscard]] Result<std::vector<QImage>> decodeImages(const QByteArray &bytes, const ImageLimits &limits = {});
// What is not transparent (or, where opaque, not near-white); everything when there is nothing but margin.
[[nodiscard]] QRect inkBounds(const QImage &image);
// Without the transparent (or, where opaque, near-white) margin. Unchanged when there is nothing but margin.
[[nodiscard]] QImage trimmed(const QImage &image);
// Not larger than `most` in either direction, aspect kept; never enlarged.
[[nodiscard]] QImage fitted(const QImage &image, QSize most);
[[nodiscard]] QByteArray encodePng(const QImage &image);

} // namespace countersign::pdf
