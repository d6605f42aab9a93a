#include "app/cli/worker.h"

#include "core/base/process_limits.h"
#include "core/flow/verification_service.h"
#include "core/pdf/worker_service.h"

#include <QGuiApplication>

#include <cstdio>
#include <tuple>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

// Libraries print to stdout when they please; the protocol keeps a descriptor of its own and stdout leads nowhere.
int ownOutput()
{
#ifdef Q_OS_WIN
    const int output = _dup(1);
    FILE *nowhere = nullptr;
    freopen_s(&nowhere, "NUL", "w", stdout);
    return output;
#else
    const int output = ::dup(1);
#ifdef F_SETPIPE_SZ
    // A file has megabytes: each fill of a pipe's usual 64 KB costs both sides a turn. Where refused, it is slower.
    for (const int pipe : {0, output})
        std::ignore = ::fcntl(pipe, F_SETPIPE_SZ, 1024 * 1024);
#endif
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
        ::dup2(nowhere, 1);
        ::close(nowhere);
    }
    return output;
#endif
}

// What one page took serves the next: a picture has megabytes, and taking them from the system anew costs milliseconds.
void keepMemoryOfPictures()
{
#ifdef __GLIBC__
    constexpr int kMost = 32 * 1024 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, kMost);
    ::mallopt(M_TRIM_THRESHOLD, 2 * kMost);
#endif
}

} // namespace

int runWorker(int argc, char **argv)
{
    const countersign::ProcessLimits limits{
        .memoryBytes = 2LL * 1024 * 1024 * 1024, .cpuSeconds = 90, .forbidCoreDumps = true};
    if (!countersign::limitThisProcess(limits))
        return 4;
    const int output = ownOutput();
    if (output < 0)
        return 4;
    keepMemoryOfPictures();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return countersign::pdf::serveWorker(0, output, countersign::flow::verificationActs());
}
