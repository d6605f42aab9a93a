#include "core/pdf/crypt.h"

#include "core/crypto/digest.h"
#include "core/crypto/legacy_cipher.h"
#include "core/crypto/random.h"

#include <algorithm>
#include <numeric>

namespace countersign::pdf {

namespace {

constexpr int kMaxDepth = 64;
constexpr qsizetype kBlock = 16;
constexpr qsizetype kMaxPassword = 127; // 7.6.4.3.4, step a: bytes of UTF-8

// 7.6.4.3.2: what fills a password up to 32 bytes.
constexpr unsigned char kPadding[32] = {0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E,
                                        0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68,
                                        0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A};

// Bytes put together for a hash, wiped afterwards.
class Mix
{
public:
    Mix &add(QByteArrayView bytes)
    {
        const std::size_t have = m_bytes.size();
        Secret longer(have + static_cast<std::size_t>(bytes.size()));
        std::copy_n(m_bytes.data(), have, longer.data());
        std::copy(bytes.cbegin(), bytes.cend(), longer.data() + have);
        m_bytes = std::move(longer);
        return *this;
    }
    [[nodiscard]] QByteArrayView view() const { return m_bytes.view(); }

private:
    Secret m_bytes;
};

QByteArrayView paddingView() { return {kPadding, 32}; }

QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xff);
    return out;
}

// Revisions up to 4 take passwords in PDFDocEncoding; UTF-8 beyond Latin-1 cannot be meant.
Secret toLatin1(const Secret &utf8)
{
    Secret out(utf8.size());
    std::size_t size = 0;
    const unsigned char *at = utf8.data(), *end = at + utf8.size();
    while (at < end) {
        unsigned char c = *at++;
        if ((c == 0xc2 || c == 0xc3) && at < end && (*at & 0xc0) == 0x80)
            c = static_cast<unsigned char>((c & 3) << 6 | (*at++ & 0x3f));
        out.data()[size++] = c;
    }
    return Secret(out.view().first(static_cast<qsizetype>(size)));
}

Secret padded(const Secret &password) { return Secret(Mix().add(password.view()).add(paddingView()).view().first(32)); }

// Algorithm 2.B (7.6.4.3.4): the hash of revision 6; revision 5 was its first step only.
Secret hash(qint64 revision, QByteArrayView password, QByteArrayView salt, QByteArrayView userEntry)
{
    using crypto::DigestAlgorithm;
    Secret k(crypto::sha256(Mix().add(password).add(salt).add(userEntry).view()));
    if (revision < 6)
        return k;
    for (int round = 0;; ++round) {
        Mix repeated; // 64 times, so put together once and copied
        const Secret once(Mix().add(password).add(k.view()).add(userEntry).view());
        Secret all(once.size() * 64);
        for (std::size_t i = 0; i < 64; ++i)
            std::copy_n(once.data(), once.size(), all.data() + i * once.size());
        const auto e =
            crypto::aesCbcEncrypt(k.view().first(16), k.view().sliced(16, 16), all.view(), crypto::CbcPadding::None);
        Q_ASSERT(e); // sizes are right by construction
        const int modulus = std::accumulate(e->cbegin(), e->cbegin() + 16, 0,
                                            [](int sum, char c) { return sum + static_cast<unsigned char>(c); })
            % 3;
        k = Secret(crypto::digest(modulus == 0       ? DigestAlgorithm::Sha256
                                      : modulus == 1 ? DigestAlgorithm::Sha384
                                                     : DigestAlgorithm::Sha512,
                                  *e));
        if (round >= 63 && static_cast<unsigned char>(e->back()) <= round - 31)
            return Secret(k.view().first(32));
    }
}

// RC4 over and over, each time with the key xored by the round (algorithms 3, 5 and 7).
QByteArray rc4Rounds(QByteArrayView key, QByteArray data, int from, int to)
{
    const int step = from < to ? 1 : -1;
    for (int round = from;; round += step) {
        Secret turned(key);
        for (std::size_t i = 0; i < turned.size(); ++i)
            turned.data()[i] ^= static_cast<unsigned char>(round);
        data = crypto::rc4(turned.view(), data);
        if (round == to)
            return data;
    }
}

