// What comes from the relay's log is checked as if the relay were hostile, and applied as it stands there.
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "tests/core/store/store_fixture.h"

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using countersign::test::Journey;
using countersign::test::problemOf;
using countersign::test::StoreFixture;

namespace {

std::unique_ptr<WorkspaceStore> anotherDesktop(StoreFixture &fixture, const WorkspaceStore &of)
{
    auto joined = WorkspaceStore::join(
        fixture.folder(), fixture.parts(),
        {.workspace = of.workspaceId(), .epoch = 1, .workspaceKey = of.keys().workspaceKeys.at(1)});
    if (!joined)
        qFatal("join: %s", qPrintable(joined.error().detail));
    return std::move(*joined);
}

// Two desktops of one workspace, both administrators'. `first` writes the log.
struct Pair {
    StoreFixture first, second;

    Pair()
    {
        first.create();
        second.store = anotherDesktop(second, *first.store);
        state(*first.store);
        state(*second.store);
    }

    static std::vector<QByteArray> all(WorkspaceStore &from)
    {
        std::vector<QByteArray> operations;
        const auto stored = from.journal().operationsSince(0, 100'000);
        for (const StoredOperation &one : stored.value())
            operations.push_back(one.bytes);
        return operations;
    }
    // To the second, as the log's next ones.
    Result<Merged> give(const std::vector<QByteArray> &operations)
    {
        m_cursor += static_cast<qint64>(operations.size());
        return second.store->journal().merge(operations, m_cursor);
    }

private:
    void state(const WorkspaceStore &of)
    {
        const wire::Membership known = first.store->journal().membership().value();
        const QByteArray body = wire::encodeBody({.workspace = first.store->workspaceId().value,
                                                  .number = known.count() + 1,
                                                  .previous = known.head(),
                                                  .device = of.deviceId().value,
                                                  .key = of.deviceKey().publicKey,
                                                  .member = newUuid(first.clock),
                                                  .isAdmin = true,
                                                  .at = first.clock.now(),
                                                  .by = first.store->deviceId().value});
        const QByteArray statement =
            wire::encodeStatement(body, first.store->deviceKey().sign(wire::statementSigningInput(body)).value());
        for (const StoreFixture *one : {&first, &second})
            if (const auto followed = one->store->journal().followStatement(statement); !followed)
                qFatal("statement: %s", qPrintable(followed.error().detail));
    }

    qint64 m_cursor = 0;
};

void fill(StoreFixture &f, int envelopes = 2)
{
    for (int i = 0; i < envelopes; ++i) {
        const Journey j = Journey::whole(f.clock, f.keeper());
        QVERIFY(f.append(j.events));
    }
    const CompanyId company = CompanyId::fresh(f.clock);
    QVERIFY(f.append({{.id = EventId::fresh(f.clock),
                       .stream = company.value,
                       .at = f.clock.now(),
                       .author = {},
                       .body = CompanySaved{{.id = company}}}}));
}

Event commentOn(const StoreFixture &f, EnvelopeId envelope, const char *text)
{
    return {.id = EventId::fresh(f.clock),
            .stream = envelope.value,
            .at = f.clock.now(),
            .author = {},
            .body = Commented{QString::fromUtf8(text)}};
}

} // namespace

class TestMerging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeJournal()
    {
        Pair p;
        fill(p.first);
        const auto operations = Pair::all(*p.first.store);
        const auto merged = p.give(operations);
        QVERIFY(merged);
        QCOMPARE(merged->applied, int(operations.size()));
        QVERIFY(merged->notApplied.empty());
        QCOMPARE(*p.second.store->dumpProjections(), *p.first.store->dumpProjections());
        QVERIFY(p.second.store->journal().verifyChain());
        QCOMPARE(Pair::all(*p.second.store), operations);
        QVERIFY(p.second.store->journal().outgoing(10)->empty()); // what came is not sent back
    }

    void twiceIsOnce()
    {
        Pair p;
        fill(p.first);
        const auto operations = Pair::all(*p.first.store);
        QVERIFY(p.give(operations));
        const QByteArray before = *p.second.store->dumpProjections();
        const auto again = p.give(operations);
        QVERIFY(again);
        QCOMPARE(again->applied, 0);
        QVERIFY(again->notApplied.empty());
        QCOMPARE(*p.second.store->dumpProjections(), before);
    }

