// Step 6: what came back by link: views, deliveries, answers. Each answer is decrypted and checked before it counts.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// How many changes were taken over from the relay since the last time.
Result<int> collectReturns(Office &office);

} // namespace countersign::flow
