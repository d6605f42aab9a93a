#include "core/flow/templates.h"

#include "core/domain/merge_values.h"
#include "core/domain/reduce.h"
#include "core/flow/commit.h"
#include "core/flow/intake.h"
#include "core/flow/intake_keeping.h"
#include "core/flow/lists.h"
#include "core/flow/merging.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"
#include "core/flow/routing.h"

#include <QHash>

#include <algorithm>

namespace countersign::flow {

namespace {

domain::Target targetOf(const domain::Template &t)
{
    return {.object = domain::Object::Template, .owner = t.owner, .department = t.department};
}

bool mayView(const Office &office, const domain::Template &t)
{
    return allow(office, domain::Act::View, targetOf(t)).has_value();
}

Result<void> save(Office &office, domain::Template record)
{
    Commit commit(office);
    const domain::StreamId stream = record.id.value;
    commit.add(stream, domain::TemplateSaved{std::move(record)});
    return commit.save();
}

// Nothing of a person stays but, on our side, who usually acts.
domain::Party placeholder(const domain::Party &party)
{
    domain::Party kept{.id = party.id,
                       .side = party.side,
                       .act = party.act,
                       .step = party.step,
                       .channel = party.channel,
                       .authentication = party.authentication,
                       .language = party.language};
    kept.mayDelegate = party.mayDelegate;
    if (kept.authentication == domain::Authentication::AccessCode)
        kept.authentication = domain::Authentication::None; // a code is agreed upon each time
    if (party.side == domain::Side::Ours)
        kept.member = party.member;
    return kept;
}

template <typename Record, typename Id>
std::optional<Record> find(const std::vector<Record> &records, const std::optional<Id> &id)
{
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Record &record) { return id && record.id == *id; });
    return found == records.end() ? std::nullopt : std::optional(*found);
}

struct Cast {
    std::optional<domain::Contact> contact;
    std::optional<domain::Company> company;
    std::vector<domain::Member> members;
    std::optional<domain::MemberId> signatory;
};

void fillParties(std::vector<domain::Party> &parties, const Cast &cast, const Clock &clock)
{
    const domain::Company company = cast.company.value_or(domain::Company{});
    bool isContactUsed = false, isSignatoryUsed = false;
    for (domain::Party &party : parties) {
        if (party.side == domain::Side::Theirs) {
            if (!cast.contact || isContactUsed || party.act == domain::PartyAct::ReceiveCopy)
                continue;
            takePlace(party, partyOf(*cast.contact, clock));
            isContactUsed = true;
            continue;
        }
        std::optional<domain::MemberId> who = party.member;
        if (party.act == domain::PartyAct::Sign && !isSignatoryUsed) {
            who = cast.signatory ? cast.signatory : who ? who : company.defaultSignatory;
            isSignatoryUsed = true;
        }
        if (const auto member = find(cast.members, who); member && member->isActive)
            takePlace(party, partyOf(*member, company, clock));
        else
            party.member.reset(); // left the office: preflight asks for somebody else
    }
}

} // namespace

std::vector<domain::Template> templates(const Office &office)
{
    std::vector<domain::Template> all = office.ports().store->templates().value_or(std::vector<domain::Template>{});
    std::erase_if(all, [&](const domain::Template &t) { return !mayView(office, t); });
    return all;
}

Result<domain::Template> templateOf(const Office &office, domain::TemplateId id)
{
    if (auto found = find(templates(office), std::optional(id)))
        return std::move(*found);
    return fail(FlowError::NoTemplate);
}

namespace {

// What of an envelope can be used again; no rights asked.
Result<domain::Template> templateFrom(Office &office, const domain::Envelope &envelope, const std::stop_token &stop)
{
    const domain::Member me = office.me();
    domain::Template made{.id = domain::TemplateId::fresh(*office.ports().clock),
                          .name = envelope.title,
                          .owner = me.id,
                          .department = me.department,
                          .company = envelope.company,
                          .steps = envelope.steps,
                          .title = envelope.title,
                          .message = envelope.message,
                          .reminderDays = envelope.reminderDays};
    for (const domain::Document &document : envelope.documents) {
        // Not one contact's name on the pages of the next one's document.
        CS_TRY(Blank blank, withoutValues(office, envelope, document, stop));
        made.documents.push_back({.id = document.id,
                                  .name = document.name,
                                  .pdf = blank.document.revisions.front(),
                                  .source = std::move(blank.document.source)});
        made.fields.insert(made.fields.end(), blank.fields.begin(), blank.fields.end());
    }
    for (const domain::Party &party : envelope.parties)
        made.parties.push_back(placeholder(party));
    if (envelope.deadline) {
        const qint64 ms = envelope.deadline->msSinceEpoch - envelope.created.msSinceEpoch;
        made.deadlineDays = std::clamp(static_cast<int>((ms + 43'200'000) / 86'400'000), 1, 3650);
    }
    return made;
}

} // namespace

