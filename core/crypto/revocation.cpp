#include "core/crypto/revocation.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/pem.h>

#include <QHash>

#include <mutex>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxDer = 64 * 1024 * 1024; // national lists reach tens of megabytes

} // namespace

struct RevocationList::Fields {
    QByteArray der;
    DistinguishedName issuer;
    QByteArray issuerDer;
    Time thisUpdate;
    Time nextUpdate;
    quint64 number = 0;
    QHash<QString, RevokedCertificate> entries;
    bool usable = true; // false for scopes and critical extensions we do not judge
    bool usersOnly = false;
    bool authoritiesOnly = false;
    QStringList distributionUrls;
    // Lists reach tens of megabytes, and are asked about again and again: each issuer's answer is kept.
    mutable std::mutex mutex;
    mutable QHash<QByteArray, bool> signedBy; // by the issuer's fingerprint

    void readScope(const X509_CRL *crl);
};

void RevocationList::Fields::readScope(const X509_CRL *crl)
{
    for (int i = 0; i < X509_CRL_get_ext_count(crl); ++i) {
        X509_EXTENSION *extension = X509_CRL_get_ext(crl, i);
        const int kind = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        const bool known =
            kind == NID_crl_number || kind == NID_authority_key_identifier || kind == NID_issuing_distribution_point;
        if ((X509_EXTENSION_get_critical(extension) && !known) || kind == NID_delta_crl)
            usable = false;
    }
    using DistPoint = std::unique_ptr<ISSUING_DIST_POINT, ssl::Deleter<ISSUING_DIST_POINT_free>>;
    int state = -1; // -1: absent; -2: twice; >= 0: critical or not
    const DistPoint scope(
        static_cast<ISSUING_DIST_POINT *>(X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, &state, nullptr)));
    if (!scope) {
        usable = usable && state == -1;
        return;
    }
    if (scope->indirectCRL > 0 || scope->onlyattr > 0 || scope->onlysomereasons)
        usable = false;
    usersOnly = scope->onlyuser > 0;
    authoritiesOnly = scope->onlyCA > 0;
    if (!scope->distpoint)
        return;
    if (scope->distpoint->type != 0) {
        usable = false;
        return;
    }
    const GENERAL_NAMES *names = scope->distpoint->name.fullname;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i)
        if (const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i); name->type == GEN_URI)
            distributionUrls.append(ssl::toText(name->d.uniformResourceIdentifier));
    usable = usable && !distributionUrls.isEmpty();
}

Result<RevocationList> RevocationList::fromDer(QByteArrayView der)
{
    if (der.isEmpty() || der.size() > kMaxDer)
        return fail(CryptoError::BadInput, QStringLiteral("size of a revocation list"));
    const auto *in = ssl::bytes(der);
    const ssl::X509Crl crl(d2i_X509_CRL(nullptr, &in, static_cast<long>(der.size())));
    if (!crl)
        return ssl::failure(CryptoError::BadInput, "revocation list");
    if (in != ssl::bytes(der) + der.size())
        return fail(CryptoError::BadInput, QStringLiteral("bytes after the revocation list"));

    auto fields = std::make_shared<Fields>();
    fields->der = der.toByteArray();
    fields->issuer = ssl::toName(X509_CRL_get_issuer(crl.get()));
    fields->issuerDer = ssl::toDer(X509_CRL_get_issuer(crl.get()), i2d_X509_NAME);
    fields->thisUpdate = ssl::toTime(X509_CRL_get0_lastUpdate(crl.get()));
    fields->nextUpdate = ssl::toTime(X509_CRL_get0_nextUpdate(crl.get()));
    const ssl::Integer number(
        static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(crl.get(), NID_crl_number, nullptr, nullptr)));
    std::uint64_t value = 0;
    if (number && ASN1_INTEGER_get_uint64(&value, number.get()) == 1)
        fields->number = value;

    fields->readScope(crl.get());

    STACK_OF(X509_REVOKED) *revoked = X509_CRL_get_REVOKED(crl.get());
    const int count = revoked ? sk_X509_REVOKED_num(revoked) : 0;
    fields->entries.reserve(count);
    for (int i = 0; i < count; ++i) {
        X509_REVOKED *entry = sk_X509_REVOKED_value(revoked, i);
        RevokedCertificate one;
        one.serialHex = ssl::toHex(X509_REVOKED_get0_serialNumber(entry));
        one.at = ssl::toTime(X509_REVOKED_get0_revocationDate(entry));
        using Enumerated = std::unique_ptr<ASN1_ENUMERATED, ssl::Deleter<ASN1_ENUMERATED_free>>;
        const Enumerated reason(
            static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
        if (reason)
            one.reason = static_cast<RevocationReason>(ASN1_ENUMERATED_get(reason.get()));
        fields->entries.insert(one.serialHex, one);
    }
    ERR_clear_error();

    RevocationList list;
    list.m_fields = std::move(fields);
    return list;
}

