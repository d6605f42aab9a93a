// Inside core/crypto: QCA, started when the first function needs it.
#pragma once

namespace countersign::crypto {

// QCA is one for the process: QCA::init() counts its callers and registers its own end with the application. Starting and
// ending it around each use would load and unload its plugins (and the OpenSSL within them) every time, so it is started
// once, by whoever comes first, and kept. Nothing starts it in programs that never ask for a store. Thread-safe.
void startQca();

} // namespace countersign::crypto
