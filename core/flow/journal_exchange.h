// Several desktops on one workspace: what was written here goes to the relay's log, what others wrote comes from it.
// Sharing begins with the first invitation (joining.h); until then nothing of the journal leaves this computer.
#pragma once

#include "core/flow/office.h"
#include "core/store/journal.h"

#include <functional>
#include <stop_token>

namespace countersign::link {
class JournalPort;
}

namespace countersign::flow {

[[nodiscard]] Result<link::JournalPort *> journalPort(const Office &office); // NoRelay; for steps only

[[nodiscard]] bool isShared(const Office &office);

struct ExchangeOutcome {
    int taken = 0; // of others' acts
    int given = 0; // own ones that the log has now
    int notApplied = 0; // own ones that found no place in it
    bool isLevel = true; // nothing waits here, nothing is known to wait there
};
struct ExchangeWatch {
    std::stop_token stop;
    std::function<void(int done, int all)> progress; // acts of the log; from the thread that works, once a page of it
};
// RelayUnreachable: what waits goes out later. NotAllowed: this device was removed. Stopped between two pages of the log.
[[nodiscard]] Result<ExchangeOutcome> exchangeJournal(Office &office, const ExchangeWatch &watch = {});

// What only one desktop of the office should do at a time (collect from the relay, watch deadlines) is done by the one that
// holds this lease. Alone, it is always ours.
struct Duty {
    bool isOurs = true;
    std::int64_t position = 0; // how far in the relay's changes the one before came
};
[[nodiscard]] Result<Duty> takeDuty(Office &office);
[[nodiscard]] Result<void> reportDuty(Office &office); // once what was collected is in the shared log

// Files that colleagues' acts name, from their copies at the relay; what it cannot give is left for another time.
[[nodiscard]] Result<void> fetchMissingFiles(Office &office, int most);
// Those of one envelope that somebody works on now, all of them. RelayUnreachable, NoRelay: not all could be had.
[[nodiscard]] Result<void> fetchFilesOf(Office &office, domain::EnvelopeId envelope);

// Own acts that others' were faster than, for the person to see and to put away.
[[nodiscard]] std::vector<store::NotApplied> notAppliedActs(const Office &office);
[[nodiscard]] Result<void> putAway(Office &office, const Uuid &operation);

} // namespace countersign::flow
