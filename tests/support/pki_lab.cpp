#include "tests/support/pki_lab.h"

#include "core/link/trust_http.h"

#include <QFile>

namespace countersign::test {

PkiLab::~PkiLab()
{
    m_server.closeWriteChannel(); // it ends when we are gone
    if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(3000))
        m_server.kill();
    m_server.waitForFinished(1000);
}

bool PkiLab::start()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral("/usr/bin/python3"),
                   {qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/tests/support/pki_lab.py"),
                    m_folder.path()});
    while (m_server.waitForReadyRead(120'000)) {
        if (!m_server.canReadLine())
            continue;
        const QList<QByteArray> words = m_server.readLine().trimmed().split(' ');
        m_port = words.size() == 2 && words[0] == "READY" ? words[1].toInt() : 0;
        return m_port > 0;
    }
    return false;
}

QString PkiLab::url(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(path);
}

QByteArray PkiLab::file(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

crypto::Certificate PkiLab::certificate(const QString &name) const
{
    auto certificate = crypto::Certificate::fromPem(file(name + QStringLiteral(".pem")));
    return certificate ? *certificate : crypto::Certificate();
}

std::unique_ptr<crypto::SigningKey> PkiLab::key(const QString &name, crypto::RsaPadding padding) const
{
    auto key =
        crypto::signingKeyFromPkcs12(file(name + QStringLiteral(".p12")), Secret(QByteArrayView("lab")), padding);
    return key ? std::move(*key) : nullptr;
}

QByteArray PkiLab::ask(const QString &command) const
{
    auto answer = link::TrustHttp().get(url(QStringLiteral("control/") + command));
    if (!answer)
        qFatal("the lab does not answer: %s", qPrintable(answer.error().detail));
    return *answer;
}

PkiLab::Done PkiLab::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, program.toUtf8() + " did not finish"};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

} // namespace countersign::test
