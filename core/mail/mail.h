// One mail as bytes: RFC 5322 headers, RFC 2047 encoded words, multipart/alternative of plain text and HTML. The same
// delivery always gives the same Message-ID, so a receiving server can tell a repeat. Pure functions.
#pragma once

#include "core/mail/mail_error.h"
#include "core/wire/link_contents.h"

#include <vector>

namespace countersign::mail {

struct Mail {
    QByteArray from; // envelope sender
    QByteArray to; // envelope recipient
    QByteArray data; // headers and body, CRLF
};

struct Attachment { // a PDF
    QString name;
    QByteArray bytes;
};

struct MailFrame {
    QString kind;
    QString fromAddress;
    QByteArray messageId; // local part
    std::int64_t nowMs = 0;
    QString stopUrl = {}; // of a reminder: where its recipient stops further ones
    std::vector<Attachment> attachments = {};
};

// BadConfiguration when an address is none: nothing unchecked gets into a header or an SMTP command.
[[nodiscard]] Result<Mail> composeMail(const wire::DeliveryPayload &payload, const MailFrame &frame);

// An address as SMTP takes it, the domain in its ASCII form; empty when it is none.
[[nodiscard]] QByteArray smtpAddress(const QString &address);

// Text as a header value: as it is where it is plain ASCII, otherwise encoded words of at most 75 characters (RFC 2047,
// 2), folded, never splitting a character.
[[nodiscard]] QByteArray encodeHeaderText(const QString &text);
[[nodiscard]] QByteArray quotedPrintable(const QByteArray &utf8); // RFC 2045, 6.7; lines end with CRLF

} // namespace countersign::mail
