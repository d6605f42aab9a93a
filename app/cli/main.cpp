#include "app/cli/inspect_command.h"
#include "app/cli/sign_command.h"
#include "app/cli/verify_command.h"
#include "app/cli/worker.h"
#include "app/cli/workspace_command.h"

#include <CLI/CLI.hpp>

#include <QGuiApplication>

int main(int argc, char **argv)
{
    using namespace countersign::cli;
    CLI::App cli{"Countersign on the command line: sign and verify PDFs, look inside them, keep a workspace"};
    cli.require_subcommand(1);
    cli.set_version_flag("--version", COUNTERSIGN_VERSION);

    VerifyCommand verify(cli);
    SignCommand sign(cli);
    InspectCommand inspect(cli);
    WorkspaceCommand workspace(cli);
    const CLI::App *worker =
        cli.add_subcommand("worker", "parse and draw strangers' files for another program (stdin and stdout)");
    CLI11_PARSE(cli, argc, argv);
    if (worker->parsed())
        return runWorker(argc, argv);

    // Appearances are drawn by Qt; no display is needed for that.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("countersign-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));

    if (verify.isChosen())
        return verify.run();
    if (sign.isChosen())
        return sign.run();
    if (inspect.isChosen())
        return inspect.run();
    return workspace.run();
}
