#include "core/flow/checking.h"

#include "core/flow/ports.h"

namespace countersign::flow {

DueCheck dueCheck(Office &office)
{
    const auto check = office.ports().store->dueCheck();
    if (!check)
        return {};
    return [check](const std::stop_token &stop) {
        const auto outcome = check(stop);
        if (!outcome || *outcome == store::FileCheck::Stopped)
            return CheckOutcome::Unknown;
        return *outcome == store::FileCheck::Whole ? CheckOutcome::Whole : CheckOutcome::Damaged;
    };
}

Result<void> finishCheck(Office &office, CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Whole: return office.ports().store->finishCheck(store::FileCheck::Whole);
    case CheckOutcome::Damaged: return office.ports().store->finishCheck(store::FileCheck::Damaged);
    case CheckOutcome::Unknown: break;
    }
    return {};
}

JournalCheck journalCheck(Office &office)
{
    return [check = office.ports().store->journalCheck()](const std::stop_token &stop,
                                                          const std::function<void(int, int)> &progress) {
        return check({stop, progress});
    };
}

} // namespace countersign::flow
