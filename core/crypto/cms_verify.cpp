// The signature of a SignedData over its attributes, or over the content's hash.
#include "core/crypto/cms.h"
#include "core/crypto/der_reader.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/rsa.h>

#include <algorithm>

namespace countersign::crypto {

namespace {

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
    if (!context || parsed.signatureAlgorithm == SignatureAlgorithm::Ed25519 || EVP_PKEY_verify_init(context.get()) != 1
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

} // namespace

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
