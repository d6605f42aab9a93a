#include "core/sign/verifier.h"

#include "core/pdf/lost_signatures.h"
#include "core/sign/verifier_parts.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>
#include <QSet>

#include <algorithm>

namespace countersign::sign {

namespace {

using domain::Indication;
using domain::SubIndication;

int severity(Indication indication)
{
    switch (indication) {
    case Indication::TotalPassed: return 0;
    case Indication::NoSignature: return 1;
    case Indication::Indeterminate: return 2;
    case Indication::TotalFailed: return 3;
    }
    return 3;
}

// ISO 32000-2, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm
std::optional<Time> parsePdfDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^D:(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:Z(?:00'?00'?)?|([+-])(\\d\\d)'?(\\d\\d)?'?)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int index, int otherwise) {
        return match.capturedLength(index) > 0 ? match.captured(index).toInt() : otherwise;
    };
    int offset = part(8, 0) * 3600 + part(9, 0) * 60;
    if (match.captured(7) == QLatin1String("-"))
        offset = -offset;
    const QDateTime time(QDate(part(1, 0), part(2, 1), part(3, 1)), QTime(part(4, 0), part(5, 0), part(6, 0)),
                         QTimeZone(offset));
    if (!time.isValid())
        return std::nullopt;
    return Time{time.toMSecsSinceEpoch()};
}

Judged begin(const pdf::SignatureValue &value, const pdf::RevisionHistory &history)
{
    Judged one{.value = value};
    domain::SignatureVerdict &verdict = one.verdict;
    verdict.field = value.fieldName;
    verdict.indication = Indication::TotalPassed;
    verdict.coverage = value.coversWholeFile ? domain::Coverage::WholeFile : domain::Coverage::Revision;
    verdict.revision = history.revisionEndingAt(value.coveredEnd);
    verdict.certification = static_cast<int>(value.certification);
    verdict.isDocumentTimestamp = value.isTimestamp;
    verdict.reason = value.reason;
    verdict.location = value.location;
    verdict.claimedName = value.name;
    verdict.claimedTime = parsePdfDate(value.signedAt);
    return one;
}

// Validation data of the last revision, and of every one a document timestamp covers: some writers replace the store instead
// of adding to it.
Material evidenceOf(const QList<pdf::SignatureValue> &values, const pdf::RevisionHistory &history,
                    const VerifyOptions &options)
{
    Material evidence;
    evidence.lists = options.revocationLists;
    evidence.ocspResponses = options.ocspResponses;
    if (history.document().catalog().contains("DSS"))
        evidence.add(pdf::readSecurityStore(history.document()));
    for (const pdf::SignatureValue &value : values)
        if (value.isTimestamp && value.revision >= 0 && value.revision + 1 < history.count())
            if (const auto then = history.asOf(value.revision); then && then->catalog().contains("DSS"))
                evidence.add(pdf::readSecurityStore(*then));
    return evidence;
}

// A signature that was taken away says nothing good any more, whatever its bytes say: who took it away changed what the
// file tells of itself. Its signer is named all the same, where it can be read.
Judged beginLost(const pdf::SignatureValue &value, const pdf::RevisionHistory &history)
{
    Judged one = begin(value, history);
    one.isLost = true;
    addError(one.verdict, "signature-removed", value.fieldName);
    one.verdict.modificationLevel = domain::ModificationLevel::Other;
    one.verdict.modificationsPermitted = false;
    one.verdict.changes.push_back({.kind = domain::ChangeKind::FieldAltered, .object = value.fieldName});
    worsen(one.verdict, Indication::TotalFailed, SubIndication::SigConstraintsFailure);
    return one;
}

// Two fields that show one signature: whose it is cannot be told (12.7.5.5).
void judgeSharedValues(std::vector<Judged> &all)
{
    QHash<pdf::Reference, int> uses;
    for (const Judged &one : all)
        if (!one.value.valueReference.isNull())
            ++uses[one.value.valueReference];
    for (Judged &one : all)
        if (uses.value(one.value.valueReference) > 1)
            addWarning(one.verdict, "signature-in-several-fields", one.value.fieldName);
}

// A certification is the first signature, and the catalog's /Perms names exactly it (ISO 32000-2, 12.8.2.2 and 12.8.6).
void judgeCertificationOrder(std::vector<Judged> &all)
{
    bool isFirst = true;
    for (Judged &one : all) {
        if (one.value.certification != pdf::Certification::None) {
            if (!isFirst) {
                addError(one.verdict, "certification-not-first");
                worsen(one.verdict, Indication::TotalFailed, SubIndication::SigConstraintsFailure);
            }
            if (!one.value.inPerms)
                addWarning(one.verdict, "certification-not-in-perms");
        }
        isFirst = isFirst && one.value.isTimestamp; // a document timestamp signs nothing
    }
}

} // namespace

