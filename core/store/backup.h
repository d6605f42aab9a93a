// A copy of a workspace that stands by itself: the database as of one moment (VACUUM INTO), every file of the vault, the
// sealed files, and the keys under a passphrase of their own, so that it opens on another computer too. What it is made into
// looks like any workspace folder. The original is only read, and goes on working meanwhile.
#pragma once

#include "core/store/keyring.h"
#include "core/store/workspace_store.h"

#include <functional>
#include <stop_token>

namespace countersign::store {

struct BackupRequest {
    QString folder; // new or an earlier backup's: files of the vault that are there already are not copied again
    QStringList secrets; // names that keepSecret() was given
    std::function<void(int done, int all)> progress; // files of the vault
    std::stop_token stop;
};
struct BackupFacts {
    int files = 0; // of the vault
    qint64 bytes = 0; // of everything
};

// `from` holds the workspace's keys, `into` those of the copy. NotAWorkspace when the folder holds another workspace's
// backup, MissingFile and AlteredFile when the vault is not whole, Database for a disk that refuses. A copy that was not
// finished has no workspace.json and opens nowhere.
[[nodiscard]] Result<BackupFacts> backUp(WorkspaceStore &store, Keyring &from, Keyring &into, Disk &disk,
                                         const BackupRequest &request);

// Copies a backup into a new folder and checks the copy: every file against its hash, the database by SQLite's own check.
// AlreadyThere when the folder has anything in it. The backup is only read.
[[nodiscard]] Result<BackupFacts> restoreBackup(const QString &backup, const QString &folder, Disk &disk,
                                                const std::function<void(int, int)> &progress, std::stop_token stop);

} // namespace countersign::store
