// The SQLite storage and the disk beneath it: power cuts at any moment, a disk that fills up, a disk that fails to sync.
#include "app/relay/sql_storage.h"
#include "core/crypto/digest.h"
#include "tests/app/relay/faulty_vfs.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <set>
#include <thread>

using namespace countersign;
using namespace countersign::relay;
using countersign::test::FaultyVfs;

namespace {

constexpr std::int64_t kNow = 1790000000;
const Uuid kWorkspace = Uuid::fromBytes(QByteArray(16, 'W')).value();

QByteArray linkId(int n) { return crypto::sha256(QByteArray::number(n)).left(16); }

wire::LinkUpload upload(int n)
{
    wire::LinkUpload u;
    u.envelope = Uuid::fromBytes(QByteArray(16, 'e')).value();
    u.auth = QByteArray(32, 'a');
    u.wrapped = QByteArray(92, 'w');
    u.manifest = QByteArray(400, 'm');
    u.expires = kNow + 1000;
    u.deliveries = {
        {QStringLiteral("d%1").arg(n), QStringLiteral("invitation"), QStringLiteral("email"), QByteArray(100, 'p')}};
    return u;
}

wire::AnswerPost answerTo(int n)
{
    return {Uuid::fromBytes(crypto::sha256("attempt" + QByteArray::number(n)).left(16)).value(), QByteArray(65, 'e'),
            QByteArray(2000, static_cast<char>('a' + n % 20))};
}

bool enrol(Storage &storage)
{
    return storage.addEnrolmentToken(QByteArray(32, 't'), kNow + 600).has_value()
        && storage
               .enrol(QByteArray(32, 't'),
                      {Uuid::fromBytes(QByteArray(16, 'D')).value(), kWorkspace, QByteArray(32, 'k')}, kNow)
               .value_or(false);
}

// What was said to be saved, and by whom it can be checked.
struct Acknowledged {
    std::mutex mutex;
    std::set<int> links, answers;
};

// Clients that upload links and answer them, until told to stop.
void work(Storage &storage, Acknowledged &said, std::atomic<bool> &isEnding, int who)
{
    for (int i = 0; !isEnding; ++i) {
        const int n = who * 100000 + i;
        // Said to be saved means: the call had returned before the power went.
        if (!storage.putLink(kWorkspace, linkId(n), upload(n), kNow * 1000))
            return;
        {
            const std::lock_guard lock(said.mutex);
            if (isEnding)
                return;
            said.links.insert(n);
        }
        const auto taken = storage.takeAnswer(linkId(n), answerTo(n), {QStringLiteral("192.0.2.1"), {}}, kNow);
        const std::lock_guard lock(said.mutex);
        if (isEnding || !taken)
            return;
        said.answers.insert(n);
    }
}

struct Loss {
    int links = 0, answers = 0;
    QString wrong;
};

// Opens the storage again and counts what was said to be saved and is not there.
Loss lossOf(const QString &path, const Acknowledged &said)
{
    Loss loss;
    auto storage = SqlStorage::openSqlite(path);
    if (!storage) {
        loss.wrong = storage.error().detail;
        return loss;
    }
    for (const int n : said.links)
        loss.links += (*storage)->link(linkId(n)).value() ? 0 : 1;
    for (const int n : said.answers) {
        const auto kept = (*storage)->answer(kWorkspace, linkId(n)).value();
        loss.answers += kept && kept->post.ct == answerTo(n).ct ? 0 : 1;
    }
    if (const auto log = (*storage)->verifyLog(); !log || *log)
        loss.wrong = log ? **log : log.error().detail;
    // One "answered" per answer, and the invitation of an answered link is not sent any more.
    std::map<QByteArray, int> answered;
    for (std::int64_t since = 0;;) {
        const auto page = (*storage)->changes(kWorkspace, since).value();
        if (page.changes.empty())
            break;
        for (const wire::Change &change : page.changes)
            ++answered[change.link];
        since = page.cursor;
    }
    for (const auto &[link, count] : answered)
        if (count != 1 || !(*storage)->answer(kWorkspace, link).value())
            loss.wrong = QStringLiteral("a link was answered %1 times").arg(count);
    while (const auto claim = (*storage)->claimDelivery(kNow * 1000, 60000).value())
        if (answered.contains(claim->link.value_or(QByteArray())))
            loss.wrong = QStringLiteral("an invitation to an answered link");
    return loss;
}

} // namespace

class TstPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyVfs::install(); }
    void powerCuts();
    void aLyingDiskIsNoticed();
    void fullDisk();
    void failingSyncEndsTheProcess();

private:
    Loss cutOnce(quint32 seed);
    int m_said = 0;
};

