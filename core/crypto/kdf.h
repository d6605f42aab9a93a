// Keys out of keys (HKDF, RFC 5869) and keys out of what people type (PBKDF2, RFC 8018; scrypt, RFC 7914).
#pragma once

#include "core/base/secret.h"
#include "core/crypto/crypto_error.h"

namespace countersign::crypto {

[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

// HKDF with SHA-256. An empty salt stands for 32 zero bytes.
[[nodiscard]] Secret hkdfExtract(QByteArrayView salt, QByteArrayView inputKey);
[[nodiscard]] Result<Secret> hkdfExpand(const Secret &pseudoRandomKey, QByteArrayView info,
                                        std::size_t length); // ≤ 8160

// HMAC-SHA256; the number of rounds is part of the caller's format.
[[nodiscard]] Result<Secret> pbkdf2(QByteArrayView password, QByteArrayView salt, int rounds, std::size_t length);

// The defaults take about 0.3 s and 128 MiB: for a passphrase somebody types once a session.
struct ScryptCost {
    quint64 n = 1 << 17; // a power of two
    quint64 r = 8;
    quint64 p = 1;
};
[[nodiscard]] Result<Secret> scrypt(QByteArrayView password, QByteArrayView salt, std::size_t length,
                                    const ScryptCost &cost = {});

} // namespace countersign::crypto
