// What comes out of the printer, seen by Poppler's own programs.
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/messages.h"
#include "ui/kit/text_field.h"
#include "ui/pages/print_preview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPdfWriter>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(30000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QImage drawn(const QString &file, int page, const QString &into)
{
    run(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"),
         QString::number(page), QStringLiteral("-singlefile"), QStringLiteral("-png"), file, into});
    return QImage(into + QStringLiteral(".png"));
}

// Mean difference of two pictures, 0 … 255.
double difference(const QImage &a, const QImage &b)
{
    const QImage x = a.convertToFormat(QImage::Format_Grayscale8);
    const QImage y = b.convertToFormat(QImage::Format_Grayscale8).scaled(x.size(), Qt::IgnoreAspectRatio);
    double sum = 0;
    for (int row = 0; row < x.height(); ++row)
        for (int column = 0; column < x.width(); ++column)
            sum += std::abs(int(x.constScanLine(row)[column]) - int(y.constScanLine(row)[column]));
    return sum / (double(x.width()) * x.height());
}

int pageCount(const QString &file)
{
    const QByteArray info = run(QStringLiteral("pdfinfo"), {file});
    for (const QByteArray &line : info.split('\n'))
        if (line.startsWith("Pages:"))
            return line.mid(6).trimmed().toInt();
    return -1;
}

