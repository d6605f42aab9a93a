// Is the document unchanged since it was signed? Two questions: do all bytes after the signed revision belong to whole,
// well-formed revisions, and does the difference of objects hold nothing but what the certification permits?
#include "core/domain/word_difference.h"
#include "core/pdf/difference.h"
#include "core/pdf/stepwise_difference.h"
#include "core/sign/verifier_parts.h"

#include <algorithm>
#include <map>
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

pdf::Certification stricter(pdf::Certification a, pdf::Certification b)
{
    if (a == pdf::Certification::None || b == pdf::Certification::None)
        return std::max(a, b);
    return std::min(a, b);
}

// What happened from one revision to the next: found once, told to every signature before it.
struct Step {
    std::vector<domain::Change> bytes;
    QList<pdf::Change> objects;
    std::vector<domain::WordDifference> words; // of objects: only what differs is told of a page's whole text
    bool isCutOff = false;
    std::optional<Error> unreadable;
};

domain::Change changeOf(const pdf::HistoryFinding &finding)
{
    return {.kind = domain::ChangeKind::BytesOutsideRevisions,
            .level = domain::ModificationLevel::Other,
            .isPermitted = false,
            .object = QStringLiteral("byte %1").arg(finding.offset),
            .after = finding.detail};
}

Step stepTo(const pdf::RevisionHistory &history, pdf::StepwiseDifference &differences, int revision)
{
    Step step;
    for (const pdf::HistoryFinding &finding : history.check(revision))
        if (!finding.isHarmless())
            step.bytes.push_back(changeOf(finding));
    auto difference = differences.to(revision);
    if (!difference) {
        step.unreadable = std::move(difference).error();
        return step;
    }
    step.objects = std::move(difference->changes);
    step.isCutOff = difference->isCutOff;
    for (const pdf::Change &change : std::as_const(step.objects))
        step.words.push_back(domain::differingWords(change.before, change.after));
    return step;
}

// The rules one signature has to keep to from some revision on: its own, and those of the signatures before it.
struct Rules {
    pdf::Certification certification = pdf::Certification::None;
    QList<pdf::FieldLock> locks;

    void add(const pdf::SignatureValue &value)
    {
        certification = stricter(certification, stricter(value.certification, value.lockPermission));
        locks += value.locks;
    }
    [[nodiscard]] bool locksField(const QString &name) const
    {
        return std::any_of(locks.cbegin(), locks.cend(), [&](const auto &lock) { return lock.covers(name); });
    }
};

QString placeOf(const pdf::Change &change)
{
    return change.field.isEmpty() ? QStringLiteral("page %1").arg(change.page + 1)
                                  : QStringLiteral("page %1, %2").arg(change.page + 1).arg(change.field);
}

class Telling
{
public:
    Telling(Judged &one, Rules rules) : m_verdict(one.verdict), m_rules(std::move(rules)) { }

    // Signatures made later bind only what comes after them, but they bind it for everybody.
    void certify(const pdf::SignatureValue &later)
    {
        m_rules.certification = stricter(m_rules.certification, stricter(later.certification, later.lockPermission));
    }
    void tell(const Step &step);

private:
    void tell(const pdf::Change &change, const domain::WordDifference &words);
    void tellCover(const pdf::Change &change);

    domain::SignatureVerdict &m_verdict;
    Rules m_rules;
    // One rewritten page is one change to a person, however many objects it took; and a field filled twice is one field.
    std::set<std::tuple<int, int, QString, QString>> m_pages;
    std::map<std::tuple<domain::ChangeKind, int, QString>, std::size_t> m_fields;
};

