// Retention, erasure and the log's verification of the SQL storage.
#include "app/relay/sql_storage.h"

#include "core/crypto/digest.h"

namespace countersign::relay {

namespace {

constexpr int kPortion = 100;

} // namespace

void forgetContents(Transaction &t, const QByteArray &link, std::int64_t now)
{
    // The row stays, so that its id is never given to another link and late visitors hear "expired", not "unknown".
    t.run("UPDATE link SET wrapped = ?1, manifest = ?1, completion = NULL, expired_at = coalesce(expired_at, ?2)"
          " WHERE id = ?3",
          QByteArray(), now, link);
    t.run("DELETE FROM link_chunk WHERE link = ?", link);
    t.run("DELETE FROM answer WHERE link = ?", link);
    t.run("DELETE FROM delivery WHERE link = ?", link);
    forgetCodes(t, link);
}

Result<Storage::Purged> SqlStorage::purge(std::int64_t now, const Retention &retention)
{
    return m_database->write([&](Transaction &t) -> Result<Purged> {
        Purged purged;
        // The same term as opensUntil(), as SQL.
        Query closed(t.database,
                     "SELECT id FROM link WHERE length(manifest) > 0 AND ?1 <= ?2 - CASE"
                     " WHEN cancelled_at IS NOT NULL THEN cancelled_at"
                     " WHEN completed_at IS NOT NULL THEN coalesce(completion_expires, completed_at + ?3)"
                     " WHEN answered_at IS NOT NULL AND expires < answered_at + ?3 THEN answered_at + ?3"
                     " ELSE expires END LIMIT ?4",
                     retention.keepClosed, now, kKeptAfterAnswer, kPortion);
        std::vector<QByteArray> links;
        while (closed.next())
            links.push_back(closed.bytes(0));
        for (const QByteArray &link : links)
            forgetContents(t, link, now);
        purged.links = static_cast<int>(links.size());

        Query unnamed(
            t.database,
            "SELECT b.workspace, b.hash FROM blob b WHERE b.stored <= ?"
            " AND NOT EXISTS (SELECT 1 FROM link_chunk c JOIN link l ON l.id = c.link WHERE c.hash = b.hash "
            "AND l.workspace = b.workspace)"
            " AND NOT EXISTS (SELECT 1 FROM vault_chunk v WHERE v.hash = b.hash AND v.workspace = b.workspace)"
            " LIMIT 1000",
            now - kKeptUnnamed);
        while (unnamed.next())
            purged.blobs.push_back({unnamed.uuid(0), unnamed.bytes(1)});
        for (const BlobName &blob : purged.blobs)
            t.run("DELETE FROM blob WHERE workspace = ? AND hash = ?", blob.workspace, blob.hash);

        std::vector<std::pair<Uuid, std::int64_t>> people;
        Query old(
            t.database,
            "SELECT p.workspace, p.seq FROM change_person p JOIN change c ON c.workspace = p.workspace AND c.seq ="
            " p.seq WHERE c.at <= ? LIMIT 1000",
            now - retention.keepAddresses);
        while (old.next())
            people.emplace_back(old.uuid(0), old.number(1));
        for (const auto &[workspace, seq] : people)
            t.run("DELETE FROM change_person WHERE workspace = ? AND seq = ?", workspace, seq);
        purged.people = static_cast<int>(people.size());
        // Deliveries without a link (news to the office's own people).
        t.run(
            "DELETE FROM delivery WHERE link IS NULL AND state IN ('delivered', 'dead', 'dropped') AND created_ms <= ?",
            (now - retention.keepClosed) * 1000);
        t.run("DELETE FROM enrolment_token WHERE expires <= ?", now);
        return purged;
    });
}

Result<bool> SqlStorage::eraseLink(const QByteArray &id, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<bool> {
        Query known(t.database,
                    "SELECT workspace, expired_at, answered_at, completed_at, cancelled_at FROM link WHERE id = ?", id);
        if (!known.next())
            return false;
        const bool wasOpen = known.isNull(1) && known.isNull(2) && known.isNull(3) && known.isNull(4);
        const Uuid workspace = known.uuid(0);
        forgetContents(t, id, now);
        std::vector<std::pair<Uuid, std::int64_t>> entries;
        Query named(t.database, "SELECT workspace, seq FROM change WHERE link = ?", id);
        while (named.next())
            entries.emplace_back(named.uuid(0), named.number(1));
        for (const auto &[owner, seq] : entries)
            t.run("DELETE FROM change_person WHERE workspace = ? AND seq = ?", owner, seq);
        if (wasOpen)
            appendChange(t, workspace, {.link = id, .kind = QStringLiteral("expired"), .at = now});
        return true;
    });
}

