// Mail as bytes, and addresses.
#include "core/mail/mail.h"
#include "core/mail/mail_texts.h"
#include "core/mail/send_result.h"

#include <QTest>

using namespace countersign;
using namespace countersign::mail;

class TstMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void everyKindInEveryLanguage();
    void linesAreShort();
    void nothingGetsIntoTheHeader();
    void aMessageSaysWhatTheOfficeWroteAndNoMore();
    void quotedPrintableKeepsBytes();
    void wordsWithoutAddresses_data();
    void wordsWithoutAddresses();
};

void TstMail::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "jan.kowalski@client.example" << QByteArray("jan.kowalski@client.example");
    QTest::newRow("plus") << "jan+sign@client.example" << QByteArray("jan+sign@client.example");
    QTest::newRow("international domain")
        << QString::fromUtf8("jan@żółw.example") << QByteArray("jan@xn--w-uga1v8h.example");
    QTest::newRow("single label") << "root@localhost" << QByteArray("root@localhost");
    for (const char *bad :
         {"", "@", "jan", "jan@", "@client.example", "a b@client.example", "jan@client..example", "jan@-client.example",
          ".jan@client.example", "jan@client.example>", "<jan@client.example>", "jan@client.example\n",
          "jan\n@client.example", "jan@client.example\r\nRCPT TO:<x@y.example>", "jan@client.example SIZE=0",
          "\"a b\"@client.example", "jan@[127.0.0.1]", "a@b@c,d@client.example", "jan..x@client.example"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QByteArray();
    QTest::newRow("letters that look alike in the mailbox") << QString::fromUtf8("jаn@client.example") << QByteArray();
    QTest::newRow("too long") << QString(65, QLatin1Char('a')) + "@client.example" << QByteArray();
}

void TstMail::addresses()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, expected);
    QCOMPARE(smtpAddress(address), expected);
}

void TstMail::everyKindInEveryLanguage()
{
    QSet<QString> subjects;
    for (const char *language : {"en", "pl", "de", "pt_BR", "ru"})
        for (const char *kind : {"invitation", "reminder", "completed", "declined", "cancelled"}) {
            const MailText text = mailText(QString::fromLatin1(kind), QString::fromLatin1(language));
            QVERIFY(text.subject.contains(QStringLiteral("%1")));
            QVERIFY(!text.lead.isEmpty());
            QVERIFY(text.until.contains(QStringLiteral("%1")));
            QCOMPARE(text.button.isEmpty(), QByteArray(kind) == "declined" || QByteArray(kind) == "cancelled");
            subjects.insert(text.subject);
        }
    QCOMPARE(subjects.size(), 25);
    QCOMPARE(mailText(QStringLiteral("invitation"), QStringLiteral("xx")).subject,
             mailText(QStringLiteral("invitation"), QStringLiteral("en")).subject);
    QVERIFY(mailText(QStringLiteral("spam"), QStringLiteral("en")).subject.isEmpty());
}

void TstMail::linesAreShort()
{
    const QString company =
        QString::fromUtf8(
            "Общество с ограниченной ответственностью «Северо-Западная торгово-промышленная компания» 𝔘𝔫𝔦𝔠𝔬𝔡𝔢")
            .left(100);
    const auto mail = composeMail({.to = "a@b.example",
                                   .fromName = company,
                                   .language = "ru",
                                   .url = "http://localhost/s/" + QString(300, QLatin1Char('x')),
                                   .expires = 1790000000},
                                  {"invitation", "r@relay.example", "id", 1790000000000});
    QVERIFY(mail.has_value());
    const QByteArray head = mail->data.left(mail->data.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        QVERIFY2(line.size() <= 77, line.constData()); // RFC 2047, 2: 76, and the CR
        for (const char c : line)
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
    }
    for (const QByteArray &line : mail->data.split('\n'))
        QVERIFY(line.size() <= 78 && (line.isEmpty() || line.endsWith('\r')));
    QVERIFY(head.contains("Date: Mon, 21 Sep 2026 14:13:20 +0000\r\n"));
}

