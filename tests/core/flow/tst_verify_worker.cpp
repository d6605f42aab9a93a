// Strangers' files are judged in another process: what it does to itself costs the asker one error.
#include "core/base/disk.h"
#include "core/domain/verdict_codec.h"
#include "core/flow/routing.h"
#include "core/flow/verification_client.h"
#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"
#include "tests/core/flow/stories.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace countersign::test;

namespace {

pdf::WorkerSetup worker()
{
    return {.program = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli")};
}

QByteArray finished(Story &story)
{
    const domain::EnvelopeId id = story.draft();
    if (!flow::send(story.office(), id))
        qFatal("not sent");
    story.directorSigns(id);
    settle(story);
    story.clientAnswers();
    settle(story);
    return *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);
}

} // namespace

class VerifyWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictComesOverWhole()
    {
        Story story;
        const QByteArray pdf = finished(story);
        const Time now = story.time();
        QByteArray overwritten = pdf;
        overwritten[overwritten.indexOf("stream") + 20] = 'X';
        for (const QByteArray &file : {pdf, overwritten, Story::contract()}) {
            const flow::KnownGround ground = flow::groundFor(story.office(), file);
            QCOMPARE(ground.ownCopies.size(), file == overwritten ? 1u : 0u);
            const auto here = flow::verifyPdf(file, ground, now);
            const auto apart = flow::verifyApart(worker(), file, ground, now);
            QVERIFY(here);
            QVERIFY2(apart, apart ? "" : qPrintable(apart.error().detail));
            QCOMPARE(domain::encodeVerdict(*apart), domain::encodeVerdict(*here));
        }
        const auto verdict = flow::verifyApart(worker(), pdf, flow::groundFor(story.office(), pdf), now);
        QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
        const QString field = verdict->signatures.front().field;
        QCOMPARE(*flow::signedPartApart(worker(), pdf, field), *flow::extractSigned(pdf, field));
        QVERIFY(!flow::signedPartApart(worker(), pdf, QStringLiteral("no such field")));
    }

    void aCheckThatIsStoppedSaysSo()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = flow::verifyApart(worker(), Story::contract(), {}, Time{1}, stop.get_token());
        QVERIFY(!stopped && stopped.error().is(flow::FlowError::Stopped));
    }

    void whatIsNoPdfIsRefusedByItsReader()
    {
        QVERIFY(flow::verifyApart(worker(), QByteArray("just words"), {}, Time{1}).error().is(pdf::PdfError::NotPdf));
        QVERIFY(flow::verifyApart(worker(), QByteArray(), {}, Time{1}).error().is(pdf::PdfError::Empty));
    }

    void aBrokenWorkerCostsOneError_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("crashes") << QStringLiteral("kill -SEGV $$");
        QTest::newRow("is killed for its memory") << QStringLiteral("head -c 1000 >/dev/null; kill -KILL $$");
        QTest::newRow("hangs") << QStringLiteral("exec sleep 60");
        QTest::newRow("reads and hangs") << QStringLiteral("cat >/dev/null & exec sleep 60");
        QTest::newRow("ends early") << QStringLiteral("exit 0");
        QTest::newRow("talks nonsense") << QStringLiteral("echo nonsense that is no message; exec sleep 60");
        QTest::newRow("answers with something else")
            << QStringLiteral("printf '\\000\\000\\000\\005\\241\\142ok\\365'");
    }
    void aBrokenWorkerCostsOneError()
    {
#ifdef Q_OS_WIN
        QSKIP("the scripts are for a POSIX shell");
#endif
        QFETCH(QString, script);
        const pdf::WorkerSetup broken{
            .program = QStringLiteral("/bin/sh"), .arguments = {QStringLiteral("-c"), script}, .timeoutMs = 700};
        QElapsedTimer took;
        took.start();
        const auto verdict = flow::verifyApart(broken, Story::contract(), {}, Time{1});
        QVERIFY(!verdict);
        QVERIFY2(verdict.error().is(flow::FlowError::VerifierStopped), qPrintable(verdict.error().detail));
        QVERIFY(took.elapsed() < 8000);
    }

    void aMissingWorkerIsNotTheFilesFault()
    {
        const auto verdict =
            flow::verifyApart({.program = QStringLiteral("/nowhere/countersign-cli")}, Story::contract(), {}, Time{1});
        QVERIFY(verdict.error().is(pdf::MakingError::WorkerMissing));
    }

    void whatATakenOverWorkerSaysIsCheckedFirst_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no map") << QByteArray("\x01", 1);
        QTest::newRow("indication out of range") << QByteArray("\xa1\x6aindication\x18\x63", 14);
        QTest::newRow("signatures are a number") << QByteArray("\xa1\x6asignatures\x05", 13);
        QByteArray deep = QByteArray("\xa1\x68warnings", 10) + QByteArray(200, '\x81') + QByteArray(1, '\x80');
        QTest::newRow("deep") << deep;
    }
    void whatATakenOverWorkerSaysIsCheckedFirst()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!domain::decodeVerdict(bytes));
    }
};

QTEST_MAIN(VerifyWorkerTest)
#include "tst_verify_worker.moc"
