// What says that one certificate had not been revoked: an OCSP answer, else a revocation list (ETSI EN 319 142-1, 5.4.1).
// Asked for live, after the signature, because only an answer younger than the signature proves anything about it.
#pragma once

#include "core/base/clock.h"
#include "core/crypto/ocsp.h"
#include "core/crypto/trust_network.h"
#include "core/sign/sign_error.h"

#include <QHash>

#include <functional>
#include <stop_token>

namespace countersign::sign {

struct Evidence {
    QByteArray der; // an OCSPResponse, or a CertificateList
    bool isOcsp = false;
    Time thisUpdate;
    Time nextUpdate; // null: none named
    crypto::Certificate responder; // who answered, for OCSP

    // Younger than the use it speaks about, to the second: authorities leave fractions out.
    [[nodiscard]] bool isAfter(Time used) const;
    [[nodiscard]] bool wasCurrentAt(Time used) const;
};

struct EvidenceQuestion {
    crypto::Certificate certificate;
    crypto::Certificate issuer;
    Time usedAt; // when the certificate's key was used
};

// Not thread-safe. Remembers what it was given and what it fetched.
class EvidenceSource
{
public:
    // Without a network only what is known answers.
    EvidenceSource(crypto::TrustNetwork *network, const Clock &clock, std::stop_token stop);

    void know(const QList<QByteArray> &ocspResponses, const QList<QByteArray> &revocationLists);

    // Turns an answer down for reasons of its own (a responder nobody vouches for); then the search goes on.
    using Judge = std::function<Result<void>(const Evidence &)>;
    // Known and younger than the use, then OCSP, then lists, then whatever was current at the time of the use.
    // Errors: Revoked; NoValidationData, with a cause for everything tried.
    [[nodiscard]] Result<Evidence> find(const EvidenceQuestion &question, const Judge &accept);

private:
    [[nodiscard]] Result<Evidence> readOcsp(const QByteArray &der, const EvidenceQuestion &question) const;
    [[nodiscard]] Result<Evidence> readList(const crypto::RevocationList &list, const EvidenceQuestion &question) const;
    [[nodiscard]] Result<Evidence> fetchOcsp(const QString &url, const EvidenceQuestion &question);
    [[nodiscard]] Result<Evidence> fetchList(const QString &url, const EvidenceQuestion &question);
    [[nodiscard]] Result<void> checkTimes(const Evidence &evidence) const;

    crypto::TrustNetwork *m_network;
    const Clock &m_clock;
    std::stop_token m_stop;
    QList<QByteArray> m_ocspResponses;
    QList<crypto::RevocationList> m_lists;
    QHash<QString, Result<crypto::RevocationList>> m_fetchedLists; // by address: one list answers for many certificates
};

} // namespace countersign::sign
