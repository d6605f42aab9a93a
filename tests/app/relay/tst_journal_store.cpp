// The shared journal at the relay, with real signatures and times given by hand: the same rows on SQLite and on PostgreSQL.
#include "app/relay/blobs.h"
#include "app/relay/journal_store.h"
#include "app/relay/sql_storage.h"
#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "tests/app/relay/postgres_cluster.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace countersign;
using namespace countersign::relay;

namespace {

constexpr std::int64_t kNow = 1790000000;
const QByteArray kNoHash(32, '\0');

Uuid id(char c) { return Uuid::fromBytes(QByteArray(16, c)).value(); }
Uuid anyId() { return Uuid::fromBytes(crypto::randomBytes(16)).value(); }

const Uuid kWorkspace = id('W');

// A device that signs, and remembers where its streams stand.
struct Desk {
    Uuid device;
    Uuid member;
    crypto::DeviceKey key = crypto::DeviceKey::generate();

    [[nodiscard]] Device relayDevice() const { return {device, kWorkspace, key.publicKey}; }

    struct Wish {
        Uuid stream;
        quint64 base = 0;
        QByteArray previous = kNoHash;
        QString act = QStringLiteral("commented");
        std::optional<Uuid> author = {};
        Uuid operation = anyId();
        qsizetype bodySize = 60;
    };
    [[nodiscard]] QByteArray operation(const Wish &wish) const
    {
        wire::OperationHeader header;
        header.workspace = kWorkspace;
        header.stream = wish.stream;
        header.operation = wish.operation;
        header.act = wish.act;
        header.baseVersion = wish.base;
        header.previousHash = wish.previous;
        header.author = wish.author.value_or(member);
        header.device = device;
        header.at = Time{kNow * 1000};
        header.epoch = 1;
        wire::Operation made{
            .header = wire::encodeHeader(header), .body = QByteArray(wish.bodySize, 'b'), .signature = {}};
        made.signature = key.sign(wire::signedBytes(made.header, made.body)).value();
        return wire::encodeOperation(made);
    }
    [[nodiscard]] QByteArray statement(wire::Statement statement) const
    {
        statement.workspace = kWorkspace;
        statement.by = device;
        statement.at = Time{kNow * 1000};
        const QByteArray body = wire::encodeBody(statement);
        return wire::encodeStatement(body, key.sign(wire::statementSigningInput(body)).value());
    }
};

QByteArray hashOf(const QByteArray &operation) { return crypto::sha256(operation); }

} // namespace

class TstJournalStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void initTestCase() { QVERIFY(m_cluster.start()); }
    void init()
    {
        QFETCH_GLOBAL(bool, isPostgres);
        m_isPostgres = isPostgres;
        m_folder = std::make_unique<QTemporaryDir>();
        if (m_isPostgres)
            m_conninfo = m_cluster.newDatabase();
        reopen();
        m_first = Desk{.device = id('1'), .member = id('a')};
        m_second = Desk{.device = id('2'), .member = id('b')};
        QVERIFY(m_storage->addEnrolmentToken(hash('t'), kNow + 600));
        QVERIFY(m_storage->enrol(hash('t'), m_first.relayDevice(), kNow).value());
    }
    void cleanup()
    {
        m_store.reset();
        m_storage.reset();
    }

    void nobodyWritesBeforeTheFirstStatement()
    {
        QCOMPARE(push(m_first, {m_first.operation({.stream = anyId()})}), QStringList{"refused"});
        found();
        QCOMPARE(push(m_first, {m_first.operation({.stream = anyId()})}), QStringList{"stored"});
    }
    void numbersHaveNoGapAndAnswersStay()
    {
        found();
        const Uuid stream = anyId();
        const QByteArray one = m_first.operation({.stream = stream});
        const QByteArray two = m_first.operation({.stream = stream, .base = 1, .previous = hashOf(one)});
        const QByteArray late = m_first.operation({.stream = stream}); // its place is taken
        const QByteArray three = m_first.operation({.stream = stream, .base = 2, .previous = hashOf(two)});
        QCOMPARE(push(m_first, {one, two, late, three}), (QStringList{"stored", "stored", "conflict", "stored"}));
        reopen(); // and whoever asks again, after a restart too, hears the same
        QCOMPARE(push(m_first, {late, one, three, two}), (QStringList{"conflict", "stored", "stored", "stored"}));
        const wire::OperationPage page = m_store->read(kWorkspace, 0).value();
        QCOMPARE(page.operations, (std::vector<QByteArray>{one, two, three}));
        QCOMPARE(page.cursor, 3);
        QCOMPARE(page.end, 3);
        QCOMPARE(m_store->read(kWorkspace, 2).value().operations, std::vector<QByteArray>{three});
        QCOMPARE(m_store->read(kWorkspace, 3).value().operations.size(), std::size_t(0));
        // A fork of the chain: right place, wrong ground.
        QCOMPARE(push(m_first, {m_first.operation({.stream = stream, .base = 3, .previous = hashOf(one)})}),
                 QStringList{"conflict"});
        QCOMPARE(m_store->read(kWorkspace, 0).value().end, 3);
    }
    void aClaimIsOneStreams()
    {
        found();
        letIn(m_second, true);
        const Uuid mine = anyId(), theirs = anyId();
        const QByteArray one = m_first.operation({.stream = mine}), other = m_second.operation({.stream = theirs});
        QCOMPARE(pushClaiming(m_first, one, hash('n')), QStringLiteral("stored"));
        QCOMPARE(pushClaiming(m_second, other, hash('n')), QStringLiteral("refused"));
        reopen();
        // Neither a repeat nor another claim changes what an operation was told; a new one may have another claim.
        QCOMPARE(pushClaiming(m_first, one, hash('n')), QStringLiteral("stored"));
        QCOMPARE(pushClaiming(m_second, other, hash('m')), QStringLiteral("refused"));
        QCOMPARE(pushClaiming(m_second, m_second.operation({.stream = theirs}), hash('m')), QStringLiteral("stored"));
        // Its own stream may say it again, and what is not stored takes no claim.
        QCOMPARE(
            pushClaiming(m_first, m_first.operation({.stream = mine, .base = 1, .previous = hashOf(one)}), hash('n')),
            QStringLiteral("stored"));
        QCOMPARE(pushClaiming(m_first, m_first.operation({.stream = anyId(), .base = 7}), hash('k')),
                 QStringLiteral("conflict"));
        QCOMPARE(pushClaiming(m_second, m_second.operation({.stream = anyId()}), hash('k')), QStringLiteral("stored"));
    }
    void whatIsNotTheirsIsRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a changed byte") << 0;
        QTest::newRow("another device's name") << 1;
        QTest::newRow("no CBOR") << 2;
        QTest::newRow("the id of another operation") << 3;
    }
    void whatIsNotTheirsIsRefused()
    {
        QFETCH(int, what);
        found();
        const Uuid operation = anyId();
        const QByteArray good = m_first.operation({.stream = anyId(), .operation = operation});
        QCOMPARE(push(m_first, {good}), QStringList{"stored"});
        QByteArray bad;
        switch (what) {
        case 0:
            bad = m_first.operation({.stream = anyId()});
            bad[bad.size() - 1] = static_cast<char>(bad.back() ^ 1);
            break;
        case 1: bad = m_second.operation({.stream = anyId()}); break;
        case 2: bad = "no operation"; break;
        default: bad = m_first.operation({.stream = anyId(), .operation = operation}); break;
        }
        QCOMPARE(push(m_first, {bad}), QStringList{"refused"});
        QCOMPARE(m_store->read(kWorkspace, 0).value().operations, std::vector<QByteArray>{good});
        QCOMPARE(push(m_first, {good}), QStringList{"stored"}); // nobody else's answer takes its own
    }
    void rightsOnTheHeader_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("author"); // 0 oneself, 1 a colleague, 2 the program
        QTest::addColumn<bool>("isOwnProfile");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("an envelope") << "envelope.created" << 0 << false << "stored";
        QTest::newRow("what the program notes") << "envelope.created" << 2 << false << "stored";
        QTest::newRow("in a colleague's name") << "envelope.created" << 1 << false << "refused";
        QTest::newRow("a contact") << "contact.saved" << 0 << false << "stored";
        QTest::newRow("a rule") << "rule.saved" << 0 << false << "refused";
        QTest::newRow("the workspace") << "workspace.saved" << 0 << false << "refused";
        QTest::newRow("a colleague's record") << "member.saved" << 0 << false << "refused";
        QTest::newRow("their own") << "member.saved" << 0 << true << "stored";
        QTest::newRow("an unknown stream's removal") << "record.removed" << 0 << false << "stored";
    }
    void rightsOnTheHeader()
    {
        QFETCH(QString, act);
        QFETCH(int, author);
        QFETCH(bool, isOwnProfile);
        QFETCH(QString, outcome);
        found();
        letIn(m_second, false);
        const Uuid by = author == 0 ? m_second.member : author == 1 ? m_first.member : Uuid{};
        const QByteArray operation =
            m_second.operation({.stream = isOwnProfile ? m_second.member : anyId(), .act = act, .author = by});
        QCOMPARE(push(m_second, {operation}), QStringList{outcome});
        // An administrator's device may all of it.
        QCOMPARE(push(m_first, {m_first.operation({.stream = anyId(), .act = act, .author = by})}),
                 QStringList{"stored"});
    }
    void aRecordKeepsItsGuard()
    {
        found();
        letIn(m_second, false);
        const Uuid stream = anyId();
        const QByteArray rule = m_first.operation({.stream = stream, .act = QStringLiteral("rule.saved")});
        QCOMPARE(push(m_first, {rule}), QStringList{"stored"});
        QCOMPARE(
            push(
                m_second,
                {m_second.operation(
                    {.stream = stream, .base = 1, .previous = hashOf(rule), .act = QStringLiteral("record.removed")})}),
            QStringList{"refused"});
    }
    void theRelayCannotAddADevice()
    {
        found();
        const Desk ghost{.device = id('g'), .member = id('b')};
        wire::Statement statement = next();
        statement.device = ghost.device;
        statement.key = ghost.key.publicKey;
        statement.member = ghost.member;
        statement.isAdmin = true;
        // Signed by itself, under the administrator's name, and as if it were the first.
        for (const Desk &signer : {ghost, Desk{.device = m_first.device, .member = {}, .key = ghost.key}})
            QCOMPARE(m_store->state(signer.relayDevice(), {signer.statement(statement), {}, {}}, kNow).value(),
                     JournalStore::StateOutcome::Refused);
        QCOMPARE(m_store->statements(kWorkspace).value().size(), std::size_t(1));
        // Nobody asked to come in.
        QCOMPARE(m_store->state(m_first.relayDevice(), {m_first.statement(statement), "enc", "package"}, kNow).value(),
                 JournalStore::StateOutcome::UnknownJoin);
        letIn(m_second, false);
        // Whoever is no administrator states nobody.
        wire::Statement more = next();
        more.device = ghost.device;
        more.key = ghost.key.publicKey;
        more.member = ghost.member;
        QCOMPARE(m_store->state(m_second.relayDevice(), {m_second.statement(more), "enc", "package"}, kNow).value(),
                 JournalStore::StateOutcome::Refused);
    }
    void aRemovedDeviceIsOut()
    {
        found();
        letIn(m_second, false);
        QCOMPARE(push(m_second, {m_second.operation({.stream = anyId()})}), QStringList{"stored"});
        wire::Statement removal = next();
        removal.isRemoval = true;
        removal.device = m_second.device;
        removal.key = m_second.key.publicKey;
        removal.member = m_second.member;
        const wire::StatementPost post{m_first.statement(removal), {}, {}};
        QCOMPARE(m_store->state(m_first.relayDevice(), post, kNow).value(), JournalStore::StateOutcome::Stored);
        QCOMPARE(m_store->state(m_first.relayDevice(), post, kNow).value(), JournalStore::StateOutcome::Same);
        QVERIFY(!m_storage->device(m_second.device).value()); // no session any more
        QCOMPARE(push(m_second, {m_second.operation({.stream = anyId()})}),
                 QStringList{"refused"}); // nor in an open one
    }
    void invitationsWorkOnceAndInTime()
    {
        found();
        const QByteArray token = crypto::randomBytes(32);
        QVERIFY(m_store->invite(m_first.relayDevice(), crypto::sha256(token), kNow));
        const wire::JoinPost ask{token, m_second.device, m_second.key.publicKey, QByteArray(40, 's')};
        QVERIFY(!m_store->join({crypto::randomBytes(32), m_second.device, m_second.key.publicKey, ask.about}, kNow)
                     .value());
        QVERIFY(!m_store->join(ask, kNow + 600).value()); // too late
        QVERIFY(m_store->join(ask, kNow + 599).value());
        wire::JoinPost thief = ask;
        thief.device = id('t');
        QVERIFY(!m_store->join(thief, kNow + 599).value());
        QVERIFY(!m_store->join(ask, kNow + 4000).value()->isApproved); // who came in time may wait
        QCOMPARE(m_store->waiting(kWorkspace).value().size(), std::size_t(1));
        QCOMPARE(m_store->waiting(kWorkspace).value().front().about, ask.about);
    }
    void leasesAreOnesAndGoOn()
    {
        found();
        letIn(m_second, false);
        const QByteArray task = hash('x');
        const auto ask = [&](const Desk &desk, std::int64_t now, int seconds = 60, std::int64_t position = 0) {
            return m_store->lease(desk.relayDevice(), {task, seconds, position}, now).value();
        };
        const wire::LeaseReply first = ask(m_first, kNow);
        QVERIFY(first.isGranted);
        QVERIFY(!ask(m_second, kNow + 59).isGranted);
        QCOMPARE(ask(m_first, kNow + 30, 60, 17).fence, first.fence); // renewed
        QVERIFY(!ask(m_second, kNow + 80).isGranted);
        const wire::LeaseReply second = ask(m_second, kNow + 90, 60, 3);
        QVERIFY(second.isGranted);
        QVERIFY(second.fence > first.fence);
        QCOMPARE(second.position, 17); // goes on where the other was, whatever it says itself
        QVERIFY(!ask(m_first, kNow + 91, 60, 99).isGranted);
        QCOMPARE(ask(m_second, kNow + 92).position, 17);
        QVERIFY(!ask(m_second, kNow + 93, 0, 20).isGranted); // given back
        QCOMPARE(ask(m_first, kNow + 93).position, 20);
    }
    void filesForColleaguesStay()
    {
        found();
        const QByteArray name = hash('n');
        const wire::VaultFile file{QByteArray(40, 'm'), {QString::fromLatin1(hash('c').toHex())}};
        QVERIFY(!m_store->nameFile(kWorkspace, name, file).value()); // its chunk is not there
        QVERIFY(!m_store->file(kWorkspace, name).value());
        QVERIFY(m_storage->addBlob(kWorkspace, hash('c'), 100, kNow));
        QVERIFY(m_storage->addBlob(kWorkspace, hash('d'), 100, kNow)); // nobody's
        QVERIFY(m_store->nameFile(kWorkspace, name, file).value());
        QCOMPARE(m_store->file(kWorkspace, name).value()->chunks, file.chunks);
        QVERIFY(m_store->isVaultChunk(kWorkspace, hash('c')).value());
        QVERIFY(!m_store->isVaultChunk(kWorkspace, hash('d')).value());
        QVERIFY(!m_store->file(id('V'), name).value()); // of another office
        const auto purged = m_storage->purge(kNow + 366LL * 24 * 3600, {}).value();
        QCOMPARE(purged.blobs.size(), std::size_t(1));
        QCOMPARE(purged.blobs.front().hash, hash('d'));
    }
    void pagesAreBounded()
    {
        found();
        std::vector<QByteArray> operations;
        for (int i = 0; i < 12; ++i)
            operations.push_back(m_first.operation({.stream = anyId(), .bodySize = 30 * 1024}));
        operations.push_back(m_first.operation({.stream = anyId(), .bodySize = 300 * 1024}));
        QCOMPARE(push(m_first, operations).count(QStringLiteral("stored")), 13);
        std::vector<QByteArray> read;
        std::int64_t cursor = 0;
        int pages = 0;
        for (; pages < 20; ++pages) {
            const wire::OperationPage page = m_store->read(kWorkspace, cursor).value();
            if (page.operations.empty())
                break;
            qsizetype size = 0;
            for (const QByteArray &one : page.operations)
                size += one.size();
            QVERIFY(size <= wire::kMaxPageBytes || page.operations.size() == 1);
            read.insert(read.end(), page.operations.begin(), page.operations.end());
            QCOMPARE(page.cursor, cursor + qint64(page.operations.size()));
            cursor = page.cursor;
        }
        QCOMPARE(pages, 3);
        QCOMPARE(read, operations);
    }
    void writersAtOnceLeaveOneLine()
    {
        found();
        letIn(m_second, true);
        const Uuid stream = anyId(); // that both want to begin, ever again
        std::atomic<int> stored = 0;
        const auto write = [&](const Desk &desk) {
            for (int i = 0; i < 40; ++i) {
                const wire::OperationPage page = m_store->read(kWorkspace, 0).value();
                QByteArray previous = kNoHash;
                quint64 base = 0;
                for (const QByteArray &bytes : page.operations) {
                    const auto header = wire::decodeHeader(wire::decodeOperation(bytes)->header);
                    if (header->stream != stream)
                        continue;
                    previous = hashOf(bytes);
                    ++base;
                }
                const auto outcomes =
                    m_store->append(desk.relayDevice(),
                                    {{desk.operation({.stream = stream, .base = base, .previous = previous})},
                                     {desk.operation({.stream = anyId()})}},
                                    kNow);
                for (const wire::OperationOutcome &outcome : outcomes.value())
                    stored += outcome.outcome == QLatin1String("stored");
            }
        };
        std::thread other([&] { write(m_second); });
        write(m_first);
        other.join();
        std::vector<QByteArray> all;
        for (std::int64_t cursor = 0;;) {
            const wire::OperationPage page = m_store->read(kWorkspace, cursor).value();
            if (page.operations.empty())
                break;
            all.insert(all.end(), page.operations.begin(), page.operations.end());
            cursor = page.cursor;
        }
        QCOMPARE(all.size(), std::size_t(stored));
        QCOMPARE(m_store->read(kWorkspace, 0).value().end, std::int64_t(stored));
        QByteArray head = kNoHash;
        quint64 version = 0;
        for (const QByteArray &bytes : all) {
            const auto header = wire::decodeHeader(wire::decodeOperation(bytes)->header).value();
            if (header.stream != stream)
                continue;
            QCOMPARE(header.baseVersion, version++);
            QCOMPARE(header.previousHash, head);
            head = hashOf(bytes);
        }
        QVERIFY(version >= 40);
    }
    void whoWaitsIsTold()
    {
        found();
        const std::int64_t before = m_storage->changes(kWorkspace, 0).value().cursor;
        QVERIFY(!push(m_first, {m_first.operation({.stream = anyId()})}).isEmpty());
        const wire::ChangePage page = m_storage->changes(kWorkspace, before).value();
        QCOMPARE(page.changes.size(), std::size_t(1));
        QCOMPARE(page.changes.front().kind, QStringLiteral("journal"));
        QVERIFY(!m_storage->verifyLog().value());
    }