Result<domain::TemplateId> saveAsTemplate(Office &office, domain::EnvelopeId id, const QString &name,
                                          const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::View, envelope));
    const domain::Member me = office.me();
    CS_CHECK(allow(office, domain::Act::Create,
                   {.object = domain::Object::Template, .owner = me.id, .department = me.department}));
    if (name.trimmed().isEmpty())
        return fail(FlowError::BadRecord, QStringLiteral("name"));
    CS_TRY(domain::Template made, templateFrom(office, envelope, stop));
    made.name = name.trimmed();
    CS_CHECK(save(office, made));
    return made.id;
}

Result<void> renameTemplate(Office &office, domain::TemplateId id, const QString &name)
{
    CS_TRY(domain::Template t, templateOf(office, id));
    CS_CHECK(allow(office, domain::Act::Edit, targetOf(t)));
    t.name = name.trimmed();
    if (t.name.isEmpty())
        return fail(FlowError::BadRecord, QStringLiteral("name"));
    return save(office, std::move(t));
}

Result<void> archiveTemplate(Office &office, domain::TemplateId id, bool archived)
{
    CS_TRY(domain::Template t, templateOf(office, id));
    // Whoever may edit it may put it away: nothing is lost by it.
    CS_CHECK(allow(office, domain::Act::Edit, targetOf(t)));
    t.isArchived = archived;
    return save(office, std::move(t));
}

namespace {

// Values that are known now are put into the text before anything is written: the document is there whole or not at all.
Result<void> putValuesIn(Office &office, domain::EnvelopeId id, domain::EnvelopeCreated &created,
                         domain::DraftEdited &draft, const std::stop_token &stop)
{
    domain::Envelope envelope;
    for (domain::EventBody body : {domain::EventBody(created), domain::EventBody(draft)}) {
        CS_TRY(envelope,
               domain::reduce(envelope,
                              {.id = domain::EventId::fresh(*office.ports().clock),
                               .stream = id.value,
                               .at = office.ports().clock->now(),
                               .author = office.me().id,
                               .body = std::move(body)}));
    }
    CS_TRY(std::vector<domain::DocumentReplaced> renewed, renewals(office, envelope, stop));
    if (stop.stop_requested()) // the last moment
        return fail(FlowError::Stopped);
    for (domain::DocumentReplaced &each : renewed) {
        std::vector<domain::Field> &fields = *draft.fields;
        std::erase_if(fields, [&](const domain::Field &field) { return field.document == each.document.id; });
        fields.insert(fields.end(), each.fields.begin(), each.fields.end());
        for (domain::Document &document : created.documents)
            if (document.id == each.document.id)
                document = std::move(each.document);
    }
    return {};
}

// `fromTemplate`: nothing when it is another document that is used again.
Result<domain::EnvelopeId> make(Office &office, const domain::Template &t, const TemplateUse &use,
                                std::optional<domain::TemplateId> fromTemplate, const std::stop_token &stop)
{
    const Clock &clock = *office.ports().clock;
    const std::vector<domain::Member> members = office.members();
    const domain::Member author =
        use.onBehalfOf ? find(members, use.onBehalfOf).value_or(domain::Member{}) : office.me();
    if (!use.onBehalfOf)
        CS_CHECK(allow(office, domain::Act::Create,
                       {.object = domain::Object::Envelope, .owner = author.id, .department = author.department}));

    std::optional<domain::Deal> deal;
    if (use.deal) {
        auto found = office.ports().store->deal(*use.deal);
        if (!found)
            return fail(std::move(found).error().as(FlowError::UnknownDeal));
        deal = std::move(*found);
        if (!use.onBehalfOf)
            CS_CHECK(
                allow(office, domain::Act::View,
                      {.object = domain::Object::Deal, .owner = deal->responsible, .department = deal->department}));
    }
    Cast cast{.contact = find(office.contacts(),
                              use.contact ? use.contact
                                  : deal  ? deal->contact
                                          : std::nullopt),
              .company = {},
              .members = members,
              .signatory = use.signatory};
    const std::vector<domain::Company> companies = office.companies();
    for (const domain::CompanyId wanted :
         {use.company.value_or(domain::CompanyId{}), deal ? deal->company : domain::CompanyId{}, t.company})
        if (!cast.company)
            cast.company = find(companies, std::optional(wanted));
    if (!cast.company && !companies.empty())
        cast.company = companies.front();

    const domain::EnvelopeId id = use.wanted.isNull() ? domain::EnvelopeId::fresh(clock) : use.wanted;
    domain::EnvelopeCreated created{.title = t.title.isEmpty() ? t.name : t.title,
                                    .responsible = deal ? deal->responsible : author.id,
                                    .department = deal ? deal->department : author.department,
                                    .company = cast.company ? cast.company->id : domain::CompanyId{},
                                    .stage = draftStage(office),
                                    .documents = {},
                                    .deal = use.deal,
                                    .fromTemplate = fromTemplate};
    // Ids of its own, so that two documents from one template never share one.
    QHash<domain::DocumentId, domain::DocumentId> documents;
    for (const domain::TemplateDocument &from : t.documents) {
        domain::Document document{
            .id = domain::DocumentId::fresh(clock), .name = from.name, .revisions = {from.pdf}, .source = from.source};
        if (document.source)
            document.source->values.clear(); // the template's pages carry the tags, or another contact's values
        documents.insert(from.id, document.id);
        created.documents.push_back(std::move(document));
    }
    domain::DraftEdited draft;
    std::vector<domain::Party> parties = t.parties;
    fillParties(parties, cast, clock);
    QHash<domain::PartyId, domain::PartyId> ids;
    for (domain::Party &party : parties) {
        const domain::PartyId fresh = domain::PartyId::fresh(clock);
        ids.insert(party.id, fresh);
        party.id = fresh;
    }
    std::vector<domain::Field> fields = t.fields;
    for (domain::Field &field : fields) {
        field.id = domain::FieldId::fresh(clock);
        field.document = documents.value(field.document);
        if (!field.party.isNull())
            field.party = ids.value(field.party);
    }
    draft.parties = std::move(parties);
    draft.steps = t.steps;
    draft.fields = std::move(fields);
    draft.message = t.message;
    draft.reminderDays = t.reminderDays;
    if (t.deadlineDays > 0)
        draft.deadline = std::optional(clock.now().plusSeconds(t.deadlineDays * 86'400LL));

    if (created.title.contains(QLatin1String("{{"))) {
        domain::Envelope named;
        named.deal = use.deal;
        named.company = created.company;
        named.parties = *draft.parties;
        created.title = domain::withValues(created.title, valuesFor(office, named, numberFor(office, named)));
    }
    CS_CHECK(putValuesIn(office, id, created, draft, stop));
    Commit commit(office);
    if (use.onBehalfOf)
        commit.by(author.id);
    commit.add(id.value, std::move(created)).add(id.value, std::move(draft));
    CS_CHECK(commit.save());
    return id;
}

} // namespace

Result<domain::EnvelopeId> createFromTemplate(Office &office, const TemplateUse &use, const std::stop_token &stop)
{
    const std::vector<domain::Template> all = use.onBehalfOf
        ? office.ports().store->templates().value_or(std::vector<domain::Template>{})
        : templates(office);
    const auto t = find(all, std::optional(use.id));
    if (!t || t->isArchived || t->documents.empty())
        return fail(FlowError::NoTemplate);
    return make(office, *t, use, t->id, stop);
}

Result<domain::EnvelopeId> createLike(Office &office, domain::EnvelopeId id, const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::View, envelope));
    if (envelope.documents.empty())
        return fail(FlowError::NoTemplate);
    CS_TRY(const domain::Template t, templateFrom(office, envelope, stop));
    return make(office, t, {}, envelope.fromTemplate, stop);
}

