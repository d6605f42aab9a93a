// How high a signature is made: the workspace's level, its timestamp authorities, and what the workspace itself can say of
// its own certificates (its own list of revoked ones), so that B-LT does not depend on a server that a small office has not.
#pragma once

#include "core/flow/office.h"
#include "core/sign/extension.h"

namespace countersign::flow {

struct SignatureLevel {
    sign::LevelRequest request;
    crypto::TrustNetwork *network = nullptr;
    const Clock &clock;
};

[[nodiscard]] Result<SignatureLevel> signatureLevel(Office &office, domain::PadesLevel level,
                                                    std::stop_token stop = {});
// Stopped; NoTimestamp and NoValidationData where the authorities are to blame and a lower level would do; else `otherwise`.
[[nodiscard]] Error levelError(Error error, FlowError otherwise);

} // namespace countersign::flow
