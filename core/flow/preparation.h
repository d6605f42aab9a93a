// Step 2: everything that would fail later is found now; then the prepared revision is written.
#pragma once

#include "core/domain/preflight.h"
#include "core/flow/guard.h"

namespace countersign::flow {

// All that is missing, in the order of the steps; empty: all green. Tries the prepared revision out without keeping it.
Result<std::vector<domain::PreflightFinding>> checkDraft(Office &office, domain::EnvelopeId envelope);

// Writes fields of every party and the evidence page into each document, gives the number. Leaves `prepared`.
Result<void> prepare(Office &office, domain::EnvelopeId envelope, By by = By::Member);

// The envelope's number, or the one it would get now.
QString numberFor(Office &office, const domain::Envelope &envelope);

} // namespace countersign::flow
