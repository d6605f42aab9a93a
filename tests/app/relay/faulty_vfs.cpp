#include "tests/app/relay/faulty_vfs.h"

#include <QFile>
#include <QMap>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <cstring>
#include <mutex>
#include <vector>

namespace countersign::test {

std::atomic<bool> FaultyVfs::liesAboutSync = false;
std::atomic<bool> FaultyVfs::isFull = false;
std::atomic<bool> FaultyVfs::failsToSync = false;

namespace {

struct Write {
    qint64 at = 0; // -1: a truncation to `size`
    QByteArray bytes;
    qint64 size = 0;
};

// What the disk holds of one file, and what is on its way there.
struct OnDisk {
    QByteArray durable;
    std::vector<Write> pending;
    bool exists = false;
};

std::mutex mutex;
QMap<QByteArray, OnDisk> disk;
bool isCut = false;
sqlite3_vfs *real = nullptr;
sqlite3_vfs ours;
sqlite3_io_methods methods;

void apply(QByteArray &bytes, const Write &write)
{
    if (write.at < 0) {
        bytes.resize(write.size);
        return;
    }
    if (bytes.size() < write.at + write.bytes.size())
        bytes.append(QByteArray(write.at + write.bytes.size() - bytes.size(), '\0'));
    std::memcpy(bytes.data() + write.at, write.bytes.constData(), static_cast<std::size_t>(write.bytes.size()));
}

// Our file is the real one's header with a path in front; the real one follows.
struct File {
    sqlite3_file base;
    QByteArray *path; // null: a temporary file, of no interest
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};
File *ourFile(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
sqlite3_file *inner(sqlite3_file *file) { return ourFile(file)->inner(); }

void note(sqlite3_file *file, Write write)
{
    if (ourFile(file)->path && !isCut)
        disk[*ourFile(file)->path].pending.push_back(std::move(write));
}

int closeFile(sqlite3_file *file)
{
    delete ourFile(file)->path;
    return inner(file)->pMethods ? inner(file)->pMethods->xClose(inner(file)) : SQLITE_OK;
}
int readFile(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    return inner(f)->pMethods->xRead(inner(f), to, n, at);
}
int writeFile(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    const std::lock_guard lock(mutex);
    if (FaultyVfs::isFull && ourFile(f)->path) {
        sqlite3_int64 size = 0;
        inner(f)->pMethods->xFileSize(inner(f), &size);
        if (at + n > size)
            return SQLITE_FULL;
    }
    note(f, {at, QByteArray(static_cast<const char *>(from), n), 0});
    return inner(f)->pMethods->xWrite(inner(f), from, n, at);
}
int truncateFile(sqlite3_file *f, sqlite3_int64 size)
{
    const std::lock_guard lock(mutex);
    note(f, {-1, {}, size});
    return inner(f)->pMethods->xTruncate(inner(f), size);
}
int syncFile(sqlite3_file *f, int)
{
    const std::lock_guard lock(mutex);
    if (FaultyVfs::failsToSync)
        return SQLITE_IOERR_FSYNC;
    if (!isCut && !FaultyVfs::liesAboutSync && ourFile(f)->path) {
        OnDisk &file = disk[*ourFile(f)->path];
        for (const Write &write : file.pending)
            apply(file.durable, write);
        file.pending.clear();
        file.exists = true;
    }
    return SQLITE_OK; // the machine's own disk is not under test
}
int fileSize(sqlite3_file *f, sqlite3_int64 *size) { return inner(f)->pMethods->xFileSize(inner(f), size); }
int lockFile(sqlite3_file *f, int level) { return inner(f)->pMethods->xLock(inner(f), level); }
int unlockFile(sqlite3_file *f, int level) { return inner(f)->pMethods->xUnlock(inner(f), level); }
int checkLock(sqlite3_file *f, int *out) { return inner(f)->pMethods->xCheckReservedLock(inner(f), out); }
int control(sqlite3_file *f, int op, void *arg) { return inner(f)->pMethods->xFileControl(inner(f), op, arg); }
int sectorSize(sqlite3_file *) { return 512; }
int characteristics(sqlite3_file *) { return 0; } // promises nothing
int shmMap(sqlite3_file *f, int page, int size, int extend, void volatile **to)
{
    return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, to);
}
int shmLock(sqlite3_file *f, int at, int n, int flags) { return inner(f)->pMethods->xShmLock(inner(f), at, n, flags); }
void shmBarrier(sqlite3_file *f) { inner(f)->pMethods->xShmBarrier(inner(f)); }
int shmUnmap(sqlite3_file *f, int remove) { return inner(f)->pMethods->xShmUnmap(inner(f), remove); }

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    File *const made = ourFile(file);
    made->path = nullptr;
    const int result = real->xOpen(real, name, made->inner(), flags, outFlags);
    made->base.pMethods = result == SQLITE_OK ? &methods : nullptr;
    if (result == SQLITE_OK && name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL))) {
        made->path = new QByteArray(name);
        const std::lock_guard lock(mutex);
        if (!disk.contains(*made->path)) {
            QFile present(QString::fromLocal8Bit(*made->path));
            OnDisk &known = disk[*made->path];
            if (present.open(QIODevice::ReadOnly))
                known.durable = present.readAll();
            known.exists = !known.durable.isEmpty();
        }
    }
    return result;
}
int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    {
        const std::lock_guard lock(mutex);
        if (!isCut)
            disk.remove(name);
    }
    return real->xDelete(real, name, sync);
}

} // namespace

void FaultyVfs::install()
{
    real = sqlite3_vfs_find(nullptr);
    ours = *real;
    ours.zName = "faulty";
    ours.pNext = nullptr;
    ours.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    ours.xOpen = openFile;
    ours.xDelete = deleteFile;
    methods = {2,        closeFile,  readFile,  writeFile, truncateFile, syncFile,        fileSize,
               lockFile, unlockFile, checkLock, control,   sectorSize,   characteristics, shmMap,
               shmLock,  shmBarrier, shmUnmap,  nullptr,   nullptr};
    sqlite3_vfs_register(&ours, 1);
}

void FaultyVfs::cut(quint32 seed)
{
    QRandomGenerator random(seed);
    const std::lock_guard lock(mutex);
    isCut = true;
    for (OnDisk &file : disk) {
        // Without a sync nothing orders writes: each may have arrived, wholly or up to some sector.
        const int kept = random.bounded(4); // none, some, most or all of them
        for (const Write &write : file.pending) {
            if (kept < 3 && random.bounded(3) >= kept)
                continue;
            Write torn = write;
            if (random.bounded(8) == 0)
                torn.bytes.truncate(torn.bytes.size() / 512 / 2 * 512);
            apply(file.durable, torn);
            file.exists = true;
        }
        file.pending.clear();
    }
}

void FaultyVfs::restore()
{
    const std::lock_guard lock(mutex);
    for (auto it = disk.begin(); it != disk.end(); ++it) {
        const QString path = QString::fromLocal8Bit(it.key());
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-shm"));
        if (!it->exists)
            continue;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(it->durable);
    }
    disk.clear();
    isCut = false;
}

} // namespace countersign::test
