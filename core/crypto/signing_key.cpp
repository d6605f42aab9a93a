#include "core/crypto/signing_key.h"

#include "core/crypto/openssl_handles.h"
#include "core/crypto/soft_key.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <optional>

namespace countersign::crypto {

namespace {

bool setPss(EVP_PKEY_CTX *context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

Result<SignatureAlgorithm> algorithmOf(const EVP_PKEY *key, RsaPadding padding)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA: return padding == RsaPadding::Pss ? SignatureAlgorithm::RsaPss : SignatureAlgorithm::RsaPkcs1;
    case EVP_PKEY_RSA_PSS: return SignatureAlgorithm::RsaPss;
    case EVP_PKEY_EC:
        if (!isOnKnownCurve(key))
            return fail(CryptoError::Unsupported, QStringLiteral("another elliptic curve"));
        return SignatureAlgorithm::Ecdsa;
    case EVP_PKEY_ED25519: return SignatureAlgorithm::Ed25519;
    default: return fail(CryptoError::Unsupported, QString::fromLatin1(OBJ_nid2sn(EVP_PKEY_get_base_id(key))));
    }
}

// The one hash an id-RSASSA-PSS key's own parameters allow (RFC 4055, 1.2), when they name one.
std::optional<DigestAlgorithm> restrictedDigest(const Certificate &certificate)
{
    const ssl::X509Ptr x509 = ssl::toX509(certificate);
    EVP_PKEY *key = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    int nid = NID_undef;
    if (!key || EVP_PKEY_get_default_digest_nid(key, &nid) != 2) // 2: mandatory
        return std::nullopt;
    switch (nid) {
    case NID_sha256: return DigestAlgorithm::Sha256;
    case NID_sha384: return DigestAlgorithm::Sha384;
    case NID_sha512: return DigestAlgorithm::Sha512;
    default: return std::nullopt;
    }
}

} // namespace

bool isOnKnownCurve(const EVP_PKEY *key)
{
    char group[64] = {};
    std::size_t size = 0;
    if (EVP_PKEY_get_group_name(key, group, sizeof group, &size) != 1)
        return false;
    const int nid = OBJ_txt2nid(group);
    return nid == NID_X9_62_prime256v1 || nid == NID_secp384r1 || nid == NID_secp521r1;
}

Result<QByteArray> SigningKey::signMessage(DigestAlgorithm algorithm, QByteArrayView message)
{
    return sign(algorithm, digest(algorithm, message));
}

DigestAlgorithm SigningKey::recommendedDigest() const
{
    const Certificate own = certificate();
    if (signatureAlgorithm() == SignatureAlgorithm::Ed25519)
        return DigestAlgorithm::Sha512; // RFC 8419, 3.1
    if (!own.isNull() && own.keyAlgorithm() == KeyAlgorithm::Ec && own.keyBits() > 384)
        return DigestAlgorithm::Sha512;
    if (!own.isNull() && own.keyAlgorithm() == KeyAlgorithm::Ec && own.keyBits() > 256)
        return DigestAlgorithm::Sha384;
    if (!own.isNull() && own.keyAlgorithm() == KeyAlgorithm::RsaPss)
        return restrictedDigest(own).value_or(DigestAlgorithm::Sha256);
    return DigestAlgorithm::Sha256;
}

SoftKey::SoftKey(ssl::Pkey key, Certificate certificate, QList<Certificate> chain, SignatureAlgorithm algorithm)
    : m_key(std::move(key)),
      m_certificate(std::move(certificate)),
      m_chain(std::move(chain)),
      m_algorithm(algorithm)
{
}

Result<std::unique_ptr<SigningKey>> SoftKey::make(ssl::Pkey key, Certificate certificate, QList<Certificate> chain,
                                                  RsaPadding padding)
{
    const ssl::X509Ptr x509 = ssl::toX509(certificate);
    if (!x509 || X509_check_private_key(x509.get(), key.get()) != 1)
        return ssl::failure(CryptoError::BadKey, "the key is not the certificate's");
    CS_TRY(const SignatureAlgorithm algorithm, algorithmOf(key.get(), padding));
    return std::make_unique<SoftKey>(std::move(key), std::move(certificate), std::move(chain), algorithm);
}

