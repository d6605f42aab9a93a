// What the command line does not do, and how it says so: files that stay, secrets that are not repeated, sentences that name
// the reason.
#include "core/pdf/document.h"
#include "core/pdf/signature_slot.h"
#include "tests/app/cli/cli_program.h"
#include "tests/core/pdf/pdf_samples.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace countersign;
using namespace countersign::test;

namespace {

QString text(const char *word) { return QString::fromUtf8(word); }
constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner, kWho{0x7077};

} // namespace

class CliRefusalsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString in(const QString &name) const { return m_folder.filePath(name); }
    QString in(const char *name) const { return m_folder.filePath(text(name)); }
    QStringList key() const { return {text("--p12"), in("key.p12"), text("--passphrase-file"), in("pass")}; }
    QStringList authority() const { return {in("ca"), text("--passphrase-file"), in("pass")}; }
    Ran sign(const QStringList &more, const char *from = "plain.pdf", const char *to = "out.pdf") const
    {
        return cli(QStringList{text("sign"), in(from), text("-o"), in(to)} + key() + more);
    }
    Ran issue(const QStringList &more) const
    {
        return cli(QStringList{text("pki"), text("issue")} + authority() + more);
    }
    QStringList toNewKey(const char *name) const
    {
        return {text("--key"), text("p256"), text("-o"), in(name), text("--output-passphrase-file"), in("pass")};
    }
    void openssl(const QString &line) const
    {
        QStringList words = line.split(u' ');
        words.replaceInStrings(text("{0}"), m_folder.path());
        const Ran ran = run(text("openssl"), words, m_folder.path());
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
    }
    void encrypt(const char *to, const QString &how) const
    {
        const Ran ran = run(text("qpdf"), how.split(u' ') + QStringList{text("--"), in("plain.pdf"), in(to)});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(put(in("pass"), "lange Worte\n") && put(in("other.pass"), "andere\n") && put(in("empty.pass"), ""));
        QVERIFY(put(in("plain.pdf"), pdf::samples::make()));
        Ran ran = cli(QStringList{text("pki"), text("init")} + authority()
                      + QStringList{text("--organization"), text("Nord"), text("--key"), text("p256")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = issue(QStringList{text("--person"), text("Joanna Lis"), text("--key-output"), in("key.pem"),
                                text("--cert-output"), in("cert.pem")}
                    + toNewKey("key.p12"));
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
    }
    void cleanup() { QFile::remove(in("out.pdf")); }

    // Only what is protected is done without a word.
    void locks_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isGood");
        QTest::addColumn<QStringList>("locked"); // empty: all
        QTest::newRow("all") << text("all") << true << QStringList();
        QTest::newRow("ALL") << text(" ALL ") << true << QStringList();
        QTest::newRow("names") << text("amount,note") << true << QStringList{text("amount"), text("note")};
        QTest::newRow("names and spaces") << text("amount, note") << true << QStringList{text("amount"), text("note")};
        QTest::newRow("the new one") << text("Signature1,note") << true
                                     << QStringList{text("Signature1"), text("note")};
        QTest::newRow("nobody's") << text("NoSuchField") << false << QStringList();
        QTest::newRow("one of them nobody's") << text("amount,Note") << false << QStringList();
        QTest::newRow("all and a name") << text("all,amount") << false << QStringList();
        QTest::newRow("the beginning of one") << text("amo") << false << QStringList();
        QTest::newRow("none") << text(" ") << false << QStringList();
    }
    void locks()
    {
        QFETCH(QString, words);
        QFETCH(bool, isGood);
        QFETCH(QStringList, locked);
        const Ran ran = sign({text("--lock"), words});
        QVERIFY2(ran.exitCode == (isGood ? 0 : 1), ran.complaint.constData());
        QCOMPARE(QFile::exists(in("out.pdf")), isGood);
        if (!isGood) {
            QVERIFY2(ran.complaint.contains("The PDF has no such field."), ran.complaint.constData());
            return;
        }
        const auto document = pdf::Document::openFile(in("out.pdf"));
        QVERIFY(document);
        const auto lock = pdf::signatures(*document).constFirst().fieldLock;
        QVERIFY(lock);
        QCOMPARE(lock->action == pdf::FieldLock::Action::All, locked.isEmpty());
        QCOMPARE(lock->fields, locked);
    }

    void secretsAreNotRepeated_data()
    {
        QTest::addColumn<QStringList>("more");
        for (const char *uri :
             {"pkcs11:token=x?module-path=/nowhere&pin-value=S3cret",
              "pkcs11:token=x?pin-value=S3cret&module-path=/nowhere", "pkcs11:token=x;pin-value=S3cret",
              "pkcs11:token=x?PIN-Value=S3&S3cret", "token=x&pin=S3cret"})
            QTest::newRow(uri) << QStringList{text("--pkcs11"), text(uri), text("--pin-file"), in("pass")};
        for (const char *url : {"http://user:S3cret@127.0.0.1:1/tsa?key=S3cret", "http://user:S3cret@no host/"})
            QTest::newRow(url) << key() + QStringList{text("--level"), text("T"), text("--tsa"), text(url)};
        QTest::newRow("two authorities") << key() + QStringList{text("--level"), text("T"),
                                                                text("--tsa"),   text("http://a:S3cret@127.0.0.1:1/"),
                                                                text("--tsa"),   text("http://b:S3cret@127.0.0.1:1/")};
    }
    void secretsAreNotRepeated()
    {
        QFETCH(QStringList, more);
        const Ran ran = cli(QStringList{text("sign"), in("plain.pdf"), text("-o"), in("out.pdf")} + more);
        QVERIFY2(ran.exitCode > 0, ran.complaint.constData());
        QVERIFY2(!ran.complaint.isEmpty() && !ran.complaint.contains("S3cret"), ran.complaint.constData());
    }

#ifndef Q_OS_WIN
    void whatOnlyTheOwnerReadsStaysSo()
    {
        for (const char *name : {"key.p12", "key.pem", "ca/root.p12"})
            QCOMPARE(QFile::permissions(in(name)) & kWho, kOwner);
        QVERIFY(put(in("mine.pdf"), contentOf(in("plain.pdf"))) && put(in("values.json"), R"({"amount": "1"})"));
        QVERIFY(QFile::setPermissions(in("mine.pdf"), kOwner));
        const Ran filled =
            cli({text("fill"), in("mine.pdf"), text("-o"), in("mine.pdf"), text("--values"), in("values.json")});
        QVERIFY2(filled.exitCode == 0, filled.complaint.constData());
        QCOMPARE(QFile::permissions(in("mine.pdf")) & kWho, kOwner);
        const Ran ran = sign({}, "mine.pdf", "mine.pdf");
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        QCOMPARE(QFile::permissions(in("mine.pdf")) & kWho, kOwner);
    }

    void linksAndPipesStay()
    {
        QVERIFY(put(in("target.pdf"), "old") && QFile::link(in("target.pdf"), in("link.pdf")));
        Ran ran = sign({}, "plain.pdf", "link.pdf");
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        QVERIFY(QFileInfo(in("link.pdf")).isSymbolicLink());
        QVERIFY(contentOf(in("target.pdf")).startsWith("%PDF"));
        QCOMPARE(::mkfifo(QFile::encodeName(in("pipe")).constData(), 0600), 0);
        ran = sign({}, "plain.pdf", "pipe");
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.complaint.contains("is no file but"), ran.complaint.constData());
        QVERIFY(!QFileInfo(in("pipe")).isFile());
    }

    // A limit on the size of files is a full disk like any other.
    void aLimitOnFilesLeavesNothing()
    {
        QDir().mkpath(in("small"));
        QVERIFY(put(in("small/big.pdf"), pdf::samples::make()));
        // Blocks of 1024 bytes in dash's ulimit are 512 in POSIX: either is less than what signing adds.
        const Ran ran = run(text("sh"),
                            QStringList{text("-c"), text("ulimit -f 4; exec \"$0\" \"$@\""), cliProgram(), text("sign"),
                                        in("small/big.pdf"), text("-o"), in("small/out.pdf")}
                                + key());
        QVERIFY2(ran.exitCode == 1, (QByteArray::number(ran.exitCode) + ran.complaint).constData());
        QVERIFY2(ran.complaint.contains("The disk refused to save") && ran.complaint.contains("File too large"),
                 ran.complaint.constData());
        QCOMPARE(QDir(in("small")).entryList(QDir::Files | QDir::Hidden), QStringList{text("big.pdf")});
    }
