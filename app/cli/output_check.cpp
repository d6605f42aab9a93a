#include "app/cli/output_check.h"

#include "app/cli/console.h"

#include <QFileInfo>

namespace countersign::cli {

namespace {

// The file a path leads to, empty when there is none; also through folders that will be made.
QString fileAt(const QString &path) { return QFileInfo(QFileInfo(path).absoluteFilePath()).canonicalFilePath(); }

// The first option, with those of groups, that names the same existing file; null: none.
const CLI::Option *optionReading(const CLI::App &command, const QString &file, const std::string &input)
{
    for (const CLI::Option *option : command.get_options()) {
        const bool isOutput = option->check_name("--output");
        if (option->get_type_name() != kFile || isOutput || (!input.empty() && option->check_name(input)))
            continue;
        for (const std::string &word : option->results())
            if (fileAt(fromArgument(word)) == file)
                return option;
    }
    for (const CLI::App *group : command.get_subcommands([](const CLI::App *) { return true; }))
        if (const CLI::Option *option = optionReading(*group, file, input))
            return option;
    return nullptr;
}

} // namespace

Result<void> mayWriteTo(const CLI::App &command, const std::string &output, const std::string &input)
{
    const QString file = output.empty() ? QString() : fileAt(fromArgument(output));
    if (file.isEmpty()) // there is nothing to lose
        return {};
    if (const CLI::Option *option = optionReading(command, file, input))
        return fail(OutputError::IsRead,
                    QStringLiteral("This file is read too (%1). Give the output another name.")
                        .arg(QString::fromStdString(option->get_name())));
    return {};
}

Result<void> mayNotBe(const std::string &output, const QString &precious)
{
    const QString file = fileAt(precious);
    if (!output.empty() && !file.isEmpty() && fileAt(fromArgument(output)) == file)
        return fail(
            OutputError::IsRead,
            QStringLiteral("The authority lives by this file: %1. Give the output another name.").arg(precious));
    return {};
}

Result<void> mayHoldNewKey(const std::string &output)
{
    if (!output.empty() && QFileInfo(fromArgument(output)).exists())
        return fail(
            OutputError::HasKey,
            QStringLiteral("This file is there already, and a key is never written over: %1. Give it another name.")
                .arg(fromArgument(output)));
    return {};
}

} // namespace countersign::cli
