#include "core/crypto/cms.h"

#include "core/crypto/cms_asn1.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/cms.h>
#include <openssl/ess.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>

namespace countersign::crypto {

namespace {

struct AttributeStackFree {
    void operator()(STACK_OF(X509_ATTRIBUTE) * stack) const { sk_X509_ATTRIBUTE_pop_free(stack, X509_ATTRIBUTE_free); }
};
using AttributeStack = std::unique_ptr<STACK_OF(X509_ATTRIBUTE), AttributeStackFree>;
using ContentInfo = std::unique_ptr<asn1::ContentInfo, ssl::Deleter<asn1::ContentInfo_free>>;

// Adds an attribute with one value; `size` of -1 hands over an ASN.1 object instead of bytes (ASN1_TYPE_set1).
bool addAttribute(STACK_OF(X509_ATTRIBUTE) * stack, int nid, int type, const void *data, int size)
{
    X509_ATTRIBUTE *attribute = X509_ATTRIBUTE_create_by_NID(nullptr, nid, type, data, size);
    if (!attribute)
        return false;
    if (sk_X509_ATTRIBUTE_push(stack, attribute) <= 0) {
        X509_ATTRIBUTE_free(attribute);
        return false;
    }
    return true;
}

bool addEncoded(STACK_OF(X509_ATTRIBUTE) * stack, int nid, const QByteArray &der)
{
    return !der.isEmpty() && addAttribute(stack, nid, V_ASN1_SEQUENCE, der.constData(), static_cast<int>(der.size()));
}

// ESSCertIDv2 over SHA-256, whose algorithm DER leaves out as the default, with issuerSerial (RFC 5035, 4).
QByteArray signingCertificateV2(const Certificate &signer)
{
    const ssl::X509Ptr x509 = ssl::toX509(signer);
    using Ess = std::unique_ptr<ESS_SIGNING_CERT_V2, ssl::Deleter<ESS_SIGNING_CERT_V2_free>>;
    const Ess value(x509 ? OSSL_ESS_signing_cert_v2_new_init(EVP_sha256(), x509.get(), nullptr, 1) : nullptr);
    return value ? ssl::toDer(value.get(), i2d_ESS_SIGNING_CERT_V2) : QByteArray();
}

QByteArray commitmentType(Commitment commitment)
{
    using Indication =
        std::unique_ptr<asn1::CommitmentTypeIndication, ssl::Deleter<asn1::CommitmentTypeIndication_free>>;
    const Indication value(asn1::CommitmentTypeIndication_new());
    if (!value)
        return {};
    ASN1_OBJECT_free(value->type);
    value->type = OBJ_nid2obj(commitment == Commitment::ProofOfOrigin ? NID_id_smime_cti_ets_proofOfOrigin
                                                                      : NID_id_smime_cti_ets_proofOfApproval);
    return ssl::toDer(value.get(), asn1::i2d_CommitmentTypeIndication);
}

// SHA-2 without parameters (RFC 5754, 2).
bool setDigestAlgorithm(X509_ALGOR *target, DigestAlgorithm algorithm)
{
    return X509_ALGOR_set0(target, OBJ_nid2obj(EVP_MD_get_type(ssl::evpDigest(algorithm))), V_ASN1_UNDEF, nullptr) == 1;
}

// RSASSA-PSS with MGF1 and salt of the same hash (RFC 4056, 2.2).
bool setPss(X509_ALGOR *target, DigestAlgorithm algorithm)
{
    using Pss = std::unique_ptr<RSA_PSS_PARAMS, ssl::Deleter<RSA_PSS_PARAMS_free>>;
    const Pss params(RSA_PSS_PARAMS_new());
    const ssl::X509Alg hash(X509_ALGOR_new());
    if (!params || !hash || !setDigestAlgorithm(hash.get(), algorithm))
        return false;
    params->hashAlgorithm = X509_ALGOR_dup(hash.get());
    params->maskGenAlgorithm = X509_ALGOR_new();
    params->saltLength = ASN1_INTEGER_new();
    ASN1_STRING *packedHash = ASN1_item_pack(hash.get(), ASN1_ITEM_rptr(X509_ALGOR), nullptr);
    if (!params->hashAlgorithm || !params->maskGenAlgorithm || !params->saltLength || !packedHash
        || X509_ALGOR_set0(params->maskGenAlgorithm, OBJ_nid2obj(NID_mgf1), V_ASN1_SEQUENCE, packedHash) != 1) {
        ASN1_STRING_free(packedHash);
        return false;
    }
    ASN1_STRING *packed = nullptr;
    if (ASN1_INTEGER_set(params->saltLength, digestSize(algorithm)) != 1
        || !(packed = ASN1_item_pack(params.get(), ASN1_ITEM_rptr(RSA_PSS_PARAMS), nullptr))
        || X509_ALGOR_set0(target, OBJ_nid2obj(NID_rsassaPss), V_ASN1_SEQUENCE, packed) != 1) {
        ASN1_STRING_free(packed);
        return false;
    }
    return true;
}

bool setSignatureAlgorithm(X509_ALGOR *target, SignatureAlgorithm signature, DigestAlgorithm hash)
{
    const auto plain = [target](int nid, int type) {
        return X509_ALGOR_set0(target, OBJ_nid2obj(nid), type, nullptr) == 1;
    };
    switch (signature) {
    case SignatureAlgorithm::RsaPkcs1:
        return plain(NID_rsaEncryption, V_ASN1_NULL); // RFC 3370, 3.2: what every reader knows
    case SignatureAlgorithm::RsaPss: return setPss(target, hash);
    case SignatureAlgorithm::Ecdsa: // RFC 5754, 3.3
        return plain(hash == DigestAlgorithm::Sha512       ? NID_ecdsa_with_SHA512
                         : hash == DigestAlgorithm::Sha384 ? NID_ecdsa_with_SHA384
                                                           : NID_ecdsa_with_SHA256,
                     V_ASN1_UNDEF);
    case SignatureAlgorithm::Ed25519: // RFC 8419, 3
        return plain(NID_ED25519, V_ASN1_UNDEF);
    }
    return false;
}

bool setObject(ASN1_OBJECT **target, int nid)
{
    ASN1_OBJECT_free(*target);
    *target = OBJ_nid2obj(nid); // static: freeing it does nothing
    return *target != nullptr;
}

bool fillSigner(asn1::SignerInfo *info, const SignedDataParts &parts, X509 *signer)
{
    const auto *in = ssl::bytes(parts.attributes.der);
    AttributeStack attributes(reinterpret_cast<STACK_OF(X509_ATTRIBUTE) *>(ASN1_item_d2i(
        nullptr, &in, static_cast<long>(parts.attributes.der.size()), ASN1_ITEM_rptr(asn1::AttributeSet))));
    ssl::Integer serial(ASN1_INTEGER_dup(X509_get0_serialNumber(signer)));
    if (!attributes || !serial || ASN1_INTEGER_set(info->version, 1) != 1 || // 1: the sid is issuerAndSerialNumber
        X509_NAME_set(&info->sid->issuer, X509_get_issuer_name(signer)) != 1
        || !setDigestAlgorithm(info->digestAlgorithm, parts.attributes.digestAlgorithm)
        || !setSignatureAlgorithm(info->signatureAlgorithm, parts.signatureAlgorithm, parts.attributes.digestAlgorithm)
        || ASN1_OCTET_STRING_set(info->signature, ssl::bytes(parts.signature), static_cast<int>(parts.signature.size()))
            != 1)
        return false;
    ASN1_INTEGER_free(info->sid->serial);
    info->sid->serial = serial.release();
    info->signedAttributes = attributes.release();
    if (!parts.signatureTimestamp.isEmpty()) {
        info->unsignedAttributes = sk_X509_ATTRIBUTE_new_null();
        if (!info->unsignedAttributes
            || !addEncoded(info->unsignedAttributes, NID_id_smime_aa_timeStampToken, parts.signatureTimestamp))
            return false;
    }
    return true;
}

} // namespace

Result<SignedAttributes> prepareSignedAttributes(const AttributesRequest &request)
{
    if (request.signer.isNull() || request.digestAlgorithm == DigestAlgorithm::Sha1
        || request.contentDigest.size() != digestSize(request.digestAlgorithm))
        return fail(CryptoError::BadInput, QStringLiteral("signed attributes need a signer and a SHA-2 digest"));

    const AttributeStack stack(sk_X509_ATTRIBUTE_new_null());
    bool ok = stack && addAttribute(stack.get(), NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1)
        && addAttribute(stack.get(), NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, request.contentDigest.constData(),
                        static_cast<int>(request.contentDigest.size()))
        && addEncoded(stack.get(), NID_id_smime_aa_signingCertificateV2, signingCertificateV2(request.signer));
    if (request.commitment != Commitment::None)
        ok = ok && addEncoded(stack.get(), NID_id_smime_aa_ets_commitmentType, commitmentType(request.commitment));
    if (!ok)
        return ssl::failure(CryptoError::Library, "signed attributes");

    SignedAttributes result;
    result.digestAlgorithm = request.digestAlgorithm;
    result.der = ssl::toDer(stack.get(), [](STACK_OF(X509_ATTRIBUTE) * attributes, unsigned char **out) {
        return ASN1_item_i2d(reinterpret_cast<ASN1_VALUE *>(attributes), out, ASN1_ITEM_rptr(asn1::AttributeSet));
    });
    if (result.der.isEmpty())
        return ssl::failure(CryptoError::Library, "signed attributes");
    result.digest = digest(request.digestAlgorithm, result.der);
    return result;
}

Result<QByteArray> assembleSignedData(const SignedDataParts &parts)
{
    if (parts.signer.isNull() || !ssl::fitsInt(parts.signature.size()))
        return fail(CryptoError::BadInput, QStringLiteral("no signer"));
    // A signature that does not fit must never reach a PDF: a token may have used another key, a service another hash.
    CS_TRY(const bool fits,
           verifyMessage(parts.signer, parts.signatureAlgorithm, parts.attributes.digestAlgorithm, parts.attributes.der,
                         parts.signature));
    if (!fits)
        return fail(CmsError::SignatureWrong,
                    QStringLiteral("the signature is not the signer's over these attributes"));

    const ssl::X509Ptr signer = ssl::toX509(parts.signer);
    const ContentInfo info(asn1::ContentInfo_new());
    if (!signer || !info)
        return ssl::failure(CryptoError::Library, "SignedData");
    asn1::SignedData *data = info->content;
    ssl::X509Alg digestAlgorithm(X509_ALGOR_new());
    asn1::SignerInfo *signerInfo = asn1::SignerInfo_new();
    if (!digestAlgorithm || !signerInfo || asn1::sk_SignerInfo_push(data->signerInfos, signerInfo) <= 0) {
        asn1::SignerInfo_free(signerInfo);
        return ssl::failure(CryptoError::Library, "SignerInfo");
    }
    // Version 1: id-data and issuerAndSerialNumber only (RFC 5652, 5.1).
    if (!setObject(&info->type, NID_pkcs7_signed) || ASN1_INTEGER_set(data->version, 1) != 1
        || !setObject(&data->encapsulated->type, NID_pkcs7_data)
        || !setDigestAlgorithm(digestAlgorithm.get(), parts.attributes.digestAlgorithm)
        || sk_X509_ALGOR_push(data->digestAlgorithms, digestAlgorithm.get()) <= 0)
        return ssl::failure(CryptoError::Library, "SignedData");
    digestAlgorithm.release();
    if (!fillSigner(signerInfo, parts, signer.get()))
        return ssl::failure(CryptoError::Library, "SignerInfo");

    QList<Certificate> embedded{parts.signer};
    for (const Certificate &one : parts.certificates)
        if (!one.isNull() && !embedded.contains(one))
            embedded.append(one);
    data->certificates = sk_X509_new_null();
    for (const Certificate &one : embedded) {
        ssl::X509Ptr x509 = ssl::toX509(one);
        if (!x509 || !data->certificates || sk_X509_push(data->certificates, x509.get()) <= 0)
            return ssl::failure(CryptoError::Library, "certificates");
        x509.release();
    }
    QByteArray der = ssl::toDer(info.get(), asn1::i2d_ContentInfo);
    if (der.isEmpty())
        return ssl::failure(CryptoError::Library, "SignedData");
    return der;
}

Result<QByteArray> signDetached(SigningKey &key, const AttributesRequest &request)
{
    AttributesRequest own = request;
    own.signer = key.certificate();
    CS_TRY(SignedAttributes attributes, prepareSignedAttributes(own));
    CS_TRY(QByteArray signature, key.signMessage(attributes.digestAlgorithm, attributes.der));
    return assembleSignedData({.attributes = std::move(attributes),
                               .signature = std::move(signature),
                               .signatureAlgorithm = key.signatureAlgorithm(),
                               .signer = own.signer,
                               .certificates = key.chain()});
}

Result<QByteArray> withSignatureTimestamp(QByteArrayView cms, QByteArrayView timestampToken)
{
    const ParseOptions anybodys{.requireSigningCertificate = false};
    CS_TRY(const SignedData before, parseSignedData(cms, anybodys));
    using Cms = std::unique_ptr<CMS_ContentInfo, ssl::Deleter<CMS_ContentInfo_free>>;
    const auto *in = ssl::bytes(before.der);
    const Cms info(d2i_CMS_ContentInfo(nullptr, &in, static_cast<long>(before.der.size())));
    STACK_OF(CMS_SignerInfo) *signers = info ? CMS_get0_SignerInfos(info.get()) : nullptr;
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1)
        return ssl::failure(CmsError::SignerCount, "CMS");
    if (!ssl::fitsInt(timestampToken.size())
        || CMS_unsigned_add1_attr_by_NID(sk_CMS_SignerInfo_value(signers, 0), NID_id_smime_aa_timeStampToken,
                                         V_ASN1_SEQUENCE, timestampToken.data(),
                                         static_cast<int>(timestampToken.size()))
            != 1)
        return ssl::failure(CryptoError::Library, "signature-time-stamp");
    QByteArray der = ssl::toDer(info.get(), i2d_CMS_ContentInfo);
    // OpenSSL re-encoded it: nothing that was signed may have moved.
    CS_TRY(const SignedData after, parseSignedData(der, anybodys));
    if (after.signedAttributesDer != before.signedAttributesDer || after.signature != before.signature
        || after.signatureTimestamps.size() != before.signatureTimestamps.size() + 1)
        return fail(CmsError::NotCms, QStringLiteral("the signed attributes are not DER"));
    return der;
}

} // namespace countersign::crypto
