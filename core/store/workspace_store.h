// One workspace's folder on one desktop: lock, database, vault, keys, and what is read from them.
//   FOLDER/workspace.json  ids of the workspace and of this device
//   FOLDER/lock            one program at a time
//   FOLDER/workspace.db    journal, projections, tasks
//   FOLDER/vault/          files by SHA-256
//   FOLDER/secrets/        PKCS#12 and the like, sealed
// Use on the store lane; vault() alone is thread-safe. Read functions return values.
#pragma once

#include "core/base/clock.h"
#include "core/base/disk.h"
#include "core/base/file_lock.h"
#include "core/domain/board.h"
#include "core/domain/card.h"
#include "core/domain/envelope.h"
#include "core/domain/records.h"
#include "core/store/card_lists.h"
#include "core/store/chain_check.h"
#include "core/store/file_check.h"
#include "core/store/journal.h"
#include "core/store/keyring.h"
#include "core/store/sealed_files.h"
#include "core/store/tasks.h"
#include "core/store/vault.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace countersign::store {

class Database;
class Projections;

struct StoreParts {
    const Clock &clock;
    Disk &disk;
    Keyring &keyring;
    QString sqliteVfs; // empty: the system's own; tests hand in one that fails
    // A large database that was left open is used before it was checked, where the caller runs dueCheck() beside its work.
    bool mayCheckLater = false;
    qint64 checkedUpTo = 64LL * 1024 * 1024; // bytes of a database; see Database::Options
};

