#include "app/cli/level_options.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/trust_options.h"

namespace countersign::cli {

using domain::PadesLevel;

LevelOptions::LevelOptions(CLI::App &command, PadesLevel from) : m_trustLists(command), m_level(from)
{
    std::map<std::string, PadesLevel> words{{"T", PadesLevel::T}, {"LT", PadesLevel::LT}, {"LTA", PadesLevel::LTA}};
    if (from == PadesLevel::B)
        words.emplace("B", PadesLevel::B);
    auto *level = command
                      .add_option("--level", m_level,
                                  "T adds a timestamp, LT what is needed to judge it later, LTA a timestamp over that")
                      ->transform(CLI::CheckedTransformer(words, CLI::ignore_case))
                      ->default_str(from == PadesLevel::B ? "B" : "T");
    if (from != PadesLevel::B)
        level->required();
    command
        .add_option("--tsa", m_authorities,
                    "address of a timestamping authority (RFC 3161); several are asked in order until one answers")
        ->take_all()
        ->allow_extra_args(false);
    command
        .add_option("--trust", m_trust,
                    "certificates where chains may end, and issuers' certificates; for LT and LTA; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    command.add_option("--crl", m_crls, "revocation lists to keep in the file, for LT and LTA; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    command.final_callback([this] {
        if (m_level >= PadesLevel::T && m_authorities.empty())
            throw CLI::RequiredError("--level T, LT and LTA: --tsa");
    });
}

FromOptions<sign::LevelRequest> LevelOptions::load() const
{
    sign::LevelRequest request;
    request.level = m_level;
    for (const std::string &address : m_authorities)
        request.timestamps.authorities += fromArgument(address);
    auto anchors = readCertificates(m_trust);
    if (!anchors)
        return tl::unexpected<OptionFailure>(anchors.error());
    request.known.anchors = *anchors;
    request.known.certificates = *std::move(anchors);
    const auto listed = m_trustLists.load();
    if (!listed)
        return tl::unexpected<OptionFailure>(listed.error());
    request.known.anchors += listed->signatures + listed->timestamps;
    auto lists = readRevocationLists(m_crls);
    if (!lists)
        return tl::unexpected<OptionFailure>(lists.error());
    for (const crypto::RevocationList &list : *lists)
        request.known.revocationLists.append(list.der());
    return request;
}

} // namespace countersign::cli
