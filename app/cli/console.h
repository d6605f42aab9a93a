// Small things every command needs: reading and writing files, text for people on stdout and stderr.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/pdf/document.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace countersign::cli {

[[nodiscard]] QString fromArgument(const std::string &argument); // a path or a word of the command line

void print(const QString &line); // to stdout, UTF-8, with a line end
// One sentence to stderr: what it is about, what happened, and the detail where there is one. Returns the exit code.
int complain(const QString &about, const Error &error, int exitCode);
int complain(const QString &about, const QString &sentence, int exitCode);

// Whether it is about writing a file, and not about what is written.
[[nodiscard]] bool isAboutDisk(const Error &error);

[[nodiscard]] Result<QByteArray> readFile(const std::string &path);
// The content of a file without its last line end. Passphrases and PINs are never arguments: other people's process lists
// and shell histories show those.
[[nodiscard]] Result<Secret> readSecretFile(const std::string &path);
// Whole or not at all: a killed program leaves no half file.
[[nodiscard]] Result<void> writeFile(const std::string &path, QByteArrayView bytes);
[[nodiscard]] Result<void> writeKeyFile(const std::string &path, QByteArrayView bytes); // for its owner's eyes
// The same for a revision: what it is appended to, and what it appends; nothing is copied. May replace the mapped `base`
// itself: `document` is let go of before that.
[[nodiscard]] Result<void> writeRevision(const std::string &path, pdf::Document document, QByteArrayView appended);

} // namespace countersign::cli
