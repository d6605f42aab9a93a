#include "core/crypto/aead.h"

#include "core/crypto/gcm.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"

#include <QtEndian>

namespace countersign::crypto {

Result<QByteArray> seal(const Secret &key, QByteArrayView plaintext, QByteArrayView aad)
{
    if (key.size() != kAeadKeySize)
        return fail(CryptoError::BadKey, QStringLiteral("AES-256-GCM takes 32 bytes"));
    const QByteArray nonce = randomBytes(gcm::kNonceSize);
    CS_TRY(const QByteArray ciphertext, gcm::encrypt(key, nonce, plaintext, aad));
    return nonce + ciphertext;
}

Result<QByteArray> sealRepeatably(const Secret &key, QByteArrayView plaintext, QByteArrayView aad)
{
    if (key.size() != kAeadKeySize)
        return fail(CryptoError::BadKey, QStringLiteral("AES-256-GCM takes 32 bytes"));
    CS_TRY(const Secret nonceKey, hkdfExpand(key, QByteArrayLiteral("countersign-nonce-v1"), 32));
    QByteArray input(8, Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(aad.size()), input.data()); // where the aad ends is part of it
    input.append(aad).append(plaintext);
    const QByteArray nonce = hmacSha256(nonceKey.view(), input).first(gcm::kNonceSize);
    CS_TRY(const QByteArray ciphertext, gcm::encrypt(key, nonce, plaintext, aad));
    return nonce + ciphertext;
}

Result<Secret> openSecret(const Secret &key, QByteArrayView sealed, QByteArrayView aad)
{
    if (key.size() != kAeadKeySize)
        return fail(CryptoError::BadKey, QStringLiteral("AES-256-GCM takes 32 bytes"));
    if (sealed.size() < kAeadOverhead)
        return fail(CryptoError::NotAuthentic, QStringLiteral("shorter than nonce and tag"));
    return gcm::decrypt(key, sealed.first(gcm::kNonceSize), sealed.sliced(gcm::kNonceSize), aad);
}

Result<QByteArray> open(const Secret &key, QByteArrayView sealed, QByteArrayView aad)
{
    CS_TRY(const Secret plaintext, openSecret(key, sealed, aad));
    return plaintext.view().toByteArray();
}

} // namespace countersign::crypto
