// Opening a workspace's folder into an Office, and making a new one.
#pragma once

#include "core/flow/evidence_words.h"
#include "core/flow/office.h"
#include "core/store/workspace_store.h"

#include <functional>
#include <memory>
#include <optional>

namespace countersign::flow {

struct OfficeSetup {
    QString folder;
    QString workerProgram; // path of countersign-cli
    QString ownPages; // hash of the signer's page this program was built with; empty: not known
    std::function<EvidenceWords(const QString &language)> evidenceWords; // empty: English
    // Where there is no system keychain (or in tests): the keys lie in FOLDER/keyring under this passphrase.
    std::optional<Secret> passphrase;
    int keyringCost = 1 << 17; // scrypt N, a power of two; less only in tests
    // A large workspace that was left open is used at once; whoever sets this runs checking.h's dueCheck() beside it.
    bool mayCheckLater = false;
    qint64 checkedUpTo = 64LL * 1024 * 1024; // bytes that are not large yet; less only in tests
};

// Whether the system offers a keychain that works; else OfficeSetup needs a passphrase.
[[nodiscard]] bool hasSystemKeychain();
[[nodiscard]] bool isWorkspace(const QString &folder);

// Blocks for disk and keychain: call on the store lane. WorkspaceNotFound, WorkspaceInUse, WorkspaceDamaged,
// WrongPassphrase, or what the disk, the lock, the keychain or the database says.
[[nodiscard]] Result<std::unique_ptr<Office>> openOffice(const OfficeSetup &setup);
// An empty workspace in a new folder; setUpWorkspace() fills it.
[[nodiscard]] Result<std::unique_ptr<Office>> createOffice(const OfficeSetup &setup);

// A further desktop of an office: makes its folder, empty but for the keys it was given. See joining.h.
[[nodiscard]] Result<std::unique_ptr<Office>> joinOffice(const OfficeSetup &setup,
                                                         const store::WorkspaceStore::Joining &joining);
// The relay's address until the office's own record of it has come.
[[nodiscard]] QString joinedRelaySetting();

// Recomputes every hash and signature of the journal, here and now; a large one takes minutes: journalCheck().
[[nodiscard]] Result<void> verifyJournal(Office &office);
// Drops everything derived and makes it anew from the journal.
[[nodiscard]] Result<void> rebuildFromJournal(Office &office);

} // namespace countersign::flow
