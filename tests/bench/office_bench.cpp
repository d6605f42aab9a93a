// A large office, measured: how long opening it takes, a board's first page, a list by each order, each keystroke of a
// search, one envelope. Beside each the floor: a plain SQLite query over the same file in the same run.
//   office_bench FOLDER [ENVELOPES]   makes FOLDER/office when it is not there (100,000 envelopes, about 10 events each)
#include "core/store/workspace_store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace countersign;
using namespace countersign::domain;
using countersign::test::Journey;

namespace {

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", std::string(error.code.module).c_str(), qPrintable(error.detail));
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        stop(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// Keys that are the same in each run, so that the workspace of an earlier run opens again.
class FileKeyring final : public store::Keyring
{
public:
    explicit FileKeyring(Disk &disk, const QString &path)
        : m_inner(must(store::PassphraseKeyring::open(disk, path, Secret(QByteArrayView("bench bench")), {.n = 1024})))
    {
    }
    Result<std::optional<Secret>> get(const QString &name) override { return m_inner->get(name); }
    Result<void> put(const QString &name, const Secret &secret) override { return m_inner->put(name, secret); }
    Result<void> remove(const QString &name) override { return m_inner->remove(name); }

private:
    std::unique_ptr<store::PassphraseKeyring> m_inner;
};

const char *const kFirst[] = {"Umowa", "Aneks", "Contract", "Rahmenvertrag", "Договор", "Protocolo", "Lease", "NDA"};
const char *const kSecond[] = {"najmu",    "dostawy",   "Hamburg",  "поставки",
                               "services", "warehouse", "software", "fit-out"};

void makeOffice(store::WorkspaceStore &store, test::FakeClock &clock, int envelopes)
{
    std::mt19937 random(20261122);
    const QByteArray file = must(store.vault().put("%PDF-1.7 bench"));
    const BoardDefaults board = defaultBoard(clock);
    std::vector<Event> records;
    for (const Stage &stage : board.stages)
        records.push_back({EventId::fresh(clock), stage.id.value, clock.now(), {}, StageSaved{stage}});
    must(store.append({.events = records}));
    std::vector<MemberId> members;
    for (int i = 0; i < 10; ++i)
        members.push_back(MemberId::fresh(clock));
    std::vector<Event> batch;
    for (int i = 0; i < envelopes; ++i) {
        Journey j(clock);
        j.board = board;
        j.employee = members[random() % members.size()];
        j.director = members[random() % members.size()];
        j.keepFile = [&file](const QByteArray &) { return file; };
        j.title = QString::fromUtf8(kFirst[random() % std::size(kFirst)]) + QLatin1Char(' ')
            + QString::fromUtf8(kSecond[random() % std::size(kSecond)]) + QLatin1Char(' ') + QString::number(i);
        clock.advanceSeconds(60);
        j.createDraft();
        const auto until = random() % 100;
        if (until >= 3)
            j.prepareAndSend();
        if (until >= 5)
            j.ourSideSigns();
        if (until >= 8) {
            j.issueLink();
            j.clientSigns();
            j.sealAndComplete();
        }
        batch.insert(batch.end(), j.events.begin(), j.events.end());
        if (batch.size() > 2000 || i + 1 == envelopes) {
            must(store.append({.events = batch}));
            batch.clear();
            std::fprintf(stderr, "\r%d of %d", i + 1, envelopes);
        }
    }
    std::fprintf(stderr, "\n");
}

struct Times {
    double median = 0, p99 = 0;
};

Times measure(int rounds, const std::function<void(int)> &work)
{
    std::vector<double> ms;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(ms.begin(), ms.end());
    return {ms[ms.size() / 2], ms[std::min(ms.size() - 1, ms.size() * 99 / 100)]};
}

void report(const char *what, const Times &ours, const Times &floor)
{
    std::printf("%-34s %9.2f ms median %9.2f ms p99   floor %9.2f ms   ratio %.1f\n", what, ours.median, ours.p99,
                floor.median, floor.median > 0 ? ours.median / floor.median : 0.0);
}

void drain(SQLite::Database &database, const char *sql)
{
    SQLite::Statement query(database, sql);
    while (query.executeStep()) { }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "office_bench FOLDER [ENVELOPES]\n");
        return 2;
    }
    const QString folder = QDir(QString::fromLocal8Bit(argv[1])).absoluteFilePath(QStringLiteral("office"));
    const int envelopes = argc > 2 ? QByteArray(argv[2]).toInt() : 100'000;
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    test::FakeClock clock(QStringLiteral("2026-01-01T08:00:00.000Z"));
    LocalDisk disk;
    FileKeyring keyring(disk, QString::fromLocal8Bit(argv[1]) + QStringLiteral("/keyring"));
    const store::StoreParts parts{.clock = clock, .disk = disk, .keyring = keyring, .sqliteVfs = {}};
    const QString whole = folder + QStringLiteral("/made"); // one that was stopped half-way is made again
    if (!QFileInfo::exists(whole)) {
        QDir(folder).removeRecursively();
        auto store = must(store::WorkspaceStore::create(folder, parts));
        makeOffice(*store, clock, envelopes);
        must(disk.writeDurably(whole, QByteArray::number(envelopes)));
    }
    const QString path = folder + QStringLiteral("/workspace.db");
    clock.set(Time::fromIso(QStringLiteral("2026-12-31T08:00:00.000Z")));

