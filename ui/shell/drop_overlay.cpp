#include "ui/shell/drop_overlay.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/pages/answer.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace countersign::ui {

namespace {

// Which side is the likelier one, no more: a signature's /ByteRange is patched in after the rest is written, so it is never
// compressed (ISO 32000-2, 12.8.1). The verdict reads the file properly.
bool looksSigned(const QString &path)
{
    constexpr qint64 kPart = 1024 * 1024;
    static const QByteArray kMark = QByteArrayLiteral("/ByteRange");
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    QByteArray part;
    for (qint64 left = 256 * kPart; left > 0 && !file.atEnd(); left -= kPart) {
        const QByteArray next = file.read(kPart);
        if (next.isEmpty())
            return false;
        part = part.right(kMark.size() - 1) + next; // it may lie across two parts
        if (part.contains(kMark))
            return true;
    }
    return false;
}

} // namespace

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

void DropOverlay::offer(const QStringList &files)
{
    m_canVerify = files.size() == 1 && files.constFirst().endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    m_isSigned = false;
    setGeometry(parentWidget()->rect());
    show();
    raise();
    if (!m_canVerify)
        return;
    onPool([file = files.constFirst()] {
        return looksSigned(file);
    }).then(this, [this, round = ++m_round](bool isSigned) {
        if (round != m_round)
            return;
        m_isSigned = isSigned;
        update();
    });
}

void DropOverlay::pointAt(const QPoint &at)
{
    m_at = at;
    update();
}

DropOverlay::Target DropOverlay::targetAt(const QPoint &at) const
{
    return m_canVerify && at.x() >= boxOf(Target::Verify).left() ? Target::Verify : Target::NewDocument;
}

QRect DropOverlay::boxOf(Target target) const
{
    const QRect all = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (!m_canVerify)
        return all;
    const int wide = (all.width() - kGroup) / 3;
    const int split = all.left() + wide * (m_isSigned ? 1 : 2);
    return target == Target::NewDocument ? QRect(all.topLeft(), QPoint(split - 1, all.bottom()))
                                         : QRect(QPoint(split + kGroup, all.top()), all.bottomRight());
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
    paintBox(painter, Target::NewDocument, QStringLiteral("file-plus"), tr("Drop to start a new document"));
    if (m_canVerify)
        paintBox(painter, Target::Verify, QStringLiteral("shield-check"), tr("Drop to verify it"));
}

void DropOverlay::paintBox(QPainter &painter, Target target, const QString &iconName, const QString &words) const
{
    const QRectF box = boxOf(target);
    const bool isMeant = targetAt(m_at) == target;
    painter.setPen(QPen(color(isMeant ? Role::Accent : Role::Border), 2, Qt::DashLine));
    painter.setBrush(isMeant && m_canVerify ? QBrush(color(Role::AccentSoft)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, scaled(kBannerRadius), scaled(kBannerRadius));
    const int size = scaled(32);
    const QPointF middle = box.center();
    paintIcon(painter, QRectF(middle.x() - size / 2.0, middle.y() - size - 8, size, size), iconName,
              color(isMeant ? Role::Accent : Role::Second));
    painter.setFont(ui::font(TextSize::PanelTitle, Weight::Strong));
    painter.setPen(color(isMeant ? Role::Text : Role::Second));
    painter.drawText(QRectF(box.x() + kGroup, middle.y() + 4, box.width() - 2 * kGroup, scaled(56)),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

} // namespace countersign::ui
