#include "core/wire/link_contents.h"

#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"
#include "core/wire/link_messages.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <initializer_list>

namespace countersign::wire {

namespace {

using Object = QJsonObject;

constexpr qint64 kMaxManifest = 1024 * 1024;
constexpr qint64 kMaxAnswer = 6 * 1024 * 1024;
constexpr qint64 kMaxQuestion = 8 * 1024;
constexpr qint64 kMaxReply = 40 * 1024;
constexpr qsizetype kMaxPicture = 1024 * 1024;
constexpr qsizetype kMaxChunks = 1024; // 1 GiB of the largest
static_assert(kMostDocumentChunk == kChunkPlaintext);
constexpr std::int64_t kMaxTime = 253402300799; // the year 9999
constexpr std::int64_t kMaxTimeMs = kMaxTime * 1000;

QString s(const char *text) { return QString::fromLatin1(text); }

bool isOneOf(const QString &value, std::initializer_list<const char *> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(), [&](const char *a) { return value == QLatin1String(a); });
}

bool isLanguage(const QString &language) { return isOneOf(language, {"en", "pl", "de", "pt_BR", "ru"}); }

Object toObject(const LinkDocument &d)
{
    return {{s("name"), d.name},
            {s("sha256"), d.sha256},
            {s("size"), static_cast<qint64>(d.size)},
            {s("pages"), d.pages},
            {s("chunk_size"), static_cast<qint64>(d.chunkSize)},
            {s("chunks"), QJsonArray::fromStringList(d.chunks)}};
}

Result<LinkDocument> documentFrom(const QJsonValue &value)
{
    JsonReader in(value.toObject());
    LinkDocument d;
    d.name = in.text("name", 512);
    d.sha256 = in.hash("sha256");
    d.size = in.integer("size", 1, kMaxChunks * 1024 * 1024);
    d.pages = static_cast<int>(in.integer("pages", 1, kMaxLinkPages));
    d.chunkSize = in.integerOr("chunk_size", kLeastDocumentChunk, kMostDocumentChunk, kMostDocumentChunk);
    d.chunks = in.hashes("chunks", kMaxChunks);
    CS_CHECK(in.finish());
    if (!std::has_single_bit(static_cast<std::uint64_t>(d.chunkSize)))
        in.refuse("chunk_size");
    else if (d.chunks.size() != (d.size + d.chunkSize - 1) / d.chunkSize)
        in.refuse("chunks");
    CS_CHECK(in.finish());
    return d;
}

Object toObject(const RouteParty &p)
{
    Object object{{s("name"), p.name}, {s("company"), p.company}, {s("act"), p.act}, {s("state"), p.state}};
    if (p.isYou)
        object.insert(s("you"), true);
    return object;
}

Object toObject(const RouteStep &step)
{
    QJsonArray parties;
    for (const RouteParty &party : step.parties)
        parties.append(toObject(party));
    Object object{{s("parties"), parties}};
    if (step.any > 0)
        object.insert(s("any"), step.any);
    return object;
}

Result<RouteParty> routePartyFrom(const QJsonValue &value)
{
    JsonReader in(value.toObject());
    RouteParty p;
    p.name = in.textOr("name", 256);
    p.company = in.textOr("company", 256);
    if (p.name.isEmpty() && p.company.isEmpty())
        in.refuse("name");
    p.act = in.text("act", 16);
    if (!isOneOf(p.act, {"sign", "approve"}))
        in.refuse("act");
    p.state = in.text("state", 16);
    if (!isOneOf(p.state, {"done", "now", "waiting"}))
        in.refuse("state");
    p.isYou = in.flagOr("you", false);
    CS_CHECK(in.finish());
    return p;
}

Result<std::vector<RouteStep>> routeFrom(JsonReader &outer)
{
    std::vector<RouteStep> route;
    qsizetype parties = 0;
    int you = 0;
    for (const QJsonValue value : outer.arrayOr("route", kMaxRouteParties)) {
        JsonReader in(value.toObject());
        RouteStep step;
        for (const QJsonValue party : in.array("parties", kMaxRouteParties)) {
            CS_TRY(step.parties.emplace_back(), routePartyFrom(party));
            you += step.parties.back().isYou ? 1 : 0;
        }
        parties += static_cast<qsizetype>(step.parties.size());
        if (step.parties.empty())
            in.refuse("parties");
        if (in.has("any"))
            step.any = static_cast<int>(in.integer("any", 1, static_cast<qint64>(step.parties.size()) - 1));
        CS_CHECK(in.finish());
        route.push_back(std::move(step));
    }
    if (parties > kMaxRouteParties || you != (route.empty() ? 0 : 1))
        outer.refuse("route");
    return route;
}

Object toObject(const LinkField &f)
{
    Object object{{s("id"), f.id},
                  {s("document"), f.document},
                  {s("page"), f.page},
                  {s("rect"), QJsonArray{f.rect.x(), f.rect.y(), f.rect.width(), f.rect.height()}},
                  {s("kind"), f.kind},
                  {s("label"), f.label},
                  {s("required"), f.isRequired},
                  {s("value"), f.value},
                  {s("options"), QJsonArray::fromStringList(f.options)},
                  {s("pattern"), f.pattern},
                  {s("multiline"), f.isMultiline}};
    if (!f.format.isEmpty())
        object.insert(s("format"), f.format);
    if (f.order > 0)
        object.insert(s("order"), f.order);
    if (!f.font.isEmpty())
        object.insert(s("font"), f.font);
    return object;
}

Result<LinkField> fieldFrom(const QJsonValue &value, int documents)
{
    JsonReader in(value.toObject());
    LinkField f;
    f.id = in.text("id", 64);
    f.document = static_cast<int>(in.integer("document", 0, documents - 1));
    f.page = static_cast<int>(in.integer("page", 0, kMaxLinkPages - 1));
    const QJsonArray rect = in.array("rect", 4);
    if (rect.size() == 4) {
        f.rect = QRectF(rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble());
        for (const QJsonValue side : rect)
            if (!side.isDouble() || std::abs(side.toDouble()) > 1e6)
                in.refuse("rect");
    } else {
        in.refuse("rect");
    }
    f.kind = in.text("kind", 16);
    if (!isOneOf(f.kind,
                 {"signature", "initials", "stamp", "date", "text", "number", "checkbox", "choice", "details",
                  "attachment"}))
        in.refuse("kind");
    f.label = in.textOr("label", 512);
    f.isRequired = in.flagOr("required", true);
    f.value = in.textOr("value", 16384);
    f.options = in.textsOr("options", 200, 512);
    f.pattern = in.textOr("pattern", 512);
    f.isMultiline = in.flagOr("multiline", false);
    f.format = in.textOr("format", 32);
    if (in.has("order"))
        f.order = static_cast<int>(in.integer("order", 1, 100'000));
    f.font = in.textOr("font", 32);
    CS_CHECK(in.finish());
    return f;
}

Result<std::vector<LinkDocument>> documentsFrom(JsonReader &in)
{
    std::vector<LinkDocument> documents;
    for (const QJsonValue value : in.array("documents", kMaxLinkDocuments)) {
        CS_TRY(LinkDocument document, documentFrom(value));
        documents.push_back(std::move(document));
    }
    return documents;
}

Object toObject(const Mark &mark)
{
    return {{s("method"), mark.method}, {s("text"), mark.text}, {s("png"), toB64(mark.png)}, {s("font"), mark.font}};
}

Result<std::optional<Mark>> markFrom(JsonReader &outer, const char *name)
{
    const auto object = outer.objectOrNull(name);
    if (!object)
        return std::nullopt;
    JsonReader in(*object);
    Mark mark;
    mark.method = in.text("method", 16);
    if (!isOneOf(mark.method, {"typed", "drawn", "photo"}))
        in.refuse("method");
    mark.text = in.textOr("text", 256);
    mark.png = in.bytesOrNull("png", kMaxPicture).value_or(QByteArray());
    mark.font = in.textOr("font", 64);
    CS_CHECK(in.finish());
    return mark;
}

Object toObject(const Attachment &a)
{
    return {{s("field"), a.field},
            {s("name"), a.name},
            {s("type"), a.type},
            {s("size"), static_cast<qint64>(a.size)},
            {s("sha256"), a.sha256},
            {s("key"), toB64(a.key)},
            {s("chunks"), QJsonArray::fromStringList(a.chunks)}};
}

template <typename Values> QJsonArray toArray(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toObject(value));
    return array;
}

Result<Attachment> attachmentFrom(const QJsonValue &value)
{
    JsonReader in(value.toObject());
    Attachment a;
    a.field = in.text("field", 64);
    a.name = in.textOr("name", 256);
    a.type = in.text("type", 64);
    if (!isOneOf(a.type, {"application/pdf", "image/jpeg", "image/png"}))
        in.refuse("type");
    a.size = in.integer("size", 1, kMaxAttachment);
    a.sha256 = in.hash("sha256");
    a.key = in.bytesExactly("key", 32);
    a.chunks = in.hashes("chunks", kMaxSignerChunks);
    if (a.chunks.size() != (a.size + kChunkPlaintext - 1) / kChunkPlaintext)
        in.refuse("chunks");
    CS_CHECK(in.finish());
    return a;
}

Result<std::vector<Attachment>> attachmentsFrom(JsonReader &outer)
{
    std::vector<Attachment> attachments;
    std::int64_t total = 0;
    for (const QJsonValue value : outer.arrayOr("attachments", kMaxSignerChunks)) {
        CS_TRY(Attachment attachment, attachmentFrom(value));
        total += attachment.size;
        const auto ofField = std::count_if(attachments.begin(), attachments.end(),
                                           [&](const Attachment &a) { return a.field == attachment.field; });
        if (total > kMaxAttachments || ofField >= kMaxAttachmentsOfField)
            outer.refuse("attachments");
        attachments.push_back(std::move(attachment));
    }
    return attachments;
}

Result<Delegate> delegateFrom(const QJsonObject &object)
{
    JsonReader in(object);
    Delegate d;
    d.name = in.text("name", 256).trimmed();
    d.email = in.textOr("email", 320).trimmed();
    d.phone = in.textOr("phone", 32).trimmed();
    d.position = in.textOr("position", 256).trimmed();
    if (d.name.isEmpty())
        in.refuse("name");
    if (d.email.isEmpty() && d.phone.isEmpty())
        in.refuse("email");
    CS_CHECK(in.finish());
    return d;
}

} // namespace

QByteArray encodeManifest(const Manifest &m)
{
    Object object{
        {s("v"), 1},
        {s("link"), toB64(m.link)},
        {s("envelope"), Object{{s("number"), m.envelopeNumber}, {s("title"), m.envelopeTitle}}},
        {s("language"), m.language},
        {s("sender"), Object{{s("name"), m.senderName}, {s("company"), m.senderCompany}, {s("email"), m.senderEmail}}},
        {s("recipient"), Object{{s("name"), m.recipientName}, {s("company"), m.recipientCompany}}},
        {s("message"), m.message},
        {s("expires"), static_cast<qint64>(m.expires)},
        {s("act"), m.act},
        {s("may_delegate"), m.mayDelegate},
        {s("documents"), toArray(m.documents)},
        {s("fields"), toArray(m.fields)},
        {s("consent"), Object{{s("version"), m.consentVersion}, {s("text"), m.consentText}}},
        {s("reception_key"), toB64(m.receptionKey)},
        {s("device"), Object{{s("id"), m.device.toString()}, {s("key"), toB64(m.deviceKey)}}},
    };
    if (!m.route.empty())
        object.insert(s("route"), toArray(m.route));
    return toJson(object);
}

Result<Manifest> decodeManifest(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxManifest));
    in.version(1);
    Manifest m;
    m.link = in.bytesExactly("link", 16);
    m.language = in.text("language", 8);
    if (!isLanguage(m.language))
        in.refuse("language");
    m.message = in.textOr("message", 8192);
    m.expires = in.integer("expires", 0, kMaxTime);
    m.act = in.text("act", 16);
    if (!isOneOf(m.act, {"sign", "approve", "copy"}))
        in.refuse("act");
    m.mayDelegate = in.flagOr("may_delegate", false);
    m.receptionKey = in.bytesExactly("reception_key", 65);

    JsonReader envelope(in.object("envelope"));
    m.envelopeNumber = envelope.textOr("number", 128);
    m.envelopeTitle = envelope.textOr("title", 512);
    JsonReader sender(in.object("sender"));
    m.senderName = sender.textOr("name", 256);
    m.senderCompany = sender.textOr("company", 256);
    m.senderEmail = sender.textOr("email", 320);
    JsonReader recipient(in.object("recipient"));
    m.recipientName = recipient.textOr("name", 256);
    m.recipientCompany = recipient.textOr("company", 256);
    JsonReader consent(in.object("consent"));
    m.consentVersion = consent.text("version", 32);
    m.consentText = consent.text("text", 16384);
    JsonReader device(in.object("device"));
    m.device = device.uuid("id");
    m.deviceKey = device.bytesExactly("key", 32);

    CS_TRY(m.documents, documentsFrom(in));
    for (const QJsonValue value : in.array("fields", 2000)) {
        CS_TRY(LinkField field, fieldFrom(value, static_cast<int>(m.documents.size())));
        if (std::any_of(m.fields.begin(), m.fields.end(), [&](const LinkField &f) { return f.id == field.id; }))
            in.refuse("fields"); // two fields would share one value
        m.fields.push_back(std::move(field));
    }
    CS_TRY(m.route, routeFrom(in));
    for (const JsonReader *part : {&in, &envelope, &sender, &recipient, &consent, &device})
        CS_CHECK(part->finish());
    return m;
}

