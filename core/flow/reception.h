// The office's reception key: answers from signers are sealed to it.
#pragma once

#include "core/crypto/hpke.h"
#include "core/flow/office.h"

namespace countersign::flow {

// Makes the key, keeps the private half in the keyring and returns the public point (65 bytes).
[[nodiscard]] Result<QByteArray> makeReceptionKey(Office &office);
[[nodiscard]] Result<crypto::ReceptionKey> receptionKey(Office &office);

// Names of what is kept in the keyring: a backup takes them along.
[[nodiscard]] QStringList receptionSecrets();

} // namespace countersign::flow
