// Sealed chunks as files beside the database: blobs/<workspace>/<first two hex digits>/<hash>. A file is durable before
// the row that names it commits, so a crash leaves at most an unnamed file. Thread-safe.
#pragma once

#include "core/base/disk.h"
#include "core/base/uuid.h"

namespace countersign::relay {

class BlobFolder
{
public:
    BlobFolder(QString folder, Disk &disk) : m_folder(std::move(folder)), m_disk(disk) {}

    [[nodiscard]] Result<void> put(const Uuid &workspace, const QString &hash, const QByteArray &sealed);
    [[nodiscard]] Result<QByteArray> get(const Uuid &workspace, const QString &hash) const;

private:
    [[nodiscard]] QString pathOf(const Uuid &workspace, const QString &hash) const;

    QString m_folder;
    Disk &m_disk;
};

} // namespace countersign::relay
