// The real things outside the desktop: a mail server, the relay as its own process, a browser. Each ends with its object.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace countersign::journey {

struct Output {
    int exitCode = -1;
    QString text; // standard output, then standard error
};
// Runs a program to its end.
Output runProgram(const QString &program, const QStringList &arguments, const QString &folder = {},
                  int timeoutMs = 180'000);

int freePort();

class MailServer
{
public:
    explicit MailServer(const QString &folder); // mails become <n>.eml and <n>.json
    ~MailServer();
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int count() const;
    [[nodiscard]] QString link(int mail) const; // the signing link in its plain text; mails count from 1
    [[nodiscard]] QString recipient(int mail) const;
    [[nodiscard]] QString subject(int mail) const;
    void behave(const QString &mode); // "ok", "451 2", "550", "hang"

private:
    QString m_folder;
    QProcess m_process;
    int m_port = 0;
};

class Relay
{
public:
    Relay(const QString &program, const QString &dataFolder, int mailPort);
    ~Relay();
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QByteArray enrolmentToken() const;
    void start();
    void kill(); // as a power cut would
    [[nodiscard]] bool isServing() const; // GET /healthz answers 200

private:
    QString m_program, m_data, m_url;
    int m_mailPort;
    int m_port;
    bool m_wasStarted = false;
    std::unique_ptr<QProcess> m_process;
};

// Files under `folder` that hold one of these texts, in UTF-8 or UTF-16; "file: text" each.
QStringList filesWith(const QString &folder, const QStringList &texts);

} // namespace countersign::journey
