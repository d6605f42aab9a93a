// One connection of HttpServer, over TCP or over TLS. Included by http_server.cpp only: the one translation unit that
// knows Beast. Everything here runs on the connection's own thread, except where it says otherwise.
#pragma once

#include "app/relay/connection_book.h"
#include "app/relay/log.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#ifdef Q_OS_LINUX
#include <sys/sendfile.h>
#endif

#include <algorithm>
#include <chrono>
#include <list>
#include <mutex>
#include <optional>
#include <string_view>

namespace countersign::relay {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;
using Instant = std::chrono::steady_clock::time_point;
using Seconds = std::chrono::seconds;

inline QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

inline bool isNumber(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A name or an address, and perhaps a port (RFC 9110, 7.2). Nothing that a program behind us could read as more.
inline bool isHost(const QByteArray &text)
{
    const bool isBracketed = text.startsWith('[');
    const qsizetype end = isBracketed ? text.indexOf(']') + 1 : text.contains(':') ? text.indexOf(':') : text.size();
    const QByteArray name = text.left(end), port = text.mid(end);
    if ((isBracketed && end == 0) || (!port.isEmpty() && (!port.startsWith(':') || !isNumber(port.mid(1)))))
        return false;
    const QByteArray others = isBracketed ? "[]:." : "-._~";
    return std::all_of(name.begin(), name.end(), [&others](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || others.contains(c);
    });
}

// RFC 9112, 5.2: "obs-fold".
inline bool hasFoldedLine(std::string_view head)
{
    return head.find("\r\n ") != head.npos || head.find("\r\n\t") != head.npos;
}

// The first lines of an answer, up to the empty one. `dateLine`: "Date: …\r\n".
inline std::string headOf(const Response &response, const QByteArray &dateLine, bool keepsAlive)
{
    std::string head;
    head.reserve(1024 + static_cast<std::size_t>(response.lines.size()));
    const auto add = [&head](const QByteArray &text) {
        head.append(text.constData(), static_cast<std::size_t>(text.size()));
    };
    const auto line = [&head, &add](const QByteArray &name, const QByteArray &value) {
        add(name);
        head += ": ";
        add(value);
        head += "\r\n";
    };
    head += "HTTP/1.1 " + std::to_string(response.status) + ' ';
    const auto reason = http::obsolete_reason(static_cast<http::status>(response.status));
    head.append(reason.data(), reason.size());
    head += "\r\n";
    add(dateLine);
    if (response.status != 204 && response.status != 304) {
        line("Content-Type", response.contentType);
        line("Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : response.headers)
        line(name, value);
    add(response.lines);
    head += keepsAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

// A thread's connections, so that one clock looks after all of them and the longest idle one can be found.
class ConnectionBase : public std::enable_shared_from_this<ConnectionBase>
{
public:
    virtual ~ConnectionBase() = default;
    virtual void timeOut() = 0;
    virtual void closeNow() = 0;

    bool isIdle = false;
    Instant deadline = Instant::max();
};

struct ConnectionThread {
    asio::io_context io{1};
    asio::steady_timer clock{io};
    std::mutex mutex; // the last hold on a connection may be let go on a worker's thread
    std::list<ConnectionBase *> connections; // those that were idle for longest come first among the idle ones
    QByteArray date; // "Date: ...\r\n"
    bool isEnding = false;
};

struct ConnectionContext {
    ConnectionBook &book;
    ConnectionThread &thread;
    asio::thread_pool &pool;
    RequestHandler &handler;
};

template <typename Stream> class Connection final : public ConnectionBase
{
public:
    template <typename... StreamArguments>
    Connection(ConnectionContext context, QString peer, StreamArguments &&...arguments)
        : m_stream(std::forward<StreamArguments>(arguments)...),
          m_peer(std::move(peer)),
          m_book(context.book),
          m_thread(context.thread),
          m_pool(context.pool),
          m_handler(context.handler),
          m_limits(context.book.limits())
    {
        const std::lock_guard lock(m_thread.mutex);
        m_place = m_thread.connections.insert(m_thread.connections.end(), this);
    }
    ~Connection() override
    {
        {
            const std::lock_guard lock(m_thread.mutex);
            m_thread.connections.erase(m_place);
        }
        letGo();
        m_book.leave(m_peer);
    }

    void begin()
    {
        if constexpr (kIsTls) {
            allow(m_limits.headerSeconds);
            m_stream.async_handshake(asio::ssl::stream_base::server, [self = self()](error_code error) {
                if (error) {
                    ++self->m_book.counters().handshakesFailed;
                    return self->closeNow();
                }
                self->awaitRequest();
            });
        } else {
            awaitRequest();
        }
    }

    void timeOut() override
    {
        ++m_book.counters().timedOut;
        deadline = Instant::max();
        if (!m_isReading)
            return closeNow();
        m_isTimedOut = true; // the read that ends now says so to the client
        error_code ignored;
        socket().cancel(ignored);
    }

    void closeNow() override
    {
        error_code ignored;
        deadline = Instant::max();
        isIdle = false;
        socket().shutdown(tcp::socket::shutdown_both, ignored);
        socket().close(ignored);
    }

private:
    static constexpr bool kIsTls = !std::is_same_v<Stream, tcp::socket>;
    static constexpr std::int64_t kHoldStep = 64 * 1024;
    static constexpr std::int64_t kFree = 4096;
    static constexpr qsizetype kMostTarget = 2048;

    std::shared_ptr<Connection> self() { return std::static_pointer_cast<Connection>(shared_from_this()); }
    tcp::socket &socket()
    {
        if constexpr (kIsTls)
            return m_stream.next_layer();
        else
            return m_stream;
    }
    void allow(int seconds) { deadline = std::chrono::steady_clock::now() + Seconds(seconds); }

    void awaitRequest()
    {
        if (m_thread.isEnding)
            return closeNow();
        if (m_buffer.size() > 0) // the next request came along with the last: one at a time, in order
            return readHeader();
        m_buffer.shrink_to_fit(); // an idle connection holds as little as it can
        isIdle = true;
        allow(m_limits.idleSeconds);
        {
            const std::lock_guard lock(m_thread.mutex);
            m_thread.connections.splice(m_thread.connections.end(), m_thread.connections, m_place);
        }
        const auto arrived = [self = self()](error_code error, std::size_t n) {
            self->isIdle = false;
            if (error)
                return self->closeNow();
            self->m_buffer.commit(n);
            self->readHeader();
        };
        if constexpr (kIsTls) {
            m_stream.async_read_some(m_buffer.prepare(1024), arrived);
        } else {
            // Waited for without a buffer.
            m_stream.async_wait(tcp::socket::wait_read, [self = self(), arrived](error_code error) {
                if (error)
                    return arrived(error, 0);
                self->m_stream.async_read_some(self->m_buffer.prepare(4096), arrived);
            });
        }
    }

    void readHeader()
    {
        m_parser.emplace();
        m_parser->header_limit(m_limits.headerBytes);
        m_parser->body_limit(boost::none); // judged below, by route
        allow(m_limits.headerSeconds);
        parseHeader();
    }

    // Not by async_read_header: it joins folded lines, and what is folded cannot be seen any more.
    void parseHeader()
    {
        error_code error = http::error::need_more;
        if (m_buffer.size() > 0) {
            const std::string_view bytes(static_cast<const char *>(m_buffer.data().data()), m_buffer.size());
            const std::size_t parsed = m_parser->put(m_buffer.data(), error);
            if (hasFoldedLine(bytes.substr(0, parsed)))
                return refuse(400, "bad_request");
            m_buffer.consume(parsed);
        }
        if (!error && m_parser->is_header_done())
            return judgeHeader();
        if (error == http::error::header_limit)
            return refuse(431, "too_large");
        if (error && error != http::error::need_more)
            return refuse(400, "bad_request");
        m_isReading = true;
        m_stream.async_read_some(m_buffer.prepare(4096), [self = self()](error_code failed, std::size_t n) {
            self->m_isReading = false;
            if (failed)
                return self->m_isTimedOut ? self->refuse(408, "timeout") : self->closeNow();
            self->m_buffer.commit(n);
            self->parseHeader();
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
            || count(http::field::content_type) > 1 || (head.version() != 11 && head.version() != 10)
            || !isHost(toBytes(head[http::field::host])) || !isNumber(toBytes(head[http::field::content_length])))
            return refuse(400, "bad_request");
        const QByteArray target = toBytes(head.target());
        const bool isClean = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
        if (target.size() > kMostTarget)
            return refuse(414, "too_long");
        if (!target.startsWith('/') || !isClean)
            return refuse(400, "bad_request");

        const qsizetype mark = target.indexOf('?');
        m_request = Request{};
        m_request.method = toBytes(head.method_string());
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

        m_request.headers.reserve(16);
        for (const auto &field : head)
            m_request.headers.emplace_back(toBytes(field.name_string()).toLower(), toBytes(field.value()));
        m_request.address = m_peer;
        if (!m_limits.trustedProxy.isEmpty() && m_peer == m_limits.trustedProxy) {
            // The last one is what our own proxy saw; those before it are what the client claimed, in this line or, where
            // the proxy added a line of its own, in one before it (RFC 9110, 5.3).
            QByteArray forwarded;
            for (const auto &[name, value] : m_request.headers)
                if (name == "x-forwarded-for")
                    forwarded = value.mid(value.lastIndexOf(',') + 1).trimmed();
            if (const IpAddress address = ipAddress(QString::fromLatin1(forwarded)); address.isValid)
                m_request.address = address.text;
        }
        m_holder = m_request.address;
        m_started = std::chrono::steady_clock::now();
        const QByteArray expectation = m_request.header("expect").toLower();
        if (!expectation.isEmpty() && expectation != "100-continue")
            return refuse(417, "bad_request");
        if (hasBody && !expectation.isEmpty() && !m_parser->is_done())
            return sendContinue();
        readBody();
    }

    void sendContinue()
    {
        static const std::string words = "HTTP/1.1 100 Continue\r\n\r\n";
        allow(m_limits.progressSeconds);
        asio::async_write(m_stream, asio::buffer(words), [self = self()](error_code error, std::size_t) {
            if (error)
                return self->closeNow();
            self->readBody();
        });
    }

    [[nodiscard]] bool isTrickle(std::int64_t done) const
    {
        const auto spent = std::chrono::duration_cast<Seconds>(std::chrono::steady_clock::now() - m_started).count()
            - m_limits.progressSeconds;
        return spent > 0 && done < spent * m_limits.leastBytesPerSecond;
    }

    void readBody()
    {
        if (m_parser->is_done())
            return hand();
        const auto size = static_cast<std::int64_t>(m_parser->get().body().size());
        if (isTrickle(size)) {
            ++m_book.counters().timedOut;
            return refuse(408, "timeout");
        }
        // The first few KB are part of what a connection costs; a crowd of tiny bodies must not use the budget up.
        if (size > kFree && size + kHoldStep / 4 > m_held && !holdUpTo(size + kHoldStep))
            return refuse(503, "busy");
        allow(m_limits.progressSeconds);
        m_isReading = true;
        http::async_read_some(m_stream, m_buffer, *m_parser, [self = self()](error_code error, std::size_t) {
            self->m_isReading = false;
            if (error && self->m_isTimedOut)
                return self->refuse(408, "timeout");
            if (error)
                return self->closeNow();
            self->readBody();
        });
    }

    [[nodiscard]] bool holdUpTo(std::int64_t bytes)
    {
        if (bytes <= m_held)
            return true;
        if (!m_book.hold(m_holder, bytes - m_held))
            return false;
        m_held = bytes;
        return true;
    }
    void letGo()
    {
        if (m_held > 0)
            m_book.release(m_holder, std::exchange(m_held, 0));
    }

    void hand()
    {
        const std::string &body = m_parser->get().body();
        m_request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
        m_isHead = m_request.method == "HEAD";
        m_keepsAlive = m_parser->get().keep_alive() && ++m_served < m_limits.requestsPerConnection;
        m_parser.reset(); // the body is held once, not twice
        deadline = Instant::max(); // the handler keeps its own time
        if (m_handler.isQuick(m_request.method, m_request.path)) {
            m_handler.handle(std::move(m_request), [this](Response response) { respond(std::move(response)); });
            return;
        }
        asio::post(m_pool, [self = self(), request = std::move(m_request)]() mutable {
            const auto answer = [self](Response response) {
                asio::post(self->m_thread.io,
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
        m_book.countRefusal(status);
        m_keepsAlive = false;
        m_isTimedOut = false;
        m_parser.reset();
        Response response = Response::error(status, code);
        if (status == 503)
            response.headers.emplace_back("Retry-After", "1");
        respond(std::move(response));
    }

    void respond(Response response)
    {
        letGo();
        if (!response.isShared && response.body.size() > kHoldStep && !holdUpTo(response.body.size())) {
            response = Response::error(503, "busy");
            response.headers.emplace_back("Retry-After", "1");
        }
        m_keepsAlive = m_keepsAlive && !m_thread.isEnding;
        m_handler.addHeaders(response);
        m_head = headOf(response, m_thread.date, m_keepsAlive);
        m_body = std::move(response.body);
        const bool hasBody = response.status != 204 && response.status != 304;
        m_file = std::move(response.file);
        if (!hasBody || m_isHead) {
            m_body.clear();
            m_file.reset();
        }
        if (m_body.size() <= 16 * 1024) { // one record, one packet
            m_file.reset();
            m_head.append(m_body.constData(), static_cast<std::size_t>(m_body.size()));
            m_body.clear();
        }
        m_written = 0;
        m_started = std::chrono::steady_clock::now();
        writeSome();
    }

    void writeSome()
    {
        if (isTrickle(static_cast<std::int64_t>(m_written))) {
            ++m_book.counters().timedOut;
            return closeNow();
        }
        allow(m_limits.progressSeconds);
        const std::size_t ofHead = std::min(m_written, m_head.size());
        const std::size_t ofBody = m_written - ofHead;
#ifdef Q_OS_LINUX
        if constexpr (!kIsTls)
            if (m_file)
                return ofHead < m_head.size() ? sendHead(ofHead) : sendFile(ofBody);
#endif
        const std::array<asio::const_buffer, 2> rest{
            asio::buffer(m_head.data() + ofHead, m_head.size() - ofHead),
            asio::buffer(m_body.constData() + ofBody, static_cast<std::size_t>(m_body.size()) - ofBody)};
        m_stream.async_write_some(rest,
                                  [self = self()](error_code error, std::size_t n) { self->wroteSome(error, n); });
    }

    void wroteSome(error_code error, std::size_t n)
    {
        if (error)
            return closeNow();
        m_written += n;
        if (m_written < m_head.size() + static_cast<std::size_t>(m_body.size()))
            return writeSome();
        m_body = {};
        m_file.reset();
        letGo();
        if (!m_keepsAlive)
            return closeGently();
        m_head = {};
        awaitRequest();
    }

#ifdef Q_OS_LINUX
    // MSG_MORE: head and file leave together.
    void sendHead(std::size_t at)
    {
        m_stream.async_send(asio::buffer(m_head.data() + at, m_head.size() - at), MSG_MORE,
                            [self = self()](error_code error, std::size_t n) { self->wroteSome(error, n); });
    }

    void sendFile(std::size_t at)
    {
        error_code ignored;
        if (!m_stream.native_non_blocking())
            m_stream.native_non_blocking(true, ignored);
        auto offset = static_cast<off_t>(at);
        const ssize_t n = ::sendfile(m_stream.native_handle(), m_file->handle(), &offset,
                                     static_cast<std::size_t>(m_body.size()) - at);
        if (n > 0) // through the loop, so that one fast reader does not keep the others waiting
            return asio::post(m_thread.io, [self = self(), n] { self->wroteSome({}, static_cast<std::size_t>(n)); });
        if (n == 0 || (errno != EAGAIN && errno != EINTR))
            return closeNow();
        m_stream.async_wait(tcp::socket::wait_write, [self = self()](error_code error) { self->wroteSome(error, 0); });
    }
#endif

    // After a refusal the client may still be sending: reading a little lets it see the answer instead of a reset.
    void closeGently()
    {
        allow(2);
        m_buffer.clear();
        if constexpr (kIsTls) {
            m_stream.async_shutdown([self = self()](error_code) { self->closeNow(); });
        } else {
            error_code ignored;
            socket().shutdown(tcp::socket::shutdown_send, ignored);
            drain(64);
        }
    }

    void drain(int rounds)
    {
        m_buffer.clear();
        m_stream.async_read_some(m_buffer.prepare(16 * 1024), [self = self(), rounds](error_code error, std::size_t) {
            if (error || rounds == 0)
                return self->closeNow();
            self->drain(rounds - 1);
        });
    }

    Stream m_stream;
    QString m_peer;
    ConnectionBook &m_book;
    ConnectionThread &m_thread;
    asio::thread_pool &m_pool;
    RequestHandler &m_handler;
    const ServerLimits &m_limits;
    std::list<ConnectionBase *>::iterator m_place;
    boost::beast::flat_buffer m_buffer{64 * 1024};
    std::optional<http::request_parser<http::string_body>> m_parser;
    Request m_request;
    std::string m_head; // of the answer, with a small body behind it
    QByteArray m_body;
    std::shared_ptr<const SentFile> m_file; // the body once more, for the kernel
    std::size_t m_written = 0;
    std::int64_t m_held = 0;
    QString m_holder; // the address whose share it is
    Instant m_started;
    int m_served = 0;
    bool m_keepsAlive = false;
    bool m_isHead = false;
    bool m_isReading = false;
    bool m_isTimedOut = false;
};

} // namespace countersign::relay
