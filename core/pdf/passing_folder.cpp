#include "core/pdf/passing_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <unistd.h>
#endif

namespace countersign::pdf {

namespace {

QString pattern()
{
    return QDir(QDir::tempPath())
        .filePath(QStringLiteral("countersign-%1-XXXXXX").arg(QCoreApplication::applicationPid()));
}

// Elsewhere the system clears its folder for temporary files by itself.
void removeOfTheDead()
{
#ifdef Q_OS_UNIX
    static const QRegularExpression ours(QStringLiteral("\\Acountersign-([0-9]{1,9})-[A-Za-z0-9]{6}\\z"));
    const QFileInfoList all =
        QDir(QDir::tempPath())
            .entryInfoList({QStringLiteral("countersign-*")}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &folder : all) {
        const auto match = ours.match(folder.fileName());
        if (!match.hasMatch() || folder.ownerId() != ::geteuid())
            continue;
        const auto pid = static_cast<pid_t>(match.captured(1).toLongLong());
        if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH)
            QDir(folder.filePath()).removeRecursively();
    }
#endif
}

} // namespace

PassingFolder::PassingFolder() : m_folder(pattern()) { removeOfTheDead(); }

} // namespace countersign::pdf
