// Ctrl-C, a closed terminal, a polite kill: what was begun is removed, then the program ends as if nobody had listened.
#pragma once

namespace countersign::cli {

void cleanUpWhenInterrupted(); // early in main()

} // namespace countersign::cli
