#pragma once

#include "core/base/result.h"

namespace countersign::relay {

enum class RelayError {
    BadConfiguration,
    StorageBroken, // the database or the disk said no; the detail says what
    StorageFull,
    MissingBlob, // the detail is the hash
    Network, // cannot listen
};
inline std::string_view errorModule(RelayError) { return "relay"; }

} // namespace countersign::relay
