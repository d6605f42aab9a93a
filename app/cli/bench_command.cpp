#include "app/cli/bench_command.h"

#include "app/cli/bench_run.h"
#include "app/cli/console.h"
#include "core/base/process_usage.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <thread>

namespace countersign::cli {

BenchCommand::BenchCommand(CLI::App &cli)
    : Command(cli.add_subcommand("bench", "measure signing or verifying, in process, with the key loaded"))
{
    app().require_subcommand(1);
    m_sign.app = app().add_subcommand("sign", "sign every file of a folder, in memory");
    m_verify.app = app().add_subcommand("verify",
                                        "verify every file of a folder with everything that changed since; files "
                                        "without a signature are signed first, and that is not counted");
    addOptions(m_sign);
    addOptions(m_verify);
}

void BenchCommand::addOptions(Part &part)
{
    part.app->add_option("--files", part.folder, "a folder with PDFs")->required();
    part.keys = std::make_unique<KeyOptions>(*part.app, KeyOptions::Sources::Pkcs12Only);
    part.app->add_option("--repeat", part.repeats, "passes over all files; the median counts")
        ->check(CLI::Range(1, 100'000));
    part.app->add_option("--threads", part.threads, "how many at once; as many as processors unless given")
        ->check(CLI::Range(1, 1024));
    part.app->add_flag("--json", part.json, "as one JSON object");
}

int BenchCommand::run() { return m_sign.app->parsed() ? runPart(m_sign, true) : runPart(m_verify, false); }

int BenchCommand::runPart(const Part &part, bool signs) const
{
    const QString folder = fromArgument(part.folder);
    BenchRequest request{.files = {}, .repeats = part.repeats, .threads = part.threads};
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        request.files += QDir(folder).filePath(name);
    if (request.files.isEmpty())
        return complain(folder, QStringLiteral("There is no PDF in this folder."), kUnreadable);
    if (request.threads == 0)
        request.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));

    const auto result = signs ? benchSign(request, *part.keys) : benchVerify(request, *part.keys);
    if (!result)
        return complain(result.error().about, result.error().error, result.error().exitCode);
    const double median = result->medianMs();
    const double perSecond = median > 0 ? static_cast<double>(request.files.size()) * 1000 / median : 0;
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    const QString operation = signs ? QStringLiteral("sign") : QStringLiteral("verify");
    if (part.json) {
        const QJsonObject object{{QStringLiteral("operation"), operation},
                                 {QStringLiteral("files"), static_cast<qint64>(request.files.size())},
                                 {QStringLiteral("bytes"), result->bytes},
                                 {QStringLiteral("repeats"), static_cast<qint64>(result->passMs.size())},
                                 {QStringLiteral("medianMs"), rounded(median)},
                                 {QStringLiteral("docsPerSecond"), rounded(perSecond)},
                                 {QStringLiteral("peakRssKb"), peakMemoryKb()},
                                 {QStringLiteral("threads"), result->threads}};
        print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    } else {
        print(QStringLiteral("%1: %2 files, %3 bytes; median of %4 passes %5 ms, %6 documents a second, %7 threads, at "
                             "most %8 MB of memory")
                  .arg(operation)
                  .arg(request.files.size())
                  .arg(result->bytes)
                  .arg(result->passMs.size())
                  .arg(median, 0, 'f', 2)
                  .arg(perSecond, 0, 'f', 1)
                  .arg(result->threads)
                  .arg(peakMemoryKb() / 1024));
    }
    return kDone;
}

} // namespace countersign::cli
