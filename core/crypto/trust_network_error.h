// What can go wrong on the way to an authority.
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class TrustNetworkError {
    BadAddress, // neither http nor https
    Unreachable, // refused, no such host, TLS not trusted, or broken off
    TimedOut,
    Refused, // an answer other than 2xx; the detail has the status
    TooLarge,
    TooManyRedirects,
    Stopped, // the caller asked to stop
};
inline std::string_view errorModule(TrustNetworkError) { return "trust_network"; }

} // namespace countersign::crypto
