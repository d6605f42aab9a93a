#include "core/flow/heartbeat.h"

#include "core/domain/route.h"
#include "core/flow/automation.h"
#include "core/flow/commit.h"
#include "core/flow/link_sending.h"
#include "core/flow/onward.h"
#include "core/flow/ports.h"
#include "core/flow/return_collecting.h"
#include "core/flow/sealing.h"

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
            outcome.posted += task->kind == kPostLinkTask || task->kind == kPostCompletionTask;
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

Result<int> expireOverdue(Office &office)
{
    int expired = 0;
    const Time now = office.ports().clock->now();
    for (const domain::Card &card : office.cards()) {
        if (!card.deadline || *card.deadline > now || domain::isOver(card.state)
            || card.state == domain::EnvelopeState::Draft)
            continue;
        CS_TRY(const domain::Envelope envelope, office.envelope(card.id));
        if (domain::whoseTurn(envelope).empty())
            continue;
        Commit commit(office);
        commit.by({}).expect(card.id.value, envelope.version).add(card.id.value, domain::Expired{});
        addLinkCancellations(commit, envelope);
        CS_CHECK(commit.save());
        ++expired;
    }
    return expired;
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
    CS_TRY(outcome.expired, expireOverdue(office));
    CS_CHECK(workOff(office, outcome));
    return outcome;
}

} // namespace countersign::flow
