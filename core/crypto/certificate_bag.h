// Certificates as authorities hand them out for download (RFC 5280, 4.2.2.1): one as DER, several as a certs-only PKCS#7
// message (.p7c), and, against the rule but often, either of them as PEM.
#pragma once

#include "core/crypto/certificate.h"

namespace countersign::crypto {

// At least one, at most 100. BadInput for anything else.
[[nodiscard]] Result<QList<Certificate>> certificatesFromDownload(QByteArrayView bytes);

} // namespace countersign::crypto
