#include "core/pdf/paper.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace countersign::pdf {

QByteArray paperFromHtml(const QString &html)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    QTextDocument text;
    QFont font(QStringLiteral("DejaVu Serif")); // or what the system has for it
    font.setPointSizeF(10.5);
    text.setDefaultFont(font);
    text.setHtml(html);
    text.print(&writer);
    return bytes;
}

} // namespace countersign::pdf
