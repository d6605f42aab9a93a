#include "ui/kit/avatar.h"

#include "core/domain/party.h"
#include "ui/kit/typography.h"

#include <QPainter>

namespace countersign::ui {

void paintAvatar(QPainter &painter, const QRect &rect, const QString &name, Role tone, bool isSelected)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(isSelected && tone == Role::Accent ? Role::Surface : softOf(tone)));
    painter.drawEllipse(rect);
    QFont f = ui::font(TextSize::Meta, Weight::Strong);
    f.setPixelSize(std::max(8, qRound(rect.height() * 0.42)));
    f.setWeight(QFont::Bold);
    painter.setFont(f);
    painter.setPen(color(tone));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, domain::initialsOf(name));
    painter.restore();
}

Avatar::Avatar(const QString &name, Role tone, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPerson(name, tone);
}

void Avatar::setPerson(const QString &name, Role tone)
{
    m_name = name;
    m_tone = tone;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

void Avatar::setDiameter(int pixels)
{
    m_diameter = pixels;
    updateGeometry();
}

QSize Avatar::sizeHint() const { return {scaled(m_diameter), scaled(m_diameter)}; }

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_name, m_tone);
}

} // namespace countersign::ui
