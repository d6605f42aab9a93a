#include "core/store/sealed_files.h"

#include "core/crypto/aead.h"

#include <QRegularExpression>

namespace countersign::store {

namespace {
constexpr qint64 kMaxFile = 16 * 1024 * 1024;

bool isGoodName(const QString &name)
{
    static const QRegularExpression good(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9.-]{0,99}\\z"));
    return good.match(name).hasMatch();
}

QByteArray aadOf(const QString &name) { return QByteArray("countersign-sealed-file-v1:") + name.toUtf8(); }
} // namespace

Result<void> SealedFiles::put(const QString &name, const Secret &bytes)
{
    if (!isGoodName(name))
        return fail(StoreError::BadName, name);
    CS_TRY(const QByteArray sealed, crypto::seal(m_key, bytes.view(), aadOf(name)));
    return m_disk.writeDurably(m_folder + QLatin1Char('/') + name, sealed);
}

Result<std::optional<Secret>> SealedFiles::get(const QString &name) const
{
    if (!isGoodName(name))
        return fail(StoreError::BadName, name);
    auto sealed = m_disk.readAll(m_folder + QLatin1Char('/') + name, kMaxFile);
    if (!sealed) {
        if (sealed.error().is(DiskError::NotFound))
            return std::optional<Secret>();
        return fail(std::move(sealed).error());
    }
    auto opened = crypto::openSecret(m_key, *sealed, aadOf(name));
    if (!opened)
        return fail(std::move(opened).error().as(StoreError::AlteredFile, name));
    return std::optional<Secret>(std::move(*opened));
}

bool SealedFiles::contains(const QString &name) const
{
    return isGoodName(name) && m_disk.exists(m_folder + QLatin1Char('/') + name);
}

} // namespace countersign::store
