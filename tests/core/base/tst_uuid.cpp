// Ids and times.
#include "core/base/uuid.h"
#include "tests/support/fake_clock.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace countersign;

class TestUuid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isVersion7()
    {
        test::FakeClock clock;
        const Uuid id = newUuid(clock);
        QCOMPARE(id.bytes[6] >> 4, 7);
        QCOMPARE(id.bytes[8] >> 6, 2);
        qint64 ms = 0;
        for (int i = 0; i < 6; ++i)
            ms = ms << 8 | id.bytes[std::size_t(i)];
        QVERIFY(qAbs(ms - clock.now().msSinceEpoch) < 1000);
    }

    // Made in one process, they sort in the order they were made, also within a millisecond and when the clock steps back.
    void sortsInOrder()
    {
        test::FakeClock clock(QStringLiteral("2026-11-23T10:00:00.000Z"));
        QVector<Uuid> ids;
        for (int i = 0; i < 20'000; ++i) {
            if (i % 5000 == 4999)
                clock.set(Time{clock.now().msSinceEpoch - 3});
            ids << newUuid(clock);
        }
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        QCOMPARE(QSet<Uuid>(ids.begin(), ids.end()).size(), ids.size());
        // Text sorts like bytes.
        for (int i = 1; i < ids.size(); ++i)
            QVERIFY(ids[i - 1].toString() < ids[i].toString());
    }

    void threadsDoNotCollide()
    {
        test::FakeClock clock(QStringLiteral("2026-11-24T10:00:00.000Z"));
        std::vector<std::vector<Uuid>> made(4);
        std::vector<std::thread> threads;
        for (auto &mine : made)
            threads.emplace_back([&] {
                for (int i = 0; i < 5000; ++i)
                    mine.push_back(newUuid(clock));
            });
        for (auto &thread : threads)
            thread.join();
        QSet<Uuid> all;
        for (const auto &mine : made)
            for (const Uuid &id : mine)
                all.insert(id);
        QCOMPARE(all.size(), 20'000);
    }

    void text()
    {
        const Uuid id = *Uuid::fromString(QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad91"));
        QCOMPARE(id.toString(), QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad91"));
        QCOMPARE(*Uuid::fromBytes(id.toBytes()), id);
        QCOMPARE(*Uuid::fromString(QStringLiteral("0190163D-8694-739B-AEA5-966C26F8AD91")), id);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("zeros") << QStringLiteral("00000000-0000-0000-0000-000000000000");
        QTest::newRow("braces") << QStringLiteral("{0190163d-8694-739b-aea5-966c26f8ad91}");
        QTest::newRow("short") << QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad9");
        QTest::newRow("long") << QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad911");
        QTest::newRow("not hex") << QStringLiteral("0190163d-8694-739b-aea5-966c26f8adxx");
        QTest::newRow("no dashes") << QStringLiteral("0190163d8694739baea5966c26f8ad91");
    }

    void refused()
    {
        QFETCH(QString, text);
        QVERIFY(!Uuid::fromString(text));
        QVERIFY(!Uuid::fromBytes(text.toUtf8()) || text.size() == 16);
    }

    void times()
    {
        const Time time{1'795'342'447'123};
        QCOMPARE(time.toIso(), QStringLiteral("2026-11-22T10:14:07.123Z"));
        QCOMPARE(Time::fromIso(QStringLiteral("2026-11-22T10:14:07.123Z")), time);
        QCOMPARE(Time::fromIso(QStringLiteral("2026-11-22T11:14:07.123+01:00")), time);
        QVERIFY(Time::fromIso(QStringLiteral("yesterday")).isNull());
        QCOMPARE(time.plusSeconds(-7).msSinceEpoch, 1'795'342'440'123);
        QVERIFY(time < time.plusSeconds(1));
        SystemClock clock;
        QVERIFY(clock.now() > Time::fromIso(QStringLiteral("2024-01-01T00:00:00.000Z")));
    }
};

QTEST_GUILESS_MAIN(TestUuid)
#include "tst_uuid.moc"
