// A device's own keys: Ed25519 (RFC 8032) signs its events and manifests, X25519 (RFC 7748) receives workspace keys.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/crypto_error.h"

namespace countersign::crypto {

struct DeviceKey {
    Secret seed; // 32 bytes
    QByteArray publicKey; // 32 bytes

    [[nodiscard]] static DeviceKey generate();
    [[nodiscard]] static Result<DeviceKey> fromSeed(const Secret &seed);
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) const; // 64 bytes
};

// False for a wrong signature and for anything of a wrong size.
[[nodiscard]] bool verifyDeviceSignature(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

struct ExchangeKey {
    Secret privateKey; // 32 bytes
    QByteArray publicKey; // 32 bytes

    [[nodiscard]] static ExchangeKey generate();
    [[nodiscard]] static Result<ExchangeKey> fromPrivate(const Secret &privateKey);
    // The raw shared secret; feed it to hkdfExtract(). BadKey for a peer key of small order (all-zero result).
    [[nodiscard]] Result<Secret> agree(QByteArrayView peerPublicKey) const;
};

} // namespace countersign::crypto
