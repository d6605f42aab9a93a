// AES-256-GCM. A sealed value is nonce(12) || ciphertext || tag(16), as docs/formats/link.md writes it. The nonce is
// random, so one key should seal fewer than 2^32 values (NIST SP 800-38D, 8.3); ours seal thousands.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/crypto_error.h"

namespace countersign::crypto {

constexpr std::size_t kAeadKeySize = 32;
constexpr qsizetype kAeadOverhead = 12 + 16;

// Fails only for a key that is not 32 bytes (BadKey).
[[nodiscard]] Result<QByteArray> seal(const Secret &key, QByteArrayView plaintext, QByteArrayView aad);

// The same, but the same key, aad and plaintext give the same value each time: what is sealed and sent again after a lost
// reply is then known where it came. The nonce is HMAC-SHA256 of aad and plaintext under a key made out of `key`, so
// different values get nonces as different as random ones; that two values are equal is all that it tells.
[[nodiscard]] Result<QByteArray> sealRepeatably(const Secret &key, QByteArrayView plaintext, QByteArrayView aad);

// NotAuthentic when the key, the aad or one bit is another. Nothing of an unauthentic plaintext is returned.
[[nodiscard]] Result<QByteArray> open(const Secret &key, QByteArrayView sealed, QByteArrayView aad);
[[nodiscard]] Result<Secret> openSecret(const Secret &key, QByteArrayView sealed, QByteArrayView aad);

} // namespace countersign::crypto
