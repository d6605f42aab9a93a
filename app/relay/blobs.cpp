#include "app/relay/blobs.h"

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

} // namespace countersign::relay
