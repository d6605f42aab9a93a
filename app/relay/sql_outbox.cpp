// Outbox and changes of the SQL storage.
#include "app/relay/sql_storage.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"

#include <limits>

namespace countersign::relay {

namespace {

constexpr int kMaxChanges = 500;

wire::Change changeOf(const ClaimedDelivery &claim, const char *kind, std::int64_t nowMs, const QString &words = {})
{
    return {.link = claim.link.value_or(QByteArray()),
            .kind = QString::fromLatin1(kind),
            .at = nowMs / 1000,
            .dedupKey = claim.dedupKey,
            .detail = words};
}

} // namespace

QByteArray personHash(const LogEntry &entry)
{
    wire::Change change = entry.change;
    change.salt = entry.salt;
    return crypto::sha256(wire::personHashInput(change));
}

QByteArray chainHash(const QByteArray &before, const LogEntry &entry, const QByteArray &person)
{
    return crypto::sha256(wire::chainHashInput(before, entry.workspace, entry.change, person));
}

void appendChange(Transaction &t, const Uuid &workspace, const wire::Change &change)
{
    Query seq(t.database, "UPDATE workspace SET seq = seq + 1 WHERE id = ? RETURNING seq", workspace);
    if (!seq.next())
        throw SqlError(SqlError::Kind::Refused, "a change of an unknown workspace");
    LogEntry entry{workspace, change, crypto::randomBytes(16)};
    entry.change.seq = seq.number(0);
    Query last(t.database, "SELECT chain FROM change WHERE workspace = ? AND seq = ?", workspace, entry.change.seq - 1);
    const QByteArray before = last.next() ? last.bytesOrNull(0).value_or(QByteArray()) : QByteArray();
    const QByteArray person = personHash(entry);
    t.run("INSERT INTO change (workspace, seq, link, kind, at, dedup_key, detail, address, agent, person_hash, chain)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, '', '', ?, ?)",
          workspace, entry.change.seq, change.link.isEmpty() ? std::nullopt : std::optional(change.link), change.kind,
          change.at, change.dedupKey, change.detail, person, chainHash(before, entry, person));
    if (!change.address.isEmpty() || !change.agent.isEmpty())
        t.run("INSERT INTO change_person (workspace, seq, salt, address, agent) VALUES (?, ?, ?, ?, ?)", workspace,
              entry.change.seq, entry.salt, change.address, change.agent);
    t.changedWorkspaces.insert(workspace);
}

void queueDeliveries(Transaction &t, const Uuid &workspace, const std::optional<QByteArray> &link,
                     const std::vector<wire::Delivery> &deliveries, std::int64_t nowMs)
{
    for (const wire::Delivery &d : deliveries) {
        const std::int64_t dueMs = std::max(nowMs, d.notBefore * 1000);
        if (d.kind == QLatin1String("reminder") && link
            && Query(t.database, "SELECT 1 FROM reminder_stop WHERE link = ?", *link).next())
            continue; // they asked for no more
        if (t.run("INSERT INTO delivery (workspace, link, dedup_key, kind, channel, payload, state, "
                  "next_at_ms, created_ms)"
                  " VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?) ON CONFLICT DO NOTHING",
                  workspace, link, d.dedupKey, d.kind, d.channel, d.payload, dueMs, dueMs)
            > 0)
            t.hasNewDeliveries = true;
    }
}

// A reminder that is posted apart from its link names it in its key: it goes with the link's others when those go.
static std::optional<QByteArray> linkOfKey(Transaction &t, const Uuid &workspace, const QString &dedupKey)
{
    const QByteArray id = QByteArray::fromHex(dedupKey.section(QLatin1Char(':'), 0, 0).toLatin1());
    if (id.size() != 16 || dedupKey.indexOf(QLatin1Char(':')) != 32
        || !Query(t.database, "SELECT 1 FROM link WHERE id = ? AND workspace = ?", id, workspace).next())
        return std::nullopt;
    return id;
}

void dropInvitations(Transaction &t, const QByteArray &link)
{
    t.run("UPDATE delivery SET state = 'dropped', payload = NULL WHERE link = ? AND state IN ('queued', 'leased')"
          " AND kind IN ('invitation', 'reminder')",
          link);
}

Result<void> SqlStorage::addDeliveries(const Uuid &workspace, const std::vector<wire::Delivery> &deliveries,
                                       std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        for (const wire::Delivery &delivery : deliveries)
            queueDeliveries(t, workspace, linkOfKey(t, workspace, delivery.dedupKey), {delivery}, nowMs);
        return {};
    });
}

