#include "core/domain/reduce.h"

#include "core/domain/reduce_parts.h"

#include <algorithm>

namespace countersign::domain {

namespace {

template <typename T>
concept EnvelopeAct = requires(Envelope &envelope, const T &act, const Event &event)
{
    applyTo(envelope, act, event);
};

// Somebody of the side is still to act.
bool isAwaited(const Envelope &envelope, Side side)
{
    return std::any_of(envelope.parties.begin(), envelope.parties.end(), [&](const Party &party) {
        return party.side == side && party.act != PartyAct::ReceiveCopy && party.state != PartyState::Acted
            && !isStepDone(envelope, party.step);
    });
}

void addTurn(std::vector<Happening> &happenings, const Envelope &envelope, const std::vector<PartyId> &turn)
{
    bool isApproval = false, isOurs = false, isTheirs = false;
    for (const PartyId id : turn) {
        const Party *party = envelope.party(id);
        if (!party)
            continue;
        isApproval |= party->act == PartyAct::Approve;
        isOurs |= party->act == PartyAct::Sign && party->side == Side::Ours;
        isTheirs |= party->act == PartyAct::Sign && party->side == Side::Theirs;
    }
    if (isApproval)
        happenings.push_back(Happening::ApprovalRequested);
    if (isOurs)
        happenings.push_back(Happening::Sent);
    if (isTheirs)
        happenings.push_back(Happening::ClientsTurn);
}

} // namespace

Result<Envelope> reduce(const Envelope &before, const Event &event)
{
    const bool isCreation = std::holds_alternative<EnvelopeCreated>(event.body);
    if (isCreation != (before.version == 0))
        return fail(DomainError::NotPossible, isCreation ? QStringLiteral("exists") : QStringLiteral("does not exist"));
    if (!isCreation && before.id.value != event.stream)
        return fail(DomainError::NotPossible, QStringLiteral("event of another envelope"));

    Envelope after = before;
    Result<void> applied = std::visit(
        [&]<typename T>(const T &act) -> Result<void> {
            if constexpr (EnvelopeAct<T>)
                return applyTo(after, act, event);
            else
                return fail(DomainError::NotPossible, QStringLiteral("no act on an envelope"));
        },
        event.body);
    if (!applied)
        return fail(std::move(applied).error());
    after.changed = event.at;
    ++after.version;
    return after;
}

std::vector<Happening> happeningsOf(const Envelope &after, const Event &event)
{
    std::vector<Happening> happenings;
    if (std::holds_alternative<EnvelopeCreated>(event.body)) {
        if (after.deal)
            happenings.push_back(Happening::CreatedFromDeal);
    } else if (std::holds_alternative<Sent>(event.body)) {
        addTurn(happenings, after, whoseTurn(after));
    } else if (const auto *turn = std::get_if<TurnStarted>(&event.body)) {
        addTurn(happenings, after, turn->parties);
    } else if (std::holds_alternative<Approved>(event.body)) {
        happenings.push_back(Happening::Approved);
    } else if (const auto *signedBy = std::get_if<PartySigned>(&event.body)) {
        const Party *party = after.party(signedBy->party);
        if (party && party->side == Side::Theirs)
            happenings.push_back(Happening::ClientSigned);
        // Without another side still to come there is nowhere to go: it only becomes "all signed".
        else if (party && !isAwaited(after, Side::Ours) && isAwaited(after, Side::Theirs))
            happenings.push_back(Happening::OurSideSigned);
    } else if (const auto *viewed = std::get_if<LinkViewed>(&event.body)) {
        // The first look only, and only while it is their turn: reading a finished document again moves no card.
        const Party *party = after.party(viewed->party);
        if (party && party->state == PartyState::Turn && party->link && party->link->viewed == event.at
            && !isOver(stateOf(after)))
            happenings.push_back(Happening::Viewed);
    } else if (const auto *declined = std::get_if<PartyDeclined>(&event.body)) {
        const Party *party = after.party(declined->party);
        happenings.push_back(party && party->act == PartyAct::Approve ? Happening::Rejected : Happening::Declined);
    } else if (std::holds_alternative<Completed>(event.body)) {
        // Not with the last signature: a card is a success once the sealed file is there.
        happenings.push_back(Happening::AllSigned);
    } else if (std::holds_alternative<Cancelled>(event.body)) {
        happenings.push_back(Happening::Cancelled);
    } else if (std::holds_alternative<Expired>(event.body)) {
        happenings.push_back(Happening::Expired);
    } else if (const auto *delivery = std::get_if<DeliveryReported>(&event.body)) {
        if (delivery->outcome == DeliveryReported::Outcome::Failed)
            happenings.push_back(Happening::DeliveryFailed);
    } else if (std::holds_alternative<DeadlineNeared>(event.body)) {
        happenings.push_back(Happening::DeadlineNear);
    }
    return happenings;
}

} // namespace countersign::domain
