#include "core/base/file_lock.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace countersign {

#ifdef Q_OS_WIN
struct FileLock::State {
    HANDLE handle = INVALID_HANDLE_VALUE;
    ~State() { CloseHandle(handle); }
};
#else
struct FileLock::State {
    int fd = -1;
    ~State() { ::close(fd); }
};
#endif

Result<FileLock> FileLock::acquire(const QString &path)
{
    auto state = std::make_unique<State>();
#ifdef Q_OS_WIN
    // Share mode 0 is the lock: nobody else can open the file until this handle closes.
    state->handle = CreateFileW(reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(path).utf16()),
                                GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (state->handle == INVALID_HANDLE_VALUE)
        return fail(GetLastError() == ERROR_SHARING_VIOLATION ? LockError::HeldByOther : LockError::NotPossible, path);
#else
    state->fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (state->fd < 0)
        return fail(LockError::NotPossible, path);
    if (::flock(state->fd, LOCK_EX | LOCK_NB) != 0)
        return fail(errno == EWOULDBLOCK ? LockError::HeldByOther : LockError::NotPossible, path);
#endif
    return FileLock(std::move(state));
}

FileLock::FileLock(std::unique_ptr<State> state) : m_state(std::move(state)) { }
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default;

} // namespace countersign
