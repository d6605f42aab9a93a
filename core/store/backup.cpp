#include "core/store/backup.h"

#include "core/crypto/digest.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace countersign::store {

namespace {

constexpr qint64 kMostSmall = 64LL * 1024 * 1024;

// As in workspace_store.cpp.
QString keyName(const JournalKeys &keys, const QString &name)
{
    return keys.workspace.toString() + QLatin1Char('/') + keys.device.toString() + QLatin1Char('/') + name;
}

QString inside(const QString &folder, const char *name) { return folder + QLatin1Char('/') + QLatin1String(name); }

Result<void> copyKeys(const JournalKeys &keys, Keyring &from, Keyring &into, const QStringList &secrets)
{
    QStringList names{QStringLiteral("device-key"), QStringLiteral("local-key")};
    for (const auto &epoch : keys.workspaceKeys)
        names << QStringLiteral("workspace-key-%1").arg(epoch.first);
    for (const QString &secret : secrets)
        names << QStringLiteral("secret/") + secret;
    for (const QString &name : std::as_const(names)) {
        CS_TRY(const std::optional<Secret> key, from.get(keyName(keys, name)));
        if (key)
            CS_CHECK(into.put(keyName(keys, name), *key));
        else if (!name.startsWith(QLatin1String("secret/")))
            return fail(StoreError::KeyMissing, name);
    }
    return {};
}

Result<void> copySmall(Disk &disk, const QString &from, const QString &to, BackupFacts &facts)
{
    CS_TRY(const QByteArray bytes, disk.readAll(from, kMostSmall));
    facts.bytes += bytes.size();
    return disk.writeDurably(to, bytes);
}

QStringList filesUnder(const QString &folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext())
        names << QDir(folder).relativeFilePath(entries.next());
    names.sort();
    return names;
}

