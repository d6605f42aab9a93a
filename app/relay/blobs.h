// Sealed chunks: as files beside the SQLite database, or in PostgreSQL where several replicas share them. Thread-safe.
#pragma once

#include "app/relay/relay_error.h"
#include "core/base/disk.h"
#include "core/base/uuid.h"

#include <shared_mutex>

namespace countersign::relay {

class SqlDatabase;

class Blobs
{
public:
    virtual ~Blobs() = default;
    // Durable when it returns; before the row that names it commits, so a crash leaves at most an unnamed one.
    [[nodiscard]] virtual Result<void> put(const Uuid &workspace, const QString &hash, const QByteArray &sealed) = 0;
    virtual void remove(const Uuid &workspace, const QString &hash) = 0;
    [[nodiscard]] virtual Result<QByteArray> get(const Uuid &workspace, const QString &hash) const = 0;
    [[nodiscard]] virtual bool exists(const Uuid &workspace, const QString &hash) const = 0;

    // A chunk that is put again while its old copy is being removed would lose its file and keep its row: putting (file
    // and row) holds this shared, removing (row and file) holds it alone.
    std::shared_mutex &rowsAndFiles() { return m_rowsAndFiles; }

private:
    std::shared_mutex m_rowsAndFiles;
};

// blobs/<workspace>/<first two hex digits>/<hash>
class BlobFolder final : public Blobs
{
public:
    BlobFolder(QString folder, Disk &disk) : m_folder(std::move(folder)), m_disk(disk) { }

    [[nodiscard]] Result<void> put(const Uuid &workspace, const QString &hash, const QByteArray &sealed) override;
    void remove(const Uuid &workspace, const QString &hash) override;
    [[nodiscard]] Result<QByteArray> get(const Uuid &workspace, const QString &hash) const override;
    [[nodiscard]] bool exists(const Uuid &workspace, const QString &hash) const override;
    [[nodiscard]] QString pathOf(const Uuid &workspace, const QString &hash) const;

private:
    QString m_folder;
    Disk &m_disk;
};

class SqlBlobs final : public Blobs
{
public:
    explicit SqlBlobs(SqlDatabase &database) : m_database(database) { }

    [[nodiscard]] Result<void> put(const Uuid &workspace, const QString &hash, const QByteArray &sealed) override;
    // Only where no row names it any more: another replica may have put it again.
    void remove(const Uuid &workspace, const QString &hash) override;
    [[nodiscard]] Result<QByteArray> get(const Uuid &workspace, const QString &hash) const override;
    [[nodiscard]] bool exists(const Uuid &workspace, const QString &hash) const override;

private:
    SqlDatabase &m_database;
};

} // namespace countersign::relay
