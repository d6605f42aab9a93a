// The relay's log and what was written here meanwhile become one journal again. What is not in the log yet stands at the
// journal's end, always: it is taken off, the log's next operations take its place, and it is put back behind them.
#include "core/store/journal.h"

#include "core/crypto/digest.h"
#include "core/store/projections.h"
#include "core/store/sql.h"

#include <QSet>

#include <algorithm>

namespace countersign::store {

using namespace domain;

namespace {

const QString kCursor = QStringLiteral("journal");

struct Own {
    wire::OperationHeader header;
    QByteArray bytes;
};

// Acts that stand for a state of the pages: one made on older pages counts for nothing on newer ones.
bool makesPages(const QString &act)
{
    static const QSet<QString> kActs{QStringLiteral("envelope.prepared"), QStringLiteral("envelope.sent"),
                                     QStringLiteral("envelope.sealed"),   QStringLiteral("party.signed"),
                                     QStringLiteral("document.replaced"), QStringLiteral("document.added"),
                                     QStringLiteral("document.removed"),  QStringLiteral("link.issued")};
    return kActs.contains(act);
}

bool isStageMove(const QString &act)
{
    return act == QLatin1String("stage.moved") || act == QLatin1String("deal.moved");
}

// The same act on newer ground is another operation: an id of its own, the same on every try, in the order of time.
Uuid idOnNewGround(const Uuid &operation, const QByteArray &previousHash)
{
    const QByteArray digest = crypto::sha256("countersign-moved-v1" + operation.toBytes() + previousHash);
    Uuid id = operation;
    for (std::size_t i = 7; i < id.bytes.size(); ++i) // before it: time and version of a UUIDv7
        id.bytes.at(i) = static_cast<std::uint8_t>(digest.at(static_cast<qsizetype>(i)));
    id.bytes.at(8) = static_cast<std::uint8_t>((id.bytes.at(8) & 0x3F) | 0x80);
    return id;
}

// Of those that wait for the log the first; -1: all.
Result<std::vector<Own>> waitingIn(Database &database, qint64 most)
{
    return guarded(database, [&]() -> Result<std::vector<Own>> {
        std::vector<Own> waiting;
        Query query(database,
                    "SELECT o.bytes FROM outgoing q JOIN operations o ON o.seq = q.seq ORDER BY q.seq LIMIT ?", most);
        while (query.next()) {
            Own own{.header = {}, .bytes = query.blob(0)};
            CS_TRY(const wire::Operation operation, wire::decodeOperation(own.bytes));
            CS_TRY(own.header, wire::decodeHeader(operation.header));
            waiting.push_back(std::move(own));
        }
        return waiting;
    });
}

bool isOfTheStore(const Error &error)
{
    return error.is(StoreError::Database) || error.is(StoreError::Damaged) || error.is(StoreError::HeldByOther)
        || error.is(StoreError::Broken);
}

} // namespace

struct Journal::Merging {
    Merged merged;
    wire::Membership membership;
    std::vector<Own> own; // not in the log yet, in their order
    QSet<Uuid> contested; // streams in which others wrote, or where an own one is taken out
    QHash<Uuid, QSet<QString>> acts; // of others, by stream, in this piece
    QSet<Uuid> changed;
};

Result<void> Journal::replay(StreamId stream)
{
    CS_CHECK(m_projections.forget(stream));
    CS_TRY(const std::vector<Event> events, read(stream));
    quint64 version = 0;
    for (const Event &event : events)
        CS_CHECK(m_projections.apply(event, version++));
    return {};
}

// Takes what is not in the log off the journal's end; contested streams read as the log has them.
Result<void> Journal::unwind(Merging &merging)
{
    QSet<Uuid> streams;
    for (const Own &own : merging.own)
        streams.insert(own.header.stream);
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "DELETE FROM operations WHERE seq IN (SELECT seq FROM outgoing)").run();
        Query(m_database, "DELETE FROM outgoing").run();
        Query(m_database,
              "UPDATE sqlite_sequence SET seq = (SELECT ifnull(max(seq), 0) FROM operations) WHERE name = 'operations'")
            .run();
        for (const Uuid &stream : streams) {
            Query last(m_database,
                       "SELECT version, bytes FROM operations WHERE stream = ? ORDER BY version DESC LIMIT 1", stream);
            if (last.next())
                Query(m_database, "UPDATE streams SET version = ?, head = ? WHERE stream = ?", last.integer(0),
                      hashOf(last.blob(1)), stream)
                    .run();
            else
                Query(m_database, "DELETE FROM streams WHERE stream = ?", stream).run();
        }
        return {};
    }));
    for (const Uuid &stream : streams)
        if (merging.contested.contains(stream))
            CS_CHECK(replay(stream));
    return {};
}

