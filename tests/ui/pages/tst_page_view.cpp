// Pages as they are seen: what the view paints is what the renderer drew.
#include "ui/pages/page_view.h"

#include "core/pdf/renderer.h"
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "ui/pages/page_source.h"
#include "ui/pages/page_thumbs.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDirIterator>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>
#include <QtMath>

#ifdef Q_OS_LINUX
#include <signal.h>
#endif

using namespace countersign;
using namespace countersign::ui;

namespace {

// A page of thin upright and level lines: where one is left out or drawn twice, the pictures differ.
QByteArray lines(QSizeF points)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int x = 3; x < points.width(); x += 5)
        painter.fillRect(QRectF(x, 0, 0.75, points.height()), Qt::black);
    for (int y = 3; y < points.height(); y += 7)
        painter.fillRect(QRectF(0, y, points.width(), 0.75), Qt::black);
    painter.end();
    return bytes;
}

#ifdef Q_OS_LINUX
// Every worker process of this program, as the system does for want of memory.
int killWorkers()
{
    int count = 0;
    QDirIterator all(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (all.hasNext()) {
        QFile stat(all.next() + QStringLiteral("/stat"));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll(); // pid (name) state parent …
        const QList<QByteArray> after = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (line.contains("(countersign-cli)") && after.value(0) != "Z"
            && after.value(1).toLongLong() == QCoreApplication::applicationPid())
            count += ::kill(line.left(line.indexOf(' ')).toInt(), SIGKILL) == 0;
    }
    return count;
}
#endif

} // namespace

