// Small things every command needs: reading files with a sentence when it fails, printing text.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace countersign::cli {

enum class CliError { Usage };
inline std::string_view errorModule(CliError) { return "cli"; }

void print(const QString &line); // to stdout, UTF-8, with a line end
int complain(const QString &about, const Error &error, int exitCode); // a sentence to stderr

[[nodiscard]] Result<QByteArray> readFile(const std::string &path);
// The first line of a file: passphrases are never arguments.
[[nodiscard]] Result<Secret> readSecretFile(const std::string &path);
// Whole or not at all: a killed program leaves no half file.
[[nodiscard]] Result<void> writeFile(const std::string &path, const QByteArray &bytes);

} // namespace countersign::cli
