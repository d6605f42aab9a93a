// The command line as scripts use it: exit codes, JSON, files that are there whole or not at all.
#include "core/crypto/certificate.h"
#include "core/pdf/revision_writer.h"
#include "tests/app/cli/cli_program.h"
#include "tests/core/crypto/soft_token.h"
#include "tests/core/pdf/pdf_samples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
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

    // Where the signed bytes themselves were changed, no program may read that nothing, or only what is allowed, was.
    void whatNobodyKnowsIsNotCalledPermitted()
    {
        QByteArray bytes = contentOf(in(text("signed.pdf")));
        const qsizetype at = bytes.indexOf("/MediaBox");
        QVERIFY(at > 0);
        bytes[at + 1] = 'm';
        QVERIFY(put(in(text("changed.pdf")), bytes));
        const Ran ran = cli({text("verify"), in(text("changed.pdf")), text("--json")});
        QCOMPARE(ran.exitCode, 1);
        const QJsonObject signature = parsed(ran.output)[text("signatures")].toArray().first().toObject();
        QCOMPARE(signature[text("subIndication")].toString(), text("HASH_FAILURE"));
        QVERIFY(!signature[text("intact")].toBool(true));
        QCOMPARE(signature[text("modifications")][text("level")].toString(), text("other"));
        QVERIFY(!signature[text("modifications")][text("permitted")].toBool(true));
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
                                        text("3"), text("--threads"), text("2"), text("--json")}
                            + key());
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const QJsonObject object = parsed(ran.output);
        QCOMPARE(object[text("operation")].toString(), operation);
        QCOMPARE(object[text("files")].toInt(), 2);
        QCOMPARE(object[text("bytes")].toInt(), before.size() + contentOf(in(text("files/b.pdf"))).size());
        QCOMPARE(object[text("repeats")].toInt(), 3);
        QVERIFY(object[text("medianMs")].toDouble() > 0 && object[text("docsPerSecond")].toDouble() > 0);
        QVERIFY(object[text("peakRssKb")].toInt() > 1000 && object[text("threads")].toInt() == 2);
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

    // --report: what the window would say, as a PDF of its own for each file.
    void theReportIsAPdf()
    {
        const QString report = in(text("report.pdf"));
        const Ran ran = verify({in(text("signed.pdf")), in(text("plain.pdf"))}, {text("--report"), report});
        QCOMPARE(ran.exitCode, 3); // the second file carries no signature
        const auto textOf = [](const QString &path) {
            return QString::fromUtf8(run(text("pdftotext"), {path, text("-")}).output).simplified();
        };
        const QString first = textOf(report), second = textOf(in(text("report-2.pdf")));
        for (const char *said : {"signed.pdf", "Genuine and unchanged", "Joanna Lis"})
            QVERIFY2(first.contains(text(said)), qPrintable(first));
        for (const char *said : {"plain.pdf", "Not signed"})
            QVERIFY2(second.contains(text(said)), qPrintable(second));
        for (const QString &path : {report, in(text("report-2.pdf"))}) {
            const Ran checked = run(text("qpdf"), {text("--check"), path});
            QVERIFY2(checked.exitCode == 0, checked.complaint.constData());
        }
        // A report that cannot be written is said, and the verdict stands on stdout all the same.
        const Ran nowhere = verify({in(text("signed.pdf"))}, {text("--report"), in(text("plain.pdf/report.pdf"))});
        QCOMPARE(nowhere.exitCode, 4);
        QVERIFY(nowhere.output.toUpper().contains("GENUINE AND UNCHANGED"));
        QVERIFY(!nowhere.complaint.isEmpty());
    }

    // --compare-pages: what a permitted change covers is left out, everything else that looks different is told.
    void pagesAreCompared()
    {
        QVERIFY(put(in(text("values.json")), R"({"amount": "250 EUR"})"));
        const Ran filled = cli({text("fill"), in(text("signed.pdf")), text("-o"), in(text("filled.pdf")),
                                text("--values"), in(text("values.json"))});
        QVERIFY2(filled.exitCode == 0, filled.complaint.constData());
        const QStringList compare{text("--compare-pages"), text("--json")};
        const Ran same = verify({in(text("filled.pdf"))}, compare);
        QVERIFY2(same.exitCode == 0, (same.output + same.complaint).constData());

        // The page's content is another object now.
        const QByteArray before = contentOf(in(text("signed.pdf")));
        const auto document = pdf::Document::open(before);
        QVERIFY(document);
        pdf::RevisionWriter writer(*document);
        pdf::Dictionary page = writer.current(document->pageReference(0)).dictionary();
        page.set("Contents", writer.addStream({}, "BT /F1 24 Tf 72 700 Td (Amount due: 900 EUR) Tj ET"));
        writer.replace(document->pageReference(0), page);
        QVERIFY(put(in(text("repainted.pdf")), *writer.finish()));
        const auto kindsOf = [](const Ran &ran) {
            QSet<QString> kinds;
            const QJsonObject signature = parsed(ran.output)[text("signatures")].toArray().at(0).toObject();
            for (const QJsonValue &change : signature[text("modifications")].toObject()[text("changes")].toArray())
                kinds.insert(change[text("kind")].toString());
            return kinds;
        };
        const Ran plain = verify({in(text("repainted.pdf"))}, {text("--json")}),
                  compared = verify({in(text("repainted.pdf"))}, compare);
        QCOMPARE(plain.exitCode, 1);
        QCOMPARE(compared.exitCode, 1);
        QVERIFY2(!kindsOf(plain).contains(text("rendering")), plain.output.constData());
        QVERIFY2(kindsOf(compared).contains(text("rendering")), compared.output.constData());
    }

