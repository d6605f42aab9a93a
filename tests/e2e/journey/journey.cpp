// The journey: one real contract through the whole house. A real window under a display, LibreOffice, the relay as its own
// process, a real mail server, Chromium on a phone's screen, outside validators at the end.
// Leaves every PDF, mail and picture in COUNTERSIGN_DEMO_DIR (or build/…/journey). `./dev demo` and `./dev test` run it.
#include "core/flow/comparison.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/sample_workspace.h"
#include "core/flow/verification.h"
#include "core/pdf/stamp.h"
#include "tests/e2e/journey/desktop.h"
#include "tests/e2e/journey/servers.h"
#include "tests/support/ui_watch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace countersign;
using namespace countersign::journey;

namespace {

QString source(const QString &path) { return qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QLatin1Char('/') + path; }
QString program(const QString &name) { return qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QLatin1Char('/') + name; }

} // namespace

class Journey : public QObject
{
    Q_OBJECT

    QString m_out;
    QElapsedTimer m_clock;
    std::unique_ptr<MailServer> m_mail;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Desktop> m_desktop;
    QByteArray m_passphrase;
    domain::EnvelopeId m_envelope; // sent in the window, signed typed, on a phone
    domain::EnvelopeId m_second; // signed drawn, on a computer's screen

    QString out(const QString &name) const { return m_out + QLatin1Char('/') + name; }

