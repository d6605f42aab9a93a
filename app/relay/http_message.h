// HTTP as the relay's own code sees it: values without the library that reads and writes them.
#pragma once

#include "core/wire/link_messages.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace countersign::relay {

struct Request {
    QByteArray method; // upper case as sent
    QByteArray path; // before any '?', as sent
    QByteArray query; // after it
    std::vector<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;
    QString address; // of the client, as far as the relay can know it

    [[nodiscard]] QByteArray header(const char *lowerCaseName) const
    {
        for (const auto &[name, value] : headers)
            if (name == lowerCaseName)
                return value;
        return {};
    }
};

// Bytes that are sent often, as a file of the kernel's: it passes them on without copying them again and again.
class SentFile
{
public:
    // Null where the system has no such thing; the bytes then go the usual way.
    [[nodiscard]] static std::shared_ptr<const SentFile> make(const QByteArray &bytes);
    ~SentFile();
    SentFile(const SentFile &) = delete;
    SentFile &operator=(const SentFile &) = delete;
    [[nodiscard]] int handle() const { return m_handle; }

private:
    explicit SentFile(int handle) : m_handle(handle) { }
    int m_handle;
};

struct Response {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray lines; // more headers, made before: whole lines, each with its end
    std::shared_ptr<const SentFile> file; // the same bytes as `body`
    bool isShared = false; // the body is one that the server keeps anyway: sending it costs no memory

    [[nodiscard]] static Response json(const QByteArray &body) { return Response{.body = body}; }
    [[nodiscard]] static Response error(int status, const char *code, const QString &detail = {})
    {
        return Response{.status = status, .body = wire::encode(wire::ErrorReply{QString::fromLatin1(code), detail})};
    }
    // `scheme`: what the Authorization header must hold (RFC 9110, 11.6.1).
    [[nodiscard]] static Response unauthorised(const char *scheme, const char *code = "unauthorised")
    {
        Response response = error(401, code);
        response.headers.emplace_back("WWW-Authenticate", scheme);
        return response;
    }
    [[nodiscard]] static Response tooMany(std::int64_t retryAfterSeconds)
    {
        Response response = error(429, "too_many");
        response.headers.emplace_back("Retry-After", QByteArray::number(static_cast<qint64>(retryAfterSeconds)));
        return response;
    }
};

using Reply = std::function<void(Response)>; // call once, from any thread

// What the server asks. All functions are called from any thread.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    // Before the body is read: how much of it may come.
    [[nodiscard]] virtual std::int64_t bodyLimit(const QByteArray &method, const QByteArray &path) const = 0;
    // The headers that every answer carries, also those that the server gives by itself.
    virtual void addHeaders(Response & /*response*/) const { }
    // Answered from memory, without any waiting: then handle() is called on the connection's own thread.
    [[nodiscard]] virtual bool isQuick(const QByteArray & /*method*/, const QByteArray & /*path*/) const
    {
        return false;
    }
    // The server ends: answer whoever was left waiting.
    virtual void ending() { }
    // May answer later; must not block for longer than a disk write takes.
    virtual void handle(Request request, Reply reply) = 0;
};

} // namespace countersign::relay
