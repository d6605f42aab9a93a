// A folder on a disk that is full: while it is, nothing more can be written below it, by any thread of this process. The C
// library's functions are replaced for the whole process, so the database's and Qt's writes fail as well. Linux only.
#pragma once

#include <QString>

namespace countersign::test {

class FullDisk
{
public:
    explicit FullDisk(const QString &folder); // one at a time
    ~FullDisk(); // there is room again
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    [[nodiscard]] int refusals() const; // of writes, so far
};

} // namespace countersign::test
