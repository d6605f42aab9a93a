#include "ui/models/board_model.h"

#include "ui/models/office_facts.h"

#include <QMimeData>

#include <algorithm>

namespace countersign::ui {

const QString BoardModel::kMimeType = QStringLiteral("application/x-countersign-cards");

BoardModel::BoardModel(QObject *parent) : QAbstractItemModel(parent) { }
BoardModel::~BoardModel() = default;

void BoardModel::setStages(const std::vector<domain::Stage> &stages)
{
    for (int i = static_cast<int>(m_columns.size()) - 1; i >= 0; --i) {
        Column &column = *m_columns[static_cast<std::size_t>(i)];
        if (std::any_of(stages.begin(), stages.end(), [&](const auto &s) { return s.id == column.stage.id; }))
            continue;
        beginRemoveRows({}, i, i);
        for (domain::Card &card : column.cards) {
            m_where.remove(card.id);
            m_elsewhere.insert(card.id, card);
        }
        m_columns.erase(m_columns.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(stages.size()); ++i) {
        const domain::Stage &stage = stages[static_cast<std::size_t>(i)];
        const int at = columnOf(stage.id);
        if (at < 0) {
            beginInsertRows({}, i, i);
            m_columns.insert(m_columns.begin() + i, std::make_unique<Column>(Column{.stage = stage}));
            endInsertRows();
            continue;
        }
        if (at != i) {
            beginMoveRows({}, at, at, {}, i);
            std::rotate(m_columns.begin() + i, m_columns.begin() + at, m_columns.begin() + at + 1);
            endMoveRows();
        }
        domain::Stage &known = m_columns[static_cast<std::size_t>(i)]->stage;
        if (!(known == stage)) {
            known = stage;
            Q_EMIT dataChanged(index(i, 0), index(i, 0));
        }
    }
    const auto waiting = std::exchange(m_elsewhere, {});
    for (const domain::Card &card : waiting)
        insert(card);
}

void BoardModel::setCards(std::vector<domain::Card> cards)
{
    QHash<domain::EnvelopeId, int> wanted;
    wanted.reserve(static_cast<qsizetype>(cards.size()));
    for (int i = 0; i < static_cast<int>(cards.size()); ++i)
        wanted.insert(cards[static_cast<std::size_t>(i)].id, i);

    const auto known = m_where;
    for (auto it = known.begin(); it != known.end(); ++it)
        if (!wanted.contains(it.key()))
            remove(it.key(), it.value());
    m_elsewhere.clear();

    for (domain::Card &card : cards) {
        const QModelIndex at = cardIndex(card.id);
        if (!at.isValid()) {
            insert(std::move(card));
            continue;
        }
        auto *column = static_cast<Column *>(at.internalPointer());
        domain::Card &old = column->cards[static_cast<std::size_t>(at.row())];
        if (old == card)
            continue;
        if (old.stage == card.stage && old.changed == card.changed) {
            old = std::move(card);
            Q_EMIT dataChanged(at, at);
            continue;
        }
        if (old.stage == card.stage) {
            // The same column, another place: a move, so that the view keeps its selection.
            const int from = at.row();
            const auto place = std::find_if(column->cards.begin(), column->cards.end(), [&](const auto &other) {
                return other.id != card.id && !before(other, card);
            });
            const int to = static_cast<int>(place - column->cards.begin());
            if (to != from && to != from + 1) {
                beginMoveRows(at.parent(), from, from, at.parent(), to);
                if (to < from)
                    std::rotate(column->cards.begin() + to, column->cards.begin() + from,
                                column->cards.begin() + from + 1);
                else
                    std::rotate(column->cards.begin() + from, column->cards.begin() + from + 1,
                                column->cards.begin() + to);
                endMoveRows();
            }
            const QModelIndex now = cardIndex(card.id);
            column->cards[static_cast<std::size_t>(now.row())] = std::move(card);
            Q_EMIT dataChanged(now, now);
            continue;
        }
        remove(card.id, old.stage);
        insert(std::move(card));
    }
}

QModelIndex BoardModel::stageIndex(domain::StageId stage) const
{
    const int column = columnOf(stage);
    return column < 0 ? QModelIndex() : index(column, 0);
}

QModelIndex BoardModel::cardIndex(domain::EnvelopeId id) const
{
    const auto where = m_where.constFind(id);
    if (where == m_where.constEnd())
        return {};
    const int at = columnOf(*where);
    if (at < 0)
        return {};
    Column *column = m_columns[static_cast<std::size_t>(at)].get();
    const auto it =
        std::find_if(column->cards.begin(), column->cards.end(), [&](const auto &card) { return card.id == id; });
    return it == column->cards.end() ? QModelIndex()
                                     : createIndex(static_cast<int>(it - column->cards.begin()), 0, column);
}

const domain::Card *BoardModel::card(const QModelIndex &index) const
{
    const auto *column = static_cast<const Column *>(index.internalPointer());
    return index.isValid() && column ? &column->cards[static_cast<std::size_t>(index.row())] : nullptr;
}

const domain::Card *BoardModel::card(domain::EnvelopeId id) const { return card(cardIndex(id)); }

std::vector<const domain::Card *> BoardModel::cards() const
{
    std::vector<const domain::Card *> all;
    for (const auto &column : m_columns)
        for (const domain::Card &card : column->cards)
            all.push_back(&card);
    return all;
}

QModelIndex BoardModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, nullptr);
    return createIndex(row, 0, m_columns[static_cast<std::size_t>(parent.row())].get());
}

