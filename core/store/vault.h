// The files of the workspace, each under its SHA-256: vault/ab/cdef…. A file is on the medium before the event that
// names it is committed, and is never rewritten: what a signature covered yesterday is there byte for byte tomorrow.
#pragma once

#include "core/base/disk.h"
#include "core/store/store_error.h"

namespace countersign::store {

class Vault
{
public:
    static constexpr qint64 kMaxFile = 512LL * 1024 * 1024;

    Vault(Disk &disk, QString folder) : m_disk(disk), m_folder(std::move(folder)) { }

    // After success the bytes survive a power cut. Returns their SHA-256 (32 bytes). The same bytes again cost a read.
    // A file that is there under this name but damaged is set aside ("….damaged"), and written anew. Thread-safe.
    [[nodiscard]] Result<QByteArray> put(QByteArrayView bytes);

    // The bytes, checked against their name: MissingFile, AlteredFile. Thread-safe.
    [[nodiscard]] Result<QByteArray> get(const QByteArray &sha256) const;

    [[nodiscard]] bool contains(const QByteArray &sha256) const;
    [[nodiscard]] QString pathOf(const QByteArray &sha256) const; // for the worker process; do not write there

private:
    Disk &m_disk;
    QString m_folder;
};

} // namespace countersign::store
