// What every Storage must do, with times given by hand: the same rows on SQLite and on PostgreSQL.
#include "app/relay/sql_storage.h"
#include "app/relay/sqlite_database.h"

#include "app/relay/blobs.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "tests/app/relay/postgres_cluster.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace countersign;
using namespace countersign::relay;

namespace {

constexpr std::int64_t kNow = 1790000000;
constexpr std::int64_t kDay = 24 * 3600;

QByteArray hash(char c) { return QByteArray(32, c); }

wire::LinkUpload upload(std::int64_t expires = kNow + kDay, const QStringList &chunks = {})
{
    wire::LinkUpload u;
    u.envelope = Uuid::fromBytes(QByteArray(16, 'e')).value();
    u.auth = hash('a');
    u.wrapped = QByteArray(92, 'w');
    u.manifest = QByteArray(100, 'm');
    u.expires = expires;
    u.chunks = chunks;
    return u;
}

wire::Delivery delivery(const QString &key, const QString &kind = QStringLiteral("invitation"))
{
    return {key, kind, QStringLiteral("email"), QByteArray(100, 'p')};
}

wire::AnswerPost answer(char c)
{
    return {Uuid::fromBytes(QByteArray(16, c)).value(), QByteArray(65, c), QByteArray(100, c)};
}

} // namespace

class TstStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();
    void tokensWorkOnceAndInTime();
    void deliveriesAreUniquePerWorkspace();
    void leasesAndFences();
    void mailsThatComeBack();
    void expiryAndCancellingDropInvitations();
    void answersAreFinal();
    void expiredIsForGood();
    void missingChunkLeavesNothing();
    void failuresLock();
    void purgeForgets();
    void erasureLeavesTheLogWhole();
    void oldAddressesGo();
    void aTamperedLogIsNoticed();
    void challengesWorkOnce();
    void clockSetBack();
    void gaugesCount();
    void finishedFilesStay();
    void pagesOfTheLogCarryItsChain();
    void chunksInTheDatabase();
    void manyWritersLeaveNoGap();
    void failingJobsTakeNobodyAlong();
    void damagedDatabaseIsRefusedAndKept();
    void replicasShareOneLine();
    void aRestartedServerIsFoundAgain();
    void rules_data();
    void rules();

private:
    QStringList kinds(std::int64_t since = 0)
    {
        QStringList list;
        const wire::ChangePage page = m_storage->changes(m_workspace, since).value();
        for (const wire::Change &change : page.changes)
            list.append(change.kind);
        return list;
    }
    QByteArray putLink(char id, const wire::LinkUpload &u)
    {
        const QByteArray link(16, id);
        if (m_storage->putLink(m_workspace, link, u, kNow * 1000).value() != PutOutcome::Stored)
            qFatal("link");
        return link;
    }

    // The same database once more: after a restart, or as another replica would.
    std::unique_ptr<SqlStorage> open()
    {
        auto opened = m_isPostgres ? SqlStorage::openPostgres(m_conninfo)
                                   : SqlStorage::openSqlite(m_folder->filePath(QStringLiteral("relay.db")));
        if (!opened)
            qFatal("open: %s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::PostgresCluster m_cluster;
    QByteArray m_conninfo;
    bool m_isPostgres = false;
    std::unique_ptr<SqlStorage> m_storage;
    const Uuid m_workspace = Uuid::fromBytes(QByteArray(16, 'W')).value();
    const Uuid m_device = Uuid::fromBytes(QByteArray(16, 'D')).value();
    std::atomic<int> m_notified = 0;
};

void TstStorage::initTestCase_data()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TstStorage::initTestCase() { QVERIFY(m_cluster.start()); }

void TstStorage::cleanup() { m_storage.reset(); }

void TstStorage::init()
{
    QFETCH_GLOBAL(bool, isPostgres);
    m_isPostgres = isPostgres;
    m_folder = std::make_unique<QTemporaryDir>();
    if (m_isPostgres)
        m_conninfo = m_cluster.newDatabase();
    m_storage = open();
    m_notified = 0;
    m_storage->setListener({[this](const Uuid &) { ++m_notified; }, [] {}});
    QVERIFY(m_storage->addEnrolmentToken(hash('t'), kNow + 600).has_value());
    QVERIFY(m_storage->enrol(hash('t'), {m_device, m_workspace, hash('k')}, kNow).value());
}

void TstStorage::tokensWorkOnceAndInTime()
{
    const Uuid other = Uuid::fromBytes(QByteArray(16, 'O')).value();
    QVERIFY(!m_storage->hasEnrolmentToken(kNow).value());
    QVERIFY(m_storage->enrol(hash('t'), {m_device, m_workspace, hash('k')}, kNow).value()); // the same once more
    QVERIFY(!m_storage->enrol(hash('t'), {m_device, m_workspace, hash('x')}, kNow).value()); // another key
    QVERIFY(!m_storage->enrol(hash('t'), {other, m_workspace, hash('k')}, kNow).value());
    QVERIFY(m_storage->addEnrolmentToken(hash('u'), kNow + 600).has_value());
    QVERIFY(m_storage->hasEnrolmentToken(kNow).value());
    QVERIFY(!m_storage->enrol(hash('u'), {other, m_workspace, hash('k')}, kNow + 600).value());
    QVERIFY(!m_storage->device(other).value());
    QCOMPARE(m_storage->device(m_device).value()->key, hash('k'));
}

void TstStorage::deliveriesAreUniquePerWorkspace()
{
    QVERIFY(
        m_storage->addDeliveries(m_workspace, {delivery("a"), delivery("a"), delivery("b")}, kNow * 1000).has_value());
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("b")}, kNow * 1000).has_value());
    int count = 0;
    while (m_storage->claimDelivery(kNow * 1000, 60000).value())
        ++count;
    QCOMPARE(count, 2);
}

