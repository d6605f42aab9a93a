#include "core/crypto/certificate.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/objects.h>
#include <openssl/pem.h>

#include <QHash>

#include <algorithm>
#include <mutex>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxDer = 256 * 1024;
constexpr qsizetype kMaxPem = 8 * 1024 * 1024;
constexpr int kMaxInPem = 1000;
constexpr int kMaxUrls = 16;

using GeneralNames = std::unique_ptr<GENERAL_NAMES, ssl::Deleter<GENERAL_NAMES_free>>;
using Eku = std::unique_ptr<EXTENDED_KEY_USAGE, ssl::Deleter<EXTENDED_KEY_USAGE_free>>;
using Aia = std::unique_ptr<AUTHORITY_INFO_ACCESS, ssl::Deleter<AUTHORITY_INFO_ACCESS_free>>;
using DistPoints = std::unique_ptr<CRL_DIST_POINTS, ssl::Deleter<CRL_DIST_POINTS_free>>;

QString curveWords(const QString &name)
{
    if (name == QLatin1String("prime256v1"))
        return QStringLiteral("P-256");
    if (name == QLatin1String("secp384r1"))
        return QStringLiteral("P-384");
    if (name == QLatin1String("secp521r1"))
        return QStringLiteral("P-521");
    return name;
}

void addUrl(const GENERAL_NAME *name, QStringList *urls)
{
    if (!name || name->type != GEN_URI || urls->size() >= kMaxUrls)
        return;
    const QString url = ssl::toText(name->d.uniformResourceIdentifier);
    if (url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        urls->append(url);
}

QString firstEmail(const X509 *x509)
{
    const GeneralNames names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(x509, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_EMAIL)
            return ssl::toText(name->d.rfc822Name);
    }
    return {};
}

bool weakDigest(int nid)
{
    return nid == NID_md5 || nid == NID_sha1 || nid == NID_md4 || nid == NID_md2 || nid == NID_mdc2
        || nid == NID_md5_sha1 || nid == NID_ripemd160;
}

} // namespace

QString DistinguishedName::displayName() const
{
    return !commonName.isEmpty() ? commonName : !organization.isEmpty() ? organization : rfc4514;
}

struct Certificate::Fields {
    QByteArray der;
    ssl::X509Ptr
        handle; // OpenSSL's form, shared by reference count: decoding a public key is the dearest part of reading
    DistinguishedName subject;
    DistinguishedName issuer;
    QByteArray subjectDer;
    QByteArray issuerDer;
    QString email;
    QString serialHex;
    Time notBefore;
    Time notAfter;
    KeyAlgorithm keyAlgorithm = KeyAlgorithm::Other;
    QString keyWords;
    int keyBits = 0;
    QString signatureWords;
    bool weak = false;
    bool isCa = false;
    bool hasKeyUsage = false;
    KeyUsages keyUsage;
    QStringList eku;
    bool ekuCritical = false;
    bool ocspNoCheck = false;
    QByteArray subjectKeyId;
    QByteArray authorityKeyId;
    QStringList ocspUrls;
    QStringList issuerUrls;
    QStringList crlUrls;

    void readKey(const X509 *x509);
    void readExtensions(X509 *x509);
};

