// UUIDv7 (RFC 9562, 5.7): sortable by creation time. Typed ids keep an envelope's id from being passed as a party's.
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace countersign {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Uuid &, const Uuid &) = default;
    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }
    [[nodiscard]] QString toString() const; // 8-4-4-4-12, lower case
    [[nodiscard]] QByteArray toBytes() const; // 16 bytes
    static std::optional<Uuid> fromString(const QString &text);
    static std::optional<Uuid> fromBytes(const QByteArray &bytes); // exactly 16
};

// A new UUIDv7 at the clock's time; ids made by one process in one millisecond still sort in order. Thread-safe.
Uuid newUuid(const Clock &clock);

inline size_t qHash(const Uuid &id, size_t seed = 0) { return qHashBits(id.bytes.data(), id.bytes.size(), seed); }

template <typename Tag> struct Id {
    Uuid value;

    friend auto operator<=>(const Id &, const Id &) = default;
    [[nodiscard]] bool isNull() const { return value.isNull(); }
    [[nodiscard]] QString toString() const { return value.toString(); }
    static Id fresh(const Clock &clock) { return Id{newUuid(clock)}; }
    static std::optional<Id> fromString(const QString &text)
    {
        if (auto id = Uuid::fromString(text))
            return Id{*id};
        return std::nullopt;
    }
};

template <typename Tag> size_t qHash(const Id<Tag> &id, size_t seed = 0) { return qHash(id.value, seed); }

} // namespace countersign