void Telling::tell(const pdf::Change &change, const domain::WordDifference &words)
{
    domain::Change seen{.kind = kindOf(change.kind),
                        .level = levelOf(change.level),
                        .isPermitted = pdf::isPermitted(change, m_rules.certification),
                        .page = change.page,
                        .rect = change.rect,
                        .object = change.field.isEmpty() ? change.path : change.field,
                        .before = words.before,
                        .after = words.after};
    if (change.kind == pdf::ChangeKind::LockedFieldChanged && !m_rules.locksField(change.field)) {
        // Somebody else's lock: to this signature it is a field that was filled.
        pdf::Change filled = change;
        filled.level = pdf::ChangeLevel::FormFilling;
        filled.kind = pdf::ChangeKind::FieldFilled;
        seen.kind = kindOf(filled.kind);
        seen.level = levelOf(filled.level);
        seen.isPermitted = pdf::isPermitted(filled, m_rules.certification);
    }
    if (change.covers && seen.isPermitted)
        tellCover(change);
    if (change.uncovers && seen.isPermitted) {
        addError(m_verdict, "annotation-uncovers-content", placeOf(change));
        worsen(m_verdict, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
    }
    const bool isPage = seen.kind == domain::ChangeKind::PageContentChanged
        || seen.kind == domain::ChangeKind::CatalogChanged || seen.kind == domain::ChangeKind::ValidationDataAdded;
    if (isPage && !m_pages.insert({seen.page, seen.isPermitted, seen.before, seen.after}).second
        && seen.kind != domain::ChangeKind::ValidationDataAdded)
        return;
    if (seen.kind == domain::ChangeKind::FieldFilled || seen.kind == domain::ChangeKind::ValidationDataAdded) {
        const auto [known, isNew] = m_fields.insert({{seen.kind, seen.page, seen.object}, m_verdict.changes.size()});
        if (!isNew) {
            domain::Change &first = m_verdict.changes[known->second];
            first.level = std::max(first.level, seen.level);
            first.isPermitted = first.isPermitted && seen.isPermitted;
            first.after = seen.after;
            return;
        }
    }
    m_verdict.changes.push_back(std::move(seen));
}

// Permitted, and yet what was signed may no longer be seen. What somebody put there afterwards at a place of their choosing
// (an annotation, the field of a further signature) leaves open what the signer agreed to; a field that was there already
// was seen by whoever signed, so its look is a warning.
void Telling::tellCover(const pdf::Change &change)
{
    const QString where = placeOf(change);
    const bool isAnnotation =
        change.kind == pdf::ChangeKind::AnnotationAdded || change.kind == pdf::ChangeKind::AnnotationChanged;
    const bool isNewField =
        change.kind == pdf::ChangeKind::SignatureFieldAdded || change.level == pdf::ChangeLevel::Annotations;
    if (change.hides && (isAnnotation || isNewField)) {
        addError(m_verdict, isAnnotation ? "annotation-covers-content" : "signature-covers-content", where);
        worsen(m_verdict, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
    } else if (isAnnotation) {
        addWarning(m_verdict, "annotation-over-content", where);
    } else if (change.kind == pdf::ChangeKind::FieldFilled) {
        addWarning(m_verdict, "field-covers-content", where);
    } else {
        addWarning(m_verdict, change.hides ? "signature-covers-content" : "signature-over-content", where);
    }
}

void Telling::tell(const Step &step)
{
    m_verdict.changes.insert(m_verdict.changes.end(), step.bytes.begin(), step.bytes.end());
    if (step.unreadable) {
        addError(m_verdict, "difference-unreadable", step.unreadable->detail);
        m_verdict.modificationLevel = domain::ModificationLevel::Other;
        m_verdict.modificationsPermitted = false;
    }
    for (qsizetype i = 0; i < step.objects.size(); ++i)
        tell(step.objects[i], step.words[static_cast<std::size_t>(i)]);
    if (step.isCutOff)
        addWarning(m_verdict, "changes-cut-off");
}

void conclude(domain::SignatureVerdict &verdict)
{
    for (const domain::Change &change : verdict.changes) {
        verdict.modificationLevel = std::max(verdict.modificationLevel, change.level);
        verdict.modificationsPermitted = verdict.modificationsPermitted && change.isPermitted;
    }
    if (!verdict.modificationsPermitted)
        worsen(verdict, Indication::TotalFailed, SubIndication::SigConstraintsFailure);
}

} // namespace

void judgeChanges(std::vector<Judged> &all, const pdf::RevisionHistory &history)
{
    std::vector<std::optional<Step>> steps(static_cast<std::size_t>(history.count()));
    pdf::StepwiseDifference differences(history);
    const auto step = [&](int revision) -> const Step & {
        auto &slot = steps[static_cast<std::size_t>(revision)];
        if (!slot)
            slot = stepTo(history, differences, revision);
        return *slot;
    };
    const std::optional<pdf::HistoryFinding> trailing = history.checkEnd();
    for (Judged &one : all) {
        if (!one.value.rangeIsExact || one.isLost)
            continue; // what was signed cannot be told, or is shown no more: it has failed already
        const int signedRevision = one.verdict.revision;
        if (signedRevision < 0) {
            addError(one.verdict, "signed-part-is-no-revision");
            one.verdict.modificationLevel = domain::ModificationLevel::Other;
            one.verdict.modificationsPermitted = false;
            worsen(one.verdict, Indication::TotalFailed, SubIndication::FormatFailure);
            continue;
        }
        Rules rules;
        for (const Judged &other : all)
            if (other.value.rangeIsExact && other.verdict.revision >= 0 && other.verdict.revision <= signedRevision)
                rules.add(other.value);
        // A certification may hang on the catalog alone, without a field of its own.
        if (signedRevision + 1 < history.count())
            if (const auto then = history.asOf(signedRevision))
                rules.certification = stricter(rules.certification, pdf::certificationOf(*then));
        Telling telling(one, std::move(rules));
        for (int revision = signedRevision + 1; revision < history.count(); ++revision) {
            telling.tell(step(revision));
            for (const Judged &other : all)
                if (other.value.rangeIsExact && other.verdict.revision == revision)
                    telling.certify(other.value);
        }
        if (trailing)
            one.verdict.changes.push_back(changeOf(*trailing));
        conclude(one.verdict);
    }
}

} // namespace countersign::sign
