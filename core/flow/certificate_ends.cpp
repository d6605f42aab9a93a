#include "core/flow/certificate_ends.h"

#include "core/crypto/certificate.h"
#include "core/flow/guard.h"

#include <algorithm>

namespace countersign::flow {

namespace {

using Which = CertificateEnd::Which;

std::optional<CertificateEnd> endOf(const QByteArray &der, Which which, bool isOfCompany = true)
{
    const auto certificate = crypto::Certificate::fromDer(der);
    if (!certificate)
        return std::nullopt;
    return CertificateEnd{which, isOfCompany, certificate->notAfter(), certificate->fingerprintWords()};
}

std::optional<CertificateEnd> lastOfMine(const Office &office)
{
    const domain::Member me = office.me();
    std::optional<CertificateEnd> last;
    const auto look = [&](const QByteArray &sha256, bool isOfCompany) {
        if (sha256.isEmpty())
            return;
        const auto der = office.pdf(sha256); // those of earlier versions were not kept
        if (const auto end = der ? endOf(*der, Which::Mine, isOfCompany) : std::nullopt;
            end && (!last || last->notAfter < end->notAfter))
            last = end;
    };
    look(me.certificateSha256, true);
    for (const QByteArray &other : me.otherCertificates)
        look(other, false);
    return last;
}

} // namespace

std::vector<CertificateEnd> certificateEnds(const Office &office, Time now)
{
    std::vector<CertificateEnd> ends;
    const auto add = [&](const std::optional<CertificateEnd> &end) {
        if (end && end->notAfter < now.plusSeconds(kDaysBeforeEnd * 86'400LL))
            ends.push_back(*end);
    };
    add(lastOfMine(office));
    if (allow(office, domain::Act::Manage, {.object = domain::Object::Companies, .owner = {}, .department = {}})) {
        const domain::Workspace workspace = office.workspace();
        add(endOf(workspace.sealCertificate, Which::Seal));
        add(endOf(workspace.rootCertificate, Which::Authority));
    }
    std::stable_sort(ends.begin(), ends.end(), [](const auto &a, const auto &b) { return a.notAfter < b.notAfter; });
    return ends;
}

} // namespace countersign::flow
