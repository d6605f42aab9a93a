// The machine's disk, failing on purpose: the i-th write and all after it, as a full or dying disk does.
#pragma once

#include "core/base/disk.h"

#include <memory>

namespace countersign::test {

// Shared by a FailingDisk and a FailingVfs, so that one number counts every write of a scenario.
struct FaultPlan {
    int failAt = -1; // counted from 0; -1: never
    int writes = 0; // so far
    bool isOneOff = false; // only that write fails, not all after it

    // Counts one write; true when it must fail.
    bool strike()
    {
        const int number = writes++;
        return failAt >= 0 && (isOneOff ? number == failAt : number >= failAt);
    }
};

class FailingDisk final : public Disk
{
public:
    explicit FailingDisk(FaultPlan &plan) : m_plan(plan) { }

    [[nodiscard]] Result<void> writeDurably(const QString &path, QByteArrayView bytes) override;
    [[nodiscard]] Result<void> writePrivately(const QString &path, QByteArrayView bytes) override;
    [[nodiscard]] Result<QByteArray> readAll(const QString &path, qint64 maxBytes) const override
    {
        return m_disk.readAll(path, maxBytes);
    }
    [[nodiscard]] bool exists(const QString &path) const override { return m_disk.exists(path); }

private:
    [[nodiscard]] static Result<void> failAfterHalf(const QString &path, QByteArrayView bytes);

    FaultPlan &m_plan;
    LocalDisk m_disk;
};

} // namespace countersign::test
