// Reading a large workspace's database through after a program was killed. Opening does not wait for it (OfficeSetup::
// mayCheckLater): until it is done, nothing is written into the file itself, which so stays as it was found; what happens
// meanwhile is in the log beside it.
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

} // namespace countersign::flow
