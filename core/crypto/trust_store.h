// The authorities the operating system trusts, through QCA: the system's store on Windows and macOS, the distribution's
// bundle elsewhere; or the PEM file or folders that SSL_CERT_FILE or SSL_CERT_DIR name. A system's roots are about web servers as well; whether they count for signatures is the user's choice.
#pragma once

#include "core/crypto/certificate.h"
#include "core/crypto/trust_error.h"

namespace countersign::crypto {

// Every certificate of the store once; those our reader refuses are left out. Reads the store anew each time, which takes
// tens of milliseconds. Thread-safe.
[[nodiscard]] Result<QList<Certificate>> systemAnchors();

} // namespace countersign::crypto
