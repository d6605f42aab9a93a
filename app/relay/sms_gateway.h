// SMS through an operator's HTTP gateway, described and not programmed: which address takes what, and what its answers
// mean. SMSAPI and Twilio are two such descriptions; any other comes from a file (docs/formats/sms-gateway.md). Blocks;
// thread-safe.
#pragma once

#include "app/relay/http_post.h"
#include "app/relay/relay_error.h"
#include "core/base/secret.h"

#include <QList>
#include <QPair>
#include <QSet>

namespace countersign::relay {

// Texts may hold {to} (+48600100200), {digits} (the same without +), {text}, {from}, {user}, {ref} and {basic}
// (base64 of user:token); headers {token} too. In form bodies values are percent-encoded, in JSON escaped, in the
// address percent-encoded.
struct SmsGatewayTemplate {
    QString url;
    QList<QPair<QString, QString>> headers;
    bool isJson = false;
    QList<QPair<QString, QString>> fields; // of the body
    QString errorCode, errorText; // dotted paths into a JSON answer; a code that is there and not 0 is a failure
    QSet<QString> refused; // codes about this recipient or text: no further attempt
    QSet<QString> done; // codes that say "taken already"
};

struct SmsAccess {
    SmsGatewayTemplate gateway;
    QString from; // sender's name or number
    QString user; // Twilio: the account's SID
    Secret token;
    int timeoutSeconds = 30;
    bool mayBePrivate = false; // a gateway inside the operator's own network, or a plain http one on this machine
    QString caFile = {};
};

// "smsapi", "twilio", or the path of a description. BadConfiguration says what is wrong with a file.
[[nodiscard]] Result<SmsGatewayTemplate> smsGateway(const QString &nameOrPath);
[[nodiscard]] Result<SmsGatewayTemplate> readSmsGateway(const QByteArray &json);

class SmsGateway
{
public:
    explicit SmsGateway(SmsAccess access) : m_access(std::move(access)) { }

    // `number` as smsNumber() gives it. `reference` is the same for each attempt at the same message.
    [[nodiscard]] mail::SendResult send(const QByteArray &number, const QString &text, const QByteArray &reference,
                                        const std::atomic<bool> &isStopping) const;
    [[nodiscard]] int timeoutSeconds() const { return m_access.timeoutSeconds; }

private:
    SmsAccess m_access;
};

// What an answer means; pure.
[[nodiscard]] mail::SendResult judgeSmsReply(const SmsGatewayTemplate &gateway, const HttpReply &reply,
                                             const QByteArray &number);

} // namespace countersign::relay
