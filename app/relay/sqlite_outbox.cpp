// Outbox and changes of the SQLite storage.
#include "app/relay/sqlite_storage.h"

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

void appendChange(Transaction &t, const Uuid &workspace, const wire::Change &change)
{
    Query seq(t.database, "UPDATE workspace SET seq = seq + 1 WHERE id = ? RETURNING seq", workspace);
    if (!seq.next())
        throw SQLite::Exception("a change of an unknown workspace");
    t.run("INSERT INTO change (workspace, seq, link, kind, at, dedup_key, detail, address, agent) VALUES (?, ?, ?, ?, "
          "?, ?, ?, ?, ?)",
          workspace, seq.number(0), change.link.isEmpty() ? std::nullopt : std::optional(change.link), change.kind,
          change.at, change.dedupKey, change.detail, change.address, change.agent);
    t.changedWorkspaces.insert(workspace);
}

void queueDeliveries(Transaction &t, const Uuid &workspace, const std::optional<QByteArray> &link,
                     const std::vector<wire::Delivery> &deliveries, std::int64_t nowMs)
{
    for (const wire::Delivery &d : deliveries)
        if (t.run("INSERT OR IGNORE INTO delivery (workspace, link, dedup_key, kind, channel, payload, state, "
                  "next_at_ms, created_ms)"
                  " VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?)",
                  workspace, link, d.dedupKey, d.kind, d.channel, d.payload, nowMs, nowMs)
            > 0)
            t.hasNewDeliveries = true;
}

void dropInvitations(Transaction &t, const QByteArray &link)
{
    t.run("UPDATE delivery SET state = 'dropped', payload = NULL WHERE link = ? AND state IN ('queued', 'leased')"
          " AND kind IN ('invitation', 'reminder')",
          link);
}

Result<void> SqliteStorage::addDeliveries(const Uuid &workspace, const std::vector<wire::Delivery> &deliveries,
                                          std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        queueDeliveries(t, workspace, std::nullopt, deliveries, nowMs);
        return {};
    });
}

Result<std::optional<ClaimedDelivery>> SqliteStorage::claimDelivery(std::int64_t nowMs, std::int64_t leaseMs)
{
    return m_database->write([&](Transaction &t) -> Result<std::optional<ClaimedDelivery>> {
        // next_at_ms of a leased row is the end of its lease, so one index serves both.
        Query q(t.database,
                "UPDATE delivery SET state = 'leased', fence = fence + 1, attempts = attempts + 1, lease_until_ms = "
                "?1, next_at_ms = ?1"
                " WHERE id = (SELECT id FROM delivery WHERE state IN ('queued', 'leased') AND next_at_ms <= ?2"
                "             ORDER BY next_at_ms, id LIMIT 1)"
                " RETURNING id, fence, attempts, workspace, link, dedup_key, kind, payload, created_ms",
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
                               .createdMs = q.number(8)};
    });
}

Result<void> SqliteStorage::settleDelivered(const ClaimedDelivery &claim, std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        // A mail that went out while its row was dropped was delivered all the same.
        if (t.run("UPDATE delivery SET state = 'delivered', payload = NULL WHERE id = ? AND fence = ? AND state IN "
                  "('leased', 'dropped')",
                  claim.id, claim.fence)
            > 0)
            appendChange(t, claim.workspace, changeOf(claim, "delivered", nowMs));
        return {};
    });
}

Result<void> SqliteStorage::settleDeferred(const ClaimedDelivery &claim, std::int64_t nextAtMs, const QString &words,
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

Result<void> SqliteStorage::settleDead(const ClaimedDelivery &claim, const QString &words, std::int64_t nowMs)
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

Result<std::optional<std::int64_t>> SqliteStorage::nextDeliveryAtMs()
{
    return m_database->read([](SQLite::Database &db) -> Result<std::optional<std::int64_t>> {
        Query q(db, "SELECT min(next_at_ms) FROM delivery WHERE state IN ('queued', 'leased')");
        if (!q.next())
            return std::nullopt;
        return q.numberOrNull(0);
    });
}

Result<void> SqliteStorage::releaseLeases(std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        t.run("UPDATE delivery SET state = 'queued', next_at_ms = ? WHERE state = 'leased'", nowMs);
        return {};
    });
}

Result<wire::ChangePage> SqliteStorage::changes(const Uuid &workspace, std::int64_t since)
{
    return m_database->read([&](SQLite::Database &db) -> Result<wire::ChangePage> {
        wire::ChangePage page;
        page.cursor = since;
        Query q(
            db,
            "SELECT seq, link, kind, at, dedup_key, detail, address, agent FROM change WHERE workspace = ? AND seq > ?"
            " ORDER BY seq LIMIT ?",
            workspace, since, kMaxChanges);
        while (q.next()) {
            page.changes.push_back(wire::Change{q.number(0), q.bytesOrNull(1).value_or(QByteArray()), q.text(2),
                                                q.number(3), q.text(4), q.text(5), q.text(6), q.text(7)});
            page.cursor = q.number(0);
        }
        return page;
    });
}

} // namespace countersign::relay
