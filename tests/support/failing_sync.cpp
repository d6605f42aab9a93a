#include "tests/support/failing_sync.h"

#include <QFile>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace countersign::test {

namespace {

char s_folder[4096];
std::atomic<int> s_failAt = -1;
std::atomic<int> s_calls = 0;

bool isBelow(int fd)
{
    char link[64], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const long size = ::syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = '\0';
    return std::strncmp(path, s_folder, std::strlen(s_folder)) == 0;
}

bool isRefused(int fd)
{
    if (s_failAt < 0 || !isBelow(fd) || s_calls++ != s_failAt)
        return false;
    errno = EIO;
    return true;
}

} // namespace

FailingSync::FailingSync(const QString &folder, int failAt)
{
    std::snprintf(s_folder, sizeof s_folder, "%s", QFile::encodeName(folder).constData());
    s_calls = 0;
    s_failAt = failAt;
}

FailingSync::~FailingSync() { s_failAt = -1; }

int FailingSync::calls() const { return s_calls; }

} // namespace countersign::test

extern "C" {
int failingFsync(int fd) __asm__("fsync") __attribute__((visibility("default"), used));
}

int failingFsync(int fd) { return countersign::test::isRefused(fd) ? -1 : static_cast<int>(::syscall(SYS_fsync, fd)); }
