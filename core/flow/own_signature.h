// A member's own signature, kept on this desktop for the next time: sealed with the workspace's key, in no backup's clear and in
// no journal. Only what the member chose to keep.
#pragma once

#include "core/flow/local_signing.h"

#include <optional>

namespace countersign::flow {

// Of the member who acts. An empty look forgets it. TooLarge pictures are refused as FileRefused.
[[nodiscard]] Result<void> keepOwnSignature(Office &office, const SignatureLook &look);
// Nothing where none was kept, or what was kept is no signature any more.
[[nodiscard]] Result<std::optional<SignatureLook>> ownSignature(const Office &office);

} // namespace countersign::flow
