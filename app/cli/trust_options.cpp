#include "app/cli/trust_options.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "core/crypto/trust_store.h"

namespace countersign::cli {

namespace {

// 2026-11-22, 2026-11-22T10:14:07, …Z or …+01:00; without a zone it is UTC. Null when it is none.
Time timeFromWord(const QString &word)
{
    QDateTime time = QDateTime::fromString(word, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Qt::UTC);
    return Time{time.toMSecsSinceEpoch()};
}

} // namespace

TrustOptions::TrustOptions(CLI::App &command) : m_trustLists(command)
{
    command.add_option("--trust", m_trust, "certificates (PEM or DER) that are trusted; may be repeated")
        ->type_name(kFile)
        ->take_all()
        ->allow_extra_args(false);
    command.add_option("--crl", m_crls, "revocation lists (DER or PEM); may be repeated")
        ->type_name(kFile)
        ->take_all()
        ->allow_extra_args(false);
    command.add_flag("--trust-system", m_trustsSystem, "trust whom the operating system trusts, too");
    command.add_flag("--offline", m_isOffline, "ask nobody: only what the file and these options hold");
    command.add_option("--at", m_at, "judge as of this time (ISO 8601; UTC unless it names a zone)")
        ->check([](const std::string &word) {
            return timeFromWord(QString::fromStdString(word)).isNull() ? "no ISO time: " + word : std::string();
        });
}

FromOptions<QList<crypto::RevocationList>> readRevocationLists(const std::vector<std::string> &paths)
{
    QList<crypto::RevocationList> lists;
    for (const std::string &path : paths) {
        const auto bytes = readFile(path);
        if (!bytes)
            return tl::unexpected<OptionFailure>({fromArgument(path), bytes.error(), kUnreadable});
        auto list = bytes->trimmed().startsWith("-----BEGIN") ? crypto::RevocationList::fromPem(*bytes)
                                                              : crypto::RevocationList::fromDer(*bytes);
        if (!list)
            return tl::unexpected<OptionFailure>({fromArgument(path), list.error(), kUnreadable});
        lists.append(std::move(*list));
    }
    return lists;
}

FromOptions<sign::VerifyOptions> TrustOptions::load() const
{
    sign::VerifyOptions options;
    auto anchors = readCertificates(m_trust);
    if (!anchors)
        return tl::unexpected<OptionFailure>(anchors.error());
    options.anchors = std::move(*anchors);
    if (m_trustsSystem) {
        auto system = crypto::systemAnchors();
        if (!system)
            return tl::unexpected<OptionFailure>({QStringLiteral("--trust-system"), system.error(), kRefused});
        options.anchors += *system;
    }
    auto listed = m_trustLists.load();
    if (!listed)
        return tl::unexpected<OptionFailure>(listed.error());
    options.anchors += listed->signatures;
    options.timestampAnchors = std::move(listed->timestamps);
    auto lists = readRevocationLists(m_crls);
    if (!lists)
        return tl::unexpected<OptionFailure>(lists.error());
    options.revocationLists = *std::move(lists);
    options.at = m_at.empty() ? SystemClock().now() : timeFromWord(QString::fromStdString(m_at));
    return options;
}

} // namespace countersign::cli