QModelIndex BoardModel::parent(const QModelIndex &child) const
{
    const auto *column = static_cast<const Column *>(child.internalPointer());
    return child.isValid() && column ? stageIndex(column->stage.id) : QModelIndex();
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_columns.size());
    if (parent.internalPointer() || parent.column() != 0)
        return 0;
    return static_cast<int>(m_columns[static_cast<std::size_t>(parent.row())]->cards.size());
}

int BoardModel::columnCount(const QModelIndex &) const { return 1; }

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const domain::Card *c = card(index)) {
        switch (role) {
        case Qt::DisplayRole: return c->title;
        // What a screen reader says of the card.
        case Qt::AccessibleTextRole: {
            const QString name = c->number.isEmpty() ? c->title : c->number + QStringLiteral(", ") + c->title;
            return c->isUnread ? tr("%1, unread").arg(name) : name;
        }
        case Qt::AccessibleDescriptionRole: return c->otherSide;
        case IdRole: return c->id.toString();
        case CardRole: return QVariant::fromValue(*c);
        default: return {};
        }
    }
    const domain::Stage &stage = m_columns[static_cast<std::size_t>(index.row())]->stage;
    if (role == Qt::DisplayRole)
        return nameOf(stage);
    if (role == IdRole)
        return stage.id.toString();
    if (role == TotalRole)
        return total(stage.id);
    return {};
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return card(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                       : Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
}

QStringList BoardModel::mimeTypes() const { return {kMimeType}; }

QMimeData *BoardModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        if (const domain::Card *c = card(index))
            ids.append(c->id.toString());
    if (ids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kMimeType, ids.join(QLatin1Char('\n')).toLatin1());
    return data;
}

std::vector<domain::EnvelopeId> BoardModel::dropped(const QMimeData *data)
{
    std::vector<domain::EnvelopeId> ids;
    if (!data || !data->hasFormat(kMimeType))
        return ids;
    const QStringList lines =
        QString::fromLatin1(data->data(kMimeType)).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(0, 1000);
    for (const QString &line : lines)
        if (const auto id = domain::EnvelopeId::fromString(line))
            ids.push_back(*id);
    return ids;
}

void BoardModel::setTotals(const QHash<domain::StageId, int> &totals)
{
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        Column &column = *m_columns[static_cast<std::size_t>(i)];
        const int total = std::max(totals.value(column.stage.id), static_cast<int>(column.cards.size()));
        column.isAsking = false;
        if (total == column.total)
            continue;
        column.total = total;
        Q_EMIT dataChanged(index(i, 0), index(i, 0), {TotalRole});
    }
}

int BoardModel::total(domain::StageId stage) const
{
    const int at = columnOf(stage);
    return at < 0 ? 0
                  : std::max(m_columns[static_cast<std::size_t>(at)]->total,
                             static_cast<int>(m_columns[static_cast<std::size_t>(at)]->cards.size()));
}

bool BoardModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.internalPointer())
        return false;
    const Column &column = *m_columns[static_cast<std::size_t>(parent.row())];
    return !column.isAsking && static_cast<int>(column.cards.size()) < column.total;
}

void BoardModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Column &column = *m_columns[static_cast<std::size_t>(parent.row())];
    column.isAsking = true;
    Q_EMIT moreWanted(column.stage.id);
}

int BoardModel::columnOf(domain::StageId stage) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i]->stage.id == stage)
            return static_cast<int>(i);
    return -1;
}

bool BoardModel::before(const domain::Card &a, const domain::Card &b)
{
    return a.changed != b.changed ? a.changed > b.changed : a.id > b.id;
}

void BoardModel::insert(domain::Card card)
{
    const int at = columnOf(card.stage);
    if (at < 0) {
        m_elsewhere.insert(card.id, std::move(card));
        return;
    }
    Column &column = *m_columns[static_cast<std::size_t>(at)];
    const auto place = std::lower_bound(column.cards.begin(), column.cards.end(), card, before);
    const int row = static_cast<int>(place - column.cards.begin());
    beginInsertRows(index(at, 0), row, row);
    m_where.insert(card.id, card.stage);
    column.cards.insert(place, std::move(card));
    endInsertRows();
}

void BoardModel::remove(domain::EnvelopeId id, domain::StageId stage)
{
    const int at = columnOf(stage);
    const QModelIndex where = cardIndex(id);
    if (at < 0 || !where.isValid())
        return;
    Column &column = *m_columns[static_cast<std::size_t>(at)];
    beginRemoveRows(where.parent(), where.row(), where.row());
    column.cards.erase(column.cards.begin() + where.row());
    m_where.remove(id);
    endRemoveRows();
}

} // namespace countersign::ui
