// The window over a large office (large_office.h), measured beside the goals: how long until it can be used and what it
// holds in memory; what a frame of scrolling and of dragging takes; from a keystroke to the answer; from Enter to a
// document's page; from a commit to the board. A long PDF beside pdftoppm; and what kept the window's thread.
//   window_bench FOLDER [ENVELOPES]     needs a display; times are of the machine as it is, nothing is asserted
#include "app/desktop/desktop.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "tests/bench/large_office.h"
#include "tests/support/ui_watch.h"
#include "ui/board/board_column.h"
#include "ui/kit/search_field.h"
#include "ui/kit/typography.h"
#include "ui/pages/page_view.h"
#include "ui/shell/main_window.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <cmath>

using namespace countersign;
using namespace countersign::ui;

namespace {

constexpr int kPatienceMs = 60'000;

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double msSince(qint64 startNs) { return static_cast<double>(nowNs() - startNs) / 1e6; }

[[noreturn]] void stop(const QString &why)
{
    std::fprintf(stderr, "window_bench: %s\n", qPrintable(why));
    std::exit(1);
}

void check(const Result<void> &result)
{
    if (!result)
        stop(result.error().detail);
}

// As the program waits: asleep until something comes. Turning without end would take a processor from what is waited for.
void waitFor(const char *what, const std::function<bool()> &isThere, int patienceMs = kPatienceMs)
{
    QTimer looks;
    looks.start(100);
    for (const qint64 start = nowNs(); !isThere(); QApplication::processEvents(QEventLoop::WaitForMoreEvents))
        if (msSince(start) > patienceMs)
            stop(QStringLiteral("waited in vain for %1").arg(QLatin1String(what)));
}

// Everything that is asked of the loop by now, painting too.
void settle()
{
    for (int i = 0; i < 3; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

struct Spread {
    double median = 0, p99 = 0, most = 0;
};

Spread spreadOf(std::vector<double> ms)
{
    if (ms.empty())
        stop(QStringLiteral("nothing was measured"));
    std::sort(ms.begin(), ms.end());
    const auto last = ms.size() - 1;
    return {ms[ms.size() / 2], ms[std::min(last, static_cast<std::size_t>(std::ceil(double(last) * 0.99)))], ms[last]};
}

void report(const char *what, const Spread &spread, const char *goal)
{
    std::printf("%-44s %8.1f ms median %8.1f ms p99 %8.1f ms most   goal: %s\n", what, spread.median, spread.p99,
                spread.most, goal);
    std::fflush(stdout);
}

QListView *fullestColumn(const QWidget &window)
{
    QListView *fullest = nullptr;
    int most = 0;
    for (auto *list : window.findChildren<CardList *>()) {
        const int rows = list->model() && list->isVisible() ? list->model()->rowCount(list->rootIndex()) : 0;
        if (rows > most) {
            most = rows;
            fullest = list;
        }
    }
    return fullest;
}

MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<MainWindow *>(widget); window && window->isVisible())
            return window;
    return nullptr;
}

// ---- starting ----------------------------------------------------------------------------------------------------------

// The program's own start, in a process of its own: prints milliseconds since `bornNs` and the resident kilobytes.
int startOnce(QApplication &application, const QString &folder, qint64 bornNs)
{
    const flow::OfficeSetup setup = test::largeOfficeSetup(folder);
    QTemporaryDir own;
    DesktopOptions options;
    options.folder = setup.folder;
    options.settingsFile = own.filePath(QStringLiteral("settings.ini"));
    options.workerProgram = setup.workerProgram;
    options.passphrase = setup.passphrase;
    Desktop desktop(application, std::move(options));
    desktop.start();
    waitFor("the board", [] {
        const MainWindow *window = mainWindow();
        return window && fullestColumn(*window);
    });
    mainWindow()->repaint();
    settle();
    const double ms = msSince(bornNs);
    QTest::qWait(2000); // what is fetched behind the first picture counts as well
    long pages = 0;
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (statm.open(QIODevice::ReadOnly))
        pages = statm.readAll().split(' ').value(1).toLong();
    std::printf("%.1f %ld\n", ms, pages * 4);
    return 0;
}

void measureStart(const QString &folder)
{
    std::vector<double> ms;
    long kilobytes = 0;
    for (int i = 0; i < 5; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {folder, QStringLiteral("--start"), QString::number(nowNs())});
        if (!child.waitForFinished(2 * kPatienceMs) || child.exitCode() != 0)
            stop(QStringLiteral("the program did not start"));
        const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
        ms.push_back(words.value(0).toDouble());
        kilobytes = std::max(kilobytes, words.value(1).toLong());
    }
    report("start to a board that can be used", spreadOf(ms), "1000 ms");
    std::printf("%-44s %8.0f MB                                    goal: 300 MB\n", "resident, two seconds later",
                static_cast<double>(kilobytes) / 1024);
}

// ---- the board ---------------------------------------------------------------------------------------------------------