    // Both wrote the next event of one envelope: the log's stays before the own one, which goes behind it.
    void ownActsGoBehindTheLogs()
    {
        Pair p;
        fill(p.first, 1);
        QVERIFY(p.give(Pair::all(*p.first.store)));
        const EnvelopeId envelope = p.first.store->envelopes()->front().id;
        QVERIFY(p.first.append({commentOn(p.first, envelope, "theirs")}));
        QVERIFY(p.second.append({commentOn(p.second, envelope, "mine")}));
        const auto merged = p.give({Pair::all(*p.first.store).back()});
        QVERIFY(merged);
        QCOMPARE(merged->applied, 1);
        QCOMPARE(merged->moved, 1);
        const auto events = p.second.store->events(envelope.value).value();
        QCOMPARE(std::get<Commented>(events[events.size() - 2].body).text, QStringLiteral("theirs"));
        QCOMPARE(std::get<Commented>(events.back().body).text, QStringLiteral("mine"));
        QCOMPARE(p.second.store->journal().outgoing(10)->size(), std::size_t(1));
        QVERIFY(p.second.store->journal().verifyChain());
    }

    // An act that falls away takes the task it called for along, and no other: what was signed is still to be sealed.
    void tasksFallWithTheActThatCalledForThem()
    {
        Pair p;
        const Journey j = Journey::whole(p.first.clock, p.first.keeper());
        QVERIFY(p.first.append({j.events.begin(), j.events.begin() + 1}));
        QVERIFY(p.give(Pair::all(*p.first.store)));
        const EnvelopeId envelope = p.first.store->envelopes()->front().id;
        const auto moved = [&](StoreFixture &f, StageId from) {
            return Event{.id = EventId::fresh(f.clock),
                         .stream = envelope.value,
                         .at = f.clock.now(),
                         .author = {},
                         .body = StageMoved{.from = from, .to = StageId::fresh(f.clock), .trigger = {}}};
        };
        const auto task = [&](const char *kind, const QString &key = {}) {
            return NewTask{.kind = QString::fromLatin1(kind),
                           .envelope = envelope,
                           .party = {},
                           .payload = {},
                           .notBefore = {},
                           .dedupKey = key};
        };
        const StageId before = p.first.store->envelopes()->front().stage;
        QVERIFY(p.first.append({moved(p.first, before)}));
        const Event said = commentOn(p.second, envelope, "mine"), lost = moved(p.second, before);
        const Event alone = moved(p.second, std::get<StageMoved>(lost.body).to);
        QVERIFY(p.second.store->append(
            {.events = {said, lost},
             .expectedVersions = {},
             .newTasks = {task("of the comment"), task("of the move", QStringLiteral("after:") + lost.id.toString())},
             .completedTasks = {},
             .cursors = {}}));
        QVERIFY(p.second.store->append({.events = {alone},
                                        .expectedVersions = {},
                                        .newTasks = {task("of a move alone")},
                                        .completedTasks = {},
                                        .cursors = {}}));
        const auto merged = p.give({Pair::all(*p.first.store).back()});
        QVERIFY(merged);
        QCOMPARE(merged->notApplied.size(), std::size_t(2));
        QCOMPARE(merged->moved, 1);
        const auto left = [&] {
            QStringList kinds;
            const auto pending = p.second.store->tasks().pending();
            for (const Task &one : pending.value())
                kinds << one.kind;
            return kinds;
        };
        QCOMPARE(left(), QStringList{QStringLiteral("of the comment")});
        // Refused where it stands now: what it called for is not done.
        const QHash<Uuid, QString> refused{
            {p.second.store->events(envelope.value)->back().id.value, QStringLiteral("no")}};
        QVERIFY(p.second.store->journal().merge({}, 3, refused));
        QCOMPARE(left(), QStringList());
    }

