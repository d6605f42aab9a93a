#include "ui/shell/bell.h"

#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QMenu>
#include <QPainter>

namespace countersign::ui {

QIcon iconWithCount(int count)
{
    const QIcon plain(QStringLiteral(":/brand/logo.svg"));
    if (count <= 0)
        return plain;
    QIcon marked;
    const QString words = count > 99 ? QStringLiteral("99+") : QString::number(count);
    for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
        QPixmap picture = plain.pixmap(QSize(size, size), 1.0);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font = painter.font();
        font.setPixelSize(qMax(8, size * 7 / 16));
        font.setBold(true);
        painter.setFont(font);
        const int high = size * 9 / 16;
        const int wide = qMin(size, qMax(high, painter.fontMetrics().horizontalAdvance(words) + size / 6));
        const QRectF badge(size - wide, size - high, wide, high);
        painter.setPen(Qt::NoPen);
        // The same on any panel, light or dark: the icon has its own ground.
        const QPalette light = paletteFor(false);
        painter.setBrush(color(Role::Bad, light));
        painter.drawRoundedRect(badge, high / 2.0, high / 2.0);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, words);
        painter.end();
        marked.addPixmap(picture);
    }
    return marked;
}

TrayBell::TrayBell(QObject *parent) : QObject(parent), m_menu(std::make_unique<QMenu>())
{
    connect(m_menu->addAction(tr("Open Countersign")), &QAction::triggered, this, &TrayBell::raiseRequested);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, qApp, &QCoreApplication::quit);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT raiseRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_opened)
            m_opened();
    });
    setUnread(0);
    m_icon.show(); // where a tray comes later, it appears there then
}

TrayBell::~TrayBell() { m_icon.setContextMenu(nullptr); }

bool TrayBell::canRing() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

void TrayBell::ring(const QString &headline, const QString &text, bool isBad, std::function<void()> opened)
{
    m_opened = std::move(opened);
    m_icon.showMessage(headline, text, isBad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void TrayBell::setUnread(int documents)
{
    m_icon.setIcon(iconWithCount(documents));
    m_icon.setToolTip(documents > 0
                          ? QStringLiteral("Countersign: ") + tr("%n document(s) with news", nullptr, documents)
                          : QStringLiteral("Countersign"));
}

} // namespace countersign::ui
