#include "ui/board/board_rows.h"

#include "ui/board/board_column.h"
#include "ui/kit/avatar.h"
#include "ui/kit/layout.h"
#include "ui/kit/typography.h"

#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace countersign::ui {

namespace {
constexpr int kLaneHeight = 296;
}

BoardRows::BoardRows(const Desk &desk, QAbstractItemDelegate *cards, QWidget *parent)
    : QScrollArea(parent),
      m_desk(desk),
      m_cards(cards),
      m_inner(new QWidget),
      m_layout(column(m_inner, 0))
{
    setObjectName(QStringLiteral("boardColumns"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_inner);
    viewport()->setAutoFillBackground(false);
    m_inner->setAutoFillBackground(false);
}

void BoardRows::setView(const BoardViewSettings &view)
{
    m_view = view;
    std::vector<BoardColumnView> shown;
    for (const BoardColumnView &c : view.columns)
        if (!c.isHidden)
            shown.push_back(c);
    const bool isGrouped = view.grouping != BoardGrouping::None;
    const bool sameColumns = std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                                        [](const auto &a, const auto &b) { return a.stage == b.stage; });
    m_shown = std::move(shown);
    if (!sameColumns || isGrouped != m_isGrouped) {
        m_isGrouped = isGrouped;
        clearLayout(m_layout);
        m_rows.clear();
        if (!m_isGrouped) // the columns stand before their cards come
            setGroups({Group{}});
    }
    applyColumns();
}

void BoardRows::applyColumns()
{
    for (const auto &row : m_rows)
        for (std::size_t i = 0; i < row->columns.size() && i < m_shown.size(); ++i) {
            row->columns[i]->setCollapsed(m_shown[i].isCollapsed);
            row->columns[i]->setPreferredWidth(m_shown[i].width);
        }
}

void BoardRows::setGroups(std::vector<Group> groups)
{
    const bool same = std::equal(groups.begin(), groups.end(), m_rows.begin(), m_rows.end(),
                                 [](const Group &group, const auto &row) { return group.key == row->key; });
    if (!same)
        build(groups);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        fill(*m_rows[i], groups[i].page);
        if (auto *head = m_rows[i]->head) {
            int total = 0;
            for (const domain::BoardLane &lane : groups[i].page.lanes)
                total += lane.total;
            head->findChild<Label *>(QStringLiteral("laneName"))->setText(groups[i].name);
            head->findChild<Label *>(QStringLiteral("laneCount"))->setText(locale().toString(total));
        }
    }
}

