// Which algorithms a SignerInfo may name, and whether they fit each other.
#include "core/crypto/cms_parts.h"

#include <openssl/rsa.h>

namespace countersign::crypto::cms {

namespace {

Result<DigestAlgorithm> digestOfNid(int nid)
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

} // namespace

Result<DigestAlgorithm> digestOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    if (nid == NID_undef)
        return fail(CmsError::AlgorithmUnknown, ssl::oidText(object));
    return digestOfNid(nid);
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

namespace {

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

} // namespace

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
    CS_TRY(const DigestAlgorithm named, digestOfNid(digestNid));
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

} // namespace countersign::crypto::cms
