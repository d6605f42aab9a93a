#include "core/base/process_usage.h"

#ifdef Q_OS_WIN
#include <windows.h>
// after windows.h
#include <psapi.h>
#else
#include <sys/resource.h>
#endif

#ifdef Q_OS_LINUX
#include <QFile>
#endif

namespace countersign {

#ifdef Q_OS_WIN

qint64 peakMemoryKb()
{
    PROCESS_MEMORY_COUNTERS counters{};
    if (!K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        return 0;
    return static_cast<qint64>(counters.PeakWorkingSetSize / 1024);
}

#else

qint64 peakMemoryKb()
{
#ifdef Q_OS_LINUX
    // ru_maxrss also remembers the process this one was forked from; VmHWM starts anew with the program.
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        if (at >= 0) {
            const QByteArray line = text.mid(at + 6, text.indexOf('\n', at) - at - 6).simplified();
            if (const qint64 kb = line.left(line.indexOf(' ')).toLongLong(); kb > 0)
                return kb;
        }
    }
#endif
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
#ifdef Q_OS_MACOS
    return static_cast<qint64>(usage.ru_maxrss) / 1024; // bytes there
#else
    return static_cast<qint64>(usage.ru_maxrss);
#endif
}

#endif

} // namespace countersign
