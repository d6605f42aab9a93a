#include "app/relay/http_message.h"

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace countersign::relay {

std::shared_ptr<const SentFile> SentFile::make(const QByteArray &bytes)
{
#ifdef Q_OS_LINUX
    const int handle = memfd_create("page", MFD_CLOEXEC);
    if (handle < 0)
        return nullptr;
    std::shared_ptr<const SentFile> file(new SentFile(handle));
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t n = ::write(handle, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (n <= 0)
            return nullptr;
        at += n;
    }
    return file;
#else
    (void)bytes;
    return nullptr;
#endif
}

SentFile::~SentFile()
{
#ifdef Q_OS_LINUX
    ::close(m_handle);
#endif
}

} // namespace countersign::relay
