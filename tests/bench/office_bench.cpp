// A large office, measured: how long opening it takes, a board's first page, a list by each order, each keystroke of a
// search, one envelope. Beside each the floor: a plain SQLite query over the same file in the same run.
//   office_bench FOLDER [ENVELOPES]   makes FOLDER/office when it is not there (large_office.h)
#include "core/flow/ports.h"
#include "core/store/workspace_store.h"
#include "tests/bench/large_office.h"
#include "tests/support/fake_clock.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace countersign;
using namespace countersign::domain;

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
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "office_bench FOLDER [ENVELOPES]\n");
        return 2;
    }
    const QString parent = QString::fromLocal8Bit(argv[1]);
    must(test::ensureLargeOffice(parent, argc > 2 ? QByteArray(argv[2]).toInt() : 100'000));
    const flow::OfficeSetup setup = test::largeOfficeSetup(parent);
    const QString &folder = setup.folder;
    LocalDisk disk;
    const auto keyring =
        must(store::PassphraseKeyring::open(disk, folder + QStringLiteral("/keyring"), *setup.passphrase, {.n = 1024}));
    const test::FakeClock clock(QStringLiteral("2026-12-31T08:00:00.000Z"));
    const store::StoreParts parts{.clock = clock, .disk = disk, .keyring = *keyring, .sqliteVfs = {}};
    const QString path = folder + QStringLiteral("/workspace.db");

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
    for (const char *words : {"umowa najmu", "договор", "hamburg 99", "2026/0001", "wisniewska", "service agreement"})
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