void TstStorage::leasesAndFences()
{
    const std::int64_t t = kNow * 1000;
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("a")}, t).has_value());
    QCOMPARE(m_storage->nextDeliveryAtMs().value(), t);
    const auto first = m_storage->claimDelivery(t, 60000).value();
    QVERIFY(first.has_value());
    QCOMPARE(first->attempts, 1);
    QVERIFY(!m_storage->claimDelivery(t + 59999, 60000).value()); // leased
    const auto second = m_storage->claimDelivery(t + 60000, 60000).value(); // the lease ran out
    QVERIFY(second.has_value());
    QVERIFY(second->fence > first->fence);
    QVERIFY(m_storage->settleDelivered(*first, t).has_value()); // too late: it counts for nothing
    QVERIFY(m_storage->settleDead(*first, QStringLiteral("x"), t).has_value());
    QVERIFY(kinds().isEmpty());
    QVERIFY(m_storage->settleDeferred(*second, t + 90000, QStringLiteral("451 later"), t).has_value());
    QCOMPARE(kinds(), QStringList{"delivery_deferred"});
    QVERIFY(!m_storage->claimDelivery(t + 89999, 60000).value());
    const auto third = m_storage->claimDelivery(t + 90000, 60000).value();
    QCOMPARE(third->attempts, 3);
    QCOMPARE(third->payload, QByteArray(100, 'p'));
    QVERIFY(m_storage->settleDeferred(*third, t + 100000, QStringLiteral("451 later"), t).has_value());
    QCOMPARE(kinds().size(), 1); // the same words
    // A restart frees leases.
    const auto fourth = m_storage->claimDelivery(t + 100000, 60000).value();
    QVERIFY(fourth.has_value());
    QVERIFY(m_storage->releaseLeases(t + 100001).has_value());
    const auto fifth = m_storage->claimDelivery(t + 100001, 60000).value();
    QVERIFY(fifth.has_value());
    QVERIFY(m_storage->settleDelivered(*fifth, t).has_value());
    QVERIFY(m_storage->settleDelivered(*fifth, t).has_value());
    QCOMPARE(kinds(), (QStringList{"delivery_deferred", "delivered"}));
    QVERIFY(!m_storage->nextDeliveryAtMs().value());
    QVERIFY(!m_storage->claimDelivery(t + kDay * 1000, 60000).value());
}

void TstStorage::mailsThatComeBack()
{
    const std::int64_t t = kNow * 1000;
    wire::LinkUpload u = upload();
    u.deliveries = {delivery("a"), delivery("b")};
    u.deliveries[1].channel = QStringLiteral("sms");
    putLink('1', u);
    const auto claim = m_storage->claimDelivery(t, 60000).value();
    QVERIFY(claim.has_value());
    // The report was faster than the word about the sending itself.
    QCOMPARE(m_storage->settleBounced(claim->id, QStringLiteral("550 gone"), t).value(), Storage::Bounce::Pending);
    QVERIFY(kinds().isEmpty());
    QVERIFY(m_storage->settleDelivered(*claim, t).has_value());
    QCOMPARE(m_storage->settleBounced(claim->id, QStringLiteral("550 gone"), t).value(), Storage::Bounce::Noted);
    QCOMPARE(kinds(), (QStringList{"delivered", "delivery_failed"}));
    const auto page = m_storage->changes(m_workspace, 0).value();
    QCOMPARE(page.changes.back().detail, QStringLiteral("550 gone"));
    QCOMPARE(page.changes.back().dedupKey, claim->dedupKey);
    QCOMPARE(page.changes.back().link, claim->link.value());
    // Told again, of nothing, and of what was no mail.
    QCOMPARE(m_storage->settleBounced(claim->id, QStringLiteral("550 gone"), t).value(), Storage::Bounce::Unknown);
    QCOMPARE(m_storage->settleBounced(claim->id + 1000, QStringLiteral("x"), t).value(), Storage::Bounce::Unknown);
    const auto sms = m_storage->claimDelivery(t, 60000).value();
    QVERIFY(sms.has_value());
    QVERIFY(m_storage->settleDelivered(*sms, t).has_value());
    QCOMPARE(m_storage->settleBounced(sms->id, QStringLiteral("x"), t).value(), Storage::Bounce::Unknown);
    QCOMPARE(kinds().size(), 3);
    QVERIFY(!m_storage->nextDeliveryAtMs().value()); // a mail that came back is not sent again by itself
}

