#include "ui/kit/chip.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace countersign::ui {

namespace {

struct Measures {
    int height, icon, pad, gap;
};
Measures measures(const QFontMetrics &metrics)
{
    return {std::max(scaled(20), metrics.height() + scaled(4)), scaled(14), scaled(7), scaled(5)};
}

} // namespace

QSize chipSize(const ChipLook &look)
{
    const QFontMetrics metrics(ui::font(TextSize::Small, Weight::Medium));
    const Measures m = measures(metrics);
    const int iconWidth = look.icon.isEmpty() ? 0 : m.icon + (look.text.isEmpty() ? 0 : m.gap);
    return {2 * m.pad + iconWidth + metrics.horizontalAdvance(look.text) + 1, m.height};
}

int paintChip(QPainter &painter, const QRect &rect, const ChipLook &look)
{
    const QFont f = ui::font(TextSize::Small, Weight::Medium);
    const QFontMetrics metrics(f);
    const Measures m = measures(metrics);
    const QSize size = chipSize(look);
    const int width = std::min(size.width(), rect.width());
    const QRect box(rect.x(), rect.y() + (rect.height() - m.height) / 2, width, m.height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, box, scaled(5), color(softOf(look.tone)));
    const QColor ink = color(look.tone);
    int x = box.x() + m.pad;
    if (!look.icon.isEmpty()) {
        paintIcon(painter, QRectF(x, box.y() + (box.height() - m.icon) / 2.0, m.icon, m.icon), look.icon, ink);
        x += m.icon + m.gap;
    }
    const int room = box.right() + 1 - m.pad - x;
    painter.setFont(f);
    painter.setPen(ink);
    painter.drawText(QRect(x, box.y(), room + 1, box.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(look.text, Qt::ElideRight, room));
    painter.restore();
    return width;
}

Chip::Chip(const ChipLook &look, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setLook(look);
}

void Chip::setLook(const ChipLook &look)
{
    m_look = look;
    setAccessibleName(look.text);
    setToolTip(look.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return chipSize(m_look); }

QSize Chip::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), scaled(64)), hint.height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_look);
}

} // namespace countersign::ui
