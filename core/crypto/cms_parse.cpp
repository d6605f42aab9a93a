#include "core/crypto/cms.h"

#include "core/crypto/ber.h"
#include "core/crypto/cms_asn1.h"
#include "core/crypto/der_reader.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/objects.h>
#include <openssl/rsa.h>

#include <QSet>

#include <algorithm>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxSize = 4 * 1024 * 1024;
constexpr qsizetype kMaxCertificates = 100;
constexpr qsizetype kMaxLists = 100;
constexpr qsizetype kMaxAttributes = 64;

// d2i of a whole view: nothing may be left over.
template <typename Handle, typename D2i> Handle readWhole(QByteArrayView der, D2i d2i)
{
    const auto *in = ssl::bytes(der);
    Handle handle(d2i(nullptr, &in, static_cast<long>(der.size())));
    if (handle && in != ssl::bytes(der) + der.size())
        handle.reset();
    ERR_clear_error();
    return handle;
}

using Object = std::unique_ptr<ASN1_OBJECT, ssl::Deleter<ASN1_OBJECT_free>>;

QString oidOf(const std::optional<der::Item> &item)
{
    if (!item || item->tag != der::ObjectIdentifier)
        return {};
    return ssl::oidText(readWhole<Object>(item->whole, d2i_ASN1_OBJECT).get());
}

int nidOf(const QString &oid) { return oid.isEmpty() ? NID_undef : OBJ_txt2nid(oid.toLatin1().constData()); }

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

Result<DigestAlgorithm> digestOf(int nid)
{
    switch (nid) {
    case NID_sha256: return DigestAlgorithm::Sha256;
    case NID_sha384: return DigestAlgorithm::Sha384;
    case NID_sha512: return DigestAlgorithm::Sha512;
    case NID_sha1: return DigestAlgorithm::Sha1;
    case NID_md2:
    case NID_md4:
    case NID_md5: return fail(CmsError::AlgorithmWeak, QString::fromLatin1(OBJ_nid2sn(nid)));
    default: return fail(CmsError::AlgorithmUnknown, QString::fromLatin1(OBJ_nid2sn(nid)));
    }
}

Result<DigestAlgorithm> digestOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    if (nid == NID_undef)
        return fail(CmsError::AlgorithmUnknown, ssl::oidText(object));
    return digestOf(nid);
}

QString digestWords(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Sha256: return QStringLiteral("SHA-256");
    case DigestAlgorithm::Sha384: return QStringLiteral("SHA-384");
    case DigestAlgorithm::Sha512: return QStringLiteral("SHA-512");
    case DigestAlgorithm::Sha1: return QStringLiteral("SHA-1");
    }
    return {};
}

// RFC 4055, 3.1: hash and MGF1 hash must be the SignerInfo's own; anything else is a trick or a mistake.
Result<void> checkPss(const X509_ALGOR *algorithm, DigestAlgorithm hash)
{
    int type = V_ASN1_UNDEF;
    const void *value = nullptr;
    X509_ALGOR_get0(nullptr, &type, &value, algorithm);
    using Pss = std::unique_ptr<RSA_PSS_PARAMS, ssl::Deleter<RSA_PSS_PARAMS_free>>;
    Pss params;
    if (type == V_ASN1_SEQUENCE)
        params.reset(static_cast<RSA_PSS_PARAMS *>(
            ASN1_item_unpack(static_cast<const ASN1_STRING *>(value), ASN1_ITEM_rptr(RSA_PSS_PARAMS))));
    ERR_clear_error();
    if (!params)
        return fail(CmsError::AlgorithmUnknown, QStringLiteral("RSASSA-PSS parameters"));
    const auto hashIs = [hash](const X509_ALGOR *found) { // absent means SHA-1
        if (!found)
            return hash == DigestAlgorithm::Sha1;
        const auto read = digestOf(found);
        return read && *read == hash;
    };
    bool maskFits = !params->maskGenAlgorithm && hash == DigestAlgorithm::Sha1;
    if (params->maskGenAlgorithm) {
        const ASN1_OBJECT *object = nullptr;
        X509_ALGOR_get0(&object, &type, &value, params->maskGenAlgorithm);
        ssl::X509Alg inner;
        if (OBJ_obj2nid(object) == NID_mgf1 && type == V_ASN1_SEQUENCE)
            inner.reset(static_cast<X509_ALGOR *>(
                ASN1_item_unpack(static_cast<const ASN1_STRING *>(value), ASN1_ITEM_rptr(X509_ALGOR))));
        maskFits = inner && hashIs(inner.get());
    }
    ERR_clear_error();
    if (!hashIs(params->hashAlgorithm) || !maskFits)
        return fail(CmsError::AlgorithmMismatch, QStringLiteral("RSASSA-PSS parameters"));
    return {};
}

