// A SQLite VFS over the system's own that fails the i-th write, sync, truncation or deletion. A write that fails has
// written half of its bytes, as torn writes do.
#pragma once

#include "tests/support/failing_disk.h"

#include <QString>

#include <memory>

namespace countersign::test {

class FailingVfs
{
public:
    explicit FailingVfs(FaultPlan &plan); // registers itself under name()
    ~FailingVfs();

    [[nodiscard]] QString name() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace countersign::test
