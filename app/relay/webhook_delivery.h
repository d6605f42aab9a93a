// Tells an office's own server that something happened: a signed POST in the form of Standard Webhooks (webhook-id,
// webhook-timestamp, webhook-signature). Only to hosts the operator named. Blocks; thread-safe.
#pragma once

#include "app/relay/http_post.h"
#include "core/wire/link_contents.h"

#include <QStringList>

namespace countersign::relay {

struct WebhookRules {
    QStringList hosts; // allowed; "*.example.com" stands for every host below it. Empty: no webhooks
    int timeoutSeconds = 20;
    bool mayBePrivate = false; // for a receiver inside the operator's own network
    QString caFile = {};
};

class WebhookDelivery
{
public:
    explicit WebhookDelivery(WebhookRules rules) : m_rules(std::move(rules)) { }

    // `id` is the same for each attempt at the same event.
    [[nodiscard]] mail::SendResult send(const wire::DeliveryPayload &payload, const QByteArray &id,
                                        std::int64_t nowSeconds, const std::atomic<bool> &isStopping) const;
    [[nodiscard]] int timeoutSeconds() const { return m_rules.timeoutSeconds; }

private:
    WebhookRules m_rules;
};

[[nodiscard]] bool isAllowedHost(const QStringList &allowed, const QString &host);
// "v1,<base64>" over id "." timestamp "." body.
[[nodiscard]] QByteArray webhookSignature(const QByteArray &secret, const QByteArray &id, std::int64_t timestamp,
                                          const QByteArray &body);

} // namespace countersign::relay