class TestPageView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPageIsPaintedPixelForPixel_data()
    {
        QTest::addColumn<QSizeF>("paper");
        QTest::addColumn<double>("zoom");
        QTest::newRow("whole pixels") << QSizeF(300, 150) << 1.0;
        QTest::newRow("rounded down") << QSizeF(301, 151)
                                      << 0.99; // 397.32 x 199.32 pixels, of which the last is a part
        QTest::newRow("rounded up") << QSizeF(301, 151) << 1.1; // 441.47 x 221.47
        QTest::newRow("both") << QSizeF(302.5, 151) << 0.9; // 363 x 181.2
        QTest::newRow("A4") << QSizeF(595.28, 841.89) << 0.51;
    }
    // Of a page whose size is no whole number of pixels, no line may be left out: the stem of a letter is one pixel wide.
    void aPageIsPaintedPixelForPixel()
    {
        QFETCH(QSizeF, paper);
        QFETCH(double, zoom);
        PageSource source;
        PageView view;
        view.setFit(PageView::Fit::Free);
        view.setSource(&source);
        view.resize(700, 800);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QByteArray pdf = lines(paper);
        QSignalSpy opened(&source, &PageSource::opened);
        source.open({pdf});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
        view.setZoom(zoom);
        const double scale = view.pixelsPerPoint() * view.devicePixelRatioF();
        const int wide = qCeil(source.size(0).width() * qRound(scale * 1000) / 1000.0);
        QTRY_COMPARE_WITH_TIMEOUT(source.page(0, scale).width(), wide, 30'000);

        const QImage drawn = source.page(0, scale).convertToFormat(QImage::Format_RGB32);
        const QRect place = view.pageRect(0).toRect();
        const QImage seen = view.viewport()->grab(place).toImage().convertToFormat(QImage::Format_RGB32);
        const QSize common(std::min(seen.width(), drawn.width()), std::min(seen.height(), drawn.height()));
        QVERIFY(common.width() >= drawn.width() - 1 && common.height() >= drawn.height() - 1);
        const QRect part(QPoint(), common);
        QCOMPARE(seen.copy(part), drawn.copy(part));
    }
    // White paper beside a verdict would say that the page is empty: it says that it is being drawn.
    void aPageThatIsNotDrawnYetSaysSo()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(72);
        QPainter painter(&writer);
        for (int i = 0; i < 1500; ++i) { // seconds of work for the renderer
            painter.setPen(QPen(QColor(0, 0, 0, 3 + i % 3), 40));
            painter.drawLine(20 + i % 500, 20, 500 - i % 480, 800);
        }
        painter.end();
        buffer.close();
        PageSource source;
        PageView view;
        view.setSource(&source);
        view.resize(700, 800);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        source.open({pdf});
        QTRY_VERIFY_WITH_TIMEOUT(source.isOpen(), 30'000);
        const QColor line = color(Role::Sunken, paletteFor(false));
        const auto hasLines = [&] {
            const QImage seen = view.viewport()->grab(view.pageRect(0).toRect()).toImage();
            for (int y = 0; y < seen.height(); ++y)
                if (seen.pixelColor(seen.width() / 4, y) == line)
                    return true;
            return false;
        };
        QVERIFY(!hasLines()); // not for a moment's wait
        if (!QTest::qWaitFor(hasLines, 3000))
            QVERIFY2(!source.page(0, view.pixelsPerPoint()).isNull(), "blank paper");
        QVERIFY(tests::shoot(view, QStringLiteral("page-being-drawn")));
    }

#ifdef Q_OS_LINUX
    // The one that waits for the next file, and the one whose file is in view, between two pages.
    void aProcessThatEndedMeanwhileCostsNoPage()
    {
        PageSource first, second;
        first.open({lines({300, 200})});
        QTRY_VERIFY_WITH_TIMEOUT(first.isOpen(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!first.page(0, 1).isNull(), 30'000);
        QTest::qWait(1000); // one is kept ready
        QVERIFY(killWorkers() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(killWorkers(), 0, 30'000); // they are gone
        second.open({lines({200, 300})});
        QTRY_VERIFY_WITH_TIMEOUT(second.isOpen(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(second.page(0, 1).size() == QSize(200, 300), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(first.page(0, 2).size() == QSize(600, 400), 30'000);
        QVERIFY(!first.whyNotDrawn(0, 2));
    }
#endif

    void thumbsAreAProperModel()
    {
        PageSource source;
        PageThumbs thumbs;
        const QAbstractItemModelTester tester(thumbs.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        thumbs.setSource(&source);
        source.open({lines({300, 200}), lines({300, 200})});
        QTRY_COMPARE_WITH_TIMEOUT(thumbs.model()->rowCount(), 2, 30'000);
        source.open({lines({200, 300})});
        QTRY_COMPARE_WITH_TIMEOUT(thumbs.model()->rowCount(), 1, 30'000);
        thumbs.setSource(nullptr);
        QCOMPARE(thumbs.model()->rowCount(), 0);
    }

    // At 800 % a sheet of A4 would have 57 million pixels: only what is seen is drawn, and as sharp as at 100 %.
    void lettersAreSharpAtTheMost()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(72);
        QPainter painter(&writer);
        QFont face;
        face.setPixelSize(14);
        painter.setFont(face);
        for (int y = 40; y < 820; y += 30)
            for (int x = 20; x < 560; x += 60)
                painter.drawText(x, y, QStringLiteral("HIlEF"));
        painter.end();
        buffer.close();

        PageSource source;
        PageView view;
        view.setFit(PageView::Fit::Free);
        view.setSource(&source);
        view.resize(900, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy opened(&source, &PageSource::opened);
        source.open({pdf});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
        view.setZoom(8);
        const double scale = view.pixelsPerPoint() * view.devicePixelRatioF();
        QVERIFY(!source.isWhole(0, scale));
        view.ensureShown(0, QRectF(300, 400, 20, 20));
        const auto tiles = [&] {
            const QRectF shown = view.pageRect(0).intersected(QRectF(view.viewport()->rect()));
            const QPointF from = shown.topLeft() - view.pageRect(0).topLeft(),
                          to = from + shown.bottomRight() - shown.topLeft();
            QList<QPoint> list;
            for (int row = int(from.y()) / PageSource::kTile; row * PageSource::kTile < to.y(); ++row)
                for (int column = int(from.x()) / PageSource::kTile; column * PageSource::kTile < to.x(); ++column)
                    list << QPoint(column, row);
            return list;
        }();
        QVERIFY(!tiles.isEmpty() && tiles.size() < 10); // of 63
        // Nothing here waits for a tile: asking comes back at once, whatever is being drawn.
        QTRY_VERIFY_WITH_TIMEOUT(
            std::all_of(tiles.begin(), tiles.end(), [&](QPoint tile) { return !source.tile(0, scale, tile).isNull(); }),
            60'000);
        QCoreApplication::processEvents();

        const QImage seen = view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        // The edge of a stem goes from white to black within two pixels; stretched from a smaller picture, it takes more.
        int edges = 0, soft = 0;
        for (int y = 0; y < seen.height(); y += 3)
            for (int x = 1; x + 6 < seen.width(); ++x) {
                if (qGray(seen.pixel(x, y)) < 245 || qGray(seen.pixel(x + 1, y)) >= 245)
                    continue;
                int wide = 1; // pixels that are neither paper nor ink
                while (wide < 6 && qGray(seen.pixel(x + wide, y)) > 30)
                    ++wide;
                if (wide == 6)
                    continue; // a slanted or level edge, or grey
                ++edges;
                soft += wide > 3;
            }
        QVERIFY2(edges > 200, qPrintable(QString::number(edges)));
        QVERIFY2(soft * 20 < edges, qPrintable(QStringLiteral("%1 of %2").arg(soft).arg(edges)));

        // And it is what the renderer draws there, pixel for pixel.
        const auto images = pdf::PageImages::open(pdf);
        QVERIFY(images);
        const QPoint at = (-view.pageRect(0).topLeft()).toPoint();
        const QRect part(at + QPoint(100, 100), QSize(300, 300));
        const auto expected = images->renderPage(0, qRound(scale * 1000) / 1000.0, part);
        QVERIFY(expected);
        QCOMPARE(seen.copy(100, 100, 300, 300), expected->convertToFormat(QImage::Format_RGB32));
    }
};

COUNTERSIGN_WATCHED_TEST(TestPageView)
#include "tst_page_view.moc"
