#include "core/flow/merging.h"

#include "core/flow/commit.h"
#include "core/flow/field_anchoring.h"
#include "core/flow/guard.h"
#include "core/flow/intake_keeping.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/picture_difference.h"
#include "core/pdf/worker_client.h"

#include <QFileInfo>

namespace countersign::flow {

namespace {

constexpr int kMostPages = 400; // whose text is looked at for fields

struct Laid {
    std::vector<pdf::PageText> pages;
    std::vector<QRectF> boxes;
};

// A page whose text cannot be had has none: its fields stay where they are.
Laid laidOut(const Office &office, const QByteArray &pdf, const std::stop_token &stop)
{
    Laid laid;
    pdf::WorkerClient worker({.program = office.ports().workerProgram});
    const auto opened = worker.open(pdf, stop);
    if (!opened)
        return laid;
    for (const pdf::PageBox &box : opened->boxes)
        laid.boxes.push_back(pdf::visibleBox(box));
    for (int page = 0; page < std::min(opened->pages, kMostPages) && !stop.stop_requested(); ++page)
        if (auto text = worker.pageText(page, stop))
            laid.pages.push_back(std::move(*text));
    return laid;
}

std::vector<domain::Field> fieldsOf(const domain::Envelope &envelope, domain::DocumentId document)
{
    std::vector<domain::Field> fields;
    for (const domain::Field &field : envelope.fields)
        if (field.document == document)
            fields.push_back(field);
    return fields;
}

// The new original in place of the old one, with the fields where they belong now.
Result<MovedFields> replacement(Office &office, const domain::Envelope &envelope, const domain::Document &before,
                                domain::Document &after, const std::stop_token &stop = {})
{
    after.id = before.id;
    const std::vector<domain::Field> fields = fieldsOf(envelope, before.id);
    if (fields.empty())
        return MovedFields{};
    CS_TRY(const QByteArray old, office.pdf(before.latest().sha256));
    CS_TRY(const QByteArray fresh, office.pdf(after.latest().sha256));
    const Laid was = laidOut(office, old, stop);
    const Laid is = laidOut(office, fresh, stop);
    if (stop.stop_requested())
        return fail(FlowError::Stopped);
    return moveWithText(fields, was.pages, is.pages, is.boxes);
}

// Page by page, as the eye sees it; a page that is new differs as a whole.
// None where they cannot be looked at: seeing the difference is a courtesy.
std::vector<ChangedPlace> changesBetween(const Office &office, const QByteArray &before, const QByteArray &after,
                                         const IntakeWatch &watch)
{
    constexpr int kMostCompared = 40;
    constexpr double kPixels = 1.5; // a point
    pdf::WorkerClient was({.program = office.ports().workerProgram}), is({.program = office.ports().workerProgram});
    const auto old = was.open(before, watch.stop);
    const auto fresh = is.open(after, watch.stop);
    std::vector<ChangedPlace> changes;
    if (!old || !fresh)
        return changes;
    const int pages = std::min(fresh->pages, kMostCompared);
    for (int page = 0; page < pages && !watch.stop.stop_requested(); ++page) {
        if (watch.progress)
            watch.progress(page, pages);
        const auto a = page < old->pages ? was.renderPage(page, kPixels, {}, watch.stop) : Result<QImage>(QImage());
        const auto b = is.renderPage(page, kPixels, {}, watch.stop);
        if (!a || !b)
            continue;
        for (const QRect &place : pdf::pictureDifferences(*a, *b, {}))
            changes.push_back({page, QRectF(QPointF(place.topLeft()) / kPixels, QSizeF(place.size()) / kPixels)});
    }
    return changes;
}

QMap<QString, QString> only(const QMap<QString, QString> &values, const QStringList &tags)
{
    QMap<QString, QString> wanted;
    for (const QString &tag : tags)
        if (const auto value = values.constFind(tag); value != values.constEnd())
            wanted.insert(tag, *value);
    return wanted;
}

} // namespace

QMap<QString, QString> valuesFor(Office &office, const domain::Envelope &envelope, const QString &number)
{
    domain::MergeFacts facts{.companies = office.companies(),
                             .contacts = office.contacts(),
                             .deals = {},
                             .number = number,
                             .now = office.ports().clock->now(),
                             .locale = QLocale(office.workspace().language)};
    if (envelope.deal)
        if (auto deal = office.ports().store->deal(*envelope.deal))
            facts.deals.push_back(std::move(*deal));
    return domain::mergeValues(envelope, facts);
}

Result<std::vector<domain::DocumentReplaced>> renewals(Office &office, const domain::Envelope &envelope,
                                                       const std::stop_token &stop)
{
    std::vector<domain::DocumentReplaced> renewed;
    const bool asks =
        std::any_of(envelope.documents.begin(), envelope.documents.end(), [](const domain::Document &document) {
            return document.source && !document.source->tags.isEmpty();
        });
    if (!asks)
        return renewed;
    const QMap<QString, QString> values = valuesFor(office, envelope, numberFor(office, envelope));
    for (const domain::Document &document : envelope.documents) {
        if (!document.source || document.source->tags.isEmpty())
            continue;
        const QMap<QString, QString> wanted = only(values, document.source->tags);
        if (wanted == document.source->values)
            continue;
        CS_TRY(const QByteArray source, office.pdf(document.source->sha256));
        CS_TRY(KeptFile kept,
               keepFile(office, {.name = document.source->name, .bytes = source, .choices = {}}, wanted, stop));
        kept.document.name = document.name;
        kept.document.source->sha256 = document.source->sha256;
        CS_TRY(MovedFields moved, replacement(office, envelope, document, kept.document, stop));
        renewed.push_back({std::move(kept.document), std::move(moved.fields)});
    }
    return renewed;
}

Result<int> renewMerged(Office &office, domain::EnvelopeId id, const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    if (envelope.isPrepared || domain::isOver(domain::stateOf(envelope)))
        return 0;
    CS_TRY(std::vector<domain::DocumentReplaced> renewed, renewals(office, envelope, stop));
    if (renewed.empty())
        return 0;
    const int count = static_cast<int>(renewed.size());
    Commit commit(office);
    commit.by({}).expect(id.value, envelope.version);
    for (domain::DocumentReplaced &each : renewed)
        commit.add(id.value, std::move(each));
    CS_CHECK(commit.save());
    return count;
}

Result<Blank> withoutValues(Office &office, const domain::Envelope &envelope, const domain::Document &document,
                            const std::stop_token &stop)
{
    Blank blank{document, fieldsOf(envelope, document.id)};
    blank.document.revisions.resize(1);
    if (!document.source || document.source->values.isEmpty())
        return blank;
    CS_TRY(const QByteArray source, office.pdf(document.source->sha256));
    CS_TRY(KeptFile kept, keepFile(office, {.name = document.source->name, .bytes = source, .choices = {}}, {}, stop));
    kept.document.name = document.name;
    CS_TRY(MovedFields moved, replacement(office, envelope, blank.document, kept.document, stop));
    return Blank{std::move(kept.document), std::move(moved.fields)};
}

Result<Replaced> replaceDocument(Office &office, domain::EnvelopeId id, domain::DocumentId documentId,
                                 const IncomingFile &file, const IntakeWatch &watch)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    const domain::Document *before = envelope.document(documentId);
    if (!before || envelope.isPrepared)
        return fail(FlowError::Changed, QStringLiteral("prepared already, or no such document"));
    CS_TRY(KeptFile kept, keepFile(office, file, {}, watch.stop));
    CS_TRY(MovedFields moved, replacement(office, envelope, *before, kept.document, watch.stop));
    Replaced replaced{.before = before->latest().sha256,
                      .after = kept.document.latest().sha256,
                      .lost = std::move(moved.lost),
                      .changes = {},
                      .remarks = std::move(kept.remarks)};
    const auto old = office.pdf(replaced.before), fresh = office.pdf(replaced.after);
    if (old && fresh)
        replaced.changes = changesBetween(office, *old, *fresh, watch);
    if (watch.stop.stop_requested()) // the last moment: from here on it is in its place
        return fail(FlowError::Stopped);
    Commit commit(office);
    commit.expect(id.value, envelope.version)
        .add(id.value, domain::DocumentReplaced{std::move(kept.document), std::move(moved.fields)});
    CS_CHECK(commit.save());
    return replaced;
}

} // namespace countersign::flow
