// Hands one mail to one mail server (RFC 5321), with libcurl. Blocks; thread-safe.
#pragma once

#include "core/mail/mail.h"
#include "core/mail/send_result.h"

#include <atomic>

namespace countersign::mail {

struct SmtpAccess {
    QByteArray url; // smtp://host:port or smtps://host:port
    QByteArray user, password; // empty: no login
    bool requiresTls = true; // off only for a server on this machine, or by the operator's word
    QByteArray helloName;
    int timeoutSeconds = 60; // of one whole attempt
    QString caFile = {}; // PEM; empty: the system's
};

class SmtpDelivery
{
public:
    explicit SmtpDelivery(SmtpAccess access);

    [[nodiscard]] SendResult send(const Mail &mail, const std::atomic<bool> &isStopping) const;
    [[nodiscard]] int timeoutSeconds() const { return m_access.timeoutSeconds; }

private:
    SmtpAccess m_access;
};

} // namespace countersign::mail
