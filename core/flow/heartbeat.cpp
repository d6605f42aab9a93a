#include "core/flow/heartbeat.h"

#include "core/flow/automation.h"
#include "core/flow/deadlines.h"
#include "core/flow/link_sending.h"
#include "core/flow/messaging.h"
#include "core/flow/onward.h"
#include "core/flow/ports.h"
#include "core/flow/reminding.h"
#include "core/flow/return_collecting.h"
#include "core/flow/sealing.h"
#include "core/flow/webhook_calling.h"

namespace countersign::flow {

namespace {

using Work = Result<void> (*)(Office &, const store::Task &);

Result<void> sealTask(Office &office, const store::Task &task)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    if (!envelope.isSealed)
        CS_CHECK(seal(office, task.envelope));
    return office.ports().store->tasks().complete(task.id);
}

Result<void> automateTask(Office &office, const store::Task &task)
{
    automate(office, task.envelope); // completes the task itself, with the events it causes
    return {};
}

Work workFor(const QString &kind)
{
    if (kind == kPostLinkTask)
        return &postLink;
    if (kind == kCancelLinkTask)
        return &cancelLink;
    if (kind == kPostCompletionTask)
        return &postCompletion;
    if (kind == kSealTask)
        return &sealTask;
    if (kind == kAutomateTask)
        return &automateTask;
    if (kind == kDelayedRuleTask)
        return &runDelayedRule;
    if (kind == kPostReminderTask)
        return &postReminder;
    if (kind == kPostMessageTask)
        return &postMessage;
    if (kind == kPostWebhookTask)
        return &postWebhook;
    return nullptr;
}

// What is due is done or put off; a task that can never succeed is given up visibly.
Result<void> workOff(Office &office, HeartbeatOutcome &outcome)
{
    store::Tasks &tasks = office.ports().store->tasks();
    constexpr int kMaxTasks = 200; // per heartbeat, so that the lane stays responsive
    for (int i = 0; i < kMaxTasks; ++i) {
        CS_TRY(const std::optional<store::Task> task, tasks.claimDue());
        if (!task)
            return {};
        const Work work = workFor(task->kind);
        const auto done =
            work ? work(office, *task) : Result<void>(fail(FlowError::Changed, QStringLiteral("unknown task")));
        if (done) {
            outcome.posted += task->kind.endsWith(QLatin1String(".post"));
            outcome.sealed += task->kind == kSealTask;
            continue;
        }
        const Error &error = done.error();
        outcome.relayReached = outcome.relayReached && !error.is(FlowError::RelayUnreachable);
        const bool isHopeless =
            error.is(FlowError::Changed) || error.is(FlowError::UnknownEnvelope) || error.is(FlowError::SealFailed);
        const QString words =
            error.detail.isEmpty() && !error.causes.empty() ? error.causes.front().detail : error.detail;
        CS_CHECK(isHopeless ? tasks.giveUp(task->id, words) : tasks.retryLater(task->id, words));
    }
    return {};
}

} // namespace

Result<HeartbeatOutcome> heartbeat(Office &office)
{
    HeartbeatOutcome outcome;
    if (office.ports().relay) {
        auto collected = collectReturns(office);
        if (collected)
            outcome.collected = *collected;
        else if (collected.error().is(FlowError::RelayUnreachable))
            outcome.relayReached = false;
        else
            return fail(std::move(collected).error());
    }
    CS_TRY(const DeadlineOutcome deadlines, watchDeadlines(office));
    outcome.expired = deadlines.expired;
    outcome.neared = deadlines.neared;
    CS_CHECK(workOff(office, outcome));
    return outcome;
}

} // namespace countersign::flow
