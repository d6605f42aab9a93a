#include "app/relay/relay_clock.h"

#include "app/relay/log.h"
#include "core/base/uptime.h"

namespace countersign::relay {

RelayClock::RelayClock() : RelayClock(m_system, &machineUptimeMs) { }

RelayClock::RelayClock(const Clock &wall, Milliseconds sinceBoot)
    : m_wall(wall),
      m_sinceBoot(std::move(sinceBoot)),
      m_bootMs(m_wall.now().msSinceEpoch - m_sinceBoot())
{
}

Time RelayClock::now() const
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t running = m_sinceBoot();
    const Time wall = m_wall.now();
    const std::int64_t ahead = wall.msSinceEpoch - (m_bootMs + running);
    if (ahead > kMostJumpMs) {
        if (!m_disbelievedSince) {
            m_disbelievedSince = running;
            logEvent(LogLevel::Warning, "clock_jumped_ahead",
                     {{QStringLiteral("seconds"), static_cast<qint64>(ahead / 1000)},
                      {QStringLiteral("detail"), QStringLiteral("not believed for an hour: is the time right?")}});
        }
        if (running - *m_disbelievedSince < kDisbeliefMs)
            return {m_bootMs + running};
        logEvent(LogLevel::Warning, "clock_believed");
    } else if (m_disbelievedSince) {
        logEvent(LogLevel::Info, "clock_is_right_again");
    }
    m_disbelievedSince.reset();
    m_bootMs = wall.msSinceEpoch - running;
    return wall;
}

} // namespace countersign::relay
