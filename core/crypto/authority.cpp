#include "core/crypto/authority.h"

#include "core/crypto/openssl_handles.h"
#include "core/crypto/random.h"
#include "core/crypto/soft_key.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <QUrl>

namespace countersign::crypto {

namespace {

constexpr int kClockSkewSeconds = 5 * 60;
constexpr int kPkcs12Rounds = 600'000; // PBKDF2-HMAC-SHA256, the figure OWASP gives
constexpr int kSerialBytes = 16; // over the 64 random bits of CA/Browser Forum BR 7.1
constexpr qint64 kDaySeconds = 24 * 3600;

Result<ssl::Pkey> generateKey(KeyKind kind)
{
    EVP_PKEY *key = nullptr;
    switch (kind) {
    case KeyKind::Rsa3072: key = EVP_RSA_gen(3072); break;
    case KeyKind::EcP256: key = EVP_EC_gen("P-256"); break;
    case KeyKind::EcP384: key = EVP_EC_gen("P-384"); break;
    }
    if (!key)
        return ssl::failure(CryptoError::Library, "key generation");
    return ssl::Pkey(key);
}

const EVP_MD *signatureDigest(const EVP_PKEY *key)
{
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_bits(key) > 256 ? EVP_sha384() : EVP_sha256();
}

// Builds one X509_NAME, most general part first. The first failure sticks.
class NameBuilder
{
public:
    NameBuilder() : m_name(X509_NAME_new()) { }

