#include "ui/board/board_screen.h"

#include "core/flow/lists.h"
#include "core/flow/routing.h"
#include "ui/board/board_menus.h"
#include "ui/board/board_rows.h"
#include "ui/board/card_delegate.h"
#include "ui/board/card_table.h"
#include "ui/board/overview_pane.h"
#include "ui/board/selection_bar.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/kit/text_field.h"
#include "ui/kit/title_line.h"
#include "ui/words/error_words.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

namespace countersign::ui {

namespace {

constexpr int kPerStage = 60; // more than a screen; further ones come as somebody scrolls
constexpr int kMoreEach = 120;
constexpr std::size_t kMostGroups = 40;
const QString kViewName = QStringLiteral("board");

enum Page { ColumnsPage, ListPage, OverviewPage, EmptyPage, NothingPage };

// One lane of the office: everything, or one page for each group that has a card.
std::vector<BoardRows::Group> groupsOf(flow::Office &office, const domain::CardQuery &query, BoardGrouping grouping,
                                       const QHash<domain::StageId, int> &more)
{
    std::vector<BoardRows::Group> groups;
    const auto add = [&](const QString &key, const QString &name, const domain::CardQuery &asked, bool always) {
        auto page = flow::board(office, asked, kPerStage, more);
        if (page && (always || !page->lanes.empty()) && groups.size() < kMostGroups)
            groups.push_back({key, name, std::move(*page)});
    };
    domain::CardQuery asked = query;
    switch (grouping) {
    case BoardGrouping::None: add({}, {}, query, true); break;
    case BoardGrouping::Responsible:
        for (const domain::Member &member : office.members()) {
            if (query.responsible && *query.responsible != member.id)
                continue;
            asked.responsible = member.id;
            add(member.id.toString(), member.name, asked, false);
        }
        break;
    case BoardGrouping::Company:
        for (const domain::Company &company : office.companies()) {
            if (query.company && *query.company != company.id)
                continue;
            asked.company = company.id;
            add(company.id.toString(), company.requisites.name, asked, false);
        }
        break;
    }
    return groups;
}

} // namespace

BoardScreen::BoardScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_desk(desk),
      m_acts(desk),
      m_delegate(new CardDelegate(desk, this)),
      m_search(new SearchField(tr("Search titles, people, contents"))),
      m_tabs(new Tabs),
      m_save(new Button(tr("Save view"), Button::Kind::Quiet, QStringLiteral("plus"))),
      m_naming(new QWidget),
      m_name(new TextField),
      m_remove(new Button(tr("Remove this view"), Button::Kind::Quiet, QStringLiteral("trash-2"))),
      m_filter(new Button(tr("Filter"), Button::Kind::Quiet, QStringLiteral("list-filter"))),
      m_group(new Button({}, Button::Kind::Quiet, QStringLiteral("rows-3"))),
      m_viewButton(new Button(tr("View"), Button::Kind::Quiet, QStringLiteral("sliders-horizontal"))),
      m_pages(new QStackedWidget),
      m_rows(new BoardRows(desk, m_delegate)),
      m_table(new CardTable(desk)),
      m_overview(new OverviewPane(desk)),
      m_bar(new SelectionBar(desk, m_acts)),
      m_keeping(new QTimer(this))
{
    setObjectName(QStringLiteral("boardScreen"));
    auto *line = new TitleLine(tr("Board"));
    auto *create = new Button(tr("New document"), Button::Kind::Primary, QStringLiteral("plus"));
    create->setObjectName(QStringLiteral("boardNew"));
    create->setShortcut(QKeySequence::New);
    m_search->setObjectName(QStringLiteral("boardSearch"));
    line->addAction(m_search);
    line->addAction(create);
    m_tabs->setObjectName(QStringLiteral("boardTabs"));
    m_save->setObjectName(QStringLiteral("boardSaveView"));
    m_remove->setObjectName(QStringLiteral("boardViewRemove"));
    m_filter->setObjectName(QStringLiteral("boardFilter"));
    m_group->setObjectName(QStringLiteral("boardGroup"));
    m_viewButton->setObjectName(QStringLiteral("boardView"));
    for (Button *button : {m_save, m_remove, m_filter, m_group, m_viewButton})
        button->setTone(Role::Second);

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
    layout->addWidget(line);
    auto *tabsLine = row(nullptr, kRelated, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    tabsLine->addWidget(m_tabs, 1);
    tabsLine->addWidget(m_remove, 0, Qt::AlignTop);
    tabsLine->addWidget(m_save, 0, Qt::AlignTop);
    tabsLine->addWidget(m_filter, 0, Qt::AlignTop);
    tabsLine->addWidget(m_group, 0, Qt::AlignTop);
    tabsLine->addWidget(m_viewButton, 0, Qt::AlignTop);
    layout->addLayout(tabsLine);
    auto *naming = row(m_naming, kRelated, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    m_name->setName(QStringLiteral("boardViewName"));
    m_name->setPlaceholder(tr("A name for this view"));
    m_name->edit()->setAccessibleName(tr("A name for this view"));
    m_name->setMaximumWidth(scaled(320));
    auto *keep = new Button(tr("Save"), Button::Kind::Plain);
    keep->setObjectName(QStringLiteral("boardViewKeep"));
    naming->addWidget(m_name, 1);
    naming->addWidget(keep, 0, Qt::AlignTop);
    naming->addStretch(1);
    m_naming->hide();
    layout->addWidget(m_naming);
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
    connect(m_tabs, &Tabs::currentChanged, this, &BoardScreen::tabChosen);
    connect(m_save, &Button::clicked, this, [this] {
        m_naming->setVisible(!m_naming->isVisible());
        m_name->clear();
        m_name->edit()->setFocus();
    });
    connect(keep, &Button::clicked, this, &BoardScreen::saveView);
    connect(m_name, &TextField::accepted, this, &BoardScreen::saveView);
    connect(m_remove, &Button::clicked, this, [this] {
        const int at = m_tabs->current() - static_cast<int>(domain::kLastCardView) - 1;
        if (at < 0 || at >= static_cast<int>(m_view.saved.size()))
            return;
        BoardViewSettings next = m_view;
        next.saved.erase(next.saved.begin() + at);
        m_tabs->setCurrent(0);
        setView(next);
    });
    const auto changed = [this](const BoardViewSettings &next) { setView(next); };
    connect(m_filter, &Button::clicked, this, [this] {
        popup(m_filter, [this](QMenu &menu) {
            BoardMenus::fillFilter(menu, m_desk, m_query, [this](const domain::CardQuery &next) { setFilter(next); });
        });
    });
    connect(m_group, &Button::clicked, this,
            [this, changed] { popup(m_group, [&](QMenu &menu) { BoardMenus::fillGrouping(menu, m_view, changed); }); });
    connect(m_viewButton, &Button::clicked, this, [this, changed] {
        popup(m_viewButton, [&](QMenu &menu) {
            // Whoever may look at everybody's documents may look at how everybody is doing.
            const QString reason = m_desk.facts.reasonNot(
                domain::Act::View, {domain::Object::Envelope, domain::MemberId::fresh(m_desk.clock), {}});
            BoardMenus::fillView(menu, m_desk, m_view, reason, changed);
        });
    });

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
    connect(m_rows, &BoardRows::columnMenuRequested, this, [this, changed](domain::StageId stage, const QPoint &at) {
        auto *columnMenu = new QMenu(this);
        columnMenu->setObjectName(QStringLiteral("columnActs"));
        columnMenu->setAttribute(Qt::WA_DeleteOnClose);
        BoardMenus::fillColumn(*columnMenu, m_view, stage, changed);
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
        m_more[stage] = m_more.value(stage, kPerStage) + kMoreEach;
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
    connect(m_overview, &OverviewPane::memberChosen, this, [this](domain::MemberId member) {
        domain::CardQuery filter;
        filter.responsible = member;
        filter.onlyOpen = true;
        BoardViewSettings next = m_view;
        next.layout = BoardLayout::List;
        setView(next);
        setFilter(filter);
    });
    connect(m_overview, &OverviewPane::stageChosen, this, [this](domain::StageId stage) {
        domain::CardQuery filter;
        filter.stage = stage;
        BoardViewSettings next = m_view;
        next.layout = BoardLayout::List;
        setView(next);
        setFilter(filter);
    });
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
    showTabs();
    if (desk.facts.isLoaded())
        stagesChanged();
}

void BoardScreen::popup(Button *from, const std::function<void(QMenu &)> &fill)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(from->objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(from->mapToGlobal(QPoint(from->width() - menu->sizeHint().width(), from->height() + 4)));
}

void BoardScreen::open(const ScreenRequest &)
{
    m_delegate->forgetSizes(); // the text's size or the language may have changed
    reload();
    if (m_view.layout == BoardLayout::List)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_rows->focusCards();
}

// ---- the member's view -------------------------------------------------------------------------------------------------

void BoardScreen::readView()
{
    m_viewOf = m_desk.facts.me().id;
    m_desk.session.run([](flow::Office &office) { return flow::viewSettings(office, kViewName); })
        .then(this, [this, member = m_viewOf](const QByteArray &json) {
            if (member != m_desk.facts.me().id)
                return;
            m_view = BoardViewSettings::fromJson(json);
            m_view.follow(m_desk.facts.stages());
            showTabs();
            showView();
            ask();
        });
}

void BoardScreen::setView(const BoardViewSettings &view)
{
    const bool asksAnew = view.grouping != m_view.grouping || view.layout != m_view.layout;
    const bool otherTabs = view.saved != m_view.saved;
    m_view = view;
    m_view.follow(m_desk.facts.stages());
    m_keeping->start();
    if (otherTabs)
        showTabs();
    showView();
    if (asksAnew)
        ask();
    else
        reload();
}

void BoardScreen::keepView()
{
    m_desk.session
        .run([json = m_view.toJson()](flow::Office &office) { return flow::saveViewSettings(office, kViewName, json); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT toastRequested(
                    {tr("The view is not kept. %1").arg(sentenceFor(kept.error())), Role::Warning, {}, {}});
        });
}

void BoardScreen::showView()
{
    m_delegate->setLook(m_view.density, m_view.cardFields);
    m_rows->setView(m_view);
    m_table->setView(m_view);
    m_group->setText(tr("Group: %1").arg(BoardMenus::nameOf(m_view.grouping)));
    m_group->setVisible(m_view.layout == BoardLayout::Columns);
    m_pages->setCurrentIndex(m_view.layout == BoardLayout::Columns    ? ColumnsPage
                                 : m_view.layout == BoardLayout::List ? ListPage
                                                                      : OverviewPage);
    showFilter();
}

void BoardScreen::showTabs()
{
    std::vector<std::pair<QString, QString>> tabs{{QStringLiteral("all"), tr("All")},
                                                  {QStringLiteral("mine"), tr("Mine")},
                                                  {QStringLiteral("waits"), tr("Waits for me")},
                                                  {QStringLiteral("overdue"), tr("Overdue")},
                                                  {QStringLiteral("unread"), tr("Unread")}};
    for (std::size_t i = 0; i < m_view.saved.size(); ++i)
        tabs.emplace_back(QStringLiteral("saved_%1").arg(i), m_view.saved[i].name);
    if (tabs != m_tabsShown) { // the tab that has the focus stays where nothing else changed
        m_tabsShown = tabs;
        const int current = m_tabs->current();
        const QSignalBlocker quiet(m_tabs);
        m_tabs->clear();
        for (const auto &[name, words] : tabs)
            m_tabs->addTab(name, words);
        m_tabs->setCurrent(current >= 0 && current < m_tabs->count() ? current : 0);
    }
    const int counts[] = {m_counts.all, m_counts.mine, m_counts.waitsForMe, m_counts.overdue, m_counts.unread};
    for (int i = 0; i < static_cast<int>(std::size(counts)); ++i)
        m_tabs->setCount(i, counts[i]);
}

void BoardScreen::showFilter()
{
    QStringList words;
    if (m_query.onlyOpen)
        words << tr("open");
    if (m_query.responsible)
        words << m_desk.facts.memberName(*m_query.responsible);
    if (m_query.stage)
        words << m_desk.facts.stageName(*m_query.stage);
    if (m_query.company)
        for (const domain::Company &company : m_desk.facts.companies())
            if (company.id == *m_query.company)
                words << company.requisites.name;
    m_filter->setText(words.isEmpty() ? tr("Filter") : tr("Filter: %1").arg(words.join(QStringLiteral(", "))));
    m_filter->setTone(words.isEmpty() ? Role::Second : Role::Accent);
    const bool isSaved = m_tabs->current() > static_cast<int>(domain::kLastCardView);
    m_remove->setVisible(isSaved);
    m_save->setVisible(!isSaved);
}

void BoardScreen::tabChosen(int index)
{
    const int saved = index - static_cast<int>(domain::kLastCardView) - 1;
    const QString words = m_query.words;
    if (saved >= 0 && saved < static_cast<int>(m_view.saved.size())) {
        m_query = m_view.saved[static_cast<std::size_t>(saved)].query;
        const QSignalBlocker quiet(m_search);
        m_search->setText(m_query.words);
    } else {
        m_query = {};
        m_query.view = static_cast<domain::CardView>(std::clamp(index, 0, static_cast<int>(domain::kLastCardView)));
        m_query.words = words;
    }
    if (m_view.layout == BoardLayout::Overview) {
        BoardViewSettings next = m_view; // a tab shows documents
        next.layout = BoardLayout::Columns;
        setView(next);
    }
    showFilter();
    ask();
}

void BoardScreen::setFilter(const domain::CardQuery &filter)
{
    const domain::CardView view = m_query.view;
    const QString words = m_query.words;
    m_query = filter;
    m_query.view = view;
    m_query.words = words;
    showFilter();
    ask();
}

void BoardScreen::saveView()
{
    if (m_name->text().isEmpty()) {
        m_name->setError(tr("Write a name."));
        return;
    }
    m_naming->hide();
    BoardViewSettings next = m_view;
    SavedFilter filter{.name = m_name->text().left(60), .query = m_query};
    filter.query.me = {};
    filter.query.now = {};
    next.saved.push_back(std::move(filter));
    setView(next);
    m_tabs->setCurrent(m_tabs->count() - 1);
}

void BoardScreen::search(const QString &words)
{
    if (m_query.words == words)
        return;
    m_query.words = words;
    if (m_view.layout == BoardLayout::Overview && !words.isEmpty()) {
        BoardViewSettings next = m_view;
        next.layout = BoardLayout::List;
        setView(next);
    }
    ask();
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
    m_loading = false; // the answer under way is to an older question
    reload();
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
            showTabs();
            if (m_counts.all == 0 && m_view.layout == BoardLayout::List)
                m_pages->setCurrentIndex(EmptyPage);
        });
}

void BoardScreen::reloadBoard()
{
    m_loading = true;
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
            if (round != m_round)
                return; // somebody asks otherwise meanwhile
            m_loading = false;
            if (grouping != m_view.grouping || m_view.layout != BoardLayout::Columns)
                return reload();
            m_loaded = true;
            m_counts = answer.counts;
            showTabs();
            bool isNothing = true;
            for (const BoardRows::Group &group : answer.groups)
                isNothing = isNothing && group.page.lanes.empty();
            m_rows->setGroups(answer.groups);
            const bool isAsked = !m_query.words.isEmpty();
            m_pages->setCurrentIndex(m_counts.all == 0 ? EmptyPage : isNothing && isAsked ? NothingPage : ColumnsPage);
            if (!m_moved.isNull())
                m_rows->select(std::exchange(m_moved, {}));
            selectionChanged();
            if (std::exchange(m_again, false))
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
