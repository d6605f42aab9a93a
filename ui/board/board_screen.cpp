#include "ui/board/board_screen.h"

#include "core/flow/lists.h"
#include "ui/board/board_groups.h"
#include "ui/board/board_line.h"
#include "ui/board/board_menus.h"
#include "ui/board/board_rows.h"
#include "ui/board/card_delegate.h"
#include "ui/board/card_table.h"
#include "ui/board/overview_pane.h"
#include "ui/board/selection_bar.h"
#include "ui/kit/button.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/title_line.h"
#include "ui/words/error_words.h"

#include <QEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

namespace countersign::ui {

namespace {

constexpr int kMoreEach = 120;

} // namespace

BoardScreen::BoardScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_desk(desk),
      m_acts(desk),
      m_delegate(new CardDelegate(desk, this)),
      m_search(new SearchField(tr("Search titles, people, contents"))),
      m_line(new BoardLine(desk)),
      m_pages(new QStackedWidget),
      m_rows(new BoardRows(desk, m_delegate)),
      m_table(new CardTable(desk)),
      m_overview(new OverviewPane(desk)),
      m_bar(new SelectionBar(desk, m_acts)),
      m_keeping(new QTimer(this))
{
    setObjectName(QStringLiteral("boardScreen"));
    auto *title = new TitleLine(tr("Board"));
    auto *create = new Button(tr("New document"), Button::Kind::Primary, QStringLiteral("plus"));
    create->setObjectName(QStringLiteral("boardNew"));
    create->setShortcut(QKeySequence::New);
    m_search->setObjectName(QStringLiteral("boardSearch"));
    title->addAction(m_search);
    title->addAction(create);

    auto *empty = new EmptyState(QStringLiteral("square-kanban"), tr("No documents yet"),
                                 tr("Drop a PDF or a Word file anywhere in this window, or start with the button. Each "
                                    "document becomes a card here and "
                                    "moves by itself as people sign."));
    empty->setObjectName(QStringLiteral("boardEmpty"));
    auto *emptyNew = new Button(tr("New document"), Button::Kind::Primary, QStringLiteral("plus"));
    emptyNew->setObjectName(QStringLiteral("boardEmptyNew"));
    empty->addAction(emptyNew);
    auto *nothing =
        new EmptyState(QStringLiteral("search"), tr("Nothing found"),
                       tr("Titles, numbers, people and the words inside the PDFs were searched. Try the beginning "
                          "of a word, or look in all documents without a filter."));
    nothing->setObjectName(QStringLiteral("boardNothingFound"));
    m_pages->addWidget(m_rows);
    auto *list = new QWidget; // the margin of every screen
    row(list, 0, {scaled(kMargin), 0, scaled(kMargin), 0})->addWidget(m_table);
    m_pages->addWidget(list);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(empty);
    m_pages->addWidget(nothing);

    auto *layout = column(this, 0);
    layout->addWidget(title);
    layout->addWidget(m_line);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_bar);
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(400);
    connect(m_keeping, &QTimer::timeout, this, &BoardScreen::keepView);

    const auto createNew = [this] { Q_EMIT createRequested({}); };
    connect(create, &Button::clicked, this, createNew);
    connect(emptyNew, &Button::clicked, this, createNew);
    connect(m_rows, &BoardRows::addRequested, this, createNew);
    connect(m_search, &SearchField::searched, this, &BoardScreen::search);
    connect(m_line, &BoardLine::tabChosen, this, &BoardScreen::tabChosen);
    connect(m_line, &BoardLine::filterChosen, this, &BoardScreen::setFilter);
    connect(m_line, &BoardLine::viewChosen, this, &BoardScreen::setView);
    connect(m_line, &BoardLine::nameGiven, this, &BoardScreen::saveView);

