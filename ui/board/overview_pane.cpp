#include "ui/board/overview_pane.h"

#include "core/flow/lists.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/models/time_words.h"

#include <QGridLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr std::int64_t kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;

// A length beside its words, so that stages compare at a glance.
class LengthBar final : public QWidget
{
public:
    LengthBar(double share, QString words) : m_share(share), m_words(std::move(words))
    {
        setMinimumHeight(scaled(20));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(m_words);
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(180), scaled(20)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QFont f = ui::font(TextSize::Small);
        const int words = QFontMetrics(f).horizontalAdvance(m_words) + scaled(8);
        const double length = std::max(2.0, (width() - words) * m_share);
        if (m_share > 0)
            paintRounded(painter, QRectF(0, height() / 2.0 - scaled(4), length, scaled(8)), scaled(4),
                         color(Role::Accent));
        painter.setFont(f);
        painter.setPen(color(Role::Second));
        painter.drawText(QRectF(m_share > 0 ? length + scaled(8) : 0, 0, words, height()), Qt::AlignVCenter, m_words);
    }

private:
    double m_share;
    QString m_words;
};

void emptyGrid(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

// In line with the figures that are buttons.
Label *plain(const QString &words, TextSize size = TextSize::Body, Role role = Role::Text)
{
    auto *label = new Label(words, size, role);
    label->setContentsMargins(scaled(10), 0, 0, 0);
    return label;
}

Label *headline(QVBoxLayout *to, const QString &words)
{
    auto *number = new Label({}, TextSize::Headline, Role::Text, Weight::Strong);
    auto *what = new Label(words, TextSize::Small, Role::Second);
    what->setWordWrap(true);
    to->addWidget(number);
    to->addWidget(what);
    to->addStretch(1); // all captions at one height, however many lines they have
    return number;
}

} // namespace

QString durationWords(std::int64_t ms)
{
    if (ms < kHour)
        return OverviewPane::tr("%n min", nullptr, static_cast<int>(std::max<std::int64_t>(1, ms / kMinute)));
    if (ms < 2 * kDay)
        return OverviewPane::tr("%n h", nullptr, static_cast<int>((ms + kHour / 2) / kHour));
    return OverviewPane::tr("%n day(s)", nullptr, static_cast<int>((ms + kDay / 2) / kDay));
}

