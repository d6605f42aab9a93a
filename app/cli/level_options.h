// How far up the ladder a signature goes: --level B|T|LT|LTA, --tsa URL…; shared by sign and extend.
#pragma once

#include "app/cli/key_options.h"
#include "app/cli/trust_list_options.h"
#include "core/link/trust_http.h"
#include "core/sign/extension.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace countersign::cli {

class LevelOptions
{
public:
    // `from`: the lowest level that makes sense, B to sign and T to extend; without --level it is that.
    LevelOptions(CLI::App &command, domain::PadesLevel from);

    [[nodiscard]] domain::PadesLevel level() const { return m_level; }
    [[nodiscard]] bool needsNetwork() const { return m_level != domain::PadesLevel::B; }
    [[nodiscard]] FromOptions<sign::LevelRequest> load() const;

private:
    TrustListOptions m_trustLists;
    domain::PadesLevel m_level;
    std::vector<std::string> m_authorities, m_trust, m_crls;
};

} // namespace countersign::cli
