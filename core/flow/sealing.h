// Step 7: their fields and the evidence page are filled, the company seal closes the file, everyone gets it.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// Leaves `sealed` and `completed`, or `seal failed` with the reason (visible, can be retried).
Result<void> seal(Office &office, domain::EnvelopeId envelope);

} // namespace countersign::flow
