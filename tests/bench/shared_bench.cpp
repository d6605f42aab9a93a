// A large office (large_office.h) that is shared, measured: what giving its journal to the relay takes, a new desktop's
// joining until it has all of it, its files, and what both hold in memory; how long other work of a lane waits meanwhile.
// Both desktops are processes of their own. Every revision of every envelope is a file of its own.
//   COUNTERSIGN_BIN_DIR=… shared_bench FOLDER [ENVELOPES]     makes FOLDER/office anew each time
#include "core/base/lane.h"
#include "core/flow/heartbeat.h"
#include "core/flow/joining.h"
#include "core/flow/journal_exchange.h"
#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"
#include "tests/app/relay/relay_process.h"
#include "tests/bench/large_office.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace countersign;

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result) {
        const Error *error = &result.error();
        std::fprintf(stderr, "%s/%d: %s\n", std::string(error->code.module).c_str(), error->code.value,
                     qPrintable(error->detail));
        for (const Error &cause : error->causes)
            std::fprintf(stderr, "  %s: %s\n", std::string(cause.code.module).c_str(), qPrintable(cause.detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double peakMiB(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

double seconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e9; }

// Work on a lane; beside it a small question to the same lane again and again, as a window asks.
template <typename Work>
void onLane(Lane &lane, const char *what, qint64 operations, Work work, const std::function<void()> &meanwhile = {})
{
    QElapsedTimer timer;
    timer.start();
    const auto done = lane.run(std::move(work));
    std::vector<double> waits;
    while (!done.isFinished()) {
        QElapsedTimer wait;
        wait.start();
        const auto asked = lane.run([] {});
        while (!asked.isFinished())
            QThread::usleep(200);
        waits.push_back(static_cast<double>(wait.nsecsElapsed()) / 1e6);
        QThread::msleep(5);
        if (meanwhile)
            meanwhile();
    }
    const double took = seconds(timer);
    std::sort(waits.begin(), waits.end());
    const auto at = [&](double part) {
        return waits.empty() ? 0.0 : waits[static_cast<std::size_t>(part * static_cast<double>(waits.size() - 1))];
    };
    std::printf("%-34s %7.1f s, %6.0f acts/s; others wait %.1f ms, p99 %.0f, most %.0f; %.0f MiB at most\n", what, took,
                static_cast<double>(operations) / took, at(0.5), at(0.99), at(1),
                peakMiB(QCoreApplication::applicationPid()));
    std::fflush(stdout);
}

qint64 operationsOf(flow::Office &office)
{
    return static_cast<qint64>(office.ports().store->journal().operationsSince(0, 100'000'000)->size());
}

int join(const QString &folder, const QString &url, const QString &code, qint64 acts)
{
    auto join = must(flow::Join::ask(url, code, QStringLiteral("Second desk")));
    while (!must(join->isLetIn()))
        QThread::msleep(20);
    flow::OfficeSetup setup = test::largeOfficeSetup(folder);
    Lane lane(QStringLiteral("second"));
    std::unique_ptr<flow::Office> office;
    onLane(lane, "joining", acts, [&] { office = must(join->enter(setup)); });
    if (operationsOf(*office) < acts)
        qFatal("%lld of %lld acts came", static_cast<long long>(operationsOf(*office)), static_cast<long long>(acts));
    const auto missing = static_cast<int>(office->ports().store->journal().missingFiles(1'000'000)->size());
    onLane(lane, "its files (beats without a pause)", missing, [&] {
        while (!must(office->ports().store->journal().missingFiles(1)).empty())
            (void)must(flow::heartbeat(*office));
    });
    lane.runAlone([&] { office.reset(); }).waitForFinished();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == QLatin1String("--join"))
        return join(arguments[2], arguments[3], arguments[4], arguments[5].toLongLong());
    if (arguments.size() < 2) {
        std::fprintf(stderr, "shared_bench FOLDER [ENVELOPES]\n");
        return 2;
    }
    const QString folder = QDir(arguments[1]).absoluteFilePath(QStringLiteral("shared"));
    QDir(folder).removeRecursively();
    must(test::ensureLargeOffice(folder, arguments.size() > 2 ? arguments[2].toInt() : 2000, true));
    test::RelayProcess relay(folder + QStringLiteral("/relay"), QString(), 9);
    if (!relay.start())
        qFatal("no relay");

    Lane lane(QStringLiteral("first"));
    std::unique_ptr<flow::Office> office;
    qint64 acts = 0;
    lane.run([&] {
            office = must(flow::openOffice(test::largeOfficeSetup(folder)));
            must(flow::joinRelay(*office, relay.url(), Secret(QByteArrayView(relay.token().toUtf8()))));
            acts = operationsOf(*office);
        })
        .waitForFinished();
    std::printf("%lld acts, a database of %lld MiB\n", static_cast<long long>(acts),
                static_cast<long long>(QFileInfo(folder + QStringLiteral("/office/workspace.db")).size() >> 20));
    flow::Invitation invitation;
    lane.run([&] { invitation = must(flow::invite(*office, office->me().id)); }).waitForFinished();
    // The first beat after the invitation gives all there is, files first.
    const auto hear = [&relay] { (void)relay.log(); }; // it waits once its words fill the pipe
    onLane(
        lane, "giving journal and files", acts,
        [&] {
            if (!must(flow::heartbeat(*office)).relayReached)
                qFatal("the relay was not reached");
            if (!flow::notAppliedActs(*office).empty())
                qFatal("something was not applied");
        },
        hear);
    QProcess second;
    second.setProcessChannelMode(QProcess::ForwardedChannels);
    second.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--join"), folder + QStringLiteral("/second"), relay.url(), invitation.code,
                  QString::number(acts)});
    const auto isIn = lane.run([&] {
        for (;; QThread::msleep(20))
            if (const auto asking = must(flow::whoAsks(*office)); !asking.empty())
                return must(flow::letIn(*office, asking.front().device));
    });
    while (!isIn.isFinished() || !second.waitForFinished(50))
        hear();
    std::printf("the relay held %.0f MiB at most\n", peakMiB(relay.pid()));
    lane.runAlone([&] { office.reset(); }).waitForFinished();
    return second.exitCode();
}
