#include "ui/pages/drop_veil.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/pages/drop_zone.h"

#include <QDragEnterEvent>
#include <QPainter>

namespace countersign::ui {

DropVeil::DropVeil(QString words, QWidget *over) : QWidget(over), m_words(std::move(words))
{
    setObjectName(QStringLiteral("dropVeil"));
    setAcceptDrops(true);
    setAccessibleName(m_words);
    over->installEventFilter(this);
    hide();
}

void DropVeil::offer()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

bool DropVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropVeil::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DropZone::pathsOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DropVeil::dragLeaveEvent(QDragLeaveEvent *) { hide(); }

void DropVeil::dropEvent(QDropEvent *event)
{
    hide();
    const QStringList paths = DropZone::pathsOf(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void DropVeil::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = color(Role::Background);
    ground.setAlpha(225);
    painter.fillRect(rect(), ground);
    const QRect box = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(QPen(color(Role::Accent), 2, Qt::DashLine));
    painter.drawRoundedRect(box, scaled(kBannerRadius), scaled(kBannerRadius));
    const int size = scaled(32);
    const QPointF middle = box.center();
    paintIcon(painter, QRectF(middle.x() - size / 2.0, middle.y() - size - 8, size, size), QStringLiteral("file-plus"),
              color(Role::Accent));
    painter.setFont(ui::font(TextSize::PanelTitle, Weight::Strong));
    painter.setPen(color(Role::Text));
    painter.drawText(QRectF(box.x() + kGroup, middle.y() + 4, box.width() - 2 * kGroup, scaled(56)),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_words);
}

} // namespace countersign::ui
