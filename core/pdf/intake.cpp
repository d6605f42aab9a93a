#include "core/pdf/intake.h"

#include "core/pdf/images.h"
#include "core/pdf/making_error.h"
#include "core/pdf/passing_folder.h"
#include "core/pdf/pdf_error.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace countersign::pdf {

namespace {

// UTF-16LE, as in an OLE directory.
bool containsWide(const QByteArray &bytes, const char *ascii)
{
    QByteArray wide;
    for (const char *c = ascii; *c; ++c) {
        wide += *c;
        wide += '\0';
    }
    return bytes.contains(wide);
}

QString extensionOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Docx: return QStringLiteral("docx");
    case SourceKind::Odt: return QStringLiteral("odt");
    case SourceKind::Rtf: return QStringLiteral("rtf");
    default: return {};
    }
}

// What the converter may not do with a stranger's file: run macros, fetch what the file links to, ask anything.
constexpr const char *kConverterSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

Result<QByteArray> convert(const QByteArray &bytes, SourceKind kind, const IntakeOptions &options)
{
    const QString converter = options.converter.isEmpty() ? findConverter() : options.converter;
    if (converter.isEmpty())
        return fail(MakingError::ConverterMissing);
    const PassingFolder folder;
    if (!folder.isValid())
        return fail(MakingError::ConverterFailed, folder.errorString());
    const QString source = folder.filePath(QStringLiteral("source.") + extensionOf(kind));
    if (!writeFile(source, bytes)
        || !writeFile(folder.filePath(QStringLiteral("profile/user/registrymodifications.xcu")), kConverterSettings))
        return fail(MakingError::ConverterFailed, QStringLiteral("the temporary folder cannot be written"));

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SAL_USE_VCLPLUGIN"), QStringLiteral("svp")); // no display
    environment.insert(QStringLiteral("HOME"), folder.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder.path());
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setsid(); }); // soffice is a script with children: they end as a group
#endif
    process.start(converter,
                  {QStringLiteral("-env:UserInstallation=")
                       + QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile"))).toString(),
                   QStringLiteral("--headless"), QStringLiteral("--norestore"), QStringLiteral("--nolockcheck"),
                   QStringLiteral("--nodefault"), QStringLiteral("--nologo"), QStringLiteral("--convert-to"),
                   QStringLiteral("pdf:writer_pdf_Export"), QStringLiteral("--outdir"),
                   folder.filePath(QStringLiteral("out")), source});
    if (!process.waitForStarted(15'000))
        return fail(MakingError::ConverterMissing, process.errorString());
    const qint64 group = process.processId();
    const QDeadlineTimer deadline(options.converterTimeoutMs);
    bool finished = false;
    while (!finished && !deadline.hasExpired() && !options.stop.stop_requested()
           && process.state() != QProcess::NotRunning)
        finished = process.waitForFinished(static_cast<int>(std::min<qint64>(deadline.remainingTime(), 200)));
    finished = finished || process.state() == QProcess::NotRunning;
#ifdef Q_OS_UNIX
    if (group > 1)
        ::kill(static_cast<pid_t>(-group), SIGKILL); // whatever it left behind
#endif
    if (!finished) {
        process.kill();
        process.waitForFinished(5000);
        return fail(MakingError::ConverterTimedOut, QStringLiteral("%1 ms").arg(options.converterTimeoutMs));
    }
    QFile result(folder.filePath(QStringLiteral("out/source.pdf")));
    if (!result.open(QIODevice::ReadOnly))
        return fail(MakingError::ConverterFailed, QStringLiteral("exit code %1").arg(process.exitCode()));
    if (result.size() > options.maxBytes)
        return fail(PdfError::TooLarge, QStringLiteral("the converted file"));
    return result.readAll();
}

// A page that takes forever at any scale, or breaks the renderer, is no use to anybody: whoever brings it hears so here. One
// that merely cannot be drawn is taken in, and one that takes forever when it is large is found out by who looks at it.
Result<void> drawEachPage(const IntakeResult &taken, const IntakeOptions &options)
{
    constexpr double kPixelsPerPoint = 0.1; // what takes time are the page's operators
    WorkerSetup setup = options.worker;
    setup.timeoutMs = std::min(setup.timeoutMs, options.pageTimeoutMs);
    WorkerClient worker(setup);
    if (const auto opened = worker.open(taken.pdf, options.stop); !opened && options.stop.stop_requested())
        return fail(MakingError::WorkerTimedOut, QStringLiteral("stopped"));
    else if (!opened)
        return {}; // takeInPdf() said what there is to say about it
    for (int page = 0; page < taken.pages; ++page)
        if (auto drawn = worker.renderPage(page, kPixelsPerPoint, {}, options.stop);
            !drawn && (drawn.error().is(MakingError::WorkerTimedOut) || drawn.error().is(MakingError::WorkerCrashed)))
            return fail(std::move(drawn).error());
    return {};
}

} // namespace

