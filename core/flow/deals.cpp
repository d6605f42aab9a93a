#include "core/flow/deals.h"

#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/lists.h"
#include "core/flow/ports.h"

#include <QHash>

#include <algorithm>

namespace countersign::flow {

namespace {

domain::Target targetOf(const domain::Deal &deal)
{
    return {.object = domain::Object::Deal,
            .owner = deal.responsible.isNull() ? deal.owner : deal.responsible,
            .department = deal.department};
}

Result<domain::Deal> stored(const Office &office, domain::DealId id)
{
    auto deal = office.ports().store->deal(id);
    if (!deal)
        return fail(std::move(deal).error().as(FlowError::UnknownDeal));
    return deal;
}

bool isInPipeline(const Office &office, domain::StageId id)
{
    const std::vector<domain::Stage> stages = office.pipelineStages();
    return std::any_of(stages.begin(), stages.end(), [&](const domain::Stage &stage) { return stage.id == id; });
}

} // namespace

std::vector<domain::Deal> deals(const Office &office)
{
    std::vector<domain::Deal> all = office.ports().store->deals().value_or(std::vector<domain::Deal>{});
    std::erase_if(all, [&](const domain::Deal &deal) { return !allow(office, domain::Act::View, targetOf(deal)); });
    return all;
}

Result<domain::Deal> dealOf(const Office &office, domain::DealId id)
{
    CS_TRY(domain::Deal deal, stored(office, id));
    CS_CHECK(allow(office, domain::Act::View, targetOf(deal)));
    return deal;
}

Result<domain::DealId> saveDeal(Office &office, domain::Deal deal)
{
    const bool isNew = deal.id.isNull();
    deal.title = deal.title.trimmed();
    const domain::Member me = office.me();
    if (deal.responsible.isNull())
        deal.responsible = me.id;
    for (const domain::Member &member : office.members())
        if (member.id == deal.responsible)
            deal.department = member.department;
    if (isNew) {
        CS_TRY(const std::vector<domain::Stage> stages, pipeline(office));
        CS_CHECK(allow(office, domain::Act::Create, targetOf(deal)));
        deal.id = domain::DealId::fresh(*office.ports().clock);
        if (!isInPipeline(office, deal.stage))
            deal.stage = stages.front().id;
    } else {
        CS_TRY(const domain::Deal before, stored(office, deal.id));
        CS_CHECK(allow(office, domain::Act::Edit, targetOf(before)));
        // Handing it to somebody is an edit of what it becomes, too: nobody gives away into where they may not edit.
        CS_CHECK(allow(office, domain::Act::View, targetOf(deal)));
    }
    if (deal.title.isEmpty())
        return fail(FlowError::BadRecord, QStringLiteral("title"));
    const domain::DealId id = deal.id;
    Commit commit(office);
    if (!isNew)
        commit.expect(id.value, deal.version);
    commit.add(id.value, domain::DealSaved{std::move(deal)});
    CS_CHECK(commit.save());
    return id;
}

Result<void> moveDeal(Office &office, domain::DealId id, domain::StageId to, quint64 expectedVersion)
{
    CS_TRY(const domain::Deal deal, stored(office, id));
    CS_CHECK(allow(office, domain::Act::Edit, targetOf(deal)));
    if (deal.version != expectedVersion)
        return fail(FlowError::Changed, QStringLiteral("the deal changed meanwhile"));
    if (!isInPipeline(office, to))
        return fail(FlowError::Changed, QStringLiteral("no stage of the pipeline"));
    if (deal.stage == to)
        return {};
    Commit commit(office);
    commit.expect(id.value, deal.version).add(id.value, domain::DealMoved{.from = deal.stage, .to = to});
    return commit.save();
}

Result<void> removeDeal(Office &office, domain::DealId id)
{
    CS_TRY(const domain::Deal deal, stored(office, id));
    CS_CHECK(allow(office, domain::Act::Delete, targetOf(deal)));
    Commit commit(office);
    commit.expect(id.value, deal.version).add(id.value, domain::RecordRemoved{});
    return commit.save();
}

Result<std::vector<domain::Stage>> pipeline(Office &office)
{
    if (std::vector<domain::Stage> stages = office.pipelineStages(); !stages.empty())
        return stages;
    // Whoever looks at deals first: the program makes what comes with it, as it does with the board.
    Commit commit(office);
    commit.by({});
    for (const domain::Stage &stage : domain::defaultPipeline(*office.ports().clock))
        commit.add(stage.id.value, domain::StageSaved{stage});
    CS_CHECK(commit.save());
    return office.pipelineStages();
}

std::vector<DealLine> dealLines(const Office &office)
{
    std::vector<DealLine> lines;
    QHash<domain::DealId, std::size_t> at;
    for (domain::Deal &deal : deals(office)) {
        at.insert(deal.id, lines.size());
        lines.push_back({.deal = std::move(deal), .contact = {}, .firm = {}, .documents = 0, .latest = {}});
    }
    QHash<domain::ContactId, const domain::Contact *> known;
    const std::vector<domain::Contact> contacts = office.contacts();
    for (const domain::Contact &contact : contacts)
        known.insert(contact.id, &contact);
    for (DealLine &line : lines)
        if (const auto *contact = line.deal.contact ? known.value(*line.deal.contact) : nullptr) {
            line.contact = contact->fullName();
            line.firm = contact->company.name;
        }
    constexpr int kMost = 20'000;
    for (domain::Card &card : office.ports().store->lists().withDeals(kMost).value_or(std::vector<domain::Card>{})) {
        const auto found = card.deal ? at.constFind(*card.deal) : at.constEnd();
        if (found == at.constEnd())
            continue;
        DealLine &line = lines[*found];
        ++line.documents;
        if (!line.latest)
            line.latest = std::move(card);
    }
    return lines;
}

Result<std::vector<domain::Card>> documentsOf(Office &office, domain::DealId id)
{
    CS_TRY([[maybe_unused]] const domain::Deal deal, dealOf(office, id));
    domain::CardQuery query;
    query.deal = id;
    CS_TRY(domain::CardPage page, list(office, query, domain::CardOrder::Changed, true, 0, 200));
    return std::move(page.cards);
}

Result<void> assignToDeal(Office &office, domain::EnvelopeId id, std::optional<domain::DealId> deal)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    if (deal)
        CS_CHECK(dealOf(office, *deal));
    domain::DraftEdited edit;
    edit.deal = deal;
    Commit commit(office);
    commit.expect(id.value, envelope.version).add(id.value, std::move(edit));
    return commit.save();
}

} // namespace countersign::flow
