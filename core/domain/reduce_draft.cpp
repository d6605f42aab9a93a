#include "core/domain/reduce_parts.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace countersign::domain {

namespace {

constexpr std::size_t kMaxParties = 200;
constexpr int kMaxSteps = 100;

bool isDocumentValid(const Document &document)
{
    return !document.id.isNull() && document.revisions.size() == 1
        && isRevisionValid(document.revisions.front(), RevisionKind::Original);
}

// Party and document of every field exist, rectangles are real, ids are there once.
Reduced checkWhole(const Envelope &envelope)
{
    if (envelope.parties.size() > kMaxParties)
        return notPossible("too many parties");
    std::set<PartyId> parties;
    for (const Party &party : envelope.parties) {
        if (party.id.isNull() || !parties.insert(party.id).second)
            return notPossible("a party's id is missing or there twice");
        if (party.step < 0 || party.step >= kMaxSteps)
            return notPossible("a party's step is out of range");
    }
    std::set<FieldId> fields;
    for (const Field &field : envelope.fields) {
        if (field.id.isNull() || !fields.insert(field.id).second)
            return notPossible("a field's id is missing or there twice");
        if (!envelope.document(field.document))
            return fail(DomainError::UnknownDocument, QStringLiteral("of a field"));
        if (!field.party.isNull() && !parties.contains(field.party))
            return fail(DomainError::UnknownParty, QStringLiteral("of a field"));
        const QRectF &r = field.rect;
        if (field.page < 0 || !std::isfinite(r.x()) || !std::isfinite(r.y()) || !(r.width() > 0) || !(r.height() > 0))
            return notPossible("a field without a place");
    }
    return {};
}

} // namespace

bool isRevisionValid(const Revision &revision, RevisionKind kind)
{
    return revision.sha256.size() == 32 && revision.kind == kind && revision.size >= 0 && revision.pages >= 0;
}

Reduced appendRevisions(Envelope &envelope, const std::vector<NewRevision> &revisions, RevisionKind kind)
{
    std::set<DocumentId> seen;
    for (const NewRevision &added : revisions) {
        Document *document = envelope.document(added.document);
        if (!document)
            return fail(DomainError::UnknownDocument);
        if (!isRevisionValid(added.revision, kind) || !seen.insert(added.document).second)
            return notPossible("a revision of another kind, or two of one document");
        document->revisions.push_back(added.revision);
    }
    return {};
}

Reduced applyTo(Envelope &envelope, const EnvelopeCreated &act, const Event &event)
{
    if (event.stream.isNull() || event.author.isNull())
        return notPossible("an envelope needs an id and an author");
    std::set<DocumentId> seen;
    for (const Document &document : act.documents) {
        if (!isDocumentValid(document) || !seen.insert(document.id).second)
            return notPossible("a document without its one original revision");
    }
    envelope = Envelope{};
    envelope.id = EnvelopeId{event.stream};
    envelope.title = act.title;
    envelope.owner = event.author;
    envelope.responsible = act.responsible.isNull() ? event.author : act.responsible;
    envelope.department = act.department;
    envelope.company = act.company;
    envelope.stage = act.stage;
    envelope.documents = act.documents;
    envelope.deal = act.deal;
    envelope.fromTemplate = act.fromTemplate;
    envelope.created = event.at;
    return {};
}

Reduced applyTo(Envelope &envelope, const DocumentAdded &act, const Event &)
{
    if (envelope.isPrepared || isOver(stateOf(envelope)))
        return notPossible("prepared already");
    if (!isDocumentValid(act.document) || envelope.document(act.document.id))
        return notPossible("a document without its one original revision, or one that is there");
    envelope.documents.push_back(act.document);
    return {};
}

Reduced applyTo(Envelope &envelope, const DocumentRemoved &act, const Event &)
{
    if (envelope.isPrepared || isOver(stateOf(envelope)))
        return notPossible("prepared already");
    if (!envelope.document(act.document))
        return fail(DomainError::UnknownDocument);
    std::erase_if(envelope.documents, [&](const Document &document) { return document.id == act.document; });
    std::erase_if(envelope.fields, [&](const Field &field) { return field.document == act.document; });
    return {};
}

Reduced applyTo(Envelope &envelope, const DocumentReplaced &act, const Event &)
{
    if (envelope.isPrepared || isOver(stateOf(envelope)))
        return notPossible("prepared already");
    Document *document = envelope.document(act.document.id);
    if (!document)
        return fail(DomainError::UnknownDocument);
    if (!isDocumentValid(act.document))
        return notPossible("a document without its one original revision");
    if (std::any_of(act.fields.begin(), act.fields.end(),
                    [&](const Field &field) { return field.document != act.document.id; }))
        return notPossible("a field of another document");
    *document = act.document;
    std::erase_if(envelope.fields, [&](const Field &field) { return field.document == act.document.id; });
    envelope.fields.insert(envelope.fields.end(), act.fields.begin(), act.fields.end());
    return checkWhole(envelope);
}

Reduced applyTo(Envelope &envelope, const DraftEdited &act, const Event &)
{
    if (isOver(stateOf(envelope)))
        return notPossible("over");
    if (envelope.isPrepared && (act.company || act.parties || act.steps || act.fields))
        return notPossible("prepared already");
    if (act.title)
        envelope.title = *act.title;
    if (act.message)
        envelope.message = *act.message;
    if (act.deadline)
        envelope.deadline = *act.deadline;
    if (act.deal)
        envelope.deal = *act.deal;
    if (act.company)
        envelope.company = *act.company;
    if (act.reminderDays) {
        if (act.reminderDays->size() > 10
            || std::any_of(act.reminderDays->begin(), act.reminderDays->end(),
                           [](int days) { return days < 1 || days > 365; }))
            return notPossible("reminders are for 1 to 365 days, ten at most");
        envelope.reminderDays = *act.reminderDays;
    }
    if (act.steps)
        envelope.steps = *act.steps;
    if (act.parties) {
        envelope.parties = *act.parties;
        for (Party &party : envelope.parties) { // progress is not a draft's to set
            party.state = PartyState::Waiting;
            party.link.reset();
            party.evidence.reset();
            party.declineReason.clear();
            party.answers.clear();
            party.signatureImageSha256.clear();
            party.files.clear();
        }
        if (!act.fields) // fields go with the party they were for
            std::erase_if(envelope.fields,
                          [&](const Field &field) { return !field.party.isNull() && !envelope.party(field.party); });
    }
    if (act.fields)
        envelope.fields = *act.fields;
    CS_CHECK(checkWhole(envelope));
    if (act.steps || act.parties) {
        std::size_t steps = 0;
        for (const Party &party : envelope.parties)
            steps = std::max(steps, static_cast<std::size_t>(party.step) + 1);
        if (envelope.steps.size() > static_cast<std::size_t>(kMaxSteps))
            return notPossible("too many steps");
        if (envelope.steps.size() < steps)
            envelope.steps.resize(steps);
    }
    return {};
}

Reduced applyTo(Envelope &envelope, const Prepared &act, const Event &)
{
    if (envelope.isPrepared || isOver(stateOf(envelope)))
        return notPossible("prepared already");
    if (act.number.isEmpty() || act.revisions.size() != envelope.documents.size() || act.revisions.empty())
        return notPossible("a number and a prepared revision of every document are needed");
    CS_CHECK(appendRevisions(envelope, act.revisions, RevisionKind::Prepared));
    envelope.number = act.number;
    envelope.isPrepared = true;
    return {};
}

} // namespace countersign::domain
