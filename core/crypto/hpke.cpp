#include "core/crypto/hpke.h"

#include "core/crypto/gcm.h"
#include "core/crypto/hpke_suite.h"
#include "core/crypto/kdf.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/random.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/param_build.h>

namespace countersign::crypto {

namespace {

constexpr int kScalarSize = 32;
constexpr int kPointSize = 65;

using Group = std::unique_ptr<EC_GROUP, ssl::Deleter<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, ssl::Deleter<EC_POINT_free>>;
using ClearBigNum = std::unique_ptr<BIGNUM, ssl::Deleter<BN_clear_free>>;
using ParamBuild = std::unique_ptr<OSSL_PARAM_BLD, ssl::Deleter<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, ssl::Deleter<OSSL_PARAM_free>>;

// Nothing when the scalar is 0 or not below the group's order.
Result<ReceptionKey> keyOf(const Secret &scalar)
{
    const Group group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const ClearBigNum number(BN_secure_new());
    if (!group || !number)
        ssl::impossible("P-256");
    if (scalar.size() != kScalarSize || !BN_bin2bn(scalar.data(), kScalarSize, number.get()) || BN_is_zero(number.get())
        || BN_cmp(number.get(), EC_GROUP_get0_order(group.get())) >= 0)
        return fail(CryptoError::BadKey, QStringLiteral("no private key of P-256"));
    BN_set_flags(number.get(), BN_FLG_CONSTTIME);
    const Point point(EC_POINT_new(group.get()));
    ReceptionKey key{scalar, QByteArray(kPointSize, Qt::Uninitialized)};
    if (!point || EC_POINT_mul(group.get(), point.get(), number.get(), nullptr, nullptr, nullptr) != 1
        || EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, ssl::bytes(key.publicKey),
                              kPointSize, nullptr)
            != kPointSize)
        return ssl::failure(CryptoError::Library, "P-256");
    return key;
}

// The key as OpenSSL wants it; without `scalar` the public half alone. Checks that the point is on the curve.
ssl::Pkey toPkey(QByteArrayView point, const Secret *scalar)
{
    if (point.size() != kPointSize || point.front() != 0x04)
        return {};
    const ParamBuild build(OSSL_PARAM_BLD_new());
    ClearBigNum number;
    if (!build || OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, SN_X9_62_prime256v1, 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), kPointSize) != 1)
        return {};
    if (scalar) {
        number.reset(BN_secure_new());
        if (!number || !BN_bin2bn(scalar->data(), static_cast<int>(scalar->size()), number.get())
            || OSSL_PARAM_BLD_push_BN_pad(build.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get(), kScalarSize) != 1)
            return {};
    }
    const Params params(OSSL_PARAM_BLD_to_param(build.get()));
    const ssl::PkeyCtx context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, scalar ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return {};
    ssl::Pkey result(key);
    const ssl::PkeyCtx check(EVP_PKEY_CTX_new(key, nullptr));
    if (!check || EVP_PKEY_public_check(check.get()) != 1)
        return {};
    return result;
}

// The x coordinate of the shared point (RFC 9180, 7.1.1; validation as 7.1.4 asks).
Result<Secret> diffieHellman(const ReceptionKey &own, QByteArrayView peerPoint)
{
    const ssl::Pkey ownKey = toPkey(own.publicKey, &own.privateKey);
    const ssl::Pkey peerKey = toPkey(peerPoint, nullptr);
    if (!ownKey || !peerKey)
        return ssl::failure(CryptoError::BadKey, "no key of P-256");
    const ssl::PkeyCtx context(EVP_PKEY_CTX_new(ownKey.get(), nullptr));
    Secret out(kScalarSize);
    std::size_t size = kScalarSize;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), peerKey.get()) != 1
        || EVP_PKEY_derive(context.get(), out.data(), &size) != 1 || size != kScalarSize)
        return ssl::failure(CryptoError::BadKey, "ECDH");
    return out;
}

} // namespace

ReceptionKey ReceptionKey::generate()
{
    for (int tries = 0; tries < 64; ++tries) // a scalar above the order comes once in 2^32
        if (auto key = keyOf(randomSecret(kScalarSize)))
            return std::move(*key);
    ssl::impossible("P-256 generation");
}

Result<ReceptionKey> ReceptionKey::fromPrivate(const Secret &privateKey) { return keyOf(privateKey); }

