// The differences between neighbouring revisions of one file, each found from what its revision wrote: the objects it names
// and the paths from the trailer, the form and the pages that lead to them. What no such path passes is byte for byte the
// same before and after, so compareRevisions() would find nothing there either. A step with a forbidden change in it, or
// in which the page tree changes, is walked as a whole.
#pragma once

#include "core/pdf/difference.h"

#include <memory>

namespace countersign::pdf {

class StepwiseDifference
{
public:
    explicit StepwiseDifference(RevisionHistory history);
    ~StepwiseDifference();
    StepwiseDifference(const StepwiseDifference &) = delete;
    StepwiseDifference &operator=(const StepwiseDifference &) = delete;

    // From revision - 1. Meant to be asked in rising order; any other step is walked as a whole. One thread at a time.
    [[nodiscard]] Result<Difference> to(int revision);
    // How many steps were found by their paths alone; for tests.
    [[nodiscard]] int shortSteps() const { return m_shortSteps; }

private:
    struct Paths;
    [[nodiscard]] Result<std::optional<Difference>> alongPaths(int revision);

    const RevisionHistory m_history;
    std::unique_ptr<Paths> m_paths; // null: not possible any more
    int m_next = -1; // the revision that the paths are ready for; -1: none was asked yet
    int m_shortSteps = 0;
};

} // namespace countersign::pdf
