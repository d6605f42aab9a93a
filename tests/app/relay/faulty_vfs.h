// SQLite's file layer with a power switch: until a file is synced, what was written to it exists for readers and not for
// the disk. cut() decides, as a real disk would, which of the unsynced writes reached it: any of them, in any order, and
// torn in the middle. restore() then puts the files as the disk has them. Install once per process, before SQLite opens.
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>

namespace countersign::test {

class FaultyVfs
{
public:
    static void install(); // as the default

    // From now on nothing more reaches the disk. Takes effect between two writes.
    static void cut(quint32 seed);
    // After all connections are closed: the files as the disk has them, and the power is on again.
    static void restore();
    // A disk that says "synced" and did nothing: to see that the tests would notice.
    static std::atomic<bool> liesAboutSync;
    static std::atomic<bool> isFull; // every write that makes a file grow fails with SQLITE_FULL
    static std::atomic<bool> failsToSync;
};

} // namespace countersign::test
