#include "core/pdf/filters.h"
#include "core/pdf/parser.h"

#include <QtTest>

#include <sys/resource.h>

using namespace countersign;
using namespace countersign::pdf;

namespace {

qint64 peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class TestPdfObject : public QObject
{
    Q_OBJECT

    static Result<Object> parse(const QByteArray &text)
    {
        Parser parser(text, nullptr);
        return parser.object();
    }

private Q_SLOTS:
    void readsAndWrites_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        auto row = [](const char *name, const QByteArray &text, const QByteArray &written) {
            QTest::newRow(name) << text << written;
        };
        row("null", "null", "null");
        row("integer", "+17", "17");
        row("negative", "-17", "-17");
        row("real keeps its text", "0.10", "0.10");
        row("real without a zero", "-.5", "-.5");
        row("too large for an integer", "99999999999999999999", "99999999999999999999");
        row("name", "/A#20B#2f", "/A#20B#2F");
        row("empty name", "/ ", "/");
        row("string", "(a\\(b\\)(c)\\101\\\nd\\r)", "(a\\(b\\)\\(c\\)Ad\\r)");
        row("CR LF in a string is one LF", "(a\r\nb)", "(a\\nb)");
        row("hex string, odd", "<48 656C6C6f7>", "<48656C6C6F70>");
        row("array", "[1 2 R 3 0 R/x(y)]", "[1 2 R 3 0 R /x (y)]");
        row("reference or numbers", "[1 2 3 4 R]", "[1 2 3 4 R]");
        row("references side by side", "[0 0 R\n12  3\tR/A 4 5 R(s)6 7]", "[0 0 R 12 3 R /A 4 5 R (s) 6 7]");
        row("a reference at the end", "7 0 R", "7 0 R");
        row("hex of more than a block", '<' + QByteArray("4a").repeated(3000) + " 4 b 7>",
            '<' + QByteArray("4A").repeated(3000) + "4B70>");
        row("dictionary", "<</A 1/B<</C null>>>>", "<</A 1/B <</C null>>>>");
        row("a key twice: the last counts", "<</A 1/B 2/A 3>>", "<</B 2/A 3>>");
        row("comments", "[1 % two\n3]", "[1 3]");
    }
    void readsAndWrites()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        const auto object = parse(text);
        QVERIFY2(object, qPrintable(object ? QString() : object.error().detail));
        QCOMPARE(serialise(*object), written);
        const auto again = parse(serialise(*object));
        QVERIFY(again);
        QVERIFY(*again == *object);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "(open", "<41", "<4x>", "[1 2", "<</A", "<<1 2>>", ">>", ")", "endobj", "--5",
                                 "1e5", "[1 65536 R]", "[1 2 Rx]", "[-1 0 R]"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("nested too deeply") << QByteArray(100000, '[');
        QTest::newRow("dictionaries nested too deeply") << QByteArray("<</A").repeated(100000);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parse(text));
    }

    void valuesAreShared()
    {
        Object a = Dictionary{{"A", Object::integer(1)}, {"B", Array{Object::integer(2)}}};
        Object b = a;
        b.editDictionary()->set("A", Object::integer(5));
        QCOMPARE(a.dictionary()["A"].toInteger(), 1);
        QCOMPARE(b.dictionary()["A"].toInteger(), 5);
        QVERIFY(!(a == b));
        b.editDictionary()->set("A", Object::real(1.0)); // numbers are equal by value
        QVERIFY(a == b);
        b.editDictionary()->set("A", Object());
        QVERIFY(!b.dictionary().contains("A"));
    }

    void textStrings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ascii") << QStringLiteral("Umowa (1) \\ 2026");
        QTest::newRow("polish") << QStringLiteral("Zażółć gęślą jaźń");
        QTest::newRow("cyrillic") << QStringLiteral("Договор");
        QTest::newRow("beyond 16 bits") << QStringLiteral("a\U0001F600b");
        QTest::newRow("empty") << QString();
    }
    void textStrings()
    {
        QFETCH(QString, text);
        const auto object = parse(serialise(Object::text(text)));
        QVERIFY(object);
        QCOMPARE(object->toText(), text);
        QCOMPARE(decodeText("\xef\xbb\xbf" + text.toUtf8()), text);
    }
    void pdfDocEncoding() { QCOMPARE(decodeText("\x80\xa0\x9e"), QStringLiteral("\u2022\u20ac\u017e")); }

    void filters()
    {
        const QByteArray plain = QByteArray("The quick brown fox. ").repeated(500);
        const auto undone = inflate(deflate(plain), 1'000'000);
        QVERIFY(undone);
        QCOMPARE(*undone, plain);
        // ISO 32000-2, 7.4.4.2, example
        const auto lzw = decodeLzw(QByteArray::fromHex("800B6050220C0C8501"), true, 100);
        QVERIFY(lzw);
        QCOMPARE(*lzw, QByteArray::fromHex("2D2D2D2D2D412D2D2D42"));
        QCOMPARE(*decodeAscii85("9jqo^BlbD-BleB1DJ+*+F(f,q~>", 100), QByteArray("Man is distinguished"));
        QCOMPARE(*decodeAsciiHex("48 65 6c6C 6F7>", 100), QByteArray("Hellop"));
        QCOMPARE(*decodeRunLength(QByteArray::fromHex("02414243FE5880"), 100), QByteArray("ABCXXX"));
        for (const auto &bomb : {inflate(deflate(QByteArray(10'000'000, 'a')), 1'000'000),
                                 decodeRunLength(QByteArray::fromHex("8141").repeated(100), 1000),
                                 decodeAscii85(QByteArray(1000, 'z'), 1000)}) {
            QVERIFY(!bomb);
            QVERIFY(bomb.error().is(PdfError::TooLarge));
        }
        QVERIFY(!inflate("no zlib at all", 1000));
    }

    void bombsInChainsStop()
    {
        // Flate of Flate of zeros: a thousandth each time.
        const QByteArray packed = deflate(deflate(QByteArray(100'000'000, '\0')));
        const Object stream =
            Object::stream({{"Filter", Array{Object::name("FlateDecode"), Object::name("FlateDecode")}}}, packed);
        const auto decoded = decodeStream(
            stream, [](const Object &o) { return o; }, 10'000'000);
        QVERIFY(!decoded);
        QVERIFY(decoded.error().is(PdfError::TooLarge));
    }

    void predictors_data()
    {
        QTest::addColumn<QByteArray>("rows");
        // Two rows of four bytes, 10 20 30 40 and 11 22 33 44, in each of PNG's five ways.
        QTest::newRow("none") << QByteArray::fromHex("000A141E28000B16212C");
        QTest::newRow("sub") << QByteArray::fromHex("010A0A0A0A010B0B0B0B");
        QTest::newRow("up") << QByteArray::fromHex("020A141E280201020304");
        QTest::newRow("average") << QByteArray::fromHex("030A0F14190306070708");
        QTest::newRow("paeth") << QByteArray::fromHex("040A0A0A0A0401020304");
    }
    void predictors()
    {
        QFETCH(QByteArray, rows);
        const auto decoded = undoPredictor(rows, {.predictor = 15, .colors = 1, .bitsPerComponent = 8, .columns = 4});
        QVERIFY(decoded);
        QCOMPARE(decoded->toHex(), QByteArray("0a141e280b16212c"));
    }
    void tiffPredictor()
    {
        const auto decoded = undoPredictor(QByteArray::fromHex("0A0A0A0A0B0B0B0B"), {.predictor = 2, .columns = 4});
        QVERIFY(decoded);
        QCOMPARE(decoded->toHex(), QByteArray("0a141e280b16212c"));
    }

    // A few bytes that call themselves the beginning of a row of eight gigabytes cost no more than a few bytes.
    void aRowOfGigabytes()
    {
        const Predictor wide{.predictor = 15, .colors = 64, .bitsPerComponent = 16, .columns = 1 << 26};
        const qint64 before = peakKilobytes();
        const auto decoded = undoPredictor(QByteArray::fromHex("020A141E28"), wide);
        QVERIFY(decoded);
        QCOMPARE(decoded->toHex(), QByteArray("0a141e28"));
        QVERIFY(peakKilobytes() - before < 64 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestPdfObject)
#include "tst_pdf_object.moc"
