// Messages of the office: a rule tells members or anybody by mail that something happened. The relay's outbox sends them
// and so sees their words; they say what the rule's author wrote and nothing of the document.
#pragma once

#include "core/flow/commit.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kPostMessageTask = QStringLiteral("message.post");

// The event, and a posting task for each address. Members without an address just see it in the journal.
void addMessage(Commit &commit, const Office &office, const domain::Envelope &envelope,
                const domain::MessageSent &message);

// One message through the relay, now, to see whether its mail server or SMS gateway works. Needs the right to manage
// delivery. Blocks up to a minute and a half. NoRelay, RelayUnreachable, BadAddress, NotAllowed.
struct DeliveryTrial {
    bool isDelivered = false;
    bool isForGood = false; // refused: trying again changes nothing
    QString words; // the server's own
};
struct TrialRequest {
    bool bySms = false;
    QString to; // an address or a number
    QString subject, text;
};
[[nodiscard]] Result<DeliveryTrial> tryDelivery(Office &office, const TrialRequest &request);

// What an invitation by SMS comes to, in the relay's own words: letters outside the GSM alphabet make it shorter, and dearer.
struct SmsCost {
    int units = 0; // septets of the GSM alphabet, or 16-bit units
    int parts = 0; // messages that are charged
    bool isGsm7 = true;
};
[[nodiscard]] SmsCost invitationBySms(const QString &company, const QString &relayUrl, const QString &language);

[[nodiscard]] Result<void> postMessage(Office &office, const store::Task &task);

} // namespace countersign::flow
