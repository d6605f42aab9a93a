// The members of events, as they are written.
#pragma once

#include "core/domain/envelope_fields.h"
#include "core/domain/event.h"
#include "core/domain/record_fields.h"

namespace countersign::domain {

template <> constexpr int lastOf<DeliveryReported::Outcome>()
{
    return static_cast<int>(DeliveryReported::Outcome::Failed);
}

template <typename A, typename T>
requires requires(T &v) { v.record; }
void fields(A &a, T &v) { a("record", v.record); }
template <typename A> void fields(A &, RecordRemoved &) { }
template <typename A> void fields(A &a, DealMoved &v) { a("from", v.from), a("to", v.to); }
template <typename A> void fields(A &a, DocumentReplaced &v) { a("document", v.document), a("fields", v.fields); }
template <typename A> void fields(A &a, NewRevision &v) { a("document", v.document), a("revision", v.revision); }
template <typename A> void fields(A &a, EnvelopeCreated &v)
{
    a("title", v.title), a("responsible", v.responsible), a("department", v.department), a("company", v.company);
    a("stage", v.stage), a("documents", v.documents), a("deal", v.deal), a("template", v.fromTemplate);
}
template <typename A> void fields(A &a, DocumentAdded &v) { a("document", v.document); }
template <typename A> void fields(A &a, DocumentRemoved &v) { a("document", v.document); }
template <typename A> void fields(A &a, DraftEdited &v)
{
    a("title", v.title), a("message", v.message), a("deadline", v.deadline), a("company", v.company);
    a("parties", v.parties), a("steps", v.steps), a("fields", v.fields);
    a("reminderDays", v.reminderDays), a("deal", v.deal);
}
template <typename A> void fields(A &a, Prepared &v) { a("number", v.number), a("revisions", v.revisions); }
template <typename A> void fields(A &, Sent &) { }
template <typename A> void fields(A &a, TurnStarted &v) { a("step", v.step), a("parties", v.parties); }
template <typename A> void fields(A &a, Approved &v) { a("party", v.party), a("evidence", v.evidence); }
template <typename A> void fields(A &a, PartySigned &v)
{
    a("party", v.party), a("evidence", v.evidence), a("revisions", v.revisions), a("answers", v.answers);
    a("signatureImage", v.signatureImageSha256), a("files", v.files);
}
template <typename A> void fields(A &a, PartyDeclined &v)
{
    a("party", v.party), a("reason", v.reason), a("evidence", v.evidence);
}
template <typename A> void fields(A &a, LinkIssued &v)
{
    a("party", v.party), a("link", v.linkId), a("secret", v.secret), a("documentKey", v.documentKey);
    a("manifest", v.manifestSha256), a("package", v.packageSha256), a("expires", v.expires), a("sentTo", v.sentTo);
    a("accessCode", v.accessCode);
}
template <typename A> void fields(A &a, LinkPosted &v) { a("party", v.party); }
template <typename A> void fields(A &a, DeliveryReported &v)
{
    a("party", v.party), a("outcome", v.outcome), a("what", v.what), a("detail", v.detail);
}
template <typename A> void fields(A &a, LinkViewed &v)
{
    a("party", v.party), a("address", v.address), a("agent", v.agent);
}
template <typename A> void fields(A &a, Sealed &v) { a("revisions", v.revisions); }
template <typename A> void fields(A &a, SealFailed &v) { a("reason", v.reason); }
template <typename A> void fields(A &, Completed &) { }
template <typename A> void fields(A &a, Cancelled &v) { a("reason", v.reason); }
template <typename A> void fields(A &, Expired &) { }
template <typename A> void fields(A &a, StageMoved &v) { a("from", v.from), a("to", v.to), a("trigger", v.trigger); }
template <typename A> void fields(A &a, RuleFired &v)
{
    a("rule", v.rule), a("succeeded", v.succeeded), a("outcome", v.outcome);
}
template <typename A> void fields(A &a, Commented &v) { a("text", v.text); }
template <typename A> void fields(A &a, ResponsibleChanged &v)
{
    a("responsible", v.responsible), a("department", v.department);
}
template <typename A> void fields(A &a, Reminded &v) { a("party", v.party), a("sentTo", v.sentTo); }
template <typename A> void fields(A &a, DeadlineExtended &v) { a("deadline", v.deadline); }
template <typename A> void fields(A &a, RecipientCorrected &v)
{
    a("party", v.party), a("email", v.email), a("phone", v.phone);
}
template <typename A> void fields(A &a, DeadlineNeared &v) { a("deadline", v.deadline); }
template <typename A> void fields(A &a, MessageSent &v)
{
    a("members", v.members), a("to", v.to), a("subject", v.subject), a("text", v.text);
    a("question", v.question);
}
template <typename A> void fields(A &a, PartyDelegated &v)
{
    a("party", v.party), a("name", v.name), a("email", v.email), a("phone", v.phone), a("position", v.position);
    a("reason", v.reason), a("evidence", v.evidence);
}
template <typename A> void fields(A &a, QuestionAsked &v)
{
    a("party", v.party), a("question", v.question), a("text", v.text), a("address", v.address), a("agent", v.agent);
}
template <typename A> void fields(A &a, LinkLocked &v)
{
    a("party", v.party), a("byCodes", v.byCodes), a("address", v.address);
}
template <typename A> void fields(A &a, LinkUnlocked &v) { a("party", v.party); }
template <typename A> void fields(A &a, RemindersStopped &v) { a("party", v.party); }
template <typename A> void fields(A &a, PartyHandedOver &v)
{
    a("party", v.party), a("member", v.member), a("name", v.name), a("position", v.position), a("email", v.email);
    a("reason", v.reason);
}

} // namespace countersign::domain
