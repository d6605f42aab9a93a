// HTTP/1.1 on a few connection threads and a pool for the work. Knows limits and time-outs, no routes. Strict on
// purpose: whatever two programs in a row could read differently (two Hosts, two lengths, chunked bodies) is refused,
// and nothing a client does slowly can hold a connection for long. Memory is bounded whatever clients do: bodies and
// answers in hand come out of a budget with a share per address.
#pragma once

#include "app/relay/http_message.h"
#include "app/relay/ip_address.h"
#include "app/relay/relay_error.h"

#include <array>
#include <atomic>
#include <memory>

namespace countersign::relay {

class TlsCertificate;

struct ServerLimits {
    int connectionThreads = 2;
    int workers = 64; // most of the time they wait for a shared commit: as many as may share one
    int connections = 12000; // beyond it the longest idle one goes
    int connectionsPerAddress = 256; // not counted behind a trusted proxy
    int requestsPerConnection = 1000;
    std::uint32_t headerBytes = 16 * 1024;
    int headerLines = 64;
    int headerSeconds = 10; // for the whole header, and for a TLS handshake
    int progressSeconds = 10; // between two parts of a body, and of an answer
    std::int64_t leastBytesPerSecond = 4096; // on average, once a body has taken longer than progressSeconds
    int idleSeconds = 30; // between two requests of a connection
    int endingSeconds = 3; // for requests in hand when the server is asked to end
    std::int64_t heldBytes = 64LL << 20; // bodies and answers in hand
    std::int64_t heldBytesPerAddress = 16LL << 20;
    QString trustedProxy; // its X-Forwarded-For is believed
};

// Read by the metrics while the server runs.
struct ServerCounters {
    std::atomic<std::int64_t> open = 0, accepted = 0, turnedAway = 0, evicted = 0, timedOut = 0, heldBytes = 0,
                              handshakesFailed = 0, certificateReloads = 0;
    static constexpr std::array<int, 8> kRefusals{400, 408, 411, 413, 414, 417, 431, 503};
    std::array<std::atomic<std::int64_t>, kRefusals.size()> refused{}; // requests that no handler saw
};

class HttpServer
{
public:
    HttpServer(ServerLimits limits, ServerCounters &counters);
    ~HttpServer();

    // Returns the port (of use where 0 was asked). `certificate` makes it HTTPS; it is looked at every few seconds and
    // on SIGHUP, and used anew where it changed. Handler and certificate outlive run().
    [[nodiscard]] Result<quint16> listen(const QString &address, quint16 port, RequestHandler &handler,
                                         TlsCertificate *certificate = nullptr);
    // Serves until SIGINT or SIGTERM; handlers are called from its threads, none of which runs afterwards.
    void run();

private:
    struct Shared;
    std::unique_ptr<Shared> m_shared;
};

} // namespace countersign::relay
