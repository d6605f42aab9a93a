// Sends what waits. A thread claims one delivery (lease and fencing number), sends outside of any transaction and
// records the result only if its claim is still the row's. A temporary failure comes back later, a final one becomes a
// dead letter that the desktop sees in its changes.
#pragma once

#include "app/relay/relay_keys.h"
#include "app/relay/sms_gateway.h"
#include "core/mail/smtp_delivery.h"
#include "app/relay/storage.h"
#include "app/relay/webhook_delivery.h"
#include "core/base/clock.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace countersign::relay {

struct OutboxRules {
    QString publicUrl; // mails carry links to this relay only
    QString fromAddress;
    QString bounceAddress; // where servers report later failures; empty: nowhere, mails go out under fromAddress
    std::int64_t retryBaseMs = 2000;
    std::int64_t retryMostMs = 30 * 60 * 1000;
    std::int64_t giveUpAfterMs = 3LL * 24 * 3600 * 1000;
    int senders = 2;
};

// 2 s, 4 s, 8 s … shortened by up to a quarter at random, so that many do not come back in one moment.
[[nodiscard]] std::int64_t retryDelayMs(const OutboxRules &rules, int attempts, double random01);

// How deliveries leave. A channel that is not set up refuses what is meant for it, in words for the office.
struct Channels {
    const mail::SmtpDelivery &smtp;
    const SmsGateway *sms = nullptr;
    const WebhookDelivery *webhooks = nullptr;
    [[nodiscard]] int longestSeconds() const; // of one attempt
};

class Outbox
{
public:
    Outbox(Storage &storage, const Clock &clock, Channels channels, const RelayKeys &keys, OutboxRules rules);
    ~Outbox(); // ends a running attempt; what was not recorded is sent after the next start

    void wake(); // something may be due; from any thread
    // One attempt, now, on the caller's thread; keeps nothing. For whoever set up a channel and wants to know.
    [[nodiscard]] mail::SendResult tryNow(const Uuid &workspace, const wire::Delivery &delivery);

private:
    void loop();
    void deliver(const ClaimedDelivery &claim);
    [[nodiscard]] mail::SendResult attempt(const ClaimedDelivery &claim);
    [[nodiscard]] mail::SendResult attemptSms(const ClaimedDelivery &claim, const wire::DeliveryPayload &payload,
                                              const QByteArray &reference);
    [[nodiscard]] std::int64_t nowMs() const { return m_clock.now().msSinceEpoch; }

    Storage &m_storage;
    const Clock &m_clock;
    const Channels m_channels;
    const RelayKeys &m_keys;
    const OutboxRules m_rules;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::uint64_t m_wakes = 0;
    std::atomic<bool> m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace countersign::relay
