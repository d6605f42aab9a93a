// From a signer's certificate to somebody we trust (RFC 5280, 6), as of a given time: the time of the signature or of
// its timestamp, not of today.
//
// Purpose is judged for documents: signers' certificates in the field carry e-mail, client or document-signing EKUs or
// none at all, so an EKU never disqualifies; key usage does.
#pragma once

#include "core/crypto/certificate.h"
#include "core/crypto/revocation.h"

#include <optional>

namespace countersign::crypto {

enum class PathError {
    NoIssuer, // the chain ends before an anchor: an issuer's certificate is missing
    NotTrusted, // the chain is complete and ends at a root that is no anchor
    NotYetValid,
    Expired,
    Revoked,
    RevocationUnknown, // asked for, and nothing answers for a certificate of the chain at that time
    BadSignature, // a certificate was not made by its issuer
    NotAnIssuer, // an issuer that is no CA, or may not issue, or a chain longer than it allows
    UsageForbidden, // the leaf's key usage does not allow it
    Weak, // MD5, SHA-1 or a short key inside the chain
    Malformed,
    Other,
};
inline std::string_view errorModule(PathError) { return "path"; }

enum class PathPurpose {
    DocumentSigning,
    Timestamping, // the leaf must mayTimestamp()
    OcspSigning,
    Any,
};

struct PathRequest {
    Certificate leaf;
    QList<Certificate> pool; // untrusted: what came with the signature
    QList<Certificate> anchors; // trusted; an intermediate may be one
    Time at;
    PathPurpose purpose = PathPurpose::DocumentSigning;
    QList<RevocationList> revocationLists;
    QList<QByteArray> ocspResponses; // DER; those about other certificates are passed over
    bool requireRevocation = false; // without a usable list or answer: RevocationUnknown
};

// The chain, leaf first, anchor last. The error's detail names the certificate by its place and serial number.
[[nodiscard]] Result<QList<Certificate>> buildPath(const PathRequest &request);

// What lists and answers say of one certificate. As for the time: whoever was revoked after `at` was good then, and data made
// later answers for `at` best (ETSI EN 319 102-1, 5.2.5).
struct RevocationState {
    bool isKnown = false; // something usable answers for that time
    std::optional<Time> revokedAt; // whenever that was
    RevocationReason reason = RevocationReason::Unspecified;
    [[nodiscard]] bool isRevokedBy(Time at) const { return revokedAt && *revokedAt <= at; }
};
[[nodiscard]] RevocationState revocationOf(const Certificate &certificate, const Certificate &issuer, Time at,
                                           const QList<RevocationList> &lists, const QList<QByteArray> &ocspResponses);

// The same chain without any trust or time: whoever can be found for embedding into a signature, leaf first.
[[nodiscard]] QList<Certificate> orderChain(const Certificate &leaf, const QList<Certificate> &pool);

} // namespace countersign::crypto
