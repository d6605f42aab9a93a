// Sentences for errors on the command line: those of the window (ui/words) and, for what only the command line meets,
// its own.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace countersign::cli {

// The innermost cause that has something to say, with the details a script's author needs: "… (what exactly)".
[[nodiscard]] QString sentenceFor(const Error &error);

} // namespace countersign::cli
