// countersign-cli pki init|issue|revoke|export: a small certificate authority kept in a folder (authority_folder.h).
#pragma once

#include "app/cli/command.h"
#include "core/crypto/authority_folder.h"

#include <string>
#include <vector>

namespace countersign::cli {

class PkiCommand final : public Command
{
public:
    explicit PkiCommand(CLI::App &cli);
    [[nodiscard]] int run() override;

private:
    void addInit();
    void addIssue();
    void addRevoke();
    void addExport();
    void addFolder(CLI::App &command, bool withPassphrase);

    [[nodiscard]] Result<void> mayWrite() const; // before anything is made
    [[nodiscard]] Result<void> init() const;
    [[nodiscard]] Result<void> issue() const;
    [[nodiscard]] Result<crypto::Certificate> issueKey() const; // and writes it
    [[nodiscard]] Result<crypto::Certificate> certify() const; // a key of somebody's own
    [[nodiscard]] crypto::PersonRequest person() const;
    [[nodiscard]] crypto::SealRequest seal() const;
    [[nodiscard]] Result<void> revoke() const;
    [[nodiscard]] Result<void> exportRoot() const;
    [[nodiscard]] Result<crypto::AuthorityFolder> open() const;

    CLI::App *m_init, *m_issue, *m_revoke, *m_export;
    std::string m_folder, m_passphraseFile, m_output;
    std::string m_organization, m_commonName, m_country, m_keyKind;
    std::vector<std::string> m_crlUrls, m_ocspUrls, m_issuerUrls;
    std::string m_person, m_seal, m_email, m_title, m_organizationId, m_outputPassphraseFile, m_keyOutput, m_certOutput;
    std::string m_signingRequest, m_serial, m_reason;
    int m_years = 20, m_days = 0, m_listDays = 7;
    bool m_json = false;
};

} // namespace countersign::cli
