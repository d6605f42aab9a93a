// A stranger's file in a process of its own, with limits of memory and time (core/pdf/worker_protocol.h has the language
// that is spoken; core/pdf itself would bring a window system into the relay). The process reads the file from a pipe and
// may write none: nothing of it is ever on a disk. Linux only; elsewhere askWorker() says that there is none.
#pragma once

#include "app/relay/relay_error.h"

#include <QCborMap>
#include <QString>

#include <atomic>

namespace countersign::relay {

struct WorkerLimits {
    int seconds = 20; // by the clock; as much of processor time
    std::int64_t memoryBytes = 1LL << 30; // address space
};

// Starts `program worker`, hands it `request`, waits for its one answer and ends it. WorkerTimedOut, WorkerFailed (it could
// not be started, crashed or ran out of memory). `stop` ends the wait within a quarter of a second.
[[nodiscard]] Result<QCborMap> askWorker(const QString &program, const QCborMap &request, const WorkerLimits &limits,
                                         const std::atomic<bool> &stop);

} // namespace countersign::relay