Result<std::optional<QString>> SqlStorage::verifyLog()
{
    return m_database->read([](SqlConnection &db) -> Result<std::optional<QString>> {
        std::vector<std::pair<Uuid, std::int64_t>> workspaces;
        Query all(db, "SELECT id, seq FROM workspace ORDER BY id");
        while (all.next())
            workspaces.emplace_back(all.uuid(0), all.number(1));
        for (const auto &[workspace, last] : workspaces) {
            QByteArray before;
            std::int64_t seq = 0;
            for (bool hasMore = true; hasMore;) {
                hasMore = false;
                Query q(db,
                        "SELECT c.seq, c.link, c.kind, c.at, c.dedup_key, c.detail, c.person_hash, c.chain, p.salt,"
                        " p.address, p.agent FROM change c LEFT JOIN change_person p ON p.workspace = c.workspace AND"
                        " p.seq = c.seq WHERE c.workspace = ? AND c.seq > ? ORDER BY c.seq LIMIT 500",
                        workspace, seq);
                while (q.next()) {
                    hasMore = true;
                    const auto wrong = [&, workspace = workspace](const char *what) {
                        return QStringLiteral("entry %1 of workspace %2: %3")
                            .arg(q.number(0))
                            .arg(workspace.toString(), QLatin1String(what));
                    };
                    if (q.number(0) != seq + 1)
                        return wrong("one before it is missing");
                    seq = q.number(0);
                    if (q.isNull(7)) {
                        if (!before.isEmpty())
                            return wrong("it has no hash");
                        continue; // from before there was a chain
                    }
                    LogEntry entry{workspace,
                                   {.seq = seq,
                                    .link = q.bytesOrNull(1).value_or(QByteArray()),
                                    .kind = q.text(2),
                                    .at = q.number(3),
                                    .dedupKey = q.text(4),
                                    .detail = q.text(5)},
                                   {}};
                    const QByteArray person = q.bytes(6);
                    if (!q.isNull(8)) {
                        entry.salt = q.bytes(8);
                        entry.change.address = q.text(9);
                        entry.change.agent = q.text(10);
                        if (personHash(entry) != person)
                            return wrong("its personal part was changed");
                    }
                    before = chainHash(before, entry, person);
                    if (before != q.bytes(7))
                        return wrong("its hash does not follow from what stands before it");
                }
            }
            if (seq != last)
                return QStringLiteral("the last entries of workspace %1 are missing").arg(workspace.toString());
        }
        return std::nullopt;
    });
}

Result<std::vector<Storage::BlobName>> SqlStorage::blobsAfter(const std::optional<BlobName> &last)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::vector<BlobName>> {
        std::vector<BlobName> names;
        const BlobName from = last.value_or(BlobName{});
        Query q(db,
                "SELECT workspace, hash FROM blob WHERE workspace > ?1 OR (workspace = ?1 AND hash > ?2)"
                " ORDER BY workspace, hash LIMIT 1000",
                from.workspace, from.hash);
        while (q.next())
            names.push_back({q.uuid(0), q.bytes(1)});
        return names;
    });
}

Result<StorageGauges> SqlStorage::gauges(std::int64_t nowMs)
{
    return m_database->read([nowMs](SqlConnection &db) -> Result<StorageGauges> {
        StorageGauges gauges;
        Query links(
            db,
            "SELECT count(*), count(CASE WHEN expired_at IS NULL AND answered_at IS NULL AND completed_at IS NULL"
            " AND cancelled_at IS NULL THEN 1 END) FROM link");
        if (links.next()) {
            gauges.links = links.number(0);
            gauges.openLinks = links.number(1);
        }
        if (Query answers(db, "SELECT count(*) FROM answer"); answers.next())
            gauges.answers = answers.number(0);
        if (Query blobs(db, "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM blob"); blobs.next())
            gauges.blobBytes = blobs.number(0);
        Query deliveries(
            db,
            "SELECT count(CASE WHEN state IN ('queued', 'leased') THEN 1 END), count(CASE WHEN state = 'dead'"
            " THEN 1 END), min(CASE WHEN state IN ('queued', 'leased') THEN created_ms END) FROM delivery");
        if (deliveries.next()) {
            gauges.deliveriesQueued = deliveries.number(0);
            gauges.deliveriesDead = deliveries.number(1);
            gauges.oldestDeliveryMs =
                deliveries.isNull(2) ? 0 : std::max<std::int64_t>(0, nowMs - deliveries.number(2));
        }
        return gauges;
    });
}

} // namespace countersign::relay