private:
    static QByteArray hash(char c) { return QByteArray(32, c); }
    void reopen()
    {
        m_store.reset();
        m_storage.reset();
        auto opened = m_isPostgres ? SqlStorage::openPostgres(m_conninfo)
                                   : SqlStorage::openSqlite(m_folder->filePath(QStringLiteral("relay.db")));
        if (!opened)
            qFatal("open: %s", qPrintable(opened.error().detail));
        m_storage = std::move(*opened);
        m_store = std::make_unique<JournalStore>(m_storage->database());
    }
    QStringList push(const Desk &desk, const std::vector<QByteArray> &operations)
    {
        std::vector<wire::SharedOperation> shared;
        for (const QByteArray &one : operations)
            shared.push_back({one});
        return pushShared(desk, shared);
    }
    QStringList pushShared(const Desk &desk, const std::vector<wire::SharedOperation> &operations)
    {
        QStringList outcomes;
        const auto pushed = m_store->append(desk.relayDevice(), operations, kNow);
        if (!pushed)
            qFatal("append: %s", qPrintable(pushed.error().detail));
        for (const wire::OperationOutcome &outcome : *pushed)
            outcomes.append(outcome.outcome);
        return outcomes;
    }
    QString pushClaiming(const Desk &desk, const QByteArray &operation, const QByteArray &claim)
    {
        return pushShared(desk, {{operation, claim}}).join(QLatin1Char(','));
    }
    wire::Statement next()
    {
        wire::Statement statement;
        const auto all = m_store->statements(kWorkspace).value();
        statement.number = static_cast<std::int64_t>(all.size()) + 1;
        statement.previous = all.empty() ? kNoHash : crypto::sha256(all.back());
        return statement;
    }
    void found()
    {
        wire::Statement statement = next();
        statement.device = m_first.device;
        statement.key = m_first.key.publicKey;
        statement.member = m_first.member;
        statement.isAdmin = true;
        QCOMPARE(m_store->state(m_first.relayDevice(), {m_first.statement(statement), {}, {}}, kNow).value(),
                 JournalStore::StateOutcome::Stored);
    }
    void letIn(const Desk &desk, bool isAdmin)
    {
        const QByteArray token = crypto::randomBytes(32);
        QVERIFY(m_store->invite(m_first.relayDevice(), crypto::sha256(token), kNow));
        const wire::JoinPost ask{token, desk.device, desk.key.publicKey, QByteArray(40, 's')};
        QVERIFY(!m_store->join(ask, kNow).value()->isApproved);
        wire::Statement statement = next();
        statement.device = desk.device;
        statement.key = desk.key.publicKey;
        statement.member = desk.member;
        statement.isAdmin = isAdmin;
        QCOMPARE(
            m_store->state(m_first.relayDevice(), {m_first.statement(statement), QByteArray(65, 'e'), "package"}, kNow)
                .value(),
            JournalStore::StateOutcome::Stored);
        const auto reply = m_store->join(ask, kNow).value();
        QVERIFY(reply && reply->isApproved);
        QCOMPARE(reply->package, QByteArray("package"));
        QVERIFY(m_store->waiting(kWorkspace).value().empty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::PostgresCluster m_cluster;
    QByteArray m_conninfo;
    bool m_isPostgres = false;
    std::unique_ptr<SqlStorage> m_storage;
    std::unique_ptr<JournalStore> m_store;
    Desk m_first, m_second;
};

QTEST_GUILESS_MAIN(TstJournalStore)
#include "tst_journal_store.moc"
