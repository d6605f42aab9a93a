// Hash functions. SHA-1 exists here for one reason: the key of a /VRI entry in a PDF's document security store is the
// SHA-1 of the signature (ETSI EN 319 142-1, 5.4.2.3). Nothing is ever signed over SHA-1.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace countersign::crypto {

enum class DigestAlgorithm {
    Sha256,
    Sha384,
    Sha512,
    Sha1, // VRI keys, and recognising weak signatures of others
};

[[nodiscard]] int digestSize(DigestAlgorithm algorithm); // in bytes

[[nodiscard]] QByteArray digest(DigestAlgorithm algorithm, QByteArrayView data);
[[nodiscard]] inline QByteArray sha256(QByteArrayView data) { return digest(DigestAlgorithm::Sha256, data); }

// For files and byte ranges too big to hold. Movable, not thread-safe.
class Hasher
{
public:
    explicit Hasher(DigestAlgorithm algorithm);
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;
    ~Hasher();

    void addData(QByteArrayView data);
    [[nodiscard]] Hasher fork() const; // another one that has seen the same data
    [[nodiscard]] QByteArray result(); // ends the hash; the next addData() starts a new one

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace countersign::crypto
