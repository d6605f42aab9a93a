// Inside core/crypto: AES-GCM with a chosen nonce, which only HPKE and test vectors may choose.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/crypto_error.h"

namespace countersign::crypto::gcm {

constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;

// ciphertext || tag. The key's size (16 or 32) chooses AES-128 or AES-256.
[[nodiscard]] Result<QByteArray> encrypt(const Secret &key, QByteArrayView nonce, QByteArrayView plaintext,
                                         QByteArrayView aad);
[[nodiscard]] Result<Secret> decrypt(const Secret &key, QByteArrayView nonce, QByteArrayView ciphertext,
                                     QByteArrayView aad);

} // namespace countersign::crypto::gcm
