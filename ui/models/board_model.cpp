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
    insertAll({waiting.begin(), waiting.end()});
}

void BoardModel::setCards(std::vector<domain::Card> cards)
{
    QSet<domain::EnvelopeId> wanted;
    wanted.reserve(static_cast<qsizetype>(cards.size()));
    for (const domain::Card &card : cards)
        wanted.insert(card.id);
    removeAllBut(wanted);
    m_elsewhere.clear();
    std::vector<domain::Card> fresh;

    for (domain::Card &card : cards) {
        const QModelIndex at = cardIndex(card.id);
        if (!at.isValid()) {
            fresh.push_back(std::move(card));
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
        fresh.push_back(std::move(card));
    }
    insertAll(std::move(fresh));
}

// Neighbours go and come together: every view of every stage hears of each change.
void BoardModel::removeAllBut(const QSet<domain::EnvelopeId> &wanted)
{
    for (int at = 0; at < static_cast<int>(m_columns.size()); ++at) {
        std::vector<domain::Card> &cards = m_columns[static_cast<std::size_t>(at)]->cards;
        for (int last = static_cast<int>(cards.size()) - 1; last >= 0; --last) {
            const auto isUnwanted = [&](int row) { return !wanted.contains(cards[static_cast<std::size_t>(row)].id); };
            if (!isUnwanted(last))
                continue;
            int first = last;
            while (first > 0 && isUnwanted(first - 1))
                --first;
            beginRemoveRows(index(at, 0), first, last);
            for (int row = first; row <= last; ++row)
                m_where.remove(cards[static_cast<std::size_t>(row)].id);
            cards.erase(cards.begin() + first, cards.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }
}

void BoardModel::insertAll(std::vector<domain::Card> fresh)
{
    std::stable_sort(fresh.begin(), fresh.end(), [](const domain::Card &a, const domain::Card &b) {
        return a.stage != b.stage ? a.stage < b.stage : before(a, b);
    });
    for (auto first = fresh.begin(); first != fresh.end();) {
        const int at = columnOf(first->stage);
        if (at < 0) {
            m_elsewhere.insert(first->id, std::move(*first));
            ++first;
            continue;
        }
        std::vector<domain::Card> &cards = m_columns[static_cast<std::size_t>(at)]->cards;
        const auto place = std::lower_bound(cards.begin(), cards.end(), *first, before);
        auto end = first + 1;
        while (end != fresh.end() && end->stage == first->stage && (place == cards.end() || before(*end, *place)))
            ++end;
        const int row = static_cast<int>(place - cards.begin());
        beginInsertRows(index(at, 0), row, row + static_cast<int>(end - first) - 1);
        for (auto card = first; card != end; ++card)
            m_where.insert(card->id, card->stage);
        cards.insert(place, std::move_iterator(first), std::move_iterator(end));
        endInsertRows();
        first = end;
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