    connect(m_rows, &BoardRows::opened, this, &Screen::documentRequested);
    connect(m_table, &CardTable::opened, this, &Screen::documentRequested);
    connect(m_bar, &SelectionBar::openRequested, this, &Screen::documentRequested);
    connect(m_rows, &BoardRows::selectionChanged, this, &BoardScreen::selectionChanged);
    connect(m_table, &CardTable::selectionMade, this, &BoardScreen::selectionChanged);
    const auto menu = [this](const QPoint &at) { m_bar->showMenu(selected(), at); };
    connect(m_rows, &BoardRows::menuRequested, this, menu);
    connect(m_table, &CardTable::menuRequested, this, menu);
    connect(m_bar, &SelectionBar::clearRequested, this, [this] {
        m_rows->clearSelection();
        m_table->clearSelection();
    });
    connect(m_rows, &BoardRows::columnMenuRequested, this, [this](domain::StageId stage, const QPoint &at) {
        auto *columnMenu = new QMenu(this);
        columnMenu->setObjectName(QStringLiteral("columnActs"));
        columnMenu->setAttribute(Qt::WA_DeleteOnClose);
        BoardMenus::fillColumn(*columnMenu, m_view, stage, [this](const BoardViewSettings &next) { setView(next); });
        columnMenu->popup(at);
    });
    connect(m_rows, &BoardRows::collapseRequested, this, [this](domain::StageId stage, bool collapsed) {
        BoardViewSettings next = m_view;
        if (BoardColumnView *c = next.column(stage))
            c->isCollapsed = collapsed;
        setView(next);
    });
    connect(m_rows, &BoardRows::widthChosen, this, [this](domain::StageId stage, int pixels) {
        BoardViewSettings next = m_view;
        if (BoardColumnView *c = next.column(stage))
            c->width = pixels;
        setView(next);
    });
    connect(m_rows, &BoardRows::moreWanted, this, [this](domain::StageId stage) {
        m_more[stage] = m_more.value(stage, kCardsPerStage) + kMoreEach;
        reload();
    });
    connect(m_rows, &BoardRows::moveRequested, this,
            [this](domain::StageId to) { m_acts.move(m_rows->selected(), to); });
    connect(m_rows, &BoardRows::dropped, this,
            [this](const QList<domain::EnvelopeId> &ids, domain::StageId stage, const QString &group) {
                CardActs::Subjects cards;
                for (const domain::EnvelopeId id : ids)
                    if (const domain::Card *card = m_rows->card(id))
                        cards.push_back(CardActs::subjectOf(*card));
                const auto to = domain::MemberId::fromString(group);
                const bool isHandedOver = m_view.grouping == BoardGrouping::Responsible && to
                    && std::any_of(cards.begin(), cards.end(), [&](const auto &subject) {
                                              const domain::Card *card = m_rows->card(subject.id);
                                              return card && card->responsible != *to;
                                          });
                const bool isMoved = std::any_of(cards.begin(), cards.end(),
                                                 [&](const auto &subject) { return subject.stage != stage; });
                if (isMoved)
                    m_acts.move(cards, stage);
                else if (m_view.grouping == BoardGrouping::Deal && group != kOtherLanes)
                    m_acts.assignToDeal(cards, domain::DealId::fromString(group)); // into another deal's lane
                else if (isHandedOver) // into another member's lane, the same stage
                    m_acts.changeResponsible(cards, *to);
            });
    connect(m_table, &CardTable::sortingChosen, this, [this](domain::CardOrder order, bool descending) {
        BoardViewSettings next = m_view;
        next.listOrder = order;
        next.listDescending = descending;
        setView(next);
    });
    connect(m_table, &CardTable::headerChanged, this, [this](const QByteArray &state) {
        m_view.listHeader = state;
        m_keeping->start();
    });
    connect(m_table, &CardTable::answered, this, [this](int total) {
        if (m_view.layout == BoardLayout::List && m_loaded)
            m_pages->setCurrentIndex(total > 0 ? ListPage : m_counts.all == 0 ? EmptyPage : NothingPage);
    });
    connect(m_overview, &OverviewPane::chosen, this, &BoardScreen::showExactly);
    addKeys(this, QKeySequence(QKeySequence::Undo), tr("Undo the last move, deal or handing over"),
            [this] { m_acts.undo(); });
    connect(&m_acts, &CardActs::toastRequested, this, &Screen::toastRequested);
    connect(&m_acts, &CardActs::moved, this, [this](domain::EnvelopeId id) { m_moved = id; });
    connect(&m_acts, &CardActs::finished, this, &BoardScreen::reload);
    connect(&desk.session, &OfficeSession::changed, this, [this] {
        if (isVisible())
            reload();
    });
    connect(&desk.facts, &OfficeFacts::changed, this, &BoardScreen::stagesChanged);
    auto *minute = new QTimer(this); // "2 h ago" and "due today" grow old
    connect(minute, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        m_delegate->forgetSizes();
        m_rows->refresh();
        m_table->refresh();
        reload();
    });
    minute->start(60'000);
    if (desk.facts.isLoaded())
        stagesChanged();
}

