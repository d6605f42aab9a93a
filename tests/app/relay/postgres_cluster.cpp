#include "tests/app/relay/postgres_cluster.h"

#include <QDir>
#include <QProcess>

#include <pwd.h>
#include <unistd.h>

namespace countersign::test {

namespace {

void runAsServer(QProcess &process)
{
    if (getuid() != 0)
        return;
    const passwd *user = getpwnam("postgres");
    if (!user)
        qFatal("no user postgres: is the package postgresql installed?");
    const uid_t uid = user->pw_uid;
    const gid_t gid = user->pw_gid;
    process.setChildProcessModifier([uid, gid] {
        if (setgid(gid) != 0 || setuid(uid) != 0)
            _exit(125);
    });
}

} // namespace

bool PostgresCluster::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    runAsServer(process);
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(m_folder.filePath(QStringLiteral("out")),
                                  QIODevice::Append); // pg_ctl's child keeps it
    process.start(m_programs + QLatin1Char('/') + program, arguments);
    if (process.waitForFinished(330000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    QFile out(m_folder.filePath(QStringLiteral("out")));
    if (out.open(QIODevice::ReadOnly))
        qWarning("%s: %s", qPrintable(program), out.readAll().constData());
    return false;
}

bool PostgresCluster::start()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList({QStringLiteral("[0-9]*")}, QDir::Dirs, QDir::Name | QDir::Reversed);
    if (found.isEmpty())
        return false;
    m_programs = versions.filePath(found.first() + QStringLiteral("/bin"));
    if (getuid() == 0) {
        const passwd *user = getpwnam("postgres");
        if (!user || chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) != 0)
            return false;
    }
    if (!run(QStringLiteral("initdb"),
             {"-D", data(), "-U", "countersign", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions"}))
        return false;
    QFile conf(data() + QStringLiteral("/postgresql.conf"));
    if (!conf.open(QIODevice::Append))
        return false;
    conf.write("listen_addresses = ''\nunix_socket_directories = '" + QFile::encodeName(m_folder.path())
               + "'\nmax_connections = 60\nshared_buffers = 32MB\n");
    conf.close();
    m_isRunning =
        run(QStringLiteral("pg_ctl"), {"-D", data(), "-w", "-t", "300", "-l", m_folder.filePath("log"), "start"});
    return m_isRunning;
}

bool PostgresCluster::restart()
{
    return run(QStringLiteral("pg_ctl"),
               {"-D", data(), "-w", "-t", "300", "-m", "immediate", "-l", m_folder.filePath("log"), "restart"});
}

bool PostgresCluster::stop()
{
    m_isRunning = false;
    return run(QStringLiteral("pg_ctl"), {"-D", data(), "-w", "-t", "300", "-m", "immediate", "stop"});
}

PostgresCluster::~PostgresCluster()
{
    if (m_isRunning)
        (void)stop();
}

QByteArray PostgresCluster::newDatabase()
{
    const QByteArray name = "t" + QByteArray::number(++m_databases);
    const QByteArray socket = "host=" + QFile::encodeName(m_folder.path()) + " user=countersign dbname=";
    (void)query(socket + "postgres", QStringLiteral("CREATE DATABASE ") + QString::fromLatin1(name));
    return socket + name;
}

QByteArray PostgresCluster::query(const QByteArray &conninfo, const QString &sql) const
{
    QProcess psql;
    psql.start(m_programs + QStringLiteral("/psql"),
               {"-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", QString::fromLocal8Bit(conninfo), "-c", sql});
    psql.waitForFinished(120000);
    if (psql.exitCode() != 0)
        qWarning("psql: %s", psql.readAllStandardError().constData());
    return psql.readAllStandardOutput().split('\n').value(0);
}

} // namespace countersign::test
