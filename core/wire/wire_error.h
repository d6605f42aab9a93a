// What can be wrong with bytes that came over the wire.
#pragma once

#include "core/base/result.h"

namespace countersign::wire {

enum class WireError {
    NotReadable, // no JSON or CBOR of the expected outer shape
    MissingMember,
    BadValue, // a member of the wrong type, size or range; the detail names it
    UnknownVersion,
    TooLarge,
};
inline std::string_view errorModule(WireError) { return "wire"; }

} // namespace countersign::wire
