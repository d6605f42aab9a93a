#include "core/store/chain_check.h"

#include "core/crypto/aead.h"
#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"
#include "core/domain/reduce.h"
#include "core/domain/reduce_deal.h"
#include "core/store/projections.h"
#include "core/store/sql.h"

#include <QHash>

namespace countersign::store {

using namespace domain;

namespace {

constexpr int kBetweenWords = 500; // operations

Result<void> broken(const QString &what, qint64 seq)
{
    return fail(StoreError::BrokenChain, QStringLiteral("%1 at %2").arg(what).arg(seq));
}

// All of it reads one state of the file, whatever is written meanwhile.
class Snapshot
{
public:
    explicit Snapshot(Database &database) : m_database(database) { Query(database, "SAVEPOINT chain_check").run(); }
    ~Snapshot()
    {
        try {
            Query(m_database, "RELEASE chain_check").run();
        } catch (const SQLite::Exception &) { // the connection is going
        }
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Database &m_database;
};

// What a stream has come to, operation by operation.
struct Stream {
    StreamId id;
    quint64 version = 0;
    QByteArray head = QByteArray(32, '\0');
    qint64 seq = 0; // of its newest operation
    Envelope envelope;
    std::optional<Deal> deal;
};

struct Row {
    qint64 seq = 0;
    Uuid operation;
    StreamId stream;
    quint64 version = 0;
    QByteArray bytes;
};

// One stream after the other: a hundred thousand documents are not held at once.
class Chain
{
public:
    Chain(Database &database, const ChainKeys &keys) : m_database(database), m_keys(keys) { }

    Result<void> add(const Row &row)
    {
        if (m_stream.version > 0 && row.stream != m_stream.id)
            CS_CHECK(endStream());
        if (m_stream.version == 0)
            m_stream.id = row.stream;
        const auto operation = wire::decodeOperation(row.bytes);
        const auto header = operation ? wire::decodeHeader(operation->header) : fail(operation.error());
        if (!header)
            return fail(Error(header.error()).as(StoreError::BrokenChain, QString::number(row.seq)));
        if (header->workspace != m_keys.workspace.value || header->operation != row.operation
            || header->stream != row.stream || header->baseVersion + 1 != row.version)
            return broken(QStringLiteral("a header that is not its row's"), row.seq);
        if (header->baseVersion != m_stream.version || header->previousHash != m_stream.head || row.seq < m_stream.seq)
            return broken(QStringLiteral("a broken link"), row.seq);
        CS_TRY(const QByteArray key, deviceKey(DeviceId{header->device}));
        if (!crypto::verifyDeviceSignature(key, wire::signedBytes(operation->header, operation->body),
                                           operation->signature))
            return broken(QStringLiteral("a false signature"), row.seq);
        CS_TRY(const Event event, openOperation(m_keys.keys, *header, *operation));
        if (auto fits = follow(event); !fits)
            return fail(std::move(fits).error().as(StoreError::BrokenChain, QString::number(row.seq)));
        m_stream.version = row.version;
        m_stream.head = crypto::sha256(row.bytes);
        m_stream.seq = row.seq;
        return {};
    }

    Result<void> end()
    {
        if (m_stream.version > 0)
            CS_CHECK(endStream());
        Query count(m_database, "SELECT count(*) FROM streams");
        if (count.next() && count.integer(0) != m_streams)
            return broken(QStringLiteral("a stream without its operations"), m_stream.seq);
        return {};
    }

private:
    Result<void> follow(const Event &event)
    {
        if (std::holds_alternative<DealSaved>(event.body) || m_stream.deal) {
            CS_TRY(m_stream.deal, reduceDeal(m_stream.deal.value_or(Deal{}), event));
        } else if (!std::holds_alternative<RecordRemoved>(event.body) && !recordIdOf(event.body)) {
            CS_TRY(m_stream.envelope, reduce(m_stream.envelope, event));
        }
        return {};
    }

    Result<void> endStream()
    {
        Query query(m_database, "SELECT version, head FROM streams WHERE stream = ?", m_stream.id);
        if (!query.next() || m_stream.version != static_cast<quint64>(query.integer(0))
            || m_stream.head != query.blob(1))
            return broken(QStringLiteral("a stream that ends elsewhere"), m_stream.seq);
        ++m_streams;
        m_stream = {};
        return {};
    }

    Result<QByteArray> deviceKey(DeviceId device)
    {
        if (const auto known = m_devices.constFind(device); known != m_devices.constEnd())
            return *known;
        Query query(m_database, "SELECT public_key FROM devices WHERE device = ?", device);
        if (!query.next())
            return fail(StoreError::BrokenChain, QStringLiteral("an unknown device %1").arg(device.toString()));
        return *m_devices.insert(device, query.blob(0));
    }

    Database &m_database;
    const ChainKeys &m_keys;
    Stream m_stream;
    qint64 m_streams = 0; // that were whole
    QHash<DeviceId, QByteArray> m_devices;
};

// Numbered from 1 without a gap, up to the last number that was ever given.
Result<int> countOperations(Database &database)
{
    Query counted(database, "SELECT count(*), coalesce(max(seq), 0) FROM operations");
    counted.next();
    const qint64 count = counted.integer(0);
    Query sequence(database, "SELECT seq FROM sqlite_sequence WHERE name = 'operations'");
    const qint64 given = sequence.next() ? sequence.integer(0) : count;
    if (count != counted.integer(1) || count != given)
        return fail(StoreError::BrokenChain, QStringLiteral("%1 of %2 operations").arg(count).arg(given));
    return static_cast<int>(count);
}

} // namespace

Result<Event> openOperation(const std::map<quint32, Secret> &keys, const wire::OperationHeader &header,
                            const wire::Operation &operation)
{
    const auto key = keys.find(header.epoch);
    if (key == keys.end())
        return fail(StoreError::KeyMissing, QStringLiteral("epoch %1").arg(header.epoch));
    auto cbor = crypto::open(key->second, operation.body, operation.header);
    if (!cbor)
        return fail(std::move(cbor).error().as(StoreError::BrokenChain, header.operation.toString()));
    auto body = decodeBody(header.act, *cbor);
    if (!body)
        return fail(std::move(body).error().as(StoreError::BrokenChain, header.operation.toString()));
    return Event{.id = EventId{header.operation},
                 .stream = header.stream,
                 .at = header.at,
                 .author = MemberId{header.author},
                 .body = std::move(*body)};
}

Result<void> checkChain(Database &database, const ChainKeys &keys, const ChainWatch &watch)
{
    return guarded(database, [&]() -> Result<void> {
        const Snapshot snapshot(database);
        CS_TRY(const int all, countOperations(database));
        Chain chain(database, keys);
        int done = 0;
        Query query(database, "SELECT seq, op, stream, version, bytes FROM operations ORDER BY stream, version");
        while (query.next()) {
            if (watch.stop.stop_requested())
                return fail(StoreError::Stopped);
            CS_CHECK(chain.add({.seq = query.integer(0),
                                .operation = query.uuid(1),
                                .stream = query.uuid(2),
                                .version = static_cast<quint64>(query.integer(3)),
                                .bytes = query.blob(4)}));
            if (++done % kBetweenWords == 0 && watch.progress)
                watch.progress(done, all);
        }
        return chain.end();
    });
}

} // namespace countersign::store
