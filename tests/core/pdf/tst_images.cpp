// Pictures from strangers: what is accepted, what is refused before pixels are made, and pages made of them.
#include "core/pdf/appearance.h"
#include "core/pdf/fill_values.h"
#include "core/pdf/image_pages.h"
#include "core/pdf/image_xobject.h"
#include "core/pdf/images.h"
#include "core/pdf/place_fields.h"
#include "core/pdf/renderer.h"
#include "core/pdf/svg.h"
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
        QTest::newRow("text") << QByteArray("signature.png") << int(MakingError::ImageDamaged);
        QTest::newRow("cut svg") << QByteArray("<svg/") << int(MakingError::ImageDamaged);
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

    void drawingsAreDrawn()
    {
        const QByteArray svg("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'>"
                             "<rect x='0' y='0' width='15' height='10' fill='#d01020'/></svg>");
        const auto image = decodeImage(svg);
        QVERIFY(image.has_value());
        QCOMPARE(image->width(), 2000);
        QVERIFY(std::abs(image->height() - 667) <= 1);
        QVERIFY(qRed(image->pixel(200, 300)) > 190 && qAlpha(image->pixel(200, 300)) == 255);
        QCOMPARE(qAlpha(image->pixel(1800, 300)), 0);
    }

    void hostileDrawings_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addColumn<bool>("refused"); // otherwise what is hostile is left out
        const auto row = [](const char *name, const QByteArray &body, bool refused) {
            QTest::newRow(name) << (body.startsWith("<?xml")
                                        ? body
                                        : "<svg xmlns='http://www.w3.org/2000/svg' "
                                          "xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
                                            + body + "<rect width='9' height='9'/></svg>")
                                << refused;
        };
        row("a local file", "<image xlink:href='file:///etc/passwd' width='9' height='9'/>", false);
        row("a picture of the web", "<image href='http://evil.example/a.png' width='9' height='9'/>", false);
        row("embedded picture", "<image href='data:image/png;base64,AAAA' width='9' height='9'/>", false);
        row("script", "<script>alert(1)</script>", false);
        row("handler", "<rect onload='alert(1)' width='1' height='1'/>", false);
        row("style sheet", "<style>@import url(http://evil.example/a.css);</style>", false);
        row("paint of another file", "<rect fill='url(http://evil.example/a.svg#b)' width='1' height='1'/>", false);
        row("use of another file", "<use xlink:href='http://evil.example/a.svg#b'/>", false);
        row("foreign object", "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", false);
        row("entities", "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg>&b;</svg>",
            true);
        row("external entity",
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>", true);
        QByteArray laughs = "<g id='a0'><rect width='1' height='1'/></g>";
        for (int i = 1; i < 12; ++i) {
            laughs += "<g id='a" + QByteArray::number(i) + "'>";
            for (int k = 0; k < 10; ++k)
                laughs += "<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>";
            laughs += "</g>";
        }
        row("a billion laughs by use", laughs, true);
        row("a circle of use", "<g id='a'><use xlink:href='#b'/></g><g id='b'><use xlink:href='#a'/></g>", true);
        row("deep", QByteArray("<g>").repeated(500) + QByteArray("</g>").repeated(500), true);
        row("many parts", QByteArray("<rect/>").repeated(30'000), true);
    }
    void hostileDrawings()
    {
        QFETCH(QByteArray, svg);
        QFETCH(bool, refused);
        const auto clean = cleanSvg(svg);
        QCOMPARE(!clean, refused);
        QCOMPARE(!decodeImage(svg), refused);
        if (refused)
            return;
        for (const char *never :
             {"http://evil", "file:", "data:", "script", "onload", "import", "foreignObject", "image"})
            QVERIFY2(!clean->contains(never), clean->constData());
        QVERIFY(clean->contains("<rect"));
    }

    // JPEG files go in as they are, whatever way their camera was held.
    void jpegPassesThrough_data()
    {
        QTest::addColumn<int>("orientation");
        for (int i = 1; i <= 8; ++i)
            QTest::addRow("EXIF %d", i) << i;
    }
    void jpegPassesThrough()
    {
        QFETCH(int, orientation);
        QImage picture(64, 32, QImage::Format_RGB32); // four quarters of different colours
        picture.fill(QColor(220, 30, 30));
        QPainter painter(&picture);
        painter.fillRect(32, 0, 32, 16, QColor(30, 200, 30));
        painter.fillRect(0, 16, 32, 16, QColor(30, 30, 220));
        painter.fillRect(32, 16, 32, 16, QColor(230, 220, 20));
        painter.end();
        QByteArray jpeg = encoded(picture, "JPEG");
        QByteArray exif("\xff\xe1\x00\x22"
                        "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
                        36);
        exif[29] = static_cast<char>(orientation);
        jpeg.insert(2, exif);
        const auto facts = jpegFacts(jpeg);
        QVERIFY(facts.has_value());
        QCOMPARE(facts->orientation, orientation);
        const auto look = imageLook(jpeg);
        QVERIFY(look.has_value());
        QCOMPARE(look->image.size(), uprightPixels(*facts));
        const auto document = Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 100, 100}}, {}}}));
        const auto placed =
            placeFields(*document, {{.kind = FieldKind::Stamp, .rect = {10, 10, 80, 80}, .name = QStringLiteral("s")}});
        QVERIFY(placed.has_value());
        const auto filled = fillValues(*Document::open(placed->pdf), {{QStringLiteral("s"), jpeg}});
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        QVERIFY(filled->contains(jpeg)); // every byte, and only once
        QVERIFY(filled->size() - placed->pdf.size() - jpeg.size() < 4'000);
        QVERIFY(complaints(*filled).isEmpty());
        // As Qt shows it.
        const QImage page = *PageImages::open(*filled)->renderPage(0, 2);
        const QSizeF shown = QSizeF(look->image.size()).scaled(QSizeF(80, 80), Qt::KeepAspectRatio);
        const QPointF corner(50 - shown.width() / 2, 50 - shown.height() / 2);
        for (const double x : {0.25, 0.75})
            for (const double y : {0.25, 0.75}) {
                const QColor wanted =
                    look->image.pixelColor(int(look->image.width() * x), int(look->image.height() * y));
                const QColor is = page.pixelColor(int((corner.x() + shown.width() * x) * 2),
                                                  int((corner.y() + shown.height() * y) * 2));
                QVERIFY2(std::abs(wanted.red() - is.red()) < 40 && std::abs(wanted.green() - is.green()) < 40
                             && std::abs(wanted.blue() - is.blue()) < 40,
                         qPrintable(wanted.name() + QLatin1Char(' ') + is.name()));
            }
    }

    void fourInksPassThrough()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("inks.jpg"));
        QCOMPARE(run(QStringLiteral("convert"),
                     {QStringLiteral("-size"), QStringLiteral("40x40"), QStringLiteral("xc:#2040c0"),
                      QStringLiteral("-colorspace"), QStringLiteral("CMYK"), path})
                     .code,
                 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray jpeg = file.readAll();
        QCOMPARE(jpegFacts(jpeg)->components, 4);
        const auto document = Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 100, 100}}, {}}}));
        const auto placed =
            placeFields(*document, {{.kind = FieldKind::Stamp, .rect = {10, 10, 80, 80}, .name = QStringLiteral("s")}});
        const auto filled = fillValues(*Document::open(placed->pdf), {{QStringLiteral("s"), jpeg}});
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        QVERIFY(filled->contains(jpeg));
        const QColor is = PageImages::open(*filled)->renderPage(0, 1)->pixelColor(50, 50);
        QVERIFY2(is.blue() > 120 && is.red() < 90, qPrintable(is.name())); // not its negative
    }

    // Transparency is a soft mask: what shines through is the page.
    void transparencyIsKept()
    {
        QImage stamp(200, 200, QImage::Format_ARGB32);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.fillRect(0, 0, 100, 200, QColor(255, 0, 0, 128));
        painter.end();
        const auto document =
            Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 100, 100}}, "0 0 1 rg 0 0 100 100 re f"}}));
        const auto placed =
            placeFields(*document, {{.kind = FieldKind::Stamp, .rect = {10, 10, 80, 80}, .name = QStringLiteral("s")}});
        const auto filled = fillValues(*Document::open(placed->pdf), {{QStringLiteral("s"), encoded(stamp, "PNG")}});
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        QVERIFY(filled->contains("/SMask"));
        QVERIFY(complaints(*filled).isEmpty());
        const QImage page = *PageImages::open(*filled)->renderPage(0, 1);
        const QColor half = page.pixelColor(25, 50), clear = page.pixelColor(75, 50);
        QVERIFY2(std::abs(half.red() - 128) < 8 && std::abs(half.blue() - 127) < 8 && half.green() < 8,
                 qPrintable(half.name()));
        QCOMPARE(clear, QColor(0, 0, 255));
    }

    void drawingsStayDrawings()
    {
        const QByteArray svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 30'>"
                             "<circle cx='15' cy='15' r='14' fill='none' stroke='#1020a0' stroke-width='2'/></svg>");
        const auto document = Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 100, 100}}, {}}}));
        const auto placed =
            placeFields(*document, {{.kind = FieldKind::Stamp, .rect = {10, 10, 80, 80}, .name = QStringLiteral("s")}});
        const auto filled = fillValues(*Document::open(placed->pdf), {{QStringLiteral("s"), svg}});
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        QVERIFY(filled->size() - placed->pdf.size() < 6'000);
        QVERIFY(!filled->contains("/Image"));
        const QImage page = *PageImages::open(*filled)->renderPage(0, 4);
        const QRectF ink = inkOf(page);
        QVERIFY2(std::abs(ink.width() - 320) < 4 && std::abs(ink.center().x() - 200) < 2,
                 qPrintable(QString::number(ink.width())));
    }

    // One ink under a mask, and a signature of many colours: less than 40 KB more than the picture itself.
    void picturesAreSmall()
    {
        const QImage signature = drawnSignature();
        const auto document = Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 300, 100}}, {}}}));
        const auto placed = placeFields(
            *document, {{.kind = FieldKind::Stamp, .rect = {10, 10, 250, 80}, .name = QStringLiteral("s")}});
        const QByteArray png = encoded(signature, "PNG");
        const auto filled = fillValues(*Document::open(placed->pdf), {{QStringLiteral("s"), png}});
        QVERIFY(filled.has_value());
        QVERIFY2(filled->size() - placed->pdf.size() < png.size() + 2'000,
                 qPrintable(QStringLiteral("%1 for %2").arg(filled->size() - placed->pdf.size()).arg(png.size())));
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
        QVERIFY2(QImageReader::supportedImageFormats().contains("tiff"), "qt6-image-formats-plugins is missing");
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
