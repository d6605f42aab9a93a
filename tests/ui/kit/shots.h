// Pictures for a person to look through: build/shots/<name>.png, or COUNTERSIGN_SHOTS.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace countersign::tests {

inline bool shoot(QWidget &widget, const QString &name)
{
    const QString given = qEnvironmentVariable("COUNTERSIGN_SHOTS");
    const QDir dir(given.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/../shots") : given);
    return QDir().mkpath(dir.path()) && widget.grab().save(dir.filePath(name + QStringLiteral(".png")));
}

} // namespace countersign::tests
