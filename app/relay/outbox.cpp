#include "app/relay/outbox.h"

#include "app/relay/bounces.h"
#include "app/relay/log.h"
#include "app/relay/reminders.h"
#include "core/crypto/digest.h"
#include "core/mail/sms_text.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace countersign::relay {

namespace {

// Of a server's reply only its code: "550 5.2.2" of "550 5.2.2 Mailbox of Klaus Müller is full". The rest is for the
// office. Sentences of our own, which all begin with "The", say why no server was reached.
QString forLog(const QString &words)
{
    static const QRegularExpression code(
        QStringLiteral("^(?:SMS gateway: )?([2-5][0-9]{2}(?:[ -][245]\\.[0-9]{1,3}\\.[0-9]{1,3})?)\\b"));
    return words.startsWith(QLatin1String("The ")) ? words : code.match(words).captured(1);
}

} // namespace

std::int64_t retryDelayMs(const OutboxRules &rules, int attempts, double random01)
{
    const int doublings = std::clamp(attempts - 1, 0, 30);
    const std::int64_t full = std::min(rules.retryMostMs, rules.retryBaseMs << doublings);
    return full - static_cast<std::int64_t>(static_cast<double>(full) * 0.25 * random01);
}

Outbox::Outbox(Storage &storage, const Clock &clock, Channels channels, const RelayKeys &keys, OutboxRules rules)
    : m_storage(storage),
      m_clock(clock),
      m_channels(channels),
      m_keys(keys),
      m_rules(std::move(rules))
{
    for (int i = 0; i < m_rules.senders; ++i)
        m_threads.emplace_back(&Outbox::loop, this);
}

Outbox::~Outbox()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Outbox::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_wake.notify_all();
}

void Outbox::loop()
{
    std::uint64_t seenWakes = 0;
    while (!m_isStopping) {
        {
            const std::lock_guard lock(m_mutex);
            seenWakes = m_wakes; // before looking: a wake while looking ends the next wait at once
        }
        const std::int64_t leaseMs = (m_channels.longestSeconds() + 60) * 1000LL;
        auto due = m_storage.nextDeliveryAtMs();
        if (due && *due && **due <= nowMs()) {
            auto claim = m_storage.claimDelivery(nowMs(), leaseMs);
            if (claim && *claim) {
                deliver(**claim);
                continue;
            }
            if (claim)
                continue; // the other sender was faster
            logEvent(LogLevel::Error, "outbox_storage", {{QStringLiteral("detail"), claim.error().detail}});
        }
        const std::int64_t wait = due && *due ? std::clamp<std::int64_t>(**due - nowMs(), 10, 60000) : 60000;
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::milliseconds(due ? wait : 1000),
                        [&] { return m_isStopping || m_wakes != seenWakes; });
    }
}

mail::SendResult Outbox::attemptSms(const ClaimedDelivery &claim, const wire::DeliveryPayload &payload,
                                    const QByteArray &reference)
{
    using Outcome = mail::SendResult::Outcome;
    if (!m_channels.sms)
        return {Outcome::Refused, QStringLiteral("The relay has no SMS gateway.")};
    const QByteArray number = mail::smsNumber(payload.to);
    if (number.isEmpty())
        return {Outcome::Refused, QStringLiteral("The delivery's number is not an international telephone number.")};
    const QString text = mail::smsText(claim.kind, payload);
    if (text.isEmpty())
        return {Outcome::Refused, QStringLiteral("There is no SMS of this kind.")};
    mail::SendResult sent = m_channels.sms->send(number, text, reference, m_isStopping);
    if (sent.outcome == Outcome::Delivered) { // what it cost
        const mail::SmsLength length = mail::smsLength(text);
        sent.words = QStringLiteral("SMS: %1 %2, %3")
                         .arg(length.parts)
                         .arg(QLatin1String(length.parts == 1 ? "part" : "parts"),
                              QLatin1String(length.isGsm7 ? "GSM-7" : "UCS-2"));
    }
    return sent;
}

