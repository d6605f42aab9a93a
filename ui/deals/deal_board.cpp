#include "ui/deals/deal_board.h"

#include "ui/board/board_menus.h"
#include "ui/deals/deal_delegate.h"
#include "ui/kit/layout.h"
#include "ui/kit/theme.h"
#include "ui/stages/stage_column.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

namespace countersign::ui {

namespace {

std::vector<domain::DealId> dealsIn(const QStringList &ids)
{
    std::vector<domain::DealId> deals;
    for (const QString &text : ids)
        if (const auto id = domain::DealId::fromString(text))
            deals.push_back(*id);
    return deals;
}

std::vector<domain::DealId> selectedIn(const StageList *list)
{
    QModelIndexList rows = list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &index : rows)
        ids << index.data(DealModel::IdRole).toString();
    return dealsIn(ids);
}

} // namespace

DealBoard::DealBoard(const Desk &desk, QWidget *parent)
    : QScrollArea(parent),
      m_desk(desk),
      m_board(new QWidget),
      m_row(row(m_board, kGroup, {scaled(kMargin), scaled(4), scaled(kMargin), scaled(kGroup)})),
      m_cards(new DealDelegate(desk, this))
{
    setObjectName(QStringLiteral("dealsScroll"));
    m_board->setObjectName(QStringLiteral("dealsBoard"));
    setFocusPolicy(Qt::NoFocus); // its lists have it
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_board->setAutoFillBackground(false);
    setWidget(m_board);
    m_row->setAlignment(Qt::AlignLeft);
}

DealBoard::~DealBoard() = default;

void DealBoard::show(const std::vector<domain::Stage> &stages, const BoardViewSettings &view)
{
    if (stages != m_stages) {
        clearLayout(m_row);
        m_columns.clear();
        m_stages = stages;
        for (std::size_t i = 0; i < stages.size(); ++i)
            addColumn(stages[i], static_cast<int>(i));
        m_row->addStretch(1);
        m_view = {};
    }
    if (view.columns != m_view.columns) {
        m_view = view;
        arrange();
    }
    fill();
}

