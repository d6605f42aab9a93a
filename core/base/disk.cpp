#include "core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace countersign {

namespace {

QString systemError() { return QString::fromLocal8Bit(std::strerror(errno)); }

// Flushes an open file's bytes to the medium, not only to the system's cache.
bool flushToMedium(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()))) != 0;
#elif defined(Q_OS_MACOS)
    return fcntl(file.handle(), F_FULLFSYNC) == 0 || fsync(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

bool replaceFile(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    return MoveFileExW(reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(from).utf16()),
                       reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(to).utf16()),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
        != 0;
#else
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#endif
}

} // namespace

Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(DiskError::NotWritable, QStringLiteral("open folder: ") + systemError());
    const int synced = fsync(fd);
    ::close(fd);
    if (synced != 0)
        return fail(DiskError::NotWritable, QStringLiteral("sync folder: ") + systemError());
#endif
    return {};
}

Result<void> LocalDisk::writeDurably(const QString &path, QByteArrayView bytes)
{
    const QFileInfo target(path);
    // A folder that is new here lasts only once the folder it is in was flushed too.
    QStringList parentsOfNew;
    for (QString folder = target.absolutePath(); !QFileInfo::exists(folder); folder = QFileInfo(folder).absolutePath())
        parentsOfNew.prepend(QFileInfo(folder).absolutePath());
    if (!QDir().mkpath(target.absolutePath()))
        return fail(DiskError::NotWritable, QStringLiteral("create folder"));
    for (const QString &parent : parentsOfNew) {
        if (auto synced = syncFolder(parent); !synced)
            return synced;
    }

    const QString temporary =
        path + QStringLiteral(".%1.tmp").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(DiskError::NotWritable, file.errorString());
    const bool written = file.write(bytes.data(), bytes.size()) == bytes.size() && flushToMedium(file);
    const QString reason = written ? QString() : file.errorString() + QStringLiteral(" / ") + systemError();
    file.close();
    if (!written || !replaceFile(temporary, path)) {
        const QString detail = written ? systemError() : reason;
        QFile::remove(temporary);
        return fail(DiskError::NotWritable, detail);
    }
    return syncFolder(target.absolutePath());
}

Result<QByteArray> LocalDisk::readAll(const QString &path, qint64 maxBytes) const
{
    QFile file(path);
    if (!file.exists())
        return fail(DiskError::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(DiskError::NotReadable, file.errorString());
    if (file.size() > maxBytes)
        return fail(DiskError::TooLarge, QString::number(file.size()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(DiskError::NotReadable, file.errorString());
    return bytes;
}

bool LocalDisk::exists(const QString &path) const { return QFileInfo::exists(path); }

} // namespace countersign
