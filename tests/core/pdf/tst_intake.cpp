// What a person may drop in, through the real worker process and the real converter.
#include "core/pdf/intake.h"
#include "core/pdf/normalise.h"
#include "core/pdf/pdf_error.h"
#include "core/pdf/signature_slot.h"
#include "making_samples.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QtEndian>
#include <QtTest>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

QString binDir()
{
    const QString set = qEnvironmentVariable("COUNTERSIGN_BIN_DIR");
    return set.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/../bin") : set;
}

IntakeOptions options()
{
    IntakeOptions made;
    made.worker.program = binDir() + QStringLiteral("/countersign-cli");
    return made;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

// A zip with stored members.
QByteArray zip(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    const auto le16 = [](int v) {
        QByteArray b(2, 0);
        qToLittleEndian(quint16(v), b.data());
        return b;
    };
    const auto le32 = [](qint64 v) {
        QByteArray b(4, 0);
        qToLittleEndian(quint32(v), b.data());
        return b;
    };
    QByteArray out, directory;
    for (const auto &[name, content] : members) {
        const QByteArray common = le16(20) + le16(0) + le16(0) + le16(0) + le16(0x21) + le32(crc32(content))
            + le32(content.size()) + le32(content.size()) + le16(int(name.size())) + le16(0);
        directory += "PK\x01\x02" + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0) + le32(out.size()) + name;
        out += "PK\x03\x04" + common + name + content;
    }
    return out + directory + "PK\x05\x06" + le16(0) + le16(0) + le16(int(members.size())) + le16(int(members.size()))
        + le32(directory.size()) + le32(out.size()) + le16(0);
}

QByteArray docx(const QString &paragraph)
{
    return zip(
        {{"[Content_Types].xml",
          R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)"},
         {"_rels/.rels",
          R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
         {"word/document.xml",
          R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>)"
              + paragraph.toUtf8() + R"(</w:t></w:r></w:p></w:body></w:document>)"}});
}

