#include "core/domain/envelope_fields.h"
#include "core/domain/event.h"
#include "core/domain/record_fields.h"
#include "core/domain/snapshot.h"

#include <QCborStreamReader>

namespace countersign::domain {

template <> constexpr int lastOf<DeliveryReported::Outcome>()
{
    return static_cast<int>(DeliveryReported::Outcome::Failed);
}

template <typename A, typename T>
    requires requires(T &v) { v.record; }
void fields(A &a, T &v)
{
    a("record", v.record);
}
template <typename A> void fields(A &, RecordRemoved &) {}
template <typename A> void fields(A &a, NewRevision &v) { a("document", v.document), a("revision", v.revision); }
template <typename A> void fields(A &a, EnvelopeCreated &v)
{
    a("title", v.title), a("responsible", v.responsible), a("department", v.department), a("company", v.company);
    a("stage", v.stage), a("documents", v.documents);
}
template <typename A> void fields(A &a, DocumentAdded &v) { a("document", v.document); }
template <typename A> void fields(A &a, DocumentRemoved &v) { a("document", v.document); }
template <typename A> void fields(A &a, DraftEdited &v)
{
    a("title", v.title), a("message", v.message), a("deadline", v.deadline), a("company", v.company);
    a("parties", v.parties), a("steps", v.steps), a("fields", v.fields);
}
template <typename A> void fields(A &a, Prepared &v) { a("number", v.number), a("revisions", v.revisions); }
template <typename A> void fields(A &, Sent &) {}
template <typename A> void fields(A &a, TurnStarted &v) { a("step", v.step), a("parties", v.parties); }
template <typename A> void fields(A &a, Approved &v) { a("party", v.party), a("evidence", v.evidence); }
template <typename A> void fields(A &a, PartySigned &v)
{
    a("party", v.party), a("evidence", v.evidence), a("revisions", v.revisions), a("answers", v.answers);
    a("signatureImage", v.signatureImageSha256);
}
template <typename A> void fields(A &a, PartyDeclined &v)
{
    a("party", v.party), a("reason", v.reason), a("evidence", v.evidence);
}
template <typename A> void fields(A &a, LinkIssued &v)
{
    a("party", v.party), a("link", v.linkId), a("secret", v.secret), a("documentKey", v.documentKey);
    a("manifest", v.manifestSha256), a("package", v.packageSha256), a("expires", v.expires), a("sentTo", v.sentTo);
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
template <typename A> void fields(A &, Completed &) {}
template <typename A> void fields(A &a, Cancelled &v) { a("reason", v.reason); }
template <typename A> void fields(A &, Expired &) {}
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

namespace {

// In the order of EventBody. The names are part of the format: they never change.
constexpr const char *kActs[] = {
    "workspace.saved", "company.saved", "contact.saved", "department.saved", "role.saved", "member.saved",
    "stage.saved", "trigger.saved", "rule.saved", "record.removed", "envelope.created", "document.added",
    "document.removed", "draft.edited", "envelope.prepared", "envelope.sent", "turn.started", "party.approved",
    "party.signed", "party.declined", "link.issued", "link.posted", "delivery.reported", "link.viewed",
    "envelope.sealed", "seal.failed", "envelope.completed", "envelope.cancelled", "envelope.expired", "stage.moved",
    "rule.fired", "commented", "responsible.changed",
};
static_assert(std::size(kActs) == std::variant_size_v<EventBody>);

constexpr qsizetype kMaxBody = 8 * 1024 * 1024;
constexpr int kMaxDepth = 24; // ours go to 7

// QCborValue recurses as deep as the bytes say; this looks first, without recursion on our side of the limit.
bool isShallow(QCborStreamReader &reader, int depth)
{
    while (reader.hasNext()) {
        if (reader.isContainer()) {
            if (depth >= kMaxDepth || !reader.enterContainer() || !isShallow(reader, depth + 1)
                || !reader.leaveContainer())
                return false;
        } else if (reader.isTag()) {
            return false; // we write none
        } else if (!reader.next()) {
            return false;
        }
    }
    return reader.lastError() == QCborError::NoError;
}

Result<QCborMap> parseMap(const QByteArray &cbor)
{
    if (cbor.size() > kMaxBody)
        return fail(DomainError::MalformedEvent, QStringLiteral("too large"));
    QCborStreamReader reader(cbor);
    if (!reader.isMap() || !isShallow(reader, 0))
        return fail(DomainError::MalformedEvent, QStringLiteral("no CBOR map of a sane depth"));
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(cbor, &error);
    if (error.error != QCborError::NoError || error.offset != cbor.size() || !value.isMap())
        return fail(DomainError::MalformedEvent, error.errorString());
    return value.toMap();
}

template <std::size_t I = 0>
Result<EventBody> decodeAct(const QString &act, const QCborMap &map)
{
    if constexpr (I == std::variant_size_v<EventBody>) {
        return fail(DomainError::MalformedEvent, QStringLiteral("unknown act"));
    } else {
        if (act != QLatin1String(kActs[I]))
            return decodeAct<I + 1>(act, map);
        std::variant_alternative_t<I, EventBody> body;
        FieldReader reader(map);
        fields(reader, body);
        if (!reader.isGood())
            return fail(DomainError::MalformedEvent, act + QLatin1Char(':') + reader.problem());
        return EventBody(std::move(body));
    }
}

} // namespace

QString actName(const EventBody &body)
{
    return QString::fromLatin1(kActs[body.index()]);
}

QByteArray encodeBody(const EventBody &body)
{
    return std::visit([](const auto &value) { return FieldWriter::of(value).toCbor(); }, body);
}

Result<EventBody> decodeBody(const QString &act, const QByteArray &cbor)
{
    CS_TRY(const QCborMap map, parseMap(cbor));
    return decodeAct(act, map);
}

QByteArray encodeEnvelope(const Envelope &envelope)
{
    return FieldWriter::of(envelope).toCbor();
}

Result<Envelope> decodeEnvelope(const QByteArray &cbor)
{
    CS_TRY(const QCborMap map, parseMap(cbor));
    Envelope envelope;
    FieldReader reader(map);
    fields(reader, envelope);
    if (!reader.isGood())
        return fail(DomainError::MalformedEvent, QStringLiteral("envelope:") + reader.problem());
    return envelope;
}

} // namespace countersign::domain