void TstStorage::expiryAndCancellingDropInvitations()
{
    wire::LinkUpload u = upload(kNow + 10);
    u.deliveries = {delivery("a"), delivery("b", "completed")};
    putLink('1', u);
    QCOMPARE(m_storage->expireLinks(kNow + 9).value(), 0);
    QCOMPARE(m_storage->expireLinks(kNow + 10).value(), 1);
    QCOMPARE(m_storage->expireLinks(kNow + 11).value(), 0);
    QCOMPARE(kinds(), QStringList{"expired"});
    const auto claim = m_storage->claimDelivery(kNow * 1000, 60000).value();
    QCOMPARE(claim->dedupKey, QStringLiteral("b")); // news still go out
    QVERIFY(!m_storage->claimDelivery(kNow * 1000, 60000).value());

    u = upload();
    u.deliveries = {delivery("c")};
    const QByteArray link = putLink('2', u);
    const auto held = m_storage->claimDelivery(kNow * 1000, 60000).value();
    QCOMPARE(m_storage->cancelLink(m_workspace, link, {}, kNow * 1000).value(), PutOutcome::Stored);
    QCOMPARE(m_storage->cancelLink(m_workspace, link, {}, kNow * 1000).value(), PutOutcome::Same);
    QVERIFY(m_storage->settleDeferred(*held, kNow * 1000, QStringLiteral("later"), kNow * 1000).has_value());
    QVERIFY(!m_storage->claimDelivery(kNow * 1000 + 1000, 60000).value()); // not queued again
    QCOMPARE(m_storage->expireLinks(kNow + 2 * kDay).value(), 0); // cancelled, not expired
}

void TstStorage::answersAreFinal()
{
    const QByteArray link = putLink('1', upload());
    const Origin origin{QStringLiteral("::1"), QStringLiteral("phone")};
    QCOMPARE(m_storage->takeAnswer(QByteArray(16, 'x'), answer('a'), origin, kNow).value().outcome,
             TakeOutcome::UnknownLink);
    QCOMPARE(m_storage->takeAnswer(link, answer('a'), origin, kNow).value().outcome, TakeOutcome::Stored);
    const auto same = m_storage->takeAnswer(link, answer('a'), origin, kNow + 2 * kDay).value(); // after expiry too
    QCOMPARE(same.outcome, TakeOutcome::Same);
    QCOMPARE(same.received, kNow);
    QCOMPARE(m_storage->takeAnswer(link, answer('b'), origin, kNow).value().outcome, TakeOutcome::AlreadyAnswered);
    QCOMPARE(m_storage->answer(m_workspace, link).value()->post.ct, QByteArray(100, 'a'));
    QCOMPARE(m_storage->expireLinks(kNow + 2 * kDay).value(), 0); // an answered link does not expire unanswered
    QCOMPARE(kinds(), QStringList{"answered"});

    // Below the port: not even this program may change evidence.
    SqlDatabase *const database = &m_storage->database();
    for (const char *sql : {"UPDATE answer SET received = 1", "UPDATE change SET kind = 'viewed'"}) {
        const auto changed = database->write([sql](Transaction &t) -> Result<void> {
            t.run(sql);
            return {};
        });
        QVERIFY(!changed);
        QVERIFY(changed.error().detail.contains(QStringLiteral("final")));
    }
}

void TstStorage::expiredIsForGood()
{
    const QByteArray link = putLink('1', upload(kNow + 10));
    QCOMPARE(m_storage->takeAnswer(link, answer('a'), {}, kNow + 10).value().outcome, TakeOutcome::Expired);
    QCOMPARE(kinds(), QStringList{"expired"});
    QCOMPARE(m_storage->takeAnswer(link, answer('a'), {}, kNow).value().outcome,
             TakeOutcome::Expired); // a clock set back
    QCOMPARE(m_storage->expireLinks(kNow + 20).value(), 0);
    QCOMPARE(kinds().size(), 1);
}

void TstStorage::missingChunkLeavesNothing()
{
    QVERIFY(m_storage->addBlob(m_workspace, hash('b'), 10, kNow).has_value());
    wire::LinkUpload u =
        upload(kNow + kDay, {QString::fromLatin1(hash('b').toHex()), QString::fromLatin1(hash('c').toHex())});
    u.deliveries = {delivery("a")};
    const auto put = m_storage->putLink(m_workspace, QByteArray(16, '1'), u, kNow * 1000);
    QVERIFY(!put && put.error().is(RelayError::MissingBlob));
    QVERIFY(!m_storage->link(QByteArray(16, '1')).value());
    QVERIFY(!m_storage->claimDelivery(kNow * 1000, 60000).value());
    QVERIFY(m_storage->addBlob(m_workspace, hash('c'), 10, kNow).has_value());
    QCOMPARE(m_storage->putLink(m_workspace, QByteArray(16, '1'), u, kNow * 1000).value(), PutOutcome::Stored);
    QVERIFY(m_storage->linkHasChunk(QByteArray(16, '1'), hash('c')).value());
    QVERIFY(!m_storage->linkHasChunk(QByteArray(16, '2'), hash('c')).value());
}

