// The relay's HTTP reader, its routes and what they make of bodies, over a real connection: the input is everything a
// client says. Whatever reaches the handler must be what the server promises to hand on, and the answers must be as many
// as were made. Behind it work the real signers' and desktops' APIs on a real storage. Secrets cannot be guessed: where
// the input has an authorization at all it becomes a good one, and every link's id the one link's there is.
#include "app/relay/codes.h"
#include "app/relay/desktop_api.h"
#include "app/relay/http_server.h"
#include "app/relay/journal_api.h"
#include "app/relay/signer_api.h"
#include "app/relay/sql_storage.h"
#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"
#include "core/wire/base64url.h"
#include "tests/support/fake_clock.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
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

// One office with one open link; in memory, so that its commits cost nothing.
class Office
{
public:
    Office()
    {
        const std::int64_t now = m_clock.now().msSinceEpoch;
        const Uuid workspace = newUuid(m_clock);
        const auto token = m_storage->addEnrolmentToken(QByteArray(32, 't'), now / 1000 + 600);
        const auto enrolled = m_storage->enrol(QByteArray(32, 't'), {m_device, workspace, m_key.publicKey}, now / 1000);
        const auto put = m_storage->putLink(workspace, m_link,
                                            {.envelope = newUuid(m_clock),
                                             .auth = crypto::sha256(m_secret),
                                             .wrapped = QByteArray(92, 'w'),
                                             .manifest = QByteArray(100, 'm'),
                                             .expires = now / 1000 + 365LL * 86400},
                                            now);
        const QByteArray challenge = m_sessions.challenge(m_device);
        const auto grant = m_sessions.open({m_device, challenge, *m_key.sign(wire::sessionSigningInput(challenge))});
        if (!token || !enrolled || !*enrolled || !put || !grant || !*grant)
            std::abort();
        m_session = (*grant)->token;
    }

    void handle(Request request, RouteMatch match, const Reply &reply)
    {
        m_attempts = std::make_unique<Attempts>(m_clock); // nobody has to wait for who came before
        bool isKnown = false;
        for (auto &[name, value] : request.headers)
            if (name == "authorization") {
                isKnown = true;
                value = value.startsWith("Link ") ? "Link " + wire::toB64(m_secret).toLatin1() : "Bearer " + m_session;
            }
        if (!match.link.isEmpty())
            match.link = m_link;
        request.query.replace("wait", "hold"); // an input is answered at once
        const Reply judged = [&](Response response) {
            const bool isOpenToAll = match.route == Route::LinkOpen || match.route == Route::Enrol
                || match.route == Route::Session || match.route == Route::Join;
            const bool isBroken = response.status >= 500 && response.status != 507; // the memory may be full
            if (isBroken || (!isKnown && !isOpenToAll && response.status < 400))
                std::abort();
            if (response.contentType == "application/json" && QJsonDocument::fromJson(response.body).isNull())
                std::abort();
            reply(std::move(response));
        };
        switch (match.route) {
        case Route::LinkOpen:
        case Route::LinkBlob:
        case Route::LinkPutBlob:
        case Route::LinkAnswer:
        case Route::LinkQuestion:
        case Route::LinkSendCode:
        case Route::LinkCheckCode:
        case Route::RemindersPage:
        case Route::StopReminders:
            return judged(SignerApi(*m_storage, m_blobs, *m_attempts, m_codes, m_keys, m_clock).handle(request, match));
        case Route::Unknown:
        case Route::MethodNotAllowed:
        case Route::Health:
        case Route::Page:
        case Route::VerifyOffer:
        case Route::VerifyLookup:
        case Route::VerifyFile: return reply(Response::json("{}"));
        default: break;
        }
        JournalApi journal(m_journal, m_blobs, *m_attempts, m_clock);
        DesktopApi(
            DesktopApi::Parts{.storage = *m_storage,
                              .blobs = m_blobs,
                              .sessions = m_sessions,
                              .feed = m_feed,
                              .attempts = *m_attempts,
                              .journal = journal,
                              .clock = m_clock,
                              .identity = {},
                              .enrolled = {},
                              .tryDelivery = [](const Uuid &, const wire::Delivery &) { return mail::SendResult{}; }})
            .handle(request, match, judged);
    }

private:
    static QString memory() { return QStringLiteral("/dev/shm/countersign-fuzz-XXXXXX"); }
    static std::unique_ptr<SqlStorage> storage(const QString &folder)
    {
        auto opened = SqlStorage::openSqlite(folder + QStringLiteral("/relay.db"));
        if (!opened)
            std::abort();
        return std::move(*opened);
    }

    test::FakeClock m_clock;
    QTemporaryDir m_folder{memory()};
    std::unique_ptr<SqlStorage> m_storage = storage(m_folder.path());
    LocalDisk m_disk;
    BlobFolder m_blobs{m_folder.path() + QStringLiteral("/blobs"), m_disk};
    RelayKeys m_keys = std::move(RelayKeys::derive(crypto::ReceptionKey::generate())).value();
    Codes m_codes{*m_storage, m_keys, m_clock};
    Sessions m_sessions{*m_storage, m_clock, Secret(QByteArrayView(QByteArray(32, 's')))};
    ChangeFeed m_feed{*m_storage};
    JournalStore m_journal{m_storage->database()};
    std::unique_ptr<Attempts> m_attempts;
    const Uuid m_device = newUuid(m_clock);
    const crypto::DeviceKey m_key = crypto::DeviceKey::generate();
    const QByteArray m_link = QByteArray(16, 'l'), m_secret = QByteArray(32, 'a');
    QByteArray m_session;
};

class Judge final : public RequestHandler
{
public:
    std::atomic<int> handled = 0;
    Office office;

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
        office.handle(std::move(request), match, reply);
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

// libFuzzer's clock interrupts whatever waits.
int connectFrom(in_addr_t address, quint16 port)
{
    for (;;) {
        const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in from{}, to{};
        from.sin_family = to.sin_family = AF_INET;
        from.sin_addr.s_addr = htonl(address);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        to.sin_port = htons(port);
        if (handle >= 0 && ::bind(handle, reinterpret_cast<sockaddr *>(&from), sizeof from) == 0
            && ::connect(handle, reinterpret_cast<sockaddr *>(&to), sizeof to) == 0)
            return handle;
        if (errno != EINTR) {
            std::perror("fuzz_http");
            std::abort();
        }
        ::close(handle);
    }
}

QByteArray converse(quint16 port, const uint8_t *data, size_t size)
{
    // Hundreds of connections a second leave more ports waiting than one address has: each comes from another one.
    static in_addr_t turn = 0;
    const int handle = connectFrom(INADDR_LOOPBACK + 1 + turn++ % 60'000, port);
    for (size_t sent = 0; sent < size;) {
        const ssize_t n = TEMP_FAILURE_RETRY(::send(handle, data + sent, size - sent, MSG_NOSIGNAL));
        if (n <= 0)
            break; // refused midway
        sent += static_cast<size_t>(n);
    }
    ::shutdown(handle, SHUT_WR);
    QByteArray answers;
    char part[4096];
    for (ssize_t n = 0; (n = TEMP_FAILURE_RETRY(::recv(handle, part, sizeof part, 0))) > 0;)
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
