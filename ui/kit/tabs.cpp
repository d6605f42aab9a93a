#include "ui/kit/tabs.h"

#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace countersign::ui {

class Tabs::Pill final : public QAbstractButton
{
public:
    Pill(const QString &words, QWidget *parent, std::function<void(int)> move)
        : QAbstractButton(parent),
          m_words(words),
          m_move(std::move(move))
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setWords(words, -1);
    }
    void setWords(const QString &words, int count)
    {
        m_words = words;
        m_count = count;
        setText(count < 0 ? words : words + QLatin1Char(' ') + locale().toString(count));
        setAccessibleName(text());
        updateGeometry();
        update();
    }
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] int countShown() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(TextSize::Body, Weight::Medium));
        return {metrics.horizontalAdvance(text()) + 2 * scaled(10) + 1, scaled(28)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(rect());
        if (isChecked())
            paintRounded(painter, box, scaled(6), color(Role::AccentSoft));
        else if (underMouse())
            paintRounded(painter, box, scaled(6), isDark() ? color(Role::Border) : color(Role::Sunken));
        if (hasFocus())
            paintFocusRing(painter, box, scaled(6));
        painter.setFont(ui::font(TextSize::Body, Weight::Medium));
        painter.setPen(color(isChecked() ? Role::Accent : Role::Second));
        const int room = width() - 2 * scaled(8);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        if (event->key() == Qt::Key_Left)
            m_move(mirrored ? 1 : -1);
        else if (event->key() == Qt::Key_Right)
            m_move(mirrored ? -1 : 1);
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString m_words;
    int m_count = -1;
    std::function<void(int)> m_move;
};

Tabs::Tabs(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int Tabs::addTab(const QString &name, const QString &text)
{
    const int index = count();
    auto *pill = new Pill(text, this, [this](int by) {
        const int to = m_current + by;
        if (to < 0 || to >= count())
            return;
        setCurrent(to);
        m_tabs[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    });
    pill->setObjectName(QStringLiteral("tab_") + name);
    connect(pill, &QAbstractButton::clicked, this, [this, index] { setCurrent(index); });
    m_tabs.push_back(pill);
    pill->show();
    if (m_current < 0) {
        m_current = 0;
        pill->setChecked(true);
    } else {
        pill->setFocusPolicy(Qt::ClickFocus); // Tab stops at the current one only
    }
    arrange(width(), true);
    updateGeometry();
    return index;
}

void Tabs::clear()
{
    for (Pill *pill : m_tabs) {
        pill->hide();
        pill->setObjectName({}); // gone for whoever looks for it, though deleted later
        pill->deleteLater();
    }
    m_tabs.clear();
    m_current = -1;
}

void Tabs::setText(int index, const QString &text)
{
    Pill *pill = m_tabs[static_cast<std::size_t>(index)];
    pill->setWords(text, pill->countShown());
    arrange(width(), true);
    updateGeometry();
}

void Tabs::setCount(int index, int shown)
{
    Pill *pill = m_tabs[static_cast<std::size_t>(index)];
    pill->setWords(pill->words(), shown);
    arrange(width(), true);
    updateGeometry();
}

void Tabs::setCurrent(int index)
{
    for (int i = 0; i < count(); ++i) {
        Pill *pill = m_tabs[static_cast<std::size_t>(i)];
        pill->setChecked(i == index);
        pill->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
    if (index == m_current)
        return;
    m_current = index;
    Q_EMIT currentChanged(index);
}

QSize Tabs::sizeHint() const
{
    int width = 0;
    for (const Pill *pill : m_tabs)
        width += pill->sizeHint().width() + kGrid;
    return {width, scaled(28)};
}

QSize Tabs::minimumSizeHint() const
{
    int widest = 0;
    for (const Pill *pill : m_tabs)
        widest = std::max(widest, pill->sizeHint().width());
    return {widest, arrange(std::max(width(), widest), false)};
}

int Tabs::heightForWidth(int width) const { return arrange(width, false); }

void Tabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool Tabs::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        arrange(width(), true);
        updateGeometry();
    }
    return QWidget::event(event);
}

// In rows: long words wrap to a second row rather than be cut.
int Tabs::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    for (Pill *pill : m_tabs) {
        const QSize hint = pill->sizeHint();
        if (x > 0 && x + hint.width() > width) {
            x = 0;
            y += hint.height() + kGrid;
        }
        if (move)
            pill->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, hint.width(), hint.height())));
        x += hint.width() + kGrid;
    }
    return y + scaled(28);
}

} // namespace countersign::ui