Result<void> Journal::setAside(Merging &merging, const wire::OperationHeader &header, const QByteArray &bytes,
                               const QString &reason)
{
    const NotApplied item{header.operation, header.stream, header.act, MemberId{header.author}, header.at, reason};
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        Query(m_database,
              "INSERT INTO not_applied (op, stream, act, author, at, reason, bytes) VALUES (?, ?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (op) DO NOTHING",
              item.operation, item.stream, item.act, item.author, item.at, item.reason, bytes)
            .run();
        return {};
    }));
    merging.merged.notApplied.push_back(item);
    merging.changed.insert(header.stream);
    return {};
}

// The log's next operation: an own one that came through, or another desktop's.
Result<void> Journal::admitNext(Merging &merging, const QByteArray &bytes)
{
    CS_TRY(const wire::Operation operation, wire::decodeOperation(bytes));
    CS_TRY(const wire::OperationHeader header, wire::decodeHeader(operation.header));
    const auto own = std::find_if(merging.own.begin(), merging.own.end(),
                                  [&](const Own &one) { return one.header.operation == header.operation; });
    if (own != merging.own.end() && own->bytes == bytes) {
        merging.own.erase(own);
        ++merging.merged.confirmed;
        if (!merging.contested.contains(header.stream))
            return insertRow(header, bytes, false);
        CS_TRY(const Event event, openOperation(header, operation));
        return store(event, header, bytes, false);
    }
    CS_TRY(const bool isKnown, guarded(m_database, [&]() -> Result<bool> {
               return Query(m_database, "SELECT 1 FROM operations WHERE op = ?", header.operation).next();
           }));
    if (isKnown)
        return {};

    // Others are checked as the relay checks them, and further: it cannot look into the body.
    const auto admitted = [&]() -> Result<void> {
        if (header.workspace != m_keys.workspace.value)
            return fail(StoreError::Refused, QStringLiteral("of another workspace"));
        const auto device = merging.membership.device(header.device);
        if (!device)
            return fail(StoreError::UnknownDevice, header.device.toString());
        if (!crypto::verifyDeviceSignature(device->key, wire::signedBytes(operation.header, operation.body),
                                           operation.signature))
            return fail(StoreError::BadSignature, header.operation.toString());
        CS_TRY(const QString kind, guarded(m_database, [&]() -> Result<QString> {
                   Query first(m_database, "SELECT bytes FROM operations WHERE stream = ? AND version = 1",
                               header.stream);
                   if (!first.next())
                       return QString();
                   CS_TRY(const wire::Operation began, wire::decodeOperation(first.blob(0)));
                   CS_TRY(const wire::OperationHeader beganHeader, wire::decodeHeader(began.header));
                   return beganHeader.act;
               }));
        // What was written before its device was removed stays; the relay took it at that place of the log.
        wire::KnownDevice atThatTime = *device;
        atThatTime.isRemoved = false;
        if (const auto why = wire::whyNotWrite(header, kind, atThatTime))
            return fail(StoreError::Refused, *why);
        CS_TRY(const Head head, headOf(header.stream));
        if (header.baseVersion != head.version || header.previousHash != head.hash)
            return fail(StoreError::BrokenChain, header.operation.toString());
        CS_TRY(const Event event, openOperation(header, operation));
        CS_TRY(const Projections::Owner owner, m_projections.ownerFor(event));
        if (owner.owner.value != header.owner || owner.department.value != header.department)
            return fail(StoreError::Refused, QStringLiteral("header and body differ"));
        // A member writes their own profile, but does not give themself roles.
        if (const auto *saved = std::get_if<MemberSaved>(&event.body); saved && !device->isAdmin) {
            CS_TRY(const std::optional<EventBody> known, m_projections.record(header.stream));
            const auto *before = known ? std::get_if<MemberSaved>(&*known) : nullptr;
            if (!before || before->record.roles != saved->record.roles
                || before->record.department != saved->record.department
                || before->record.isActive != saved->record.isActive)
                return fail(StoreError::Refused, QStringLiteral("only an administrator's device may"));
        }
        CS_CHECK(store(event, header, bytes, false));
        for (const QByteArray &sha256 : filesNamedBy(event.body)) {
            if (m_vault.contains(sha256))
                continue;
            CS_CHECK(guarded(m_database, [&]() -> Result<void> {
                Query(m_database, "INSERT INTO missing_files (sha256) VALUES (?) ON CONFLICT DO NOTHING", sha256).run();
                return {};
            }));
        }
        return {};
    }();
    if (admitted) {
        ++merging.merged.applied;
        merging.changed.insert(header.stream);
        return {};
    }
    if (isOfTheStore(admitted.error()) || admitted.error().is(StoreError::KeyMissing))
        return fail(Error(admitted.error()));
    return setAside(merging, header, bytes, admitted.error().detail);
}

