// What every Storage must do, with times given by hand; run here against SQLite.
#include "app/relay/sqlite_storage.h"

#include "core/crypto/digest.h"

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
    void init();
    void tokensWorkOnceAndInTime();
    void deliveriesAreUniquePerWorkspace();
    void leasesAndFences();
    void expiryAndCancellingDropInvitations();
    void answersAreFinal();
    void expiredIsForGood();
    void missingChunkLeavesNothing();
    void failuresLock();
    void purgeForgets();
    void manyWritersLeaveNoGap();
    void failingJobsTakeNobodyAlong();
    void damagedDatabaseIsRefusedAndKept();
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

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteStorage> m_storage;
    const Uuid m_workspace = Uuid::fromBytes(QByteArray(16, 'W')).value();
    const Uuid m_device = Uuid::fromBytes(QByteArray(16, 'D')).value();
    std::atomic<int> m_notified = 0;
};

void TstStorage::init()
{
    m_storage.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = SqliteStorage::open(m_folder->filePath(QStringLiteral("relay.db"))).value();
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
    auto database = SqliteDatabase::open(m_folder->filePath(QStringLiteral("relay.db"))).value();
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

    QVERIFY(m_storage->purge(kNow + 7 * kDay - 1).value().empty());
    const auto unnamed = m_storage->purge(kNow + 7 * kDay).value();
    QCOMPARE(unnamed.size(), std::size_t(1));
    QCOMPARE(unnamed[0].hash, hash('u'));
    QVERIFY(m_storage->purge(kNow + 31 * kDay - 1).value().empty());
    const auto first = m_storage->purge(kNow + 31 * kDay).value();
    QCOMPARE(first.size(), std::size_t(1));
    QCOMPARE(first[0].hash, hash('x'));
    QVERIFY(!m_storage->hasBlob(m_workspace, hash('x')).value());
    QVERIFY(m_storage->link(expired).value()->manifest.isEmpty());
    QCOMPARE(stateOf(*m_storage->link(expired).value(), kNow), LinkState::Expired);
    QCOMPARE(m_storage->putLink(m_workspace, expired, upload(kNow + 200 * kDay), kNow * 1000).value(),
             PutOutcome::Different);
    QVERIFY(m_storage->answer(m_workspace, answered).value().has_value());
    QCOMPARE(m_storage->purge(kNow + 120 * kDay).value().size(), std::size_t(1)); // 90 days open, 30 kept
    QVERIFY(!m_storage->answer(m_workspace, answered).value());
    QVERIFY(m_storage->linkHasChunk(open, hash('o')).value());
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
    m_storage = SqliteStorage::open(m_folder->filePath(QStringLiteral("relay.db"))).value();
    QCOMPARE(m_storage->changes(m_workspace, 0).value().cursor, kThreads * kEach);
}

void TstStorage::failingJobsTakeNobodyAlong()
{
    m_storage.reset();
    auto database = SqliteDatabase::open(m_folder->filePath(QStringLiteral("relay.db"))).value();
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
                        t.run("INSERT INTO enrolment_token (hash, expires) VALUES (x'00', 1)"); // breaks a CHECK
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
    const auto count = database->read([](SQLite::Database &db) -> Result<std::int64_t> {
        Query q(db, "SELECT count(*) FROM enrolment_token");
        q.next();
        return q.number(0);
    });
    QCOMPARE(count.value(), stored.load());
}

void TstStorage::damagedDatabaseIsRefusedAndKept()
{
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
    const auto opened = SqliteStorage::open(file.fileName());
    QVERIFY(!opened && opened.error().is(RelayError::StorageBroken));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(crypto::sha256(file.readAll()), crypto::sha256(bytes)); // left as it is
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

QTEST_APPLESS_MAIN(TstStorage)
#include "tst_storage.moc"
