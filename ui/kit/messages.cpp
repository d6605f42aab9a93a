#include "ui/kit/messages.h"

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace countersign::ui {

namespace {

QString iconOf(Role tone)
{
    switch (tone) {
    case Role::Ok: return QStringLiteral("circle-check");
    case Role::Warning: return QStringLiteral("triangle-alert");
    case Role::Bad: return QStringLiteral("circle-alert");
    default: return QStringLiteral("info");
    }
}

} // namespace

Banner::Banner(Role tone, QWidget *parent)
    : QWidget(parent),
      m_tone(tone),
      m_headline(new Label({}, TextSize::Body, tone, Weight::Strong)),
      m_text(new Label({}, TextSize::Body, Role::Text)),
      m_actions(row(nullptr, kRelated))
{
    auto *layout = row(this, kGroup);
    auto *words = column(nullptr, 2);
    m_headline->setWordWrap(true);
    m_text->setWordWrap(true);
    words->addWidget(m_headline);
    words->addWidget(m_text);
    layout->addLayout(words, 1);
    layout->addLayout(m_actions);
    setLarge(false);
    setText({});
}

void Banner::setTone(Role tone)
{
    m_tone = tone;
    m_headline->setRole(tone);
    update();
}

void Banner::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void Banner::setText(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_text->setText(text);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setVisible(!text.isEmpty());
    const QString all = text.isEmpty() ? headline : headline + QLatin1Char('\n') + text;
    setAccessibleName(all);
    if (!all.isEmpty() && isVisible()) {
        QAccessibleEvent said(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
}

void Banner::addAction(Button *button) { m_actions->addWidget(button); }

void Banner::setLarge(bool large)
{
    m_large = large;
    m_headline->setTextSize(large ? TextSize::PanelTitle : TextSize::Body, Weight::Strong);
    const int v = scaled(large ? 16 : 10);
    layout()->setContentsMargins(scaled(large ? 60 : 42), v, scaled(16), v);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), scaled(kBannerRadius), color(softOf(m_tone)));
    const int size = scaled(m_large ? 26 : 18);
    const int x = scaled(m_large ? 20 : 14);
    const int y = m_text->isHidden() && !m_large ? (height() - size) / 2 : scaled(m_large ? 17 : 11);
    paintIcon(painter, QRectF(x, y, size, size), m_icon.isEmpty() ? iconOf(m_tone) : m_icon, color(m_tone));
}

ToastArea::ToastArea(QWidget *over)
    : QWidget(over),
      m_label(new Label),
      m_action(new Button({}, Button::Kind::Quiet)),
      m_close(Button::iconOnly(QStringLiteral("x"), tr("Dismiss"))),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("toast"));
    auto *layout = row(this, kRelated, {scaled(42), scaled(8), scaled(8), scaled(8)});
    m_label->setWordWrap(true);
    m_label->setObjectName(QStringLiteral("toastText"));
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_action->setTone(Role::Accent);
    m_action->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // it is the message that gives way
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &Button::clicked, this, &ToastArea::dismiss);
    connect(m_action, &Button::clicked, this, [this] {
        const auto act = m_message.onAction;
        dismiss();
        if (act)
            act();
    });
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (underMouse())
            m_timer->start(); // somebody is reading it
        else
            dismiss();
    });
    over->installEventFilter(this);
    hide();
}

void ToastArea::show(const ToastMessage &message)
{
    m_message = message;
    m_label->setText(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(message.text);
    place();
    QWidget::show();
    raise();
    m_timer->start(message.tone == Role::Bad || message.tone == Role::Warning ? 9000 : 5000);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

bool ToastArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void ToastArea::place()
{
    const QWidget *over = parentWidget();
    const int widest = std::min(scaled(560), over->width() - 2 * scaled(kMargin));
    const int chrome = layout()->contentsMargins().left() + layout()->contentsMargins().right()
        + m_close->sizeHint().width() + 8 + (m_message.action.isEmpty() ? 0 : m_action->sizeHint().width() + 8);
    const int words = m_label->fontMetrics().horizontalAdvance(m_message.text) + 8;
    const int width = std::min(widest, chrome + words);
    const int height = std::max(scaled(44), m_label->heightForWidth(width - chrome) + 2 * scaled(12));
    setGeometry((over->width() - width) / 2, over->height() - height - scaled(24), width, height);
    layout()->activate(); // the place may be the same, and what is in it another
}

void ToastArea::dismiss()
{
    m_timer->stop();
    hide();
}

void ToastArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -2.5);
    const double radius = scaled(kBannerRadius);
    painter.setPen(Qt::NoPen);
    for (int i = 3; i >= 1; --i) {
        painter.setBrush(QColor(10, 14, 22, isDark() ? 60 : 14));
        painter.drawRoundedRect(box.translated(0, i * 0.7), radius, radius);
    }
    paintRounded(painter, box, radius, color(Role::Surface), color(Role::Border));
    const int size = scaled(18);
    const Role tone = m_message.tone == Role::Second ? Role::Accent : m_message.tone;
    paintIcon(painter, QRectF(scaled(14), (height() - size) / 2.0 - 1, size, size), iconOf(m_message.tone),
              color(tone));
}

