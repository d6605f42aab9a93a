// Whose limits an address counts against: one /64 is one visitor, however its addresses are written.
#include "app/relay/attempts.h"
#include "app/relay/connection_book.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using namespace countersign::relay;

class TstAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shares_data();
    void shares();
    void spelling();
    void wrongAttemptsCountTogether();
    void connectionsCountTogether();
    void bytesCountTogether();
};

void TstAddresses::shares_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("share");
    const auto row = [](const char *address, const char *share) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(share);
    };
    row("192.0.2.7", "192.0.2.7");
    row("::ffff:192.0.2.7", "192.0.2.7");
    row("::ffff:c000:207", "192.0.2.7");
    row("2600:3c00::f03c:91ff:fe00:1", "2600:3c00::/64");
    row("2600:3c00::1:2:3:4", "2600:3c00::/64");
    row("2600:3c00:0:0::7", "2600:3c00::/64");
    row("2600:3C00::7", "2600:3c00::/64");
    row("2600:3c00:0:1::7", "2600:3c00:0:1::/64");
    row("2001:db8:1:2::5", "2001:db8:1:2::/64");
    row("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
    row("2001:db8:1:3:3:4:5:6", "2001:db8:1:3::/64");
    row("::1", "::/64");
    row("fe80::1%1", "fe80::/64");
    row("no address", "no address");
    row("", "");
}

void TstAddresses::shares()
{
    QFETCH(QString, address);
    QFETCH(QString, share);
    QCOMPARE(shareOf(address), share);
}

void TstAddresses::spelling()
{
    QCOMPARE(ipAddress(QStringLiteral("2001:DB8:0:0::1")).text, QStringLiteral("2001:db8::1"));
    QCOMPARE(ipAddress(QStringLiteral("::ffff:192.0.2.7")).text, QStringLiteral("192.0.2.7"));
    QVERIFY(ipAddress(QStringLiteral("::ffff:127.0.0.1")).isLoopback);
    QVERIFY(!ipAddress(QStringLiteral("192.0.2")).isValid);
}

void TstAddresses::wrongAttemptsCountTogether()
{
    const test::FakeClock clock;
    Attempts attempts(clock, 3, 0.5);
    for (const char *address : {"2600:3c00::f03c:91ff:fe00:1", "2600:3c00::1:2:3:4", "2600:3c00::7"})
        attempts.noteFailure(QString::fromLatin1(address));
    QVERIFY(attempts.secondsToWait(QStringLiteral("2600:3c00::8")) > 0);
    QCOMPARE(attempts.secondsToWait(QStringLiteral("2600:3c00:0:1::8")), 0);
}

void TstAddresses::connectionsCountTogether()
{
    const ServerLimits limits{.connectionsPerAddress = 2, .trustedProxy = QStringLiteral("2001:db8:9::1")};
    ServerCounters counters;
    ConnectionBook book(limits, counters);
    QVERIFY(book.admit(QStringLiteral("2600:3c00::f03c:91ff:fe00:1")));
    QVERIFY(book.admit(QStringLiteral("2600:3c00::7")));
    QVERIFY(!book.admit(QStringLiteral("2600:3c00::1:2:3:4")));
    QVERIFY(book.admit(QStringLiteral("2600:3c00:0:1::7")));
    for (int i = 0; i < 5; ++i)
        QVERIFY(book.admit(limits.trustedProxy));
    book.leave(QStringLiteral("2600:3c00::7"));
    QVERIFY(book.admit(QStringLiteral("2600:3c00::1:2:3:4")));
}

void TstAddresses::bytesCountTogether()
{
    const ServerLimits limits{.heldBytes = 100, .heldBytesPerAddress = 20};
    ServerCounters counters;
    ConnectionBook book(limits, counters);
    QVERIFY(book.hold(QStringLiteral("2600:3c00::7"), 15));
    QVERIFY(!book.hold(QStringLiteral("2600:3c00::1:2:3:4"), 6));
    QVERIFY(book.hold(QStringLiteral("::ffff:192.0.2.7"), 15));
    QVERIFY(!book.hold(QStringLiteral("192.0.2.7"), 6));
    book.release(QStringLiteral("2600:3c00::7"), 15);
    QVERIFY(book.hold(QStringLiteral("2600:3c00::1:2:3:4"), 20));
}

QTEST_GUILESS_MAIN(TstAddresses)
#include "tst_addresses.moc"
