// What time alone brings about: a deadline that is near is noted once, one that has passed ends the waiting.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

struct DeadlineOutcome {
    int neared = 0;
    int expired = 0;
};
[[nodiscard]] Result<DeadlineOutcome> watchDeadlines(Office &office);

} // namespace countersign::flow
