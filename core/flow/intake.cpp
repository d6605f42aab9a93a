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
Result<KeptFile> keepFile(Office &office, const IncomingFile &file, const QMap<QString, QString> &values)
{
    Ports &ports = office.ports();
    KeptFile kept;
    QByteArray bytes = file.bytes;
    const auto refused = [&](Error error) { return fail(std::move(error).as(FlowError::FileRefused, file.name)); };
    if (isOffice(pdf::sourceKind(bytes))) {
        auto merged = pdf::WorkerClient({.program = ports.workerProgram}).mergeOffice(bytes, values);
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
    auto taken = pdf::takeIn(bytes, file.name, {.worker = {.program = ports.workerProgram}, .choices = file.choices});
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

Result<TakenIn> takeIn(Office &office, const std::vector<IncomingFile> &files)
{
    const domain::Member me = office.me();
    CS_CHECK(allow(office, domain::Act::Create,
                   domain::Target{.object = domain::Object::Envelope, .owner = me.id, .department = me.department}));
    if (files.empty())
        return fail(FlowError::FileRefused);

    TakenIn taken{.envelope = domain::EnvelopeId::fresh(*office.ports().clock), .remarks = {}, .documents = {}};
    domain::EnvelopeCreated created{.responsible = me.id, .department = me.department, .stage = draftStage(office)};
    const std::vector<domain::Company> companies = office.companies();
    if (!companies.empty())
        created.company = companies.front().id;
    for (const IncomingFile &file : files) {
        CS_TRY(KeptFile stored, keepFile(office, file, {}));
        taken.documents.push_back({stored.document.id, stored.remarks});
        created.documents.push_back(std::move(stored.document));
        taken.remarks.insert(taken.remarks.end(), stored.remarks.begin(), stored.remarks.end());
    }
    created.title = QFileInfo(created.documents.front().name).completeBaseName();
    Commit commit(office);
    commit.add(taken.envelope.value, std::move(created));
    CS_CHECK(commit.save());
    return taken;
}

Result<DocumentRemarks> addDocument(Office &office, domain::EnvelopeId id, const IncomingFile &file)
{
    CS_TRY(const domain::Envelope envelope, editable(office, id));
    CS_TRY(KeptFile stored, keepFile(office, file, {}));
    DocumentRemarks added{stored.document.id, std::move(stored.remarks)};
    Commit commit(office);
    commit.expect(id.value, envelope.version).add(id.value, domain::DocumentAdded{std::move(stored.document)});
    CS_CHECK(commit.save());
    return added;
}

Result<DocumentRemarks> cleanDocument(Office &office, domain::EnvelopeId id, domain::DocumentId documentId,
                                      const pdf::IntakeChoices &choices)
{
    CS_TRY(const domain::Envelope envelope, editable(office, id));
    const auto document = std::find_if(envelope.documents.begin(), envelope.documents.end(),
                                       [&](const domain::Document &d) { return d.id == documentId; });
    const bool hasFields = std::any_of(envelope.fields.begin(), envelope.fields.end(),
                                       [&](const domain::Field &field) { return field.document == documentId; });
    if (document == envelope.documents.end() || hasFields)
        return fail(FlowError::FileRefused, QStringLiteral("a document with fields, or none"));
    CS_TRY(const QByteArray bytes, office.pdf(document->latest().sha256));
    CS_TRY(KeptFile stored, keepFile(office, {.name = document->name, .bytes = bytes, .choices = choices}, {}));
    // What was asked for is one thing, what is in the result another: it is looked at anew.
    CS_TRY(const QByteArray result, office.pdf(stored.document.latest().sha256));
    auto again =
        pdf::takeIn(result, document->name, {.worker = {.program = office.ports().workerProgram}, .choices = {}});
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

} // namespace countersign::flow