Result<QByteArray> SoftKey::sign(DigestAlgorithm algorithm, QByteArrayView digest)
{
    if (algorithm == DigestAlgorithm::Sha1 || m_algorithm == SignatureAlgorithm::Ed25519)
        return fail(CryptoError::Unsupported, QStringLiteral("this key does not sign such digests"));
    if (digest.size() != digestSize(algorithm))
        return fail(CryptoError::BadInput, QStringLiteral("digest size"));
    const ssl::PkeyCtx context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    std::size_t size = 0;
    if (!context || EVP_PKEY_sign_init(context.get()) != 1
        || (m_algorithm == SignatureAlgorithm::RsaPkcs1
            && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1)
        || (m_algorithm == SignatureAlgorithm::RsaPss && !setPss(context.get()))
        || EVP_PKEY_CTX_set_signature_md(context.get(), ssl::evpDigest(algorithm)) != 1
        || EVP_PKEY_sign(context.get(), nullptr, &size, ssl::bytes(digest), static_cast<std::size_t>(digest.size()))
            != 1) {
        const bool isRestricted = EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA_PSS;
        return ssl::failure(isRestricted ? CryptoError::Unsupported : CryptoError::Library, "signing");
    }
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_PKEY_sign(context.get(), ssl::bytes(signature), &size, ssl::bytes(digest),
                      static_cast<std::size_t>(digest.size()))
        != 1)
        return ssl::failure(CryptoError::Library, "signing");
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

Result<QByteArray> SoftKey::signMessage(DigestAlgorithm algorithm, QByteArrayView message)
{
    if (m_algorithm != SignatureAlgorithm::Ed25519)
        return SigningKey::signMessage(algorithm, message);
    const ssl::MdCtx context(EVP_MD_CTX_new());
    QByteArray signature(64, Qt::Uninitialized);
    std::size_t size = 64;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) != 1
        || EVP_DigestSign(context.get(), ssl::bytes(signature), &size, ssl::bytes(message),
                          static_cast<std::size_t>(message.size()))
            != 1)
        return ssl::failure(CryptoError::Library, "Ed25519");
    return signature;
}

Result<bool> verifyMessage(const Certificate &certificate, SignatureAlgorithm signatureAlgorithm,
                           DigestAlgorithm digestAlgorithm, QByteArrayView message, QByteArrayView signature)
{
    const ssl::X509Ptr x509 = ssl::toX509(certificate);
    EVP_PKEY *key = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    if (!key)
        return ssl::failure(CryptoError::Unsupported, "public key");
    const int kind = EVP_PKEY_get_base_id(key);
    const bool fits = (signatureAlgorithm == SignatureAlgorithm::RsaPkcs1 && kind == EVP_PKEY_RSA)
        || (signatureAlgorithm == SignatureAlgorithm::RsaPss && (kind == EVP_PKEY_RSA || kind == EVP_PKEY_RSA_PSS))
        || (signatureAlgorithm == SignatureAlgorithm::Ecdsa && kind == EVP_PKEY_EC)
        || (signatureAlgorithm == SignatureAlgorithm::Ed25519 && kind == EVP_PKEY_ED25519);
    if (!fits)
        return false;
    const bool hashed = signatureAlgorithm != SignatureAlgorithm::Ed25519;
    const ssl::MdCtx context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr; // owned by `context`
    if (!context
        || EVP_DigestVerifyInit(context.get(), &keyContext, hashed ? ssl::evpDigest(digestAlgorithm) : nullptr, nullptr,
                                key)
            != 1)
        return ssl::failure(CryptoError::Library, "verification");
    if (signatureAlgorithm == SignatureAlgorithm::RsaPss
        && (EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_AUTO) != 1))
        return ssl::failure(CryptoError::Library, "verification");
    const bool good = EVP_DigestVerify(context.get(), ssl::bytes(signature), static_cast<std::size_t>(signature.size()),
                                       ssl::bytes(message), static_cast<std::size_t>(message.size()))
        == 1;
    ERR_clear_error();
    return good;
}

} // namespace countersign::crypto
