#include "core/crypto/digest.h"

#include "core/crypto/openssl_handles.h"

namespace countersign::crypto {

int digestSize(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Sha256: return 32;
    case DigestAlgorithm::Sha384: return 48;
    case DigestAlgorithm::Sha512: return 64;
    case DigestAlgorithm::Sha1: return 20;
    }
    return 32;
}

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView data)
{
    QByteArray result(digestSize(algorithm), Qt::Uninitialized);
    if (EVP_Digest(data.data(), static_cast<std::size_t>(data.size()), ssl::bytes(result), nullptr,
                   ssl::evpDigest(algorithm), nullptr)
        != 1)
        ssl::impossible("digest");
    return result;
}

struct Hasher::State {
    DigestAlgorithm algorithm;
    ssl::MdCtx context{EVP_MD_CTX_new()};

    void start()
    {
        if (!context || EVP_DigestInit_ex(context.get(), ssl::evpDigest(algorithm), nullptr) != 1)
            ssl::impossible("digest");
    }
};

Hasher::Hasher(DigestAlgorithm algorithm) : m_state(std::make_unique<State>(State{algorithm})) { m_state->start(); }
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;
Hasher::~Hasher() = default;

void Hasher::addData(QByteArrayView data)
{
    if (EVP_DigestUpdate(m_state->context.get(), data.data(), static_cast<std::size_t>(data.size())) != 1)
        ssl::impossible("digest");
}

Hasher Hasher::fork() const
{
    Hasher other(m_state->algorithm);
    if (EVP_MD_CTX_copy_ex(other.m_state->context.get(), m_state->context.get()) != 1)
        ssl::impossible("digest");
    return other;
}

QByteArray Hasher::result()
{
    QByteArray result(digestSize(m_state->algorithm), Qt::Uninitialized);
    if (EVP_DigestFinal_ex(m_state->context.get(), ssl::bytes(result), nullptr) != 1)
        ssl::impossible("digest");
    m_state->start();
    return result;
}

} // namespace countersign::crypto