WeeksChart::WeeksChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("overviewChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeeksChart::setWeeks(std::vector<domain::WeekCount> weeks)
{
    m_weeks = std::move(weeks);
    int sent = 0, completed = 0;
    for (const domain::WeekCount &week : m_weeks) {
        sent += week.sent;
        completed += week.completed;
    }
    setAccessibleName(tr("Sent and completed by week"));
    setAccessibleDescription(tr("%1 sent, %2 completed").arg(locale().toString(sent), locale().toString(completed)));
    update();
}

QSize WeeksChart::sizeHint() const { return {scaled(600), scaled(220)}; }
QSize WeeksChart::minimumSizeHint() const { return {scaled(320), scaled(200)}; }

QRectF WeeksChart::plot() const { return QRectF(rect()).adjusted(scaled(34), scaled(30), -scaled(4), -scaled(24)); }

void WeeksChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    // What the colours mean, in words above.
    painter.setFont(ui::font(TextSize::Small));
    double x = area.left();
    for (const auto &[words, role] : {std::pair(tr("Sent"), Role::Theirs), std::pair(tr("Completed"), Role::Ours)}) {
        paintRounded(painter, QRectF(x, scaled(6), scaled(10), scaled(10)), 3, color(role));
        painter.setPen(color(Role::Second));
        painter.drawText(QPointF(x + scaled(15), scaled(15)), words);
        x += scaled(15) + painter.fontMetrics().horizontalAdvance(words) + scaled(16);
    }
    int most = 4;
    for (const domain::WeekCount &week : m_weeks)
        most = std::max({most, week.sent, week.completed});
    int step = 1; // 1, 2, 5, 10 …: about four lines
    for (const int factor : {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000})
        if (most / step > 4)
            step = factor;
    const int top = ((most + step - 1) / step) * step;
    painter.setFont(ui::font(TextSize::Meta));
    for (int value = 0; value <= top; value += step) {
        const double y = area.bottom() - area.height() * value / top;
        painter.setPen(color(Role::Border));
        painter.drawLine(QPointF(area.left(), std::round(y) + 0.5), QPointF(area.right(), std::round(y) + 0.5));
        painter.setPen(color(Role::Third));
        painter.drawText(QRectF(0, y - scaled(8), area.left() - scaled(6), scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter, locale().toString(value));
    }
    if (m_weeks.empty())
        return;
    const double slot = area.width() / static_cast<double>(m_weeks.size());
    const double bar = std::min<double>(scaled(16), slot * 0.3);
    const double words = painter.fontMetrics().horizontalAdvance(QStringLiteral("00 XXX")) + scaled(8);
    const int each = std::max(1, static_cast<int>(std::ceil(words / slot))); // a day under every n-th
    for (std::size_t i = 0; i < m_weeks.size(); ++i) {
        const double middle = area.left() + slot * (static_cast<double>(i) + 0.5);
        const auto paint = [&](int value, double from, Role role) {
            const double height = area.height() * value / top;
            if (value > 0)
                paintRounded(painter, QRectF(from, area.bottom() - height, bar, height), std::min(3.0, height / 2),
                             color(role));
        };
        paint(m_weeks[i].sent, middle - bar - 1, Role::Theirs);
        paint(m_weeks[i].completed, middle + 1, Role::Ours);
        painter.setPen(color(Role::Third));
        if (i % static_cast<std::size_t>(each) == 0)
            painter.drawText(QRectF(middle - words, area.bottom() + scaled(6), 2 * words, scaled(16)), Qt::AlignCenter,
                             dayWords(m_weeks[i].from, m_weeks.back().from));
    }
}

bool WeeksChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_weeks.empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QRectF area = plot();
        const auto at = static_cast<std::ptrdiff_t>((help->pos().x() - area.left()) / area.width()
                                                    * static_cast<double>(m_weeks.size()));
        if (at >= 0 && at < std::ssize(m_weeks)) {
            const domain::WeekCount &week = m_weeks[static_cast<std::size_t>(at)];
            QToolTip::showText(
                help->globalPos(),
                tr("Week from %1: %2 sent, %3 completed")
                    .arg(dayWords(week.from), locale().toString(week.sent), locale().toString(week.completed)),
                this);
            return true;
        }
    }
    return QWidget::event(event);
}

