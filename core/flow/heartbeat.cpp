#include "core/flow/heartbeat.h"

#include "core/base/lane.h"
#include "core/flow/automation.h"
#include "core/flow/deal_automation.h"
#include "core/flow/deadlines.h"
#include "core/flow/erasure.h"
#include "core/flow/finished_posting.h"
#include "core/flow/journal_exchange.h"
#include "core/flow/link_sending.h"
#include "core/flow/messaging.h"
#include "core/flow/onward.h"
#include "core/flow/own_mail.h"
#include "core/flow/ports.h"
#include "core/flow/question_answering.h"
#include "core/flow/relay_abilities.h"
#include "core/flow/relay_trust.h"
#include "core/flow/reminding.h"
#include "core/flow/return_collecting.h"
#include "core/flow/sealing.h"
#include "core/flow/webhook_calling.h"

#include <algorithm>
#include <iterator>

namespace countersign::flow {

namespace {

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

struct KindOfTask {
    const QString &name;
    Result<void> (*work)(Office &, const store::Task &);
    bool asksRelay;
};

const KindOfTask *kindOf(const store::Task &task)
{
    static const KindOfTask kKinds[] = {
        {kPostLinkTask, &postLink, true},
        {kCancelLinkTask, &cancelLink, true},
        {kPostCompletionTask, &postCompletion, true},
        {kSealTask, &sealTask, false},
        {kAutomateTask, &automateTask, false},
        {kDealEnteredTask, &runDealEntered, false},
        {kDelayedRuleTask, &runDelayedRule, false},
        {kPostReminderTask, &postReminder, true},
        {kOwnMailTask, &sendOwnMail, false},
        {kPostMessageTask, &postMessage, true},
        {kPostReplyTask, &postReply, true},
        {kPostWebhookTask, &postWebhook, true},
        {kPostFinishedTask, &postFinished, true},
        {kEraseLinkTask, &eraseLink, true},
    };
    const auto *kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                    [&task](const KindOfTask &known) { return known.name == task.kind; });
    return kind == std::end(kKinds) ? nullptr : kind;
}

// What is due is done or put off; a task that can never succeed is given up visibly.
Result<void> workOff(Office &office, HeartbeatOutcome &outcome)
{
    store::Tasks &tasks = office.ports().store->tasks();
    constexpr int kMaxTasks = 200; // per heartbeat, so that the lane stays responsive
    std::optional<QString> silence; // what the relay's not answering looked like
    for (int i = 0; i < kMaxTasks; ++i) {
        if (Lane::isAwaited())
            return {}; // the rest is for the next time
        CS_TRY(const std::optional<store::Task> task, tasks.claimDue());
        if (!task)
            return {};
        const KindOfTask *const kind = kindOf(*task);
        // One time-out in a beat is enough. Soon again, for it may have been this one request that got no answer.
        if (silence && kind && kind->asksRelay) {
            constexpr int kSoonSeconds = 10;
            CS_CHECK(tasks.retryLater(task->id, *silence, kSoonSeconds));
            continue;
        }
        const auto work = [&]() -> Result<void> {
            if (!kind)
                return fail(FlowError::Changed, QStringLiteral("unknown task"));
            if (!task->envelope.isNull()) // a colleague may have begun it, and its pages be on their way here
                CS_CHECK(fetchFilesOf(office, task->envelope));
            return kind->work(office, *task);
        };
        const auto done = work();
        if (done) {
            outcome.posted += task->kind.endsWith(QLatin1String(".post"));
            outcome.sealed += task->kind == kSealTask;
            continue;
        }
        const Error &error = done.error();
        const bool isHopeless =
            error.is(FlowError::Changed) || error.is(FlowError::UnknownEnvelope) || error.is(FlowError::SealFailed);
        const QString words =
            error.detail.isEmpty() && !error.causes.empty() ? error.causes.front().detail : error.detail;
        if (error.is(FlowError::RelayUnreachable)) {
            outcome.relayReached = false;
            silence = words;
        }
        CS_CHECK(isHopeless ? tasks.giveUp(task->id, words) : tasks.retryLater(task->id, words));
    }
    return {};
}

// Where several desktops share the office: level with the others first, and what only one should do is left to the one on
// duty. False: the relay cannot be reached, so nothing goes out that the others might have decided otherwise.
Result<bool> meetOthers(Office &office, Duty &duty)
{
    auto level = exchangeJournal(office);
    if (level) {
        auto taken = takeDuty(office);
        if (taken) {
            duty = *taken;
            return level->isLevel;
        }
        level = fail(std::move(taken).error());
    }
    if (!level.error().is(FlowError::RelayUnreachable))
        return fail(std::move(level).error());
    duty.isOurs = false;
    return false;
}

// What was collected is everybody's before the next one may be on duty. Files come while nobody waits for them.
Result<void> partFromOthers(Office &office, const Duty &duty)
{
    const auto level = exchangeJournal(office);
    if (level && level->isLevel && duty.isOurs)
        CS_CHECK(reportDuty(office));
    constexpr int kMostFiles = 60; // per heartbeat: each of them waits for the relay, and others come between
    return fetchMissingFiles(office, kMostFiles);
}

} // namespace

Result<HeartbeatOutcome> heartbeat(Office &office)
{
    HeartbeatOutcome outcome;
    Duty duty;
    const bool hasOthers = isShared(office);
    if (hasOthers) {
        CS_TRY(outcome.relayReached, meetOthers(office, duty));
    }
    const bool isLevel = outcome.relayReached;
    if (office.ports().relay && duty.isOurs) {
        auto collected = collectReturns(office, duty.position);
        if (collected) {
            outcome.collected = *collected;
            if (const auto identity = office.ports().relay->identity()) {
                noteRelay(office, *identity);
                notePages(office, *identity);
            }
        } else if (collected.error().is(FlowError::RelayUnreachable)) {
            outcome.relayReached = false;
        } else {
            return fail(std::move(collected).error());
        }
    }
    if (duty.isOurs) {
        CS_TRY(const DeadlineOutcome deadlines, watchDeadlines(office));
        outcome.expired = deadlines.expired;
        outcome.neared = deadlines.neared;
    }
    // What was just decided here is in the log before anything of it leaves the house.
    if (hasOthers && isLevel) {
        const auto level = exchangeJournal(office);
        if (level && level->isLevel)
            CS_CHECK(workOff(office, outcome));
    } else if (!hasOthers) {
        CS_CHECK(workOff(office, outcome));
    }
    if (hasOthers && isLevel) {
        if (auto parted = partFromOthers(office, duty);
            !parted && !parted.error().is(FlowError::RelayUnreachable) && !parted.error().is(FlowError::NoRelay))
            return fail(std::move(parted).error());
    }
    return outcome;
}

} // namespace countersign::flow
