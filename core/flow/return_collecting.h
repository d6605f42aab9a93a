// Step 6: what came back by link: views, deliveries, answers. Each answer is decrypted and checked before it counts.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// How many changes were taken over from the relay since the last time. Those up to `doneByOthers` were taken over by
// another desktop of the office: only the log's chain is followed through them.
Result<int> collectReturns(Office &office, std::int64_t doneByOthers = 0);

} // namespace countersign::flow
