// The desktop's own outbox: what must still be done outside (post a link, send mail, seal, complete) even if the
// program ends now. A task is added in the transaction of the event that calls for it and completed in the transaction
// of the event that records it, so that neither is lost. Use on the store lane.
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/domain/ids.h"
#include "core/store/store_error.h"

#include <optional>
#include <vector>

namespace countersign::store {

class Database;

struct NewTask {
    QString kind; // "link.post", "seal", …: the flow's own words
    domain::EnvelopeId envelope; // null where there is none
    std::optional<domain::PartyId> party;
    QByteArray payload; // kept sealed
    Time notBefore; // null: at once
    QString
        dedupKey; // a second task with the same key is not added, not even after the first was done; empty: no check
};

struct Task {
    qint64 id = 0;
    QString kind;
    domain::EnvelopeId envelope;
    std::optional<domain::PartyId> party;
    QByteArray payload;
    Time notBefore;
    int attempts = 0; // that failed
    QString lastError;
    bool isGivenUp = false; // dead: shown on the card, can be revived
    QString dedupKey;
};

class Tasks
{
public:
    Tasks(Database &database, const Clock &clock, const Secret &key) : m_database(database), m_clock(clock), m_key(key)
    {
    }

    [[nodiscard]] Result<void> add(const NewTask &task);

    // The oldest task that is due and not claimed, claimed for `leaseSeconds`. Claims end with the process.
    [[nodiscard]] Result<std::optional<Task>> claimDue(int leaseSeconds = 300);

    [[nodiscard]] Result<void> complete(qint64 task); // or Change::completedTasks, with the event that records it
    // Waits 5 s · 2^attempts (at most 15 min) with jitter, or exactly `afterSeconds`.
    [[nodiscard]] Result<void> retryLater(qint64 task, const QString &error, std::optional<int> afterSeconds = {});
    [[nodiscard]] Result<void> giveUp(qint64 task, const QString &error);
    [[nodiscard]] Result<void> revive(qint64 task); // due at once, attempts from zero
    [[nodiscard]] Result<void> dropFor(domain::EnvelopeId envelope); // of a cancelled one

    [[nodiscard]] Result<std::vector<Task>> pending(); // not done, given-up ones included, oldest first
    [[nodiscard]] Result<std::vector<Task>> pendingFor(domain::EnvelopeId envelope);
    // When the next one is due (now, when one waits already); nothing when there is none.
    [[nodiscard]] Result<std::optional<Time>> nextDue();

private:
    Database &m_database;
    const Clock &m_clock;
    const Secret &m_key;
};

} // namespace countersign::store
