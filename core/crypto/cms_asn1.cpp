#include "core/crypto/cms_asn1.h"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wpedantic" // OpenSSL's macros end in stray semicolons
#pragma GCC diagnostic ignored "-Wunused-function"
#endif

namespace countersign::crypto::asn1 {

DECLARE_ASN1_ITEM(IssuerSerial)
DECLARE_ASN1_ITEM(EssCertId)
DECLARE_ASN1_ITEM(EssCertIdV2)

ASN1_ITEM_TEMPLATE(AttributeSet) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_OF, 0, AttributeSet, X509_ATTRIBUTE)
    ASN1_ITEM_TEMPLATE_END(AttributeSet)

        ASN1_SEQUENCE(IssuerSerial) =
            {
                ASN1_SEQUENCE_OF(IssuerSerial, issuer, GENERAL_NAME),
                ASN1_SIMPLE(IssuerSerial, serial, ASN1_INTEGER),
} ASN1_SEQUENCE_END(IssuerSerial)

                ASN1_SEQUENCE(EssCertId) =
                    {
                        ASN1_SIMPLE(EssCertId, hash, ASN1_OCTET_STRING),
                        ASN1_OPT(EssCertId, issuerSerial, IssuerSerial),
} ASN1_SEQUENCE_END(EssCertId)

                        ASN1_SEQUENCE(EssCertIdV2) =
                            {
                                ASN1_OPT(EssCertIdV2, hashAlgorithm, X509_ALGOR),
                                ASN1_SIMPLE(EssCertIdV2, hash, ASN1_OCTET_STRING),
                                ASN1_OPT(EssCertIdV2, issuerSerial, IssuerSerial),
} ASN1_SEQUENCE_END(EssCertIdV2)

                                ASN1_SEQUENCE(SigningCertificate) =
                                    {
                                        ASN1_SEQUENCE_OF(SigningCertificate, certificates, EssCertId),
                                        ASN1_SEQUENCE_OF_OPT(SigningCertificate, policies, POLICYINFO),
} ASN1_SEQUENCE_END(SigningCertificate) IMPLEMENT_ASN1_FUNCTIONS(SigningCertificate)

                                        ASN1_SEQUENCE(SigningCertificateV2) =
                                            {
                                                ASN1_SEQUENCE_OF(SigningCertificateV2, certificates, EssCertIdV2),
                                                ASN1_SEQUENCE_OF_OPT(SigningCertificateV2, policies, POLICYINFO),
} ASN1_SEQUENCE_END(SigningCertificateV2) IMPLEMENT_ASN1_FUNCTIONS(SigningCertificateV2)

                                                ASN1_SEQUENCE(CommitmentTypeIndication) = {
                                                    ASN1_SIMPLE(CommitmentTypeIndication, type, ASN1_OBJECT),
} ASN1_SEQUENCE_END(CommitmentTypeIndication) IMPLEMENT_ASN1_FUNCTIONS(CommitmentTypeIndication)

} // namespace countersign::crypto::asn1
