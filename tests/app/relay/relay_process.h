// A real relay and a real mail server as processes of their own on loopback, and a signer's HTTP by hand.
#pragma once

#include "core/link/http_relay.h"
#include "core/link/package.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace countersign::test {

class SmtpProcess
{
public:
    explicit SmtpProcess(const QString &out) : m_out(out) { }
    ~SmtpProcess() { stop(); }
    [[nodiscard]] bool start(); // on the same port as before
    void stop();
    void setMode(const QByteArray &mode) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QList<QJsonObject> mails() const; // in the order of their arrival
    [[nodiscard]] QList<QJsonObject> mailsTo(const QString &address) const;
    [[nodiscard]] bool isHanging() const; // holds a message it never answers

private:
    QString m_out;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; // names in lower case
    [[nodiscard]] QString error() const; // of an error reply
};

class RelayProcess
{
public:
    RelayProcess(QString data, QString web, quint16 smtpPort)
        : m_data(std::move(data)),
          m_web(std::move(web)),
          m_smtpPort(smtpPort)
    {
    }
    ~RelayProcess();
    [[nodiscard]] bool start(const QStringList &more = {}); // on the same port as before
    void kill(); // -9
    void stop(); // asks, and waits
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray log(); // all of its stderr so far
    [[nodiscard]] QString token() const; // of the enrolment-token file
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }

    [[nodiscard]] HttpAnswer http(const QByteArray &method, const QString &path, const QByteArray &body = {},
                                  const QMap<QByteArray, QByteArray> &headers = {}) const;
    // Bytes as they are; returns what came back until the relay closed the connection or the time was over.
    [[nodiscard]] QByteArray raw(const QByteArray &bytes, int timeoutMs = 3000) const;

    // The signer's page by hand.
    [[nodiscard]] HttpAnswer open(const QByteArray &linkId, const QByteArray &a) const;
    [[nodiscard]] HttpAnswer answer(const QByteArray &linkId, const QByteArray &a, const wire::AnswerPost &post) const;

private:
    QString m_data, m_web;
    quint16 m_smtpPort = 0;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_log;
};

// A desktop that is enrolled, and the links it makes.
class Office
{
public:
    explicit Office(const RelayProcess &relay) : Office(relay.url()) { }
    explicit Office(const QString &url);
    [[nodiscard]] link::HttpRelay &relay() { return *m_relay; }
    [[nodiscard]] std::unique_ptr<link::HttpRelay> anotherDevice(const QString &url) const; // same workspace, new key

    struct Sent {
        link::LinkPackage package;
        wire::Manifest manifest;
        QByteArray document;
        QByteArray a;
        QString to;
        QString dedupKey;
        [[nodiscard]] const QByteArray &id() const { return package.secrets.linkId; }
    };
    struct Wish {
        QString language = QStringLiteral("en");
        QString company = QStringLiteral("Northwind Ltd");
        std::int64_t expiresIn = 3600; // seconds
        QByteArray document;
        bool hasInvitation = true;
        QByteArray accessCode;
    };
    [[nodiscard]] Sent build(const Wish &wish);
    [[nodiscard]] Result<void> upload(const Sent &sent);
    [[nodiscard]] Sent send(const Wish &wish); // build and upload
    [[nodiscard]] wire::AnswerContent answerTo(const Sent &sent,
                                               const QString &value = QStringLiteral("Kwiatowa 12")) const;
    [[nodiscard]] wire::Delivery delivery(const QString &to, const QString &kind, const QString &url = {});
    // All changes after what this object has seen; waits until `kind` of `link` is among all seen, or fails.
    [[nodiscard]] bool waitFor(const QString &kind, const QByteArray &link, int timeoutMs = 90000);
    [[nodiscard]] bool waitForKey(const QString &kind, const QString &dedupKey, int timeoutMs = 90000);
    [[nodiscard]] QList<wire::Change> seen(const QString &kind, const QByteArray &link) const;
    [[nodiscard]] const QList<wire::Change> &allSeen() const { return m_seen; }
    void look(); // once, without waiting

    const crypto::ReceptionKey reception;

private:
    template <typename Predicate> bool waitUntil(Predicate isThere, int timeoutMs);

    Uuid m_workspace, m_device;
    crypto::DeviceKey m_key;
    std::unique_ptr<link::HttpRelay> m_relay;
    QList<wire::Change> m_seen;
    int m_count = 0;
};

} // namespace countersign::test
