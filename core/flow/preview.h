// The draft as its signed pages will look: prepared, filled and signed by the very code that will do it, with a key that is
// thrown away and stand-ins for what the parties will enter. Nothing of it is kept.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// One PDF for each document, its evidence page included. PreflightBlocks with the cause while something is missing.
[[nodiscard]] Result<std::vector<QByteArray>> previewDraft(Office &office, domain::EnvelopeId envelope,
                                                           int utcOffsetMinutes);

} // namespace countersign::flow
