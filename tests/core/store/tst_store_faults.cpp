// Fails the i-th write for every i — of the vault, the id file, the database, its log — and opens the workspace again on a
// sound disk: every envelope is whole or untouched, and no row names a file that is not there.
#include "tests/core/store/store_fixture.h"

#include <QDir>

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using countersign::test::FaultPlan;
using countersign::test::Journey;
using countersign::test::problemOf;

namespace {

// What a scenario had been told when it stopped.
struct Outcome {
    bool isCreated = false;
    QHash<Uuid, Envelope> acknowledged; // as of the last append that succeeded
    QHash<Uuid, Envelope> attempted; // as the append that failed would have made it
    int tasksAcknowledged = 0;
    bool isFinished = false;
};

// Creates a workspace and lets two envelopes travel, in as many appends as the flow would make; stops at the first failure.
Outcome play(const QString &folder, const StoreParts &parts)
{
    Outcome outcome;
    auto made = WorkspaceStore::create(folder, parts);
    if (!made)
        return outcome;
    outcome.isCreated = true;
    WorkspaceStore &store = **made;
    bool isKept = true;
    for (int n = 0; n < 2; ++n) {
        Journey j(parts.clock);
        j.keepFile = [&](const QByteArray &bytes) {
            const auto hash = store.vault().put(bytes);
            isKept = isKept && hash;
            return hash ? *hash : QByteArray(32, 'x');
        };
        using Step = void (Journey::*)();
        for (const Step step : {&Journey::createDraft, &Journey::prepareAndSend, &Journey::ourSideSigns,
                                &Journey::issueLink, &Journey::clientSigns, &Journey::sealAndComplete}) {
            if (n == 1 && step == &Journey::ourSideSigns)
                break;
            const Envelope before = j.envelope;
            const std::size_t done = j.events.size();
            (j.*step)();
            if (!isKept)
                return outcome;
            store::Change change{.events = {j.events.begin() + static_cast<std::ptrdiff_t>(done), j.events.end()},
                                 .expectedVersions = {{j.id.value, before.version}},
                                 .newTasks = {{.kind = QStringLiteral("next"), .envelope = j.id, .payload = "p"}}};
            if (!store.append(change)) {
                outcome.attempted[j.id.value] = j.envelope;
                return outcome;
            }
            outcome.acknowledged[j.id.value] = j.envelope;
            ++outcome.tasksAcknowledged;
        }
    }
    outcome.isFinished = true;
    return outcome;
}

} // namespace

class TestStoreFaults : public QObject
{
    Q_OBJECT

    // Returns whether the scenario ran into the fault.
    bool failAt(int number, bool isOneOff)
    {
        test::FakeClock clock;
        test::FastFolder temporary;
        const QString folder = temporary.filePath(QStringLiteral("office"));
        test::MemoryKeyring keyring;
        FaultPlan plan{.failAt = number, .isOneOff = isOneOff};
        test::FailingDisk failing(plan);
        test::FailingVfs vfs(plan);
        const Outcome outcome = play(folder, {clock, failing, keyring, vfs.name()});
        const bool wasHit = plan.writes > number;

        LocalDisk sound;
        const StoreParts parts{clock, sound, keyring, {}};
        auto opened = WorkspaceStore::open(folder, parts);
        const auto context = [&](const QString &what) {
            return QStringLiteral("write %1%2: %3")
                .arg(number)
                .arg(isOneOff ? QStringLiteral(" once") : QString(), what)
                .toUtf8();
        };
        if (!outcome.isCreated && !opened) {
            // Never became a workspace: making it again works.
            if (!opened.error().is(StoreError::NotAWorkspace))
                qFatal("%s", context(QStringLiteral("half a workspace: ") + opened.error().detail).constData());
            opened = WorkspaceStore::create(folder, parts);
        }
        if (!opened)
            qFatal("%s", context(opened.error().detail).constData());
        WorkspaceStore &store = **opened;

        QSet<Uuid> ids;
        const auto all = store.envelopes();
        for (const Envelope &envelope : *all)
            ids.insert(envelope.id.value);
        for (auto it = outcome.acknowledged.begin(); it != outcome.acknowledged.end(); ++it)
            if (!ids.contains(it.key()))
                qFatal("%s", context(QStringLiteral("an acknowledged envelope is gone")).constData());
        for (const Uuid &id : ids) {
            const Envelope now = *store.envelope(EnvelopeId{id});
            const bool isUntouched = outcome.acknowledged.contains(id) && now == outcome.acknowledged[id];
            const bool isWhole = outcome.attempted.contains(id) && now == outcome.attempted[id];
            if (!isUntouched && !isWhole)
                qFatal("%s", context(QStringLiteral("an envelope is half there")).constData());
        }
        const auto pending = store.tasks().pending();
        if (!pending || int(pending->size()) < outcome.tasksAcknowledged
            || int(pending->size()) > outcome.tasksAcknowledged + 1)
            qFatal("%s", context(QStringLiteral("a task is lost")).constData());
        if (const QString problem = problemOf(store); !problem.isEmpty())
            qFatal("%s", context(problem).constData());
        // And it goes on.
        Journey next(clock);
        next.keepFile = [&](const QByteArray &bytes) { return *store.vault().put(bytes); };
        next.createDraft();
        if (!store.append({.events = next.events}))
            qFatal("%s", context(QStringLiteral("nothing can be written any more")).constData());
        if (!wasHit && !outcome.isFinished)
            qFatal("%s", context(QStringLiteral("stopped without a fault")).constData());
        return wasHit;
    }

private Q_SLOTS:
    void failsForEveryWrite_data()
    {
        QTest::addColumn<bool>("isOneOff");
        QTest::newRow("this write and all after it") << false;
        QTest::newRow("this write only") << true;
    }

    void failsForEveryWrite()
    {
        QFETCH(bool, isOneOff);
        int writes = 0;
        while (failAt(writes, isOneOff))
            ++writes;
        qInfo("%d writes", writes);
        QVERIFY(writes > 100); // the seam counts: database pages, syncs, files
    }

    // After an I/O error nothing is written until the workspace is opened anew: the system's cache is not to be trusted.
    void stopsAfterAnIoError()
    {
        test::FakeClock clock;
        test::FastFolder temporary;
        test::MemoryKeyring keyring;
        FaultPlan plan;
        test::FailingDisk disk(plan);
        test::FailingVfs vfs(plan);
        auto store =
            WorkspaceStore::create(temporary.filePath(QStringLiteral("w")), {clock, disk, keyring, vfs.name()});
        QVERIFY(store);
        Journey j(clock);
        j.keepFile = [&](const QByteArray &bytes) { return *(*store)->vault().put(bytes); };
        j.createDraft();
        plan.isOneOff = true;
        plan.failAt = plan.writes;
        QVERIFY((*store)->append({.events = j.events}).error().is(StoreError::Database));
        plan.failAt = -1;
        QVERIFY((*store)->append({.events = j.events}).error().is(StoreError::Broken));
        store->reset();
        LocalDisk sound;
        auto again = WorkspaceStore::open(temporary.filePath(QStringLiteral("w")), {clock, sound, keyring, {}});
        QVERIFY(again);
        QVERIFY((*again)->append({.events = j.events}));
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
