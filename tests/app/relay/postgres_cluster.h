// A PostgreSQL cluster of its own in a temporary folder, on a socket in that folder. PostgreSQL refuses to run as root:
// then the server runs as the package's own user.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace countersign::test {

class PostgresCluster
{
public:
    ~PostgresCluster();
    [[nodiscard]] bool start(); // initdb and pg_ctl start
    [[nodiscard]] bool restart(); // as after a crash: no check point, no goodbye
    [[nodiscard]] bool stop();
    [[nodiscard]] QByteArray newDatabase(); // its conninfo
    // The first column of the first row.
    [[nodiscard]] QByteArray query(const QByteArray &conninfo, const QString &sql) const;

private:
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder{QStringLiteral("/tmp/countersign-pg-XXXXXX")}; // socket paths are short
    QString m_programs;
    int m_databases = 0;
    bool m_isRunning = false;
};

} // namespace countersign::test
