#include "app/relay/webhook_delivery.h"

#include "core/crypto/kdf.h"

#include <QUrl>

#include <algorithm>

namespace countersign::relay {

bool isAllowedHost(const QStringList &allowed, const QString &host)
{
    const QString name = host.toLower();
    return std::any_of(allowed.begin(), allowed.end(), [&](const QString &entry) {
        const QString rule = entry.toLower();
        return rule.startsWith(QLatin1String("*.")) ? name.endsWith(rule.mid(1)) && name.size() > rule.size() - 1
                                                    : name == rule;
    });
}

QByteArray webhookSignature(const QByteArray &secret, const QByteArray &id, std::int64_t timestamp,
                            const QByteArray &body)
{
    const QByteArray signedBytes = id + '.' + QByteArray::number(static_cast<qint64>(timestamp)) + '.' + body;
    return "v1," + crypto::hmacSha256(secret, signedBytes).toBase64();
}

mail::SendResult WebhookDelivery::send(const wire::DeliveryPayload &payload, const QByteArray &id,
                                       std::int64_t nowSeconds, const std::atomic<bool> &isStopping) const
{
    using Outcome = mail::SendResult::Outcome;
    const QUrl url(payload.to, QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QLatin1String("https") || (m_rules.mayBePrivate && url.scheme() == QLatin1String("http"));
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {Outcome::Refused, QStringLiteral("The webhook's address must begin with https.")};
    if (!isAllowedHost(m_rules.hosts, url.host()))
        return {Outcome::Refused, QStringLiteral("The webhook's host is not on the relay's list.")};
    if (payload.secret.size() < 24)
        return {Outcome::Refused, QStringLiteral("The webhook has no secret to sign with.")};

    const QByteArray body = payload.text.toUtf8();
    const HttpReply reply =
        post({.url = url.toEncoded(QUrl::RemoveFragment),
              .headers = {"Content-Type: application/json", "User-Agent: Countersign-Relay", "webhook-id: " + id,
                          "webhook-timestamp: " + QByteArray::number(static_cast<qint64>(nowSeconds)),
                          "webhook-signature: " + webhookSignature(payload.secret, id, nowSeconds, body)},
              .body = body,
              .timeoutSeconds = m_rules.timeoutSeconds,
              .mayBePrivate = m_rules.mayBePrivate,
              .caFile = m_rules.caFile},
             isStopping);
    if (reply.isForbidden)
        return {Outcome::Refused, QStringLiteral("The webhook's host leads to a private network.")};
    if (reply.status == 0)
        return {Outcome::Deferred, QStringLiteral("The webhook could not be reached: ") + reply.trouble, reply.wasSent};
    if (reply.status >= 200 && reply.status < 300)
        return {Outcome::Delivered};
    const bool isPassing = reply.status == 408 || reply.status == 425 || reply.status == 429 || reply.status >= 500;
    return {isPassing ? Outcome::Deferred : Outcome::Refused,
            QStringLiteral("The webhook answered %1.").arg(reply.status), false, reply.retryAfterSeconds};
}

} // namespace countersign::relay
