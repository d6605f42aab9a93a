// An office on the disk, the relay and a mail server as processes, and a client who answers what comes by mail: what stays
// alive while the office's program is killed.
#pragma once

#include "tests/app/relay/relay_process.h"

#include <QTemporaryDir>

namespace countersign::test {

class KillWorld
{
public:
    [[nodiscard]] bool make(); // of one office with a director and a client
    [[nodiscard]] QString folder() const { return m_root.filePath(QStringLiteral("office")); }
    [[nodiscard]] QString keyFile() const { return m_root.filePath(QStringLiteral("director.p12")); }
    [[nodiscard]] QString rootFile() const { return m_root.filePath(QStringLiteral("root.der")); } // whom to trust
    [[nodiscard]] QString finished(const QString &title); // a folder for the documents of this envelope
    // Opens the link out of the mail and signs. Empty, or what went wrong.
    [[nodiscard]] QString clientSigns(const QString &address);
    [[nodiscard]] int mailsTo(const QString &address) const { return int(m_mail->mailsTo(address).size()); }
    void hearRelay() { (void)m_relay->log(); } // it waits once its words fill the pipe
    [[nodiscard]] QStringList unfinishedFiles() const; // of the office: written, and published by nobody

private:
    QTemporaryDir m_root;
    std::unique_ptr<SmtpProcess> m_mail;
    std::unique_ptr<RelayProcess> m_relay;
};

} // namespace countersign::test
