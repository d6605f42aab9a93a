#include "app/relay/outbox.h"

#include "app/relay/log.h"
#include "core/crypto/digest.h"

#include <QRandomGenerator>

#include <algorithm>

namespace countersign::relay {

std::int64_t retryDelayMs(const OutboxRules &rules, int attempts, double random01)
{
    const int doublings = std::clamp(attempts - 1, 0, 30);
    const std::int64_t full = std::min(rules.retryMostMs, rules.retryBaseMs << doublings);
    return full - static_cast<std::int64_t>(static_cast<double>(full) * 0.25 * random01);
}

Outbox::Outbox(Storage &storage, const Clock &clock, const SmtpDelivery &smtp, const crypto::ReceptionKey &key,
               OutboxRules rules)
    : m_storage(storage),
      m_clock(clock),
      m_smtp(smtp),
      m_key(key),
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
        const std::int64_t leaseMs = (m_smtp.timeoutSeconds() + 60) * 1000LL;
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

SendResult Outbox::attempt(const ClaimedDelivery &claim)
{
    using Outcome = SendResult::Outcome;
    const QByteArray &sealed = claim.payload;
    const auto opened = crypto::hpke::open(
        m_key, QByteArrayView(sealed).first(std::min(sealed.size(), crypto::hpke::kEncapsulationSize)),
        wire::deliveryInfo(), claim.dedupKey.toUtf8(),
        QByteArrayView(sealed).sliced(std::min(sealed.size(), crypto::hpke::kEncapsulationSize)));
    if (!opened)
        return {Outcome::Refused, QStringLiteral("The delivery was not sealed for this relay.")};
    const auto payload = wire::decodeDeliveryPayload(*opened);
    if (!payload)
        return {Outcome::Refused, QStringLiteral("The delivery does not read: ") + payload.error().detail};
    if (!payload->url.isEmpty() && !payload->url.startsWith(m_rules.publicUrl + QStringLiteral("/s/")))
        return {Outcome::Refused, QStringLiteral("The delivery names a link that is not of this relay.")};

    const QByteArray messageId = crypto::sha256(claim.workspace.toBytes() + claim.dedupKey.toUtf8()).toHex().left(40);
    const auto mail = composeMail(*payload, {claim.kind, m_rules.fromAddress, messageId, nowMs()});
    if (!mail)
        return {Outcome::Refused, QStringLiteral("The delivery's address is not an e-mail address.")};
    return m_smtp.send(*mail, m_isStopping);
}

void Outbox::deliver(const ClaimedDelivery &claim)
{
    const SendResult sent = attempt(claim);
    if (m_isStopping && sent.outcome != SendResult::Outcome::Delivered)
        return; // cut short by ourselves; the lease is released at the next start
    const std::int64_t now = nowMs();
    Result<void> recorded;
    const char *outcome = "delivered";
    if (sent.outcome == SendResult::Outcome::Delivered) {
        recorded = m_storage.settleDelivered(claim, now);
    } else if (sent.outcome == SendResult::Outcome::Refused || now - claim.createdMs > m_rules.giveUpAfterMs) {
        outcome = "failed";
        recorded = m_storage.settleDead(claim, sent.words, now);
    } else {
        outcome = "deferred";
        const std::int64_t delay = retryDelayMs(m_rules, claim.attempts, QRandomGenerator::global()->generateDouble());
        recorded = m_storage.settleDeferred(claim, now + delay, sent.words, now);
    }
    logEvent(sent.outcome == SendResult::Outcome::Delivered ? LogLevel::Info : LogLevel::Warning, "delivery",
             {{QStringLiteral("outcome"), QString::fromLatin1(outcome)},
              {QStringLiteral("kind"), claim.kind},
              {QStringLiteral("attempt"), claim.attempts},
              {QStringLiteral("link"), claim.link ? shortId(*claim.link) : QString()},
              {QStringLiteral("words"), sent.words}});
    if (!recorded)
        logEvent(LogLevel::Error, "outbox_storage", {{QStringLiteral("detail"), recorded.error().detail}});
    wake(); // a retry may be due before the other sender would look again
}

} // namespace countersign::relay
