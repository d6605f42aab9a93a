#include "core/link/http_relay.h"

#include "core/base/lane.h"
#include "core/crypto/digest.h"
#include "core/link/reply_reading.h"
#include "core/wire/base64url.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QThread>
#include <QTimer>

namespace countersign::link {

namespace {

constexpr qint64 kMaxReply = 8 * 1024 * 1024;
constexpr const char *kTooLarge = "countersignTooLarge"; // a reply's own property

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

QString linkPath(const QByteArray &linkId, const char *rest = "")
{
    return QStringLiteral("/api/v1/links/") + wire::toB64(linkId) + QLatin1String(rest);
}

LinkError codeFor(int status)
{
    switch (status) {
    case 401: return LinkError::Unauthorised;
    case 404: return LinkError::NotFound;
    case 409: return LinkError::Conflict;
    case 410: return LinkError::Expired;
    default: return LinkError::Refused;
    }
}

// A relay's proxy that is restarting, or one that asks for patience, is not a refusal: the job stays and goes out
// later.
bool isPassing(int status) { return status == 429 || status == 502 || status == 503 || status == 504; }

} // namespace

HttpRelay::HttpRelay(RelayAccess access) : m_access(std::move(access)) { }

bool HttpRelay::mustStop(const Call &call) { return call.stop.stop_requested() || call.patience.isOver(); }

HttpRelay::~HttpRelay() { dropNetwork(); }

void HttpRelay::dropNetwork()
{
    if (m_network && m_network->thread() != QThread::currentThread())
        m_network.release()->deleteLater(); // its own thread must end its connections
    m_network.reset();
}

QNetworkAccessManager &HttpRelay::network()
{
    if (!m_network || m_network->thread() != QThread::currentThread()) {
        dropNetwork();
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setAutoDeleteReplies(false);
    }
    return *m_network;
}

Result<std::unique_ptr<QNetworkReply>> HttpRelay::begin(const Call &call, const QByteArray &authorization)
{
    if (m_access.url.scheme() != QLatin1String("https") && !isThisMachine(m_access.url.host()))
        return fail(LinkError::Refused, QStringLiteral("the relay's address must begin with https"));
    if (mustStop(call))
        return fail(LinkError::Stopped);

    QString base = m_access.url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QNetworkRequest request(QUrl(base + call.path));
    request.setRawHeader("User-Agent", "Countersign");
    request.setRawHeader("Accept", "application/json");
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    if (!call.body.isEmpty() || call.method == "POST" || call.method == "PUT")
        request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(call.contentType));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(call.timeoutMs > 0 ? call.timeoutMs : m_access.timeoutMs);

    // A custom HEAD would wait for the body that its Content-Length announces.
    std::unique_ptr<QNetworkReply> reply(
        call.method == "HEAD" ? network().head(request) : network().sendCustomRequest(request, call.method, call.body));
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [it = reply.get()](qint64 received) {
        if (received > kMaxReply) {
            it->setProperty(kTooLarge, true);
            it->abort();
        }
    });
    return reply;
}

Result<QByteArray> HttpRelay::outcomeOf(QNetworkReply &reply)
{
    if (reply.property(kTooLarge).toBool())
        return fail(LinkError::BadReply, QStringLiteral("too large"));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) // no HTTP answer at all: refused, timed out, TLS not trusted
        return fail(LinkError::Unreachable, reply.errorString());
    const QByteArray body = reply.readAll();
    if (status >= 200 && status < 300) {
        if (reply.error() != QNetworkReply::NoError) // broke off in the middle of the body
            return fail(LinkError::Unreachable, reply.errorString());
        return body;
    }
    const wire::ErrorReply words = wire::decodeErrorReply(body);
    const QString detail = QStringLiteral("%1 %2: %3").arg(status).arg(words.error, words.detail);
    return fail(isPassing(status) ? LinkError::Unreachable : codeFor(status), detail);
}

Result<QByteArray> HttpRelay::send(const Call &call, const QByteArray &authorization)
{
    CS_TRY(const std::unique_ptr<QNetworkReply> reply, begin(call, authorization));
    QEventLoop loop;
    bool isStopped = false;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer stopPoll;
    QObject::connect(&stopPoll, &QTimer::timeout, &loop, [&] {
        if (mustStop(call)) {
            isStopped = true;
            reply->abort();
        }
    });
    stopPoll.start(kStopPollMs);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);

    if (isStopped)
        return fail(LinkError::Stopped);
    return outcomeOf(*reply);
}

Result<void> HttpRelay::openSession()
{
    wire::SessionRequest request{m_access.device, {}, {}};
    const Call ask{.method = "POST", .path = QStringLiteral("/api/v1/session"), .body = wire::encode(request)};
    CS_TRY(request.challenge, read(send(ask, {}), &wire::decodeChallenge));
    CS_TRY(request.signature, m_access.deviceKey.sign(wire::sessionSigningInput(request.challenge)));
    const Call prove{.method = "POST", .path = QStringLiteral("/api/v1/session"), .body = wire::encode(request)};
    CS_TRY(const wire::SessionGrant grant, read(send(prove, {}), &wire::decodeSessionGrant));
    m_bearer = "Bearer " + grant.token.toLatin1();
    m_identity = grant.relay;
    return {};
}

