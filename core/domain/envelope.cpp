#include "core/domain/envelope.h"

#include <algorithm>

namespace countersign::domain {

namespace {
template <typename Items, typename Id> auto find(Items &items, Id id) -> decltype(items.data())
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}
} // namespace

const Party *Envelope::party(PartyId wanted) const { return find(parties, wanted); }

Party *Envelope::party(PartyId wanted) { return find(parties, wanted); }

const Document *Envelope::document(DocumentId wanted) const { return find(documents, wanted); }

Document *Envelope::document(DocumentId wanted) { return find(documents, wanted); }

EnvelopeState stateOf(const Envelope &envelope)
{
    if (envelope.isCompleted)
        return EnvelopeState::Completed;
    if (envelope.isCancelled)
        return EnvelopeState::Cancelled;
    if (std::any_of(envelope.parties.begin(), envelope.parties.end(),
                    [](const Party &party) { return party.state == PartyState::Declined; }))
        return EnvelopeState::Declined;
    if (envelope.isExpired)
        return EnvelopeState::Expired;
    if (!envelope.isSent)
        return EnvelopeState::Draft;
    const std::vector<PartyId> turn = whoseTurn(envelope);
    if (turn.empty())
        return envelope.sealProblem.isEmpty() ? EnvelopeState::Sealing : EnvelopeState::SealFailed;
    const bool isApproving =
        std::any_of(turn.begin(), turn.end(), [&](PartyId id) { return envelope.party(id)->act == PartyAct::Approve; });
    return isApproving ? EnvelopeState::InApproval : EnvelopeState::InSigning;
}

bool isOver(EnvelopeState state)
{
    switch (state) {
    case EnvelopeState::Completed:
    case EnvelopeState::Declined:
    case EnvelopeState::Cancelled:
    case EnvelopeState::Expired: return true;
    case EnvelopeState::Draft:
    case EnvelopeState::InApproval:
    case EnvelopeState::InSigning:
    case EnvelopeState::Sealing:
    case EnvelopeState::SealFailed: return false;
    }
    return false;
}

} // namespace countersign::domain