QByteArray widePage()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(600, 300), QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.fillRect(QRect(0, 0, writer.width(), writer.height()), QColor(200, 30, 30));
    painter.end();
    return bytes;
}

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase() { test::theme(); }

    void readsPages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("pages"); // empty: refused
        QTest::newRow("all") << QString() << QList<int>{0, 1, 2, 3, 4};
        QTest::newRow("some") << QStringLiteral("1-3, 5") << QList<int>{0, 1, 2, 4};
        QTest::newRow("order") << QStringLiteral("5,1") << QList<int>{4, 0};
        QTest::newRow("each once") << QStringLiteral("2-3,3,2") << QList<int>{1, 2};
        QTest::newRow("beyond") << QStringLiteral("4-6") << QList<int>{};
        QTest::newRow("zero") << QStringLiteral("0") << QList<int>{};
        QTest::newRow("backwards") << QStringLiteral("3-1") << QList<int>{};
        QTest::newRow("letters") << QStringLiteral("one") << QList<int>{};
        QTest::newRow("three ends") << QStringLiteral("1-2-3") << QList<int>{};
        QTest::newRow("negative") << QStringLiteral("-2") << QList<int>{};
        QTest::newRow("huge") << QStringLiteral("1-99999999999") << QList<int>{};
        QTest::newRow("only commas") << QStringLiteral(", ,") << QList<int>{};
    }
    void readsPages()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, pages);
        const auto got = pagesOf(text, 5);
        QCOMPARE(got.has_value(), !pages.isEmpty());
        if (got)
            QCOMPARE(QList<int>(got->begin(), got->end()), pages);
    }

    void placesAPageOnTheSheet_data()
    {
        QTest::addColumn<QSizeF>("page");
        QTest::addColumn<bool>("fit");
        QTest::addColumn<QSizeF>("paper");
        QTest::addColumn<QRectF>("on");
        const QSizeF a4(595, 842);
        QTest::newRow("the paper's own") << a4 << true << a4 << QRectF(0, 0, 595, 842);
        QTest::newRow("small grows") << QSizeF(285.5, 409) << true << a4 << QRectF(12, 12, 571, 818);
        QTest::newRow("small stays") << QSizeF(295, 442) << false << a4 << QRectF(150, 200, 295, 442);
        QTest::newRow("large shrinks") << QSizeF(1142, 1636) << true << a4 << QRectF(12, 12, 571, 818);
        QTest::newRow("wide turns") << QSizeF(842, 595) << true << QSizeF(842, 595) << QRectF(0, 0, 842, 595);
    }
    void placesAPageOnTheSheet()
    {
        QFETCH(QSizeF, page);
        QFETCH(bool, fit);
        QFETCH(QSizeF, paper);
        QFETCH(QRectF, on);
        const Sheet sheet = sheetFor(page, QPageSize(QPageSize::A4), fit, kPrintMargin);
        QCOMPARE(sheet.paper, paper);
        QVERIFY2(std::abs(sheet.page.x() - on.x()) < 1 && std::abs(sheet.page.y() - on.y()) < 1
                     && std::abs(sheet.page.width() - on.width()) < 1,
                 qPrintable(QStringLiteral("%1 %2 %3 %4")
                                .arg(sheet.page.x())
                                .arg(sheet.page.y())
                                .arg(sheet.page.width())
                                .arg(sheet.page.height())));
    }

    void printsWhatTheDocumentShows()
    {
        const QByteArray contract = test::UiOffice::contract();
        const QString original = path("original.pdf"), printed = path("printed.pdf");
        QFile file(original);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contract) == contract.size());
        file.close();
        std::vector<int> told;
        const PrintOutcome outcome = printPages({.pdfs = {contract, widePage()},
                                                 .pages = {2, 3},
                                                 .title = QStringLiteral("Agreement"),
                                                 .printer = {},
                                                 .file = printed},
                                                {}, [&](int n) { told.push_back(n); });
        QVERIFY(!outcome.error && !outcome.isRefused && !outcome.isStopped);
        QCOMPARE(outcome.printed, 2);
        QCOMPARE(told, (std::vector<int>{1, 2}));
        QCOMPARE(pageCount(printed), 2);
        const QImage wanted = drawn(original, 3, path("wanted"));
        const QImage got = drawn(printed, 1, path("got"));
        QVERIFY(!wanted.isNull() && !got.isNull());
        QVERIFY2(difference(wanted, got) < 3, qPrintable(QString::number(difference(wanted, got))));
        // The comparison notices another page.
        const double other = difference(drawn(original, 1, path("other")), got);
        QVERIFY2(other > 1.5 * difference(wanted, got),
                 qPrintable(QStringLiteral("%1, %2").arg(other).arg(difference(wanted, got))));
        // The wide page lies on a turned sheet of the same paper, in colour.
        const QImage wide = drawn(printed, 2, path("wide"));
        QVERIFY(wide.width() > wide.height());
        const QColor middle = wide.pixelColor(wide.width() / 2, wide.height() / 2);
        QVERIFY(middle.red() > 150 && middle.green() < 80);
        QCOMPARE(wide.pixelColor(wide.width() / 2, 2), QColor(Qt::white));
    }

    void printsInGrey()
    {
        const QString printed = path("grey.pdf");
        QCOMPARE(printPages(
                     {.pdfs = {widePage()}, .pages = {0}, .title = {}, .printer = {}, .file = printed, .isGrey = true},
                     {}, [](int) {})
                     .printed,
                 1);
        const QImage page = drawn(printed, 1, path("greyPage"));
        const QColor middle = page.pixelColor(page.width() / 2, page.height() / 2);
        QVERIFY(std::abs(middle.red() - middle.green()) < 4 && middle.red() < 200);
    }

    void saysWhatDidNotWork()
    {
        const auto nobody = [](int) {};
        const PrintOutcome refused = printPages({.pdfs = {widePage()},
                                                 .pages = {0},
                                                 .title = {},
                                                 .printer = {},
                                                 .file = QStringLiteral("/nowhere/at/all.pdf")},
                                                {}, nobody);
        QVERIFY(refused.isRefused && refused.printed == 0);
        const PrintOutcome hostile = printPages(
            {.pdfs = {QByteArray("%PDF-1.7 no more")}, .pages = {0}, .title = {}, .printer = {}, .file = path("h.pdf")},
            {}, nobody);
        QVERIFY(hostile.error.has_value());
        std::stop_source stop;
        const PrintOutcome stopped = printPages({.pdfs = {test::UiOffice::contract()},
                                                 .pages = {0, 1, 2},
                                                 .title = {},
                                                 .printer = {},
                                                 .file = path("s.pdf")},
                                                stop.get_token(), [&](int) { stop.request_stop(); });
        QVERIFY(stopped.isStopped);
        QCOMPARE(stopped.printed, 1);
    }

    void previewsByKeyboardAndPrints()
    {
        QWidget window; // its owner, as in the program
        test::showLarge(window);
        const QString printed = path("window.pdf");
        auto *preview =
            new PrintPreview(QStringLiteral("Service agreement"), {test::UiOffice::contract(), widePage()}, &window);
        QPointer<PrintPreview> here(preview);
        preview->setFile(printed);
        QSignalSpy done(preview, &PrintPreview::printed);
        preview->show();
        preview->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(preview));
        const auto find = [&](const char *name) { return preview->findChild<QWidget *>(QString::fromLatin1(name)); };
        QTRY_VERIFY_WITH_TIMEOUT(find("printStart")->isEnabled(), 30'000);
        auto *next = qobject_cast<Button *>(find("printNext"));
        QTest::keyClick(preview, Qt::Key_PageDown);
        QTest::keyClick(preview, Qt::Key_PageDown);
        QVERIFY(next->isEnabled());
        QTest::keyClick(preview, Qt::Key_PageDown);
        QVERIFY(!next->isEnabled()); // the fourth of four
        QTest::qWait(800);
        test::shootBoth(*preview, QStringLiteral("print-wide"));
        QTest::keyClick(preview, Qt::Key_PageUp);
        QTest::qWait(800);
        test::shootBoth(*preview, QStringLiteral("print-preview"));

        auto *edit = qobject_cast<QLineEdit *>(find("printPages"));
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("9"));
        QVERIFY(!find("printStart")->isEnabled());
        QVERIFY(tests::shoot(*preview, QStringLiteral("print-bad-pages")));
        edit->clear();
        QTest::keyClicks(edit, QStringLiteral("2-3"));
        QVERIFY(find("printStart")->isEnabled());
        find("printStart")->setFocus();
        QTest::keyClick(find("printStart"), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        QCOMPARE(done.front().front().toInt(), 2);
        QCOMPARE(pageCount(printed), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!here, 30'000); // it is closed and gone
    }

    // From the first control on with Tab alone: another paper, in grey, the last page only.
    void byTabAlone()
    {
        QWidget window;
        test::showLarge(window);
        const QString printed = path("tab.pdf");
        auto *preview =
            new PrintPreview(QStringLiteral("Service agreement"), {test::UiOffice::contract(), widePage()}, &window);
        preview->setFile(printed);
        QSignalSpy done(preview, &PrintPreview::printed);
        preview->show();
        preview->activateWindow();
        QTRY_VERIFY(preview->isActiveWindow());
        const auto find = [&](const char *name) { return preview->findChild<QWidget *>(QString::fromLatin1(name)); };
        QTRY_VERIFY_WITH_TIMEOUT(find("printStart")->isEnabled(), 30'000);
        QVERIFY(find("printStart")->hasFocus()); // Return would print at once
        auto *paper = qobject_cast<QComboBox *>(find("printPaper"));
        QVERIFY(paper && test::pressAt(paper, Qt::Key_Down));
        const auto size = QPageSize(QPageSize::PageSizeId(paper->currentData().toInt())).size(QPageSize::Point);
        QVERIFY(test::tabTo(find("printPages")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4"));
        QVERIFY(test::pressAt(find("printGrey"), Qt::Key_Space));
        QVERIFY(test::pressAt(find("printStart"), Qt::Key_Space));
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        QCOMPARE(pageCount(printed), 1);
        const QImage page = drawn(printed, 1, path("tabPage"));
        const double sides = double(page.width()) / page.height(); // the wide page turns the sheet
        QVERIFY(std::abs(sides - double(size.height()) / size.width()) < 0.03);
        const QColor middle = page.pixelColor(page.width() / 2, page.height() / 2);
        QVERIFY(std::abs(middle.red() - middle.green()) < 4);
    }

    void byMouseAlone()
    {
        QWidget window;
        test::showLarge(window);
        const QString printed = path("mouse.pdf");
        auto *preview =
            new PrintPreview(QStringLiteral("Service agreement"), {test::UiOffice::contract(), widePage()}, &window);
        QPointer<PrintPreview> here(preview);
        preview->setFile(printed);
        QSignalSpy done(preview, &PrintPreview::printed);
        preview->show();
        QVERIFY(QTest::qWaitForWindowExposed(preview));
        const auto find = [&](const char *name) { return preview->findChild<QWidget *>(QString::fromLatin1(name)); };
        const auto click = [&](const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); };
        QTRY_VERIFY_WITH_TIMEOUT(find("printStart")->isEnabled(), 30'000);
        QVERIFY(!find("printBefore")->isEnabled());
        for (int page = 0; page < 3; ++page)
            click("printNext");
        QVERIFY(!find("printNext")->isEnabled());
        click("printBefore");
        QVERIFY(find("printNext")->isEnabled());
        click("printFit");
        auto *fit = qobject_cast<QAbstractButton *>(find("printFit"));
        QVERIFY(fit && !fit->isChecked());
        click("printStart");
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        QCOMPARE(pageCount(printed), 4);
        QTRY_VERIFY_WITH_TIMEOUT(!here, 30'000);
    }

    void tellsThatTheFileWasNotWritten()
    {
        QWidget window;
        test::showLarge(window);
        auto *preview = new PrintPreview(QStringLiteral("Offer"), {widePage()}, &window);
        preview->setFile(QStringLiteral("/nowhere/at/all.pdf"));
        preview->show();
        auto *start = preview->findChild<Button *>(QStringLiteral("printStart"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        start->click();
        auto *problem = preview->findChild<Banner *>(QStringLiteral("printProblem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 30'000);
        QVERIFY(problem->accessibleName().contains(QStringLiteral("not printed")));
        QVERIFY(start->isEnabled());
        QTest::qWait(100);
        QVERIFY(tests::shoot(*preview, QStringLiteral("print-problem")));
    }
};

COUNTERSIGN_WATCHED_TEST(TestPrinting)
#include "tst_printing.moc"
