#include "core/wire/link_messages.h"

#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"

#include <QtEndian>

namespace countersign::wire {

namespace {

using Object = QJsonObject;

constexpr std::int64_t kMaxTime = 253402300799; // the year 9999
constexpr qint64 kMaxBody = 8 * 1024 * 1024;

QString s(const char *text) { return QString::fromLatin1(text); }
QJsonValue n(std::int64_t number) { return QJsonValue(static_cast<qint64>(number)); }

QJsonArray toArray(const std::vector<Delivery> &deliveries)
{
    QJsonArray array;
    for (const Delivery &d : deliveries) {
        Object object{{s("dedup_key"), d.dedupKey},
                      {s("kind"), d.kind},
                      {s("channel"), d.channel},
                      {s("payload"), toB64(d.payload)}};
        if (d.notBefore > 0)
            object.insert(s("not_before"), n(d.notBefore));
        array.append(object);
    }
    return array;
}

Result<std::vector<Delivery>> deliveriesFrom(const QJsonArray &array)
{
    std::vector<Delivery> deliveries;
    for (const QJsonValue value : array) {
        JsonReader in(value.toObject());
        Delivery d;
        d.dedupKey = in.text("dedup_key", 200);
        if (d.dedupKey.isEmpty())
            in.refuse("dedup_key");
        d.kind = in.text("kind", 16);
        static const QStringList kinds{s("invitation"), s("completed"), s("declined"), s("cancelled"), s("expired"),
                                       s("reminder"),   s("replied"),   s("message"),  s("event")};
        if (!kinds.contains(d.kind))
            in.refuse("kind");
        d.channel = in.text("channel", 16);
        const bool isWebhook = d.channel == QLatin1String("webhook");
        if ((d.channel != QLatin1String("email") && d.channel != QLatin1String("sms") && !isWebhook)
            || isWebhook != (d.kind == QLatin1String("event")))
            in.refuse("channel");
        d.notBefore = in.integerOr("not_before", 0, kMaxTime, 0);
        d.payload = in.bytes("payload", 16384, 65 + 16);
        CS_CHECK(in.finish());
        deliveries.push_back(std::move(d));
    }
    return deliveries;
}

QByteArray hashOrNothing(JsonReader &in, const char *name)
{
    return in.has(name) ? in.bytesExactly(name, 32) : QByteArray();
}

QByteArray number(std::int64_t value)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(static_cast<qint64>(value), bytes.data());
    return bytes;
}

QByteArray field(const QByteArray &bytes) { return number(bytes.size()) + bytes; }

Object toObject(const RelayIdentity &relay)
{
    Object object{{s("delivery_key"), toB64(relay.deliveryKey)}, {s("public_url"), relay.publicUrl}};
    if (!relay.pages.isEmpty())
        object.insert(s("pages"), relay.pages);
    if (relay.sendsSms)
        object.insert(s("sms"), *relay.sendsSms);
    for (const auto &[name, text] :
         {std::pair("mail_domain", &relay.mailDomain), {"dkim_selector", &relay.dkimSelector}})
        if (!text->isEmpty())
            object.insert(s(name), *text);
    return object;
}

RelayIdentity relayIdentityFrom(JsonReader &in)
{
    RelayIdentity relay;
    relay.deliveryKey = in.bytesExactly("delivery_key", 65);
    relay.publicUrl = in.text("public_url", 1024);
    if (in.has("pages"))
        relay.pages = in.hash("pages");
    if (in.has("sms"))
        relay.sendsSms = in.flagOr("sms", false);
    relay.mailDomain = in.textOr("mail_domain", 255);
    relay.dkimSelector = in.textOr("dkim_selector", 63);
    return relay;
}

} // namespace

QByteArray encode(const EnrolRequest &v)
{
    return toJson(Object{{s("token"), v.token},
                         {s("workspace"), v.workspace.toString()},
                         {s("device"), v.device.toString()},
                         {s("key"), toB64(v.key)}});
}

Result<EnrolRequest> decodeEnrolRequest(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    EnrolRequest v;
    v.token = in.text("token", 128);
    v.workspace = in.uuid("workspace");
    v.device = in.uuid("device");
    v.key = in.bytesExactly("key", 32);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const RelayIdentity &v) { return toJson(toObject(v)); }

