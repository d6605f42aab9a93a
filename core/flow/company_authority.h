// The company's own small certificate authority inside a workspace: a root, a seal, a certificate per signatory.
// Root and seal keys lie sealed in the workspace's folder; a signatory's key is handed out once and not kept.
#pragma once

#include "core/crypto/signing_key.h"
#include "core/flow/office.h"

namespace countersign::flow {

struct AuthorityCertificates {
    QByteArray root; // DER
    QByteArray seal; // DER
};
// Makes both; the workspace record that names them is the caller's to save.
[[nodiscard]] Result<AuthorityCertificates> makeAuthority(Office &office, const domain::Company &company);

// The company seal, ready to sign.
[[nodiscard]] Result<std::unique_ptr<crypto::SigningKey>> sealKey(Office &office);

} // namespace countersign::flow