void TstStorage::failuresLock()
{
    const QByteArray link = putLink('1', upload());
    for (int i = 1; i <= 20; ++i) {
        const WrongSecret wrong = m_storage->noteWrongSecret(link, kNow).value();
        QCOMPARE(wrong.failures, i);
        QCOMPARE(wrong.lockedUntil > kNow, i >= 5);
    }
    QCOMPARE(m_storage->link(link).value()->lockedUntil, kNow + kDay);
    QCOMPARE(kinds(), QStringList{"locked"});
    QVERIFY(m_storage->noteOpened(link, {}, kNow + kDay).has_value());
    QCOMPARE(m_storage->link(link).value()->failures, 0);
}

void TstStorage::purgeForgets()
{
    for (const char c : {'o', 'x', 'd', 'u'})
        QVERIFY(m_storage->addBlob(m_workspace, hash(c), 10, kNow).has_value());
    const auto chunk = [](char c) { return QStringList{QString::fromLatin1(hash(c).toHex())}; };
    const QByteArray open = putLink('1', upload(kNow + 100 * kDay, chunk('o')));
    const QByteArray expired = putLink('2', upload(kNow + kDay, chunk('x')));
    const QByteArray answered = putLink('3', upload(kNow + kDay, chunk('d')));
    QCOMPARE(m_storage->takeAnswer(answered, answer('a'), {}, kNow).value().outcome, TakeOutcome::Stored);

    QVERIFY(m_storage->purge(kNow + 7 * kDay - 1, {}).value().isNothing());
    const auto unnamed = m_storage->purge(kNow + 7 * kDay, {}).value().blobs;
    QCOMPARE(unnamed.size(), std::size_t(1));
    QCOMPARE(unnamed[0].hash, hash('u'));
    QVERIFY(m_storage->purge(kNow + 31 * kDay - 1, {}).value().isNothing());
    const auto first = m_storage->purge(kNow + 31 * kDay, {}).value().blobs;
    QCOMPARE(first.size(), std::size_t(1));
    QCOMPARE(first[0].hash, hash('x'));
    QVERIFY(!m_storage->hasBlob(m_workspace, hash('x')).value());
    QVERIFY(m_storage->link(expired).value()->manifest.isEmpty());
    QCOMPARE(stateOf(*m_storage->link(expired).value(), kNow), LinkState::Expired);
    QCOMPARE(m_storage->putLink(m_workspace, expired, upload(kNow + 200 * kDay), kNow * 1000).value(),
             PutOutcome::Different);
    QVERIFY(m_storage->answer(m_workspace, answered).value().has_value());
    QCOMPARE(m_storage->purge(kNow + 120 * kDay, {}).value().blobs.size(), std::size_t(1)); // 90 days open, 30 kept
    QVERIFY(!m_storage->answer(m_workspace, answered).value());
    QVERIFY(m_storage->linkHasChunk(open, hash('o')).value());
}

