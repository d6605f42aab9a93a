#include "core/mail/mail.h"

#include "core/mail/mail_texts.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace countersign::mail {

namespace {

// No control characters, nothing that could end a header or turn text around (bidi overrides).
QString withoutControls(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (u < 0x20 || u == 0x7f || (u >= 0x80 && u < 0xa0) || (u >= 0x202a && u <= 0x202e)
            || (u >= 0x2066 && u <= 0x2069) || u == 0x2028 || u == 0x2029)
            clean.append(QLatin1Char(' '));
        else
            clean.append(c);
    }
    return clean;
}

QString oneLine(const QString &text) { return withoutControls(text).simplified().left(120); }

// Several lines, each as clean as a name.
QString plainText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.left(4000).split(QLatin1Char('\n'))) {
        lines.append(withoutControls(line).simplified());
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

QString subjectOfMessage(const wire::DeliveryPayload &payload)
{
    const QString subject = oneLine(payload.subject);
    return subject.isEmpty() ? oneLine(payload.fromName) : subject;
}

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

QByteArray displayName(const QString &name)
{
    if (!isPlainAscii(name))
        return encodeHeaderText(name);
    QByteArray quoted = name.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

// RFC 5322, 3.3, in English whatever the machine speaks.
QByteArray dateHeader(std::int64_t ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QString dateForReading(std::int64_t seconds, const QString &language)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    const QLocale locale(language);
    const QString format = language == QLatin1String("pt_BR") ? QStringLiteral("d 'de' MMMM 'de' yyyy, HH:mm")
        : language == QLatin1String("de")                     ? QStringLiteral("d. MMMM yyyy, HH:mm")
                                                              : QStringLiteral("d MMMM yyyy, HH:mm");
    return locale.toString(time, format) + QStringLiteral(" UTC");
}

// Not arg(): some sentences name nobody, and arg() complains about that on stderr with the name in its words.
QString filled(QString sentence, const QString &value) { return sentence.replace(QStringLiteral("%1"), value); }

QByteArray part(const QByteArray &type, const QString &text)
{
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quotedPrintable(text.toUtf8()) + "\r\n";
}

// The name in ASCII for old readers and, where it is more, as RFC 2231 has it.
QByteArray fileName(const QString &name)
{
    QString plain;
    for (const QChar c : name) {
        const ushort u = c.unicode();
        const bool isSafe = u >= 0x20 && u < 0x7f && u != '"' && u != '\\' && u != '/' && u != ':';
        plain.append(isSafe ? c : QLatin1Char('_'));
    }
    QByteArray header = "; filename=\"" + plain.right(120).toLatin1() + '"';
    if (plain != name)
        header += ";\r\n filename*=UTF-8''" + QUrl::toPercentEncoding(name.right(120));
    return header;
}

QByteArray part(const Attachment &attachment)
{
    const QByteArray base64 = attachment.bytes.toBase64();
    QByteArray out = "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
                     "Content-Disposition: attachment"
        + fileName(withoutControls(attachment.name)) + "\r\n\r\n";
    out.reserve(out.size() + base64.size() + base64.size() / 38);
    for (qsizetype at = 0; at < base64.size(); at += 76)
        out += base64.mid(at, 76) + "\r\n";
    return out;
}

} // namespace

QByteArray smtpAddress(const QString &address)
{
    static const QRegularExpression local(QStringLiteral("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}\\z"));
    static const QRegularExpression domain(
        QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"));
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    if (at < 1 || address.size() > 254)
        return {};
    const QString localPart = address.left(at);
    const QByteArray domainPart = QUrl::toAce(address.mid(at + 1));
    if (!local.match(localPart).hasMatch() || localPart.startsWith(QLatin1Char('.'))
        || localPart.endsWith(QLatin1Char('.')) || localPart.contains(QStringLiteral(".."))
        || !domain.match(QString::fromLatin1(domainPart)).hasMatch())
        return {};
    return localPart.toLatin1() + '@' + domainPart;
}

QByteArray encodeHeaderText(const QString &text)
{
    if (isPlainAscii(text) && !text.contains(QStringLiteral("=?")) && text.size() <= 200)
        return text.toLatin1();
    QByteArray out;
    QByteArray chunk;
    const auto flush = [&] {
        if (!chunk.isEmpty())
            out += (out.isEmpty() ? "" : "\r\n ") + ("=?UTF-8?B?" + chunk.toBase64() + "?=");
        chunk.clear();
    };
    for (const char32_t point : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (chunk.size() + bytes.size() > 39) // 52 base64 characters and the frame: below 76 with "Subject: " before it
            flush();
        chunk += bytes;
    }
    flush();
    return out;
}

QByteArray quotedPrintable(const QByteArray &utf8)
{
    static const char hexDigits[] = "0123456789ABCDEF";
    QByteArray out;
    qsizetype column = 0;
    const auto put = [&](const QByteArray &token) {
        if (column + token.size() > 75) {
            out += "=\r\n";
            column = 0;
        }
        out += token;
        column += token.size();
    };
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c == '\r')
            continue;
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool isLineEnd = i + 1 == utf8.size() || utf8[i + 1] == '\n' || utf8[i + 1] == '\r';
        const bool isPlain = (c >= 33 && c <= 126 && c != '=') || (c == ' ' && !isLineEnd);
        put(isPlain ? QByteArray(1, static_cast<char>(c)) : QByteArray("=") + hexDigits[c >> 4] + hexDigits[c & 15]);
    }
    return out;
}

