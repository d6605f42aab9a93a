// Text of every script we promise: drawn right (as Qt draws it on a screen), embedded as a small subset, and given back by
// pdftotext word for word.
#include "core/pdf/appearance.h"
#include "core/pdf/font_subset.h"
#include "core/pdf/place_fields.h"
#include "core/pdf/renderer.h"
#include "making_samples.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QTextLayout>
#include <QtTest>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

#define VERIFY_OK(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

// A page with one text of 20 points at (50, 700).
Result<QByteArray> pageWith(const QString &text)
{
    CS_TRY(const Document document, Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 595, 842}}, {}}})));
    CS_TRY(PlacedFields placed,
           placeFields(document, {{.kind = FieldKind::Text, .rect = {50, 700, 500, 60}, .value = text, .points = 20}}));
    return std::move(placed.pdf);
}

QString extracted(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const Ran ran =
        run(u("pdftotext"), {u("-enc"), u("UTF-8"), writeTemporary(folder, u("a.pdf"), pdf), u("-")}, false);
    QString text = QString::fromUtf8(ran.output);
    text.remove(QRegularExpression(u("[\u202a-\u202e\u200e\u200f\f]"))); // pdftotext marks directions
    return text.trimmed();
}

} // namespace

class TestTextScripts : public QObject
{
    Q_OBJECT