#endif

    void sentences_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("sentence"); // a regular expression for all of it
        const QStringList start{text("sign"), in("plain.pdf"), text("-o"), in("out.pdf")}, mine = start + key();
        const auto signs = [this](const char *from, const QStringList &more = {}) {
            return QStringList{text("sign"), in(from), text("-o"), in("out.pdf")} + key() + more;
        };
        const auto row = [](const char *name, const QStringList &arguments, int exitCode, const char *sentence) {
            QTest::newRow(name) << arguments << exitCode << text(sentence);
        };
        // Files
        row("no PDF", signs("nowhere.pdf"), 4, "nowhere\\.pdf: There is no such file\\.");
        row("nothing to verify", {text("verify"), in("nowhere.pdf")}, 4, "nowhere\\.pdf: There is no such file\\.");
        row("no key file", start + QStringList{text("--p12"), in("no.p12"), text("--passphrase-file"), in("pass")}, 4,
            "no\\.p12: There is no such file\\.");
        // Passwords
        encrypt("locked.pdf", text("--encrypt user owner 256"));
        row("a password is needed", signs("locked.pdf"), 4, "locked with a password: give it with --password-file\\.");
        row("a wrong password", signs("locked.pdf", {text("--password-file"), in("pass")}), 4,
            "The password does not open this PDF\\.");
        encrypt("guarded.pdf", text("--encrypt user owner 256 --modify=none"));
        QVERIFY(put(in("user.pass"), "user\n"));
        row("what a protection forbids", signs("guarded.pdf", {text("--password-file"), in("user.pass")}), 1,
            "The PDF is protected: its owner does not allow this\\. \\(it forbids signing\\)");
        // Keys
        row("an encrypted key alone", start + QStringList{text("--pem"), in("key.pem"), in("cert.pem")}, 1,
            "key\\.pem: This key is encrypted: give its passphrase with --passphrase-file\\.");
        row("another passphrase",
            start
                + QStringList{text("--pem"), in("key.pem"), in("cert.pem"), text("--passphrase-file"),
                              in("other.pass")},
            1, "key\\.pem: The passphrase does not open this key\\.");
        openssl(
            text("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp256k1 -noenc -subj /CN=Odd -keyout {0}/odd.key "
                 "-out {0}/odd.pem"));
        row("another curve", start + QStringList{text("--pem"), in("odd.key"), in("odd.pem")}, 1,
            "use RSA with 2048 bits or more, P-256, P-384, P-521 or Ed25519\\.");
        row("PSS with an EC key", mine + QStringList{text("--pss")}, 1, "--pss: This key is no RSA key");
        // Places
        row("page 5", mine + QStringList{text("--page"), text("5"), text("--rect"), text("1,1,50,50")}, 1,
            "\\(there is no page 5\\)");
        row("a rectangle off the page", mine + QStringList{text("--rect"), text("9000,1,50,50")}, 1,
            "its rectangle does not fit on page 1");
        row("a huge rectangle", mine + QStringList{text("--rect"), text("1,1,1e300,1e300")}, 1,
            "its rectangle does not fit on page 1");
        row("a flat rectangle", mine + QStringList{text("--rect"), text("1,1,0,50")}, 1,
            "a width and a height above 0");
        QVERIFY(sign({text("--lock"), text("all"), text("--field"), text("ours")}, "plain.pdf", "closed.pdf").exitCode
                == 0);
        row("no field, in a locked file", signs("closed.pdf", {text("--field"), text("Nope")}), 1,
            "there is no signature field Nope");
        row("a signed field", signs("closed.pdf", {text("--field"), text("ours")}), 1, "ours is signed already");
        // Pictures
        QVERIFY(put(in("half.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)) && put(in("no.png"), "hello"));
        for (const char *picture : {"half.png", "no.png"})
            row(picture, mine + QStringList{text("--rect"), text("1,1,50,50"), text("--image"), in(picture)}, 4,
                "This picture cannot be read: it must be a PNG, JPEG or SVG file\\.( "
                "\\((?!.*(Unknown|libpng)).*\\))?$");
        // Inputs as outputs
        row("the key as the output", QStringList{text("sign"), in("plain.pdf"), text("-o"), in("key.p12")} + key(), 1,
            "key\\.p12: This file is read too \\(--p12\\)");
        row("the passphrase as the output",
            QStringList{text("sign"), in("plain.pdf"), text("-o"), in("ca/../pass")} + key(), 1,
            "This file is read too \\(--passphrase-file\\)");
        row("the verified file as the report",
            {text("verify"), text("--offline"), in("plain.pdf"), text("--report"), in("plain.pdf")}, 1,
            "This file is read too");
        // The authority
        const QStringList issuing = QStringList{text("pki"), text("issue")} + authority();
        row("a key that is there", issuing + QStringList{text("--person"), text("Jan Kot")} + toNewKey("key.p12"), 1,
            "a key is never written over: .*key\\.p12");
        row("no passphrase for a key",
            issuing
                + QStringList{text("--person"), text("Jan Kot"), text("-o"), in("new.p12"),
                              text("--output-passphrase-file"), in("empty.pass")},
            1, "This cannot be: a key file needs a passphrase\\.");
        row("the authority's own key", {text("pki"), text("export"), in("ca"), text("-o"), in("ca/root.p12")}, 1,
            "The authority lives by this file: .*root\\.p12");
        row("no authority", {text("pki"), text("export"), in("nowhere"), text("-o"), in("out.pem")}, 1,
            "nowhere: This folder holds no authority\\.");
        // JSON
        QVERIFY(put(in("twice.json"), R"({"amount": "1", "note": "x", "\u0061mount": "2"})"));
        row("a value twice",
            {text("fill"), in("plain.pdf"), text("-o"), in("out.pdf"), text("--values"), in("twice.json")}, 4,
            "twice\\.json: \"amount\" is there twice\\.");
        QVERIFY(put(in("lines.json"), R"({"amount": "1\n2"})"));
        row("two lines in one",
            {text("fill"), in("plain.pdf"), text("-o"), in("out.pdf"), text("--values"), in("lines.json")}, 1,
            "amount takes one line");
        QVERIFY(put(in("off.json"), R"({"fields": [{"kind": "text", "rect": [900, 1, 20, 20]}]})"));
        row("a place off the page",
            {text("place"), in("plain.pdf"), text("-o"), in("out.pdf"), text("--fields"), in("off.json")}, 1,
            "the rectangle of field 1");
    }
    void sentences()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, sentence);
        const QByteArray keyFile = contentOf(in("key.p12")), pass = contentOf(in("pass"));
        const Ran ran = cli(arguments);
        QVERIFY2(ran.exitCode == exitCode, (QByteArray::number(ran.exitCode) + ' ' + ran.complaint).constData());
        QVERIFY2(QRegularExpression(sentence).match(QString::fromUtf8(ran.complaint).trimmed()).hasMatch(),
                 ran.complaint.constData());
        QCOMPARE(ran.complaint.count('\n'), 1);
        for (const char *never : {"error:", "Caps Lock", "hoose", "Unknown error"}) // OpenSSL's, the window's, Qt's
            QVERIFY2(!ran.complaint.contains(never), ran.complaint.constData());
        QVERIFY(!QFile::exists(in("out.pdf")) && !QFile::exists(in("out.pem")) && !QFile::exists(in("new.p12")));
        QVERIFY(contentOf(in("key.p12")) == keyFile && contentOf(in("pass")) == pass);
    }

    void wrongUsageIsNamed_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("sentence");
        const QStringList place{text("--page"), text("1"), text("--rect")};
        QTest::newRow("md5") << QStringList{text("--digest"), text("md5")}
                             << QByteArray("--digest: md5 is none of sha256, sha384, sha512");
        QTest::newRow("level") << QStringList{text("--level"), text("X")}
                               << QByteArray("--level: X is none of B, T, LT, LTA");
        QTest::newRow("a timestamp for nothing") << QStringList{text("--tsa"), text("http://127.0.0.1:1/")}
                                                 << QByteArray("a timestamp needs --level T, LT or LTA");
        QTest::newRow("no address") << QStringList{text("--level"), text("T"), text("--tsa"), text("ftp://x/")}
                                    << QByteArray("--tsa: this is no http or https address");
        QTest::newRow("no name") << QStringList{text("--field"), QString()} << QByteArray("a field has a name");
        QTest::newRow("no number") << place + QStringList{text("1,1,nan,50")} << QByteArray("nan is no number");
        QTest::newRow("an endless number")
            << place + QStringList{text("1,inf,50,50")} << QByteArray("inf is no number");
    }
    void wrongUsageIsNamed()
    {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, sentence);
        const Ran ran = sign(more);
        QVERIFY2(ran.exitCode >= 100, (QByteArray::number(ran.exitCode) + ran.complaint).constData());
        QVERIFY2(ran.complaint.contains(sentence), ran.complaint.constData());
        QVERIFY(!QFile::exists(in("out.pdf")));
    }
    void helpSpeaksWords()
    {
        const Ran help = cli({text("sign"), text("--help")});
        QVERIFY(help.output.contains("B|T|LT|LTA") && help.output.contains("sha256|sha384|sha512"));
        QVERIFY2(!help.output.contains("->"), help.output.constData());
    }
    void levelsAndDigestsTakeAnyCase()
    {
        QCOMPARE(sign({text("--level"), text("b"), text("--digest"), text("SHA-384")}).exitCode, 0);
    }

    void namesInCertificatesFit_data()
    {
        QTest::addColumn<QStringList>("who");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("no name") << QStringList{text("--person"), QString()} << QByteArray("a name is needed");
        QTest::newRow("a long name") << QStringList{text("--person"), QString(65, u'x')}
                                     << QByteArray("at most 64 characters");
        QTest::newRow("a country of three letters")
            << QStringList{text("--person"), text("A B"), text("--country"), text("POL")}
            << QByteArray("a country has two letters");
    }
    void namesInCertificatesFit()
    {
        QFETCH(QStringList, who);
        QFETCH(QByteArray, sentence);
        const Ran ran = issue(who + toNewKey("new.p12"));
        QVERIFY2(ran.exitCode >= 100 && ran.complaint.contains(sentence), ran.complaint.constData());
        QVERIFY(!QFile::exists(in("new.p12")));
    }

    // What each of several authorities said.
    void everyAuthoritysReasonIsTold()
    {
        QTcpServer liar;
        QVERIFY(liar.listen(QHostAddress::LocalHost));
        const QString address = text("http://127.0.0.1:%1/").arg(liar.serverPort());
        for (const bool both : {true, false}) {
            QProcess process;
            process.start(cliProgram(),
                          QStringList{text("sign"), in("plain.pdf"), text("-o"), in("out.pdf"), text("--level"),
                                      text("T"), text("--tsa"), address}
                              + (both ? QStringList{text("--tsa"), text("http://127.0.0.1:1/")} : QStringList())
                              + key());
            QVERIFY(liar.waitForNewConnection(20'000));
            QTcpSocket *asked = liar.nextPendingConnection();
            QVERIFY(asked->waitForReadyRead(10'000));
            asked->write("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: 5\r\n"
                         "Connection: close\r\n\r\nhello");
            asked->flush();
            QVERIFY(asked->waitForBytesWritten(10'000) || asked->bytesToWrite() == 0);
            asked->disconnectFromHost();
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.exitCode(), 1);
            const QByteArray said = process.readAllStandardError();
            QVERIFY2(said.contains(address.toUtf8()) && said.contains("is no timestamp response"), said.constData());
            QCOMPARE(said.contains("http://127.0.0.1:1/"), both);
            QCOMPARE(said.contains("cannot be reached"), both);
            QVERIFY2(!said.contains("timestamp 0"), said.constData());
            delete asked;
        }
    }

    void aKeyFileWithoutMacSigns()
    {
        QVERIFY(put(in("same.pass"), contentOf(in("pass")))); // openssl reads a second line from one file
        openssl(text("pkcs12 -export -nomac -inkey {0}/key.pem -in {0}/cert.pem -passin file:{0}/pass -passout "
                     "file:{0}/same.pass -out {0}/nomac.p12"));
        const Ran ran = cli({text("sign"), in("plain.pdf"), text("-o"), in("out.pdf"), text("--p12"), in("nomac.p12"),
                             text("--passphrase-file"), in("pass")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
    }

    void inspectSaysWhatItFound()
    {
        QByteArray bytes = pdf::samples::make();
        const qsizetype end = bytes.lastIndexOf("startxref");
        bytes.insert(end, "% a remark\n");
        QVERIFY(put(in("remark.pdf"), bytes));
        const Ran ran = cli({text("inspect"), in("remark.pdf"), text("--json")});
        QCOMPARE(ran.exitCode, 0);
        const QJsonObject facts = QJsonDocument::fromJson(ran.output).object();
        const QJsonObject revision = facts[text("revisions")].toArray().at(0).toObject();
        const QJsonArray found = revision[text("found")].toArray();
        QVERIFY2(!found.isEmpty(), ran.output.constData());
        QCOMPARE(revision[text("findings")].toInt(), found.size());
        const QJsonValue remark = found.last(); // after the header's own
        QCOMPARE(remark[text("kind")].toString(), text("comment"));
        QCOMPARE(remark[text("offset")].toInt(), end);
        QVERIFY(remark[text("harmless")].toBool());
        QCOMPARE(facts[text("pages")].toArray().at(0)[text("userUnit")].toDouble(), 1.0);
        QVERIFY(cli({text("inspect"), in("remark.pdf")}).output.contains("kind=comment"));
    }
};

QTEST_GUILESS_MAIN(CliRefusalsTest)
#include "tst_cli_refusals.moc"
