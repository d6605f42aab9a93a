#include "core/sync/exchange.h"
#include "core/crypto/aead.h"
#include "tests/core/store/store_fixture.h"

#include <algorithm>
#include <random>

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using namespace countersign::sync;
using countersign::test::Journey;
using countersign::test::problemOf;
using countersign::test::StoreFixture;

namespace {

// A second desktop of the same workspace; each knows the other's device.
struct Pair {
    StoreFixture first, second;

    Pair()
    {
        first.create();
        auto joined = WorkspaceStore::join(second.folder(), second.parts(),
                                           {.workspace = first.store->workspaceId(),
                                            .epoch = 1,
                                            .workspaceKey = first.store->keys().workspaceKeys.at(1)});
        if (!joined)
            qFatal("join: %s", qPrintable(joined.error().detail));
        second.store = std::move(*joined);
        if (!first.store->journal().trustDevice(second.store->deviceId(), second.store->deviceKey().publicKey)
            || !second.store->journal().trustDevice(first.store->deviceId(), first.store->deviceKey().publicKey))
            qFatal("trust");
    }

    static std::vector<QByteArray> all(WorkspaceStore &from)
    {
        std::vector<QByteArray> operations;
        qint64 cursor = 0;
        for (;;) {
            const auto delta = collectSince(from, cursor);
            if (!delta)
                qFatal("collect");
            operations.insert(operations.end(), delta->operations.begin(), delta->operations.end());
            cursor = delta->cursor;
            if (!delta->isMore)
                return operations;
        }
    }
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

class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeJournal()
    {
        Pair p;
        fill(p.first);
        const auto operations = Pair::all(*p.first.store);
        const auto applied = applyOperations(*p.second.store, operations);
        QVERIFY(applied);
        QCOMPARE(applied->applied, int(operations.size()));
        QVERIFY(applied->refused.empty());
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
        QVERIFY(applyOperations(*p.second.store, operations));
        const QByteArray before = *p.second.store->dumpProjections();
        const auto again = applyOperations(*p.second.store, operations);
        QCOMPARE(again->applied, 0);
        QCOMPARE(again->known, int(operations.size()));
        QCOMPARE(*p.second.store->dumpProjections(), before);
    }

    // Whatever order they come in within a batch, however they are cut and repeated.
    void anyOrder()
    {
        std::mt19937 random(5);
        Pair p;
        fill(p.first, 1);
        auto operations = Pair::all(*p.first.store);
        const std::size_t count = operations.size();
        for (std::size_t i = 0; i < 5; ++i)
            operations.push_back(QByteArray(operations[i]));
        std::shuffle(operations.begin(), operations.end(), random);
        const auto applied = applyOperations(*p.second.store, operations);
        QVERIFY(applied);
        QCOMPARE(applied->applied, int(count));
        QCOMPARE(applied->known, 5);
        QVERIFY(applied->refused.empty());
        QCOMPARE(*p.second.store->dumpProjections(), *p.first.store->dumpProjections());
    }

    void bothWays()
    {
        Pair p;
        fill(p.first, 1);
        QVERIFY(applyOperations(*p.second.store, Pair::all(*p.first.store)));
        const EnvelopeId envelope = p.first.store->envelopes()->front().id;
        QVERIFY(p.second.append({commentOn(p.second, envelope, "from the second desktop")}));
        QVERIFY(applyOperations(*p.first.store, Pair::all(*p.second.store))->refused.empty());
        QCOMPARE(*p.first.store->dumpProjections(), *p.second.store->dumpProjections());
        QVERIFY(p.first.store->journal().verifyChain());
        QCOMPARE(problemOf(*p.first.store), QString());
    }

    // Both wrote the next event of one envelope: the second to arrive is a visible refusal, never silence.
    void conflict()
    {
        Pair p;
        fill(p.first, 1);
        QVERIFY(applyOperations(*p.second.store, Pair::all(*p.first.store)));
        const EnvelopeId envelope = p.first.store->envelopes()->front().id;
        const Event mine = commentOn(p.first, envelope, "mine"), theirs = commentOn(p.second, envelope, "theirs");
        QVERIFY(p.first.append({mine}));
        QVERIFY(p.second.append({theirs}));
        const auto applied = applyOperations(*p.first.store, Pair::all(*p.second.store));
        QCOMPARE(applied->refused.size(), std::size_t(1));
        QCOMPARE(applied->refused.front().operation, theirs.id.value);
        QCOMPARE(applied->refused.front().stream, envelope.value);
        QVERIFY(applied->refused.front().error.is(StoreError::Conflict));
        QCOMPARE(std::get<Commented>(p.first.store->events(envelope.value)->back().body).text, QStringLiteral("mine"));
    }

