// Inside core/crypto only, from .cpp files: OpenSSL's handles as unique_ptrs, and its complaints as Error.
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/crypto/certificate.h"
#include "core/crypto/crypto_error.h"
#include "core/crypto/digest.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <limits>
#include <memory>

namespace countersign::crypto::ssl {

template <auto Free> struct Deleter {
    template <typename T> void operator()(T *p) const { Free(p); }
};

using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Pkey = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using PkeyCtx = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using MdCtx = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using CipherCtx = std::unique_ptr<EVP_CIPHER_CTX, Deleter<EVP_CIPHER_CTX_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using X509Crl = std::unique_ptr<X509_CRL, Deleter<X509_CRL_free>>;
using X509Store = std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>>;
using X509StoreCtx = std::unique_ptr<X509_STORE_CTX, Deleter<X509_STORE_CTX_free>>;
using X509Name = std::unique_ptr<X509_NAME, Deleter<X509_NAME_free>>;
using X509Alg = std::unique_ptr<X509_ALGOR, Deleter<X509_ALGOR_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Deleter<PKCS12_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, Deleter<ASN1_INTEGER_free>>;
using OctetString = std::unique_ptr<ASN1_OCTET_STRING, Deleter<ASN1_OCTET_STRING_free>>;
using Asn1Time = std::unique_ptr<ASN1_TIME, Deleter<ASN1_TIME_free>>;
using BigNum = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

struct StackOfX509Free {
    void operator()(STACK_OF(X509) * stack) const { OSSL_STACK_OF_X509_free(stack); }
    static void OSSL_STACK_OF_X509_free(STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); }
};
using X509Stack = std::unique_ptr<STACK_OF(X509), StackOfX509Free>;

inline const unsigned char *bytes(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }
inline unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }
inline QByteArray toArray(const unsigned char *data, qsizetype size)
{
    return QByteArray(reinterpret_cast<const char *>(data), size);
}
inline QByteArray toArray(const ASN1_STRING *string)
{
    return string ? toArray(ASN1_STRING_get0_data(string), ASN1_STRING_length(string)) : QByteArray();
}
[[nodiscard]] inline bool fitsInt(qsizetype size) { return size <= std::numeric_limits<int>::max(); }

// The library's error queue as words, and the queue emptied.
[[nodiscard]] QString lastWords();
[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, const char *where);
// Where going on would be unsafe whatever the caller does: no memory, no generator, no SHA-256.
[[noreturn]] void impossible(const char *where);

[[nodiscard]] const EVP_MD *evpDigest(DigestAlgorithm algorithm);

// The DER of anything with an i2d function.
template <typename T, typename I2d> [[nodiscard]] QByteArray toDer(const T *object, I2d i2d)
{
    const int size = i2d(const_cast<T *>(object), nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *out = bytes(der);
    i2d(const_cast<T *>(object), &out);
    return der;
}

// Null for ASN.1 times that are no time.
[[nodiscard]] Time toTime(const ASN1_TIME *time);
[[nodiscard]] Asn1Time fromTime(Time time);
[[nodiscard]] QString toText(const ASN1_STRING *string); // any string type, as UTF-8; controls replaced
[[nodiscard]] QString oidText(const ASN1_OBJECT *object); // dotted
[[nodiscard]] QString toHex(const ASN1_INTEGER *integer); // upper case, even length
[[nodiscard]] DistinguishedName toName(const X509_NAME *name);
// OpenSSL's form of a certificate, kept by it: read only.
struct CertificateHandle {
    [[nodiscard]] static X509 *of(const Certificate &certificate); // null for a null certificate
};
[[nodiscard]] X509Ptr toX509(const Certificate &certificate); // another reference to the same
[[nodiscard]] Result<Certificate> fromX509(const X509 *x509);

} // namespace countersign::crypto::ssl
