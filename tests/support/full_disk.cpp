#include "tests/support/full_disk.h"

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
std::atomic<bool> s_isFull = false;
std::atomic<int> s_refusals = 0;

bool isRefused(int fd)
{
    if (!s_isFull || fd < 3)
        return false;
    char link[64], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const long size = ::syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = '\0';
    if (std::strncmp(path, s_folder, std::strlen(s_folder)) != 0)
        return false;
    ++s_refusals;
    errno = ENOSPC;
    return true;
}

} // namespace

FullDisk::FullDisk(const QString &folder)
{
    std::snprintf(s_folder, sizeof s_folder, "%s", QFile::encodeName(folder).constData());
    s_refusals = 0;
    s_isFull = true;
}

FullDisk::~FullDisk() { s_isFull = false; }

int FullDisk::refusals() const { return s_refusals; }

} // namespace countersign::test

#define REPLACES(name) __asm__(name) __attribute__((visibility("default"), used))

extern "C" {
ssize_t fullDiskWrite(int fd, const void *bytes, std::size_t size) REPLACES("write");
ssize_t fullDiskPwrite(int fd, const void *bytes, std::size_t size, off_t at) REPLACES("pwrite");
ssize_t fullDiskPwrite64(int fd, const void *bytes, std::size_t size, off_t at) REPLACES("pwrite64");
}

ssize_t fullDiskWrite(int fd, const void *bytes, std::size_t size)
{
    return countersign::test::isRefused(fd) ? -1 : ::syscall(SYS_write, fd, bytes, size);
}

ssize_t fullDiskPwrite(int fd, const void *bytes, std::size_t size, off_t at)
{
    return countersign::test::isRefused(fd) ? -1 : ::syscall(SYS_pwrite64, fd, bytes, size, at);
}

ssize_t fullDiskPwrite64(int fd, const void *bytes, std::size_t size, off_t at)
{
    return fullDiskPwrite(fd, bytes, size, at);
}
