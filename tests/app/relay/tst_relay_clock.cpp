// The relay's clock beside a machine's that slews, sleeps, jumps and is set back.
#include "app/relay/relay_clock.h"

#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using relay::RelayClock;

class TstRelayClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_running = 7'000;
        m_clock = std::make_unique<RelayClock>(m_wall, [this] { return m_running; });
        m_start = m_wall.now().msSinceEpoch;
    }
    void goesWithTheMachine()
    {
        pass(1'000, 1'000);
        QCOMPARE(m_clock->now().msSinceEpoch, m_start + 1'000);
        pass(10 * 86'400'000LL, 10 * 86'400'000LL); // asleep for ten days
        QCOMPARE(m_clock->now(), m_wall.now());
    }
    void followsSmallCorrections()
    {
        for (int i = 0; i < 100; ++i) { // together far more than a jump
            pass(60'000, 60'000 + RelayClock::kMostJumpMs);
            QCOMPARE(m_clock->now(), m_wall.now());
        }
    }
    void aJumpAheadIsNotBelieved()
    {
        pass(1'000, 1'000 + RelayClock::kMostJumpMs + 1);
        QCOMPARE(m_clock->now().msSinceEpoch, m_start + 1'000);
        pass(RelayClock::kDisbeliefMs - 1, RelayClock::kDisbeliefMs - 1);
        QCOMPARE(m_clock->now().msSinceEpoch, m_start + RelayClock::kDisbeliefMs + 999);
        pass(1, 1);
        QCOMPARE(m_clock->now(), m_wall.now());
    }
    void putRightItNeverHappened()
    {
        pass(1'000, 365 * 86'400'000LL);
        QCOMPARE(m_clock->now().msSinceEpoch, m_start + 1'000);
        pass(1'000, 2'000 - 365 * 86'400'000LL);
        QCOMPARE(m_clock->now(), m_wall.now());
        // The hour of the next jump begins anew.
        pass(RelayClock::kDisbeliefMs, RelayClock::kDisbeliefMs + 86'400'000LL);
        QCOMPARE(m_clock->now().msSinceEpoch, m_wall.now().msSinceEpoch - 86'400'000LL - 0);
    }
    void setBackIsBelieved()
    {
        pass(1'000, -86'400'000LL);
        QCOMPARE(m_clock->now(), m_wall.now());
    }
    void theMachinesOwn()
    {
        const RelayClock clock;
        const std::int64_t before = SystemClock().now().msSinceEpoch;
        const std::int64_t told = clock.now().msSinceEpoch;
        QVERIFY(told >= before - 1'000 && told <= SystemClock().now().msSinceEpoch + 1'000);
    }

private:
    void pass(std::int64_t really, std::int64_t byTheWall)
    {
        m_running += really;
        m_wall.set({m_wall.now().msSinceEpoch + byTheWall});
    }

    test::FakeClock m_wall;
    std::unique_ptr<RelayClock> m_clock;
    std::int64_t m_running = 0;
    std::int64_t m_start = 0;
};

QTEST_GUILESS_MAIN(TstRelayClock)
#include "tst_relay_clock.moc"
