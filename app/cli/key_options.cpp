#include "app/cli/key_options.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "core/crypto/crypto_error.h"
#include "core/crypto/pkcs11.h"

#include <regex>

namespace countersign::cli {

namespace {

tl::unexpected<OptionFailure> failure(const std::string &about, Error error, int exitCode = kRefused)
{
    return tl::unexpected<OptionFailure>({fromArgument(about), std::move(error), exitCode});
}

// Key, an empty line, certificates: what signingKeyFromPem() reads. Wiped with the Secret.
Secret joined(const Secret &key, const QByteArray &certificates)
{
    Secret text(key.size() + 1 + static_cast<std::size_t>(certificates.size()));
    std::copy_n(key.data(), key.size(), text.data());
    text.data()[key.size()] = '\n';
    std::copy_n(certificates.constData(), certificates.size(), text.data() + key.size() + 1);
    return text;
}

// A URI as it may be repeated, and a bad one even more: without a PIN, and without what follows it, which may be a part
// of it.
std::string withoutPin(const std::string &uri)
{
    static const std::regex pin("[?&;:][ \\t]*pin[^=?&;]*=", std::regex::icase);
    std::smatch found;
    return std::regex_search(uri, found, pin) ? found.prefix().str() + "…" : uri;
}

} // namespace

KeyOptions::KeyOptions(CLI::App &command, Sources sources)
{
    if (sources == Sources::Pkcs12Only) {
        command.add_option("--p12", m_pkcs12, "key and certificate in a PKCS#12 file")->required()->type_name(kFile);
        command.add_option("--passphrase-file", m_passphraseFile, "a file with the key's passphrase")
            ->required()
            ->type_name(kFile);
        return;
    }
    auto *source = command.add_option_group("Key", "Whose signature it will be: one of these");
    auto *pkcs12 = source->add_option("--p12", m_pkcs12, "key and certificate in a PKCS#12 file")->type_name(kFile);
    auto *pem = source->add_option("--pem", m_pem, "KEY CERT: private key and certificate in PEM files")
                    ->expected(2)
                    ->type_name(kFile);
    auto *pkcs11 =
        source->add_option("--pkcs11", m_pkcs11, "key on a token, by its PKCS#11 URI (RFC 7512)")->type_name("URI");
    source->require_option(1);
    auto *passphrase = command
                           .add_option("--passphrase-file", m_passphraseFile,
                                       "a file with the passphrase of the key; its last line end is left out")
                           ->type_name(kFile);
    auto *pin = command.add_option("--pin-file", m_pinFile, "a file with the token's PIN")->type_name(kFile);
    pkcs12->needs(passphrase);
    passphrase->excludes(pkcs11);
    pkcs11->needs(pin);
    pin->excludes(pkcs12)->excludes(pem);
    command.add_option("--chain", m_chain, "issuers' certificates to embed (PEM or DER); several after one another")
        ->take_all()
        ->type_name(kFile);
    command.add_flag("--pss", m_isPss, "RSASSA-PSS instead of PKCS #1 v1.5, for RSA keys that may do both");
}

FromOptions<std::unique_ptr<crypto::SigningKey>> KeyOptions::load() const
{
    auto key = open();
    if (key && m_isPss && (*key)->signatureAlgorithm() != crypto::SignatureAlgorithm::RsaPss)
        return failure("--pss",
                       {KeyOptionError::NoRsaKey, QStringLiteral("This key is no RSA key, so it cannot sign so."), {}});
    return key;
}

FromOptions<std::unique_ptr<crypto::SigningKey>> KeyOptions::open() const
{
    const auto padding = m_isPss ? crypto::RsaPadding::Pss : crypto::RsaPadding::Pkcs1;
    Secret passphrase;
    if (!m_passphraseFile.empty()) {
        auto read = readSecretFile(m_passphraseFile);
        if (!read)
            return failure(m_passphraseFile, read.error(), kUnreadable);
        passphrase = std::move(*read);
    }
    if (!m_pkcs12.empty()) {
        const auto bytes = readFile(m_pkcs12);
        if (!bytes)
            return failure(m_pkcs12, bytes.error(), kUnreadable);
        auto key = crypto::signingKeyFromPkcs12(*bytes, passphrase, padding);
        if (!key)
            return failure(m_pkcs12, key.error());
        return std::move(*key);
    }
    if (!m_pem.empty()) {
        const auto keyText = readSecretFile(m_pem[0]);
        if (!keyText)
            return failure(m_pem[0], keyText.error(), kUnreadable);
        const auto certificates = readCertificates({m_pem[1]});
        if (!certificates)
            return tl::unexpected<OptionFailure>(certificates.error());
        QByteArray text;
        for (const crypto::Certificate &certificate : *certificates)
            text += certificate.toPem();
        const Secret both = joined(*keyText, text);
        auto key = crypto::signingKeyFromPem(both.view(), passphrase, padding);
        if (!key && key.error().is(crypto::CryptoError::WrongPassphrase) && m_passphraseFile.empty())
            return failure(m_pem[0],
                           {KeyOptionError::PassphraseMissing,
                            QStringLiteral("This key is encrypted: give its passphrase with --passphrase-file."),
                            {}});
        if (!key)
            return failure(m_pem[0], key.error());
        return std::move(*key);
    }
    const auto pin = readSecretFile(m_pinFile);
    if (!pin)
        return failure(m_pinFile, pin.error(), kUnreadable);
    auto issuers = chain();
    if (!issuers)
        return tl::unexpected<OptionFailure>(issuers.error());
    auto key = crypto::signingKeyFromToken(fromArgument(m_pkcs11), *pin,
                                           {.modules = {}, .padding = padding, .certificates = *std::move(issuers)});
    if (!key)
        return failure(withoutPin(m_pkcs11), key.error());
    return std::move(*key);
}

FromOptions<QList<crypto::Certificate>> KeyOptions::chain() const { return readCertificates(m_chain); }

FromOptions<QList<crypto::Certificate>> readCertificates(const std::vector<std::string> &paths)
{
    QList<crypto::Certificate> all;
    for (const std::string &path : paths) {
        const auto bytes = readFile(path);
        if (!bytes)
            return failure(path, bytes.error(), kUnreadable);
        // A PEM file may hold a whole chain.
        if (const auto list = crypto::Certificate::listFromPem(*bytes)) {
            all += *list;
            continue;
        }
        auto one = crypto::Certificate::fromFileBytes(*bytes);
        if (!one)
            return failure(path, one.error(), kUnreadable);
        all.append(std::move(*one));
    }
    return all;
}

} // namespace countersign::cli
