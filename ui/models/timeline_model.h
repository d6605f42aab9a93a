// The journal of one envelope, newest first, as sentences.
#pragma once

#include "ui/models/event_words.h"
#include "ui/models/keyed_rows.h"

namespace countersign::ui {

class TimelineModel : public KeyedRows<domain::Event, domain::EventId>
{
    Q_OBJECT
public:
    enum Role {
        WordsRole = Qt::UserRole + 1,
        MomentRole,
        IsCommentRole,
        IsDeliveryRole
    }; // EventWords, full moment, bool, bool

    using KeyedRows::KeyedRows;
    void setNames(EventNames names);
    void setEvents(std::vector<domain::Event> oldestFirst);

protected:
    [[nodiscard]] domain::EventId keyOf(const domain::Event &event) const override { return event.id; }
    [[nodiscard]] QVariant value(const domain::Event &event, int role) const override;

private:
    EventNames m_names;
};

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::ui::EventWords)
