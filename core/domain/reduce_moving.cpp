#include "core/domain/reduce_parts.h"

#include <algorithm>

namespace countersign::domain {

namespace {

// The party who acts by link and is awaited now.
Result<Party *> awaited(Envelope &envelope, PartyId id)
{
    Party *party = envelope.party(id);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (party->channel == Channel::InApp)
        return fail(DomainError::NotPossible, QStringLiteral("acts in the app"));
    const std::vector<PartyId> turn = whoseTurn(envelope);
    if (std::find(turn.begin(), turn.end(), id) == turn.end())
        return fail(DomainError::NotPossible, QStringLiteral("not this party's turn"));
    return party;
}

} // namespace

Reduced applyTo(Envelope &envelope, const Reminded &act, const Event &)
{
    CS_TRY(Party *const party, awaited(envelope, act.party));
    if (!party->link)
        return notPossible("no link");
    ++party->link->reminders;
    return {};
}

Reduced applyTo(Envelope &envelope, const DeadlineExtended &act, const Event &event)
{
    if (isOver(stateOf(envelope)) || envelope.isSealed)
        return notPossible("over, or sealed already");
    if (act.deadline <= event.at)
        return notPossible("a deadline in the past");
    envelope.deadline = act.deadline;
    return {};
}

Reduced applyTo(Envelope &envelope, const RecipientCorrected &act, const Event &)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (party->channel == Channel::InApp || !isStillToCome(envelope, *party))
        return notPossible("acts in the app, or has nothing to do any more");
    if ((usesSms(party->channel) && act.phone.isEmpty()) || (usesMail(party->channel) && act.email.isEmpty()))
        return notPossible("no address");
    party->email = act.email;
    party->phone = act.phone;
    party->link
        .reset(); // whoever got one cannot open it any more; with the turn, the next is issued in the same breath
    return {};
}

Reduced applyTo(Envelope &envelope, const PartyHandedOver &act, const Event &)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    const bool isFinished = party->state == PartyState::Acted || party->state == PartyState::Declined;
    if (party->side != Side::Ours || party->act == PartyAct::ReceiveCopy || isFinished || !envelope.isSent
        || isOver(stateOf(envelope)))
        return notPossible("nothing of ours to hand over");
    if (act.member.isNull() || act.name.trimmed().isEmpty() || party->member == act.member)
        return notPossible("to nobody, or to the same member");
    // Two turns of one person in a step would be one person's word twice.
    if (std::any_of(envelope.parties.begin(), envelope.parties.end(), [&](const Party &other) {
            return other.member == act.member && other.step == party->step && other.act == party->act;
        }))
        return notPossible("acts in this step already");
    party->member = act.member;
    party->name = act.name;
    party->position = act.position;
    party->email = act.email;
    party->link.reset(); // of a signatory by link: the next is issued in the same breath
    return {};
}

Reduced applyTo(Envelope &envelope, const DeadlineNeared &act, const Event &)
{
    if (envelope.deadline != act.deadline || isOver(stateOf(envelope)))
        return notPossible("not the deadline, or over");
    if (envelope.nearedDeadline == act.deadline)
        return notPossible("noted already");
    envelope.nearedDeadline = act.deadline;
    return {};
}

Reduced applyTo(Envelope &, const MessageSent &act, const Event &)
{
    if (act.text.trimmed().isEmpty() || (act.members.empty() && act.to.empty() && !act.question))
        return notPossible("a message needs words and somebody to read them");
    return {};
}

} // namespace countersign::domain
