#include "core/base/process_limits.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/resource.h>
#endif

#include <algorithm>

namespace countersign {

#ifdef Q_OS_WIN

bool limitThisProcess(const ProcessLimits &limits)
{
    HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (!job)
        return false;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION info{};
    info.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    info.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = limits.cpuSeconds * 10'000'000LL; // 100 ns units
    info.ProcessMemoryLimit = static_cast<SIZE_T>(limits.memoryBytes);
    // The handle stays open for the life of the process: closing it would end the job.
    return SetInformationJobObject(job, JobObjectExtendedLimitInformation, &info, sizeof info)
        && AssignProcessToJobObject(job, GetCurrentProcess());
}

#else

namespace {
bool set(int resource, rlim_t value)
{
    const auto which = static_cast<decltype(RLIMIT_CPU)>(resource);
    rlimit limit{};
    if (getrlimit(which, &limit) != 0)
        return false;
    // A stricter limit that is there already stays; RLIM_INFINITY is the largest of all values.
    limit.rlim_max = std::min(limit.rlim_max, value);
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    return setrlimit(which, &limit) == 0;
}
} // namespace

bool limitThisProcess(const ProcessLimits &limits)
{
#ifdef Q_OS_MACOS
    const int memory = RLIMIT_DATA; // macOS ignores RLIMIT_AS
#else
    const int memory = RLIMIT_AS;
#endif
    return set(memory, static_cast<rlim_t>(limits.memoryBytes))
        && set(RLIMIT_CPU, static_cast<rlim_t>(limits.cpuSeconds)) && (!limits.forbidCoreDumps || set(RLIMIT_CORE, 0));
}

#endif

} // namespace countersign
