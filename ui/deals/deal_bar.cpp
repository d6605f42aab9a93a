#include "ui/deals/deal_bar.h"

#include "core/flow/deals.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/words/error_words.h"

#include <QMenu>

namespace countersign::ui {

DealBar::DealBar(const Desk &desk, QWidget *parent)
    : Ground(Role::Surface, parent),
      m_desk(desk),
      m_count(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_buttons(new QWidget),
      m_ask(new QWidget),
      m_question(new Label({}, TextSize::Body, Role::Text))
{
    setObjectName(QStringLiteral("dealBar"));
    setEdges(Qt::TopEdge);
    m_count->setObjectName(QStringLiteral("dealBarCount"));
    m_count->setMinimumHeight(scaled(32)); // as high as the buttons beside it
    auto *all = column(this, 0, {scaled(kMargin), scaled(8), scaled(kMargin), scaled(8)});
    auto *line = new WrapLayout(m_buttons, kRelated);
    line->addWidget(m_count);
    const auto add = [](QLayout *to, const QString &words, const QString &name, const QString &iconName,
                        Button::Kind kind) {
        auto *button = new Button(words, kind, iconName);
        button->setObjectName(name);
        to->addWidget(button);
        return button;
    };
    Button *move =
        add(line, tr("Move to"), QStringLiteral("dealBarMove"), QStringLiteral("move-right"), Button::Kind::Plain);
    Button *hand = add(line, tr("Responsible"), QStringLiteral("dealBarResponsible"), QStringLiteral("user-cog"),
                       Button::Kind::Plain);
    Button *remove =
        add(line, tr("Remove…"), QStringLiteral("dealBarRemove"), QStringLiteral("trash-2"), Button::Kind::Plain);
    Button *clear =
        add(line, tr("Clear the selection"), QStringLiteral("dealBarClear"), QStringLiteral("x"), Button::Kind::Quiet);
    all->addWidget(m_buttons);
    auto *ask = new WrapLayout(m_ask, kRelated);
    m_question->setMinimumHeight(scaled(32));
    ask->addWidget(m_question);
    Button *sure =
        add(ask, tr("Remove"), QStringLiteral("dealBarRemoveConfirm"), QStringLiteral("trash-2"), Button::Kind::Danger);
    Button *keep = add(ask, tr("Keep them"), QStringLiteral("dealBarKeep"), {}, Button::Kind::Quiet);
    m_ask->hide();
    all->addWidget(m_ask);
    hide();

    const auto popup = [this](Button *from, auto fill) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu);
        menu->popup(from->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    };
    connect(move, &Button::clicked, this,
            [this, popup, move] { popup(move, [this](QMenu *menu) { fillStages(menu, m_deals); }); });
    connect(hand, &Button::clicked, this,
            [this, popup, hand] { popup(hand, [this](QMenu *menu) { fillMembers(menu, m_deals); }); });
    connect(remove, &Button::clicked, this, [this] { askRemoval(m_deals); });
    connect(clear, &Button::clicked, this, &DealBar::clearRequested);
    connect(keep, &Button::clicked, this, [this] { show(false); });
    connect(sure, &Button::clicked, this, [this] {
        this->remove(m_removing);
        show(false);
    });
}

void DealBar::setSelected(const Deals &deals)
{
    m_deals = deals;
    m_count->setText(tr("%n selected", nullptr, static_cast<int>(deals.size())));
    show(!m_ask->isHidden() && !m_removing.empty() && !deals.empty());
}

void DealBar::show(bool asksRemoval)
{
    if (!asksRemoval)
        m_removing.clear();
    m_ask->setVisible(asksRemoval);
    m_buttons->setVisible(!asksRemoval);
    setVisible(asksRemoval || m_deals.size() > 1);
}

void DealBar::askRemoval(const Deals &deals)
{
    m_removing = deals;
    m_question->setText(tr("Remove %n deal(s)? Their documents stay.", nullptr, static_cast<int>(deals.size())));
    show(true);
}

void DealBar::run(const Deals &deals, Work work, std::function<void(const Outcome &)> then)
{
    m_desk.session
        .run([deals, work = std::move(work)](flow::Office &office) {
            Outcome outcome;
            for (const domain::DealId id : deals) {
                const Result<void> done = work(office, id);
                if (done) {
                    ++outcome.done;
                    continue;
                }
                if (++outcome.refused == 1) {
                    const auto deal = flow::dealOf(office, id);
                    outcome.title = deal ? deal->title : QString();
                    outcome.why = done.error();
                }
            }
            return outcome;
        })
        .then(this, [this, then](const Outcome &outcome) {
            then(outcome);
            Q_EMIT finished();
        });
}

void DealBar::say(const Outcome &outcome, const QString &done)
{
    QStringList sentences;
    if (outcome.done > 0)
        sentences << done;
    if (outcome.refused > 0)
        sentences << tr("%n deal(s) stay as they are. “%1”: %2", nullptr, outcome.refused)
                         .arg(outcome.title, sentenceFor(*outcome.why));
    if (!sentences.isEmpty())
        Q_EMIT toastRequested({sentences.join(QLatin1Char(' ')),
                               outcome.refused == 0    ? Role::Ok
                                   : outcome.done == 0 ? Role::Bad
                                                       : Role::Warning,
                               {},
                               {}});
}

void DealBar::move(const Deals &deals, const domain::Stage &to)
{
    run(
        deals,
        [stage = to.id](flow::Office &office, domain::DealId id) -> Result<void> {
            CS_TRY(const domain::Deal deal, flow::dealOf(office, id));
            if (deal.stage == stage)
                return {};
            return flow::moveDeal(office, id, stage, deal.version);
        },
        [this, deals, to](const Outcome &outcome) {
            if (deals.size() == 1 && outcome.done == 1)
                Q_EMIT movedOne(deals.front(), to);
            else
                say(outcome, tr("%n deal(s) are now in “%1”.", nullptr, outcome.done).arg(nameOf(to)));
        });
}

void DealBar::changeResponsible(const Deals &deals, const domain::Member &to)
{
    run(
        deals,
        [member = to.id, department = to.department](flow::Office &office, domain::DealId id) -> Result<void> {
            CS_TRY(domain::Deal deal, flow::dealOf(office, id));
            deal.responsible = member;
            deal.department = department;
            CS_CHECK(flow::saveDeal(office, deal));
            return {};
        },
        [this, name = to.name](const Outcome &outcome) {
            say(outcome, tr("%1 is responsible for %n deal(s) now.", nullptr, outcome.done).arg(name));
        });
}

void DealBar::remove(const Deals &deals)
{
    run(
        deals, [](flow::Office &office, domain::DealId id) { return flow::removeDeal(office, id); },
        [this](const Outcome &outcome) {
            say(outcome, tr("%n deal(s) are removed. Their documents stay.", nullptr, outcome.done));
        });
}

void DealBar::fillStages(QMenu *menu, const Deals &deals)
{
    for (const domain::Stage &stage : m_desk.facts.pipeline()) {
        QAction *act = menu->addAction(nameOf(stage));
        act->setObjectName(QStringLiteral("dealMove_") + stage.id.toString());
        connect(act, &QAction::triggered, this, [this, deals, stage] { move(deals, stage); });
    }
}

void DealBar::fillMembers(QMenu *menu, const Deals &deals)
{
    for (const domain::Member &member : m_desk.facts.members()) {
        if (!member.isActive)
            continue;
        QAction *act = menu->addAction(member.name);
        act->setObjectName(QStringLiteral("dealResponsible_") + member.id.toString());
        connect(act, &QAction::triggered, this, [this, deals, member] { changeResponsible(deals, member); });
    }
}

void DealBar::showMenu(const Deals &deals, const QPoint &globalPos)
{
    if (deals.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dealMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (deals.size() == 1) {
        QAction *open = menu->addAction(icon(QStringLiteral("handshake"), Role::Second), tr("Open"));
        open->setObjectName(QStringLiteral("dealOpen"));
        connect(open, &QAction::triggered, this, [this, id = deals.front()] { Q_EMIT openRequested(id); });
    }
    fillStages(menu->addMenu(icon(QStringLiteral("move-right"), Role::Second), tr("Move to")), deals);
    fillMembers(menu->addMenu(icon(QStringLiteral("user-cog"), Role::Second), tr("Responsible")), deals);
    menu->addSeparator();
    QAction *remove = menu->addAction(icon(QStringLiteral("trash-2"), Role::Bad), tr("Remove…"));
    remove->setObjectName(QStringLiteral("dealRemove"));
    connect(remove, &QAction::triggered, this, [this, deals] { askRemoval(deals); });
    menu->popup(globalPos);
}

} // namespace countersign::ui
