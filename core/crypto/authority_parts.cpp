#include "core/crypto/authority_parts.h"

#include "core/crypto/random.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <QUrl>

namespace countersign::crypto {

namespace {

constexpr int kKeyFileRounds = 600'000; // PBKDF2-HMAC-SHA256, the figure OWASP gives
constexpr int kSerialBytes = 16; // over the 64 random bits of CA/Browser Forum BR 7.1
constexpr qint64 kDaySeconds = 24 * 3600;
constexpr int kMaxUrls = 4;
constexpr int kMaxUrl = 1024;

Result<void> setSerial(ASN1_INTEGER *target)
{
    QByteArray serial = randomBytes(kSerialBytes);
    serial[0] = static_cast<char>((serial.at(0) & 0x3f) | 0x40); // positive, and always the full length
    const ssl::BigNum number(BN_bin2bn(ssl::bytes(serial), kSerialBytes, nullptr));
    if (!number || !BN_to_ASN1_INTEGER(number.get(), target))
        return ssl::failure(CryptoError::Library, "serial number");
    return {};
}

} // namespace

Result<ssl::Pkey> generateKey(KeyKind kind)
{
    EVP_PKEY *key = nullptr;
    switch (kind) {
    case KeyKind::Rsa2048: key = EVP_RSA_gen(2048); break;
    case KeyKind::Rsa3072: key = EVP_RSA_gen(3072); break;
    case KeyKind::Rsa4096: key = EVP_RSA_gen(4096); break;
    case KeyKind::EcP256: key = EVP_EC_gen("P-256"); break;
    case KeyKind::EcP384: key = EVP_EC_gen("P-384"); break;
    case KeyKind::EcP521: key = EVP_EC_gen("P-521"); break;
    case KeyKind::Ed25519: key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"); break;
    }
    if (!key)
        return ssl::failure(CryptoError::Library, "key generation");
    return ssl::Pkey(key);
}

const EVP_MD *signatureDigest(const EVP_PKEY *key)
{
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519)
        return nullptr; // signs the message itself (RFC 8410)
    const int bits = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? EVP_PKEY_get_bits(key) : 0;
    return bits > 384 ? EVP_sha512() : bits > 256 ? EVP_sha384() : EVP_sha256();
}

ssl::Pkey sharedKey(const ssl::Pkey &key)
{
    EVP_PKEY_up_ref(key.get());
    return ssl::Pkey(key.get());
}

NameBuilder::NameBuilder() : m_name(X509_NAME_new()) { }

NameBuilder &NameBuilder::add(int nid, const QString &text, int limit)
{
    QString value = text.trimmed();
    if (value.isEmpty() || m_wrong)
        return *this;
    if (value.size() > limit)
        value.truncate(value.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
    const QByteArray utf8 = value.toUtf8();
    // PrintableString for countries and serial numbers, IA5String for e-mail, UTF8String otherwise: MBSTRING picks by nid.
    if (!m_name
        || X509_NAME_add_entry_by_NID(m_name.get(), nid, MBSTRING_UTF8, ssl::bytes(utf8), static_cast<int>(utf8.size()),
                                      -1, 0)
            != 1)
        m_wrong = "a name that fits no certificate";
    return *this;
}

NameBuilder &NameBuilder::addCountry(const QString &code)
{
    const QString value = code.trimmed().toUpper();
    const auto isLetter = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
    if (!value.isEmpty() && !(value.size() == 2 && isLetter(value.at(0)) && isLetter(value.at(1)))) {
        m_wrong = "a country has two letters";
        return *this;
    }
    return add(NID_countryName, value);
}

Result<ssl::X509Name> NameBuilder::take()
{
    if (m_wrong || !m_name)
        return ssl::failure(CryptoError::BadInput, m_wrong ? m_wrong : "a name");
    return std::move(m_name);
}

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

namespace {

using GeneralNamePtr = std::unique_ptr<GENERAL_NAME, ssl::Deleter<GENERAL_NAME_free>>;

// Only what a relying party will fetch, and in ASCII (RFC 5280, 7.4).
Result<QByteArray> asciiUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QByteArray ascii = url.toEncoded(QUrl::FullyEncoded);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || ascii.size() > kMaxUrl
        || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return fail(CryptoError::BadInput, QStringLiteral("an address of the authority is no http or https URL"));
    return ascii;
}

GeneralNamePtr uriName(const QByteArray &ascii)
{
    GeneralNamePtr name(GENERAL_NAME_new());
    ASN1_IA5STRING *value = ASN1_IA5STRING_new();
    if (!name || !value || ASN1_STRING_set(value, ascii.constData(), static_cast<int>(ascii.size())) != 1)
        ssl::impossible("GeneralName");
    GENERAL_NAME_set0_value(name.get(), GEN_URI, value);
    return name;
}

void addAccess(AUTHORITY_INFO_ACCESS *access, int method, const QByteArray &ascii)
{
    ACCESS_DESCRIPTION *description = ACCESS_DESCRIPTION_new();
    if (!description)
        ssl::impossible("AccessDescription");
    ASN1_OBJECT_free(description->method);
    description->method = OBJ_nid2obj(method);
    GENERAL_NAME_free(description->location);
    description->location = uriName(ascii).release();
    if (sk_ACCESS_DESCRIPTION_push(access, description) <= 0)
        ssl::impossible("AccessDescription");
}

} // namespace

Result<void> checkPublication(const Publication &publication)
{
    for (const QStringList *urls : {&publication.crlUrls, &publication.ocspUrls, &publication.issuerUrls}) {
        if (urls->size() > kMaxUrls)
            return fail(CryptoError::BadInput, QStringLiteral("too many addresses of the authority"));
        for (const QString &url : *urls)
            CS_CHECK(asciiUrl(url));
    }
    return {};
}