void TstStorage::erasureLeavesTheLogWhole()
{
    QVERIFY(m_storage->addBlob(m_workspace, hash('b'), 10, kNow).has_value());
    wire::LinkUpload u = upload(kNow + kDay, {QString::fromLatin1(hash('b').toHex())});
    u.deliveries = {delivery("a")};
    const QByteArray first = putLink('1', u);
    const QByteArray second = putLink('2', upload());
    const Origin origin{QStringLiteral("192.0.2.7"), QStringLiteral("phone")};
    for (const QByteArray &link : {first, second}) {
        QVERIFY(m_storage->noteOpened(link, origin, kNow));
        QCOMPARE(m_storage->takeAnswer(link, answer('a'), origin, kNow).value().outcome, TakeOutcome::Stored);
    }
    const auto before = m_storage->changes(m_workspace, 0).value();
    QCOMPARE(before.changes[0].address, origin.address);
    QVERIFY(!m_storage->verifyLog().value());
    QVERIFY(!m_storage->eraseLink(QByteArray(16, 'x'), kNow).value());
    QVERIFY(m_storage->eraseLink(first, kNow).value());
    QVERIFY(!m_storage->verifyLog().value());

    const auto after = m_storage->changes(m_workspace, 0).value();
    QCOMPARE(after.changes.size(), before.changes.size()); // it was answered: nothing more to say of it
    for (std::size_t i = 0; i < after.changes.size(); ++i) {
        const wire::Change &change = after.changes[i];
        QCOMPARE(change.kind, before.changes[i].kind);
        QCOMPARE(change.address, change.link == first ? QString() : origin.address);
        QCOMPARE(change.agent, change.link == first ? QString() : origin.agent);
    }
    QVERIFY(!m_storage->answer(m_workspace, first).value());
    QVERIFY(m_storage->answer(m_workspace, second).value());
    QVERIFY(m_storage->link(first).value()->manifest.isEmpty());
    QVERIFY(!m_storage->linkHasChunk(first, hash('b')).value());
    QVERIFY(!m_storage->claimDelivery(kNow * 1000, 60000).value());
    QCOMPARE(m_storage->takeAnswer(first, answer('b'), origin, kNow).value().outcome, TakeOutcome::Expired);
    // One that was still open: its desktop hears that it is over.
    const QByteArray open = putLink('3', upload());
    QVERIFY(m_storage->eraseLink(open, kNow).value());
    QCOMPARE(kinds(after.cursor), QStringList{"expired"});
    QVERIFY(!m_storage->verifyLog().value());
    // Nowhere in the whole database is there anything left of the erased person.
    if (!m_isPostgres) {
        QVERIFY(m_storage->eraseLink(second, kNow).value());
        m_storage.reset();
        QFile file(m_folder->filePath(QStringLiteral("relay.db")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("192.0.2.7"));
        m_storage = this->open();
    }
}

void TstStorage::oldAddressesGo()
{
    const Origin origin{QStringLiteral("192.0.2.7"), QStringLiteral("phone")};
    QVERIFY(m_storage->noteOpened(putLink('1', upload(kNow + 900 * kDay)), origin, kNow));
    QVERIFY(m_storage->noteOpened(putLink('2', upload(kNow + 900 * kDay)), origin, kNow + 10 * kDay));
    const Retention retention{.keepClosed = 30 * kDay, .keepAddresses = 100 * kDay};
    QCOMPARE(m_storage->purge(kNow + 100 * kDay - 1, retention).value().people, 0);
    QCOMPARE(m_storage->purge(kNow + 100 * kDay, retention).value().people, 1);
    const auto page = m_storage->changes(m_workspace, 0).value();
    QVERIFY(page.changes[0].address.isEmpty());
    QCOMPARE(page.changes[1].address, origin.address);
    QVERIFY(!m_storage->verifyLog().value());
}

// Whoever has the database in hand and gets around its triggers still cannot change what was said.
void TstStorage::aTamperedLogIsNoticed()
{
    const QByteArray link = putLink('1', upload());
    QVERIFY(m_storage->noteOpened(link, {QStringLiteral("192.0.2.7"), {}}, kNow));
    QCOMPARE(m_storage->takeAnswer(link, answer('a'), {QStringLiteral("192.0.2.7"), {}}, kNow).value().outcome,
             TakeOutcome::Stored);
    QVERIFY(!m_storage->verifyLog().value());
    const auto run = [this](const char *sql) {
        return m_storage->database()
            .write([sql](Transaction &t) -> Result<void> {
                t.database.execute(sql);
                return {};
            })
            .has_value();
    };
    QVERIFY(!run("DELETE FROM change WHERE seq = 1"));
    QVERIFY(run("UPDATE change_person SET address = '192.0.2.8' WHERE seq = 1"));
    QVERIFY(m_storage->verifyLog().value()->contains(QStringLiteral("entry 1")));
    QVERIFY(run("UPDATE change_person SET address = '192.0.2.7' WHERE seq = 1"));
    QVERIFY(!m_storage->verifyLog().value());
    for (const char *trigger : {"change_is_final", "change_stays"})
        QVERIFY(run(
            (m_isPostgres ? QByteArray("DROP FUNCTION ") + trigger + " CASCADE" : QByteArray("DROP TRIGGER ") + trigger)
                .constData()));
    QVERIFY(run("UPDATE change SET at = at - 60 WHERE seq = 1"));
    QVERIFY(m_storage->verifyLog().value()->contains(QStringLiteral("entry 1")));
    QVERIFY(run("UPDATE change SET at = at + 60 WHERE seq = 1"));
    QVERIFY(!m_storage->verifyLog().value());
    QVERIFY(run("DELETE FROM change WHERE seq = 2"));
    QVERIFY(m_storage->verifyLog().value()->contains(QStringLiteral("last entries")));
}

void TstStorage::challengesWorkOnce()
{
    QVERIFY(m_storage->useChallenge(hash('c'), kNow + 60, kNow).value());
    QVERIFY(!m_storage->useChallenge(hash('c'), kNow + 60, kNow + 59).value());
    QVERIFY(m_storage->useChallenge(hash('d'), kNow + 60, kNow + 59).value());
}

// A delivery deferred by a clock that was a year ahead goes out when the clock is right again; one that was never tried
// keeps its day, and one that waits its minute keeps its minute.
void TstStorage::clockSetBack()
{
    const std::int64_t year = 365 * kDay * 1000;
    const std::int64_t now = kNow * 1000;
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("ahead")}, now + year));
    const auto ahead = m_storage->claimDelivery(now + year, 60000).value();
    QVERIFY(m_storage->settleDeferred(*ahead, now + year + 2000, QStringLiteral("451"), now + year));
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("soon")}, now));
    const auto soon = m_storage->claimDelivery(now, 60000).value();
    QVERIFY(m_storage->settleDeferred(*soon, now + 30000, QStringLiteral("451"), now));
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("planned")}, now + year));
    QVERIFY(!m_storage->claimDelivery(now, 60000).value());
    QVERIFY(m_storage->clockWentBack(now));
    QCOMPARE(m_storage->claimDelivery(now, 60000).value()->dedupKey, QStringLiteral("ahead"));
    QVERIFY(!m_storage->claimDelivery(now + 29999, 60000).value());
    QCOMPARE(m_storage->claimDelivery(now + 30000, 60000).value()->dedupKey, QStringLiteral("soon"));
}

