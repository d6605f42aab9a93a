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

std::vector<QByteArray> ownCandidates(const Office &office, const QByteArray &altered)
{
    constexpr std::size_t kMost = 4;
    std::vector<QByteArray> candidates;
    const auto envelopes = office.ports().store->envelopes();
    if (!envelopes)
        return candidates;
    for (const domain::Envelope &envelope : *envelopes)
        for (const domain::Document &document : envelope.documents) {
            const domain::Revision &latest = document.latest();
            if (latest.kind == domain::RevisionKind::Original || latest.size != altered.size()
                || candidates.size() >= kMost)
                continue;
            if (auto own = office.pdf(latest.sha256); own && *own != altered)
                candidates.push_back(std::move(*own));
        }
    return candidates;
}

bool isAlteredFrom(const QByteArray &altered, const QByteArray &original)
{
    const QByteArray signature = firstSignature(altered);
    return !signature.isEmpty() && signature == firstSignature(original);
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