// A signature dictionary (7.6.2): its /Contents is never encrypted.
bool isSignature(const Dictionary &dictionary)
{
    const Object &type = dictionary["Type"];
    return dictionary["Contents"].isString() && dictionary.contains("ByteRange")
        && (type.isNull() || type.isName("Sig") || type.isName("DocTimeStamp"));
}

} // namespace

Result<Crypt::Method> Crypt::methodOf(const Dictionary &encrypt, const Object &filterName)
{
    if (filterName.isNull() || filterName.isName("Identity"))
        return Method::Identity;
    const Dictionary &filter = encrypt["CF"].dictionary()[filterName.bytes()].dictionary();
    const Object &method = filter["CFM"];
    if (method.isNull() || method.isName("None"))
        return Method::Identity;
    if (method.isName("V2"))
        return Method::Rc4;
    if (method.isName("AESV2"))
        return Method::Aes128;
    if (method.isName("AESV3"))
        return Method::Aes256;
    return fail(PdfError::Unsupported, QStringLiteral("an unknown encryption method"));
}

Result<void> Crypt::readMethods(const Dictionary &encrypt, qint64 version)
{
    switch (version) {
    case 1: m_keyBytes = 5; return {};
    case 2: {
        const qint64 bits = encrypt["Length"].toInteger(40);
        if (bits < 40 || bits > 128 || bits % 8 != 0)
            return fail(PdfError::Damaged, QStringLiteral("an impossible key length"));
        m_keyBytes = static_cast<int>(bits / 8);
        return {};
    }
    case 4:
    case 5: {
        CS_TRY(m_streams, methodOf(encrypt, encrypt["StmF"]));
        CS_TRY(m_strings, methodOf(encrypt, encrypt["StrF"]));
        m_keyBytes = version == 5 ? 32 : 16;
        // A filter of the other version's key length would read beyond the key.
        for (const Method method : {m_streams, m_strings})
            if (method != Method::Identity && (method == Method::Aes256) != (version == 5))
                return fail(PdfError::Damaged, QStringLiteral("an encryption method of another version"));
        return {};
    }
    default: return fail(PdfError::Unsupported, QStringLiteral("encryption of version %1").arg(version));
    }
}

void Crypt::readPermissions(qint64 bits, bool isOwner)
{
    const auto p = static_cast<quint32>(bits);
    const auto bit = [p](int number) { return (p >> (number - 1) & 1) != 0; };
    m_permissions = {.isOwner = isOwner, .mayModify = bit(4), .mayAnnotate = bit(6), .mayFillForms = bit(9)};
    if (m_revision < 3) // bit 9 means something from revision 3 on
        m_permissions.mayFillForms = bit(6);
}

Result<bool> Crypt::unlockOld(const Dictionary &encrypt, QByteArrayView firstId, const Secret &password)
{
    const QByteArray owner = encrypt["O"].bytes().first(32), user = encrypt["U"].bytes().first(32);
    const int rounds = m_revision >= 3 ? 50 : 0;
    // Algorithm 2: the file's key from a user password.
    const auto fileKey = [&](const Secret &userPassword) {
        Mix mix;
        mix.add(padded(userPassword).view()).add(owner);
        mix.add(littleEndian(static_cast<quint32>(encrypt["P"].toInteger()), 4)).add(firstId);
        if (m_revision >= 4 && !m_encryptsMetadata)
            mix.add(QByteArray(4, '\xff'));
        QByteArray key = crypto::md5(mix.view());
        for (int i = 0; i < rounds; ++i)
            key = crypto::md5(QByteArrayView(key).first(m_keyBytes));
        Secret result{QByteArrayView(key).first(m_keyBytes)};
        wipeMemory(key.data(), static_cast<std::size_t>(key.size()));
        return result;
    };
    // Algorithms 4, 5 and 6: whether that is the user password.
    const auto opens = [&](const Secret &userPassword) {
        Secret key = fileKey(userPassword);
        bool right = false;
        if (m_revision == 2) {
            right = crypto::rc4(key.view(), paddingView()) == user;
        } else {
            const QByteArray start = crypto::md5(Mix().add(paddingView()).add(firstId).view());
            right = rc4Rounds(key.view(), start, 0, 19) == user.first(16);
        }
        if (right)
            m_key = std::move(key);
        return right;
    };
    // Algorithm 7: the owner password unlocks the user's.
    QByteArray ownerKey = crypto::md5(padded(password).view());
    for (int i = 0; i < rounds; ++i)
        ownerKey = crypto::md5(ownerKey);
    const auto ownerView = QByteArrayView(ownerKey).first(m_keyBytes);
    const Secret behind(m_revision == 2 ? crypto::rc4(ownerView, owner) : rc4Rounds(ownerView, owner, 19, 0));
    wipeMemory(ownerKey.data(), static_cast<std::size_t>(ownerKey.size()));
    const bool isOwner = !password.isEmpty() && opens(behind);
    if (!isOwner && !opens(password))
        return false;
    readPermissions(encrypt["P"].toInteger(), isOwner);
    return true;
}

