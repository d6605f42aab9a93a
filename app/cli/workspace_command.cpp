#include "app/cli/workspace_command.h"

#include "app/cli/console.h"
#include "app/pages/built_pages.h"
#include "core/flow/heartbeat.h"
#include "core/flow/opening.h"
#include "core/flow/sample_workspace.h"

#include <QCoreApplication>
#include <QTimer>

namespace countersign::cli {

namespace {
constexpr int kFailed = kRefused;

QString fromPath(const std::string &path) { return fromArgument(path); }
} // namespace

WorkspaceCommand::WorkspaceCommand(CLI::App &cli)
    : Command(cli.add_subcommand("workspace", "keep a workspace: make a sample, check its journal, work for it"))
{
    app().require_subcommand(1);
    m_sample = app().add_subcommand("sample", "make a workspace with sample people and documents");
    m_check = app().add_subcommand("check", "check every hash and signature of the journal");
    m_rebuild = app().add_subcommand("rebuild", "make everything derived anew from the journal");
    m_agent = app().add_subcommand("agent", "post, collect and seal until stopped");
    for (CLI::App *command : {m_sample, m_check, m_rebuild, m_agent}) {
        command->add_option("folder", m_folder, "the workspace's folder")->required();
        command->add_option("--passphrase-file", m_passphraseFile,
                            "what opens its keyring, where there is no system keychain");
    }
    m_sample->add_option("--relay", m_relay, "address of a relay to join");
    m_sample->add_option("--relay-token-file", m_relayTokenFile, "the relay's single-use token");
    m_sample->add_option("--keys", m_keysFolder, "where the signatory's key file goes")->required();
    m_sample->add_option("--document", m_documents, "a file to make a draft of; may be repeated");
    m_agent->add_option("--interval", m_intervalSeconds, "seconds between rounds")->check(CLI::Range(1, 3600));
}

int WorkspaceCommand::run()
{
    if (m_sample->parsed())
        return makeSample();
    if (m_check->parsed())
        return check();
    if (m_rebuild->parsed())
        return rebuild();
    return agent();
}

static Result<flow::OfficeSetup> setupFor(const std::string &folder, const std::string &passphraseFile)
{
    flow::OfficeSetup setup{.folder = fromPath(folder),
                            .workerProgram = QCoreApplication::applicationFilePath(),
                            .ownPages = builtPages(),
                            .passphrase = {}};
    if (!passphraseFile.empty()) {
        CS_TRY(setup.passphrase, readSecretFile(passphraseFile));
    }
    return setup;
}

static Result<std::unique_ptr<flow::Office>> open(const std::string &folder, const std::string &passphraseFile)
{
    CS_TRY(const flow::OfficeSetup setup, setupFor(folder, passphraseFile));
    return flow::openOffice(setup);
}

int WorkspaceCommand::makeSample() const
{
    const auto make = [this]() -> Result<void> {
        CS_TRY(const flow::OfficeSetup setup, setupFor(m_folder, m_passphraseFile));
        CS_TRY(const std::unique_ptr<flow::Office> office, flow::createOffice(setup));
        flow::SampleRequest request;
        for (const std::string &path : m_documents) {
            CS_TRY(QByteArray bytes, readFile(path));
            request.documents.push_back({fromPath(path).section(QLatin1Char('/'), -1), std::move(bytes)});
        }
        if (!m_relay.empty()) {
            request.relayUrl = QString::fromStdString(m_relay);
            CS_TRY(request.relayToken, readSecretFile(m_relayTokenFile));
        }
        CS_TRY(const flow::SampleKeys keys, flow::makeSampleWorkspace(*office, request));
        CS_CHECK(writeFile(m_keysFolder + "/" + keys.fileName.toStdString(), keys.pkcs12));
        return writeFile(m_keysFolder + "/passphrase.txt", keys.passphrase.view().toByteArray() + '\n');
    };
    if (const auto made = make(); !made)
        return complain(fromPath(m_folder), made.error(), kFailed);
    return 0;
}

int WorkspaceCommand::check() const
{
    const auto office = open(m_folder, m_passphraseFile);
    if (!office)
        return complain(fromPath(m_folder), office.error(), kFailed);
    if (const auto verified = flow::verifyJournal(**office); !verified)
        return complain(fromPath(m_folder), verified.error(), kFailed);
    print(QStringLiteral("The journal is unbroken."));
    return 0;
}

int WorkspaceCommand::rebuild() const
{
    const auto office = open(m_folder, m_passphraseFile);
    if (!office)
        return complain(fromPath(m_folder), office.error(), kFailed);
    if (const auto rebuilt = flow::rebuildFromJournal(**office); !rebuilt)
        return complain(fromPath(m_folder), rebuilt.error(), kFailed);
    return 0;
}

int WorkspaceCommand::agent() const
{
    const auto office = open(m_folder, m_passphraseFile);
    if (!office)
        return complain(fromPath(m_folder), office.error(), kFailed);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (const auto outcome = flow::heartbeat(**office); !outcome)
            complain(fromPath(m_folder), outcome.error(), kFailed);
    });
    timer.start(m_intervalSeconds * 1000);
    return QCoreApplication::exec();
}

} // namespace countersign::cli
