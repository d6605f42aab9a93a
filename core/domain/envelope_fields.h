// The members of an envelope and what it holds, as they are written.
#pragma once

#include "core/domain/cbor_fields.h"
#include "core/domain/document_template.h"

namespace countersign::domain {

template <> constexpr int lastOf<Side>() { return static_cast<int>(Side::Theirs); }
template <> constexpr int lastOf<PartyAct>() { return static_cast<int>(PartyAct::ReceiveCopy); }
template <> constexpr int lastOf<Channel>() { return static_cast<int>(Channel::EmailAndSms); }
template <> constexpr int lastOf<Authentication>() { return static_cast<int>(Authentication::AccessCode); }
template <> constexpr int lastOf<PartyState>() { return static_cast<int>(PartyState::Declined); }
template <> constexpr int lastOf<FieldKind>() { return static_cast<int>(FieldKind::MergeValue); }
template <> constexpr int lastOf<RevisionKind>() { return static_cast<int>(RevisionKind::Sealed); }

template <typename A> void fields(A &a, Revision &v)
{
    a("sha256", v.sha256), a("kind", v.kind), a("size", v.size), a("pages", v.pages);
}
template <typename A> void fields(A &a, DocumentSource &v)
{
    a("sha256", v.sha256), a("name", v.name), a("tags", v.tags), a("values", v.values);
}
template <typename A> void fields(A &a, Document &v)
{
    a("id", v.id), a("name", v.name), a("revisions", v.revisions), a("source", v.source);
}
template <typename A> void fields(A &a, FieldStyle &v)
{
    a("family", v.family), a("size", v.size), a("color", v.color), a("format", v.format);
}
template <typename A> void fields(A &a, Field &v)
{
    a("id", v.id), a("document", v.document), a("party", v.party), a("kind", v.kind), a("page", v.page);
    a("rect", v.rect), a("isRequired", v.isRequired), a("label", v.label), a("value", v.value);
    a("options", v.options), a("isMultiline", v.isMultiline), a("style", v.style), a("tabIndex", v.tabIndex);
}
template <typename A> void fields(A &a, Step &v) { a("needed", v.needed); }
template <typename A> void fields(A &a, Evidence &v)
{
    a("signerName", v.signerName), a("signerRole", v.signerRole), a("channel", v.channel);
    a("authentication", v.authentication), a("at", v.at), a("utcOffset", v.utcOffsetMinutes);
    a("address", v.address), a("agent", v.agent), a("method", v.method), a("consentVersion", v.consentVersion);
    a("consent", v.consentSha256), a("shown", v.shownSha256), a("answer", v.answerSha256);
    a("certificate", v.certificateSha256), a("codeChecked", v.codeChecked);
}
template <typename A> void fields(A &a, LinkProgress &v)
{
    a("link", v.linkId), a("secret", v.secret), a("documentKey", v.documentKey), a("manifest", v.manifestSha256),
        a("package", v.packageSha256);
    a("expires", v.expires), a("sentTo", v.sentTo), a("isPosted", v.isPosted), a("isDelivered", v.isDelivered);
    a("problem", v.deliveryProblem), a("failed", v.deliveryFailed), a("viewed", v.viewed), a("reminders", v.reminders);
    a("accessCode", v.accessCode), a("isLocked", v.isLocked), a("noReminders", v.wantsNoReminders);
}
template <typename A> void fields(A &a, ReceivedFile &v)
{
    a("field", v.field), a("name", v.name), a("sha256", v.sha256), a("size", v.size);
}
template <typename A> void fields(A &a, Party &v)
{
    a("id", v.id), a("side", v.side), a("act", v.act), a("step", v.step), a("channel", v.channel);
    a("authentication", v.authentication), a("language", v.language), a("member", v.member), a("contact", v.contact);
    a("name", v.name), a("position", v.position), a("companyName", v.companyName), a("email", v.email);
    a("phone", v.phone), a("state", v.state), a("link", v.link), a("evidence", v.evidence);
    a("declineReason", v.declineReason), a("answers", v.answers), a("signatureImage", v.signatureImageSha256);
    a("mayDelegate", v.mayDelegate), a("accessCode", v.accessCode), a("files", v.files);
}
template <typename A> void fields(A &a, Envelope &v)
{
    a("id", v.id), a("number", v.number), a("title", v.title), a("owner", v.owner), a("responsible", v.responsible);
    a("department", v.department), a("company", v.company), a("stage", v.stage), a("message", v.message);
    a("deadline", v.deadline), a("documents", v.documents), a("parties", v.parties), a("steps", v.steps);
    a("fields", v.fields), a("created", v.created), a("changed", v.changed), a("version", v.version);
    a("stageVersion", v.stageVersion), a("isPrepared", v.isPrepared), a("isSent", v.isSent), a("isSealed", v.isSealed);
    a("isCompleted", v.isCompleted), a("sealProblem", v.sealProblem), a("isCancelled", v.isCancelled);
    a("isExpired", v.isExpired), a("endReason", v.endReason), a("nearedDeadline", v.nearedDeadline);
    a("reminderDays", v.reminderDays), a("deal", v.deal), a("template", v.fromTemplate);
}
template <typename A> void fields(A &a, TemplateDocument &v)
{
    a("id", v.id), a("name", v.name), a("pdf", v.pdf), a("source", v.source);
}
template <typename A> void fields(A &a, Template &v)
{
    a("id", v.id), a("name", v.name), a("owner", v.owner), a("department", v.department);
    a("isArchived", v.isArchived), a("company", v.company), a("documents", v.documents), a("parties", v.parties);
    a("steps", v.steps), a("fields", v.fields), a("title", v.title);
    a("message", v.message), a("deadlineDays", v.deadlineDays), a("reminderDays", v.reminderDays);
}

} // namespace countersign::domain
