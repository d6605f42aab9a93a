// Every kind of signature the command line makes, with every kind of key, on every kind of file, in front of the outside
// validators: pdfsig (NSS), mutool, openssl cms -cades, and PDFBox with Bouncy Castle (tests/java/Check.java).
// Where one of them cannot judge a kind of key, the table kCannot says so with the reason; nothing is left out silently.
#include "core/pdf/signature_slot.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/outside.h"
#include "tests/core/pdf/pdf_samples.h"
#include "tests/support/pki_lab.h"

#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QRegularExpression>

using namespace countersign;
using namespace countersign::test;

namespace {

QString text(const char *word) { return QString::fromLatin1(word); }

struct Cannot {
    const char *tool;
    const char *names; // a regular expression over the names of the outputs
    const char *why;
};
const Cannot kCannot[] = {
    {"pdfsig", "ed25519", "NSS's CMS layer has no EdDSA"},
    {"mutool", "ed25519", "it verifies through OpenSSL's PKCS7_*, which has no EdDSA"},
    {"mutool", "pss", "it verifies through OpenSSL's PKCS7_*, which ignores PSS parameters"},
    {"openssl", "ed25519", "OpenSSL 3.0's CMS has no EdDSA; it came with 3.2"},
};

const char *cannot(const char *tool, const QString &name)
{
    for (const Cannot &row : kCannot)
        if (qstrcmp(row.tool, tool) == 0 && QRegularExpression(text(row.names)).match(name).hasMatch())
            return row.why;
    return nullptr;
}

struct Output {
    QString name;
    SignedFile file;
    // what PDFBox must find
    int docMdp = 0; // of the first signature
    QString fieldMdp; // of the last one
    QString level = QStringLiteral("B"); // of the last ordinary signature
    bool isVisible = false;
};

} // namespace

class CliOutputsTest : public QObject
{
    Q_OBJECT

    PkiLab m_lab;
    QTemporaryDir m_folder;
    QList<Output> m_outputs;
    QMap<QString, QMap<QByteArray, QByteArray>> m_table; // name -> tool -> what it says

    QString in(const QString &name) const { return m_folder.filePath(name); }

    void addRow(const QString &name, const QString &signer, const QString &options = {}, int docMdp = 0,
                const QString &fieldMdp = {}, bool isVisible = false, const QString &input = text("table"))
    {
        QTest::newRow(qPrintable(name)) << signer << options.split(u' ', Qt::SkipEmptyParts) << input << docMdp
                                        << fieldMdp << isVisible;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_lab.start());
        using pdf::samples::Xref;
        for (const auto &[name, kind] :
             {std::pair{"table", Xref::Table}, {"stream", Xref::Stream}, {"hybrid", Xref::Hybrid}})
            QVERIFY(put(in(text(name) + text(".pdf")), pdf::samples::make({.xref = kind})));
        QVERIFY(put(in(text("gaps.pdf")), pdf::samples::make({.gaps = true})));
        const auto encrypt = [this](const char *name, const char *source, const QStringList &how) {
            const Ran ran = run(text("qpdf"), how + QStringList{text("--"), in(text(source)), in(text(name))});
            QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        };
        encrypt("aes256.pdf", "stream.pdf", {text("--encrypt"), QString(), text("owner"), text("256")});
        encrypt("aes128.pdf", "table.pdf",
                {text("--encrypt"), QString(), text("owner"), text("128"), text("--use-aes=y")});
        encrypt("rc4.pdf", "table.pdf",
                {text("--allow-weak-crypto"), text("--encrypt"), QString(), text("owner"), text("128"),
                 text("--use-aes=n")});
        encrypt("secret.pdf", "table.pdf", {text("--encrypt"), text("geheim"), text("owner"), text("256")});
        QVERIFY(put(in(text("password")), "geheim\n"));
        QVERIFY(put(in(text("passphrase")), "lab\n"));
        QImage image(300, 90, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setPen(QPen(QColor(20, 40, 120), 5));
        painter.drawArc(20, 10, 260, 70, 0, 200 * 16);
        painter.end();
        QVERIFY(image.save(in(text("ink.png"))));
    }

