#include "ui/shell/rail.h"

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace countersign::ui {

namespace {

class Logo final : public QWidget
{
public:
    Logo() { setFixedSize(scaled(24), scaled(24)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintRounded(painter, rect(), width() * 0.25, color(Role::Accent));
        const double inset = width() * 0.18;
        paintIcon(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), QStringLiteral("pen-line"),
                  color(Role::OnAccent));
    }
};

} // namespace

RailButton::RailButton(const QString &iconName, const QString &words, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(iconName)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWords(words);
}

void RailButton::setWords(const QString &words, const QString &second)
{
    setText(words);
    m_second = second;
    describe();
}

void RailButton::setIconName(const QString &iconName, Role tone)
{
    m_icon = iconName;
    m_tone = tone;
    update();
}

void RailButton::setPerson(const QString &name)
{
    m_person = name;
    update();
}

void RailButton::setCount(int count)
{
    m_count = count;
    describe();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
}

void RailButton::setQuiet(bool quiet)
{
    m_quiet = quiet;
    updateGeometry();
}

void RailButton::describe()
{
    setAccessibleName(m_count > 0 ? text() + QStringLiteral(", ") + locale().toString(m_count) : text());
    setAccessibleDescription(m_second);
    setToolTip(m_narrow ? (m_second.isEmpty() ? text() : text() + QLatin1Char('\n') + m_second) : QString());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const { return {scaled(188), scaled(m_second.isEmpty() ? m_quiet ? 32 : 34 : 42)}; }

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -1.5);
    const double radius = scaled(kControlRadius);
    const bool dark = isDark();
    if (isChecked()) {
        if (!dark) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(24, 32, 46, 18));
            painter.drawRoundedRect(box.translated(0, 1), radius, radius);
        }
        paintRounded(painter, box, radius, color(Role::Surface));
    } else if (underMouse()) {
        paintRounded(painter, box, radius, dark ? color(Role::Surface) : QColor(24, 32, 46, 12));
    }
    if (hasFocus())
        paintFocusRing(painter, box, radius);

    const Role ink = isChecked() || !m_second.isEmpty() ? Role::Text : Role::Second;
    const int iconSize = scaled(16);
    int x = m_narrow ? (width() - iconSize) / 2 : scaled(10);
    if (!m_person.isEmpty()) {
        const int d = scaled(24);
        x = m_narrow ? (width() - d) / 2 : scaled(8);
        paintAvatar(painter, QRect(x, (height() - d) / 2, d, d), m_person);
        x += d + scaled(8);
    } else {
        paintIcon(painter, QRectF(x, (height() - iconSize) / 2.0 - 0.5, iconSize, iconSize), m_icon,
                  color(isChecked() ? Role::Text : m_tone));
        x += iconSize + scaled(10);
    }
    const QString count = locale().toString(m_count);
    const QFont countFont = ui::font(TextSize::Meta, Weight::Strong);
    if (m_count > 0) {
        const QFontMetrics metrics(countFont);
        const int h = m_narrow ? scaled(14) : scaled(18);
        const int w = std::max(h, metrics.horizontalAdvance(count) + scaled(m_narrow ? 6 : 12));
        const QRectF badge =
            m_narrow ? QRectF(width() - w - 2, 2, w, h) : QRectF(width() - w - scaled(9), (height() - h) / 2.0, w, h);
        paintRounded(painter, badge, h / 2.0, color(Role::Accent));
        painter.setFont(countFont);
        painter.setPen(color(Role::OnAccent));
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    if (m_narrow)
        return;
    const int room = width() - x - scaled(m_count > 0 ? 44 : 8);
    const QFont f =
        ui::font(m_quiet ? TextSize::Small : TextSize::Body, m_second.isEmpty() ? Weight::Medium : Weight::Strong);
    painter.setFont(f);
    painter.setPen(color(ink));
    const QFontMetrics metrics(f);
    const QString words = metrics.elidedText(text(), Qt::ElideRight, room);
    if (m_second.isEmpty()) {
        painter.drawText(QRect(x, 0, room, height() - 1), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
        return;
    }
    const QFontMetrics second(ui::font(TextSize::Meta));
    const int total = metrics.height() + second.height();
    const int y = (height() - total) / 2;
    painter.drawText(QRect(x, y, room, metrics.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
    painter.setFont(ui::font(TextSize::Meta));
    painter.setPen(color(Role::Third));
    painter.drawText(QRect(x, y + metrics.height(), room, second.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     second.elidedText(m_second, Qt::ElideRight, room));
}

Rail::Rail(QWidget *parent)
    : Ground(Role::Sunken, parent),
      m_top(column(nullptr, 0)),
      m_head(row(nullptr, kRelated)),
      m_foot(column(nullptr, 0)),
      m_logo(new Logo),
      m_name(new Label(QStringLiteral("Countersign"), TextSize::PanelTitle, Role::Text, Weight::Strong)),
      m_fold(Button::iconOnly(QStringLiteral("panel-left"), tr("Fold the rail"))),
      m_sync(new RailButton(QStringLiteral("cloud"), QString())),
      m_member(new RailButton(QString(), QString()))
{
    setObjectName(QStringLiteral("rail"));
    setEdges(Qt::RightEdge);
    auto *layout = column(this, kRelated, {scaled(10), scaled(14), scaled(11), scaled(12)});
    m_head->addWidget(m_logo);
    m_head->addWidget(m_name, 1);
    m_head->addWidget(m_fold);
    layout->addLayout(m_head);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_foot);
    m_fold->setObjectName(QStringLiteral("railFold"));
    m_fold->setTone(Role::Third);
    m_fold->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_sync->setObjectName(QStringLiteral("railSync"));
    m_sync->setQuiet(true);
    m_member->setObjectName(QStringLiteral("railMember"));
    m_foot->addWidget(m_sync);
    m_foot->addWidget(m_member);
    connect(m_fold, &Button::clicked, this, [this] {
        setNarrow(!m_narrow);
        Q_EMIT folded(m_narrow);
    });
    setNarrow(false);
}

RailButton *Rail::add(QVBoxLayout *to, const QString &place, const QString &iconName, const QString &words)
{
    auto *button = new RailButton(iconName, words);
    button->setObjectName(QStringLiteral("rail_") + place);
    button->setCheckable(true);
    connect(button, &QAbstractButton::clicked, this, [this, place, button] {
        button->setChecked(true); // stays on until another place is current
        Q_EMIT placeRequested(place);
    });
    m_places.push_back({place, button});
    to->insertWidget(to == m_foot ? 0 : -1, button);
    return button;
}

RailButton *Rail::addPlace(const QString &place, const QString &iconName, const QString &words)
{
    return add(m_top, place, iconName, words);
}

RailButton *Rail::addFootPlace(const QString &place, const QString &iconName, const QString &words)
{
    return add(m_foot, place, iconName, words);
}

bool Rail::has(const QString &place) const
{
    return std::any_of(m_places.begin(), m_places.end(), [&](const Place &p) { return p.name == place; });
}

QStringList Rail::places() const
{
    QStringList names;
    for (const Place &p : m_places)
        names << p.name;
    return names;
}

void Rail::setCurrent(const QString &place)
{
    for (const Place &p : m_places)
        p.button->setChecked(p.name == place);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_name->setVisible(!narrow);
    m_logo->setVisible(!narrow);
    m_head->setContentsMargins(narrow ? 0 : scaled(10), 0, 0, scaled(4)); // alone, over the icons of the places
    m_head->setAlignment(m_fold, narrow ? Qt::AlignHCenter : Qt::Alignment());
    setFixedWidth(scaled(narrow ? 56 : 208));
    for (const Place &p : m_places)
        p.button->setNarrow(narrow);
    m_sync->setNarrow(narrow);
    m_member->setNarrow(narrow);
    const QString words = narrow ? tr("Unfold the rail") : tr("Fold the rail");
    m_fold->setAccessibleName(words);
    m_fold->setToolTip(words);
    layout()->invalidate();
}

} // namespace countersign::ui