Result<RevocationList> RevocationList::fromPem(QByteArrayView pem)
{
    if (pem.isEmpty() || pem.size() > kMaxDer)
        return fail(CryptoError::BadInput, QStringLiteral("size of a revocation list"));
    const ssl::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const ssl::X509Crl crl(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    if (!crl)
        return ssl::failure(CryptoError::BadInput, "revocation list");
    return fromDer(ssl::toDer(crl.get(), i2d_X509_CRL));
}

const QByteArray &RevocationList::der() const
{
    Q_ASSERT(m_fields);
    return m_fields->der;
}

QByteArray RevocationList::toPem() const
{
    const QByteArray base64 = der().toBase64();
    QByteArray pem = "-----BEGIN X509 CRL-----\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        pem += base64.mid(at, 64) + '\n';
    return pem + "-----END X509 CRL-----\n";
}

const DistinguishedName &RevocationList::issuer() const { return m_fields->issuer; }
const QByteArray &RevocationList::issuerDer() const { return m_fields->issuerDer; }
Time RevocationList::thisUpdate() const { return m_fields->thisUpdate; }
Time RevocationList::nextUpdate() const { return m_fields->nextUpdate; }
quint64 RevocationList::number() const { return m_fields->number; }
qsizetype RevocationList::size() const { return m_fields->entries.size(); }

std::optional<RevokedCertificate> RevocationList::find(const QString &serialHex) const
{
    const auto found = m_fields->entries.constFind(serialHex);
    if (found == m_fields->entries.constEnd())
        return std::nullopt;
    return *found;
}

bool RevocationList::covers(const Certificate &certificate) const
{
    if (isNull() || certificate.isNull() || !m_fields->usable || issuerDer() != certificate.issuerDer())
        return false;
    if ((m_fields->usersOnly && certificate.isCa()) || (m_fields->authoritiesOnly && !certificate.isCa()))
        return false;
    const QStringList &urls = m_fields->distributionUrls;
    return urls.isEmpty() || std::any_of(urls.begin(), urls.end(), [&](const QString &url) {
               return certificate.crlUrls().contains(url);
           });
}

bool RevocationList::isSignedBy(const Certificate &issuer) const
{
    if (isNull() || issuer.isNull() || issuerDer() != issuer.subjectDer())
        return false;
    const QByteArray who = issuer.fingerprint();
    {
        const std::lock_guard lock(m_fields->mutex);
        if (const auto known = m_fields->signedBy.constFind(who); known != m_fields->signedBy.cend())
            return *known;
    }
    const auto *in = ssl::bytes(der());
    const ssl::X509Crl crl(d2i_X509_CRL(nullptr, &in, static_cast<long>(der().size())));
    const ssl::X509Ptr x509 = ssl::toX509(issuer);
    const bool good =
        crl && x509 && X509_get0_pubkey(x509.get()) && X509_CRL_verify(crl.get(), X509_get0_pubkey(x509.get())) == 1;
    ERR_clear_error();
    const std::lock_guard lock(m_fields->mutex);
    m_fields->signedBy.insert(who, good);
    return good;
}

} // namespace countersign::crypto
