// The one translation unit that knows Beast.
#include "app/relay/http_server.h"

#include "app/relay/http_connection.h"
#include "app/relay/tls.h"

#include <boost/asio/signal_set.hpp>

#include <ctime>
#include <thread>

namespace countersign::relay {

namespace {

constexpr std::chrono::milliseconds kTick(250);
constexpr Seconds kCertificateLook(5);

QByteArray dateLine()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    // RFC 9110, 5.6.7: English names, whatever the locale says.
    static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return QStringLiteral("Date: %1, %2 %3 %4 %5:%6:%7 GMT\r\n")
        .arg(QLatin1String(days[parts.tm_wday]))
        .arg(parts.tm_mday, 2, 10, QLatin1Char('0'))
        .arg(QLatin1String(months[parts.tm_mon]))
        .arg(parts.tm_year + 1900)
        .arg(parts.tm_hour, 2, 10, QLatin1Char('0'))
        .arg(parts.tm_min, 2, 10, QLatin1Char('0'))
        .arg(parts.tm_sec, 2, 10, QLatin1Char('0'))
        .toLatin1();
}

} // namespace

struct HttpServer::Shared {
    struct Listener {
        tcp::acceptor acceptor;
        RequestHandler &handler;
        TlsCertificate *certificate;
    };

    Shared(ServerLimits l, ServerCounters &counters)
        : limits(std::move(l)),
          book(limits, counters),
          pool(static_cast<std::size_t>(limits.workers))
    {
        for (int i = 0; i < limits.connectionThreads; ++i)
            threads.push_back(std::make_unique<ConnectionThread>());
    }

    ConnectionThread &acceptingThread() { return *threads.front(); }

    void accept(Listener &listener)
    {
        // The socket belongs to the thread that will serve it; nothing is shared between them afterwards.
        ConnectionThread &thread = *threads[next++ % threads.size()];
        listener.acceptor.async_accept(thread.io, [this, &listener, &thread](error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || !listener.acceptor.is_open())
                return;
            if (error) { // out of descriptors: a moment later some are free again
                auto pause = std::make_shared<asio::steady_timer>(acceptingThread().io, std::chrono::milliseconds(100));
                pause->async_wait([this, &listener, pause](error_code) { accept(listener); });
                return;
            }
            admit(listener, thread, std::move(socket));
            accept(listener);
        });
    }

    void admit(Listener &listener, ConnectionThread &thread, tcp::socket socket)
    {
        error_code gone;
        const auto endpoint = socket.remote_endpoint(gone);
        if (gone)
            return;
        ServerCounters &counters = book.counters();
        ++counters.accepted;
        const QString peer = ipAddress(QString::fromStdString(endpoint.address().to_string())).text;
        if (!book.admit(peer)) {
            ++counters.turnedAway;
            turnAway(listener, acceptingThread(), socket);
            return;
        }
        socket.set_option(tcp::no_delay(true), gone);
        asio::post(thread.io, [this, &listener, &thread, peer, socket = std::move(socket)]() mutable {
            const ConnectionContext context{book, thread, pool, listener.handler};
            if (book.counters().open > limits.connections && !evictOne(thread)) {
                ++book.counters().turnedAway;
                turnAway(listener, thread, socket);
                return book.leave(peer);
            }
            if (listener.certificate) {
                const auto tls = listener.certificate->context();
                std::make_shared<Connection<asio::ssl::stream<tcp::socket>>>(context, peer, std::move(socket), *tls)
                    ->begin();
            } else {
                std::make_shared<Connection<tcp::socket>>(context, peer, std::move(socket))->begin();
            }
        });
    }

    // Before anything was read; over TLS there is nobody to speak to yet.
    static void turnAway(const Listener &listener, const ConnectionThread &thread, tcp::socket &socket)
    {
        if (listener.certificate)
            return;
        Response response = Response::error(503, "busy");
        response.headers.emplace_back("Retry-After", "5");
        listener.handler.addHeaders(response);
        const std::string words = headOf(response, thread.date, false) + response.body.toStdString();
        error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(words), ignored);
        socket.shutdown(tcp::socket::shutdown_send, ignored);
    }

    // The connection of this thread that has waited longest for a next request.
    bool evictOne(ConnectionThread &thread)
    {
        std::shared_ptr<ConnectionBase> victim;
        {
            const std::lock_guard lock(thread.mutex);
            for (ConnectionBase *connection : thread.connections)
                if (connection->isIdle && (victim = connection->weak_from_this().lock()))
                    break;
        }
        if (!victim)
            return false;
        ++book.counters().evicted;
        victim->closeNow();
        return true;
    }

    void tick(ConnectionThread &thread)
    {
        thread.clock.expires_after(kTick);
        thread.clock.async_wait([this, &thread](error_code error) {
            if (error)
                return;
            const Instant now = std::chrono::steady_clock::now();
            std::vector<std::shared_ptr<ConnectionBase>> late;
            {
                const std::lock_guard lock(thread.mutex);
                for (ConnectionBase *connection : thread.connections)
                    if (connection->deadline <= now)
                        if (auto held = connection->weak_from_this().lock())
                            late.push_back(std::move(held));
            }
            for (const auto &connection : late)
                connection->timeOut();
            thread.date = dateLine();
            if (&thread == &acceptingThread() && now >= nextCertificateLook)
                lookAtCertificates(now, false);
            tick(thread);
        });
    }

    void lookAtCertificates(Instant now, bool isForced)
    {
        nextCertificateLook = now + kCertificateLook;
        for (Listener &listener : listeners)
            if (listener.certificate && listener.certificate->reloadIfChanged(isForced))
                ++book.counters().certificateReloads;
    }

    void awaitSignal(asio::signal_set &signals)
    {
        signals.async_wait([this, &signals](error_code error, int number) {
            if (error)
                return;
            if (number == SIGHUP)
                lookAtCertificates(std::chrono::steady_clock::now(), true);
            else if (!isEnding)
                end();
            awaitSignal(signals);
        });
    }

    // Nothing new is taken; what is in hand has a moment to be answered.
    void end()
    {
        isEnding = true;
        error_code ignored;
        for (Listener &listener : listeners)
            listener.acceptor.close(ignored);
        for (const auto &thread : threads)
            asio::post(thread->io, [&thread = *thread] {
                thread.isEnding = true;
                std::vector<std::shared_ptr<ConnectionBase>> idle;
                {
                    const std::lock_guard lock(thread.mutex);
                    for (ConnectionBase *connection : thread.connections)
                        if (connection->isIdle)
                            if (auto held = connection->weak_from_this().lock())
                                idle.push_back(std::move(held));
                }
                for (const auto &connection : idle)
                    connection->closeNow();
            });
        for (Listener &listener : listeners)
            asio::post(pool, [&listener] { listener.handler.ending(); });
        endBy = std::chrono::steady_clock::now() + Seconds(limits.endingSeconds);
        awaitEnd();
    }

    void awaitEnd()
    {
        if (book.counters().open == 0 || std::chrono::steady_clock::now() >= endBy) {
            for (const auto &thread : threads)
                thread->io.stop();
            return;
        }
        auto pause = std::make_shared<asio::steady_timer>(acceptingThread().io, std::chrono::milliseconds(20));
        pause->async_wait([this, pause](error_code) { awaitEnd(); });
    }

    // Destroyed last: connections that are still open at the end count themselves out while the threads' parts go.
    ServerLimits limits;
    ConnectionBook book;
    std::vector<std::unique_ptr<ConnectionThread>> threads;
    std::list<Listener> listeners;
    asio::thread_pool pool;
    std::size_t next = 0;
    bool isEnding = false;
    Instant endBy;
    Instant nextCertificateLook = std::chrono::steady_clock::now() + kCertificateLook;
};

