#include "core/crypto/openssl_handles.h"

#include <openssl/objects.h>

#include <ctime>

namespace countersign::crypto::ssl {

QString lastWords()
{
    QString words;
    while (const unsigned long code = ERR_get_error()) {
        char text[256];
        ERR_error_string_n(code, text, sizeof text);
        if (!words.isEmpty())
            words += QLatin1String("; ");
        words += QString::fromLatin1(text);
    }
    return words;
}

tl::unexpected<Error> failure(ErrorCode code, const char *where)
{
    const QString words = lastWords();
    return fail(
        code, words.isEmpty() ? QString::fromLatin1(where) : QString::fromLatin1(where) + QLatin1String(": ") + words);
}

void impossible(const char *where) { qFatal("cryptography is not available: %s: %s", where, qPrintable(lastWords())); }

const EVP_MD *evpDigest(DigestAlgorithm algorithm)
{
    // Fetched once: with EVP_sha256() and its like, every use searches the providers again.
    static const EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    static const EVP_MD *const sha384 = EVP_MD_fetch(nullptr, "SHA2-384", nullptr);
    static const EVP_MD *const sha512 = EVP_MD_fetch(nullptr, "SHA2-512", nullptr);
    switch (algorithm) {
    case DigestAlgorithm::Sha256: return sha256 ? sha256 : EVP_sha256();
    case DigestAlgorithm::Sha384: return sha384 ? sha384 : EVP_sha384();
    case DigestAlgorithm::Sha512: return sha512 ? sha512 : EVP_sha512();
    case DigestAlgorithm::Sha1: return EVP_sha1();
    }
    return EVP_sha256();
}

Time toTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const QDateTime utc(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                        QTime(parts.tm_hour, parts.tm_min, qMin(parts.tm_sec, 59)), Qt::UTC);
    return utc.isValid() ? Time{utc.toMSecsSinceEpoch()} : Time{};
}

Asn1Time fromTime(Time time)
{
    // ASN1_TIME_adj picks UTCTime up to 2049 and GeneralizedTime after, as RFC 5280, 4.1.2.5 asks.
    return Asn1Time(ASN1_TIME_adj(nullptr, static_cast<time_t>(time.msSinceEpoch / 1000), 0, 0));
}

namespace {

// A name is shown to people: nothing in it may break a line or turn the reading direction.
QString harmless(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = QChar::ReplacementCharacter;
    return text;
}

} // namespace

QString toText(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = string ? ASN1_STRING_to_UTF8(&utf8, string) : -1;
    if (size < 0) {
        ERR_clear_error();
        return {};
    }
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return harmless(std::move(text));
}

QString oidText(const ASN1_OBJECT *object)
{
    char text[128];
    const int size = object ? OBJ_obj2txt(text, sizeof text, object, 1) : 0;
    return size > 0 && size < static_cast<int>(sizeof text) ? QString::fromLatin1(text, size) : QString();
}

QString toHex(const ASN1_INTEGER *integer)
{
    const BigNum number(integer ? ASN1_INTEGER_to_BN(integer, nullptr) : nullptr);
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    QString text = QString::fromLatin1(hex ? hex : "");
    OPENSSL_free(hex);
    return text;
}

DistinguishedName toName(const X509_NAME *name)
{
    DistinguishedName result;
    if (!name)
        return result;
    const auto first = [name](int nid) {
        const int at = X509_NAME_get_index_by_NID(name, nid, -1);
        return at < 0 ? QString() : toText(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    };
    result.commonName = first(NID_commonName);
    result.organization = first(NID_organizationName);
    result.organizationIdentifier = first(NID_organizationIdentifier);
    result.organizationalUnit = first(NID_organizationalUnitName);
    result.email = first(NID_pkcs9_emailAddress);
    result.country = first(NID_countryName);
    result.locality = first(NID_localityName);
    result.serialNumber = first(NID_serialNumber);

    const Bio bio(BIO_new(BIO_s_mem()));
    // RFC 4514 order and escaping, but UTF-8 left readable.
    if (bio && X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0) {
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &data);
        result.rfc4514 = harmless(QString::fromUtf8(data, size));
    }
    ERR_clear_error();
    return result;
}

X509Ptr toX509(const Certificate &certificate)
{
    X509 *x509 = CertificateHandle::of(certificate);
    return X509Ptr(x509 && X509_up_ref(x509) == 1 ? x509 : nullptr);
}

Result<Certificate> fromX509(const X509 *x509) { return Certificate::fromDer(toDer(x509, i2d_X509)); }

} // namespace countersign::crypto::ssl
