// Whoever can sign: a certificate and a way to sign a digest. A file, a card, a token and a remote service all fit; the
// private key itself never leaves the implementation. Cards and tokens are in pkcs11.h.
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

    // Whether a signature that comes from here was checked against the certificate's key already, as OpenSSL does with RSA
    // (the result of the Chinese remainders is raised to the public exponent before it is given out).
    [[nodiscard]] virtual bool checksItsSignatures() const { return false; }

    // The hash that fits the key's strength: SHA-384 for P-384, SHA-512 for P-521 and Ed25519, otherwise SHA-256; for an
    // id-RSASSA-PSS key restricted to one hash, that one.
    [[nodiscard]] DigestAlgorithm recommendedDigest() const;
};

// True when the certificate's key made `signature` over `message`. False for wrong, Unsupported for keys unknown here.
[[nodiscard]] Result<bool> verifyMessage(const Certificate &certificate, SignatureAlgorithm signatureAlgorithm,
                                         DigestAlgorithm digestAlgorithm, QByteArrayView message,
                                         QByteArrayView signature);

enum class RsaPadding { Pkcs1, Pss };

// Keys from files: PKCS#12 (.p12, .pfx), and PEM or PKCS#8 with the certificate beside it.
// WrongPassphrase and BrokenKeyFile are told apart; NoPrivateKey when key or certificate are missing; BadKey when they do
// not belong together. RsaPadding is for plain RSA keys; one that says id-RSASSA-PSS of itself always signs PSS, with the
// hash it allows (recommendedDigest()).
// QCA::KeyBundle reads PKCS#12 too, but QCA has no EC keys; one reader for all kinds is the safer one.
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromPkcs12(QByteArrayView bytes, const Secret &passphrase,
                                                                       RsaPadding padding = RsaPadding::Pkcs1);

// Key, certificate and issuers in one text, in any order.
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromPem(QByteArrayView pem, const Secret &passphrase,
                                                                    RsaPadding padding = RsaPadding::Pkcs1);

// Key and certificate in separate files. `key` is PEM (PKCS#8, encrypted or not, or the traditional forms) or the same in
// DER; `certificate` is PEM or DER and may carry issuers, too. The certificate that is the key's is found among them.
struct PemKeyFiles {
    QByteArrayView key;
    QByteArrayView certificate;
    QList<Certificate> chain; // more issuers
};
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromPem(const PemKeyFiles &files, const Secret &passphrase,
                                                                    RsaPadding padding = RsaPadding::Pkcs1);

// A file of certificates: PEM (one or many), DER, or a certs-only PKCS#7 of either kind. BadInput when it holds none.
[[nodiscard]] Result<QList<Certificate>> certificatesFromPemOrDer(QByteArrayView bytes);

// The same key with more issuers in its chain(), ordered from the signer upwards, each once.
[[nodiscard]] std::unique_ptr<SigningKey> withIssuers(std::unique_ptr<SigningKey> key,
                                                      const QList<Certificate> &issuers);

} // namespace countersign::crypto
