#include "app/relay/sms_gateway.h"

#include "core/base/disk.h"
#include "core/wire/json_reader.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <functional>

namespace countersign::relay {

namespace {

constexpr qint64 kMaxDescription = 64 * 1024;

// https://www.smsapi.com/docs: one address, errors come as 200 with {"error": n, "message": "…"}; idx with check_idx
// makes a repeat of the same reference known (53).
const char *const kSmsapi = R"({
  "url": "https://api.smsapi.com/sms.do",
  "headers": {"Authorization": "Bearer {token}"},
  "type": "form",
  "fields": {"to": "{digits}", "message": "{text}", "from": "{from}", "format": "json", "encoding": "utf-8",
             "max_parts": "6", "idx": "{ref}", "check_idx": "1"},
  "error_code": "error", "error_text": "message",
  "refused": ["11", "12", "13", "17", "94"], "done": ["53"]
})";

// https://www.twilio.com/docs/messaging/api/message-resource: 201, or an error with {"code": n, "message": "…"}.
const char *const kTwilio = R"({
  "url": "https://api.twilio.com/2010-04-01/Accounts/{user}/Messages.json",
  "headers": {"Authorization": "Basic {basic}"},
  "type": "form",
  "fields": {"To": "{to}", "From": "{from}", "Body": "{text}"},
  "error_code": "code", "error_text": "message",
  "refused": ["21211", "21217", "21401", "21407", "21408", "21421", "21601", "21602", "21608", "21610", "21612", "21614", "21617"],
  "done": []
})";

using Values = QList<QPair<QString, QString>>;

QString filled(QString text, const Values &values, const std::function<QString(const QString &)> &encode)
{
    // One pass, so that a value that holds "{to}" stays as it is.
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        bool isReplaced = false;
        for (const auto &[name, value] : values)
            if (QStringView(text).sliced(at).startsWith(name)) {
                out += encode(value);
                at += name.size();
                isReplaced = true;
                break;
            }
        if (!isReplaced)
            out += text[at++];
    }
    return out;
}

QString percent(const QString &value) { return QString::fromLatin1(QUrl::toPercentEncoding(value)); }
QString same(const QString &value) { return value; }

// A number or a text at "a.b.0.c".
QString valueAt(const QJsonDocument &document, const QString &path)
{
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const QString &step : path.split(QLatin1Char('.'), Qt::SkipEmptyParts))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.isString() ? value.toString() : QString();
}

Values pairsOf(wire::JsonReader &in, const char *name)
{
    Values pairs;
    const QJsonObject object = in.objectOrNull(name).value_or(QJsonObject());
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString value = it.value().toString();
        const bool hasControls =
            (it.key() + value).contains(QLatin1Char('\n')) || (it.key() + value).contains(QLatin1Char('\r'));
        if (!it.value().isString() || hasControls || it.key().isEmpty())
            in.refuse(name);
        pairs.append({it.key(), value});
    }
    return pairs;
}

} // namespace