Result<SignatureAlgorithm> signatureOf(const X509_ALGOR *algorithm, DigestAlgorithm hash)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    if (nid == NID_rsaEncryption)
        return SignatureAlgorithm::RsaPkcs1;
    if (nid == NID_rsassaPss) {
        CS_CHECK(checkPss(algorithm, hash));
        return SignatureAlgorithm::RsaPss;
    }
    if (nid == NID_ED25519) {
        if (hash != DigestAlgorithm::Sha512) // RFC 8419, 3.1
            return fail(CmsError::AlgorithmMismatch, QStringLiteral("Ed25519 goes with SHA-512"));
        return SignatureAlgorithm::Ed25519;
    }
    int digestNid = NID_undef;
    int keyNid = NID_undef;
    if (nid == NID_undef || OBJ_find_sigid_algs(nid, &digestNid, &keyNid) != 1
        || (keyNid != NID_rsaEncryption && keyNid != NID_X9_62_id_ecPublicKey))
        return fail(CmsError::AlgorithmUnknown, ssl::oidText(object));
    CS_TRY(const DigestAlgorithm named, digestOf(digestNid));
    if (named != hash)
        return fail(CmsError::AlgorithmMismatch, QString::fromLatin1(OBJ_nid2sn(nid)));
    return keyNid == NID_rsaEncryption ? SignatureAlgorithm::RsaPkcs1 : SignatureAlgorithm::Ecdsa;
}

QString signatureWords(const SignedData &data)
{
    const Certificate &signer = data.signer;
    QString key = signer.keyWords();
    switch (data.signatureAlgorithm) {
    case SignatureAlgorithm::RsaPkcs1: key = QStringLiteral("RSA %1").arg(signer.keyBits()); break;
    case SignatureAlgorithm::RsaPss: key = QStringLiteral("RSA-PSS %1").arg(signer.keyBits()); break;
    case SignatureAlgorithm::Ecdsa: key.replace(QLatin1String("EC "), QLatin1String("ECDSA ")); break;
    case SignatureAlgorithm::Ed25519: break;
    }
    return key + QLatin1String(", ") + data.digestWords;
}

bool keyFits(const Certificate &signer, SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::RsaPkcs1: return signer.keyAlgorithm() == KeyAlgorithm::Rsa;
    case SignatureAlgorithm::RsaPss:
        return signer.keyAlgorithm() == KeyAlgorithm::Rsa || signer.keyAlgorithm() == KeyAlgorithm::RsaPss;
    case SignatureAlgorithm::Ecdsa: return signer.keyAlgorithm() == KeyAlgorithm::Ec;
    case SignatureAlgorithm::Ed25519: return signer.keyAlgorithm() == KeyAlgorithm::Ed25519;
    }
    return false;
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

Result<void> readCertificates(QByteArrayView content, SignedData *data)
{
    der::Reader set(content);
    while (!set.atEnd()) {
        const auto item = set.next();
        if (!item)
            return fail(CmsError::NotCms, QStringLiteral("certificates"));
        if (item->tag != der::Sequence) // attribute certificates and other formats mean nothing here
            continue;
        if (data->certificates.size() >= kMaxCertificates)
            return fail(CmsError::TooLarge, QStringLiteral("certificates"));
        CS_TRY(Certificate certificate, Certificate::fromDer(item->whole));
        if (!data->certificates.contains(certificate))
            data->certificates.append(std::move(certificate));
    }
    return {};
}

