#include "app/cli/pdf_options.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "core/base/disk.h"
#include "core/pdf/pdf_error.h"

namespace countersign::cli {

PdfOptions::PdfOptions(CLI::App &command, const char *argument)
{
    command.add_option(argument, m_input, "the PDF")->required()->type_name(kFile);
    addPasswordOption(command, m_passwordFile);
}

QString PdfOptions::name() const { return fromArgument(m_input); }

FromOptions<pdf::Document> PdfOptions::open() const
{
    const auto password = readPassword(m_passwordFile);
    if (!password)
        return tl::unexpected<OptionFailure>(password.error());
    auto document = pdf::Document::openFile(name(), {}, *password);
    if (!document)
        return tl::unexpected<OptionFailure>({name(), openingError(name(), document.error()), kUnreadable});
    return std::move(*document);
}

Error openingError(const QString &path, Error error)
{
    if (!error.is(pdf::PdfError::NotReadable))
        return error;
    return {whyNotReadable(path), error.detail, {}};
}

void addPasswordOption(CLI::App &command, std::string &passwordFile)
{
    command.add_option("--password-file", passwordFile, "a file with the password of an encrypted PDF")
        ->type_name(kFile);
}

FromOptions<Secret> readPassword(const std::string &passwordFile)
{
    if (passwordFile.empty())
        return Secret();
    auto password = readSecretFile(passwordFile);
    if (!password)
        return tl::unexpected<OptionFailure>({fromArgument(passwordFile), password.error(), kUnreadable});
    return std::move(*password);
}

} // namespace countersign::cli