void measureScrolling(const MainWindow &window)
{
    QListView *list = fullestColumn(window);
    QScrollBar *bar = list->verticalScrollBar();
    std::vector<double> frames;
    for (int step = 0, by = 28; step < 600; ++step) {
        if (bar->value() + by > bar->maximum() || bar->value() + by < 0)
            by = -by;
        const qint64 start = nowNs();
        bar->setValue(bar->value() + by);
        const QPixmap frame = list->viewport()->grab(); // all of it, where the window moves what is there already
        frames.push_back(msSince(start));
    }
    report("board: a frame of scrolling", spreadOf(frames), "16.7 ms p99 (60 frames a second)");
    bar->setValue(0);
    settle();
}

void measureDragging(const MainWindow &window)
{
    QListView *from = fullestColumn(window);
    const std::unique_ptr<QMimeData> carried(from->model()->mimeData({from->model()->index(0, 0, from->rootIndex())}));
    std::vector<double> frames;
    for (auto *list : window.findChildren<CardList *>()) {
        if (!list->isVisible())
            continue;
        QWidget *ground = list->viewport();
        QDragEnterEvent enter({4, 4}, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(ground, &enter);
        for (int step = 0; step < 100; ++step) {
            const QPoint at(ground->width() / 2, step * ground->height() / 100);
            const qint64 start = nowNs();
            QDragMoveEvent move(at, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(ground, &move);
            const QPixmap frame = ground->grab();
            frames.push_back(msSince(start));
        }
        QDragLeaveEvent leave;
        QApplication::sendEvent(ground, &leave);
        settle();
    }
    report("board: a frame of dragging", spreadOf(frames), "16.7 ms p99 (60 frames a second)");
}

void measureSearch(MainWindow &window, OfficeSession &session)
{
    auto *field = window.findChild<SearchField *>(QStringLiteral("boardSearch"));
    int asked = 0, answered = 0;
    // Asked after the board asked: the lane answers in order.
    const auto connection = QObject::connect(field, &SearchField::searched, &window, [&] {
        ++asked;
        session.run([](flow::Office &) { return true; }).then(&window, [&](bool) { ++answered; });
    });
    std::vector<double> ms;
    double slowest = 0;
    QString slowestWords;
    for (const char *words : {"umowa najmu", "договор", "hamburg 99", "rahmen", "service agreement"}) {
        for (const QChar letter : QString::fromUtf8(words)) {
            const int before = answered;
            const qint64 start = nowNs();
            field->setText(field->text() + letter); // as a key does: textEdited is not what it listens to
            waitFor("the answer", [&] { return answered > before; });
            settle();
            ms.push_back(msSince(start));
            if (ms.back() > slowest) {
                slowest = ms.back();
                slowestWords = field->text();
            }
        }
        field->clear();
        settle();
    }
    QObject::disconnect(connection);
    waitFor("the last answer", [&] { return answered == asked; }); // which counts into here
    report("search: from a keystroke to the board", spreadOf(ms), "50 ms p99");
    std::printf("  slowest: %s\n", qPrintable(slowestWords));
}

void measureOpening(MainWindow &window, const std::vector<domain::Card> &cards)
{
    std::vector<double> ms, drawn;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        window.show(QStringLiteral("board"));
        settle();
        const qint64 start = nowNs();
        Q_EMIT window.screen(QStringLiteral("board"))->documentRequested(cards[i].id);
        waitFor("the document", [&] {
            return window.place() == QLatin1String("document")
                && window.screen(QStringLiteral("document"))->title().contains(cards[i].title);
        });
        window.repaint();
        ms.push_back(msSince(start));
        auto *pages = window.screen(QStringLiteral("document"))->findChild<PageView *>();
        waitFor("its first page", [&] {
            PageSource *source = pages->source();
            return source && source->isOpen()
                && source->isWhole(0, pages->pixelsPerPoint() * window.devicePixelRatioF());
        });
        drawn.push_back(msSince(start));
    }
    report("open a card", spreadOf(ms), "100 ms");
    report("open a card, with its first page", spreadOf(drawn), "none");
    window.show(QStringLiteral("board"));
    settle();
}

void measureNews(MainWindow &window, OfficeSession &session, const std::vector<domain::Card> &cards)
{
    std::vector<double> ms;
    for (const domain::Card &card : cards) {
        bool isShown = false;
        qint64 committed = 0;
        const auto connection = QObject::connect(&session, &OfficeSession::changed, &window, [&] {
            if (committed)
                return;
            committed = nowNs();
            // After the board's own question.
            QMetaObject::invokeMethod(
                &window,
                [&] { session.run([](flow::Office &) { return true; }).then(&window, [&](bool) { isShown = true; }); },
                Qt::QueuedConnection);
        });
        session
            .run(
                [id = card.id](flow::Office &office) { return flow::comment(office, id, QStringLiteral("Measured.")); })
            .then(&window, [](const Result<void> &done) { check(done); });
        waitFor("the news", [&] { return isShown; });
        settle();
        ms.push_back(msSince(committed));
        QObject::disconnect(connection);
    }
    report("a new event, from commit to the board", spreadOf(ms), "50 ms");
}

// ---- a long document ---------------------------------------------------------------------------------------------------

void measurePages()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.pdf"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(test::drawnPdf(300)) < 0)
            stop(file.errorString());
    }
    PageView view;
    view.resize(1100, 800);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view, kPatienceMs))
        stop(QStringLiteral("no window"));
    std::vector<double> ours, peer;
    double scale = 0;
    constexpr int kRounds = 9, kPauseMs = 1500; // as between two looks of a person, before each of both
    for (int round = 0; round < kRounds; ++round) {
        QTest::qWait(kPauseMs);
        PageSource source;
        view.setSource(&source);
        const qint64 start = nowNs();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            stop(file.errorString());
        source.open({file.readAll()});
        waitFor("the first page", [&] {
            scale = view.pixelsPerPoint() * view.devicePixelRatioF();
            return source.isOpen() && !source.page(0, scale).isNull();
        });
        view.viewport()->repaint();
        ours.push_back(msSince(start));
        if (round == kRounds - 1) {
            std::vector<double> steps;
            QScrollBar *bar = view.verticalScrollBar();
            for (int step = 0; step < 600; ++step) {
                const qint64 frame = nowNs();
                bar->setValue(bar->value() + 120);
                const QPixmap picture = view.viewport()->grab();
                steps.push_back(msSince(frame));
            }
            report("300 pages: a frame of scrolling", spreadOf(steps), "16 ms most");
        }
        view.setSource(nullptr);
        QTest::qWait(kPauseMs);
        const qint64 peerStart = nowNs();
        QProcess other;
        other.start(QStringLiteral("pdftoppm"),
                    {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("1"),
                     QStringLiteral("-r"), QString::number(scale * 72, 'f', 2), path,
                     folder.filePath(QStringLiteral("page"))});
        if (!other.waitForFinished(kPatienceMs) || other.exitCode() != 0)
            stop(QStringLiteral("pdftoppm failed"));
        peer.push_back(msSince(peerStart));
    }
    const Spread mine = spreadOf(ours), theirs = spreadOf(peer);
    report("300 pages: the first one on the screen", mine, "1.2 × pdftoppm");
    report("  pdftoppm -f 1 -l 1, same resolution", theirs, "");
    std::printf("%-44s %8.2f\n", "  ratio of the medians", mine.median / theirs.median);
}

