// What this process has used so far, as the system counts it.
#pragma once

#include <QtGlobal>

namespace countersign {

// The most memory that was resident at once, in KiB; mapped pages of files count as long as they are resident. 0: unknown.
[[nodiscard]] qint64 peakMemoryKb();

} // namespace countersign
