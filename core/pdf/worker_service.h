// What the worker process does with strangers' files. Everything here may crash or be killed: it runs behind
// worker_client.h only (the tests of single answers excepted).
#pragma once

#include "core/pdf/worker_protocol.h"

#include <QCborMap>
#include <QHash>
#include <QString>

#include <functional>
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

// Further acts of the program that is the worker: what lies on floors above this one (verification). Like every act they
// may throw: the asker gets an error.
using WorkerActs = QHash<QString, std::function<Result<QCborMap>(const QCborMap &request)>>;

// Reads requests from `input` and writes answers to `output` (file descriptors) until the input ends. Returns an exit code.
int serveWorker(int input, int output, const WorkerActs &acts = {});

} // namespace countersign::pdf
