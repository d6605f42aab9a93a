// Whoever can sign: a certificate and a way to sign a digest. A file, a card, a token and a remote service all fit; the
// private key itself never leaves the implementation. (A PKCS#11 token gets its own file beside this one.)
#pragma once

#include "core/base/secret.h"
#include "core/crypto/certificate.h"
#include "core/crypto/digest.h"

#include <memory>

namespace countersign::crypto {

enum class SignatureAlgorithm {
    RsaPkcs1, // RSASSA-PKCS1-v1_5
    RsaPss, // RSASSA-PSS, MGF1 and salt of the same hash
    Ecdsa,
    Ed25519, // signs messages, not digests: use signMessage()
};

// Not thread-safe: one signing at a time.
class SigningKey
{
public:
    virtual ~SigningKey() = default;

    [[nodiscard]] virtual Certificate certificate() const = 0;
    [[nodiscard]] virtual QList<Certificate> chain() const = 0; // issuers that came with the key, without certificate()
    [[nodiscard]] virtual SignatureAlgorithm signatureAlgorithm() const = 0;

    // `digest` must have the algorithm's size. ECDSA signatures are DER (r, s), as CMS wants them.
    // Unsupported: SHA-1, and Ed25519.
    [[nodiscard]] virtual Result<QByteArray> sign(DigestAlgorithm algorithm, QByteArrayView digest) = 0;

    // Hashes and signs; Ed25519 signs the message itself (RFC 8032).
    [[nodiscard]] virtual Result<QByteArray> signMessage(DigestAlgorithm algorithm, QByteArrayView message);

    // The hash that fits the key's strength: SHA-384 for P-384, SHA-512 for P-521 and Ed25519, otherwise SHA-256.
    [[nodiscard]] DigestAlgorithm recommendedDigest() const;
};

// True when the certificate's key made `signature` over `message`. False for wrong, Unsupported for keys unknown here.
[[nodiscard]] Result<bool> verifyMessage(const Certificate &certificate, SignatureAlgorithm signatureAlgorithm,
                                         DigestAlgorithm digestAlgorithm, QByteArrayView message,
                                         QByteArrayView signature);

enum class RsaPadding { Pkcs1, Pss };

// Keys from files: PKCS#12 (.p12, .pfx) and PEM (key, certificate and issuers in one text).
// WrongPassphrase and BrokenKeyFile are told apart; NoPrivateKey when key or certificate are missing.
// QCA::KeyBundle reads PKCS#12 too, but QCA has no EC keys; one reader for all kinds is the safer one.
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromPkcs12(QByteArrayView bytes, const Secret &passphrase,
                                                                       RsaPadding padding = RsaPadding::Pkcs1);
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromPem(QByteArrayView pem, const Secret &passphrase,
                                                                    RsaPadding padding = RsaPadding::Pkcs1);

} // namespace countersign::crypto