Result<SmsGatewayTemplate> readSmsGateway(const QByteArray &json)
{
    auto parsed = wire::JsonReader::parse(json, kMaxDescription);
    if (!parsed)
        return fail(
            std::move(parsed.error())
                .as(RelayError::BadConfiguration, QStringLiteral("the gateway's description is no JSON object")));
    wire::JsonReader &in = *parsed;
    SmsGatewayTemplate gateway;
    gateway.url = in.text("url", 2048);
    const QUrl url(QString(gateway.url).remove(QLatin1Char('{')).remove(QLatin1Char('}')), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        in.refuse("url");
    const QString type = in.textOr("type", 8, QStringLiteral("form"));
    gateway.isJson = type == QLatin1String("json");
    if (!gateway.isJson && type != QLatin1String("form"))
        in.refuse("type");
    gateway.headers = pairsOf(in, "headers");
    gateway.fields = pairsOf(in, "fields");
    gateway.errorCode = in.textOr("error_code", 200);
    gateway.errorText = in.textOr("error_text", 200);
    for (const QString &code : in.textsOr("refused", 200, 64))
        gateway.refused.insert(code);
    for (const QString &code : in.textsOr("done", 200, 64))
        gateway.done.insert(code);
    const auto says = [&](const char *what) {
        const QString mark = QString::fromLatin1(what);
        return std::any_of(gateway.fields.begin(), gateway.fields.end(),
                           [&](const auto &field) { return field.second.contains(mark); });
    };
    if (!says("{text}") || (!says("{to}") && !says("{digits}")))
        in.refuse("fields");
    if (auto good = in.finish(); !good)
        return fail(RelayError::BadConfiguration, QStringLiteral("the gateway's description: ") + good.error().detail);
    return gateway;
}

Result<SmsGatewayTemplate> smsGateway(const QString &nameOrPath)
{
    if (nameOrPath == QLatin1String("smsapi"))
        return readSmsGateway(kSmsapi);
    if (nameOrPath == QLatin1String("twilio"))
        return readSmsGateway(kTwilio);
    CS_TRY(const QByteArray json, LocalDisk().readAll(nameOrPath, kMaxDescription));
    return readSmsGateway(json);
}

mail::SendResult judgeSmsReply(const SmsGatewayTemplate &gateway, const HttpReply &reply, const QByteArray &number)
{
    using Outcome = mail::SendResult::Outcome;
    if (reply.isForbidden)
        return {Outcome::Deferred, QStringLiteral("The SMS gateway's address is one of a private network.")};
    if (reply.status == 0)
        return {Outcome::Deferred, QStringLiteral("The SMS gateway could not be reached: ") + reply.trouble,
                reply.wasSent};
    const QJsonDocument answer = QJsonDocument::fromJson(reply.body);
    QString code = gateway.errorCode.isEmpty() ? QString() : valueAt(answer, gateway.errorCode);
    if (code == QLatin1String("0"))
        code.clear();
    const bool isFine = reply.status >= 200 && reply.status < 300;
    if (gateway.done.contains(code) || (isFine && code.isEmpty()))
        return {Outcome::Delivered};
    QString words = QStringLiteral("SMS gateway: ") + QString::number(reply.status);
    if (!code.isEmpty())
        words += QStringLiteral(" error ") + code;
    if (const QString text = valueAt(answer, gateway.errorText); !gateway.errorText.isEmpty() && !text.isEmpty())
        words += QStringLiteral(": ") + text;
    // Without a code the status decides; 401, 403 and the like are the operator's to mend, not about this recipient.
    const bool isAboutThis = code.isEmpty() ? reply.status == 400 || reply.status == 404 || reply.status == 422
                                            : gateway.refused.contains(code);
    // Something between us and the gateway may have answered a request that went through.
    const bool mayHaveArrived = reply.status == 502 || reply.status == 504;
    return {isAboutThis ? Outcome::Refused : Outcome::Deferred, mail::withoutAddresses(words.toUtf8(), number),
            mayHaveArrived, reply.retryAfterSeconds};
}

mail::SendResult SmsGateway::send(const QByteArray &number, const QString &text, const QByteArray &reference,
                                  const std::atomic<bool> &isStopping) const
{
    const SmsGatewayTemplate &gateway = m_access.gateway;
    const QString token = QString::fromUtf8(m_access.token.view());
    const Values values{
        {QStringLiteral("{to}"), QString::fromLatin1(number)},
        {QStringLiteral("{digits}"), QString::fromLatin1(number.mid(1))},
        {QStringLiteral("{text}"), text},
        {QStringLiteral("{from}"), m_access.from},
        {QStringLiteral("{user}"), m_access.user},
        {QStringLiteral("{ref}"), QString::fromLatin1(reference)},
        {QStringLiteral("{token}"), token},
        {QStringLiteral("{basic}"),
         QString::fromLatin1((m_access.user + QLatin1Char(':') + token).toUtf8().toBase64())},
    };
    HttpPost request{.url = filled(gateway.url, values, percent).toUtf8(),
                     .timeoutSeconds = m_access.timeoutSeconds,
                     .mayBePrivate = m_access.mayBePrivate,
                     .caFile = m_access.caFile};
    if (gateway.isJson) {
        QJsonObject body;
        for (const auto &[name, value] : gateway.fields)
            body.insert(name, filled(value, values, same));
        request.body = wire::toJson(body);
        request.headers.append("Content-Type: application/json");
    } else {
        QByteArray body;
        for (const auto &[name, value] : gateway.fields)
            body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '='
                + filled(value, values, same).toUtf8().toPercentEncoding();
        request.body = body;
        request.headers.append("Content-Type: application/x-www-form-urlencoded");
    }
    request.headers.append("User-Agent: Countersign-Relay");
    for (const auto &[name, value] : gateway.headers)
        request.headers.append((name + QStringLiteral(": ") + filled(value, values, same)).toUtf8());
    return judgeSmsReply(gateway, post(request, isStopping), number);
}

} // namespace countersign::relay
