#include "app/cli/pki_command.h"

#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "core/base/disk.h"
#include "core/crypto/crypto_error.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <cctype>

namespace countersign::cli {

namespace {

LocalDisk s_disk; // has no state

QStringList fromArguments(const std::vector<std::string> &arguments)
{
    QStringList list;
    for (const std::string &argument : arguments)
        list += fromArgument(argument);
    return list;
}

std::function<std::string(const std::string &)> oneOf(const QStringList &words)
{
    return [words](const std::string &word) {
        return words.contains(QString::fromStdString(word))
            ? std::string()
            : word + " is none of " + words.join(QStringLiteral(", ")).toStdString();
    };
}

constexpr qsizetype kLongestName = 64; // RFC 5280, appendix A.1

std::string nameComplaint(const std::string &name)
{
    const qsizetype size = fromArgument(name).trimmed().size();
    return size == 0          ? "a name is needed"
        : size > kLongestName ? "a name in a certificate has at most 64 characters"
                              : std::string();
}

std::string countryComplaint(const std::string &code)
{
    const bool fits = code.size() == 2 && std::isalpha(static_cast<unsigned char>(code[0]))
        && std::isalpha(static_cast<unsigned char>(code[1]));
    return fits || code.empty() ? std::string() : "a country has two letters";
}

void printJson(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace

PkiCommand::PkiCommand(CLI::App &cli)
    : Command(
        cli.add_subcommand("pki", "keep a certificate authority in a folder: for an office's own people and seal"))
{
    app().require_subcommand(1);
    addInit();
    addIssue();
    addRevoke();
    addExport();
}

void PkiCommand::addFolder(CLI::App &command, bool withPassphrase)
{
    command.add_option("folder", m_folder, "the authority's folder")->required()->type_name("DIR");
    if (withPassphrase)
        command.add_option("--passphrase-file", m_passphraseFile, "a file with the passphrase of the authority's key")
            ->required()
            ->type_name(kFile);
    command.add_flag("--json", m_json, "say what was done as one JSON object");
}

void PkiCommand::addInit()
{
    m_init = app().add_subcommand("init", "make a new authority");
    addFolder(*m_init, true);
    m_init->add_option("--organization", m_organization, "whose authority it is")->required();
    m_init->add_option("--name", m_commonName, "the root's name; made from the organization unless given");
    m_init->add_option("--country", m_country, "two letters")->check(countryComplaint);
    m_init->add_option("--years", m_years, "how long the root is valid")->check(CLI::Range(1, 50));
    m_init->add_option("--key", m_keyKind, "kind of key")->check(oneOf(crypto::keyKindWords()));
    m_init->add_option("--crl-url", m_crlUrls, "where the revocation list will be found; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    m_init->add_option("--ocsp-url", m_ocspUrls, "where an OCSP responder answers; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    m_init->add_option("--issuer-url", m_issuerUrls, "where the root can be fetched; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
}

void PkiCommand::addIssue()
{
    m_issue = app().add_subcommand("issue", "issue a key with a certificate, for a person or as a seal");
    addFolder(*m_issue, true);
    auto *who = m_issue->add_option_group("Who", "For whom: one of these");
    who->add_option("--person", m_person, "a person's name")->check(nameComplaint);
    who->add_option("--seal", m_seal, "an organization's name");
    who->require_option(1);
    m_issue->add_option("--email", m_email);
    m_issue->add_option("--organization", m_organization, "the person's");
    m_issue->add_option("--title", m_title, "the person's position");
    m_issue->add_option("--organization-id", m_organizationId, "the seal's, as in VATPL-5260001246");
    m_issue->add_option("--country", m_country, "two letters")->check(countryComplaint);
    m_issue->add_option("--days", m_days, "how long it is valid")->check(CLI::Range(1, 20 * 366));
    m_issue->add_option("--key", m_keyKind, "kind of key")->check(oneOf(crypto::keyKindWords()));
    auto *output = m_issue->add_option("-o,--output", m_output, "the new key as PKCS#12")->type_name(kFile);
    auto *passphrase = m_issue
                           ->add_option("--output-passphrase-file", m_outputPassphraseFile,
                                        "a file with the passphrase for the new key")
                           ->type_name(kFile);
    auto *keyOutput =
        m_issue->add_option("--key-output", m_keyOutput, "the new key in PEM too, under the same passphrase")
            ->type_name("OUT");
    auto *certificate =
        m_issue->add_option("--cert-output", m_certOutput, "its certificate in PEM too")->type_name("OUT");
    output->needs(passphrase);
    keyOutput->needs(passphrase);
    auto *request = m_issue
                        ->add_option("--csr", m_signingRequest,
                                     "a certificate request (PKCS#10): its key gets a certificate, and no key is made")
                        ->type_name(kFile);
    request->needs(certificate)->excludes(output)->excludes(keyOutput)->excludes("--key");
    m_issue->callback([this] {
        if (m_signingRequest.empty() && m_output.empty())
            throw CLI::RequiredError("--output or --csr");
    });
}

void PkiCommand::addRevoke()
{
    m_revoke = app().add_subcommand("revoke", "revoke a certificate, and make the next revocation list");
    addFolder(*m_revoke, true);
    m_revoke->add_option("--serial", m_serial,
                         "which one; only a new list is made without it. The first digits do where they fit only one");
    m_revoke->add_option("--reason", m_reason, "why")->check(oneOf(crypto::revocationReasonWords()));
    m_revoke->add_option("--days", m_listDays, "how long the list is valid")->check(CLI::Range(1, 400));
    m_revoke->add_option("-o,--output", m_output, "the list here too: PEM for names that end in .pem, else DER")
        ->type_name(kFile);
}

void PkiCommand::addExport()
{
    m_export = app().add_subcommand("export", "the root to give to partners, with its fingerprint");
    addFolder(*m_export, false);
    m_export->add_option("-o,--output", m_output, "PEM, or DER for names that end in .der or .cer")
        ->required()
        ->type_name(kFile);
}

int PkiCommand::run()
{
    const auto done = m_init->parsed() ? init()
        : m_issue->parsed()            ? issue()
        : m_revoke->parsed()           ? revoke()
                                       : exportRoot();
    if (done)
        return kDone;
    if (done.error().code == crypto::CryptoError::BadInput && !done.error().detail.isEmpty()) // of what was asked for
        return complain(fromArgument(m_folder), QStringLiteral("This cannot be: %1.").arg(done.error().detail),
                        kRefused);
    return complain(fromArgument(m_folder), done.error(), kRefused);
}

Result<void> PkiCommand::mayWrite() const
{
    const CLI::App &command = m_issue->parsed() ? *m_issue : m_revoke->parsed() ? *m_revoke : *m_export;
    for (const std::string &output : {m_output, m_keyOutput, m_certOutput}) {
        CS_CHECK(mayWriteTo(command, output));
        for (const char *own : {"root.p12", "index.json"})
            CS_CHECK(mayNotBe(output, QDir(fromArgument(m_folder)).filePath(QLatin1String(own))));
    }
    for (const std::string &key : {m_issue->parsed() ? m_output : std::string(), m_keyOutput})
        CS_CHECK(mayHoldNewKey(key));
    return {};
}

Result<crypto::AuthorityFolder> PkiCommand::open() const
{
    CS_TRY(const Secret passphrase, readSecretFile(m_passphraseFile));
    return crypto::AuthorityFolder::open(s_disk, fromArgument(m_folder), passphrase);
}

Result<void> PkiCommand::init() const
{
    CS_TRY(const Secret passphrase, readSecretFile(m_passphraseFile));
    crypto::AuthorityRequest request{.organization = fromArgument(m_organization),
                                     .commonName = fromArgument(m_commonName),
                                     .country = fromArgument(m_country),
                                     .years = m_years};
    if (const auto kind = crypto::keyKindFromWord(fromArgument(m_keyKind)))
        request.keyKind = *kind;
    const crypto::Publication publication{.crlUrls = fromArguments(m_crlUrls),
                                          .ocspUrls = fromArguments(m_ocspUrls),
                                          .issuerUrls = fromArguments(m_issuerUrls)};
    CS_TRY(const crypto::AuthorityFolder folder,
           crypto::AuthorityFolder::create(s_disk, fromArgument(m_folder), request, publication, passphrase,
                                           SystemClock().now()));
    if (m_json)
        printJson({{QStringLiteral("subject"), folder.root().subject().rfc4514},
                   {QStringLiteral("serial"), folder.root().serialHex()},
                   {QStringLiteral("fingerprint"), folder.root().fingerprintWords()}});
    else
        print(folder.root().subject().rfc4514 + QLatin1Char('\n') + folder.root().fingerprintWords());
    return {};
}

crypto::PersonRequest PkiCommand::person() const
{
    crypto::PersonRequest request{.name = fromArgument(m_person),
                                  .email = fromArgument(m_email),
                                  .organization = fromArgument(m_organization),
                                  .title = fromArgument(m_title),
                                  .country = fromArgument(m_country)};
    if (m_days > 0)
        request.days = m_days;
    request.keyKind = crypto::keyKindFromWord(fromArgument(m_keyKind)).value_or(request.keyKind);
    return request;
}

crypto::SealRequest PkiCommand::seal() const
{
    crypto::SealRequest request{.organization = fromArgument(m_seal),
                                .organizationIdentifier = fromArgument(m_organizationId),
                                .email = fromArgument(m_email),
                                .country = fromArgument(m_country)};
    if (m_days > 0)
        request.days = m_days;
    request.keyKind = crypto::keyKindFromWord(fromArgument(m_keyKind)).value_or(request.keyKind);
    return request;
}

Result<crypto::Certificate> PkiCommand::certify() const
{
    CS_TRY(const QByteArray signingRequest, readFile(m_signingRequest));
    CS_TRY(crypto::AuthorityFolder folder, open());
    const Time now = SystemClock().now();
    return m_person.empty() ? folder.certifySeal(signingRequest, seal(), now)
                            : folder.certifyPerson(signingRequest, person(), now);
}

Result<crypto::Certificate> PkiCommand::issueKey() const
{
    CS_TRY(const Secret passphrase, readSecretFile(m_outputPassphraseFile));
    CS_TRY(crypto::AuthorityFolder folder, open());
    const Time now = SystemClock().now();
    CS_TRY(const crypto::IssuedKey key,
           m_person.empty() ? folder.issueSeal(seal(), now) : folder.issuePerson(person(), now));
    CS_TRY(const QByteArray pkcs12, key.toPkcs12(passphrase, key.certificate().subject().displayName()));
    CS_CHECK(writeKeyFile(m_output, pkcs12));
    if (!m_keyOutput.empty()) {
        CS_TRY(const QByteArray pem, key.keyToPem(passphrase));
        CS_CHECK(writeKeyFile(m_keyOutput, pem));
    }
    return key.certificate();
}

Result<void> PkiCommand::issue() const
{
    CS_CHECK(mayWrite());
    CS_TRY(const crypto::Certificate certificate, m_signingRequest.empty() ? issueKey() : certify());
    if (!m_certOutput.empty())
        CS_CHECK(writeFile(m_certOutput, certificate.toPem()));
    if (m_json)
        printJson({{QStringLiteral("subject"), certificate.subject().rfc4514},
                   {QStringLiteral("serial"), certificate.serialHex()},
                   {QStringLiteral("notAfter"), certificate.notAfter().toIso()}});
    else
        print(certificate.subject().rfc4514 + QLatin1Char('\n') + certificate.serialHex());
    return {};
}

Result<void> PkiCommand::revoke() const
{
    CS_CHECK(mayWrite());
    CS_TRY(crypto::AuthorityFolder folder, open());
    const Time now = SystemClock().now();
    QJsonObject said;
    if (!m_serial.empty()) {
        const auto reason =
            crypto::revocationReasonFromWord(fromArgument(m_reason)).value_or(crypto::RevocationReason::Unspecified);
        CS_TRY(const crypto::IssuedRecord record, folder.revoke(fromArgument(m_serial), reason, now));
        said = {{QStringLiteral("serial"), record.serialHex}, {QStringLiteral("subject"), record.subject}};
    }
    CS_TRY(const crypto::RevocationList list, folder.issueRevocationList(now, m_listDays));
    if (!m_output.empty()) {
        const bool isPem = fromArgument(m_output).endsWith(QLatin1String(".pem"), Qt::CaseInsensitive);
        CS_CHECK(writeFile(m_output, isPem ? list.toPem() : list.der()));
    }
    said.insert(QStringLiteral("listNumber"), static_cast<qint64>(list.number()));
    said.insert(QStringLiteral("revoked"), static_cast<qint64>(list.size()));
    said.insert(QStringLiteral("nextUpdate"), list.nextUpdate().toIso());
    if (m_json)
        printJson(said);
    else
        print(QStringLiteral("List %1: %2 revoked, valid until %3")
                  .arg(list.number())
                  .arg(list.size())
                  .arg(list.nextUpdate().toIso()));
    return {};
}

Result<void> PkiCommand::exportRoot() const
{
    CS_CHECK(mayWrite());
    CS_TRY(const crypto::RootExport root, crypto::exportRoot(s_disk, fromArgument(m_folder)));
    const QString output = fromArgument(m_output);
    const bool isDer = output.endsWith(QLatin1String(".der"), Qt::CaseInsensitive)
        || output.endsWith(QLatin1String(".cer"), Qt::CaseInsensitive);
    CS_CHECK(writeFile(m_output, isDer ? root.der : root.pem));
    if (m_json)
        printJson({{QStringLiteral("subject"), root.subject},
                   {QStringLiteral("fingerprint"), root.fingerprint},
                   {QStringLiteral("notAfter"), root.notAfter.toIso()}});
    else
        print(root.subject + QLatin1Char('\n') + root.fingerprint);
    return {};
}

} // namespace countersign::cli
