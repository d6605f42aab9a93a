// Backup and restore of a workspace. A backup is a folder that opens like the workspace itself, on any computer, with its
// own passphrase; restoring makes a new folder and leaves both the backup and what was there before alone.
#pragma once

#include "core/flow/office.h"

#include <functional>
#include <stop_token>

namespace countersign::flow {

struct BackupOutcome {
    QString folder;
    int files = 0; // documents and pictures
    qint64 bytes = 0;
};
using BackupProgress = std::function<void(int done, int all)>; // from the thread that works

// Into `folder`: new, or an earlier backup of the same workspace under the same passphrase (WrongPassphrase), which is
// brought up to date. NotSaved with the cause; Stopped.
[[nodiscard]] Result<BackupOutcome> backUp(Office &office, const QString &folder, const Secret &passphrase,
                                           const BackupProgress &progress = {}, std::stop_token stop = {});
[[nodiscard]] bool isBackup(const QString &folder);
// Needs no office. WorkspaceNotFound, WrongPassphrase before anything is copied; WorkspaceDamaged: a file of the backup is
// not what it was; BackupFailed with the cause, such as a folder that is not empty; Stopped. A folder that was empty or not
// there is so again after a failure.
[[nodiscard]] Result<BackupOutcome> restore(const QString &backup, const QString &folder, const Secret &passphrase,
                                            const BackupProgress &progress = {}, std::stop_token stop = {});
// Its keys lie in the folder under a passphrase, not in the system's keychain.
[[nodiscard]] bool needsPassphrase(const QString &folder);

} // namespace countersign::flow
