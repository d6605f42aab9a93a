#include "ui/shell/running_instance.h"

#include "ui/models/deep_link.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

namespace countersign::ui {

namespace {

constexpr int kLongestPath = 4096;

QByteArray encoded(const Hail &hail)
{
    QJsonObject object;
    object.insert(QStringLiteral("files"), QJsonArray::fromStringList(hail.files));
    object.insert(QStringLiteral("link"), hail.link);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

bool isFileHere(const QString &path)
{
    if (path.isEmpty() || path.size() > kLongestPath || path.contains(QChar(u'\0')))
        return false;
    const QFileInfo file(path);
    return file.isAbsolute() && file.isFile();
}

Hail checked(const QStringList &files, const QString &link)
{
    Hail hail;
    for (const QString &file : files)
        if (hail.files.size() < RunningInstance::kMostFiles && isFileHere(file))
            hail.files.append(file);
    if (const auto id = envelopeOf(link))
        hail.link = linkTo(*id);
    return hail;
}

// Qt refuses deep nesting by itself, and the line is short.
Hail decoded(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QStringList files;
    const QJsonArray all = object.value(QStringLiteral("files")).toArray();
    for (const QJsonValue &one : all)
        files.append(one.toString());
    return checked(files, object.value(QStringLiteral("link")).toString());
}

} // namespace

Hail hailOf(const QStringList &arguments)
{
    QStringList files;
    QString link;
    for (const QString &argument : arguments) {
        if (argument.startsWith(QString::fromLatin1(kLinkScheme) + QLatin1Char(':'), Qt::CaseInsensitive))
            link = argument;
        else if (argument.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
            files.append(QUrl(argument).toLocalFile());
        else
            files.append(QFileInfo(argument).absoluteFilePath());
    }
    return checked(files, link);
}

RunningInstance::RunningInstance(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(kMostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::accept);
}

RunningInstance::~RunningInstance() = default;

QString RunningInstance::addressOf(const QString &workspaceFolder)
{
    const QString canonical = QFileInfo(workspaceFolder).canonicalFilePath();
    const QByteArray whose =
        (QDir::homePath() + QLatin1Char('\n') + (canonical.isEmpty() ? workspaceFolder : canonical)).toUtf8();
    const QString name = QStringLiteral("countersign-")
        + QString::fromLatin1(QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(24));
#ifdef Q_OS_WIN
    return name; // a named pipe
#else
    // A folder that only this user can enter.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? name : QDir(folder).filePath(name);
#endif
}

bool RunningInstance::handOver(const QString &workspaceFolder, const Hail &hail)
{
    QLocalSocket socket;
    socket.connectToServer(addressOf(workspaceFolder));
    if (!socket.waitForConnected(1000))
        return false;
    const QByteArray line = encoded(hail);
    if (line.size() > kMostBytes || socket.write(line) != line.size())
        return false;
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(1000))
            return false;
    // Only an answer says that somebody is at home: a hung window's socket takes bytes too.
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(1000))
            return false;
    return socket.readLine(16).trimmed() == "taken";
}

bool RunningInstance::listen(const QString &workspaceFolder)
{
    const QString address = addressOf(workspaceFolder);
    if (m_server.isListening()) {
        if (m_server.fullServerName() == address || m_server.serverName() == address)
            return true;
        m_server.close();
    }
    // Two that start at the same moment must not both find the other's socket dead and remove it.
    QLockFile turn(QDir::isAbsolutePath(address) ? address + QStringLiteral(".lock")
                                                 : QDir::temp().filePath(address + QStringLiteral(".lock")));
    if (!turn.tryLock(2000))
        return false;
    // Asked first: on Unix, listening with restricted rights takes another's name without a word.
    QLocalSocket other;
    other.connectToServer(address);
    if (other.waitForConnected(500))
        return false;
    QLocalServer::removeServer(address); // left by one that was killed
    return m_server.listen(address);
}

void RunningInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_open >= kMostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        socket->setReadBufferSize(kMostBytes + 1);
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { take(socket); });
        QTimer::singleShot(m_patienceMs, socket, [socket] { socket->abort(); });
        take(socket);
    }
}

void RunningInstance::take(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > kMostBytes)
            socket->abort();
        return;
    }
    const QByteArray line = socket->readLine(kMostBytes + 1);
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // one hail a connection
    const Hail hail = decoded(line);
    socket->write("taken\n");
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT hailed(hail);
}

} // namespace countersign::ui
