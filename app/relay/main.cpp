#include "app/relay/log.h"
#include "app/relay/relay.h"

#include <CLI/CLI.hpp>
#include <curl/curl.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <csignal>
#include <cstdio>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace countersign;
using namespace countersign::relay;

namespace {

int failed(const Error &error)
{
    std::fprintf(stderr, "countersign-relay: %s\n", qPrintable(error.detail));
    for (const Error &cause : error.causes)
        std::fprintf(stderr, "  because: %s\n", qPrintable(cause.detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
#ifndef Q_OS_WIN
    std::signal(SIGPIPE, SIG_IGN); // a client that went away is no reason to end
    umask(0077); // database and blobs are for this user only, whatever the folder's mode
#endif
    CLI::App app{"countersign-relay: keeps sealed signing links for desktops and signers, and delivers their mail"};
    app.set_version_flag("--version", std::string("countersign-relay ") + COUNTERSIGN_VERSION);
    app.require_subcommand(1);

    RunOptions options;
    CLI::App *run = app.add_subcommand("run", "Serve until asked to end");
    run->add_option("--data", options.data, "Folder of database, blobs and keys; made where it is missing")->required();
    run->add_option("--listen", options.listen, "Address and port, like 127.0.0.1:8440")->required();
    run->add_option("--public-url", options.publicUrl, "The address signers see, like https://sign.example.com")
        ->required();
    run->add_option("--smtp", options.smtp, "Mail server, like smtp://127.0.0.1:25")->required();
    run->add_option("--smtp-from", options.smtpFrom,
                    "Sender's address of all mail (default: countersign@<public host>)");
    run->add_option("--smtp-user", options.smtpUser, "Login at the mail server");
    run->add_option("--smtp-password-file", options.smtpPasswordFile, "File with its password");
    run->add_flag("--smtp-plain", options.smtpPlain, "Allow mail without TLS to another machine");
    run->add_option("--smtp-timeout", options.smtpTimeout, "Seconds for one attempt")->check(CLI::Range(1, 600));
    run->add_option("--web", options.web, "Folder of the built pages (default: beside the program)");
    run->add_option("--trust-proxy", options.trustProxy, "Believe X-Forwarded-For from this address");
    run->add_option("--retry-base-ms", options.retryBaseMs, "First delay after a temporary mail failure")
        ->check(CLI::Range(10, 3600000));

    std::string initData;
    CLI::App *init = app.add_subcommand("init", "Make the data folder and print a single-use enrolment token");
    init->add_option("--data", initData, "Folder of database, blobs and keys")->required();
    CLI11_PARSE(app, argc, argv);

    silenceLibraryMessages();
    curl_global_init(CURL_GLOBAL_DEFAULT); // before any thread
    if (init->parsed()) {
        const auto token = initRelay(QFileInfo(QString::fromStdString(initData)).absoluteFilePath());
        if (!token)
            return failed(token.error());
        std::printf("enrolment token: %s\nIt works once, within 10 minutes.\n", qPrintable(*token));
        return 0;
    }
    const QCoreApplication application(argc, argv); // tells where the program lies
    const auto config = checkOptions(options, QCoreApplication::applicationDirPath());
    if (!config)
        return failed(config.error());
    if (const auto served = runRelay(*config); !served)
        return failed(served.error());
    return 0;
}
