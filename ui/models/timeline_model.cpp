#include "ui/models/timeline_model.h"

#include "ui/models/time_words.h"

namespace countersign::domain {

// An event never changes once it is in the journal: the id says it all.
static bool operator==(const Event &a, const Event &b) { return a.id == b.id; }

} // namespace countersign::domain

namespace countersign::ui {

void TimelineModel::setNames(EventNames names)
{
    m_names = std::move(names);
    wordsChanged();
}

void TimelineModel::setEvents(std::vector<domain::Event> oldestFirst)
{
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    set(std::move(oldestFirst));
}

QVariant TimelineModel::value(const domain::Event &event, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return wordsOf(event, m_names).sentence;
    case Qt::AccessibleDescriptionRole:
    case MomentRole: return fullMoment(event.at);
    case WordsRole: return QVariant::fromValue(wordsOf(event, m_names));
    case IsCommentRole: return std::holds_alternative<domain::Commented>(event.body);
    case IsDeliveryRole:
        return std::holds_alternative<domain::DeliveryReported>(event.body)
            || std::holds_alternative<domain::LinkPosted>(event.body)
            || std::holds_alternative<domain::LinkIssued>(event.body)
            || std::holds_alternative<domain::LinkViewed>(event.body);
    default: return {};
    }
}

} // namespace countersign::ui
