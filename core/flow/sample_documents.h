// Two contracts to try things out with, drawn here: no converter and no file is needed.
#pragma once

#include "core/flow/intake.h"

namespace countersign::flow {

[[nodiscard]] std::vector<IncomingFile> sampleDocuments();

} // namespace countersign::flow
