// What can go wrong below the seam to OpenSSL. A failed check of a signature, of a chain or of a CMS structure has its
// own, finer enum (path.h, cms.h).
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class CryptoError {
    Library, // OpenSSL refused something that should work; the detail carries its words
    BadInput, // not the DER, PEM or size it should be
    BadKey, // a key of the wrong size, off its curve, or one that does not match its certificate
    NotAuthentic, // AEAD or HPKE: wrong key, or the bytes were changed
    WrongPassphrase,
    BrokenKeyFile, // no PKCS#12 or PEM, or damaged: another passphrase would not help
    NoPrivateKey, // a well-formed file without a key, or without the key's certificate
    Unsupported, // an algorithm this product does not take
    BadSignature, // checked, and false
};
inline std::string_view errorModule(CryptoError) { return "crypto"; }

} // namespace countersign::crypto