    void strangersAreRefused()
    {
        Pair p;
        fill(p.first, 1);
        // A third desktop with the key, but not known to the first.
        StoreFixture third;
        auto joined = WorkspaceStore::join(third.folder(), third.parts(),
                                           {.workspace = p.first.store->workspaceId(),
                                            .epoch = 1,
                                            .workspaceKey = p.first.store->keys().workspaceKeys.at(1)});
        third.store = std::move(*joined);
        fill(third, 1);
        const auto applied = applyOperations(*p.first.store, Pair::all(*third.store));
        QCOMPARE(applied->applied, 0);
        QCOMPARE(applied->refused.size(), Pair::all(*third.store).size());
        for (const Refusal &refusal : applied->refused)
            QVERIFY(refusal.error.is(StoreError::UnknownDevice));
        // Of another workspace.
        StoreFixture other;
        other.create();
        fill(other, 1);
        const auto foreign = applyOperations(*p.first.store, Pair::all(*other.store));
        QCOMPARE(foreign->applied, 0);
        QVERIFY(foreign->refused.front().error.is(StoreError::Refused));
        // A known device does not come back with another key.
        QVERIFY(p.first.store->journal()
                    .trustDevice(p.second.store->deviceId(), QByteArray(32, 'x'))
                    .error()
                    .is(StoreError::Conflict));
    }

    // Every byte of an operation counts.
    void forgeries()
    {
        Pair p;
        fill(p.first, 1);
        const auto operations = Pair::all(*p.first.store);
        const QByteArray good = operations.front();
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            const auto applied = applyOperations(*p.second.store, {bad});
            QVERIFY(applied);
            QCOMPARE(applied->refused.size(), std::size_t(1));
        }
        QVERIFY(p.second.store->envelopes()->empty());
        for (const QByteArray &noise : {QByteArray(), QByteArray("x"), QByteArray(100'000, '\x83')}) {
            const auto applied = applyOperations(*p.second.store, {noise});
            QVERIFY(applied && applied->refused.size() == 1);
            QVERIFY(applied->refused.front().operation.isNull());
        }
    }

    // A member of the office who signs with a known device, but whose header tells the relay something else than its body.
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
        QVERIFY(applyOperations(*p.second.store, Pair::all(*p.first.store)));

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
        const auto applied = applyOperations(*p.second.store, {wire::encodeOperation(operation)});
        QVERIFY(applied);
        QCOMPARE(applied->applied, lie == 0 ? 1 : 0);
        QCOMPARE(p.second.store->envelope(j.id)->version, quint64(lie == 0 ? 3 : 2));
        QVERIFY(p.second.store->journal().verifyChain());
    }

    void deltasAreBounded()
    {
        Pair p;
        fill(p.first, 1);
        const EnvelopeId envelope = p.first.store->envelopes()->front().id;
        std::vector<Event> comments;
        for (int i = 0; i < 700; ++i)
            comments.push_back(commentOn(p.first, envelope, "x"));
        comments.push_back(
            commentOn(p.first, envelope, QByteArray(300'000, 'y').constData())); // alone larger than a delta
        QVERIFY(p.first.append(comments));
        qint64 cursor = 0;
        int rounds = 0;
        for (bool isMore = true; isMore; ++rounds) {
            const auto delta = collectSince(*p.first.store, cursor);
            QVERIFY(delta);
            qsizetype size = 0;
            for (const QByteArray &operation : delta->operations)
                size += operation.size();
            QVERIFY(delta->operations.size() <= std::size_t(kMaxOperations));
            QVERIFY(size <= kMaxBytes || delta->operations.size() == 1);
            QVERIFY(delta->cursor > cursor);
            cursor = delta->cursor;
            isMore = delta->isMore;
            QVERIFY(applyOperations(*p.second.store, delta->operations)->refused.empty());
        }
        QVERIFY(rounds >= 3);
        QCOMPARE(*p.second.store->dumpProjections(), *p.first.store->dumpProjections());
        const auto nothing = collectSince(*p.first.store, cursor);
        QVERIFY(nothing->operations.empty() && !nothing->isMore && nothing->cursor == cursor);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
