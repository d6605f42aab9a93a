#include "core/store/keyring.h"

#include "core/crypto/aead.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"

#include <QCborMap>
#include <QCborValue>

namespace countersign::store {

namespace {

constexpr qint64 kMaxFile = 4 * 1024 * 1024;
// A file may ask for more than the default, but not for all of the machine's memory (128 · n · r bytes).
constexpr quint64 kMaxMemory = 1024ULL * 1024 * 1024;

enum Key { Version, N, R, P, Salt, Sealed };

QByteArray aadOf(const PassphraseKeyring::Cost &cost, const QByteArray &salt)
{
    return QByteArray("countersign-keyring-v1:") + QByteArray::number(cost.n) + ':' + QByteArray::number(cost.r) + ':'
        + QByteArray::number(cost.p) + ':' + salt;
}

Result<Secret> keyOf(const Secret &passphrase, const QByteArray &salt, const PassphraseKeyring::Cost &cost)
{
    return crypto::scrypt(passphrase.view(), salt, crypto::kAeadKeySize, {.n = cost.n, .r = cost.r, .p = cost.p});
}

// name size (u16), name, secret size (u32), secret …: no format library keeps copies of secrets about.
Secret pack(const std::map<QString, Secret> &secrets)
{
    std::size_t size = 0;
    for (const auto &[name, secret] : secrets)
        size += 6 + static_cast<std::size_t>(name.toUtf8().size()) + secret.size();
    Secret packed(size);
    unsigned char *at = packed.data();
    const auto number = [&at](std::size_t value, int bytes) {
        for (int i = bytes - 1; i >= 0; --i)
            *at++ = static_cast<unsigned char>(value >> (8 * i));
    };
    for (const auto &[name, secret] : secrets) {
        const QByteArray utf8 = name.toUtf8();
        number(static_cast<std::size_t>(utf8.size()), 2);
        at = std::copy(utf8.begin(), utf8.end(), at);
        number(secret.size(), 4);
        at = std::copy(secret.data(), secret.data() + secret.size(), at);
    }
    return packed;
}

std::optional<std::map<QString, Secret>> unpack(const Secret &packed)
{
    std::map<QString, Secret> secrets;
    const unsigned char *at = packed.data();
    std::size_t left = packed.size();
    const auto number = [&](int bytes) -> std::optional<std::size_t> {
        if (left < static_cast<std::size_t>(bytes))
            return std::nullopt;
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | *at++;
        left -= static_cast<std::size_t>(bytes);
        return value;
    };
    while (left > 0) {
        const auto nameSize = number(2);
        if (!nameSize || *nameSize > left)
            return std::nullopt;
        const QString name = QString::fromUtf8(reinterpret_cast<const char *>(at), static_cast<qsizetype>(*nameSize));
        at += *nameSize;
        left -= *nameSize;
        const auto size = number(4);
        if (!size || *size > left)
            return std::nullopt;
        secrets[name] = Secret(QByteArrayView(reinterpret_cast<const char *>(at), static_cast<qsizetype>(*size)));
        at += *size;
        left -= *size;
    }
    return secrets;
}

} // namespace

Result<std::unique_ptr<PassphraseKeyring>> PassphraseKeyring::open(Disk &disk, const QString &path,
                                                                   const Secret &passphrase)
{
    return open(disk, path, passphrase, Cost{});
}

Result<std::unique_ptr<PassphraseKeyring>> PassphraseKeyring::open(Disk &disk, const QString &path,
                                                                   const Secret &passphrase, const Cost &cost)
{
    std::unique_ptr<PassphraseKeyring> keyring(new PassphraseKeyring(disk, path));
    const auto bytes = disk.readAll(path, kMaxFile);
    if (!bytes && !bytes.error().is(DiskError::NotFound))
        return fail(bytes.error());
    if (!bytes) {
        keyring->m_cost = cost;
        keyring->m_salt = crypto::randomBytes(16);
        CS_TRY(keyring->m_key, keyOf(passphrase, keyring->m_salt, cost));
        CS_CHECK(keyring->save({}));
        return keyring;
    }

    const QCborMap map = QCborValue::fromCbor(*bytes).toMap();
    const auto number = [&](Key key) { return static_cast<quint64>(std::max<qint64>(0, map.value(key).toInteger())); };
    keyring->m_cost = {.n = number(N), .r = number(R), .p = number(P)};
    keyring->m_salt = map.value(Salt).toByteArray();
    const Cost &asked = keyring->m_cost;
    const bool isSane = asked.n >= 2 && asked.n <= (1ULL << 30) && (asked.n & (asked.n - 1)) == 0 && asked.r >= 1
        && asked.r <= 64 && asked.p >= 1 && asked.p <= 16 && 128 * asked.n * asked.r <= kMaxMemory;
    if (number(Version) != 1 || !isSane || keyring->m_salt.size() != 16)
        return fail(StoreError::BrokenKeyFile, path);
    CS_TRY(keyring->m_key, keyOf(passphrase, keyring->m_salt, keyring->m_cost));
    const auto packed =
        crypto::openSecret(keyring->m_key, map.value(Sealed).toByteArray(), aadOf(asked, keyring->m_salt));
    if (!packed) // a wrong passphrase and a damaged file look alike to AES-GCM; the first is what people do
        return fail(StoreError::WrongPassphrase);
    auto secrets = unpack(*packed);
    if (!secrets)
        return fail(StoreError::BrokenKeyFile, path);
    keyring->m_secrets = std::move(*secrets);
    return keyring;
}

Result<void> PassphraseKeyring::save(const std::map<QString, Secret> &secrets) const
{
    const Secret packed = pack(secrets);
    CS_TRY(const QByteArray sealed, crypto::seal(m_key, packed.view(), aadOf(m_cost, m_salt)));
    QCborMap map;
    map.insert(Version, 1);
    map.insert(N, static_cast<qint64>(m_cost.n));
    map.insert(R, static_cast<qint64>(m_cost.r));
    map.insert(P, static_cast<qint64>(m_cost.p));
    map.insert(Salt, m_salt);
    map.insert(Sealed, sealed);
    return m_disk.writePrivately(m_path, QCborValue(map).toCbor());
}

Result<void> PassphraseKeyring::changePassphrase(const Secret &passphrase)
{
    PassphraseKeyring next(m_disk, m_path);
    next.m_cost = m_cost;
    next.m_salt = crypto::randomBytes(16);
    CS_TRY(next.m_key, keyOf(passphrase, next.m_salt, next.m_cost));
    CS_CHECK(next.save(m_secrets));
    m_salt = next.m_salt;
    m_key = next.m_key;
    return {};
}

Result<std::optional<Secret>> PassphraseKeyring::get(const QString &name)
{
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::optional<Secret>() : std::optional<Secret>(found->second);
}

Result<void> PassphraseKeyring::put(const QString &name, const Secret &secret)
{
    if (name.isEmpty() || name.toUtf8().size() > 0xFFFF)
        return fail(StoreError::BadName, name);
    std::map<QString, Secret> next = m_secrets;
    next[name] = secret;
    CS_CHECK(save(next));
    m_secrets = std::move(next);
    return {};
}

Result<void> PassphraseKeyring::remove(const QString &name)
{
    if (!m_secrets.contains(name))
        return {};
    std::map<QString, Secret> next = m_secrets;
    next.erase(name);
    CS_CHECK(save(next));
    m_secrets = std::move(next);
    return {};
}

} // namespace countersign::store
