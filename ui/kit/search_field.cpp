#include "ui/kit/search_field.h"

#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace countersign::ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent), m_soon(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    addAction(icon(QStringLiteral("search"), Role::Third), QLineEdit::LeadingPosition);
    const auto glass = findChildren<QToolButton *>(); // Qt's own, without a name
    for (QToolButton *one : glass)
        one->setAccessibleName(tr("Search"));
    m_soon->setSingleShot(true);
    m_soon->setInterval(0); // after the keys that have come already; whoever listens asks one question at a time
    const auto tell = [this] {
        m_soon->stop();
        Q_EMIT searched(text().trimmed());
    };
    const auto makeRoom = [this] { setTextMargins(0, 0, text().isEmpty() ? scaled(24) : 0, 0); }; // for the key's cap
    makeRoom();
    connect(this, &QLineEdit::textChanged, this, makeRoom);
    connect(m_soon, &QTimer::timeout, this, tell);
    connect(this, &QLineEdit::returnPressed, this, tell);
    connect(this, &QLineEdit::textChanged, this, [this, tell](const QString &now) {
        if (now.isEmpty())
            tell();
        else
            m_soon->start();
    });
    addKeys(this, QKeySequence(Qt::Key_Slash), tr("Search"), [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

QSize SearchField::sizeHint() const { return {scaled(260), QLineEdit::sizeHint().height()}; }

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (hasFocus() || !text().isEmpty())
        return;
    // The key that brings the cursor here.
    const int size = scaled(18);
    const QRectF cap(width() - size - scaled(8) + 0.5, (height() - size) / 2 + 0.5, size - 4, size - 1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, cap, 4, Qt::transparent, color(Role::Border));
    painter.setFont(ui::font(TextSize::Meta));
    painter.setPen(color(Role::Third));
    painter.drawText(cap, Qt::AlignCenter, QStringLiteral("/"));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace countersign::ui
