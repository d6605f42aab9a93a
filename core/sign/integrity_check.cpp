// Are the signed bytes exactly as signed? The file is hashed once, from front to end, for all signatures together: each
// signature forks the hash where its own place begins and goes on behind it.
#include "core/crypto/digest.h"
#include "core/sign/verifier_parts.h"

#include <algorithm>
#include <map>

namespace countersign::sign {

namespace {

using crypto::CmsError;
using crypto::DigestAlgorithm;
using domain::Indication;
using domain::SubIndication;

struct CmsReason {
    CmsError error;
    const char *code;
    Indication indication = Indication::TotalFailed;
    SubIndication reason = SubIndication::FormatFailure;
};

// ETSI EN 319 102-1, table 6: what kind of failure a broken CMS is.
constexpr CmsReason kReasons[] = {
    {CmsError::NotCms, "not-cms"},
    {CmsError::TrailingBytes, "bytes-after-cms"},
    {CmsError::NotDetached, "cms-not-detached"},
    {CmsError::SignerCount, "cms-signer-count"},
    {CmsError::NoSignedAttributes, "cms-no-signed-attributes"},
    {CmsError::DuplicateAttribute, "cms-duplicate-attribute"},
    {CmsError::AttributeMissing, "cms-attribute-missing"},
    {CmsError::AttributeMalformed, "cms-attribute-malformed"},
    {CmsError::SignerNotFound, "signer-certificate-missing", Indication::Indeterminate,
     SubIndication::NoSigningCertificateFound},
    {CmsError::SignerMismatch, "signer-certificate-mismatch"},
    // What cannot be computed is not known to be false.
    {CmsError::AlgorithmUnknown, "algorithm-unknown", Indication::Indeterminate,
     SubIndication::CryptoConstraintsFailure},
    {CmsError::AlgorithmWeak, "algorithm-weak", Indication::Indeterminate, SubIndication::CryptoConstraintsFailure},
    {CmsError::AlgorithmMismatch, "algorithm-mismatch"},
    {CmsError::DigestMismatch, "digest-mismatch", Indication::TotalFailed, SubIndication::HashFailure},
    {CmsError::SignatureWrong, "signature-wrong", Indication::TotalFailed, SubIndication::SigCryptoFailure},
    {CmsError::TooLarge, "cms-too-large"},
};

void failed(domain::SignatureVerdict &verdict, const Error &error)
{
    const Error *root = &error;
    while (!root->causes.empty())
        root = &root->causes.front();
    for (const CmsReason &known : kReasons) {
        if (!error.is(known.error))
            continue;
        addError(verdict, known.code, root->detail);
        worsen(verdict, known.indication, known.reason);
        return;
    }
    if (error.is(crypto::TimestampError::NotByTimestamper)) {
        addError(verdict, "timestamp-not-by-authority");
        worsen(verdict, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
        return;
    }
    addError(verdict, error.is(crypto::TimestampError::NotAToken) ? "not-a-timestamp" : "cms-damaged", root->detail);
    worsen(verdict, Indication::TotalFailed, SubIndication::FormatFailure);
}

void noteWeakness(domain::SignatureVerdict &verdict, const crypto::SignedData &cms)
{
    if (!cms.weakness.any())
        return;
    addError(verdict, cms.weakness.digest ? "weak-digest" : "weak-key", cms.signatureWords);
    worsen(verdict, Indication::Indeterminate, SubIndication::CryptoConstraintsFailure);
}

// A hash of 0…end without [holeStart, holeEnd); without a hole, of everything.
struct HashJob {
    DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
    qint64 holeStart = 0, holeEnd = 0, end = 0;
    QByteArray *result = nullptr;
};

void runHashes(const std::vector<HashJob> &jobs, QByteArrayView file)
{
    std::map<DigestAlgorithm, std::vector<HashJob>> byAlgorithm;
    for (const HashJob &job : jobs)
        byAlgorithm[job.algorithm].push_back(job);
    for (auto &[algorithm, list] : byAlgorithm) {
        std::sort(list.begin(), list.end(),
                  [](const HashJob &a, const HashJob &b) { return a.holeStart < b.holeStart; });
        crypto::Hasher running(algorithm);
        qint64 at = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const HashJob &job = list[i];
            running.addData(file.sliced(at, job.holeStart - at));
            at = job.holeStart;
            if (i + 1 == list.size()) { // nobody needs the running one any more
                running.addData(file.sliced(job.holeEnd, job.end - job.holeEnd));
                *job.result = running.result();
                break;
            }
            crypto::Hasher own = running.fork();
            own.addData(file.sliced(job.holeEnd, job.end - job.holeEnd));
            *job.result = own.result();
        }
    }
}

// ISO 32000-2, table 260, and the kinds of ISO 32000-1 that are still about.
bool isDetached(const pdf::SignatureValue &value)
{
    return value.subFilter == "ETSI.CAdES.detached" || value.subFilter == "adbe.pkcs7.detached";
}
bool isOverSha1(const pdf::SignatureValue &value) { return value.subFilter == "adbe.pkcs7.sha1"; }

// The structure, before a byte is hashed. False: nothing to hash.
bool readContents(Judged &one, const Material &evidence)
{
    domain::SignatureVerdict &verdict = one.verdict;
    const pdf::SignatureValue &value = one.value;
    if (one.isLost && value.subFilter.isEmpty())
        return false; // only its bytes were found
    if (!isDetached(value) && !isOverSha1(value) && value.subFilter != "ETSI.RFC3161") {
        addError(verdict, "subfilter-unsupported", QString::fromLatin1(value.subFilter));
        worsen(verdict, Indication::Indeterminate, SubIndication::FormatFailure);
        return false;
    }
    if (!value.rangeIsExact) {
        // Anything but [0 a b c] around exactly this field's one hex string leaves room for unsigned bytes.
        addError(verdict, "byte-range");
        worsen(verdict, Indication::TotalFailed, SubIndication::FormatFailure);
        return false;
    }
    if (value.contents.isEmpty()) {
        addError(verdict, "not-cms");
        worsen(verdict, Indication::TotalFailed, SubIndication::FormatFailure);
        return false;
    }
    if (!value.paddingIsZero) {
        addError(verdict, "bytes-after-cms");
        worsen(verdict, Indication::TotalFailed, SubIndication::FormatFailure);
        return false;
    }
    if (value.isTimestamp) {
        auto token = crypto::parseTimestamp(value.contents, evidence.certificates);
        if (!token) {
            failed(verdict, token.error());
            return false;
        }
        one.token = std::move(*token);
        verdict.signer = factsOf(one.token->cms.signer);
        verdict.algorithm = one.token->cms.signatureWords;
        return true;
    }
    const bool isPades = value.subFilter == "ETSI.CAdES.detached";
    auto cms = crypto::parseSignedData(value.contents,
                                       {.requireSigningCertificate = isPades,
                                        .allowContent = isOverSha1(value),
                                        .requireSignedAttributes = isPades,
                                        .further = evidence.certificates});
    if (!cms) {
        failed(verdict, cms.error());
        return false;
    }
    one.cms = std::move(*cms);
    verdict.signer = factsOf(one.cms->signer);
    verdict.algorithm = one.cms->signatureWords;
    return true;
}

void judgeHash(Judged &one, const QByteArray &hash)
{
    domain::SignatureVerdict &verdict = one.verdict;
    if (one.token) {
        if (!crypto::checkImprint(*one.token, hash)) {
            addError(verdict, "digest-mismatch");
            worsen(verdict, Indication::TotalFailed, SubIndication::HashFailure);
            return;
        }
        verdict.isIntact = true;
        noteWeakness(verdict, one.token->cms);
        return;
    }
    const crypto::SignedData &cms = *one.cms;
    QByteArray digest = hash;
    if (isOverSha1(one.value)) { // ISO 32000-1, 12.8.3.3.1: the hash of the bytes is what the CMS carries and signs
        if (cms.content != hash) {
            addError(verdict, "digest-mismatch");
            worsen(verdict, Indication::TotalFailed, SubIndication::HashFailure);
            return;
        }
        digest = crypto::digest(cms.digestAlgorithm, cms.content);
    }
    if (auto verified = crypto::verifySignature(cms, digest); !verified) {
        failed(verdict, verified.error());
        return;
    }
    verdict.isIntact = true;
    if (isOverSha1(one.value)) {
        addError(verdict, "weak-digest", QStringLiteral("adbe.pkcs7.sha1"));
        worsen(verdict, Indication::Indeterminate, SubIndication::CryptoConstraintsFailure);
    } else {
        noteWeakness(verdict, cms);
    }
    if (cms.isBer)
        addWarning(verdict, "cms-not-der");
    if (!cms.certificates.contains(cms.signer))
        addWarning(verdict, "signer-certificate-not-embedded");
    if (!cms.signingTime)
        return;
    if (one.value.subFilter == "ETSI.CAdES.detached") // ETSI EN 319 142-1, 6.3: the time is /M
        addWarning(verdict, "signing-time-attribute");
    if (!verdict.claimedTime)
        verdict.claimedTime = cms.signingTime;
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

void judgeIntegrity(std::vector<Judged> &all, QByteArrayView file, const Material &evidence)
{
    std::vector<QByteArray> hashes(all.size());
    std::vector<HashJob> jobs;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Judged &one = all[i];
        const pdf::SignatureValue &value = one.value;
        if (value.rangeIsExact)
            jobs.push_back({DigestAlgorithm::Sha256, value.coveredEnd, value.coveredEnd, value.coveredEnd,
                            &one.verdict.signedRevisionSha256});
        if (!readContents(one, evidence))
            continue;
        const DigestAlgorithm algorithm = one.token ? one.token->digestAlgorithm
            : isOverSha1(value)                     ? DigestAlgorithm::Sha1
                                                    : one.cms->digestAlgorithm;
        jobs.push_back({algorithm, value.contentsStart, value.contentsEnd, value.coveredEnd, &hashes[i]});
    }
    runHashes(jobs, file);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!hashes[i].isEmpty())
            judgeHash(all[i], hashes[i]);
}

} // namespace countersign::sign