Result<void> readLists(QByteArrayView content, SignedData *data)
{
    der::Reader set(content);
    while (!set.atEnd()) {
        const auto item = set.next();
        if (!item)
            return fail(CmsError::NotCms, QStringLiteral("revocation lists"));
        if (item->tag != der::Sequence)
            continue;
        if (data->revocationListsDer.size() >= kMaxLists)
            return fail(CmsError::TooLarge, QStringLiteral("revocation lists"));
        data->revocationListsDer.append(item->whole.toByteArray());
    }
    return {};
}

// RFC 5652, 5.3: issuerAndSerialNumber, or [0] subjectKeyIdentifier.
Result<Certificate> findSigner(const std::optional<der::Item> &sid, const QList<Certificate> &certificates)
{
    if (!sid)
        return fail(CmsError::NotCms, QStringLiteral("signer identifier"));
    if (sid->tag == der::Context0Primitive) {
        for (const Certificate &one : certificates)
            if (!one.subjectKeyId().isEmpty() && QByteArrayView(one.subjectKeyId()) == sid->content)
                return one;
        return fail(CmsError::SignerNotFound);
    }
    using IssuerAndSerial = std::unique_ptr<PKCS7_ISSUER_AND_SERIAL, ssl::Deleter<PKCS7_ISSUER_AND_SERIAL_free>>;
    const auto named = sid->tag == der::Sequence ? readWhole<IssuerAndSerial>(sid->whole, d2i_PKCS7_ISSUER_AND_SERIAL)
                                                 : IssuerAndSerial();
    if (!named)
        return fail(CmsError::NotCms, QStringLiteral("signer identifier"));
    const QByteArray issuer = ssl::toDer(named->issuer, i2d_X509_NAME);
    const QString serial = ssl::toHex(named->serial);
    for (const Certificate &one : certificates)
        if (one.issuerDer() == issuer && one.serialHex() == serial)
            return one;
    return fail(CmsError::SignerNotFound);
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

Result<void> readSignerInfo(QByteArrayView content, const ParseOptions &options, SignedData *data)
{
    der::Reader reader(content);
    if (!reader.take(der::Integer))
        return fail(CmsError::NotCms, QStringLiteral("SignerInfo"));
    const auto sid = reader.next();
    auto signer = findSigner(sid, data->certificates);
    if (!signer && signer.error().is(CmsError::SignerNotFound) && !options.further.isEmpty())
        signer = findSigner(sid, options.further);
    if (!signer)
        return fail(std::move(signer).error());
    data->signer = std::move(*signer);

    const auto digestItem = reader.take(der::Sequence);
    const auto digestAlgorithm =
        digestItem ? readWhole<ssl::X509Alg>(digestItem->whole, d2i_X509_ALGOR) : ssl::X509Alg();
    if (!digestAlgorithm)
        return fail(CmsError::NotCms, QStringLiteral("digestAlgorithm"));
    CS_TRY(data->digestAlgorithm, digestOf(digestAlgorithm.get()));
    data->digestWords = digestWords(data->digestAlgorithm);

    const auto signedItem = reader.take(der::Context0);
    if (!signedItem && options.requireSignedAttributes)
        return fail(CmsError::NoSignedAttributes);
    data->hasSignedAttributes = signedItem.has_value();
    const auto signatureItem = reader.take(der::Sequence);
    const auto signatureAlgorithm =
        signatureItem ? readWhole<ssl::X509Alg>(signatureItem->whole, d2i_X509_ALGOR) : ssl::X509Alg();
    const auto signature = reader.take(der::OctetString);
    if (!signatureAlgorithm || !signature)
        return fail(CmsError::NotCms, QStringLiteral("SignerInfo"));
    CS_TRY(data->signatureAlgorithm, signatureOf(signatureAlgorithm.get(), data->digestAlgorithm));
    data->signature = signature->content.toByteArray();
    if (!keyFits(data->signer, data->signatureAlgorithm))
        return fail(CmsError::AlgorithmMismatch, QStringLiteral("signature algorithm and the signer's key"));
    data->signatureWords = signatureWords(*data);

    if (signedItem) {
        // RFC 5652, 5.4: signed as SET OF, whatever the implicit tag says.
        data->signedAttributesDer = signedItem->whole.toByteArray();
        data->signedAttributesDer[0] = static_cast<char>(der::Set);
        CS_CHECK(readSignedAttributes(signedItem->content, options, data));
    }
    if (const auto unsignedItem = reader.take(der::Context1))
        CS_CHECK(readUnsignedAttributes(unsignedItem->content, data));
    if (!reader.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("bytes after the SignerInfo"));
    return {};
}

// The SET OF in DER order, for signers that hashed it sorted and stored it otherwise.
QByteArray sortedSet(const QByteArray &set)
{
    const auto outer = der::Reader(set).take(der::Set);
    if (!outer)
        return {};
    QList<QByteArrayView> items;
    der::Reader reader(outer->content);
    while (const auto item = reader.next())
        items.append(item->whole);
    std::stable_sort(items.begin(), items.end(), [](QByteArrayView a, QByteArrayView b) {
        return std::lexicographical_compare(ssl::bytes(a), ssl::bytes(a) + a.size(), ssl::bytes(b),
                                            ssl::bytes(b) + b.size());
    });
    QByteArray sorted = outer->whole.first(outer->whole.size() - outer->content.size()).toByteArray();
    for (const QByteArrayView item : items)
        sorted.append(item);
    return sorted;
}

// Over a hash that is at hand, for signatures without signed attributes.
Result<bool> verifyDigest(const SignedData &parsed, QByteArrayView digest)
{
    const ssl::X509Ptr x509 = ssl::toX509(parsed.signer);
    EVP_PKEY *key = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    using Context = std::unique_ptr<EVP_PKEY_CTX, ssl::Deleter<EVP_PKEY_CTX_free>>;
    const Context context(key ? EVP_PKEY_CTX_new(key, nullptr) : nullptr);
    const bool isPss = parsed.signatureAlgorithm == SignatureAlgorithm::RsaPss;
    if (!context || parsed.signatureAlgorithm == SignatureAlgorithm::Ed25519
        || EVP_PKEY_verify_init(context.get()) != 1
        || (isPss
            && (EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PSS_PADDING) != 1
                || EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), RSA_PSS_SALTLEN_AUTO) != 1))
        || EVP_PKEY_CTX_set_signature_md(context.get(), ssl::evpDigest(parsed.digestAlgorithm)) != 1)
        return ssl::failure(CmsError::AlgorithmUnknown, "verification");
    const bool good = EVP_PKEY_verify(context.get(), ssl::bytes(QByteArrayView(parsed.signature)),
                                      static_cast<std::size_t>(parsed.signature.size()), ssl::bytes(digest),
                                      static_cast<std::size_t>(digest.size()))
        == 1;
    ERR_clear_error();
    return good;
}

