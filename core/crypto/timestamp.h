// RFC 3161 timestamps: a token proves that a hash existed at a time, signed by a timestamping authority. A signature's
// timestamp is over its signature value; a document's (/ETSI.RFC3161) is over the bytes its ByteRange covers.
// Sending the request (HTTP POST, application/timestamp-query) is the caller's.
#pragma once

#include "core/crypto/cms.h"
#include "core/crypto/timestamp_error.h"

namespace countersign::crypto {

struct TimestampRequest {
    DigestAlgorithm digestAlgorithm = DigestAlgorithm::Sha256;
    QByteArray digest;
    QByteArray der; // what goes to the authority; asks for its certificate
    QString nonceHex;
    QString policy; // dotted OID; empty: the authority's own choice
};
[[nodiscard]] Result<TimestampRequest> makeTimestampRequest(DigestAlgorithm algorithm, QByteArrayView digest,
                                                            const QString &policy = {});

struct Timestamp {
    Time at; // genTime; milliseconds where the authority gives them
    qint64 accuracyMs = 0; // 0: not stated
    DigestAlgorithm digestAlgorithm = DigestAlgorithm::Sha256;
    QByteArray imprint; // the hash that was stamped
    QString policy; // dotted OID
    QString serialHex;
    QString nonceHex; // empty when there is none
    SignedData cms; // whoever signed it, its certificates, its weaknesses
};

// The structure and the authority's own signature over it; not what was stamped, nor trust (path.h, Timestamping).
// `further`: where the authority's certificate may be found when the token came without (RFC 3161, 2.4.1: certReq).
[[nodiscard]] Result<Timestamp> parseTimestamp(QByteArrayView token, const QList<Certificate> &further = {});

// The token is over this hash. The hash must be made by timestamp.digestAlgorithm.
[[nodiscard]] Result<void> checkImprint(const Timestamp &timestamp, QByteArrayView digest);

// The token out of an authority's answer, with everything checked but trust.
[[nodiscard]] Result<QByteArray> tokenFromResponse(QByteArrayView response, const TimestampRequest &request);

} // namespace countersign::crypto
