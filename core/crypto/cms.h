// CMS SignedData (RFC 5652) as PAdES wants it (ETSI EN 319 142-1, 6.3; ETSI EN 319 122-1), made in two phases, so that a
// file, a token and a remote service all sign the same way:
//
//   auto attributes = prepareSignedAttributes({.contentDigest = hash of the ByteRange, .signer = key.certificate()});
//   auto signature = key.signMessage(attributes.digestAlgorithm, attributes.der);  // or sign(attributes.digest)
//   auto cms = assembleSignedData({.attributes = attributes, .signature = signature, ...});
//
// OpenSSL's CMS_sign() always adds signing-time, which PAdES forbids (the time is the PDF's /M); the structure is built
// over OpenSSL's ASN.1 types instead.
#pragma once

#include "core/crypto/certificate.h"
#include "core/crypto/digest.h"
#include "core/crypto/signing_key.h"

#include <QList>

#include <optional>

namespace countersign::crypto {

enum class CmsError {
    NotCms, // no DER of a SignedData
    TrailingBytes, // something other than zero padding follows the structure
    NotDetached, // it carries content: PAdES signs the PDF's bytes (EN 319 142-1, 6.3)
    SignerCount, // not exactly one SignerInfo
    NoSignedAttributes,
    DuplicateAttribute, // an attribute, or an attribute's value, occurs twice (RFC 5652, 5.3 and 11)
    AttributeMissing, // contentType, messageDigest or signing-certificate(-v2)
    AttributeMalformed,
    SignerNotFound, // no embedded certificate matches the SignerInfo's sid
    SignerMismatch, // signing-certificate-v2 names another certificate than the sid
    AlgorithmUnknown,
    AlgorithmWeak, // MD5 and older: refused, not even checked
    AlgorithmMismatch, // the digest or signature algorithms contradict each other or the key
    DigestMismatch, // the signed bytes are not those that were hashed: the content was changed
    SignatureWrong, // the signature value does not fit the signed attributes and the key
    TooLarge,
};
inline std::string_view errorModule(CmsError) { return "cms"; }

// ETSI EN 319 122-1, 5.2.3 and annex D: what the signature means. Not together with a PDF /Reason.
enum class Commitment { None, ProofOfOrigin, ProofOfApproval };

struct AttributesRequest {
    QByteArray contentDigest; // of the bytes the ByteRange covers
    DigestAlgorithm digestAlgorithm = DigestAlgorithm::Sha256;
    Certificate signer;
    Commitment commitment = Commitment::None;
};

struct SignedAttributes {
    QByteArray der; // as SET OF (tag 0x31): exactly the bytes that get signed (RFC 5652, 5.4)
    DigestAlgorithm digestAlgorithm = DigestAlgorithm::Sha256;
    QByteArray digest; // of `der`, for signers that take digests
};

// contentType, messageDigest, signing-certificate-v2; never signing-time.
[[nodiscard]] Result<SignedAttributes> prepareSignedAttributes(const AttributesRequest &request);

struct SignedDataParts {
    SignedAttributes attributes;
    QByteArray signature;
    SignatureAlgorithm signatureAlgorithm = SignatureAlgorithm::RsaPkcs1;
    Certificate signer;
    QList<Certificate> certificates; // the issuers to embed; the signer is added when it is not among them
    QByteArray signatureTimestamp; // RFC 3161 token over `signature` (a ContentInfo), or empty
    bool isChecked = false; // the signature is known to be the signer's: SigningKey::checksItsSignatures()
};

// The detached CMS; checks first that the signature is the signer's (SignatureWrong), unless that is known.
[[nodiscard]] Result<QByteArray> assembleSignedData(const SignedDataParts &parts);

// Both phases with a key at hand.
[[nodiscard]] Result<QByteArray> signDetached(SigningKey &key, const AttributesRequest &request);

// The same CMS with a signature-time-stamp (RFC 3161, appendix A) among its unsigned attributes: B becomes T. Also for
// plain CMS signatures of other programs. Whatever was signed stays byte for byte; NotCms where that cannot be.
[[nodiscard]] Result<QByteArray> withSignatureTimestamp(QByteArrayView cms, QByteArrayView timestampToken);

struct Weakness {
    bool digest = false; // SHA-1 over the content or the attributes
    bool key = false; // RSA under 2048 bits, EC under 224
    [[nodiscard]] bool any() const { return digest || key; }
};

struct SignedData {
    QByteArray der; // without the padding
    qsizetype derSize = 0;
    QString contentType; // dotted OID of the encapsulated content; id-data for PDF signatures
    QByteArray content; // eContent; empty for detached ones

    DigestAlgorithm digestAlgorithm = DigestAlgorithm::Sha256;
    QString digestWords; // "SHA-256"
    SignatureAlgorithm signatureAlgorithm = SignatureAlgorithm::RsaPkcs1;
    QString signatureWords; // "RSA 3072, SHA-256", "ECDSA P-256, SHA-256"
    QByteArray messageDigest;
    QByteArray signedAttributesDer; // SET OF, as signed
    QByteArray signature;

    Certificate signer;
    QList<Certificate> certificates; // all embedded ones
    QList<QByteArray> revocationListsDer; // embedded CRLs, those of Adobe's revocation attribute too
    QList<QByteArray> ocspResponsesDer; // of Adobe's revocation attribute (ISO 32000-2, 12.8.3.3.2)
    bool isBer = false; // it came with indefinite lengths: readable, but not as PDF and PAdES ask
    bool hasSignedAttributes = true; // false: the signature is over the content itself
    bool hasSigningCertificateV2 = false; // else the older SHA-1 signing-certificate named the signer
    std::optional<Time> signingTime; // the attribute: forbidden in PAdES baseline, a finding for the verifier
    QList<QByteArray> signatureTimestamps; // tokens (ContentInfo DER), in the order found
    QStringList otherSignedAttributes; // dotted OIDs that mean nothing to us
    QStringList otherUnsignedAttributes;
    Weakness weakness;
};

struct ParseOptions {
    bool allowZeroPadding = true; // /Contents is padded with zeros
    bool requireSigningCertificate = true; // false reads plain adbe.pkcs7.detached signatures of other programs
    bool allowContent = false; // true for timestamp tokens
    bool requireSignedAttributes = true; // false: RFC 5652, 5.3 lets plain signatures go without
    QList<Certificate> further; // where the signer's certificate may be found when it is not embedded
};

// Strict, and safe for hostile bytes: every rule of CmsError above. At most 4 MiB, 100 certificates.
// ISO 32000-2, 12.8.3.3.1 asks for DER; BER is read as well, because so many wrote it, and noted.
[[nodiscard]] Result<SignedData> parseSignedData(QByteArrayView bytes, const ParseOptions &options = {});

// The content's digest (by parsed.digestAlgorithm) against messageDigest, then the signature against the signer's key.
// Trust in the signer is path.h's.
[[nodiscard]] Result<void> verifySignature(const SignedData &parsed, QByteArrayView contentDigest);

} // namespace countersign::crypto
