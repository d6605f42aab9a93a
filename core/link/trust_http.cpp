#include "core/link/trust_http.h"

#include "core/base/lane.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <memory>
#include <optional>

namespace countersign::link {

namespace {

using crypto::TrustNetworkError;

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

// Where an answer failed, for the log: never the query, which may carry an account.
QString placeOf(const QUrl &url, const QString &words = {})
{
    const QString place = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return words.isEmpty() ? place : place + QLatin1String(": ") + words;
}

struct Answer {
    QByteArray body;
    QUrl redirect; // where to ask instead
};

class Exchange
{
public:
    Exchange(const crypto::TrustQuery &query, const TrustHttpLimits &limits)
        : m_query(query),
          m_limits(limits),
          m_deadline(limits.timeoutMs)
    {
        m_network.setAutoDeleteReplies(false);
    }

    Result<Answer> once(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setRawHeader("User-Agent", "Countersign");
        if (!m_query.accept.isEmpty())
            request.setRawHeader("Accept", m_query.accept);
        if (!m_query.contentType.isEmpty())
            request.setRawHeader("Content-Type", m_query.contentType);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);

        const std::unique_ptr<QNetworkReply> reply(m_query.body.isEmpty() ? m_network.get(request)
                                                                          : m_network.post(request, m_query.body));
        QEventLoop loop;
        std::optional<TrustNetworkError> broken;
        const auto breakOff = [&](TrustNetworkError why) {
            broken = broken.value_or(why);
            reply->abort();
        };
        QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received, qint64 total) {
            if (received > m_limits.maxBytes || total > m_limits.maxBytes)
                breakOff(TrustNetworkError::TooLarge);
        });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer poll;
        const Lane::Patience patience;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (m_query.stop.stop_requested() || patience.isOver())
                breakOff(TrustNetworkError::Stopped);
            else if (m_deadline.hasExpired())
                breakOff(TrustNetworkError::TimedOut);
        });
        poll.start(20);
        if (!reply->isFinished())
            loop.exec(QEventLoop::ExcludeUserInputEvents);

        if (broken) // by us: the reply knows nothing about it
            return fail(*broken, placeOf(url));
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return fail(TrustNetworkError::Unreachable, placeOf(url, reply->errorString()));
        if (status >= 300 && status < 400) {
            const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
            if (target.isEmpty())
                return fail(TrustNetworkError::Refused, placeOf(url, QString::number(status)));
            return Answer{{}, url.resolved(target)};
        }
        if (status < 200 || status >= 300)
            return fail(TrustNetworkError::Refused, placeOf(url, QString::number(status)));
        if (reply->error() != QNetworkReply::NoError)
            return fail(TrustNetworkError::Unreachable, placeOf(url, reply->errorString()));
        QByteArray body = reply->readAll();
        if (body.size() > m_limits.maxBytes)
            return fail(TrustNetworkError::TooLarge, placeOf(url, QString::number(body.size())));
        return Answer{std::move(body), {}};
    }

private:
    const crypto::TrustQuery &m_query;
    const TrustHttpLimits &m_limits;
    QNetworkAccessManager m_network;
    QDeadlineTimer m_deadline;
};

} // namespace

Result<QByteArray> TrustHttp::ask(const crypto::TrustQuery &query)
{
    QUrl url(query.url, QUrl::StrictMode);
    if (!isWeb(url))
        return fail(TrustNetworkError::BadAddress, placeOf(url).left(200));
    if (query.stop.stop_requested())
        return fail(TrustNetworkError::Stopped);
    Exchange exchange(query, m_limits);
    for (int redirects = 0; redirects <= m_limits.maxRedirects; ++redirects) {
        CS_TRY(Answer answer, exchange.once(url));
        if (answer.redirect.isEmpty())
            return std::move(answer.body);
        const bool weakens = url.scheme() == QLatin1String("https") && answer.redirect.scheme() != url.scheme();
        if (!isWeb(answer.redirect) || weakens)
            return fail(TrustNetworkError::BadAddress, placeOf(url, QStringLiteral("leads to no web address")));
        url = answer.redirect;
    }
    return fail(TrustNetworkError::TooManyRedirects, placeOf(url));
}

} // namespace countersign::link
