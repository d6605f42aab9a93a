#include "core/base/disk.h"

#include "core/base/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <filesystem>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <unistd.h>
#endif

namespace countersign {

#ifndef Q_OS_WIN
static QString systemError() { return QString::fromLocal8Bit(std::strerror(errno)); }
#endif

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
    CS_TRY(DurableFile file, DurableFile::create(path));
    CS_CHECK(file.write(bytes));
    return file.publish();
}

Result<void> LocalDisk::writePrivately(const QString &path, QByteArrayView bytes)
{
    CS_TRY(DurableFile file, DurableFile::create(path, DurableFile::Access::OwnerOnly));
    CS_CHECK(file.write(bytes));
    return file.publish();
}

DiskError whyNotReadable(const QString &path)
{
    std::error_code unknown; // set where a folder on the way does not say what it holds
    const bool exists = std::filesystem::exists(QFileInfo(path).filesystemFilePath(), unknown);
    return exists || unknown ? DiskError::NotReadable : DiskError::NotFound;
}

Result<QByteArray> LocalDisk::readAll(const QString &path, qint64 maxBytes) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(whyNotReadable(path), file.errorString());
    if (file.size() > maxBytes)
        return fail(DiskError::TooLarge, QString::number(file.size()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(DiskError::NotReadable, file.errorString());
    return bytes;
}

bool LocalDisk::exists(const QString &path) const { return QFileInfo::exists(path); }

} // namespace countersign
