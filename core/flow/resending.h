// Resending: the link went to the wrong mailbox, or to none. The old link dies, a new one goes to the right address.
#pragma once

#include "core/flow/commit.h"

namespace countersign::flow {

struct Recipient {
    QString email;
    QString phone;
};

// BadAddress where the address cannot be one; Changed where it is not this party's turn.
[[nodiscard]] Result<void> resend(Office &office, domain::EnvelopeId envelope, domain::PartyId party,
                                  const Recipient &to);

// A link that too many wrong codes or secrets locked opens again. At once: RelayUnreachable where the relay is away.
[[nodiscard]] Result<void> unlockLink(Office &office, domain::EnvelopeId envelope, domain::PartyId party);

// One @ with something on both sides, no blanks: the mail server judges the rest.
[[nodiscard]] bool looksLikeMail(const QString &address);

} // namespace countersign::flow
