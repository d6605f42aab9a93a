// countersign-cli workspace sample | check | rebuild | agent
#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace countersign::cli {

class WorkspaceCommand final : public Command
{
public:
    explicit WorkspaceCommand(CLI::App &cli);
    [[nodiscard]] bool draws() const override { return true; }
    [[nodiscard]] int run() override;

private:
    [[nodiscard]] int makeSample() const;
    [[nodiscard]] int check() const;
    [[nodiscard]] int rebuild() const;
    [[nodiscard]] int agent() const;

    CLI::App *m_sample;
    CLI::App *m_check;
    CLI::App *m_rebuild;
    CLI::App *m_agent;
    std::string m_folder, m_passphraseFile;
    std::string m_relay, m_relayTokenFile, m_keysFolder;
    std::vector<std::string> m_documents;
    int m_intervalSeconds = 10;
};

} // namespace countersign::cli
