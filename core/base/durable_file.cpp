#include "core/base/durable_file.h"

#include "core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <optional>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

namespace countersign {

namespace {

QString systemError() { return QString::fromLocal8Bit(std::strerror(errno)); }

// Flushes an open file's bytes to the medium, not only to the system's cache.
bool flushToMedium(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()))) != 0;
#elif defined(Q_OS_MACOS)
    return fcntl(file.handle(), F_FULLFSYNC) == 0 || fsync(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

bool replaceFile(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    return MoveFileExW(reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(from).utf16()),
                       reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(to).utf16()),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
        != 0;
#else
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#endif
}

// Folders that are new here last only once the folder each of them is in was flushed too. What could not be flushed does
// not stay, or the next try would take it for lasting.
Result<void> makeFolders(const QString &path)
{
    QStringList made; // outermost first
    for (QString folder = path; !QFileInfo::exists(folder); folder = QFileInfo(folder).absolutePath())
        made.prepend(folder);
    if (!QDir().mkpath(path))
        return fail(DiskError::NotWritable, QStringLiteral("create folder"));
    for (const QString &folder : made)
        if (auto synced = syncFolder(QFileInfo(folder).absolutePath()); !synced) {
            while (!made.isEmpty())
                QDir().rmdir(made.takeLast());
            return synced;
        }
    return {};
}

// Where a link leads, also one that leads to nothing yet; the path itself when it is none.
QString behindLinks(const QString &path)
{
    QFileInfo info(path);
    for (int hop = 0; hop < 40 && info.isSymbolicLink(); ++hop)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
// Without what QFile says of the one who asks.
constexpr QFileDevice::Permissions kAllAccess{0x7077};

// What a signal handler may look at: names in the system's own form, in a table of fixed size. A file beyond the table is
// only removed by its destructor.
#ifdef Q_OS_WIN
using NativeChar = wchar_t;
void removeNative(const NativeChar *path) { ::_wunlink(path); }
QByteArray nativeName(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    return QByteArray(reinterpret_cast<const char *>(native.utf16()), (native.size() + 1) * qsizetype(sizeof(wchar_t)));
}
#else
using NativeChar = char;
void removeNative(const NativeChar *path) { ::unlink(path); }
QByteArray nativeName(const QString &path) { return QFile::encodeName(path); }
#endif

std::array<std::atomic<const NativeChar *>, 64> s_unpublished{};
static_assert(std::atomic<const NativeChar *>::is_always_lock_free, "a signal handler reads them");

void remember(const NativeChar *path)
{
    for (auto &slot : s_unpublished) {
        const NativeChar *empty = nullptr;
        if (slot.compare_exchange_strong(empty, path))
            return;
    }
}

void forget(const NativeChar *path)
{
    for (auto &slot : s_unpublished) {
        const NativeChar *mine = path;
        if (slot.compare_exchange_strong(mine, nullptr))
            return;
    }
}

} // namespace

struct DurableFile::State {
    QString path, temporary;
    QByteArray native; // of `temporary`
    QFile file;
    std::optional<QFileDevice::Permissions> access; // when it is published

    [[nodiscard]] const NativeChar *nativePath() const
    {
        return reinterpret_cast<const NativeChar *>(native.constData());
    }
    // Some file systems give every file the same, and refuse to be asked for other.
    [[nodiscard]] Result<void> takeAccess()
    {
        if (!access || *access == kOwnerOnly || *access == (file.permissions() & kAllAccess)
            || file.setPermissions(*access))
            return {};
        return fail(DiskError::NotWritable, file.errorString());
    }
    ~State()
    {
        if (temporary.isEmpty())
            return;
        file.close();
        QFile::remove(temporary);
        forget(nativePath());
    }
};

DurableFile::DurableFile(std::unique_ptr<State> state) : m_state(std::move(state)) { }
DurableFile::DurableFile(DurableFile &&) noexcept = default;
DurableFile &DurableFile::operator=(DurableFile &&) noexcept = default;
DurableFile::~DurableFile() = default;