void Certificate::Fields::readKey(const X509 *x509)
{
    EVP_PKEY *key = X509_get0_pubkey(x509); // null for kinds OpenSSL does not know
    if (key) {
        keyBits = EVP_PKEY_get_bits(key);
        switch (EVP_PKEY_get_base_id(key)) {
        case EVP_PKEY_RSA:
            keyAlgorithm = KeyAlgorithm::Rsa;
            keyWords = QStringLiteral("RSA");
            break;
        case EVP_PKEY_RSA_PSS:
            keyAlgorithm = KeyAlgorithm::RsaPss;
            keyWords = QStringLiteral("RSA-PSS");
            break;
        case EVP_PKEY_EC: {
            keyAlgorithm = KeyAlgorithm::Ec;
            char name[64] = {};
            EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name, sizeof name, nullptr);
            keyWords = (QStringLiteral("EC ") + curveWords(QString::fromLatin1(name))).trimmed();
            break;
        }
        case EVP_PKEY_ED25519:
            keyAlgorithm = KeyAlgorithm::Ed25519;
            keyWords = QStringLiteral("Ed25519");
            break;
        default: keyWords = QString::fromLatin1(OBJ_nid2sn(EVP_PKEY_get_base_id(key)));
        }
    }
    const int signatureNid = X509_get_signature_nid(x509);
    signatureWords = QString::fromLatin1(OBJ_nid2sn(signatureNid));
    int digestNid = NID_undef;
    int securityBits = 0;
    X509_get_signature_info(const_cast<X509 *>(x509), &digestNid, nullptr, &securityBits, nullptr);
    weak = (keyAlgorithm == KeyAlgorithm::Rsa && keyBits < 2048)
        || (keyAlgorithm == KeyAlgorithm::RsaPss && keyBits < 2048)
        || (keyAlgorithm == KeyAlgorithm::Ec && keyBits < 224);
    // A root's signature over itself proves nothing, so its hash does not matter.
    if (subjectDer != issuerDer)
        weak = weak || weakDigest(digestNid);
}

void Certificate::Fields::readExtensions(X509 *x509)
{
    isCa = X509_get_extension_flags(x509) & EXFLAG_CA;
    hasKeyUsage = X509_get_extension_flags(x509) & EXFLAG_KUSAGE;
    if (hasKeyUsage) {
        const std::uint32_t bits = X509_get_key_usage(x509);
        const auto take = [this, bits](std::uint32_t bit, KeyUsage usage) { keyUsage.setFlag(usage, bits & bit); };
        take(KU_DIGITAL_SIGNATURE, KeyUsage::DigitalSignature);
        take(KU_NON_REPUDIATION, KeyUsage::NonRepudiation);
        take(KU_KEY_ENCIPHERMENT, KeyUsage::KeyEncipherment);
        take(KU_DATA_ENCIPHERMENT, KeyUsage::DataEncipherment);
        take(KU_KEY_AGREEMENT, KeyUsage::KeyAgreement);
        take(KU_KEY_CERT_SIGN, KeyUsage::KeyCertSign);
        take(KU_CRL_SIGN, KeyUsage::CrlSign);
    }
    int critical = -1;
    const Eku purposes(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(x509, NID_ext_key_usage, &critical, nullptr)));
    ekuCritical = critical == 1;
    for (int i = 0; purposes && i < sk_ASN1_OBJECT_num(purposes.get()); ++i)
        eku.append(ssl::oidText(sk_ASN1_OBJECT_value(purposes.get(), i)));
    ocspNoCheck = X509_get_ext_by_NID(x509, NID_id_pkix_OCSP_noCheck, -1) >= 0;
    subjectKeyId = ssl::toArray(X509_get0_subject_key_id(x509));
    authorityKeyId = ssl::toArray(X509_get0_authority_key_id(x509));

    const Aia access(static_cast<AUTHORITY_INFO_ACCESS *>(X509_get_ext_d2i(x509, NID_info_access, nullptr, nullptr)));
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION *description = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        const int method = OBJ_obj2nid(description->method);
        if (method == NID_ad_OCSP)
            addUrl(description->location, &ocspUrls);
        else if (method == NID_ad_ca_issuers)
            addUrl(description->location, &issuerUrls);
    }
    const DistPoints points(
        static_cast<CRL_DIST_POINTS *>(X509_get_ext_d2i(x509, NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT *point = sk_DIST_POINT_value(points.get(), i);
        if (!point->distpoint || point->distpoint->type != 0)
            continue;
        const GENERAL_NAMES *names = point->distpoint->name.fullname;
        for (int j = 0; j < sk_GENERAL_NAME_num(names); ++j)
            addUrl(sk_GENERAL_NAME_value(names, j), &crlUrls);
    }
    email = firstEmail(x509);
    if (email.isEmpty())
        email = subject.email;
}

// The same few issuers and signers come with every file: what was read once is shared (certificates never change).
class Certificate::Known
{
public:
    [[nodiscard]] std::shared_ptr<const Fields> find(QByteArrayView der) const
    {
        const std::lock_guard lock(m_mutex);
        return m_fields.value(QByteArray::fromRawData(der.data(), der.size()));
    }
    void add(const std::shared_ptr<const Fields> &fields)
    {
        const std::lock_guard lock(m_mutex);
        if (m_fields.size() >= kMost)
            m_fields.clear();
        m_fields.insert(fields->der, fields);
    }
    // Never destroyed: OpenSSL takes itself down at exit before statics are.
    static Known &instance()
    {
        static auto *known = new Known;
        return *known;
    }

private:
    static constexpr qsizetype kMost = 256;
    mutable std::mutex m_mutex;
    QHash<QByteArray, std::shared_ptr<const Fields>> m_fields;
};

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    if (der.isEmpty() || der.size() > kMaxDer)
        return fail(CryptoError::BadInput, QStringLiteral("size of a certificate"));
    if (auto known = Known::instance().find(der)) {
        Certificate certificate;
        certificate.m_fields = std::move(known);
        return certificate;
    }
    const auto *in = ssl::bytes(der);
    ssl::X509Ptr x509(d2i_X509(nullptr, &in, static_cast<long>(der.size())));
    if (!x509)
        return ssl::failure(CryptoError::BadInput, "certificate");
    if (in != ssl::bytes(der) + der.size())
        return fail(CryptoError::BadInput, QStringLiteral("bytes after the certificate"));

    auto fields = std::make_shared<Fields>();
    fields->der = der.toByteArray();
    fields->subject = ssl::toName(X509_get_subject_name(x509.get()));
    fields->issuer = ssl::toName(X509_get_issuer_name(x509.get()));
    fields->subjectDer = ssl::toDer(X509_get_subject_name(x509.get()), i2d_X509_NAME);
    fields->issuerDer = ssl::toDer(X509_get_issuer_name(x509.get()), i2d_X509_NAME);
    fields->serialHex = ssl::toHex(X509_get0_serialNumber(x509.get()));
    fields->notBefore = ssl::toTime(X509_get0_notBefore(x509.get()));
    fields->notAfter = ssl::toTime(X509_get0_notAfter(x509.get()));
    fields->readKey(x509.get());
    fields->readExtensions(x509.get());
    ERR_clear_error();
    fields->handle = std::move(x509);
    Known::instance().add(fields);

    Certificate certificate;
    certificate.m_fields = std::move(fields);
    return certificate;
}

