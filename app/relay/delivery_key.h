// The P-256 key that delivery jobs are sealed to. It lives in DATA/keys/, outside the database and its backups, so a
// copied database alone tells no address.
#pragma once

#include "core/base/disk.h"
#include "core/crypto/hpke.h"

namespace countersign::relay {

// Reads the key file, or makes one (folder 0700, file 0600). A file that others may read is refused.
[[nodiscard]] Result<crypto::ReceptionKey> loadDeliveryKey(const QString &folder);

// For files that only this user may read: created with 0600 from the first byte on, durable when it returns.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, QByteArrayView bytes);

} // namespace countersign::relay
