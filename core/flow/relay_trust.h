// What a desktop holds against its relay at every exchange: the relay's log of changes is one chain of hashes
// (docs/formats/relay-log.md), which may grow and never be rewritten or shortened; and the signer's page it serves should be
// the one this program was built with.
#pragma once

#include "core/flow/office.h"
#include "core/wire/link_messages.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace countersign::flow {

enum class LogFault {
    Altered, // an entry does not fit its hash, or one is missing
    Forked, // an entry seen before has another hash now: a second history
    Rewound, // entries seen before are gone, as after an old backup was restored
};

// The last entry that was seen. seq 0: none.
struct LogHead {
    std::int64_t seq = 0;
    QByteArray chain;
    friend bool operator==(const LogHead &, const LogHead &) = default;
};
struct LogCheck {
    std::optional<LogFault> fault;
    std::int64_t at = 0; // of the fault
    LogHead head; // to compare the next page with
};
// Pure. `page` is what the relay said to "what happened after `since`".
[[nodiscard]] LogCheck checkLog(const Uuid &workspace, const LogHead &known, std::int64_t since,
                                const wire::ChangePage &page);

// On the lane, for each page before it is taken over. A fault is noted for people and stops nothing: answers must not be
// lost over it. Returns where to go on from, when that is not where the cursor stands.
[[nodiscard]] Result<std::optional<std::int64_t>> followLog(Office &office, std::int64_t since,
                                                            const wire::ChangePage &page);
void notePages(Office &office, const wire::RelayIdentity &relay);

struct RelayTrust {
    std::optional<LogFault> fault; // the first since people were last told
    std::int64_t faultAt = 0; // entry
    Time faultSeen;
    std::int64_t entries = 0; // compared so far
    bool isOtherPage = false; // the relay serves another page than this program was built with
    QString servedPages, ownPages; // hex; empty where unknown
};
[[nodiscard]] Result<RelayTrust> relayTrust(const Office &office);
// What the domain that mail comes from (the relay's, or that of the office's own server) says in DNS, which decides
// whether invitations are believed or end in spam.
enum class MailRecord { Good, Weak, Missing, Unknown };
struct MailDomain {
    QString domain;
    MailRecord spf = MailRecord::Unknown, dkim = MailRecord::Unknown, dmarc = MailRecord::Unknown;
};
// Asks the network and waits, five seconds for each of the few answers: on any thread but the window's. BadRecord: the relay
// did not say where its mail comes from. Stopped, between two answers.
using MailDomainCheck = std::function<Result<MailDomain>(const std::stop_token &stop)>;
[[nodiscard]] MailDomainCheck mailDomainCheck(Office &office);

// Somebody has read it.
[[nodiscard]] Result<void> acknowledgeFault(Office &office);

} // namespace countersign::flow
