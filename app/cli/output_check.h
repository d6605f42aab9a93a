// What a command may write to. IN may be OUT; any other file that the command reads (a key, a passphrase, a picture) is
// named as its output by mistake only, and would be lost.
#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

#include <string>

namespace countersign::cli {

enum class OutputError {
    IsRead, // the command reads this file too
    HasKey, // a key is there, which may be the only one of its kind
};
inline std::string_view errorModule(OutputError) { return "output"; }

inline constexpr const char *kFile = "FILE"; // type_name() of every option and argument that names a file

// `input`: the name of the argument that may be the output too; empty: none. The detail is the sentence.
[[nodiscard]] Result<void> mayWriteTo(const CLI::App &command, const std::string &output,
                                      const std::string &input = {});
// A file the command would lose.
[[nodiscard]] Result<void> mayNotBe(const std::string &output, const QString &precious);
// A new key never replaces a file. Errors: HasKey.
[[nodiscard]] Result<void> mayHoldNewKey(const std::string &output);

} // namespace countersign::cli
