// countersign-cli place: puts form fields onto the pages of a PDF, as one revision.
#pragma once

#include "app/cli/command.h"
#include "app/cli/pdf_options.h"

#include <string>

namespace countersign::cli {

class PlaceCommand final : public Command
{
public:
    explicit PlaceCommand(CLI::App &cli);
    [[nodiscard]] bool draws() const override { return true; }
    [[nodiscard]] int run() override;

private:
    PdfOptions m_pdf;
    std::string m_output, m_fields;
};

} // namespace countersign::cli
