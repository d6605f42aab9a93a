#include "core/flow/backup.h"

#include "core/flow/company_authority.h"
#include "core/flow/guard.h"
#include "core/flow/ports.h"
#include "core/flow/reception.h"
#include "core/store/backup.h"

#include <QDir>
#include <QFileInfo>

namespace countersign::flow {

namespace {

QString keyringIn(const QString &folder) { return folder + QStringLiteral("/keyring"); }

Error words(Error error)
{
    using store::StoreError;
    if (error.is(StoreError::Stopped))
        return std::move(error).as(FlowError::Stopped);
    if (error.is(StoreError::WrongPassphrase))
        return std::move(error).as(FlowError::WrongPassphrase);
    if (error.is(StoreError::NotAWorkspace))
        return std::move(error).as(FlowError::WorkspaceNotFound);
    return std::move(error).as(FlowError::BackupFailed);
}

// The backup itself is at fault: another try would end the same.
bool isDamage(const Error &error)
{
    using enum store::StoreError;
    for (const store::StoreError code : {Damaged, DatabaseMissing, MissingFile, AlteredFile, BrokenKeyFile})
        if (error.is(code))
            return true;
    return false;
}

} // namespace

Result<BackupOutcome> backUp(Office &office, const QString &folder, const Secret &passphrase,
                             const BackupProgress &progress, std::stop_token stop)
{
    CS_CHECK(allow(office, domain::Act::Manage,
                   domain::Target{.object = domain::Object::Companies, .owner = {}, .department = {}}));
    Ports &ports = office.ports();
    if (QFileInfo(folder).canonicalFilePath() == QFileInfo(ports.store->folder()).canonicalFilePath()
        && QFileInfo::exists(folder))
        return fail(FlowError::BackupFailed, QStringLiteral("the workspace's own folder"));
    auto keyring = store::PassphraseKeyring::open(*ports.disk, keyringIn(folder), passphrase);
    if (!keyring)
        return fail(words(std::move(keyring).error()));
    const auto done = store::backUp(
        *ports.store, *ports.keyring, **keyring, *ports.disk,
        {.folder = folder, .secrets = authoritySecrets() + receptionSecrets(), .progress = progress, .stop = stop});
    if (!done)
        return fail(words(done.error()));
    return BackupOutcome{.folder = folder, .files = done->files, .bytes = done->bytes};
}

bool isBackup(const QString &folder)
{
    return store::WorkspaceStore::isWorkspace(folder) && QFileInfo::exists(keyringIn(folder));
}

bool needsPassphrase(const QString &folder) { return QFileInfo::exists(keyringIn(folder)); }

Result<BackupOutcome> restore(const QString &backup, const QString &folder, const Secret &passphrase,
                              const BackupProgress &progress, std::stop_token stop)
{
    if (!isBackup(backup))
        return fail(FlowError::WorkspaceNotFound, backup);
    LocalDisk disk;
    if (auto keyring = store::PassphraseKeyring::open(disk, keyringIn(backup), passphrase); !keyring)
        return fail(isDamage(keyring.error()) ? Error(keyring.error()).as(FlowError::WorkspaceDamaged)
                                              : words(keyring.error()));
    const bool isFresh = !QFileInfo::exists(folder)
        || QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    const auto done = store::restoreBackup(backup, folder, disk, progress, stop);
    if (!done) {
        if (isFresh) // half a workspace opens nowhere and would be in the way of the next try
            QDir(folder).removeRecursively();
        return fail(isDamage(done.error()) ? Error(done.error()).as(FlowError::WorkspaceDamaged) : words(done.error()));
    }
    return BackupOutcome{.folder = folder, .files = done->files, .bytes = done->bytes};
}

} // namespace countersign::flow
