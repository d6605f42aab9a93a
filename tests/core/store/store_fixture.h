// A workspace in a temporary folder, and what several tests ask of one.
#pragma once

#include "core/store/workspace_store.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/fast_folder.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"
#include "tests/support/memory_keyring.h"

#include <QTest>

namespace countersign::test {

struct StoreFixture {
    FakeClock clock;
    LocalDisk disk;
    MemoryKeyring keyring;
    FastFolder temporary;
    std::unique_ptr<store::WorkspaceStore> store;

    [[nodiscard]] QString folder() const { return temporary.filePath(QStringLiteral("office")); }
    [[nodiscard]] QString databasePath() const { return folder() + QStringLiteral("/workspace.db"); }
    [[nodiscard]] store::StoreParts parts() { return {clock, disk, keyring, {}}; }

    void create()
    {
        auto made = store::WorkspaceStore::create(folder(), parts());
        if (!made)
            qFatal("create: %s", qPrintable(made.error().detail));
        store = std::move(*made);
    }
    Result<void> reopen()
    {
        store.reset();
        CS_TRY(store, store::WorkspaceStore::open(folder(), parts()));
        return {};
    }
    // Files of a journey go to the vault.
    std::function<QByteArray(const QByteArray &)> keeper()
    {
        return [this](const QByteArray &bytes) { return *store->vault().put(bytes); };
    }
    Result<void> append(const std::vector<domain::Event> &events) { return store->append({.events = events}); }
};

// Chain whole, every named file there, projections as a rebuild makes them. Empty when all is well.
inline QString problemOf(store::WorkspaceStore &store)
{
    if (const auto chain = store.journal().verifyChain(); !chain)
        return QStringLiteral("chain: ") + chain.error().detail;
    const auto files = store.journal().readAll([&](const domain::Event &event) -> Result<void> {
        for (const QByteArray &sha256 : store::filesNamedBy(event.body))
            CS_CHECK(store.vault().get(sha256));
        return {};
    });
    if (!files)
        return QStringLiteral("file: ") + files.error().detail;
    const auto before = store.dumpProjections();
    const auto rebuilt = store.rebuildProjections();
    const auto after = store.dumpProjections();
    if (!before || !rebuilt || !after)
        return QStringLiteral("projections cannot be read or rebuilt");
    return *before == *after ? QString() : QStringLiteral("projections differ from their rebuild");
}

} // namespace countersign::test
