// Requests for certificates made elsewhere (PKCS#10, RFC 2986).
#include "core/crypto/authority_parts.h"
#include "core/crypto/soft_key.h"

#include <openssl/pem.h>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxRequest = 64 * 1024;

using Request = std::unique_ptr<X509_REQ, ssl::Deleter<X509_REQ_free>>;

Request readRequest(QByteArrayView bytes)
{
    if (bytes.contains("-----BEGIN")) {
        const ssl::Bio bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
        return Request(bio ? PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    }
    const auto *in = ssl::bytes(bytes);
    Request request(d2i_X509_REQ(nullptr, &in, static_cast<long>(bytes.size())));
    if (request && in != ssl::bytes(bytes) + bytes.size())
        request.reset();
    return request;
}

// What the authority would make itself.
bool isStrong(const EVP_PKEY *key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA: return EVP_PKEY_get_bits(key) >= 2048 && EVP_PKEY_get_bits(key) <= 8192;
    case EVP_PKEY_EC: return isOnKnownCurve(key);
    case EVP_PKEY_ED25519: return true;
    default: return false;
    }
}

} // namespace

Result<ssl::Pkey> keyOfRequest(QByteArrayView signingRequest)
{
    if (signingRequest.isEmpty() || signingRequest.size() > kMaxRequest)
        return fail(CryptoError::BadInput, QStringLiteral("size of a certificate request"));
    const Request request = readRequest(signingRequest);
    if (!request)
        return ssl::failure(CryptoError::BadInput, "this is no certificate request");
    EVP_PKEY *const key = X509_REQ_get0_pubkey(request.get());
    if (!key || !isStrong(key))
        return ssl::failure(CryptoError::BadInput, "the request's key is too weak, or of another kind");
    // Whoever sends it has the private key (RFC 2986, 3).
    if (X509_REQ_verify(request.get(), key) != 1)
        return ssl::failure(CryptoError::BadInput, "the request's signature is wrong");
    EVP_PKEY_up_ref(key);
    return ssl::Pkey(key);
}

} // namespace countersign::crypto
