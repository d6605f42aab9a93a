// The relay put together.
#pragma once

#include "app/relay/blobs.h"
#include "app/relay/config.h"
#include "app/relay/sql_storage.h"
#include "core/crypto/hpke.h"

namespace countersign::relay {

// Serves until the process is asked to end.
[[nodiscard]] Result<void> runRelay(const Config &config);

// Makes the data folder where it is missing and a new enrolment token, also beside a running relay. Returns the token.
// `database`: how to reach PostgreSQL; empty: the file in the folder.
[[nodiscard]] Result<QString> initRelay(const QString &dataFolder, const QByteArray &database);

// The storage of a data folder, and its chunks.
struct StoragePlace {
    std::unique_ptr<SqlStorage> storage;
    std::unique_ptr<Disk> disk;
    std::unique_ptr<Blobs> blobs;
};
[[nodiscard]] Result<StoragePlace> openStorage(const QString &data, const QByteArray &database);
[[nodiscard]] inline QString databasePath(const QString &data) { return data + QStringLiteral("/relay.db"); }
[[nodiscard]] inline QString blobsPath(const QString &data) { return data + QStringLiteral("/blobs"); }
[[nodiscard]] inline QString keysPath(const QString &data) { return data + QStringLiteral("/keys"); }

// Purges until nothing is left to purge; returns what went.
[[nodiscard]] Result<Storage::Purged> purgeAll(Storage &storage, Blobs &blobs, std::int64_t now,
                                               const Retention &retention);

} // namespace countersign::relay
