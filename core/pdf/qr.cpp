#include "core/pdf/qr.h"

#include <qrencode.h>

#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <memory>

namespace countersign::pdf {

Result<QrCode> makeQr(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return fail(MakingError::TextDoesNotFit, QStringLiteral("%1 bytes in a QR code").arg(bytes.size()));
    QrCode result{.size = code->width, .dark = {}};
    result.dark.reserve(static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width));
    for (int i = 0; i < code->width * code->width; ++i)
        result.dark.push_back(code->data[i] & 1);
    return result;
}

void drawQr(QPainter &painter, const QrCode &code, const QRectF &area)
{
    constexpr int quiet = 4;
    const double module = area.width() / (code.size + 2 * quiet);
    QPainterPath path; // one path: no hairlines between neighbours
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (!code.at(x, y))
                continue;
            int end = x;
            while (end + 1 < code.size && code.at(end + 1, y))
                ++end;
            path.addRect(area.x() + (x + quiet) * module, area.y() + (y + quiet) * module, (end - x + 1) * module,
                         module);
            x = end;
        }
    }
    painter.fillPath(path, Qt::black);
}

} // namespace countersign::pdf
