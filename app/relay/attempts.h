// How often one address may be wrong. A bucket of tokens per address (IPv6: per /64): each failed request takes one,
// time gives them back. Right requests cost nothing. Thread-safe; memory is bounded.
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace countersign::relay {

class Attempts
{
public:
    explicit Attempts(const Clock &clock, double burst = 60, double perSecond = 0.5)
        : m_clock(clock),
          m_burst(burst),
          m_perSecond(perSecond)
    {
    }

    // 0: go on. Otherwise seconds to wait.
    [[nodiscard]] std::int64_t secondsToWait(const QString &address);
    void noteFailure(const QString &address);

private:
    struct Bucket {
        double tokens = 0;
        std::int64_t atMs = 0;
    };
    Bucket &refilled(const QString &key);

    const Clock &m_clock;
    const double m_burst, m_perSecond;
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
};

} // namespace countersign::relay