Loss TstPower::cutOnce(quint32 seed)
{
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("relay.db"));
    Acknowledged said;
    {
        const auto storage = SqlStorage::openSqlite(path).value();
        if (!enrol(*storage))
            return {0, 0, QStringLiteral("not enrolled")};
        std::atomic<bool> isEnding = false;
        std::vector<std::thread> clients;
        for (int who = 0; who < 4; ++who)
            clients.emplace_back([&, who] { work(*storage, said, isEnding, who); });
        QTest::qSleep(random.bounded(5, 120));
        {
            const std::lock_guard lock(said.mutex); // nobody is told anything while the lights go out
            isEnding = true;
            FaultyVfs::cut(seed);
        }
        for (std::thread &client : clients)
            client.join();
    }
    FaultyVfs::restore();
    m_said += static_cast<int>(said.links.size() + said.answers.size());
    return lossOf(path, said);
}

void TstPower::powerCuts()
{
    m_said = 0;
    const int rounds = qEnvironmentVariableIntValue("COUNTERSIGN_POWER_CUTS") > 0
        ? qEnvironmentVariableIntValue("COUNTERSIGN_POWER_CUTS")
        : 100;
    for (int i = 0; i < rounds; ++i) {
        const Loss loss = cutOnce(static_cast<quint32>(1000 + i));
        QVERIFY2(loss.wrong.isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(i).arg(loss.wrong)));
        QCOMPARE(loss.links, 0);
        QCOMPARE(loss.answers, 0);
    }
    qInfo("%d power cuts, %d acknowledged writes, none lost", rounds, m_said);
    QVERIFY(m_said > rounds);
}

void TstPower::aLyingDiskIsNoticed()
{
    FaultyVfs::liesAboutSync = true;
    int lost = 0;
    for (int i = 0; i < 10; ++i) {
        const Loss loss = cutOnce(static_cast<quint32>(i));
        lost += loss.links + loss.answers + (loss.wrong.isEmpty() ? 0 : 1);
    }
    FaultyVfs::liesAboutSync = false;
    FaultyVfs::restore();
    QVERIFY(lost > 0);
}

void TstPower::fullDisk()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("relay.db"));
    Acknowledged said;
    {
        const auto storage = SqlStorage::openSqlite(path).value();
        QVERIFY(enrol(*storage));
        QVERIFY(storage->putLink(kWorkspace, linkId(1), upload(1), kNow * 1000));
        said.links.insert(1);
        FaultyVfs::isFull = true;
        bool wasFull = false;
        for (int n = 2; n < 60; ++n) {
            const auto put = storage->putLink(kWorkspace, linkId(n), upload(n), kNow * 1000);
            if (put) {
                said.links.insert(n); // found room in the log that was there
                continue;
            }
            QVERIFY2(put.error().is(RelayError::StorageFull), qPrintable(put.error().detail));
            wasFull = true;
            QVERIFY(storage->link(linkId(1)).value()); // reading goes on
        }
        QVERIFY(wasFull);
        FaultyVfs::isFull = false;
        QVERIFY(storage->putLink(kWorkspace, linkId(100), upload(100), kNow * 1000)); // without a restart
        said.links.insert(100);
        FaultyVfs::cut(1);
    }
    FaultyVfs::restore();
    const Loss loss = lossOf(path, said);
    QVERIFY2(loss.wrong.isEmpty(), qPrintable(loss.wrong));
    QCOMPARE(loss.links, 0);
}

// What a failed sync left on the disk is unknown, and asking again gets a false "yes" (Linux drops the dirty pages): the
// process ends before it says that anything was saved, and the next start reads what is there.
void TstPower::failingSyncEndsTheProcess()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("relay.db"));
    int pipe[2];
    QCOMPARE(::pipe(pipe), 0);
    const pid_t child = fork();
    if (child == 0) {
        ::close(pipe[0]);
        std::freopen("/dev/null", "w", stderr);
        std::signal(SIGABRT, SIG_DFL); // Qt Test's handler would print a stack
        const auto storage = SqlStorage::openSqlite(path).value();
        if (!enrol(*storage))
            _exit(3);
        for (int n = 0;; ++n) {
            if (n == 20)
                FaultyVfs::failsToSync = true;
            if (storage->putLink(kWorkspace, linkId(n), upload(n), kNow * 1000)
                && ::write(pipe[1], &n, sizeof n) != sizeof n)
                _exit(4);
            if (n == 100)
                _exit(5);
        }
    }
    ::close(pipe[1]);
    Acknowledged said;
    int n = 0;
    while (::read(pipe[0], &n, sizeof n) == sizeof n)
        said.links.insert(n);
    ::close(pipe[0]);
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY2(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT, qPrintable(QString::number(status)));
    QCOMPARE(said.links.size(), std::size_t(20));
    const Loss loss = lossOf(path, said);
    QVERIFY2(loss.wrong.isEmpty(), qPrintable(loss.wrong));
    QCOMPARE(loss.links, 0);
}

QTEST_APPLESS_MAIN(TstPower)
#include "tst_power.moc"
