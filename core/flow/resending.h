// Resending: the link went to the wrong mailbox, or to none. The old link dies, a new one goes to the right address.
// Who is not awaited yet is corrected in time: nothing goes out before their turn.
#pragma once

#include "core/flow/commit.h"

namespace countersign::flow {

struct Recipient {
    QString email;
    QString phone;
};

// The ways by which the link and its codes reach the party.
[[nodiscard]] bool needsMail(const domain::Party &party);
[[nodiscard]] bool needsPhone(const domain::Party &party);

// Only where it can be reached is corrected: the name stands in the prepared file already. A new link with the party's
// turn, none before. BadAddress where the address cannot be one; Changed where the party acts in the app, has acted or is
// not needed any more, or where the envelope is over.
[[nodiscard]] Result<void> resend(Office &office, domain::EnvelopeId envelope, domain::PartyId party,
                                  const Recipient &to);

// A link that too many wrong codes or secrets locked opens again. At once: RelayUnreachable where the relay is away.
[[nodiscard]] Result<void> unlockLink(Office &office, domain::EnvelopeId envelope, domain::PartyId party);

// One @ with something on both sides, no blanks: the mail server judges the rest.
[[nodiscard]] bool looksLikeMail(const QString &address);

} // namespace countersign::flow
