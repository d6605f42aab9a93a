// A further desktop of an office. An administrator invites with a code; whoever has it asks to come in; both look at the same
// short number; the administrator's device signs that the other belongs, and hands over the office's keys sealed to it.
// The relay carries all of it and sees neither the code nor the keys: docs/formats/journal-exchange.md.
#pragma once

#include "core/flow/journal_exchange.h"
#include "core/flow/opening.h"

namespace countersign::flow {

struct Invitation {
    QString code; // "ABCD-EFGH-…", for ten minutes; told over the telephone or shown, not mailed
    Time expires;
};
// For a colleague's own desktop. The first one makes the workspace shared: from then on its journal and files go to the relay,
// sealed. One invitation at a time. NotAllowed, NoRelay, RelayUnreachable.
[[nodiscard]] Result<Invitation> invite(Office &office, domain::MemberId member);

struct Asking {
    domain::DeviceId device;
    QString name; // of the computer, as it calls itself
    domain::MemberId member; // whom the invitation was for
    QString compare; // "123 456 789": the other screen must show the same
};
[[nodiscard]] Result<std::vector<Asking>> whoAsks(Office &office);
// Only after the numbers were compared.
[[nodiscard]] Result<void> letIn(Office &office, domain::DeviceId device);

struct OfficeDevice {
    domain::DeviceId device;
    domain::MemberId member;
    bool isAdmin = false;
    bool isThis = false;
};
[[nodiscard]] std::vector<OfficeDevice> officeDevices(
    const Office &office); // those that belong; none until it is shared
// The relay refuses it from then on. What it already has stays on it.
[[nodiscard]] Result<void> removeDevice(Office &office, domain::DeviceId device);

// ---- on the new desktop
class Join
{
public:
    // Asks to come in. BadRecord: that is no code. NotAllowed: the relay knows no such invitation (any more).
    [[nodiscard]] static Result<std::shared_ptr<Join>> ask(const QString &relayUrl, const QString &code,
                                                           const QString &computer);
    ~Join();
    [[nodiscard]] QString compare() const;

    // False: the administrator has not let us in yet. Repeat every few seconds.
    [[nodiscard]] Result<bool> isLetIn();
    // After that: makes the workspace's folder and fetches what the office has so far; what an earlier joining left
    // unfinished in it goes. Stopped: the folder is gone again, and a new invitation is needed. RelayUnreachable, or the
    // program ends: openOffice() goes on with it.
    [[nodiscard]] Result<std::unique_ptr<Office>> enter(const OfficeSetup &setup, const ExchangeWatch &watch = {});

private:
    [[nodiscard]] Result<std::unique_ptr<Office>> fetch(const OfficeSetup &setup, const ExchangeWatch &watch);

    struct State;
    explicit Join(std::unique_ptr<State> state);
    std::unique_ptr<State> m;
};

// A folder in which a joining has begun and not come to its end: no office yet.
[[nodiscard]] bool isJoining(const QString &folder);
// Fetches the rest of the office that this desktop was let into; nothing where nothing is unfinished. For openOffice().
// WorkspaceNotFound: it broke off before there was anything to go on with. Else as exchangeJournal().
[[nodiscard]] Result<void> finishJoining(Office &office, const ExchangeWatch &watch = {});

} // namespace countersign::flow