void measureWindow(const QString &folder)
{
    const flow::OfficeSetup setup = test::largeOfficeSetup(folder);
    QTemporaryDir own;
    SystemClock clock;
    OfficeSession session;
    bool isOpen = false;
    session.open([setup] { return flow::openOffice(setup); }).then(qApp, [&](const Result<void> &outcome) {
        check(outcome);
        isOpen = true;
    });
    waitFor("the office", [&] { return isOpen; });
    // An office that has been open for a while: every text is known to the search.
    bool areTextsKnown = false;
    QObject::connect(&session, &OfficeSession::textsKnown, qApp, [&] { areTextsKnown = true; });
    session.indexTexts();
    waitFor(
        "the texts", [&] { return areTextsKnown; }, 20 * kPatienceMs);
    OfficeFacts facts(session);
    facts.reload();
    waitFor("the office's facts", [&] { return facts.isLoaded(); });
    Preferences preferences(own.filePath(QStringLiteral("settings.ini")));
    std::vector<domain::Card> cards;
    bool areThere = false;
    session
        .run([](flow::Office &office) {
            return office.ports().store->lists().list({.now = office.ports().clock->now(), .onlyOpen = true}, {}, 0,
                                                      40);
        })
        .then(qApp, [&](const auto &page) {
            if (page)
                cards = page->cards;
            areThere = true;
        });
    waitFor("some cards", [&] { return areThere; });
    std::erase_if(cards, [](const domain::Card &card) { return card.state == domain::EnvelopeState::Draft; });
    {
        MainWindow window({session, facts, clock}, preferences);
        window.resize(1440, 900);
        window.show();
        window.show(QStringLiteral("board"));
        waitFor("the board", [&] { return fullestColumn(window) != nullptr; });
        session.startHeartbeat(3000); // as in the program
        QTest::qWait(1000);
        measureScrolling(window);
        measureDragging(window);
        measureSearch(window, session);
        measureNews(window, session, cards);
        measureOpening(window, cards);
    }
}

} // namespace

int main(int argc, char **argv)
{
    test::WatchedApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        stop(QStringLiteral("window_bench FOLDER [ENVELOPES]"));
    const QString folder = words[1];
    if (words.value(2) == QLatin1String("--start"))
        return startOnce(application, folder, words.value(3).toLongLong());
    registerFonts();
    Theme theme(application);
    check(test::ensureLargeOffice(folder, words.size() > 2 ? words[2].toInt() : 100'000));
    measureStart(folder);
    measureWindow(folder);
    measurePages();
    application.report("the window");
    return 0;
}