Result<SignedData> parseStrictly(QByteArrayView bytes, const ParseOptions &options)
{
    if (bytes.size() > kMaxSize)
        return fail(CmsError::TooLarge);
    der::Reader outer(bytes);
    const auto info = outer.take(der::Sequence);
    if (!info)
        return fail(CmsError::NotCms, QStringLiteral("ContentInfo"));
    const QByteArrayView rest = outer.rest();
    if (!rest.isEmpty()
        && (!options.allowZeroPadding || std::any_of(rest.begin(), rest.end(), [](char c) { return c != 0; })))
        return fail(CmsError::TrailingBytes);

    SignedData data;
    data.der = info->whole.toByteArray();
    data.derSize = info->whole.size();

    der::Reader contentInfo(info->content);
    const QString type = oidOf(contentInfo.next());
    const auto explicitContent = contentInfo.take(der::Context0);
    if (nidOf(type) != NID_pkcs7_signed || !explicitContent || !contentInfo.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("no SignedData"));
    der::Reader explicitReader(explicitContent->content);
    const auto signedData = explicitReader.take(der::Sequence);
    if (!signedData || !explicitReader.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("SignedData"));

    der::Reader reader(signedData->content);
    if (!reader.take(der::Integer) || !reader.take(der::Set))
        return fail(CmsError::NotCms, QStringLiteral("SignedData"));
    const auto encapsulated = reader.take(der::Sequence);
    if (!encapsulated)
        return fail(CmsError::NotCms, QStringLiteral("encapContentInfo"));
    der::Reader content(encapsulated->content);
    data.contentType = oidOf(content.next());
    if (data.contentType.isEmpty())
        return fail(CmsError::NotCms, QStringLiteral("eContentType"));
    if (const auto wrapped = content.take(der::Context0)) {
        der::Reader inside(wrapped->content);
        const auto octets = inside.take(der::OctetString);
        if (!octets || !inside.atEnd())
            return fail(CmsError::NotCms, QStringLiteral("eContent"));
        if (!options.allowContent)
            return fail(CmsError::NotDetached);
        data.content = octets->content.toByteArray();
    }
    if (!content.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("encapContentInfo"));
    if (const auto certificates = reader.take(der::Context0))
        CS_CHECK(readCertificates(certificates->content, &data));
    if (const auto lists = reader.take(der::Context1))
        CS_CHECK(readLists(lists->content, &data));
    const auto signerInfos = reader.take(der::Set);
    if (!signerInfos || !reader.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("signerInfos"));

    der::Reader signers(signerInfos->content);
    const auto signer = signers.take(der::Sequence);
    if (!signer || !signers.atEnd())
        return fail(CmsError::SignerCount);
    CS_CHECK(readSignerInfo(signer->content, options, &data));

    const KeyAlgorithm kind = data.signer.keyAlgorithm();
    data.weakness.digest = data.digestAlgorithm == DigestAlgorithm::Sha1;
    data.weakness.key = ((kind == KeyAlgorithm::Rsa || kind == KeyAlgorithm::RsaPss) && data.signer.keyBits() < 2048)
        || (kind == KeyAlgorithm::Ec && data.signer.keyBits() < 224);
    return data;
}

} // namespace

