// What boards, lists and a supervisor look at: pages of cards out of the projections. Reading only, but for what a member
// has seen and how they like their views, which stay on this desktop.
#pragma once

#include "core/domain/card_query.h"
#include "core/flow/office.h"

#include <QHash>

namespace countersign::flow {

// Queries without a member or a time are asked for the one who acts, now.
[[nodiscard]] Result<domain::BoardPage> board(Office &office, domain::CardQuery query, int perStage,
                                              const QHash<domain::StageId, int> &more = {});
// Stages sort in board order, responsible members by name.
[[nodiscard]] Result<domain::CardPage> list(Office &office, domain::CardQuery query, domain::CardOrder order,
                                            bool descending, int offset, int limit);
[[nodiscard]] Result<domain::ViewCounts> viewCounts(Office &office);
[[nodiscard]] Result<domain::Supervision> supervision(Office &office, int weeks);
[[nodiscard]] Result<std::vector<domain::Card>> cardsOfContact(Office &office, domain::ContactId contact);

// The member who acts has looked at it: its mark goes.
[[nodiscard]] Result<void> markSeen(Office &office, domain::EnvelopeId envelope);

// How the member who acts likes a view, as JSON of the interface's own; empty when they never said.
[[nodiscard]] QByteArray viewSettings(Office &office, const QString &view);
[[nodiscard]] Result<void> saveViewSettings(Office &office, const QString &view, const QByteArray &json);

} // namespace countersign::flow
