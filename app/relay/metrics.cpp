#include "app/relay/metrics.h"

#include <QFile>

#include <optional>

#include <unistd.h>

namespace countersign::relay {

namespace {

QByteArray number(std::int64_t n) { return QByteArray::number(static_cast<qint64>(n)); }
QByteArray seconds(std::int64_t us) { return QByteArray::number(static_cast<double>(us) / 1e6, 'g', 12); }

void head(QByteArray &out, const char *name, const char *type, const char *help)
{
    out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void single(QByteArray &out, const char *name, const char *type, const char *help, std::int64_t value)
{
    head(out, name, type, help);
    out += QByteArray(name) + ' ' + number(value) + '\n';
}

// Of this process, as Linux counts it.
std::int64_t residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

void Metrics::Histogram::add(std::int64_t us)
{
    std::size_t i = 0;
    while (i < kBoundsUs.size() && us > kBoundsUs[i])
        ++i;
    ++buckets[i];
    sumUs += us;
}

void Metrics::Histogram::write(QByteArray &out, const QByteArray &name, const QByteArray &labels) const
{
    const QByteArray with = labels.isEmpty() ? QByteArray() : labels + ',';
    std::int64_t total = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        total += buckets[i];
        out += name + "_bucket{" + with + "le=\"" + (i < kBoundsUs.size() ? seconds(kBoundsUs[i]) : "+Inf") + "\"} "
            + number(total) + '\n';
    }
    const QByteArray braces = labels.isEmpty() ? QByteArray() : '{' + labels + '}';
    out += name + "_sum" + braces + ' ' + seconds(sumUs) + '\n' + name + "_count" + braces + ' ' + number(total) + '\n';
}

void Metrics::countRequest(Route route, int status, std::int64_t microseconds)
{
    OfRoute &counted = m_routes[static_cast<std::size_t>(route) % kRoutes];
    ++counted.byClass[static_cast<std::size_t>(status / 100) % counted.byClass.size()];
    counted.time.add(microseconds);
}

void Metrics::countCommit(std::size_t jobs, std::int64_t microseconds)
{
    m_jobs += static_cast<std::int64_t>(jobs);
    m_commits.add(microseconds);
}

QByteArray Metrics::text(const std::optional<StorageGauges> &gauges, std::int64_t certificateExpires) const
{
    QByteArray out;
    head(out, "countersign_requests_total", "counter", "Requests by route and class of the answer's status.");
    // Routes that were never asked for are left out.
    for (std::size_t r = 0; r < m_routes.size(); ++r)
        for (std::size_t c = 1; c < m_routes[r].byClass.size(); ++c)
            if (const std::int64_t n = m_routes[r].byClass[c]; n > 0)
                out += QByteArray("countersign_requests_total{route=\"") + routeName(static_cast<Route>(r))
                    + "\",status=\"" + number(static_cast<std::int64_t>(c)) + "xx\"} " + number(n) + '\n';
    head(out, "countersign_request_seconds", "histogram", "From the whole request to its answer, by route.");
    for (std::size_t r = 0; r < m_routes.size(); ++r)
        if (m_routes[r].time.sumUs > 0)
            m_routes[r].time.write(out, "countersign_request_seconds",
                                   QByteArray("route=\"") + routeName(static_cast<Route>(r)) + '"');
    head(out, "countersign_refused_total", "counter", "Requests refused before any route, by status.");
    for (std::size_t i = 0; i < ServerCounters::kRefusals.size(); ++i)
        out += "countersign_refused_total{status=\"" + number(ServerCounters::kRefusals[i]) + "\"} "
            + number(m_server.refused[i]) + '\n';
    single(out, "countersign_connections", "gauge", "Open connections.", m_server.open);
    single(out, "countersign_connections_accepted_total", "counter", "Connections accepted.", m_server.accepted);
    single(out, "countersign_connections_turned_away_total", "counter", "Connections over a limit.",
           m_server.turnedAway);
    single(out, "countersign_connections_evicted_total", "counter", "Idle connections closed to make room.",
           m_server.evicted);
    single(out, "countersign_connections_timed_out_total", "counter", "Connections that were too slow.",
           m_server.timedOut);
    single(out, "countersign_held_bytes", "gauge", "Bodies and answers in hand.", m_server.heldBytes);
    single(out, "countersign_tls_handshakes_failed_total", "counter", "TLS handshakes that failed.",
           m_server.handshakesFailed);
    single(out, "countersign_certificate_reloads_total", "counter", "Certificates taken into use while running.",
           m_server.certificateReloads);
    if (certificateExpires > 0)
        single(out, "countersign_certificate_expires_seconds", "gauge", "End of the certificate, UTC.",
               certificateExpires);
    single(out, "countersign_writes_total", "counter", "Durable writes.", m_jobs);
    head(out, "countersign_commit_seconds", "histogram", "Commits; writes that wait together share one.");
    m_commits.write(out, "countersign_commit_seconds", {});
    single(out, "countersign_storage_up", "gauge", "1 when the storage answers.", gauges ? 1 : 0);
    if (gauges) {
        single(out, "countersign_links", "gauge", "Links known.", gauges->links);
        single(out, "countersign_links_open", "gauge", "Links that wait for an answer.", gauges->openLinks);
        single(out, "countersign_answers", "gauge", "Answers kept.", gauges->answers);
        single(out, "countersign_blob_bytes", "gauge", "Sealed chunks kept.", gauges->blobBytes);
        single(out, "countersign_deliveries_queued", "gauge", "Deliveries that wait.", gauges->deliveriesQueued);
        single(out, "countersign_deliveries_dead", "gauge", "Deliveries given up.", gauges->deliveriesDead);
        head(out, "countersign_delivery_oldest_seconds", "gauge", "How long the oldest due delivery has waited.");
        out += "countersign_delivery_oldest_seconds " + seconds(gauges->oldestDeliveryMs * 1000) + '\n';
    }
    single(out, "process_resident_memory_bytes", "gauge", "Resident memory.", residentBytes());
    return out;
}

} // namespace countersign::relay
