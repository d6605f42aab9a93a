#include "core/pdf/stamp.h"

#include "core/pdf/images.h"

#include <QFont>
#include <QPainter>

namespace countersign::pdf {

QByteArray roundStamp(const QStringList &lines)
{
    constexpr int kSize = 480;
    QImage image(kSize, kSize, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kSize / 2.0, kSize / 2.0);
    painter.rotate(-8);
    const QColor ink(47, 79, 208, 215);
    painter.setPen(QPen(ink, 12));
    painter.drawEllipse(QPointF(0, 0), 222, 222);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(54);
    font.setBold(true);
    painter.setFont(font);
    for (int i = 0; i < lines.size(); ++i)
        painter.drawText(QRectF(-200, (i - lines.size() / 2.0) * 68, 400, 68), Qt::AlignCenter, lines[i]);
    painter.end();
    return encodePng(image);
}

} // namespace countersign::pdf