    // Empty parts are left out. `limit` is the upper bound of RFC 5280, appendix A.1 (in characters); longer text is cut
    // there, because a company's legal name may well be longer than 64 characters and the certificate must still be made.
    NameBuilder &add(int nid, const QString &text, int limit = 64)
    {
        QString value = text.trimmed();
        if (value.isEmpty() || !m_ok)
            return *this;
        if (value.size() > limit)
            value.truncate(value.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
        const QByteArray utf8 = value.toUtf8();
        // PrintableString for countries and serial numbers, IA5String for e-mail, UTF8String otherwise: MBSTRING picks by nid.
        m_ok = m_name
            && X509_NAME_add_entry_by_NID(m_name.get(), nid, MBSTRING_UTF8, ssl::bytes(utf8),
                                          static_cast<int>(utf8.size()), -1, 0)
                == 1;
        return *this;
    }
    // ISO 3166, two letters; anything else would make a name that readers misread.
    NameBuilder &addCountry(const QString &code)
    {
        const QString value = code.trimmed().toUpper();
        const auto isLetter = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
        m_ok = m_ok && (value.isEmpty() || (value.size() == 2 && isLetter(value.at(0)) && isLetter(value.at(1))));
        return add(NID_countryName, value);
    }
    [[nodiscard]] Result<ssl::X509Name> take()
    {
        if (!m_ok || !m_name)
            return ssl::failure(CryptoError::BadInput, "a name that fits no certificate");
        return std::move(m_name);
    }

private:
    ssl::X509Name m_name;
    bool m_ok = true;
};

Result<void> addExtension(X509 *x509, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    using Extension = std::unique_ptr<X509_EXTENSION, ssl::Deleter<X509_EXTENSION_free>>;
    const Extension extension(X509V3_EXT_nconf_nid(nullptr, &context, nid, value.constData()));
    if (!extension || X509_add_ext(x509, extension.get(), -1) != 1)
        return ssl::failure(CryptoError::Library, OBJ_nid2sn(nid));
    return {};
}

// By structure, not by OpenSSL's configuration language: an address must not be able to say more than an address.
Result<void> addEmail(X509 *x509, const QString &email)
{
    const QString address = email.trimmed();
    if (address.isEmpty())
        return {};
    // rfc822Name is ASCII (RFC 5280, 4.2.1.6): the domain goes in by its ACE form, the local part as it is.
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    if (at < 1 || domain.isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("e-mail address"));
    for (const QChar c : address.left(at))
        if (c <= QLatin1Char(' ') || c > QLatin1Char('~') || c == QLatin1Char(','))
            return fail(CryptoError::BadInput, QStringLiteral("e-mail address"));
    const QByteArray ascii = address.left(at).toLatin1() + '@' + domain;
    using Names = std::unique_ptr<GENERAL_NAMES, ssl::Deleter<GENERAL_NAMES_free>>;
    const Names names(sk_GENERAL_NAME_new_null());
    GENERAL_NAME *name = GENERAL_NAME_new();
    ASN1_IA5STRING *value = ASN1_IA5STRING_new();
    if (!names || !name || !value || ASN1_STRING_set(value, ascii.constData(), static_cast<int>(ascii.size())) != 1)
        ssl::impossible("subjectAltName");
    GENERAL_NAME_set0_value(name, GEN_EMAIL, value);
    if (sk_GENERAL_NAME_push(names.get(), name) <= 0
        || X509_add1_ext_i2d(x509, NID_subject_alt_name, names.get(), 0, X509V3_ADD_APPEND) != 1)
        return ssl::failure(CryptoError::Library, "subjectAltName");
    return {};
}

Result<void> setSerial(ASN1_INTEGER *target)
{
    QByteArray serial = randomBytes(kSerialBytes);
    serial[0] = static_cast<char>((serial.at(0) & 0x3f) | 0x40); // positive, and always the full length
    const ssl::BigNum number(BN_bin2bn(ssl::bytes(serial), kSerialBytes, nullptr));
    if (!number || !BN_to_ASN1_INTEGER(number.get(), target))
        return ssl::failure(CryptoError::Library, "serial number");
    return {};
}

// Everything but the extensions.
Result<ssl::X509Ptr> beginCertificate(EVP_PKEY *key, X509_NAME *subject, const X509_NAME *issuer, Time from, Time to)
{
    ssl::X509Ptr x509(X509_new());
    const ssl::Asn1Time notBefore = ssl::fromTime(from);
    const ssl::Asn1Time notAfter = ssl::fromTime(to);
    if (!x509 || !notBefore || !notAfter || X509_set_version(x509.get(), X509_VERSION_3) != 1
        || X509_set_pubkey(x509.get(), key) != 1 || X509_set_subject_name(x509.get(), subject) != 1
        || X509_set_issuer_name(x509.get(), issuer) != 1 || X509_set1_notBefore(x509.get(), notBefore.get()) != 1
        || X509_set1_notAfter(x509.get(), notAfter.get()) != 1)
        return ssl::failure(CryptoError::Library, "certificate");
    CS_CHECK(setSerial(X509_get_serialNumber(x509.get())));
    return x509;
}

Result<QByteArray> writePkcs12(EVP_PKEY *key, const Certificate &certificate, const QList<Certificate> &chain,
                               const Secret &passphrase, const QString &label)
{
    if (passphrase.isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a key file needs a passphrase"));
    const ssl::X509Ptr own = ssl::toX509(certificate);
    const ssl::X509Stack others(sk_X509_new_null());
    for (const Certificate &one : chain)
        if (ssl::X509Ptr x509 = ssl::toX509(one); x509 && sk_X509_push(others.get(), x509.get()) > 0)
            x509.release();
    std::vector<char> pass(passphrase.data(), passphrase.data() + passphrase.size());
    pass.push_back('\0');
    const QByteArray name = label.toUtf8();
    // The MAC's own key derivation is the old PKCS#12 one, so its passphrase guessing costs rounds too.
    const ssl::Pkcs12 file(PKCS12_create(pass.data(), name.isEmpty() ? nullptr : name.constData(), key, own.get(),
                                         others.get(), NID_aes_256_cbc, NID_aes_256_cbc, kPkcs12Rounds, -1, 0));
    const bool made = file && PKCS12_set_mac(file.get(), pass.data(), -1, nullptr, 0, kPkcs12Rounds, EVP_sha256()) == 1;
    wipeMemory(pass.data(), pass.size());
    if (!made)
        return ssl::failure(CryptoError::Library, "PKCS#12");
    return ssl::toDer(file.get(), i2d_PKCS12);
}

ssl::Pkey sharedKey(const ssl::Pkey &key)
{
    EVP_PKEY_up_ref(key.get());
    return ssl::Pkey(key.get());
}

} // namespace

struct IssuedKey::State {
    ssl::Pkey key;
    Certificate certificate;
    QList<Certificate> chain;
};

IssuedKey::IssuedKey(std::unique_ptr<State> state) : m_state(std::move(state)) { }
IssuedKey::IssuedKey(IssuedKey &&) noexcept = default;
IssuedKey &IssuedKey::operator=(IssuedKey &&) noexcept = default;
IssuedKey::~IssuedKey() = default;

const Certificate &IssuedKey::certificate() const { return m_state->certificate; }

std::unique_ptr<SigningKey> IssuedKey::signingKey() const
{
    auto key = SoftKey::make(sharedKey(m_state->key), m_state->certificate, m_state->chain, RsaPadding::Pkcs1);
    Q_ASSERT(key); // the certificate was made for this very key
    return std::move(*key);
}

Result<QByteArray> IssuedKey::toPkcs12(const Secret &passphrase, const QString &label) const
{
    return writePkcs12(m_state->key.get(), m_state->certificate, m_state->chain, passphrase, label);
}

struct Authority::State {
    ssl::Pkey key;
    Certificate certificate;
    ssl::X509Ptr x509;

