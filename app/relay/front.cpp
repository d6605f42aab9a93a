#include "app/relay/front.h"

#include "app/relay/log.h"

#include <chrono>

namespace countersign::relay {

std::int64_t Front::bodyLimit(const QByteArray &method, const QByteArray &path) const
{
    return bodyLimitOf(matchRoute(method, path).route);
}

bool Front::isQuick(const QByteArray &method, const QByteArray &path) const
{
    const Route route = matchRoute(method, path).route;
    return route == Route::Page || route == Route::Health;
}

void Front::handle(Request request, Reply reply)
{
    const RouteMatch match = matchRoute(request.method, request.path);
    const auto started = std::chrono::steady_clock::now();
    dispatch(std::move(request), match, [this, match, started, reply = std::move(reply)](Response response) {
        const auto us =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);
        m_metrics.countRequest(match.route, response.status, us.count());
        // Pages and probes that went well are counted and not told one by one.
        const bool isRoutine = (match.route == Route::Health || match.route == Route::Page) && response.status < 400;
        if (!isRoutine) {
            QJsonObject members{{QStringLiteral("route"), QString::fromLatin1(routeName(match.route))},
                                {QStringLiteral("status"), response.status},
                                {QStringLiteral("ms"), static_cast<qint64>(us.count() / 1000)}};
            if (!match.link.isEmpty())
                members.insert(QStringLiteral("link"), shortId(match.link));
            logEvent(response.status >= 500 ? LogLevel::Error : LogLevel::Info, "request", std::move(members));
        }
        reply(std::move(response));
    });
}

void Front::dispatch(Request request, const RouteMatch &match, const Reply &reply)
{
    switch (match.route) {
    case Route::Unknown: return reply(Response::error(404, "unknown"));
    case Route::MethodNotAllowed: {
        Response response = Response::error(405, "method_not_allowed");
        response.headers.emplace_back("Allow", allowedMethods(request.path)); // RFC 9110, 15.5.6
        return reply(std::move(response));
    }
    case Route::Health: return reply(Response{.contentType = "text/plain; charset=utf-8", .body = "ok"});
    case Route::Page: return reply(m_pages.get(request));
    case Route::LinkOpen:
    case Route::LinkBlob:
    case Route::LinkPutBlob:
    case Route::LinkAnswer:
    case Route::LinkQuestion:
    case Route::LinkSendCode:
    case Route::LinkCheckCode:
    case Route::RemindersPage:
    case Route::StopReminders: return reply(m_signers.handle(request, match));
    case Route::VerifyOffer:
    case Route::VerifyLookup:
    case Route::VerifyFile: return m_verification.handle(std::move(request), match, reply);
    default: return m_desktops.handle(request, match, reply);
    }
}

void AdminFront::handle(Request request, Reply reply)
{
    const auto text = [](int status, const QByteArray &words) {
        return Response{.status = status, .contentType = "text/plain; charset=utf-8", .body = words};
    };
    if (request.method != "GET" && request.method != "HEAD") {
        Response response = text(405, "method not allowed\n");
        response.headers.emplace_back("Allow", "GET, HEAD");
        return reply(std::move(response));
    }
    if (request.path == "/healthz")
        return reply(text(200, "ok\n"));
    if (request.path != "/readyz" && request.path != "/metrics")
        return reply(text(404, "unknown\n"));
    const auto gauges = m_storage.gauges(m_clock.now().msSinceEpoch);
    if (request.path == "/readyz") {
        if (m_isEnding)
            return reply(text(503, "ending\n"));
        return reply(gauges ? text(200, "ready\n") : text(503, "the storage does not answer\n"));
    }
    Response response =
        text(200, m_metrics.text(gauges ? std::optional(*gauges) : std::nullopt, m_certificateExpires()));
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    reply(std::move(response));
}

} // namespace countersign::relay