SourceKind sourceKind(const QByteArray &bytes)
{
    switch (imageKind(bytes)) {
    case ImageKind::Png: return SourceKind::Png;
    case ImageKind::Jpeg: return SourceKind::Jpeg;
    case ImageKind::Tiff: return SourceKind::Tiff;
    case ImageKind::Svg:
    case ImageKind::None: break;
    }
    if (bytes.startsWith("{\\rtf"))
        return SourceKind::Rtf;
    if (bytes.startsWith(QByteArrayView("PK\x03\x04", 4))) {
        // The first member of an ODF file is its type, stored plain (ODF 1.3, part 2, 3.3); OOXML names its parts.
        if (bytes.first(std::min<qsizetype>(bytes.size(), 256))
                .contains("mimetypeapplication/vnd.oasis.opendocument.text"))
            return SourceKind::Odt;
        if (bytes.contains("word/document"))
            return SourceKind::Docx;
        return SourceKind::Unknown;
    }
    if (bytes.startsWith(QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)))
        return containsWide(bytes, "EncryptedPackage") ? SourceKind::EncryptedOffice : SourceKind::LegacyOffice;
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return SourceKind::Pdf;
    return SourceKind::Unknown;
}

QString findConverter()
{
    for (const char *name : {"soffice", "libreoffice"}) {
        QString found = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (!found.isEmpty())
            return found;
    }
    for (const char *path :
         {"/usr/bin/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice",
          "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:/Program Files/LibreOffice/program/soffice.exe"})
        if (QFileInfo(QString::fromLatin1(path)).isExecutable())
            return QString::fromLatin1(path);
    return {};
}

Result<IntakeResult> takeIn(const QByteArray &bytes, const QString &fileName, const IntakeOptions &options)
{
    if (bytes.isEmpty())
        return fail(PdfError::Empty);
    if (bytes.size() > options.maxBytes)
        return fail(PdfError::TooLarge, QStringLiteral("%1 bytes").arg(bytes.size()));
    IntakeResult result;
    result.source = sourceKind(bytes);
    const QString base = QFileInfo(fileName).completeBaseName();
    result.suggestedName = (base.isEmpty() ? QStringLiteral("document") : base) + QStringLiteral(".pdf");
    WorkerClient worker(options.worker);
    QByteArray pdf;
    switch (result.source) {
    case SourceKind::Pdf: pdf = bytes; break;
    case SourceKind::Docx:
    case SourceKind::Odt:
    case SourceKind::Rtf: {
        CS_TRY(pdf, convert(bytes, result.source, options));
        break;
    }
    case SourceKind::Png:
    case SourceKind::Jpeg:
    case SourceKind::Tiff: {
        CS_TRY(pdf, worker.imagesToPdf(bytes, options.stop));
        break;
    }
    case SourceKind::EncryptedOffice:
        return fail(PdfError::Encrypted, QStringLiteral("an office file with a password"));
    case SourceKind::LegacyOffice:
    case SourceKind::Unknown:
        return fail(MakingError::NotSupported, QStringLiteral("neither PDF, DOCX, ODT, RTF nor a picture"));
    }
    CS_TRY(PdfIntake taken, worker.takeInPdf(pdf, options.choices, options.stop));
    result.pdf = std::move(taken.pdf);
    result.pages = taken.pages;
    result.boxes = std::move(taken.boxes);
    result.normalised = taken.normalised;
    result.isSigned = taken.isSigned;
    result.findings = std::move(taken.findings);
    CS_CHECK(drawEachPage(result, options));
    return result;
}

} // namespace countersign::pdf