Result<Dispatched> sendFromTemplate(Office &office, const TemplateUse &use, const std::stop_token &stop)
{
    Dispatched dispatched{.envelope = use.wanted};
    if (use.wanted.isNull() || !office.envelope(use.wanted)) {
        CS_TRY(dispatched.envelope, createFromTemplate(office, use, stop));
    }
    CS_TRY(const domain::Envelope envelope, office.envelope(dispatched.envelope));
    if (envelope.isSent) {
        dispatched.isSent = true;
        return dispatched;
    }
    const auto sent =
        use.onBehalfOf ? sendByRule(office, dispatched.envelope) : send(office, dispatched.envelope, stop);
    if (!sent && !sent.error().is(FlowError::PreflightBlocks) && !sent.error().is(FlowError::Stopped))
        return fail(sent.error());
    dispatched.isSent = sent.has_value();
    return dispatched;
}

std::optional<domain::TemplateId> usualTemplate(Office &office, domain::ContactId contact)
{
    std::vector<domain::Template> usable = templates(office);
    std::erase_if(usable, [](const domain::Template &t) { return t.isArchived; });
    const auto isUsable = [&](const std::optional<domain::TemplateId> &id) { return find(usable, id).has_value(); };
    for (const domain::Card &card : cardsOfContact(office, contact).value_or(std::vector<domain::Card>{}))
        if (isUsable(card.fromTemplate))
            return card.fromTemplate;
    const auto recent = list(office, {}, domain::CardOrder::Created, true, 0, 100);
    if (recent)
        for (const domain::Card &card : recent->cards)
            if (isUsable(card.fromTemplate))
                return card.fromTemplate;
    return std::nullopt;
}

} // namespace countersign::flow
