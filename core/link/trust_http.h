// Asks authorities over HTTP(S), with Qt Network. Thread-safe: every call makes its own connection and blocks its thread
// with an event loop of its own, so never the window's thread.
#pragma once

#include "core/crypto/trust_network.h"

namespace countersign::link {

struct TrustHttpLimits {
    int timeoutMs = 10'000; // for the whole answer, redirects included
    qint64 maxBytes = 10LL * 1024 * 1024;
    int maxRedirects = 3; // https never leads to http
};

class TrustHttp final : public crypto::TrustNetwork
{
public:
    explicit TrustHttp(TrustHttpLimits limits = {}) : m_limits(limits) { }
    [[nodiscard]] Result<QByteArray> ask(const crypto::TrustQuery &query) override;

private:
    TrustHttpLimits m_limits;
};

} // namespace countersign::link