    void strangersAreRefused()
    {
        Pair p;
        fill(p.first, 1);
        // A third desktop with the key that no statement names.
        StoreFixture third;
        third.store = anotherDesktop(third, *p.first.store);
        fill(third, 1);
        const auto merged = p.give(Pair::all(*third.store));
        QVERIFY(merged);
        QCOMPARE(merged->applied, 0);
        QCOMPARE(merged->notApplied.size(), Pair::all(*third.store).size());
        // Of another workspace.
        StoreFixture other;
        other.create();
        fill(other, 1);
        const auto foreign = p.give(Pair::all(*other.store));
        QVERIFY(foreign);
        QCOMPARE(foreign->applied, 0);
        QVERIFY(p.second.store->envelopes()->empty());
        // A known device does not come back with another key.
        QVERIFY(p.first.store->journal()
                    .trustDevice(p.second.store->deviceId(), QByteArray(32, 'x'))
                    .error()
                    .is(StoreError::Conflict));
    }

    // Every byte of an operation counts. What cannot be read at all is no piece of a log: nothing of it is taken.
    void forgeries()
    {
        Pair p;
        fill(p.first, 1);
        const QByteArray good = Pair::all(*p.first.store).front();
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            const auto merged = p.give({bad});
            QVERIFY2(!merged || merged->applied == 0, qPrintable(QString::number(at)));
        }
        for (const QByteArray &noise : {QByteArray(), QByteArray("x"), QByteArray(100'000, '\x83')})
            QVERIFY(!p.give({noise}));
        QVERIFY(p.second.store->envelopes()->empty());
        QVERIFY(p.second.store->journal().verifyChain());
        QCOMPARE(p.give({good})->applied, 1);
    }

    void headerAgainstBody_data()
    {
        QTest::addColumn<int>("lie");
        QTest::newRow("honest") << 0;
        QTest::newRow("another owner") << 1;
        QTest::newRow("another department") << 2;
        QTest::newRow("another act") << 3;
        QTest::newRow("another body than signed for") << 4;
        QTest::newRow("another previous hash") << 5;
        QTest::newRow("a version ahead") << 6;
        QTest::newRow("an epoch nobody has") << 7;
    }

    void headerAgainstBody()
    {
        QFETCH(int, lie);
        Pair p;
        Journey j(p.first.clock);
        j.keepFile = p.first.keeper();
        j.createDraft();
        QVERIFY(p.first.append(j.events));
        QVERIFY(p.give(Pair::all(*p.first.store)));

        const JournalKeys &keys = p.first.store->keys();
        wire::OperationHeader header{.workspace = keys.workspace.value,
                                     .stream = j.id.value,
                                     .operation = newUuid(p.first.clock),
                                     .act = QStringLiteral("commented"),
                                     .baseVersion = 2,
                                     .previousHash = Journal::hashOf(Pair::all(*p.first.store)[1]),
                                     .author = j.employee.value,
                                     .device = keys.device.value,
                                     .at = p.first.clock.now(),
                                     .owner = j.employee.value,
                                     .department = {},
                                     .epoch = 1};
        switch (lie) {
        case 1: header.owner = newUuid(p.first.clock); break;
        case 2: header.department = newUuid(p.first.clock); break;
        case 3: header.act = QStringLiteral("envelope.sent"); break;
        case 5: header.previousHash = QByteArray(32, 'z'); break;
        case 6: header.baseVersion = 3; break;
        case 7: header.epoch = 9; break;
        default: break;
        }
        wire::Operation operation{.header = wire::encodeHeader(header)};
        const QByteArray aad = lie == 4 ? QByteArray("another header") : operation.header;
        operation.body = *crypto::seal(keys.workspaceKeys.at(1), encodeBody(Commented{QStringLiteral("hello")}), aad);
        operation.signature = *keys.deviceKey.sign(wire::signedBytes(operation.header, operation.body));
        const auto merged = p.give({wire::encodeOperation(operation)});
        QVERIFY(lie == 7 || merged); // without the key nothing further can be read: it is asked for
        QCOMPARE(merged ? merged->applied : 0, lie == 0 ? 1 : 0);
        QCOMPARE(p.second.store->envelope(j.id)->version, quint64(lie == 0 ? 3 : 2));
        QVERIFY(p.second.store->journal().verifyChain());
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
