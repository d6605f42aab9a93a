// Whom a verification believes: --trust PEM, --trust-list XML, --crl F, --offline, --at ISO-TIME.
#pragma once

#include "app/cli/key_options.h"
#include "app/cli/trust_list_options.h"
#include "core/sign/verifier.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace countersign::cli {

class TrustOptions
{
public:
    explicit TrustOptions(CLI::App &command);
    // Everything but the network: a caller sets that where isOffline() is not.
    [[nodiscard]] FromOptions<sign::VerifyOptions> load() const;
    [[nodiscard]] bool isOffline() const { return m_isOffline; }

private:
    TrustListOptions m_trustLists;
    std::vector<std::string> m_trust, m_crls;
    std::string m_at;
    bool m_isOffline = false, m_trustsSystem = false;
};

// DER or PEM, one a file.
[[nodiscard]] FromOptions<QList<crypto::RevocationList>> readRevocationLists(const std::vector<std::string> &paths);

} // namespace countersign::cli
