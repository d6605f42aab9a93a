// The worker process: it may crash, hang or be fed bombs; its caller may not.
#include "core/pdf/form_fill.h"
#include "core/pdf/form_looks.h"
#include "core/pdf/pdf_error.h"
#include "core/pdf/prepared_revision.h"
#include "core/pdf/worker_client.h"
#include "core/pdf/worker_protocol.h"
#include "making_samples.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtEndian>
#include <QtTest>

#include <thread>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

WorkerSetup setup()
{
    const QString set = qEnvironmentVariable("COUNTERSIGN_BIN_DIR");
    return {.program = (set.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/../bin") : set)
                + QStringLiteral("/countersign-cli")};
}

WorkerSetup shell(const QString &commands, int timeoutMs = 2000)
{
    return {
        .program = QStringLiteral("/bin/sh"), .arguments = {QStringLiteral("-c"), commands}, .timeoutMs = timeoutMs};
}

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsAndReads()
    {
        WorkerClient worker(setup());
        const PageBox turned{.mediaBox = {-50, 20, 400, 300}, .cropBox = {}, .rotate = 90, .userUnit = 2};
        const auto opened =
            worker.open(makePdf({{turned, "BT /F1 20 Tf 0 100 Td (Hello worker) Tj ET"}, {PageBox{}, {}}}));
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->pages, 2);
        QCOMPARE(opened->sizes.front(), QSizeF(600, 800));
        QCOMPARE(opened->boxes.front().rotate, 90);
        const auto image = worker.renderPage(0, 0.5);
        QVERIFY(image.has_value());
        QCOMPARE(image->size(), QSize(300, 400));
        QVERIFY(!inkOf(*image).isEmpty());
        const auto text = worker.pageText(0);
        QVERIFY(text.has_value());
        QVERIFY(text->plain().contains(QStringLiteral("Hello worker")));
        QVERIFY(worker.renderPage(7, 1).error().is(MakingError::NoSuchPage));
        QVERIFY(worker.renderPage(1, 1000).error().is(MakingError::NotRendered)); // too many pixels, and it lives on
        QVERIFY(worker.renderPage(1, 1).has_value());
    }

    // What it drew while it waited is nobody's; nor need a file wait for that.
    void aWarmWorkerIsAFreshOne()
    {
        std::stop_source enough;
        for (int i = 0; i < 2; ++i, enough.request_stop()) {
            WorkerClient worker(setup());
            worker.warmUp(enough.get_token());
            const auto opened = worker.open(makePdf({{PageBox{}, {}}, {PageBox{}, "0 0 80 80 re f"}}));
            QVERIFY(opened.has_value());
            QCOMPARE(opened->pages, 2);
            const auto page = worker.renderPage(1, 1);
            QVERIFY(page.has_value() && !inkOf(*page).isEmpty());
        }
    }

    void cleansPictures()
    {
        WorkerClient worker(setup());
        const auto png = worker.cleanImage(encoded(drawnSignature({3000, 1000}), "PNG") + "trailing rubbish", 600);
        QVERIFY(png.has_value());
        const QImage image = QImage::fromData(*png);
        QCOMPARE(image.width(), 600);
        QVERIFY(image.hasAlphaChannel());
        QVERIFY(worker.cleanImage("GIF89a").error().is(MakingError::ImageDamaged));
    }

    void trouble_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::addColumn<int>("code");
        QTest::newRow("crashes") << "kill -SEGV $$" << int(MakingError::WorkerCrashed);
        QTest::newRow("ends at once") << "exit 0" << int(MakingError::WorkerCrashed);
        QTest::newRow("ends after reading") << "head -c 4 >/dev/null; exit 3" << int(MakingError::WorkerCrashed);
        QTest::newRow("uses up its processor time")
            << "ulimit -t 1; while :; do :; done" << int(MakingError::WorkerTimedOut);
        QTest::newRow("hangs") << "sleep 60" << int(MakingError::WorkerTimedOut);
        QTest::newRow("says nonsense") << "printf 'HTTP/1.1 200 OK and so on'" << int(MakingError::WorkerCrashed);
        QTest::newRow("says a length and no more")
            << "printf '\\000\\000\\001\\000'; sleep 60" << int(MakingError::WorkerTimedOut);
        QTest::newRow("says what is no map")
            << "printf '\\000\\000\\000\\001\\001'; sleep 60" << int(MakingError::WorkerCrashed);
        QTest::newRow("says yes without a word")
            << "printf '\\000\\000\\000\\005\\241\\142ok\\365'; sleep 60" << int(MakingError::WorkerCrashed);
    }
    void trouble()
    {
        QFETCH(QString, commands);
        QFETCH(int, code);
        WorkerClient worker(shell(commands));
        QElapsedTimer timer;
        timer.start();
        const auto taken = worker.takeInPdf(makePdf({{PageBox{}, QByteArray(300'000, ' ')}})); // more than a pipe holds
        QVERIFY(!taken);
        QVERIFY2(taken.error().code == ErrorCode(static_cast<MakingError>(code)), qPrintable(taken.error().detail));
        QVERIFY(timer.elapsed() < 6000);
        // The same through the pipe alone, which holds less than that.
        const auto answer = worker.call(
            {{QStringLiteral("act"), QStringLiteral("open")}, {QStringLiteral("data"), QByteArray(300'000, ' ')}});
        if (answer)
            QVERIFY(!answer->contains(QStringLiteral("pages")));
        else
            QVERIFY2(answer.error().code == ErrorCode(static_cast<MakingError>(code)),
                     qPrintable(answer.error().detail));
    }

    // Whoever waits is let go at once, and the process that hangs is gone.
    void aStopEndsWhatHangs()
    {
        std::stop_source stop;
        WorkerClient worker(shell(QStringLiteral("sleep 600"), 600'000));
        std::jthread person([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop.request_stop();
        });
        QVERIFY(
            worker.takeInPdf(makePdf({{PageBox{}, {}}}), {}, stop.get_token()).error().is(MakingError::WorkerTimedOut));
        QVERIFY(worker.imagesToPdf("GIF89a", stop.get_token()).error().is(MakingError::WorkerTimedOut));
        QVERIFY(worker.mergeOffice("PK", {}, stop.get_token()).error().is(MakingError::WorkerTimedOut));
    }

    void missingProgram()
    {
        WorkerClient worker({.program = QStringLiteral("/nowhere/countersign-cli")});
        QVERIFY(worker.takeInPdf("%PDF-1.7").error().is(MakingError::WorkerMissing));
    }

    void goesOnAfterACrash()
    {
        const QTemporaryDir folder;
        const QString once = folder.filePath(QStringLiteral("once"));
        // Dies the first time, is the real one afterwards.
        WorkerClient worker(shell(QStringLiteral("if [ -e '%1' ]; then exec '%2' worker; fi; touch '%1'; kill -ABRT $$")
                                      .arg(once, setup().program),
                                  20'000));
        const QByteArray file = makePdf({{PageBox{}, {}}});
        QVERIFY(worker.takeInPdf(file).error().is(MakingError::WorkerCrashed));
        QVERIFY(worker.takeInPdf(file).has_value());
    }

    void bombsAreStopped_data()
    {
        QTest::addColumn<QByteArray>("content");
        QByteArray deep;
        for (int i = 0; i < 40'000; ++i)
            deep += "[ ";
        QTest::newRow("nested arrays") << deep;
        QTest::newRow("many states") << QByteArray("q ").repeated(400'000);
    }
    void bombsAreStopped()
    {
        QFETCH(QByteArray, content);
        WorkerSetup quick = setup();
        quick.timeoutMs = 20'000;
        WorkerClient worker(quick);
        const auto opened = worker.open(makePdf({{PageBox{}, content}}));
        if (opened)
            (void)worker.renderPage(0, 1); // a picture or a clear error; what counts is that we are still here
        QVERIFY(worker.open(makePdf({{PageBox{}, {}}})).has_value());
    }

    // A flat megabyte becomes gigabytes: the memory limit answers, or our own.
    void deflateBomb()
    {
        const QByteArray zeros = qCompress(QByteArray(150'000'000, ' '), 9).mid(4);
        QByteArray file = "%PDF-1.7\n";
        QList<qint64> at;
        const auto add = [&](const QByteArray &body) {
            at << file.size();
            file += QByteArray::number(at.size()) + " 0 obj\n" + body + "\nendobj\n";
        };
        add("<< /Type /Catalog /Pages 2 0 R >>");
        add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        QByteArray contents;
        for (int i = 0; i < 20; ++i)
            contents += "4 0 R ";
        add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [" + contents + "] >>");
        add("<< /Filter /FlateDecode /Length " + QByteArray::number(zeros.size()) + " >>\nstream\n" + zeros
            + "\nendstream");
        const qint64 start = file.size();
        file += "xref\n0 5\n0000000000 65535 f \n";
        for (const qint64 offset : at)
            file += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        file += "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
        WorkerSetup quick = setup();
        quick.timeoutMs = 8000;
        WorkerClient worker(quick);
        QElapsedTimer timer;
        timer.start();
        if (worker.open(file))
            (void)worker.renderPage(0, 1);
        QVERIFY(timer.elapsed() < 25'000);
        QVERIFY(worker.open(makePdf({{PageBox{}, {}}})).has_value());
    }

    // Other people's broken files: each gives a file the strict reader accepts, or a clear error.
    void corpus()
    {
        QString root = qEnvironmentVariable("COUNTERSIGN_CORPUS");
        if (root.isEmpty())
            root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR", QStringLiteral("."))
                + QStringLiteral("/../shared/corpus");
        if (!QDir(root).exists()) {
            qInfo("the corpus is not here: 0 files");
            return;
        }
        // All of them with COUNTERSIGN_CORPUS_ALL; otherwise a steady sample that fits a test run.
        const int step = qEnvironmentVariableIsSet("COUNTERSIGN_CORPUS_ALL") ? 1 : 12;
        QStringList files;
        QDirIterator it(root, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = it.next(); path.contains(QStringLiteral("robust-")))
                files << path;
        files.sort();
        WorkerSetup quick = setup();
        quick.timeoutMs = 30'000;
        WorkerClient worker(quick);
        QMap<QString, int> outcomes;
        for (qsizetype i = 0; i < files.size(); i += step) {
            QFile file(files[i]);
            if (!file.open(QIODevice::ReadOnly) || file.size() > 20'000'000)
                continue;
            const QByteArray bytes = file.readAll();
            const auto taken = worker.takeInPdf(bytes);
            if (!taken) {
                const ErrorCode code = taken.error().code;
                QVERIFY2(code.module == "pdf" || code.module == "pdf.making", qPrintable(files[i]));
                const QString outcome = QStringLiteral("%1 %2")
                                            .arg(QString::fromUtf8(code.module.data(), qsizetype(code.module.size())))
                                            .arg(code.value);
                ++outcomes[outcome];
                if (code == ErrorCode(MakingError::WorkerCrashed) || code == ErrorCode(MakingError::WorkerTimedOut))
                    qInfo("%s: %s", qPrintable(files[i]), qPrintable(taken.error().detail));
                continue;
            }
            QVERIFY2(Document::open(taken->pdf).has_value(), qPrintable(files[i]));
            QVERIFY2(taken->normalised || taken->pdf == bytes, qPrintable(files[i]));
            const auto opened = worker.open(taken->pdf);
            if (opened)
                (void)worker.renderPage(0, 0.5);
            ++outcomes[taken->normalised ? QStringLiteral("normalised") : QStringLiteral("as it is")];
        }
        for (auto o = outcomes.cbegin(); o != outcomes.cend(); ++o)
            qInfo("%s: %d", qPrintable(o.key()), o.value());
        QVERIFY(outcomes.value(QStringLiteral("as it is")) + outcomes.value(QStringLiteral("normalised"))
                > files.size() / step / 2);
    }

    // Preparing other people's files leaves what they show as it is, and adds what was asked for.
    void corpusPrepared()
    {
        QString root = qEnvironmentVariable("COUNTERSIGN_CORPUS");
        if (root.isEmpty())
            root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR", QStringLiteral("."))
                + QStringLiteral("/../shared/corpus");
        if (!QDir(root).exists()) {
            qInfo("the corpus is not here: 0 files");
            return;
        }
        const int step = qEnvironmentVariableIsSet("COUNTERSIGN_CORPUS_ALL") ? 1 : 20;
        QStringList files;
        QDirIterator it(root, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = it.next(); path.contains(QStringLiteral("robust-")))
                files << path;
        files.sort();
        WorkerSetup quick = setup();
        quick.timeoutMs = 30'000;
        WorkerClient worker(quick);
        int covered = 0, compared = 0;
        for (qsizetype i = 7; i < files.size(); i += step) {
            QFile file(files[i]);
            if (!file.open(QIODevice::ReadOnly) || file.size() > 8'000'000)
                continue;
            const auto taken = worker.takeInPdf(file.readAll());
            if (!taken || taken->isSigned || taken->pages > 50)
                continue;
            const auto document = Document::open(taken->pdf);
            QVERIFY2(document.has_value(), qPrintable(files[i]));
            const auto opened = worker.open(taken->pdf);
            const auto before = opened ? worker.renderPage(0, 0.7) : Result<QImage>(fail(MakingError::NotRendered));
            PreparedRequest request;
            request.parties = {{.key = QStringLiteral("zz"), .displayName = QStringLiteral("Party"), .role = {}}};
            request.evidence = EvidenceFrame{.envelopeTitle = QStringLiteral("Title"),
                                             .envelopeNumber = QStringLiteral("7"),
                                             .rows = {},
                                             .qrText = QStringLiteral("q")};
            request.footer = QStringLiteral("%1/%2");
            const auto prepared = writePrepared(*document, request);
            QVERIFY2(prepared.has_value(),
                     qPrintable(files[i] + QStringLiteral(" ") + (prepared ? QString() : prepared.error().detail)));
            const auto again = Document::open(*prepared);
            QVERIFY2(again.has_value(), qPrintable(files[i]));
            QCOMPARE(again->pageCount(), taken->pages + 1);
            QVERIFY2(again->field(QStringLiteral("zz-signature")).has_value(), qPrintable(files[i]));
            ++covered;
            const auto reopened = worker.open(*prepared);
            if (!before || !reopened)
                continue;
            QVERIFY2(reopened->pages == opened->pages + 1, qPrintable(files[i]));
            const auto after = worker.renderPage(0, 0.7);
            QVERIFY2(after.has_value() && after->size() == before->size(), qPrintable(files[i]));
            int different = 0;
            const int rows = before->height() - 16; // the footer is below
            for (int y = 0; y < rows; ++y)
                for (int x = 0; x < before->width(); ++x)
                    different += std::abs(qGray(before->pixel(x, y)) - qGray(after->pixel(x, y))) > 60;
            if (different > std::max(2, rows * before->width() / 2000)) {
                // A form that left its looks to the reader is drawn by us now: other type, and the border of 1 point that 12.5.4 gives by default.
                const bool drawn = !looksLeftToReader(*document).empty();
                const QString name = QFileInfo(files[i]).completeBaseName();
                keep(name + QStringLiteral("-before.png"), encoded(*before, "PNG"));
                keep(name + QStringLiteral("-after.png"), encoded(*after, "PNG"));
                qInfo("%s: %d pixels differ%s", qPrintable(name), different, drawn ? ", in fields drawn anew" : "");
                QVERIFY2(drawn && different < rows * before->width() / 5, qPrintable(files[i]));
            }
            ++compared;
        }
        qInfo("%d files prepared, %d of them compared in pictures", covered, compared);
        QVERIFY(covered > files.size() / step / 2);
    }

    void protocolIsBounded()
    {
        QByteArray huge(4, '\xff');
        QVERIFY(!unpackMessage(huge));
        QRandomGenerator random(7);
        for (int i = 0; i < 3000; ++i) { // nonsense never crashes
            QByteArray bytes =
                packMessage({{QStringLiteral("ok"), true}, {QStringLiteral("pixels"), QByteArray(50, 'x')}});
            for (int k = 0; k < 3; ++k)
                bytes[4 + random.bounded(bytes.size() - 4)] = static_cast<char>(random.bounded(256));
            (void)unpackMessage(bytes);
        }
        QVERIFY(unpackImage({{QStringLiteral("width"), 70000},
                             {QStringLiteral("height"), 70000},
                             {QStringLiteral("pixels"), QByteArray(16, 'x')}})
                    .isNull());
        QCOMPARE(unpackError({{QStringLiteral("module"), QStringLiteral("flow")}, {QStringLiteral("code"), 1}}).code,
                 ErrorCode(MakingError::WorkerRefused));
        QByteArray half = packMessage({{QStringLiteral("a"), 1}}).chopped(1);
        const auto none = unpackMessage(half);
        QVERIFY(none.has_value() && !none->has_value());
    }
};

QTEST_MAIN(TestWorker)
#include "tst_worker.moc"
