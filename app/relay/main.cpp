#include "app/relay/commands.h"
#include "app/relay/delivery_key.h"
#include "app/relay/log.h"
#include "app/relay/pages.h"
#include "app/relay/relay.h"
#include "core/base/disk.h"
#include "core/base/file_lock.h"
#include "core/mail/bounce_report.h"

#include <CLI/CLI.hpp>
#include <curl/curl.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstdio>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace countersign;
using namespace countersign::relay;

namespace {

// A detail that is only a path says what is wrong with it.
QString sentence(const Error &error)
{
    const auto isOf = [&error](ErrorCode code) { return error.code == code && QDir::isAbsolutePath(error.detail); };
    if (isOf(DiskError::NotFound))
        return QStringLiteral("there is no ") + error.detail;
    if (isOf(DiskError::NotReadable))
        return QStringLiteral("cannot read ") + error.detail;
    if (isOf(DiskError::NotWritable))
        return QStringLiteral("cannot write ") + error.detail;
    if (isOf(LockError::HeldByOther))
        return QStringLiteral("another relay is using ") + QFileInfo(error.detail).path();
    if (isOf(LockError::NotPossible))
        return QStringLiteral("cannot lock ") + error.detail;
    return error.detail;
}

int failed(const Error &error)
{
    std::fprintf(stderr, "countersign-relay: %s\n", qPrintable(sentence(error)));
    for (const Error &cause : error.causes)
        std::fprintf(stderr, "  because: %s\n", qPrintable(sentence(cause)));
    return 1;
}

// Thousands of small things come and go: freed memory goes back to the system instead of staying in many arenas. And
// each connection is a file.
void limitMemoryAndRaiseFiles()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
#endif
#ifndef Q_OS_WIN
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
#endif
}

constexpr int kTryAgain = 75; // EX_TEMPFAIL of sysexits.h: a mail server keeps the message and comes back

// All of it is taken, so that the mail server can hand it over; what is kept is enough for any report.
QByteArray standardInput()
{
    QByteArray bytes;
    char buffer[65536];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;)
        if (bytes.size() < mail::kMostBounceBytes)
            bytes.append(buffer, static_cast<qsizetype>(n));
    return bytes;
}

Result<void> writeConfig(const QString &path, const QByteArray &text)
{
    if (const QString folder = QFileInfo(path).absolutePath(); !QDir().mkpath(folder))
        return fail(DiskError::NotWritable, folder);
    return writePrivateFile(path, text);
}

} // namespace

