// The relay's program with any arguments, its log in a file (a pipe that nobody reads would stop it), and what the
// system says about its memory.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace countersign::test {

class RelayBinary
{
public:
    RelayBinary(QString folder, QString name = QStringLiteral("relay"))
        : m_folder(std::move(folder)),
          m_name(std::move(name))
    {
    }
    ~RelayBinary() { stop(); }

    // `run` on a free port (the same one at a second start) with the folder's data, until it listens.
    [[nodiscard]] bool start(const QStringList &more = {});
    void kill(); // -9
    void stop(); // asks, and waits
    void signal(int number) const;
    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 adminPort() const { return m_adminPort; }
    [[nodiscard]] QString data() const { return m_folder + QStringLiteral("/data-") + m_name; }
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] QString token() const; // of the enrolment-token file
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 memoryKb(const char *what = "VmRSS") const;
    [[nodiscard]] double cpuSeconds() const { return cpuSecondsOf(m_process->processId()); }
    [[nodiscard]] static double cpuSecondsOf(qint64 pid); // with its children's, while they live
    [[nodiscard]] QByteArray metric(const QByteArray &name) const; // its value, of the admin address

    struct Ended {
        int code = -1;
        QByteArray out, err;
    };
    [[nodiscard]] static Ended command(const QStringList &arguments); // one that ends by itself

    QString publicUrl = QStringLiteral("http://localhost:8440");
    quint16 smtpPort = 9;

private:
    QString m_folder, m_name;
    quint16 m_port = 0, m_adminPort = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace countersign::test
