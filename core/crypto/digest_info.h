// Inside core/crypto: DER of DigestInfo (RFC 8017, 9.2, note 1), what RSA PKCS#1 v1.5 signs, for keys that pad but do not
// encode. Empty for SHA-1: nothing is signed over it.
#pragma once

#include "core/crypto/digest.h"

namespace countersign::crypto {

[[nodiscard]] inline QByteArray digestInfo(DigestAlgorithm algorithm, QByteArrayView digest)
{
    const char *prefix = nullptr;
    switch (algorithm) {
    case DigestAlgorithm::Sha256: prefix = "3031300d060960864801650304020105000420"; break;
    case DigestAlgorithm::Sha384: prefix = "3041300d060960864801650304020205000430"; break;
    case DigestAlgorithm::Sha512: prefix = "3051300d060960864801650304020305000440"; break;
    default: return {};
    }
    return QByteArray::fromHex(prefix) + digest.toByteArray();
}

} // namespace countersign::crypto
