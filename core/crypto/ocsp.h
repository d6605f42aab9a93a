// OCSP (RFC 6960): asking an authority whether a certificate was revoked, and reading its signed answer, which is kept
// in a PDF's document security store as evidence. Sending (HTTP POST, application/ocsp-request) is the caller's.
#pragma once

#include "core/crypto/revocation.h"

namespace countersign::crypto {

enum class OcspError {
    BadResponse,
    Refused, // the responder answered tryLater, unauthorized, …
    OtherCertificate, // an answer about another certificate
    WrongSigner, // not signed by the issuer, nor by a responder the issuer authorised
};
inline std::string_view errorModule(OcspError) { return "ocsp"; }

[[nodiscard]] Result<QByteArray> makeOcspRequest(const Certificate &certificate, const Certificate &issuer);

enum class OcspStatus { Good, Revoked, Unknown };

struct OcspAnswer {
    QByteArray der; // the whole OCSPResponse
    OcspStatus status = OcspStatus::Unknown;
    Time revokedAt; // when Revoked
    RevocationReason reason = RevocationReason::Unspecified;
    Time producedAt;
    Time thisUpdate;
    Time nextUpdate; // null: newer information is always available
    Certificate responder; // the issuer itself, or whom it authorised
    QList<Certificate> certificates; // that came along, for embedding
};

// Whether an answer of these times speaks for that moment. Without nextUpdate newer information is always available (RFC 6960,
// 4.2.2.1): then it speaks for the moment it was made, and a policy says how long after (ETSI EN 319 102-1, 5.2.5.4). Ours
// is five minutes: an answer fetched in the same breath as a timestamp must not depend on whose clock is a second ahead.
[[nodiscard]] bool wasCurrentAt(Time thisUpdate, Time nextUpdate, Time at);

// Structure, subject, the responder's signature and its right to answer (RFC 6960, 4.2.2.2). How fresh it must be is the
// caller's question.
[[nodiscard]] Result<OcspAnswer> readOcspResponse(QByteArrayView response, const Certificate &certificate,
                                                  const Certificate &issuer);

// The serial numbers (as Certificate::serialHex()) a response speaks of, nothing checked: to pass others over cheaply.
[[nodiscard]] QStringList ocspSerials(QByteArrayView response);

} // namespace countersign::crypto
