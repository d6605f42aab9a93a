// countersign-cli inspect: revisions, form fields and signatures of a PDF, as the strict reader sees them.
#pragma once

#include "app/cli/command.h"
#include "app/cli/pdf_options.h"

namespace countersign::cli {

class InspectCommand final : public Command
{
public:
    explicit InspectCommand(CLI::App &cli);
    [[nodiscard]] int run() override;

private:
    PdfOptions m_pdf;
    bool m_json = false;
};

} // namespace countersign::cli