// A code whose sending has no known end may have arrived: at most once means never again.
static void dropLostCodes(Transaction &t, std::int64_t leaseEndedByMs)
{
    t.run("UPDATE delivery SET state = 'dead', payload = NULL, last_words = 'interrupted'"
          " WHERE state = 'leased' AND kind = 'code' AND next_at_ms <= ?",
          leaseEndedByMs);
}

Result<std::optional<ClaimedDelivery>> SqlStorage::claimDelivery(std::int64_t nowMs, std::int64_t leaseMs)
{
    return m_database->write([&](Transaction &t) -> Result<std::optional<ClaimedDelivery>> {
        dropLostCodes(t, nowMs);
        // next_at_ms of a leased row is the end of its lease, so one index serves both.
        Query q(t.database,
                "UPDATE delivery SET state = 'leased', fence = fence + 1, attempts = attempts + 1, lease_until_ms = "
                "?1, next_at_ms = ?1"
                " WHERE id = (SELECT id FROM delivery WHERE state IN ('queued', 'leased') AND next_at_ms <= ?2"
                "             ORDER BY next_at_ms, id LIMIT 1)"
                " RETURNING id, fence, attempts, workspace, link, dedup_key, kind, payload, created_ms, channel",
                nowMs + leaseMs, nowMs);
        if (!q.next())
            return std::nullopt;
        return ClaimedDelivery{.id = q.number(0),
                               .fence = q.number(1),
                               .attempts = static_cast<int>(q.number(2)),
                               .workspace = q.uuid(3),
                               .link = q.bytesOrNull(4),
                               .dedupKey = q.text(5),
                               .kind = q.text(6),
                               .payload = q.bytes(7),
                               .createdMs = q.number(8),
                               .channel = q.text(9)};
    });
}

Result<void> SqlStorage::settleDelivered(const ClaimedDelivery &claim, std::int64_t nowMs, const QString &words)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        // A mail that went out while its row was dropped was delivered all the same.
        if (t.run("UPDATE delivery SET state = 'delivered', payload = NULL WHERE id = ? AND fence = ? AND state IN "
                  "('leased', 'dropped')",
                  claim.id, claim.fence)
            > 0)
            appendChange(t, claim.workspace, changeOf(claim, "delivered", nowMs, words));
        return {};
    });
}

Result<void> SqlStorage::settleDeferred(const ClaimedDelivery &claim, std::int64_t nextAtMs, const QString &words,
                                        std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        Query before(t.database, "SELECT last_words FROM delivery WHERE id = ? AND fence = ? AND state = 'leased'",
                     claim.id, claim.fence);
        if (!before.next())
            return {};
        t.run("UPDATE delivery SET state = 'queued', next_at_ms = ?, last_words = ? WHERE id = ?", nextAtMs, words,
              claim.id);
        if (before.text(0) != words) // the same words again are no news
            appendChange(t, claim.workspace, changeOf(claim, "delivery_deferred", nowMs, words));
        return {};
    });
}

Result<void> SqlStorage::settleDead(const ClaimedDelivery &claim, const QString &words, std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        if (t.run("UPDATE delivery SET state = 'dead', payload = NULL, last_words = ? WHERE id = ? AND fence = ? AND "
                  "state = 'leased'",
                  words, claim.id, claim.fence)
            > 0)
            appendChange(t, claim.workspace, changeOf(claim, "delivery_failed", nowMs, words));
        return {};
    });
}

