#include "ui/shell/key_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace countersign::ui {

namespace {

// As it is called on a keyboard: the large key says Enter, as the sentences of the program do.
QString nameOf(const QKeySequence &sequence)
{
    const QKeyCombination keys = sequence[0];
    if (sequence.count() == 1 && keys.key() == Qt::Key_Return)
        return nameOf(QKeyCombination(keys.keyboardModifiers(), Qt::Key_Enter));
    return sequence.toString(QKeySequence::NativeText);
}

// One or several ways to press it, each key in a cap.
class KeyCaps : public QWidget
{
public:
    explicit KeyCaps(const QList<QKeySequence> &keys)
    {
        for (const QKeySequence &sequence : keys) {
            const QString words = nameOf(sequence);
            // "Ctrl++" ends in the plus key.
            QStringList caps = words.split(QLatin1Char('+'), Qt::SkipEmptyParts);
            if (words.endsWith(QLatin1Char('+')))
                caps.append(QStringLiteral("+"));
            m_ways.append(caps);
        }
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        for (const QStringList &caps : m_ways) {
            width += width > 0 ? scaled(14) : 0;
            for (const QString &cap : caps)
                width += capWidth(cap) + scaled(3);
        }
        return {width, scaled(22)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(ui::font(TextSize::Small, Weight::Medium));
        int x = 0;
        for (qsizetype i = 0; i < m_ways.size(); ++i) {
            if (i > 0) {
                painter.setPen(color(Role::Third));
                painter.drawText(QRect(x - scaled(3), 0, scaled(17), height()), Qt::AlignCenter, QStringLiteral("/"));
                x += scaled(14);
            }
            for (const QString &cap : m_ways[i]) {
                const QRectF box(x + 0.5, 1.5, capWidth(cap) - 1, height() - 3);
                paintRounded(painter, box, scaled(5), color(Role::Sunken), color(Role::Border));
                painter.setPen(color(Role::Text));
                painter.drawText(box, Qt::AlignCenter, cap);
                x += capWidth(cap) + scaled(3);
            }
        }
    }

private:
    static int capWidth(const QString &cap)
    {
        const QFontMetrics metrics(ui::font(TextSize::Small, Weight::Medium));
        return std::max(scaled(22), metrics.horizontalAdvance(cap) + scaled(12));
    }
    QList<QStringList> m_ways;
};

QString spoken(const KeyWords &one)
{
    QStringList keys;
    for (const QKeySequence &sequence : one.keys)
        keys.append(nameOf(sequence));
    return one.does + QStringLiteral(": ") + keys.join(QStringLiteral(", "));
}

} // namespace

KeySheet::KeySheet(QWidget *over)
    : QWidget(over),
      m_card(new Card(this)),
      m_close(Button::iconOnly(QStringLiteral("x"), tr("Close"))),
      m_scroll(new ScrollArea)
{
    setObjectName(QStringLiteral("keySheet"));
    setAccessibleName(tr("Keys"));
    m_close->setObjectName(QStringLiteral("keySheetClose"));
    auto *layout = column(m_card, kGroup);
    auto *head = row(nullptr, kRelated);
    head->addWidget(new Label(tr("Keys"), TextSize::ScreenTitle, Role::Text, Weight::Strong), 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    m_scroll->setGround(Role::Surface);
    connect(m_close, &Button::clicked, this, &KeySheet::close);
    over->installEventFilter(this);
    hide();
}

void KeySheet::open(const std::vector<KeyGroup> &groups)
{
    auto *content = new QWidget;
    m_groups = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_groups->setContentsMargins(0, 0, scaled(8), 0);
    m_groups->setSpacing(scaled(32));
    for (const KeyGroup &group : groups) {
        if (group.keys.empty())
            continue;
        auto *part = column(nullptr, kRelated);
        part->addWidget(new SectionLabel(group.title));
        for (const KeyWords &one : group.keys) {
            auto *line = new QWidget;
            line->setObjectName(QStringLiteral("keyLine"));
            line->setAccessibleName(spoken(one));
            auto *inner = row(line, kGroup);
            auto *words = new Label(one.does);
            words->setWordWrap(true);
            inner->addWidget(words, 1);
            inner->addWidget(new KeyCaps(one.keys), 0, Qt::AlignVCenter);
            part->addWidget(line);
        }
        part->addStretch(1);
        m_groups->addLayout(part, 1);
    }
    delete m_scroll->takeWidget();
    m_scroll->setContent(content);
    if (!isVisible())
        m_before = window()->focusWidget();
    place();
    show();
    raise();
    m_close->setFocus(Qt::ShortcutFocusReason);
}

void KeySheet::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void KeySheet::place()
{
    const QRect room = parentWidget()->rect();
    setGeometry(room);
    if (!m_groups)
        return;
    const int width = std::min(scaled(860), room.width() - 2 * scaled(kMargin));
    m_groups->setDirection(width < scaled(700) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const QMargins around = m_card->contentsMargins();
    const int inner = width - around.left() - around.right() - scaled(8);
    QWidget *content = m_scroll->widget();
    const int words = content->hasHeightForWidth() ? content->heightForWidth(inner) : content->sizeHint().height();
    const int height =
        std::min(room.height() - 2 * scaled(kMargin), words + around.top() + around.bottom() + scaled(64));
    m_card->setGeometry((room.width() - width) / 2, (room.height() - height) / 2, width, height);
}

bool KeySheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

// What lies under the sheet is out of reach while it is open.
bool KeySheet::focusNextPrevChild(bool) { return true; }

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape: return close();
    case Qt::Key_Down: return bar->setValue(bar->value() + scaled(40));
    case Qt::Key_Up: return bar->setValue(bar->value() - scaled(40));
    case Qt::Key_PageDown: return bar->setValue(bar->value() + bar->pageStep());
    case Qt::Key_PageUp: return bar->setValue(bar->value() - bar->pageStep());
    default: QWidget::keyPressEvent(event);
    }
}

void KeySheet::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        close();
}

void KeySheet::paintEvent(QPaintEvent *)
{
    QColor veil = isDark() ? QColor(0, 0, 0, 140) : QColor(24, 32, 46, 90);
    QPainter(this).fillRect(rect(), veil);
}

} // namespace countersign::ui