    void save(const QString &name, const QByteArray &bytes)
    {
        QFile file(out(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray latest(domain::EnvelopeId id, size_t document = 0)
    {
        return m_desktop->ask([id, document](flow::Office &office) {
            return *office.pdf(office.envelope(id)->documents[document].latest().sha256);
        });
    }

    // Opens a link as a client would, in Chromium; returns what the tool says.
    QJsonObject visit(const QString &url, const QStringList &options)
    {
        const Output output = runProgram(QStringLiteral("node"),
                                         QStringList{source(QStringLiteral("tests/e2e/sign_by_link.mjs")),
                                                     QStringLiteral("--url"), url, QStringLiteral("--out"), m_out}
                                             + options,
                                         source(QStringLiteral("tests/e2e")));
        const QJsonObject result =
            QJsonDocument::fromJson(output.text.trimmed().section(QLatin1Char('\n'), -1).toUtf8()).object();
        if (output.exitCode != 0)
            qWarning().noquote() << output.text;
        return result;
    }

    void waitForMails(int count) { QTRY_VERIFY_WITH_TIMEOUT(m_mail->count() >= count, 60'000); }

private Q_SLOTS:
    void initTestCase()
    {
        m_out = qEnvironmentVariable("COUNTERSIGN_DEMO_DIR", QDir::current().filePath(QStringLiteral("journey")));
        QDir(m_out).removeRecursively();
        QVERIFY(QDir().mkpath(m_out));
        m_out = QDir(m_out).absolutePath();
    }
    void init() { m_clock.start(); }
    void cleanup()
    {
        std::fprintf(stderr, "%6.1f s  %s%s\n", static_cast<double>(m_clock.elapsed()) / 1000,
                     QTest::currentTestFunction(), QTest::currentTestFailed() ? "  FAILED" : "");
    }
    void cleanupTestCase()
    {
        m_desktop.reset();
        m_relay.reset();
        m_mail.reset();
    }

    void sampleDocumentsAreWritten()
    {
        QCOMPARE(runProgram(QStringLiteral("/usr/bin/python3"),
                            {source(QStringLiteral("resources/samples/make_samples.py")), m_out})
                     .exitCode,
                 0);
        const Output converted =
            runProgram(QStringLiteral("soffice"),
                       {QStringLiteral("-env:UserInstallation=file://") + out(QStringLiteral(".office")),
                        QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                        QStringLiteral("protocol-of-works.docx")},
                       m_out);
        QVERIFY2(QFile::exists(out(QStringLiteral("protocol-of-works.pdf"))), qPrintable(converted.text));
        QDir(out(QStringLiteral(".office"))).removeRecursively();
    }

    void theRelayAndTheMailServerServe()
    {
        m_mail = std::make_unique<MailServer>(out(QStringLiteral("mails")));
        QVERIFY(m_mail->port() > 0);
        m_relay = std::make_unique<Relay>(program(QStringLiteral("countersign-relay")),
                                          out(QStringLiteral("relay-data")), m_mail->port());
        QVERIFY(m_relay->isServing());
    }

    void aWorkspaceIsSetUpAndJoinsTheRelay()
    {
        flow::SampleRequest request{.relayUrl = m_relay->url(), .relayToken = Secret(m_relay->enrolmentToken())};
        flow::SampleKeys keys;
        m_desktop = std::make_unique<Desktop>();
        const auto opened = m_desktop->open([&]() -> Result<std::unique_ptr<flow::Office>> {
            CS_TRY(auto office,
                   flow::createOffice({.folder = out(QStringLiteral("workspace")),
                                       .workerProgram = program(QStringLiteral("countersign-cli")),
                                       .passphrase = Secret(QByteArrayView("journey")),
                                       .keyringCost = 1024}));
            CS_TRY(keys, flow::makeSampleWorkspace(*office, request));
            return office;
        });
        QVERIFY2(opened, opened ? "" : qPrintable(m_desktop->words(opened.error())));
        m_passphrase = keys.passphrase.view().toByteArray();
        save(keys.fileName, keys.pkcs12);
        save(QStringLiteral("root.pem"), m_desktop->ask([](flow::Office &office) { return pemOfRoot(office); }));
    }

    void theEmployeeDropsTwoFilesAndPlacesFields()
    {
        m_desktop->showWindow(m_out);
        m_desktop->shoot(out(QStringLiteral("01-board-empty.png")));
        m_desktop->newDocument(
            {out(QStringLiteral("service-agreement.docx")), out(QStringLiteral("protocol-of-works.pdf"))});
        m_desktop->waitFor(QStringLiteral("documentRow1"), 60'000);
        m_desktop->shoot(out(QStringLiteral("02-create-document.png")));
        m_desktop->type(QStringLiteral("documentTitle"), QStringLiteral("Service agreement, office Hamburg"));
        m_desktop->click(QStringLiteral("createContinue"));
        m_desktop->waitFor(QStringLiteral("party0"), 10'000); // the company's signatory
        m_desktop->chooseContact(QStringLiteral("Klaus"));
        m_desktop->waitFor(QStringLiteral("party1"), 10'000);
        m_desktop->shoot(out(QStringLiteral("03-create-parties.png")));
        m_desktop->click(QStringLiteral("createContinue"));
        m_desktop->waitForEditor();
        // Page 3 of the agreement is where both sides sign; the protocol follows as page 4.
        const int agreement = 2, protocol = 3;
        m_desktop->place(QStringLiteral("palette_ours0_signature"), agreement, 150, 190);
        m_desktop->place(QStringLiteral("palette_ours0_stamp"), agreement, 262, 205);
        m_desktop->place(QStringLiteral("palette_ours0_details"), agreement, 150, 290);
        m_desktop->place(QStringLiteral("palette_ours0_date"), agreement, 120, 360);
        m_desktop->place(QStringLiteral("palette_theirs0_signature"), agreement, 430, 190);
        m_desktop->place(QStringLiteral("palette_theirs0_stamp"), agreement, 540, 215);
        m_desktop->place(QStringLiteral("palette_theirs0_details"), agreement, 430, 290);
        m_desktop->place(QStringLiteral("palette_theirs0_date"), agreement, 400, 360);
        m_desktop->place(QStringLiteral("palette_theirs0_text"), agreement, 430, 400);
        m_desktop->place(QStringLiteral("palette_ours0_signature"), protocol, 150, 330);
        m_desktop->place(QStringLiteral("palette_theirs0_signature"), protocol, 430, 330);
        QCOMPARE(m_desktop->placedFields(), 11);
        m_desktop->lookAtPage(agreement);
        m_desktop->shoot(out(QStringLiteral("04-editor.png")));
    }

    void thePreflightPassesAndItIsSent()
    {
        m_desktop->click(QStringLiteral("createContinue"));
        m_desktop->waitFor(QStringLiteral("deliveryAddress0"), 10'000);
        m_desktop->shoot(out(QStringLiteral("05-delivery.png")));
        m_desktop->click(QStringLiteral("createContinue"));
        m_desktop->waitUntilEnabled(QStringLiteral("createSend"), 60'000);
        m_desktop->shoot(out(QStringLiteral("06-check-and-send.png")));
        m_desktop->click(QStringLiteral("createSend"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->stageOf(QStringLiteral("Service agreement")),
                                  domain::StageRole::WithOurSignatory, 60'000);
        m_envelope = m_desktop->envelopeTitled(QStringLiteral("Service agreement"));
        m_desktop->goTo(QStringLiteral("board"));
        m_desktop->shoot(out(QStringLiteral("07-board-with-signatory.png")));
        QCOMPARE(m_mail->count(), 0); // the client hears nothing before our side has signed
    }

    void theDirectorReadsAndSigns()
    {
        m_desktop->actAs(QStringLiteral("Joanna Wiśniewska"));
        m_desktop->goTo(QStringLiteral("queue"));
        m_desktop->openInQueue(m_envelope);
        m_desktop->readAllPages();
        m_desktop->useKey(out(QStringLiteral("joanna-wisniewska.p12")), m_passphrase);
        m_desktop->shoot(out(QStringLiteral("08-signing.png")));
        m_desktop->click(QStringLiteral("signButton"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->stageOf(QStringLiteral("Service agreement")),
                                  domain::StageRole::SentToClient, 60'000);
        save(QStringLiteral("signed-by-director.pdf"), latest(m_envelope));
        m_desktop->actAs(QStringLiteral("Anna Nowak"));
        m_desktop->goTo(QStringLiteral("board"));
        m_desktop->shoot(out(QStringLiteral("09-board-sent-to-client.png")));
    }

    void theLinkArrivesByMail()
    {
        waitForMails(1);
        const QString url = m_mail->link(1);
        QVERIFY2(url.contains(QStringLiteral("#v1.")), qPrintable(url));
        QVERIFY(m_mail->recipient(1).contains(QStringLiteral("klaus.mueller@mueller-soehne.example")));
        QVERIFY(!m_mail->recipient(1).contains(QStringLiteral("Service agreement"))); // mail never names the document
        // Only looking changes nothing: mail scanners follow links.
        const QJsonObject looked =
            visit(url,
                  {QStringLiteral("--viewport"), QStringLiteral("desktop"), QStringLiteral("--read-only"),
                   QStringLiteral("--shots"), QStringLiteral("10-signer-desktop-")});
        QVERIFY(looked[QStringLiteral("ok")].toBool());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->stageOf(QStringLiteral("Service agreement")),
                                  domain::StageRole::ViewedByClient, 60'000);
    }

    void theClientSignsOnAPhone()
    {
        save(QStringLiteral("client-stamp.png"),
             pdf::roundStamp({QStringLiteral("MÜLLER"), QStringLiteral("& SÖHNE")}));
        const QJsonObject signedBy =
            visit(m_mail->link(1),
                  {QStringLiteral("--stamp"), out(QStringLiteral("client-stamp.png")), QStringLiteral("--viewport"),
                   QStringLiteral("phone"), QStringLiteral("--method"), QStringLiteral("typed"),
                   QStringLiteral("--values"), QStringLiteral("{\"signature\":\"Klaus Müller\"}"),
                   QStringLiteral("--shots"), QStringLiteral("11-signer-phone-")});
        QVERIFY(signedBy[QStringLiteral("ok")].toBool());
        QCOMPARE(signedBy[QStringLiteral("answered")].toString(), QStringLiteral("signed"));
    }

    void theOfficeSealsAndSendsItToAll()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->stageOf(QStringLiteral("Service agreement")), domain::StageRole::Signed,
                                  90'000);
        waitForMails(2);
        for (size_t document = 0; document < 2; ++document)
            save(document == 0 ? QStringLiteral("service-agreement-signed.pdf")
                               : QStringLiteral("protocol-of-works-signed.pdf"),
                 latest(m_envelope, document));
        m_desktop->goTo(QStringLiteral("board"));
        m_desktop->showLastColumns();
        m_desktop->shoot(out(QStringLiteral("12-board-signed.png")));
        m_desktop->openDocument(m_envelope);
        m_desktop->shoot(out(QStringLiteral("13-document.png")));
    }

    void aSecondContractIsSignedByDrawing()
    {
        m_second = m_desktop->ask([this](flow::Office &office) { return sendLike(office, m_envelope, m_out); });
        QVERIFY(!m_second.isNull());
        const QByteArray passphrase = m_passphrase;
        QFile key(out(QStringLiteral("joanna-wisniewska.p12")));
        QVERIFY(key.open(QIODevice::ReadOnly));
        m_desktop->actAs(QStringLiteral("Joanna Wiśniewska"));
        const auto done = m_desktop->ask([&, pkcs12 = key.readAll()](flow::Office &office) {
            return flow::signLocally(office,
                                     {.envelope = m_second,
                                      .look = {.text = QStringLiteral("J. Wiśniewska")},
                                      .key = {.file = pkcs12},
                                      .passphrase = Secret(passphrase)});
        });
        QVERIFY2(done, done ? "" : qPrintable(m_desktop->words(done.error())));
        m_desktop->actAs(QStringLiteral("Anna Nowak"));
        waitForMails(3);
        const QJsonObject signedBy =
            visit(m_mail->link(3),
                  {QStringLiteral("--viewport"), QStringLiteral("desktop"), QStringLiteral("--method"),
                   QStringLiteral("drawn"), QStringLiteral("--shots"), QStringLiteral("15-drawn-")});
        QVERIFY(signedBy[QStringLiteral("ok")].toBool());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->stageOf(m_second), domain::StageRole::Signed, 90'000);
        save(QStringLiteral("drawn-signed.pdf"), latest(m_second));
        waitForMails(4);

        // The same link now gives the finished file, byte for byte.
        const QJsonObject fetched = visit(
            m_mail->link(4), {QStringLiteral("--finished"), QStringLiteral("--shots"), QStringLiteral("15-finished-")});
        QVERIFY(fetched[QStringLiteral("ok")].toBool());
        QFile finished(out(QStringLiteral("finished.pdf")));
        QVERIFY(finished.open(QIODevice::ReadOnly));
        QVERIFY(finished.readAll() == latest(m_second));
    }

    // Somebody has the paper only: the code on it opens the relay's integrity page, which compares a file with it.
    void theCodeOnTheEvidencePageLeadsToTheCheck()
    {
        const QString finished = out(QStringLiteral("service-agreement-signed.pdf"));
        QCOMPARE(runProgram(QStringLiteral("pdftoppm"),
                            {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), finished,
                             out(QStringLiteral("paper"))})
                     .exitCode,
                 0);
        QStringList papers = QDir(m_out).entryList({QStringLiteral("paper-*.png")}, QDir::Files, QDir::Name);
        QVERIFY(!papers.isEmpty());
        const Output read = // it complains on its standard error where there is no D-Bus
            runProgram(
                QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("zbarimg -q --raw \"$0\" 2>/dev/null"), out(papers.constLast())});
        for (const QString &paper : papers)
            QFile::remove(out(paper));
        const QString url = read.text.trimmed();
        QVERIFY2(url.startsWith(m_relay->url() + QStringLiteral("/verify#n=")), qPrintable(read.text));
        const auto check = [&](const QString &file, const QString &shots) {
            const Output output = runProgram(QStringLiteral("node"),
                                             {source(QStringLiteral("tests/e2e/check_by_code.mjs")),
                                              QStringLiteral("--url"), url, QStringLiteral("--file"), file,
                                              QStringLiteral("--out"), m_out, QStringLiteral("--shots"), shots},
                                             source(QStringLiteral("tests/e2e")));
            const QJsonObject said =
                QJsonDocument::fromJson(output.text.trimmed().section(QLatin1Char('\n'), -1).toUtf8()).object();
            if (output.exitCode != 0)
                qWarning().noquote() << output.text;
            return said;
        };
        const QJsonObject same = check(finished, QStringLiteral("15-code-"));
        QVERIFY(same[QStringLiteral("ok")].toBool());
        QCOMPARE(same[QStringLiteral("paper")].toString(), QStringLiteral("same"));
        QCOMPARE(same[QStringLiteral("sum")].toString(), QStringLiteral("good"));
        QCOMPARE(same[QStringLiteral("known")].toString(), QStringLiteral("yes"));
        const QJsonObject other = check(out(QStringLiteral("drawn-signed.pdf")), QStringLiteral("15-code-other-"));
        QVERIFY(other[QStringLiteral("ok")].toBool());
        QCOMPARE(other[QStringLiteral("paper")].toString(), QStringLiteral("other"));
    }

    void theRelayHoldsNoPlaintext()
    {
        const QStringList secrets{QStringLiteral("Service agreement"),
                                  QStringLiteral("SERVICE AGREEMENT"),
                                  QStringLiteral("Klaus Müller"),
                                  QStringLiteral("Müller & Söhne"),
                                  QStringLiteral("Joanna"),
                                  QStringLiteral("Nord Biuro"),
                                  QStringLiteral("48,600"),
                                  QStringLiteral("Hamburg"),
                                  QStringLiteral("%PDF"),
                                  QStringLiteral("mueller-soehne"),
                                  m_mail->link(1).section(QStringLiteral("#v1."), 1)};
        QCOMPARE(filesWith(out(QStringLiteral("relay-data")), secrets), QStringList());
        QCOMPARE(filesWith(out(QStringLiteral("relay.log")), secrets), QStringList());
        // The test can see: the same search finds them where they are.
        QVERIFY(!filesWith(out(QStringLiteral("mails")), {QStringLiteral("mueller-soehne")}).isEmpty());
    }

    void verificationPassesAndShowsChanges()
    {
        const QString finished = out(QStringLiteral("service-agreement-signed.pdf"));
        const QString overwritten = out(QStringLiteral("tampered-overwritten.pdf"));
        const QString appended = out(QStringLiteral("tampered-appended.pdf"));
        const QString tool = source(QStringLiteral("tests/support/tamper.py"));
        const QString python = QStringLiteral("/usr/bin/python3");
        const QString before = QStringLiteral("48,600.00"), after = QStringLiteral("84,600.00");
        QCOMPARE(runProgram(python, {tool, QStringLiteral("overwrite"), finished, overwritten, before, after}).exitCode,
                 0);
        QCOMPARE(runProgram(python, {tool, QStringLiteral("append"), finished, appended, before, after}).exitCode, 0);

        const QString cli = program(QStringLiteral("countersign-cli"));
        const QString root = out(QStringLiteral("root.pem"));
        const auto verify = [&](const QString &file, const QStringList &more = {}) {
            const Output output =
                runProgram(cli, QStringList{QStringLiteral("verify"), file, QStringLiteral("--trust"), root} + more);
            save(QFileInfo(file).completeBaseName() + QStringLiteral("-verdict.txt"), output.text.toUtf8());
            return output;
        };
        const Output good = verify(finished);
        QVERIFY2(good.exitCode == 0, qPrintable(good.text));
        QCOMPARE(verify(out(QStringLiteral("protocol-of-works-signed.pdf"))).exitCode, 0);
        QCOMPARE(verify(out(QStringLiteral("drawn-signed.pdf"))).exitCode, 0);
        for (const Output &bad : {verify(overwritten, {QStringLiteral("--original"), finished}), verify(appended)}) {
            QVERIFY2(bad.exitCode == 1, qPrintable(bad.text));
            QVERIFY2(bad.text.contains(before) && bad.text.contains(after),
                     qPrintable(bad.text)); // it says what changed
        }

        m_desktop->verify(finished);
        m_desktop->shoot(out(QStringLiteral("16-verify-passed.png")));
        QVERIFY(m_desktop->verdictPassed());
        m_desktop->verify(appended);
        m_desktop->shoot(out(QStringLiteral("17-verify-appended.png")));
        QVERIFY(!m_desktop->verdictPassed());
        m_desktop->verify(overwritten);
        m_desktop->shoot(out(QStringLiteral("18-verify-overwritten.png")));
        QVERIFY(!m_desktop->verdictPassed());
    }

    void outsideValidatorsAgree()
    {
        for (const char *name : {"service-agreement-signed.pdf", "protocol-of-works-signed.pdf", "drawn-signed.pdf"}) {
            const QString file = out(QString::fromLatin1(name));
            const Output pdfsig = runProgram(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), file});
            QVERIFY2(pdfsig.exitCode == 0, qPrintable(pdfsig.text));
            QCOMPARE(pdfsig.text.count(QStringLiteral("Signature is Valid.")), 2);
            QVERIFY2(pdfsig.text.contains(QStringLiteral("ETSI.CAdES.detached")), qPrintable(pdfsig.text));
            const Output mutool =
                runProgram(QStringLiteral("mutool"), {QStringLiteral("sign"), QStringLiteral("-v"), file});
            QVERIFY2(mutool.exitCode == 0, qPrintable(mutool.text));
            // The first signature is followed by the second party's fills, which certification permits; mutool counts any edit.
            QCOMPARE(mutool.text.count(QStringLiteral("unchanged since signing")), 1);
            QCOMPARE(
                mutool.text.count(QStringLiteral("The signature is valid but there have been edits since signing")), 1);
        }
    }

    void theJournalIsWhole()
    {
        QVERIFY(m_desktop->ask([](flow::Office &office) { return flow::verifyJournal(office).has_value(); }));
        const auto dump = [](flow::Office &office) { return *office.ports().store->dumpProjections(); };
        const QByteArray before = m_desktop->ask(dump);
        QVERIFY(m_desktop->ask([](flow::Office &office) { return flow::rebuildFromJournal(office).has_value(); }));
        QVERIFY(m_desktop->ask(dump) == before);
    }
};

int main(int argc, char **argv)
{
    test::WatchedApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true); // as QTEST_MAIN does
    QTEST_SET_MAIN_SOURCE_PATH
    Journey journey;
    const int failures = QTest::qExec(&journey, argc, argv);
    application.report("The journey");
    return failures;
}
#include "journey.moc"
