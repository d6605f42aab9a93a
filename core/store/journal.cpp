#include "core/store/journal.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/store/chain_check.h"
#include "core/store/projections.h"
#include "core/store/sql.h"

#include <algorithm>

namespace countersign::store {

using namespace domain;

namespace {

const QByteArray kNoHash(32, '\0');

// The act that the task's key ends with; else the first in its stream: a change begins with the act, what follows from it
// comes behind. A task that was there already keeps its cause.
Result<void> noteCause(Database &database, const Change &change, const NewTask &task)
{
    if (change.events.empty())
        return {};
    const auto firstThat = [&](const auto &is) { return std::find_if(change.events.begin(), change.events.end(), is); };
    auto cause = firstThat([&](const Event &event) { return task.dedupKey.endsWith(event.id.toString()); });
    if (cause == change.events.end())
        cause = firstThat([&](const Event &event) { return event.stream == task.envelope.value; });
    if (cause == change.events.end())
        cause = change.events.begin();
    return guarded(database, [&]() -> Result<void> {
        static const char *const kByKey =
            "INSERT INTO task_causes (task, op) SELECT id, ? FROM tasks WHERE dedup_key = ? "
            "ON CONFLICT DO NOTHING";
        if (task.dedupKey.isEmpty())
            Query(database, "INSERT INTO task_causes (task, op) SELECT max(id), ? FROM tasks", cause->id.value).run();
        else
            Query(database, kByKey, cause->id.value, task.dedupKey).run();
        return {};
    });
}

} // namespace

std::vector<QByteArray> filesNamedBy(const EventBody &body)
{
    std::vector<QByteArray> files;
    const auto add = [&](const QByteArray &sha256) {
        if (!sha256.isEmpty())
            files.push_back(sha256);
    };
    const auto addDocument = [&](const Document &document) {
        for (const Revision &revision : document.revisions)
            add(revision.sha256);
        if (document.source)
            add(document.source->sha256);
    };
    std::visit(
        [&]<typename T>(const T &act) {
            if constexpr (requires { act.revisions; })
                for (const NewRevision &added : act.revisions)
                    add(added.revision.sha256);
            if constexpr (requires { act.signatureImageSha256; })
                add(act.signatureImageSha256);
            if constexpr (requires { act.files.front().sha256; })
                for (const auto &file : act.files)
                    add(file.sha256);
            if constexpr (requires { act.packageSha256; })
                add(act.packageSha256);
            if constexpr (std::is_same_v<T, CompanySaved>)
                add(act.record.stampSha256);
            if constexpr (std::is_same_v<T, TemplateSaved>) {
                for (const TemplateDocument &document : act.record.documents) {
                    add(document.pdf.sha256);
                    if (document.source)
                        add(document.source->sha256);
                }
            }
            if constexpr (std::is_same_v<T, DocumentAdded> || std::is_same_v<T, DocumentReplaced>)
                addDocument(act.document);
            if constexpr (std::is_same_v<T, EnvelopeCreated>)
                for (const Document &document : act.documents)
                    addDocument(document);
        },
        body);
    return files;
}

Journal::Journal(Database &database, Projections &projections, Tasks &tasks, const Vault &vault,
                 const JournalKeys &keys)
    : m_database(database),
      m_projections(projections),
      m_tasks(tasks),
      m_vault(vault),
      m_keys(keys)
{
}

QByteArray Journal::hashOf(const QByteArray &operation) { return crypto::sha256(operation); }

Result<Journal::Head> Journal::headOf(StreamId stream)
{
    return guarded(m_database, [&]() -> Result<Head> {
        Query query(m_database, "SELECT version, head FROM streams WHERE stream = ?", stream);
        if (!query.next())
            return Head{.version = 0, .hash = kNoHash};
        return Head{.version = static_cast<quint64>(query.integer(0)), .hash = query.blob(1)};
    });
}

Result<quint64> Journal::versionOf(StreamId stream)
{
    CS_TRY(const Head head, headOf(stream));
    return head.version;
}

Result<void> Journal::append(const Change &change)
{
    // The file first, then the event that names it: a crash between the two leaves an orphan, never a gap.
    for (const Event &event : change.events) {
        for (const QByteArray &sha256 : filesNamedBy(event.body)) {
            if (!m_vault.contains(sha256))
                return fail(StoreError::MissingFile, QString::fromLatin1(sha256.toHex()));
        }
    }
    CS_TRY(auto transaction, m_database.begin());
    for (auto it = change.expectedVersions.begin(); it != change.expectedVersions.end(); ++it) {
        CS_TRY(const Head head, headOf(it.key()));
        if (head.version != it.value())
            return fail(StoreError::Conflict, QStringLiteral("version %1, not %2").arg(head.version).arg(it.value()));
    }
    for (const Event &event : change.events)
        CS_CHECK(appendOne(event));
    for (const NewTask &task : change.newTasks) {
        CS_CHECK(m_tasks.add(task));
        CS_CHECK(noteCause(m_database, change, task));
    }
    for (const qint64 task : change.completedTasks)
        CS_CHECK(m_tasks.complete(task));
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        for (auto it = change.cursors.begin(); it != change.cursors.end(); ++it)
            Query(m_database,
                  "INSERT INTO cursors (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = "
                  "excluded.value",
                  it.key(), it.value())
                .run();
        return {};
    }));
    return transaction.commit();
}

