// countersign-cli inspect: revisions, form fields and signatures of a PDF, as the strict reader sees them.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace countersign::cli {

class InspectCommand
{
public:
    explicit InspectCommand(CLI::App &cli);
    [[nodiscard]] bool isChosen() const { return m_command->parsed(); }
    [[nodiscard]] int run() const;

private:
    CLI::App *m_command;
    std::string m_file;
    bool m_json = false;
};

} // namespace countersign::cli