Result<QList<Certificate>> Certificate::listFromPem(QByteArrayView pem)
{
    if (pem.isEmpty() || pem.size() > kMaxPem)
        return fail(CryptoError::BadInput, QStringLiteral("size of a PEM text"));
    const ssl::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    QList<Certificate> list;
    while (list.size() < kMaxInPem) {
        const ssl::X509Ptr x509(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!x509)
            break;
        CS_TRY(Certificate certificate, ssl::fromX509(x509.get()));
        list.append(std::move(certificate));
    }
    // The loop ends at "no start line"; any other complaint is a broken certificate.
    const unsigned long last = ERR_peek_last_error();
    if (last != 0 && ERR_GET_REASON(last) != PEM_R_NO_START_LINE)
        return ssl::failure(CryptoError::BadInput, "PEM");
    ERR_clear_error();
    if (list.isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("no certificate in the PEM text"));
    return list;
}

Result<Certificate> Certificate::fromPem(QByteArrayView pem)
{
    CS_TRY(QList<Certificate> list, listFromPem(pem));
    return list.first();
}

Result<Certificate> Certificate::fromFileBytes(QByteArrayView bytes)
{
    return !bytes.isEmpty() && bytes.front() == 0x30 ? fromDer(bytes) : fromPem(bytes);
}

