#include "app/cli/verify_command.h"

#include "app/cli/console.h"
#include "app/cli/limited_run.h"
#include "app/cli/output_check.h"
#include "app/cli/pdf_options.h"
#include "app/cli/progress.h"
#include "app/cli/verdict_report.h"
#include "core/base/disk.h"
#include "core/base/durable_file.h"
#include "core/crypto/digest.h"
#include "core/flow/comparison.h"
#include "core/link/trust_http.h"
#include "core/sign/rendering_check.h"
#include "core/domain/verdict_json.h"
#include "ui/words/verdict_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace countersign::cli {

namespace {

constexpr int kPassed = 0, kFailed = 1, kIndeterminate = 2, kNoSignature = 3;

int exitCodeOf(domain::Indication indication)
{
    switch (indication) {
    case domain::Indication::TotalPassed: return kPassed;
    case domain::Indication::TotalFailed: return kFailed;
    case domain::Indication::Indeterminate: return kIndeterminate;
    case domain::Indication::NoSignature: break;
    }
    return kNoSignature;
}

// Of several files: an unreadable one is worst, then a failed one, an indeterminate one, one without a signature.
int worseOf(int a, int b)
{
    static constexpr int kRank[] = {0, 3, 2, 1, 4};
    return kRank[a] >= kRank[b] ? a : b;
}

QByteArray oneLine(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

// A field's name as a part of a file's name, on every system.
QString asFileName(const QString &field)
{
    QString name;
    for (const QChar c : field.left(80))
        name += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QLatin1Char('_');
    return name;
}

} // namespace

VerifyCommand::VerifyCommand(CLI::App &cli)
    : Command(cli.add_subcommand("verify",
                                 "say whether PDFs were changed since they were signed, and by whom they were signed")),
      m_trust(app())
{
    app().add_option("file", m_files, "PDFs to verify")->required()->expected(1, -1)->type_name(kFile);
    addPasswordOption(app(), m_passwordFile);
    app().add_flag("--json", m_json, "one JSON object a file, a line each (docs/formats/verdict.md)");
    app()
        .add_option("--report", m_report, "the report as a PDF; OUT-2.pdf and so on for further files")
        ->type_name("OUT");
    app().add_option("--extract", m_extractFolder, "a folder for exactly the bytes that each signature covers");
    app().add_flag("--compare-pages", m_comparesPages,
                   "draw the pages of every signed revision and of the file, and compare them too; takes longer");
    app()
        .add_option("--original", m_original, "your own copy: says what an overwritten file showed before")
        ->type_name(kFile);
}

int VerifyCommand::run()
{
    if (const auto may = mayWriteTo(app(), m_report); !may)
        return complain(fromArgument(m_report), may.error(), kRefused);
    auto options = m_trust.load();
    if (!options)
        return complain(options.error().about, options.error().error, options.error().exitCode);
    const auto password = readPassword(m_passwordFile);
    if (!password)
        return complain(password.error().about, password.error().error, password.error().exitCode);
    link::TrustHttp network;
    if (!m_trust.isOffline())
        options->network = &network;
    if (const auto limited = limitMemoryFor(m_files); !limited)
        return complain(QStringLiteral("verify"), limited.error(), kRefused);
    Progress progress(QStringLiteral("Verifying"), static_cast<qint64>(m_files.size()));
    int exitCode = kPassed;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        progress.reach(static_cast<qint64>(i));
        exitCode = worseOf(exitCode, runOne(m_files[i], *options, *password));
    }
    endIfAbandoned(exitCode);
    return exitCode;
}