Result<Storage::Bounce> SqlStorage::settleBounced(std::int64_t delivery, const QString &words, std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<Bounce> {
        Query q(t.database,
                "UPDATE delivery SET state = 'dead', last_words = ? WHERE id = ? AND state = 'delivered' AND channel = "
                "'email' RETURNING workspace, link, dedup_key, kind",
                words, delivery);
        if (!q.next())
            return Query(t.database, "SELECT 1 FROM delivery WHERE id = ? AND state IN ('queued', 'leased')", delivery)
                       .next()
                ? Bounce::Pending
                : Bounce::Unknown;
        ClaimedDelivery claim;
        claim.workspace = q.uuid(0);
        claim.link = q.bytesOrNull(1);
        claim.dedupKey = q.text(2);
        claim.kind = q.text(3);
        appendChange(t, claim.workspace, changeOf(claim, "delivery_failed", nowMs, words));
        return Bounce::Noted;
    });
}

Result<std::optional<std::int64_t>> SqlStorage::nextDeliveryAtMs()
{
    return m_database->read([](SqlConnection &db) -> Result<std::optional<std::int64_t>> {
        Query q(db, "SELECT min(next_at_ms) FROM delivery WHERE state IN ('queued', 'leased')");
        if (!q.next())
            return std::nullopt;
        return q.numberOrNull(0);
    });
}

Result<void> SqlStorage::clockWentBack(std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        // Only what has been tried: a first attempt may be planned for any later day. No retry waits for an hour.
        t.run(
            "UPDATE delivery SET state = 'queued', next_at_ms = ?1 WHERE state IN ('queued', 'leased') AND attempts > 0"
            " AND next_at_ms > ?1 + 3600000",
            nowMs);
        return {};
    });
}

Result<void> SqlStorage::releaseLeases(std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        dropLostCodes(t, std::numeric_limits<std::int64_t>::max());
        t.run("UPDATE delivery SET state = 'queued', next_at_ms = ? WHERE state = 'leased'", nowMs);
        return {};
    });
}

Result<wire::ChangePage> SqlStorage::changes(const Uuid &workspace, std::int64_t since)
{
    return m_database->read([&](SqlConnection &db) -> Result<wire::ChangePage> {
        wire::ChangePage page;
        page.cursor = since;
        // The end before the entries: what is added between the two reads is in the next page.
        Query last(db, "SELECT seq FROM workspace WHERE id = ?", workspace);
        page.end = last.next() ? last.number(0) : 0;
        Query start(db, "SELECT chain FROM change WHERE workspace = ? AND seq = ?", workspace, since);
        if (start.next())
            page.start = start.bytesOrNull(0).value_or(QByteArray());
        Query q(db,
                "SELECT c.seq, c.link, c.kind, c.at, c.dedup_key, c.detail, coalesce(p.address, c.address),"
                " coalesce(p.agent, c.agent), p.salt, c.person_hash, c.chain FROM change c LEFT JOIN change_person p "
                "ON p.workspace = c.workspace AND"
                " p.seq = c.seq WHERE c.workspace = ? AND c.seq > ? ORDER BY c.seq LIMIT ?",
                workspace, since, kMaxChanges);
        while (q.next()) {
            page.changes.push_back(
                wire::Change{q.number(0), q.bytesOrNull(1).value_or(QByteArray()), q.text(2), q.number(3), q.text(4),
                             q.text(5), q.text(6), q.text(7), q.bytesOrNull(8).value_or(QByteArray()),
                             q.bytesOrNull(9).value_or(QByteArray()), q.bytesOrNull(10).value_or(QByteArray())});
            page.cursor = q.number(0);
        }
        return page;
    });
}

} // namespace countersign::relay
