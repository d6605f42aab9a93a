#include "core/wire/operation.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <limits>

namespace countersign::wire {

namespace {

enum Key {
    Version,
    Workspace,
    Stream,
    OperationId,
    ActName,
    BaseVersion,
    PreviousHash,
    Author,
    Device,
    At,
    Owner,
    DepartmentId,
    Epoch,
    KeyCount
};
constexpr quint64 kVersion = 1;

// Reads what must come next; after the first thing that is something else, everything reads as nothing.
class StrictReader
{
public:
    explicit StrictReader(const QByteArray &cbor) : m_reader(cbor) { }

    bool enter(bool isMap, quint64 length)
    {
        check((isMap ? m_reader.isMap() : m_reader.isArray()) && m_reader.isLengthKnown() && m_reader.length() == length
              && m_reader.enterContainer());
        return m_isGood;
    }
    quint64 number(quint64 max = std::numeric_limits<qint64>::max())
    {
        quint64 value = 0;
        if (check(m_reader.isUnsignedInteger())) {
            value = m_reader.toUnsignedInteger();
            check(value <= max && m_reader.next());
        }
        return value;
    }
    void key(Key key) { check(number() == static_cast<quint64>(key)); }
    QByteArray bytes(qsizetype max)
    {
        QByteArray value;
        if (check(m_reader.isByteArray() && m_reader.isLengthKnown()
                  && m_reader.length() <= static_cast<quint64>(max))) {
            auto part = m_reader.readByteArray();
            while (part.status == QCborStreamReader::Ok) {
                value += part.data;
                part = m_reader.readByteArray();
            }
            check(part.status == QCborStreamReader::EndOfString);
        }
        return value;
    }
    QString text(qsizetype max)
    {
        QString value;
        if (check(m_reader.isString() && m_reader.isLengthKnown() && m_reader.length() <= static_cast<quint64>(max))) {
            auto part = m_reader.readString();
            while (part.status == QCborStreamReader::Ok) {
                value += part.data;
                part = m_reader.readString();
            }
            check(part.status == QCborStreamReader::EndOfString);
        }
        return value;
    }
    Uuid uuid()
    {
        const auto id = Uuid::fromBytes(bytes(16));
        check(id.has_value());
        return id.value_or(Uuid{});
    }
    bool leave()
    {
        check(!m_reader.hasNext() && m_reader.leaveContainer());
        return m_isGood;
    }
    bool check(bool isGood)
    {
        m_isGood = m_isGood && isGood && m_reader.lastError() == QCborError::NoError;
        return m_isGood;
    }

private:
    QCborStreamReader m_reader;
    bool m_isGood = true;
};

} // namespace

QByteArray encodeHeader(const OperationHeader &header)
{
    QByteArray cbor;
    QCborStreamWriter writer(&cbor);
    writer.startMap(KeyCount);
    const auto number = [&](Key key, quint64 value) { writer.append(quint64(key)), writer.append(value); };
    const auto uuid = [&](Key key, const Uuid &value) { writer.append(quint64(key)), writer.append(value.toBytes()); };
    number(Version, kVersion);
    uuid(Workspace, header.workspace);
    uuid(Stream, header.stream);
    uuid(OperationId, header.operation);
    writer.append(quint64(ActName));
    writer.append(header.act);
    number(BaseVersion, header.baseVersion);
    writer.append(quint64(PreviousHash));
    writer.append(header.previousHash);
    uuid(Author, header.author);
    uuid(Device, header.device);
    number(At, static_cast<quint64>(header.at.msSinceEpoch));
    uuid(Owner, header.owner);
    uuid(DepartmentId, header.department);
    number(Epoch, header.epoch);
    writer.endMap();
    return cbor;
}

Result<OperationHeader> decodeHeader(const QByteArray &cbor)
{
    if (cbor.size() > kMaxHeader)
        return fail(WireError::TooLarge, QStringLiteral("header"));
    StrictReader reader(cbor);
    if (!reader.enter(true, KeyCount))
        return fail(WireError::NotReadable, QStringLiteral("header"));
    reader.key(Version);
    const quint64 version = reader.number();
    if (reader.check(true) && version != kVersion)
        return fail(WireError::UnknownVersion, QString::number(version));
    OperationHeader header;
    reader.key(Workspace), header.workspace = reader.uuid();
    reader.key(Stream), header.stream = reader.uuid();
    reader.key(OperationId), header.operation = reader.uuid();
    reader.key(ActName), header.act = reader.text(64);
    reader.key(BaseVersion), header.baseVersion = reader.number();
    reader.key(PreviousHash), header.previousHash = reader.bytes(32);
    reader.key(Author), header.author = reader.uuid();
    reader.key(Device), header.device = reader.uuid();
    reader.key(At), header.at.msSinceEpoch = static_cast<std::int64_t>(reader.number(253'402'300'800'000)); // year 9999
    reader.key(Owner), header.owner = reader.uuid();
    reader.key(DepartmentId), header.department = reader.uuid();
    reader.key(Epoch), header.epoch = static_cast<quint32>(reader.number(std::numeric_limits<quint32>::max()));
    if (!reader.leave() || header.previousHash.size() != 32 || header.stream.isNull() || header.operation.isNull())
        return fail(WireError::BadValue, QStringLiteral("header"));
    // Longer forms of the same numbers, bytes after the map: the same header must not have two hashes.
    if (encodeHeader(header) != cbor)
        return fail(WireError::BadValue, QStringLiteral("header is not deterministic"));
    return header;
}

QByteArray encodeOperation(const Operation &operation)
{
    QByteArray cbor;
    QCborStreamWriter writer(&cbor);
    writer.startArray(3);
    writer.append(operation.header);
    writer.append(operation.body);
    writer.append(operation.signature);
    writer.endArray();
    return cbor;
}

Result<Operation> decodeOperation(const QByteArray &cbor)
{
    if (cbor.size() > kMaxHeader + kMaxBody + 128)
        return fail(WireError::TooLarge, QStringLiteral("operation"));
    StrictReader reader(cbor);
    if (!reader.enter(false, 3))
        return fail(WireError::NotReadable, QStringLiteral("operation"));
    Operation operation;
    operation.header = reader.bytes(kMaxHeader);
    operation.body = reader.bytes(kMaxBody);
    operation.signature = reader.bytes(64);
    if (!reader.leave() || operation.signature.size() != 64 || encodeOperation(operation) != cbor)
        return fail(WireError::BadValue, QStringLiteral("operation"));
    return operation;
}

QByteArray signedBytes(const QByteArray &header, const QByteArray &body)
{
    QByteArray bytes("countersign-op-v1");
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(static_cast<quint32>(header.size()) >> shift));
    return bytes + header + body;
}

} // namespace countersign::wire