    // A leaf under this root; `email` goes into subjectAltName.
    Result<IssuedKey> issue(X509_NAME *subject, const QString &email, KeyKind kind, int days, Time now) const;
};

Result<IssuedKey> Authority::State::issue(X509_NAME *subject, const QString &email, KeyKind kind, int days,
                                          Time now) const
{
    if (days < 1 || days > 40 * 366)
        return fail(CryptoError::BadInput, QStringLiteral("validity"));
    // A leaf that outlives its root would fail one day without having changed.
    const Time to = std::min(now.plusSeconds(days * kDaySeconds), certificate.notAfter());
    if (to <= now)
        return fail(CryptoError::BadInput, QStringLiteral("the root has expired"));
    const Time from = std::max(now.plusSeconds(-kClockSkewSeconds), certificate.notBefore());
    CS_TRY(ssl::Pkey leafKey, generateKey(kind));
    CS_TRY(const ssl::X509Ptr leaf,
           beginCertificate(leafKey.get(), subject, X509_get_subject_name(x509.get()), from, to));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_basic_constraints, "critical,CA:FALSE"));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation"));
    // id-kp-documentSigning (RFC 9336) has no name in OpenSSL 3.0; emailProtection is what older readers look for.
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_ext_key_usage, "1.3.6.1.5.5.7.3.36,emailProtection"));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_subject_key_identifier, "hash"));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_authority_key_identifier, "keyid:always"));
    CS_CHECK(addEmail(leaf.get(), email));
    if (X509_sign(leaf.get(), key.get(), signatureDigest(key.get())) <= 0)
        return ssl::failure(CryptoError::Library, "signing a certificate");
    CS_TRY(Certificate made, ssl::fromX509(leaf.get()));
    return IssuedKey(
        std::make_unique<IssuedKey::State>(IssuedKey::State{std::move(leafKey), std::move(made), {certificate}}));
}

