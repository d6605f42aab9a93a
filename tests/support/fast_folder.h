// A temporary folder in memory where the system has one: tests that write thousands of times need no medium, only the
// order of writes.
#pragma once

#include <QDir>
#include <QTemporaryDir>

namespace countersign::test {

class FastFolder final : public QTemporaryDir
{
public:
    FastFolder()
        : QTemporaryDir(
            (QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath())
            + QStringLiteral("/countersign-test-XXXXXX"))
    {
    }
};

} // namespace countersign::test
