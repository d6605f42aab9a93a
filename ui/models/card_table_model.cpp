#include "ui/models/card_table_model.h"

#include "ui/models/board_model.h"
#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <algorithm>

namespace countersign::ui {

CardTableModel::CardTableModel(const OfficeFacts &facts, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent),
      m_facts(facts),
      m_clock(clock)
{
}

std::optional<domain::CardOrder> CardTableModel::orderOf(int column)
{
    switch (column) {
    case NumberColumn: return domain::CardOrder::Number;
    case TitleColumn: return domain::CardOrder::Title;
    case OtherSideColumn: return domain::CardOrder::OtherSide;
    case StageColumn: return domain::CardOrder::Stage;
    case ResponsibleColumn: return domain::CardOrder::Responsible;
    case DeadlineColumn: return domain::CardOrder::Deadline;
    case ChangedColumn: return domain::CardOrder::Changed;
    default: return std::nullopt;
    }
}

int CardTableModel::columnOf(domain::CardOrder order)
{
    for (int column = 0; column < kColumns; ++column)
        if (orderOf(column) == order)
            return column;
    return -1;
}

bool CardTableModel::beginsDescending(domain::CardOrder order) { return order == domain::CardOrder::Changed; }

void CardTableModel::setFirst(std::vector<domain::Card> cards, int total)
{
    m_isAsking = false;
    m_total = total;
    // Between the rows that begin both and those that end both, everything is exchanged.
    std::size_t head = 0;
    while (head < cards.size() && head < m_cards.size() && cards[head].id == m_cards[head].id)
        ++head;
    std::size_t tail = 0;
    while (tail < cards.size() - head && tail < m_cards.size() - head
           && cards[cards.size() - 1 - tail].id == m_cards[m_cards.size() - 1 - tail].id)
        ++tail;
    const auto at = static_cast<int>(head);
    if (const auto gone = static_cast<int>(m_cards.size() - head - tail); gone > 0) {
        beginRemoveRows({}, at, at + gone - 1);
        m_cards.erase(m_cards.begin() + at, m_cards.begin() + at + gone);
        endRemoveRows();
    }
    if (const auto come = static_cast<int>(cards.size() - head - tail); come > 0) {
        beginInsertRows({}, at, at + come - 1);
        m_cards.insert(m_cards.begin() + at, cards.begin() + at, cards.begin() + at + come);
        endInsertRows();
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i] == cards[i])
            continue;
        m_cards[i] = std::move(cards[i]);
        Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), kColumns - 1));
    }
}

void CardTableModel::append(int offset, std::vector<domain::Card> cards)
{
    m_isAsking = false;
    if (offset != static_cast<int>(m_cards.size()) || cards.empty())
        return;
    std::erase_if(cards, [&](const domain::Card &card) { return this->card(card.id) != nullptr; });
    if (cards.empty())
        return;
    beginInsertRows({}, offset, offset + static_cast<int>(cards.size()) - 1);
    m_cards.insert(m_cards.end(), std::make_move_iterator(cards.begin()), std::make_move_iterator(cards.end()));
    endInsertRows();
}

const domain::Card *CardTableModel::card(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this ? &m_cards[static_cast<std::size_t>(index.row())] : nullptr;
}

const domain::Card *CardTableModel::card(domain::EnvelopeId id) const { return card(indexOf(id)); }

QModelIndex CardTableModel::indexOf(domain::EnvelopeId id) const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [&](const auto &card) { return card.id == id; });
    return it == m_cards.end() ? QModelIndex() : index(static_cast<int>(it - m_cards.begin()), 0);
}

void CardTableModel::wordsChanged()
{
    if (!m_cards.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int CardTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

int CardTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant CardTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::Card &card = m_cards[static_cast<std::size_t>(index.row())];
    if (role == IdRole)
        return card.id.toString();
    if (role == CardRole)
        return QVariant::fromValue(card);
    if (role == Qt::AccessibleTextRole && index.column() == TitleColumn)
        return card.isUnread ? tr("%1, unread").arg(card.title) : card.title;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case NumberColumn: return card.number.isEmpty() ? tr("Draft") : card.number;
    case TitleColumn: return card.title;
    case OtherSideColumn: return card.otherSide;
    case NeedColumn: return nameOf(card.state);
    case StageColumn: return m_facts.stageName(card.stage);
    case ResponsibleColumn: return m_facts.memberName(card.responsible);
    case DeadlineColumn: return card.deadline ? dayWords(*card.deadline, m_clock.now()) : QString();
    case ChangedColumn: return agoWords(card.changed, m_clock.now());
    default: return {};
    }
}

QVariant CardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? columnName(section) : QVariant();
}

QString CardTableModel::columnName(int column)
{
    switch (column) {
    case NumberColumn: return tr("Number");
    case TitleColumn: return tr("Title");
    case OtherSideColumn: return tr("Other side");
    case NeedColumn: return tr("What is needed");
    case StageColumn: return tr("Stage");
    case ResponsibleColumn: return tr("Responsible");
    case DeadlineColumn: return tr("Deadline");
    case ChangedColumn: return tr("Changed");
    default: return {};
    }
}

bool CardTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAsking && static_cast<int>(m_cards.size()) < m_total;
}

void CardTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    Q_EMIT pageWanted(static_cast<int>(m_cards.size()));
}

} // namespace countersign::ui
