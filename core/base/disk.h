// Files that must survive a power cut: temp file, flush, rename, flush of the folder (leveldb's order).
// Disk is a seam: tests hand in one that fails the i-th write.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace countersign {

enum class DiskError {
    NotFound,
    NotReadable,
    NotWritable, // no rights, a full disk, an I/O error; the detail says which
    TooLarge,
    NotAFile, // what is there under the name of an output is a folder, a pipe or a device: it stays
};
inline std::string_view errorModule(DiskError) { return "disk"; }

class Disk
{
public:
    virtual ~Disk() = default;

    // After success the bytes are under `path` even if the power goes; after failure nothing new is under `path`.
    // Creates missing folders. Thread-safe for different paths.
    [[nodiscard]] virtual Result<void> writeDurably(const QString &path, QByteArrayView bytes) = 0;
    // The same for a key: nobody but its owner may read it, from the first byte on.
    [[nodiscard]] virtual Result<void> writePrivately(const QString &path, QByteArrayView bytes) = 0;
    [[nodiscard]] virtual Result<QByteArray> readAll(const QString &path, qint64 maxBytes) const = 0;
    [[nodiscard]] virtual bool exists(const QString &path) const = 0;
};

// The machine's own file system.
class LocalDisk final : public Disk
{
public:
    [[nodiscard]] Result<void> writeDurably(const QString &path, QByteArrayView bytes) override;
    [[nodiscard]] Result<void> writePrivately(const QString &path, QByteArrayView bytes) override;
    [[nodiscard]] Result<QByteArray> readAll(const QString &path, qint64 maxBytes) const override;
    [[nodiscard]] bool exists(const QString &path) const override;
};

// Of a file that could not be opened: whether it is not there, or only cannot be read.
[[nodiscard]] DiskError whyNotReadable(const QString &path);

// Flushes a folder's entries to the medium. Windows commits them with the rename itself, so there it does nothing.
[[nodiscard]] Result<void> syncFolder(const QString &folder);

} // namespace countersign
