// The PDF a command works on, and what opens it where it is encrypted: IN, --password-file F.
#pragma once

#include "app/cli/key_options.h"
#include "core/pdf/document.h"

#include <CLI/CLI.hpp>

#include <string>

namespace countersign::cli {

class PdfOptions
{
public:
    explicit PdfOptions(CLI::App &command, const char *argument = "input");

    [[nodiscard]] QString name() const;
    [[nodiscard]] FromOptions<pdf::Document> open() const; // maps it

private:
    std::string m_input, m_passwordFile;
};

// A file that is not there is told from one that cannot be read.
[[nodiscard]] Error openingError(const QString &path, Error error);

void addPasswordOption(CLI::App &command, std::string &passwordFile);
// Empty where no file is named.
[[nodiscard]] FromOptions<Secret> readPassword(const std::string &passwordFile);

} // namespace countersign::cli