    std::unique_ptr<store::WorkspaceStore> store;
    const Times opening = measure(3, [&](int) {
        store.reset();
        store = must(store::WorkspaceStore::open(folder, parts));
    });
    const Times openingFloor = measure(3, [&](int) {
        SQLite::Database plain(path.toStdString(), SQLite::OPEN_READONLY);
        drain(plain, "SELECT count(*) FROM cards");
    });
    report("open the workspace", opening, openingFloor);

    SQLite::Database plain(path.toStdString(), SQLite::OPEN_READONLY);
    const std::vector<Card> some = must(store->lists().list({.now = clock.now()}, {}, 0, 200)).cards;
    std::printf("%d envelopes, %lld bytes\n", must(store->lists().counts({}, clock.now())).all,
                static_cast<long long>(QFileInfo(path).size()));
    CardQuery query;
    query.me = some.front().responsible;
    query.now = clock.now();
    const Times pageFloor =
        measure(20, [&](int) { drain(plain, "SELECT * FROM cards ORDER BY changed DESC, row DESC LIMIT 540"); });
    report("board, 60 cards a stage", measure(20, [&](int) { must(store->lists().board(query, 60)); }), pageFloor);
    query.view = CardView::Unread;
    report("board, unread only", measure(20, [&](int) { must(store->lists().board(query, 60)); }), pageFloor);
    query.view = CardView::All;
    for (int order = 0; order <= static_cast<int>(kLastCardOrder); ++order) {
        const QByteArray name = "list, order " + QByteArray::number(order);
        report(
            name.constData(),
            measure(10,
                    [&](int) { must(store->lists().list(query, {.order = static_cast<CardOrder>(order)}, 0, 200)); }),
            pageFloor);
    }
    // As somebody types: every beginning of every word.
    QStringList typed;
    for (const char *words : {"umowa najmu", "договор", "hamburg 99", "2026/0001", "wisniewska"})
        for (qsizetype i = 1; i <= QString::fromUtf8(words).size(); ++i)
            typed << QString::fromUtf8(words).left(i);
    const Times searchFloor = measure(20, [&](int) {
        drain(plain, "SELECT rowid FROM search WHERE search MATCH '\"umowa\"' ORDER BY rowid DESC LIMIT 400");
    });
    report("search, each keystroke",
           measure(static_cast<int>(typed.size()),
                   [&](int i) {
                       query.words = typed[i];
                       must(store->lists().board(query, 60));
                   }),
           searchFloor);
    report("open an envelope and its journal",
           measure(100,
                   [&](int i) {
                       const EnvelopeId id = some[static_cast<std::size_t>(i) % some.size()].id;
                       must(store->envelope(id));
                       must(store->events(id.value));
                   }),
           measure(100, [&](int) { drain(plain, "SELECT snapshot FROM envelopes ORDER BY changed DESC LIMIT 1"); }));
    report("a supervisor's overview", measure(5, [&](int) { must(store->lists().supervision(clock.now(), 52)); }),
           measure(5, [&](int) { drain(plain, "SELECT responsible, count(*) FROM cards GROUP BY responsible"); }));
    return 0;
}
