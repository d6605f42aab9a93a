#include "core/base/shared_room.h"

#include <QProcess>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#include <cerrno>
#include <tuple>

namespace countersign {

#ifdef Q_OS_LINUX

namespace {

constexpr qint64 kKept = 16LL * 1024 * 1024; // what a page usually takes, several times over

template <typename Byte, typename Step> bool inSteps(Byte *bytes, qint64 size, Step step)
{
    for (qint64 done = 0; done < size;) {
        const ssize_t count = step(bytes + done, static_cast<std::size_t>(size - done), static_cast<off_t>(done));
        if (count > 0)
            done += count;
        else if (count == 0 || errno != EINTR)
            return false;
    }
    return true;
}

} // namespace

SharedRoom::SharedRoom()
{
    // No program is run from it: MFD_NOEXEC_SEAL, which kernels before 6.3 do not know and later ones may insist on.
    constexpr unsigned kFlags = MFD_CLOEXEC | MFD_ALLOW_SEALING, kNotRun = 8;
    m_handle = ::memfd_create("countersign-room", kFlags | kNotRun);
    if (m_handle < 0)
        m_handle = ::memfd_create("countersign-room", kFlags);
    // Sealed: a worker that was taken over can take no more memory by it than this.
    if (m_handle >= 0
        && (::ftruncate(m_handle, static_cast<off_t>(kBytes)) != 0
            || ::fcntl(m_handle, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)) {
        ::close(m_handle);
        m_handle = -1;
    }
}

SharedRoom::~SharedRoom()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

void SharedRoom::lendTo(QProcess &process) const
{
    if (m_handle >= 0)
        process.setChildProcessModifier([handle = m_handle] { std::ignore = ::fcntl(handle, F_SETFD, 0); });
}

void SharedRoom::tidy()
{
    if (m_handle >= 0)
        std::ignore = ::fallocate(m_handle, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(kKept),
                                  static_cast<off_t>(kBytes - kKept));
}

bool leaveIn(int room, const char *bytes, qint64 size)
{
    return room >= 0 && size > 0 && size <= SharedRoom::kBytes
        && inSteps(bytes, size,
                   [room](const char *from, std::size_t most, off_t at) { return ::pwrite(room, from, most, at); });
}

bool takeFrom(int room, char *bytes, qint64 size)
{
    return room >= 0 && size > 0 && size <= SharedRoom::kBytes
        && inSteps(bytes, size, [room](char *to, std::size_t most, off_t at) { return ::pread(room, to, most, at); });
}

#else

SharedRoom::SharedRoom() = default;
SharedRoom::~SharedRoom() = default;
void SharedRoom::lendTo(QProcess &) const { }
void SharedRoom::tidy() { }
bool leaveIn(int, const char *, qint64) { return false; }
bool takeFrom(int, char *, qint64) { return false; }

#endif

} // namespace countersign
