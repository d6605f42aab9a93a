#include "core/base/uptime.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <time.h>
#endif

namespace countersign {

#if defined(Q_OS_WIN)

std::int64_t machineUptimeMs() { return static_cast<std::int64_t>(GetTickCount64()); }

#else

std::int64_t machineUptimeMs()
{
#if defined(Q_OS_DARWIN)
    constexpr clockid_t kClock = CLOCK_MONOTONIC; // counts sleep there
#elif defined(CLOCK_BOOTTIME)
    constexpr clockid_t kClock = CLOCK_BOOTTIME; // Linux's CLOCK_MONOTONIC stands still in sleep
#else
    constexpr clockid_t kClock = CLOCK_MONOTONIC;
#endif
    timespec time{};
    if (clock_gettime(kClock, &time) != 0)
        qFatal("The machine's running time cannot be read.");
    return time.tv_sec * 1000LL + time.tv_nsec / 1'000'000;
}

#endif

} // namespace countersign
