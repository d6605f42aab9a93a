// Limits a worker process sets on itself before it touches a hostile file.
#pragma once

#include <QtGlobal>

class QProcess;

namespace countersign {

struct ProcessLimits {
    qint64 memoryBytes = 1024LL * 1024 * 1024; // address space (Linux), committed memory (Windows), data (macOS)
    int cpuSeconds = 60;
    bool forbidCoreDumps = true;
};

// Call early in the worker's main(), before reading anything. Returns false where the system refuses;
// the worker must then stop, not go on unlimited.
[[nodiscard]] bool limitThisProcess(const ProcessLimits &limits);

} // namespace countersign
