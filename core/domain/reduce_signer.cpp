#include "core/domain/reduce_parts.h"

#include <algorithm>

namespace countersign::domain {

namespace {

Result<LinkProgress *> linkOf(Envelope &envelope, PartyId id)
{
    Party *party = envelope.party(id);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (!party->link)
        return fail(DomainError::NotPossible, QStringLiteral("no link"));
    return &*party->link;
}

} // namespace

Reduced applyTo(Envelope &envelope, const PartyDelegated &act, const Event &)
{
    Party *party = envelope.party(act.party);
    if (!party)
        return fail(DomainError::UnknownParty);
    const std::vector<PartyId> turn = whoseTurn(envelope);
    if (party->channel == Channel::InApp || std::find(turn.begin(), turn.end(), act.party) == turn.end())
        return notPossible("not this party's turn, or not by link");
    if (!party->mayDelegate)
        return notPossible("may not delegate");
    if (act.name.trimmed().isEmpty() || (act.email.isEmpty() && act.phone.isEmpty()))
        return notPossible("a delegate needs a name and an address");
    party->name = act.name;
    party->position = act.position;
    party->email = act.email;
    party->phone = act.phone;
    party->contact.reset(); // another person than the record's
    party->mayDelegate = false; // no chains
    if ((usesMail(party->channel) && act.email.isEmpty()) || (usesSms(party->channel) && act.phone.isEmpty()))
        party->channel = act.email.isEmpty() ? Channel::Sms : Channel::Email;
    // A code goes where it can; never to whoever passed the link on.
    if (party->authentication == Authentication::EmailCode && act.email.isEmpty())
        party->authentication = Authentication::SmsCode;
    else if (party->authentication == Authentication::SmsCode && act.phone.isEmpty())
        party->authentication = Authentication::EmailCode;
    party->link.reset(); // the next is issued in the same breath
    return {};
}

Reduced applyTo(Envelope &envelope, const QuestionAsked &act, const Event &)
{
    if (!envelope.party(act.party))
        return fail(DomainError::UnknownParty);
    if (act.text.trimmed().isEmpty())
        return notPossible("an empty question");
    return {};
}

Reduced applyTo(Envelope &envelope, const LinkLocked &act, const Event &)
{
    CS_TRY(LinkProgress *const link, linkOf(envelope, act.party));
    link->isLocked = link->isLocked || act.byCodes;
    return {};
}

Reduced applyTo(Envelope &envelope, const LinkUnlocked &act, const Event &)
{
    CS_TRY(LinkProgress *const link, linkOf(envelope, act.party));
    link->isLocked = false;
    return {};
}

Reduced applyTo(Envelope &envelope, const RemindersStopped &act, const Event &)
{
    CS_TRY(LinkProgress *const link, linkOf(envelope, act.party));
    link->wantsNoReminders = true;
    return {};
}

} // namespace countersign::domain