Result<QByteArray> HttpRelay::sendInSession(const Call &call)
{
    if (!m_bearer.isEmpty()) {
        auto reply = send(call, m_bearer);
        if (reply || !reply.error().is(LinkError::Unauthorised))
            return reply;
    }
    m_bearer.clear(); // ran out, or the relay was restarted
    CS_CHECK(openSession());
    return send(call, m_bearer);
}

Result<wire::RelayIdentity> HttpRelay::enrol(const QString &token)
{
    const wire::EnrolRequest request{token.trimmed(), m_access.workspace, m_access.device,
                                     m_access.deviceKey.publicKey};
    const Call call{.method = "POST", .path = QStringLiteral("/api/v1/enrol"), .body = wire::encode(request)};
    return read(send(call, {}), &wire::decodeRelayIdentity);
}

Result<wire::RelayIdentity> HttpRelay::identity()
{
    if (m_identity.deliveryKey.isEmpty())
        CS_CHECK(openSession());
    return m_identity;
}

Result<void> HttpRelay::putBlob(const QString &address, const QByteArray &sealed)
{
    const QString path = QStringLiteral("/api/v1/blobs/") + address;
    auto known = sendInSession({.method = "HEAD", .path = path});
    if (known)
        return {};
    if (!known.error().is(LinkError::NotFound))
        return fail(std::move(known).error());
    return ignoreBody(
        sendInSession({.method = "PUT", .path = path, .body = sealed, .contentType = "application/octet-stream"}));
}

Result<void> HttpRelay::putLink(const QByteArray &linkId, const wire::LinkUpload &upload)
{
    return ignoreBody(sendInSession({.method = "PUT", .path = linkPath(linkId), .body = wire::encode(upload)}));
}

Result<void> HttpRelay::putCompletion(const QByteArray &linkId, const wire::CompletionUpload &upload)
{
    return ignoreBody(
        sendInSession({.method = "PUT", .path = linkPath(linkId, "/completion"), .body = wire::encode(upload)}));
}

Result<void> HttpRelay::cancel(const QByteArray &linkId, const wire::Cancellation &cancellation)
{
    return ignoreBody(
        sendInSession({.method = "POST", .path = linkPath(linkId, "/cancel"), .body = wire::encode(cancellation)}));
}

Result<void> HttpRelay::unlock(const QByteArray &linkId)
{
    return ignoreBody(sendInSession({.method = "POST", .path = linkPath(linkId, "/unlock"), .body = "{}"}));
}

Result<void> HttpRelay::postDeliveries(const std::vector<wire::Delivery> &deliveries)
{
    return ignoreBody(sendInSession(
        {.method = "POST", .path = QStringLiteral("/api/v1/deliveries"), .body = wire::encodeDeliveries(deliveries)}));
}

Result<wire::DeliveryTrial> HttpRelay::tryDelivery(const wire::Delivery &delivery)
{
    constexpr int kTrialMs = 90'000; // a mail server may think for a minute
    CS_TRY(const QByteArray body,
           sendInSession({.method = "POST",
                          .path = QStringLiteral("/api/v1/deliveries/try"),
                          .body = wire::encodeDeliveries({delivery}),
                          .timeoutMs = kTrialMs}));
    return wire::decodeDeliveryTrial(body);
}

Result<void> HttpRelay::putFinished(const std::vector<wire::Finished> &finished)
{
    return ignoreBody(
        sendInSession({.method = "PUT", .path = QStringLiteral("/api/v1/finished"), .body = wire::encode(finished)}));
}

Result<void> HttpRelay::erase(const QByteArray &linkId)
{
    return ignoreBody(sendInSession({.method = "DELETE", .path = linkPath(linkId)}));
}

Result<wire::ChangePage> HttpRelay::fetchChanges(std::int64_t since, int waitSeconds, std::stop_token stop)
{
    const int wait = qBound(0, waitSeconds, 25);
    return read(sendInSession({.method = "GET",
                               .path = QStringLiteral("/api/v1/changes?since=%1&wait=%2").arg(since).arg(wait),
                               .timeoutMs = m_access.timeoutMs + wait * 1000,
                               .stop = std::move(stop)}),
                &wire::decodeChangePage);
}

Result<wire::StoredAnswer> HttpRelay::fetchAnswer(const QByteArray &linkId)
{
    return read(sendInSession({.method = "GET", .path = linkPath(linkId, "/answer")}), &wire::decodeStoredAnswer);
}

Result<std::vector<wire::StoredQuestion>> HttpRelay::fetchQuestions(const QByteArray &linkId)
{
    return read(sendInSession({.method = "GET", .path = linkPath(linkId, "/questions")}), &wire::decodeQuestions);
}

Result<void> HttpRelay::putReply(const QByteArray &linkId, const Uuid &question, const wire::ReplyUpload &reply)
{
    return ignoreBody(sendInSession({.method = "PUT",
                                     .path = linkPath(linkId, "/questions/") + wire::toB64(question.toBytes()),
                                     .body = wire::encode(reply)}));
}

Result<QByteArray> HttpRelay::fetchChunk(const QByteArray &linkId, const QString &address)
{
    CS_TRY(QByteArray sealed, sendInSession({.method = "GET", .path = linkPath(linkId, "/blobs/") + address}));
    if (QString::fromLatin1(crypto::sha256(sealed).toHex()) != address)
        return fail(LinkError::BadReply, QStringLiteral("a chunk with other bytes"));
    return sealed;
}

} // namespace countersign::link