Result<RelayIdentity> decodeRelayIdentity(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    RelayIdentity v = relayIdentityFrom(in);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const SessionRequest &v)
{
    Object object{{s("device"), v.device.toString()}};
    if (!v.challenge.isEmpty()) {
        object.insert(s("challenge"), toB64(v.challenge));
        object.insert(s("signature"), toB64(v.signature));
    }
    return toJson(object);
}

Result<SessionRequest> decodeSessionRequest(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    SessionRequest v;
    v.device = in.uuid("device");
    if (const auto challenge = in.bytesOrNull("challenge", 64)) {
        v.challenge = *challenge;
        v.signature = in.bytesExactly("signature", 64);
    }
    CS_CHECK(in.finish());
    return v;
}

QByteArray encodeChallenge(const QByteArray &challenge) { return toJson(Object{{s("challenge"), toB64(challenge)}}); }

Result<QByteArray> decodeChallenge(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    QByteArray challenge = in.bytes("challenge", 64, 16);
    CS_CHECK(in.finish());
    return challenge;
}

QByteArray encode(const SessionGrant &v)
{
    Object object = toObject(v.relay);
    object.insert(s("token"), v.token);
    object.insert(s("expires"), n(v.expires));
    return toJson(object);
}

Result<SessionGrant> decodeSessionGrant(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    SessionGrant v;
    v.token = in.text("token", 256);
    v.expires = in.integer("expires", 0, kMaxTime);
    v.relay = relayIdentityFrom(in);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const LinkUpload &v)
{
    Object object{{s("envelope"), v.envelope.toString()},
                  {s("auth"), toB64(v.auth)},
                  {s("wrapped"), toB64(v.wrapped)},
                  {s("manifest"), toB64(v.manifest)},
                  {s("chunks"), QJsonArray::fromStringList(v.chunks)},
                  {s("expires"), n(v.expires)},
                  {s("deliveries"), toArray(v.deliveries)}};
    if (v.code)
        object.insert(s("code"), Object{{s("channel"), v.code->channel}, {s("payload"), toB64(v.code->payload)}});
    return toJson(object);
}

Result<LinkUpload> decodeLinkUpload(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    LinkUpload v;
    v.envelope = in.uuid("envelope");
    v.auth = in.bytesExactly("auth", 32);
    v.wrapped = in.bytesExactly("wrapped", 12 + 64 + 16);
    v.manifest = in.bytes("manifest", kMaxSealedManifest, 28);
    v.chunks = in.hashes("chunks", kMaxChunksPerLink);
    v.expires = in.integer("expires", 1, kMaxTime);
    if (const auto code = in.objectOrNull("code")) {
        JsonReader policy(*code);
        v.code = CodePolicy{policy.text("channel", 16), policy.bytes("payload", 4096, 65 + 16)};
        if (v.code->channel != QLatin1String("email") && v.code->channel != QLatin1String("sms"))
            policy.refuse("channel");
        CS_CHECK(policy.finish());
    }
    CS_TRY(v.deliveries, deliveriesFrom(in.arrayOr("deliveries", kMaxDeliveries)));
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const CompletionUpload &v)
{
    Object object{{s("completion"), toB64(v.completion)},
                  {s("chunks"), QJsonArray::fromStringList(v.chunks)},
                  {s("deliveries"), toArray(v.deliveries)}};
    if (v.expires > 0)
        object.insert(s("expires"), n(v.expires));
    return toJson(object);
}

Result<CompletionUpload> decodeCompletionUpload(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    CompletionUpload v;
    v.completion = in.bytes("completion", kMaxSealedManifest, 28);
    v.chunks = in.hashes("chunks", kMaxChunksPerLink);
    v.expires = in.integerOr("expires", 0, kMaxTime, 0);
    CS_TRY(v.deliveries, deliveriesFrom(in.arrayOr("deliveries", kMaxDeliveries)));
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const ReplyUpload &v)
{
    return toJson(Object{{s("sealed"), toB64(v.sealed)}, {s("deliveries"), toArray(v.deliveries)}});
}

