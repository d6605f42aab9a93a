// The one translation unit that knows Boost.
#include "app/relay/http_server.h"

#include "app/relay/log.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <QHash>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>

namespace countersign::relay {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;
using Seconds = std::chrono::seconds;

struct HttpServer::Shared {
    explicit Shared(ServerLimits l)
        : limits(std::move(l)),
          io(1),
          acceptor(io),
          pool(static_cast<std::size_t>(limits.workers))
    {
    }

    // Destroyed last: connections that are still open at the end count themselves out while `io` goes.
    ServerLimits limits;
    RequestHandler *handler = nullptr;
    std::mutex countMutex; // a connection may end on a worker's thread, where its last answer was made
    int connections = 0;
    QHash<QString, int> connectionsByAddress;
    asio::io_context io; // run by one thread: connections need no locks
    tcp::acceptor acceptor;
    asio::thread_pool pool;
};

namespace {

QByteArray bytes(beast::string_view text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    template <typename State>
    Connection(tcp::socket socket, QString peer, State &state)
        : m_stream(std::move(socket)),
          m_peer(std::move(peer)),
          m_limits(state.limits),
          m_handler(*state.handler),
          m_pool(state.pool),
          m_release([&state, p = m_peer] {
              const std::lock_guard lock(state.countMutex);
              --state.connections;
              if (--state.connectionsByAddress[p] <= 0)
                  state.connectionsByAddress.remove(p);
          })
    {
    }
    ~Connection() { m_release(); }

    void awaitRequest()
    {
        if (m_buffer.size() > 0) // the next request came along with the last: one at a time, in order
            return readHeader();
        m_stream.expires_after(Seconds(m_limits.idleSeconds));
        m_stream.async_read_some(m_buffer.prepare(4096), [self = shared_from_this()](error_code error, std::size_t n) {
            if (error)
                return self->close();
            self->m_buffer.commit(n);
            self->readHeader();
        });
    }

private:
    void readHeader()
    {
        m_parser.emplace();
        m_parser->header_limit(m_limits.headerBytes);
        m_parser->body_limit(boost::none); // judged below, by route
        m_stream.expires_after(Seconds(m_limits.headerSeconds));
        http::async_read_header(
            m_stream, m_buffer, *m_parser, [self = shared_from_this()](error_code error, std::size_t) {
                static const auto &httpCategory = http::make_error_code(http::error::bad_method).category();
                if (!error)
                    return self->judgeHeader();
                if (error == http::error::header_limit || error == http::error::buffer_overflow)
                    return self->refuse(431, "too_large");
                if (error == http::error::end_of_stream || error == http::error::partial_message
                    || error.category() != httpCategory)
                    return self->close();
                self->refuse(400, "bad_request");
            });
    }

    void judgeHeader()
    {
        const auto &head = m_parser->get();
        const auto count = [&head](http::field field) { return head.count(field); };
        if (std::distance(head.begin(), head.end()) > m_limits.headerLines)
            return refuse(431, "too_large");
        if (count(http::field::host) != 1 || count(http::field::transfer_encoding) != 0
            || count(http::field::content_length) > 1 || count(http::field::authorization) > 1
            || count(http::field::content_type) > 1 || (head.version() != 11 && head.version() != 10))
            return refuse(400, "bad_request");
        const QByteArray target = bytes(head.target());
        const bool isClean = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
        if (!target.startsWith('/') || target.size() > 2048 || !isClean)
            return refuse(400, "bad_request");

        const qsizetype mark = target.indexOf('?');
        m_request = Request{};
        m_request.method = bytes(head.method_string());
        m_request.path = mark < 0 ? target : target.left(mark);
        m_request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
        const bool hasBody = m_request.method == "POST" || m_request.method == "PUT";
        const auto length = m_parser->content_length();
        if (hasBody && !length)
            return refuse(411, "length_required");
        if (!hasBody && length && *length > 0)
            return refuse(400, "bad_request");
        if (length && *length > static_cast<std::uint64_t>(m_handler.bodyLimit(m_request.method, m_request.path)))
            return refuse(413, "too_large");

        for (const auto &field : head)
            m_request.headers.emplace_back(bytes(field.name_string()).toLower(), bytes(field.value()));
        m_request.address = m_peer;
        if (!m_limits.trustedProxy.isEmpty() && m_peer == m_limits.trustedProxy) {
            // The last one is what our own proxy saw; those before it are what the client claimed.
            const QByteArray forwarded = m_request.header("x-forwarded-for").split(',').last().trimmed();
            if (error_code bad; !forwarded.isEmpty()) {
                const auto address = asio::ip::make_address(forwarded.toStdString(), bad);
                if (!bad)
                    m_request.address = QString::fromStdString(address.to_string());
            }
        }
        m_bodyStarted = std::chrono::steady_clock::now();
        if (hasBody && m_request.header("expect").toLower() == "100-continue" && !m_parser->is_done())
            return sendContinue();
        readBody();
    }

    void sendContinue()
    {
        static const std::string words = "HTTP/1.1 100 Continue\r\n\r\n";
        m_stream.expires_after(Seconds(m_limits.progressSeconds));
        asio::async_write(m_stream, asio::buffer(words), [self = shared_from_this()](error_code error, std::size_t) {
            if (error)
                return self->close();
            self->readBody();
        });
    }

    void readBody()
    {
        if (m_parser->is_done())
            return hand();
        const auto spent = std::chrono::duration_cast<Seconds>(std::chrono::steady_clock::now() - m_bodyStarted).count()
            - m_limits.progressSeconds;
        if (spent > 0
            && static_cast<std::int64_t>(m_parser->get().body().size()) < spent * m_limits.leastBytesPerSecond)
            return close(); // a trickle
        m_stream.expires_after(Seconds(m_limits.progressSeconds));
        http::async_read_some(m_stream, m_buffer, *m_parser,
                              [self = shared_from_this()](error_code error, std::size_t) {
                                  if (error)
                                      return self->close();
                                  self->readBody();
                              });
    }

    void hand()
    {
        const std::string &body = m_parser->get().body();
        m_request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
        m_isHead = m_request.method == "HEAD";
        m_keepsAlive = m_parser->get().keep_alive() && ++m_served < m_limits.requestsPerConnection;
        m_parser.reset(); // the body is held once, not twice
        m_stream.expires_never(); // the handler keeps its own time
        asio::post(m_pool, [self = shared_from_this(), request = std::move(m_request)]() mutable {
            const auto answer = [self](Response response) {
                asio::post(self->m_stream.get_executor(),
                           [self, response = std::move(response)]() mutable { self->respond(std::move(response)); });
            };
            try {
                self->m_handler.handle(std::move(request), answer);
            } catch (const std::exception &e) { // a broken assumption; the connection must not hang for it
                logEvent(LogLevel::Error, "handler", {{QStringLiteral("detail"), QString::fromUtf8(e.what())}});
                answer(Response::error(500, "internal"));
            }
        });
    }

    // A request that is not taken. What follows on the connection cannot be trusted, so it ends.
    void refuse(int status, const char *code)
    {
        m_keepsAlive = false;
        Response response = Response::error(status, code);
        response.headers.emplace_back("Cache-Control", "no-store");
        response.headers.emplace_back("X-Content-Type-Options", "nosniff");
        respond(std::move(response));
    }

    void respond(Response response)
    {
        m_response = std::move(response);
        m_message.emplace();
        m_message->version(11);
        m_message->result(static_cast<unsigned>(m_response.status));
        const bool hasBody = m_response.status != 204 && m_response.status != 304;
        if (hasBody) {
            m_message->set(http::field::content_type,
                           std::string_view(m_response.contentType.constData(),
                                            static_cast<std::size_t>(m_response.contentType.size())));
            m_message->set(http::field::content_length, std::to_string(m_response.body.size()));
        }
        for (const auto &[name, value] : m_response.headers)
            m_message->insert(name.toStdString(), value.toStdString());
        m_message->keep_alive(m_keepsAlive);
        if (hasBody && !m_isHead)
            m_message->body() =
                beast::span<const char>(m_response.body.constData(), static_cast<std::size_t>(m_response.body.size()));
        m_serializer.emplace(*m_message);
        writeSome();
    }

    void writeSome()
    {
        m_stream.expires_after(Seconds(m_limits.progressSeconds));
        http::async_write_some(m_stream, *m_serializer, [self = shared_from_this()](error_code error, std::size_t) {
            if (error)
                return self->close();
            if (!self->m_serializer->is_done())
                return self->writeSome();
            self->m_serializer.reset();
            self->m_message.reset();
            self->m_response = Response{};
            if (!self->m_keepsAlive)
                return self->closeGently();
            self->awaitRequest();
        });
    }

    // After a refusal the client may still be sending: reading a little lets it see the answer instead of a reset.
    void closeGently()
    {
        error_code ignored;
        m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(Seconds(2));
        drain(64);
    }

    void drain(int rounds)
    {
        m_buffer.clear();
        m_stream.async_read_some(m_buffer.prepare(16 * 1024),
                                 [self = shared_from_this(), rounds](error_code error, std::size_t) {
                                     if (error || rounds == 0)
                                         return self->close();
                                     self->drain(rounds - 1);
                                 });
    }

    void close()
    {
        error_code ignored;
        m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
        m_stream.close();
    }

    beast::tcp_stream m_stream;
    QString m_peer;
    const ServerLimits &m_limits;
    RequestHandler &m_handler;
    asio::thread_pool &m_pool;
    std::function<void()> m_release;
    beast::flat_buffer m_buffer{64 * 1024};
    std::optional<http::request_parser<http::string_body>> m_parser;
    Request m_request;
    Response m_response;
    std::optional<http::response<http::span_body<const char>>> m_message;
    std::optional<http::response_serializer<http::span_body<const char>>> m_serializer;
    std::chrono::steady_clock::time_point m_bodyStarted;
    int m_served = 0;
    bool m_keepsAlive = false;
    bool m_isHead = false;
};

template <typename State> void acceptNext(State &state)
{
    state.acceptor.async_accept([&state](error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted)
            return;
        if (error) { // out of descriptors: a moment later some are free again
            auto pause = std::make_shared<asio::steady_timer>(state.io, std::chrono::milliseconds(100));
            pause->async_wait([&state, pause](error_code) { acceptNext(state); });
            return;
        }
        error_code gone;
        const auto endpoint = socket.remote_endpoint(gone);
        if (!gone) {
            const QString peer = QString::fromStdString(endpoint.address().to_string());
            std::unique_lock lock(state.countMutex);
            const int ofPeer = state.connectionsByAddress.value(peer);
            const bool isProxy = !state.limits.trustedProxy.isEmpty() && peer == state.limits.trustedProxy;
            if (state.connections < state.limits.connections
                && (isProxy || ofPeer < state.limits.connectionsPerAddress)) {
                ++state.connections;
                state.connectionsByAddress[peer] = ofPeer + 1;
                lock.unlock();
                error_code ignored;
                socket.set_option(tcp::no_delay(true), ignored);
                std::make_shared<Connection>(std::move(socket), peer, state)->awaitRequest();
            }
        }
        acceptNext(state);
    });
}

} // namespace

IpAddress ipAddress(const QString &text)
{
    error_code error;
    const auto address = asio::ip::make_address(text.toStdString(), error);
    if (error)
        return {};
    return {true, address.is_loopback(), QString::fromStdString(address.to_string())};
}

HttpServer::HttpServer(ServerLimits limits) : m_shared(std::make_unique<Shared>(std::move(limits))) { }

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen(const QString &address, quint16 port)
{
    error_code error;
    const auto ip = asio::ip::make_address(address.toStdString(), error);
    if (error)
        return fail(RelayError::Network, QStringLiteral("%1 is no address to listen on").arg(address));
    const tcp::endpoint endpoint(ip, port);
    tcp::acceptor &acceptor = m_shared->acceptor;
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
    return acceptor.local_endpoint().port();
}

void HttpServer::run(RequestHandler &handler)
{
    m_shared->handler = &handler;
    asio::signal_set signals(m_shared->io, SIGINT, SIGTERM);
    signals.async_wait([this](error_code, int) { m_shared->io.stop(); });
    acceptNext(*m_shared);
    m_shared->io.run();
    m_shared->pool.join(); // requests in hand come to their end; their answers go nowhere
}

} // namespace countersign::relay
