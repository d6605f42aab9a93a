#include "app/relay/attempts.h"

#include "app/relay/ip_address.h"

#include <algorithm>
#include <cmath>

namespace countersign::relay {

namespace {

constexpr qsizetype kMaxBuckets = 50000;

} // namespace

Attempts::Bucket &Attempts::refilled(const QString &key)
{
    const std::int64_t now = m_clock.now().msSinceEpoch;
    if (m_buckets.size() >= kMaxBuckets)
        m_buckets.removeIf([this, now](const auto &entry) {
            return double(now - entry.value().atMs) / 1000 * m_perSecond >= m_burst;
        });
    if (m_buckets.size() >= kMaxBuckets)
        m_buckets.clear();
    auto it = m_buckets.find(key);
    if (it == m_buckets.end())
        it = m_buckets.insert(key, {m_burst, now});
    it->tokens = std::min(m_burst, it->tokens + double(std::max<std::int64_t>(0, now - it->atMs)) / 1000 * m_perSecond);
    it->atMs = now;
    return *it;
}

std::int64_t Attempts::secondsToWait(const QString &address)
{
    const QString key = shareOf(address);
    const std::lock_guard lock(m_mutex);
    const auto it = m_buckets.constFind(key);
    if (it == m_buckets.constEnd())
        return 0;
    const double tokens = refilled(key).tokens;
    return tokens >= 1 ? 0 : static_cast<std::int64_t>(std::ceil((1 - tokens) / m_perSecond));
}

void Attempts::noteFailure(const QString &address)
{
    const QString key = shareOf(address);
    const std::lock_guard lock(m_mutex);
    Bucket &bucket = refilled(key);
    bucket.tokens = std::max(0.0, bucket.tokens - 1);
}

} // namespace countersign::relay
