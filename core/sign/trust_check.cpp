// Does a path lead from the signer's certificate to somebody the user trusts?
#include "core/sign/verifier_parts.h"

namespace countersign::sign {

namespace {

using crypto::PathError;
using domain::Indication;
using domain::SubIndication;

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

void notTrusted(domain::SignatureVerdict &verdict, const Error &error)
{
    for (const Reason &reason : kReasons) {
        if (!error.is(reason.error))
            continue;
        addError(verdict, reason.code, error.detail);
        worsen(verdict, Indication::Indeterminate, reason.subIndication);
        return;
    }
    addError(verdict, "chain-damaged", error.detail);
    worsen(verdict, Indication::Indeterminate, SubIndication::ChainConstraintsFailure);
}

} // namespace

void judgeTrust(domain::SignatureVerdict &verdict, const crypto::SignedData &cms, const VerifyOptions &options)
{
    crypto::PathRequest request{.leaf = cms.signer,
                                .pool = cms.certificates + options.pool,
                                .anchors = options.anchors,
                                .at = verdict.provenTime.value_or(options.at)};
    request.purpose =
        verdict.isDocumentTimestamp ? crypto::PathPurpose::Timestamping : crypto::PathPurpose::DocumentSigning;
    request.revocationLists = options.revocationLists;
    for (const QByteArray &der : cms.revocationListsDer)
        if (auto list = crypto::RevocationList::fromDer(der))
            request.revocationLists.append(*list);

    auto path = crypto::buildPath(request);
    if (!path) {
        for (const crypto::Certificate &certificate : crypto::orderChain(cms.signer, request.pool))
            verdict.chain.push_back(factsOf(certificate));
        notTrusted(verdict, path.error());
        return;
    }
    for (const crypto::Certificate &certificate : *path)
        verdict.chain.push_back(factsOf(certificate));
    verdict.isTrusted = true;
    verdict.anchor = path->back().subject().displayName();
}

} // namespace countersign::sign
