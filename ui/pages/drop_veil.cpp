#include "ui/pages/drop_veil.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/pages/drop_zone.h"

#include <QDragEnterEvent>
#include <QPainter>
#include <QTimer>

namespace countersign::ui {

DropVeil::DropVeil(QString iconName, QString words, QWidget *over)
    : QWidget(over),
      m_icon(std::move(iconName)),
      m_words(std::move(words))
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

// The files go to the veil right after they left what is below; where they do not, they are gone.
void DropVeil::leftBelow()
{
    QTimer::singleShot(0, this, [this] {
        if (!m_isOver)
            hide();
    });
}

bool DropVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropVeil::dragEnterEvent(QDragEnterEvent *event)
{
    if (DropZone::pathsOf(event->mimeData()).isEmpty())
        return;
    m_isOver = true;
    event->acceptProposedAction();
}

void DropVeil::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isOver = false;
    hide();
}

void DropVeil::dropEvent(QDropEvent *event)
{
    m_isOver = false;
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
    // Around what the screen says: a line across its title would be read with it.
    const QRect box = rect().adjusted(kRelated, kRelated, -kRelated, -kRelated);
    painter.setPen(QPen(color(Role::Accent), 2, Qt::DashLine));
    painter.drawRoundedRect(box, scaled(kBannerRadius), scaled(kBannerRadius));
    // On a ground of their own: what shines through behind them is not to be read with them.
    const QFont font = ui::font(TextSize::PanelTitle, Weight::Strong);
    const double size = scaled(32), inside = scaled(kMargin);
    constexpr int kFlags = Qt::AlignHCenter | Qt::TextWordWrap;
    const QRectF words = QFontMetricsF(font).boundingRect(
        QRectF(0, 0, box.width() - 2 * (kGroup + inside), box.height()), kFlags, m_words);
    QRectF panel(0, 0, words.width() + 2 * inside, size + scaled(kRelated) + words.height() + 2 * inside);
    panel.moveCenter(box.center());
    paintRounded(painter, panel, scaled(kBannerRadius), color(Role::Surface), color(Role::Border));
    paintIcon(painter, QRectF(panel.center().x() - size / 2, panel.top() + inside, size, size), m_icon,
              color(Role::Accent));
    painter.setFont(font);
    painter.setPen(color(Role::Text));
    painter.drawText(QRectF(panel.left(), panel.bottom() - inside - words.height(), panel.width(), words.height()),
                     kFlags, m_words);
}

} // namespace countersign::ui
