// The relay's HTTP reader and its routes, over a real connection: the input is everything a client says. Whatever reaches
// the handler must be what the server promises to hand on, and the answers must be as many as were made.
#include "app/relay/http_server.h"
#include "app/relay/routes.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <thread>

using namespace countersign;
using namespace countersign::relay;

namespace {

bool isToken(const QByteArray &name) // RFC 9110, 5.6.2
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
    });
}

class Judge final : public RequestHandler
{
public:
    std::atomic<int> handled = 0;

    [[nodiscard]] std::int64_t bodyLimit(const QByteArray &method, const QByteArray &path) const override
    {
        return std::min<std::int64_t>(bodyLimitOf(matchRoute(method, path).route), 8192);
    }
    void handle(Request request, Reply reply) override
    {
        ++handled;
        const RouteMatch match = matchRoute(request.method, request.path);
        bool isSound = isToken(request.method) && request.path.startsWith('/') && !request.path.contains('?')
            && request.body.size() <= bodyLimit(request.method, request.path)
            && (match.link.isEmpty() || match.link.size() == 16) && (match.hash.isEmpty() || match.hash.size() == 64);
        int hosts = 0;
        for (const auto &[name, value] : request.headers) {
            isSound = isSound && isToken(name) && name == name.toLower() && !value.contains('\r')
                && !value.contains('\n') && !value.contains('\0') && name != "transfer-encoding";
            hosts += name == "host" ? 1 : 0;
            if (name == "content-length") // the one length there is, and the body has it
                isSound = isSound && value.trimmed().toLongLong() == request.body.size();
        }
        if (!isSound || hosts != 1)
            std::abort();
        reply(Response::json(request.body.left(16)));
    }
};

// Never taken down: the server's threads live as long as the process.
struct Running {
    Judge *judge = new Judge;
    quint16 port = 0;

    Running()
    {
        auto *server =
            new HttpServer(ServerLimits{.connectionThreads = 1, .workers = 1, .headerSeconds = 5, .progressSeconds = 5},
                           *new ServerCounters);
        const auto listening = server->listen(QStringLiteral("127.0.0.1"), 0, *judge);
        if (!listening)
            std::abort();
        port = *listening;
        std::thread([server] { server->run(); }).detach();
    }
};

QByteArray converse(quint16 port, const uint8_t *data, size_t size)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const linger atOnce{1, 0}; // no port may linger after thousands of connections
    ::setsockopt(handle, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    if (handle < 0 || ::connect(handle, reinterpret_cast<sockaddr *>(&to), sizeof to) != 0)
        std::abort();
    for (size_t sent = 0; sent < size;) {
        const ssize_t n = ::send(handle, data + sent, size - sent, MSG_NOSIGNAL);
        if (n <= 0)
            break; // refused midway
        sent += static_cast<size_t>(n);
    }
    ::shutdown(handle, SHUT_WR);
    QByteArray answers;
    char part[4096];
    for (ssize_t n = 0; (n = ::recv(handle, part, sizeof part, 0)) > 0;)
        answers.append(part, n);
    ::close(handle);
    return answers;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto *running = new Running;
    if (size > 32 * 1024)
        return 0;
    const int before = running->judge->handled;
    const QByteArray answers = converse(running->port, data, size);
    const int handled = running->judge->handled - before;
    const QByteArray input =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // Each request has its line, so that no body was read as one.
    if (handled > input.count("HTTP/1.") || (!answers.isEmpty() && !answers.startsWith("HTTP/1.1 ")))
        std::abort();

    const auto address = ipAddress(QString::fromLatin1(input.left(64)));
    if (address.isValid && ipAddress(address.text).text != address.text)
        std::abort();
    return 0;
}
