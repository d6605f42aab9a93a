// Deals on their pipeline: saved, moved, and the documents made for them. A move lets the rules of the new stage run.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// Those the member may see, the last changed first.
[[nodiscard]] std::vector<domain::Deal> deals(const Office &office);
// UnknownDeal; NotAllowed.
[[nodiscard]] Result<domain::Deal> dealOf(const Office &office, domain::DealId id);
// A null id makes a new one, in the first stage unless it names one; the stage of an existing one is left as it is.
// BadRecord: without a title.
[[nodiscard]] Result<domain::DealId> saveDeal(Office &office, domain::Deal deal);
// Changed when it moved or was edited since `expectedVersion`.
[[nodiscard]] Result<void> moveDeal(Office &office, domain::DealId id, domain::StageId to, quint64 expectedVersion);
[[nodiscard]] Result<void> removeDeal(Office &office, domain::DealId id); // its documents stay

// Stages of the pipeline; the usual ones are made when there are none yet.
[[nodiscard]] Result<std::vector<domain::Stage>> pipeline(Office &office);

// A deal as its card shows it.
struct DealLine {
    domain::Deal deal;
    QString contact; // name
    QString firm;
    int documents = 0;
    std::optional<domain::Card> latest; // of its documents, changed last
    friend bool operator==(const DealLine &, const DealLine &) = default;
};
[[nodiscard]] std::vector<DealLine> dealLines(const Office &office);
[[nodiscard]] Result<std::vector<domain::Card>> documentsOf(Office &office, domain::DealId id); // newest change first
// Puts an envelope under a deal, or under none.
[[nodiscard]] Result<void> assignToDeal(Office &office, domain::EnvelopeId envelope,
                                        std::optional<domain::DealId> deal);

} // namespace countersign::flow
