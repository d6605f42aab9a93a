// countersign: the window.
#include "app/desktop/desktop.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QIcon>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Countersign"));
    QCoreApplication::setOrganizationName(QStringLiteral("countersign"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/brand/logo.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("countersign"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Prepare, sign and track documents."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(QStringLiteral("workspace"),
                                       QStringLiteral("Open the workspace in this folder."), QStringLiteral("folder"));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-file"),
        QStringLiteral("Read the workspace's passphrase from the first line of this file."), QStringLiteral("file"));
    const QCommandLineOption settings(QStringLiteral("settings"),
                                      QStringLiteral("Keep this desktop's settings in this file."),
                                      QStringLiteral("file"));
    const QCommandLineOption worker(QStringLiteral("worker"),
                                    QStringLiteral("The program that opens files from outside (countersign-cli)."),
                                    QStringLiteral("program"));
    parser.addOptions({workspace, passphrase, settings, worker});
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QStringLiteral("Start a new document with these files, or open the document of a "
                                                "countersign:// link."),
                                 QStringLiteral("[files or link…]"));
    parser.process(application);

    countersign::DesktopOptions options;
    options.folder = parser.value(workspace);
    options.settingsFile = parser.value(settings);
    options.workerProgram = parser.isSet(worker)
        ? parser.value(worker)
        : QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("countersign-cli"));
    options.hail = countersign::ui::hailOf(parser.positionalArguments());
    if (parser.isSet(passphrase)) {
        QFile file(parser.value(passphrase));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "countersign: cannot read %s: %s\n", qPrintable(file.fileName()),
                         qPrintable(file.errorString()));
            return 2;
        }
        QByteArray line = file.readLine(4096);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        options.passphrase = countersign::Secret(QByteArrayView(line));
        countersign::wipeMemory(line.data(), static_cast<std::size_t>(line.size()));
    }

    countersign::Desktop desktop(application, std::move(options));
    if (desktop.isHandedOver())
        return 0;
    desktop.start();
    return QApplication::exec();
}
