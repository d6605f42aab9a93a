#include "core/base/uuid.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QUuid>

#include <cstring>

namespace countersign {

QString Uuid::toString() const { return QUuid::fromRfc4122(toBytes()).toString(QUuid::WithoutBraces); }

QByteArray Uuid::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

std::optional<Uuid> Uuid::fromBytes(const QByteArray &raw)
{
    if (raw.size() != 16)
        return std::nullopt;
    Uuid id;
    std::memcpy(id.bytes.data(), raw.constData(), 16);
    return id;
}

std::optional<Uuid> Uuid::fromString(const QString &text)
{
    const QUuid parsed = QUuid::fromString(text);
    if (text.size() != 36 || parsed.isNull())
        return std::nullopt;
    return fromBytes(parsed.toRfc4122());
}

Uuid newUuid(const Clock &clock)
{
    // Method 1 of RFC 9562, 6.2: the 12 bits of rand_a count within a millisecond; a full counter borrows the next one.
    static QMutex mutex;
    static std::int64_t lastMs = 0;
    static std::uint32_t counter = 0;

    std::int64_t ms = clock.now().msSinceEpoch;
    std::uint32_t sequence = 0;
    {
        const QMutexLocker lock(&mutex);
        if (ms > lastMs || lastMs - ms > 1000) { // a new millisecond, or a clock that was set back for good
            lastMs = ms;
            counter = QRandomGenerator::system()->bounded(0x400u);
        } else if (++counter > 0xFFF) {
            ++lastMs;
            counter = 0;
        }
        ms = lastMs;
        sequence = counter;
    }

    Uuid id;
    std::array<quint32, 2> random{};
    QRandomGenerator::system()->fillRange(random.data(), 2);
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<size_t>(i)] = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (sequence >> 8));
    id.bytes[7] = static_cast<std::uint8_t>(sequence);
    std::memcpy(id.bytes.data() + 8, random.data(), 8);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
    return id;
}

} // namespace countersign
