#include "app/cli/worker.h"

#include <CLI/CLI.hpp>

int main(int argc, char **argv)
{
    CLI::App cli{"Countersign on the command line"};
    cli.require_subcommand(1);
    const CLI::App *worker = cli.add_subcommand("worker", "parse and draw strangers' files for another program (stdin and stdout)");
    CLI11_PARSE(cli, argc, argv);
    if (worker->parsed())
        return runWorker(argc, argv);
    return 0;
}