int main(int argc, char **argv)
{
#ifndef Q_OS_WIN
    std::signal(SIGPIPE, SIG_IGN); // a client that went away is no reason to end
    umask(0077); // database and blobs are for this user only, whatever the folder's mode
#endif
    limitMemoryAndRaiseFiles();
    CLI::App app{"countersign-relay: keeps sealed signing links for desktops and signers, and delivers their mail"};
    // The pages too: their hash tells whether they are the ones that were built from the sources.
    app.set_version_flag("--version", [&argc, argv] {
        const QCoreApplication application(argc, argv);
        const auto pages = Pages::load(pagesBeside(QCoreApplication::applicationDirPath()), false);
        return std::string("countersign-relay ") + COUNTERSIGN_VERSION
            + (pages && !pages->isEmpty() ? "\npages " + pages->fingerprint().toStdString() : std::string());
    });
    app.require_subcommand(1);

    RunOptions typed;
    std::string configFile;
    const auto add = [&](const char *name, const char *words, std::initializer_list<const char *> names) {
        CLI::App *command = app.add_subcommand(name, words);
        command->add_option("--config", configFile, "Configuration file; options of the command line count more");
        for (const Setting &setting : settings()) {
            if (names.size() > 0 && std::none_of(names.begin(), names.end(), [&](const char *n) {
                    return qstrcmp(n, setting.name) == 0;
                }))
                continue;
            const std::string option = std::string("--") + setting.name;
            if (const auto *text = std::get_if<std::string RunOptions::*>(&setting.member))
                command->add_option(option, typed.**text, setting.help);
            else if (const auto *flag = std::get_if<bool RunOptions::*>(&setting.member))
                command->add_flag(option, typed.**flag, setting.help);
            else
                command->add_option(option, typed.*std::get<int RunOptions::*>(setting.member), setting.help)
                    ->check(CLI::Range(setting.least, setting.most));
        }
        return command;
    };
    std::string path, linkToErase, exportTo, importFrom, bouncedTo;
    CLI::App *init = add("init",
                         "Make the data folder, and the configuration file with the settings given where it is"
                         " missing; print a single-use enrolment token",
                         {});
    CLI::App *run = add("run", "Serve until asked to end", {});
    CLI::App *check = add("check", "Look at configuration, keys, database, log, chunks and certificate", {});
    CLI::App *backup = add("backup", "Save database and chunks, also of a running relay", {"data"});
    backup->add_option("--to", path, "A new folder")->required();
    CLI::App *restore = add("restore", "Bring a backup back into an empty data folder", {"data"});
    restore->add_option("--from", path, "The backup's folder")->required();
    CLI::App *keys = add("keys", "Show, save or bring back the key that deliveries are sealed to", {"data"});
    keys->add_option("--export", exportTo, "Write it to this new file");
    keys->add_option("--import", importFrom, "Take it from this file")->excludes("--export");
    CLI::App *prune = add("prune", "Forget now what retention allows to forget",
                          {"data", "database", "keep-closed-days", "keep-addresses-days"});
    prune->add_option("--erase-link", linkToErase, "Instead: erase one link's contents and addresses for good");
    CLI::App *bounce =
        add("bounce",
            "Take a mail server's report about a mail that came back, from standard input; ends with 75 where the"
            " server should try again",
            {"data", "database"});
    bounce->add_option("--to", bouncedTo, "The address it came to")->required();
    CLI11_PARSE(app, argc, argv);

    silenceLibraryMessages();
    curl_global_init(CURL_GLOBAL_DEFAULT); // before any thread
    const CLI::App *const command = app.get_subcommands().front();
    RunOptions options = typed;
    const QString configPath = QString::fromStdString(configFile);
    if (command == init && !configFile.empty()) {
        const bool isThere = QFileInfo::exists(configPath);
        if (!isThere)
            if (const auto written = writeConfig(configPath, configTemplate(typed)); !written)
                return failed(written.error());
        std::printf("configuration: %s%s\n", configFile.c_str(), isThere ? ", left as it was" : "");
    }
    if (!configFile.empty()) {
        std::set<std::string> given;
        for (const Setting &setting : settings())
            if (const auto *option = command->get_option_no_throw(std::string("--") + setting.name);
                option && option->count() > 0)
                given.insert(setting.name);
        if (const auto read = readConfigFile(configPath, given, options); !read) {
            const int ended = failed(read.error());
            return command == bounce ? kTryAgain : ended;
        }
    }
    const QCoreApplication application(argc, argv); // tells where the program lies
    const auto absolute = [](const std::string &name) {
        return QFileInfo(QString::fromStdString(name)).absoluteFilePath();
    };
    if (command == run || command == check) {
        const auto config = checkOptions(options, QCoreApplication::applicationDirPath());
        if (!config)
            return failed(config.error());
        if (command == check)
            return checkRelay(*config) ? 0 : 1;
        const auto served = runRelay(*config);
        return served ? 0 : failed(served.error());
    }
    if (options.data.empty())
        return failed(
            {RelayError::BadConfiguration, QStringLiteral("--data is needed, here or in the configuration file")});
    const QString data = absolute(options.data);
    const QByteArray database = QByteArray::fromStdString(options.database);
    if (command == init) {
        const auto token = initRelay(data, database);
        if (!token)
            return failed(token.error());
        std::printf("enrolment token: %s\nIt works once, within 10 minutes.\n", qPrintable(*token));
        return 0;
    }
    if (command == bounce) {
        const BounceEnd end = takeBounce(data, database, QString::fromStdString(bouncedTo), standardInput());
        return end == BounceEnd::Later ? kTryAgain : 0;
    }
    Result<void> done;
    if (command == backup)
        done = options.database.empty()
            ? backupRelay(data, absolute(path))
            : fail(RelayError::BadConfiguration, QStringLiteral("PostgreSQL is saved with its own tools (pg_dump)"));
    else if (command == restore)
        done = restoreRelay(absolute(path), data);
    else if (command == prune)
        done = pruneRelay(data, database,
                          {.keepClosed = options.keepClosedDays * std::int64_t(24 * 3600),
                           .keepAddresses = options.keepAddressesDays * std::int64_t(24 * 3600)},
                          QString::fromStdString(linkToErase));
    else if (!exportTo.empty())
        done = exportKeys(data, absolute(exportTo));
    else
        done = importFrom.empty() ? showKeys(data) : importKeys(data, absolute(importFrom));
    return done ? 0 : failed(done.error());
}
