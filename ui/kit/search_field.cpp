#include "ui/kit/search_field.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QTimer>

namespace countersign::ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent), m_pause(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    addAction(icon(QStringLiteral("search"), Role::Third), QLineEdit::LeadingPosition);
    m_pause->setSingleShot(true);
    m_pause->setInterval(120);
    const auto tell = [this] {
        m_pause->stop();
        Q_EMIT searched(text().trimmed());
    };
    connect(m_pause, &QTimer::timeout, this, tell);
    connect(this, &QLineEdit::returnPressed, this, tell);
    connect(this, &QLineEdit::textChanged, this, [this, tell](const QString &now) {
        if (now.isEmpty())
            tell();
        else
            m_pause->start();
    });
    auto *slash = new QShortcut(QKeySequence(Qt::Key_Slash), this);
    slash->setContext(Qt::WindowShortcut);
    connect(slash, &QShortcut::activated, this, [this] {
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