// Algorithm 2.A (7.6.4.3.3). /O and /U: 32 bytes of hash, 8 of validation salt, 8 of key salt.
Result<bool> Crypt::unlockNew(const Dictionary &encrypt, const Secret &password)
{
    const QByteArray owner = encrypt["O"].bytes().first(48), user = encrypt["U"].bytes().first(48);
    const QByteArrayView word =
        password.view().first(std::min<qsizetype>(static_cast<qsizetype>(password.size()), kMaxPassword));
    const auto matches = [&](const QByteArray &entry, QByteArrayView userEntry) {
        const QByteArrayView view(entry);
        return hash(m_revision, word, view.sliced(32, 8), userEntry) == Secret(view.first(32));
    };
    const bool isOwner = matches(owner, user);
    if (!isOwner && !matches(user, {}))
        return false;
    const QByteArrayView entry = isOwner ? owner : user;
    const Secret key = hash(m_revision, word, entry.sliced(40, 8), isOwner ? QByteArrayView(user) : QByteArrayView());
    const QByteArray wrapped = encrypt[isOwner ? "OE" : "UE"].bytes();
    const QByteArray zero(kBlock, '\0');
    if (wrapped.size() < 32)
        return fail(PdfError::Damaged, QStringLiteral("an encryption dictionary without its key"));
    auto unwrapped =
        crypto::aesCbcDecrypt(key.view(), zero, QByteArrayView(wrapped).first(32), crypto::CbcPadding::None);
    if (!unwrapped)
        return fail(std::move(unwrapped).error().as(PdfError::Damaged));
    m_key = Secret(*unwrapped);
    wipeMemory(unwrapped->data(), static_cast<std::size_t>(unwrapped->size()));
    // Algorithm 13: /Perms holds /P under the key. Who changed /P alone gains nothing: both must allow it.
    qint64 bits = encrypt["P"].toInteger();
    const QByteArray sealed = encrypt["Perms"].bytes();
    if (sealed.size() == kBlock) {
        const auto plain = crypto::aesCbcDecrypt(m_key.view(), zero, sealed, crypto::CbcPadding::None);
        if (!plain || plain->mid(9, 3) != "adb")
            return fail(PdfError::Damaged, QStringLiteral("an encryption dictionary with changed permissions"));
        quint32 inner = 0;
        for (int i = 3; i >= 0; --i)
            inner = inner << 8 | static_cast<unsigned char>(plain->at(i));
        bits &= inner;
    }
    readPermissions(bits, isOwner);
    return true;
}

