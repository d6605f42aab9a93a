// A clock that stands until it is told.
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace countersign::test {

class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QString &iso = QStringLiteral("2026-11-22T10:00:00.000Z"))
        : m_ms(Time::fromIso(iso).msSinceEpoch)
    {
    }

    [[nodiscard]] Time now() const override { return Time{m_ms + (m_stepMs ? m_stepMs * m_calls++ : 0)}; }
    void advanceSeconds(std::int64_t seconds) { m_ms += seconds * 1000; }
    void set(const Time &time) { m_ms = time.msSinceEpoch; }
    void stepOnEveryLook(std::int64_t ms) { m_stepMs = ms; }

private:
    std::atomic<std::int64_t> m_ms;
    std::int64_t m_stepMs = 0;
    mutable std::atomic<std::int64_t> m_calls = 0;
};

} // namespace countersign::test
