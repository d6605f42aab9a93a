#include "core/flow/verification.h"

#include "core/crypto/signing_key.h"
#include "core/crypto/trust_store.h"
#include "core/flow/company_authority.h"
#include "core/flow/comparison.h"
#include "core/sign/verifier.h"

namespace countersign::flow {

namespace {

Result<QList<crypto::Certificate>> certificates(const std::vector<QByteArray> &all)
{
    QList<crypto::Certificate> list;
    for (const QByteArray &der : all) {
        CS_TRY(crypto::Certificate one, crypto::Certificate::fromDer(der));
        list.append(std::move(one));
    }
    return list;
}

Result<domain::Verdict> verifyWith(const QByteArray &pdf, const std::vector<QByteArray> &anchors,
                                   const std::vector<QByteArray> &timestampAnchors,
                                   const std::vector<QByteArray> &revocationLists, Time at)
{
    sign::VerifyOptions options{.at = at};
    CS_TRY(options.anchors, certificates(anchors));
    CS_TRY(options.timestampAnchors, certificates(timestampAnchors));
    for (const QByteArray &der : revocationLists) {
        CS_TRY(crypto::RevocationList list, crypto::RevocationList::fromDer(der));
        options.revocationLists.append(std::move(list));
    }
    return sign::verify(pdf, options);
}

// A list whose file is gone trusts nobody: what it named is then judged as unknown, never as trusted.
void addFromVault(const Office &office, const QByteArray &sha256, std::vector<QByteArray> &to)
{
    if (sha256.isEmpty())
        return;
    const auto pem = office.pdf(sha256);
    if (!pem)
        return;
    const auto list = crypto::certificatesFromPemOrDer(*pem);
    for (const crypto::Certificate &certificate : list.value_or(QList<crypto::Certificate>{}))
        to.push_back(certificate.der());
}

} // namespace

Result<domain::Verdict> verifyPdf(const QByteArray &pdf, const std::vector<QByteArray> &anchorsDer, Time at)
{
    return verifyWith(pdf, anchorsDer, {}, {}, at);
}

std::vector<QByteArray> trustAnchors(const Office &office)
{
    const domain::Workspace workspace = office.workspace();
    std::vector<QByteArray> anchors;
    if (!workspace.rootCertificate.isEmpty())
        anchors.push_back(workspace.rootCertificate);
    anchors.insert(anchors.end(), workspace.ownAnchors.begin(), workspace.ownAnchors.end());
    for (const domain::TrustedListImport &list : workspace.trustedLists)
        addFromVault(office, list.signatureAnchors, anchors);
    if (workspace.trustsSystem)
        for (const crypto::Certificate &anchor : crypto::systemAnchors().value_or(QList<crypto::Certificate>{}))
            anchors.push_back(anchor.der());
    return anchors;
}

namespace {

std::vector<QByteArray> timestampAnchors(const Office &office)
{
    std::vector<QByteArray> anchors;
    for (const domain::TrustedListImport &list : office.workspace().trustedLists)
        addFromVault(office, list.timestampAnchors, anchors);
    return anchors;
}

} // namespace

KnownGround groundFor(const Office &office, const QByteArray &pdf)
{
    std::vector<QByteArray> lists;
    if (!office.workspace().revoked.empty())
        if (const auto own = ownRevocationList(office))
            lists.push_back(own->der());
    return {.anchors = trustAnchors(office),
            .timestampAnchors = timestampAnchors(office),
            .revocationLists = std::move(lists),
            .ownCopies = ownCandidates(office, pdf)};
}

Result<domain::Verdict> verifyPdf(const QByteArray &pdf, const KnownGround &ground, Time at)
{
    CS_TRY(domain::Verdict verdict,
           verifyWith(pdf, ground.anchors, ground.timestampAnchors, ground.revocationLists, at));
    for (const QByteArray &own : ground.ownCopies)
        if (isAlteredFrom(pdf, own)) {
            CS_CHECK(explainAgainst(verdict, pdf, own));
            break;
        }
    return verdict;
}

Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &signatureField, const QByteArray &sha256)
{
    return sign::extractSigned(pdf, signatureField, sha256);
}

} // namespace countersign::flow
