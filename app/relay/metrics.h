// What the relay counts, as Prometheus reads it (text format 0.0.4). Numbers only: no links, addresses, names or
// tokens. Thread-safe.
#pragma once

#include "app/relay/http_server.h"
#include "app/relay/routes.h"
#include "app/relay/storage.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>

namespace countersign::relay {

class Metrics
{
public:
    void countRequest(Route route, int status, std::int64_t microseconds);
    void countCommit(std::size_t jobs, std::int64_t microseconds);

    [[nodiscard]] ServerCounters &server() { return m_server; }

    // `certificateExpires`: UTC seconds, 0 without TLS of our own. `gauges`: null where the storage did not answer.
    [[nodiscard]] QByteArray text(const std::optional<StorageGauges> &gauges, std::int64_t certificateExpires) const;

private:
    using Counter = std::atomic<std::int64_t>;
    static constexpr int kRoutes = 64;
    static constexpr std::array<std::int64_t, 9> kBoundsUs{1000,  2500,   5000,    10000,   25000,
                                                           60000, 250000, 1000000, 10000000};
    struct Histogram {
        std::array<Counter, kBoundsUs.size() + 1> buckets{};
        Counter sumUs = 0;
        void add(std::int64_t us);
        void write(QByteArray &out, const QByteArray &name, const QByteArray &labels) const;
    };
    struct OfRoute {
        std::array<Counter, 6> byClass{}; // of the status: 0 unused, 1xx … 5xx
        Histogram time;
    };

    ServerCounters m_server;
    std::array<OfRoute, kRoutes> m_routes;
    Histogram m_commits;
    Counter m_jobs = 0;
};

} // namespace countersign::relay
