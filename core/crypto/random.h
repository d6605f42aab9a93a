// The system's cryptographic generator. When it fails the program stops: no caller could go on safely. Thread-safe.
#pragma once

#include "core/base/secret.h"

namespace countersign::crypto {

[[nodiscard]] QByteArray randomBytes(qsizetype size); // for nonces, salts, ids
[[nodiscard]] Secret randomSecret(std::size_t size); // for keys

} // namespace countersign::crypto