QByteArray throughQpdf(const QByteArray &pdf, const QStringList &how)
{
    const QTemporaryDir folder;
    const QString from = writeTemporary(folder, QStringLiteral("in.pdf"), pdf),
                  to = folder.filePath(QStringLiteral("out.pdf"));
    run(QStringLiteral("qpdf"), QStringList(how) << from << to);
    QFile file(to);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray plainPdf(const QByteArray &catalogExtra = {})
{
    return makePdf({{PageBox{}, "BT /F1 18 Tf 72 700 Td (Amount 100 EUR) Tj ET"}, {PageBox{}, {}}}, catalogExtra);
}

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFileInfo(options().worker.program).isExecutable(), qPrintable(options().worker.program));
    }

    void soundPdfIsKeptAsItIs()
    {
        const auto taken = takeIn(plainPdf(), QStringLiteral("Umowa.v2.pdf"), options());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QCOMPARE(taken->pdf, plainPdf());
        QCOMPARE(taken->pages, 2);
        QCOMPARE(taken->boxes.size(), std::size_t(2));
        QVERIFY(!taken->normalised && !taken->isSigned && taken->findings.empty());
        QCOMPARE(taken->suggestedName, QStringLiteral("Umowa.v2.pdf"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("module");
        QTest::addColumn<int>("code");
        QTest::newRow("0 bytes") << QByteArray() << "pdf" << int(PdfError::Empty);
        QTest::newRow("text") << QByteArray("Dear Sir or Madam") << "pdf.making" << int(MakingError::NotSupported);
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF\x02\x01\x01")
                                   << "pdf.making" << int(MakingError::NotSupported);
        QTest::newRow("a zip of other things")
            << zip({{"photo.txt", "x"}}) << "pdf.making" << int(MakingError::NotSupported);
        QTest::newRow("a header and nothing") << QByteArray("%PDF-1.7\n") << "pdf" << int(PdfError::Damaged);
        QTest::newRow("encrypted") << throughQpdf(plainPdf(), {"--encrypt", "user", "owner", "256", "--"}) << "pdf"
                                   << int(PdfError::Encrypted);
        QTest::newRow("only protected") << throughQpdf(
            plainPdf(), {"--encrypt", "", "owner", "128", "--use-aes=y", "--modify=none", "--"})
                                        << "pdf" << int(PdfError::Encrypted);
        QTest::newRow("encrypted office file") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)
                + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)
                                               << "pdf" << int(PdfError::Encrypted);
        QTest::newRow("cut png") << encoded(drawnSignature(), "PNG").first(50) << "pdf.making"
                                 << int(MakingError::ImageDamaged);
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, module);
        QFETCH(int, code);
        const auto taken = takeIn(bytes, QStringLiteral("x"), options());
        QVERIFY(!taken);
        QCOMPARE(QString::fromUtf8(taken.error().code.module.data(), qsizetype(taken.error().code.module.size())),
                 module);
        QVERIFY2(taken.error().code.value == code, qPrintable(taken.error().detail));
    }

    void oddFilesAreNormalised_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("finding");
        const QByteArray plain = plainPdf();
        QTest::newRow("linearised") << throughQpdf(plain, {"--linearize"}) << int(Finding::Linearised);
        QTest::newRow("wrong startxref") << QByteArray(plain).replace("startxref\n", "startxref\n9")
                                         << int(Finding::Repaired);
        QTest::newRow("cut off") << plain.first(plain.size() - 20) << int(Finding::Repaired);
        QTest::newRow("stream of unknown length")
            << QByteArray(plain).replace("<< /Length ", "<< /Lengxh ") << int(Finding::Repaired);
        QTest::newRow("wrong count of pages") << QByteArray(plain).replace("/Count 2", "/Count 7") << -1;
        QTest::newRow("one page twice") << QByteArray(plain).replace("[4 0 R 6 0 R ]", "[4 0 R 4 0 R ]") << -1;
        QTest::newRow("junk in front") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + plain << -1;
    }
    void oddFilesAreNormalised()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, finding);
        const auto taken = takeIn(bytes, QStringLiteral("x.pdf"), options());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QVERIFY2(bytes != plainPdf(), "the row damages nothing");
        QVERIFY(taken->normalised);
        QCOMPARE(taken->pages, 2);
        QVERIFY(taken->pdf != bytes);
        const auto document = Document::open(taken->pdf);
        QVERIFY(document.has_value());
        QVERIFY(document->pageContent(0)->contains("Amount 100 EUR"));
        if (finding >= 0)
            QVERIFY(std::find(taken->findings.begin(), taken->findings.end(), static_cast<Finding>(finding))
                    != taken->findings.end());
    }

    void findingsAreListed_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<int>("finding");
        QTest::newRow("script") << QByteArray(" /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
                                << int(Finding::JavaScript);
        QTest::newRow("acts when opened")
            << QByteArray(" /OpenAction << /S /GoTo /D [4 0 R /Fit] >>") << int(Finding::OpenAction);
        QTest::newRow("starts a program")
            << QByteArray(" /AA << /WC << /S /Launch /F (calc.exe) >> >>") << int(Finding::LaunchAction);
        QTest::newRow("attachment") << QByteArray(
            " /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 4 0 R >> >>] >> >>")
                                    << int(Finding::EmbeddedFiles);
        QTest::newRow("xfa") << QByteArray(" /AcroForm << /Fields [] /XFA (x) >>") << int(Finding::XfaForm);
        QTest::newRow("other file") << QByteArray(" /OpenAction << /S /GoToR /F (other.pdf) >>")
                                    << int(Finding::ExternalReference);
    }
    void findingsAreListed()
    {
        QFETCH(QByteArray, extra);
        QFETCH(int, finding);
        const auto taken = takeIn(plainPdf(extra), QStringLiteral("x.pdf"), options());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QVERIFY(std::find(taken->findings.begin(), taken->findings.end(), static_cast<Finding>(finding))
                != taken->findings.end());
        QVERIFY(!findingName(static_cast<Finding>(finding)).isEmpty());
    }

    void signedFilesAreNeverRewritten()
    {
        const auto document = Document::open(plainPdf());
        QVERIFY(document.has_value());
        const auto prepared =
            prepareSignature(*document, {.fieldName = QStringLiteral("s"), .newField = NewSignatureField{}});
        QVERIFY(prepared.has_value());
        const auto file = embedContents(*prepared, QByteArray("\x30\x03\x02\x01\x05", 5));
        QVERIFY(file.has_value());
        const auto taken = takeIn(*file, QStringLiteral("signed.pdf"), options());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QVERIFY(taken->isSigned && !taken->normalised);
        QCOMPARE(taken->pdf, *file);
        QVERIFY(looksSigned(*file));
        // Damaged besides: refused rather than repaired.
        const auto broken = takeIn(file->first(file->size() - 20), QStringLiteral("signed.pdf"), options());
        QVERIFY(!broken);
        QVERIFY2(broken.error().is(PdfError::Damaged), qPrintable(broken.error().detail));
    }

    void picturesBecomePages()
    {
        QImage photo(800, 600, QImage::Format_RGB32);
        photo.fill(Qt::darkGreen);
        const auto taken = takeIn(encoded(photo, "JPEG"), QStringLiteral("scan.jpg"), options());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QCOMPARE(taken->pages, 1);
        QCOMPARE(taken->source, SourceKind::Jpeg);
        QCOMPARE(taken->suggestedName, QStringLiteral("scan.pdf"));
    }

    void officeFilesAreConverted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("docx") << docx(QString::fromUtf8("Zażółć gęślą jaźń. Съешь ещё булок."));
        QTest::newRow("rtf") << QByteArray(
            R"({\rtf1\ansi\deff0{\fonttbl{\f0 DejaVu Sans;}}\f0 Za\u380?\u243?\u322?\u263? g\u281?\u347?l\u261? ja\u378?\u324?. \u1057?\u1098?\u1077?\u1096?\u1100? \u1077?\u1097?\u1105? \u1073?\u1091?\u1083?\u1086?\u1082?.\par})");
    }
    void officeFilesAreConverted()
    {
        if (findConverter().isEmpty())
            QSKIP("LibreOffice is not installed");
        QFETCH(QByteArray, bytes);
        const auto taken = takeIn(bytes, QStringLiteral("umowa.docx"), options());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QCOMPARE(taken->pages, 1);
        QCOMPARE(taken->suggestedName, QStringLiteral("umowa.pdf"));
        WorkerClient worker(options().worker);
        QVERIFY(worker.open(taken->pdf).has_value());
        const auto text = worker.pageText(0);
        QVERIFY(text.has_value());
        QVERIFY2(text->plain().contains(QString::fromUtf8("Zażółć gęślą jaźń")), qPrintable(text->plain()));
        QVERIFY2(text->plain().contains(QString::fromUtf8("Съешь ещё булок")), qPrintable(text->plain()));
    }

    void converterTrouble()
    {
        const QTemporaryDir folder;
        const auto script = [&](const QString &name, const QByteArray &body) {
            const QString path = writeTemporary(folder, name, "#!/bin/sh\n" + body + '\n');
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            return path;
        };
        IntakeOptions made = options();
        made.converter = folder.filePath(QStringLiteral("absent"));
        QVERIFY(takeIn(docx({}), {}, made).error().is(MakingError::ConverterMissing));
        made.converter = script(QStringLiteral("fails"), "exit 77");
        QVERIFY(takeIn(docx({}), {}, made).error().is(MakingError::ConverterFailed));
        const QString mark = folder.filePath(QStringLiteral("mark"));
        made.converter = script(QStringLiteral("hangs"), "(sleep 4; touch " + mark.toUtf8() + ") & sleep 30");
        made.converterTimeoutMs = 500;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(takeIn(docx({}), {}, made).error().is(MakingError::ConverterTimedOut));
        QVERIFY(timer.elapsed() < 5000);
        QTest::qWait(4500);
        QVERIFY2(!QFile::exists(mark), "a child of the converter went on");
    }
};

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
