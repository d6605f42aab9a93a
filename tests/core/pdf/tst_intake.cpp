// What a person may drop in, through the real worker process and the real converter.
#include "core/pdf/archive.h"
#include "core/pdf/intake.h"
#include "core/pdf/passing_folder.h"
#include "core/pdf/normalise.h"
#include "core/pdf/pdf_error.h"
#include "core/pdf/place_fields.h"
#include "core/pdf/renderer.h"
#include "core/pdf/signature_slot.h"
#include "making_samples.h"
#include "tests/support/office_files.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QtTest>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

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

int countOf(const IntakeResult &taken, Finding wanted)
{
    for (const FindingCount &found : taken.findings)
        if (found.finding == wanted)
            return found.count;
    return 0;
}

QByteArray docx(const QString &paragraph) { return test::docxOf(test::paragraphXml(test::runXml(paragraph))); }

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
            << test::zipOf({{"photo.txt", "x"}}) << "pdf.making" << int(MakingError::NotSupported);
        QTest::newRow("a header and nothing") << QByteArray("%PDF-1.7\n") << "pdf" << int(PdfError::Damaged);
        QTest::newRow("encrypted") << throughQpdf(plainPdf(), {"--encrypt", "user", "owner", "256", "--"}) << "pdf"
                                   << int(PdfError::Encrypted);
        QTest::newRow("only protected") << throughQpdf(
            plainPdf(), {"--encrypt", "", "owner", "128", "--use-aes=y", "--modify=none", "--"})
                                        << "pdf" << int(PdfError::Encrypted);
        QTest::newRow("encrypted for certificates")
            << QByteArray(plainPdf())
                   .replace("trailer\n<<",
                            "trailer\n<< /Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >>")
            << "pdf" << int(PdfError::ForCertificates);
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
            QVERIFY(countOf(*taken, static_cast<Finding>(finding)) > 0);
    }

    void findingsAreListed_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<int>("finding");
        QTest::newRow("script") << QByteArray(" /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
                                << int(Finding::JavaScript);
        QTest::newRow("acts when opened")
            << QByteArray(" /OpenAction << /S /Named /N /Print >>") << int(Finding::OpenAction);
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
        QCOMPARE(countOf(*taken, static_cast<Finding>(finding)), 1);
        QVERIFY(!findingName(static_cast<Finding>(finding)).isEmpty());
    }

    // Everything a person may want out, at once; each is gone when chosen, and stays when not.
    void whatIsChosenIsRemoved_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<int>("finding");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, const char *extra, Finding finding, int count = 1) {
            QTest::newRow(name) << QByteArray(extra) << int(finding) << count;
        };
        row("document script", " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", Finding::JavaScript);
        row("named script", " /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (b) >>] >> >>",
            Finding::JavaScript);
        row("script after another action",
            " /OpenAction << /S /GoTo /D [4 0 R /Fit] /Next [<< /S /JavaScript /JS (b) >>] >>", Finding::JavaScript);
        row("field scripts",
            " /AcroForm << /Fields [] /X << /AA << /K << /S /JavaScript /JS (k) >> /F << /S /JavaScript /JS (f) >> >> "
            ">> >>",
            Finding::JavaScript, 2);
        row("xfa", " /AcroForm << /Fields [] /XFA (x) >>", Finding::XfaForm);
        row("launch", " /AA << /WC << /S /Launch /F (calc.exe) >> >>", Finding::LaunchAction);
        row("submit", " /X << /A << /S /SubmitForm /F (http://x.example) >> >>", Finding::SubmitAction);
        row("other file", " /X << /A << /S /GoToR /F (other.pdf) >> >>", Finding::ExternalReference);
        row("file link", " /X << /A << /S /URI /URI (file:///etc/passwd) >> >>", Finding::ExternalReference);
        row("attachment",
            " /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 5 0 R >> >>] >> >>",
            Finding::EmbeddedFiles);
        row("opi", " /X << /OPI << /2.0 << >> >> >>", Finding::ExternalReference);
    }
    void whatIsChosenIsRemoved()
    {
        QFETCH(QByteArray, extra);
        QFETCH(int, finding);
        QFETCH(int, count);
        const QByteArray file = plainPdf(extra);
        const auto kept = takeIn(file, QStringLiteral("x.pdf"), options());
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(countOf(*kept, static_cast<Finding>(finding)), count);
        QCOMPARE(kept->pdf, file);
        IntakeOptions removing = options();
        removing.choices = IntakeChoices::removeAll();
        const auto taken = takeIn(file, QStringLiteral("x.pdf"), removing);
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QCOMPARE(countOf(*taken, static_cast<Finding>(finding)), count); // what was there is still said
        QVERIFY(countOf(*taken, Finding::Removed) > 0);
        const auto again = takeIn(taken->pdf, QStringLiteral("x.pdf"), options());
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().detail));
        QCOMPARE(countOf(*again, static_cast<Finding>(finding)), 0);
        QVERIFY(Document::open(taken->pdf)->pageContent(0)->contains("Amount 100 EUR"));
        const QByteArray said = complaints(taken->pdf);
        QVERIFY2(said.isEmpty(), said.constData());
    }

    void signedFilesAreKeptWhateverIsChosen()
    {
        const auto document = Document::open(plainPdf(" /OpenAction << /S /JavaScript /JS (a) >>"));
        const auto prepared =
            prepareSignature(*document, {.fieldName = QStringLiteral("s"), .newField = NewSignatureField{}});
        const auto file = embedContents(*prepared, QByteArray("\x30\x03\x02\x01\x05", 5));
        QVERIFY(file.has_value());
        IntakeOptions removing = options();
        removing.choices = IntakeChoices::removeAll();
        removing.choices.flattenForm = true;
        const auto taken = takeIn(*file, QStringLiteral("s.pdf"), removing);
        QVERIFY(taken.has_value());
        QCOMPARE(taken->pdf, *file);
        QCOMPARE(countOf(*taken, Finding::Signed), 1);
        QCOMPARE(countOf(*taken, Finding::JavaScript), 1);
    }

    void encryptedFilesNeedTheirPassword()
    {
        const QByteArray locked = throughQpdf(plainPdf(), {"--encrypt", "user", "owner", "256", "--modify=none", "--"});
        QVERIFY(takeIn(locked, QStringLiteral("x.pdf"), options()).error().is(PdfError::Encrypted));
        for (const char *word : {"wrong", "user", "owner"}) {
            IntakeOptions with = options();
            with.choices.password = Secret(QByteArrayView(word));
            const auto taken = takeIn(locked, QStringLiteral("x.pdf"), with);
            if (QByteArrayView(word) != QByteArrayView("owner")) { // the owner forbade changes
                QVERIFY(!taken && taken.error().is(PdfError::Encrypted));
                continue;
            }
            QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
            QCOMPARE(countOf(*taken, Finding::Decrypted), 1);
            QVERIFY(Document::open(taken->pdf)->pageContent(0)->contains("Amount 100 EUR"));
        }
    }

    // PDF/A stays PDF/A: claim, metadata and output intent survive normalising and removing.
    void archivesStayArchives()
    {
        const QByteArray xmp(
            "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
            "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
            "xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'><pdfaid:part>2</pdfaid:part>"
            "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>");
        const auto plain = Document::open(plainPdf(" /OpenAction << /S /JavaScript /JS (a) >>"));
        RevisionWriter writer(*plain);
        Dictionary catalog = writer.currentCatalog();
        catalog.set(
            "Metadata",
            writer.addStream({{"Type", Object::name("Metadata")}, {"Subtype", Object::name("XML")}}, xmp, false));
        catalog.set("OutputIntents",
                    Array{Object(Dictionary{
                        {"Type", Object::name("OutputIntent")},
                        {"S", Object::name("GTS_PDFA1")},
                        {"OutputConditionIdentifier", Object::string("FOGRA39")},
                        {"DestOutputProfile", writer.addStream({{"N", Object::integer(4)}}, QByteArray(200, 'p'))}})});
        writer.replace(plain->catalogReference(), catalog);
        const auto file = writer.finish();
        QVERIFY(file.has_value());
        IntakeOptions removing = options();
        removing.choices = IntakeChoices::removeAll();
        const auto taken = takeIn(*file, QStringLiteral("a.pdf"), removing);
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().detail));
        QVERIFY(taken->normalised);
        QCOMPARE(countOf(*taken, Finding::Archive), 1);
        const auto document = Document::open(taken->pdf);
        QCOMPARE(archiveClaim(*document), std::optional(ArchiveClaim{2, QStringLiteral("B")}));
        const Object metadata = document->value(document->catalog(), "Metadata");
        QCOMPARE(*document->decodedStream(metadata), xmp);
        QVERIFY(!metadata.dictionary().contains("Filter")); // ISO 19005-1, 6.7.2
        QCOMPARE(document->value(document->catalog(), "OutputIntents").array().size(), 1);
        // What is added later brings its colours' profile: the intent is for inks.
        const auto placed = placeFields(
            *document, {{.kind = FieldKind::Text, .rect = {50, 50, 100, 20}, .value = QStringLiteral("archived")}});
        QVERIFY2(placed.has_value(), placed ? "" : qPrintable(placed.error().detail));
        const auto after = Document::open(placed->pdf);
        QCOMPARE(archiveClaim(*after), std::optional(ArchiveClaim{2, QStringLiteral("B")}));
        const Object looks = after->value(after->field(placed->names.constFirst())->dictionary, "AP");
        const Object look = after->value(looks.dictionary(), "N");
        const Dictionary spaces =
            after->value(after->value(look.dictionary(), "Resources").dictionary(), "ColorSpace").dictionary();
        QVERIFY(after->value(spaces, "DefaultRGB").isArray());
    }

    void formsAreKeptOrFlattened()
    {
        const auto placed =
            placeFields(*Document::open(plainPdf()),
                        {{.kind = FieldKind::Text,
                          .rect = {50, 300, 200, 20},
                          .name = QStringLiteral("who"),
                          .value = QStringLiteral("Zażółć")},
                         {.kind = FieldKind::Checkbox, .rect = {50, 340, 12, 12}, .value = QStringLiteral("true")}});
        QVERIFY2(placed.has_value(), placed ? "" : qPrintable(placed.error().detail));
        const auto kept = takeIn(placed->pdf, QStringLiteral("f.pdf"), options());
        QVERIFY(kept.has_value());
        QCOMPARE(countOf(*kept, Finding::HasForm), 2);
        QCOMPARE(Document::open(kept->pdf)->fields().size(), 2);
        IntakeOptions flattening = options();
        flattening.choices.flattenForm = true;
        const auto flat = takeIn(placed->pdf, QStringLiteral("f.pdf"), flattening);
        QVERIFY2(flat.has_value(), flat ? "" : qPrintable(flat.error().detail));
        QCOMPARE(countOf(*flat, Finding::Flattened), 1);
        const auto document = Document::open(flat->pdf);
        QVERIFY(document->fields().isEmpty());
        const auto before = PageImages::open(placed->pdf), after = PageImages::open(flat->pdf);
        const QImage was = *before->renderPage(0, 1.5), is = *after->renderPage(0, 1.5);
        int different = 0;
        for (int y = 0; y < was.height(); ++y)
            for (int x = 0; x < was.width(); ++x)
                different += std::abs(qGray(was.pixel(x, y)) - qGray(is.pixel(x, y))) > 100;
        QVERIFY2(different < 20, qPrintable(QString::number(different)));
    }

    // Files that broke other programs: none crashes or hangs intake, and none that is taken in loses what it was.
    void corpusIsSurvived()
    {
        const QString corpus = qEnvironmentVariable(
            "COUNTERSIGN_CORPUS", qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus"));
        QStringList files;
        for (const char *folder : {"robust-pdfbox", "robust-pdfjs", "robust-poppler"}) {
            QDirIterator it(corpus + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.pdf")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext())
                files << it.next();
        }
        if (files.isEmpty())
            qInfo("the corpus is not here: 0 files");
        files.sort();
        if (!qEnvironmentVariableIsSet("COUNTERSIGN_WHOLE_CORPUS")) { // every eighth; all of them take minutes
            QStringList some;
            for (qsizetype i = 0; i < files.size(); i += 8)
                some << files[i];
            files = some;
        }
        IntakeOptions limited = options();
        limited.worker.timeoutMs = 20'000;
        limited.choices = IntakeChoices::removeAll();
        QMap<QString, int> outcomes;
        for (const QString &path : std::as_const(files)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const auto taken = takeIn(bytes, path, limited);
            if (!taken) {
                const bool clear = taken.error().is(PdfError::Damaged) || taken.error().is(PdfError::Encrypted)
                    || taken.error().is(PdfError::ForCertificates) || taken.error().is(PdfError::TooLarge)
                    || taken.error().is(PdfError::NotPdf) || taken.error().is(PdfError::Empty)
                    || taken.error().is(MakingError::NotSupported) || taken.error().is(MakingError::WorkerTimedOut)
                    || taken.error().is(MakingError::WorkerCrashed);
                QVERIFY2(clear, qPrintable(path + taken.error().detail));
                ++outcomes[QStringLiteral("refused: ") + QString::fromLatin1(taken.error().code.module.data())
                           + QLatin1Char(' ') + QString::number(taken.error().code.value)];
                continue;
            }
            ++outcomes[taken->isSigned         ? QStringLiteral("signed, kept")
                           : taken->normalised ? QStringLiteral("written anew")
                                               : QStringLiteral("kept")];
            if (taken->isSigned || !taken->normalised)
                QCOMPARE(taken->pdf, bytes);
            const auto document = Document::open(taken->pdf);
            QVERIFY2(document.has_value(), qPrintable(path));
            QCOMPARE(document->pageCount(), taken->pages);
        }
        int accepted = 0;
        for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it) {
            qInfo("%5d  %s", it.value(), qPrintable(it.key()));
            if (!it.key().startsWith(QLatin1String("refused")))
                accepted += it.value();
        }
        qInfo("%5lld  files", static_cast<long long>(files.size()));
        QVERIFY2(files.isEmpty() || accepted * 2 > files.size(), "most of them are files people have");
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
        QVERIFY2(!findConverter().isEmpty(), "LibreOffice is not installed");
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

#ifdef Q_OS_UNIX
    // A program that was killed while it converted left somebody's document behind.
    void whatDeadProgramsLeftIsRemoved()
    {
        QProcess gone;
        gone.start(QStringLiteral("true"), {});
        QVERIFY(gone.waitForStarted());
        const qint64 dead = gone.processId();
        QVERIFY(gone.waitForFinished());
        const auto left = [](qint64 pid) {
            return QDir(QDir::tempPath()).filePath(QStringLiteral("countersign-%1-abcdef").arg(pid));
        };
        const qint64 living = ::getppid();
        for (const qint64 pid : {dead, living}) {
            QVERIFY(QDir().mkpath(left(pid) + QStringLiteral("/out")));
            QFile document(left(pid) + QStringLiteral("/out/source.pdf"));
            QVERIFY(document.open(QIODevice::WriteOnly));
        }
        const PassingFolder own;
        QVERIFY(own.isValid());
        QVERIFY(QFileInfo::exists(own.path()));
        QVERIFY(!QFileInfo::exists(left(dead)));
        QVERIFY(QFileInfo::exists(left(living)));
        QVERIFY(QDir(left(living)).removeRecursively());
    }
#endif

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
