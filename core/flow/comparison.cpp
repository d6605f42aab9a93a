#include "core/flow/comparison.h"

#include "core/domain/word_difference.h"
#include "core/flow/ports.h"
#include "core/pdf/content_text.h"
#include "core/pdf/signature_slot.h"

namespace countersign::flow {

namespace {

QByteArray firstSignature(const QByteArray &bytes)
{
    const auto document = pdf::Document::open(bytes);
    if (!document)
        return {};
    const QList<pdf::SignatureValue> values = pdf::signatures(*document);
    return values.isEmpty() ? QByteArray() : values.front().contents;
}

domain::Change pageChange(int page, const QString &before, const QString &after)
{
    return {.kind = domain::ChangeKind::PageContentChanged,
            .level = domain::ModificationLevel::Other,
            .isPermitted = false,
            .page = page,
            .before = before,
            .after = after};
}

std::vector<domain::Change> changedPages(const pdf::Document &before, const pdf::Document &after)
{
    std::vector<domain::Change> changes;
    const int pages = std::min(before.pageCount(), after.pageCount());
    for (int page = 0; page < pages; ++page) {
        if (before.pageContent(page) && !after.pageContent(page)) {
            changes.push_back(pageChange(page, domain::differingWords(pdf::contentText(before, page), {}).before, {}));
            continue; // it cannot even be read any more
        }
        const domain::WordDifference words =
            domain::differingWords(pdf::contentText(before, page), pdf::contentText(after, page));
        if (!words.isEmpty())
            changes.push_back(pageChange(page, words.before, words.after));
    }
    for (int page = pages; page < before.pageCount(); ++page)
        changes.push_back({.kind = domain::ChangeKind::PageRemoved, .isPermitted = false, .page = page});
    for (int page = pages; page < after.pageCount(); ++page)
        changes.push_back({.kind = domain::ChangeKind::PageAdded, .isPermitted = false, .page = page});
    return changes;
}

} // namespace

std::optional<QByteArray> ownCopyOf(const Office &office, const QByteArray &altered)
{
    const QByteArray signature = firstSignature(altered);
    if (signature.isEmpty())
        return std::nullopt;
    const auto envelopes = office.ports().store->envelopes();
    if (!envelopes)
        return std::nullopt;
    for (const domain::Envelope &envelope : *envelopes)
        for (const domain::Document &document : envelope.documents) {
            // An overwritten file keeps its size; only such candidates are read.
            if (document.latest().kind == domain::RevisionKind::Original || document.latest().size != altered.size())
                continue;
            auto own = office.pdf(document.latest().sha256);
            if (own && *own != altered && firstSignature(*own) == signature)
                return std::move(*own);
        }
    return std::nullopt;
}

Result<void> explainAgainst(domain::Verdict &verdict, const QByteArray &altered, const QByteArray &original)
{
    CS_TRY(const pdf::Document before, pdf::Document::open(original));
    CS_TRY(const pdf::Document after, pdf::Document::open(altered));
    const std::vector<domain::Change> changes = changedPages(before, after);
    for (domain::SignatureVerdict &signature : verdict.signatures) {
        if (signature.isIntact)
            continue;
        signature.changes.insert(signature.changes.end(), changes.begin(), changes.end());
        if (!changes.empty()) {
            signature.modificationLevel = domain::ModificationLevel::Other;
            signature.modificationsPermitted = false;
        }
    }
    return {};
}

} // namespace countersign::flow
