#include "app/relay/front.h"

#include "app/relay/log.h"

#include <chrono>

namespace countersign::relay {

std::int64_t Front::bodyLimit(const QByteArray &method, const QByteArray &path) const
{
    return bodyLimitOf(matchRoute(method, path).route);
}

void Front::handle(Request request, Reply reply)
{
    const RouteMatch match = matchRoute(request.method, request.path);
    const auto started = std::chrono::steady_clock::now();
    dispatch(request, match, [this, match, started, reply = std::move(reply)](Response response) {
        Pages::addSecurityHeaders(response, m_isHttps);
        if (match.route != Route::Health) {
            QJsonObject members{{QStringLiteral("route"), QString::fromLatin1(routeName(match.route))},
                                {QStringLiteral("status"), response.status},
                                {QStringLiteral("ms"),
                                 static_cast<qint64>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                                         std::chrono::steady_clock::now() - started)
                                                         .count())}};
            if (!match.link.isEmpty())
                members.insert(QStringLiteral("link"), shortId(match.link));
            logEvent(response.status >= 500 ? LogLevel::Error : LogLevel::Info, "request", std::move(members));
        }
        reply(std::move(response));
    });
}

void Front::dispatch(const Request &request, const RouteMatch &match, const Reply &reply)
{
    switch (match.route) {
    case Route::Unknown: return reply(Response::error(404, "unknown"));
    case Route::MethodNotAllowed: return reply(Response::error(405, "method_not_allowed"));
    case Route::Health: return reply(Response{.contentType = "text/plain; charset=utf-8", .body = "ok"});
    case Route::Page: return reply(m_pages.get(request));
    case Route::LinkOpen: return reply(m_signers.open(request, match));
    case Route::LinkBlob: return reply(m_signers.blob(request, match));
    case Route::LinkAnswer: return reply(m_signers.answer(request, match));
    default: return m_desktops.handle(request, match, reply);
    }
}

} // namespace countersign::relay
