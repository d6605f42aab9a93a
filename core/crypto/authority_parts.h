// Inside core/crypto: the pieces certificates of the workspace's authority are made of.
#pragma once

#include "core/crypto/authority.h"
#include "core/crypto/openssl_handles.h"

namespace countersign::crypto {

[[nodiscard]] Result<ssl::Pkey> generateKey(KeyKind kind);
// The public key of a PKCS#10 request, once the request's own signature was checked.
[[nodiscard]] Result<ssl::Pkey> keyOfRequest(QByteArrayView signingRequest);
[[nodiscard]] ssl::Pkey sharedKey(const ssl::Pkey &key);
// The hash a key of the authority signs certificates and lists with; null for Ed25519.
[[nodiscard]] const EVP_MD *signatureDigest(const EVP_PKEY *key);

// Builds one X509_NAME, most general part first. The first failure sticks.
class NameBuilder
{
public:
    NameBuilder();

    // Empty parts are left out. `limit` is the upper bound of RFC 5280, appendix A.1 (in characters); longer text is cut
    // there, because a company's legal name may well be longer than 64 characters and the certificate must still be made.
    NameBuilder &add(int nid, const QString &text, int limit = 64);
    // ISO 3166, two letters; anything else would make a name that readers misread.
    NameBuilder &addCountry(const QString &code);
    [[nodiscard]] Result<ssl::X509Name> take();

private:
    ssl::X509Name m_name;
    const char *m_wrong = nullptr;
};

// One extension in OpenSSL's configuration language; `value` is never text from outside.
[[nodiscard]] Result<void> addExtension(X509 *x509, X509 *issuer, int nid, const QByteArray &value);
[[nodiscard]] Result<void> addEmail(X509 *x509, const QString &email);
// cRLDistributionPoints and authorityInfoAccess (RFC 5280, 4.2.1.13 and 4.2.2.1).
[[nodiscard]] Result<void> addPublication(X509 *x509, const Publication &publication);
[[nodiscard]] Result<void> checkPublication(const Publication &publication);

// Everything but the extensions, with a random serial number.
[[nodiscard]] Result<ssl::X509Ptr> beginCertificate(EVP_PKEY *key, X509_NAME *subject, const X509_NAME *issuer,
                                                    Time from, Time to);

[[nodiscard]] Result<QByteArray> writePkcs12(EVP_PKEY *key, const Certificate &certificate,
                                             const QList<Certificate> &chain, const Secret &passphrase,
                                             const QString &label);
[[nodiscard]] Result<QByteArray> writePkcs8Pem(EVP_PKEY *key, const Secret &passphrase);

[[nodiscard]] Result<RevocationList> makeRevocationList(EVP_PKEY *key, X509 *issuer,
                                                        const QList<RevokedCertificate> &revoked, quint64 number,
                                                        Time now, int validDays);

} // namespace countersign::crypto
