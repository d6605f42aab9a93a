// Are the signed bytes exactly as signed?
#include "core/crypto/digest.h"
#include "core/sign/verifier_parts.h"

namespace countersign::sign {

namespace {

using crypto::CmsError;
using domain::Indication;
using domain::SubIndication;

// ETSI EN 319 102-1, table 6: what kind of failure a broken CMS is.
SubIndication reasonFor(const Error &error)
{
    if (error.is(CmsError::DigestMismatch))
        return SubIndication::HashFailure;
    if (error.is(CmsError::SignatureWrong))
        return SubIndication::SigCryptoFailure;
    if (error.is(CmsError::SignerNotFound))
        return SubIndication::NoSigningCertificateFound;
    return SubIndication::FormatFailure;
}

const char *codeFor(const Error &error)
{
    static constexpr std::pair<CmsError, const char *> kCodes[] = {
        {CmsError::NotCms, "not-cms"},
        {CmsError::TrailingBytes, "bytes-after-cms"},
        {CmsError::NotDetached, "cms-not-detached"},
        {CmsError::SignerCount, "cms-signer-count"},
        {CmsError::NoSignedAttributes, "cms-no-signed-attributes"},
        {CmsError::DuplicateAttribute, "cms-duplicate-attribute"},
        {CmsError::AttributeMissing, "cms-attribute-missing"},
        {CmsError::AttributeMalformed, "cms-attribute-malformed"},
        {CmsError::SignerNotFound, "signer-certificate-missing"},
        {CmsError::SignerMismatch, "signer-certificate-mismatch"},
        {CmsError::AlgorithmUnknown, "algorithm-unknown"},
        {CmsError::AlgorithmMismatch, "algorithm-mismatch"},
        {CmsError::DigestMismatch, "digest-mismatch"},
        {CmsError::SignatureWrong, "signature-wrong"},
        {CmsError::TooLarge, "cms-too-large"},
    };
    for (const auto &[code, name] : kCodes)
        if (error.is(code))
            return name;
    return "cms-damaged";
}

void failed(domain::SignatureVerdict &verdict, const Error &error)
{
    addError(verdict, codeFor(error), error.detail);
    worsen(verdict, Indication::TotalFailed, reasonFor(error));
}

void noteWeakness(domain::SignatureVerdict &verdict, const crypto::SignedData &cms)
{
    if (!cms.weakness.any())
        return;
    addError(verdict, cms.weakness.digest ? "weak-digest" : "weak-key", cms.signatureWords);
    worsen(verdict, Indication::Indeterminate, SubIndication::CryptoConstraintsFailure);
}

} // namespace

domain::CertificateFacts factsOf(const crypto::Certificate &certificate)
{
    const crypto::DistinguishedName &subject = certificate.subject();
    return {.subject = subject.rfc4514,
            .commonName = subject.displayName(),
            .organization = subject.organization,
            .issuer = certificate.issuer().rfc4514,
            .serial = certificate.serialHex(),
            .notBefore = certificate.notBefore(),
            .notAfter = certificate.notAfter(),
            .sha256 = certificate.fingerprint(),
            .key = QStringLiteral("%1 %2").arg(certificate.keyWords()).arg(certificate.keyBits())};
}

std::optional<crypto::SignedData> judgeIntegrity(domain::SignatureVerdict &verdict, const pdf::SignatureValue &value,
                                                 QByteArrayView file)
{
    const bool isPades = value.subFilter == "ETSI.CAdES.detached";
    if (!isPades && value.subFilter != "adbe.pkcs7.detached" && !value.isTimestamp) {
        addError(verdict, "subfilter-unsupported", QString::fromLatin1(value.subFilter));
        worsen(verdict, Indication::Indeterminate, SubIndication::FormatFailure);
        return std::nullopt;
    }
    if (!value.rangeIsExact) {
        // Anything but [0 a b c] around exactly this field's one hex string leaves room for unsigned bytes.
        addError(verdict, "byte-range");
        worsen(verdict, Indication::TotalFailed, SubIndication::FormatFailure);
        return std::nullopt;
    }
    auto cms = crypto::parseSignedData(value.contents,
                                       {.requireSigningCertificate = isPades, .allowContent = value.isTimestamp});
    if (!cms) {
        failed(verdict, cms.error());
        return std::nullopt;
    }
    verdict.signer = factsOf(cms->signer);
    verdict.algorithm = cms->signatureWords;

    if (value.isTimestamp) {
        // The imprint of an RFC 3161 token is judged with the timestamps.
        addWarning(verdict, "timestamp-not-checked");
        worsen(verdict, Indication::Indeterminate, SubIndication::NoPoe);
        return std::move(*cms);
    }
    crypto::Hasher hasher(cms->digestAlgorithm);
    hasher.addData(file.first(static_cast<qsizetype>(value.contentsStart)));
    hasher.addData(file.sliced(static_cast<qsizetype>(value.contentsEnd),
                               static_cast<qsizetype>(value.coveredEnd - value.contentsEnd)));
    if (auto verified = crypto::verifySignature(*cms, hasher.result()); !verified) {
        failed(verdict, verified.error());
        return std::move(*cms);
    }
    verdict.isIntact = true;
    noteWeakness(verdict, *cms);
    if (cms->signingTime) {
        if (isPades) // ETSI EN 319 142-1, 6.3: the time is /M
            addWarning(verdict, "signing-time-attribute");
        if (!verdict.claimedTime)
            verdict.claimedTime = cms->signingTime;
    }
    return std::move(*cms);
}

} // namespace countersign::sign
