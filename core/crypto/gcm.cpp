#include "core/crypto/gcm.h"

#include "core/crypto/openssl_handles.h"

namespace countersign::crypto::gcm {

namespace {

const EVP_CIPHER *cipherFor(const Secret &key)
{
    return key.size() == 32 ? EVP_aes_256_gcm() : key.size() == 16 ? EVP_aes_128_gcm() : nullptr;
}

} // namespace

Result<QByteArray> encrypt(const Secret &key, QByteArrayView nonce, QByteArrayView plaintext, QByteArrayView aad)
{
    const EVP_CIPHER *cipher = cipherFor(key);
    if (!cipher || nonce.size() != kNonceSize)
        return fail(CryptoError::BadKey, QStringLiteral("AES-GCM key or nonce size"));
    if (!ssl::fitsInt(plaintext.size() + kTagSize) || !ssl::fitsInt(aad.size()))
        return fail(CryptoError::BadInput, QStringLiteral("too long for one AES-GCM value"));

    QByteArray out(plaintext.size() + kTagSize, Qt::Uninitialized);
    const ssl::CipherCtx context(EVP_CIPHER_CTX_new());
    int size = 0;
    int last = 0;
    const bool ok = context && EVP_EncryptInit_ex(context.get(), cipher, nullptr, key.data(), ssl::bytes(nonce)) == 1
        && (aad.isEmpty()
            || EVP_EncryptUpdate(context.get(), nullptr, &size, ssl::bytes(aad), static_cast<int>(aad.size())) == 1);
    size = 0;
    if (!ok
        || (!plaintext.isEmpty()
            && EVP_EncryptUpdate(context.get(), ssl::bytes(out), &size, ssl::bytes(plaintext),
                                 static_cast<int>(plaintext.size()))
                != 1)
        || EVP_EncryptFinal_ex(context.get(), ssl::bytes(out) + size, &last) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, ssl::bytes(out) + plaintext.size()) != 1)
        return ssl::failure(CryptoError::Library, "AES-GCM");
    return out;
}

Result<Secret> decrypt(const Secret &key, QByteArrayView nonce, QByteArrayView ciphertext, QByteArrayView aad)
{
    const EVP_CIPHER *cipher = cipherFor(key);
    if (!cipher || nonce.size() != kNonceSize)
        return fail(CryptoError::BadKey, QStringLiteral("AES-GCM key or nonce size"));
    if (ciphertext.size() < kTagSize || !ssl::fitsInt(ciphertext.size()) || !ssl::fitsInt(aad.size()))
        return fail(CryptoError::NotAuthentic, QStringLiteral("no AES-GCM value"));

    const qsizetype plainSize = ciphertext.size() - kTagSize;
    QByteArray tag = ciphertext.last(kTagSize).toByteArray();
    Secret out(static_cast<std::size_t>(plainSize));
    unsigned char nothing[1] = {};
    const ssl::CipherCtx context(EVP_CIPHER_CTX_new());
    int size = 0;
    int last = 0;
    bool ok = context && EVP_DecryptInit_ex(context.get(), cipher, nullptr, key.data(), ssl::bytes(nonce)) == 1
        && (aad.isEmpty()
            || EVP_DecryptUpdate(context.get(), nullptr, &size, ssl::bytes(aad), static_cast<int>(aad.size())) == 1);
    size = 0;
    ok = ok
        && (plainSize == 0
            || EVP_DecryptUpdate(context.get(), out.data(), &size, ssl::bytes(ciphertext), static_cast<int>(plainSize))
                == 1)
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, ssl::bytes(tag)) == 1;
    if (!ok)
        return ssl::failure(CryptoError::Library, "AES-GCM");
    if (EVP_DecryptFinal_ex(context.get(), plainSize == 0 ? nothing : out.data() + size, &last) != 1) {
        ERR_clear_error();
        return fail(CryptoError::NotAuthentic);
    }
    return out;
}

} // namespace countersign::crypto::gcm