    void signs_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("docMdp");
        QTest::addColumn<QString>("fieldMdp");
        QTest::addColumn<bool>("isVisible");
        for (const char *signer : {"rsa2048", "rsa3072", "rsa4096", "p256", "p384", "p521"})
            for (const char *digest : {"sha256", "sha384", "sha512"})
                addRow(text(signer) + u'-' + text(digest), text(signer), text("--digest ") + text(digest));
        for (const char *signer : {"rsa2048", "rsa3072", "rsa4096"})
            for (const char *digest : {"sha256", "sha384", "sha512"})
                addRow(text(signer) + text("-pss-") + text(digest), text(signer),
                       text("--pss --digest ") + text(digest));
        addRow(text("ed25519"), text("ed25519"));
        addRow(text("visible-text"), text("p256"), text("--page 1 --rect 60,400,200,70"), 0, {}, true);
        addRow(text("visible-image"), text("rsa2048"), text("--rect 60,400,200,70 --image ink.png"), 0, {}, true);
        addRow(text("field-visible"), text("p256"), text("--field ours --image ink.png"), 0, {}, true);
        addRow(text("reason-location"), text("rsa2048"), text("--reason Approved --location Warszawa"));
        for (const char *p : {"1", "2", "3"})
            addRow(text("certify-") + text(p), text("p256"), text("--certify ") + text(p), p[0] - '0');
        addRow(text("lock-all"), text("p256"), text("--field ours --lock all"), 0, text("All"), true);
        addRow(text("lock-names"), text("rsa2048"), text("--lock amount,note"), 0, text("Include"));
        addRow(text("field-own-lock"), text("p256"), text("--field theirs"), 0, text("Include"), true);
        addRow(text("certify-and-lock"), text("p384"), text("--field ours --certify 2 --lock amount"), 2,
               text("Include"), true);
        for (const char *input : {"stream", "hybrid", "gaps", "aes256", "aes128", "rc4", "secret"})
            addRow(text("input-") + text(input), text("rsa2048"), text("--certify 2 --field ours"), 2, {}, true,
                   text(input));
    }

    void signs()
    {
        QFETCH(QString, signer);
        QFETCH(QStringList, options);
        QFETCH(QString, input);
        QFETCH(int, docMdp);
        QFETCH(QString, fieldMdp);
        QFETCH(bool, isVisible);
        const QString name = QString::fromLatin1(QTest::currentDataTag()), output = in(name + text(".signed.pdf"));
        options.replaceInStrings(QRegularExpression(text("^ink.png$")), in(text("ink.png")));
        QStringList password;
        if (input == text("secret"))
            password = {text("--password-file"), in(text("password"))};
        const Ran made =
            cli(QStringList{text("sign"), in(input + text(".pdf")), text("-o"), output, text("--p12"),
                            m_lab.path(signer + text(".p12")), text("--passphrase-file"), in(text("passphrase"))}
                + options + password);
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        QCOMPARE(made.complaint, QByteArray());
        const QByteArray before = contentOf(in(input + text(".pdf"))), after = contentOf(output);
        QVERIFY(after.startsWith(before)); // one incremental update, and nothing else
        const Ran judged = cli(QStringList{text("verify"), text("--offline"), text("--json"), text("--trust"),
                                           m_lab.path(text("root.pem")), output}
                               + password);
        QVERIFY2(judged.exitCode == 0, (judged.output + judged.complaint).constData());
        m_outputs +=
            Output{.name = name,
                   .file = {.path = output, .password = input == text("secret") ? QByteArray("geheim") : QByteArray()},
                   .docMdp = docMdp,
                   .fieldMdp = fieldMdp,
                   .isVisible = isVisible};
    }

    // A certifying signature, a fill, two more signers: each as a revision of its own.
    void signsOneAfterTheOther()
    {
        const QString output = in(text("three.signed.pdf"));
        const auto sign = [&](const QString &from, const char *signer, const QStringList &more) {
            const Ran ran = cli(QStringList{text("sign"), from, text("-o"), output, text("--p12"),
                                            m_lab.path(text(signer) + text(".p12")), text("--passphrase-file"),
                                            in(text("passphrase"))}
                                + more);
            QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        };
        sign(in(text("table.pdf")), "rsa2048", {text("--field"), text("ours"), text("--certify"), text("2")});
        const QByteArray first = contentOf(output);
        QVERIFY(put(in(text("values.json")), R"({"amount": "100 EUR", "note": "zażółć"})"));
        const Ran filled = cli({text("fill"), output, text("-o"), output, text("--values"), in(text("values.json"))});
        QVERIFY2(filled.exitCode == 0, filled.complaint.constData());
        sign(output, "p256", {text("--field"), text("theirs")});
        const QByteArray all = contentOf(output);
        QVERIFY(all.startsWith(first));
        m_outputs += Output{.name = text("three-steps"),
                            .file = {.path = output, .password = {}, .signatures = 2},
                            .docMdp = 2,
                            .fieldMdp = text("Include"),
                            .isVisible = true};
    }

    void signsWithLevels_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QString>("level");
        QTest::addColumn<bool>("isExtended");
        for (const char *signer : {"rsa3072", "p256"})
            for (const char *level : {"T", "LT", "LTA"})
                for (const bool isExtended : {false, true})
                    QTest::addRow("%s-%s-%s", isExtended ? "extend" : "level", level, signer)
                        << text(signer) << text(level) << isExtended;
        QTest::addRow("level-LTA-pss-rsa2048") << text("rsa2048") << text("LTA") << false;
        QTest::addRow("level-LTA-ed25519") << text("ed25519") << text("LTA") << false;
    }

    void signsWithLevels()
    {
        QFETCH(QString, signer);
        QFETCH(QString, level);
        QFETCH(bool, isExtended);
        const QString name = QString::fromLatin1(QTest::currentDataTag()), output = in(name + text(".signed.pdf"));
        // The first authority is not there: the second one answers.
        const QStringList climb{text("--level"), level,
                                text("--tsa"),   text("http://127.0.0.1:1/"),
                                text("--tsa"),   m_lab.url(text("tsa/good"))};
        QStringList arguments{text("sign"),
                              in(text("stream.pdf")),
                              text("-o"),
                              output,
                              text("--field"),
                              text("ours"),
                              text("--p12"),
                              m_lab.path(signer + text(".p12")),
                              text("--passphrase-file"),
                              in(text("passphrase"))};
        if (name.contains(text("pss")))
            arguments += text("--pss");
        if (!isExtended)
            arguments += climb;
        Ran made = cli(arguments);
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        if (isExtended) {
            made = cli(QStringList{text("extend"), output, text("-o"), output} + climb);
            QVERIFY2(made.exitCode == 0, made.complaint.constData());
        }
        const Ran judged = cli(
            {text("verify"), text("--offline"), text("--json"), text("--trust"), m_lab.path(text("root.pem")), output});
        QVERIFY2(judged.exitCode == 0, (judged.output + judged.complaint).constData());
        const QJsonArray signatures = QJsonDocument::fromJson(judged.output).object()[text("signatures")].toArray();
        QCOMPARE(signatures.at(0)[text("padesLevel")].toString(), level);
        m_outputs += Output{.name = name,
                            .file = {.path = output,
                                     .password = {},
                                     .signatures = level == text("LTA") ? 2 : 1,
                                     .timestamps = level == text("LTA") ? 1 : 0,
                                     .isCovered = level != text("LT")},
                            .level = level,
                            .isVisible = true};
    }

    void pdfsigAccepts()
    {
        askAll("pdfsig", [](const SignedFile &file) { return pdfsigOn(file); });
    }
    void mutoolAccepts()
    {
        askAll("mutool", [](const SignedFile &file) { return mutoolOn(file); });
    }
    // It excuses our RSASSA-PSS signatures from the above only as long as OpenSSL's own fare no better: the same bytes
    // signed by `openssl cms` with the same key, in the same place.
    void mutoolKnowsNobodysPss_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QString>("digest");
        for (const char *signer : {"rsa2048", "rsa3072", "rsa4096"})
            for (const char *digest : {"sha256", "sha384", "sha512"})
                QTest::addRow("%s-pss-%s", signer, digest) << text(signer) << text(digest);
    }
    void mutoolKnowsNobodysPss()
    {
        QFETCH(QString, signer);
        QFETCH(QString, digest);
        const SignedFile ours{.path = in(QString::fromLatin1(QTest::currentDataTag()) + text(".signed.pdf"))};
        const SignedFile theirs{.path = in(text("by-openssl.pdf"))};
        QByteArray bytes = contentOf(ours.path);
        const auto document = pdf::Document::open(bytes);
        QVERIFY(document);
        const pdf::SignatureValue value = pdf::signatures(*document).constFirst();
        const qsizetype start = value.contentsStart + 1, end = value.contentsEnd - 1; // within < >
        QVERIFY(put(in(text("covered")), bytes.first(start - 1) + bytes.sliced(end + 1)));
        const Ran made = run(text("openssl"), {text("cms"),       text("-sign"),
                                               text("-cades"),    text("-binary"),
                                               text("-in"),       in(text("covered")),
                                               text("-signer"),   m_lab.path(signer + text(".pem")),
                                               text("-inkey"),    m_lab.path(signer + text(".key")),
                                               text("-certfile"), m_lab.path(text("inter.pem")),
                                               text("-keyopt"),   text("rsa_padding_mode:pss"),
                                               text("-keyopt"),   text("rsa_pss_saltlen:digest"),
                                               text("-md"),       digest,
                                               text("-outform"),  text("DER"),
                                               text("-out"),      in(text("cms"))});
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        const QByteArray cms = contentOf(in(text("cms"))).toHex();
        QVERIFY(!cms.isEmpty() && cms.size() <= end - start);
        bytes.replace(start, end - start, cms.leftJustified(end - start, '0'));
        QVERIFY(put(theirs.path, bytes));
        QCOMPARE(pdfsigOn(theirs), QByteArray());
        QCOMPARE(pdfsigOn(ours), QByteArray());
        QVERIFY2(mutoolOn(ours).isEmpty() || !mutoolOn(theirs).isEmpty(), mutoolOn(ours).constData());
    }
    void opensslAccepts()
    {
        askAll("openssl", [this](const SignedFile &file) {
            return opensslOn(file, m_lab.path(text("root.pem")), m_lab.path(text("chain.pem")));
        });
    }

    void pdfBoxAndBouncyCastleAccept()
    {
        QList<SignedFile> files;
        for (const Output &output : m_outputs)
            files += output.file;
        QByteArray why;
        const auto answers = javaOn(files, m_folder.path(), &why);
        QVERIFY2(why.isEmpty(), why.constData());
        ask("PDFBox", [&](const Output &output) {
            const QJsonObject answer = answers.value(output.file.path);
            const QJsonArray signatures = answer[text("signatures")].toArray();
            QByteArray wrong = answer[text("error")].toString().toUtf8();
            const auto want = [&wrong](bool is, const char *what) {
                if (!is)
                    wrong += QByteArray(what) + "; ";
            };
            want(signatures.size() == output.file.signatures, "number of signatures");
            bool covers = false;
            for (const QJsonValue &signature : signatures) {
                want(signature[text("valid")].toBool(), "valid");
                covers = covers || signature[text("coversFile")].toBool();
                if (signature[text("isTimestamp")].toBool())
                    continue;
                want(signature[text("subFilter")] == text("ETSI.CAdES.detached"), "sub filter");
                want(signature[text("namesSigner")].toBool(), "signing-certificate-v2");
                want(!signature[text("signingTimeAttribute")].toBool(), "signing-time is forbidden");
                want(signature[text("certificates")].toInt() >= 2, "chain");
            }
            want(covers == output.file.isCovered, "coverage");
            const QJsonValue first = signatures.at(0),
                             last = signatures.at(output.level == text("LTA") ? 0 : signatures.size() - 1);
            want(first[text("docMdp")].toInt() == output.docMdp, "DocMDP");
            want(answer[text("permsDocMdp")].toBool() == (output.docMdp > 0), "Perms");
            want(last[text("fieldMdp")].toString() == output.fieldMdp, "FieldMDP");
            want(last[text("visible")].toBool() == output.isVisible, "appearance");
            want(last[text("timestamp")] == (output.level == text("B") ? text("none") : text("good")), "timestamp");
            if (output.level.startsWith(text("LT"))) {
                want(answer[text("storeCerts")].toInt() >= 3, "DSS certificates");
                want(answer[text("storeEvidence")].toInt() >= 2, "DSS evidence");
            }
            return wrong.isEmpty() ? wrong : wrong + QJsonDocument(answer).toJson(QJsonDocument::Compact);
        });
    }

    void cleanupTestCase()
    {
        static const QByteArrayList kTools{"pdfsig", "mutool", "openssl", "PDFBox"};
        QByteArray table = "\n" + QByteArray("output").leftJustified(28) + kTools.join("    ") + '\n';
        for (auto row = m_table.cbegin(); row != m_table.cend(); ++row) {
            table += row.key().toUtf8().leftJustified(28);
            for (const QByteArray &tool : kTools)
                table += row->value(tool, "-").leftJustified(10);
            table += '\n';
        }
        for (const Cannot &reason : kCannot)
            table += QByteArray("cannot: ") + reason.tool + ' ' + reason.names + ": " + reason.why + '\n';
        qInfo("%s", table.constData());
    }

private:
    void ask(const char *tool, const std::function<QByteArray(const Output &)> &question)
    {
        QVERIFY(!m_outputs.isEmpty());
        for (const Output &output : m_outputs) {
            const QByteArray complaint = question(output);
            const char *why = cannot(tool, output.name);
            m_table[output.name][tool] = complaint.isEmpty() ? "accepts" : why ? "cannot" : "REFUSES";
            if (!complaint.isEmpty() && !why)
                QFAIL((QByteArray(tool) + " on " + output.name.toUtf8() + ": " + complaint).constData());
        }
    }
    void askAll(const char *tool, const std::function<QByteArray(const SignedFile &)> &question)
    {
        ask(tool, [&](const Output &output) { return question(output.file); });
    }
};

QTEST_GUILESS_MAIN(CliOutputsTest)
#include "tst_cli_outputs.moc"
