// Whose signature it will be: --p12 F --passphrase-file F | --pem KEY CERT | --pkcs11 URI --pin-file F.
#pragma once

#include "core/crypto/signing_key.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace countersign::cli {

enum class KeyOptionError { // the detail is the sentence
    PassphraseMissing,
    NoRsaKey, // for --pss
};
inline std::string_view errorModule(KeyOptionError) { return "key_option"; }

// What went wrong with one of the files or tokens the options name.
struct OptionFailure {
    QString about;
    Error error;
    int exitCode = 1;
};
template <typename T> using FromOptions = tl::expected<T, OptionFailure>;

class KeyOptions
{
public:
    enum class Sources { All, Pkcs12Only };
    explicit KeyOptions(CLI::App &command, Sources sources = Sources::All);

    // Each call makes a key of its own: one for each thread.
    [[nodiscard]] FromOptions<std::unique_ptr<crypto::SigningKey>> load() const;
    // The further issuers to embed (--chain).
    [[nodiscard]] FromOptions<QList<crypto::Certificate>> chain() const;

private:
    [[nodiscard]] FromOptions<std::unique_ptr<crypto::SigningKey>> open() const;

    std::string m_pkcs12, m_passphraseFile;
    std::vector<std::string> m_pem;
    std::string m_pkcs11, m_pinFile;
    std::vector<std::string> m_chain;
    bool m_isPss = false;
};

// PEM (also several in one file) or DER.
[[nodiscard]] FromOptions<QList<crypto::Certificate>> readCertificates(const std::vector<std::string> &paths);

} // namespace countersign::cli
