#include "ui/kit/button.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QShortcutEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace countersign::ui {

namespace {

constexpr int kSpinMs = 80;
constexpr int kPatienceMs = 500;

} // namespace

Button::Button(const QString &text, Kind kind, const QString &iconName, QWidget *parent)
    : QPushButton(text, parent),
      m_kind(kind),
      m_iconName(iconName)
{
    setFont(ui::font(TextSize::Body, Weight::Medium));
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // A click leaves the cursor where the person was typing; Tab reaches the button all the same.
    setFocusPolicy(Qt::TabFocus);
}

Button *Button::iconOnly(const QString &iconName, const QString &name, Kind kind, QWidget *parent)
{
    auto *button = new Button({}, kind, iconName, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setHeight(Height height)
{
    m_height = height;
    setFont(ui::font(height == Height::Tall ? TextSize::PanelTitle : TextSize::Body, Weight::Medium));
    updateGeometry();
}

void Button::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    updateGeometry();
    update();
}

void Button::setTone(Role tone)
{
    m_tone = tone;
    update();
}

void Button::setReasonNot(const QString &reason)
{
    setEnabled(reason.isEmpty());
    setToolTip(reason.isEmpty() && text().isEmpty() ? accessibleName() : reason);
    setAccessibleDescription(reason);
}

void Button::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy) {
        m_timer = startTimer(kSpinMs);
    } else {
        killTimer(m_timer);
        stopWaiting();
        m_stop.reset();
        if (const QString own = std::exchange(m_words, {}); !own.isEmpty() && text() == tr("Cancel"))
            say(own);
    }
    updateGeometry();
    update();
}

void Button::setBusy(const std::stop_source &stop)
{
    setBusy(true);
    m_stop = stop;
    if (m_patience == 0)
        m_patience = startTimer(kPatienceMs);
}

void Button::offerStop()
{
    stopWaiting();
    m_words = text();
    if (!m_words.isEmpty()) // one that is only an icon keeps it
        say(tr("Cancel"));
}

void Button::stopWaiting()
{
    if (m_patience != 0)
        killTimer(std::exchange(m_patience, 0));
}

void Button::say(const QString &words)
{
    const QKeySequence keys = shortcut(); // which new words take away
    setText(words);
    setShortcut(keys);
}

void Button::requestStop()
{
    if (m_stop && m_patience == 0)
        m_stop->request_stop();
}

QSize Button::sizeHint() const
{
    const int height = scaled(m_height == Height::Tall ? 44 : 32);
    const int iconSize = scaled(m_height == Height::Tall ? 18 : 16);
    if (text().isEmpty())
        return {height, height};
    const bool hasIconPlace = !m_iconName.isEmpty() || m_busy;
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int more = (linesAt(m_laidWidth) - 1) * fontMetrics().lineSpacing();
    return {words + (hasIconPlace ? iconSize + scaled(8) : 0) + 2 * scaled(m_kind == Kind::Quiet ? 10 : 14),
            height + more};
}

int Button::wordsRoom(int width) const
{
    const int iconSize = scaled(m_height == Height::Tall ? 18 : 16);
    const bool hasIconPlace = !m_iconName.isEmpty() || m_busy;
    return width - 2 * scaled(8) - (hasIconPlace ? iconSize + scaled(8) : 0);
}

int Button::longestWord() const
{
    int longest = 0;
    const QStringList words = text().split(QLatin1Char(' '));
    for (const QString &word : words)
        longest = std::max(longest, fontMetrics().size(Qt::TextShowMnemonic, word).width());
    return longest;
}

bool Button::showsIconOnly() const
{
    return !m_iconName.isEmpty() && !text().isEmpty() && longestWord() > wordsRoom(width());
}

int Button::linesAt(int width) const
{
    constexpr int kMostLines = 3;
    const int room = wordsRoom(width);
    if (width <= 0 || (!m_iconName.isEmpty() && longestWord() > room) || room <= 0
        || fontMetrics().size(Qt::TextShowMnemonic, text()).width() <= room)
        return 1;
    const QRect words =
        fontMetrics().boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap | Qt::TextShowMnemonic, text());
    return std::clamp(words.height() / std::max(1, fontMetrics().lineSpacing()), 1, kMostLines);
}

// The width comes from the layout, the height follows from it: that is asked for once more where it changed.
void Button::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    const int before = linesAt(m_laidWidth);
    m_laidWidth = width();
    if (linesAt(m_laidWidth) != before)
        updateGeometry();
}

