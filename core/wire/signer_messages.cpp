#include "core/wire/signer_messages.h"

#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"

#include <algorithm>

namespace countersign::wire {

namespace {

using Object = QJsonObject;

constexpr qint64 kMaxSmall = 64 * 1024;
constexpr std::int64_t kMaxTime = 253402300799; // the year 9999

QString s(const char *text) { return QString::fromLatin1(text); }
QJsonValue n(std::int64_t number) { return QJsonValue(static_cast<qint64>(number)); }
QJsonValue orNull(const std::optional<std::int64_t> &number)
{
    return number ? n(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<std::int64_t> timeOrNull(JsonReader &in, const char *name)
{
    if (!in.has(name))
        return std::nullopt;
    return in.integer(name, 0, kMaxTime);
}

QuestionPost questionFrom(JsonReader &in)
{
    QuestionPost v;
    v.id = in.uuid("id");
    v.enc = in.bytesExactly("enc", 65);
    v.ct = in.bytes("ct", kMaxSealedQuestion, 16);
    return v;
}

} // namespace

QByteArray encode(const OpenPost &v)
{
    Object object{{s("a"), toB64(v.a)}};
    if (v.grant)
        object.insert(s("grant"), toB64(*v.grant));
    return toJson(object);
}

Result<OpenPost> decodeOpenPost(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxSmall));
    OpenPost v;
    v.a = in.bytesExactly("a", 32);
    v.grant = in.bytesOrNull("grant", 32);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const CodePrompt &v)
{
    return toJson(Object{{s("state"), s("code")},
                         {s("code"),
                          Object{{s("channel"), v.channel},
                                 {s("to"), v.to},
                                 {s("sender"), v.sender},
                                 {s("language"), v.language},
                                 {s("digits"), 6},
                                 {s("sent"), orNull(v.sent)},
                                 {s("code_expires"), orNull(v.codeExpires)},
                                 {s("resend_after"), n(v.resendAfter)},
                                 {s("tries_left"), v.triesLeft}}},
                         {s("expires"), n(v.expires)},
                         {s("now"), n(v.now)}});
}

Result<CodePrompt> decodeCodePrompt(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxSmall));
    CodePrompt v;
    if (in.text("state", 16) != QLatin1String("code"))
        in.refuse("state");
    v.expires = in.integer("expires", 0, kMaxTime);
    v.now = in.integer("now", 0, kMaxTime);
    JsonReader code(in.object("code"));
    v.channel = code.text("channel", 16);
    v.to = code.text("to", 320);
    v.sender = code.textOr("sender", 256);
    v.language = code.textOr("language", 16);
    v.sent = timeOrNull(code, "sent");
    v.codeExpires = timeOrNull(code, "code_expires");
    v.resendAfter = code.integer("resend_after", 0, kMaxTime);
    v.triesLeft = static_cast<int>(code.integer("tries_left", 0, 100));
    CS_CHECK(code.finish());
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const CodeSent &v)
{
    return toJson(Object{{s("sent"), n(v.sent)},
                         {s("code_expires"), n(v.codeExpires)},
                         {s("resend_after"), n(v.resendAfter)},
                         {s("now"), n(v.now)}});
}

Result<CodeSent> decodeCodeSent(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxSmall));
    CodeSent v;
    v.sent = in.integer("sent", 0, kMaxTime);
    v.codeExpires = in.integer("code_expires", 0, kMaxTime);
    v.resendAfter = in.integer("resend_after", 0, kMaxTime);
    v.now = in.integer("now", 0, kMaxTime);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encodeCodeCheck(const QByteArray &code) { return toJson(Object{{s("code"), QString::fromLatin1(code)}}); }

Result<QByteArray> decodeCodeCheck(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxSmall));
    const QByteArray code = in.text("code", 6).toLatin1();
    if (code.size() != 6 || !std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; }))
        in.refuse("code");
    CS_CHECK(in.finish());
    return code;
}

QByteArray encode(const CodeGrant &v)
{
    return toJson(Object{{s("grant"), toB64(v.grant)}, {s("grant_expires"), n(v.expires)}});
}

Result<CodeGrant> decodeCodeGrant(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxSmall));
    CodeGrant v;
    v.grant = in.bytesExactly("grant", 32);
    v.expires = in.integer("grant_expires", 0, kMaxTime);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encodeWrongCode(int triesLeft)
{
    return toJson(Object{{s("error"), s("wrong_code")}, {s("detail"), QString()}, {s("tries_left"), triesLeft}});
}

QByteArray encode(const QuestionPost &v)
{
    return toJson(Object{{s("id"), v.id.toString()}, {s("enc"), toB64(v.enc)}, {s("ct"), toB64(v.ct)}});
}

Result<QuestionPost> decodeQuestionPost(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxSmall));
    QuestionPost v = questionFrom(in);
    CS_CHECK(in.finish());
    return v;
}

QByteArray encode(const std::vector<StoredQuestion> &questions)
{
    QJsonArray array;
    for (const StoredQuestion &q : questions)
        array.append(Object{{s("id"), q.post.id.toString()},
                            {s("enc"), toB64(q.post.enc)},
                            {s("ct"), toB64(q.post.ct)},
                            {s("received"), n(q.received)},
                            {s("address"), q.address},
                            {s("agent"), q.agent}});
    return toJson(Object{{s("questions"), array}});
}

Result<std::vector<StoredQuestion>> decodeQuestions(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 1024 * 1024));
    std::vector<StoredQuestion> questions;
    for (const QJsonValue &value : in.array("questions", kMaxQuestions)) {
        JsonReader item(value.toObject());
        StoredQuestion q;
        q.post = questionFrom(item);
        q.received = item.integer("received", 0, kMaxTime);
        q.address = item.textOr("address", 64);
        q.agent = item.textOr("agent", 1024);
        CS_CHECK(item.finish());
        questions.push_back(std::move(q));
    }
    CS_CHECK(in.finish());
    return questions;
}

} // namespace countersign::wire
