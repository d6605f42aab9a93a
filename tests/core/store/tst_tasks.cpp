#include "tests/core/store/store_fixture.h"

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using countersign::test::StoreFixture;

class TestTasks : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m;
    Tasks &tasks() { return m->store->tasks(); }

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<StoreFixture>();
        m->create();
    }

    void claimAndComplete()
    {
        const EnvelopeId envelope = EnvelopeId::fresh(m->clock);
        const PartyId party = PartyId::fresh(m->clock);
        QVERIFY(tasks().add(
            {.kind = QStringLiteral("link.post"), .envelope = envelope, .party = party, .payload = "secret payload"}));
        QVERIFY(tasks().add({.kind = QStringLiteral("seal"), .envelope = envelope}));
        const auto first = *tasks().claimDue();
        QVERIFY(first);
        QCOMPARE(first->kind, QStringLiteral("link.post"));
        QCOMPARE(first->envelope, envelope);
        QCOMPARE(*first->party, party);
        QCOMPARE(first->payload, QByteArray("secret payload"));
        const auto second = *tasks().claimDue();
        QCOMPARE(second->kind, QStringLiteral("seal"));
        QVERIFY(!second->party);
        QVERIFY(!*tasks().claimDue());
        QCOMPARE(tasks().pendingFor(envelope)->size(), std::size_t(2));
        QVERIFY(tasks().complete(first->id));
        QVERIFY(tasks().complete(second->id));
        QVERIFY(tasks().pending()->empty());
        QVERIFY(!*tasks().nextDue());
    }

    void notBefore()
    {
        QVERIFY(tasks().add({.kind = QStringLiteral("remind"), .notBefore = m->clock.now().plusSeconds(60)}));
        QVERIFY(!*tasks().claimDue());
        QCOMPARE(**tasks().nextDue(), m->clock.now().plusSeconds(60));
        m->clock.advanceSeconds(60);
        QVERIFY(*tasks().claimDue());
    }

    void leasesEnd()
    {
        QVERIFY(tasks().add({.kind = QStringLiteral("seal")}));
        QVERIFY(*tasks().claimDue(30));
        QVERIFY(!*tasks().claimDue(30));
        m->clock.advanceSeconds(30);
        QVERIFY(*tasks().claimDue(30));
        // With the process: the next one takes the work up at once.
        QVERIFY(m->reopen());
        QVERIFY(*tasks().claimDue(30));
    }

    void dedup()
    {
        const NewTask once{
            .kind = QStringLiteral("mail"), .payload = "1", .dedupKey = QStringLiteral("event:recipient:kind")};
        QVERIFY(tasks().add(once));
        QVERIFY(tasks().add(once));
        QCOMPARE(tasks().pending()->size(), std::size_t(1));
        const auto task = *tasks().claimDue();
        QVERIFY(tasks().complete(task->id));
        QVERIFY(tasks().add(once)); // done is done
        QVERIFY(tasks().pending()->empty());
        QVERIFY(tasks().add({.kind = QStringLiteral("mail")}));
        QVERIFY(tasks().add({.kind = QStringLiteral("mail")})); // without a key each counts
        QCOMPARE(tasks().pending()->size(), std::size_t(2));
    }

    void backoff()
    {
        QVERIFY(tasks().add({.kind = QStringLiteral("link.post")}));
        qint64 last = 0;
        for (int attempt = 0; attempt < 12; ++attempt) {
            const auto task = *tasks().claimDue();
            QVERIFY(task);
            QCOMPARE(task->attempts, attempt);
            QVERIFY(tasks().retryLater(task->id, QStringLiteral("451 later %1").arg(attempt)));
            QVERIFY(!*tasks().claimDue());
            const qint64 wait = (*tasks().nextDue())->msSinceEpoch - m->clock.now().msSinceEpoch;
            const qint64 full = std::min<qint64>(5000LL << attempt, 900'000);
            QVERIFY2(wait <= full && wait >= full * 8 / 10 - 1, qPrintable(QString::number(wait)));
            QVERIFY(attempt > 8 || wait > last);
            last = wait;
            m->clock.advanceSeconds(wait / 1000 + 1);
        }
        QCOMPARE(tasks().pending()->front().lastError, QStringLiteral("451 later 11"));
        const auto task = *tasks().claimDue();
        QVERIFY(tasks().retryLater(task->id, QStringLiteral("429"), 7));
        QCOMPARE(**tasks().nextDue(), m->clock.now().plusSeconds(7));
        QVERIFY(tasks().retryLater(999, QStringLiteral("x")).error().is(StoreError::NotFound));
    }

    void giveUpAndRevive()
    {
        const EnvelopeId envelope = EnvelopeId::fresh(m->clock);
        QVERIFY(tasks().add({.kind = QStringLiteral("mail"), .envelope = envelope, .payload = "p"}));
        const auto task = *tasks().claimDue();
        QVERIFY(tasks().giveUp(task->id, QStringLiteral("550 no such user")));
        m->clock.advanceSeconds(100'000);
        QVERIFY(!*tasks().claimDue());
        QVERIFY(!*tasks().nextDue());
        QCOMPARE(tasks().pendingFor(envelope)->size(), std::size_t(1));
        QVERIFY(tasks().pending()->front().isGivenUp);
        QVERIFY(tasks().revive(task->id));
        const auto again = *tasks().claimDue();
        QCOMPARE(again->payload, QByteArray("p"));
        QCOMPARE(again->attempts, 0);
        QVERIFY(tasks().dropFor(envelope));
        QVERIFY(tasks().pending()->empty());
    }

    void survivesReopening()
    {
        QVERIFY(tasks().add({.kind = QStringLiteral("seal"), .payload = "later"}));
        QVERIFY(m->reopen());
        QCOMPARE((*tasks().claimDue())->payload, QByteArray("later"));
    }

    void withItsEvent()
    {
        test::Journey j(m->clock);
        j.keepFile = m->keeper();
        j.createDraft();
        QVERIFY(
            m->store->append({.events = j.events, .newTasks = {{.kind = QStringLiteral("seal"), .envelope = j.id}}}));
        const auto task = *tasks().claimDue();
        QVERIFY(
            m->store->append({.events = {j.event(Commented{QStringLiteral("sealed")})}, .completedTasks = {task->id}}));
        QVERIFY(tasks().pending()->empty());
    }
};

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
