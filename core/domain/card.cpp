#include "core/domain/card.h"

#include "core/domain/route.h"

#include <algorithm>

namespace countersign::domain {

namespace {

QString otherSideOf(const Envelope &envelope)
{
    for (const Party &party : envelope.parties)
        if (party.side == Side::Theirs && party.act != PartyAct::ReceiveCopy)
            return party.companyName.isEmpty() ? party.name : party.companyName;
    return {};
}

// What a party whose turn it is makes the office do.
void fillNeed(Card &card, const Party &party)
{
    card.waitsFor = party.name;
    card.channel = party.channel;
    card.waitsForMember = party.member;
    if (party.channel == Channel::InApp) {
        card.need = Need::WaitsForMember;
        return;
    }
    card.need = Need::WaitsForClient;
    if (!party.link)
        return;
    card.isViewed = party.link->viewed.has_value();
    card.problem = party.link->deliveryProblem;
    if (!party.link->isPosted)
        card.need = Need::LinkNotPosted;
    else if (party.link->deliveryFailed)
        card.need = Need::DeliveryFailed;
}

} // namespace

Card cardOf(const Envelope &envelope)
{
    Card card{.id = envelope.id,
              .number = envelope.number,
              .title = envelope.title,
              .otherSide = otherSideOf(envelope),
              .stage = envelope.stage,
              .stageVersion = envelope.stageVersion,
              .state = stateOf(envelope),
              .responsible = envelope.responsible,
              .deadline = envelope.deadline,
              .changed = envelope.changed,
              .owner = envelope.owner,
              .company = envelope.company,
              .deal = envelope.deal,
              .fromTemplate = envelope.fromTemplate,
              .created = envelope.created};
    const std::vector<PartyId> now = whoseTurn(envelope);
    for (const Party &party : envelope.parties)
        if (party.act != PartyAct::ReceiveCopy)
            card.parties.push_back({.name = party.name,
                                    .side = party.side,
                                    .state = party.state,
                                    .hasTurn = std::find(now.begin(), now.end(), party.id) != now.end()});
    switch (card.state) {
    case EnvelopeState::Draft: card.need = Need::FinishDraft; break;
    case EnvelopeState::InApproval:
    case EnvelopeState::InSigning: {
        const std::vector<PartyId> turn = whoseTurn(envelope);
        if (!turn.empty())
            fillNeed(card, *envelope.party(turn.front()));
        card.since = envelope.changed;
        break;
    }
    case EnvelopeState::Sealing: card.need = Need::Seal; break;
    case EnvelopeState::SealFailed:
        card.need = Need::SealFailed;
        card.problem = envelope.sealProblem;
        break;
    case EnvelopeState::Completed:
    case EnvelopeState::Declined:
    case EnvelopeState::Cancelled:
    case EnvelopeState::Expired: card.need = Need::Nothing; break;
    }
    return card;
}

} // namespace countersign::domain
