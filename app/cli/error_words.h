// Sentences for errors on the command line: those of the window (ui/words) and, for what only the command line meets,
// its own.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace countersign::cli {

// The innermost cause that has something to say, with the details a script's author needs: "… (what exactly)". `about` is
// said before it, and not again.
[[nodiscard]] QString sentenceFor(const Error &error, const QString &about = {});

} // namespace countersign::cli
