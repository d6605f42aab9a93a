#include "ui/board/board_screen.h"

#include "core/flow/routing.h"
#include "ui/board/board_column.h"
#include "ui/board/card_delegate.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/kit/title_line.h"
#include "ui/words/error_words.h"

#include <QEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

namespace countersign::ui {

BoardScreen::BoardScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_desk(desk),
      m_delegate(new CardDelegate(desk, this)),
      m_search(new SearchField(tr("Search titles, people, contents"))),
      m_tabs(new Tabs),
      m_pages(new QStackedWidget),
      m_row(new QWidget),
      m_rowLayout(row(m_row, scaled(14), {scaled(kMargin), 0, scaled(kMargin), 0}))
{
    setObjectName(QStringLiteral("boardScreen"));
    m_filter.setSourceModel(&m_model);

    auto *line = new TitleLine(tr("Board"));
    auto *create = new Button(tr("New document"), Button::Kind::Primary, QStringLiteral("plus"));
    create->setObjectName(QStringLiteral("boardNew"));
    create->setShortcut(QKeySequence::New);
    m_search->setObjectName(QStringLiteral("boardSearch"));
    line->addAction(m_search);
    line->addAction(create);
    m_tabs->setObjectName(QStringLiteral("boardTabs"));
    m_tabs->addTab(QStringLiteral("all"), tr("All"));
    m_tabs->addTab(QStringLiteral("mine"), tr("Mine"));
    m_tabs->addTab(QStringLiteral("waits"), tr("Waits for me"));
    m_tabs->addTab(QStringLiteral("overdue"), tr("Overdue"));

    auto *board = new QScrollArea;
    board->setObjectName(QStringLiteral("boardColumns"));
    board->setFrameShape(QFrame::NoFrame);
    board->setWidgetResizable(true);
    board->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    board->setFocusPolicy(Qt::NoFocus);
    board->setWidget(m_row);
    board->viewport()->setAutoFillBackground(false);
    m_row->setAutoFillBackground(false);
    m_rowLayout->addStretch(1);

    auto *empty = new EmptyState(QStringLiteral("square-kanban"), tr("No documents yet"),
                                 tr("Drop a PDF or a Word file anywhere in this window, or start with the button. Each "
                                    "document becomes a card here and "
                                    "moves by itself as people sign."));
    empty->setObjectName(QStringLiteral("boardEmpty"));
    auto *emptyNew = new Button(tr("New document"), Button::Kind::Primary, QStringLiteral("plus"));
    emptyNew->setObjectName(QStringLiteral("boardEmptyNew"));
    empty->addAction(emptyNew);
    m_pages->addWidget(board);
    m_pages->addWidget(empty);

    auto *layout = column(this, 0);
    layout->addWidget(line);
    auto *tabsLine = row(nullptr, 0, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    tabsLine->addWidget(m_tabs, 1);
    layout->addLayout(tabsLine);
    layout->addWidget(m_pages, 1);

    const auto createNew = [this] { Q_EMIT createRequested({}); };
    connect(create, &Button::clicked, this, createNew);
    connect(emptyNew, &Button::clicked, this, createNew);
    connect(m_search, &SearchField::searched, this, &BoardScreen::search);
    connect(m_tabs, &Tabs::currentChanged, this, [this](int index) {
        m_filter.setView(static_cast<BoardView>(index));
        refresh();
    });
    connect(&desk.session, &OfficeSession::changed, this, &BoardScreen::reload);
    connect(&desk.facts, &OfficeFacts::changed, this, &BoardScreen::stagesChanged);
    auto *minute = new QTimer(this); // "2 h ago" and "due today" grow old
    connect(minute, &QTimer::timeout, this, [this] {
        m_filter.setNow(m_desk.clock.now());
        refresh();
        update();
    });
    minute->start(60'000);
    if (desk.facts.isLoaded())
        stagesChanged();
}

void BoardScreen::open(const ScreenRequest &)
{
    reload();
    for (BoardColumn *column : m_columns)
        if (column->list()->currentIndex().isValid())
            return column->list()->setFocus(Qt::OtherFocusReason);
    if (!m_columns.empty())
        m_columns.front()->list()->setFocus(Qt::OtherFocusReason);
}

void BoardScreen::reload()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_desk.session.run([](flow::Office &office) { return office.cards(); })
        .then(this, [this](const std::vector<domain::Card> &cards) {
            m_loading = false;
            m_loaded = true;
            m_filter.setNow(m_desk.clock.now());
            m_model.setCards(cards);
            refresh();
            if (!m_moved.isNull())
                select(std::exchange(m_moved, {}));
            if (std::exchange(m_again, false))
                reload();
        });
}

void BoardScreen::stagesChanged()
{
    m_filter.setMe(m_desk.facts.me().id);
    const auto &stages = m_desk.facts.stages();
    m_model.setStages(stages);
    while (m_columns.size() > stages.size()) {
        m_columns.back()->deleteLater();
        m_columns.pop_back();
    }
    while (m_columns.size() < stages.size()) {
        const int at = static_cast<int>(m_columns.size());
        auto *column = new BoardColumn(&m_filter, m_delegate, m_row);
        column->setObjectName(QStringLiteral("column_%1").arg(at));
        m_columns.push_back(column);
        m_rowLayout->insertWidget(at, column);
        CardList *list = column->list();
        connect(column, &BoardColumn::addRequested, this, [this] { Q_EMIT createRequested({}); });
        connect(list, &CardList::dropped, this,
                [this, column](domain::EnvelopeId card) { move(card, column->stage().id); });
        connect(list, &CardList::opened, this, [this](const QModelIndex &index) {
            if (const auto id = domain::EnvelopeId::fromString(index.data(BoardModel::IdRole).toString()))
                Q_EMIT documentRequested(*id);
        });
        connect(list, &CardList::goSideways, this, [this, at](int by) {
            const QPoint height = m_columns[static_cast<std::size_t>(at)]
                                      ->list()
                                      ->visualRect(m_columns[static_cast<std::size_t>(at)]->list()->currentIndex())
                                      .center();
            for (int i = at + by; i >= 0 && i < static_cast<int>(m_columns.size()); i += by) {
                CardList *next = m_columns[static_cast<std::size_t>(i)]->list();
                const int rows = m_filter.rowCount(next->rootIndex());
                if (rows == 0)
                    continue; // an empty column has nothing to stand on
                QModelIndex target = next->indexAt(QPoint(next->viewport()->width() / 2, std::max(0, height.y())));
                if (!target.isValid())
                    target = m_filter.index(height.y() <= 0 ? 0 : rows - 1, 0, next->rootIndex());
                m_columns[static_cast<std::size_t>(at)]->list()->selectionModel()->clear();
                next->setCurrentIndex(target);
                next->setFocus(Qt::OtherFocusReason);
                static_cast<QScrollArea *>(m_pages->widget(0))
                    ->ensureWidgetVisible(m_columns[static_cast<std::size_t>(i)]);
                return;
            }
        });
        connect(list, &CardList::moveSideways, this, [this, at, list](int by) {
            const auto id = domain::EnvelopeId::fromString(list->currentIndex().data(BoardModel::IdRole).toString());
            const int to = at + by;
            if (id && to >= 0 && to < static_cast<int>(m_columns.size()))
                move(*id, m_columns[static_cast<std::size_t>(to)]->stage().id);
        });
    }
    for (std::size_t i = 0; i < stages.size(); ++i)
        m_columns[i]->setStage(stages[i], m_filter.mapFromSource(m_model.stageIndex(stages[i].id)));
    reload();
}

void BoardScreen::refresh()
{
    for (BoardColumn *column : m_columns) {
        column->refreshCount();
        column->list()->viewport()->update();
    }
    for (const BoardView view : {BoardView::All, BoardView::Mine, BoardView::WaitsForMe, BoardView::Overdue})
        m_tabs->setCount(static_cast<int>(view), m_filter.count(view));
    m_pages->setCurrentIndex(m_loaded && m_filter.count(BoardView::All) == 0 ? 1 : 0);
}

void BoardScreen::search(const QString &words)
{
    const int round = ++m_searchRound;
    m_filter.setSearch(words, {});
    refresh();
    if (words.isEmpty())
        return;
    m_desk.session.run([words](flow::Office &office) { return office.search(words); })
        .then(this, [this, words, round](const std::vector<domain::EnvelopeId> &found) {
            if (round != m_searchRound)
                return;
            m_filter.setSearch(words, QSet<domain::EnvelopeId>(found.begin(), found.end()));
            refresh();
        });
}

void BoardScreen::move(domain::EnvelopeId id, domain::StageId to, bool canBeUndone)
{
    const domain::Card *card = m_model.card(id);
    if (!card || card->stage == to)
        return;
    const domain::StageId from = card->stage;
    const QString cardTitle = card->title;
    const quint64 version = card->stageVersion;
    m_desk.session.run([id, to, version](flow::Office &office) { return flow::moveCard(office, id, to, version); })
        .then(this, [this, id, from, to, cardTitle, canBeUndone](const Result<void> &moved) {
            if (!moved) {
                Q_EMIT toastRequested(
                    {tr("“%1” stays where it is. %2").arg(cardTitle, sentenceFor(moved.error())), Role::Bad, {}, {}});
                return;
            }
            m_moved = id;
            reload();
            ToastMessage done{tr("“%1” is now in “%2”.").arg(cardTitle, m_desk.facts.stageName(to)), Role::Ok, {}, {}};
            if (canBeUndone) {
                done.action = tr("Undo");
                done.onAction = [this, id, from] { move(id, from, false); };
            }
            Q_EMIT toastRequested(done);
        });
}

int BoardScreen::columnIndexOf(domain::EnvelopeId id) const
{
    const domain::Card *card = m_model.card(id);
    for (std::size_t i = 0; card && i < m_columns.size(); ++i)
        if (m_columns[i]->stage().id == card->stage)
            return static_cast<int>(i);
    return -1;
}

void BoardScreen::select(domain::EnvelopeId id)
{
    const int at = columnIndexOf(id);
    const QModelIndex index = m_filter.mapFromSource(m_model.cardIndex(id));
    if (at < 0 || !index.isValid())
        return;
    for (BoardColumn *column : m_columns)
        column->list()->selectionModel()->clear();
    BoardColumn *column = m_columns[static_cast<std::size_t>(at)];
    column->list()->setCurrentIndex(index);
    column->list()->scrollTo(index);
    column->list()->setFocus(Qt::OtherFocusReason);
    static_cast<QScrollArea *>(m_pages->widget(0))->ensureWidgetVisible(column);
}

} // namespace countersign::ui
