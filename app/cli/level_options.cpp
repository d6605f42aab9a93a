#include "app/cli/level_options.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "app/cli/trust_options.h"

#include <QUrl>

namespace countersign::cli {

using domain::PadesLevel;

namespace {

// What CLI11 reads an enum from.
std::string levelNumber(const std::string &word, PadesLevel from)
{
    constexpr std::pair<const char *, PadesLevel> kLevels[] = {
        {"B", PadesLevel::B}, {"T", PadesLevel::T}, {"LT", PadesLevel::LT}, {"LTA", PadesLevel::LTA}};
    for (const auto &[name, level] : kLevels)
        if (level >= from && qstricmp(word.c_str(), name) == 0)
            return std::to_string(static_cast<int>(level));
    throw CLI::ValidationError(word + " is none of " + (from == PadesLevel::B ? "B, " : "") + "T, LT, LTA");
}

// Does not repeat it: an address may carry an account.
std::string addressComplaint(const std::string &address)
{
    const QUrl url(fromArgument(address), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return isWeb && !url.host().isEmpty() ? std::string() : "this is no http or https address";
}

} // namespace

LevelOptions::LevelOptions(CLI::App &command, PadesLevel from) : m_trustLists(command), m_level(from)
{
    auto *level = command
                      .add_option("--level", m_level,
                                  "T adds a timestamp, LT what is needed to judge it later, LTA a timestamp over that")
                      ->transform([from](const std::string &word) { return levelNumber(word, from); })
                      ->type_name(from == PadesLevel::B ? "B|T|LT|LTA" : "T|LT|LTA")
                      ->default_str(from == PadesLevel::B ? "B" : "");
    if (from != PadesLevel::B)
        level->required();
    command
        .add_option("--tsa", m_authorities,
                    "address of a timestamping authority (RFC 3161); several are asked in order until one answers")
        ->type_name("URL")
        ->check(addressComplaint)
        ->take_all()
        ->allow_extra_args(false);
    command
        .add_option("--trust", m_trust,
                    "certificates where chains may end, and issuers' certificates; for LT and LTA; may be repeated")
        ->type_name(kFile)
        ->take_all()
        ->allow_extra_args(false);
    command.add_option("--crl", m_crls, "revocation lists to keep in the file, for LT and LTA; may be repeated")
        ->type_name(kFile)
        ->take_all()
        ->allow_extra_args(false);
    command.final_callback([this] {
        if (m_level >= PadesLevel::T && m_authorities.empty())
            throw CLI::RequiredError("--level T, LT and LTA: --tsa");
        if (m_level < PadesLevel::T && !m_authorities.empty())
            throw CLI::ValidationError("--tsa", "a timestamp needs --level T, LT or LTA");
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
