// Where things land: a mark is written in user space, drawn by Poppler, and found again in the picture.
#include "core/pdf/fill_values.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/place_fields.h"
#include "core/pdf/prepared_revision.h"
#include "core/pdf/renderer.h"
#include "core/pdf/text.h"
#include "making_samples.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace countersign::pdf;
using namespace countersign::pdf::samples;

class TestPageGeometry : public QObject
{
    Q_OBJECT

    static void pages()
    {
        QTest::addColumn<int>("rotate");
        QTest::addColumn<QRectF>("media");
        QTest::addColumn<QRectF>("crop");
        QTest::addColumn<double>("unit");
        const QRectF medias[] = {
            {0, 0, 595, 842}, {-120, 37.5, 595, 842}, {1000, -2000, 420, 300}}; // zero, negative, far
        for (const int rotate : {0, 90, 180, 270, -90})
            for (int m = 0; m < 3; ++m)
                for (const bool cropped : {false, true})
                    for (const double unit : {1.0, 2.0, 0.5, 10.0}) {
                        const QRectF media = medias[m];
                        const QRectF crop = cropped ? media.adjusted(31, 17, -52, -60.5) : QRectF();
                        QTest::addRow("rotate %d, box %d%s, unit %g", rotate, m, cropped ? " cropped" : "", unit)
                            << rotate << media << crop << unit;
                    }
    }

    static QByteArray croppedTo(const QByteArray &file, const QRectF &crop)
    {
        const auto document = Document::open(file);
        RevisionWriter writer(*document);
        const Reference reference = document->pageReference(0);
        Dictionary page = writer.current(reference).dictionary();
        page.set("CropBox", Object::rect(crop));
        writer.replace(reference, page);
        return *writer.finish();
    }

private Q_SLOTS:
    void inkLandsWhereGeometrySays_data() { pages(); }
    void inkLandsWhereGeometrySays()
    {
        QFETCH(int, rotate);
        QFETCH(QRectF, media);
        QFETCH(QRectF, crop);
        QFETCH(double, unit);
        const PageBox box{media, crop, rotate, unit};
        const QRectF seen = visibleBox(box);
        const QRectF mark(seen.left() + seen.width() * 0.18, seen.top() + seen.height() * 0.62, 61.3, 22.7);
        const auto n = [](double v) { return QByteArray::number(v, 'f', 4) + ' '; };
        const QByteArray file =
            makePdf({{box, n(mark.x()) + n(mark.y()) + n(mark.width()) + n(mark.height()) + "re f"}});
        const auto document = Document::open(file);
        QVERIFY(document.has_value());
        const auto boxes = pageBoxes(*document);
        QVERIFY(boxes.has_value());
        QCOMPARE(displaySize(boxes->front()), displaySize(box));
        const auto images = PageImages::open(file, *boxes);
        QVERIFY(images.has_value());
        const double scale = 2 / unit; // two pixels to a unit of user space; see placedInkLands() for points of paper
        const auto picture = images->renderPage(0, scale);
        QVERIFY2(picture.has_value(), picture ? "" : qPrintable(picture.error().detail));
        const QSizeF size = displaySize(box) * scale;
        QVERIFY(std::abs(picture->width() - size.width()) <= 1 && std::abs(picture->height() - size.height()) <= 1);
        const QRectF ink = inkOf(*picture);
        const QRectF wanted = userToDisplay(box, scale).mapRect(mark);
        const double tolerance = 0.5 * 2; // half a unit
        QVERIFY2(std::abs(ink.left() - wanted.left()) <= tolerance && std::abs(ink.top() - wanted.top()) <= tolerance
                     && std::abs(ink.right() - wanted.right()) <= tolerance
                     && std::abs(ink.bottom() - wanted.bottom()) <= tolerance,
                 qPrintable(QStringLiteral("%1 %2 %3 %4, wanted %5 %6 %7 %8")
                                .arg(ink.x())
                                .arg(ink.y())
                                .arg(ink.width())
                                .arg(ink.height())
                                .arg(wanted.x())
                                .arg(wanted.y())
                                .arg(wanted.width())
                                .arg(wanted.height())));
        // A clip is a piece of the whole picture.
        const QRect part = wanted.toAlignedRect().adjusted(-4, -4, 4, 4);
        const auto clipped = images->renderPage(0, scale, part);
        QVERIFY(clipped.has_value());
        QCOMPARE(inkOf(*clipped).translated(part.intersected(picture->rect()).topLeft()), ink);
    }

