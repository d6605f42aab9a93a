#include "tests/app/relay/test_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

namespace countersign::test {

bool TestServer::start(const QStringList &options)
{
    QDir().mkpath(m_out);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    QStringList{QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR"))
                                    + QStringLiteral("/tests/support/") + m_script,
                                QStringLiteral("--out"), m_out, QStringLiteral("--port"), QString::number(m_port)}
                        + options);
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && timer.elapsed() < 90000 && m_process.state() != QProcess::NotRunning)
        m_process.waitForReadyRead(200);
    m_port = m_process.readLine().simplified().split(' ').value(1).toUShort();
    return m_port != 0;
}

void TestServer::stop()
{
    m_process.kill();
    m_process.waitForFinished(60000);
}

void TestServer::set(const char *name, const QByteArray &bytes) const
{
    QFile::remove(m_out + QStringLiteral("/hanging"));
    QFile file(m_out + QLatin1Char('/') + QLatin1String(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
}

QList<QJsonObject> TestServer::received() const
{
    QList<QJsonObject> all;
    for (int i = 1;; ++i) {
        QFile file(m_out + QStringLiteral("/%1.json").arg(i));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        all.append(QJsonDocument::fromJson(file.readAll()).object());
    }
}

bool TestServer::isHanging() const { return QFile::exists(m_out + QStringLiteral("/hanging")); }

TestCertificate makeCertificate(const QString &folder)
{
    TestCertificate made{folder + QStringLiteral("/certificate.pem"), folder + QStringLiteral("/key.pem")};
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                   "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out",
                   made.certificate, "-keyout", made.key});
    return openssl.waitForFinished(120000) && openssl.exitCode() == 0 ? made : TestCertificate{};
}

} // namespace countersign::test