QByteArray encodeManifestEnvelope(const ManifestEnvelope &envelope)
{
    return toJson(
        Object{{s("manifest"), QString::fromUtf8(envelope.manifest)}, {s("signature"), toB64(envelope.signature)}});
}

Result<ManifestEnvelope> decodeManifestEnvelope(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxManifest * 2));
    ManifestEnvelope envelope;
    envelope.manifest = in.text("manifest", kMaxManifest).toUtf8();
    envelope.signature = in.bytesExactly("signature", 64);
    CS_CHECK(in.finish());
    return envelope;
}

QByteArray encodeCompletion(const Completion &c)
{
    return toJson(Object{
        {s("v"), 1}, {s("completed"), static_cast<qint64>(c.completed)}, {s("documents"), toArray(c.documents)}});
}

Result<Completion> decodeCompletion(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxManifest));
    in.version(1);
    Completion c;
    c.completed = in.integer("completed", 0, kMaxTime);
    CS_TRY(c.documents, documentsFrom(in));
    CS_CHECK(in.finish());
    return c;
}

QByteArray encodeAnswerContent(const AnswerContent &a)
{
    Object values;
    for (auto it = a.values.begin(); it != a.values.end(); ++it)
        values.insert(it.key(), it.value());
    Object object{
        {s("v"), 1},
        {s("attempt"), a.attempt.toString()},
        {s("manifest_hash"), toB64(a.manifestHash)},
        {s("kind"), a.kind},
        {s("reason"), a.reason},
        {s("values"), values},
        {s("shown"), QJsonArray::fromStringList(a.shown)},
        {s("agent"), a.agent},
        {s("time_zone"), a.timeZone},
        {s("utc_offset_minutes"), a.utcOffsetMinutes},
        {s("language"), a.language},
        {s("at_ms"), static_cast<qint64>(a.atMs)},
    };
    if (!a.consentVersion.isEmpty())
        object.insert(s("consent"),
                      Object{{s("version"), a.consentVersion},
                             {s("text_sha256"), a.consentTextSha256},
                             {s("at_ms"), static_cast<qint64>(a.consentAtMs)}});
    if (a.signature)
        object.insert(s("signature"), toObject(*a.signature));
    if (a.initials)
        object.insert(s("initials"), toObject(*a.initials));
    if (!a.stampPng.isEmpty())
        object.insert(s("stamp"), Object{{s("png"), toB64(a.stampPng)}});
    if (!a.attachments.empty())
        object.insert(s("attachments"), toArray(a.attachments));
    if (a.delegate)
        object.insert(s("delegate"),
                      Object{{s("name"), a.delegate->name},
                             {s("email"), a.delegate->email},
                             {s("phone"), a.delegate->phone},
                             {s("position"), a.delegate->position}});
    return toJson(object);
}

