// What a relay's failure means to a step.
#pragma once

#include "core/base/result.h"

namespace countersign::flow {

// RelayUnreachable where trying again later may help (no line, too busy, stopped), else NoRelay with the relay's words.
[[nodiscard]] Error relayFailure(Error error);

} // namespace countersign::flow
