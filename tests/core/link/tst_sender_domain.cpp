// What a domain's records say about mail in its name: the rules by table, and the asking against a name server of ours.
#include "core/link/sender_domain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::link;

class TstSenderDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void parentsAreAskedForDmarc();
    void failuresAreNotMissingRecords();
    void askedOverTheNetwork();
};

void TstSenderDomain::records_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArrayList>("found");
    QTest::addColumn<RecordState>("state");
    const auto row = [](const char *name, const char *kind, const QByteArrayList &found, RecordState state) {
        QTest::newRow(name) << QString::fromLatin1(kind) << found << state;
    };
    row("SPF: hard", "spf", {"v=spf1 mx ip4:192.0.2.1 -all"}, RecordState::Good);
    row("SPF: soft, beside others", "spf", {"google-site-verification=x", "v=SPF1 a ~all"}, RecordState::Good);
    row("SPF: elsewhere", "spf", {"v=spf1 redirect=_spf.example.net"}, RecordState::Good);
    row("SPF: anybody", "spf", {"v=spf1 +all"}, RecordState::Weak);
    row("SPF: neutral", "spf", {"v=spf1 mx ?all"}, RecordState::Weak);
    row("SPF: no end", "spf", {"v=spf1 mx"}, RecordState::Weak);
    row("SPF: two", "spf", {"v=spf1 -all", "v=spf1 mx -all"}, RecordState::Weak);
    row("SPF: another version", "spf", {"v=spf10 -all"}, RecordState::Missing);
    row("SPF: none", "spf", {}, RecordState::Missing);
    row("DKIM: a key", "dkim", {"v=DKIM1; k=rsa; p=MIGfMA0"}, RecordState::Good);
    row("DKIM: without a version", "dkim", {"p=MIGfMA0"}, RecordState::Good);
    row("DKIM: being tried", "dkim", {"v=DKIM1; t=y:s; p=MIGfMA0"}, RecordState::Weak);
    row("DKIM: withdrawn", "dkim", {"v=DKIM1; p="}, RecordState::Missing);
    row("DKIM: none", "dkim", {}, RecordState::Missing);
    row("DMARC: reject", "dmarc", {"v=DMARC1; p=reject; rua=mailto:x@example.com"}, RecordState::Good);
    row("DMARC: quarantine", "dmarc", {"v=DMARC1;p=quarantine"}, RecordState::Good);
    row("DMARC: only watching", "dmarc", {"v=DMARC1; p=none; sp=reject"}, RecordState::Weak);
    row("DMARC: two", "dmarc", {"v=DMARC1; p=reject", "v=DMARC1; p=none"}, RecordState::Weak);
    row("DMARC: something else", "dmarc", {"hello"}, RecordState::Missing);
}

void TstSenderDomain::records()
{
    QFETCH(QString, kind);
    QFETCH(QByteArrayList, found);
    QFETCH(RecordState, state);
    QCOMPARE(kind == QLatin1String("spf")        ? judgeSpf(found)
                 : kind == QLatin1String("dkim") ? judgeDkim(found)
                                                 : judgeDmarc(found),
             state);
}

void TstSenderDomain::parentsAreAskedForDmarc()
{
    QStringList asked;
    const TxtLookup lookup = [&asked](const QString &name) -> Result<QByteArrayList> {
        asked.append(name);
        if (name == QLatin1String("_dmarc.example.com"))
            return QByteArrayList{"v=DMARC1; p=reject"};
        return QByteArrayList{};
    };
    const auto found = checkSenderDomain(QStringLiteral("mail.sign.example.com"), QStringLiteral("s1"), lookup);
    QVERIFY(found.has_value());
    QCOMPARE(found->dmarc, RecordState::Good);
    QCOMPARE(found->spf, RecordState::Missing);
    QCOMPARE(found->dkim, RecordState::Missing);
    QCOMPARE(asked,
             (QStringList{"mail.sign.example.com", "s1._domainkey.mail.sign.example.com",
                          "_dmarc.mail.sign.example.com", "_dmarc.sign.example.com", "_dmarc.example.com"}));
    QVERIFY(!checkSenderDomain(QStringLiteral("localhost"), {}, lookup));
    QVERIFY(!checkSenderDomain({}, {}, lookup));
}

void TstSenderDomain::failuresAreNotMissingRecords()
{
    const TxtLookup lookup = [](const QString &) -> Result<QByteArrayList> { return fail(LinkError::Unreachable); };
    const auto found = checkSenderDomain(QStringLiteral("example.com"), QStringLiteral("s1"), lookup);
    QVERIFY(found.has_value());
    QCOMPARE(found->spf, RecordState::Unknown);
    QCOMPARE(found->dkim, RecordState::Unknown);
    QCOMPARE(found->dmarc, RecordState::Unknown);
}

void TstSenderDomain::askedOverTheNetwork()
{
    QTemporaryDir folder;
    QFile records(folder.filePath(QStringLiteral("records")));
    QVERIFY(records.open(QIODevice::WriteOnly));
    records.write("{\"sign.example.test\": [\"v=spf1 mx -all\"], \"mail._domainkey.sign.example.test\": [\"v=DKIM1; p="
                  + QByteArray(392, 'A')
                  + "\"], \"_dmarc.example.test\": [\"v=DMARC1; p=none\"], \"_dmarc.silent.test\": [null]}");
    records.close();
    QProcess server;
    server.start(
        QStringLiteral("/usr/bin/python3"),
        {QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR")) + QStringLiteral("/tests/support/dns_server.py"),
         QStringLiteral("127.0.0.1"), QStringLiteral("0"), records.fileName()});
    QVERIFY(server.waitForStarted());
    while (!server.canReadLine())
        QVERIFY(server.waitForReadyRead(60000));
    const QByteArray ready = server.readLine().trimmed();
    QVERIFY2(ready.startsWith("ready "), ready.constData());
    const TxtLookup lookup = systemTxtLookup(8000, QStringLiteral("127.0.0.1:") + QString::fromLatin1(ready.mid(6)));
    const auto found = checkSenderDomain(QStringLiteral("sign.example.test"), QStringLiteral("mail"), lookup);
    QVERIFY(found.has_value());
    QCOMPARE(found->spf, RecordState::Good);
    QCOMPARE(found->dkim, RecordState::Good); // a record of two strings, as a key of 2048 bits has
    QCOMPARE(found->dmarc, RecordState::Weak);
    const auto silent = checkSenderDomain(QStringLiteral("silent.test"), {}, lookup);
    QCOMPARE(silent->spf, RecordState::Missing);
    QCOMPARE(silent->dmarc, RecordState::Unknown);
    server.kill();
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(TstSenderDomain)
#include "tst_sender_domain.moc"
