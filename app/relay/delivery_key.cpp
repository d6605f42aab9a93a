#include "app/relay/delivery_key.h"

#include "app/relay/relay_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace countersign::relay {

Result<void> writePrivateFile(const QString &path, QByteArrayView bytes)
{
    const QString temporary = path + QStringLiteral(".new");
    QFile::remove(temporary);
    QFile file(temporary);
#ifndef Q_OS_WIN
    const int fd = ::open(QFile::encodeName(temporary).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 || !file.open(fd, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        return fail(DiskError::NotWritable, path);
    const bool isWritten = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush() && ::fsync(fd) == 0;
#else
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(DiskError::NotWritable, path);
    const bool isWritten = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
#endif
    file.close();
    if (!isWritten || ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(DiskError::NotWritable, path);
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<crypto::ReceptionKey> loadDeliveryKey(const QString &folder)
{
    const QString path = folder + QStringLiteral("/delivery.key");
    if (!QFileInfo::exists(path)) {
        if (!QDir().mkpath(folder))
            return fail(DiskError::NotWritable, folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        crypto::ReceptionKey key = crypto::ReceptionKey::generate();
        CS_CHECK(writePrivateFile(path, key.privateKey.view()));
        return key;
    }
    if (const auto others =
            QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
        return fail(RelayError::BadConfiguration,
                    path + QStringLiteral(" must be readable by its owner only (chmod 600)"));
    CS_TRY(QByteArray bytes, LocalDisk().readAll(path, 64));
    const Secret secret((QByteArrayView(bytes)));
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    auto key = crypto::ReceptionKey::fromPrivate(secret);
    if (!key)
        return fail(std::move(key.error()).as(RelayError::BadConfiguration, path + QStringLiteral(" is no key")));
    return key;
}

} // namespace countersign::relay
