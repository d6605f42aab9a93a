#include "app/cli/bench_command.h"
#include "app/cli/extend_command.h"
#include "app/cli/fill_command.h"
#include "app/cli/inspect_command.h"
#include "app/cli/interruption.h"
#include "app/cli/pki_command.h"
#include "app/cli/place_command.h"
#include "app/cli/sign_command.h"
#include "app/cli/verify_command.h"
#include "app/cli/worker.h"
#include "app/cli/workspace_command.h"
#include "app/pages/built_pages.h"

#include <CLI/CLI.hpp>

#include <QGuiApplication>

#include <cstdio>
#include <memory>
#include <vector>

// Libraries' remarks are for developers (COUNTERSIGN_LOG=1); what people must know, the commands say themselves.
static void onlyWhatMatters(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg || qEnvironmentVariableIsSet("COUNTERSIGN_LOG"))
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

int main(int argc, char **argv)
{
    using namespace countersign::cli;
    CLI::App cli{"Countersign on the command line: sign and verify PDFs, look inside them, keep a workspace"};
    cli.require_subcommand(1);
    // The pages' hash too: the relay prints the one it serves.
    const std::string pages = countersign::builtPages().toStdString();
    cli.set_version_flag("--version",
                         std::string(COUNTERSIGN_VERSION) + (pages.empty() ? std::string() : "\npages " + pages));

    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<SignCommand>(cli));
    commands.push_back(std::make_unique<VerifyCommand>(cli));
    commands.push_back(std::make_unique<ExtendCommand>(cli));
    commands.push_back(std::make_unique<InspectCommand>(cli));
    commands.push_back(std::make_unique<PlaceCommand>(cli));
    commands.push_back(std::make_unique<FillCommand>(cli));
    commands.push_back(std::make_unique<PkiCommand>(cli));
    commands.push_back(std::make_unique<BenchCommand>(cli));
    commands.push_back(std::make_unique<WorkspaceCommand>(cli));
    const CLI::App *worker =
        cli.add_subcommand("worker", "parse and draw strangers' files for another program (stdin and stdout)");
    CLI11_PARSE(cli, argc, argv);
    if (worker->parsed())
        return runWorker(argc, argv);
    cleanUpWhenInterrupted();
    qInstallMessageHandler(onlyWhatMatters);

    for (const std::unique_ptr<Command> &command : commands) {
        if (!command->isChosen())
            continue;
        // Appearances are drawn by Qt; no display is needed for that. What draws nothing starts without it.
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        const std::unique_ptr<QCoreApplication> application(command->draws() ? new QGuiApplication(argc, argv)
                                                                             : new QCoreApplication(argc, argv));
        QCoreApplication::setApplicationName(QStringLiteral("countersign-cli"));
        QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
        return command->run();
    }
    return kRefused; // CLI11 asks for a command
}
