#include "ui/signing/photo_ink.h"
#include "ui/signing/signature_pad.h"

#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace countersign::ui;

class TestPhotoInk : public QObject
{
    Q_OBJECT
    // Paper in uneven light with a stroke of blue ink.
    static QImage photo(int brightLeft, int brightRight, bool withInk)
    {
        QImage image(640, 360, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const int v = brightLeft + (brightRight - brightLeft) * x / image.width() + ((x * 7 + y * 13) % 5);
                image.setPixel(x, y, qRgb(v, v, std::max(0, v - 8)));
            }
        if (withInk) {
            QPainter p(&image);
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(QColor(25, 35, 110), 7));
            p.drawPolyline(QPolygonF{{160, 220}, {230, 120}, {300, 230}, {380, 140}, {480, 210}});
        }
        return image;
    }
private Q_SLOTS:
    void paperGoesInkStays_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        QTest::newRow("even light") << 235 << 235;
        QTest::newRow("shade on one side") << 240 << 130;
        QTest::newRow("dim") << 120 << 110;
    }
    void paperGoesInkStays()
    {
        QFETCH(int, left);
        QFETCH(int, right);
        const QImage ink = inkFromPhoto(photo(left, right, true), 0.35);
        QVERIFY(!ink.isNull());
        // Cropped to the stroke: 320 x 110 pixels and a little.
        QVERIFY2(ink.width() > 300 && ink.width() < 380, qPrintable(QString::number(ink.width())));
        QVERIFY2(ink.height() > 90 && ink.height() < 160, qPrintable(QString::number(ink.height())));
        int clear = 0, solid = 0;
        for (int y = 0; y < ink.height(); ++y)
            for (int x = 0; x < ink.width(); ++x) {
                clear += qAlpha(ink.pixel(x, y)) < 8;
                solid += qAlpha(ink.pixel(x, y)) > 200;
            }
        QVERIFY(clear > ink.width() * ink.height() * 7 / 10);
        QVERIFY(solid > 1500);
    }
    void nothingIsFoundOnEmptyPaper()
    {
        QVERIFY(inkFromPhoto(photo(240, 150, false), 0.35).isNull());
        QVERIFY(inkFromPhoto({}, 0.35).isNull());
    }

    void strokesScaleAndPressureWidens()
    {
        const PadStroke thin{{{0.1, 0.5}, 0.1}, {{1.0, 0.5}, 0.1}, {{2.0, 0.5}, 0.1}};
        PadStroke thick = thin;
        for (PadPoint &p : thick)
            p.pressure = 1;
        const QImage a = inked({thin}, 2.2, 200), b = inked({thick}, 2.2, 200), large = inked({thin}, 2.2, 400);
        QVERIFY(b.height() > a.height());
        QVERIFY(std::abs(large.width() - 2 * a.width()) < 8);
        QVERIFY(inked({}, 2, 100).isNull());
    }
};

QTEST_MAIN(TestPhotoInk)
#include "tst_photo_ink.moc"
