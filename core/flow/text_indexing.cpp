#include "core/flow/text_indexing.h"

#include "core/flow/ports.h"
#include "core/pdf/worker_client.h"

namespace countersign::flow {

namespace {
constexpr qsizetype kLargestFile = 128 * 1024 * 1024;
constexpr int kMostPages = 500;
constexpr qsizetype kMostText = 400'000;
} // namespace

Result<std::optional<Untold>> nextUntold(Office &office)
{
    CS_TRY(const std::optional<QByteArray> sha256, office.ports().store->originalWithoutText());
    if (!sha256)
        return std::optional<Untold>();
    auto pdf = office.pdf(*sha256);
    const bool isUsable = pdf && pdf->size() <= kLargestFile;
    return std::optional(Untold{*sha256, isUsable ? std::move(*pdf) : QByteArray(), office.ports().workerProgram});
}

QString textOf(const Untold &file)
{
    if (file.pdf.isEmpty())
        return {};
    pdf::WorkerClient worker(
        {.program = file.workerProgram, .timeoutMs = 10'000}); // a search can do without a slow file
    const auto opened = worker.open(file.pdf);
    QString text;
    for (int page = 0; opened && page < std::min(opened->pages, kMostPages) && text.size() < kMostText; ++page) {
        const auto words = worker.pageText(page);
        if (!words)
            break;
        text += words->plain() + QLatin1Char('\n');
    }
    return text;
}

Result<void> rememberText(Office &office, const QByteArray &sha256, const QString &text)
{
    return office.ports().store->rememberText(sha256, text);
}

Result<bool> indexNextText(Office &office) { return office.ports().store->indexNextText(); }

} // namespace countersign::flow