class WorkspaceStore
{
public:
    // A new workspace: makes its key, this device's key and the folder. AlreadyThere.
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceStore>> create(const QString &folder, const StoreParts &parts);
    // A further desktop of a workspace whose key it was given.
    struct Joining {
        domain::WorkspaceId workspace;
        quint32 epoch = 1;
        Secret workspaceKey; // 32 bytes
        // What it was let in as; made here where it is null.
        domain::DeviceId device = {};
        std::optional<crypto::DeviceKey> deviceKey = {};
    };
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceStore>> join(const QString &folder, const StoreParts &parts,
                                                                      const Joining &joining);
    // NotAWorkspace, HeldByOther, KeyMissing, Damaged (set aside; the next open says DatabaseMissing) …
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceStore>> open(const QString &folder, const StoreParts &parts);
    // After a database was set aside, and only when the user wants it: an empty journal, to be filled by syncing.
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceStore>> openAfresh(const QString &folder,
                                                                            const StoreParts &parts);
    [[nodiscard]] static bool isWorkspace(const QString &folder);
    ~WorkspaceStore();

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] domain::WorkspaceId workspaceId() const { return m_keys.workspace; }
    [[nodiscard]] domain::DeviceId deviceId() const { return m_keys.device; }
    [[nodiscard]] const crypto::DeviceKey &deviceKey() const
    {
        return m_keys.deviceKey;
    } // signs manifests and sessions
    [[nodiscard]] const JournalKeys &keys() const { return m_keys; }

    [[nodiscard]] Vault &vault() { return m_vault; }
    [[nodiscard]] Journal &journal() { return *m_journal; }
    [[nodiscard]] Tasks &tasks() { return *m_tasks; }
    [[nodiscard]] SealedFiles &sealedFiles() { return *m_sealedFiles; } // "authority.p12", "seal.p12", …

    // Small secrets of this workspace in the keyring ("reception", …).
    [[nodiscard]] Result<std::optional<Secret>> secret(const QString &name);
    [[nodiscard]] Result<void> keepSecret(const QString &name, const Secret &secret);

    // journal().append(), by the name most callers look for.
    [[nodiscard]] Result<void> append(const Change &change) { return m_journal->append(change); }

    // ---- envelopes
    [[nodiscard]] Result<domain::Envelope> envelope(domain::EnvelopeId id); // NotFound
    [[nodiscard]] Result<std::vector<domain::Envelope>> envelopes(); // last changed first
    [[nodiscard]] Result<std::vector<domain::Card>> cards(); // all, last changed first; screens ask lists()
    [[nodiscard]] CardLists &lists() { return *m_lists; } // pages for boards and lists, counts, a supervisor's view
    [[nodiscard]] Result<std::optional<domain::EnvelopeId>> envelopeOfLink(const QByteArray &linkId);
    [[nodiscard]] Result<std::vector<QString>> envelopeNumbers(); // for domain::nextNumber()
    [[nodiscard]] Result<std::vector<domain::Event>> events(domain::StreamId stream) { return m_journal->read(stream); }
    // Words of title, number, parties and remembered text; each word may be a beginning. Best first, at most 200.
    [[nodiscard]] Result<std::vector<domain::EnvelopeId>> search(const QString &words);
    // Text of a PDF, for search(); a cache, not part of the journal. Envelopes that are there already are found by it after
    // indexNextText() was called until it says false: each call tells a few of them and is short.
    [[nodiscard]] Result<void> rememberText(const QByteArray &sha256, const QString &text);
    [[nodiscard]] Result<bool> indexNextText();
    // The SHA-256 of an original whose text is not remembered yet, oldest first.
    [[nodiscard]] Result<std::optional<QByteArray>> originalWithoutText();

    // ---- records (removed ones are left out), by name; stages by order
    [[nodiscard]] Result<domain::Workspace> workspace(); // NotFound before the first WorkspaceSaved
    [[nodiscard]] Result<std::vector<domain::Company>> companies();
    [[nodiscard]] Result<std::vector<domain::Contact>> contacts();
    [[nodiscard]] Result<std::vector<domain::Department>> departments();
    [[nodiscard]] Result<std::vector<domain::Role>> roles();
    [[nodiscard]] Result<std::vector<domain::Member>> members();
    [[nodiscard]] Result<std::vector<domain::Stage>> stages(domain::Pipeline pipeline = domain::Pipeline::Envelopes);
    [[nodiscard]] Result<std::vector<domain::Trigger>> triggers();
    [[nodiscard]] Result<std::vector<domain::Rule>> rules();
    [[nodiscard]] Result<std::vector<domain::Template>> templates();
    [[nodiscard]] Result<std::vector<domain::Deal>> deals(); // last changed first
    [[nodiscard]] Result<domain::Deal> deal(domain::DealId id); // NotFound

    // ---- of this desktop only
    [[nodiscard]] Result<std::optional<QString>> localSetting(const QString &key);
    [[nodiscard]] Result<void> setLocalSetting(const QString &key, const QString &value);
    [[nodiscard]] Result<std::optional<domain::MemberId>> currentMember(); // who uses this desktop
    [[nodiscard]] Result<void> setCurrentMember(domain::MemberId member);
    [[nodiscard]] Result<qint64> cursor(const QString &name); // 0 at first; moved by Change::cursors

    // checkChain() over a connection of its own: for any other thread, while the store is open.
    using JournalCheck = std::function<Result<void>(const ChainWatch &watch)>;
    [[nodiscard]] JournalCheck journalCheck() const;

    // ---- reading the database through, where opening it left that for later
    using DueCheck = std::function<Result<FileCheck>(const std::stop_token &)>;
    [[nodiscard]] DueCheck dueCheck() const; // for any other thread, while the store is open; empty when none is due
    // What it said, on the store lane. Damaged: from here on nothing is appended; the next open checks first, and sets aside.
    [[nodiscard]] Result<void> finishCheck(FileCheck outcome);

    // Drops every projection and makes it anew from the journal, in one transaction.
    [[nodiscard]] Result<void> rebuildProjections();
    // Every projected row as text, sealed columns opened: what a rebuild must reproduce exactly.
    [[nodiscard]] Result<QByteArray> dumpProjections();

private:
    WorkspaceStore(QString folder, const StoreParts &parts, FileLock lock);
    [[nodiscard]] Result<void> renewProjections(); // when a program before made them otherwise
    [[nodiscard]] Result<void> openParts(const StoreParts &parts, bool createDatabase);
    static Result<std::unique_ptr<WorkspaceStore>> openFolder(const QString &folder, const StoreParts &parts,
                                                              bool createDatabase);
    static Result<std::unique_ptr<WorkspaceStore>> make(const QString &folder, const StoreParts &parts,
                                                        const Joining &joining);

    QString m_folder;
    FileLock m_lock;
    const Clock &m_clock;
    Disk &m_disk;
    Keyring &m_keyring;
    QString m_sqliteVfs;
    JournalKeys m_keys;
    Vault m_vault;
    Secret m_rowKey; // seals snapshots and task payloads in the database
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Projections> m_projections;
    std::unique_ptr<CardLists> m_lists;
    std::unique_ptr<Tasks> m_tasks;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<SealedFiles> m_sealedFiles;
};

} // namespace countersign::store
