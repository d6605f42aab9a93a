// Limits for judging a stranger's file in this very process: memory for the process, time for each file. Why here and not
// in the worker process: docs/decisions/0006-verify-limits-itself.md.
#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <vector>

namespace countersign::cli {

enum class LimitError {
    NoLimits, // the system refuses to limit this process
    OutOfMemory,
    OutOfTime,
    TooManyAbandoned, // several files were given up before this one; their threads still run
};
inline std::string_view errorModule(LimitError) { return "limit"; }

// Once, before the first file is opened: address space for the largest of them and room to work.
[[nodiscard]] Result<void> limitMemoryFor(const std::vector<std::string> &files);

// Milliseconds a file may take: grows with its size; more when authorities are asked over the network.
[[nodiscard]] qint64 timeLimitMs(qint64 fileBytes, bool online);

// Failures with the words for them.
[[nodiscard]] tl::unexpected<Error> outOfMemory();
[[nodiscard]] tl::unexpected<Error> outOfTime(); // counts what was left behind
[[nodiscard]] Result<void> mayStart(); // not after too many were left behind

// Ends the program. Where threads were left behind nothing they use is taken apart under them.
void endIfAbandoned(int exitCode);

// Runs `work` on a thread of its own. When it takes too long it is left behind (there is no safe way to stop it) and the
// next file has its turn; whatever it holds must be its own: capture by value.
template <typename Work> auto withinLimits(qint64 fileBytes, bool online, Work work) -> std::invoke_result_t<Work>
{
    using Answer = std::invoke_result_t<Work>;
    struct Shared {
        std::mutex guard;
        std::condition_variable changed;
        std::unique_ptr<Answer> answer;
    };
    if (auto may = mayStart(); !may)
        return fail(may.error());
    const auto shared = std::make_shared<Shared>(); // the thread may outlive this call
    std::thread thread([shared, work = std::move(work)] {
        std::unique_ptr<Answer> answer;
        try {
            answer = std::make_unique<Answer>(work());
        } catch (const std::bad_alloc &) { // Qt and the standard library throw it; nothing else here throws
            answer = std::make_unique<Answer>(outOfMemory());
        }
        const std::lock_guard lock(shared->guard);
        shared->answer = std::move(answer);
        shared->changed.notify_one();
    });
    std::unique_lock lock(shared->guard);
    const bool isDone = shared->changed.wait_for(lock, std::chrono::milliseconds(timeLimitMs(fileBytes, online)),
                                                 [&] { return shared->answer != nullptr; });
    lock.unlock();
    if (isDone) {
        thread.join();
        return std::move(*shared->answer);
    }
    thread.detach();
    return outOfTime();
}

} // namespace countersign::cli