QByteArray Certificate::toPem() const
{
    const ssl::X509Ptr x509 = ssl::toX509(*this);
    const ssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!x509 || !bio || PEM_write_bio_X509(bio.get(), x509.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    if (isNull() || issuer.isNull() || issuerDer() != issuer.subjectDer())
        return false;
    const ssl::X509Ptr own = ssl::toX509(*this);
    const ssl::X509Ptr other = ssl::toX509(issuer);
    const bool good =
        own && other && X509_get0_pubkey(other.get()) && X509_verify(own.get(), X509_get0_pubkey(other.get())) == 1;
    ERR_clear_error();
    return good;
}

X509 *ssl::CertificateHandle::of(const Certificate &certificate)
{
    return certificate.m_fields ? certificate.m_fields->handle.get() : nullptr;
}

const QByteArray &Certificate::der() const
{
    Q_ASSERT(m_fields);
    return m_fields->der;
}
QByteArray Certificate::derOrEmpty() const { return m_fields ? m_fields->der : QByteArray(); }
const DistinguishedName &Certificate::subject() const { return m_fields->subject; }
const DistinguishedName &Certificate::issuer() const { return m_fields->issuer; }
const QByteArray &Certificate::subjectDer() const { return m_fields->subjectDer; }
const QByteArray &Certificate::issuerDer() const { return m_fields->issuerDer; }
const QString &Certificate::email() const { return m_fields->email; }
const QString &Certificate::serialHex() const { return m_fields->serialHex; }
Time Certificate::notBefore() const { return m_fields->notBefore; }
Time Certificate::notAfter() const { return m_fields->notAfter; }
bool Certificate::isValidAt(Time time) const
{
    // The seconds of notAfter belong to the validity (RFC 5280, 4.1.2.5).
    return time >= notBefore() && time < notAfter().plusSeconds(1);
}
KeyAlgorithm Certificate::keyAlgorithm() const { return m_fields->keyAlgorithm; }
const QString &Certificate::keyWords() const { return m_fields->keyWords; }
int Certificate::keyBits() const { return m_fields->keyBits; }
const QString &Certificate::signatureWords() const { return m_fields->signatureWords; }
bool Certificate::isWeak() const { return m_fields->weak; }
bool Certificate::isCa() const { return m_fields->isCa; }
bool Certificate::isSelfIssued() const { return subjectDer() == issuerDer(); }
bool Certificate::hasKeyUsage() const { return m_fields->hasKeyUsage; }
KeyUsages Certificate::keyUsage() const { return m_fields->keyUsage; }
const QStringList &Certificate::extendedKeyUsage() const { return m_fields->eku; }
bool Certificate::mayMakeSignatures() const
{
    return !hasKeyUsage() || keyUsage().testAnyFlags(KeyUsage::DigitalSignature | KeyUsage::NonRepudiation);
}
bool Certificate::maySignDocuments() const
{
    // Web servers, timestamps, OCSP answers.
    static constexpr const char *kOthers[] = {"1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"};
    // Any, e-mail, documents (RFC 9336; Microsoft's; Adobe's).
    static constexpr const char *kSigning[] = {"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36",
                                               "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5"};
    const auto hasAny = [this](const auto &usages) {
        return std::any_of(std::begin(usages), std::end(usages),
                           [this](const char *one) { return m_fields->eku.contains(QLatin1String(one)); });
    };
    return mayMakeSignatures() && (!hasAny(kOthers) || hasAny(kSigning));
}
bool Certificate::mayTimestamp() const
{
    return m_fields->ekuCritical && m_fields->eku == QStringList{QStringLiteral("1.3.6.1.5.5.7.3.8")};
}
bool Certificate::mayAnswerOcsp() const { return m_fields->eku.contains(QLatin1String("1.3.6.1.5.5.7.3.9")); }
bool Certificate::hasOcspNoCheck() const { return m_fields->ocspNoCheck; }
const QByteArray &Certificate::subjectKeyId() const { return m_fields->subjectKeyId; }
const QByteArray &Certificate::authorityKeyId() const { return m_fields->authorityKeyId; }
const QStringList &Certificate::ocspUrls() const { return m_fields->ocspUrls; }
const QStringList &Certificate::issuerUrls() const { return m_fields->issuerUrls; }
const QStringList &Certificate::crlUrls() const { return m_fields->crlUrls; }
QByteArray Certificate::fingerprint() const { return sha256(der()); }
QString Certificate::fingerprintWords() const { return QString::fromLatin1(fingerprint().toHex(':').toUpper()); }

} // namespace countersign::crypto
