#include "core/flow/intake.h"

#include "core/domain/board.h"
#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/intake_keeping.h"
#include "core/flow/ports.h"
#include "core/pdf/intake.h"
#include "core/pdf/worker_client.h"

#include <QFileInfo>

namespace countersign::flow {

namespace {

bool isOffice(pdf::SourceKind kind) { return kind == pdf::SourceKind::Docx || kind == pdf::SourceKind::Odt; }

Result<domain::Envelope> editable(Office &office, domain::EnvelopeId id)
{
    CS_TRY(domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    return envelope;
}

} // namespace

// The vault holds it before any event names it; a refusal leaves at most a file that nothing points at.
Result<KeptFile> keepFile(Office &office, const IncomingFile &file, const QMap<QString, QString> &values,
                          const std::stop_token &stop)
{
    Ports &ports = office.ports();
    KeptFile kept;
    QByteArray bytes = file.bytes;
    const auto refused = [&](Error error) { return fail(std::move(error).as(FlowError::FileRefused, file.name)); };
    if (isOffice(pdf::sourceKind(bytes))) {
        auto merged = pdf::WorkerClient({.program = ports.workerProgram}).mergeOffice(bytes, values, stop);
        if (stop.stop_requested())
            return fail(FlowError::Stopped);
        if (!merged)
            return refused(std::move(merged).error());
        CS_TRY(const QByteArray source, ports.store->vault().put(bytes));
        kept.document.source =
            domain::DocumentSource{.sha256 = source, .name = file.name, .tags = merged->tags, .values = {}};
        for (const QString &tag : merged->tags)
            if (values.contains(tag))
                kept.document.source->values.insert(tag, values.value(tag));
        bytes = std::move(merged->file);
    }
    auto taken = pdf::takeIn(bytes, file.name,
                             {.worker = {.program = ports.workerProgram}, .choices = file.choices, .stop = stop});
    if (stop.stop_requested())
        return fail(FlowError::Stopped);
    if (!taken)
        return refused(std::move(taken).error());
    CS_TRY(const QByteArray sha256, ports.store->vault().put(taken->pdf));
    kept.document.id = domain::DocumentId::fresh(*ports.clock);
    kept.document.name = taken->suggestedName;
    kept.document.revisions = {
        {.sha256 = sha256, .kind = domain::RevisionKind::Original, .size = taken->pdf.size(), .pages = taken->pages}};
    for (const pdf::FindingCount &found : taken->findings)
        kept.remarks.push_back(pdf::findingName(found.finding));
    return kept;
}

domain::StageId draftStage(const Office &office)
{
    const std::vector<domain::Stage> stages = office.stages();
    for (const domain::Stage &stage : stages)
        if (stage.role == domain::StageRole::Draft)
            return stage.id;
    return stages.empty() ? domain::StageId{} : stages.front().id;
}

namespace {

// Into the vault one after the other; no event names them yet.
Result<std::vector<domain::Document>> keepAll(Office &office, const std::vector<IncomingFile> &files,
                                              const IntakeWatch &watch, TakenIn &taken)
{
    if (files.empty())
        return fail(FlowError::FileRefused);
    std::vector<domain::Document> documents;
    for (const IncomingFile &file : files) {
        if (watch.stop.stop_requested())
            return fail(FlowError::Stopped);
        if (watch.progress)
            watch.progress(static_cast<int>(documents.size()), static_cast<int>(files.size()));
        CS_TRY(KeptFile stored, keepFile(office, file, {}, watch.stop));
        taken.documents.push_back({stored.document.id, stored.remarks});
        taken.remarks.insert(taken.remarks.end(), stored.remarks.begin(), stored.remarks.end());
        documents.push_back(std::move(stored.document));
    }
    return documents;
}

} // namespace

Result<TakenIn> takeIn(Office &office, const std::vector<IncomingFile> &files, const IntakeWatch &watch)
{
    const domain::Member me = office.me();
    CS_CHECK(allow(office, domain::Act::Create,
                   domain::Target{.object = domain::Object::Envelope, .owner = me.id, .department = me.department}));

    TakenIn taken{.envelope = domain::EnvelopeId::fresh(*office.ports().clock), .remarks = {}, .documents = {}};
    domain::EnvelopeCreated created{.responsible = me.id, .department = me.department, .stage = draftStage(office)};
    const std::vector<domain::Company> companies = office.companies();
    if (!companies.empty())
        created.company = companies.front().id;
    CS_TRY(created.documents, keepAll(office, files, watch, taken));
    created.title = QFileInfo(created.documents.front().name).completeBaseName();
    Commit commit(office);
    commit.add(taken.envelope.value, std::move(created));
    CS_CHECK(commit.save());
    return taken;
}

Result<TakenIn> addDocuments(Office &office, domain::EnvelopeId id, const std::vector<IncomingFile> &files,
                             const IntakeWatch &watch)
{
    CS_TRY(const domain::Envelope envelope, editable(office, id));
    TakenIn taken{.envelope = id, .remarks = {}, .documents = {}};
    CS_TRY(std::vector<domain::Document> documents, keepAll(office, files, watch, taken));
    Commit commit(office);
    commit.expect(id.value, envelope.version);
    for (domain::Document &document : documents)
        commit.add(id.value, domain::DocumentAdded{std::move(document)});
    CS_CHECK(commit.save());
    return taken;
}

Result<DocumentRemarks> cleanDocument(Office &office, domain::EnvelopeId id, domain::DocumentId documentId,
                                      const pdf::IntakeChoices &choices, const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope envelope, editable(office, id));
    const auto document = std::find_if(envelope.documents.begin(), envelope.documents.end(),
                                       [&](const domain::Document &d) { return d.id == documentId; });
    const bool hasFields = std::any_of(envelope.fields.begin(), envelope.fields.end(),
                                       [&](const domain::Field &field) { return field.document == documentId; });
    if (document == envelope.documents.end() || hasFields)
        return fail(FlowError::FileRefused, QStringLiteral("a document with fields, or none"));
    CS_TRY(const QByteArray bytes, office.pdf(document->latest().sha256));
    CS_TRY(KeptFile stored, keepFile(office, {.name = document->name, .bytes = bytes, .choices = choices}, {}, stop));
    // What was asked for is one thing, what is in the result another: it is looked at anew.
    CS_TRY(const QByteArray result, office.pdf(stored.document.latest().sha256));
    auto again = pdf::takeIn(result, document->name,
                             {.worker = {.program = office.ports().workerProgram}, .choices = {}, .stop = stop});
    if (stop.stop_requested())
        return fail(FlowError::Stopped);
    if (!again)
        return fail(std::move(again).error().as(FlowError::FileRefused, document->name));
    DocumentRemarks cleaned{stored.document.id, {}};
    for (const pdf::FindingCount &found : again->findings)
        cleaned.remarks.push_back(pdf::findingName(found.finding));
    for (const pdf::Finding done : {pdf::Finding::Removed, pdf::Finding::Flattened})
        if (const QString name = pdf::findingName(done);
            std::find(stored.remarks.begin(), stored.remarks.end(), name) != stored.remarks.end())
            cleaned.remarks.push_back(name);
    Commit commit(office);
    commit.expect(id.value, envelope.version)
        .add(id.value, domain::DocumentRemoved{documentId})
        .add(id.value, domain::DocumentAdded{std::move(stored.document)});
    CS_CHECK(commit.save());
    return cleaned;
}

Result<void> removeDocument(Office &office, domain::EnvelopeId id, domain::DocumentId document)
{
    CS_TRY(const domain::Envelope envelope, editable(office, id));
    Commit commit(office);
    commit.expect(id.value, envelope.version).add(id.value, domain::DocumentRemoved{document});
    return commit.save();
}

Result<void> editDraft(Office &office, domain::EnvelopeId id, const domain::DraftEdited &edit)
{
    CS_TRY([[maybe_unused]] const domain::Envelope envelope, editable(office, id));
    Commit commit(office);
    commit.add(id.value, edit);
    return commit.save();
}

domain::Party partyOf(const domain::Member &member, const domain::Company &company, const Clock &clock)
{
    return {.id = domain::PartyId::fresh(clock),
            .side = domain::Side::Ours,
            .channel = domain::Channel::InApp,
            .member = member.id,
            .name = member.name,
            .position = member.position,
            .companyName = company.requisites.name,
            .email = member.email};
}

domain::Party partyOf(const domain::Contact &contact, const Clock &clock)
{
    return {.id = domain::PartyId::fresh(clock),
            .side = domain::Side::Theirs,
            .step = 1,
            .channel = contact.email.isEmpty() ? domain::Channel::Sms : domain::Channel::Email,
            .language = contact.language,
            .contact = contact.id,
            .name = contact.fullName(),
            .position = contact.position,
            .companyName = contact.company.name,
            .email = contact.email,
            .phone = contact.phone};
}

void takePlace(domain::Party &place, const domain::Party &person)
{
    place.member = person.member;
    place.contact = person.contact;
    place.name = person.name;
    place.position = person.position;
    place.companyName = person.companyName;
    place.email = person.email;
    place.phone = person.phone;
    if (place.side == domain::Side::Ours)
        return;
    place.language = person.language;
    const bool hasWay = (!domain::usesSms(place.channel) || !place.phone.isEmpty())
        && (!domain::usesMail(place.channel) || !place.email.isEmpty());
    if (!hasWay)
        place.channel = person.channel;
}

} // namespace countersign::flow
