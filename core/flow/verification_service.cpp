#include "core/flow/verification_service.h"

#include "core/domain/verdict_codec.h"
#include "core/flow/verification.h"
#include "core/pdf/pdf_error.h"
#include "core/domain/verdict_json.h"
#include "core/sign/sign_error.h"

#include <QCborArray>
#include <QJsonDocument>

namespace countersign::flow {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

std::vector<QByteArray> byteStrings(const QCborValue &value)
{
    std::vector<QByteArray> all;
    for (const QCborValue &item : value.toArray())
        all.push_back(item.toByteArray());
    return all;
}

// The asker knows the reader's errors, not those of the floors above it: what it was in the file is the first cause.
Error asReaderError(Error error)
{
    const Error *inner = &error;
    while (!inner->causes.empty() && inner->code.module != errorModule(pdf::PdfError{}))
        inner = &inner->causes.front();
    if (inner->code.module == errorModule(pdf::PdfError{}))
        return *inner;
    return {pdf::PdfError::Damaged, error.detail, {}};
}

Result<QCborMap> verify(const QCborMap &request)
{
    const KnownGround ground{.anchors = byteStrings(request[key("anchors")]),
                             .timestampAnchors = byteStrings(request[key("timeAnchors")]),
                             .revocationLists = byteStrings(request[key("revoked")]),
                             .ownCopies = byteStrings(request[key("own")])};
    const auto verdict = verifyPdf(request[key("data")].toByteArray(), ground, Time{request[key("at")].toInteger()});
    if (!verdict)
        return fail(asReaderError(verdict.error()));
    return QCborMap{{key("ok"), true}, {key("verdict"), domain::encodeVerdict(*verdict)}};
}

// For a program that shows the verdict to somebody else: docs/formats/verdict.md. What cannot be read is a verdict too.
Result<QCborMap> verdictJson(const QCborMap &request)
{
    const KnownGround ground{.anchors = byteStrings(request[key("anchors")]),
                             .timestampAnchors = {},
                             .revocationLists = {},
                             .ownCopies = {}};
    const auto verdict = verifyPdf(request[key("data")].toByteArray(), ground, Time{request[key("at")].toInteger()});
    const QJsonObject json =
        verdict ? domain::toJson(*verdict, {}) : domain::unreadableToJson({}, asReaderError(verdict.error()));
    return QCborMap{{key("ok"), true}, {key("json"), QJsonDocument(json).toJson(QJsonDocument::Compact)}};
}

Result<QCborMap> signedPart(const QCborMap &request)
{
    const auto bytes = extractSigned(request[key("data")].toByteArray(), request[key("field")].toString(),
                                     request[key("sha256")].toByteArray());
    if (!bytes)
        return fail(asReaderError(bytes.error()));
    return QCborMap{{key("ok"), true}, {key("size"), static_cast<qint64>(bytes->size())}};
}

} // namespace

pdf::WorkerActs verificationActs()
{
    return {{key("verify"), &verify}, {key("verdict-json"), &verdictJson}, {key("signed-part"), &signedPart}};
}

} // namespace countersign::flow
