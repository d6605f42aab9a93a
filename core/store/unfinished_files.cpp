#include "core/store/unfinished_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace countersign::store {

bool wasLeftOpen(const QString &folder) { return QFileInfo::exists(folder + QStringLiteral("/workspace.db-wal")); }

void removeUnfinished(const QString &folder)
{
    static const QRegularExpression unfinished(QStringLiteral("\\.[0-9a-f]{8}\\.tmp\\z"));
    const auto removeIn = [](const QDir &where) {
        const QStringList names = where.entryList({QStringLiteral("*.tmp")}, QDir::Files | QDir::Hidden);
        for (const QString &name : names)
            if (name.contains(unfinished))
                QFile::remove(where.filePath(name));
    };
    const QDir vault(folder + QStringLiteral("/vault"));
    removeIn(QDir(folder));
    removeIn(QDir(folder + QStringLiteral("/secrets")));
    const QStringList parts = vault.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &part : parts)
        removeIn(QDir(vault.filePath(part)));
}

} // namespace countersign::store
