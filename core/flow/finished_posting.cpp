#include "core/flow/finished_posting.h"

#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/link/finished_file.h"

namespace countersign::flow {

void addFinishedTask(Commit &commit, const domain::Envelope &envelope)
{
    commit.task({.kind = kPostFinishedTask,
                 .envelope = envelope.id,
                 .party = {},
                 .payload = {},
                 .notBefore = {},
                 .dedupKey = QStringLiteral("%1:%2").arg(kPostFinishedTask, envelope.id.toString())});
}

Result<void> postFinished(Office &office, const store::Task &task)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    CS_TRY(const std::vector<domain::Event> events, office.events(envelope.id.value));
    Time completed = envelope.changed;
    for (const domain::Event &event : events)
        if (std::holds_alternative<domain::Completed>(event.body))
            completed = event.at;
    std::vector<wire::Finished> finished;
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(wire::Finished one,
               link::sealFinished(document.latest().sha256, envelope.number, completed.msSinceEpoch / 1000));
        finished.push_back(std::move(one));
        if (std::ssize(finished) == wire::kMaxFinished)
            break;
    }
    if (auto put = office.ports().relay->putFinished(finished); !put)
        return fail(relayFailure(std::move(put).error()));
    return office.ports().store->tasks().complete(task.id);
}

} // namespace countersign::flow