Result<AnswerContent> decodeAnswerContent(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxAnswer));
    in.version(1);
    AnswerContent a;
    a.attempt = in.uuid("attempt");
    a.manifestHash = in.bytesExactly("manifest_hash", 32);
    a.kind = in.text("kind", 16);
    if (!isOneOf(a.kind, {"signed", "declined", "delegated"}))
        in.refuse("kind");
    if (a.kind == QLatin1String("delegated")) {
        CS_TRY(a.delegate, delegateFrom(in.object("delegate")));
    }
    CS_TRY(a.attachments, attachmentsFrom(in));
    a.reason = in.textOr("reason", 4096);
    a.shown = in.textsOr("shown", 64, 64);
    a.agent = in.textOr("agent", 1024);
    a.timeZone = in.textOr("time_zone", 64);
    a.utcOffsetMinutes = static_cast<int>(in.integerOr("utc_offset_minutes", -1440, 1440, 0));
    a.language = in.textOr("language", 16);
    a.atMs = in.integer("at_ms", 0, kMaxTimeMs);
    if (const auto consent = in.objectOrNull("consent")) {
        JsonReader reader(*consent);
        a.consentVersion = reader.text("version", 32);
        if (a.consentVersion.isEmpty())
            reader.refuse("version"); // consent to nothing
        a.consentTextSha256 = reader.hash("text_sha256");
        a.consentAtMs = reader.integer("at_ms", 0, kMaxTimeMs);
        CS_CHECK(reader.finish());
    } else if (a.kind == QLatin1String("signed")) {
        in.refuse("consent", WireError::MissingMember); // who declines need not have consented
    }
    const QJsonObject values = in.objectOrNull("values").value_or(QJsonObject());
    if (values.size() > 2000)
        in.refuse("values");
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonValue value = it.value();
        if (it.key().size() > 64 || !(value.isString() || value.isBool()) || value.toString().size() > 65536)
            in.refuse("values");
        else
            a.values.insert(it.key(), value.isBool() ? (value.toBool() ? s("yes") : s("no")) : value.toString());
    }
    CS_TRY(a.signature, markFrom(in, "signature"));
    CS_TRY(a.initials, markFrom(in, "initials"));
    if (const auto stamp = in.objectOrNull("stamp")) {
        JsonReader reader(*stamp);
        a.stampPng = reader.bytes("png", kMaxPicture);
        CS_CHECK(reader.finish());
    }
    CS_CHECK(in.finish());
    return a;
}

