// Ciphers and the hash that old file formats still ask for; here for one reader and writer: PDF's password protection
// (ISO 32000-2, 7.6). None of it is fit for anything new: core/crypto/aead.h is.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/crypto_error.h"

#include <QByteArray>
#include <QByteArrayView>

namespace countersign::crypto {

[[nodiscard]] QByteArray md5(QByteArrayView data);

// RC4 is its own inverse. Keys of 1 to 256 bytes; an empty key is a broken promise.
[[nodiscard]] QByteArray rc4(QByteArrayView key, QByteArrayView data);

enum class CbcPadding {
    None, // the data must be whole blocks
    Pkcs7,
};
// AES in CBC mode; the key's size (16 or 32) chooses AES-128 or AES-256, `iv` has 16 bytes.
// Errors: BadKey, BadInput (no whole blocks, or padding that is none).
[[nodiscard]] Result<QByteArray> aesCbcEncrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView data,
                                               CbcPadding padding);
[[nodiscard]] Result<QByteArray> aesCbcDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView data,
                                               CbcPadding padding);

} // namespace countersign::crypto
