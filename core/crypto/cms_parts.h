// Inside core/crypto: what the files that read SignedData (RFC 5652) share. cms_parse.cpp reads the structure,
// cms_attributes.cpp the attributes, cms_algorithms.cpp what may sign with what, cms_verify.cpp checks the signature.
#pragma once

#include "core/crypto/cms.h"
#include "core/crypto/der_reader.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/objects.h>

#include <memory>
#include <optional>

namespace countersign::crypto::cms {

inline constexpr qsizetype kMaxLists = 100;

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

// Empty, or NID_undef, for what is none.
[[nodiscard]] QString oidOf(const std::optional<der::Item> &item);
[[nodiscard]] int nidOf(const QString &oid);

// Errors: AlgorithmWeak, AlgorithmUnknown.
[[nodiscard]] Result<DigestAlgorithm> digestOf(const X509_ALGOR *algorithm);
[[nodiscard]] QString digestWords(DigestAlgorithm algorithm);
// Errors: AlgorithmUnknown, AlgorithmWeak, AlgorithmMismatch (it names another hash than `hash`).
[[nodiscard]] Result<SignatureAlgorithm> signatureOf(const X509_ALGOR *algorithm, DigestAlgorithm hash);
[[nodiscard]] QString signatureWords(const SignedData &data);
[[nodiscard]] bool keyFits(const Certificate &signer, SignatureAlgorithm algorithm);

// `content`: of the SET OF Attribute. The signer and the digest algorithm are known by then.
[[nodiscard]] Result<void> readSignedAttributes(QByteArrayView content, const ParseOptions &options, SignedData *data);
[[nodiscard]] Result<void> readUnsignedAttributes(QByteArrayView content, SignedData *data);

} // namespace countersign::crypto::cms
