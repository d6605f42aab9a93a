// Does a path lead from the signer's certificate to somebody the user trusts, as of the time that can be proven?
// Follows ETSI EN 319 102-1, 5.5 (signatures with time) and 5.6 (long-term): timestamps are judged from the last one back,
// each as of the time the later ones prove; a signature is judged as of the earliest time proven for it. A certificate that
// expired or was revoked after that does no harm.
#include "core/sign/verifier_parts.h"

#include "core/crypto/digest.h"

#include <algorithm>

namespace countersign::sign {

namespace {

using crypto::PathError;
using domain::Indication;
using domain::SubIndication;

constexpr qint64 kClockSkewMs = 5 * 60 * 1000;
constexpr int kMaxFetchedIssuers = 4;

struct Reason {
    PathError error;
    const char *code;
    SubIndication subIndication;
};

constexpr Reason kReasons[] = {
    {PathError::NoIssuer, "issuer-missing", SubIndication::NoCertificateChainFound},
    {PathError::NotTrusted, "root-not-trusted", SubIndication::NoCertificateChainFound},
    {PathError::NotYetValid, "certificate-not-yet-valid", SubIndication::NotYetValid},
    {PathError::Expired, "certificate-expired", SubIndication::Expired},
    {PathError::Revoked, "certificate-revoked", SubIndication::Revoked},
    {PathError::RevocationUnknown, "revocation-unknown", SubIndication::TryLater},
    {PathError::BadSignature, "certificate-signature-wrong", SubIndication::ChainConstraintsFailure},
    {PathError::NotAnIssuer, "issuer-may-not-issue", SubIndication::ChainConstraintsFailure},
    {PathError::UsageForbidden, "key-usage-forbidden", SubIndication::ChainConstraintsFailure},
    {PathError::Weak, "chain-weak", SubIndication::CryptoConstraintsFailure},
};

Reason reasonFor(const Error &error)
{
    for (const Reason &reason : kReasons)
        if (error.is(reason.error))
            return reason;
    return {PathError::Other, "chain-damaged", SubIndication::ChainConstraintsFailure};
}

// Every byte before `covered` existed at `at`.
struct Proof {
    qint64 covered = 0;
    Time at;
    QString by;
};

std::optional<Proof> earliest(const std::vector<Proof> &proofs, qint64 end)
{
    std::optional<Proof> best;
    for (const Proof &proof : proofs)
        if (proof.covered >= end && (!best || proof.at < best->at))
            best = proof;
    return best;
}

void fillChain(domain::SignatureVerdict &verdict, const ChainVerdict &chain)
{
    for (const crypto::Certificate &certificate : chain.chain)
        verdict.chain.push_back(factsOf(certificate));
    verdict.isTrusted = chain.isTrusted;
    if (chain.isTrusted)
        verdict.anchor = chain.chain.back().subject().displayName();
}

// The signer was revoked: whether before the signature was made decides between failed and not known.
void judgeRevoked(domain::SignatureVerdict &verdict, const ChainVerdict &chain, const QString &detail)
{
    addError(verdict, "certificate-revoked", detail);
    const bool signedAfter =
        chain.isLeafRevoked && (verdict.provenTime || !verdict.claimedTime || *verdict.claimedTime >= *chain.revokedAt);
    worsen(verdict, signedAfter ? Indication::TotalFailed : Indication::Indeterminate, SubIndication::Revoked);
}

void judgeSigner(domain::SignatureVerdict &verdict, const crypto::Certificate &signer, Time at,
                 crypto::PathPurpose purpose, Ground &ground)
{
    const ChainVerdict chain = judgeChain(signer, at, purpose, ground);
    fillChain(verdict, chain);
    if (chain.revokedAt) {
        judgeRevoked(verdict, chain, chain.error ? chain.error->detail : QString());
        return;
    }
    if (!chain.isTrusted) {
        const Reason reason = reasonFor(*chain.error);
        addError(verdict, reason.code, chain.error->detail);
        worsen(verdict, Indication::Indeterminate, reason.subIndication);
        return;
    }
    if (!chain.unanswered.isEmpty())
        addWarning(verdict, "revocation-not-checked", chain.unanswered.first().subject().displayName());
}

QString namesOf(const crypto::Timestamp &token) { return token.cms.signer.subject().displayName(); }

void judgeDocumentTimestamp(Judged &one, std::vector<Proof> &proofs, Ground &ground)
{
    if (!one.token)
        return;
    domain::SignatureVerdict &verdict = one.verdict;
    verdict.claimedTime = one.token->at;
    const auto proof = earliest(proofs, one.value.coveredEnd);
    judgeSigner(verdict, one.token->cms.signer, proof ? proof->at : ground.options.at,
                crypto::PathPurpose::Timestamping, ground);
    if (!verdict.isIntact || !verdict.isTrusted)
        return;
    if (proof && one.token->at.msSinceEpoch > proof->at.msSinceEpoch + kClockSkewMs)
        addWarning(verdict, "timestamps-out-of-order");
    if (one.token->at.msSinceEpoch > ground.options.at.msSinceEpoch + kClockSkewMs) {
        addError(verdict, "timestamp-in-future");
        worsen(verdict, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
        return;
    }
    verdict.provenTime = one.token->at;
    verdict.provenBy = namesOf(*one.token);
    if (!one.token->cms.weakness.any() && one.token->digestAlgorithm != crypto::DigestAlgorithm::Sha1)
        proofs.push_back({one.value.contentsStart, one.token->at, verdict.provenBy});
}

// ETSI EN 319 122-1, 5.3: over the signature value of this very signature.
std::optional<Proof> judgeSignatureTimestamp(Judged &one, const QByteArray &der, Time at, Ground &ground)
{
    domain::SignatureVerdict &verdict = one.verdict;
    auto token = crypto::parseTimestamp(der, ground.evidence.certificates);
    if (!token
        && (token.error().is(crypto::CmsError::SignerNotFound)
            || token.error().is(crypto::CmsError::AlgorithmUnknown))) {
        addWarning(verdict, "timestamp-not-checked", token.error().detail);
        return std::nullopt;
    }
    if (!token) {
        addError(verdict,
                 token.error().is(crypto::TimestampError::NotByTimestamper) ? "timestamp-not-by-authority"
                                                                            : "timestamp-damaged",
                 token.error().detail);
        worsen(verdict, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
        return std::nullopt;
    }
    if (!crypto::checkImprint(*token, crypto::digest(token->digestAlgorithm, one.cms->signature))) {
        // Somebody else's timestamp: it proves nothing here, and whoever put it there pretends that it does.
        addError(verdict, "timestamp-of-other-data", namesOf(*token));
        worsen(verdict, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
        return std::nullopt;
    }
    ground.evidence.add(token->cms);
    const ChainVerdict chain = judgeChain(token->cms.signer, at, crypto::PathPurpose::Timestamping, ground);
    one.timestamps.push_back(*token);
    if (!chain.isTrusted) {
        addWarning(verdict, "timestamp-not-trusted",
                   namesOf(*token) + QLatin1String(": ") + QLatin1String(reasonFor(*chain.error).code));
        return std::nullopt;
    }
    if (token->cms.weakness.any() || token->digestAlgorithm == crypto::DigestAlgorithm::Sha1) {
        addWarning(verdict, "timestamp-weak", namesOf(*token));
        return std::nullopt;
    }
    if (token->at.msSinceEpoch > ground.options.at.msSinceEpoch + kClockSkewMs) {
        addWarning(verdict, "timestamp-in-future", namesOf(*token));
        return std::nullopt;
    }
    return Proof{0, token->at, namesOf(*token)};
}

void judgeSignature(Judged &one, const std::vector<Proof> &proofs, Ground &ground)
{
    if (!one.cms)
        return;
    domain::SignatureVerdict &verdict = one.verdict;
    const auto later = earliest(proofs, one.value.coveredEnd);
    std::optional<Proof> best = later;
    for (const QByteArray &token : one.cms->signatureTimestamps) {
        const auto proof = judgeSignatureTimestamp(one, token, later ? later->at : ground.options.at, ground);
        if (proof && (!best || proof->at < best->at))
            best = proof;
    }
    if (best && verdict.isIntact) {
        verdict.provenTime = best->at;
        verdict.provenBy = best->by;
        if (verdict.claimedTime && verdict.claimedTime->msSinceEpoch > best->at.msSinceEpoch + kClockSkewMs)
            addWarning(verdict, "claimed-time-after-proven-time");
    }
    judgeSigner(verdict, one.cms->signer, verdict.provenTime.value_or(ground.options.at),
                crypto::PathPurpose::DocumentSigning, ground);
}

} // namespace

void Material::addCertificate(const QByteArray &der)
{
    auto known = parsed->certificates.constFind(der);
    if (known == parsed->certificates.cend())
        known = parsed->certificates.insert(der, crypto::Certificate::fromDer(der).value_or(crypto::Certificate()));
    if (!known->isNull() && !certificates.contains(*known))
        certificates.append(*known);
}

void Material::addList(const QByteArray &der)
{
    auto known = parsed->lists.constFind(der);
    if (known == parsed->lists.cend())
        known = parsed->lists.insert(der, crypto::RevocationList::fromDer(der).value_or(crypto::RevocationList()));
    if (known->isNull()
        || std::any_of(lists.cbegin(), lists.cend(), [&](const auto &list) { return list.der() == der; }))
        return;
    lists.append(*known);
}

void Material::add(const crypto::SignedData &cms)
{
    for (const crypto::Certificate &certificate : cms.certificates)
        if (!certificates.contains(certificate))
            certificates.append(certificate);
    for (const QByteArray &der : cms.revocationListsDer)
        addList(der);
    for (const QByteArray &der : cms.ocspResponsesDer)
        if (!ocspResponses.contains(der))
            ocspResponses.append(der);
}

void Material::add(const pdf::SecurityStore &store)
{
    const auto take = [this](const auto &part) {
        for (const QByteArray &der : part.certificates)
            addCertificate(der);
        for (const QByteArray &der : part.revocationLists)
            addList(der);
        for (const QByteArray &der : part.ocspResponses)
            if (!ocspResponses.contains(der))
                ocspResponses.append(der);
    };
    take(store);
    for (const pdf::SignatureValidation &entry : store.vri)
        take(entry);
}

ChainVerdict judgeChain(const crypto::Certificate &leaf, Time at, crypto::PathPurpose purpose, Ground &ground)
{
    ChainVerdict verdict;
    crypto::PathRequest request{.leaf = leaf,
                                .pool = ground.evidence.certificates + ground.options.pool,
                                .anchors = ground.options.anchors,
                                .at = at,
                                .purpose = purpose};
    if (purpose == crypto::PathPurpose::Timestamping)
        request.anchors += ground.options.timestampAnchors;
    auto path = crypto::buildPath(request);
    for (int i = 0; i < kMaxFetchedIssuers && !path && path.error().is(PathError::NoIssuer); ++i) {
        const QList<crypto::Certificate> known = crypto::orderChain(leaf, request.pool + request.anchors);
        if (!fetchIssuer(known.last(), ground))
            break;
        request.pool = ground.evidence.certificates + ground.options.pool;
        path = crypto::buildPath(request);
    }
    if (!path) {
        verdict.chain = crypto::orderChain(leaf, request.pool + request.anchors);
        verdict.error = std::move(path).error();
    } else {
        verdict.chain = std::move(*path);
        verdict.isTrusted = true;
    }
    // Revocation counts whether or not the chain ends at an anchor: a revoked signer is none the better for being unknown.
    for (qsizetype i = 0; i + 1 < verdict.chain.size(); ++i) {
        const crypto::Certificate &certificate = verdict.chain[i];
        const auto ask = [&] {
            return crypto::revocationOf(certificate, verdict.chain[i + 1], at, ground.evidence.lists,
                                        ground.evidence.ocspResponses);
        };
        crypto::RevocationState state = ask();
        if (!state.isKnown && fetchRevocation(certificate, verdict.chain[i + 1], ground))
            state = ask();
        if (state.isRevokedBy(at)) {
            verdict.isTrusted = false;
            verdict.revokedAt = state.revokedAt;
            verdict.isLeafRevoked = i == 0;
            verdict.error =
                Error{PathError::Revoked,
                      QStringLiteral("%1, serial %2, on %3")
                          .arg(certificate.subject().displayName(), certificate.serialHex(), state.revokedAt->toIso()),
                      {}};
            return verdict;
        }
        const bool isAsked = !certificate.crlUrls().isEmpty() || !certificate.ocspUrls().isEmpty();
        if (state.isKnown || (!isAsked && !ground.options.requireRevocation))
            continue;
        verdict.unanswered.append(certificate);
    }
    if (verdict.isTrusted && ground.options.requireRevocation && !verdict.unanswered.isEmpty()) {
        verdict.isTrusted = false;
        verdict.error = Error{PathError::RevocationUnknown, verdict.unanswered.first().subject().displayName(), {}};
    }
    return verdict;
}

void judgeTrust(std::vector<Judged> &all, Ground &ground)
{
    std::vector<Proof> proofs;
    for (auto one = all.rbegin(); one != all.rend(); ++one)
        if (one->value.isTimestamp)
            judgeDocumentTimestamp(*one, proofs, ground);
    for (Judged &one : all)
        if (!one.value.isTimestamp)
            judgeSignature(one, proofs, ground);
}

} // namespace countersign::sign
