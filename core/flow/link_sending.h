// Step 5: a party who acts by link gets it: sealed package and delivery job to the relay.
#pragma once

#include "core/flow/commit.h"
#include "core/link/package.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kPostLinkTask = QStringLiteral("link.post");
inline const QString kCancelLinkTask = QStringLiteral("link.cancel");
inline const QString kPostCompletionTask = QStringLiteral("completion.post");

// Issues links for every party by link whose turn it is and who has none; each is a durable task that the heartbeat
// posts, so an unreachable relay delays and loses nothing. How many were issued.
[[nodiscard]] Result<int> issueLinks(Office &office, domain::EnvelopeId envelope);
[[nodiscard]] Result<int> addLinks(Commit &commit, Office &office, const domain::Envelope &envelope);

// The keys and the manifest of a link that was issued, out of the journal and the vault.
[[nodiscard]] Result<link::OpenedLink> reopenLink(Office &office, const domain::LinkProgress &link);

// Issues one link over the given revisions, into `commit`: for a party's turn, or for a copy of the finished file.
[[nodiscard]] Result<void> addLink(Commit &commit, Office &office, const domain::Envelope &envelope,
                                   const domain::Party &party);
// `notice` is what those who have a link hear by mail or SMS: cancelled, declined, expired. Not the one who declined.
void addLinkCancellations(Commit &commit, const domain::Envelope &envelope, const QString &notice,
                          std::optional<domain::PartyId> except = {});
// The links of those whom a step no longer waits for: any n of its parties were enough, and they have acted.
void addUnneededCancellations(Commit &commit, const domain::Envelope &envelope);
// A new link goes out instead, and late visitors of this one hear so.
void addLinkReplacement(Commit &commit, domain::EnvelopeId envelope, const domain::LinkProgress &link);

// When the party's unanswered link is mailed again: days after `sent` that are before it runs out.
[[nodiscard]] std::vector<Time> reminderTimes(const std::vector<int> &days, Time sent, Time expires);

// The tasks' work; RelayUnreachable and NoRelay mean: later.
[[nodiscard]] Result<void> postLink(Office &office, const store::Task &task);
[[nodiscard]] Result<void> cancelLink(Office &office, const store::Task &task);
[[nodiscard]] Result<void> postCompletion(Office &office, const store::Task &task);

// Shared with the steps that mail about a link.
struct Posting {
    domain::Envelope envelope;
    const domain::Party *party = nullptr; // of that envelope
    link::OpenedLink opened;
    Posting() = default;
    Posting(Posting &&) = default; // moving the envelope leaves its parties where they are
    Posting &operator=(Posting &&) = default;
};
[[nodiscard]] Result<Posting> posting(Office &office, const store::Task &task);
// What a mail about the party's link says, to whom and in which language.
[[nodiscard]] wire::DeliveryPayload mailAbout(const Office &office, const QString &publicUrl,
                                              const domain::Envelope &envelope, const domain::Party &party,
                                              const link::LinkSecrets &secrets);
// What the relay is to send about the party's link, by each of the party's ways; nothing where the office's own server has it all.
[[nodiscard]] Result<std::vector<wire::Delivery>> noticesTo(Office &office, const Posting &post, const QString &kind,
                                                            const QString &what);
// One mail about the party's link: `what` tells it from the others about the same link, `kind` picks the relay's words.
[[nodiscard]] Result<void> postMail(Office &office, const Posting &post, const QString &what, const QString &kind,
                                    qint64 task);
[[nodiscard]] QString sendingCompany(const Office &office, const domain::Envelope &envelope);

} // namespace countersign::flow
