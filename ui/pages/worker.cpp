#include "ui/pages/worker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace countersign::ui {

pdf::WorkerSetup workerSetup()
{
    pdf::WorkerSetup setup;
    const QDir here(QCoreApplication::applicationDirPath());
    QString name = QStringLiteral("countersign-cli");
#ifdef Q_OS_WIN
    name += QStringLiteral(".exe");
#endif
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("../bin")})
        if (const QFileInfo file(here.filePath(folder + QLatin1Char('/') + name)); file.isExecutable()) {
            setup.program = file.absoluteFilePath();
            return setup;
        }
    setup.program = name;
    return setup;
}

} // namespace countersign::ui
