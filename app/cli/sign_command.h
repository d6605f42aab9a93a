// countersign-cli sign: one PAdES B-B signature by a key from a PKCS#12 file.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace countersign::cli {

class SignCommand
{
public:
    explicit SignCommand(CLI::App &cli);
    [[nodiscard]] bool isChosen() const { return m_command->parsed(); }
    [[nodiscard]] int run() const;

private:
    CLI::App *m_command;
    std::string m_input, m_output, m_pkcs12, m_passphraseFile;
    std::string m_field, m_reason, m_location;
    int m_page = 1;
    std::vector<double> m_rect;
    int m_certify = 0;
};

} // namespace countersign::cli
