#include "core/crypto/legacy_cipher.h"

#include "core/crypto/openssl_handles.h"

#include <array>
#include <numeric>

namespace countersign::crypto {

namespace {

constexpr qsizetype kBlock = 16;

Result<QByteArray> aesCbc(QByteArrayView key, QByteArrayView iv, QByteArrayView data, CbcPadding padding, bool encrypt)
{
    if (key.size() != 16 && key.size() != 32)
        return fail(CryptoError::BadKey, QStringLiteral("AES takes 16 or 32 bytes"));
    const bool needsBlocks = !encrypt || padding == CbcPadding::None;
    if (iv.size() != kBlock || !ssl::fitsInt(data.size() + kBlock) || (needsBlocks && data.size() % kBlock != 0))
        return fail(CryptoError::BadInput, QStringLiteral("no whole blocks"));
    const ssl::CipherCtx context(EVP_CIPHER_CTX_new());
    if (!context)
        ssl::impossible("EVP_CIPHER_CTX_new");
    QByteArray out(data.size() + kBlock, Qt::Uninitialized);
    int first = 0, last = 0;
    if (EVP_CipherInit_ex(context.get(), key.size() == 16 ? EVP_aes_128_cbc() : EVP_aes_256_cbc(), nullptr,
                          ssl::bytes(key), ssl::bytes(iv), encrypt ? 1 : 0)
            != 1
        || EVP_CIPHER_CTX_set_padding(context.get(), padding == CbcPadding::Pkcs7 ? 1 : 0) != 1
        || EVP_CipherUpdate(context.get(), ssl::bytes(out), &first, ssl::bytes(data), static_cast<int>(data.size()))
            != 1)
        return ssl::failure(CryptoError::Library, "AES-CBC");
    if (EVP_CipherFinal_ex(context.get(), ssl::bytes(out) + first, &last) != 1)
        return ssl::failure(CryptoError::BadInput, "AES-CBC padding");
    out.truncate(first + last);
    return out;
}

} // namespace

QByteArray md5(QByteArrayView data)
{
    std::array<unsigned char, 16> value{};
    unsigned int size = value.size();
    if (EVP_Digest(data.data(), static_cast<std::size_t>(data.size()), value.data(), &size, EVP_md5(), nullptr) != 1)
        ssl::impossible("MD5");
    return ssl::toArray(value.data(), size);
}

// Written out, because OpenSSL 3 keeps RC4 in its "legacy" provider, which systems need not install.
QByteArray rc4(QByteArrayView key, QByteArrayView data)
{
    Q_ASSERT(!key.isEmpty() && key.size() <= 256);
    std::array<unsigned char, 256> s{};
    std::iota(s.begin(), s.end(), static_cast<unsigned char>(0));
    for (int i = 0, j = 0; i < 256; ++i) {
        j = (j + s[i] + static_cast<unsigned char>(key[i % key.size()])) & 0xff;
        std::swap(s[i], s[j]);
    }
    QByteArray out(data.size(), Qt::Uninitialized);
    char *to = out.data();
    int i = 0, j = 0;
    for (const char c : data) {
        i = (i + 1) & 0xff;
        j = (j + s[i]) & 0xff;
        std::swap(s[i], s[j]);
        *to++ = static_cast<char>(static_cast<unsigned char>(c) ^ s[(s[i] + s[j]) & 0xff]);
    }
    wipeMemory(s.data(), s.size());
    return out;
}

Result<QByteArray> aesCbcEncrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView data, CbcPadding padding)
{
    return aesCbc(key, iv, data, padding, true);
}

Result<QByteArray> aesCbcDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView data, CbcPadding padding)
{
    return aesCbc(key, iv, data, padding, false);
}

} // namespace countersign::crypto