    static void scripts()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<uint>("needs"); // a character some installed face must have
        QTest::newRow("Latin") << u("Contract of 2026-11-22, 10:14 — office & affinity") << 0x41u;
        QTest::newRow("Polish") << u("Zażółć gęślą jaźń, ŁÓDŹ") << 0x119u;
        QTest::newRow("Cyrillic") << u("Съешь ещё этих мягких французских булок, ЙЁ") << 0x44fu;
        QTest::newRow("Latin and Cyrillic look-alikes") << u("AА BВ eе oо") << 0x410u;
        QTest::newRow("Greek") << u("Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία") << 0x3b1u;
        QTest::newRow("Arabic") << u("اتفاقية السلام بين الطرفين") << 0x627u;
        QTest::newRow("Arabic, lam-alef") << u("لا إله سلام") << 0x644u;
        QTest::newRow("Hebrew") << u("הסכם בין הצדדים") << 0x5d0u;
        QTest::newRow("Hebrew with points") << u("שָׁלוֹם עוֹלָם") << 0x5d0u;
        QTest::newRow("Latin with Hebrew within") << u("Party שלום signs") << 0x5d0u;
        QTest::newRow("Devanagari") << u("अनुबंध की शर्तें") << 0x915u;
        QTest::newRow("Devanagari conjuncts") << u("क्षत्रिय हिन्दी श्री विद्या") << 0x915u;
        QTest::newRow("Chinese") << u("合同双方签字盖章") << 0x5408u;
        QTest::newRow("Japanese") << u("契約書に署名するカタカナ") << 0x3042u;
        QTest::newRow("Korean") << u("계약서에 서명합니다") << 0xacc4u;
        QTest::newRow("letters with loose marks") << u("x\u0304 n\u0308 q\u0323") << 0x304u;
        QTest::newRow("all at once") << u("Ąé Жя Ωλ 合同 계약 हिन्दी") << 0x5408u;
    }

    static bool isDrawable(uint character)
    {
        return missingGlyphs(QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1), FontRole::Text)
            .isEmpty();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(registerFonts().has_value()); }

    void givesTheWordsBack_data() { scripts(); }
    void givesTheWordsBack()
    {
        QFETCH(QString, text);
        QFETCH(uint, needs);
        QVERIFY2(isDrawable(needs), "no face for this script is installed");
        const auto file = pageWith(text);
        VERIFY_OK(file);
        keep(QString::fromLatin1(QTest::currentDataTag()).replace(u(" "), u("-")) + u(".pdf"), *file);
        QString wanted = text.normalized(QString::NormalizationForm_C), got = extracted(*file);
        const bool mixed = wanted.contains(QRegularExpression(u("\\p{Hebrew}"))) && wanted.contains(u("Party"));
        if (mixed) { // pdftotext counts the space after a word to that word's direction
            wanted.remove(u(" "));
            got.remove(u(" "));
        }
        if (wanted.contains(
                QRegularExpression(u("[\u0591-\u05c7]")))) { // it orders /ActualText from right to left anew
            const QRegularExpression points(u("[\u0591-\u05c7 ]"));
            got.remove(points);
            wanted.remove(points);
        }
        QCOMPARE(got, wanted);
        const QByteArray said = complaints(*file);
        QVERIFY2(said.isEmpty(), said.constData());
    }

    void fontsAreSmallSubsets_data() { scripts(); }
    void fontsAreSmallSubsets()
    {
        QFETCH(QString, text);
        QFETCH(uint, needs);
        QVERIFY2(isDrawable(needs), "no face for this script is installed");
        const auto file = pageWith(text);
        VERIFY_OK(file);
        const qint64 before = makePdf({{PageBox{.mediaBox = {0, 0, 595, 842}}, {}}}).size();
        QVERIFY2(file->size() - before < 30'000, qPrintable(QString::number(file->size() - before)));
        QVERIFY(!file->contains("/SMask") && !file->contains("/Group"));
        const QTemporaryDir folder;
        const Ran fonts = run(u("pdffonts"), {writeTemporary(folder, u("p.pdf"), *file)});
        QCOMPARE(fonts.code, 0);
        int embedded = 0;
        const QList<QByteArray> lines = fonts.output.split('\n').mid(2);
        for (const QByteArray &line : lines) {
            if (line.isEmpty() || line.startsWith("Helvetica"))
                continue; // the sample's own, and the form's default resource
            const QList<QByteArray> words = line.simplified().split(' '); // … emb sub uni object ID
            QVERIFY2(words.size() > 5 && words[words.size() - 5] == "yes" && words[words.size() - 4] == "yes"
                         && words[words.size() - 3] == "yes",
                     line.constData());
            ++embedded;
        }
        QVERIFY2(embedded > 0, fonts.output.constData());
    }

    // Poppler's picture of the page against Qt's own of the same layout.
    void looksAsOnTheScreen_data() { scripts(); }
    void looksAsOnTheScreen()
    {
        QFETCH(QString, text);
        QFETCH(uint, needs);
        QVERIFY2(isDrawable(needs), "no face for this script is installed");
        constexpr double scale = 4;
        const auto file = pageWith(text);
        VERIFY_OK(file);
        const auto images = PageImages::open(*file);
        VERIFY_OK(images);
        const auto drawn = images->renderPage(0, scale, QRect(50 * scale, 82 * scale, 500 * scale, 60 * scale));
        VERIFY_OK(drawn);

        QImage screen(500 * int(scale), 60 * int(scale), QImage::Format_RGB32);
        screen.fill(Qt::white);
        QFont face = font(FontRole::Text, 20);
        face.setPixelSize(int(20 * scale));
        QTextLayout layout(text.normalized(QString::NormalizationForm_C), face);
        QTextOption option;
        option.setUseDesignMetrics(true);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(496 * scale);
        layout.endLayout();
        QPainter painter(&screen);
        painter.setPen(Qt::black);
        layout.draw(&painter, {2 * scale, (60 * scale - line.height()) / 2});
        painter.end();

        const auto dark = [](const QImage &image, QPoint at) {
            return image.rect().contains(at) && qGray(image.pixel(at)) < 128;
        };
        const QRectF a = inkOf(*drawn), b = inkOf(screen);
        QVERIFY2(std::abs(a.left() - b.left()) <= 4 && std::abs(a.width() - b.width()) <= 5
                     && std::abs(a.height() - b.height()) <= 3,
                 qPrintable(QStringLiteral("%1 %2 %3 against %4 %5 %6")
                                .arg(a.left())
                                .arg(a.width())
                                .arg(a.height())
                                .arg(b.left())
                                .arg(b.width())
                                .arg(b.height())));
        // The same shapes: aligned by their boxes, few pixels lie further than one pixel from a pixel of the other.
        const QPoint shift = (b.topLeft() - a.topLeft()).toPoint();
        int ink = 0, astray = 0;
        for (int y = 0; y < drawn->height(); ++y) {
            for (int x = 0; x < drawn->width(); ++x) {
                if (!dark(*drawn, {x, y}))
                    continue;
                ++ink;
                bool near = false;
                for (int dy = -1; dy <= 1 && !near; ++dy)
                    for (int dx = -1; dx <= 1 && !near; ++dx)
                        near = dark(screen, QPoint(x + dx, y + dy) + shift);
                astray += near ? 0 : 1;
            }
        }
        QVERIFY(ink > 500);
        QVERIFY2(astray < ink / 25, qPrintable(QStringLiteral("%1 of %2").arg(astray).arg(ink)));
    }

    void missingGlyphsAreErrors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("missing");
        QTest::newRow("private use") << u("price \U000F1234") << u("U+F1234");
        QTest::newRow("not a character yet") << u("a\U0001FBFFb\U000E1000") << u("U+E1000");
        QTest::newRow("noncharacter") << u("a\uFFFF") << u("U+FFFF");
        QTest::newRow("within Arabic") << u("سلام\U000F1234") << u("U+F1234");
    }
    void missingGlyphsAreErrors()
    {
        QFETCH(QString, text);
        QFETCH(QString, missing);
        QVERIFY2(missingGlyphs(text, FontRole::Text).contains(missing),
                 qPrintable(missingGlyphs(text, FontRole::Text).join(u(" "))));
        const auto file = pageWith(text);
        QVERIFY(!file);
        QVERIFY(file.error().is(MakingError::MissingGlyph));
        QVERIFY(file.error().detail.contains(missing));
    }

    void controlsAreNotMissing()
    {
        QVERIFY(missingGlyphs(u("a\u200db\u00adc\u200e\u2028d\ne"), FontRole::Text).isEmpty());
    }

    // A glyph that stands for two letters has two codes; one that stands for one has one.
    void codesFollowGlyphAndText()
    {
        const QRawFont face = QRawFont::fromFont(font(FontRole::Text, 12));
        const quint32 glyph = face.glyphIndexesForString(u("A")).constFirst();
        FontSubset subset(face);
        const quint16 latin = subset.code(glyph, u("A"));
        QCOMPARE(subset.code(glyph, u("A")), latin);
        QVERIFY(subset.code(glyph, u("А")) != latin);
        QVERIFY(subset.toUnicode().contains("<0001> <0041>") && subset.toUnicode().contains("<0002> <0410>"));
        // The program is a face that a font engine can read.
        const QRawFont again(subset.program(), 1000);
        QVERIFY(again.isValid());
        QRawFont large = face;
        large.setPixelSize(1000);
        const QRectF was = large.pathForGlyph(glyph).boundingRect(), is = again.pathForGlyph(latin).boundingRect();
        QVERIFY(std::abs(was.width() - is.width()) < 3 && std::abs(was.height() - is.height()) < 3
                && std::abs(was.top() - is.top()) < 3);
    }
};

QTEST_MAIN(TestTextScripts)
#include "tst_text_scripts.moc"
