// The clock that the relay goes by. Links run out by it, and what ran out is forgotten for good: a clock that jumps ahead (a
// wrong time server, a mistyped date) must not do in a second what is meant to take months.
#pragma once

#include "core/base/clock.h"

#include <functional>
#include <mutex>
#include <optional>

namespace countersign::relay {

// Follows the machine's clock as long as that goes about as time does. A jump of more than kMostJumpMs ahead is not believed
// for kDisbeliefMs: meanwhile the old time goes on, measured from the start of the machine; when the machine's clock is put
// right within that, nothing has happened. After it, the new time is the time. A clock that is set back is believed at once;
// so is whatever it says when the program starts. Thread-safe.
class RelayClock final : public Clock
{
public:
    static constexpr std::int64_t kMostJumpMs = 5 * 60'000;
    static constexpr std::int64_t kDisbeliefMs = 60 * 60'000;

    using Milliseconds = std::function<std::int64_t()>;
    RelayClock(); // the machine's
    RelayClock(const Clock &wall,
               Milliseconds sinceBoot); // `sinceBoot` never goes back, and goes on while the machine sleeps

    [[nodiscard]] Time now() const override;

private:
    const SystemClock m_system;
    const Clock &m_wall;
    const Milliseconds m_sinceBoot;
    mutable std::mutex m_mutex;
    mutable std::int64_t m_bootMs = 0; // when the machine started, by the time that is believed
    mutable std::optional<std::int64_t> m_disbelievedSince; // since boot
};

} // namespace countersign::relay
