// Inside core/crypto: QCA, started when the first function needs it.
#pragma once

#include <QtGlobal>

namespace countersign::crypto {

// QCA is one for the process: QCA::init() counts its callers and registers its own end with the application. Starting and
// ending it around each use would load and unload its plugins (and the OpenSSL within them) every time, so it is started
// once, by whoever comes first, and kept. Nothing starts it in programs that never ask for a store. Thread-safe.
void startQca();

// QCA's OpenSSL plugin prints a line for every certificate with a signature it has no name for (ECDSA over SHA-384, say).
// While this lives, debug lines are dropped; everything else goes where it went before. One at a time, for the process.
class QuietQca
{
public:
    QuietQca();
    ~QuietQca();
    QuietQca(const QuietQca &) = delete;
    QuietQca &operator=(const QuietQca &) = delete;

private:
    bool m_isInner = false;
};

} // namespace countersign::crypto