Result<DurableFile> DurableFile::create(const QString &path, Access access)
{
    const QFileInfo there(path); // where a link leads
    if (there.exists() && !there.isFile())
        return fail(DiskError::NotAFile);
    auto state = std::make_unique<State>();
    state->path = behindLinks(path);
    if (access == Access::OwnerOnly)
        state->access = kOwnerOnly;
    else if (there.exists())
        state->access = there.permissions() & kAllAccess;
    CS_CHECK(makeFolders(QFileInfo(state->path).absolutePath()));
    const QString temporary =
        state->path + QStringLiteral(".%1.tmp").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    state->native = nativeName(temporary);
    state->file.setFileName(temporary);
    remember(state->nativePath()); // before it exists: whoever interrupts in between removes nothing
    constexpr QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
    // What others may not read later they may not read meanwhile.
    if (!(state->access ? state->file.open(mode, kOwnerOnly) : state->file.open(mode))) {
        forget(state->nativePath());
        return fail(DiskError::NotWritable, state->file.errorString());
    }
    state->temporary = temporary;
    return DurableFile(std::move(state));
}

Result<void> DurableFile::write(QByteArrayView bytes)
{
    // What a full disk cuts short comes back short; the next piece says why.
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 more = m_state->file.write(bytes.data() + done, bytes.size() - done);
        if (more <= 0)
            return fail(DiskError::NotWritable, m_state->file.errorString());
        done += more;
    }
    return {};
}

Result<bool> DurableFile::beginWithCopyOf([[maybe_unused]] const QFile &source, [[maybe_unused]] qint64 bytes,
                                          [[maybe_unused]] const Between &between)
{
#ifdef Q_OS_LINUX
    QFile &target = m_state->file;
    Q_ASSERT(target.pos() == 0);
    qint64 done = 0;
    // Btrfs, XFS and others share the blocks of a whole file; nothing is copied at all.
    if (source.size() == bytes && ioctl(target.handle(), FICLONE, source.handle()) == 0)
        done = bytes;
    constexpr qint64 kPiece = 32 * 1024 * 1024;
    while (done < bytes) {
        off_t from = done, to = done;
        const ssize_t copied = copy_file_range(source.handle(), &from, target.handle(), &to,
                                               static_cast<std::size_t>(std::min(kPiece, bytes - done)), 0);
        if (copied <= 0 && done == 0)
            return false; // an old kernel, or another file system
        if (copied <= 0)
            return fail(DiskError::NotWritable,
                        copied == 0 ? QStringLiteral("the source became shorter") : systemError());
        done += copied;
        if (between)
            CS_CHECK(between(done));
    }
    if (!target.seek(bytes))
        return fail(DiskError::NotWritable, target.errorString());
    return true;
#else
    return false;
#endif
}

Result<void> DurableFile::overwrite(qint64 at, QByteArrayView bytes)
{
    QFile &file = m_state->file;
    const qint64 end = file.pos();
    Q_ASSERT(at >= 0 && at + bytes.size() <= end);
    if (!file.seek(at) || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.seek(end))
        return fail(DiskError::NotWritable, file.errorString());
    return {};
}

QString DurableFile::unpublishedPath() const { return m_state->temporary; }

Result<void> DurableFile::publish()
{
    if (!flushToMedium(m_state->file))
        return fail(DiskError::NotWritable, m_state->file.errorString() + QStringLiteral(" / ") + systemError());
    CS_CHECK(m_state->takeAccess());
    m_state->file.close();
    if (!replaceFile(m_state->temporary, m_state->path))
        return fail(DiskError::NotWritable, systemError());
    forget(m_state->nativePath());
    m_state->temporary.clear();
    return syncFolder(QFileInfo(m_state->path).absolutePath());
}

void removeUnpublished() noexcept
{
    for (const auto &slot : s_unpublished)
        if (const NativeChar *path = slot.load())
            removeNative(path);
}

} // namespace countersign
