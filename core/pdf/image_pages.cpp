#include "core/pdf/image_pages.h"

#include "core/pdf/image_xobject.h"
#include "core/pdf/normalise.h"

#include <cmath>

namespace countersign::pdf {

namespace {

// The paper a picture stands for: its own size when its resolution is a scanner's, else A4 in its direction.
QSizeF paperSize(const QImage &image)
{
    const double dpiX = image.dotsPerMeterX() * 0.0254, dpiY = image.dotsPerMeterY() * 0.0254;
    if (dpiX >= 120 && dpiX <= 2400 && dpiY >= 120 && dpiY <= 2400) {
        const QSizeF size(image.width() / dpiX * 72, image.height() / dpiY * 72);
        if (size.width() >= 72 && size.height() >= 72 && size.width() <= 2400 && size.height() <= 2400)
            return {std::round(size.width()), std::round(size.height())};
    }
    return image.width() > image.height() ? QSizeF(842, 595) : QSizeF(595, 842);
}

// A file with that many pages and nothing on them.
QByteArray emptyPages(std::size_t count)
{
    QByteArray out("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    QByteArray table = "xref\n0 " + QByteArray::number(qulonglong{count} + 3) + "\n0000000000 65535 f \n";
    const auto add = [&](quint32 number, const Object &object) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        writeIndirect(out, {number, 0}, object);
    };
    Array kids;
    for (std::size_t i = 0; i < count; ++i)
        kids << Object(Reference{static_cast<quint32>(i + 3), 0});
    add(1, Dictionary{{"Type", Object::name("Catalog")}, {"Pages", Reference{2, 0}}});
    add(2,
        Dictionary{
            {"Type", Object::name("Pages")}, {"Kids", kids}, {"Count", Object::integer(static_cast<qint64>(count))}});
    for (std::size_t i = 0; i < count; ++i)
        add(static_cast<quint32>(i + 3),
            Dictionary{{"Type", Object::name("Page")},
                       {"Parent", Reference{2, 0}},
                       {"MediaBox", Object::rect(QRectF(0, 0, 595, 842))}});
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n<< /Size " + QByteArray::number(qulonglong{count} + 3)
        + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 3) + ' '; }

} // namespace

Result<QByteArray> imagesToPdf(const QByteArray &bytes, const ImageLimits &limits)
{
    CS_TRY(const std::vector<QImage> images, decodeImages(bytes, limits)); // a JPEG, too: damaged ones are refused
    CS_TRY(const Document empty, Document::open(emptyPages(images.size())));
    RevisionWriter writer(empty);
    const auto jpeg = jpegFacts(bytes);
    for (std::size_t i = 0; i < images.size(); ++i) {
        const QImage &image = images[i];
        const QSizeF paper = paperSize(image);
        const QSizeF size = QSizeF(image.size()).scaled(paper, Qt::KeepAspectRatio);
        QTransform place(size.width(), 0, 0, size.height(), (paper.width() - size.width()) / 2,
                         (paper.height() - size.height()) / 2);
        Reference picture;
        if (jpeg && uprightPixels(*jpeg) == image.size()) { // as it is: a scan loses nothing
            picture = addJpeg(writer, bytes, *jpeg);
            place = orientationMatrix(jpeg->orientation) * place;
        } else {
            picture = addImage(writer, image, {.opaque = true});
        }
        const QByteArray content = "q " + number(place.m11()) + number(place.m12()) + number(place.m21())
            + number(place.m22()) + number(place.dx()) + number(place.dy()) + "cm /P0 Do Q\n";
        CS_TRY(const Page page, empty.page(static_cast<int>(i)));
        Dictionary made = page.dictionary;
        made.set("MediaBox", Object::rect(QRectF(QPointF(), paper)));
        made.set("Resources", Dictionary{{"XObject", Dictionary{{"P0", picture}}}});
        made.set("Contents", writer.addStream({}, content, false));
        writer.replace(page.reference, made);
    }
    CS_TRY(const QByteArray file, writer.finish());
    CS_TRY(Normalised clean, normalise(file)); // one revision instead of two
    return std::move(clean.pdf);
}

} // namespace countersign::pdf
