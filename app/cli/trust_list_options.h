// EU trusted lists as files: --trust-list F…, --trust-list-signer CERT…. Nothing is fetched: a list is believed when one of the
// given certificates signed it, or one that a list of lists, given before it, names for that very territory.
#pragma once

#include "app/cli/key_options.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace countersign::cli {

struct TrustListAnchors {
    QList<crypto::Certificate> signatures; // issuers of qualified certificates
    QList<crypto::Certificate> timestamps; // qualified timestamping services
};

class TrustListOptions
{
public:
    explicit TrustListOptions(CLI::App &command);
    // Says on stderr which lists are past their next update; they count all the same, as the last known state.
    [[nodiscard]] FromOptions<TrustListAnchors> load() const;

private:
    std::vector<std::string> m_lists, m_signers;
};

} // namespace countersign::cli
