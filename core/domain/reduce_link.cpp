#include "core/domain/reduce_parts.h"

#include <algorithm>

namespace countersign::domain {

Reduced applyTo(Envelope &envelope, const LinkIssued &act, const Event &)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (party->channel == Channel::InApp)
        return notPossible("acts in the app");
    if (act.linkId.size() != 16 || act.secret.size() != 32 || act.documentKey.size() != 32
        || act.manifestSha256.size() != 32)
        return notPossible("a link with keys of wrong sizes");
    const EnvelopeState state = stateOf(envelope);
    if (!envelope.isSent || state == EnvelopeState::Declined || state == EnvelopeState::Cancelled
        || state == EnvelopeState::Expired)
        return notPossible("not sent, or over");
    if (party->act != PartyAct::ReceiveCopy) {
        // The client hears nothing before it is their turn (DOMAIN.md, Route).
        const std::vector<PartyId> turn = whoseTurn(envelope);
        if (std::find(turn.begin(), turn.end(), act.party) == turn.end())
            return notPossible("not this party's turn");
    }
    LinkProgress link;
    link.linkId = act.linkId;
    link.secret = act.secret;
    link.documentKey = act.documentKey;
    link.manifestSha256 = act.manifestSha256;
    link.packageSha256 = act.packageSha256;
    link.expires = act.expires;
    link.sentTo = act.sentTo;
    link.accessCode = act.accessCode;
    party->link = std::move(link); // a new link replaces the old one
    return {};
}

Reduced applyTo(Envelope &envelope, const LinkPosted &act, const Event &)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (!party->link)
        return notPossible("no link");
    party->link->isPosted = true;
    return {};
}

Reduced applyTo(Envelope &envelope, const DeliveryReported &act, const Event &)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (!party->link) // mail about the end also goes to those without a link: a line of history, no progress
        return {};
    LinkProgress &link = *party->link;
    switch (act.outcome) {
    case DeliveryReported::Outcome::Delivered:
        link.isDelivered = true;
        if (link.deliveryFailed && party->channel == Channel::EmailAndSms)
            break; // what failed was the other of the two
        link.deliveryFailed = false;
        link.deliveryProblem.clear();
        break;
    case DeliveryReported::Outcome::Deferred: link.deliveryProblem = act.detail; break;
    case DeliveryReported::Outcome::Failed:
        link.deliveryFailed = true;
        link.deliveryProblem = act.detail;
        break;
    }
    return {};
}

Reduced applyTo(Envelope &envelope, const LinkViewed &act, const Event &event)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (!party->link)
        return notPossible("no link");
    if (!party->link->viewed)
        party->link->viewed = event.at;
    return {};
}

Reduced applyTo(Envelope &envelope, const StageMoved &act, const Event &)
{
    if (act.from != envelope.stage)
        return notPossible("the card is elsewhere"); // compare-and-set
    if (act.to.isNull() || act.to == act.from)
        return notPossible("no move");
    envelope.stage = act.to;
    ++envelope.stageVersion;
    return {};
}

Reduced applyTo(Envelope &, const RuleFired &, const Event &) { return {}; }

Reduced applyTo(Envelope &, const Commented &act, const Event &)
{
    if (act.text.trimmed().isEmpty())
        return notPossible("an empty comment");
    return {};
}

Reduced applyTo(Envelope &envelope, const ResponsibleChanged &act, const Event &)
{
    if (act.responsible.isNull())
        return notPossible("nobody");
    envelope.responsible = act.responsible;
    envelope.department = act.department;
    return {};
}

} // namespace countersign::domain
