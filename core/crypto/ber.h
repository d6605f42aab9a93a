// Inside core/crypto: BER (X.690, 8) made readable for the DER walk. PDF asks for DER (ISO 32000-2, 12.8.3.3.1), yet whole
// generations of signers streamed their CMS with indefinite lengths and octet strings in pieces; every validator reads them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace countersign::crypto::ber {

// The first item of `bytes` with definite lengths and whole octet strings; what was definite already stays byte for byte,
// so hashes over it stand. What follows the item is appended as it is. Nothing for what is no BER, nested too deeply, or
// DER-like already: then there is nothing to gain from reading it again.
[[nodiscard]] std::optional<QByteArray> withDefiniteLengths(QByteArrayView bytes);

} // namespace countersign::crypto::ber
