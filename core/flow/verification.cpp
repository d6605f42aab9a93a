#include "core/flow/verification.h"

#include "core/flow/comparison.h"
#include "core/sign/verifier.h"

namespace countersign::flow {

Result<domain::Verdict> verifyPdf(const QByteArray &pdf, const std::vector<QByteArray> &anchorsDer, Time at)
{
    sign::VerifyOptions options{.at = at};
    for (const QByteArray &der : anchorsDer) {
        CS_TRY(crypto::Certificate anchor, crypto::Certificate::fromDer(der));
        options.anchors.append(anchor);
    }
    return sign::verify(pdf, options);
}

std::vector<QByteArray> trustAnchors(const Office &office)
{
    const QByteArray root = office.workspace().rootCertificate;
    return root.isEmpty() ? std::vector<QByteArray>{} : std::vector<QByteArray>{root};
}

KnownGround groundFor(const Office &office, const QByteArray &pdf)
{
    return {.anchors = trustAnchors(office), .ownCopies = ownCandidates(office, pdf)};
}

Result<domain::Verdict> verifyPdf(const QByteArray &pdf, const KnownGround &ground, Time at)
{
    CS_TRY(domain::Verdict verdict, verifyPdf(pdf, ground.anchors, at));
    for (const QByteArray &own : ground.ownCopies)
        if (isAlteredFrom(pdf, own)) {
            CS_CHECK(explainAgainst(verdict, pdf, own));
            break;
        }
    return verdict;
}

Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &signatureField)
{
    return sign::extractSigned(pdf, signatureField);
}

} // namespace countersign::flow
