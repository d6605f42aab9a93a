// Pictures from strangers: what is accepted, what is refused before pixels are made, and pages made of them.
#include "core/pdf/image_pages.h"
#include "core/pdf/images.h"
#include "core/pdf/renderer.h"
#include "making_samples.h"

#include <QImageReader>
#include <QtEndian>
#include <QtTest>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {
// A PNG whose header claims another size; the checksum is right.
QByteArray claimingPng(quint32 width, quint32 height)
{
    QByteArray png = encoded(QImage(8, 8, QImage::Format_RGB32), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= static_cast<quint8>(png[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}
} // namespace

class TestImages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code"); // -1: accepted
        QImage picture(60, 40, QImage::Format_ARGB32);
        picture.fill(QColor(200, 30, 30, 120));
        QTest::newRow("png") << encoded(picture, "PNG") << -1;
        QTest::newRow("jpeg") << encoded(picture.convertToFormat(QImage::Format_RGB32), "JPEG") << -1;
        QTest::newRow("nothing") << QByteArray() << int(MakingError::ImageDamaged);
        QTest::newRow("text") << QByteArray("<svg/>") << int(MakingError::ImageDamaged);
        QTest::newRow("gif") << QByteArray("GIF89a\x01\0\x01\0\0\0\0;", 14) << int(MakingError::ImageDamaged);
        QTest::newRow("cut png") << encoded(picture, "PNG").first(40) << int(MakingError::ImageDamaged);
        QTest::newRow("png of 60000 x 60000") << claimingPng(60'000, 60'000) << int(MakingError::ImageTooLarge);
        QTest::newRow("png of 0 x 9") << claimingPng(0, 9) << int(MakingError::ImageDamaged);
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto image = decodeImage(bytes);
        if (code < 0) {
            QVERIFY(image.has_value());
            QCOMPARE(image->size(), QSize(60, 40));
        } else {
            QVERIFY(!image);
            QCOMPARE(image.error().code.value, code);
        }
    }

    void limitOfBytes()
    {
        QVERIFY(decodeImage(encoded(drawnSignature(), "PNG"), {.bytes = 100}).error().is(MakingError::ImageTooLarge));
    }

    void marginsGo()
    {
        QImage picture(100, 80, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter(&picture).fillRect(20, 30, 40, 10, Qt::black);
        QCOMPARE(trimmed(picture).size(), QSize(40, 10));
        QImage paper(100, 80, QImage::Format_RGB32);
        paper.fill(QColor(250, 250, 250));
        QPainter(&paper).fillRect(20, 30, 40, 10, Qt::darkBlue);
        QCOMPARE(trimmed(paper).size(), QSize(40, 10));
        picture.fill(Qt::transparent);
        QCOMPARE(trimmed(picture).size(), picture.size());
        QCOMPARE(fitted(paper, {50, 50}).size(), QSize(50, 40));
        QCOMPARE(fitted(paper, {500, 500}).size(), QSize(100, 80));
    }

    void picturesBecomePages_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<int>("dpi");
        QTest::addColumn<QSizeF>("points");
        QTest::newRow("a scan at 200 dpi") << QSize(1654, 2339) << 200 << QSizeF(595, 842);
        QTest::newRow("a receipt at 300 dpi") << QSize(900, 1800) << 300 << QSizeF(216, 432);
        QTest::newRow("a photo, upright") << QSize(1200, 1600) << 72 << QSizeF(595, 842);
        QTest::newRow("a photo, wide") << QSize(1600, 1200) << 96 << QSizeF(842, 595);
        QTest::newRow("one pixel") << QSize(1, 1) << 96 << QSizeF(595, 842);
    }
    void picturesBecomePages()
    {
        QFETCH(QSize, pixels);
        QFETCH(int, dpi);
        QFETCH(QSizeF, points);
        QImage picture(pixels, QImage::Format_RGB32);
        picture.fill(QColor(30, 60, 160));
        picture.setDotsPerMeterX(qRound(dpi / 0.0254));
        picture.setDotsPerMeterY(qRound(dpi / 0.0254));
        const auto pdf = imagesToPdf(encoded(picture, "JPEG"));
        QVERIFY(pdf.has_value());
        const auto document = Document::open(*pdf);
        QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().detail));
        QCOMPARE(document->pageCount(), 1);
        QCOMPARE(document->page(0)->mediaBox.size(), points);
        QVERIFY(complaints(*pdf).isEmpty());
        const auto images = PageImages::open(*pdf);
        const auto page = images->renderPage(0, 1);
        QVERIFY(qBlue(page->pixel(page->width() / 2, page->height() / 2)) > 120);
    }

    void tiffPages()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("convert")).isEmpty()
            || !QImageReader::supportedImageFormats().contains("tiff"))
            QSKIP("needs ImageMagick and Qt's TIFF reader");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("two.tiff"));
        QCOMPARE(run(QStringLiteral("convert"),
                     {QStringLiteral("-size"), QStringLiteral("300x200"), QStringLiteral("xc:red"),
                      QStringLiteral("xc:blue"), path})
                     .code,
                 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pdf = imagesToPdf(file.readAll());
        QVERIFY(pdf.has_value());
        QCOMPARE(Document::open(*pdf)->pageCount(), 2);
    }
};

QTEST_MAIN(TestImages)
#include "tst_images.moc"
