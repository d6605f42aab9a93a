#include "core/pdf/image_pages.h"

#include "core/pdf/appearance.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

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

} // namespace

Result<QByteArray> imagesToPdf(const QByteArray &bytes, const ImageLimits &limits)
{
    CS_TRY(const std::vector<QImage> images, decodeImages(bytes, limits));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(static_cast<int>(72 * kUnit));
        pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        pdf.setCreator(QStringLiteral("Countersign"));
        QPainter painter;
        for (std::size_t i = 0; i < images.size(); ++i) {
            QSizeF paper = paperSize(images[i]);
            pdf.setPageLayout(QPageLayout(QPageSize(paper, QPageSize::Point, {}, QPageSize::ExactMatch),
                                          QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Point));
            if (i == 0 ? !painter.begin(&pdf) : !pdf.newPage())
                return fail(MakingError::NotRendered, QStringLiteral("the pages cannot be drawn"));
            QImage page(images[i].size(), QImage::Format_RGB32); // on white paper
            page.fill(Qt::white);
            QPainter(&page).drawImage(0, 0, images[i]);
            drawImage(painter, page, QRectF(QPointF(), paper));
        }
    }
    return buffer.data();
}

} // namespace countersign::pdf
