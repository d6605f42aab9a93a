// Which parties write which PDF revision, in order (ARCHITECTURE.md: One PDF, many signers).
#pragma once

#include "core/domain/envelope.h"

namespace countersign::domain {

struct PlannedRevision {
    enum class Kind { Prepared, LocalSignature, SealForParty, FinalSeal } kind = Kind::Prepared;
    std::optional<PartyId> party;
    bool certifies = false; // the first signature of the file: DocMDP P=2
    friend bool operator==(const PlannedRevision &, const PlannedRevision &) = default;
};

// A party of ours in the app signs with their own key when it is their turn; parties by link are sealed, one signature
// field each, after the last answer; the final seal closes the evidence page. Copies and approvals write nothing.
std::vector<PlannedRevision> planRevisions(const Envelope &envelope);

// A party whose step is done without them: they have no turn any more, and will write nothing. Never of who only gets a copy.
bool isNotNeeded(const Envelope &envelope, const Party &party);

// Whether the prepared file must have a field for the final seal: where any n of a step are enough, it may be that nobody
// by link signs.
bool mayCloseWithFinalSeal(const Envelope &envelope);

} // namespace countersign::domain
