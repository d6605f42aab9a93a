#include "tests/support/failing_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace countersign::test {

Result<void> FailingDisk::writeDurably(const QString &path, QByteArrayView bytes)
{
    return m_plan.strike() ? failAfterHalf(path, bytes) : m_disk.writeDurably(path, bytes);
}

Result<void> FailingDisk::writePrivately(const QString &path, QByteArrayView bytes)
{
    return m_plan.strike() ? failAfterHalf(path, bytes) : m_disk.writePrivately(path, bytes);
}

Result<void> FailingDisk::failAfterHalf(const QString &path, QByteArrayView bytes)
{
    // What such a failure leaves: half of a temporary file, nothing under the name.
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile half(path + QStringLiteral(".fault.tmp"));
    if (half.open(QIODevice::WriteOnly))
        half.write(bytes.data(), bytes.size() / 2);
    return fail(DiskError::NotWritable, QStringLiteral("fault on purpose"));
}

} // namespace countersign::test