QByteArray encodeQuestionContent(const QuestionContent &q)
{
    return toJson(Object{{s("v"), 1},
                         {s("id"), q.id.toString()},
                         {s("manifest_hash"), toB64(q.manifestHash)},
                         {s("text"), q.text},
                         {s("language"), q.language},
                         {s("at_ms"), static_cast<qint64>(q.atMs)}});
}

Result<QuestionContent> decodeQuestionContent(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxQuestion));
    in.version(1);
    QuestionContent q;
    q.id = in.uuid("id");
    q.manifestHash = in.bytesExactly("manifest_hash", 32);
    q.text = in.text("text", 2000).trimmed();
    if (q.text.isEmpty())
        in.refuse("text");
    q.language = in.textOr("language", 16);
    q.atMs = in.integer("at_ms", 0, kMaxTimeMs);
    CS_CHECK(in.finish());
    return q;
}

QByteArray encodeReplyContent(const ReplyContent &r)
{
    return toJson(Object{{s("v"), 1},
                         {s("question"), r.question},
                         {s("text"), r.text},
                         {s("from"), r.from},
                         {s("at"), static_cast<qint64>(r.at)}});
}

Result<ReplyContent> decodeReplyContent(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxReply));
    in.version(1);
    ReplyContent r;
    r.question = in.text("question", 2000);
    r.text = in.text("text", kMaxReplyText);
    if (r.text.isEmpty())
        in.refuse("text");
    r.from = in.textOr("from", 256);
    r.at = in.integer("at", 0, kMaxTime);
    CS_CHECK(in.finish());
    return r;
}

