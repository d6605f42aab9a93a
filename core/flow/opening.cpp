#include "core/flow/opening.h"

#include "core/flow/joining.h"
#include "core/flow/ports.h"
#include "core/link/http_relay.h"
#include "core/link/trust_http.h"

#include <atomic>

namespace countersign::flow {

namespace {

std::unique_ptr<link::RelayPort> connectByHttp(const QString &url, const store::WorkspaceStore &store)
{
    return std::make_unique<link::HttpRelay>(link::RelayAccess{.url = QUrl(url),
                                                               .workspace = store.workspaceId().value,
                                                               .device = store.deviceId().value,
                                                               .deviceKey = store.deviceKey()});
}

mail::SendResult sendBySmtp(const mail::SmtpAccess &access, const mail::Mail &message)
{
    static const std::atomic<bool> never = false;
    return mail::SmtpDelivery(access).send(message, never);
}

Error words(Error error)
{
    using store::StoreError;
    if (error.is(StoreError::NotAWorkspace))
        return std::move(error).as(FlowError::WorkspaceNotFound);
    if (error.is(StoreError::HeldByOther))
        return std::move(error).as(FlowError::WorkspaceInUse);
    if (error.is(StoreError::WrongPassphrase))
        return std::move(error).as(FlowError::WrongPassphrase);
    if (error.is(StoreError::Damaged)) {
        const QString detail = error.detail;
        return std::move(error).as(FlowError::WorkspaceDamaged, detail);
    }
    return error; // a full disk, a folder without rights, a later version: each has its own sentence
}

using Maker = std::function<Result<std::unique_ptr<store::WorkspaceStore>>(const QString &, const store::StoreParts &)>;

Result<std::unique_ptr<Office>> assemble(const OfficeSetup &setup, const Maker &make)
{
    Ports ports{.clock = std::make_unique<SystemClock>(),
                .disk = std::make_unique<LocalDisk>(),
                .network = std::make_unique<link::TrustHttp>(),
                .connectRelay = connectByHttp,
                .sendMail = sendBySmtp,
                .evidenceWords = setup.evidenceWords,
                .workerProgram = setup.workerProgram,
                .ownPages = setup.ownPages};
    if (setup.passphrase) {
        auto keyring =
            store::PassphraseKeyring::open(*ports.disk, setup.folder + QStringLiteral("/keyring"), *setup.passphrase,
                                           {.n = static_cast<quint64>(setup.keyringCost)});
        if (!keyring)
            return fail(words(std::move(keyring).error()));
        ports.keyring = std::move(*keyring);
    } else {
        ports.keyring = std::make_unique<store::SystemKeyring>();
    }

    auto opened = make(setup.folder,
                       store::StoreParts{.clock = *ports.clock,
                                         .disk = *ports.disk,
                                         .keyring = *ports.keyring,
                                         .sqliteVfs = {},
                                         .mayCheckLater = setup.mayCheckLater,
                                         .checkedUpTo = setup.checkedUpTo});
    if (!opened)
        return fail(words(std::move(opened).error()));
    ports.store = std::move(*opened);
    if (const auto workspace = ports.store->workspace(); workspace && !workspace->relayUrl.isEmpty())
        ports.relay = ports.connectRelay(workspace->relayUrl, *ports.store);
    else if (const auto joined = ports.store->localSetting(joinedRelaySetting()); joined && *joined)
        ports.relay = ports.connectRelay(**joined, *ports.store); // its first exchange was broken off
    return std::make_unique<Office>(std::move(ports));
}

} // namespace

bool hasSystemKeychain() { return store::SystemKeyring().isUsable(); }

bool isWorkspace(const QString &folder) { return store::WorkspaceStore::isWorkspace(folder); }

Result<std::unique_ptr<Office>> openOffice(const OfficeSetup &setup)
{
    if (!isWorkspace(setup.folder))
        return fail(FlowError::WorkspaceNotFound, setup.folder);
    CS_TRY(auto office, assemble(setup, &store::WorkspaceStore::open));
    CS_CHECK(finishJoining(*office));
    return office;
}

Result<std::unique_ptr<Office>> createOffice(const OfficeSetup &setup)
{
    return assemble(setup, &store::WorkspaceStore::create);
}

Result<std::unique_ptr<Office>> joinOffice(const OfficeSetup &setup, const store::WorkspaceStore::Joining &joining)
{
    return assemble(setup, [&joining](const QString &folder, const store::StoreParts &parts) {
        return store::WorkspaceStore::join(folder, parts, joining);
    });
}

QString joinedRelaySetting() { return QStringLiteral("joined-relay"); }

Result<void> verifyJournal(Office &office) { return office.ports().store->journal().verifyChain(); }

Result<void> rebuildFromJournal(Office &office) { return office.ports().store->rebuildProjections(); }

} // namespace countersign::flow
