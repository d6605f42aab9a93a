#include "core/sign/validation_data.h"

#include "core/crypto/certificate_bag.h"

#include <utility>

namespace countersign::sign {

namespace {

constexpr int kMaxChain = 16;
constexpr int kMaxPool = 2000;
constexpr int kMaxResponders = 3; // a responder's certificate may be answered for by another responder, and so on

void addOnce(QList<QByteArray> *list, const QByteArray &der)
{
    if (!der.isEmpty() && !list->contains(der))
        list->append(der);
}

bool isRoot(const crypto::Certificate &certificate) { return certificate.isSignedBy(certificate); }

} // namespace

void merge(pdf::SignatureValidation *into, const pdf::SignatureValidation &more)
{
    for (const QByteArray &der : more.certificates)
        addOnce(&into->certificates, der);
    for (const QByteArray &der : more.ocspResponses)
        addOnce(&into->ocspResponses, der);
    for (const QByteArray &der : more.revocationLists)
        addOnce(&into->revocationLists, der);
}

ValidationCollector::ValidationCollector(crypto::TrustNetwork *network, const Clock &clock, std::stop_token stop)
    : m_network(network ? std::optional<PatientNetwork>(std::in_place, *network) : std::nullopt),
      m_stop(stop),
      m_evidence(m_network ? &*m_network : nullptr, clock, std::move(stop))
{
}

void ValidationCollector::know(const ValidationSources &sources)
{
    for (const QList<crypto::Certificate> *list : {&sources.certificates, &sources.anchors})
        for (const crypto::Certificate &one : *list)
            if (!one.isNull() && m_pool.size() < kMaxPool && !m_pool.contains(one))
                m_pool.append(one);
    for (const crypto::Certificate &one : sources.anchors)
        if (!one.isNull() && !m_anchors.contains(one))
            m_anchors.append(one);
    m_evidence.know(sources.ocspResponses, sources.revocationLists);
}

crypto::Certificate ValidationCollector::issuerOf(const crypto::Certificate &certificate)
{
    // An anchor first: of two certificates for one issuer's key, the trusted one ends the chain.
    for (const QList<crypto::Certificate> *list : {&m_anchors, &m_pool})
        for (const crypto::Certificate &candidate : *list)
            if (certificate.isSignedBy(candidate))
                return candidate;
    for (const QString &url : certificate.issuerUrls()) {
        if (!m_network || m_stop.stop_requested() || m_askedForIssuers.contains(url))
            continue;
        m_askedForIssuers.append(url);
        const auto bytes = m_network->get(url, m_stop);
        if (!bytes)
            continue;
        const auto found = crypto::certificatesFromDownload(*bytes);
        if (!found)
            continue;
        know({.certificates = *found});
        for (const crypto::Certificate &candidate : *found)
            if (certificate.isSignedBy(candidate))
                return candidate;
    }
    return {};
}

Result<QList<crypto::Certificate>> ValidationCollector::completeChain(const crypto::Certificate &leaf)
{
    if (leaf.isNull())
        return fail(SignError::NoValidationData, QStringLiteral("no certificate"));
    QList<crypto::Certificate> chain{leaf};
    while (!isRoot(chain.last()) && !m_anchors.contains(chain.last())) {
        const crypto::Certificate issuer = issuerOf(chain.last());
        if (issuer.isNull() || chain.contains(issuer) || chain.size() >= kMaxChain)
            return fail(SignError::NoValidationData,
                        QStringLiteral("the issuer of the certificate with serial number ") + chain.last().serialHex());
        chain.append(issuer);
    }
    return chain;
}

Result<void> ValidationCollector::addEvidence(const EvidenceQuestion &question, pdf::SignatureValidation *into,
                                              int depth)
{
    pdf::SignatureValidation aboutResponder;
    const auto accept = [&](const Evidence &evidence) -> Result<void> {
        aboutResponder = {};
        if (!evidence.isOcsp || evidence.responder == question.issuer)
            return {};
        const crypto::Certificate &responder = evidence.responder;
        addOnce(&aboutResponder.certificates, responder.der());
        if (responder.hasOcspNoCheck())
            return {};
        // A responder without nocheck, whose revocation nobody can tell: its issuer decided so (RFC 6960, 4.2.2.2.1).
        if (responder.ocspUrls().isEmpty() && responder.crlUrls().isEmpty())
            return {};
        if (depth >= kMaxResponders)
            return fail(SignError::NoValidationData, QStringLiteral("responders vouch for each other without end"));
        return addEvidence({responder, question.issuer, evidence.thisUpdate}, &aboutResponder, depth + 1);
    };
    CS_TRY(const Evidence evidence, m_evidence.find(question, accept));
    addOnce(evidence.isOcsp ? &into->ocspResponses : &into->revocationLists, evidence.der);
    merge(into, aboutResponder);
    return {};
}

Result<pdf::SignatureValidation> ValidationCollector::collect(const crypto::Certificate &leaf, Time usedAt,
                                                              crypto::PathPurpose purpose)
{
    CS_TRY(const QList<crypto::Certificate> chain, completeChain(leaf));
    pdf::SignatureValidation result;
    for (const crypto::Certificate &certificate : chain)
        addOnce(&result.certificates, certificate.der());
    for (qsizetype i = 0; i + 1 < chain.size(); ++i)
        CS_CHECK(addEvidence({chain[i], chain[i + 1], usedAt}, &result, 0));

    // As a verifier will judge it: nothing may be missing. (Weak chains of long ago are the verifier's to complain about.)
    crypto::PathRequest request{.leaf = leaf,
                                .pool = chain,
                                .anchors = {chain.last()},
                                .at = Time{usedAt.msSinceEpoch - usedAt.msSinceEpoch % 1000},
                                .purpose = purpose,
                                .ocspResponses = result.ocspResponses,
                                .requireRevocation = true};
    for (const QByteArray &der : std::as_const(result.revocationLists))
        if (auto list = crypto::RevocationList::fromDer(der))
            request.revocationLists.append(*list);
    if (auto path = crypto::buildPath(request); !path) {
        using crypto::PathError;
        for (const PathError fatal : {PathError::RevocationUnknown, PathError::Expired, PathError::NotYetValid})
            if (path.error().is(fatal))
                return fail(std::move(path).error().as(SignError::NoValidationData));
        if (path.error().is(PathError::Revoked))
            return fail(std::move(path).error().as(SignError::Revoked));
    }
    return result;
}

} // namespace countersign::sign
