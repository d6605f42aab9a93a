// What a file carries besides its pages, and a person should know before it is signed.
#pragma once

#include "core/pdf/document.h"
#include "core/pdf/intake_choices.h"

#include <vector>

namespace countersign::pdf {

// Each kind once, with its number. Looks at every object the cross-reference data names, up to 500,000.
[[nodiscard]] std::vector<FindingCount> findingsIn(const Document &document);

} // namespace countersign::pdf
