// A disk that cannot keep its promise: within a folder, one call of fsync fails as on an I/O error. The C library's function
// is replaced for the whole process. Linux only.
#pragma once

#include <QString>

namespace countersign::test {

class FailingSync
{
public:
    FailingSync(const QString &folder, int failAt); // counted from 0, of the calls below the folder; one at a time
    ~FailingSync(); // the disk is well again
    FailingSync(const FailingSync &) = delete;
    FailingSync &operator=(const FailingSync &) = delete;
    [[nodiscard]] int calls() const;
};

} // namespace countersign::test
