// Signed and unsigned attributes (RFC 5652, 5.3 and 11; RFC 5035).
#include "core/crypto/cms_asn1.h"
#include "core/crypto/cms_parts.h"

#include <QSet>

namespace countersign::crypto::cms {

namespace {

constexpr qsizetype kMaxAttributes = 64;

using Object = std::unique_ptr<ASN1_OBJECT, ssl::Deleter<ASN1_OBJECT_free>>;

struct Attribute {
    QString oid;
    int nid = NID_undef;
    QList<QByteArrayView> values; // each a whole item
};

// SET OF Attribute; the tag was seen by the caller.
Result<QList<Attribute>> readAttributes(QByteArrayView content)
{
    QList<Attribute> list;
    der::Reader set(content);
    while (!set.atEnd()) {
        const auto sequence = set.take(der::Sequence);
        if (!sequence || list.size() >= kMaxAttributes)
            return fail(CmsError::AttributeMalformed, QStringLiteral("attributes"));
        der::Reader inside(sequence->content);
        Attribute one;
        one.oid = oidOf(inside.next());
        one.nid = nidOf(one.oid);
        const auto values = inside.take(der::Set);
        if (one.oid.isEmpty() || !values || !inside.atEnd())
            return fail(CmsError::AttributeMalformed, QStringLiteral("attribute"));
        der::Reader items(values->content);
        while (!items.atEnd()) {
            const auto item = items.next();
            if (!item || one.values.size() >= kMaxAttributes)
                return fail(CmsError::AttributeMalformed, one.oid);
            one.values.append(item->whole);
        }
        list.append(one);
    }
    return list;
}

// RFC 5035, 4: issuerSerial, where present, must be the certificate's own.
bool issuerSerialFits(const asn1::IssuerSerial *named, const Certificate &certificate)
{
    if (!named)
        return true;
    if (sk_GENERAL_NAME_num(named->issuer) != 1)
        return false;
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(named->issuer, 0);
    return name->type == GEN_DIRNAME && ssl::toDer(name->d.directoryName, i2d_X509_NAME) == certificate.issuerDer()
        && ssl::toHex(named->serial) == certificate.serialHex();
}

// The first ESSCertID names the signer; the others would only narrow the chain.
Result<void> checkSigningCertificateV2(QByteArrayView der, const Certificate &signer)
{
    using Value = std::unique_ptr<asn1::SigningCertificateV2, ssl::Deleter<asn1::SigningCertificateV2_free>>;
    const auto value = readWhole<Value>(der, asn1::d2i_SigningCertificateV2);
    if (!value || asn1::sk_EssCertIdV2_num(value->certificates) < 1)
        return fail(CmsError::AttributeMalformed, QStringLiteral("signing-certificate-v2"));
    const asn1::EssCertIdV2 *id = asn1::sk_EssCertIdV2_value(value->certificates, 0);
    DigestAlgorithm hash = DigestAlgorithm::Sha256;
    if (id->hashAlgorithm) {
        CS_TRY(hash, digestOf(id->hashAlgorithm));
    }
    if (ssl::toArray(id->hash) != digest(hash, signer.der()) || !issuerSerialFits(id->issuerSerial, signer))
        return fail(CmsError::SignerMismatch, QStringLiteral("signing-certificate-v2"));
    return {};
}

Result<void> checkSigningCertificate(QByteArrayView der, const Certificate &signer)
{
    using Value = std::unique_ptr<asn1::SigningCertificate, ssl::Deleter<asn1::SigningCertificate_free>>;
    const auto value = readWhole<Value>(der, asn1::d2i_SigningCertificate);
    if (!value || asn1::sk_EssCertId_num(value->certificates) < 1)
        return fail(CmsError::AttributeMalformed, QStringLiteral("signing-certificate"));
    const asn1::EssCertId *id = asn1::sk_EssCertId_value(value->certificates, 0);
    if (ssl::toArray(id->hash) != digest(DigestAlgorithm::Sha1, signer.der())
        || !issuerSerialFits(id->issuerSerial, signer))
        return fail(CmsError::SignerMismatch, QStringLiteral("signing-certificate"));
    return {};
}

// Adobe's RevocationInfoArchival (ISO 32000-2, 12.8.3.3.2): SEQUENCE { crl [0] SEQUENCE OF, ocsp [1] SEQUENCE OF, … }.
void readRevocationArchival(QByteArrayView der, SignedData *data)
{
    const auto outer = der::Reader(der).take(der::Sequence);
    if (!outer)
        return; // a hint that cannot be read is no hint
    der::Reader reader(outer->content);
    const auto read = [&reader](der::Tag tag, QList<QByteArray> *into) {
        const auto wrapped = reader.take(tag);
        const auto list = wrapped ? der::Reader(wrapped->content).take(der::Sequence) : std::nullopt;
        der::Reader items(list ? list->content : QByteArrayView());
        while (const auto item = items.next())
            if (into->size() < kMaxLists)
                into->append(item->whole.toByteArray());
    };
    read(der::Context0, &data->revocationListsDer);
    read(der::Context1, &data->ocspResponsesDer);
}

} // namespace

QString oidOf(const std::optional<der::Item> &item)
{
    if (!item || item->tag != der::ObjectIdentifier)
        return {};
    return ssl::oidText(readWhole<Object>(item->whole, d2i_ASN1_OBJECT).get());
}

int nidOf(const QString &oid) { return oid.isEmpty() ? NID_undef : OBJ_txt2nid(oid.toLatin1().constData()); }

Result<void> readSignedAttributes(QByteArrayView content, const ParseOptions &options, SignedData *data)
{
    CS_TRY(const QList<Attribute> attributes, readAttributes(content));
    QSet<QString> seen;
    bool hasContentType = false;
    bool hasSigningCertificate = false;
    for (const Attribute &one : attributes) {
        if (seen.contains(one.oid))
            return fail(CmsError::DuplicateAttribute, one.oid);
        seen.insert(one.oid);
        if (one.oid == QLatin1String("1.2.840.113583.1.1.8") && one.values.size() == 1)
            readRevocationArchival(one.values.first(), data);
        const bool single = one.nid == NID_pkcs9_contentType || one.nid == NID_pkcs9_messageDigest
            || one.nid == NID_pkcs9_signingTime || one.nid == NID_id_smime_aa_signingCertificate
            || one.nid == NID_id_smime_aa_signingCertificateV2;
        if (!single) {
            data->otherSignedAttributes.append(one.oid);
            continue;
        }
        if (one.values.isEmpty())
            return fail(CmsError::AttributeMalformed, one.oid);
        if (one.values.size() != 1)
            return fail(CmsError::DuplicateAttribute, one.oid);
        const QByteArrayView value = one.values.first();
        switch (one.nid) {
        case NID_pkcs9_contentType:
            hasContentType = oidOf(der::Reader(value).next()) == data->contentType;
            if (!hasContentType)
                return fail(CmsError::AttributeMalformed, QStringLiteral("contentType"));
            break;
        case NID_pkcs9_messageDigest: {
            const auto item = der::Reader(value).take(der::OctetString);
            if (!item || item->content.size() != digestSize(data->digestAlgorithm))
                return fail(CmsError::AttributeMalformed, QStringLiteral("messageDigest"));
            data->messageDigest = item->content.toByteArray();
            break;
        }
        case NID_pkcs9_signingTime: {
            const Time time = ssl::toTime(readWhole<ssl::Asn1Time>(value, d2i_ASN1_TIME).get());
            if (time.isNull())
                return fail(CmsError::AttributeMalformed, QStringLiteral("signingTime"));
            data->signingTime = time;
            break;
        }
        case NID_id_smime_aa_signingCertificate:
            CS_CHECK(checkSigningCertificate(value, data->signer));
            hasSigningCertificate = true;
            break;
        case NID_id_smime_aa_signingCertificateV2:
            CS_CHECK(checkSigningCertificateV2(value, data->signer));
            hasSigningCertificate = true;
            data->hasSigningCertificateV2 = true;
            break;
        default: break;
        }
    }
    if (!hasContentType || data->messageDigest.isEmpty())
        return fail(CmsError::AttributeMissing,
                    hasContentType ? QStringLiteral("messageDigest") : QStringLiteral("contentType"));
    if (options.requireSigningCertificate && !hasSigningCertificate)
        return fail(CmsError::AttributeMissing, QStringLiteral("signing-certificate-v2"));
    return {};
}

Result<void> readUnsignedAttributes(QByteArrayView content, SignedData *data)
{
    CS_TRY(const QList<Attribute> attributes, readAttributes(content));
    for (const Attribute &one : attributes) {
        if (one.nid != NID_id_smime_aa_timeStampToken) {
            data->otherUnsignedAttributes.append(one.oid);
            continue;
        }
        for (const QByteArrayView value : one.values)
            data->signatureTimestamps.append(value.toByteArray());
    }
    return {};
}

} // namespace countersign::crypto::cms
