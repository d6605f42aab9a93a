#include "core/pdf/intake.h"
#include "core/pdf/office_merge.h"
#include "core/pdf/pdf_error.h"
#include "tests/support/office_files.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::test;

namespace {

const QMap<QString, QString> kValues{{QStringLiteral("contact.name"), QString::fromUtf8("Ł. Müller & Söhne <1>")},
                                     {QStringLiteral("deal.amount"), QStringLiteral("12 500,50 EUR")},
                                     {QStringLiteral("company.details"), QStringLiteral("Nord\nGdańsk")}};

// A member of the archive as an outside program unpacks it.
QByteArray member(const QByteArray &archive, const QString &name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.zip")));
    if (!file.open(QIODevice::WriteOnly) || file.write(archive) != archive.size())
        return {};
    file.close();
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                                 "sys.stdout.buffer.write(z.read(sys.argv[2]))"),
                  file.fileName(), name});
    python.waitForFinished();
    return python.readAllStandardOutput();
}

QString textOf(const QByteArray &xml)
{
    QString text = QString::fromUtf8(xml);
    text.replace(QStringLiteral("</w:p>"), QStringLiteral("\n"))
        .replace(QStringLiteral("<w:br/>"), QStringLiteral("|"));
    text.replace(QStringLiteral("<text:line-break/>"), QStringLiteral("|"));
    return text.remove(QRegularExpression(QStringLiteral("<[^>]*>"))).trimmed();
}

} // namespace

class TestOfficeMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void docxAcrossRuns_data()
    {
        QTest::addColumn<QString>("runs");
        QTest::addColumn<QString>("text");
        QTest::newRow("one run") << runXml(QStringLiteral("Dear {{contact.name}},"))
                                 << QString::fromUtf8("Dear Ł. Müller &amp; Söhne &lt;1&gt;,");
        QTest::newRow("split inside the name")
            << runXml(QStringLiteral("Sum {{deal")) + QStringLiteral("<w:proofErr w:type=\"spellStart\"/>")
                + runXml(QStringLiteral(".amo")) + runXml(QStringLiteral("unt}} net"))
            << QStringLiteral("Sum 12 500,50 EUR net");
        QTest::newRow("split inside the braces")
            << runXml(QStringLiteral("a {")) + runXml(QStringLiteral("{contact.name}")) + runXml(QStringLiteral("} b"))
            << QString::fromUtf8("a Ł. Müller &amp; Söhne &lt;1&gt; b");
        QTest::newRow("two in one run, spaces inside") << runXml(QStringLiteral("{{ deal.amount }}/{{deal.amount}}"))
                                                       << QStringLiteral("12 500,50 EUR/12 500,50 EUR");
        QTest::newRow("the second begins where the first ends") << runXml(QStringLiteral("{{deal.amount"))
                + runXml(QStringLiteral("}}{{deal."))
                + runXml(QStringLiteral("amount}}")) << QStringLiteral("12 500,50 EUR12 500,50 EUR");
        QTest::newRow("several lines") << runXml(QStringLiteral("<{{company.details}}>"))
                                       << QString::fromUtf8("&lt;Nord|Gdańsk&gt;");
        QTest::newRow("not known") << runXml(QStringLiteral("{{contact.phone}}"))
                                   << QStringLiteral("{{contact.phone}}");
        QTest::newRow("tags of fields stay") << runXml(QStringLiteral("{{signature:client}} {{deal.amount}}"))
                                             << QStringLiteral("{{signature:client}} 12 500,50 EUR");
        QTest::newRow("field codes are not text")
            << QStringLiteral("<w:r><w:instrText>{{deal.amount}}</w:instrText></w:r>")
            << QStringLiteral("{{deal.amount}}");
    }
    void docxAcrossRuns()
    {
        QFETCH(QString, runs);
        QFETCH(QString, text);
        const QByteArray file = docxOf(paragraphXml(runs));
        const auto merged = mergeOffice(file, kValues);
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        const QByteArray xml = member(merged->file, QStringLiteral("word/document.xml"));
        QCOMPARE(textOf(xml), text);
        QXmlStreamReader reader(xml); // with namespaces: every prefix is declared
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(member(merged->file, QStringLiteral("_rels/.rels")), member(file, QStringLiteral("_rels/.rels")));
    }

    void paragraphsAreApart()
    {
        const auto merged = mergeOffice(
            docxOf(paragraphXml(runXml(QStringLiteral("{{deal"))) + paragraphXml(runXml(QStringLiteral(".amount}}")))),
            kValues);
        QVERIFY(merged);
        QVERIFY(merged->tags.isEmpty());
    }

    void tagsAreListed()
    {
        const QByteArray file =
            docxOf(paragraphXml(runXml(QStringLiteral("{{contact.phone}} {{deal.amount}} {{contact.phone}}"))),
                   paragraphXml(runXml(QStringLiteral("{{company.name}}"))));
        const auto merged = mergeOffice(file, {});
        QVERIFY(merged);
        QCOMPARE(merged->tags,
                 (QStringList{QStringLiteral("contact.phone"), QStringLiteral("deal.amount"),
                              QStringLiteral("company.name")}));
        QCOMPARE(merged->file, file); // nothing to put in: not a byte differs
    }

    void headsOfPages()
    {
        const auto merged = mergeOffice(docxOf(paragraphXml(runXml(QStringLiteral("x"))),
                                               paragraphXml(runXml(QStringLiteral("for {{contact.name}}")))),
                                        kValues);
        QVERIFY(merged);
        QVERIFY(
            textOf(member(merged->file, QStringLiteral("word/header1.xml"))).startsWith(QString::fromUtf8("for Ł.")));
    }

    void odtAcrossSpans()
    {
        const QByteArray file =
            odtOf("<text:p>Sum <text:span>{{deal.</text:span><text:span>amount}}</text:span>.</text:p>"
                  "<text:h>{{company.details}}</text:h>");
        const auto merged = mergeOffice(file, kValues);
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        QCOMPARE(textOf(member(merged->file, QStringLiteral("content.xml"))),
                 QString::fromUtf8("Sum 12 500,50 EUR.Nord|Gdańsk"));
        QCOMPARE(sourceKind(merged->file), SourceKind::Odt); // its type still stands first and plain
    }

    void theConverterReadsWhatWasMade()
    {
        for (const QByteArray &file :
             {docxOf(paragraphXml(runXml(QStringLiteral("Sum: {{deal.")) + runXml(QStringLiteral("amount}} end"))),
                     paragraphXml(runXml(QStringLiteral("{{company.details}}")))),
              odtOf("<text:p>Sum: <text:span>{{deal.</text:span>amount}} end {{company.details}}</text:p>")}) {
            const auto merged = mergeOffice(file, kValues);
            QVERIFY(merged);
            const QString program = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli");
            const auto taken = takeIn(merged->file, QStringLiteral("a.docx"), {.worker = {.program = program}});
            QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
            const QTemporaryDir folder;
            QFile pdf(folder.filePath(QStringLiteral("a.pdf")));
            QVERIFY(pdf.open(QIODevice::WriteOnly) && pdf.write(taken->pdf) > 0);
            pdf.close();
            QProcess text;
            text.start(QStringLiteral("pdftotext"), {pdf.fileName(), QStringLiteral("-")});
            QVERIFY(text.waitForFinished());
            const QString words = QString::fromUtf8(text.readAllStandardOutput());
            QVERIFY2(words.contains(QStringLiteral("Sum: 12 500,50 EUR end")), qPrintable(words));
            QVERIFY2(words.contains(QString::fromUtf8("Nord\nGdańsk")), qPrintable(words));
        }
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray sound = docxOf(paragraphXml(runXml(QStringLiteral("{{deal.amount}}"))));
        QTest::newRow("cut off") << sound.first(sound.size() - 40);
        QTest::newRow("no XML") << zipOf({{"word/document.xml", "<w:document><w:p></w:document>"}});
        QTest::newRow("entities") << zipOf(
            {{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document>&b;</w:document>"}});
        QByteArray deep;
        for (int i = 0; i < 3000; ++i)
            deep += "<w:p>";
        QTest::newRow("deep") << zipOf({{"word/document.xml", deep}});
        QByteArray lying = zipOf({{"word/document.xml", "<a/>"}});
        const qsizetype directory = lying.indexOf("PK\x01\x02");
        qToLittleEndian(quint32(0x7fffffff), lying.data() + directory + 24); // its size
        QTest::newRow("a size that is none") << lying;
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, file);
        const auto merged = mergeOffice(file, kValues);
        QVERIFY(!merged);
        QVERIFY(merged.error().is(PdfError::Damaged) || merged.error().is(PdfError::TooLarge));
    }

    // No byte of a sound file may be changed into one that crashes or hangs it.
    void flippedBytes()
    {
        const QByteArray sound = docxOf(paragraphXml(runXml(QStringLiteral("{{deal.amount}}"))));
        for (qsizetype i = 0; i < sound.size(); ++i) {
            QByteArray file = sound;
            file[i] = static_cast<char>(file[i] ^ 0x5a);
            static_cast<void>(mergeOffice(file, kValues));
        }
    }
};

QTEST_GUILESS_MAIN(TestOfficeMerge)
#include "tst_office_merge.moc"