bool isPrivate(const QString &folder)
{
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

// ab/cdef… → the hash; empty for anything else (a damaged file set aside, an unfinished one).
QByteArray hashOf(const QString &vaultPath)
{
    QString hex = vaultPath;
    hex.remove(QLatin1Char('/'));
    const QByteArray sha256 = QByteArray::fromHex(hex.toLatin1());
    return sha256.size() == 32 && QString::fromLatin1(sha256.toHex()) == hex ? sha256 : QByteArray();
}

Result<void> copyVault(const QString &from, const QString &to, Disk &disk,
                       const std::function<void(int, int)> &progress, const std::stop_token &stop, BackupFacts &facts)
{
    const Vault source(disk, from);
    Vault target(disk, to);
    const QStringList names = filesUnder(from);
    int done = 0;
    for (const QString &name : names) {
        if (stop.stop_requested())
            return fail(StoreError::Stopped);
        ++done;
        const QByteArray sha256 = hashOf(name);
        if (sha256.isEmpty())
            continue;
        CS_TRY(const QByteArray bytes, source.get(sha256)); // checked against its hash
        CS_TRY([[maybe_unused]] const QByteArray kept, target.put(bytes));
        ++facts.files;
        facts.bytes += bytes.size();
        if (progress)
            progress(done, static_cast<int>(names.size()));
    }
    return {};
}

Result<void> snapshot(const QString &database, const QString &to)
{
    QFile::remove(to + QStringLiteral(".new"));
    try {
        // A connection of its own: readers do not hinder the writer (WAL), and see one moment.
        SQLite::Database source(database.toStdString(), SQLite::OPEN_READONLY, 10'000);
        SQLite::Statement vacuum(source, "VACUUM INTO ?");
        vacuum.bind(1, (to + QStringLiteral(".new")).toStdString());
        vacuum.exec();
    } catch (const SQLite::Exception &exception) {
        return fail(StoreError::Database, QString::fromUtf8(exception.what()));
    }
    QFile::remove(to);
    if (!QFile::rename(to + QStringLiteral(".new"), to))
        return fail(StoreError::Database, QStringLiteral("cannot name the copy of the database"));
    return {};
}

Result<void> checkDatabase(const QString &path)
{
    try {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
        SQLite::Statement check(database, "PRAGMA integrity_check(1)");
        if (check.executeStep() && std::string(check.getColumn(0).getText()) == "ok")
            return {};
    } catch (const SQLite::Exception &exception) {
        return fail(StoreError::Damaged, QString::fromUtf8(exception.what()));
    }
    return fail(StoreError::Damaged, path);
}

} // namespace

Result<BackupFacts> backUp(WorkspaceStore &store, Keyring &from, Keyring &into, Disk &disk,
                           const BackupRequest &request)
{
    BackupFacts facts;
    const QString &folder = request.folder;
    const QString &source = store.folder();
    const QString identity = inside(folder, "workspace.json");
    if (QFileInfo::exists(identity)) {
        CS_TRY(const QByteArray theirs, disk.readAll(identity, kMostSmall));
        CS_TRY(const QByteArray ours, disk.readAll(inside(source, "workspace.json"), kMostSmall));
        if (theirs != ours)
            return fail(StoreError::AlreadyThere, folder);
        if (!QFile::remove(identity)) // unfinished from here until it is written again
            return fail(StoreError::Database, folder);
    }
    if (!isPrivate(folder))
        return fail(StoreError::Database, QStringLiteral("cannot make the folder"));
    CS_CHECK(copyKeys(store.keys(), from, into, request.secrets));
    // The database first: whatever it names is in the vault already, and nothing there is ever rewritten.
    CS_CHECK(snapshot(inside(source, "workspace.db"), inside(folder, "workspace.db")));
    CS_CHECK(checkDatabase(inside(folder, "workspace.db")));
    facts.bytes += QFileInfo(inside(folder, "workspace.db")).size();
    CS_CHECK(copyVault(inside(source, "vault"), inside(folder, "vault"), disk, request.progress, request.stop, facts));
    const QStringList sealed = filesUnder(inside(source, "secrets"));
    for (const QString &name : sealed)
        CS_CHECK(copySmall(disk, inside(source, "secrets/") + name, inside(folder, "secrets/") + name, facts));
    CS_CHECK(copySmall(disk, inside(source, "workspace.json"), identity, facts));
    return facts;
}

Result<BackupFacts> restoreBackup(const QString &backup, const QString &folder, Disk &disk,
                                  const std::function<void(int, int)> &progress, std::stop_token stop)
{
    BackupFacts facts;
    if (!QFileInfo::exists(inside(backup, "workspace.json")))
        return fail(StoreError::NotAWorkspace, backup);
    if (QDir(folder).exists() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return fail(StoreError::AlreadyThere, folder);
    if (!isPrivate(folder))
        return fail(StoreError::Database, QStringLiteral("cannot make the folder"));
    CS_CHECK(checkDatabase(inside(backup, "workspace.db")));
    CS_CHECK(copyVault(inside(backup, "vault"), inside(folder, "vault"), disk, progress, stop, facts));
    const QStringList sealed = filesUnder(inside(backup, "secrets"));
    for (const QString &name : sealed)
        CS_CHECK(copySmall(disk, inside(backup, "secrets/") + name, inside(folder, "secrets/") + name, facts));
    if (QFileInfo::exists(inside(backup, "keyring")))
        CS_CHECK(copySmall(disk, inside(backup, "keyring"), inside(folder, "keyring"), facts));
    if (!QFile::copy(inside(backup, "workspace.db"), inside(folder, "workspace.db")))
        return fail(StoreError::Database, QStringLiteral("cannot copy the database"));
    facts.bytes += QFileInfo(inside(folder, "workspace.db")).size();
    CS_CHECK(checkDatabase(inside(folder, "workspace.db")));
    CS_CHECK(copySmall(disk, inside(backup, "workspace.json"), inside(folder, "workspace.json"), facts)); // last
    return facts;
}

} // namespace countersign::store
