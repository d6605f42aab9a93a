// Kills a writing process (SIGKILL, at any moment) and opens what it left: every append it had acknowledged is there, in
// full, with its files. This program is also the process that is killed.
#include "tests/core/store/store_fixture.h"

#include <QTemporaryDir>

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using countersign::test::Journey;
using countersign::test::problemOf;

namespace {

constexpr PassphraseKeyring::Cost kCheap{.n = 1 << 8, .r = 8, .p = 1};

Result<std::unique_ptr<PassphraseKeyring>> keyringIn(Disk &disk, const QString &folder)
{
    return PassphraseKeyring::open(disk, folder + QStringLiteral("/keyring"), Secret{QByteArrayView("p")}, kCheap);
}

// Appends envelopes without end; says each only after append() returned.
int writeForever(const QString &folder)
{
    SystemClock clock;
    LocalDisk disk;
    auto keyring = keyringIn(disk, folder);
    if (!keyring)
        return 2;
    auto store = WorkspaceStore::open(folder + QStringLiteral("/office"), {clock, disk, **keyring, {}});
    if (!store)
        return 3;
    for (;;) {
        Journey j = Journey::whole(clock, [&](const QByteArray &bytes) { return *(*store)->vault().put(bytes); });
        for (std::size_t i = 0; i < j.events.size(); i += 3) {
            const std::vector<Event> part(j.events.begin() + static_cast<std::ptrdiff_t>(i),
                                          j.events.begin()
                                              + static_cast<std::ptrdiff_t>(std::min(i + 3, j.events.size())));
            if (!(*store)->append({.events = part}))
                return 4;
            std::printf("%s %zu\n", qPrintable(j.id.toString()), std::min(i + 3, j.events.size()));
            std::fflush(stdout);
        }
    }
}

} // namespace

class TestStoreKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedAppendIsThere()
    {
        SystemClock clock;
        LocalDisk disk;
        QTemporaryDir temporary;
        const QString office = temporary.filePath(QStringLiteral("office"));
        auto keyring = keyringIn(disk, temporary.path());
        QVERIFY(keyring);
        QVERIFY(WorkspaceStore::create(office, {clock, disk, **keyring, {}}));

        QHash<QString, quint64> acknowledged; // of all rounds
        for (int round = 0; round < 8; ++round) {
            QProcess writer;
            writer.setProgram(QCoreApplication::applicationFilePath());
            writer.setArguments({QStringLiteral("--write"), temporary.path()});
            writer.start(QIODevice::ReadOnly);
            QVERIFY(writer.waitForStarted());
            QVERIFY(writer.waitForReadyRead(60'000));
            QElapsedTimer timer;
            timer.start();
            const int lifetime = static_cast<int>(QRandomGenerator::global()->bounded(30, 250));
            while (timer.elapsed() < lifetime)
                writer.waitForReadyRead(5);
            writer.kill(); // SIGKILL
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
            QVERIFY(lines.size() > 1);
            for (const QByteArray &line : lines) {
                const QList<QByteArray> words = line.split(' ');
                if (words.size() == 2 && words[0].size() == 36)
                    acknowledged[QString::fromLatin1(words[0])] = words[1].toULongLong();
            }

            auto store = WorkspaceStore::open(office, {clock, disk, **keyring, {}});
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            int ahead = 0;
            for (auto it = acknowledged.begin(); it != acknowledged.end(); ++it) {
                const auto envelope = (*store)->envelope(*EnvelopeId::fromString(it.key()));
                QVERIFY(envelope);
                QVERIFY(envelope->version >= it.value());
                ahead += envelope->version > it.value() ? 1 : 0;
            }
            QVERIFY(ahead <= round + 1); // at most one append per round was durable but not yet said
            QCOMPARE(problemOf(**store), QString());
        }
        QVERIFY(acknowledged.size() > 8);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeForever(QString::fromLocal8Bit(argv[2]));
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_kill.moc"
