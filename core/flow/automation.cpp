#include "core/flow/automation.h"

#include "core/domain/automation.h"
#include "core/flow/commit.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QLoggingCategory>
#include <QScopeGuard>

namespace countersign::flow {

Q_LOGGING_CATEGORY(automationLog, "countersign.automation")

namespace {

const QString kHappenings = QStringLiteral("happenings");
const QString kEntered = QStringLiteral("entered");

QByteArray encode(const Entry &entry)
{
    QCborArray happenings;
    for (const domain::Happening happening : entry.happenings)
        happenings.append(static_cast<int>(happening));
    QCborMap map{{kHappenings, happenings}};
    if (entry.entered)
        map.insert(kEntered, entry.entered->value.toBytes());
    return QCborValue(map).toCbor();
}

Entry decode(const QByteArray &payload)
{
    const QCborMap map = QCborValue::fromCbor(payload).toMap();
    Entry entry;
    for (const QCborValue &value : map.value(kHappenings).toArray())
        entry.happenings.push_back(static_cast<domain::Happening>(value.toInteger()));
    if (const auto stage = Uuid::fromBytes(map.value(kEntered).toByteArray()))
        entry.entered = domain::StageId{*stage};
    return entry;
}

QString perform(Office &office, const domain::Envelope &envelope, const domain::Action &action, bool &succeeded)
{
    if (action.kind == domain::ActionKind::SendLinks) {
        const auto issued = issueLinks(office, envelope.id);
        succeeded = issued.has_value();
        return issued ? QStringLiteral("links:%1").arg(*issued) : issued.error().detail;
    }
    succeeded = false;
    return QStringLiteral("unsupported-action");
}

void fireRules(Office &office, const domain::Envelope &envelope, domain::StageId stage, qint64 task)
{
    Commit fired(office);
    fired.by({}).done(task);
    for (const domain::Rule &rule : domain::rulesOnEntering(stage, office.rules())) {
        QStringList outcomes;
        bool allSucceeded = true;
        for (const domain::Action &action : rule.actions) {
            bool succeeded = false;
            outcomes.append(
                perform(office, envelope, action, succeeded)); // may be repeated after a crash: acts are idempotent
            allSucceeded = allSucceeded && succeeded;
        }
        fired.add(envelope.id.value, domain::RuleFired{rule.id, allSucceeded, outcomes.join(QLatin1String(", "))});
    }
    if (auto saved = fired.save(); !saved)
        qCWarning(automationLog) << "a rule's outcome was not saved:" << saved.error().detail;
}

void runEntry(Office &office, const domain::Envelope &envelope, const store::Task &task)
{
    const Entry entry = decode(task.payload);
    if (entry.entered) {
        fireRules(office, envelope, *entry.entered, task.id);
        return;
    }
    const auto trigger = domain::triggerFor(envelope, entry.happenings, office.triggers());
    Commit move(office);
    move.by({}).done(task.id);
    if (trigger)
        move.add(envelope.id.value,
                 domain::StageMoved{.from = envelope.stage, .to = trigger->stage, .trigger = trigger->id});
    if (auto saved = move.save(); !saved)
        qCWarning(automationLog) << "a card was not moved:" << saved.error().detail;
}

} // namespace

store::NewTask automationTask(const domain::Envelope &envelope, domain::EventId event, const Entry &entry)
{
    return {.kind = kAutomateTask,
            .envelope = envelope.id,
            .party = {},
            .payload = encode(entry),
            .notBefore = {},
            .dedupKey = QStringLiteral("automate:") + event.toString()};
}

void automate(Office &office, domain::EnvelopeId id)
{
    bool &isRunning = office.ports().isAutomating;
    if (isRunning)
        return;
    isRunning = true;
    const auto finished = qScopeGuard([&isRunning] { isRunning = false; });

    // Each round may leave further tasks (a move makes the card enter a stage); a cycle of rules ends here.
    constexpr int kMaxRounds = 16;
    for (int round = 0; round < kMaxRounds; ++round) {
        const auto waiting = office.ports().store->tasks().pendingFor(id);
        if (!waiting)
            return;
        const auto next = std::find_if(waiting->begin(), waiting->end(), [](const store::Task &task) {
            return task.kind == kAutomateTask && !task.isGivenUp;
        });
        if (next == waiting->end())
            return;
        const auto envelope = office.envelope(id);
        if (!envelope)
            return;
        runEntry(office, *envelope, *next);
    }
    qCWarning(automationLog) << "rules move a card in a circle; stopped";
}

} // namespace countersign::flow
