#include "app/cli/bench_run.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "core/sign/pades_signer.h"
#include "core/sign/verifier.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>

namespace countersign::cli {

namespace {

using Work = std::function<Result<void>(const QString &path, int thread)>;

// One pass: every thread takes the next file until none is left.
std::optional<OptionFailure> pass(const BenchRequest &request, const Work &work)
{
    std::atomic<qsizetype> next = 0;
    std::mutex guard;
    std::optional<OptionFailure> failure;
    const auto takeTurns = [&](int thread) {
        for (qsizetype i = next++; i < request.files.size(); i = next++) {
            if (auto done = work(request.files.at(i), thread); !done) {
                const std::lock_guard lock(guard);
                failure = OptionFailure{request.files.at(i), done.error(), kRefused};
                next = request.files.size();
            }
        }
    };
    if (request.threads <= 1) {
        takeTurns(0);
        return failure;
    }
    std::vector<std::jthread> threads;
    for (int i = 0; i < request.threads; ++i)
        threads.emplace_back(takeTurns, i);
    threads.clear(); // joins
    return failure;
}

FromOptions<BenchResult> measure(const BenchRequest &request, const Work &work)
{
    BenchResult result{.bytes = 0, .threads = request.threads, .passMs = {}};
    for (const QString &file : request.files)
        result.bytes += QFileInfo(file).size();
    for (int i = -1; i < request.repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (auto failure = pass(request, work))
            return tl::unexpected<OptionFailure>(*std::move(failure));
        if (i >= 0)
            result.passMs.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return result;
}

BenchRequest withThreads(BenchRequest request)
{
    request.threads = std::clamp(request.threads, 1, static_cast<int>(request.files.size()));
    return request;
}

Result<QByteArray> signOne(const QString &path, crypto::SigningKey &key)
{
    CS_TRY(const pdf::Document document, pdf::Document::openFile(path));
    pdf::SlotRequest slot{.fieldName = pdf::freeFieldName(document, QStringLiteral("Signature")),
                          .newField = pdf::NewSignatureField{}};
    slot.signedAt = SystemClock().now();
    slot.name = key.certificate().subject().displayName();
    return sign::signPadesAppended(document, {.slot = slot}, key);
}

} // namespace

double BenchResult::medianMs() const
{
    std::vector<double> sorted = passMs;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    if (sorted.empty())
        return 0;
    return sorted.size() % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

FromOptions<BenchResult> benchSign(const BenchRequest &asked, const KeyOptions &options)
{
    const BenchRequest request = withThreads(asked);
    std::vector<std::unique_ptr<crypto::SigningKey>> keys; // one a thread
    for (int i = 0; i < request.threads; ++i) {
        auto key = options.load();
        if (!key)
            return tl::unexpected<OptionFailure>(key.error());
        keys.push_back(std::move(*key));
    }
    return measure(request, [&keys](const QString &path, int thread) -> Result<void> {
        CS_TRY(const QByteArray appended, signOne(path, *keys[static_cast<std::size_t>(thread)]));
        Q_UNUSED(appended)
        return {};
    });
}

FromOptions<BenchResult> benchVerify(const BenchRequest &asked, const KeyOptions &options)
{
    const auto loaded = options.load();
    if (!loaded)
        return tl::unexpected<OptionFailure>(loaded.error());
    crypto::SigningKey &key = **loaded;
    // Files without a signature are signed first, beside; that time is not counted.
    const QTemporaryDir folder;
    BenchRequest request = withThreads(asked);
    for (QString &file : request.files) {
        const auto refuse = [&file](const Error &error) {
            return tl::unexpected<OptionFailure>({file, error, kRefused});
        };
        const auto document = pdf::Document::openFile(file);
        if (!document)
            return tl::unexpected<OptionFailure>({file, document.error(), kUnreadable});
        if (pdf::hasSignatures(*document))
            continue;
        const auto appended = signOne(file, key);
        if (!appended)
            return refuse(appended.error());
        const QString copy = folder.filePath(QString::number(&file - request.files.data()) + QStringLiteral(".pdf"));
        if (const auto written = writeRevision(copy.toLocal8Bit().toStdString(), *document, *appended); !written)
            return refuse(written.error());
        file = copy;
    }
    sign::VerifyOptions trust;
    trust.anchors = key.chain().isEmpty() ? QList{key.certificate()} : key.chain();
    trust.at = SystemClock().now();
    auto result = measure(request, [&trust](const QString &path, int) -> Result<void> {
        CS_TRY(const pdf::Document document, pdf::Document::openFile(path));
        CS_TRY(const domain::Verdict verdict, sign::verify(document, trust));
        if (verdict.signatures.empty())
            return fail(sign::SignError::NotVerifiable, QStringLiteral("no signature"));
        for (const domain::SignatureVerdict &signature : verdict.signatures)
            if (!signature.isIntact)
                return fail(sign::SignError::NotVerifiable, QStringLiteral("a signature is broken"));
        return {};
    });
    if (result) // of the files as given, however many were signed first
        result->bytes = std::accumulate(asked.files.begin(), asked.files.end(), qint64(0),
                                        [](qint64 sum, const QString &file) { return sum + QFileInfo(file).size(); });
    return result;
}

} // namespace countersign::cli
