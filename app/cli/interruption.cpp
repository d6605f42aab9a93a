#include "app/cli/interruption.h"

#include "core/base/durable_file.h"

#include <csignal>

namespace countersign::cli {

namespace {

// Only what is safe in a signal handler: unlinking, and ending by the same signal, so that shells see why.
extern "C" void endByInterruption(int number)
{
    removeUnpublished();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

} // namespace

void cleanUpWhenInterrupted()
{
    for (const int number : {
             SIGINT,
             SIGTERM,
#ifdef SIGHUP
             SIGHUP,
#endif
#ifdef SIGXCPU
             SIGXCPU,
#endif
         }) {
        // What the starter asked to ignore (nohup) stays ignored.
        if (std::signal(number, endByInterruption) == SIG_IGN)
            std::signal(number, SIG_IGN);
    }
#ifdef SIGXFSZ
    // A write beyond the limit on files fails instead, and what it began is removed like after any other failure.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace countersign::cli
