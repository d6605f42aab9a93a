// The rows of `cards`, `stays` and `originals`: written as an event is applied, in its transaction. Internal to core/store.
#pragma once

#include "core/domain/card.h"
#include "core/domain/event.h"
#include "core/store/sql.h"

namespace countersign::store {

// Throw SQLite::Exception, like everything of sql.h. `row`: the envelope's in `envelopes`.
void writeCard(Database &database, qint64 row, const domain::Envelope &envelope, const domain::Event &event);

// The columns that cardAt() reads, of a table called c.
inline constexpr char kCardColumns[] =
    "c.id, c.number, c.title, c.other_side, c.state, c.owner, c.responsible, c.company, c.stage, c.stage_version, "
    "c.entered, c.deadline, c.created, c.changed, c.need, c.waits_for, c.waits_member, c.channel, c.since, "
    "c.is_viewed, "
    "c.problem, c.parties, c.news, c.news_by, c.row, c.deal, c.template";
inline constexpr int kCardNews = 22; // the number of its column
inline constexpr int kCardRow = 24;
inline constexpr int kCardColumnCount = 27;
[[nodiscard]] domain::Card cardAt(Query &query);

// Folded and without marks: "Łódź" sorts beside "lodz".
[[nodiscard]] QString sortingKey(const QString &text);

} // namespace countersign::store
