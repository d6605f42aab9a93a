// What can go wrong with the system's key stores.
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class KeyStoreError {
    NotFound, // the store or the identity is gone
    NotAccessible, // the passphrase was refused, or the user refused at the store's own question
    NotUsable, // an identity listed with a reason why not
    Failed,
};
inline std::string_view errorModule(KeyStoreError) { return "keystore"; }

} // namespace countersign::crypto
