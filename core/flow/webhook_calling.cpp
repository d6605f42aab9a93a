#include "core/flow/webhook_calling.h"

#include "core/crypto/random.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/link/package.h"
#include "core/wire/json_reader.h"

#include <QCborMap>
#include <QCborValue>
#include <QUrl>

namespace countersign::flow {

namespace {

const QString kUrl = QStringLiteral("url");
const QString kSecret = QStringLiteral("secret");
const QString kBody = QStringLiteral("body");
const QString kKey = QStringLiteral("key");

constexpr qsizetype kLeastSecret = 24;
constexpr qsizetype kMostSecret = 64;

const char *stateName(domain::EnvelopeState state)
{
    switch (state) {
    case domain::EnvelopeState::Draft: return "draft";
    case domain::EnvelopeState::InApproval: return "in_approval";
    case domain::EnvelopeState::InSigning: return "in_signing";
    case domain::EnvelopeState::Sealing: return "sealing";
    case domain::EnvelopeState::SealFailed: return "seal_failed";
    case domain::EnvelopeState::Completed: return "completed";
    case domain::EnvelopeState::Declined: return "declined";
    case domain::EnvelopeState::Cancelled: return "cancelled";
    case domain::EnvelopeState::Expired: return "expired";
    }
    return "";
}

} // namespace

bool isWebhook(const QString &url, const QByteArray &secret)
{
    const QUrl to(url, QUrl::StrictMode);
    return to.isValid() && to.scheme() == QLatin1String("https") && !to.host().isEmpty()
        && secret.size() >= kLeastSecret && secret.size() <= kMostSecret;
}

Secret newWebhookSecret()
{
    const Secret bytes = crypto::randomSecret(32);
    QByteArray text =
        bytes.view().toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Secret secret{QByteArrayView(text)};
    wipeMemory(text.data(), static_cast<std::size_t>(text.size()));
    return secret;
}

Result<void> addWebhook(Commit &commit, const Office &office, const domain::Envelope &envelope, const QString &url,
                        const QByteArray &secret)
{
    if (!isWebhook(url, secret))
        return fail(FlowError::BadAddress, QStringLiteral("no-webhook-address"));
    const Clock &clock = *office.ports().clock;
    const QString name = QStringLiteral("%1:%2:event").arg(envelope.id.toString(), newUuid(clock).toString());
    const QByteArray body =
        wire::toJson({{QStringLiteral("v"), 1},
                      {QStringLiteral("type"), QStringLiteral("envelope")},
                      {QStringLiteral("envelope"), envelope.id.toString()},
                      {QStringLiteral("state"), QLatin1String(stateName(domain::stateOf(envelope)))},
                      {QStringLiteral("stage"), envelope.stage.toString()},
                      {QStringLiteral("at_ms"), static_cast<qint64>(clock.now().msSinceEpoch)}});
    const QCborMap payload{{kUrl, url}, {kSecret, secret}, {kBody, QString::fromUtf8(body)}, {kKey, name}};
    commit.task({.kind = kPostWebhookTask,
                 .envelope = envelope.id,
                 .party = {},
                 .payload = QCborValue(payload).toCbor(),
                 .notBefore = {},
                 .dedupKey = name});
    return {};
}

Result<void> postWebhook(Office &office, const store::Task &task)
{
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    const QCborMap payload = QCborValue::fromCbor(task.payload).toMap();
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    CS_TRY(wire::Delivery call,
           link::sealDelivery(identity->deliveryKey, payload.value(kKey).toString(), QStringLiteral("event"),
                              {.to = payload.value(kUrl).toString(),
                               .text = payload.value(kBody).toString(),
                               .secret = payload.value(kSecret).toByteArray()},
                              QStringLiteral("webhook")));
    if (auto posted = office.ports().relay->postDeliveries({std::move(call)}); !posted)
        return fail(relayFailure(std::move(posted).error()));
    return office.ports().store->tasks().complete(task.id);
}

} // namespace countersign::flow