    void appearanceStandsUpright_data() { pages(); }
    void appearanceStandsUpright()
    {
        QFETCH(int, rotate);
        QFETCH(QRectF, media);
        QFETCH(QRectF, crop);
        QFETCH(double, unit);
        const PageBox box{media, crop, rotate, unit};
        const auto document = Document::open(makePdf({{box, {}}}));
        QVERIFY(document.has_value());
        const QRectF seen = visibleBox(box);
        // For a reader 60 wide and 30 high, whatever the page's direction.
        const QRectF rect(QPointF(seen.left() + 70, seen.top() + 90), uprightSize({60, 30}, rotate));
        PreparedRequest request;
        request.parties = {{.key = QStringLiteral("us"), .displayName = QStringLiteral("Us"), .role = {}}};
        request.fields = {
            {.id = QStringLiteral("1"), .kind = FieldKind::Stamp, .rect = rect, .partyKey = QStringLiteral("us")}};
        const auto prepared = writePrepared(*document, request);
        QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(prepared.error().detail));
        const auto opened = Document::open(*prepared);
        QVERIFY(opened.has_value());
        QImage stamp(120, 60, QImage::Format_ARGB32); // blue, with red in the upper left corner
        stamp.fill(Qt::blue);
        QPainter(&stamp).fillRect(0, 0, 40, 20, Qt::red);
        RevisionWriter writer(*opened);
        const auto filled = fillFields(writer, {{.name = QStringLiteral("us-stamp-1"), .look = ImageLook{stamp}}});
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        const auto file = writer.finish();
        QVERIFY(file.has_value());
        const auto images = PageImages::open(*file, {box});
        QVERIFY(images.has_value());
        const double scale = 2 / unit;
        const auto picture = images->renderPage(0, scale);
        QVERIFY(picture.has_value());
        const auto blue = inkOf(*picture, [](QRgb c) { return qBlue(c) > 200 && qRed(c) < 90 && qGreen(c) < 90; });
        const auto red = inkOf(*picture, [](QRgb c) { return qRed(c) > 200 && qBlue(c) < 90 && qGreen(c) < 90; });
        const QRectF wanted = userToDisplay(box, scale).mapRect(rect);
        QVERIFY(std::abs(blue.left() - wanted.left()) < 2 && std::abs(blue.right() - wanted.right()) < 2
                && std::abs(blue.top() - wanted.top()) < 2 && std::abs(blue.bottom() - wanted.bottom()) < 2);
        QVERIFY(std::abs(red.left() - wanted.left()) < 2 && std::abs(red.top() - wanted.top()) < 2);
        QVERIFY(std::abs(red.width() - 40) < 3 && std::abs(red.height() - 20) < 3);
    }

    // What a field holds lands in its rectangle within half a point of paper, for Poppler and (which knows UserUnit by
    // itself) for MuPDF: a stamp by its edges, a text by staying within and standing upright.
    void placedInkLands_data() { pages(); }
    void placedInkLands()
    {
        QFETCH(int, rotate);
        QFETCH(QRectF, media);
        QFETCH(QRectF, crop);
        QFETCH(double, unit);
        const PageBox box{media, crop, rotate, unit};
        const QRectF seen = visibleBox(box);
        const QRectF stampRect(QPointF(seen.left() + 40.3, seen.top() + 51.7), uprightSize({60, 30}, rotate));
        const QRectF textRect(QPointF(seen.left() + 130.4, seen.top() + 60.2), uprightSize({100, 20}, rotate));
        const auto document = Document::open(makePdf({{box, {}}}));
        const auto placed = placeFields(*document,
                                        {{.kind = FieldKind::Stamp, .rect = stampRect, .name = QStringLiteral("stamp")},
                                         {.kind = FieldKind::Text,
                                          .rect = textRect,
                                          .name = QStringLiteral("text"),
                                          .value = QStringLiteral("HHHHHHHH"),
                                          .points = 14,
                                          .colour = QColor(200, 0, 0)}});
        QVERIFY2(placed.has_value(), placed ? "" : qPrintable(placed.error().detail));
        QImage stamp(120, 60, QImage::Format_ARGB32);
        stamp.fill(QColor(0, 0, 255));
        const auto filled =
            fillValues(*Document::open(placed->pdf), {{QStringLiteral("stamp"), encoded(stamp, "PNG")}});
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        // Seen through a crop box around each field, so that even a page of metres can be drawn at four pixels to a point.
        constexpr double kPixels = 4, kMost = 0.5 * kPixels;
        const bool hasMuPdf = !QStandardPaths::findExecutable(QStringLiteral("mutool")).isEmpty();
        const auto check = [&](const QRectF &rect, const auto &judge) {
            const PageBox part{media, rect.adjusted(-8, -8, 8, 8).intersected(seen), rotate, unit};
            const QByteArray file = croppedTo(*filled, part.cropBox);
            const QRectF wanted = userToDisplay(part, kPixels).mapRect(rect);
            const auto images = PageImages::open(file, {part});
            QVERIFY(images.has_value());
            const auto picture = images->renderPage(0, kPixels);
            QVERIFY2(picture.has_value(), picture ? "" : qPrintable(picture.error().detail));
            judge(*picture, wanted, "Poppler");
            if (QTest::currentTestFailed() || !hasMuPdf)
                return;
            const QTemporaryDir folder;
            const QString png = folder.filePath(QStringLiteral("p.png"));
            run(QStringLiteral("mutool"),
                {QStringLiteral("draw"), QStringLiteral("-r"), QString::number(72 * kPixels), QStringLiteral("-o"), png,
                 writeTemporary(folder, QStringLiteral("p.pdf"), file)});
            const QImage drawn(png);
            QVERIFY(!drawn.isNull());
            const QSizeF paper = displaySize(part) * kPixels;
            if (std::abs(drawn.width() - paper.width()) <= 2) // else a MuPDF that does not know UserUnit
                judge(drawn, wanted, "MuPDF");
        };
        check(stampRect, [&](const QImage &page, const QRectF &wanted, const char *who) {
            const auto ink = inkOf(page, [](QRgb c) { return qBlue(c) > 200 && qRed(c) < 120 && qGreen(c) < 120; });
            const double off = std::max({std::abs(ink.left() - wanted.left()), std::abs(ink.right() - wanted.right()),
                                         std::abs(ink.top() - wanted.top()), std::abs(ink.bottom() - wanted.bottom())});
            QVERIFY2(off <= kMost,
                     qPrintable(QStringLiteral("%1: %2 points off").arg(QLatin1String(who)).arg(off / kPixels)));
        });
        if (QTest::currentTestFailed())
            return;
        check(textRect, [&](const QImage &page, const QRectF &wanted, const char *who) {
            const auto ink = inkOf(page, [](QRgb c) { return qRed(c) > 150 && qBlue(c) < 100 && qGreen(c) < 100; });
            QVERIFY2(wanted.adjusted(-kMost, -kMost, kMost, kMost).contains(ink) && ink.width() > ink.height() * 3
                         && ink.left() - wanted.left() < 4 * unit * kPixels,
                     who);
        });
    }

    void mappingsAreInverse()
    {
        QRandomGenerator random(4711);
        for (int i = 0; i < 2000; ++i) {
            const PageBox box{QRectF(random.bounded(4000) - 2000, random.bounded(4000) - 2000, 1 + random.bounded(3000),
                                     1 + random.bounded(3000)),
                              QRectF(random.bounded(4000) - 2000, random.bounded(4000) - 2000, random.bounded(3000),
                                     random.bounded(3000)),
                              random.bounded(-8, 8) * 90, 0.25 + random.generateDouble() * 8};
            const double scale = 0.1 + random.generateDouble() * 10;
            const QPointF at(random.bounded(5000.0), random.bounded(5000.0));
            const QPointF back = userToDisplay(box, scale).map(displayToUser(box, scale).map(at));
            QVERIFY(std::hypot(back.x() - at.x(), back.y() - at.y()) < 1e-6);
            // What is visible fills the display exactly.
            const QRectF shown = userToDisplay(box, scale).mapRect(visibleBox(box));
            const QSizeF size = displaySize(box) * scale;
            QVERIFY(std::abs(shown.x()) < 1e-6 && std::abs(shown.y()) < 1e-6
                    && std::abs(shown.width() - size.width()) < 1e-6
                    && std::abs(shown.height() - size.height()) < 1e-6);
        }
    }

    void oddBoxes()
    {
        QCOMPARE(visibleBox({.mediaBox = {0, 0, 100, 100}, .cropBox = {500, 500, 10, 10}}), QRectF(0, 0, 100, 100));
        QCOMPARE(normalisedRotation(45), 0);
        QCOMPARE(normalisedRotation(-450), 270);
        QCOMPARE(displaySize({.mediaBox = {0, 0, 100, 50}, .userUnit = std::nan("")}), QSizeF(100, 50));
    }

    void wordsLieWhereTheyAreDrawn_data() { pages(); }
    void wordsLieWhereTheyAreDrawn()
    {
        QFETCH(int, rotate);
        QFETCH(QRectF, media);
        QFETCH(QRectF, crop);
        QFETCH(double, unit);
        const PageBox box{media, crop, rotate, unit};
        const QRectF seen = visibleBox(box);
        const QPointF at(seen.left() + 40, seen.top() + 100);
        const auto file = makePdf({{box,
                                    "BT /F1 14 Tf " + QByteArray::number(at.x()) + ' ' + QByteArray::number(at.y())
                                        + " Td (Signed here {{signature:client}} please) Tj ET"}});
        const auto images = PageImages::open(file, {box});
        QVERIFY(images.has_value());
        const auto text = pageText(*images, 0);
        QVERIFY(text.has_value());
        const auto tags = findFieldTags(*text);
        QCOMPARE(tags.size(), std::size_t(1));
        QCOMPARE(tags.front().kind, QStringLiteral("signature"));
        QCOMPARE(tags.front().party, QStringLiteral("client"));
        const QRectF place = tags.front().place.rect;
        // "Signed here " is 80.1 points in Helvetica 14.
        QVERIFY2(std::abs(place.left() - at.x() - 80.1) < 2, qPrintable(QString::number(place.left() - at.x())));
        QVERIFY(place.top() < at.y() && place.bottom() > at.y() + 8 && place.height() < 25);
        const auto found = findPattern(*text, QRegularExpression(QStringLiteral("Signed\\s+here")));
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(std::abs(found.front().rect.left() - at.x()) < 2);
    }
};

QTEST_MAIN(TestPageGeometry)
#include "tst_page_geometry.moc"
