#include "ui/kit/title_line.h"

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace countersign::ui {

TitleLine::TitleLine(const QString &title, QWidget *parent)
    : Ground(Role::Background, parent),
      m_back(Button::iconOnly(QStringLiteral("arrow-left"), tr("Back"))),
      m_title(new Label(title, TextSize::ScreenTitle, Role::Text, Weight::Strong)),
      m_subtitle(new Label({}, TextSize::Small, Role::Second)),
      m_chips(row(nullptr, kRelated)),
      m_middle(row()),
      m_actions(nullptr)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *lines = column(this, scaled(8), {scaled(kMargin), scaled(12), scaled(kMargin), scaled(12)});
    auto *layout = m_first = row(nullptr, scaled(10));
    m_second = row(nullptr, 0);
    lines->addLayout(m_first);
    lines->addLayout(m_second);
    m_second->addStretch(1);
    m_actionsBox = new QWidget;
    m_actions = row(m_actionsBox, kRelated);
    layout->addStrut(scaled(32)); // the same height with and without actions
    layout->addWidget(m_back);
    auto *words = column(nullptr, 1);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    layout->addLayout(words);
    layout->addLayout(m_chips);
    layout->addStretch(1);
    layout->addLayout(m_middle);
    layout->addStretch(1);
    layout->addWidget(m_actionsBox);
    m_title->setElides(true);
    m_title->setObjectName(QStringLiteral("screenTitle"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->hide();
    m_subtitle->setElides(true);
    m_subtitle->hide();
    connect(m_back, &Button::clicked, this, &TitleLine::backRequested);
}

// With large text or in a narrow window the actions take a line of their own, rather than be cut or push the title away.
void TitleLine::arrange()
{
    const int least = scaled(160);
    const auto lengthOf = [](const QLabel *label) {
        return label->isHidden() ? 0 : label->fontMetrics().horizontalAdvance(label->text());
    };
    const int wish = std::max(lengthOf(m_title), lengthOf(m_subtitle)) + scaled(8);
    const int others = (m_back->isHidden() ? 0 : m_back->sizeHint().width()) + m_chips->sizeHint().width()
        + m_middle->minimumSize().width() + 6 * scaled(10) + 2 * scaled(kMargin);
    const int actions = m_actions->sizeHint().width();
    const bool tight = others + std::min(wish, least) + actions > width();
    // The title has a tooltip: it is cut short before a chip is.
    m_title->setMaximumWidth(std::max(least, width() - others - (tight ? 0 : actions)));
    // Steps that show no words anyway leave their room to the title.
    if (QWidget *steps = m_middle->count() > 0 ? m_middle->itemAt(0)->widget() : nullptr) {
        const int shortest = steps->minimumSizeHint().width();
        const int room = width() - others - (tight ? 0 : actions) + shortest - std::min(wish, width() / 3);
        steps->setMaximumWidth(room < steps->sizeHint().width() ? std::max(shortest, room) : QWIDGETSIZE_MAX);
    }
    if (tight == m_isTight)
        return;
    m_isTight = tight;
    (tight ? m_second : m_first)->addWidget(m_actionsBox);
    updateGeometry();
}

void TitleLine::resizeEvent(QResizeEvent *event)
{
    Ground::resizeEvent(event);
    arrange();
}

bool TitleLine::event(QEvent *event)
{
    const bool handled = Ground::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return handled;
}

void TitleLine::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
}

void TitleLine::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_title->setTextSize(subtitle.isEmpty() ? TextSize::ScreenTitle : TextSize::Body, Weight::Strong);
}

void TitleLine::setBack(bool back) { m_back->setVisible(back); }

void TitleLine::setChips(const std::vector<ChipLook> &chips)
{
    clearLayout(m_chips);
    for (const ChipLook &look : chips)
        m_chips->addWidget(new Chip(look));
}

void TitleLine::addAction(QWidget *widget) { m_actions->addWidget(widget); }

void TitleLine::setMiddle(QWidget *widget)
{
    clearLayout(m_middle);
    m_middle->addWidget(widget);
}

StepTitle::StepTitle(const QStringList &steps, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMouseTracking(true);
    setSteps(steps);
}

void StepTitle::setSteps(const QStringList &steps)
{
    m_steps.resize(static_cast<std::size_t>(steps.size()));
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i].text = steps[static_cast<qsizetype>(i)];
    setCurrent(m_current);
    updateGeometry();
}

