// Inside the worker process: judging strangers' files (ARCHITECTURE, Hostile files). The other end is
// verification_client.h.
#pragma once

#include "core/pdf/worker_service.h"

namespace countersign::flow {

// "verify", "verdict-json" and "signed-part", for serveWorker().
[[nodiscard]] pdf::WorkerActs verificationActs();

} // namespace countersign::flow
