#include "core/domain/event_fields.h"
#include "core/domain/snapshot.h"

#include <QCborStreamReader>

namespace countersign::domain {

namespace {

// In the order of EventBody. The names are part of the format: they never change.
constexpr const char *kActs[] = {
    "workspace.saved",     "company.saved",      "contact.saved",       "department.saved", "role.saved",
    "member.saved",        "stage.saved",        "trigger.saved",       "rule.saved",       "record.removed",
    "envelope.created",    "document.added",     "document.removed",    "draft.edited",     "envelope.prepared",
    "envelope.sent",       "turn.started",       "party.approved",      "party.signed",     "party.declined",
    "link.issued",         "link.posted",        "delivery.reported",   "link.viewed",      "envelope.sealed",
    "seal.failed",         "envelope.completed", "envelope.cancelled",  "envelope.expired", "stage.moved",
    "rule.fired",          "commented",          "responsible.changed", "party.reminded",   "deadline.extended",
    "recipient.corrected", "deadline.neared",    "message.sent",        "party.delegated",  "question.asked",
    "link.locked",         "link.unlocked",      "reminders.stopped",   "template.saved",   "deal.saved",
    "deal.moved",          "document.replaced",  "party.handed_over",
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

template <std::size_t I = 0> Result<EventBody> decodeAct(const QString &act, const QCborMap &map)
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

Result<QCborMap> readMap(const QByteArray &cbor, qsizetype most)
{
    if (cbor.size() > most)
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

QString actName(const EventBody &body) { return QString::fromLatin1(kActs[body.index()]); }

QByteArray encodeBody(const EventBody &body)
{
    return std::visit([](const auto &value) { return FieldWriter::of(value).toCbor(); }, body);
}

Result<EventBody> decodeBody(const QString &act, const QByteArray &cbor)
{
    CS_TRY(const QCborMap map, readMap(cbor, kMaxBody));
    return decodeAct(act, map);
}

QByteArray encodeEnvelope(const Envelope &envelope) { return FieldWriter::of(envelope).toCbor(); }

Result<Envelope> decodeEnvelope(const QByteArray &cbor)
{
    CS_TRY(const QCborMap map, readMap(cbor, kMaxBody));
    Envelope envelope;
    FieldReader reader(map);
    fields(reader, envelope);
    if (!reader.isGood())
        return fail(DomainError::MalformedEvent, QStringLiteral("envelope:") + reader.problem());
    return envelope;
}

} // namespace countersign::domain
