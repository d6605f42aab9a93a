// The journal: the truth. Every event is an operation of core/wire (clear header, sealed body, device signature), chained
// by hash per stream, and is committed in one SQLite transaction together with the projection it changes, the tasks it
// calls for and its place in the queue to the relay. Rows are only ever added, but for what the relay's log does not have
// yet: merge() puts that behind what others wrote. Use on the store lane.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/device_key.h"
#include "core/domain/event.h"
#include "core/store/tasks.h"
#include "core/store/vault.h"
#include "core/wire/membership.h"
#include "core/wire/operation.h"

#include <QHash>

#include <functional>
#include <map>

namespace countersign::store {

class Database;
class Projections;

// Keys of one desktop for one workspace.
struct JournalKeys {
    domain::WorkspaceId workspace;
    domain::DeviceId device;
    crypto::DeviceKey deviceKey;
    quint32 epoch = 1; // of the key new bodies are sealed with
    std::map<quint32, Secret> workspaceKeys; // by epoch
};

// One transaction's worth.
struct Change {
    std::vector<domain::Event> events; // in order; of one or of several streams
    // Compare-and-set: the stream must be at this version (events so far, Envelope::version) or append() says Conflict.
    // Streams that are not named are not compared.
    QHash<domain::StreamId, quint64> expectedVersions;
    std::vector<NewTask> newTasks;
    std::vector<qint64> completedTasks;
    QHash<QString, qint64> cursors; // e.g. "relay" -> seq
};

struct StoredOperation {
    qint64 seq = 0; // local, from 1 without gaps
    QByteArray bytes; // core/wire's encoding of the operation
};

// An act that has no place in the shared log: shown to whoever did it, never silently gone. Its bytes are kept.
struct NotApplied {
    Uuid operation;
    domain::StreamId stream;
    QString act;
    domain::MemberId author;
    Time at;
    QString reason;
    friend bool operator==(const NotApplied &, const NotApplied &) = default;
};

// What a piece of the shared log did here.
struct Merged {
    int applied = 0; // of others
    int confirmed = 0; // own ones that the log has now
    int moved = 0; // own ones put on newer ground
    std::vector<NotApplied> notApplied; // new ones
    std::vector<domain::StreamId> streams; // that changed
};

class Journal
{
public:
    Journal(Database &database, Projections &projections, Tasks &tasks, const Vault &vault, const JournalKeys &keys);

    // All or nothing. Events are reduced as they are written (Refused with the domain's reason when one does not fit), and
    // files they name must be in the vault already (MissingFile).
    [[nodiscard]] Result<void> append(const Change &change);

    [[nodiscard]] Result<std::vector<domain::Event>> read(domain::StreamId stream);
    // In the order of writing; stops when the visitor fails and returns its failure.
    [[nodiscard]] Result<void> readAll(const std::function<Result<void>(const domain::Event &)> &visitor);
    [[nodiscard]] Result<quint64> versionOf(domain::StreamId stream); // 0 where there is none

    // checkChain() over this connection, to its end.
    [[nodiscard]] Result<void> verifyChain();

    // Operations after `seq`, oldest first.
    [[nodiscard]] Result<std::vector<StoredOperation>> operationsSince(qint64 seq, int max);
    // Written here and not yet acknowledged by the relay.
    [[nodiscard]] Result<std::vector<StoredOperation>> outgoing(int max);

    // Where several desktops share the workspace (docs/formats/journal-exchange.md): the next operations of the relay's
    // log, and how far it is read then, in one transaction. The log's order counts: what was written here and is not in
    // it yet goes behind it, signed anew where its stream went on; what no longer fits, and what the relay refused (by
    // operation, with its words), becomes a NotApplied.
    [[nodiscard]] Result<Merged> merge(const std::vector<QByteArray> &operations, qint64 cursor,
                                       const QHash<Uuid, QString> &refused = {});
    [[nodiscard]] Result<std::vector<NotApplied>> notApplied(); // oldest first
    [[nodiscard]] Result<void> forgetNotApplied(const Uuid &operation);
    // Named by operations of others and not in the vault yet.
    [[nodiscard]] Result<std::vector<QByteArray>> missingFiles(int max);
    [[nodiscard]] Result<void> fileCame(const QByteArray &sha256);
    // The event inside an operation of this journal or of the log.
    [[nodiscard]] Result<domain::Event> eventIn(const QByteArray &operation);
    // Who may write; each statement is checked against those before it. The first is a matter of trust: its SHA-256 is
    // what whoever let this desktop in said it is.
    [[nodiscard]] Result<wire::Membership> membership();
    [[nodiscard]] Result<std::vector<QByteArray>> statements();
    [[nodiscard]] Result<void> followStatement(const QByteArray &statement);

    // Devices whose signature counts. The own device is known from the start.
    [[nodiscard]] Result<void> trustDevice(domain::DeviceId device, const QByteArray &publicKey);

    // SHA-256 of the operation's encoding: what the next one names as its previous hash.
    [[nodiscard]] static QByteArray hashOf(const QByteArray &operation);

private:
    struct Head {
        quint64 version = 0;
        QByteArray hash;
    };
    [[nodiscard]] Result<Head> headOf(domain::StreamId stream);
    [[nodiscard]] Result<void> appendOne(const domain::Event &event);
    [[nodiscard]] Result<void> store(const domain::Event &event, const wire::OperationHeader &header,
                                     const QByteArray &operation, bool isOwn);
    [[nodiscard]] Result<void> insertRow(const wire::OperationHeader &header, const QByteArray &operation, bool isOwn);
    struct Merging; // merging.cpp
    [[nodiscard]] Result<void> admitNext(Merging &merging, const QByteArray &bytes);
    [[nodiscard]] Result<void> unwind(Merging &merging);
    [[nodiscard]] Result<void> replay(domain::StreamId stream);
    [[nodiscard]] Result<void> putBack(Merging &merging, const wire::OperationHeader &header, const QByteArray &bytes);
    [[nodiscard]] Result<void> setAside(Merging &merging, const wire::OperationHeader &header, const QByteArray &bytes,
                                        const QString &reason);
    [[nodiscard]] Result<domain::Event> openOperation(const wire::OperationHeader &header,
                                                      const wire::Operation &operation);
    [[nodiscard]] Result<QByteArray> deviceKeyOf(domain::DeviceId device);

    Database &m_database;
    Projections &m_projections;
    Tasks &m_tasks;
    const Vault &m_vault;
    const JournalKeys &m_keys;
};

// The vault files an event names: revisions, signature images, stamps, the packages of links.
std::vector<QByteArray> filesNamedBy(const domain::EventBody &body);

} // namespace countersign::store
