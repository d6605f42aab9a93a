// Is the document unchanged since it was signed? Two questions: do all bytes after the signed revision belong to whole,
// well-formed revisions, and does the difference of objects hold nothing but what the certification permits?
#include "core/domain/word_difference.h"
#include "core/pdf/difference.h"
#include "core/sign/verifier_parts.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace countersign::sign {

namespace {

using domain::Indication;
using domain::SubIndication;

domain::ChangeKind kindOf(pdf::ChangeKind kind)
{
    using From = pdf::ChangeKind;
    using To = domain::ChangeKind;
    switch (kind) {
    case From::ValidationData:
    case From::TimestampAdded: return To::ValidationDataAdded;
    case From::FieldFilled: return To::FieldFilled;
    case From::SignatureAdded:
    case From::SignatureFieldAdded: return To::SignatureAdded;
    case From::LockedFieldChanged:
    case From::SignatureChanged:
    case From::FieldChanged:
    case From::FieldAdded:
    case From::FieldRemoved:
    case From::WidgetMoved:
    case From::Form: return To::FieldAltered;
    case From::AnnotationAdded:
    case From::AnnotationChanged:
    case From::AnnotationRemoved: return To::AnnotationChanged;
    case From::PageContent: return To::PageContentChanged;
    case From::PageAdded: return To::PageAdded;
    case From::PageRemoved: return To::PageRemoved;
    case From::PageReplaced: return To::PageContentChanged;
    case From::Metadata:
    case From::Version:
    case From::OptionalContent:
    case From::Permissions:
    case From::Catalog:
    case From::Trailer: return To::CatalogChanged;
    }
    return To::Other;
}

domain::ModificationLevel levelOf(pdf::ChangeLevel level)
{
    switch (level) {
    case pdf::ChangeLevel::None: return domain::ModificationLevel::None;
    case pdf::ChangeLevel::LtaUpdates: return domain::ModificationLevel::LtaUpdates;
    case pdf::ChangeLevel::FormFilling: return domain::ModificationLevel::FormFilling;
    case pdf::ChangeLevel::Annotations: return domain::ModificationLevel::Annotations;
    case pdf::ChangeLevel::Other: return domain::ModificationLevel::Other;
    }
    return domain::ModificationLevel::Other;
}

domain::Change changeOf(const pdf::Change &change, bool isPermitted)
{
    // Of a page's whole text only the words that differ are told.
    const domain::WordDifference words = domain::differingWords(change.before, change.after);
    return {.kind = kindOf(change.kind),
            .level = levelOf(change.level),
            .isPermitted = isPermitted,
            .page = change.page,
            .rect = change.rect,
            .object = change.field.isEmpty() ? change.path : change.field,
            .before = words.before,
            .after = words.after};
}

// The strictest certification that applies to what follows this signature: its own, or an earlier one's still in force.
pdf::Certification certificationInForce(const pdf::SignatureValue &value, const pdf::Document &document)
{
    if (value.certification != pdf::Certification::None)
        return value.certification;
    return pdf::certificationOf(document);
}

void judgeBytes(domain::SignatureVerdict &verdict, const pdf::RevisionHistory &history, int revision)
{
    for (const pdf::HistoryFinding &finding : history.checkAfter(revision)) {
        if (finding.isHarmless())
            continue;
        verdict.changes.push_back({.kind = domain::ChangeKind::BytesOutsideRevisions,
                                   .level = domain::ModificationLevel::Other,
                                   .isPermitted = false,
                                   .object = QStringLiteral("byte %1").arg(finding.offset),
                                   .after = finding.detail});
    }
}

void judgeObjects(domain::SignatureVerdict &verdict, const pdf::SignatureValue &value,
                  const pdf::RevisionHistory &history, int revision)
{
    auto difference = pdf::compareRevisions(history, revision);
    if (!difference) {
        addError(verdict, "difference-unreadable", difference.error().detail);
        verdict.modificationLevel = domain::ModificationLevel::Other;
        verdict.modificationsPermitted = false;
        return;
    }
    const pdf::Certification certification = certificationInForce(value, history.document());
    // One rewritten page is one change to a person, however many objects it took.
    std::set<std::tuple<int, int, QString, QString>> told;
    for (const pdf::Change &change : difference->changes) {
        domain::Change seen = changeOf(change, pdf::isPermitted(change, certification));
        const bool isPage =
            seen.kind == domain::ChangeKind::PageContentChanged || seen.kind == domain::ChangeKind::CatalogChanged;
        if (isPage && !told.insert({seen.page, seen.isPermitted, seen.before, seen.after}).second)
            continue;
        verdict.changes.push_back(std::move(seen));
    }
    if (difference->isCutOff)
        addWarning(verdict, "changes-cut-off");
}

} // namespace

void judgeChanges(domain::SignatureVerdict &verdict, const pdf::SignatureValue &value,
                  const pdf::RevisionHistory &history)
{
    const int revision = history.revisionEndingAt(value.coveredEnd);
    if (!value.rangeIsExact)
        return; // what was signed cannot be told; judgeIntegrity() has failed it
    if (revision < 0) {
        addError(verdict, "signed-part-is-no-revision");
        verdict.modificationLevel = domain::ModificationLevel::Other;
        verdict.modificationsPermitted = false;
        worsen(verdict, Indication::TotalFailed, SubIndication::FormatFailure);
        return;
    }
    judgeBytes(verdict, history, revision);
    judgeObjects(verdict, value, history, revision);
    for (const domain::Change &change : verdict.changes) {
        verdict.modificationLevel = std::max(verdict.modificationLevel, change.level);
        verdict.modificationsPermitted = verdict.modificationsPermitted && change.isPermitted;
    }
    if (!verdict.modificationsPermitted)
        worsen(verdict, Indication::TotalFailed, SubIndication::SigConstraintsFailure);
}

} // namespace countersign::sign