void TstStorage::gaugesCount()
{
    QVERIFY(m_storage->addBlob(m_workspace, hash('b'), 1000, kNow).has_value());
    QVERIFY(m_storage->addBlob(m_workspace, hash('c'), 24, kNow).has_value());
    const QByteArray link = putLink('1', upload());
    putLink('2', upload());
    QCOMPARE(m_storage->takeAnswer(link, answer('a'), {}, kNow).value().outcome, TakeOutcome::Stored);
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("a"), delivery("b")}, kNow * 1000));
    const auto claim = m_storage->claimDelivery(kNow * 1000, 60000).value();
    QVERIFY(m_storage->settleDead(*claim, QStringLiteral("550"), kNow * 1000));
    const StorageGauges gauges = m_storage->gauges(kNow * 1000 + 5000).value();
    QCOMPARE(gauges.links, 2);
    QCOMPARE(gauges.openLinks, 1);
    QCOMPARE(gauges.answers, 1);
    QCOMPARE(gauges.blobBytes, 1024);
    QCOMPARE(gauges.deliveriesQueued, 1);
    QCOMPARE(gauges.deliveriesDead, 1);
    QCOMPARE(gauges.oldestDeliveryMs, 5000);
}

void TstStorage::finishedFilesStay()
{
    QVERIFY(!m_storage->findFinished(hash('f')).value());
    QVERIFY(m_storage->addFinished(m_workspace, {{hash('f'), "first"}, {hash('g'), "other"}}, kNow).has_value());
    QVERIFY(m_storage->addFinished(m_workspace, {{hash('f'), "second"}}, kNow).has_value());
    m_storage = open();
    QCOMPARE(m_storage->findFinished(hash('f')).value(), std::optional<QByteArray>("first"));
    QCOMPARE(m_storage->findFinished(hash('g')).value(), std::optional<QByteArray>("other"));
    // Purging forgets links, not what tells nothing without the file.
    QVERIFY(m_storage->purge(kNow + 4000 * kDay, {}).has_value());
    QVERIFY(m_storage->findFinished(hash('f')).value().has_value());
}

void TstStorage::pagesOfTheLogCarryItsChain()
{
    const QByteArray link = putLink('1', upload());
    QVERIFY(m_storage->noteOpened(link, {QStringLiteral("203.0.113.9"), QStringLiteral("phone")}, kNow).has_value());
    QVERIFY(m_storage->takeAnswer(link, answer('a'), {QStringLiteral("203.0.113.9"), {}}, kNow)->outcome
            == TakeOutcome::Stored);
    const wire::ChangePage all = m_storage->changes(m_workspace, 0).value();
    QCOMPARE(all.end, std::optional<std::int64_t>(2));
    QVERIFY(all.start.isEmpty());
    QByteArray before;
    for (const wire::Change &change : all.changes) {
        QCOMPARE(crypto::sha256(wire::personHashInput(change)), change.person);
        QCOMPARE(crypto::sha256(wire::chainHashInput(before, m_workspace, change, change.person)), change.chain);
        before = change.chain;
    }
    const wire::ChangePage rest = m_storage->changes(m_workspace, 1).value();
    QCOMPARE(rest.start, all.changes[0].chain);
    QCOMPARE(rest.changes.size(), std::size_t(1));
    const wire::ChangePage beyond = m_storage->changes(m_workspace, 7).value();
    QVERIFY(beyond.start.isEmpty());
    QCOMPARE(beyond.end, std::optional<std::int64_t>(2));
    // After an erasure the entries say nothing of the person and their chain is what it was.
    QVERIFY(m_storage->eraseLink(link, kNow).value());
    const wire::ChangePage erased = m_storage->changes(m_workspace, 0).value();
    QVERIFY(erased.changes[0].salt.isEmpty() && erased.changes[0].address.isEmpty());
    QCOMPARE(erased.changes[0].chain, all.changes[0].chain);
}

