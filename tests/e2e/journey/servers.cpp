#include "tests/e2e/journey/servers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QtTest>

namespace countersign::journey {

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3"); // Debian's, which has the mail server's package

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Output runProgram(const QString &program, const QStringList &arguments, const QString &folder, int timeoutMs)
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    while (process.state() != QProcess::NotRunning && timeoutMs > 0) {
        QTest::qWait(20); // the window lives on meanwhile
        timeoutMs -= 20;
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(2000);
        return {-2, QStringLiteral("timed out: ") + program};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())};
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

MailServer::MailServer(const QString &folder) : m_folder(folder)
{
    QDir().mkpath(folder);
    m_process.start(kPython,
                    {qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/tests/support/smtp_server.py"),
                     QStringLiteral("--out"), folder});
    for (int i = 0; i < 200 && m_port == 0; ++i) {
        QTest::qWait(50);
        if (m_process.canReadLine())
            m_port = m_process.readLine().trimmed().split(' ').last().toInt();
    }
}

MailServer::~MailServer()
{
    m_process.kill();
    m_process.waitForFinished(2000);
}

int MailServer::count() const { return static_cast<int>(QDir(m_folder).entryList({QStringLiteral("*.eml")}).size()); }

static QJsonObject mailFacts(const QString &folder, int mail)
{
    return QJsonDocument::fromJson(contentOf(QStringLiteral("%1/%2.json").arg(folder).arg(mail))).object();
}

QString MailServer::link(int mail) const
{
    static const QRegularExpression url(QStringLiteral("https?://[^\\s\"<>]+/s/[^\\s\"<>]+#v1\\.[A-Za-z0-9_-]+"));
    const QString all = QString::fromUtf8(QJsonDocument(mailFacts(m_folder, mail)).toJson());
    return url.match(all).captured(0);
}

QString MailServer::recipient(int mail) const
{
    return QString::fromUtf8(QJsonDocument(mailFacts(m_folder, mail)).toJson(QJsonDocument::Compact));
}

QString MailServer::subject(int mail) const
{
    const QJsonObject facts = mailFacts(m_folder, mail);
    const QJsonObject headers = facts[QStringLiteral("headers")].toObject();
    return headers.isEmpty() ? facts[QStringLiteral("subject")].toString()
                             : headers[QStringLiteral("Subject")].toString();
}

void MailServer::behave(const QString &mode)
{
    QFile file(m_folder + QStringLiteral("/mode"));
    if (file.open(QIODevice::WriteOnly))
        file.write(mode.toLatin1());
}

Relay::Relay(const QString &program, const QString &dataFolder, int mailPort)
    : m_program(program),
      m_data(dataFolder),
      m_mailPort(mailPort),
      m_port(freePort())
{
    m_url = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    QDir().mkpath(dataFolder);
    start();
}

void Relay::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_data + QStringLiteral("/../relay.log"), QIODevice::Append);
    m_process->start(m_program,
                     {QStringLiteral("run"), QStringLiteral("--data"), m_data, QStringLiteral("--listen"),
                      QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("--public-url"), m_url,
                      QStringLiteral("--smtp"), QStringLiteral("smtp://127.0.0.1:%1").arg(m_mailPort)});
    for (int i = 0; i < 200 && !(isServing() && (m_wasStarted || !enrolmentToken().isEmpty())); ++i)
        QTest::qWait(50);
    m_wasStarted = true; // the token is for the first start only
}

void Relay::kill()
{
    m_process->kill();
    m_process->waitForFinished(5000);
}

Relay::~Relay()
{
    m_process->terminate();
    if (!m_process->waitForFinished(5000))
        kill();
}

QByteArray Relay::enrolmentToken() const { return contentOf(m_data + QStringLiteral("/enrolment-token")).trimmed(); }

bool Relay::isServing() const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_port));
    if (!socket.waitForConnected(500))
        return false;
    socket.write("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
                 + "\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead(2000) && socket.readAll().startsWith("HTTP/1.1 200");
}

QStringList filesWith(const QString &folder, const QStringList &texts)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray bytes = contentOf(path);
        for (const QString &text : texts) {
            const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                found += path + QStringLiteral(": ") + text;
        }
    }
    return found;
}

} // namespace countersign::journey
