#include "core/pdf/images.h"

#include "core/pdf/svg.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QtEndian>

#include <zlib.h>

namespace countersign::pdf {

ImageKind imageKind(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return ImageKind::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return ImageKind::Jpeg;
    if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return ImageKind::Tiff;
    if (looksLikeSvg(bytes))
        return ImageKind::Svg;
    return ImageKind::None;
}

namespace {
// Qt's own words ("Unknown error") help nobody.
tl::unexpected<Error> damaged(const char *format)
{
    return fail(MakingError::ImageDamaged, QStringLiteral("a broken %1").arg(QString::fromLatin1(format).toUpper()));
}

const char *formatName(ImageKind kind)
{
    switch (kind) {
    case ImageKind::Png: return "png";
    case ImageKind::Jpeg: return "jpeg";
    case ImageKind::Tiff: return "tiff";
    case ImageKind::Svg:
    case ImageKind::None: break;
    }
    return "";
}

// Every chunk with its sum, to the last one (ISO/IEC 15948, 5.3): what broke off is told before libpng says so on stderr and
// makes half a picture of it.
bool isWholePng(const QByteArray &bytes)
{
    constexpr qsizetype kFrame = 12; // length, kind, sum
    for (qsizetype at = 8; bytes.size() - at >= kFrame;) {
        const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + at);
        if (length > bytes.size() - at - kFrame)
            return false;
        const auto *kind = reinterpret_cast<const Bytef *>(bytes.constData() + at + 4);
        if (crc32(0, kind, static_cast<uInt>(length + 4))
            != qFromBigEndian<quint32>(bytes.constData() + at + 8 + length))
            return false;
        if (QByteArrayView(bytes).sliced(at + 4, 4) == "IEND")
            return true;
        at += kFrame + length;
    }
    return false;
}

Result<std::vector<QImage>> decode(const QByteArray &bytes, const ImageLimits &limits, int most)
{
    if (bytes.size() > limits.bytes)
        return fail(MakingError::ImageTooLarge, QStringLiteral("%1 bytes").arg(bytes.size()));
    const ImageKind kind = imageKind(bytes);
    if (kind == ImageKind::None)
        return fail(MakingError::ImageDamaged, QStringLiteral("neither PNG nor JPEG nor TIFF nor SVG"));
    if (kind == ImageKind::Svg) {
        CS_TRY(const QByteArray clean, cleanSvg(bytes));
        CS_TRY(QImage drawn, svgImage(clean, 2000));
        return std::vector<QImage>{std::move(drawn)};
    }
    if (kind == ImageKind::Png && !isWholePng(bytes))
        return damaged(formatName(kind));
    std::vector<QImage> images;
    qint64 pixels = 0;
    for (int index = 0, count = 1; index < count; ++index) {
        QBuffer buffer; // a fresh reader each: Qt's TIFF reader closes its file with every picture
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, formatName(kind));
        reader.setAutoTransform(true);
        if (kind == ImageKind::Tiff) {
            count = std::min(std::max(1, reader.imageCount()), most);
            if (index > 0 && !reader.jumpToImage(index))
                return damaged(formatName(kind));
        }
        const QSize size = reader.size();
        if (!size.isValid())
            return damaged(formatName(kind));
        pixels += qint64(size.width()) * size.height();
        if (pixels > limits.pixels || size.width() > 60'000 || size.height() > 60'000)
            return fail(MakingError::ImageTooLarge,
                        QStringLiteral("%1 x %2 pixels").arg(size.width()).arg(size.height()));
        QImage image = reader.read();
        if (image.isNull())
            return damaged(formatName(kind));
        if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
            image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
        images.push_back(image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32));
    }
    return images;
}
} // namespace

Result<QImage> decodeImage(const QByteArray &bytes, const ImageLimits &limits)
{
    CS_TRY(const std::vector<QImage> images, decode(bytes, limits, 1));
    return images.front();
}

Result<std::vector<QImage>> decodeImages(const QByteArray &bytes, const ImageLimits &limits)
{
    return decode(bytes, limits, limits.pages);
}

QRect inkBounds(const QImage &image)
{
    const bool alpha = image.hasAlphaChannel();
    const QImage pixels = image.convertToFormat(alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QRect ink;
    int left = pixels.width(), right = -1, top = -1, bottom = -1;
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            if (alpha ? qAlpha(line[x]) < 8 : qGray(line[x]) > 245)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = top < 0 ? y : top;
            bottom = y;
        }
    }
    if (right < 0)
        return image.rect();
    ink.setCoords(left, top, right, bottom);
    return ink;
}

QImage trimmed(const QImage &image)
{
    const QRect ink = inkBounds(image);
    return ink == image.rect() ? image : image.copy(ink);
}

QImage fitted(const QImage &image, QSize most)
{
    if (image.width() <= most.width() && image.height() <= most.height())
        return image;
    return image.scaled(image.size().scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                        Qt::SmoothTransformation);
}

QByteArray encodePng(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace countersign::pdf