Result<Mail> composeMail(const wire::DeliveryPayload &payload, const MailFrame &frame)
{
    const QByteArray to = smtpAddress(payload.to);
    const QByteArray from = smtpAddress(frame.fromAddress);
    if (to.isEmpty() || from.isEmpty())
        return fail(MailError::BadAddress);
    const bool isCode = frame.kind == QLatin1String("code");
    const bool isMessage = frame.kind == QLatin1String("message"); // the office's own words
    const MailText text = isMessage ? MailText{.subject = subjectOfMessage(payload), .lead = plainText(payload.text)}
                                    : mailText(frame.kind, payload.language);
    if (text.subject.isEmpty() || text.lead.isEmpty())
        return fail(MailError::NothingToSay, QStringLiteral("no text for this kind"));

    QString company = oneLine(payload.fromName);
    if (company.isEmpty())
        company = mailNoName(payload.language);
    const QString lead = isMessage ? text.lead : filled(text.lead, company);
    const QString code = QString::fromLatin1(payload.code);
    if (isCode && code.isEmpty())
        return fail(MailError::NothingToSay, QStringLiteral("no code"));
    const bool hasLink = !text.button.isEmpty() && !payload.url.isEmpty();
    const QString until = hasLink && payload.expires > 0
        ? filled(text.until, dateForReading(payload.expires, payload.language))
        : QString();

    QString plain = lead + QStringLiteral("\n\n");
    QString body = QStringLiteral("<p style=\"margin:0 0 24px\">")
        + lead.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) + QStringLiteral("</p>");
    if (isCode) {
        plain += code + QStringLiteral("\n\n") + text.caution + QLatin1Char('\n');
        body += QStringLiteral("<p style=\"margin:0 0 24px;font-size:32px;font-weight:600;letter-spacing:6px\">%1</p>"
                               "<p style=\"margin:0;color:#5b6475;font-size:13px\">%2</p>")
                    .arg(code, text.caution.toHtmlEscaped());
    }
    if (hasLink) {
        const QString url = payload.url.toHtmlEscaped();
        plain += text.button + QStringLiteral(":\n") + payload.url + QStringLiteral("\n\n");
        body += QStringLiteral("<p style=\"margin:0 0 24px\"><a href=\"%1\" style=\"display:inline-block;padding:12px "
                               "24px;border-radius:6px;"
                               "background:#1f4fd8;color:#ffffff;text-decoration:none;font-weight:600\">%2</a></p>")
                    .arg(url, text.button.toHtmlEscaped());
    }
    if (!until.isEmpty()) {
        plain += until + QStringLiteral("\n\n");
        body += QStringLiteral("<p style=\"margin:0 0 24px\">") + until.toHtmlEscaped() + QStringLiteral("</p>");
    }
    if (hasLink) {
        plain += text.caution + QLatin1Char('\n');
        body += QStringLiteral("<p style=\"margin:0;color:#5b6475;font-size:13px\">") + text.caution.toHtmlEscaped()
            + QStringLiteral("</p>");
    }
    static const QRegularExpression languageCode(QStringLiteral("^[a-z]{2}(_[A-Z]{2})?\\z"));
    const QString language = languageCode.match(payload.language).hasMatch()
        ? QString(payload.language).replace(QLatin1Char('_'), QLatin1Char('-'))
        : QStringLiteral("en");
    const QString html =
        QStringLiteral(
            "<!doctype html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width\"><title>%2</title></head>\n<body style=\"margin:0;padding:32px 16px;"
            "background:#f4f5f8;color:#18202e;font:16px/1.5 -apple-system,Segoe "
            "UI,Roboto,Helvetica,Arial,sans-serif\">\n"
            "<div style=\"max-width:520px;margin:0 "
            "auto;padding:32px;background:#ffffff;border-radius:10px\">\n%3\n</div>\n"
            "</body></html>\n")
            .arg(language.toHtmlEscaped(), company.toHtmlEscaped(), body);

    const QByteArray boundary = "=_" + frame.messageId;
    QByteArray data;
    data += "Date: " + dateHeader(frame.nowMs) + "\r\n";
    data += "From: " + displayName(company) + "\r\n <" + from + ">\r\n";
    data += "To: <" + to + ">\r\n";
    if (const QByteArray replyTo = smtpAddress(payload.replyTo); !replyTo.isEmpty())
        data += "Reply-To: <" + replyTo + ">\r\n";
    data += "Subject: " + encodeHeaderText(isMessage ? text.subject : filled(text.subject, company)) + "\r\n";
    data += "Message-ID: <" + frame.messageId + '@' + from.mid(from.lastIndexOf('@') + 1) + ">\r\n";
    if (!frame.stopUrl.isEmpty()) { // RFC 8058
        data += "List-Unsubscribe: <" + frame.stopUrl.toLatin1() + ">\r\n";
        data += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    }
    data += "MIME-Version: 1.0\r\n";
    data += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: no holiday replies
    data += "Content-Language: " + language.toLatin1() + "\r\n";
    QByteArray words = "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n\r\n";
    words += "--" + boundary + "\r\n" + part("text/plain", plain);
    words += "--" + boundary + "\r\n" + part("text/html", html);
    words += "--" + boundary + "--\r\n";
    if (frame.attachments.empty())
        return Mail{from, to, data + words};
    const QByteArray outer = "=_mixed_" + frame.messageId;
    data += "Content-Type: multipart/mixed; boundary=\"" + outer + "\"\r\n\r\n--" + outer + "\r\n" + words;
    for (const Attachment &attachment : frame.attachments)
        data += "\r\n--" + outer + "\r\n" + part(attachment);
    data += "\r\n--" + outer + "--\r\n";
    return Mail{from, to, data};
}

} // namespace countersign::mail
