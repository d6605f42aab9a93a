// Who is connected and what of everybody is in hand: what all connections of HttpServer share. Addresses count by their
// share (ip_address.h). Thread-safe.
#pragma once

#include "app/relay/http_server.h"

#include <QHash>

#include <mutex>

namespace countersign::relay {

class ConnectionBook
{
public:
    ConnectionBook(const ServerLimits &limits, ServerCounters &counters) : m_limits(limits), m_counters(counters) { }

    [[nodiscard]] bool admit(const QString &address)
    {
        const bool isProxy = !m_limits.trustedProxy.isEmpty() && address == m_limits.trustedProxy;
        const QString key = shareOf(address);
        const std::lock_guard lock(m_mutex);
        Share &share = m_shares[key];
        if (!isProxy && share.connections >= m_limits.connectionsPerAddress)
            return false;
        ++share.connections;
        ++m_counters.open;
        return true;
    }
    void leave(const QString &address)
    {
        const QString key = shareOf(address);
        const std::lock_guard lock(m_mutex);
        --m_shares[key].connections;
        --m_counters.open;
        forget(key);
    }
    [[nodiscard]] bool hold(const QString &address, std::int64_t bytes)
    {
        const QString key = shareOf(address);
        const std::lock_guard lock(m_mutex);
        Share &share = m_shares[key];
        if (m_counters.heldBytes + bytes > m_limits.heldBytes || share.bytes + bytes > m_limits.heldBytesPerAddress) {
            forget(key);
            return false;
        }
        share.bytes += bytes;
        m_counters.heldBytes += bytes;
        return true;
    }
    void release(const QString &address, std::int64_t bytes)
    {
        const QString key = shareOf(address);
        const std::lock_guard lock(m_mutex);
        m_shares[key].bytes -= bytes;
        m_counters.heldBytes -= bytes;
        forget(key);
    }
    void countRefusal(int status)
    {
        for (std::size_t i = 0; i < ServerCounters::kRefusals.size(); ++i)
            if (ServerCounters::kRefusals[i] == status)
                ++m_counters.refused[i];
    }
    ServerCounters &counters() { return m_counters; }
    const ServerLimits &limits() const { return m_limits; }

private:
    struct Share {
        int connections = 0;
        std::int64_t bytes = 0;
    };
    void forget(const QString &key)
    {
        if (const auto it = m_shares.constFind(key);
            it != m_shares.constEnd() && it->connections == 0 && it->bytes == 0)
            m_shares.erase(it);
    }

    const ServerLimits &m_limits;
    ServerCounters &m_counters;
    std::mutex m_mutex;
    QHash<QString, Share> m_shares;
};

} // namespace countersign::relay