Result<SignedData> parseSignedData(QByteArrayView bytes, const ParseOptions &options)
{
    auto parsed = parseStrictly(bytes, options);
    if (parsed || bytes.size() > kMaxSize || parsed.error().code != ErrorCode(CmsError::NotCms))
        return parsed;
    const auto definite = ber::withDefiniteLengths(bytes);
    if (!definite)
        return parsed;
    auto again = parseStrictly(*definite, options);
    if (again)
        again->isBer = true;
    return again;
}

Result<void> verifySignature(const SignedData &parsed, QByteArrayView contentDigest)
{
    if (!parsed.hasSignedAttributes && !parsed.signer.isNull()) {
        CS_TRY(const bool fits, verifyDigest(parsed, contentDigest));
        // Which of the two it is, other content or another key, nobody can tell without a messageDigest.
        return fits ? Result<void>() : fail(CmsError::DigestMismatch);
    }
    if (parsed.signer.isNull() || parsed.messageDigest.isEmpty()
        || contentDigest != QByteArrayView(parsed.messageDigest))
        return fail(CmsError::DigestMismatch);
    CS_TRY(bool good,
           verifyMessage(parsed.signer, parsed.signatureAlgorithm, parsed.digestAlgorithm, parsed.signedAttributesDer,
                         parsed.signature));
    if (!good) {
        const QByteArray sorted = sortedSet(parsed.signedAttributesDer);
        if (!sorted.isEmpty() && sorted != parsed.signedAttributesDer) {
            CS_TRY(good,
                   verifyMessage(parsed.signer, parsed.signatureAlgorithm, parsed.digestAlgorithm, sorted,
                                 parsed.signature));
        }
    }
    if (!good)
        return fail(CmsError::SignatureWrong);
    return {};
}

} // namespace countersign::crypto
