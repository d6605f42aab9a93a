// Sealed chunks as files beside the database: blobs/<workspace>/<first two hex digits>/<hash>. A file is durable before
// the row that names it commits, so a crash leaves at most an unnamed file. Thread-safe.
#pragma once

#include "core/base/disk.h"
#include "core/base/uuid.h"

#include <shared_mutex>

namespace countersign::relay {

class BlobFolder
{
public:
    BlobFolder(QString folder, Disk &disk) : m_folder(std::move(folder)), m_disk(disk) { }

    [[nodiscard]] Result<void> put(const Uuid &workspace, const QString &hash, const QByteArray &sealed);
    void remove(const Uuid &workspace, const QString &hash);

    // A chunk that is put again while its old copy is being removed would lose its file and keep its row: putting (file
    // and row) holds this shared, removing (row and file) holds it alone.
    std::shared_mutex &rowsAndFiles() { return m_rowsAndFiles; }

    [[nodiscard]] Result<QByteArray> get(const Uuid &workspace, const QString &hash) const;

private:
    [[nodiscard]] QString pathOf(const Uuid &workspace, const QString &hash) const;

    QString m_folder;
    Disk &m_disk;
    std::shared_mutex m_rowsAndFiles;
};

} // namespace countersign::relay
