// HPKE (RFC 9180), single shot: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. P-256 because browsers' WebCrypto
// has it everywhere. An answer from the signer's page uses PSK mode, so that whoever only carries it (the relay) cannot
// make one; a delivery job uses base mode.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/crypto_error.h"

namespace countersign::crypto {

// The pair a desktop makes per link and a relay makes once.
struct ReceptionKey {
    Secret privateKey; // 32 bytes, big-endian scalar
    QByteArray publicKey; // 65 bytes, uncompressed point (SEC 1, 2.3.3)

    [[nodiscard]] static ReceptionKey generate();
    [[nodiscard]] static Result<ReceptionKey> fromPrivate(const Secret &privateKey);
};

namespace hpke {

constexpr qsizetype kEncapsulationSize = 65;

struct Psk {
    Secret key; // at least 32 bytes (RFC 9180, 9.5)
    QByteArray id;
};

struct Sealed {
    QByteArray enc; // kEncapsulationSize bytes
    QByteArray ciphertext; // with its tag
};

// BadKey when the recipient's key is no point of P-256; BadInput for a short psk or an empty psk id.
[[nodiscard]] Result<Sealed> seal(QByteArrayView recipientPublicKey, QByteArrayView info, QByteArrayView aad,
                                  QByteArrayView plaintext);
[[nodiscard]] Result<Sealed> seal(QByteArrayView recipientPublicKey, QByteArrayView info, QByteArrayView aad,
                                  QByteArrayView plaintext, const Psk &psk);

// NotAuthentic when anything does not match.
[[nodiscard]] Result<QByteArray> open(const ReceptionKey &recipient, QByteArrayView enc, QByteArrayView info,
                                      QByteArrayView aad, QByteArrayView ciphertext);
[[nodiscard]] Result<QByteArray> open(const ReceptionKey &recipient, QByteArrayView enc, QByteArrayView info,
                                      QByteArrayView aad, QByteArrayView ciphertext, const Psk &psk);

} // namespace hpke
} // namespace countersign::crypto