#ifdef Q_OS_LINUX
    // --trust-system, against a store of the test's own.
    void theSystemsStoreIsTrustedWhenAsked()
    {
        const QStringList judge{text("verify"), text("--offline"), text("--json"), in(text("signed.pdf"))};
        const QStringList system = judge + QStringList{text("--trust-system")};
        const auto unset = qScopeGuard([] {
            qunsetenv("SSL_CERT_FILE");
            qunsetenv("SSL_CERT_DIR");
        });
        qputenv("SSL_CERT_FILE", in(text("root.pem")).toUtf8());
        QCOMPARE(cli(judge).exitCode, 2); // it is not trusted unasked
        const Ran trusted = cli(system);
        QVERIFY2(trusted.exitCode == 0, (trusted.output + trusted.complaint).constData());
        QCOMPARE(parsed(trusted.output)[text("signatures")].toArray().at(0)[text("signer")][text("anchor")].toString(),
                 text("Nord Biuro Root"));
        // A file that holds no certificate is no store to fall back from.
        qputenv("SSL_CERT_FILE", in(text("plain.pdf")).toUtf8());
        const Ran broken = cli(system);
        QVERIFY2(broken.exitCode != 0 && broken.complaint.contains("--trust-system"), broken.complaint.constData());
        qunsetenv("SSL_CERT_FILE");
        QDir().mkpath(in(text("store")));
        QVERIFY(QFile::copy(in(text("root.pem")), in(text("store/root.pem"))));
        QVERIFY(put(in(text("store/README")), "no certificate"));
        qputenv("SSL_CERT_DIR", in(text("store")).toUtf8());
        QCOMPARE(cli(system).exitCode, 0);
        // Debian's own bundle does not know the office.
        qunsetenv("SSL_CERT_DIR");
        QCOMPARE(cli(system).exitCode, 2);
    }

    // --pkcs11: a key that never leaves its token.
    void aTokenSigns()
    {
        SoftTokens tokens;
        QVERIFY2(!SoftTokens::modulePath().isEmpty(), "SoftHSM2 is not installed");
        const QByteArray id("\x01", 1);
        QCOMPARE(tokens.addToken(text("Office card"), "271828"), QString());
        QCOMPARE(tokens.importKey(text("Office card"), "271828", contentOf(in(text("key.pem"))), "zażółć", id,
                                  text("signing")),
                 QString());
        const auto certificate = crypto::Certificate::fromPem(contentOf(in(text("cert.pem"))));
        QVERIFY(certificate);
        QCOMPARE(tokens.addCertificate(text("Office card"), "271828", *certificate, id, text("signing")), QString());
        QVERIFY(put(in(text("pin")), "271828\n"));
        QVERIFY(put(in(text("wrong.pin")), "314159\n"));
        const auto sign = [&](const char *pin, const QString &to, const QString &token) {
            return cli({text("sign"), in(text("plain.pdf")), text("-o"), to, text("--pkcs11"),
                        text("pkcs11:token=%1?module-path=%2").arg(token, SoftTokens::modulePath()), text("--pin-file"),
                        in(text(pin)), text("--chain"), in(text("root.pem"))});
        };
        const QString made = in(text("token.pdf"));
        const Ran done = sign("pin", made, text("Office%20card"));
        QVERIFY2(done.exitCode == 0, done.complaint.constData());
        QCOMPARE(verify({made}).exitCode, 0);
        const Ran outside = run(text("pdfsig"), {text("-nocert"), made});
        QVERIFY2(outside.output.contains("Signature is Valid."), outside.output.constData());

        const QString none = in(text("no-token.pdf"));
        const Ran wrong = sign("wrong.pin", none, text("Office%20card"));
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.complaint.contains("The PIN is wrong"), wrong.complaint.constData());
        QVERIFY(!wrong.complaint.contains("314159") && wrong.complaint.count('\n') == 1);
        const Ran missing = sign("pin", none, text("another"));
        QVERIFY2(missing.exitCode == 1 && missing.complaint.contains("No token"), missing.complaint.constData());
        QVERIFY(!QFile::exists(none));
        QCOMPARE(sign("pin", made, text("Office%20card")).exitCode, 0); // one wrong try locks nothing
    }

    // pki issue --csr: a certificate for a key that openssl made and keeps.
    void aRequestGetsItsCertificate()
    {
        const Ran asked =
            run(text("openssl"),
                {text("req"), text("-new"), text("-nodes"), text("-newkey"), text("rsa:2048"), text("-subj"),
                 text("/CN=whoever"), text("-keyout"), in(text("own.key")), text("-out"), in(text("own.csr"))});
        QVERIFY2(asked.exitCode == 0, asked.complaint.constData());
        const QStringList issue{text("pki"),         text("issue"),    in(text("ca")),    text("--passphrase-file"),
                                in(text("ca.pass")), text("--person"), text("Ewa Nowak"), text("--json")};
        const Ran made =
            cli(issue + QStringList{text("--csr"), in(text("own.csr")), text("--cert-output"), in(text("own.pem"))});
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        QCOMPARE(parsed(made.output)[text("subject")].toString(), text("CN=Ewa Nowak"));
        QVERIFY(put(in(text("own.pass")), "\n"));
        const Ran signedIt = cli({text("sign"), in(text("plain.pdf")), text("-o"), in(text("own.pdf")), text("--pem"),
                                  in(text("own.key")), in(text("own.pem"))});
        QVERIFY2(signedIt.exitCode == 0, signedIt.complaint.constData());
        QCOMPARE(verify({in(text("own.pdf"))}).exitCode, 0);
        // What it issued it can revoke.
        const Ran revoked =
            cli({text("pki"), text("revoke"), in(text("ca")), text("--passphrase-file"), in(text("ca.pass")),
                 text("--serial"), parsed(made.output)[text("serial")].toString()});
        QVERIFY2(revoked.exitCode == 0, revoked.complaint.constData());
        QVERIFY(put(in(text("no.csr")), "no request"));
        const Ran refused =
            cli(issue + QStringList{text("--csr"), in(text("no.csr")), text("--cert-output"), in(text("x.pem"))});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(!QFile::exists(in(text("x.pem"))));
        QVERIFY(cli(issue).exitCode >= 100); // neither a request nor a place for a new key
    }
#endif

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