QSize Button::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    if (!m_iconName.isEmpty())
        return {std::min(hint.width(), scaled(m_height == Height::Tall ? 44 : 32)), hint.height()};
    return {std::min(hint.width(), std::max(scaled(40), longestWord() + 2 * scaled(8))), hint.height()};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool enabled = isEnabled();
    const bool hovered = enabled && underMouse() && !m_busy;
    const bool dark = isDark();
    const double radius = scaled(m_height == Height::Tall ? kCardRadius : kControlRadius);
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);

    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    QColor ink = color(m_tone);
    switch (m_kind) {
    case Kind::Primary:
        fill = color(Role::Accent);
        ink = color(Role::OnAccent);
        if (hovered)
            fill = dark ? fill.lighter(108) : fill.darker(110);
        if (isDown())
            fill = dark ? fill.darker(112) : fill.darker(125);
        break;
    case Kind::Plain:
    case Kind::Danger:
        fill = color(Role::Surface);
        border = color(Role::Border);
        if (m_kind == Kind::Danger) {
            ink = color(Role::Bad);
            if (hovered || isDown())
                fill = color(Role::BadSoft);
        } else if (isDown() || isChecked()) {
            fill = color(Role::Sunken);
        } else if (hovered) {
            fill = dark ? color(Role::Border) : color(Role::Background);
        }
        break;
    case Kind::Quiet:
        if (isChecked())
            fill = color(Role::AccentSoft), ink = color(Role::Accent);
        else if (isDown() || hovered)
            fill = dark ? color(Role::Border) : QColor(24, 32, 46, isDown() ? 28 : 16);
        break;
    }
    if (!enabled) {
        ink = color(Role::Third);
        fill = m_kind == Kind::Quiet ? QColor(Qt::transparent) : color(Role::Sunken);
        border = m_kind == Kind::Quiet ? QColor(Qt::transparent) : color(Role::Border);
    }
    if (m_kind != Kind::Quiet && !dark && enabled && !isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(24, 32, 46, 18));
        painter.drawRoundedRect(box.translated(0, 0.5), radius, radius);
        box.adjust(0, 0, 0, -1);
    }
    paintRounded(painter, box, radius, fill, border);
    if (hasFocus()) {
        paintFocusRing(painter, box, radius);
        if (m_kind == Kind::Primary && enabled)
            paintRounded(painter, box.adjusted(2, 2, -2, -2), radius - 2, Qt::transparent, color(Role::OnAccent));
    }

    const int iconSize = scaled(m_height == Height::Tall ? 18 : 16);
    const bool hasIconPlace = !m_iconName.isEmpty() || m_busy;
    const int gap = text().isEmpty() || !hasIconPlace ? 0 : scaled(8);
    const int room = width() - 2 * scaled(8) - (hasIconPlace ? iconSize + gap : 0);
    const int wordsWidth = std::min(room, fontMetrics().size(Qt::TextShowMnemonic, text()).width());
    int x = (width() - wordsWidth - (hasIconPlace ? iconSize + gap : 0)) / 2;
    const bool isIconAlone = text().isEmpty() || showsIconOnly();
    if (isIconAlone)
        x = (width() - iconSize) / 2;
    const QRectF iconBox(x, (height() - iconSize) / 2.0, iconSize, iconSize);
    if (m_busy) {
        painter.save();
        painter.translate(iconBox.center());
        painter.rotate(m_spin * 30);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        paintIcon(painter, QRectF(-iconSize / 2.0, -iconSize / 2.0, iconSize, iconSize),
                  QStringLiteral("loader-circle"), ink);
        painter.restore();
    } else if (!m_iconName.isEmpty()) {
        paintIcon(painter, iconBox, m_iconName, ink);
    }
    if (isIconAlone)
        return;
    if (linesAt(width()) > 1 && height() >= 2 * fontMetrics().lineSpacing()) {
        painter.setPen(ink);
        const int from = x + (hasIconPlace ? iconSize + gap : 0);
        painter.drawText(QRect(from, 0, room, height()), Qt::AlignCenter | Qt::TextWordWrap | Qt::TextShowMnemonic,
                         text());
    } else {
        painter.setPen(ink);
        const QString words = fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
        painter.drawText(QRect(x + (hasIconPlace ? iconSize + gap : 0), 0, room, height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, words);
    }
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && showsIconOnly()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    if (event->type() == QEvent::Shortcut) {
        // Qt would press the button for a tenth of a second and let go then; a busy window may lose that.
        auto *shortcut = static_cast<QShortcutEvent *>(event);
        if (!shortcut->isAmbiguous()) {
            if (!m_busy)
                click();
            return true;
        }
    }
    const bool handled = QPushButton::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setHeight(m_height);
    return handled;
}

void Button::timerEvent(QTimerEvent *event)
{
    if (m_patience != 0 && event->timerId() == m_patience)
        return offerStop();
    if (event->timerId() != m_timer)
        return QPushButton::timerEvent(event);
    if (motionMs() > 0)
        m_spin = (m_spin + 1) % 12;
    update();
}

void Button::mousePressEvent(QMouseEvent *event)
{
    if (m_busy)
        requestStop();
    else
        QPushButton::mousePressEvent(event);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_busy) {
        if (isReturn || event->key() == Qt::Key_Space)
            requestStop();
        return;
    }
    if (isReturn)
        return click();
    QPushButton::keyPressEvent(event);
}

} // namespace countersign::ui
