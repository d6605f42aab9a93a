#include "ui/shell/drop_overlay.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace countersign::ui {

DropOverlay::DropOverlay(QWidget *over) : QWidget(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    over->installEventFilter(this);
    hide();
}

QStringList DropOverlay::filesOf(const QMimeData *data)
{
    static const QStringList endings{QStringLiteral(".pdf"), QStringLiteral(".docx"), QStringLiteral(".odt"),
                                     QStringLiteral(".rtf"), QStringLiteral(".jpg"),  QStringLiteral(".jpeg"),
                                     QStringLiteral(".png")};
    QStringList files;
    const auto urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        for (const QString &ending : endings)
            if (path.endsWith(ending, Qt::CaseInsensitive))
                files.append(path);
    }
    return files;
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = color(Role::Background);
    veil.setAlpha(225);
    painter.fillRect(rect(), veil);
    const QRectF box = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(QPen(color(Role::Accent), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, scaled(kBannerRadius), scaled(kBannerRadius));
    const int size = scaled(32);
    const QPointF middle = box.center();
    paintIcon(painter, QRectF(middle.x() - size / 2.0, middle.y() - size - 8, size, size), QStringLiteral("file-plus"),
              color(Role::Accent));
    painter.setFont(ui::font(TextSize::PanelTitle, Weight::Strong));
    painter.setPen(color(Role::Text));
    painter.drawText(QRectF(box.x(), middle.y() + 4, box.width(), scaled(28)), Qt::AlignCenter,
                     tr("Drop to start a new document"));
}

} // namespace countersign::ui
