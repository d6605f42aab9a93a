// One thing that happened, appended to the journal of an envelope or a record. The journal is the truth; everything
// else is reduced from it. The clear header and the sealed body of core/wire carry an event between machines.
#pragma once

#include "core/base/result.h"
#include "core/domain/board.h"
#include "core/domain/deal.h"
#include "core/domain/document_template.h"
#include "core/domain/envelope.h"
#include "core/domain/records.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace countersign::domain {

// ---- records -------------------------------------------------------------------------------------------------------
struct WorkspaceSaved {
    Workspace record;
};
struct CompanySaved {
    Company record;
};
struct ContactSaved {
    Contact record;
};
struct DepartmentSaved {
    Department record;
};
struct RoleSaved {
    Role record;
};
struct MemberSaved {
    Member record;
};
struct StageSaved {
    Stage record;
};
struct TriggerSaved {
    Trigger record;
};
struct RuleSaved {
    Rule record;
};
struct TemplateSaved {
    Template record;
};
struct RecordRemoved {
};

// ---- deals ---------------------------------------------------------------------------------------------------------
// What is made by reducing (owner, times, version) is ignored; the stage counts the first time only.
struct DealSaved {
    Deal record;
};
struct DealMoved {
    StageId from;
    StageId to;
};

// ---- envelopes -----------------------------------------------------------------------------------------------------
struct EnvelopeCreated {
    QString title;
    MemberId responsible;
    DepartmentId department;
    CompanyId company;
    StageId stage;
    std::vector<Document> documents; // each with its original revision
    std::optional<DealId> deal;
    std::optional<TemplateId> fromTemplate;
};
struct DocumentAdded {
    Document document;
};
struct DocumentRemoved {
    DocumentId document;
};
// The document's file gives way to another one, its place and its fields stay: merge values were put in anew, or a person
// brought a newer version. Until it is prepared.
struct DocumentReplaced {
    Document document; // of the same id, with its new original
    std::vector<Field> fields; // all of this document's, where they lie now
};
// Only what is set changes (last writer wins per attribute). Refused once prepared, but for title, deadline, message.
struct DraftEdited {
    std::optional<QString> title;
    std::optional<QString> message;
    std::optional<std::optional<Time>> deadline;
    std::optional<CompanyId> company;
    std::optional<std::vector<Party>> parties; // progress members are ignored
    std::optional<std::vector<Step>> steps;
    std::optional<std::vector<Field>> fields;
    std::optional<std::vector<int>> reminderDays;
    std::optional<std::optional<DealId>> deal;
};
struct NewRevision {
    DocumentId document;
    Revision revision;
};
struct Prepared {
    QString number;
    std::vector<NewRevision> revisions;
};
struct Sent {
};
struct TurnStarted {
    int step = 0;
    std::vector<PartyId> parties;
};
struct Approved {
    PartyId party;
    Evidence evidence;
};
struct PartySigned { // in the app: with new revisions; by link: without, sealing writes them
    PartyId party;
    Evidence evidence;
    std::vector<NewRevision> revisions;
    QMap<QString, QString> answers; // field id -> value
    QByteArray signatureImageSha256;
    std::vector<ReceivedFile> files;
};
struct PartyDeclined {
    PartyId party;
    QString reason;
    Evidence evidence;
};
struct LinkIssued {
    PartyId party;
    QByteArray linkId, secret, documentKey, manifestSha256;
    QByteArray packageSha256; // the sealed upload, kept in the vault: posting it again posts the same bytes
    Time expires;
    QString sentTo;
    QByteArray accessCode; // UTF-8; empty: none
};
struct LinkPosted {
    PartyId party;
};
struct DeliveryReported {
    PartyId party;
    enum class Outcome { Delivered, Deferred, Failed } outcome = Outcome::Delivered;
    QString what; // invitation | completed | …
    QString detail; // the server's words
};
struct LinkViewed {
    PartyId party;
    QString address;
    QString agent;
};
struct Sealed {
    std::vector<NewRevision> revisions;
};
struct SealFailed {
    QString reason;
};
struct Completed {
};
struct Cancelled {
    QString reason;
};
struct Expired {
};
struct StageMoved {
    StageId from;
    StageId to;
    std::optional<TriggerId> trigger; // empty: a person moved it
};
struct RuleFired {
    RuleId rule;
    bool succeeded = true;
    QString outcome;
};
struct Commented {
    QString text;
};
struct ResponsibleChanged {
    MemberId responsible;
    DepartmentId department;
};