// An own one that the log does not have, behind it.
Result<void> Journal::putBack(Merging &merging, const wire::OperationHeader &header, const QByteArray &bytes)
{
    if (!merging.contested.contains(header.stream))
        return insertRow(header, bytes, true);
    const QSet<QString> &others = merging.acts[header.stream];
    const auto didOther = [&](bool (*is)(const QString &)) {
        return is(header.act) && std::any_of(others.begin(), others.end(), is);
    };
    if (didOther(&isStageMove))
        return setAside(merging, header, bytes, QStringLiteral("somebody moved it first"));
    if (didOther(&makesPages))
        return setAside(merging, header, bytes, QStringLiteral("the pages were changed meanwhile"));
    CS_TRY(const wire::Operation operation, wire::decodeOperation(bytes));
    CS_TRY(Event event, openOperation(header, operation));
    CS_TRY(const Head head, headOf(header.stream));
    event.id = EventId{idOnNewGround(header.operation, head.hash)};
    if (const auto again = appendOne(event); !again) {
        if (isOfTheStore(again.error()))
            return again;
        return setAside(merging, header, bytes, again.error().detail);
    }
    ++merging.merged.moved;
    merging.changed.insert(header.stream);
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "UPDATE task_causes SET op = ? WHERE op = ?", event.id.value, header.operation).run();
        return {};
    });
}

Result<Merged> Journal::merge(const std::vector<QByteArray> &operations, qint64 cursor,
                              const QHash<Uuid, QString> &refused)
{
    Merging merging;
    CS_TRY(merging.membership, membership());
    CS_TRY(auto transaction, m_database.begin());
    // The usual case: what comes back are the own ones, in their order. A journal that was just shared waits as a whole:
    // no more of it is looked at than can come back in one piece.
    CS_TRY(merging.own, waitingIn(m_database, static_cast<qint64>(operations.size())));
    std::size_t confirmed = 0;
    while (confirmed < operations.size() && confirmed < merging.own.size()
           && operations[confirmed] == merging.own[confirmed].bytes)
        ++confirmed;
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        if (confirmed > 0)
            Query(m_database, "DELETE FROM outgoing WHERE seq IN (SELECT seq FROM outgoing ORDER BY seq LIMIT ?)",
                  static_cast<qint64>(confirmed))
                .run();
        Query(m_database,
              "INSERT INTO cursors (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
              kCursor, cursor)
            .run();
        return {};
    }));
    merging.merged.confirmed = static_cast<int>(confirmed);
    if (confirmed == operations.size() && refused.isEmpty()) {
        CS_CHECK(transaction.commit());
        return merging.merged;
    }
    CS_TRY(merging.own, waitingIn(m_database, -1));
    const std::vector<QByteArray> rest(operations.begin() + static_cast<std::ptrdiff_t>(confirmed), operations.end());

    QSet<Uuid> ownIds;
    bool isTakingOut = false;
    for (const Own &own : merging.own) {
        ownIds.insert(own.header.operation);
        if (refused.contains(own.header.operation)) {
            merging.contested.insert(own.header.stream);
            isTakingOut = true;
        }
    }
    if (rest.empty() && !isTakingOut) {
        CS_CHECK(transaction.commit());
        return merging.merged;
    }
    for (const QByteArray &bytes : rest) {
        CS_TRY(const wire::Operation operation, wire::decodeOperation(bytes));
        CS_TRY(const wire::OperationHeader header, wire::decodeHeader(operation.header));
        if (ownIds.contains(header.operation))
            continue;
        merging.contested.insert(header.stream);
        merging.acts[header.stream].insert(header.act);
    }
    CS_CHECK(unwind(merging));
    for (const QByteArray &bytes : rest)
        CS_CHECK(admitNext(merging, bytes));
    for (const Own &own : std::exchange(merging.own, {})) {
        if (const auto reason = refused.constFind(own.header.operation); reason != refused.constEnd())
            CS_CHECK(setAside(merging, own.header, own.bytes, *reason));
        else
            CS_CHECK(putBack(merging, own.header, own.bytes));
    }
    // What an act that does not count called for is not done. What others of the same envelope called for is.
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        for (const NotApplied &item : merging.merged.notApplied)
            if (ownIds.contains(item.operation))
                Query(m_database,
                      "DELETE FROM tasks WHERE is_done = 0 AND id IN (SELECT task FROM task_causes WHERE op = ?)",
                      item.operation)
                    .run();
        return {};
    }));
    CS_CHECK(transaction.commit());
    merging.merged.streams.assign(merging.changed.begin(), merging.changed.end());
    return merging.merged;
}

} // namespace countersign::store
