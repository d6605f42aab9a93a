// Inside core/crypto: the ASN.1 of SignedData (RFC 5652, 5.1) and of signing-certificate (RFC 5035) as OpenSSL
// templates, which encode by DER, SET OF order included. OpenSSL keeps its own CMS structures opaque.
#pragma once

#include <openssl/asn1t.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace countersign::crypto::asn1 {

struct EncapsulatedContent {
    ASN1_OBJECT *type;
    ASN1_OCTET_STRING *content; // [0] EXPLICIT, absent when detached
};

struct SignerInfo {
    ASN1_INTEGER *version;
    PKCS7_ISSUER_AND_SERIAL *sid;
    X509_ALGOR *digestAlgorithm;
    STACK_OF(X509_ATTRIBUTE) * signedAttributes; // [0] IMPLICIT
    X509_ALGOR *signatureAlgorithm;
    ASN1_OCTET_STRING *signature;
    STACK_OF(X509_ATTRIBUTE) * unsignedAttributes; // [1] IMPLICIT, OPTIONAL
};
DEFINE_STACK_OF(SignerInfo)

struct SignedData {
    ASN1_INTEGER *version;
    STACK_OF(X509_ALGOR) * digestAlgorithms;
    EncapsulatedContent *encapsulated;
    STACK_OF(X509) * certificates; // [0] IMPLICIT, OPTIONAL
    STACK_OF(SignerInfo) * signerInfos;
};

struct ContentInfo {
    ASN1_OBJECT *type;
    SignedData *content; // [0] EXPLICIT
};
DECLARE_ASN1_FUNCTIONS(ContentInfo)
DECLARE_ASN1_FUNCTIONS(SignerInfo)
DECLARE_ASN1_ITEM(AttributeSet) // SET OF Attribute: what is signed

struct IssuerSerial {
    GENERAL_NAMES *issuer;
    ASN1_INTEGER *serial;
};

struct EssCertId { // version 1: SHA-1
    ASN1_OCTET_STRING *hash;
    IssuerSerial *issuerSerial; // OPTIONAL
};
DEFINE_STACK_OF(EssCertId)

struct EssCertIdV2 {
    X509_ALGOR *hashAlgorithm; // DEFAULT SHA-256
    ASN1_OCTET_STRING *hash;
    IssuerSerial *issuerSerial; // OPTIONAL
};
DEFINE_STACK_OF(EssCertIdV2)

struct SigningCertificate {
    STACK_OF(EssCertId) * certificates;
    STACK_OF(POLICYINFO) * policies;
};
DECLARE_ASN1_FUNCTIONS(SigningCertificate)

struct SigningCertificateV2 {
    STACK_OF(EssCertIdV2) * certificates;
    STACK_OF(POLICYINFO) * policies;
};
DECLARE_ASN1_FUNCTIONS(SigningCertificateV2)

struct CommitmentTypeIndication {
    ASN1_OBJECT *type;
};
DECLARE_ASN1_FUNCTIONS(CommitmentTypeIndication)

} // namespace countersign::crypto::asn1
