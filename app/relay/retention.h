// How long the relay keeps what it no longer needs.
#pragma once

#include <cstdint>

namespace countersign::relay {

struct Retention { // seconds
    // Contents of a link (package, answer, completion, deliveries) after it stopped opening.
    std::int64_t keepClosed = 30LL * 24 * 3600;
    // Addresses and browser names in the log of changes, which the desktops have fetched long before.
    std::int64_t keepAddresses = 365LL * 24 * 3600;
};

} // namespace countersign::relay