OverviewPane::OverviewPane(const Desk &desk, QWidget *parent)
    : ScrollArea(nullptr, parent),
      m_desk(desk),
      m_range(new ComboBox),
      m_people(new QGridLayout),
      m_stages(new QGridLayout),
      m_chart(new WeeksChart)
{
    setObjectName(QStringLiteral("overview"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // its tables, where the text is large
    auto *content = new QWidget;
    auto *all = column(content, scaled(14), {scaled(kMargin), 0, scaled(kMargin), scaled(kMargin)});

    auto *top = row(nullptr, scaled(14));
    Card *box = nullptr;
    const auto card = [&](const QString &words) {
        box = new Card;
        auto *inside = column(box, 2);
        Label *number = headline(inside, words);
        top->addWidget(box, 1);
        return number;
    };
    m_mean = card(tr("from sending to the last signature, on average"));
    m_mean->setObjectName(QStringLiteral("overviewMean"));
    m_completed = card(tr("completed in this time"));
    m_overdue = card(tr("past their deadline now"));
    m_overdueCard = box;
    m_overdueCard->setObjectName(QStringLiteral("overviewOverdue"));
    connect(m_overdueCard, &Card::clicked, this, [this] {
        domain::CardQuery query;
        query.view = domain::CardView::Overdue;
        Q_EMIT chosen(query);
    });
    all->addLayout(top);

    auto *chartCard = new Card;
    auto *chartBox = column(chartCard, kRelated);
    auto *chartHead = row(nullptr, kRelated);
    chartHead->addWidget(new Label(tr("Week by week"), TextSize::PanelTitle, Role::Text, Weight::Strong), 1);
    m_range->setObjectName(QStringLiteral("overviewRange"));
    m_range->setAccessibleName(tr("How far back"));
    m_range->addChoice(tr("4 weeks"), 4);
    m_range->addChoice(tr("12 weeks"), 12);
    m_range->addChoice(tr("26 weeks"), 26);
    m_range->addChoice(tr("52 weeks"), 52);
    m_range->setValue(12);
    chartHead->addWidget(m_range);
    chartBox->addLayout(chartHead);
    chartBox->addWidget(m_chart);
    all->addWidget(chartCard);

    const auto section = [&](const QString &title, QGridLayout *grid, const QString &name) {
        auto *box = new Card;
        box->setObjectName(name);
        auto *inside = column(box, kRelated);
        inside->addWidget(new Label(title, TextSize::PanelTitle, Role::Text, Weight::Strong));
        grid->setHorizontalSpacing(scaled(20));
        grid->setVerticalSpacing(scaled(8));
        inside->addLayout(grid);
        all->addWidget(box);
    };
    section(tr("Who has what"), m_people, QStringLiteral("overviewPeople"));
    section(tr("How long documents stay in a stage"), m_stages, QStringLiteral("overviewStages"));
    all->addStretch(1);
    setContent(content);
    connect(m_range, &QComboBox::currentIndexChanged, this, &OverviewPane::reload);
}

void OverviewPane::reload()
{
    m_isAsked = m_isLoading; // something changed meanwhile, or another time is chosen: once more, then
    if (m_isLoading)
        return;
    m_isLoading = true;
    m_desk.session
        .run([weeks = m_range->value().toInt()](flow::Office &office) { return flow::supervision(office, weeks); })
        .then(this, [this](const Result<domain::Supervision> &all) {
            m_isLoading = false;
            if (all)
                show(*all);
            if (m_isAsked)
                reload();
        });
}

QWidget *OverviewPane::figure(int count, const QString &name, const QString &spoken, const domain::CardQuery &query)
{
    if (count == 0)
        return plain(locale().toString(0), TextSize::Body, Role::Third);
    auto *button = new Button(locale().toString(count), Button::Kind::Quiet);
    button->setObjectName(name);
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    connect(button, &Button::clicked, this, [this, query] { Q_EMIT chosen(query); });
    return button;
}

void OverviewPane::showPerson(int line, const domain::Holding &holding, const QString &name)
{
    const bool isTheirs = holding.member.isNull();
    const QString id = holding.member.toString();
    domain::CardQuery open, turn, late;
    turn.turnOf = holding.member;
    open.onlyOpen = true;
    open.responsible = holding.member;
    late.view = domain::CardView::Overdue;
    late.responsible = holding.member;
    auto *person = new Button(name, Button::Kind::Quiet);
    person->setObjectName(QStringLiteral("overview_") + id);
    connect(person, &Button::clicked, this, [this, query = isTheirs ? turn : open] { Q_EMIT chosen(query); });
    auto *who = new QWidget;
    auto *words = row(who, 0);
    words->addWidget(new Avatar(name, isTheirs ? Role::Theirs : Role::Ours));
    words->addWidget(person);
    m_people->addWidget(who, line, 0, 1, 2, Qt::AlignLeft);
    if (isTheirs)
        m_people->addWidget(plain(QStringLiteral("–")), line, 2);
    else
        m_people->addWidget(figure(holding.open, QStringLiteral("overviewOpen_") + id,
                                   tr("%1 is responsible for %n document(s)", nullptr, holding.open).arg(name), open),
                            line, 2, Qt::AlignLeft);
    m_people->addWidget(figure(holding.waiting, QStringLiteral("overviewTurn_") + id,
                               tr("%n document(s) wait for %1", nullptr, holding.waiting).arg(name), turn),
                        line, 3, Qt::AlignLeft);
    m_people->addWidget(plain(holding.oldest && holding.waiting > 0
                                  ? durationWords(m_desk.clock.now().msSinceEpoch - holding.oldest->msSinceEpoch)
                                  : QStringLiteral("–")),
                        line, 4);
    QWidget *overdue = figure(holding.overdue, QStringLiteral("overviewLate_") + id,
                              tr("%n overdue document(s) of %1", nullptr, holding.overdue).arg(name), late);
    if (auto *button = qobject_cast<Button *>(overdue)) {
        button->setIconName(QStringLiteral("triangle-alert"));
        button->setTone(Role::Bad);
    }
    m_people->addWidget(overdue, line, 5, Qt::AlignLeft);
}

void OverviewPane::show(const domain::Supervision &all)
{
    m_mean->setText(all.completed > 0 ? durationWords(all.meanToSignMs) : QStringLiteral("–"));
    m_completed->setText(locale().toString(all.completed));
    int overdue = 0;
    for (const domain::Holding &holding : all.holdings)
        overdue += holding.overdue;
    m_overdue->setText(locale().toString(overdue));
    m_overdue->setRole(overdue > 0 ? Role::Bad : Role::Text);
    m_overdueCard->setClickable(overdue > 0);
    m_overdueCard->setAccessibleName(tr("%n document(s) past their deadline now", nullptr, overdue));
    m_chart->setWeeks(all.weeks);

    emptyGrid(m_people);
    int line = 0;
    const auto head = [&](QGridLayout *grid, const QStringList &words) {
        for (int i = 0; i < words.size(); ++i)
            grid->addWidget(grid == m_people ? plain(words[i], TextSize::Meta, Role::Third)
                                             : new Label(words[i], TextSize::Meta, Role::Third),
                            line, i + 1);
        ++line;
    };
    head(m_people, {QString(), tr("Responsible for"), tr("Their turn"), tr("Waits longest"), tr("Overdue")});
    auto holdings = all.holdings;
    std::stable_sort(holdings.begin(), holdings.end(),
                     [](const auto &a, const auto &b) { return a.open + a.waiting > b.open + b.waiting; });
    for (const domain::Holding &holding : holdings) {
        const bool isTheirs = holding.member.isNull();
        const QString name = isTheirs ? tr("The other side") : m_desk.facts.memberName(holding.member);
        if (name.isEmpty())
            continue;
        showPerson(line, holding, name);
        ++line;
    }
    m_people->setColumnStretch(1, 1);

    emptyGrid(m_stages);
    line = 0;
    head(m_stages, {tr("In it now"), tr("Left it"), tr("Stayed on average")});
    std::int64_t longest = 1;
    for (const domain::StagePace &pace : all.paces)
        longest = std::max(longest, pace.meanMs);
    for (const domain::Stage &stage : m_desk.facts.stages()) {
        const auto found =
            std::find_if(all.paces.begin(), all.paces.end(), [&](const auto &p) { return p.stage == stage.id; });
        const domain::StagePace pace = found == all.paces.end() ? domain::StagePace{} : *found;
        auto *open = new Button(nameOf(stage), Button::Kind::Quiet);
        open->setObjectName(QStringLiteral("overviewStage_") + stage.id.toString());
        connect(open, &Button::clicked, this, [this, id = stage.id] {
            domain::CardQuery query;
            query.stage = id;
            Q_EMIT chosen(query);
        });
        m_stages->addWidget(open, line, 0, Qt::AlignLeft);
        m_stages->addWidget(new Label(locale().toString(pace.now)), line, 1);
        m_stages->addWidget(new Label(locale().toString(pace.passed)), line, 2);
        if (pace.passed > 0)
            m_stages->addWidget(new LengthBar(static_cast<double>(pace.meanMs) / static_cast<double>(longest),
                                              durationWords(pace.meanMs)),
                                line, 3);
        else
            m_stages->addWidget(new Label(QStringLiteral("–"), TextSize::Body, Role::Third), line, 3);
        ++line;
    }
    m_stages->setColumnStretch(3, 1);
}

} // namespace countersign::ui
