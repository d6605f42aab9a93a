#include "core/domain/reduce_parts.h"

#include <algorithm>

namespace countersign::domain {

namespace {

// The party, if it is their turn to do this.
Result<Party *> actor(Envelope &envelope, PartyId id, std::initializer_list<PartyAct> acts)
{
    Party *party = envelope.party(id);
    if (!party)
        return fail(DomainError::UnknownParty);
    if (std::find(acts.begin(), acts.end(), party->act) == acts.end())
        return fail(DomainError::NotPossible, QStringLiteral("not this party's act"));
    const std::vector<PartyId> turn = whoseTurn(envelope);
    if (std::find(turn.begin(), turn.end(), id) == turn.end())
        return fail(DomainError::NotPossible, QStringLiteral("not this party's turn"));
    return party;
}

bool isSealable(const Envelope &envelope)
{
    const EnvelopeState state = stateOf(envelope);
    return !envelope.isSealed && (state == EnvelopeState::Sealing || state == EnvelopeState::SealFailed);
}

} // namespace

Reduced applyTo(Envelope &envelope, const Sent &, const Event &)
{
    if (!envelope.isPrepared || envelope.isSent || isOver(stateOf(envelope)))
        return notPossible("not prepared, or sent already");
    if (std::all_of(envelope.parties.begin(), envelope.parties.end(),
                    [](const Party &party) { return party.act == PartyAct::ReceiveCopy; }))
        return notPossible("nobody acts on it");
    envelope.isSent = true;
    return {};
}

Reduced applyTo(Envelope &envelope, const TurnStarted &act, const Event &)
{
    const std::vector<PartyId> turn = whoseTurn(envelope);
    if (act.parties.empty() || currentStep(envelope) != act.step)
        return notPossible("not this step's turn");
    for (const PartyId id : act.parties) {
        if (!envelope.party(id))
            return fail(DomainError::UnknownParty);
        if (std::find(turn.begin(), turn.end(), id) == turn.end())
            return notPossible("not this party's turn");
        envelope.party(id)->state = PartyState::Turn;
    }
    return {};
}

Reduced applyTo(Envelope &envelope, const Approved &act, const Event &)
{
    CS_TRY(Party *const party, actor(envelope, act.party, {PartyAct::Approve}));
    party->state = PartyState::Acted;
    party->evidence = act.evidence;
    return {};
}

Reduced applyTo(Envelope &envelope, const PartySigned &act, const Event &)
{
    CS_TRY(Party *const party, actor(envelope, act.party, {PartyAct::Sign}));
    // A signature is made over the revision it was shown, so two desktops cannot both sign the same one: the journal's
    // compare-and-set on the version sees to that. In the app it leaves a revision; by link, sealing writes it later.
    const bool isInApp = party->side == Side::Ours && party->channel == Channel::InApp;
    if (isInApp == act.revisions.empty())
        return notPossible(isInApp ? "a signature in the app leaves a revision" : "an answer by link leaves none");
    CS_CHECK(appendRevisions(envelope, act.revisions, RevisionKind::Signed));
    party->state = PartyState::Acted;
    party->evidence = act.evidence;
    party->answers = act.answers;
    party->signatureImageSha256 = act.signatureImageSha256;
    party->files = act.files;
    return {};
}

Reduced applyTo(Envelope &envelope, const PartyDeclined &act, const Event &)
{
    CS_TRY(Party *const party, actor(envelope, act.party, {PartyAct::Sign, PartyAct::Approve}));
    party->state = PartyState::Declined;
    party->evidence = act.evidence;
    party->declineReason = act.reason;
    return {};
}

Reduced applyTo(Envelope &envelope, const Sealed &act, const Event &)
{
    if (!isSealable(envelope))
        return notPossible("not everybody has acted, or sealed already");
    if (act.revisions.size() != envelope.documents.size())
        return notPossible("a sealed revision of every document is needed");
    CS_CHECK(appendRevisions(envelope, act.revisions, RevisionKind::Sealed));
    envelope.isSealed = true;
    envelope.sealProblem.clear();
    return {};
}

Reduced applyTo(Envelope &envelope, const SealFailed &act, const Event &)
{
    if (!isSealable(envelope))
        return notPossible("not everybody has acted, or sealed already");
    envelope.sealProblem = act.reason.isEmpty() ? QStringLiteral("unknown") : act.reason;
    return {};
}

Reduced applyTo(Envelope &envelope, const Completed &, const Event &)
{
    if (!envelope.isSealed || isOver(stateOf(envelope)))
        return notPossible("not sealed, or over");
    envelope.isCompleted = true;
    return {};
}

Reduced applyTo(Envelope &envelope, const Cancelled &act, const Event &)
{
    if (isOver(stateOf(envelope)) || envelope.isSealed)
        return notPossible("over, or sealed already");
    envelope.isCancelled = true;
    envelope.endReason = act.reason;
    return {};
}

Reduced applyTo(Envelope &envelope, const Expired &, const Event &)
{
    if (whoseTurn(envelope).empty())
        return notPossible("nobody is awaited");
    envelope.isExpired = true;
    return {};
}

} // namespace countersign::domain