Result<void> Journal::appendOne(const Event &event)
{
    if (event.id.isNull() || event.at.msSinceEpoch <= 0)
        return fail(StoreError::Refused, QStringLiteral("an event needs an id and a time"));
    CS_TRY(const Head head, headOf(event.stream));
    CS_TRY(const Projections::Owner owner, m_projections.ownerFor(event));
    const wire::OperationHeader header{.workspace = m_keys.workspace.value,
                                       .stream = event.stream,
                                       .operation = event.id.value,
                                       .act = actName(event.body),
                                       .baseVersion = head.version,
                                       .previousHash = head.hash,
                                       .author = event.author.value,
                                       .device = m_keys.device.value,
                                       .at = event.at,
                                       .owner = owner.owner.value,
                                       .department = owner.department.value,
                                       .epoch = m_keys.epoch};
    wire::Operation operation{.header = wire::encodeHeader(header)};
    CS_TRY(operation.body,
           crypto::seal(m_keys.workspaceKeys.at(m_keys.epoch), encodeBody(event.body), operation.header));
    CS_TRY(operation.signature, m_keys.deviceKey.sign(wire::signedBytes(operation.header, operation.body)));
    if (operation.body.size() > wire::kMaxBody)
        return fail(StoreError::Refused, QStringLiteral("too large"));
    return store(event, header, wire::encodeOperation(operation), true);
}

Result<void> Journal::store(const Event &event, const wire::OperationHeader &header, const QByteArray &operation,
                            bool isOwn)
{
    CS_CHECK(m_projections.apply(event, header.baseVersion));
    return insertRow(header, operation, isOwn);
}

Result<void> Journal::insertRow(const wire::OperationHeader &header, const QByteArray &operation, bool isOwn)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query known(m_database, "SELECT 1 FROM operations WHERE op = ?", header.operation);
        if (known.next())
            return fail(StoreError::Conflict, QStringLiteral("this event is there already"));
        Query inserted(m_database,
                       "INSERT INTO operations (op, stream, version, bytes) VALUES (?, ?, ?, ?) RETURNING seq",
                       header.operation, header.stream, header.baseVersion + 1, operation);
        const qint64 seq = inserted.next() ? inserted.integer(0) : 0;
        inserted.run();
        Query(m_database,
              "INSERT INTO streams (stream, version, head) VALUES (?, ?, ?) ON CONFLICT (stream) DO UPDATE SET "
              "version = excluded.version, head = excluded.head",
              header.stream, header.baseVersion + 1, hashOf(operation))
            .run();
        if (isOwn)
            Query(m_database, "INSERT INTO outgoing (seq) VALUES (?)", seq).run();
        return {};
    });
}

