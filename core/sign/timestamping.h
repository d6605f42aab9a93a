// Timestamps from a list of authorities: the first that answers soundly is taken, and when none does, the error tells what
// was wrong with each. A token is used only after everything about it was checked but trust: its answer to this very
// request (hash, nonce, policy), its signature, and its signer's purpose and validity (RFC 3161, 2.2 and 2.3).
#pragma once

#include "core/crypto/timestamp.h"
#include "core/crypto/trust_network.h"
#include "core/sign/sign_error.h"

#include <QStringList>

#include <stop_token>

namespace countersign::sign {

struct TimestampOptions {
    QStringList authorities; // addresses, in the order to be asked
    crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::Sha256;
    QString policy; // dotted OID; empty: the authority's own
    std::stop_token stop;
};

struct Stamp {
    QByteArray token; // the CMS, for the signature's attribute or a document timestamp's /Contents
    crypto::Timestamp facts;
    QString authority;
};

// Not thread-safe. The network must outlive it.
class TimestampSource
{
public:
    TimestampSource(crypto::TrustNetwork &network, TimestampOptions options);

    [[nodiscard]] crypto::DigestAlgorithm digestAlgorithm() const { return m_options.digest; }
    // Over a digest made by digestAlgorithm(). Errors: NoTimestamp, with a cause for every authority asked: its address,
    // without an account, as the detail, and in it what was wrong.
    [[nodiscard]] Result<Stamp> stampDigest(QByteArrayView digest);
    [[nodiscard]] Result<Stamp> stamp(QByteArrayView bytes);

    // Bytes to keep free for a token: learnt from the last one, else what the usual authorities need.
    [[nodiscard]] int room() const;
    // Asks for a token over nothing of worth, so that room() is known before a signature is prepared that cannot be made
    // twice (a token's, a remote service's).
    [[nodiscard]] Result<void> probe();

private:
    [[nodiscard]] Result<Stamp> askOne(const QString &authority, QByteArrayView digest);

    crypto::TrustNetwork &m_network;
    TimestampOptions m_options;
    qsizetype m_preferred = 0; // the authority that answered last time
    qsizetype m_lastSize = 0;
};

} // namespace countersign::sign
