#include "core/sign/verifier.h"

#include "core/crypto/digest.h"
#include "core/sign/verifier_parts.h"

#include <QRegularExpression>

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
                         Qt::OffsetFromUTC, offset);
    if (!time.isValid())
        return std::nullopt;
    return Time{time.toMSecsSinceEpoch()};
}

domain::PadesLevel levelOf(const pdf::SignatureValue &value, const crypto::SignedData &cms)
{
    const bool isBaseline = value.subFilter == "ETSI.CAdES.detached" && cms.hasSigningCertificateV2 && !cms.signingTime;
    if (!isBaseline)
        return domain::PadesLevel::None;
    return domain::PadesLevel::B; // timestamps and validation data raise it once they are checked
}

domain::SignatureVerdict judge(const pdf::SignatureValue &value, const pdf::RevisionHistory &history,
                               const VerifyOptions &options)
{
    domain::SignatureVerdict verdict;
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

    const QByteArrayView file = history.document().bytes();
    const std::optional<crypto::SignedData> cms = judgeIntegrity(verdict, value, file);
    if (value.rangeIsExact)
        verdict.signedRevisionSha256 = crypto::sha256(file.first(static_cast<qsizetype>(value.coveredEnd)));
    if (cms) {
        verdict.level = levelOf(value, *cms);
        judgeTrust(verdict, *cms, options);
    }
    judgeChanges(verdict, value, history);
    return verdict;
}

// A certification is the first signature, and the catalog's /Perms names exactly it (ISO 32000-2, 12.8.2.2 and 12.8.6).
void judgeCertificationOrder(std::vector<domain::SignatureVerdict> &verdicts, const QList<pdf::SignatureValue> &values)
{
    for (size_t i = 0; i < verdicts.size(); ++i) {
        if (values[static_cast<qsizetype>(i)].certification == pdf::Certification::None)
            continue;
        if (i > 0) {
            addError(verdicts[i], "certification-not-first");
            worsen(verdicts[i], Indication::TotalFailed, SubIndication::SigConstraintsFailure);
        }
        if (!values[static_cast<qsizetype>(i)].inPerms)
            addWarning(verdicts[i], "certification-not-in-perms");
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
    for (const pdf::SignatureValue &value : values)
        verdict.signatures.push_back(judge(value, *history, options));
    judgeCertificationOrder(verdict.signatures, values);
    if (verdict.signatures.empty())
        return verdict;

    verdict.indication = Indication::TotalPassed;
    for (const domain::SignatureVerdict &signature : verdict.signatures)
        if (severity(signature.indication) > severity(verdict.indication))
            verdict.indication = signature.indication;
    return verdict;
}

Result<domain::Verdict> verify(const QByteArray &pdf, const VerifyOptions &options)
{
    auto document = pdf::Document::open(pdf);
    if (!document)
        return fail(std::move(document).error().as(SignError::Unreadable));
    return verify(*document, options);
}

Result<QByteArrayView> signedPart(const pdf::Document &document, const QString &field)
{
    for (const pdf::SignatureValue &value : pdf::signatures(document))
        if (value.fieldName == field && value.rangeIsExact)
            return document.bytes().first(static_cast<qsizetype>(value.coveredEnd));
    return fail(SignError::NotSignable, field);
}

Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &field)
{
    auto document = pdf::Document::open(pdf);
    if (!document)
        return fail(std::move(document).error().as(SignError::Unreadable));
    CS_TRY(const QByteArrayView part, signedPart(*document, field));
    return pdf.first(part.size());
}

} // namespace countersign::sign
