// The command line as scripts use it: exit codes, JSON, files that are there whole or not at all.
#include "tests/app/cli/cli_program.h"
#include "tests/core/pdf/pdf_samples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace countersign;
using namespace countersign::test;

namespace {
QString text(const char *word) { return QString::fromLatin1(word); }
QJsonObject parsed(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }
} // namespace

class CliTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString in(const QString &name) const { return m_folder.filePath(name); }
    QStringList key() const
    {
        return {text("--p12"), in(text("key.p12")), text("--passphrase-file"), in(text("key.pass"))};
    }
    QStringList filesIn(const QString &folder = {}) const
    {
        return QDir(in(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    Ran sign(const QString &from, const QString &to, const QStringList &more = {}) const
    {
        return cli(QStringList{text("sign"), from, text("-o"), to} + key() + more);
    }
    Ran verify(const QStringList &files, const QStringList &more = {}) const
    {
        return cli(QStringList{text("verify"), text("--offline"), text("--trust"), in(text("root.pem"))} + more
                   + files);
    }

private Q_SLOTS:
    // The authority of an office, from the first key to the root that partners get.
    void initTestCase()
    {
        QVERIFY(put(in(text("ca.pass")), "the office's secret\n"));
        QVERIFY(put(in(text("key.pass")), "zażółć\r\n"));
        QVERIFY(put(in(text("plain.pdf")), pdf::samples::make()));
        const QStringList authority{in(text("ca")), text("--passphrase-file"), in(text("ca.pass"))};
        Ran ran = cli(QStringList{text("pki"), text("init")} + authority
                      + QStringList{text("--organization"), text("Nord Biuro"), text("--key"), text("p256")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = cli(QStringList{text("pki"), text("issue")} + authority
                  + QStringList{text("--person"), text("Joanna Lis"), text("--key"), text("p256"), text("-o"),
                                in(text("key.p12")), text("--output-passphrase-file"), in(text("key.pass")),
                                text("--key-output"), in(text("key.pem")), text("--cert-output"), in(text("cert.pem")),
                                text("--json")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        QVERIFY(!parsed(ran.output)[text("serial")].toString().isEmpty());
        ran = cli({text("pki"), text("export"), in(text("ca")), text("-o"), in(text("root.pem"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const Ran shown =
            run(text("openssl"), {text("verify"), text("-CAfile"), in(text("root.pem")), in(text("cert.pem"))});
        QVERIFY2(shown.exitCode == 0, shown.complaint.constData());
        ran = sign(in(text("plain.pdf")), in(text("signed.pdf")));
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
    }

    void everySourceOfAKeySigns_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("p12") << key();
        QTest::newRow("pem") << QStringList{text("--pem"), in(text("key.pem")), in(text("cert.pem")),
                                            text("--passphrase-file"), in(text("key.pass"))};
        QTest::newRow("pem with chain") << QStringList{
            text("--pem"),        in(text("key.pem")), in(text("cert.pem")), text("--passphrase-file"),
            in(text("key.pass")), text("--chain"),     in(text("root.pem"))};
    }
    void everySourceOfAKeySigns()
    {
        QFETCH(QStringList, options);
        const Ran ran =
            cli(QStringList{text("sign"), in(text("plain.pdf")), text("-o"), in(text("keys.pdf"))} + options);
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        QCOMPARE(verify({in(text("keys.pdf"))}).exitCode, 0);
    }

    void verifyExitsWithTheWorst_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QByteArray broken = contentOf(in(text("signed.pdf")));
        broken.replace("Amount due: 100", "Amount due: 900");
        QVERIFY(put(in(text("broken.pdf")), broken));
        QVERIFY(put(in(text("no.pdf")), "this is no PDF"));
        QVERIFY(sign(in(text("plain.pdf")), in(text("other.pdf"))).exitCode == 0);
        const QString good = in(text("signed.pdf")), bad = in(text("broken.pdf")), none = in(text("plain.pdf")),
                      unreadable = in(text("no.pdf")), missing = in(text("nowhere.pdf"));
        const QStringList nothing, early{text("--at"), text("2020-01-01T00:00:00Z")};
        QTest::newRow("passed") << QStringList{good} << nothing << 0;
        QTest::newRow("failed") << QStringList{bad} << nothing << 1;
        QTest::newRow("before the certificate was valid") << QStringList{good} << early << 2;
        QTest::newRow("no signature") << QStringList{none} << nothing << 3;
        QTest::newRow("unreadable") << QStringList{unreadable} << nothing << 4;
        QTest::newRow("missing") << QStringList{missing} << nothing << 4;
        QTest::newRow("passed, none") << QStringList{good, none} << nothing << 3;
        QTest::newRow("none, failed") << QStringList{none, bad, good} << nothing << 1;
        QTest::newRow("indeterminate, none") << QStringList{good, none} << early << 2;
        QTest::newRow("failed, unreadable") << QStringList{bad, unreadable, good} << nothing << 4;
    }
    void verifyExitsWithTheWorst()
    {
        QFETCH(QStringList, files);
        QFETCH(QStringList, options);
        QFETCH(int, exitCode);
        const Ran ran = verify(files, options + QStringList{text("--json")});
        QVERIFY2(ran.exitCode == exitCode, (ran.output + ran.complaint).constData());
        const QByteArrayList lines = ran.output.trimmed().split('\n');
        QCOMPARE(lines.size(), files.size()); // one object a file, also for those nobody can read
        for (qsizetype i = 0; i < files.size(); ++i)
            QCOMPARE(parsed(lines[i])[text("file")].toString(), files[i]);
    }
    void anUnknownAuthorityIsIndeterminate()
    {
        QCOMPARE(cli({text("verify"), text("--offline"), in(text("signed.pdf"))}).exitCode, 2);
    }

    // The schema of issue and docs/formats/verdict.md.
    void theVerdictHasItsKeys()
    {
        const QJsonObject file = parsed(verify({in(text("signed.pdf"))}, {text("--json")}).output);
        for (const char *name : {"file", "indication", "signatures", "trailingBytes", "warnings"})
            QVERIFY2(file.contains(text(name)), name);
        QCOMPARE(file[text("indication")].toString(), text("TOTAL_PASSED"));
        QCOMPARE(file[text("trailingBytes")].toInt(-1), 0);
        const QJsonObject signature = file[text("signatures")].toArray().at(0).toObject();
        for (const char *name :
             {"field", "indication", "subIndication", "intact", "coverage", "revision", "modifications", "padesLevel",
              "signer", "claimedTime", "provenTime", "certification", "warnings", "errors"})
            QVERIFY2(signature.contains(text(name)), name);
        for (const char *name : {"level", "permitted", "changes"})
            QVERIFY2(signature[text("modifications")].toObject().contains(text(name)), name);
        for (const char *name : {"subject", "serial", "trusted", "anchor"})
            QVERIFY2(signature[text("signer")].toObject().contains(text(name)), name);
        QCOMPARE(signature[text("field")].toString(), text("Signature1"));
        QCOMPARE(signature[text("coverage")].toString(), text("wholeFile"));
        QCOMPARE(signature[text("modifications")][text("level")].toString(), text("none"));
        QCOMPARE(signature[text("padesLevel")].toString(), text("B"));
        QCOMPARE(signature[text("certification")].toInt(-1), 0);
        QVERIFY(signature[text("subIndication")].isNull() && signature[text("provenTime")].isNull());
        QVERIFY(signature[text("signer")][text("trusted")].toBool());
        QVERIFY(signature[text("signer")][text("subject")].toString().contains(text("Joanna Lis")));
    }

    void fieldsArePlacedFilledAndSigned()
    {
        QVERIFY(put(
            in(text("fields.json")),
            R"({"fields": [{"kind": "signature", "page": 1, "rect": [60, 300, 180, 60], "party": "client", "name": "Client"},
                        {"kind": "text", "rect": [60, 400, 200, 20], "party": "client", "name": "amount2"},
                        {"kind": "checkbox", "rect": [60, 440, 14, 14], "name": "agreed"}]})"));
        QVERIFY(put(in(text("values.json")), R"({"amount2": "100 EUR", "agreed": true})"));
        const QString out = in(text("form.pdf"));
        Ran ran =
            cli({text("place"), in(text("plain.pdf")), text("-o"), out, text("--fields"), in(text("fields.json"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        QCOMPARE(ran.output, QByteArray("Client\namount2\nagreed\n"));
        ran = sign(out, out, {text("--field"), text("ours"), text("--certify"), text("2")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = cli({text("fill"), out, text("-o"), out, text("--values"), in(text("values.json"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = sign(out, out, {text("--field"), text("Client")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const Ran judged = verify({out}, {text("--json"), text("--extract"), in(text("parts"))});
        QVERIFY2(judged.exitCode == 0, (judged.output + judged.complaint).constData());
        const QJsonObject first = parsed(judged.output)[text("signatures")].toArray().at(0).toObject();
        QCOMPARE(first[text("modifications")][text("level")].toString(), text("formFilling"));
        QCOMPARE(first[text("coverage")].toString(), text("revision"));
        // What was signed, byte for byte, one after the other.
        const QByteArray whole = contentOf(out), part = contentOf(in(text("parts/form-ours.pdf")));
        QVERIFY(!part.isEmpty() && whole.startsWith(part) && part.size() < whole.size());
        QCOMPARE(contentOf(in(text("parts/form-Client.pdf"))), whole);
        // The client's signature locked the client's fields.
        QVERIFY(put(in(text("again.json")), R"({"amount2": "900 EUR"})"));
        ran = cli({text("fill"), out, text("-o"), out, text("--values"), in(text("again.json"))});
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(contentOf(out), whole);
    }

    void inspectTellsWhatIsThere()
    {
        const Ran ran = cli({text("inspect"), in(text("signed.pdf")), text("--json")});
        QCOMPARE(ran.exitCode, 0);
        const QJsonObject facts = parsed(ran.output);
        QCOMPARE(facts[text("pages")].toArray().size(), 1);
        QCOMPARE(facts[text("revisions")].toArray().size(), 2);
        QCOMPARE(facts[text("signatures")].toArray().size(), 1);
        QVERIFY(facts[text("fields")].toArray().size() >= 5);
        QCOMPARE(cli({text("inspect"), in(text("no.pdf"))}).exitCode, 4);
    }

    void benchPrintsItsNumbers_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::newRow("sign") << text("sign");
        QTest::newRow("verify") << text("verify");
    }
    void benchPrintsItsNumbers()
    {
        QFETCH(QString, operation);
        QDir().mkpath(in(text("files")));
        QVERIFY(put(in(text("files/a.pdf")), contentOf(in(text("plain.pdf")))));
        QVERIFY(put(in(text("files/b.pdf")), contentOf(in(text("signed.pdf")))));
        const QByteArray before = contentOf(in(text("files/a.pdf")));
        const Ran ran = cli(QStringList{text("bench"), operation, text("--files"), in(text("files")), text("--repeat"),
                                        text("3"), text("--json")}
                            + key());
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const QJsonObject object = parsed(ran.output);
        QCOMPARE(object[text("operation")].toString(), operation);
        QCOMPARE(object[text("files")].toInt(), 2);
        QCOMPARE(object[text("bytes")].toInt(), before.size() + contentOf(in(text("files/b.pdf"))).size());
        QCOMPARE(object[text("repeats")].toInt(), 3);
        QVERIFY(object[text("medianMs")].toDouble() > 0 && object[text("docsPerSecond")].toDouble() > 0);
        QVERIFY(object[text("peakRssKb")].toInt() > 1000 && object[text("threads")].toInt() >= 1);
        QCOMPARE(object.size(), 8);
        QCOMPARE(filesIn(text("files")), (QStringList{text("a.pdf"), text("b.pdf")})); // nothing was written
        QCOMPARE(contentOf(in(text("files/a.pdf"))), before);
    }

    void whatIsRefusedLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("sentence");
        const QStringList start{text("sign"), in(text("plain.pdf")), text("-o"), in(text("refused/out.pdf"))};
        QVERIFY(put(in(text("wrong.pass")), "wrong\n"));
        QTest::newRow("wrong passphrase") << start
                + QStringList{text("--p12"), in(text("key.p12")), text("--passphrase-file"), in(text("wrong.pass"))}
                                          << 1 << text("key\\.p12: .+");
        QTest::newRow("no passphrase file")
            << start + QStringList{text("--p12"), in(text("key.p12")), text("--passphrase-file"), in(text("nowhere"))}
            << 4 << text("nowhere: .+");
        QTest::newRow("no such field") << start + key() + QStringList{text("--field"), text("Nobody")} << 1
                                       << text("plain\\.pdf: .+");
        QTest::newRow("no such page") << start + key()
                + QStringList{text("--page"), text("7"), text("--rect"), text("1,1,100,50")}
                                      << 1 << text("plain\\.pdf: .+");
        QTest::newRow("no PDF") << QStringList{text("sign"), in(text("no.pdf")), text("-o"),
                                               in(text("refused/out.pdf"))}
                + key() << 4 << text("no\\.pdf: .+");
        QTest::newRow("no authority answers")
            << start + key() + QStringList{text("--level"), text("T"), text("--tsa"), text("http://127.0.0.1:1/")} << 1
            << text("plain\\.pdf: .+");
        QTest::newRow("certified too late") << QStringList{text("sign"),      in(text("signed.pdf")),
                                                           text("-o"),        in(text("refused/out.pdf")),
                                                           text("--certify"), text("2")}
                + key() << 1 << text("signed\\.pdf: .+");
        QVERIFY(put(in(text("typo.json")), R"({"fields": [{"kind": "text", "rekt": [1, 2, 3, 4]}]})"));
        QTest::newRow("a typo in the fields")
            << QStringList{text("place"),    in(text("plain.pdf")), text("-o"), in(text("refused/out.pdf")),
                           text("--fields"), in(text("typo.json"))}
            << 4 << text("typo\\.json: fields\\[0\\].+");
    }
    void whatIsRefusedLeavesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, sentence);
        const Ran ran = cli(arguments);
        QVERIFY2(ran.exitCode == exitCode, (QByteArray::number(ran.exitCode) + ' ' + ran.complaint).constData());
        QCOMPARE(ran.output, QByteArray());
        QVERIFY2(ran.complaint.count('\n') == 1, ran.complaint.constData()); // one sentence
        QVERIFY2(QRegularExpression(sentence).match(QString::fromUtf8(ran.complaint)).hasMatch(),
                 ran.complaint.constData());
        QVERIFY(filesIn(text("refused")).isEmpty());
    }

    void wrongUsageIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList start{text("sign"), in(text("plain.pdf")), text("-o"), in(text("usage.pdf"))};
        QTest::newRow("no key") << start;
        QTest::newRow("two keys") << start + key() + QStringList{text("--pem"), text("a"), text("b")};
        QTest::newRow("no passphrase file") << start + QStringList{text("--p12"), in(text("key.p12"))};
        QTest::newRow("no PIN file") << start + QStringList{text("--pkcs11"), text("pkcs11:token=x")};
        QTest::newRow("level without authority") << start + key() + QStringList{text("--level"), text("LT")};
        QTest::newRow("no level") << start + key() + QStringList{text("--level"), text("X")};
        QTest::newRow("certify 4") << start + key() + QStringList{text("--certify"), text("4")};
        QTest::newRow("page without rect") << start + key() + QStringList{text("--page"), text("1")};
        QTest::newRow("image without place") << start + key() + QStringList{text("--image"), text("x.png")};
        QTest::newRow("md5") << start + key() + QStringList{text("--digest"), text("md5")};
        QTest::newRow("no time") << QStringList{text("verify"), in(text("signed.pdf")), text("--at"),
                                                text("yesterday")};
        QTest::newRow("no command") << QStringList{};
    }
    void wrongUsageIsExplained()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = cli(arguments);
        QVERIFY2(ran.exitCode >= 100, (QByteArray::number(ran.exitCode) + ran.complaint).constData());
        QVERIFY(!ran.complaint.isEmpty());
        QVERIFY(!QFile::exists(in(text("usage.pdf"))));
    }

    void theOutputMayBeTheInput()
    {
        const QString path = in(text("same.pdf"));
        const QByteArray before = contentOf(in(text("plain.pdf")));
        QVERIFY(put(path, before));
        QCOMPARE(sign(path, path).exitCode, 0);
        QVERIFY(contentOf(path).startsWith(before) && contentOf(path).size() > before.size());
        QCOMPARE(verify({path}).exitCode, 0);
    }

#ifndef Q_OS_WIN
    // Interrupted while an authority is silent: the old file is untouched, nothing lies beside it.
    void anInterruptionLeavesNothing()
    {
        QTcpServer silent; // accepts and never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QDir().mkpath(in(text("interrupted")));
        const QString path = in(text("interrupted/out.pdf"));
        QVERIFY(put(path, "old"));
        for (const int number : {SIGINT, SIGTERM}) {
            QProcess process;
            process.start(cliProgram(),
                          QStringList{text("sign"), in(text("plain.pdf")), text("-o"), path, text("--level"), text("T"),
                                      text("--tsa"), text("http://127.0.0.1:%1/").arg(silent.serverPort())}
                              + key());
            QVERIFY(silent.waitForNewConnection(20'000));
            QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
            QVERIFY(process.waitForFinished(10'000));
            QCOMPARE(process.exitStatus(), QProcess::CrashExit); // ended by the signal itself, as shells expect
            QCOMPARE(contentOf(path), QByteArray("old"));
            QCOMPARE(filesIn(text("interrupted")), QStringList{text("out.pdf")});
            delete silent.nextPendingConnection();
        }
    }
#endif

    void aRevokedCertificateIsSeen()
    {
        const QStringList authority{in(text("ca")), text("--passphrase-file"), in(text("ca.pass"))};
        Ran ran = cli(QStringList{text("pki"), text("issue")} + authority
                      + QStringList{text("--person"), text("Jan Kot"), text("--key"), text("p256"), text("-o"),
                                    in(text("jan.p12")), text("--output-passphrase-file"), in(text("key.pass")),
                                    text("--json")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const QString serial = parsed(ran.output)[text("serial")].toString();
        ran = cli({text("sign"), in(text("plain.pdf")), text("-o"), in(text("jan.pdf")), text("--p12"),
                   in(text("jan.p12")), text("--passphrase-file"), in(text("key.pass"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        QCOMPARE(verify({in(text("jan.pdf"))}).exitCode, 0);
        ran = cli(QStringList{text("pki"), text("revoke")} + authority
                  + QStringList{text("--serial"), serial, text("--reason"), text("keyCompromise"), text("-o"),
                                in(text("list.crl"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const Ran judged = verify({in(text("jan.pdf"))}, {text("--json"), text("--crl"), in(text("list.crl"))});
        QVERIFY2(judged.exitCode == 2 || judged.exitCode == 1, judged.output.constData());
        QCOMPARE(parsed(judged.output)[text("signatures")].toArray().at(0)[text("subIndication")].toString(),
                 text("REVOKED"));
        // A certificate that was not revoked still passes with the list.
        QCOMPARE(verify({in(text("signed.pdf"))}, {text("--crl"), in(text("list.crl"))}).exitCode, 0);
    }

    // Nothing secret is ever said.
    void passphrasesStaySecret()
    {
        const Ran ran = sign(in(text("plain.pdf")), in(text("quiet.pdf")));
        QVERIFY(!ran.output.contains("zażółć") && !ran.complaint.contains("zażółć"));
        const Ran help = cli({text("sign"), text("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(!help.output.contains("--passphrase ") && !help.output.contains("--pin "));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
