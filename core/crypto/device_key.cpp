#include "core/crypto/device_key.h"

#include "core/crypto/openssl_handles.h"
#include "core/crypto/random.h"

namespace countersign::crypto {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;

Result<QByteArray> publicOf(int type, const Secret &privateKey)
{
    if (privateKey.size() != kKeySize)
        return fail(CryptoError::BadKey, QStringLiteral("takes 32 bytes"));
    const ssl::Pkey key(EVP_PKEY_new_raw_private_key(type, nullptr, privateKey.data(), privateKey.size()));
    QByteArray out(kKeySize, Qt::Uninitialized);
    std::size_t size = kKeySize;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), ssl::bytes(out), &size) != 1 || size != kKeySize)
        return ssl::failure(CryptoError::Library, "raw key");
    return out;
}

} // namespace

DeviceKey DeviceKey::generate()
{
    auto key = fromSeed(randomSecret(kKeySize)); // any 32 bytes are a seed (RFC 8032, 5.1.5)
    if (!key)
        ssl::impossible("Ed25519");
    return std::move(*key);
}

Result<DeviceKey> DeviceKey::fromSeed(const Secret &seed)
{
    CS_TRY(QByteArray publicKey, publicOf(EVP_PKEY_ED25519, seed));
    return DeviceKey{seed, std::move(publicKey)};
}

Result<QByteArray> DeviceKey::sign(QByteArrayView message) const
{
    if (seed.size() != kKeySize)
        return fail(CryptoError::BadKey, QStringLiteral("Ed25519 takes 32 bytes"));
    const ssl::Pkey key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()));
    const ssl::MdCtx context(EVP_MD_CTX_new());
    QByteArray out(kSignatureSize, Qt::Uninitialized);
    std::size_t size = kSignatureSize;
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), ssl::bytes(out), &size, ssl::bytes(message),
                          static_cast<std::size_t>(message.size()))
            != 1)
        return ssl::failure(CryptoError::Library, "Ed25519");
    return out;
}

bool verifyDeviceSignature(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (publicKey.size() != kKeySize || signature.size() != kSignatureSize)
        return false;
    const ssl::Pkey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, ssl::bytes(publicKey), kKeySize));
    const ssl::MdCtx context(EVP_MD_CTX_new());
    const bool good = key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), ssl::bytes(signature), kSignatureSize, ssl::bytes(message),
                            static_cast<std::size_t>(message.size()))
            == 1;
    ERR_clear_error();
    return good;
}

ExchangeKey ExchangeKey::generate()
{
    auto key = fromPrivate(randomSecret(kKeySize)); // clamped when used (RFC 7748, 5)
    if (!key)
        ssl::impossible("X25519");
    return std::move(*key);
}

Result<ExchangeKey> ExchangeKey::fromPrivate(const Secret &privateKey)
{
    CS_TRY(QByteArray publicKey, publicOf(EVP_PKEY_X25519, privateKey));
    return ExchangeKey{privateKey, std::move(publicKey)};
}

Result<Secret> ExchangeKey::agree(QByteArrayView peerPublicKey) const
{
    if (peerPublicKey.size() != kKeySize || privateKey.size() != kKeySize)
        return fail(CryptoError::BadKey, QStringLiteral("X25519 takes 32 bytes"));
    const ssl::Pkey own(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, privateKey.data(), kKeySize));
    const ssl::Pkey peer(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, ssl::bytes(peerPublicKey), kKeySize));
    const ssl::PkeyCtx context(own ? EVP_PKEY_CTX_new(own.get(), nullptr) : nullptr);
    Secret out(kKeySize);
    std::size_t size = kKeySize;
    if (!peer || !context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1
        || EVP_PKEY_derive(context.get(), out.data(), &size) != 1)
        return ssl::failure(CryptoError::BadKey, "X25519");
    return out;
}

} // namespace countersign::crypto
