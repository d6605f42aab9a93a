// Inside core/crypto: HPKE with the choices that the public face fixes. The RFC's own vectors for P-256 use
// AES-128-GCM, and need the ephemeral key they name; nothing else may choose either.
#pragma once

#include "core/crypto/hpke.h"

namespace countersign::crypto::hpke {

enum class Aead : std::uint16_t { Aes128Gcm = 1, Aes256Gcm = 2 }; // RFC 9180, 7.3

struct Suite {
    Aead aead = Aead::Aes256Gcm;
};

// RFC 9180, 7.1.3, DeriveKeyPair for P-256.
[[nodiscard]] Result<ReceptionKey> deriveKeyPair(const Secret &ikm);

[[nodiscard]] Result<Sealed> sealWith(const Suite &suite, const ReceptionKey &ephemeral,
                                      QByteArrayView recipientPublicKey, QByteArrayView info, QByteArrayView aad,
                                      QByteArrayView plaintext, const Psk *psk);
[[nodiscard]] Result<Secret> openWith(const Suite &suite, const ReceptionKey &recipient, QByteArrayView enc,
                                      QByteArrayView info, QByteArrayView aad, QByteArrayView ciphertext,
                                      const Psk *psk);

} // namespace countersign::crypto::hpke
