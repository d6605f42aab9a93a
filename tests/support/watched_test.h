// The main of a test of windows: as QTEST_MAIN, with the watchdog (ui_watch.h). What the window's thread did for longer than
// 50 ms is told at the end; only what no noisy machine explains fails: somebody waits for something on that thread.
#pragma once

#include "tests/support/ui_watch.h"

#include <QtTest>

namespace countersign::test {

constexpr qint64 kStallMs = 20'000;

template <typename Test> int runWatched(int argc, char **argv, const char *name)
{
    WatchedApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    const int failed = QTest::qExec(&test, argc, argv);
    application.report(name);
    for (const WatchedApplication::Stretch &one : application.stretches())
        if (one.ms > kStallMs) {
            std::printf("FAIL!  : %s stood still for %lld ms in %s\n", name, static_cast<long long>(one.ms),
                        qPrintable(one.place));
            return failed + 1;
        }
    return failed;
}

} // namespace countersign::test

#define COUNTERSIGN_WATCHED_TEST(Test)                                                                                 \
    int main(int argc, char **argv) { return countersign::test::runWatched<Test>(argc, argv, #Test); }