Result<Event> Journal::openOperation(const wire::OperationHeader &header, const wire::Operation &operation)
{
    return store::openOperation(m_keys.workspaceKeys, header, operation);
}

Result<std::vector<Event>> Journal::read(StreamId stream)
{
    return guarded(m_database, [&]() -> Result<std::vector<Event>> {
        std::vector<Event> events;
        Query query(m_database, "SELECT bytes FROM operations WHERE stream = ? ORDER BY version", stream);
        while (query.next()) {
            CS_TRY(const wire::Operation operation, wire::decodeOperation(query.blob(0)));
            CS_TRY(const wire::OperationHeader header, wire::decodeHeader(operation.header));
            CS_TRY(Event event, openOperation(header, operation));
            events.push_back(std::move(event));
        }
        return events;
    });
}

Result<void> Journal::readAll(const std::function<Result<void>(const Event &)> &visitor)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query query(m_database, "SELECT bytes FROM operations ORDER BY seq");
        while (query.next()) {
            CS_TRY(const wire::Operation operation, wire::decodeOperation(query.blob(0)));
            CS_TRY(const wire::OperationHeader header, wire::decodeHeader(operation.header));
            CS_TRY(const Event event, openOperation(header, operation));
            CS_CHECK(visitor(event));
        }
        return {};
    });
}

Result<QByteArray> Journal::deviceKeyOf(DeviceId device)
{
    return guarded(m_database, [&]() -> Result<QByteArray> {
        Query query(m_database, "SELECT public_key FROM devices WHERE device = ?", device);
        if (!query.next())
            return fail(StoreError::UnknownDevice, device.toString());
        return query.blob(0);
    });
}

Result<void> Journal::trustDevice(DeviceId device, const QByteArray &publicKey)
{
    if (device.isNull() || publicKey.size() != 32)
        return fail(StoreError::BadName, QStringLiteral("device"));
    return guarded(m_database, [&]() -> Result<void> {
        // A known device does not change its key: that would be somebody else.
        Query(m_database, "INSERT INTO devices (device, public_key) VALUES (?, ?) ON CONFLICT (device) DO NOTHING",
              device, publicKey)
            .run();
        CS_TRY(const QByteArray known, deviceKeyOf(device));
        if (known != publicKey)
            return fail(StoreError::Conflict, QStringLiteral("this device has another key"));
        return {};
    });
}

Result<void> Journal::verifyChain()
{
    return checkChain(m_database, {.workspace = m_keys.workspace, .keys = m_keys.workspaceKeys}, {});
}

Result<std::vector<StoredOperation>> Journal::operationsSince(qint64 seq, int max)
{
    return guarded(m_database, [&]() -> Result<std::vector<StoredOperation>> {
        std::vector<StoredOperation> operations;
        Query query(m_database, "SELECT seq, bytes FROM operations WHERE seq > ? ORDER BY seq LIMIT ?", seq, max);
        while (query.next())
            operations.push_back({query.integer(0), query.blob(1)});
        return operations;
    });
}

Result<std::vector<StoredOperation>> Journal::outgoing(int max)
{
    return guarded(m_database, [&]() -> Result<std::vector<StoredOperation>> {
        std::vector<StoredOperation> operations;
        Query query(m_database,
                    "SELECT o.seq, o.bytes FROM outgoing q JOIN operations o ON o.seq = q.seq ORDER BY q.seq LIMIT ?",
                    max);
        while (query.next())
            operations.push_back({query.integer(0), query.blob(1)});
        return operations;
    });
}

} // namespace countersign::store
