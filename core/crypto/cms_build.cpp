#include "core/crypto/cms.h"

#include "core/crypto/cms_asn1.h"
#include "core/crypto/der_writer.h"
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

const QByteArray kVersion1 = QByteArrayLiteral("\x02\x01\x01");

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
    // Who signs many files signs them all with one certificate.
    thread_local std::pair<Certificate, QByteArray> last;
    if (!last.second.isEmpty() && last.first == signer)
        return last.second;
    const ssl::X509Ptr x509 = ssl::toX509(signer);
    using Ess = std::unique_ptr<ESS_SIGNING_CERT_V2, ssl::Deleter<ESS_SIGNING_CERT_V2_free>>;
    const Ess value(x509 ? OSSL_ESS_signing_cert_v2_new_init(EVP_sha256(), x509.get(), nullptr, 1) : nullptr);
    last = {signer, value ? ssl::toDer(value.get(), i2d_ESS_SIGNING_CERT_V2) : QByteArray()};
    return last.second;
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

QByteArray objectIdentifier(int nid) { return ssl::toDer(OBJ_nid2obj(nid), i2d_ASN1_OBJECT); }

// id-aa-timeStampToken (RFC 3161, appendix A).
QByteArray timestampAttribute(const QByteArray &token)
{
    return der::sequence(objectIdentifier(NID_id_smime_aa_timeStampToken), der::wrap(der::Set, token));
}

// Empty when something of it cannot be encoded.
QByteArray signerInfo(const SignedDataParts &parts, const QByteArray &digestAlgorithm, const X509 *signer)
{
    const ssl::X509Alg algorithm(X509_ALGOR_new());
    const QByteArray serial = ssl::toDer(X509_get0_serialNumber(signer), i2d_ASN1_INTEGER);
    const auto attributes = der::Reader(parts.attributes.der).take(der::Set);
    if (!algorithm || serial.isEmpty() || !attributes || attributes->whole.size() != parts.attributes.der.size()
        || !setSignatureAlgorithm(algorithm.get(), parts.signatureAlgorithm, parts.attributes.digestAlgorithm))
        return {};
    const QByteArray unsignedAttributes = parts.signatureTimestamp.isEmpty()
        ? QByteArray()
        : der::wrap(der::Context1, timestampAttribute(parts.signatureTimestamp));
    // [0] IMPLICIT: what was signed as a SET OF (RFC 5652, 5.4) stands under that tag, each byte as it was.
    return der::sequence(kVersion1, der::sequence(parts.signer.issuerDer(), serial), digestAlgorithm,
                         der::wrap(der::Context0, attributes->content), ssl::toDer(algorithm.get(), i2d_X509_ALGOR),
                         der::wrap(der::OctetString, parts.signature), unsignedAttributes);
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
    if (!parts.isChecked) {
        CS_TRY(const bool fits,
               verifyMessage(parts.signer, parts.signatureAlgorithm, parts.attributes.digestAlgorithm,
                             parts.attributes.der, parts.signature));
        if (!fits)
            return fail(CmsError::SignatureWrong,
                        QStringLiteral("the signature is not the signer's over these attributes"));
    }

    const ssl::X509Ptr signer = ssl::toX509(parts.signer);
    const ssl::X509Alg hash(X509_ALGOR_new());
    if (!signer || !hash || !setDigestAlgorithm(hash.get(), parts.attributes.digestAlgorithm))
        return ssl::failure(CryptoError::Library, "SignedData");
    const QByteArray digestAlgorithm = ssl::toDer(hash.get(), i2d_X509_ALGOR);
    const QByteArray info = signerInfo(parts, digestAlgorithm, signer.get());
    if (info.isEmpty())
        return ssl::failure(CryptoError::Library, "SignerInfo");

    QList<Certificate> embedded{parts.signer};
    for (const Certificate &one : parts.certificates)
        if (!one.isNull() && !embedded.contains(one))
            embedded.append(one);
    QList<QByteArray> certificates;
    for (const Certificate &one : std::as_const(embedded))
        certificates.append(one.der());
    // Version 1: id-data and issuerAndSerialNumber only (RFC 5652, 5.1).
    const QByteArray data =
        der::sequence(kVersion1, der::wrap(der::Set, digestAlgorithm), der::sequence(objectIdentifier(NID_pkcs7_data)),
                      der::setOf(der::Context0, std::move(certificates)), der::wrap(der::Set, info));
    return der::sequence(objectIdentifier(NID_pkcs7_signed), der::wrap(der::Context0, data));
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
                               .certificates = key.chain(),
                               .isChecked = key.checksItsSignatures()});
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
