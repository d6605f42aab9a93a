// What is missing to judge a chain, asked of the addresses its certificates name (RFC 5280, 4.2.2.1; RFC 6960, A.1). What
// comes back is only material: every answer is checked for its signature when it is used.
#include "core/crypto/certificate_bag.h"
#include "core/crypto/ocsp.h"
#include "core/sign/verifier_parts.h"

namespace countersign::sign {

namespace {

constexpr qsizetype kMaxRequests =
    40; // of one verification: certificates of strangers must not make us knock everywhere
constexpr qsizetype kMaxUrls = 3; // of one certificate and kind

} // namespace

bool Ground::mayAsk(const QString &url)
{
    if (!options.network || asked.size() >= kMaxRequests || asked.contains(url))
        return false;
    asked.insert(url);
    return true;
}

bool fetchIssuer(const crypto::Certificate &certificate, Ground &ground)
{
    for (const QString &url : certificate.issuerUrls().mid(0, kMaxUrls)) {
        if (!ground.mayAsk(url))
            continue;
        const auto body = ground.options.network->get(url);
        if (!body)
            continue;
        const qsizetype before = ground.evidence.certificates.size();
        if (const auto found = crypto::certificatesFromDownload(*body))
            for (const crypto::Certificate &issuer : *found)
                ground.evidence.addCertificate(issuer.der());
        if (ground.evidence.certificates.size() > before)
            return true;
    }
    return false;
}

bool fetchRevocation(const crypto::Certificate &certificate, const crypto::Certificate &issuer, Ground &ground)
{
    const auto request = crypto::makeOcspRequest(certificate, issuer);
    for (const QString &url : certificate.ocspUrls().mid(0, kMaxUrls)) {
        // One responder answers for many certificates: it is the question that must not be repeated.
        if (!request || !ground.mayAsk(url + u'#' + certificate.serialHex()))
            continue;
        const auto body = ground.options.network->post(url, QByteArrayLiteral("application/ocsp-request"),
                                                       QByteArrayLiteral("application/ocsp-response"), *request);
        if (!body || !crypto::readOcspResponse(*body, certificate, issuer))
            continue;
        ground.evidence.ocspResponses.append(*body);
        return true;
    }
    for (const QString &url : certificate.crlUrls().mid(0, kMaxUrls)) {
        if (!ground.mayAsk(url))
            continue;
        const auto body = ground.options.network->get(url);
        if (!body)
            continue;
        auto list = crypto::RevocationList::fromDer(*body);
        if (!list)
            list = crypto::RevocationList::fromPem(*body);
        if (!list)
            continue;
        ground.evidence.addList(list->der());
        return true;
    }
    return false;
}

} // namespace countersign::sign