Result<void> Crypt::unlock(const Dictionary &encrypt, QByteArrayView firstId, const Secret &password)
{
    const qsizetype entrySize = m_revision >= 5 ? 48 : 32;
    if (encrypt["O"].bytes().size() < entrySize || encrypt["U"].bytes().size() < entrySize || !encrypt["P"].isNumber())
        return fail(PdfError::Damaged, QStringLiteral("an encryption dictionary with entries missing"));
    // A file anybody may open is opened, whatever password was meant for others.
    for (const Secret &candidate : {password, Secret()}) {
        if (m_revision >= 5) {
            CS_TRY(const bool open, unlockNew(encrypt, candidate));
            if (open)
                return {};
            continue;
        }
        // Version 4's key has 128 bits; some writers take their /Length by the word. The password tells which is meant.
        const int usual = m_keyBytes;
        const qint64 written = encrypt["Length"].toInteger(128);
        const bool mayBeShorter = encrypt["V"].toInteger() == 4 && written >= 40 && written < 128 && written % 8 == 0;
        for (const int size : {usual, mayBeShorter ? static_cast<int>(written / 8) : usual}) {
            m_keyBytes = size;
            CS_TRY(const bool open, unlockOld(encrypt, firstId, toLatin1(candidate)));
            if (open)
                return {};
            // Some writers put UTF-8 into old files as it is.
            CS_TRY(const bool raw, unlockOld(encrypt, firstId, candidate));
            if (raw)
                return {};
        }
        m_keyBytes = usual;
    }
    return password.isEmpty() ? fail(PdfError::Encrypted, QStringLiteral("a password is needed"))
                              : fail(PdfError::WrongPassword);
}

Result<std::shared_ptr<const Crypt>> Crypt::open(const Dictionary &encrypt, QByteArrayView firstId,
                                                 const Secret &password)
{
    if (!encrypt["Filter"].isName()) // table 20: required
        return fail(PdfError::Damaged, QStringLiteral("an encryption without a handler"));
    if (!encrypt["Filter"].isName("Standard"))
        return fail(PdfError::ForCertificates, QString::fromLatin1(encrypt["Filter"].bytes().left(40)));
    auto crypt = std::make_shared<Crypt>();
    const qint64 version = encrypt["V"].toInteger();
    crypt->m_revision = encrypt["R"].toInteger();
    crypt->m_encrypt = encrypt;
    crypt->m_encryptsMetadata = version < 4 || encrypt["EncryptMetadata"].toBool(true);
    if (crypt->m_revision < 2 || crypt->m_revision > 6 || (crypt->m_revision >= 5) != (version == 5))
        return fail(PdfError::Unsupported, QStringLiteral("encryption of revision %1").arg(crypt->m_revision));
    CS_CHECK(crypt->readMethods(encrypt, version));
    CS_CHECK(crypt->unlock(encrypt, firstId, password));
    return std::shared_ptr<const Crypt>(std::move(crypt));
}

// Algorithm 1 (7.6.3.1); from version 5 on every object uses the file's key.
Secret Crypt::objectKey(Reference reference, Method method) const
{
    if (method == Method::Aes256)
        return m_key;
    Mix mix;
    mix.add(m_key.view()).add(littleEndian(reference.number, 3)).add(littleEndian(reference.generation, 2));
    if (method == Method::Aes128)
        mix.add("sAlT");
    return Secret(QByteArrayView(crypto::md5(mix.view())).first(std::min(m_keyBytes + 5, 16)));
}

Result<QByteArray> Crypt::decipher(Reference reference, Method method, QByteArrayView bytes) const
{
    if (method == Method::Identity || bytes.isEmpty())
        return bytes.toByteArray();
    const Secret key = objectKey(reference, method);
    if (method == Method::Rc4)
        return crypto::rc4(key.view(), bytes);
    if (bytes.size() < kBlock || bytes.size() % kBlock != 0)
        return fail(PdfError::Damaged, QStringLiteral("object %1 is not whole AES blocks").arg(reference.number));
    if (bytes.size() == kBlock) // an initialisation vector and nothing: some writers' empty string
        return QByteArray();
    auto plain =
        crypto::aesCbcDecrypt(key.view(), bytes.first(kBlock), bytes.sliced(kBlock), crypto::CbcPadding::Pkcs7);
    if (!plain)
        return fail(std::move(plain).error().as(PdfError::Damaged, QStringLiteral("object %1").arg(reference.number)));
    return std::move(*plain);
}

Result<QByteArray> Crypt::encipher(Reference reference, Method method, QByteArrayView bytes) const
{
    if (method == Method::Identity)
        return bytes.toByteArray();
    const Secret key = objectKey(reference, method);
    if (method == Method::Rc4)
        return bytes.isEmpty() ? QByteArray() : crypto::rc4(key.view(), bytes);
    const QByteArray vector = crypto::randomBytes(kBlock);
    auto sealed = crypto::aesCbcEncrypt(key.view(), vector, bytes, crypto::CbcPadding::Pkcs7);
    if (!sealed)
        return fail(std::move(sealed).error().as(PdfError::TooLarge));
    return vector + *sealed;
}

