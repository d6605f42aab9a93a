#include "core/base/lane.h"

#include <QTest>

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
