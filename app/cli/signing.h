// Used by sign and bench.
#pragma once

#include "core/pdf/document.h"

namespace countersign::cli {

// "Signature1", or the next number no field of the file has.
[[nodiscard]] QString freeFieldName(const pdf::Document &document);

} // namespace countersign::cli