// ---- what keeps an envelope moving ------------------------------------------------------------------------------------
struct Reminded {
    PartyId party;
    QString sentTo; // the address of the link that is mailed again
};
struct DeadlineExtended {
    Time deadline;
};
struct RecipientCorrected { // the old link is dead from here on
    PartyId party;
    QString email;
    QString phone;
};
struct DeadlineNeared { // once for each deadline, by the program
    Time deadline;
};
struct MessageSent { // to members of the office, or by mail to anybody; says nothing of the document by itself
    std::vector<MemberId> members;
    std::vector<QString> to; // mail addresses
    QString subject;
    QString text;
    std::optional<Uuid> question; // the client's question it answers
};

// ---- what a signer does besides signing ---------------------------------------------------------------------------------
struct PartyDelegated { // somebody else acts instead; the old link is dead from here on
    PartyId party;
    QString name;
    QString email;
    QString phone;
    QString position;
    QString reason;
    Evidence evidence; // of whoever delegated
};
struct QuestionAsked {
    PartyId party;
    Uuid question;
    QString text;
    QString address; // from where
    QString agent;
};
struct LinkLocked { // too many wrong codes, or too many wrong secrets
    PartyId party;
    bool byCodes = false; // until the office unlocks it; otherwise for a day
    QString address;
};
struct LinkUnlocked {
    PartyId party;
};
struct RemindersStopped { // by the recipient
    PartyId party;
};
struct PartyHandedOver { // another member of the office acts instead
    PartyId party;
    MemberId member;
    QString name; // copied from the member's record, as a party's are
    QString position;
    QString email;
    QString reason; // may be empty
};

using EventBody =
    std::variant<WorkspaceSaved, CompanySaved, ContactSaved, DepartmentSaved, RoleSaved, MemberSaved, StageSaved,
                 TriggerSaved, RuleSaved, RecordRemoved, EnvelopeCreated, DocumentAdded, DocumentRemoved, DraftEdited,
                 Prepared, Sent, TurnStarted, Approved, PartySigned, PartyDeclined, LinkIssued, LinkPosted,
                 DeliveryReported, LinkViewed, Sealed, SealFailed, Completed, Cancelled, Expired, StageMoved, RuleFired,
                 Commented, ResponsibleChanged, Reminded, DeadlineExtended, RecipientCorrected, DeadlineNeared,
                 MessageSent, PartyDelegated, QuestionAsked, LinkLocked, LinkUnlocked, RemindersStopped, TemplateSaved,
                 DealSaved, DealMoved, DocumentReplaced, PartyHandedOver>;

struct Event {
    EventId id;
    StreamId stream;
    Time at; // UTC
    MemberId author; // null for acts of the program itself (automation, collecting answers)
    EventBody body;
};

// The stable name of an act in the clear header: "envelope.created", "contact.saved", …
QString actName(const EventBody &body);

enum class DomainError {
    MalformedEvent, // bytes that are no event of this version
    NotPossible, // the act does not fit the envelope's state
    UnknownParty,
    UnknownDocument,
    NotAllowed, // mayAct said no; the detail has the reason
};
inline std::string_view errorModule(DomainError) { return "domain"; }

// The body as CBOR (RFC 8949, deterministic order), to be sealed; and back. Unknown acts fail, unknown members do not.
QByteArray encodeBody(const EventBody &body);
Result<EventBody> decodeBody(const QString &act, const QByteArray &cbor);

} // namespace countersign::domain