void DealBoard::addColumn(const domain::Stage &stage, int number)
{
    const auto i = static_cast<std::size_t>(number);
    auto *list = new StageList(DealModel::kMimeType);
    auto *widget = new StageColumn(list, tr("New deal"));
    widget->setObjectName(QStringLiteral("column_%1").arg(number));
    Column made{std::make_unique<DealModel>(), widget};
    list->setModel(made.model.get());
    list->setItemDelegate(m_cards);
    widget->setStage(stage);
    m_row->addWidget(widget);
    connect(widget, &StageColumn::addRequested, this, &DealBoard::addRequested);
    connect(widget, &StageColumn::menuRequested, this, [this, i](const QPoint &at) { showMenu(m_stages[i], at); });
    const auto change = [this, i](const std::function<void(BoardColumnView &)> &how) {
        BoardViewSettings next = m_view;
        if (BoardColumnView *column = next.column(m_stages[i].id))
            how(*column);
        Q_EMIT viewChosen(next);
    };
    connect(widget, &StageColumn::widthChosen, this,
            [change](int pixels) { change([pixels](BoardColumnView &column) { column.width = pixels; }); });
    connect(widget, &StageColumn::collapseRequested, this, [change](bool collapsed) {
        change([collapsed](BoardColumnView &column) { column.isCollapsed = collapsed; });
    });
    connect(list, &StageList::idsDropped, this,
            [this, i](const QStringList &ids) { Q_EMIT moveRequested(dealsIn(ids), m_stages[i]); });
    connect(list, &StageList::moveSideways, this, [this, i](int by) { moveBy(i, by); });
    connect(list, &StageList::goSideways, this, [this, i](int by) { goSideways(i, by); });
    const auto openAt = [this](const QModelIndex &index) {
        if (const auto id = domain::DealId::fromString(index.data(DealModel::IdRole).toString()))
            Q_EMIT opened(*id);
    };
    connect(list, &StageList::opened, this, openAt);
    connect(list, &QListView::clicked, this, [openAt](const QModelIndex &index) {
        if (!(QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            openAt(index); // otherwise several are being chosen
    });
    connect(list, &StageList::menuRequested, this, &DealBoard::menuRequested);
    connect(list, &StageList::selectionMade, this, &DealBoard::selectionMade);
    connect(list, &StageList::selectionBegun, this, [this, list] {
        for (const Column &column : m_columns)
            if (column.widget->cards() != list)
                column.widget->cards()->selectionModel()->clear();
    });
    m_columns.push_back(std::move(made));
}

void DealBoard::showMenu(const domain::Stage &stage, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rule = menu->addAction(tr("Send a document when a deal comes here…"));
    rule->setObjectName(QStringLiteral("stageRule"));
    connect(rule, &QAction::triggered, this, [this, stage] { Q_EMIT ruleRequested(stage); });
    QAction *name = menu->addAction(tr("Name of the stage…"));
    name->setObjectName(QStringLiteral("stageRename"));
    connect(name, &QAction::triggered, this, [this, stage] { Q_EMIT renameRequested(stage); });
    menu->addSeparator();
    BoardMenus::fillColumn(*menu, m_view, stage.id, [this](const BoardViewSettings &next) { Q_EMIT viewChosen(next); });
    menu->popup(at);
}

std::vector<std::size_t> DealBoard::shown() const
{
    std::vector<std::size_t> columns;
    for (const BoardColumnView &view : m_view.columns)
        for (std::size_t i = 0; i < m_stages.size(); ++i)
            if (m_stages[i].id == view.stage && !view.isHidden)
                columns.push_back(i);
    return columns;
}

void DealBoard::arrange()
{
    const std::vector<std::size_t> order = shown();
    for (Column &column : m_columns)
        m_row->removeWidget(column.widget);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].widget->setVisible(std::find(order.begin(), order.end(), i) != order.end());
    int at = 0;
    for (const std::size_t i : order) {
        StageColumn *widget = m_columns[i].widget;
        const BoardColumnView &view = *m_view.column(m_stages[i].id);
        m_row->insertWidget(at, widget);
        widget->setAddable(at == 0);
        widget->setPreferredWidth(view.width);
        widget->setCollapsed(view.isCollapsed);
        ++at;
    }
}

void DealBoard::setLines(const std::vector<flow::DealLine> &lines)
{
    m_lines = lines;
    fill();
}

void DealBoard::fill()
{
    for (Column &column : m_columns) {
        std::vector<flow::DealLine> here;
        for (const flow::DealLine &line : m_lines)
            if (line.deal.stage == column.widget->stage().id)
                here.push_back(line);
        const QString sum = sumWords(here);
        const QString count = locale().toString(here.size());
        column.widget->setCount(sum.isEmpty() ? count : count + QStringLiteral(" · ") + sum);
        column.widget->setToolTip(sum);
        column.model->set(std::move(here));
    }
}

std::vector<domain::DealId> DealBoard::selected() const
{
    std::vector<domain::DealId> deals;
    for (const std::size_t i : shown())
        for (const domain::DealId id : selectedIn(m_columns[i].widget->cards()))
            deals.push_back(id);
    return deals;
}

void DealBoard::clearSelection()
{
    for (const Column &column : m_columns)
        column.widget->cards()->clearSelection();
}

void DealBoard::moveBy(std::size_t column, int by)
{
    const std::vector<std::size_t> order = shown();
    const auto at = std::find(order.begin(), order.end(), column);
    const auto to = (at - order.begin()) + by;
    if (at == order.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(order.size()))
        return;
    std::vector<domain::DealId> deals = selectedIn(m_columns[column].widget->cards());
    const QModelIndex index = m_columns[column].widget->cards()->currentIndex();
    if (deals.empty() && index.isValid())
        deals = dealsIn({index.data(DealModel::IdRole).toString()});
    if (!deals.empty())
        Q_EMIT moveRequested(deals, m_stages[order[static_cast<std::size_t>(to)]]);
}

void DealBoard::goSideways(std::size_t column, int by)
{
    const std::vector<std::size_t> order = shown();
    const auto from = std::find(order.begin(), order.end(), column) - order.begin();
    for (auto to = from + by; to >= 0 && to < static_cast<std::ptrdiff_t>(order.size()); to += by) {
        const Column &there = m_columns[order[static_cast<std::size_t>(to)]];
        StageList *next = there.widget->cards();
        if (next->model()->rowCount() == 0 || there.widget->isCollapsed())
            continue;
        const int rowNow = m_columns[column].widget->cards()->currentIndex().row();
        m_columns[column].widget->cards()->clearSelection();
        next->setCurrentIndex(next->model()->index(std::clamp(rowNow, 0, next->model()->rowCount() - 1), 0));
        next->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace countersign::ui
