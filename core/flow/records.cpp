// Standing records: saved whole, rights checked, each change an event.
#include "core/domain/automation.h"
#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/ports.h"
#include "core/flow/webhook_calling.h"
#include "core/flow/workspace_setup.h"

#include "core/pdf/worker_client.h"

namespace countersign::flow {

namespace {

template <typename Saved, typename Record>
auto saveRecord(Office &office, Record record, domain::Act act, const domain::Target &target)
    -> Result<decltype(record.id)>
{
    CS_CHECK(allow(office, act, target));
    if (record.id.isNull())
        record.id = decltype(record.id)::fresh(*office.ports().clock);
    const auto id = record.id;
    Commit commit(office);
    commit.add(id.value, Saved{std::move(record)});
    CS_CHECK(commit.save());
    return id;
}

domain::Target whole(domain::Object object) { return {.object = object, .owner = {}, .department = {}}; }

} // namespace

Result<domain::MemberId> saveMember(Office &office, domain::Member member)
{
    return saveRecord<domain::MemberSaved>(office, std::move(member), domain::Act::Manage,
                                           whole(domain::Object::Members));
}

Result<domain::ContactId> saveContact(Office &office, domain::Contact contact)
{
    // Contacts belong to whoever keeps them; until records carry an owner, the member who saves is taken for it.
    const domain::Member me = office.me();
    const domain::Act act = contact.id.isNull() ? domain::Act::Create : domain::Act::Edit;
    return saveRecord<domain::ContactSaved>(
        office, std::move(contact), act,
        domain::Target{.object = domain::Object::Contact, .owner = me.id, .department = me.department});
}

Result<domain::CompanyId> saveCompany(Office &office, domain::Company company)
{
    return saveRecord<domain::CompanySaved>(office, std::move(company), domain::Act::Manage,
                                            whole(domain::Object::Companies));
}

Result<domain::StageId> saveStage(Office &office, domain::Stage stage)
{
    return saveRecord<domain::StageSaved>(office, std::move(stage), domain::Act::Manage, whole(domain::Object::Stages));
}

namespace {

// The records with this one in place of its older self.
template <typename Record> std::vector<Record> with(std::vector<Record> records, const Record &saved)
{
    std::erase_if(records, [&](const Record &record) { return record.id == saved.id; });
    records.push_back(saved);
    return records;
}

// A webhook's secret is not shown again once it is saved, so a rule that comes back without it keeps what it had: the
// one of the same address, or else the next that nobody took, as where only the address was changed.
domain::Rule withKeptSecrets(const std::vector<domain::Rule> &known, domain::Rule rule)
{
    const auto older = std::find_if(known.begin(), known.end(), [&](const auto &other) { return other.id == rule.id; });
    if (rule.id.isNull() || older == known.end())
        return rule;
    const QString url = QStringLiteral("url");
    std::vector<domain::Action> left;
    for (const domain::Action &action : older->actions)
        if (action.kind == domain::ActionKind::CallWebhook)
            left.push_back(action);
    for (const bool bySameAddress : {true, false})
        for (domain::Action &action : rule.actions) {
            if (action.kind != domain::ActionKind::CallWebhook || !action.secret.isEmpty())
                continue;
            const auto found = std::find_if(left.begin(), left.end(), [&](const domain::Action &one) {
                return !bySameAddress || one.settings.value(url) == action.settings.value(url);
            });
            if (found == left.end())
                continue;
            action.secret = found->secret;
            left.erase(found);
        }
    return rule;
}

} // namespace

Result<domain::TriggerId> saveTrigger(Office &office, domain::Trigger trigger)
{
    if (!domain::circleIn(with(office.triggers(), trigger), office.rules()).empty())
        return fail(FlowError::RuleCircle);
    return saveRecord<domain::TriggerSaved>(office, std::move(trigger), domain::Act::Manage,
                                            whole(domain::Object::Automation));
}

Result<domain::RuleId> saveRule(Office &office, domain::Rule rule)
{
    rule = withKeptSecrets(office.rules(), std::move(rule));
    for (const domain::Action &action : rule.actions)
        if (action.kind == domain::ActionKind::CallWebhook
            && !isWebhook(action.settings.value(QStringLiteral("url")), action.secret))
            return fail(FlowError::BadWebhook);
    if (!domain::circleIn(office.triggers(), with(office.rules(), rule)).empty())
        return fail(FlowError::RuleCircle);
    return saveRecord<domain::RuleSaved>(office, std::move(rule), domain::Act::Manage,
                                         whole(domain::Object::Automation));
}

Result<void> removeRecord(Office &office, domain::StreamId record)
{
    // What the record is decides which right removing it asks for.
    CS_TRY(const std::vector<domain::Event> history, office.events(record));
    if (history.empty())
        return fail(FlowError::Changed);
    const QString kind = domain::actName(history.front().body).section(QLatin1Char('.'), 0, 0);
    const domain::Member me = office.me();
    if (kind == QLatin1String("contact"))
        CS_CHECK(allow(office, domain::Act::Delete,
                       domain::Target{.object = domain::Object::Contact, .owner = me.id, .department = me.department}));
    else if (kind == QLatin1String("company"))
        CS_CHECK(allow(office, domain::Act::Manage, whole(domain::Object::Companies)));
    else if (kind == QLatin1String("stage"))
        CS_CHECK(allow(office, domain::Act::Manage, whole(domain::Object::Stages)));
    else if (kind == QLatin1String("trigger") || kind == QLatin1String("rule"))
        CS_CHECK(allow(office, domain::Act::Manage, whole(domain::Object::Automation)));
    else
        CS_CHECK(allow(office, domain::Act::Manage, whole(domain::Object::Members)));

    Commit commit(office);
    commit.add(record, domain::RecordRemoved{});
    return commit.save();
}

Result<void> setStamp(Office &office, domain::CompanyId id, const QByteArray &image)
{
    for (domain::Company &company : office.companies()) {
        if (company.id != id)
            continue;
        auto png = pdf::WorkerClient({.program = office.ports().workerProgram}).cleanImage(image, 1200);
        if (!png)
            return fail(std::move(png).error().as(FlowError::FileRefused));
        CS_TRY(company.stampSha256, office.ports().store->vault().put(*png));
        CS_TRY([[maybe_unused]] const domain::CompanyId saved, saveCompany(office, company));
        return {};
    }
    return fail(FlowError::Changed);
}

} // namespace countersign::flow