Authority::Authority(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Authority::Authority(Authority &&) noexcept = default;
Authority &Authority::operator=(Authority &&) noexcept = default;
Authority::~Authority() = default;

Result<Authority> Authority::create(const AuthorityRequest &request, Time now)
{
    if (request.organization.trimmed().isEmpty() || request.years < 1 || request.years > 40)
        return fail(CryptoError::BadInput, QStringLiteral("an authority needs an organisation and 1 to 40 years"));
    const QString commonName = request.commonName.trimmed().isEmpty()
        ? request.organization.trimmed().left(59) + QLatin1String(" Root")
        : request.commonName;
    CS_TRY(const ssl::X509Name name,
           NameBuilder()
               .addCountry(request.country)
               .add(NID_organizationName, request.organization)
               .add(NID_commonName, commonName)
               .take());
    CS_TRY(ssl::Pkey key, generateKey(request.keyKind));
    // Calendar years would need a time zone; 365.25 days a year is as good.
    const Time to = now.plusSeconds(request.years * (kDaySeconds * 1461 / 4));
    CS_TRY(ssl::X509Ptr x509,
           beginCertificate(key.get(), name.get(), name.get(), now.plusSeconds(-kClockSkewSeconds), to));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0"));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_key_usage, "critical,keyCertSign,cRLSign"));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_subject_key_identifier, "hash"));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_authority_key_identifier, "keyid:always"));
    if (X509_sign(x509.get(), key.get(), signatureDigest(key.get())) <= 0)
        return ssl::failure(CryptoError::Library, "signing a certificate");
    CS_TRY(Certificate certificate, ssl::fromX509(x509.get()));
    return Authority(std::make_unique<State>(State{std::move(key), std::move(certificate), std::move(x509)}));
}

Result<Authority> Authority::fromPkcs12(QByteArrayView bytes, const Secret &passphrase)
{
    CS_TRY(Pkcs12Content content, readPkcs12(bytes, passphrase));
    if (!content.certificate.isCa() || !content.certificate.isSelfIssued())
        return fail(CryptoError::BadKey, QStringLiteral("the file's certificate is no root"));
    ssl::X509Ptr x509 = ssl::toX509(content.certificate);
    if (!x509 || X509_check_private_key(x509.get(), content.key.get()) != 1)
        return ssl::failure(CryptoError::BadKey, "the key is not the root's");
    return Authority(
        std::make_unique<State>(State{std::move(content.key), std::move(content.certificate), std::move(x509)}));
}

Result<QByteArray> Authority::toPkcs12(const Secret &passphrase) const
{
    return writePkcs12(m_state->key.get(), m_state->certificate, {}, passphrase,
                       m_state->certificate.subject().displayName());
}

const Certificate &Authority::certificate() const { return m_state->certificate; }

Result<IssuedKey> Authority::issueSeal(const SealRequest &request, Time now) const
{
    if (request.organization.trimmed().isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a seal needs an organisation"));
    CS_TRY(const ssl::X509Name name,
           NameBuilder()
               .addCountry(request.country)
               .add(NID_organizationName, request.organization)
               .add(NID_organizationIdentifier, request.organizationIdentifier)
               .add(NID_commonName, request.commonName.trimmed().isEmpty() ? request.organization : request.commonName)
               .take());
    return m_state->issue(name.get(), request.email, request.keyKind, request.days, now);
}

Result<IssuedKey> Authority::issuePerson(const PersonRequest &request, Time now) const
{
    if (request.name.trimmed().isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a person needs a name"));
    CS_TRY(const ssl::X509Name name,
           NameBuilder()
               .addCountry(request.country)
               .add(NID_organizationName, request.organization)
               .add(NID_title, request.title)
               .add(NID_commonName, request.name)
               .take());
    return m_state->issue(name.get(), request.email, request.keyKind, request.days, now);
}

Result<RevocationList> Authority::issueRevocationList(const QList<RevokedCertificate> &revoked, quint64 number,
                                                      Time now, int validDays) const
{
    if (validDays < 1 || validDays > 3660)
        return fail(CryptoError::BadInput, QStringLiteral("validity"));
    const ssl::X509Crl crl(X509_CRL_new());
    const ssl::Asn1Time from = ssl::fromTime(now);
    const ssl::Asn1Time to = ssl::fromTime(now.plusSeconds(validDays * kDaySeconds));
    const ssl::Integer crlNumber(ASN1_INTEGER_new());
    if (!crl || !from || !to || !crlNumber || X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) != 1
        || X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(m_state->x509.get())) != 1
        || X509_CRL_set1_lastUpdate(crl.get(), from.get()) != 1 || X509_CRL_set1_nextUpdate(crl.get(), to.get()) != 1
        || ASN1_INTEGER_set_uint64(crlNumber.get(), number) != 1
        || X509_CRL_add1_ext_i2d(crl.get(), NID_crl_number, crlNumber.get(), 0, X509V3_ADD_APPEND) != 1)
        return ssl::failure(CryptoError::Library, "revocation list");

    X509V3_CTX context;
    X509V3_set_ctx(&context, m_state->x509.get(), nullptr, nullptr, crl.get(), 0);
    using Extension = std::unique_ptr<X509_EXTENSION, ssl::Deleter<X509_EXTENSION_free>>;
    const Extension keyId(X509V3_EXT_nconf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always"));
    if (!keyId || X509_CRL_add_ext(crl.get(), keyId.get(), -1) != 1)
        return ssl::failure(CryptoError::Library, "authorityKeyIdentifier");

    for (const RevokedCertificate &one : revoked) {
        BIGNUM *raw = nullptr;
        const int digits = BN_hex2bn(&raw, one.serialHex.toLatin1().constData());
        const ssl::BigNum serialNumber(raw);
        if (digits == 0 || digits != one.serialHex.size())
            return fail(CryptoError::BadInput, QStringLiteral("serial number of a revoked certificate"));
        const ssl::Integer serial(BN_to_ASN1_INTEGER(serialNumber.get(), nullptr));
        const ssl::Asn1Time at = ssl::fromTime(one.at);
        X509_REVOKED *entry = X509_REVOKED_new();
        const bool filled = entry && serial && at && X509_REVOKED_set_serialNumber(entry, serial.get()) == 1
            && X509_REVOKED_set_revocationDate(entry, at.get()) == 1;
        if (!filled || X509_CRL_add0_revoked(crl.get(), entry) != 1) {
            X509_REVOKED_free(entry);
            return ssl::failure(CryptoError::Library, "revocation entry");
        }
        if (one.reason != RevocationReason::Unspecified) { // RFC 5280, 5.3.1: absent rather than unspecified
            using Enumerated = std::unique_ptr<ASN1_ENUMERATED, ssl::Deleter<ASN1_ENUMERATED_free>>;
            const Enumerated reason(ASN1_ENUMERATED_new());
            if (!reason || ASN1_ENUMERATED_set(reason.get(), static_cast<long>(one.reason)) != 1
                || X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, reason.get(), 0, X509V3_ADD_APPEND) != 1)
                return ssl::failure(CryptoError::Library, "revocation reason");
        }
    }
    X509_CRL_sort(crl.get());
    if (X509_CRL_sign(crl.get(), m_state->key.get(), signatureDigest(m_state->key.get())) <= 0)
        return ssl::failure(CryptoError::Library, "signing a revocation list");
    return RevocationList::fromDer(ssl::toDer(crl.get(), i2d_X509_CRL));
}

} // namespace countersign::crypto
