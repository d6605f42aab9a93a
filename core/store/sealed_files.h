// Secrets too big for a keychain (the company authority's and the seal's PKCS#12): files under secrets/, each sealed
// with AES-256-GCM under one key from the keyring, its name as additional data so that files cannot be swapped.
#pragma once

#include "core/base/disk.h"
#include "core/base/secret.h"
#include "core/store/store_error.h"

#include <optional>

namespace countersign::store {

class SealedFiles
{
public:
    SealedFiles(Disk &disk, QString folder, Secret key)
        : m_disk(disk),
          m_folder(std::move(folder)),
          m_key(std::move(key))
    {
    }

    // Names: letters, digits, "-" and "."; BadName else.
    [[nodiscard]] Result<void> put(const QString &name, const Secret &bytes);
    // Nothing when there is no such file; AlteredFile when it was changed or sealed under another key.
    [[nodiscard]] Result<std::optional<Secret>> get(const QString &name) const;
    [[nodiscard]] bool contains(const QString &name) const;

private:
    Disk &m_disk;
    QString m_folder;
    Secret m_key;
};

} // namespace countersign::store
