#include "ui/pages/icon_mark.h"

#include "ui/kit/icons.h"
#include "ui/kit/typography.h"

#include <QPainter>

namespace countersign::ui {

IconMark::IconMark(const QString &name, Role role, int pixels, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_role(role),
      m_pixels(pixels)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::setIcon(const QString &name, Role role)
{
    m_name = name;
    m_role = role;
    update();
}

QSize IconMark::sizeHint() const { return {scaled(m_pixels), scaled(m_pixels)}; }

void IconMark::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, QRectF(rect()), m_name, color(m_role, palette()));
}

} // namespace countersign::ui
