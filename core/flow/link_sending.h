// Step 5: a party who acts by link gets it: sealed package and delivery job to the relay.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// Issues links for every party by link whose turn it is and who has none; each is a durable task that the heartbeat
// posts, so an unreachable relay delays and loses nothing.
Result<int> issueLinks(Office &office, domain::EnvelopeId envelope);
// Posts what waits. How many went out, or RelayUnreachable when the relay did not answer.
Result<int> postPending(Office &office);

} // namespace countersign::flow
