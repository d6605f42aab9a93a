// Handing over: another member of the office signs or approves instead of the one who was chosen. The turn leaves the
// old one's queue and stands in the other's.
#pragma once

#include "core/flow/commit.h"

namespace countersign::flow {

// By whoever may edit the document, or by the member whose turn it is. NoCertificate where the other one could not
// sign, NotAllowed where their roles do not let them, Changed where the party has acted meanwhile or is the same member.
[[nodiscard]] Result<void> handOver(Office &office, domain::EnvelopeId envelope, domain::PartyId party,
                                    domain::MemberId to, const QString &reason = {});

// Why this member cannot take the party over, or nothing.
[[nodiscard]] std::optional<FlowError> cannotTakeOver(const domain::Envelope &envelope, const domain::Party &party,
                                                      const domain::Member &to, const std::vector<domain::Role> &roles,
                                                      const std::vector<domain::Department> &departments);

} // namespace countersign::flow
