#include "core/crypto/kdf.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/hmac.h>

namespace countersign::crypto {

namespace {

constexpr std::size_t kHashSize = 32;
// Scrypt costs come from our own formats, yet a broken file must not take the machine down.
constexpr quint64 kScryptMemory = 1024ULL * 1024 * 1024;

void hmac(QByteArrayView key, QByteArrayView data, unsigned char *out)
{
    unsigned int size = 0;
    static constexpr unsigned char kEmpty[1] = {}; // HMAC() takes a null key for "the key of last time"
    if (!ssl::fitsInt(key.size())
        || !HMAC(EVP_sha256(), key.isEmpty() ? kEmpty : ssl::bytes(key), static_cast<int>(key.size()), ssl::bytes(data),
                 static_cast<std::size_t>(data.size()), out, &size))
        ssl::impossible("HMAC");
}

} // namespace

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data)
{
    QByteArray out(kHashSize, Qt::Uninitialized);
    hmac(key, data, ssl::bytes(out));
    return out;
}

Secret hkdfExtract(QByteArrayView salt, QByteArrayView inputKey)
{
    Secret out(kHashSize);
    hmac(salt, inputKey, out.data()); // HMAC pads a short key with zeros: an empty salt is 32 zero bytes
    return out;
}

Result<Secret> hkdfExpand(const Secret &pseudoRandomKey, QByteArrayView info, std::size_t length)
{
    if (length > 255 * kHashSize)
        return fail(CryptoError::BadInput, QStringLiteral("HKDF gives at most 8160 bytes"));
    Secret out(length);
    Secret block; // T(i), RFC 5869, 2.3
    for (std::size_t at = 0, counter = 1; at < length; ++counter) {
        Secret input(block.size() + static_cast<std::size_t>(info.size()) + 1);
        std::copy_n(block.data(), block.size(), input.data());
        std::copy_n(ssl::bytes(info), info.size(), input.data() + block.size());
        input.data()[input.size() - 1] = static_cast<unsigned char>(counter);
        Secret next(kHashSize);
        hmac(pseudoRandomKey.view(), input.view(), next.data());
        block = std::move(next);
        const std::size_t take = std::min(kHashSize, length - at);
        std::copy_n(block.data(), take, out.data() + at);
        at += take;
    }
    return out;
}

Result<Secret> pbkdf2(QByteArrayView password, QByteArrayView salt, int rounds, std::size_t length)
{
    if (rounds < 1 || length == 0 || length > 1024 || !ssl::fitsInt(password.size()) || !ssl::fitsInt(salt.size()))
        return fail(CryptoError::BadInput, QStringLiteral("PBKDF2 parameters"));
    Secret out(length);
    if (PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), ssl::bytes(salt),
                          static_cast<int>(salt.size()), rounds, EVP_sha256(), static_cast<int>(length), out.data())
        != 1)
        return ssl::failure(CryptoError::Library, "PBKDF2");
    return out;
}

Result<Secret> scrypt(QByteArrayView password, QByteArrayView salt, std::size_t length, const ScryptCost &cost)
{
    if (length == 0 || length > 1024)
        return fail(CryptoError::BadInput, QStringLiteral("scrypt length"));
    Secret out(length);
    if (EVP_PBE_scrypt(password.data(), static_cast<std::size_t>(password.size()), ssl::bytes(salt),
                       static_cast<std::size_t>(salt.size()), cost.n, cost.r, cost.p, kScryptMemory, out.data(), length)
        != 1)
        return ssl::failure(CryptoError::BadInput, "scrypt");
    return out;
}

} // namespace countersign::crypto
