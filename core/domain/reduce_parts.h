// How each group of acts changes an envelope; reduce() picks by the act. Each changes the envelope it is given, which
// reduce() throws away on failure.
#pragma once

#include "core/domain/event.h"

namespace countersign::domain {

using Reduced = Result<void>;

// Drafting (reduce_draft.cpp)
Reduced applyTo(Envelope &envelope, const EnvelopeCreated &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DocumentAdded &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DocumentRemoved &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DocumentReplaced &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DraftEdited &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Prepared &act, const Event &event);

// Signing (reduce_signing.cpp)
Reduced applyTo(Envelope &envelope, const Sent &act, const Event &event);
Reduced applyTo(Envelope &envelope, const TurnStarted &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Approved &act, const Event &event);
Reduced applyTo(Envelope &envelope, const PartySigned &act, const Event &event);
Reduced applyTo(Envelope &envelope, const PartyDeclined &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Sealed &act, const Event &event);
Reduced applyTo(Envelope &envelope, const SealFailed &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Completed &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Cancelled &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Expired &act, const Event &event);

// Links and the board (reduce_link.cpp)
Reduced applyTo(Envelope &envelope, const LinkIssued &act, const Event &event);
Reduced applyTo(Envelope &envelope, const LinkPosted &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DeliveryReported &act, const Event &event);
Reduced applyTo(Envelope &envelope, const LinkViewed &act, const Event &event);
Reduced applyTo(Envelope &envelope, const StageMoved &act, const Event &event);
Reduced applyTo(Envelope &envelope, const RuleFired &act, const Event &event);
Reduced applyTo(Envelope &envelope, const Commented &act, const Event &event);
Reduced applyTo(Envelope &envelope, const ResponsibleChanged &act, const Event &event);

// Keeping it moving (reduce_moving.cpp)
Reduced applyTo(Envelope &envelope, const Reminded &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DeadlineExtended &act, const Event &event);
Reduced applyTo(Envelope &envelope, const RecipientCorrected &act, const Event &event);
Reduced applyTo(Envelope &envelope, const DeadlineNeared &act, const Event &event);
Reduced applyTo(Envelope &envelope, const MessageSent &act, const Event &event);
Reduced applyTo(Envelope &envelope, const PartyHandedOver &act, const Event &event);

// What a signer does besides signing (reduce_signer.cpp)
Reduced applyTo(Envelope &envelope, const PartyDelegated &act, const Event &event);
Reduced applyTo(Envelope &envelope, const QuestionAsked &act, const Event &event);
Reduced applyTo(Envelope &envelope, const LinkLocked &act, const Event &event);
Reduced applyTo(Envelope &envelope, const LinkUnlocked &act, const Event &event);
Reduced applyTo(Envelope &envelope, const RemindersStopped &act, const Event &event);

// Shared
inline auto notPossible(const char *why) { return fail(DomainError::NotPossible, QString::fromLatin1(why)); }
bool isRevisionValid(const Revision &revision, RevisionKind kind);
Reduced appendRevisions(Envelope &envelope, const std::vector<NewRevision> &revisions, RevisionKind kind);

} // namespace countersign::domain
