// A server of tests/support as a process of its own on loopback, and a certificate for it.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace countersign::test {

class TestServer
{
public:
    // `script` is a file name in tests/support.
    TestServer(QString script, QString out) : m_script(std::move(script)), m_out(std::move(out)) { }
    ~TestServer() { stop(); }
    [[nodiscard]] bool start(const QStringList &options = {}); // on the same port as before
    void stop();
    void set(const char *file, const QByteArray &bytes) const; // "mode", "reply"
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QList<QJsonObject> received() const; // in the order of arrival
    [[nodiscard]] bool isHanging() const; // holds a request it never answers

private:
    QString m_script, m_out;
    quint16 m_port = 0;
    QProcess m_process;
};

struct TestCertificate {
    QString certificate, key; // PEM files, for localhost and 127.0.0.1
};
[[nodiscard]] TestCertificate makeCertificate(const QString &folder); // empty paths where openssl failed

} // namespace countersign::test
