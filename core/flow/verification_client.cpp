#include "core/flow/verification_client.h"

#include "core/domain/verdict_codec.h"
#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"

#include <QCborArray>

namespace countersign::flow {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QCborArray byteStrings(const std::vector<QByteArray> &all)
{
    QCborArray array;
    for (const QByteArray &bytes : all)
        array.append(bytes);
    return array;
}

Result<QCborMap> ask(const pdf::WorkerSetup &worker, const QCborMap &request, const std::stop_token &stop = {})
{
    pdf::WorkerClient client(worker);
    auto answer = client.call(request, stop);
    if (stop.stop_requested())
        return fail(FlowError::Stopped);
    if (answer)
        return answer;
    const Error &error = answer.error();
    const QString detail = error.detail;
    // A missing program is not the file's fault, and a file the reader refuses is no danger.
    if (error.is(pdf::MakingError::WorkerMissing) || error.code.module == errorModule(pdf::PdfError{}))
        return answer;
    return fail(std::move(answer).error().as(FlowError::VerifierStopped, detail));
}

} // namespace

Result<domain::Verdict> verifyApart(const pdf::WorkerSetup &worker, const QByteArray &pdf, const KnownGround &ground,
                                    Time at, const std::stop_token &stop)
{
    CS_TRY(const QCborMap answer,
           ask(worker,
               {{key("act"), key("verify")},
                {key("data"), pdf},
                {key("anchors"), byteStrings(ground.anchors)},
                {key("timeAnchors"), byteStrings(ground.timestampAnchors)},
                {key("revoked"), byteStrings(ground.revocationLists)},
                {key("own"), byteStrings(ground.ownCopies)},
                {key("at"), static_cast<qint64>(at.msSinceEpoch)}},
               stop));
    auto verdict = domain::decodeVerdict(answer[key("verdict")].toByteArray());
    if (!verdict)
        return fail(std::move(verdict).error().as(FlowError::VerifierStopped));
    return verdict;
}

Result<QByteArray> signedPartApart(const pdf::WorkerSetup &worker, const QByteArray &pdf, const QString &field,
                                   const QByteArray &sha256)
{
    CS_TRY(const QCborMap answer,
           ask(worker,
               {{key("act"), key("signed-part")}, {key("data"), pdf}, {key("field"), field}, {key("sha256"), sha256}}));
    const qint64 size = answer[key("size")].toInteger(-1);
    if (size <= 0 || size > pdf.size())
        return fail(FlowError::VerifierStopped, QStringLiteral("an answer that does not add up"));
    return pdf.first(size); // it begins where the file does
}

} // namespace countersign::flow
