#include "core/pdf/revision_history.h"
#include "core/pdf/revision_writer.h"
#include "pdf_samples.h"

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;
Q_DECLARE_METATYPE(s::Xref)

class TestRevisionWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appends_data()
    {
        QTest::addColumn<s::Xref>("xref");
        QTest::addColumn<bool>("newline");
        QTest::newRow("table") << s::Xref::Table << true;
        QTest::newRow("table, no line end") << s::Xref::Table << false;
        QTest::newRow("stream") << s::Xref::Stream << true;
        QTest::newRow("stream, no line end") << s::Xref::Stream << false;
        QTest::newRow("hybrid") << s::Xref::Hybrid << true;
    }
    void appends()
    {
        QFETCH(s::Xref, xref);
        QFETCH(bool, newline);
        const QByteArray original = s::make({.xref = xref, .endsWithNewline = newline});
        QByteArray bytes = original;
        for (int round = 1; round <= 3; ++round) { // a revision on a revision on a revision
            const Document before = s::open(bytes);
            RevisionWriter writer(before);
            Dictionary field = writer.current({8, 0}).dictionary();
            field.set("V", Object::text(QStringLiteral("round %1, zażółć").arg(round)));
            writer.replace({8, 0}, field);
            writer.replace({9, 0}, before.object({9, 0})); // unchanged: must not be written again
            const Reference added = writer.addStream({}, QByteArray(5000, 'x'));
            field.set("MK", added);
            writer.replace({8, 0}, field);
            const auto after = writer.finish();
            QVERIFY(after);
            QVERIFY(after->startsWith(bytes));
            const Document document = s::open(*after);
            // The same kind as before: mixing them is what validators reject.
            const XrefKind wanted = xref == s::Xref::Stream ? XrefKind::Stream : XrefKind::Table;
            QCOMPARE(document.xref().sections.first().kind, wanted);
            QCOMPARE(document.xref().sections.size(), 1 + round);
            QCOMPARE(document.trailer()["Prev"].toInteger(), before.xref().startxref);
            QCOMPARE(document.field(QStringLiteral("amount"))->value.toText(),
                     QStringLiteral("round %1, zażółć").arg(round));
            QCOMPARE(*document.decodedStream(Object(added)), QByteArray(5000, 'x'));
            const Array id = document.trailer()["ID"].array();
            QCOMPARE(id[0].bytes().toHex(), QByteArray("00112233445566778899aabbccddeeff"));
            QVERIFY(id[1].bytes() != before.trailer()["ID"].array()[1].bytes());
            QVERIFY(document.trailer()["Size"].toInteger() > document.xref().highestNumber);
            const auto history = RevisionHistory::read(document);
            QVERIFY(history);
            QCOMPARE(history->count(), 1 + round);
            QVERIFY(!history->revisions().last().numbers.contains(9));
            for (const HistoryFinding &finding : history->checkAfter(-1))
                QVERIFY2(finding.isHarmless(),
                         qPrintable(QStringLiteral("%1 at %2: %3")
                                        .arg(static_cast<int>(finding.kind))
                                        .arg(finding.offset)
                                        .arg(finding.detail)));
            bytes = *after;
        }
        for (const auto &[program, arguments] :
             {std::pair(QStringLiteral("qpdf"), QStringList{QStringLiteral("--check"), QStringLiteral("%f")}),
              std::pair(QStringLiteral("mutool"), QStringList{QStringLiteral("info"), QStringLiteral("%f")}),
              std::pair(QStringLiteral("pdfinfo"), QStringList{QStringLiteral("%f")})}) {
            const s::Outcome outcome = s::runOn(bytes, program, arguments);
            QVERIFY2(outcome.code == 0, outcome.output.constData());
            QVERIFY2(!outcome.output.contains("warning") && !outcome.output.contains("error:"),
                     outcome.output.constData());
        }
    }

    void tableEntriesHaveTwentyBytes()
    {
        const Document before = s::open(s::make());
        RevisionWriter writer(before);
        writer.replace({9, 0}, Dictionary{{"A", Object::integer(1)}});
        writer.remove({5, 0});
        const auto appended = writer.finishAppended();
        QVERIFY(appended);
        const qsizetype at = appended->indexOf("\nxref\n") + 6;
        QCOMPARE(appended->mid(at, 4), QByteArray("5 1\n"));
        QCOMPARE(appended->mid(at + 4, 20), QByteArray("0000000000 00001 f \n"));
        QCOMPARE(appended->mid(at + 24, 4), QByteArray("9 1\n"));
        QCOMPARE(appended->mid(at + 28 + 10, 10), QByteArray(" 00000 n \n"));
        QVERIFY(s::open(before.bytes().toByteArray() + *appended).object({5, 0}).isNull());
    }

    void fillsGaps()
    {
        for (const s::Xref kind : {s::Xref::Table, s::Xref::Stream, s::Xref::Hybrid}) {
            const Document before = s::open(s::make({.xref = kind, .gaps = true}));
            QVERIFY(!before.xref().entries.contains(22));
            RevisionWriter writer(before);
            writer.fillNumberGaps();
            writer.add(Object::integer(1));
            const auto after = writer.finish();
            QVERIFY(after);
            const Document document = s::open(*after);
            const quint32 size = static_cast<quint32>(document.trailer()["Size"].toInteger());
            for (quint32 number = 0; number < size; ++number)
                QVERIFY2(document.xref().entries.contains(number), qPrintable(QString::number(number)));
            QCOMPARE(document.xref().entries[22].type, XrefEntry::Type::Free);
            QVERIFY(!document.object({25, 0}).isNull());
            const s::Outcome outcome =
                s::runOn(*after, QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%f")});
            QVERIFY2(outcome.code == 0, outcome.output.constData());
        }
    }

    void grafts()
    {
        const Document source = s::open(s::make({.xref = s::Xref::Stream}));
        const Document before = s::open(s::make());
        RevisionWriter writer(before);
        const auto copy =
            writer.graft(source, Object(Reference{3, 0})); // a page: with font, contents, fields; not its parents
        QVERIFY(copy);
        const auto again = writer.graft(source, Object(Reference{3, 0}));
        QCOMPARE(again->toReference(), copy->toReference());
        const auto after = writer.finish();
        QVERIFY(after);
        const Document document = s::open(*after);
        const Dictionary page = document.resolve(*copy).dictionary();
        QVERIFY(!page.contains("Parent"));
        QVERIFY(document.decodedStream(page["Contents"])->contains("100 EUR"));
        QVERIFY(page["Contents"].toReference().number > 10);
    }

    // PDF 2.0, 7.5.2: offsets count from the header, wherever it stands.
    void appendsBehindBytesBeforeTheHeader()
    {
        for (const s::Xref kind : {s::Xref::Table, s::Xref::Stream}) {
            QByteArray bytes = s::make({.xref = kind, .junkBefore = "a line of a mail\n"});
            for (int round = 0; round < 2; ++round) {
                const Document before = s::open(bytes);
                QVERIFY(before.xref().offsetBase > 0);
                RevisionWriter writer(before);
                const Reference added = writer.add(Object::integer(round));
                bytes = *writer.finish();
                const Document after = s::open(bytes);
                QCOMPARE(after.xref().offsetBase, before.xref().offsetBase);
                QCOMPARE(after.object(added).toInteger(-1), round);
                QVERIFY(after.pageContent(0)->contains("Amount due"));
                const auto history = RevisionHistory::read(after);
                QVERIFY(history);
                QCOMPARE(history->count(), 2 + round);
                for (const HistoryFinding &finding : history->check(1 + round))
                    QVERIFY2(finding.isHarmless(), qPrintable(finding.detail));
            }
            const s::Outcome outcome =
                s::runOn(bytes, QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%f")});
            QVERIFY2(outcome.code == 0, outcome.output.constData());
        }
    }

    // Counted from the header it leads to one table, counted from the start to another: readers would see two files.
    void offsetsThatLeadTwiceAreRefused()
    {
        const QByteArray plain = s::make(), junk = "ten bytes\n", fake = "xref 0 0 \n";
        const QByteArray filler = '%' + QByteArray(29, '.') + fake;
        const qint64 xref = s::open(plain).xref().startxref;
        const QByteArray shifted = plain.left(xref) + filler + plain.mid(xref);
        const auto withStart = [&](qint64 at) {
            return QByteArray(junk + shifted)
                .replace("startxref\n" + QByteArray::number(xref), "startxref\n" + QByteArray::number(at));
        };
        QVERIFY(Document::open(withStart(xref + filler.size())).error().is(PdfError::Damaged));
        QByteArray harmless = withStart(xref + filler.size());
        harmless.replace(fake, "quiet now\n");
        QCOMPARE(s::open(harmless).xref().offsetBase, junk.size());
    }

    void refusesWhatItCannotDo()
    {
        RevisionWriter nothing(s::open(s::make()));
        QVERIFY(!nothing.finish());
    }
};

QTEST_GUILESS_MAIN(TestRevisionWriter)
#include "tst_revision_writer.moc"
