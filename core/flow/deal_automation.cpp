#include "core/flow/deal_automation.h"

#include "core/crypto/digest.h"
#include "core/domain/automation.h"
#include "core/flow/commit.h"
#include "core/flow/ports.h"
#include "core/flow/templates.h"

#include <QCborMap>
#include <QCborValue>
#include <QLoggingCategory>

namespace countersign::flow {

Q_LOGGING_CATEGORY(dealLog, "countersign.deals")

namespace {

const QString kStage = QStringLiteral("stage");
const QString kEvent = QStringLiteral("event");
const QString kRule = QStringLiteral("rule");

std::optional<Uuid> idIn(const QCborMap &map, const QString &key)
{
    return Uuid::fromBytes(map.value(key).toByteArray());
}

std::optional<Uuid> settingId(const domain::Action &action, const char *name)
{
    return Uuid::fromString(action.settings.value(QString::fromLatin1(name)).trimmed());
}

// The envelope of one firing has always the same id (RFC 9562, 5.8), so that running again after a crash finds it.
domain::EnvelopeId envelopeFor(const Uuid &event, domain::RuleId rule, std::size_t action)
{
    QByteArray bytes = crypto::digest(crypto::DigestAlgorithm::Sha256,
                                      QByteArray("countersign-deal-document-v1") + event.toBytes()
                                          + rule.value.toBytes() + QByteArray::number(static_cast<qulonglong>(action)))
                           .first(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x80);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    return domain::EnvelopeId{Uuid::fromBytes(bytes).value_or(Uuid{})};
}

struct Done {
    bool succeeded = true;
    QString outcome;
};

QString whyNot(const Error &error)
{
    if (error.is(FlowError::NoTemplate))
        return QStringLiteral("no-template");
    return QStringLiteral("failed");
}

Done makeDocument(Office &office, const domain::Deal &deal, const domain::Action &action, domain::EnvelopeId wanted)
{
    const auto id = settingId(action, "template");
    if (!id)
        return {false, QStringLiteral("no-template")};
    if (!deal.contact)
        return {false, QStringLiteral("no-contact")};
    TemplateUse use{.id = domain::TemplateId{*id}, .contact = deal.contact, .deal = deal.id, .wanted = wanted};
    if (const auto signatory = settingId(action, "signatory"))
        use.signatory = domain::MemberId{*signatory};
    use.onBehalfOf = deal.responsible;
    if (action.kind == domain::ActionKind::CreateFromTemplate) {
        if (office.envelope(wanted))
            return {true, QStringLiteral("document")};
        const auto made = createFromTemplate(office, use);
        return made ? Done{true, QStringLiteral("document")} : Done{false, whyNot(made.error())};
    }
    const auto sent = sendFromTemplate(office, use);
    if (!sent)
        return {false, whyNot(sent.error())};
    return sent->isSent ? Done{true, QStringLiteral("sent")} : Done{false, QStringLiteral("not-ready")};
}

Done perform(Commit &commit, Office &office, domain::Deal &deal, const domain::Action &action,
             domain::EnvelopeId wanted)
{
    switch (action.kind) {
    case domain::ActionKind::SendForSigning:
    case domain::ActionKind::CreateFromTemplate: return makeDocument(office, deal, action, wanted);
    case domain::ActionKind::ChangeResponsible: {
        const auto id = settingId(action, "member");
        for (const domain::Member &member : office.members()) {
            if (!id || member.id.value != *id || !member.isActive)
                continue;
            deal.responsible = member.id;
            deal.department = member.department;
            commit.add(deal.id.value, domain::DealSaved{deal});
            return {true, QStringLiteral("responsible")};
        }
        return {false, QStringLiteral("no-such-member")};
    }
    default: return {false, QStringLiteral("not-for-deals")};
    }
}

void fire(Commit &commit, Office &office, domain::Deal &deal, const domain::Rule &rule, const Uuid &event)
{
    bool succeeded = true;
    QStringList outcomes;
    for (std::size_t i = 0; i < rule.actions.size(); ++i) {
        const Done done = perform(commit, office, deal, rule.actions[i], envelopeFor(event, rule.id, i));
        succeeded = succeeded && done.succeeded;
        outcomes.append(done.outcome);
    }
    commit.add(deal.id.value, domain::RuleFired{rule.id, succeeded, outcomes.join(QStringLiteral(", "))});
}

} // namespace

store::NewTask dealEnteredTask(domain::DealId deal, domain::StageId stage, domain::EventId event,
                               std::optional<domain::RuleId> rule, Time notBefore)
{
    QCborMap map{{kStage, stage.value.toBytes()}, {kEvent, event.value.toBytes()}};
    if (rule)
        map.insert(kRule, rule->value.toBytes());
    return {
        .kind = kDealEnteredTask,
        .envelope = domain::EnvelopeId{deal.value}, // the stream it is about
        .party = {},
        .payload = QCborValue(map).toCbor(),
        .notBefore = notBefore,
        .dedupKey =
            QStringLiteral("%1:%2:%3").arg(kDealEnteredTask, event.toString(), rule ? rule->toString() : QString())};
}

Result<void> runDealEntered(Office &office, const store::Task &task)
{
    const QCborMap map = QCborValue::fromCbor(task.payload).toMap();
    const auto stage = idIn(map, kStage), event = idIn(map, kEvent), only = idIn(map, kRule);
    const domain::DealId id{task.envelope.value};
    auto deal = office.ports().store->deal(id);
    // Gone, or moved on meanwhile: there is nothing to do and nothing to tell.
    if (!deal || !stage || !event || deal->stage.value != *stage)
        return office.ports().store->tasks().complete(task.id);
    Commit fired(office);
    fired.by({}).done(task.id);
    for (const domain::Rule &rule : domain::rulesOnEntering(deal->stage, office.rules())) {
        if (only ? rule.id.value != *only : false)
            continue;
        if (!only && rule.delaySeconds > 0)
            fired.task(dealEnteredTask(id, deal->stage, domain::EventId{*event}, rule.id,
                                       office.ports().clock->now().plusSeconds(rule.delaySeconds)));
        else
            fire(fired, office, *deal, rule, *event);
    }
    return fired.save();
}

void automateDeal(Office &office, domain::DealId deal)
{
    if (office.ports().isAutomating) // inside the automation of an envelope: the heartbeat takes it up
        return;
    const auto waiting = office.ports().store->tasks().pendingFor(domain::EnvelopeId{deal.value});
    if (!waiting)
        return;
    for (const store::Task &task : *waiting) {
        if (task.kind != kDealEnteredTask || task.isGivenUp || task.notBefore > office.ports().clock->now())
            continue;
        if (const auto done = runDealEntered(office, task); !done)
            qCWarning(dealLog) << "a rule's outcome was not saved:" << done.error().detail; // the heartbeat tries again
    }
}

std::optional<domain::DealMoved> dealMoveFor(const Office &office, domain::DealId id,
                                             const std::vector<domain::Happening> &happenings)
{
    const auto deal = office.ports().store->deal(id);
    if (!deal)
        return std::nullopt;
    const std::vector<domain::Stage> stages = office.pipelineStages();
    const auto stageOf = [&](domain::StageId wanted) {
        const auto found =
            std::find_if(stages.begin(), stages.end(), [&](const domain::Stage &stage) { return stage.id == wanted; });
        return found == stages.end() ? nullptr : &*found;
    };
    const domain::Stage *now = stageOf(deal->stage);
    if (!now || now->meaning != domain::StageMeaning::InProgress)
        return std::nullopt;
    for (const domain::Happening happening : happenings)
        for (const domain::Trigger &trigger : office.triggers())
            if (trigger.isEnabled && trigger.when == happening && trigger.stage != deal->stage
                && stageOf(trigger.stage))
                return domain::DealMoved{.from = deal->stage, .to = trigger.stage};
    return std::nullopt;
}

} // namespace countersign::flow
