// countersign-cli extend: lifts the signatures of a file to T, LT or LTA; asking for LTA again renews its timestamp.
#pragma once

#include "app/cli/command.h"
#include "app/cli/level_options.h"
#include "app/cli/pdf_options.h"

#include <string>

namespace countersign::cli {

class ExtendCommand final : public Command
{
public:
    explicit ExtendCommand(CLI::App &cli);
    [[nodiscard]] int run() override;

private:
    PdfOptions m_pdf;
    LevelOptions m_level;
    std::string m_output;
};

} // namespace countersign::cli