Result<ReplyUpload> decodeReplyUpload(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    ReplyUpload v;
    v.sealed = in.bytes("sealed", kMaxSealedReply, 28);
    CS_TRY(v.deliveries, deliveriesFrom(in.arrayOr("deliveries", kMaxDeliveries)));
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const OpenReply &v)
{
    Object object{{s("state"), v.state},
                  {s("wrapped"), toB64(v.wrapped)},
                  {s("manifest"), toB64(v.manifest)},
                  {s("completion"), v.completion ? QJsonValue(toB64(*v.completion)) : QJsonValue(QJsonValue::Null)},
                  {s("expires"), n(v.expires)},
                  {s("now"), n(v.now)}};
    QJsonArray replies;
    for (const QuestionReply &reply : v.replies)
        replies.append(Object{{s("id"), reply.question.toString()}, {s("sealed"), toB64(reply.sealed)}});
    if (!replies.isEmpty())
        object.insert(s("replies"), replies);
    return toJson(object);
}

Result<OpenReply> decodeOpenReply(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    OpenReply v;
    v.state = in.text("state", 16);
    v.wrapped = in.bytesExactly("wrapped", 12 + 64 + 16);
    v.manifest = in.bytes("manifest", kMaxSealedManifest);
    v.completion = in.bytesOrNull("completion", kMaxSealedManifest);
    v.expires = in.integer("expires", 0, kMaxTime);
    v.now = in.integer("now", 0, kMaxTime);
    for (const QJsonValue reply : in.arrayOr("replies", kMaxReplies)) {
        JsonReader item(reply.toObject());
        QuestionReply r;
        r.question = item.uuid("id");
        r.sealed = item.bytes("sealed", kMaxSealedReply, 28);
        CS_CHECK(item.finish());
        v.replies.push_back(std::move(r));
    }
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const AnswerPost &v)
{
    Object object{{s("attempt"), v.attempt.toString()}, {s("enc"), toB64(v.enc)}, {s("ct"), toB64(v.ct)}};
    if (!v.chunks.isEmpty())
        object.insert(s("chunks"), QJsonArray::fromStringList(v.chunks));
    return toJson(object);
}

static AnswerPost answerPostFrom(JsonReader &in)
{
    AnswerPost v;
    v.attempt = in.uuid("attempt");
    v.enc = in.bytesExactly("enc", 65);
    v.ct = in.bytes("ct", kMaxSealedAnswer, 16);
    return v;
}

Result<AnswerPost> decodeAnswerPost(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    AnswerPost v = answerPostFrom(in);
    if (in.has("chunks"))
        v.chunks = in.hashes("chunks", kMaxSignerChunks);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const AnswerReceipt &v)
{
    return toJson(Object{{s("receipt"), v.receipt}, {s("received"), n(v.received)}});
}

Result<AnswerReceipt> decodeAnswerReceipt(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    AnswerReceipt v;
    v.receipt = in.hash("receipt");
    v.received = in.integer("received", 0, kMaxTime);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const StoredAnswer &v)
{
    Object object{{s("attempt"), v.post.attempt.toString()},
                  {s("enc"), toB64(v.post.enc)},
                  {s("ct"), toB64(v.post.ct)},
                  {s("received"), n(v.received)},
                  {s("address"), v.address},
                  {s("agent"), v.agent}};
    if (v.codeChecked > 0)
        object.insert(s("code"), Object{{s("channel"), v.codeChannel}, {s("checked"), n(v.codeChecked)}});
    return toJson(object);
}

Result<StoredAnswer> decodeStoredAnswer(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    StoredAnswer v;
    v.post = answerPostFrom(in);
    v.received = in.integer("received", 0, kMaxTime);
    v.address = in.textOr("address", 64);
    v.agent = in.textOr("agent", 1024);
    if (const auto code = in.objectOrNull("code")) {
        JsonReader check(*code);
        v.codeChannel = check.text("channel", 16);
        v.codeChecked = check.integer("checked", 1, kMaxTime);
        CS_CHECK(check.finish());
    }
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const Cancellation &v)
{
    Object object{{s("deliveries"), toArray(v.deliveries)}};
    if (v.isReplaced)
        object.insert(s("replaced"), true);
    return toJson(object);
}

