#include "ui/signing/queue_model.h"

#include "ui/kit/list_row.h"
#include "ui/words/trade_words.h"

#include <algorithm>

namespace countersign::ui {

QueueModel::QueueModel(QObject *parent) : QAbstractListModel(parent) { }

void QueueModel::setCards(const std::vector<domain::Card> &cards, Time now)
{
    m_now = now;
    // What is gone goes, what is new comes, the rest stays where the person's eyes are: no reset.
    for (int row = int(m_cards.size()) - 1; row >= 0; --row)
        if (std::none_of(cards.begin(), cards.end(),
                         [&](const domain::Card &c) { return c.id == m_cards[std::size_t(row)].id; })) {
            beginRemoveRows({}, row, row);
            m_cards.erase(m_cards.begin() + row);
            endRemoveRows();
        }
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto it =
            std::find_if(m_cards.begin(), m_cards.end(), [&](const domain::Card &c) { return c.id == cards[i].id; });
        if (it == m_cards.end()) {
            const int row = std::min(int(i), int(m_cards.size()));
            beginInsertRows({}, row, row);
            m_cards.insert(m_cards.begin() + row, cards[i]);
            endInsertRows();
        } else {
            *it = cards[i];
            const int row = int(it - m_cards.begin());
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void QueueModel::setReviewed(domain::EnvelopeId id, bool reviewed)
{
    reviewed ? (void)m_reviewed.insert(id) : (void)m_reviewed.remove(id);
    if (const QModelIndex at = indexOf(id); at.isValid())
        Q_EMIT dataChanged(at, at);
}

QModelIndex QueueModel::indexOf(domain::EnvelopeId id) const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [&](const domain::Card &c) { return c.id == id; });
    return it == m_cards.end() ? QModelIndex() : index(int(it - m_cards.begin()));
}

int QueueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_cards.size()); }

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Card &card = m_cards[std::size_t(index.row())];
    const QString other = card.otherSide.isEmpty() ? card.number : card.otherSide;
    switch (role) {
    case Qt::DisplayRole: return card.title;
    case SecondLineRole: return other;
    case ChipRole:
        if (card.deadline) {
            const DeadlineWords words = deadlineWords(*card.deadline, m_now);
            return QVariant::fromValue(ChipLook{words.isPast      ? QStringLiteral("triangle-alert")
                                                    : words.warns ? QStringLiteral("clock")
                                                                  : QString(),
                                                words.text,
                                                words.isPast      ? Role::Bad
                                                    : words.warns ? Role::Warning
                                                                  : Role::Second});
        }
        if (m_reviewed.contains(card.id))
            return QVariant::fromValue(ChipLook{QStringLiteral("check"), tr("looked through"), Role::Ok});
        return {};
    case Qt::AccessibleTextRole:
        //: a document in the queue: title, the other side, when it is due
        return card.deadline ? tr("%1, %2, %3").arg(card.title, other, deadlineWords(*card.deadline, m_now).text)
                             : tr("%1, %2").arg(card.title, other);
    case Qt::ToolTipRole: return card.number;
    default: return {};
    }
}

} // namespace countersign::ui
