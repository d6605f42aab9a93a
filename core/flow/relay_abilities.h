// What the office's relay can do, as it said when it was last reached: screens and the preflight ask without a network.
#pragma once

#include "core/flow/office.h"

#include <optional>

namespace countersign::wire {
struct RelayIdentity;
}

namespace countersign::flow {

void noteRelay(Office &office, const wire::RelayIdentity &relay);
// Nothing before the relay said so, or where it is too old to say.
[[nodiscard]] std::optional<bool> relaySendsSms(const Office &office);

// The integrity page of the office's relay, as a client reaches it; empty where the office has joined none.
[[nodiscard]] QString verifyPageUrl(const Office &office);

} // namespace countersign::flow