Result<void> addPublication(X509 *x509, const Publication &publication)
{
    if (!publication.crlUrls.isEmpty()) {
        using Points = std::unique_ptr<CRL_DIST_POINTS, ssl::Deleter<CRL_DIST_POINTS_free>>;
        const Points points(CRL_DIST_POINTS_new());
        DIST_POINT *point = DIST_POINT_new(); // one point with several names: the same list at several places
        if (!points || !point || sk_DIST_POINT_push(points.get(), point) <= 0)
            ssl::impossible("cRLDistributionPoints");
        point->distpoint = DIST_POINT_NAME_new();
        if (!point->distpoint)
            ssl::impossible("cRLDistributionPoints");
        point->distpoint->type = 0;
        point->distpoint->name.fullname = GENERAL_NAMES_new();
        for (const QString &url : publication.crlUrls) {
            CS_TRY(const QByteArray ascii, asciiUrl(url));
            if (sk_GENERAL_NAME_push(point->distpoint->name.fullname, uriName(ascii).release()) <= 0)
                ssl::impossible("cRLDistributionPoints");
        }
        if (X509_add1_ext_i2d(x509, NID_crl_distribution_points, points.get(), 0, X509V3_ADD_APPEND) != 1)
            return ssl::failure(CryptoError::Library, "cRLDistributionPoints");
    }
    if (!publication.ocspUrls.isEmpty() || !publication.issuerUrls.isEmpty()) {
        using Access = std::unique_ptr<AUTHORITY_INFO_ACCESS, ssl::Deleter<AUTHORITY_INFO_ACCESS_free>>;
        const Access access(AUTHORITY_INFO_ACCESS_new());
        if (!access)
            ssl::impossible("authorityInfoAccess");
        for (const QString &url : publication.ocspUrls) {
            CS_TRY(const QByteArray ascii, asciiUrl(url));
            addAccess(access.get(), NID_ad_OCSP, ascii);
        }
        for (const QString &url : publication.issuerUrls) {
            CS_TRY(const QByteArray ascii, asciiUrl(url));
            addAccess(access.get(), NID_ad_ca_issuers, ascii);
        }
        if (X509_add1_ext_i2d(x509, NID_info_access, access.get(), 0, X509V3_ADD_APPEND) != 1)
            return ssl::failure(CryptoError::Library, "authorityInfoAccess");
    }
    return {};
}

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
                                         others.get(), NID_aes_256_cbc, NID_aes_256_cbc, kKeyFileRounds, -1, 0));
    const bool made =
        file && PKCS12_set_mac(file.get(), pass.data(), -1, nullptr, 0, kKeyFileRounds, EVP_sha256()) == 1;
    wipeMemory(pass.data(), pass.size());
    if (!made)
        return ssl::failure(CryptoError::Library, "PKCS#12");
    return ssl::toDer(file.get(), i2d_PKCS12);
}

Result<QByteArray> writePkcs8Pem(EVP_PKEY *key, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a key file needs a passphrase"));
    using Shrouded = std::unique_ptr<X509_SIG, ssl::Deleter<X509_SIG_free>>;
    using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, ssl::Deleter<PKCS8_PRIV_KEY_INFO_free>>;
    const Pkcs8 plain(EVP_PKEY2PKCS8(key));
    // PEM_write_bio_PKCS8PrivateKey would take 2048 rounds; the scheme is chosen here instead (RFC 8018, PBES2).
    X509_ALGOR *scheme = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), kKeyFileRounds, nullptr, 0, nullptr, NID_hmacWithSHA256);
    const Shrouded sealed(plain && scheme ? PKCS8_set0_pbe(reinterpret_cast<const char *>(passphrase.data()),
                                                           static_cast<int>(passphrase.size()), plain.get(), scheme)
                                          : nullptr);
    if (!sealed)
        X509_ALGOR_free(scheme);
    const ssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!sealed || !bio || PEM_write_bio_PKCS8(bio.get(), sealed.get()) != 1)
        return ssl::failure(CryptoError::Library, "PKCS#8");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

Result<RevocationList> makeRevocationList(EVP_PKEY *key, X509 *issuer, const QList<RevokedCertificate> &revoked,
                                          quint64 number, Time now, int validDays)
{
    if (validDays < 1 || validDays > 3660)
        return fail(CryptoError::BadInput, QStringLiteral("validity"));
    const ssl::X509Crl crl(X509_CRL_new());
    const ssl::Asn1Time from = ssl::fromTime(now);
    const ssl::Asn1Time to = ssl::fromTime(now.plusSeconds(validDays * kDaySeconds));
    const ssl::Integer crlNumber(ASN1_INTEGER_new());
    if (!crl || !from || !to || !crlNumber || X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) != 1
        || X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer)) != 1
        || X509_CRL_set1_lastUpdate(crl.get(), from.get()) != 1 || X509_CRL_set1_nextUpdate(crl.get(), to.get()) != 1
        || ASN1_INTEGER_set_uint64(crlNumber.get(), number) != 1
        || X509_CRL_add1_ext_i2d(crl.get(), NID_crl_number, crlNumber.get(), 0, X509V3_ADD_APPEND) != 1)
        return ssl::failure(CryptoError::Library, "revocation list");

    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, nullptr, nullptr, crl.get(), 0);
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
    if (X509_CRL_sign(crl.get(), key, signatureDigest(key)) <= 0)
        return ssl::failure(CryptoError::Library, "signing a revocation list");
    return RevocationList::fromDer(ssl::toDer(crl.get(), i2d_X509_CRL));
}

} // namespace countersign::crypto
