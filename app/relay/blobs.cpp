#include "app/relay/blobs.h"

#include "app/relay/sql.h"
#include "core/wire/base64url.h"
#include "core/wire/link_messages.h"

#include <QFile>

namespace countersign::relay {

QString BlobFolder::pathOf(const Uuid &workspace, const QString &hash) const
{
    Q_ASSERT(wire::isHex(hash, 32)); // routes let nothing else through
    return m_folder + QLatin1Char('/') + workspace.toString() + QLatin1Char('/') + hash.left(2) + QLatin1Char('/')
        + hash;
}

Result<void> BlobFolder::put(const Uuid &workspace, const QString &hash, const QByteArray &sealed)
{
    return m_disk.writeDurably(pathOf(workspace, hash), sealed);
}

void BlobFolder::remove(const Uuid &workspace, const QString &hash) { QFile::remove(pathOf(workspace, hash)); }

Result<QByteArray> BlobFolder::get(const Uuid &workspace, const QString &hash) const
{
    return m_disk.readAll(pathOf(workspace, hash), wire::kMaxSealedChunk);
}

bool BlobFolder::exists(const Uuid &workspace, const QString &hash) const
{
    return QFile::exists(pathOf(workspace, hash));
}

Result<void> SqlBlobs::put(const Uuid &workspace, const QString &hash, const QByteArray &sealed)
{
    return m_database.write([&](Transaction &t) -> Result<void> {
        t.run("INSERT INTO blob_content (workspace, hash, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", workspace,
              QByteArray::fromHex(hash.toLatin1()), sealed);
        return {};
    });
}

void SqlBlobs::remove(const Uuid &workspace, const QString &hash)
{
    // What stays because of an error is removed when its chunk is purged the next time or stays unnamed.
    (void)m_database.write([&](Transaction &t) -> Result<void> {
        t.run("DELETE FROM blob_content WHERE workspace = ?1 AND hash = ?2 AND NOT EXISTS (SELECT 1 FROM blob WHERE"
              " workspace = ?1 AND hash = ?2)",
              workspace, QByteArray::fromHex(hash.toLatin1()));
        return {};
    });
}

Result<QByteArray> SqlBlobs::get(const Uuid &workspace, const QString &hash) const
{
    return m_database.read([&](SqlConnection &db) -> Result<QByteArray> {
        Query q(db, "SELECT content FROM blob_content WHERE workspace = ? AND hash = ?", workspace,
                QByteArray::fromHex(hash.toLatin1()));
        if (!q.next())
            return fail(RelayError::MissingBlob, hash);
        return q.bytes(0);
    });
}

bool SqlBlobs::exists(const Uuid &workspace, const QString &hash) const
{
    return m_database
        .read([&](SqlConnection &db) -> Result<bool> {
            return Query(db, "SELECT 1 FROM blob_content WHERE workspace = ? AND hash = ?", workspace,
                         QByteArray::fromHex(hash.toLatin1()))
                .next();
        })
        .value_or(false);
}

} // namespace countersign::relay
