// Time is UTC, in milliseconds, and always comes from an injected clock: nothing in core asks the system for the time.
#pragma once

#include <QDateTime>

#include <compare>
#include <cstdint>

namespace countersign {

struct Time {
    std::int64_t msSinceEpoch = 0; // UTC

    friend auto operator<=>(const Time &, const Time &) = default;
    [[nodiscard]] bool isNull() const { return msSinceEpoch == 0; }
    [[nodiscard]] Time plusSeconds(std::int64_t seconds) const { return Time{msSinceEpoch + seconds * 1000}; }
    [[nodiscard]] QDateTime toUtc() const;
    [[nodiscard]] QString toIso() const; // 2026-11-22T10:14:07.123Z
    static Time fromIso(const QString &text); // null when it is no time
};

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Time now() const = 0; // thread-safe
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Time now() const override;
};

} // namespace countersign