Result<Cancellation> decodeCancellation(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    Cancellation v;
    v.isReplaced = in.flagOr("replaced", false);
    CS_TRY(v.deliveries, deliveriesFrom(in.arrayOr("deliveries", kMaxDeliveries)));
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const ChangePage &v)
{
    QJsonArray changes;
    for (const Change &c : v.changes) {
        Object object{{s("seq"), n(c.seq)},
                      {s("link"), c.link.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(toB64(c.link))},
                      {s("kind"), c.kind},
                      {s("at"), n(c.at)},
                      {s("dedup_key"), c.dedupKey},
                      {s("detail"), c.detail}};
        if (!c.address.isEmpty() || !c.agent.isEmpty()) {
            object.insert(s("address"), c.address);
            object.insert(s("agent"), c.agent);
        }
        for (const auto &[name, bytes] : {std::pair("salt", &c.salt), {"person", &c.person}, {"chain", &c.chain}})
            if (!bytes->isEmpty())
                object.insert(s(name), toB64(*bytes));
        changes.append(object);
    }
    Object page{{s("changes"), changes}, {s("cursor"), n(v.cursor)}};
    if (!v.start.isEmpty())
        page.insert(s("start"), toB64(v.start));
    if (v.end)
        page.insert(s("end"), n(*v.end));
    return toJson(page);
}

Result<ChangePage> decodeChangePage(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    ChangePage page;
    page.cursor = in.integer("cursor", 0, kMaxTime);
    page.start = hashOrNothing(in, "start");
    if (in.has("end"))
        page.end = in.integer("end", 0, kMaxTime);
    for (const QJsonValue value : in.array("changes", 500)) {
        JsonReader item(value.toObject());
        Change c;
        c.seq = item.integer("seq", 1, kMaxTime);
        c.link = item.bytesOrNull("link", 16).value_or(QByteArray());
        c.kind = item.text("kind", 32);
        c.at = item.integer("at", 0, kMaxTime);
        c.dedupKey = item.textOr("dedup_key", 200);
        c.detail = item.textOr("detail", 2048);
        c.address = item.textOr("address", 64);
        c.agent = item.textOr("agent", 1024);
        c.salt = item.bytesOrNull("salt", 16).value_or(QByteArray());
        c.person = hashOrNothing(item, "person");
        c.chain = hashOrNothing(item, "chain");
        CS_CHECK(item.finish());
        page.changes.push_back(std::move(c));
    }
    CS_CHECK(in.finish());
    return page;
}

QByteArray encode(const ErrorReply &v) { return toJson(Object{{s("error"), v.error}, {s("detail"), v.detail}}); }

ErrorReply decodeErrorReply(const QByteArray &json)
{
    auto in = JsonReader::parse(json, 65536);
    if (!in)
        return {};
    return ErrorReply{in->textOr("error", 64), in->textOr("detail", 1024)};
}

QByteArray encodeDeliveries(const std::vector<Delivery> &deliveries)
{
    return toJson(Object{{s("deliveries"), toArray(deliveries)}});
}

Result<std::vector<Delivery>> decodeDeliveries(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    CS_TRY(std::vector<Delivery> deliveries, deliveriesFrom(in.arrayOr("deliveries", kMaxDeliveries)));
    CS_CHECK(in.finish());
    return deliveries;
}

QByteArray encode(const DeliveryTrial &v) { return toJson(Object{{s("outcome"), v.outcome}, {s("words"), v.words}}); }

Result<DeliveryTrial> decodeDeliveryTrial(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    DeliveryTrial v;
    v.outcome = in.text("outcome", 16);
    v.words = in.textOr("words", 2000);
    CS_CHECK(in.finish());
    return v;
}

QByteArray sessionSigningInput(const QByteArray &challenge)
{
    return QByteArrayLiteral("countersign-session-v1") + challenge;
}

QByteArray personHashInput(const Change &c) { return c.salt + field(c.address.toUtf8()) + field(c.agent.toUtf8()); }

QByteArray chainHashInput(const QByteArray &before, const Uuid &workspace, const Change &c, const QByteArray &person)
{
    return (before.isEmpty() ? QByteArray(32, '\0') : before) + workspace.toBytes() + number(c.seq) + field(c.link)
        + field(c.kind.toUtf8()) + number(c.at) + field(c.dedupKey.toUtf8()) + field(c.detail.toUtf8()) + person;
}

QByteArray deliveryInfo() { return QByteArrayLiteral("countersign-delivery-v1"); }

} // namespace countersign::wire