void worsen(domain::SignatureVerdict &verdict, Indication indication, SubIndication reason)
{
    if (severity(indication) <= severity(verdict.indication))
        return;
    verdict.indication = indication;
    verdict.subIndication = reason;
}

void addError(domain::SignatureVerdict &verdict, const char *code, const QString &detail)
{
    verdict.errors.push_back({QString::fromLatin1(code), detail});
}

void addWarning(domain::SignatureVerdict &verdict, const char *code, const QString &detail)
{
    verdict.warnings.push_back({QString::fromLatin1(code), detail});
}

Result<domain::Verdict> verify(const pdf::Document &document, const VerifyOptions &options)
{
    auto history = pdf::RevisionHistory::read(document);
    if (!history)
        return fail(std::move(history).error().as(SignError::Unreadable));

    domain::Verdict verdict;
    if (!history->revisions().isEmpty())
        verdict.trailingBytes = document.size() - history->revisions().back().end;
    const QList<pdf::SignatureValue> values = pdf::signatures(document);
    const QList<pdf::SignatureValue> lost = pdf::lostSignatures(*history, values);
    for (const pdf::Revision &revision : history->revisions()) {
        if (revision.kind != pdf::XrefKind::Hybrid)
            continue; // 7.5.8.4: readers before PDF 1.5 see other objects than the rest
        verdict.warnings.push_back({QStringLiteral("hybrid-file"), {}});
        break;
    }
    if (values.isEmpty() && lost.isEmpty()) {
        if (document.bytes().contains("/ByteRange")) // cut off while it was sent, or made unreachable
            verdict.warnings.push_back({QStringLiteral("signature-not-reachable"), {}});
        return verdict;
    }

    std::vector<Judged> all;
    for (const pdf::SignatureValue &value : values)
        all.push_back(begin(value, *history));
    for (const pdf::SignatureValue &value : lost)
        all.push_back(beginLost(value, *history));
    std::stable_sort(all.begin(), all.end(),
                     [](const Judged &a, const Judged &b) { return a.value.coveredEnd < b.value.coveredEnd; });
    Ground ground{.options = options, .evidence = evidenceOf(values, *history, options)};
    judgeIntegrity(all, document.bytes(), ground.evidence);
    for (const Judged &one : all) {
        if (one.cms)
            ground.evidence.add(*one.cms);
        if (one.token)
            ground.evidence.add(one.token->cms);
    }
    judgeChanges(all, *history);
    judgeCertificationOrder(all);
    judgeSharedValues(all);
    judgeTrust(all, ground);
    judgeLevels(all, *history, ground);

    verdict.indication = Indication::TotalPassed;
    for (Judged &one : all) {
        if (severity(one.verdict.indication) > severity(verdict.indication))
            verdict.indication = one.verdict.indication;
        verdict.signatures.push_back(std::move(one.verdict));
    }
    return verdict;
}

Result<domain::Verdict> verify(const QByteArray &pdf, const VerifyOptions &options)
{
    auto document = pdf::Document::open(pdf);
    if (!document)
        return fail(std::move(document).error().as(SignError::Unreadable));
    return verify(*document, options);
}

Result<QByteArrayView> signedPart(const pdf::Document &document, const QString &field, const QByteArray &sha256)
{
    QList<pdf::SignatureValue> values = pdf::signatures(document);
    if (const auto history = pdf::RevisionHistory::read(document))
        values += pdf::lostSignatures(*history, values); // what was signed is there, whoever hides it now
    for (const pdf::SignatureValue &value : std::as_const(values)) {
        if (value.fieldName != field || !value.rangeIsExact)
            continue;
        const QByteArrayView part = document.bytes().first(static_cast<qsizetype>(value.coveredEnd));
        if (sha256.isEmpty() || crypto::digest(crypto::DigestAlgorithm::Sha256, part) == sha256)
            return part;
    }
    return fail(SignError::NotSignable, field);
}

Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &field, const QByteArray &sha256)
{
    auto document = pdf::Document::open(pdf);
    if (!document)
        return fail(std::move(document).error().as(SignError::Unreadable));
    CS_TRY(const QByteArrayView part, signedPart(*document, field, sha256));
    return pdf.first(part.size());
}

} // namespace countersign::sign