void BoardScreen::open(const ScreenRequest &)
{
    m_delegate->forgetSizes(); // the text's size or the language may have changed
    m_rows->refresh();
    reload();
}

void BoardScreen::focusFirst()
{
    if (m_loaded && m_pages->currentIndex() == ColumnsPage && m_rows->focusCards())
        return;
    if (m_loaded)
        Screen::focusFirst(); // the list, or what is offered where there is nothing
    else
        setFocus(Qt::OtherFocusReason);
}

// ---- what is shown -----------------------------------------------------------------------------------------------------

void BoardScreen::stagesChanged()
{
    if (m_viewOf != m_desk.facts.me().id) {
        readView();
        return;
    }
    m_view.follow(m_desk.facts.stages());
    showView();
    reload();
}

void BoardScreen::ask()
{
    m_more.clear();
    ++m_round;
    if (m_view.layout == BoardLayout::List)
        m_table->ask(m_query);
    reload(); // behind the answer under way, if there is one: keys come faster than a large office answers
}

void BoardScreen::reload()
{
    if (m_viewOf.isNull())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    switch (m_view.layout) {
    case BoardLayout::Columns: reloadBoard(); break;
    case BoardLayout::List:
        reloadCounts();
        m_table->reload();
        break;
    case BoardLayout::Overview:
        reloadCounts();
        m_overview->reload();
        break;
    }
}

void BoardScreen::reloadCounts()
{
    m_desk.session.run([](flow::Office &office) { return flow::viewCounts(office); })
        .then(this, [this](const Result<domain::ViewCounts> &counts) {
            if (!counts)
                return;
            m_loaded = true;
            m_counts = *counts;
            m_line->setCounts(m_counts);
            if (m_counts.all == 0 && m_view.layout == BoardLayout::List)
                m_pages->setCurrentIndex(EmptyPage);
            focusLoaded();
        });
}

void BoardScreen::reloadBoard()
{
    m_loading = true;
    m_again = false;
    using Groups = std::vector<BoardRows::Group>;
    m_desk.session
        .run([query = m_query, grouping = m_view.grouping, more = m_more](flow::Office &office) {
            struct Answer {
                Groups groups;
                domain::ViewCounts counts;
            };
            Answer answer{groupsOf(office, query, grouping, more), {}};
            if (!answer.groups.empty())
                answer.counts = answer.groups.front().page.counts;
            else
                answer.counts = flow::viewCounts(office).value_or(domain::ViewCounts{});
            return answer;
        })
        .then(this, [this, round = m_round, grouping = m_view.grouping](const auto &answer) {
            m_loading = false;
            if (round != m_round) // somebody asks otherwise meanwhile
                return reload();
            if (grouping != m_view.grouping || m_view.layout != BoardLayout::Columns)
                return reload();
            m_loaded = true;
            m_counts = answer.counts;
            m_line->setCounts(m_counts);
            bool isNothing = true;
            for (const BoardRows::Group &group : answer.groups)
                isNothing = isNothing && group.page.lanes.empty();
            keepFocus([&] { m_rows->setGroups(answer.groups); });
            const bool isAsked = !m_query.words.isEmpty();
            m_pages->setCurrentIndex(m_counts.all == 0 ? EmptyPage : isNothing && isAsked ? NothingPage : ColumnsPage);
            if (!m_moved.isNull())
                m_rows->select(std::exchange(m_moved, {}));
            selectionChanged();
            focusLoaded();
            if (m_again)
                reload();
        });
}

CardActs::Subjects BoardScreen::selected() const
{
    return m_view.layout == BoardLayout::List ? m_table->selected() : m_rows->selected();
}

void BoardScreen::selectionChanged() { m_bar->setSelected(selected()); }

void BoardScreen::move(domain::EnvelopeId id, domain::StageId to, bool canBeUndone)
{
    const domain::Card *card = m_rows->card(id);
    if (!card)
        card = m_table->card(id);
    if (card)
        m_acts.move({CardActs::subjectOf(*card)}, to, canBeUndone);
}

} // namespace countersign::ui