namespace hpke {

namespace {

constexpr std::size_t kHashSize = 32;
constexpr std::size_t kMinimumPsk = 32;

Secret joined(std::initializer_list<QByteArrayView> parts)
{
    qsizetype size = 0;
    for (QByteArrayView part : parts)
        size += part.size();
    Secret out(static_cast<std::size_t>(size));
    unsigned char *at = out.data();
    for (QByteArrayView part : parts)
        at = std::copy_n(ssl::bytes(part), part.size(), at);
    return out;
}

QByteArray twoBytes(std::size_t value)
{
    return QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff);
}

constexpr QByteArrayView kVersion("HPKE-v1", 7);

// RFC 9180, 4: LabeledExtract and LabeledExpand.
Secret labeledExtract(QByteArrayView suiteId, QByteArrayView salt, const char *label, QByteArrayView ikm)
{
    return hkdfExtract(salt, joined({kVersion, suiteId, QByteArrayView(label), ikm}).view());
}

Result<Secret> labeledExpand(QByteArrayView suiteId, const Secret &prk, const char *label, QByteArrayView info,
                             std::size_t length)
{
    return hkdfExpand(prk, joined({twoBytes(length), kVersion, suiteId, QByteArrayView(label), info}).view(), length);
}

QByteArray kemSuiteId() { return QByteArray("KEM") + twoBytes(0x0010); }

QByteArray suiteId(const Suite &suite)
{
    return QByteArray("HPKE") + twoBytes(0x0010) + twoBytes(0x0001) + twoBytes(static_cast<std::size_t>(suite.aead));
}

// RFC 9180, 4.1, ExtractAndExpand.
Result<Secret> sharedSecret(const Secret &dh, QByteArrayView enc, QByteArrayView recipientPublicKey)
{
    const Secret prk = labeledExtract(kemSuiteId(), {}, "eae_prk", dh.view());
    return labeledExpand(kemSuiteId(), prk, "shared_secret", joined({enc, recipientPublicKey}).view(), kHashSize);
}

struct Context {
    Secret key;
    Secret nonce; // of sequence number 0: the only message of a single shot
};

// RFC 9180, 5.1, KeySchedule.
Result<Context> keySchedule(const Suite &suite, const Secret &shared, QByteArrayView info, const Psk *psk)
{
    if (psk && (psk->key.size() < kMinimumPsk || psk->id.isEmpty()))
        return fail(CryptoError::BadInput, QStringLiteral("HPKE psk of at least 32 bytes, with an id"));
    const QByteArray id = suiteId(suite);
    const char mode = psk ? 0x01 : 0x00;
    const Secret pskIdHash = labeledExtract(id, {}, "psk_id_hash", psk ? QByteArrayView(psk->id) : QByteArrayView());
    const Secret infoHash = labeledExtract(id, {}, "info_hash", info);
    const Secret schedule = joined({QByteArrayView(&mode, 1), pskIdHash.view(), infoHash.view()});
    const Secret secret = labeledExtract(id, shared.view(), "secret", psk ? psk->key.view() : QByteArrayView());
    const std::size_t keySize = suite.aead == Aead::Aes128Gcm ? 16 : 32;
    CS_TRY(Secret key, labeledExpand(id, secret, "key", schedule.view(), keySize));
    CS_TRY(Secret nonce, labeledExpand(id, secret, "base_nonce", schedule.view(), gcm::kNonceSize));
    return Context{std::move(key), std::move(nonce)};
}

} // namespace

Result<ReceptionKey> deriveKeyPair(const Secret &ikm)
{
    const Secret prk = labeledExtract(kemSuiteId(), {}, "dkp_prk", ikm.view());
    for (int counter = 0; counter < 256; ++counter) {
        const char byte = static_cast<char>(counter);
        CS_TRY(const Secret scalar,
               labeledExpand(kemSuiteId(), prk, "candidate", QByteArrayView(&byte, 1), kScalarSize));
        if (auto key = keyOf(scalar))
            return key;
    }
    return fail(CryptoError::BadKey, QStringLiteral("DeriveKeyPair"));
}

Result<Sealed> sealWith(const Suite &suite, const ReceptionKey &ephemeral, QByteArrayView recipientPublicKey,
                        QByteArrayView info, QByteArrayView aad, QByteArrayView plaintext, const Psk *psk)
{
    CS_TRY(const Secret dh, diffieHellman(ephemeral, recipientPublicKey));
    CS_TRY(const Secret shared, sharedSecret(dh, ephemeral.publicKey, recipientPublicKey));
    CS_TRY(const Context context, keySchedule(suite, shared, info, psk));
    CS_TRY(QByteArray ciphertext, gcm::encrypt(context.key, context.nonce.view(), plaintext, aad));
    return Sealed{ephemeral.publicKey, std::move(ciphertext)};
}

Result<Secret> openWith(const Suite &suite, const ReceptionKey &recipient, QByteArrayView enc, QByteArrayView info,
                        QByteArrayView aad, QByteArrayView ciphertext, const Psk *psk)
{
    auto dh = diffieHellman(recipient, enc);
    if (!dh) // the encapsulation came from outside: a wrong one is an unauthentic message, not our key's fault
        return fail(std::move(dh).error().as(CryptoError::NotAuthentic));
    CS_TRY(const Secret shared, sharedSecret(*dh, enc, recipient.publicKey));
    CS_TRY(const Context context, keySchedule(suite, shared, info, psk));
    return gcm::decrypt(context.key, context.nonce.view(), ciphertext, aad);
}

Result<Sealed> seal(QByteArrayView recipientPublicKey, QByteArrayView info, QByteArrayView aad,
                    QByteArrayView plaintext)
{
    return sealWith({}, ReceptionKey::generate(), recipientPublicKey, info, aad, plaintext, nullptr);
}

Result<Sealed> seal(QByteArrayView recipientPublicKey, QByteArrayView info, QByteArrayView aad,
                    QByteArrayView plaintext, const Psk &psk)
{
    return sealWith({}, ReceptionKey::generate(), recipientPublicKey, info, aad, plaintext, &psk);
}

Result<QByteArray> open(const ReceptionKey &recipient, QByteArrayView enc, QByteArrayView info, QByteArrayView aad,
                        QByteArrayView ciphertext)
{
    CS_TRY(const Secret plaintext, openWith({}, recipient, enc, info, aad, ciphertext, nullptr));
    return plaintext.view().toByteArray();
}

Result<QByteArray> open(const ReceptionKey &recipient, QByteArrayView enc, QByteArrayView info, QByteArrayView aad,
                        QByteArrayView ciphertext, const Psk &psk)
{
    CS_TRY(const Secret plaintext, openWith({}, recipient, enc, info, aad, ciphertext, &psk));
    return plaintext.view().toByteArray();
}

} // namespace hpke
} // namespace countersign::crypto
