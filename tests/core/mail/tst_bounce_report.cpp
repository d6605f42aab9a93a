// Reports about mails that came back: as servers write them, and as nobody should.
#include "core/mail/bounce_report.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace countersign::mail;

class TstBounceReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void nothingIsNoReport_data();
    void nothingIsNoReport();
    void hugeOnesEnd_data();
    void hugeOnesEnd();
};

namespace {

QByteArray sample(const char *name)
{
    QFile file(qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/tests/fuzz/corpus/fuzz_bounce/")
               + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    return file.readAll();
}

QByteArray report(const QByteArray &status, const QByteArray &type = "message/delivery-status")
{
    return "Content-Type: Multipart/Report; Report-Type=Delivery-Status; boundary=b\r\n\r\n--b\r\n"
           "Content-Type: text/plain\r\n\r\nAction: failed\r\n--b\r\nContent-Type: "
        + type + "\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n" + status + "\r\n--b--\r\n";
}

} // namespace

void TstBounceReport::reports_data()
{
    using Action = BounceReport::Action;
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("words");
    const QString full = QStringLiteral("552 5.2.2 <(address)>: Mailbox (mailbox) is full");
    QTest::newRow("Postfix") << sample("postfix") << Action::Failed << full;
    QTest::newRow("the same with CRLF and a bare boundary") << sample("exchange-crlf") << Action::Failed << full;
    QTest::newRow("still being tried") << sample("delayed") << Action::Delayed
                                       << QStringLiteral("552 4.2.2 <(address)>: Mailbox (mailbox) is full");
    QTest::newRow("a status only") << report(
        "Final-Recipient: rfc822; a@b.example\r\nAction: FAILED\r\nStatus: 5.1.1\r\n")
                                   << Action::Failed << QStringLiteral("5.1.1");
    QTest::newRow("nothing but the action") << report("Action: failed\r\n") << Action::Failed << QString();
    QTest::newRow("of several recipients the one that failed")
        << report("Action: relayed\r\nStatus: 2.0.0\r\n\r\nAction: failed\r\nStatus: 5.7.1\r\n") << Action::Failed
        << QStringLiteral("5.7.1");
    QTest::newRow("handed on") << report("Action: relayed\r\nStatus: 2.0.0\r\n") << Action::Other
                               << QStringLiteral("2.0.0");
    QTest::newRow("international (RFC 6533)") << report(
        "Final-Recipient: utf-8; jörg@b.example\r\nAction: failed\r\nDiagnostic-Code: smtp; 550 jörg@b.example "
        "unknown\r\n",
        "message/global-delivery-status") << Action::Failed
                                              << QStringLiteral("550 (address) unknown");
    QTest::newRow("control characters") << report("Action: failed\r\nDiagnostic-Code: smtp; 550 \x1b[31mno\x07 \r\n")
                                        << Action::Failed << QStringLiteral("550 [31mno");
    QTest::newRow("long words") << report("Action: failed\r\nDiagnostic-Code: smtp; " + QByteArray(5000, 'x') + "\r\n")
                                << Action::Failed << QString(300, QLatin1Char('x'));
}

void TstBounceReport::reports()
{
    QFETCH(QByteArray, message);
    QFETCH(BounceReport::Action, action);
    QFETCH(QString, words);
    const auto found = readBounce(message);
    QVERIFY(found.has_value());
    QCOMPARE(static_cast<int>(found->action), static_cast<int>(action));
    QCOMPARE(found->words, words);
}

void TstBounceReport::nothingIsNoReport_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a holiday's notice") << sample("vacation");
    QTest::newRow("only the head") << sample("no-parts");
    QTest::newRow("the words in a plain mail") << QByteArray(
        "Content-Type: text/plain\r\n\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n");
    QTest::newRow("a read receipt")
        << report("Action: failed\r\n").replace("Delivery-Status", "disposition-notification");
    QTest::newRow("no boundary") << report("Action: failed\r\n").replace("; boundary=b", "");
    QTest::newRow("a boundary too long")
        << report("Action: failed\r\n").replace("=b\r", '=' + QByteArray(71, 'b') + '\r');
    QTest::newRow("an open quote") << report("Action: failed\r\n").replace("boundary=b", "boundary=\"b");
    QTest::newRow("another part only") << report("Action: failed\r\n", "message/rfc822");
    QTest::newRow("no action") << report("Status: 5.0.0\r\n");
    QTest::newRow("after the end")
        << report("x: y\r\n").replace("--b\r\nContent-Type: message", "--b--\r\nContent-Type: message");
}

void TstBounceReport::nothingIsNoReport()
{
    QFETCH(QByteArray, message);
    QVERIFY(!readBounce(message).has_value());
}

// Each would be slow for a reader that goes over the text again and again.
void TstBounceReport::hugeOnesEnd_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray head = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n";
    QTest::newRow("boundaries") << head + QByteArray("\n--b\n").repeated(400'000);
    QTest::newRow("groups") << head + "--b\nContent-Type: message/delivery-status\n\n"
            + QByteArray("x: y\n\n").repeated(400'000);
    QTest::newRow("header lines") << QByteArray("x: y\n").repeated(400'000) + head;
    QTest::newRow("continuations") << "Content-Type: multipart/report;" + QByteArray("\n ;").repeated(600'000);
    QTest::newRow("parameters") << "Content-Type: multipart/report" + QByteArray("; a=\"").repeated(200'000) + "\n\n";
    QTest::newRow("100 MB") << QByteArray(100'000'000, 'x');
}

void TstBounceReport::hugeOnesEnd()
{
    QFETCH(QByteArray, message);
    QVERIFY(!readBounce(message).has_value());
}

QTEST_APPLESS_MAIN(TstBounceReport)
#include "tst_bounce_report.moc"
