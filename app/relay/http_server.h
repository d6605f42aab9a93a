// HTTP/1.1 on one listening thread and a small pool. Knows limits and time-outs, no routes. Strict on purpose: whatever
// two programs in a row could read differently (two Hosts, two lengths, chunked bodies) is refused, and nothing a
// client does slowly can hold a connection for long.
#pragma once

#include "app/relay/http_message.h"
#include "app/relay/relay_error.h"

#include <memory>

namespace countersign::relay {

struct ServerLimits {
    int workers = 4;
    int connections = 512;
    int connectionsPerAddress = 128; // not counted behind a trusted proxy
    int requestsPerConnection = 1000;
    std::uint32_t headerBytes = 16 * 1024;
    int headerLines = 64;
    int headerSeconds = 10; // for the whole header
    int progressSeconds = 10; // between two parts of a body
    std::int64_t leastBytesPerSecond = 4096; // on average, once a body has taken longer than progressSeconds
    int idleSeconds = 30; // between two requests of a connection
    QString trustedProxy; // its X-Forwarded-For is believed
};

struct IpAddress {
    bool isValid = false;
    bool isLoopback = false;
    QString text; // in its one canonical spelling
};
[[nodiscard]] IpAddress ipAddress(const QString &text);

class HttpServer
{
public:
    explicit HttpServer(ServerLimits limits);
    ~HttpServer();

    // Returns the port (of use where 0 was asked).
    [[nodiscard]] Result<quint16> listen(const QString &address, quint16 port);
    // Serves until SIGINT or SIGTERM; the handler is called from the pool's threads, none of which runs afterwards.
    void run(RequestHandler &handler);

private:
    struct Shared;
    std::unique_ptr<Shared> m_shared;
};

} // namespace countersign::relay
