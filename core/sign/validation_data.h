// Collects what a signature needs to be judged for ever after: the certificates of its chain, and for each of them but the
// root what says that it was not revoked; the same for the timestamp's chain and for the OCSP responders' certificates
// (ETSI EN 319 142-1, 5.4.1 and 6.3; responders with id-pkix-ocsp-nocheck need no more, RFC 6960, 4.2.2.2.1).
#pragma once

#include "core/crypto/path.h"
#include "core/pdf/security_store.h"
#include "core/sign/patient_network.h"
#include "core/sign/revocation_evidence.h"

#include <optional>

namespace countersign::sign {

// What is at hand before anybody is asked: of the file, of the key, of the workspace's own authority.
struct ValidationSources {
    QList<crypto::Certificate> certificates; // possible issuers
    QList<crypto::Certificate> anchors; // where a chain may end besides at its root
    QList<QByteArray> ocspResponses; // DER
    QList<QByteArray> revocationLists; // DER
};

// Not thread-safe; the network and the clock must outlive it.
class ValidationCollector
{
public:
    // Without a network only what is known counts.
    ValidationCollector(crypto::TrustNetwork *network, const Clock &clock, std::stop_token stop);
    ValidationCollector(const ValidationCollector &) = delete;
    ValidationCollector &operator=(const ValidationCollector &) = delete;

    void know(const ValidationSources &sources);

    // Leaf first, up to its root or an anchor. Missing issuers are fetched from where the certificates say (caIssuers).
    // Errors: NoValidationData.
    [[nodiscard]] Result<QList<crypto::Certificate>> completeChain(const crypto::Certificate &leaf);

    // Everything about one chain whose leaf's key was used at that time. Errors: Revoked, NoValidationData.
    [[nodiscard]] Result<pdf::SignatureValidation> collect(const crypto::Certificate &leaf, Time usedAt,
                                                           crypto::PathPurpose purpose);

private:
    [[nodiscard]] Result<void> addEvidence(const EvidenceQuestion &question, pdf::SignatureValidation *into, int depth);
    [[nodiscard]] crypto::Certificate issuerOf(const crypto::Certificate &certificate);

    std::optional<PatientNetwork> m_network;
    std::stop_token m_stop;
    EvidenceSource m_evidence;
    QList<crypto::Certificate> m_pool;
    QList<crypto::Certificate> m_anchors;
    QStringList m_askedForIssuers; // addresses
};

// What both have.
void merge(pdf::SignatureValidation *into, const pdf::SignatureValidation &more);

} // namespace countersign::sign
