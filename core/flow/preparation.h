// Step 2: everything that would fail later is found now; then the prepared revision is written.
#pragma once

#include "core/domain/preflight.h"
#include "core/flow/commit.h"
#include "core/flow/guard.h"

#include <stop_token>

namespace countersign::flow {

// All that is missing, in the order of the steps; empty: all green. Tries the prepared revision out without keeping it.
// Stopped where that was asked for, here and below.
Result<std::vector<domain::PreflightFinding>> checkDraft(Office &office, domain::EnvelopeId envelope,
                                                         const std::stop_token &stop = {});

// Writes fields of every party and the evidence page into each document, gives the number, and adds `prepared` to what is
// saved together with the sending: a document that is prepared and not sent could be neither changed nor understood.
// Returns the envelope as it is then; one that is prepared already stays as it is.
Result<domain::Envelope> addPrepared(Commit &commit, Office &office, domain::EnvelopeId envelope,
                                     const std::stop_token &stop = {});

// The envelope's number, or the one it would get now.
QString numberFor(Office &office, const domain::Envelope &envelope);

} // namespace countersign::flow
