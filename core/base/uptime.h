// How long the machine has been running. Never goes back and knows nothing of what its clock was set to.
#pragma once

#include <cstdint>

namespace countersign {

// Milliseconds from an arbitrary moment of this start of the machine, the time it slept included. Thread-safe.
[[nodiscard]] std::int64_t machineUptimeMs();

} // namespace countersign
