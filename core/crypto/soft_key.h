// Inside core/crypto: a private key in this process's memory, from a file or fresh from the authority.
#pragma once

#include "core/crypto/openssl_handles.h"
#include "core/crypto/signing_key.h"

namespace countersign::crypto {

class SoftKey final : public SigningKey
{
public:
    // BadKey when the key is not the certificate's.
    [[nodiscard]] static Result<std::unique_ptr<SigningKey>> make(ssl::Pkey key, Certificate certificate,
                                                                  QList<Certificate> chain, RsaPadding padding);
    SoftKey(ssl::Pkey key, Certificate certificate, QList<Certificate> chain, SignatureAlgorithm algorithm);

    [[nodiscard]] Certificate certificate() const override { return m_certificate; }
    [[nodiscard]] QList<Certificate> chain() const override { return m_chain; }
    [[nodiscard]] SignatureAlgorithm signatureAlgorithm() const override { return m_algorithm; }
    [[nodiscard]] Result<QByteArray> sign(DigestAlgorithm algorithm, QByteArrayView digest) override;
    [[nodiscard]] Result<QByteArray> signMessage(DigestAlgorithm algorithm, QByteArrayView message) override;
    [[nodiscard]] bool checksItsSignatures() const override
    {
        return m_algorithm == SignatureAlgorithm::RsaPkcs1 || m_algorithm == SignatureAlgorithm::RsaPss;
    }

private:
    ssl::Pkey m_key;
    Certificate m_certificate;
    QList<Certificate> m_chain;
    SignatureAlgorithm m_algorithm;
};

// P-256, P-384 or P-521: the curves this product signs with and issues for.
[[nodiscard]] bool isOnKnownCurve(const EVP_PKEY *key);

struct Pkcs12Content {
    ssl::Pkey key;
    Certificate certificate;
    QList<Certificate> chain;
};
[[nodiscard]] Result<Pkcs12Content> readPkcs12(QByteArrayView bytes, const Secret &passphrase);

} // namespace countersign::crypto
