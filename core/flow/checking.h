// What reads all of a workspace, beside the work that goes on. The database, after a program was killed: opening a large one
// does not wait for it (OfficeSetup::mayCheckLater); until it is done, nothing is written into the file itself, which so
// stays as it was found; what happens meanwhile is in the log beside it. The journal, when somebody asks.
#pragma once

#include "core/flow/office.h"

#include <functional>
#include <stop_token>

namespace countersign::flow {

enum class CheckOutcome {
    Whole,
    Damaged, // from here on nothing is saved; the next opening checks first, and sets the file aside
    Unknown, // stopped, or it could not be read: the next opening checks
};

// Takes as long as the disk needs to read the file; on any thread while the office is open.
using DueCheck = std::function<CheckOutcome(const std::stop_token &stop)>;
// Empty when none is due. On the office's lane.
[[nodiscard]] DueCheck dueCheck(Office &office);
// What it said, on the office's lane.
[[nodiscard]] Result<void> finishCheck(Office &office, CheckOutcome outcome);

// Every hash and every signature of the journal computed again, over a connection of its own: on any thread while the office
// is open. `progress` hears of operations, from that thread. What store::checkChain says: BrokenChain, Stopped.
using JournalCheck =
    std::function<Result<void>(const std::stop_token &stop, const std::function<void(int done, int all)> &progress)>;
[[nodiscard]] JournalCheck journalCheck(Office &office);

} // namespace countersign::flow
