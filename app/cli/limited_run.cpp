#include "app/cli/limited_run.h"

#include "app/cli/console.h"
#include "core/base/process_limits.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace countersign::cli {

namespace {

constexpr qint64 kRoom = 3LL * 1024 * 1024 * 1024; // libraries, stacks and what a verdict needs, in address space
constexpr qint64 kBaseMs = 60'000, kPerMegabyteMs = 200, kNetworkMs = 60'000;
constexpr int kMostAbandoned = 4;
int s_abandoned = 0; // of the main thread alone

} // namespace

Result<void> limitMemoryFor(const std::vector<std::string> &files)
{
    qint64 largest = 0;
    for (const std::string &file : files)
        largest = std::max(largest, QFileInfo(fromArgument(file)).size());
    // The file is mapped, once for each that was given up too; what is made of it stays far smaller.
    const qint64 memory = kRoom + largest * (kMostAbandoned + 2);
    const qint64 seconds = static_cast<qint64>(files.size()) * (timeLimitMs(largest, true) / 1000 + 1);
    if (!limitThisProcess({.memoryBytes = memory,
                           .cpuSeconds = static_cast<int>(std::min<qint64>(seconds, 1'000'000)),
                           .forbidCoreDumps = true}))
        return fail(LimitError::NoLimits, QStringLiteral("The system does not let this program limit itself."));
    return {};
}

qint64 timeLimitMs(qint64 fileBytes, bool online)
{
    return kBaseMs + fileBytes / (1024 * 1024) * kPerMegabyteMs + (online ? kNetworkMs : 0);
}

tl::unexpected<Error> outOfMemory()
{
    return fail(LimitError::OutOfMemory, QStringLiteral("Judging this file needs more memory than is allowed."));
}

tl::unexpected<Error> outOfTime()
{
    ++s_abandoned;
    return fail(LimitError::OutOfTime, QStringLiteral("Judging this file takes longer than is allowed."));
}

Result<void> mayStart()
{
    if (s_abandoned >= kMostAbandoned)
        return fail(LimitError::TooManyAbandoned,
                    QStringLiteral("Not judged: too many files before this one took longer than is allowed."));
    return {};
}

void endIfAbandoned(int exitCode)
{
    if (s_abandoned == 0)
        return;
    std::fflush(stdout);
    std::fflush(stderr);
    std::_Exit(exitCode);
}

} // namespace countersign::cli