void TstMail::aMessageSaysWhatTheOfficeWroteAndNoMore()
{
    const auto compose = [](const QString &subject, const QString &text) {
        return composeMail(
            {.to = "a@b.example", .fromName = "Nord Biuro", .language = "pl", .subject = subject, .text = text},
            {"message", "r@relay.example", "id", 0});
    };
    const auto mail = compose(QStringLiteral("Please look"), QStringLiteral("First line.\nSecond <b>line</b>, 50 %1."));
    QVERIFY(mail.has_value());
    QVERIFY(mail->data.contains("Subject: Please look\r\n"));
    QVERIFY(mail->data.contains("First line.\r\nSecond <b>line</b>, 50 %1."));
    QVERIFY(!mail->data.mid(mail->data.indexOf("text/html")).contains("<b>"));
    QVERIFY(!mail->data.contains("href"));
    QVERIFY(compose({}, QStringLiteral("Words"))->data.contains("Subject: Nord Biuro\r\n"));
    QVERIFY(!compose(QStringLiteral("x\r\nBcc: b@c.example"), QStringLiteral("Words"))->data.contains("\nBcc:"));
    QVERIFY(!compose(QStringLiteral("x"), QStringLiteral(" \n ")).has_value()); // nothing to say
}

void TstMail::nothingGetsIntoTheHeader()
{
    const auto compose = [](const QString &name, const QString &replyTo) {
        return composeMail({.to = "a@b.example", .fromName = name, .language = "en\r\nX: y", .replyTo = replyTo},
                           {"declined", "r@relay.example", "id", 0})
            ->data;
    };
    const QByteArray data = compose(QStringLiteral("A\r\nBcc: b@c.example\r\n\r\n<script>alert(1)</script>"),
                                    QStringLiteral("x@y.example\r\nBcc: b@c.example"));
    QVERIFY(!data.contains("\nBcc:"));
    QVERIFY(!data.contains("\nX:"));
    QVERIFY(!data.contains("Reply-To"));
    QVERIFY(!data.mid(data.indexOf("text/html")).contains("<script>"));
    QVERIFY(compose(QStringLiteral("a\"b\\c"), {}).contains("From: \"a\\\"b\\\\c\"\r\n <r@relay.example>"));
    QVERIFY(compose(QString::fromUtf8("x\u202egpj.exe"), {}).contains("\"x gpj.exe\"")); // no text that runs backwards
    QVERIFY(!composeMail({.to = "a@b.example>\r\n", .fromName = "x"}, {"declined", "r@relay.example", "id", 0}));
    QVERIFY(!composeMail({.to = "a@b.example", .fromName = "x"}, {"unknown", "r@relay.example", "id", 0}));
}

void TstMail::quotedPrintableKeepsBytes()
{
    const auto decode = [](QByteArray text) {
        text.replace("=\r\n", "");
        QByteArray out;
        for (qsizetype i = 0; i < text.size(); ++i)
            if (text[i] == '=') {
                out += QByteArray::fromHex(text.mid(i + 1, 2));
                i += 2;
            } else {
                out += text[i];
            }
        return out.replace("\r\n", "\n");
    };
    for (const QString &text :
         {QStringLiteral("a=b"), QString::fromUtf8("żółć — ąę"), QStringLiteral("line \nnext\t\n"),
          QString(500, QLatin1Char('y')), QString::fromUtf8("ы").repeated(200)}) {
        const QByteArray encoded = quotedPrintable(text.toUtf8());
        QCOMPARE(decode(encoded), text.toUtf8());
        for (const QByteArray &line : encoded.split('\n')) {
            QVERIFY(line.size() <= 77);
            QVERIFY(!line.chopped(line.endsWith('\r') ? 1 : 0).endsWith(' '));
        }
    }
}

void TstMail::wordsWithoutAddresses_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in brackets") << QByteArray("550 5.1.1 <Jan.Kowalski@Client.Example>: no such user")
                                 << "550 5.1.1 <(address)>: no such user";
    QTest::newRow("another address") << QByteArray("550 relay for postmaster@other.example denied")
                                     << "550 relay for (address) denied";
    QTest::newRow("mailbox alone") << QByteArray("550 mailbox jan.kowalski is full") << "550 mailbox (mailbox) is full";
    QTest::newRow("control characters") << QByteArray("550 a\x01\x1b[31m b") << "550 a [31m b";
}

void TstMail::wordsWithoutAddresses()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, expected);
    QCOMPARE(withoutAddresses(words, "jan.kowalski@client.example"), expected);
}

QTEST_APPLESS_MAIN(TstMail)
#include "tst_mail.moc"