HttpServer::HttpServer(ServerLimits limits, ServerCounters &counters)
    : m_shared(std::make_unique<Shared>(std::move(limits), counters))
{
}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen(const QString &address, quint16 port, RequestHandler &handler,
                                   TlsCertificate *certificate)
{
    error_code error;
    const auto ip = asio::ip::make_address(address.toStdString(), error);
    if (error)
        return fail(RelayError::Network, QStringLiteral("%1 is no address to listen on").arg(address));
    const tcp::endpoint endpoint(ip, port);
    tcp::acceptor acceptor(m_shared->acceptingThread().io);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail(RelayError::Network,
                    QStringLiteral("cannot listen on %1:%2: %3")
                        .arg(address)
                        .arg(port)
                        .arg(QString::fromStdString(error.message())));
    const quint16 bound = acceptor.local_endpoint().port();
    m_shared->listeners.push_back({std::move(acceptor), handler, certificate});
    return bound;
}

void HttpServer::run()
{
    Shared &shared = *m_shared;
    asio::signal_set signals(shared.acceptingThread().io, SIGINT, SIGTERM, SIGHUP);
    shared.awaitSignal(signals);
    for (Shared::Listener &listener : shared.listeners)
        shared.accept(listener);
    std::vector<std::thread> others;
    for (const auto &thread : shared.threads) {
        thread->date = dateLine();
        shared.tick(*thread);
        if (thread != shared.threads.front())
            others.emplace_back([&thread = *thread] {
                const auto work = asio::make_work_guard(thread.io);
                thread.io.run();
            });
    }
    shared.acceptingThread().io.run();
    for (std::thread &thread : others)
        thread.join();
    shared.pool.join(); // requests in hand come to their end; their answers go nowhere
}

} // namespace countersign::relay
