// Revocation lists (RFC 5280, 5).
#pragma once

#include "core/crypto/certificate.h"

#include <optional>

namespace countersign::crypto {

enum class RevocationReason { // RFC 5280, 5.3.1
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    PrivilegeWithdrawn = 9,
};

struct RevokedCertificate {
    QString serialHex; // as Certificate::serialHex()
    Time at;
    RevocationReason reason = RevocationReason::Unspecified;
};

class RevocationList
{
public:
    RevocationList() = default;
    [[nodiscard]] static Result<RevocationList> fromDer(QByteArrayView der);
    [[nodiscard]] static Result<RevocationList> fromPem(QByteArrayView pem);

    [[nodiscard]] bool isNull() const { return !m_fields; }
    [[nodiscard]] const QByteArray &der() const;
    [[nodiscard]] QByteArray toPem() const; // RFC 7468, 2
    [[nodiscard]] const DistinguishedName &issuer() const;
    [[nodiscard]] const QByteArray &issuerDer() const;
    [[nodiscard]] Time thisUpdate() const;
    [[nodiscard]] Time nextUpdate() const; // null when it names none
    [[nodiscard]] quint64 number() const; // cRLNumber, 0 when absent
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] std::optional<RevokedCertificate> find(const QString &serialHex) const;
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;
    // True when the certificate is in this list's scope (RFC 5280, 5.2.5): same issuer, its distribution point, its
    // kind. Delta, indirect and partial-reason lists cover nothing here.
    [[nodiscard]] bool covers(const Certificate &certificate) const;

private:
    struct Fields;
    std::shared_ptr<const Fields> m_fields; // shared: immutable, and lists are big
};

} // namespace countersign::crypto
