// What the worker process does with strangers' files. Everything here may crash or be killed: it runs behind
// worker_client.h only (the tests of single answers excepted).
#pragma once

#include "core/pdf/worker_protocol.h"

#include <QCborMap>

#include <memory>

namespace countersign::pdf {

// Answers one request. Keeps the opened file between requests.
class WorkerService
{
public:
    WorkerService();
    ~WorkerService();
    [[nodiscard]] QCborMap answer(const QCborMap &request);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Reads requests from `input` and writes answers to `output` (file descriptors) until the input ends. Returns an exit code.
int serveWorker(int input, int output);

} // namespace countersign::pdf
