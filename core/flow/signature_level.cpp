#include "core/flow/signature_level.h"

#include "core/flow/company_authority.h"
#include "core/flow/ports.h"

namespace countersign::flow {

Result<SignatureLevel> signatureLevel(Office &office, domain::PadesLevel level, std::stop_token stop)
{
    Ports &ports = office.ports();
    const domain::Workspace workspace = office.workspace();
    SignatureLevel made{
        .request = {.level = level, .stop = stop}, .network = ports.network.get(), .clock = *ports.clock};
    if (level < domain::PadesLevel::T)
        return made;
    if (workspace.timestampAuthorities.isEmpty())
        return fail(FlowError::NoTimestamp, QStringLiteral("no timestamp authority is set"));
    made.request.timestamps.authorities = workspace.timestampAuthorities;
    made.request.timestamps.stop = stop;
    if (level < domain::PadesLevel::LT)
        return made;

    sign::ValidationSources &known = made.request.known;
    for (const QByteArray &der : workspace.ownAnchors) {
        CS_TRY(const crypto::Certificate anchor, crypto::Certificate::fromDer(der));
        known.anchors.append(anchor);
    }
    if (!workspace.rootCertificate.isEmpty()) {
        CS_TRY(const crypto::Certificate root, crypto::Certificate::fromDer(workspace.rootCertificate));
        known.anchors.append(root);
        CS_TRY(const crypto::RevocationList list, ownRevocationList(office));
        known.revocationLists.append(list.der());
    }
    known.certificates = known.anchors;
    return made;
}

Error levelError(Error error, FlowError otherwise)
{
    if (error.is(crypto::TrustNetworkError::Stopped))
        return std::move(error).as(FlowError::Stopped);
    if (error.is(sign::SignError::NoTimestamp) || error.is(FlowError::NoTimestamp))
        return std::move(error).as(FlowError::NoTimestamp);
    if (error.is(sign::SignError::NoValidationData))
        return std::move(error).as(FlowError::NoValidationData);
    return std::move(error).as(otherwise);
}

} // namespace countersign::flow