mail::SendResult Outbox::attempt(const ClaimedDelivery &claim)
{
    using Outcome = mail::SendResult::Outcome;
    const auto payload = m_keys.open(claim.payload, claim.dedupKey);
    if (!payload)
        return {Outcome::Refused, payload.error().detail};
    if (!payload->url.isEmpty() && !payload->url.startsWith(m_rules.publicUrl + QStringLiteral("/s/")))
        return {Outcome::Refused, QStringLiteral("The delivery names a link that is not of this relay.")};
    const bool isCode = claim.kind == QLatin1String("code");
    if (isCode && nowMs() / 1000 >= payload->expires)
        return {Outcome::Refused, QStringLiteral("The code was too old to be sent.")};

    // The same at each attempt, so that the other side can tell a repeat.
    const QByteArray reference = crypto::sha256(claim.workspace.toBytes() + claim.dedupKey.toUtf8()).toHex().left(40);
    if (claim.channel == QLatin1String("sms"))
        return attemptSms(claim, *payload, reference);
    if (claim.channel == QLatin1String("webhook")) {
        if (!m_channels.webhooks)
            return {Outcome::Refused, QStringLiteral("The relay allows no webhooks.")};
        return m_channels.webhooks->send(*payload, "msg_" + reference, nowMs() / 1000, m_isStopping);
    }
    const QString stopUrl = claim.kind == QLatin1String("reminder") && claim.link
        ? stopRemindersUrl(m_rules.publicUrl, m_keys, *claim.link, payload->language)
        : QString();
    auto mail = mail::composeMail(*payload, {claim.kind, m_rules.fromAddress, reference, nowMs(), stopUrl});
    if (!mail)
        return {Outcome::Refused, QStringLiteral("The delivery's address is not an e-mail address.")};
    if (!m_rules.bounceAddress.isEmpty() && claim.id > 0)
        mail->from = bounceAddress(m_rules.bounceAddress, m_keys, claim.id);
    return m_channels.smtp.send(*mail, m_isStopping);
}

mail::SendResult Outbox::tryNow(const Uuid &workspace, const wire::Delivery &delivery)
{
    ClaimedDelivery claim;
    claim.workspace = workspace;
    claim.dedupKey = delivery.dedupKey;
    claim.kind = delivery.kind;
    claim.channel = delivery.channel;
    claim.payload = delivery.payload;
    claim.createdMs = nowMs();
    return attempt(claim);
}

int Channels::longestSeconds() const
{
    return std::max(
        {smtp.timeoutSeconds(), sms ? sms->timeoutSeconds() : 0, webhooks ? webhooks->timeoutSeconds() : 0});
}

void Outbox::deliver(const ClaimedDelivery &claim)
{
    const mail::SendResult sent = attempt(claim);
    if (m_isStopping && sent.outcome != mail::SendResult::Outcome::Delivered)
        return; // cut short by ourselves; the lease is released at the next start
    const std::int64_t now = nowMs();
    Result<void> recorded;
    const char *outcome = "delivered";
    if (sent.outcome == mail::SendResult::Outcome::Delivered) {
        recorded = m_storage.settleDelivered(claim, now, sent.words);
    } else if (sent.outcome == mail::SendResult::Outcome::Refused || now - claim.createdMs > m_rules.giveUpAfterMs
               || (sent.mayHaveArrived && claim.kind == QLatin1String("code"))) { // codes go out at most once
        outcome = "failed";
        recorded = m_storage.settleDead(claim, sent.words, now);
    } else {
        outcome = "deferred";
        const std::int64_t delay =
            std::max<std::int64_t>(retryDelayMs(m_rules, claim.attempts, QRandomGenerator::global()->generateDouble()),
                                   sent.retryAfterSeconds * 1000LL);
        recorded = m_storage.settleDeferred(claim, now + delay, sent.words, now);
    }
    logEvent(sent.outcome == mail::SendResult::Outcome::Delivered ? LogLevel::Info : LogLevel::Warning, "delivery",
             {{QStringLiteral("outcome"), QString::fromLatin1(outcome)},
              {QStringLiteral("kind"), claim.kind},
              {QStringLiteral("channel"), claim.channel},
              {QStringLiteral("attempt"), claim.attempts},
              {QStringLiteral("link"), claim.link ? shortId(*claim.link) : QString()},
              {QStringLiteral("reply"), forLog(sent.words)}});
    if (!recorded)
        logEvent(LogLevel::Error, "outbox_storage", {{QStringLiteral("detail"), recorded.error().detail}});
    wake(); // a retry may be due before the other sender would look again
}

} // namespace countersign::relay
