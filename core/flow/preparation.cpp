#include "core/flow/preparation.h"

#include "core/domain/numbering.h"
#include "core/domain/reduce.h"
#include "core/flow/guard.h"
#include "core/flow/merging.h"
#include "core/flow/pdf_mapping.h"
#include "core/flow/ports.h"
#include "core/flow/relay_abilities.h"
#include "core/wire/link_contents.h"

namespace countersign::flow {

static_assert(domain::kMostLinkDocuments == wire::kMaxLinkDocuments && domain::kMostLinkPages == wire::kMaxLinkPages);

namespace {

Result<pdf::Document> openLatest(Office &office, const domain::Document &document)
{
    CS_TRY(const QByteArray bytes, office.pdf(document.latest().sha256));
    return pdf::Document::open(bytes);
}

domain::PreflightFinding findingOf(const Error &error, domain::DocumentId document)
{
    const bool isGlyph = error.is(pdf::MakingError::MissingGlyph);
    return {.issue = isGlyph ? domain::PreflightIssue::MissingGlyph : domain::PreflightIssue::CannotPrepare,
            .document = document,
            .detail = error.detail};
}

// The envelope with the merge values of its fields put in, as it will be prepared.
Result<domain::Envelope> withFieldValues(Office &office, domain::EnvelopeId id)
{
    CS_TRY(domain::Envelope envelope, office.envelope(id));
    const auto asks = [](const domain::Field &field) { return field.value.contains(QLatin1String("{{")); };
    if (envelope.isPrepared || std::none_of(envelope.fields.begin(), envelope.fields.end(), asks))
        return envelope;
    const QMap<QString, QString> values = valuesFor(office, envelope, numberFor(office, envelope));
    for (domain::Field &field : envelope.fields)
        field.value = domain::withValues(field.value, values);
    return envelope;
}

} // namespace

QString numberFor(Office &office, const domain::Envelope &envelope)
{
    if (!envelope.number.isEmpty())
        return envelope.number;
    const auto taken = office.ports().store->envelopeNumbers();
    return domain::nextNumber(office.workspace().numberFormat, office.ports().clock->now(),
                              taken ? *taken : std::vector<QString>{});
}

Result<std::vector<domain::PreflightFinding>> checkDraft(Office &office, domain::EnvelopeId id,
                                                         const std::stop_token &stop)
{
    // Values that came or changed since are put into the text first: what is checked is what will be signed.
    CS_TRY([[maybe_unused]] const int renewed, renewMerged(office, id, stop));
    CS_TRY(const domain::Envelope envelope, withFieldValues(office, id));
    const MappingFacts facts = mappingFacts(office);
    domain::PreflightFacts preflightFacts{.members = office.members(),
                                          .workspace = facts.workspace,
                                          .pageBoxes = {},
                                          .now = office.ports().clock->now(),
                                          .relaySendsSms = relaySendsSms(office)};
    std::vector<domain::PreflightFinding> fromPreparing;
    for (const domain::Document &document : envelope.documents) {
        if (stop.stop_requested())
            return fail(FlowError::Stopped);
        CS_TRY(const pdf::Document opened, openLatest(office, document));
        CS_TRY(const std::vector<pdf::PageBox> boxes, pdf::pageBoxes(opened));
        std::vector<QRectF> &visible = preflightFacts.pageBoxes[document.id];
        for (const pdf::PageBox &box : boxes)
            visible.push_back(pdf::visibleBox(box));
        if (envelope.isPrepared) // and checked; its fields would be found there already
            continue;
        const pdf::PreparedRequest request = preparedRequest(envelope, document, numberFor(office, envelope), facts);
        for (const Error &error : pdf::checkPrepared(opened, request))
            fromPreparing.push_back(findingOf(error, document.id));
    }
    std::vector<domain::PreflightFinding> findings = domain::preflight(envelope, preflightFacts);
    for (const domain::Field &field : envelope.fields)
        for (const QString &tag : domain::mergeTags(field.value))
            findings.push_back({.issue = domain::PreflightIssue::MissingValue,
                                .field = field.id,
                                .document = field.document,
                                .detail = tag});
    // A field outside its page is named once, by the domain's own finding.
    if (std::none_of(findings.begin(), findings.end(), [](const auto &finding) { return finding.blocks; }))
        findings.insert(findings.end(), fromPreparing.begin(), fromPreparing.end());
    return findings;
}

Result<domain::Envelope> addPrepared(Commit &commit, Office &office, domain::EnvelopeId id, const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope draft, office.envelope(id));
    if (draft.isPrepared)
        return draft;
    CS_TRY(const domain::Envelope envelope, withFieldValues(office, id));

    const MappingFacts facts = mappingFacts(office);
    domain::Prepared prepared{.number = numberFor(office, envelope), .revisions = {}};
    for (const domain::Document &document : envelope.documents) {
        if (stop.stop_requested())
            return fail(FlowError::Stopped);
        CS_TRY(const pdf::Document opened, openLatest(office, document));
        auto written = pdf::writePrepared(opened, preparedRequest(envelope, document, prepared.number, facts));
        if (!written)
            return fail(std::move(written).error().as(FlowError::PreflightBlocks, document.name));
        CS_TRY(const pdf::Document again, pdf::Document::open(*written)); // verify what was written before it counts
        CS_TRY(const QByteArray sha256, office.ports().store->vault().put(*written));
        prepared.revisions.push_back({.document = document.id,
                                      .revision = {.sha256 = sha256,
                                                   .kind = domain::RevisionKind::Prepared,
                                                   .size = written->size(),
                                                   .pages = again.pageCount()}});
    }
    const Clock &clock = *office.ports().clock;
    domain::Envelope after = draft;
    const auto add = [&](domain::EventBody body) -> Result<void> {
        CS_TRY(after,
               domain::reduce(after,
                              {.id = domain::EventId::fresh(clock),
                               .stream = id.value,
                               .at = clock.now(),
                               .author = office.me().id,
                               .body = body}));
        commit.add(id.value, std::move(body));
        return {};
    };
    if (envelope.fields != draft.fields) { // what a value was on the day is kept: later steps fill in the same
        domain::DraftEdited values;
        values.fields = envelope.fields;
        CS_CHECK(add(std::move(values)));
    }
    CS_CHECK(add(std::move(prepared)));
    return after;
}

} // namespace countersign::flow