void BoardRows::build(const std::vector<Group> &groups)
{
    clearLayout(m_layout);
    m_rows.clear();
    setVerticalScrollBarPolicy(m_isGrouped ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    for (std::size_t r = 0; r < groups.size(); ++r) {
        auto made = std::make_unique<Row>();
        Row &line = *made;
        line.key = groups[r].key;
        line.model = std::make_unique<BoardModel>();
        line.box = new QWidget;
        auto *box = column(line.box, 0, {scaled(kMargin), 0, scaled(kMargin), m_isGrouped ? scaled(8) : 0});
        if (m_isGrouped) {
            line.head = new QWidget;
            line.head->setObjectName(QStringLiteral("laneHead_%1").arg(r));
            auto *head = row(line.head, kRelated, {scaled(3), scaled(8), 0, scaled(4)});
            head->addWidget(new Avatar(groups[r].name, Role::Accent));
            auto *name = new Label(groups[r].name, TextSize::Body, Role::Text, Weight::Strong);
            name->setObjectName(QStringLiteral("laneName"));
            auto *count = new Label({}, TextSize::Small, Role::Third);
            count->setObjectName(QStringLiteral("laneCount"));
            head->addWidget(name);
            head->addWidget(count);
            head->addStretch(1);
            box->addWidget(line.head);
            line.box->setMinimumHeight(scaled(kLaneHeight + (r == 0 ? 36 : 0))); // a few lanes share the whole height
        }
        auto *columns = row(nullptr, scaled(14));
        box->addLayout(columns, 1);
        line.model->setStages(m_desk.facts.stages());
        for (std::size_t c = 0; c < m_shown.size(); ++c) {
            auto *made2 = new BoardColumn(line.model.get(), m_cards, line.box);
            made2->setObjectName(r == 0 ? QStringLiteral("column_%1").arg(c)
                                        : QStringLiteral("lane_%1_column_%2").arg(r).arg(c));
            made2->setHead(r == 0);
            line.columns.push_back(made2);
            columns->addWidget(made2);
        }
        columns->addStretch(1);
        m_layout->addWidget(line.box, 1);
        m_rows.push_back(std::move(made));
        connect(m_rows.back()->model.get(), &BoardModel::moreWanted, this, &BoardRows::moreWanted);
        for (std::size_t c = 0; c < m_shown.size(); ++c)
            wire(static_cast<int>(r), static_cast<int>(c));
    }
    applyColumns();
}

void BoardRows::fill(Row &row, const domain::BoardPage &page)
{
    std::vector<domain::Card> cards;
    QHash<domain::StageId, int> totals;
    for (const domain::BoardLane &lane : page.lanes) {
        cards.insert(cards.end(), lane.cards.begin(), lane.cards.end());
        totals.insert(lane.stage, lane.total);
    }
    row.model->setStages(m_desk.facts.stages());
    row.model->setCards(std::move(cards));
    row.model->setTotals(totals);
    for (std::size_t c = 0; c < row.columns.size(); ++c)
        if (const domain::Stage *stage = m_desk.facts.stage(m_shown[c].stage))
            row.columns[c]->setStage(*stage, row.model->stageIndex(stage->id));
    for (BoardColumn *column : row.columns)
        column->refreshCount(); // what else changed, the views hear from the model
}

void BoardRows::wire(int rowAt, int columnAt)
{
    Row &line = *m_rows[static_cast<std::size_t>(rowAt)];
    BoardColumn *made = line.columns[static_cast<std::size_t>(columnAt)];
    CardList *list = made->list();
    connect(made, &BoardColumn::addRequested, this, &BoardRows::addRequested);
    connect(made, &BoardColumn::menuRequested, this,
            [this, made](const QPoint &at) { Q_EMIT columnMenuRequested(made->stage().id, at); });
    connect(made, &BoardColumn::collapseRequested, this,
            [this, made](bool collapsed) { Q_EMIT collapseRequested(made->stage().id, collapsed); });
    connect(made, &BoardColumn::widthChosen, this,
            [this, made](int pixels) { Q_EMIT widthChosen(made->stage().id, pixels); });
    connect(list, &CardList::dropped, this, [this, made, key = line.key](const QList<domain::EnvelopeId> &cards) {
        Q_EMIT dropped(cards, made->stage().id, key);
    });
    connect(list, &CardList::opened, this, [this](const QModelIndex &index) {
        if (const auto id = domain::EnvelopeId::fromString(index.data(BoardModel::IdRole).toString()))
            Q_EMIT opened(*id);
    });
    connect(list, &CardList::menuRequested, this, &BoardRows::menuRequested);
    connect(list, &CardList::selectionMade, this, &BoardRows::selectionChanged);
    connect(list, &CardList::selectionBegun, this, [this, list] {
        for (const auto &row : m_rows)
            for (BoardColumn *other : row->columns)
                if (other->list() != list)
                    other->list()->selectionModel()->clear();
    });
    connect(list, &CardList::goSideways, this, [this, rowAt, columnAt](int by) { goSideways(rowAt, columnAt, by); });
    connect(list, &CardList::moveSideways, this, [this, rowAt, columnAt](int by) {
        const auto &columns = m_rows[static_cast<std::size_t>(rowAt)]->columns;
        const int to = columnAt + by;
        if (to >= 0 && to < static_cast<int>(columns.size()))
            Q_EMIT moveRequested(columns[static_cast<std::size_t>(to)]->stage().id);
    });
}

void BoardRows::goSideways(int rowAt, int columnAt, int by)
{
    Row &line = *m_rows[static_cast<std::size_t>(rowAt)];
    CardList *from = line.columns[static_cast<std::size_t>(columnAt)]->list();
    const QPoint height = from->visualRect(from->currentIndex()).center();
    for (int i = columnAt + by; i >= 0 && i < static_cast<int>(line.columns.size()); i += by) {
        BoardColumn *column = line.columns[static_cast<std::size_t>(i)];
        CardList *next = column->list();
        const int rows = line.model->rowCount(next->rootIndex());
        if (rows == 0 || column->isCollapsed())
            continue; // nothing to stand on
        QModelIndex target = next->indexAt(QPoint(next->viewport()->width() / 2, std::max(0, height.y())));
        if (!target.isValid())
            target = line.model->index(height.y() <= 0 ? 0 : rows - 1, 0, next->rootIndex());
        from->selectionModel()->clear();
        next->setCurrentIndex(target);
        next->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(column);
        return;
    }
}

const domain::Card *BoardRows::card(domain::EnvelopeId id) const
{
    for (const auto &row : m_rows)
        if (const domain::Card *found = row->model->card(id))
            return found;
    return nullptr;
}

CardActs::Subjects BoardRows::selected() const
{
    CardActs::Subjects cards;
    for (const auto &row : m_rows)
        for (const BoardColumn *column : row->columns)
            for (const domain::EnvelopeId id : column->selected())
                if (const domain::Card *card = row->model->card(id))
                    cards.push_back(CardActs::subjectOf(*card));
    return cards;
}

void BoardRows::select(domain::EnvelopeId id)
{
    for (const auto &row : m_rows) {
        const QModelIndex index = row->model->cardIndex(id);
        if (!index.isValid())
            continue;
        for (BoardColumn *column : row->columns) {
            if (column->list()->rootIndex() != index.parent() || column->isCollapsed())
                continue;
            clearSelection();
            column->list()->setCurrentIndex(index);
            column->list()->scrollTo(index);
            column->list()->setFocus(Qt::OtherFocusReason);
            ensureWidgetVisible(column);
            return;
        }
    }
}

void BoardRows::clearSelection()
{
    for (const auto &row : m_rows)
        for (BoardColumn *column : row->columns)
            column->list()->selectionModel()->clear();
}

void BoardRows::refresh()
{
    for (const auto &row : m_rows)
        for (BoardColumn *column : row->columns) {
            column->refreshCount();
            column->list()->doItemsLayout();
            column->list()->viewport()->update();
        }
}

bool BoardRows::focusCards()
{
    QWidget *first = nullptr;
    for (const auto &row : m_rows)
        for (BoardColumn *column : row->columns) {
            CardList *list = column->list();
            if (column->isCollapsed() || !list->rootIndex().isValid() || row->model->rowCount(list->rootIndex()) == 0)
                continue;
            if (list->currentIndex().isValid()) {
                list->setFocus(Qt::OtherFocusReason);
                return true;
            }
            first = first ? first : list;
        }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return first;
}

} // namespace countersign::ui
