#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace countersign::test {

namespace {

struct File {
    sqlite3_file base; // SQLite's part comes first
    FaultPlan *plan;
    sqlite3_file *real; // behind this struct, in the memory SQLite gave
};

FaultPlan &planOf(sqlite3_file *file) { return *reinterpret_cast<File *>(file)->plan; }
sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }

int closeFile(sqlite3_file *f) { return realOf(f)->pMethods ? realOf(f)->pMethods->xClose(realOf(f)) : SQLITE_OK; }
int readFile(sqlite3_file *f, void *data, int size, sqlite3_int64 at)
{
    return realOf(f)->pMethods->xRead(realOf(f), data, size, at);
}
int writeFile(sqlite3_file *f, const void *data, int size, sqlite3_int64 at)
{
    if (planOf(f).strike()) {
        realOf(f)->pMethods->xWrite(realOf(f), data, size / 2, at);
        return SQLITE_IOERR_WRITE;
    }
    return realOf(f)->pMethods->xWrite(realOf(f), data, size, at);
}
int truncateFile(sqlite3_file *f, sqlite3_int64 size)
{
    return planOf(f).strike() ? SQLITE_IOERR_TRUNCATE : realOf(f)->pMethods->xTruncate(realOf(f), size);
}
int syncFile(sqlite3_file *f, int flags)
{
    return planOf(f).strike() ? SQLITE_IOERR_FSYNC : realOf(f)->pMethods->xSync(realOf(f), flags);
}
int sizeOfFile(sqlite3_file *f, sqlite3_int64 *size) { return realOf(f)->pMethods->xFileSize(realOf(f), size); }
int lockFile(sqlite3_file *f, int level) { return realOf(f)->pMethods->xLock(realOf(f), level); }
int unlockFile(sqlite3_file *f, int level) { return realOf(f)->pMethods->xUnlock(realOf(f), level); }
int checkLock(sqlite3_file *f, int *out) { return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out); }
int control(sqlite3_file *f, int op, void *arg) { return realOf(f)->pMethods->xFileControl(realOf(f), op, arg); }
int sectorSize(sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); }
int characteristics(sqlite3_file *f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); }
int shmMap(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
}
int shmLock(sqlite3_file *f, int offset, int n, int flags)
{
    return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
}
void shmBarrier(sqlite3_file *f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); }
int shmUnmap(sqlite3_file *f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); }

const sqlite3_io_methods kMethods = {
    2,        closeFile,  readFile,  writeFile, truncateFile, syncFile,        sizeOfFile,
    lockFile, unlockFile, checkLock, control,   sectorSize,   characteristics, shmMap,
    shmLock,  shmBarrier, shmUnmap,  nullptr,   nullptr,
};

} // namespace

struct FailingVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    FaultPlan *plan = nullptr;
    QByteArray name;

    static State &of(sqlite3_vfs *vfs) { return *static_cast<State *>(vfs->pAppData); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        State &state = of(vfs);
        auto *ours = new (file) File{};
        ours->plan = state.plan;
        ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
        std::memset(ours->real, 0, static_cast<std::size_t>(state.real->szOsFile));
        const int result = state.real->xOpen(state.real, name, ours->real, flags, outFlags);
        ours->base.pMethods = ours->real->pMethods ? &kMethods : nullptr;
        return result;
    }
    static int remove(sqlite3_vfs *vfs, const char *name, int sync)
    {
        State &state = of(vfs);
        return state.plan->strike() ? SQLITE_IOERR_DELETE : state.real->xDelete(state.real, name, sync);
    }
    static int access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
    {
        return of(vfs).real->xAccess(of(vfs).real, name, flags, out);
    }
    static int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
    {
        return of(vfs).real->xFullPathname(of(vfs).real, name, size, out);
    }
    static int randomness(sqlite3_vfs *vfs, int size, char *out)
    {
        return of(vfs).real->xRandomness(of(vfs).real, size, out);
    }
    static int sleep(sqlite3_vfs *vfs, int microseconds) { return of(vfs).real->xSleep(of(vfs).real, microseconds); }
    static int currentTime(sqlite3_vfs *vfs, double *out) { return of(vfs).real->xCurrentTime(of(vfs).real, out); }
    static int lastError(sqlite3_vfs *vfs, int size, char *out)
    {
        return of(vfs).real->xGetLastError(of(vfs).real, size, out);
    }
};

FailingVfs::FailingVfs(FaultPlan &plan) : m_state(std::make_unique<State>())
{
    static int serial = 0;
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->plan = &plan;
    m_state->name = "failing-" + QByteArray::number(++serial);
    sqlite3_vfs &vfs = m_state->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + m_state->real->szOsFile;
    vfs.mxPathname = m_state->real->mxPathname;
    vfs.zName = m_state->name.constData();
    vfs.pAppData = m_state.get();
    vfs.xOpen = State::open;
    vfs.xDelete = State::remove;
    vfs.xAccess = State::access;
    vfs.xFullPathname = State::fullPath;
    vfs.xRandomness = State::randomness;
    vfs.xSleep = State::sleep;
    vfs.xCurrentTime = State::currentTime;
    vfs.xGetLastError = State::lastError;
    sqlite3_vfs_register(&vfs, 0);
}

FailingVfs::~FailingVfs() { sqlite3_vfs_unregister(&m_state->vfs); }

QString FailingVfs::name() const { return QString::fromLatin1(m_state->name); }

} // namespace countersign::test
