#include "core/store/vault.h"

#include "core/crypto/digest.h"

#include <QFile>
#include <QFileInfo>

namespace countersign::store {

QString Vault::pathOf(const QByteArray &sha256) const
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    return QStringLiteral("%1/%2/%3").arg(m_folder, hex.left(2), hex.mid(2));
}

bool Vault::contains(const QByteArray &sha256) const { return sha256.size() == 32 && m_disk.exists(pathOf(sha256)); }

Result<QByteArray> Vault::put(QByteArrayView bytes)
{
    const QByteArray sha256 = crypto::sha256(bytes);
    const QString path = pathOf(sha256);
    if (m_disk.exists(path)) {
        const auto there = m_disk.readAll(path, kMaxFile);
        if (there && crypto::sha256(*there) == sha256)
            return sha256;
        if (!there && !there.error().is(DiskError::TooLarge))
            return fail(there.error()); // unreadable now does not mean damaged
        QString aside = path + QStringLiteral(".damaged");
        for (int i = 2; QFileInfo::exists(aside); ++i)
            aside = QStringLiteral("%1.damaged-%2").arg(path).arg(i);
        if (!QFile::rename(path, aside))
            return fail(StoreError::AlteredFile, QStringLiteral("cannot be set aside"));
    }
    CS_CHECK(m_disk.writeDurably(path, bytes));
    return sha256;
}

Result<QByteArray> Vault::get(const QByteArray &sha256) const
{
    if (sha256.size() != 32)
        return fail(StoreError::BadName, QStringLiteral("not a SHA-256"));
    auto bytes = m_disk.readAll(pathOf(sha256), kMaxFile);
    if (!bytes) {
        if (bytes.error().is(DiskError::NotFound))
            return fail(std::move(bytes).error().as(StoreError::MissingFile));
        return fail(std::move(bytes).error());
    }
    if (crypto::sha256(*bytes) != sha256)
        return fail(StoreError::AlteredFile, QString::fromLatin1(sha256.toHex()));
    return std::move(*bytes);
}

} // namespace countersign::store
