// Everything that is due without a person: posting, collecting, expiry, sealing. A desktop or an agent calls it every
// few seconds; it is safe to kill at any moment and to call again.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

struct HeartbeatOutcome {
    int posted = 0;
    int collected = 0;
    int sealed = 0;
    int expired = 0;
    int neared = 0;
    bool relayReached = true; // true as well when there is no relay
};
Result<HeartbeatOutcome> heartbeat(Office &office);

} // namespace countersign::flow