int VerifyCommand::runOne(const std::string &file, const sign::VerifyOptions &options, const Secret &password)
{
    const QString name = fromArgument(file);
    const auto unreadable = [&](const Error &error) {
        if (m_json)
            print(QString::fromUtf8(oneLine(domain::unreadableToJson(name, error))));
        return complain(name, openingError(name, error), kUnreadable);
    };
    auto judged = withinLimits(QFileInfo(name).size(), !m_trust.isOffline(),
                               [name, password, options]() -> Result<std::pair<pdf::Document, domain::Verdict>> {
                                   CS_TRY(pdf::Document opened, pdf::Document::openFile(name, {}, password));
                                   CS_TRY(domain::Verdict found, sign::verify(opened, options));
                                   return std::pair(std::move(opened), std::move(found));
                               });
    if (!judged)
        return unreadable(judged.error());
    auto &[document, verdict] = *judged;
    if (m_comparesPages) {
        const sign::RenderingOptions drawing{.worker = {.program = QCoreApplication::applicationFilePath()}};
        if (const auto compared = sign::compareRendering(verdict, document, drawing); !compared)
            return unreadable(compared.error());
    }
    if (!m_original.empty()) {
        const auto original = readFile(m_original);
        if (!original)
            return complain(fromArgument(m_original), original.error(), kUnreadable);
        const QByteArray bytes = QByteArray::fromRawData(document.bytes().data(), document.size());
        if (const auto explained = flow::explainAgainst(verdict, bytes, *original); !explained)
            return complain(fromArgument(m_original), explained.error(), kUnreadable);
    }
    Progress::clear();
    const QByteArray sha256 = m_json && m_report.empty() ? QByteArray() : crypto::sha256(document.bytes());
    if (m_json)
        print(QString::fromUtf8(oneLine(domain::toJson(verdict, name))));
    else
        print(ui::reportText(verdict, QFileInfo(name).fileName(), sha256, options.at));
    std::fflush(stdout);
    if (!m_report.empty())
        if (const auto written = writeReport(verdict, name, sha256, options.at); !written)
            return complain(fromArgument(m_report), written.error(), kUnreadable);
    if (!m_extractFolder.empty())
        if (const auto extracted = extract(document, verdict, name); !extracted)
            return complain(fromArgument(m_extractFolder), extracted.error(), kUnreadable);
    return exitCodeOf(verdict.indication);
}

Result<void> VerifyCommand::writeReport(const domain::Verdict &verdict, const QString &file, const QByteArray &sha256,
                                        Time at)
{
    CS_TRY(const QByteArray pdf, reportPdf(verdict, QFileInfo(file).fileName(), sha256, at));
    QString path = fromArgument(m_report);
    if (++m_reports > 1) {
        const QFileInfo first(path);
        path = first.dir().filePath(QStringLiteral("%1-%2.%3")
                                        .arg(first.completeBaseName())
                                        .arg(m_reports)
                                        .arg(first.suffix().isEmpty() ? QStringLiteral("pdf") : first.suffix()));
    }
    return LocalDisk().writeDurably(path, pdf);
}

Result<void> VerifyCommand::extract(const pdf::Document &document, const domain::Verdict &verdict, const QString &file)
{
    const QDir folder(fromArgument(m_extractFolder));
    for (const domain::SignatureVerdict &signature : verdict.signatures) {
        const auto part = sign::signedPart(document, signature.field, signature.signedRevisionSha256);
        if (!part) {
            complain(file,
                     QStringLiteral("The signature %1 covers no revision of this file: nothing is extracted.")
                         .arg(signature.field),
                     0);
            continue;
        }
        const QString base =
            QStringLiteral("%1-%2").arg(QFileInfo(file).completeBaseName(), asFileName(signature.field));
        QString name = base + QStringLiteral(".pdf");
        for (int number = 2; m_extracted.contains(name); ++number) // files of the same name in other folders
            name = QStringLiteral("%1-%2.pdf").arg(base).arg(number);
        m_extracted.insert(name);
        CS_TRY(DurableFile out, DurableFile::create(folder.filePath(name)));
        CS_CHECK(out.write(*part));
        CS_CHECK(out.publish());
    }
    return {};
}

} // namespace countersign::cli
