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
            m_columns.insert(m_columns.begin() + i, std::make_unique<Column>(Column{stage, {}}));
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
        case Qt::AccessibleTextRole:
            return c->number.isEmpty() ? c->title : c->number + QStringLiteral(", ") + c->title;
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

std::optional<domain::EnvelopeId> BoardModel::dropped(const QMimeData *data)
{
    if (!data || !data->hasFormat(kMimeType))
        return std::nullopt;
    return domain::EnvelopeId::fromString(QString::fromLatin1(data->data(kMimeType)).section(QLatin1Char('\n'), 0, 0));
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

bool isShownIn(BoardView view, const domain::Card &card, domain::MemberId me, Time now)
{
    switch (view) {
    case BoardView::All: return true;
    case BoardView::Mine: return card.responsible == me;
    case BoardView::WaitsForMe: return card.waitsForMember == me;
    case BoardView::Overdue: return card.deadline && *card.deadline < now && !domain::isOver(card.state);
    }
    return true;
}

BoardFilter::BoardFilter(QObject *parent) : QSortFilterProxyModel(parent) { }

void BoardFilter::setView(BoardView view)
{
    m_view = view;
    invalidateFilter();
}

void BoardFilter::setMe(domain::MemberId me)
{
    if (me == m_me)
        return;
    m_me = me;
    invalidateFilter();
}

void BoardFilter::setNow(Time now)
{
    m_now = now;
    if (m_view == BoardView::Overdue)
        invalidateFilter();
}

void BoardFilter::setSearch(const QString &words, const QSet<domain::EnvelopeId> &found)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_found = found;
    invalidateFilter();
}

int BoardFilter::count(BoardView view) const
{
    const auto *board = static_cast<const BoardModel *>(sourceModel());
    const auto all = board->cards();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](const auto *card) { return isShownIn(view, *card, m_me, m_now); }));
}

bool BoardFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return true;
    const auto *board = static_cast<const BoardModel *>(sourceModel());
    const domain::Card *card = board->card(board->index(row, 0, parent));
    if (!card || !isShownIn(m_view, *card, m_me, m_now))
        return false;
    if (m_words.isEmpty() || m_found.contains(card->id))
        return true;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return card->title.contains(word, Qt::CaseInsensitive) || card->number.contains(word, Qt::CaseInsensitive)
            || card->otherSide.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace countersign::ui
