#include "core/flow/automation.h"

#include "core/domain/automation.h"
#include "core/flow/commit.h"
#include "core/flow/lists.h"
#include "core/flow/deal_automation.h"
#include "core/flow/deals.h"
#include "core/flow/ports.h"
#include "core/flow/rule_actions.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QLoggingCategory>
#include <QScopeGuard>

namespace countersign::flow {

Q_LOGGING_CATEGORY(automationLog, "countersign.automation")

namespace {

const QString kHappenings = QStringLiteral("happenings");
const QString kChanged = QStringLiteral("changed");
const QString kEntered = QStringLiteral("entered");
const QString kChain = QStringLiteral("chain");
const QString kRule = QStringLiteral("rule");
const QString kStageVersion = QStringLiteral("stageVersion");

QByteArray encode(const Entry &entry)
{
    QCborArray happenings;
    for (const domain::Happening happening : entry.happenings)
        happenings.append(static_cast<int>(happening));
    QCborArray chain;
    for (const domain::StageId stage : entry.chain)
        chain.append(stage.value.toBytes());
    QCborMap map{{kHappenings, happenings}, {kChain, chain}};
    if (!entry.changed.isEmpty())
        map.insert(kChanged, QCborArray::fromStringList(entry.changed));
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
    for (const QCborValue &value : map.value(kChanged).toArray())
        entry.changed.append(value.toString());
    for (const QCborValue &value : map.value(kChain).toArray())
        if (const auto stage = Uuid::fromBytes(value.toByteArray()))
            entry.chain.push_back(domain::StageId{*stage});
    if (const auto stage = Uuid::fromBytes(map.value(kEntered).toByteArray()))
        entry.entered = domain::StageId{*stage};
    return entry;
}

// Rules bring a card round in a circle only where two of them were saved on two desktops at once, each innocent alone:
// the second visit of a stage stops it, visibly.
const QString kCircle = QStringLiteral("circle");

store::NewTask delayedRule(const domain::Envelope &envelope, const domain::Rule &rule, const Entry &entry, Time now)
{
    QCborMap map = QCborValue::fromCbor(encode(entry)).toMap();
    map.insert(kRule, rule.id.value.toBytes());
    map.insert(kStageVersion, static_cast<qint64>(envelope.stageVersion));
    return {.kind = kDelayedRuleTask,
            .envelope = envelope.id,
            .party = {},
            .payload = QCborValue(map).toCbor(),
            .notBefore = now.plusSeconds(rule.delaySeconds),
            .dedupKey = QStringLiteral("%1:%2:%3:%4")
                            .arg(kDelayedRuleTask, envelope.id.toString(), rule.id.toString())
                            .arg(envelope.stageVersion)};
}

// Rules run as the program and remember where they have brought the card.
template <typename Work> void inChain(Office &office, const std::vector<domain::StageId> &chain, Work work)
{
    office.ports().automationChain = chain;
    work();
    office.ports().automationChain.clear();
}

void fireRules(Office &office, const domain::Envelope &envelope, const Entry &entry, qint64 task)
{
    const domain::StageId stage = *entry.entered;
    const bool isCircle = std::find(entry.chain.begin(), entry.chain.end(), stage) != entry.chain.end();
    Entry onward = entry;
    onward.chain.push_back(stage);
    inChain(office, onward.chain, [&] {
        Commit fired(office);
        fired.by({}).done(task);
        for (const domain::Rule &rule : domain::rulesOnEntering(stage, office.rules())) {
            if (isCircle)
                fired.add(envelope.id.value, domain::RuleFired{rule.id, false, kCircle});
            else if (rule.delaySeconds > 0) // its conditions are asked when its time has come
                fired.task(delayedRule(envelope, rule, onward, office.ports().clock->now()));
            else if (domain::fits(rule, envelope))
                addFiring(fired, office, envelope.id, rule);
        }
        if (auto saved = fired.save(); !saved)
            qCWarning(automationLog) << "a rule's outcome was not saved:" << saved.error().detail;
    });
}

// Triggers onto stages of the pipeline move deals, never a card.
std::vector<domain::Trigger> boardTriggers(const Office &office)
{
    const std::vector<domain::Stage> pipeline = office.pipelineStages();
    std::vector<domain::Trigger> triggers = office.triggers();
    std::erase_if(triggers, [&](const domain::Trigger &trigger) {
        return std::any_of(pipeline.begin(), pipeline.end(),
                           [&](const domain::Stage &stage) { return stage.id == trigger.stage; });
    });
    return triggers;
}

void runEntry(Office &office, const domain::Envelope &envelope, const store::Task &task)
{
    const Entry entry = decode(task.payload);
    if (entry.entered) {
        fireRules(office, envelope, entry, task.id);
        return;
    }
    const auto trigger = domain::triggerFor(envelope, entry.happenings, boardTriggers(office), entry.changed);
    const auto dealMove =
        envelope.deal ? dealMoveFor(office, *envelope.deal, entry.happenings) : std::optional<domain::DealMoved>();
    inChain(office, entry.chain, [&] {
        Commit move(office);
        move.by({}).done(task.id);
        if (trigger)
            move.add(envelope.id.value,
                     domain::StageMoved{.from = envelope.stage, .to = trigger->stage, .trigger = trigger->id});
        if (dealMove)
            move.add(envelope.deal->value, *dealMove);
        if (auto saved = move.save(); !saved)
            qCWarning(automationLog) << "a card was not moved:" << saved.error().detail;
    });
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

Result<void> runDelayedRule(Office &office, const store::Task &task)
{
    const QCborMap map = QCborValue::fromCbor(task.payload).toMap();
    const Entry entry = decode(task.payload);
    const auto id = Uuid::fromBytes(map.value(kRule).toByteArray());
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    const std::vector<domain::Rule> rules = office.rules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const domain::Rule &r) {
        return id && r.id.value == *id && r.isEnabled && r.stage == envelope.stage;
    });
    Commit fired(office);
    fired.by({}).done(task.id);
    // The card went on meanwhile, the rule is gone or not for this document: nothing to do and nothing to tell.
    if (rule == rules.end() || map.value(kStageVersion).toInteger() != static_cast<qint64>(envelope.stageVersion)
        || !domain::fits(*rule, envelope))
        return fired.save();
    addFiring(fired, office, envelope.id, *rule);
    Result<void> saved;
    inChain(office, entry.chain, [&] { saved = fired.save(); });
    return saved;
}

Result<DryRun> tryRule(Office &office, const domain::Rule &rule)
{
    constexpr int kMostLookedAt = 2000;
    constexpr int kMostTitles = 3;
    const std::vector<domain::Stage> pipeline = office.pipelineStages();
    if (std::any_of(pipeline.begin(), pipeline.end(),
                    [&](const domain::Stage &stage) { return stage.id == rule.stage; })) {
        DryRun run;
        for (const domain::Deal &deal : deals(office)) {
            if (deal.stage != rule.stage)
                continue;
            ++run.met;
            if (run.titles.size() < kMostTitles)
                run.titles.append(deal.title);
        }
        return run;
    }
    domain::CardQuery query;
    query.stage = rule.stage;
    CS_TRY(const domain::CardPage page, list(office, query, domain::CardOrder::Changed, true, 0, kMostLookedAt));
    DryRun run{.isWhole = page.total <= static_cast<int>(page.cards.size())};
    for (const domain::Card &card : page.cards) {
        CS_TRY(const domain::Envelope envelope, office.envelope(card.id));
        if (!domain::fits(rule, envelope))
            continue;
        ++run.met;
        if (run.titles.size() < kMostTitles)
            run.titles.append(envelope.title);
    }
    return run;
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