Result<Object> Crypt::strings(Reference reference, const Object &object, Transform transform, int depth) const
{
    if (depth > kMaxDepth)
        return fail(PdfError::TooLarge, QStringLiteral("objects nested too deeply"));
    switch (object.kind()) {
    case Object::Kind::String: {
        CS_TRY(const QByteArray bytes, (this->*transform)(reference, m_strings, object.bytes()));
        return Object::string(bytes, object.isHexString() || transform == &Crypt::encipher);
    }
    case Object::Kind::Array: {
        Array items;
        items.reserve(object.array().size());
        for (const Object &item : object.array()) {
            CS_TRY(Object changed, strings(reference, item, transform, depth + 1));
            items.append(std::move(changed));
        }
        return Object(items);
    }
    case Object::Kind::Dictionary:
    case Object::Kind::Stream: {
        const bool signature = object.isDictionary() && isSignature(object.dictionary());
        Dictionary changed;
        for (const Dictionary::Entry &entry : object.dictionary()) {
            if (signature && entry.key == "Contents") {
                changed.append(entry.key, entry.value);
                continue;
            }
            CS_TRY(const Object value, strings(reference, entry.value, transform, depth + 1));
            changed.append(entry.key, value);
        }
        if (object.isStream())
            return Object::streamView(changed, object.rawBytes(), std::make_shared<const Object>(object));
        return Object(changed);
    }
    default: return object;
    }
}

// 7.4.10: a stream whose first filter is /Crypt names its own method.
Crypt::Method Crypt::streamMethod(const Dictionary &stream, bool &usesCryptFilter) const
{
    const Object &filter = stream["Filter"];
    const bool isList = filter.isArray() && !filter.array().isEmpty();
    usesCryptFilter = (isList ? filter.array().first() : filter).isName("Crypt");
    if (usesCryptFilter) {
        const Object &parameters = stream["DecodeParms"];
        const Object &own =
            parameters.isArray() && !parameters.array().isEmpty() ? parameters.array().first() : parameters;
        const auto method = methodOf(m_encrypt, own.dictionary()["Name"]);
        if (method && (*method == Method::Identity || (*method == Method::Aes256) == (m_keyBytes == 32)))
            return *method;
        return m_streams;
    }
    if (!m_encryptsMetadata && stream["Type"].isName("Metadata"))
        return Method::Identity;
    return m_streams;
}

Result<Object> Crypt::whole(Reference reference, const Object &object, Transform transform) const
{
    if (object.isStream() && object.dictionary()["Type"].isName("XRef")) // 7.5.8.2
        return object;
    CS_TRY(Object changed, strings(reference, object, transform, 0));
    if (!changed.isStream())
        return changed;
    bool usesCryptFilter = false;
    const Method method = streamMethod(changed.dictionary(), usesCryptFilter);
    if (method == Method::Identity)
        return changed;
    CS_TRY(const QByteArray bytes, (this->*transform)(reference, method, changed.rawBytes()));
    Dictionary dictionary = changed.dictionary();
    dictionary.set("Length", Object::integer(bytes.size()));
    if (usesCryptFilter && transform == &Crypt::decipher) {
        // It is undone now; kept, it would be undone again, or lie when the object is written anew.
        const auto withoutFirst = [&](const char *key) {
            const Object value = dictionary[key];
            dictionary.set(key, value.array().size() > 1 ? Object(value.array().sliced(1)) : Object());
        };
        withoutFirst("Filter");
        withoutFirst("DecodeParms");
    }
    return Object::stream(dictionary, bytes);
}

Result<Object> Crypt::decrypt(Reference reference, const Object &object) const
{
    return whole(reference, object, &Crypt::decipher);
}

Result<Object> Crypt::encrypt(Reference reference, const Object &object) const
{
    return whole(reference, object, &Crypt::encipher);
}

} // namespace countersign::pdf
