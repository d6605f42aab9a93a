// Inside core/crypto: the ASN.1 of signed attributes (RFC 5652, 5.3) and of signing-certificate (RFC 5035) as OpenSSL
// templates, which encode by DER, SET OF order included.
#pragma once

#include <openssl/asn1t.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace countersign::crypto::asn1 {

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