void StepTitle::setCurrent(int step)
{
    m_current = step;
    if (step >= 0 && step < static_cast<int>(m_steps.size()))
        setAccessibleName(tr("Step %1 of %2: %3")
                              .arg(step + 1)
                              .arg(m_steps.size())
                              .arg(m_steps[static_cast<std::size_t>(step)].text));
    update();
}

void StepTitle::setDone(int step, bool done)
{
    m_steps.at(static_cast<std::size_t>(step)).isDone = done;
    update();
}

void StepTitle::setReachable(int step, bool reachable)
{
    m_steps.at(static_cast<std::size_t>(step)).isReachable = reachable;
}

QSize StepTitle::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextSize::Body, Weight::Strong));
    int width = 0;
    for (const Step &step : m_steps)
        width += scaled(20 + 6 + 34) + metrics.horizontalAdvance(step.text);
    return {width, scaled(32)};
}

QSize StepTitle::minimumSizeHint() const
{
    return {static_cast<int>(m_steps.size()) * scaled(20 + 14) + scaled(90), scaled(32)};
}

bool StepTitle::showsWords() const { return width() >= sizeHint().width(); }

QRect StepTitle::rectOf(int wanted) const
{
    const QFontMetrics metrics(ui::font(TextSize::Body, Weight::Strong));
    const bool words = showsWords();
    int x = 0;
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        int width = scaled(20);
        if (words)
            width += scaled(6) + metrics.horizontalAdvance(m_steps[static_cast<std::size_t>(i)].text);
        else if (i == m_current)
            width = std::min(width + scaled(6) + metrics.horizontalAdvance(m_steps[static_cast<std::size_t>(i)].text),
                             this->width() - (static_cast<int>(m_steps.size()) - 1) * scaled(34));
        if (i == wanted)
            return QRect(x, 0, width, height());
        x += width + (words ? scaled(34) : scaled(14));
    }
    return {};
}

void StepTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool words = showsWords();
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const Step &step = m_steps[static_cast<std::size_t>(i)];
        const QRect box = rectOf(i);
        const bool isNow = i == m_current;
        const int d = scaled(20);
        const QRect round(box.x(), (height() - d) / 2, d, d);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isNow             ? Role::Accent
                                   : step.isDone ? Role::OkSoft
                                   : isDark()    ? Role::Border
                                                 : Role::Sunken));
        painter.drawEllipse(round);
        if (step.isDone && !isNow) {
            paintIcon(painter, round.adjusted(3, 3, -3, -3), QStringLiteral("check"), color(Role::Ok));
        } else {
            painter.setFont(ui::font(TextSize::Small, Weight::Strong));
            painter.setPen(color(isNow ? Role::OnAccent : Role::Second));
            painter.drawText(round, Qt::AlignCenter, locale().toString(i + 1));
        }
        if (words || isNow) {
            painter.setFont(ui::font(TextSize::Body, isNow ? Weight::Strong : Weight::Medium));
            painter.setPen(color(isNow ? Role::Accent : step.isDone ? Role::Text : Role::Second));
            const QRect text = box.adjusted(d + scaled(6), 0, 0, 0);
            painter.drawText(
                text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                painter.fontMetrics().elidedText(step.text, Qt::ElideRight,
                                                 text.width() + scaled(4))); // a device may measure a little wider
        }
        if (words && i + 1 < static_cast<int>(m_steps.size()))
            painter.fillRect(QRect(box.right() + scaled(9), height() / 2, scaled(18), 1), color(Role::Border));
        if (hasFocus() && isNow)
            paintFocusRing(painter, QRectF(box).adjusted(-2, 3, 6, -3), scaled(6));
    }
}

void StepTitle::mouseReleaseEvent(QMouseEvent *event)
{
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
        if (rectOf(i).contains(event->pos()) && m_steps[static_cast<std::size_t>(i)].isReachable)
            return Q_EMIT stepRequested(i);
}

void StepTitle::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int to = m_current + by;
    if (by == 0 || to < 0 || to >= static_cast<int>(m_steps.size()))
        return QWidget::keyPressEvent(event);
    if (m_steps[static_cast<std::size_t>(to)].isReachable)
        Q_EMIT stepRequested(to);
}

bool StepTitle::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
            if (rectOf(i).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), m_steps[static_cast<std::size_t>(i)].text, this);
                return true;
            }
    } else if (event->type() == QEvent::MouseMove) {
        const QPoint at = static_cast<QMouseEvent *>(event)->pos();
        bool over = false;
        for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
            over = over || (rectOf(i).contains(at) && m_steps[static_cast<std::size_t>(i)].isReachable);
        setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::event(event);
}

} // namespace countersign::ui
