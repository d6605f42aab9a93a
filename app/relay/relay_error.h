#pragma once

#include "core/base/result.h"

namespace countersign::relay {

enum class RelayError {
    BadConfiguration,
    StorageBroken, // the database or the disk said no; the detail says what
    StorageFull,
    StorageAway, // the database server cannot be reached; a later attempt may work
    MissingBlob, // the detail is the hash
    BadDelivery, // not sealed for this relay, or not readable
    Network, // cannot listen
    WorkerFailed, // the process that looks at strangers' files did not start, crashed or ran out of memory
    WorkerTimedOut,
};
inline std::string_view errorModule(RelayError) { return "relay"; }

} // namespace countersign::relay
