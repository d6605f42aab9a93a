// The cards that wait for one member, as rows for ListRow; rows are known by the envelope's id.
#pragma once

#include "core/domain/card.h"

#include <QAbstractListModel>
#include <QSet>

namespace countersign::ui {

class QueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit QueueModel(QObject *parent = nullptr);
    void setCards(const std::vector<domain::Card> &cards, Time now);
    void setReviewed(domain::EnvelopeId id, bool reviewed); // all of its pages were seen
    [[nodiscard]] bool isReviewed(domain::EnvelopeId id) const { return m_reviewed.contains(id); }
    [[nodiscard]] const std::vector<domain::Card> &cards() const { return m_cards; }
    [[nodiscard]] QModelIndex indexOf(domain::EnvelopeId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<domain::Card> m_cards;
    QSet<domain::EnvelopeId> m_reviewed;
    Time m_now;
};

} // namespace countersign::ui