EmptyState::EmptyState(const QString &iconName, const QString &headline, const QString &text, QWidget *parent)
    : QWidget(parent),
      m_headline(new Label(headline, TextSize::PanelTitle, Role::Text, Weight::Strong)),
      m_text(new Label(text, TextSize::Body, Role::Second)),
      m_actions(row(nullptr, kRelated))
{
    auto *layout = column(this, kRelated);
    layout->addStretch(2);
    auto *picture = new QLabel;
    const int size = scaled(28);
    picture->setPixmap(icon(iconName, Role::Third).pixmap(QSize(size, size), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignHCenter);
    layout->addWidget(picture);
    layout->addSpacing(kGrid);
    m_headline->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_headline->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(scaled(440));
    m_text->setMinimumWidth(std::min(scaled(280), 440));
    layout->addWidget(m_headline);
    auto *middle = row();
    middle->addStretch(1);
    middle->addWidget(m_text, 4);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(kRelated);
    auto *buttons = row();
    buttons->addStretch();
    buttons->addLayout(m_actions);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void EmptyState::setText(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_text->setText(text);
}

void EmptyState::addAction(Button *button) { m_actions->addWidget(button); }

ProgressInPlace::ProgressInPlace(QWidget *parent)
    : QWidget(parent),
      m_sentence(new Label({}, TextSize::Small, Role::Second)),
      m_cancel(new Button(tr("Cancel"), Button::Kind::Quiet)),
      m_delay(new QTimer(this))
{
    auto *layout = row(this, kRelated, {0, 0, 0, scaled(8)});
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_cancel);
    m_delay->setSingleShot(true);
    m_delay->setInterval(500);
    connect(m_delay, &QTimer::timeout, this, [this] {
        show();
        if (motionMs() > 0)
            m_ticker = startTimer(30);
    });
    connect(m_cancel, &Button::clicked, this, &ProgressInPlace::cancelled);
    hide();
}

void ProgressInPlace::start(const QString &sentence, bool canCancel)
{
    m_words = sentence;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_cancel->setVisible(canCancel);
    m_fraction = -1;
    if (!isVisible() && !m_delay->isActive())
        m_delay->start();
}

void ProgressInPlace::setFraction(double fraction)
{
    m_fraction = std::min(1.0, fraction);
    update();
}

void ProgressInPlace::setCount(int done, int all)
{
    //: what is being done, and at which of several: "Signing: 3 of 20"
    m_sentence->setText(tr("%1: %2 of %3").arg(m_words, locale().toString(done), locale().toString(all)));
    setAccessibleName(m_sentence->text());
    setFraction(all > 0 ? static_cast<double>(done) / all : -1);
}

std::function<void(int, int)> countOn(const std::vector<ProgressInPlace *> &shown)
{
    std::vector<QPointer<ProgressInPlace>> guards(shown.begin(), shown.end());
    return [guards](int done, int all) {
        if (all < 2)
            return; // one of one says nothing
        QMetaObject::invokeMethod(
            qApp,
            [guards, done, all] {
                for (const QPointer<ProgressInPlace> &one : guards)
                    if (one)
                        one->setCount(done + 1, all);
            },
            Qt::QueuedConnection);
    };
}

void ProgressInPlace::stop()
{
    m_delay->stop();
    if (m_ticker)
        killTimer(std::exchange(m_ticker, 0));
    hide();
}

void ProgressInPlace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double h = scaled(4);
    const QRectF track(0, height() - h, width(), h);
    paintRounded(painter, track, h / 2, color(isDark() ? Role::Border : Role::Sunken));
    QRectF bar = track;
    if (m_fraction >= 0) {
        bar.setWidth(track.width() * m_fraction);
    } else {
        bar.setWidth(track.width() * 0.3);
        bar.moveLeft((track.width() - bar.width()) * (0.5 - 0.5 * std::cos(m_phase * 0.05)));
    }
    paintRounded(painter, bar, h / 2, color(Role::Accent));
}

void ProgressInPlace::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_ticker)
        return QWidget::timerEvent(event);
    ++m_phase;
    update();
}

} // namespace countersign::ui
