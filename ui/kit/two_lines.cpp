#include "ui/kit/two_lines.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace countersign::ui {

QStringList twoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine first = layout.createLine();
    if (!first.isValid()) {
        layout.endLayout();
        return {text};
    }
    QTextLine line = first;
    line.setLineWidth(width);
    const int end = line.textLength();
    layout.endLayout();
    if (end >= text.size())
        return {text};
    return {text.left(end).trimmed(), QFontMetrics(font).elidedText(text.mid(end).trimmed(), Qt::ElideRight, width)};
}

} // namespace countersign::ui