void TstStorage::chunksInTheDatabase()
{
    SqlBlobs blobs(m_storage->database());
    const QByteArray bytes = crypto::randomBytes(1 << 20);
    const QByteArray digest = crypto::sha256(bytes);
    const QString name = QString::fromLatin1(digest.toHex());
    QVERIFY(!blobs.get(m_workspace, name));
    QVERIFY(blobs.put(m_workspace, name, bytes));
    QVERIFY(blobs.put(m_workspace, name, bytes)); // another replica had the same
    QVERIFY(m_storage->addBlob(m_workspace, digest, bytes.size(), kNow));
    QCOMPARE(blobs.get(m_workspace, name).value(), bytes);
    QVERIFY(!blobs.get(m_device, name)); // of another workspace
    blobs.remove(m_workspace, name); // its row is there: somebody put it again meanwhile
    QVERIFY(blobs.exists(m_workspace, name));
    const auto purged = m_storage->purge(kNow + 8 * kDay, {}).value();
    QCOMPARE(purged.blobs.size(), std::size_t(1));
    blobs.remove(m_workspace, name);
    QVERIFY(!blobs.exists(m_workspace, name));
    const auto names = m_storage->blobsAfter({}).value();
    QVERIFY(names.empty());
}

void TstStorage::manyWritersLeaveNoGap()
{
    constexpr int kThreads = 8;
    constexpr int kEach = 40;
    std::vector<std::thread> threads;
    std::atomic<int> failed = 0;
    for (int n = 0; n < kThreads; ++n)
        threads.emplace_back([this, n, &failed] {
            for (int i = 0; i < kEach; ++i) {
                const QByteArray link = crypto::sha256(QByteArray::number(n * 1000 + i)).left(16);
                if (!m_storage->putLink(m_workspace, link, upload(), kNow * 1000)
                    || !m_storage->noteOpened(link, {}, kNow))
                    ++failed;
                if (!m_storage->changes(m_workspace, 0))
                    ++failed;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    const auto page = m_storage->changes(m_workspace, 0).value();
    QCOMPARE(page.changes.size(), std::size_t(kThreads * kEach));
    for (std::size_t i = 0; i < page.changes.size(); ++i)
        QCOMPARE(page.changes[i].seq, static_cast<std::int64_t>(i) + 1);
    QVERIFY(m_notified > 0);
    // And after a reopening.
    m_storage.reset();
    m_storage = open();
    QCOMPARE(m_storage->changes(m_workspace, 0).value().cursor, kThreads * kEach);
}

void TstStorage::failingJobsTakeNobodyAlong()
{
    SqlDatabase *const database = &m_storage->database();
    QVERIFY(database->write([](Transaction &t) -> Result<void> {
        t.run("DELETE FROM enrolment_token");
        return {};
    }));
    std::vector<std::thread> threads;
    std::atomic<int> stored = 0, refused = 0;
    for (int n = 0; n < 8; ++n)
        threads.emplace_back([&, n] {
            for (int i = 0; i < 30; ++i) {
                const bool isBad = (n + i) % 3 == 0;
                const auto result = database->write([&](Transaction &t) -> Result<void> {
                    t.run("INSERT INTO enrolment_token (hash, expires) VALUES (?, 1)",
                          crypto::sha256(QByteArray::number(n * 100 + i)));
                    if (isBad && i % 2 == 0)
                        t.run("INSERT INTO enrolment_token (hash, expires) VALUES (?, 1)",
                              QByteArray(1, '\0')); // breaks a CHECK
                    if (isBad)
                        return fail(RelayError::MissingBlob);
                    return {};
                });
                (result ? stored : refused)++;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(stored + refused, 240);
    QCOMPARE(refused.load(), 80);
    const auto count = database->read([](SqlConnection &db) -> Result<std::int64_t> {
        Query q(db, "SELECT count(*) FROM enrolment_token");
        q.next();
        return q.number(0);
    });
    QCOMPARE(count.value(), stored.load());
}

void TstStorage::damagedDatabaseIsRefusedAndKept()
{
    if (m_isPostgres)
        return; // a file of ours is SQLite's matter only
    for (int i = 0; i < 50; ++i)
        (void)m_storage->putLink(m_workspace, crypto::sha256(QByteArray::number(i)).left(16), upload(), kNow * 1000);
    m_storage.reset();
    QFile file(m_folder->filePath(QStringLiteral("relay.db")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    for (qsizetype at = 4096; at < bytes.size(); at += 512)
        bytes.replace(at, 16, QByteArray(16, '\xa5'));
    file.seek(0);
    file.write(bytes);
    file.close();
    const auto opened = SqlStorage::openSqlite(file.fileName());
    QVERIFY(!opened && opened.error().is(RelayError::StorageBroken));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(crypto::sha256(file.readAll()), crypto::sha256(bytes)); // left as it is
}

// Two replicas at once: the numbers have no gap, a delivery is claimed by one of them, an answer is taken once, and what
// one commits the other hears of.
void TstStorage::replicasShareOneLine()
{
    if (!m_isPostgres)
        return;
    const auto other = open();
    std::atomic<int> heard = 0;
    other->setListener({[&heard](const Uuid &) { ++heard; }, [&heard] { ++heard; }});
    constexpr int kEach = 30;
    std::atomic<int> failed = 0, stored = 0, taken = 0, claimed = 0;
    const QByteArray contested = putLink('c', upload());
    QVERIFY(m_storage->addDeliveries(m_workspace, {delivery("a"), delivery("b"), delivery("c")}, kNow * 1000));
    std::vector<std::thread> threads;
    for (int n = 0; n < 6; ++n)
        threads.emplace_back([&, n] {
            SqlStorage &storage = n % 2 == 0 ? *m_storage : *other;
            for (int i = 0; i < kEach; ++i) {
                const QByteArray link = crypto::sha256(QByteArray::number(n * 1000 + i)).left(16);
                if (!storage.putLink(m_workspace, link, upload(), kNow * 1000) || !storage.noteOpened(link, {}, kNow))
                    ++failed;
                else
                    ++stored;
                const auto answered = storage.takeAnswer(contested, answer(static_cast<char>('a' + n)), {}, kNow);
                taken += answered && answered->outcome == TakeOutcome::Stored ? 1 : 0;
                const auto claim = storage.claimDelivery(kNow * 1000, 60000);
                claimed += claim && *claim ? 1 : 0;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(taken.load(), 1);
    QCOMPARE(claimed.load(), 3);
    const auto page = other->changes(m_workspace, 0).value();
    QCOMPARE(page.changes.size(), std::size_t(stored + 1));
    for (std::size_t i = 0; i < page.changes.size(); ++i)
        QCOMPARE(page.changes[i].seq, static_cast<std::int64_t>(i) + 1);
    QTRY_VERIFY_WITH_TIMEOUT(heard > 0, 60000);
    // And what only the first one did.
    QTest::qWait(300);
    heard = 0;
    QVERIFY(m_storage->noteOpened(putLink('d', upload()), {}, kNow));
    QTRY_VERIFY_WITH_TIMEOUT(heard > 0, 60000);
}

void TstStorage::aRestartedServerIsFoundAgain()
{
    if (!m_isPostgres)
        return;
    const QByteArray link = putLink('1', upload());
    QVERIFY(m_storage->link(link).value());
    QVERIFY(m_cluster.restart());
    QVERIFY(m_storage->link(link).value()); // the reader's connection had died
    QVERIFY(m_storage->noteOpened(link, {}, kNow)); // and the writer's
    QCOMPARE(kinds(), QStringList{"viewed"});
    // While it is away every request says so, and afterwards all is well without a restart of ours.
    QVERIFY(m_cluster.stop());
    const auto away = m_storage->link(link);
    QVERIFY(!away && away.error().is(RelayError::StorageAway));
    const auto refused = m_storage->noteWrongSecret(link, kNow);
    QVERIFY(!refused && refused.error().is(RelayError::StorageAway));
    QVERIFY(m_cluster.restart());
    QCOMPARE(m_storage->noteWrongSecret(link, kNow).value().failures, 1);
}

void TstStorage::rules_data()
{
    QTest::addColumn<int>("answered"); // in days after kNow; -1: not
    QTest::addColumn<int>("completed");
    QTest::addColumn<int>("cancelled");
    QTest::addColumn<int>("atDay");
    QTest::addColumn<QString>("state");
    QTest::newRow("open") << -1 << -1 << -1 << 9 << "open";
    QTest::newRow("expired") << -1 << -1 << -1 << 10 << "expired";
    QTest::newRow("answered") << 5 << -1 << -1 << 94 << "answered";
    QTest::newRow("answered long ago") << 5 << -1 << -1 << 95 << "expired";
    QTest::newRow("completed") << 5 << 20 << -1 << 109 << "completed";
    QTest::newRow("completed long ago") << 5 << 20 << -1 << 110 << "expired";
    QTest::newRow("a copy, completed without answer") << -1 << 20 << -1 << 30 << "completed";
    QTest::newRow("cancelled") << -1 << -1 << 2 << 3 << "cancelled";
    QTest::newRow("cancelled after the answer") << 1 << -1 << 2 << 300 << "cancelled";
}

void TstStorage::rules()
{
    QFETCH(int, answered);
    QFETCH(int, completed);
    QFETCH(int, cancelled);
    QFETCH(int, atDay);
    QFETCH(QString, state);
    const auto day = [](int d) { return d < 0 ? std::nullopt : std::optional<std::int64_t>(kNow + d * kDay); };
    LinkRecord link;
    link.expires = kNow + 10 * kDay;
    link.answeredAt = day(answered);
    link.completedAt = day(completed);
    link.cancelledAt = day(cancelled);
    QCOMPARE(QString::fromLatin1(stateName(stateOf(link, kNow + atDay * kDay))), state);
}

QTEST_GUILESS_MAIN(TstStorage)
#include "tst_storage.moc"
