#include "tests/app/relay/relay_binary.h"

#include "tests/app/relay/raw_http.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

#include <csignal>

namespace countersign::test {

namespace {

QString program()
{
    return QString::fromLocal8Bit(qgetenv("COUNTERSIGN_BIN_DIR")) + QStringLiteral("/countersign-relay");
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool RelayBinary::start(const QStringList &more)
{
    m_process = std::make_unique<QProcess>();
    const QString log = m_folder + QLatin1Char('/') + m_name + QStringLiteral(".log");
    const qsizetype from = fileBytes(log).size();
    m_process->setStandardErrorFile(log, QIODevice::Append);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->start(program(),
                     QStringList{"run", "--data", data(), "--listen", QStringLiteral("127.0.0.1:%1").arg(m_port),
                                 "--admin-listen", QStringLiteral("127.0.0.1:%1").arg(m_adminPort), "--public-url",
                                 publicUrl, "--smtp", QStringLiteral("smtp://127.0.0.1:%1").arg(smtpPort),
                                 "--smtp-from", "signing@relay.example", "--retry-base-ms", "200"}
                         + more);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 120000) {
        m_process->waitForFinished(5);
        for (const QByteArray &line : fileBytes(log).mid(from).split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            const QString event = entry.value(QStringLiteral("event")).toString();
            const auto port = static_cast<quint16>(entry.value(QStringLiteral("port")).toInt());
            if (event == QLatin1String("admin_listening"))
                m_adminPort = port;
            if (event == QLatin1String("listening")) {
                m_port = port;
                return true;
            }
        }
        if (m_process->state() == QProcess::NotRunning) {
            qWarning("%s", fileBytes(log).mid(from).constData());
            return false;
        }
    }
    return false;
}

void RelayBinary::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

void RelayBinary::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(60000))
        kill();
}

void RelayBinary::signal(int number) const { ::kill(static_cast<pid_t>(m_process->processId()), number); }

QByteArray RelayBinary::log() const { return fileBytes(m_folder + QLatin1Char('/') + m_name + QStringLiteral(".log")); }

QString RelayBinary::token() const
{
    for (int i = 0; i < 100; ++i) {
        if (const QByteArray token = fileBytes(data() + QStringLiteral("/enrolment-token")).trimmed(); !token.isEmpty())
            return QString::fromLatin1(token);
        QTest::qSleep(50);
    }
    return {};
}

qint64 RelayBinary::memoryKb(const char *what) const
{
    for (const QByteArray &line : fileBytes(QStringLiteral("/proc/%1/status").arg(m_process->processId())).split('\n'))
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toLongLong();
    return 0;
}

double RelayBinary::cpuSecondsOf(qint64 pid)
{
    const QByteArray stat = fileBytes(QStringLiteral("/proc/%1/stat").arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // from the third on: proc(5)
    double seconds =
        (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
    for (const QByteArray &child :
         fileBytes(QStringLiteral("/proc/%1/task/%1/children").arg(pid)).simplified().split(' '))
        if (!child.isEmpty())
            seconds += cpuSecondsOf(child.toLongLong());
    return seconds;
}

QByteArray RelayBinary::metric(const QByteArray &name) const
{
    RawConnection connection(m_adminPort);
    const auto reply = connection.ask(httpGet(QStringLiteral("/metrics")));
    if (reply)
        for (const QByteArray &line : reply->body.split('\n'))
            if (line.startsWith(name + ' '))
                return line.mid(name.size() + 1);
    return {};
}

RelayBinary::Ended RelayBinary::command(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    process.waitForFinished(60000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace countersign::test
