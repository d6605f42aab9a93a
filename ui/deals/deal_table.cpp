#include "ui/deals/deal_table.h"

#include "ui/kit/avatar.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/models/time_words.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr int kShares[DealTableModel::kColumns] = {220, 150, 160, 120, 120, 140, 90, 110};

} // namespace

QVariant DealTableModel::data(const QModelIndex &index, int role) const
{
    const flow::DealLine *line = at(index.siblingAtColumn(0));
    if (!line || (role != Qt::DisplayRole && role != SortRole && role != Qt::TextAlignmentRole))
        return DealModel::data(index.siblingAtColumn(0), role);
    const bool isSorting = role == SortRole;
    if (role == Qt::TextAlignmentRole)
        return index.column() == Amount || index.column() == Documents ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                       : int(Qt::AlignLeft | Qt::AlignVCenter);
    switch (index.column()) {
    case Title: return line->deal.title;
    case Contact: return line->contact;
    case Firm: return line->firm;
    case Amount:
        if (isSorting)
            return line->deal.amount ? line->deal.amount->minor : qint64(-1);
        return line->deal.amount ? moneyWords(*line->deal.amount) : QString();
    case Stage: {
        const domain::Stage *stage = m_facts.stage(line->deal.stage);
        if (isSorting)
            return stage ? stage->order : -1;
        return stage ? nameOf(*stage) : QString();
    }
    case Responsible: return m_facts.memberName(line->deal.responsible);
    case Documents: return isSorting ? QVariant(line->documents) : QVariant(QLocale().toString(line->documents));
    case Changed:
        return isSorting ? QVariant(qint64(line->deal.changed.msSinceEpoch)) : QVariant(dayWords(line->deal.changed));
    default: return {};
    }
}

QVariant DealTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Amount || section == Documents))
        return int(Qt::AlignRight | Qt::AlignVCenter); // over the numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Title");
    case Contact: return tr("Contact");
    case Firm: return tr("Company");
    case Amount: return tr("Amount");
    case Stage: return tr("Stage");
    case Responsible: return tr("Responsible");
    case Documents: return tr("Documents");
    case Changed: return tr("Changed");
    default: return {};
    }
}

class DealTable::Row final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(80), scaled(40)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const bool isTitle = index.column() == DealTableModel::Title;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, color(selected ? Role::AccentSoft : Role::Surface));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Role::Border));
        if ((option.state & QStyle::State_HasFocus) && isTitle)
            paintFocusRing(*painter, option.rect, scaled(4));
        QRect room = option.rect.adjusted(scaled(kHeaderPad), 0, -scaled(kHeaderPad), -1);
        const QString text = index.data().toString();
        if (index.column() == DealTableModel::Responsible && !text.isEmpty()) {
            const int d = scaled(22);
            paintAvatar(*painter, QRect(room.x(), room.center().y() - d / 2, d, d), text, Role::Accent, selected);
            room.setLeft(room.left() + d + scaled(6));
        }
        const bool isQuiet = index.column() == DealTableModel::Changed;
        painter->setFont(
            ui::font(isQuiet ? TextSize::Small : TextSize::Body, isTitle ? Weight::Medium : Weight::Regular));
        painter->setPen(color(isQuiet ? Role::Second : Role::Text));
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, room.width())));
        painter->restore();
    }
};

DealTable::DealTable(const Desk &desk, QWidget *parent)
    : QTreeView(parent),
      m_model(new DealTableModel(desk.facts, this)),
      m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("dealTable"));
    setAccessibleName(tr("Deals"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(DealTableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setIndentation(0);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAllColumnsShowFocus(false);
    setModel(m_sorted);
    setItemDelegate(new Row(this));
    setSortingEnabled(true);
    sortByColumn(DealTableModel::Changed, Qt::DescendingOrder);
    describeKeys(this,
                 {{tr("Go through the deals"), {Qt::Key_Up, Qt::Key_Down}},
                  {tr("Open the deal"), {Qt::Key_Return}},
                  {tr("What can be done with it"), {Qt::Key_Menu, QKeySequence(Qt::SHIFT | Qt::Key_F10)}},
                  {tr("Choose nothing"), {Qt::Key_Escape}}});
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(scaled(60));
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(header(), &QHeaderView::sectionResized, this, [this] { m_isSized = true; });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto id = domain::DealId::fromString(index.data(DealModel::IdRole).toString()))
            Q_EMIT opened(*id);
    });
}

void DealTable::setLines(const std::vector<flow::DealLine> &lines)
{
    m_model->set(lines);
    if (m_model->rowCount() > 0) // a changed line is told of its first column only; a stage may have another name
        Q_EMIT m_model->dataChanged(m_model->index(0, 0),
                                    m_model->index(m_model->rowCount() - 1, DealTableModel::kColumns - 1));
}

std::vector<domain::DealId> DealTable::selected() const
{
    std::vector<domain::DealId> deals;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        if (const auto id = domain::DealId::fromString(index.data(DealModel::IdRole).toString()))
            deals.push_back(*id);
    return deals;
}

void DealTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto id = domain::DealId::fromString(currentIndex().data(DealModel::IdRole).toString());
    if (isEnter && id)
        Q_EMIT opened(*id);
    else if (event->key() == Qt::Key_Escape)
        clearSelection();
    else
        QTreeView::keyPressEvent(event);
}

void DealTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    if (selectionModel()->hasSelection())
        Q_EMIT menuRequested(at);
}

void DealTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
}

// As designed until the person sizes them: each its share of the width.
void DealTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (m_isSized || width() <= 0)
        return;
    const QSignalBlocker quiet(header());
    int sum = 0;
    for (const int share : kShares)
        sum += scaled(share);
    const double grow = std::max(1.0, static_cast<double>(viewport()->width()) / sum);
    for (int i = 0; i < DealTableModel::kColumns; ++i)
        header()->resizeSection(i, static_cast<int>(scaled(kShares[i]) * grow));
    header()->viewport()->update();
    viewport()->update();
}

} // namespace countersign::ui
