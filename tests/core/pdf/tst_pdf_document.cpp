#include "pdf_samples.h"

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;
Q_DECLARE_METATYPE(s::Xref)

class TestPdfDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data()
    {
        QTest::addColumn<s::Xref>("xref");
        QTest::addColumn<QByteArray>("junk");
        QTest::newRow("table") << s::Xref::Table << QByteArray();
        QTest::newRow("stream") << s::Xref::Stream << QByteArray();
        QTest::newRow("hybrid") << s::Xref::Hybrid << QByteArray();
        QTest::newRow("junk, table") << s::Xref::Table << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("junk, stream") << s::Xref::Stream << QByteArray("junk");
        QTest::newRow("junk, hybrid") << s::Xref::Hybrid << QByteArray("junk");
    }
    void everyKind()
    {
        QFETCH(s::Xref, xref);
        QFETCH(QByteArray, junk);
        const Document document = s::open(s::make({.xref = xref, .junkBefore = junk}));
        QCOMPARE(document.headerOffset(), junk.size());
        QCOMPARE(document.headerVersion(), QByteArray("1.7"));
        QCOMPARE(document.pageCount(), 1);
        const auto page = document.page(0);
        QVERIFY(page);
        QCOMPARE(page->mediaBox, QRectF(0, 0, 595, 842)); // inherited
        QCOMPARE(page->cropBox, page->mediaBox);
        QCOMPARE(page->rotate, 90);
        QCOMPARE(page->reference, (Reference{3, 0}));
        QCOMPARE(document.pageIndex({3, 0}), 0);
        const Dictionary font =
            document.value(document.value(page->resources.dictionary(), "Font").dictionary(), "F1").dictionary();
        QVERIFY(font["BaseFont"].isName("Helvetica")); // out of the object stream
        QVERIFY(document.pageContent(0)->contains("100 EUR"));
        const QList<Field> fields = document.fields();
        QCOMPARE(fields.size(), 4);
        QCOMPARE(fields[0].name, QStringLiteral("ours"));
        QVERIFY(fields[0].isSignature());
        QVERIFY(fields[0].value.isNull());
        QCOMPARE(fields[0].widgets, QList<Reference>{(Reference{6, 0})});
        QCOMPARE(fields[2].defaultAppearance, QByteArray("/F1 12 Tf 0 g"));
        QCOMPARE(fields[0].defaultAppearance, QByteArray("/F1 0 Tf 0 g")); // of the form
        QVERIFY(document.object({99, 0}).isNull());
        QVERIFY(document.object({3, 1}).isNull()); // another generation
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("error");
        const QByteArray good = s::make();
        auto row = [](const char *name, const QByteArray &bytes, PdfError error) {
            QTest::newRow(name) << bytes << static_cast<int>(error);
        };
        row("empty", {}, PdfError::Empty);
        row("a picture", "\x89PNG\r\n\x1a\n" + QByteArray(1000, 'x'), PdfError::NotPdf);
        row("a text", "Dear Sir or Madam", PdfError::NotPdf);
        row("only a header", "%PDF-1.7\n", PdfError::Damaged);
        row("cut off", good.first(good.size() / 2), PdfError::Damaged);
        row("startxref beyond", QByteArray(good).replace("startxref\n", "startxref\n9"), PdfError::Damaged);
        row("encrypted by nobody", QByteArray(good).replace("trailer\n<<", "trailer\n<< /Encrypt 5 0 R"),
            PdfError::Damaged);
        row("no root", QByteArray(good).replace("/Root 1 0 R", "/Toor 1 0 R"), PdfError::Damaged);
        row("root elsewhere", QByteArray(good).replace("/Root 1 0 R", "/Root 77 0 R"), PdfError::Damaged);
        const QByteArray prev = QByteArray(good).replace(
            "/Root 1 0 R", "/Root 1 0 R /Prev " + QByteArray::number(good.lastIndexOf("xref\n0 ")));
        row("a circle of /Prev", prev, PdfError::Damaged);
        row("a broken entry", QByteArray(good).replace(" 00000 n \n", " 00000 x \n"), PdfError::Damaged);
        row("an endless subsection", QByteArray(good).replace("xref\n0 11", "xref\n0 8388607"), PdfError::Damaged);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, error);
        const auto document = Document::open(bytes);
        QVERIFY(!document);
        QCOMPARE(document.error().code.value, error);
    }

    // Every strange file opens or fails; none makes the reader loop, recurse without end or read past the file.
    void strangeGraphs_data()
    {
        QTest::addColumn<QMap<int, QByteArray>>("changes");
        using Map = QMap<int, QByteArray>;
        QTest::newRow("pages in a circle") << Map{{2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] >>"}};
        QTest::newRow("a stream's length is the stream") << Map{{4, "<< /Length 4 0 R >>\nstream\nabc\nendstream"}};
        QTest::newRow("length through a circle")
            << Map{{4, "<< /Length 5 0 R >>\nstream\nabc\nendstream"}, {5, "5 0 R"}};
        QTest::newRow("references in a circle") << Map{{5, "9 0 R"}, {9, "5 0 R"}};
        QTest::newRow("fields in a circle")
            << Map{{6, "<< /T (a) /Kids [10 0 R 6 0 R] >>"}, {10, "<< /T (b) /Fields [6 0 R 10 0 R] /Kids [6 0 R] >>"}};
        QTest::newRow("a negative length") << Map{{4, "<< /Length -5 >>\nstream\nabc\nendstream"}};
        QTest::newRow("a huge length") << Map{{4, "<< /Length 9223372036854775807 >>\nstream\nabc\nendstream"}};
        QTest::newRow("a page that is a number") << Map{{3, "17"}};
    }
    void strangeGraphs()
    {
        using Map = QMap<int, QByteArray>;
        QFETCH(Map, changes);
        QMap<int, QByteArray> objects = s::standardObjects();
        objects.insert(changes);
        QByteArray out = "%PDF-1.7\n";
        QMap<int, qint64> offsets;
        for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
            offsets[it.key()] = out.size();
            out += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
        }
        const qint64 start = out.size();
        out += s::tableSection(offsets) + "trailer\n<< /Root 1 0 R /Size 11 >>\nstartxref\n" + QByteArray::number(start)
            + "\n%%EOF\n";
        const Document document = s::open(out);
        for (int i = 0; i < document.pageCount(); ++i)
            (void)document.pageContent(i);
        (void)document.fields();
        QVERIFY(document.resolve(Object(Reference{5, 0})).kind() != Object::Kind::Reference);
    }

    // An object stream whose own /Length lies inside itself must not recurse.
    void objectStreamInItself()
    {
        QByteArray bytes = s::make({.xref = s::Xref::Stream});
        bytes.replace("/Type /ObjStm /N 2", "/Type /ObjStm /N 2"); // the layout stays; only /Length changes
        const qsizetype at = bytes.indexOf("/Length ", bytes.indexOf("/ObjStm"));
        const qsizetype end = bytes.indexOf(" >>", at);
        bytes.replace(at, end - at, QByteArray("/Length 5 0 R").leftJustified(end - at, ' ').first(end - at));
        const auto document = Document::open(bytes);
        if (document)
            QVERIFY(document->object({5, 0}).isNull());
    }

    // Each of the streams stays within the limit; together they would be an hour of inflating.
    void crossReferenceStreamsShareOneLimit()
    {
        QByteArray bytes = s::make({.xref = s::Xref::Stream});
        const QByteArray rows = deflate(QByteArray(100'000, '\0'));
        qint64 previous = s::open(bytes).xref().startxref;
        for (int i = 0; i < 12; ++i) {
            const qint64 at = bytes.size();
            bytes += "90 0 obj\n<< /Type /XRef /W [1 4 2] /Index [0 0] /Size 91 /Root 1 0 R /Prev "
                + QByteArray::number(previous) + " /Filter /FlateDecode /Length " + QByteArray::number(rows.size())
                + " >>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
            previous = at;
        }
        QVERIFY(Document::open(bytes, {.decodedBytes = 2'000'000}));
        const auto refused = Document::open(bytes, {.decodedBytes = 1'000'000});
        QVERIFY(!refused);
        QVERIFY(refused.error().is(PdfError::TooLarge));
    }

    // Offsets near the end of the number range, in a file whose offsets are counted from a later %PDF.
    void offsetsBeyondEveryFile_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("before") << QByteArray("/Prev 9223372036854775799");
        QTest::newRow("hybrid") << QByteArray("/XRefStm 9223372036854775799");
        QTest::newRow("before, negative") << QByteArray("/Prev -9223372036854775799");
    }
    void offsetsBeyondEveryFile()
    {
        QFETCH(QByteArray, entry);
        QByteArray bytes = s::make({.junkBefore = "junk\n"});
        QVERIFY(Document::open(bytes));
        const qsizetype at = bytes.lastIndexOf("/Root 1 0 R");
        bytes.insert(at, entry + ' ');
        const auto refused = Document::open(bytes);
        QVERIFY(!refused);
        QVERIFY(refused.error().is(PdfError::Damaged));
    }

    void mapsFiles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(!Document::openFile(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(s::make());
        file.close();
        const auto document = Document::openFile(path);
        QVERIFY(document);
        QCOMPARE(document->pageCount(), 1);
        QVERIFY(Document::openFile(path, {.fileBytes = 100}).error().is(PdfError::TooLarge));
    }

    void mutatedBytesNeverCrash()
    {
        for (const s::Xref kind : {s::Xref::Table, s::Xref::Stream, s::Xref::Hybrid}) {
            const QByteArray good = s::make({.xref = kind});
            quint32 seed = 12345;
            auto random = [&seed] { return seed = seed * 1664525u + 1013904223u, seed >> 8; };
            for (int round = 0; round < 3000; ++round) {
                QByteArray bytes = good;
                for (int hits = 1 + static_cast<int>(random() % 4); hits > 0; --hits)
                    bytes[static_cast<qsizetype>(random() % static_cast<quint32>(bytes.size()))] =
                        static_cast<char>(random());
                if (random() % 8 == 0)
                    bytes.truncate(random() % static_cast<quint32>(bytes.size()));
                const auto document = Document::open(bytes);
                if (!document)
                    continue;
                for (int i = 0; i < document->pageCount(); ++i)
                    (void)document->pageContent(i);
                (void)document->fields();
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPdfDocument)
#include "tst_pdf_document.moc"
