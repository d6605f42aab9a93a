// One process at a time per workspace. The lock is the system's own and goes with the process, however it ends.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace countersign {

enum class LockError {
    HeldByOther,
    NotPossible, // no rights, or a file system without locks
};
inline std::string_view errorModule(LockError) { return "lock"; }

class FileLock
{
public:
    // Takes the lock at once or fails; never waits.
    [[nodiscard]] static Result<FileLock> acquire(const QString &path);
    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

private:
    struct State;
    explicit FileLock(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace countersign
