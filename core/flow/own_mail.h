// Strict delivery: mails leave by the office's own mail server, from this desktop, so that the relay never learns who gets them
// and never holds a link's secret, not even sealed. It keeps the packages only. SMS, webhooks and one-time codes still go through
// the relay: it alone has the gateway, and a code must be sent when the signer asks for it.
#pragma once

#include "core/flow/commit.h"
#include "core/flow/messaging.h"
#include "core/store/tasks.h"
#include "core/wire/link_contents.h"

#include <optional>

namespace countersign::flow {

inline const QString kOwnMailTask = QStringLiteral("mail.send");

struct OwnMailServer {
    bool isUsed = false;
    QString host;
    int port = 587;
    enum class Security { StartTls, Tls, None } security = Security::StartTls; // None: a server on this machine only
    QString user; // empty: no login
    QString fromAddress;
    bool attachesFinished = false; // the finished PDFs go with the completion mail
    friend bool operator==(const OwnMailServer &, const OwnMailServer &) = default;
};
struct OwnMailSettings {
    OwnMailServer server;
    bool hasPassword = false; // in the keyring
};
[[nodiscard]] Result<OwnMailSettings> ownMailSettings(const Office &office);
// Needs the right to manage delivery. No password: the one that is kept stays; an empty one takes it away. BadAddress for the
// sender, BadRecord where the rest cannot be a server or asks for a plain connection to another machine.
[[nodiscard]] Result<void> saveOwnMailServer(Office &office, const OwnMailServer &server,
                                             const std::optional<Secret> &password = {});
// One mail, now, by the server as it stands in the form. Blocks up to half a minute.
[[nodiscard]] Result<DeliveryTrial> tryOwnMail(Office &office, const OwnMailServer &server,
                                               const std::optional<Secret> &password, const TrialRequest &request);

// Whether mail leaves by the office's own server; an SMS comes from the relay all the same.
[[nodiscard]] bool sendsOwnMail(const Office &office);
[[nodiscard]] bool sendsOwnMail(const Office &office, const domain::Party &party);

// One mail about a link: `kind` picks the words, `what` tells it from the others about the same link.
void addOwnMail(Commit &commit, domain::EnvelopeId envelope, domain::PartyId party, const QByteArray &linkId,
                const QString &kind, const QString &what = {}, Time notBefore = {});
// The task's work. What the server says about it stands on the card; a server that is away is tried again for three days.
[[nodiscard]] Result<void> sendOwnMail(Office &office, const store::Task &task);
// A rule's words to one address, at once.
[[nodiscard]] Result<DeliveryTrial> sendOwnMessage(Office &office, const wire::DeliveryPayload &words,
                                                   const QString &dedupKey);

} // namespace countersign::flow