QByteArray encodeDeliveryPayload(const DeliveryPayload &p)
{
    Object object{{s("v"), 1},
                  {s("to"), p.to},
                  {s("from_name"), p.fromName},
                  {s("language"), p.language},
                  {s("url"), p.url},
                  {s("expires"), static_cast<qint64>(p.expires)},
                  {s("reply_to"), p.replyTo}};
    if (!p.text.isEmpty()) {
        object.insert(s("subject"), p.subject);
        object.insert(s("text"), p.text);
    }
    if (!p.secret.isEmpty())
        object.insert(s("secret"), toB64(p.secret));
    if (!p.code.isEmpty())
        object.insert(s("code"), QString::fromLatin1(p.code));
    return toJson(object);
}

Result<DeliveryPayload> decodeDeliveryPayload(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 16384));
    in.version(1);
    DeliveryPayload p;
    p.to = in.text("to", 320);
    p.fromName = in.textOr("from_name", 256);
    p.language = in.textOr("language", 16, s("en"));
    p.url = in.textOr("url", 2048);
    p.expires = in.integerOr("expires", 0, kMaxTime, 0);
    p.replyTo = in.textOr("reply_to", 320);
    p.subject = in.textOr("subject", 200);
    p.text = in.textOr("text", 8000);
    p.secret = in.bytesOrNull("secret", 64).value_or(QByteArray());
    p.code = in.textOr("code", 12).toLatin1();
    CS_CHECK(in.finish());
    return p;
}

} // namespace countersign::wire
