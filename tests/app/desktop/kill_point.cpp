#include "tests/app/desktop/kill_point.h"

#include <QHash>
#include <QList>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <mutex>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace countersign::test::killpoint {

namespace {

constexpr std::size_t kPath = 4096;

struct State {
    std::mutex mutex;
    char folder[kPath] = {};
    QList<Target> targets;
    QByteArray step;
    QHash<QByteArray, int> met; // of each kind, in this step
    bool tells = false;
};

State &state()
{
    static auto *one = new State; // destructors write files, too
    return *one;
}

std::atomic<bool> s_isOn = false;
thread_local bool t_isInside = false; // what this file itself does is nobody's point

void say(const char *what, const State &now, const char *label, int occurrence)
{
    char line[256];
    const int size = std::snprintf(line, sizeof line, "%s %s %d %s\n", what, now.step.constData(), occurrence, label);
    ::syscall(SYS_write, 1, line, static_cast<std::size_t>(size));
}

bool endsWith(const char *path, const char *end)
{
    const std::size_t length = std::strlen(path), tail = std::strlen(end);
    return length >= tail && std::strcmp(path + length - tail, end) == 0;
}

// What kind of file it is, without the names that differ from run to run.
const char *kindOf(const char *path)
{
    if (endsWith(path, ".tmp"))
        return std::strstr(path, "/vault/") ? "new-vault-file" : "new-file";
    if (std::strstr(path, "/vault/"))
        return std::strlen(std::strstr(path, "/vault/")) > 12 ? "vault-file" : "vault-folder";
    if (endsWith(path, ".db-wal"))
        return "log";
    if (endsWith(path, ".db-shm"))
        return "log-index";
    if (endsWith(path, ".db"))
        return "database";
    return endsWith(path, "/lock") ? "lock" : "other";
}

enum class Fate { GoOn, DieHalfway };

// Whether this process goes on. `canBeTorn`: dying halfway is possible.
Fate meet(const char *call, const char *path, bool canBeTorn)
{
    char label[96];
    if (path)
        std::snprintf(label, sizeof label, "%s:%s", call, kindOf(path));
    else
        std::snprintf(label, sizeof label, "%s", call);
    State &now = state();
    const std::lock_guard lock(now.mutex);
    const int occurrence = now.met[label]++;
    if (now.tells)
        say("point", now, label, occurrence);
    for (const Target &target : std::as_const(now.targets)) {
        if (target.step != now.step || target.occurrence != occurrence || target.label != label)
            continue;
        say("killed", now, label, occurrence);
        if (target.isTorn && canBeTorn)
            return Fate::DieHalfway;
        ::kill(::getpid(), SIGKILL);
    }
    return Fate::GoOn;
}

bool isWatched(const char *path)
{
    const char *folder = state().folder;
    return std::strncmp(path, folder, std::strlen(folder)) == 0;
}

Fate atPath(const char *call, const char *path)
{
    if (!s_isOn || t_isInside || !path || !isWatched(path))
        return Fate::GoOn;
    t_isInside = true;
    const Fate fate = meet(call, path, false);
    t_isInside = false;
    return fate;
}

Fate atFile(const char *call, int fd, bool canBeTorn = false)
{
    if (!s_isOn || t_isInside || fd < 3)
        return Fate::GoOn;
    t_isInside = true;
    const int failure = errno;
    char link[64], path[kPath];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const long size = ::syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    Fate fate = Fate::GoOn;
    if (size > 0) {
        path[size] = '\0';
        if (isWatched(path))
            fate = meet(call, path, canBeTorn);
    }
    errno = failure;
    t_isInside = false;
    return fate;
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

template <typename Answer> Answer answered(long result) { return static_cast<Answer>(result); } // syscall() sets errno

} // namespace

void watch(const QByteArray &folder)
{
    State &now = state();
    std::snprintf(now.folder, sizeof now.folder, "%s", folder.constData());
}

void dieAt(const QList<Target> &targets) { state().targets = targets; }

void tellAll() { state().tells = true; }

void begin(const QByteArray &step)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.step = step;
    now.met.clear();
    s_isOn = true;
}

void pass(const char *label)
{
    if (s_isOn)
        (void)meet(label, nullptr, false);
}

} // namespace countersign::test::killpoint

// ---- the C library's names -------------------------------------------------------------------------------------------
// Under names of our own in the language, for the headers declare the others with attributes that differ between versions.
using namespace countersign::test::killpoint;

#define REPLACES(name) __asm__(name) __attribute__((visibility("default"), used))

extern "C" {
ssize_t watchedWrite(int fd, const void *bytes, std::size_t size) REPLACES("write");
ssize_t watchedPwrite(int fd, const void *bytes, std::size_t size, off_t at) REPLACES("pwrite");
ssize_t watchedPwrite64(int fd, const void *bytes, std::size_t size, off_t at) REPLACES("pwrite64");
int watchedFsync(int fd) REPLACES("fsync");
int watchedFdatasync(int fd) REPLACES("fdatasync");
int watchedTruncate(int fd, off_t size) REPLACES("ftruncate");
int watchedTruncate64(int fd, off_t size) REPLACES("ftruncate64");
int watchedRename(const char *from, const char *to) REPLACES("rename");
int watchedUnlink(const char *path) REPLACES("unlink");
int watchedMkdir(const char *path, mode_t mode) REPLACES("mkdir");
int watchedOpen(const char *path, int flags, ...) REPLACES("open");
int watchedOpen64(const char *path, int flags, ...) REPLACES("open64");
}

ssize_t watchedWrite(int fd, const void *bytes, std::size_t size)
{
    const bool dies = atFile("write", fd, size > 1) == Fate::DieHalfway;
    const auto done = answered<ssize_t>(::syscall(SYS_write, fd, bytes, dies ? size / 2 : size));
    if (dies)
        die();
    return done;
}

ssize_t watchedPwrite(int fd, const void *bytes, std::size_t size, off_t at)
{
    const bool dies = atFile("write", fd, size > 1) == Fate::DieHalfway;
    const auto done = answered<ssize_t>(::syscall(SYS_pwrite64, fd, bytes, dies ? size / 2 : size, at));
    if (dies)
        die();
    return done;
}

ssize_t watchedPwrite64(int fd, const void *bytes, std::size_t size, off_t at)
{
    return watchedPwrite(fd, bytes, size, at);
}

int watchedFsync(int fd)
{
    atFile("flush", fd);
    return answered<int>(::syscall(SYS_fsync, fd));
}

int watchedFdatasync(int fd)
{
    atFile("flush", fd);
    return answered<int>(::syscall(SYS_fdatasync, fd));
}

int watchedTruncate(int fd, off_t size)
{
    atFile("truncate", fd);
    return answered<int>(::syscall(SYS_ftruncate, fd, size));
}

int watchedTruncate64(int fd, off_t size) { return watchedTruncate(fd, size); }

int watchedRename(const char *from, const char *to)
{
    atPath("rename", to);
    return answered<int>(::syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to));
}

int watchedUnlink(const char *path)
{
    atPath("remove", path);
    return answered<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int watchedMkdir(const char *path, mode_t mode)
{
    atPath("make-folder", path);
    return answered<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

static int openWatched(const char *path, int flags, mode_t mode)
{
    if (flags & O_CREAT && ::syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0)
        atPath("create", path);
    return answered<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int watchedOpen(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const auto mode = static_cast<mode_t>(flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0);
    va_end(more);
    return openWatched(path, flags, mode);
}

int watchedOpen64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const auto mode = static_cast<mode_t>(flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0);
    va_end(more);
    return openWatched(path, flags, mode);
}
