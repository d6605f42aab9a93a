#include "app/cli/trust_list_options.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "core/base/clock.h"
#include "core/crypto/trusted_list.h"

namespace countersign::cli {

namespace {

void addNew(QList<crypto::Certificate> &all, const QList<crypto::Certificate> &more)
{
    for (const crypto::Certificate &certificate : more)
        if (!all.contains(certificate))
            all.append(certificate);
}

} // namespace

TrustListOptions::TrustListOptions(CLI::App &command)
{
    auto *lists =
        command
            .add_option(
                "--trust-list", m_lists,
                "EU trusted lists (XML after ETSI TS 119 612) whose qualified services are trusted; a list of lists "
                "first, then those it names; may be repeated")
            ->type_name(kFile)
            ->take_all()
            ->allow_extra_args(false);
    command
        .add_option("--trust-list-signer", m_signers,
                    "certificates (PEM or DER) of the operators that may sign those lists; may be repeated")
        ->type_name(kFile)
        ->take_all()
        ->allow_extra_args(false)
        ->needs(lists);
}

FromOptions<TrustListAnchors> TrustListOptions::load() const
{
    const auto signers = readCertificates(m_signers);
    if (!signers)
        return tl::unexpected<OptionFailure>(signers.error());
    TrustListAnchors anchors;
    QList<crypto::TrustedListPointer> pointers;
    for (const std::string &path : m_lists) {
        const auto failure = [&](Error error) {
            return tl::unexpected<OptionFailure>({fromArgument(path), std::move(error), kUnreadable});
        };
        const auto xml = readFile(path);
        if (!xml)
            return failure(xml.error());
        const auto list = crypto::readTrustedList(*xml, *signers, pointers, SystemClock().now());
        if (!list)
            return failure(list.error());
        if (list->isOutdated)
            complain(fromArgument(path),
                     QStringLiteral("This list should have been replaced by %1; it counts all the same.")
                         .arg(list->nextUpdate.toIso()),
                     kDone);
        pointers += list->pointers;
        addNew(anchors.signatures, list->signatureAnchors());
        addNew(anchors.timestamps, list->timestampAnchors());
    }
    return anchors;
}

} // namespace countersign::cli
