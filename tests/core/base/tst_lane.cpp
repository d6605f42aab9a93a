#include "core/base/lane.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace countersign;

class TestLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOnOneThread()
    {
        Lane lane(QStringLiteral("store"));
        std::vector<int> order;
        std::vector<QFuture<bool>> futures;
        for (int i = 0; i < 1000; ++i)
            futures.push_back(lane.run([&order, &lane, i] {
                order.push_back(i); // one thread: no lock
                return lane.isCurrent();
            }));
        for (auto &future : futures)
            QVERIFY(future.result());
        QCOMPARE(order.size(), std::size_t(1000));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(!lane.isCurrent());
    }

    void fromManyThreads()
    {
        int count = 0;
        {
            Lane lane(QStringLiteral("store"));
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    for (int i = 0; i < 500; ++i)
                        lane.run([&count] { ++count; });
                });
            for (auto &thread : threads)
                thread.join();
        } // ends only after everything given has run
        QCOMPARE(count, 2000);
    }

    // The answer comes to the context's thread through its event loop.
    void thenReturnsToTheContext()
    {
        Lane lane(QStringLiteral("store"));
        QObject context;
        QThread *thread = nullptr;
        int answer = 0;
        lane.run([] { return 41; }).then(&context, [&](int value) {
            thread = QThread::currentThread();
            answer = value + 1;
        });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(thread, QThread::currentThread());
    }

    void noAnswerToWhoIsGone()
    {
        std::atomic<bool> isCalled = false;
        Lane lane(QStringLiteral("store"));
        {
            QObject context;
            lane.run([] {
                    QThread::msleep(20);
                    return 1;
                })
                .then(&context, [&](int) { isCalled = true; });
        }
        lane.run([] {}).waitForFinished();
        QCoreApplication::processEvents();
        QVERIFY(!isCalled);
    }

    // What takes away what a call stands on must not run while that call waits.
    void workToRunAloneWaitsForTheCallThatWaits()
    {
        QStringList order;
        {
            Lane lane(QStringLiteral("store"));
            std::atomic<bool> isInside = false;
            lane.run([&] {
                order << QStringLiteral("call begins");
                QEventLoop loop;
                QTimer poll;
                connect(&poll, &QTimer::timeout, &loop, [&loop] {
                    if (Lane::isAwaited())
                        loop.quit();
                });
                poll.start(1);
                QTimer::singleShot(0, &loop, [&isInside] { isInside = true; });
                loop.exec();
                QTest::qWait(50); // ends late
                order << QStringLiteral("call ends");
            });
            QTRY_VERIFY(isInside);
            lane.run([&] { order << QStringLiteral("inside"); }).waitForFinished();
            QVERIFY(!Lane::isAwaited()); // this thread is no lane
            auto alone = lane.runAlone([&] {
                order << QStringLiteral("alone begins");
                const bool isAwaited = Lane::isAwaited();
                QTest::qWait(50); // nothing runs inside
                order << QStringLiteral("alone ends");
                return isAwaited;
            });
            lane.run([&] { order << QStringLiteral("after"); });
            QVERIFY(!alone.result()); // by itself: no reason to hurry
        }
        QCOMPARE(order,
                 QStringList({QStringLiteral("call begins"), QStringLiteral("inside"), QStringLiteral("call ends"),
                              QStringLiteral("alone begins"), QStringLiteral("alone ends"), QStringLiteral("after")}));
    }

    // What was given with a stop is given up when that is asked for; what runs inside its wait is not.
    void stopsOnlyTheWaitThatItIsAskedFor()
    {
        Lane lane(QStringLiteral("store"));
        std::atomic<bool> isInside = false;
        std::stop_source stop;
        auto call = lane.run(
            [&] {
                const Lane::Patience patience;
                QEventLoop loop;
                QTimer poll;
                connect(&poll, &QTimer::timeout, &loop, [&] {
                    if (patience.isOver())
                        loop.quit();
                });
                poll.start(1);
                QTimer::singleShot(0, &loop, [&isInside] { isInside = true; });
                loop.exec();
                return patience.isOver();
            },
            stop.get_token());
        QTRY_VERIFY(isInside);
        const auto isOver = [] { return Lane::Patience().isOver(); };
        auto inside = lane.run([&] {
            stop.request_stop();
            return isOver();
        });
        QVERIFY(!inside.result());
        QVERIFY(call.result());
        QVERIFY(!lane.run(isOver).result());
        QVERIFY(lane.run(isOver, stop.get_token()).result()); // asked for before it began
        QVERIFY(!isOver()); // this thread is no lane
    }

    void endsOnlyAfterTheCallThatWaits()
    {
        bool isOver = false;
        {
            Lane lane(QStringLiteral("store"));
            std::atomic<bool> isInside = false;
            lane.run([&] {
                isInside = true;
                while (!Lane::isAwaited())
                    QTest::qWait(1);
                QTest::qWait(50);
                isOver = true;
            });
            QTRY_VERIFY(isInside);
        }
        QVERIFY(isOver);
    }

    void movesWhatItReturns()
    {
        Lane lane(QStringLiteral("store"));
        auto future = lane.run([] { return std::make_unique<int>(7); });
        future.waitForFinished();
        QCOMPARE(*future.takeResult(), 7);
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
