// Devices, blobs and links. Outbox and changes are in sql_outbox.cpp.
#include "app/relay/sql_storage.h"

#include "app/relay/postgres_database.h"
#include "app/relay/sqlite_database.h"
#include "core/crypto/digest.h"

namespace countersign::relay {

namespace {

constexpr char kSelectLink[] =
    "SELECT id, workspace, auth, wrapped, manifest, expires, answered_at, completed_at, cancelled_at, expired_at,"
    " completion, completion_expires, failures, locked_until, (SELECT at FROM replaced_link r WHERE r.link = link.id)"
    " FROM link WHERE id = ?";

std::optional<LinkRecord> findLink(SqlConnection &database, const QByteArray &id)
{
    Query q(database, kSelectLink, id);
    if (!q.next())
        return std::nullopt;
    LinkRecord link;
    link.id = q.bytes(0);
    link.workspace = q.uuid(1);
    link.auth = q.bytes(2);
    link.wrapped = q.bytes(3);
    link.manifest = q.bytes(4);
    link.expires = q.number(5);
    link.answeredAt = q.numberOrNull(6);
    link.completedAt = q.numberOrNull(7);
    link.cancelledAt = q.numberOrNull(8);
    link.expiredAt = q.numberOrNull(9);
    link.completion = q.bytesOrNull(10);
    link.completionExpires = q.numberOrNull(11).value_or(0);
    link.failures = static_cast<int>(q.number(12));
    link.lockedUntil = q.number(13);
    link.isReplaced = !q.isNull(14);
    return link;
}

QByteArray hashOfRest(crypto::Hasher &hasher, const QStringList &chunks, std::int64_t expires)
{
    for (const QString &chunk : chunks)
        hasher.addData(chunk.toLatin1());
    hasher.addData('#' + QByteArray::number(static_cast<qint64>(expires)));
    return hasher.result();
}

// Everything but the deliveries; parts of variable length go in by their hash, so that no two uploads read the same.
QByteArray contentHash(const wire::LinkUpload &u)
{
    crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
    hasher.addData(u.envelope.toBytes() + u.auth + crypto::sha256(u.wrapped) + crypto::sha256(u.manifest));
    if (u.code) // its payload is sealed anew at each try
        hasher.addData("code:" + u.code->channel.toUtf8());
    return hashOfRest(hasher, u.chunks, u.expires);
}

QByteArray contentHash(const wire::CompletionUpload &u)
{
    crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
    hasher.addData(crypto::sha256(u.completion));
    return hashOfRest(hasher, u.chunks, u.expires);
}

Result<void> addChunks(Transaction &t, const Uuid &workspace, const QByteArray &link, const QStringList &chunks)
{
    for (const QString &chunk : chunks) {
        const QByteArray hash = QByteArray::fromHex(chunk.toLatin1());
        if (!Query(t.database, "SELECT 1 FROM blob WHERE workspace = ? AND hash = ?", workspace, hash).next())
            return fail(RelayError::MissingBlob, chunk);
        t.run("INSERT INTO link_chunk (link, hash) VALUES (?, ?) ON CONFLICT DO NOTHING", link, hash);
    }
    return {};
}

void expireLink(Transaction &t, const QByteArray &id, const Uuid &workspace, std::int64_t now)
{
    if (t.run("UPDATE link SET expired_at = ? WHERE id = ? AND expired_at IS NULL AND answered_at IS NULL"
              " AND completed_at IS NULL AND cancelled_at IS NULL",
              now, id)
        == 0)
        return;
    appendChange(t, workspace, {.link = id, .kind = QStringLiteral("expired"), .at = now});
    dropInvitations(t, id);
}

} // namespace

Result<std::unique_ptr<SqlStorage>> SqlStorage::openSqlite(const QString &path)
{
    CS_TRY(std::unique_ptr<SqliteDatabase> database, SqliteDatabase::open(path));
    return std::make_unique<SqlStorage>(std::move(database));
}

Result<std::unique_ptr<SqlStorage>> SqlStorage::openPostgres(const QByteArray &conninfo)
{
    CS_TRY(std::unique_ptr<PostgresDatabase> database, PostgresDatabase::open(conninfo));
    return std::make_unique<SqlStorage>(std::move(database));
}

void SqlStorage::setListener(Listener listener)
{
    m_database->setCommitted([listener = std::move(listener)](const std::set<Uuid> &workspaces, bool hasNewDeliveries) {
        for (const Uuid &workspace : workspaces)
            listener.changed(workspace);
        if (hasNewDeliveries)
            listener.deliveriesQueued();
    });
}

Result<bool> SqlStorage::hasDevices()
{
    return m_database->read(
        [](SqlConnection &db) -> Result<bool> { return Query(db, "SELECT 1 FROM device LIMIT 1").next(); });
}

Result<bool> SqlStorage::hasEnrolmentToken(std::int64_t now)
{
    return m_database->read([now](SqlConnection &db) -> Result<bool> {
        return Query(db, "SELECT 1 FROM enrolment_token WHERE expires > ?", now).next();
    });
}

Result<void> SqlStorage::addEnrolmentToken(const QByteArray &hash, std::int64_t expires)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        t.run("INSERT INTO enrolment_token (hash, expires) VALUES (?, ?)", hash, expires);
        return {};
    });
}

Result<bool> SqlStorage::enrol(const QByteArray &tokenHash, const Device &device, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<bool> {
        t.run("DELETE FROM enrolment_token WHERE expires <= ?", now);
        Query known(t.database, "SELECT workspace, key, token_hash FROM device WHERE id = ?", device.id);
        if (known.next()) // only the same request once more
            return known.uuid(0) == device.workspace && known.bytes(1) == device.key && known.bytes(2) == tokenHash;
        if (t.run("DELETE FROM enrolment_token WHERE hash = ?", tokenHash) == 0)
            return false;
        t.run("INSERT INTO workspace (id, created) VALUES (?, ?) ON CONFLICT DO NOTHING", device.workspace, now);
        t.run("INSERT INTO device (id, workspace, key, token_hash, enrolled) VALUES (?, ?, ?, ?, ?)", device.id,
              device.workspace, device.key, tokenHash, now);
        return true;
    });
}

Result<std::optional<Device>> SqlStorage::device(const Uuid &id)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<Device>> {
        Query q(db, "SELECT workspace, key FROM device WHERE id = ?", id);
        if (!q.next())
            return std::nullopt;
        return Device{id, q.uuid(0), q.bytes(1)};
    });
}

Result<bool> SqlStorage::useChallenge(const QByteArray &hash, std::int64_t expires, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<bool> {
        t.run("DELETE FROM used_challenge WHERE expires <= ?", now);
        return t.run("INSERT INTO used_challenge (hash, expires) VALUES (?, ?) ON CONFLICT DO NOTHING", hash, expires)
            > 0;
    });
}

Result<bool> SqlStorage::hasBlob(const Uuid &workspace, const QByteArray &hash)
{
    return m_database->read([&](SqlConnection &db) -> Result<bool> {
        return Query(db, "SELECT 1 FROM blob WHERE workspace = ? AND hash = ?", workspace, hash).next();
    });
}

Result<void> SqlStorage::addBlob(const Uuid &workspace, const QByteArray &hash, std::int64_t size, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        t.run("INSERT INTO blob (workspace, hash, size, stored) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", workspace,
              hash, size, now);
        return {};
    });
}

Result<PutOutcome> SqlStorage::putLink(const Uuid &workspace, const QByteArray &id, const wire::LinkUpload &upload,
                                       std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<PutOutcome> {
        const QByteArray content = contentHash(upload);
        Query known(t.database, "SELECT workspace, content_hash FROM link WHERE id = ?", id);
        if (known.next()) {
            if (known.uuid(0) != workspace || known.bytes(1) != content)
                return PutOutcome::Different;
            queueDeliveries(t, workspace, id, upload.deliveries, nowMs);
            return PutOutcome::Same;
        }
        t.run("INSERT INTO link (id, workspace, envelope, auth, wrapped, manifest, content_hash, expires, created)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              id, workspace, upload.envelope, upload.auth, upload.wrapped, upload.manifest, content, upload.expires,
              nowMs / 1000);
        CS_CHECK(addChunks(t, workspace, id, upload.chunks));
        if (upload.code)
            addCodePolicy(t, id, *upload.code);
        queueDeliveries(t, workspace, id, upload.deliveries, nowMs);
        return PutOutcome::Stored;
    });
}

Result<PutOutcome> SqlStorage::putCompletion(const Uuid &workspace, const QByteArray &id,
                                             const wire::CompletionUpload &upload, std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<PutOutcome> {
        const QByteArray content = contentHash(upload);
        Query known(t.database, "SELECT completion_hash FROM link WHERE id = ? AND workspace = ?", id, workspace);
        if (!known.next())
            return PutOutcome::UnknownLink;
        if (const auto stored = known.bytesOrNull(0)) {
            if (*stored != content)
                return PutOutcome::Different;
            queueDeliveries(t, workspace, id, upload.deliveries, nowMs);
            return PutOutcome::Same;
        }
        CS_CHECK(addChunks(t, workspace, id, upload.chunks));
        // A link that ran out while the others signed opens again for the finished documents.
        t.run("UPDATE link SET completion = ?, completion_hash = ?, completion_expires = ?, completed_at = ?, "
              "expired_at = NULL"
              " WHERE id = ?",
              upload.completion, content,
              upload.expires > 0 ? std::optional<std::int64_t>(upload.expires) : std::nullopt, nowMs / 1000, id);
        queueDeliveries(t, workspace, id, upload.deliveries, nowMs);
        return PutOutcome::Stored;
    });
}

Result<PutOutcome> SqlStorage::cancelLink(const Uuid &workspace, const QByteArray &id,
                                          const wire::Cancellation &cancellation, std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<PutOutcome> {
        Query known(t.database, "SELECT cancelled_at FROM link WHERE id = ? AND workspace = ?", id, workspace);
        if (!known.next())
            return PutOutcome::UnknownLink;
        const bool isRepeat = !known.isNull(0);
        if (!isRepeat) {
            t.run("UPDATE link SET cancelled_at = ? WHERE id = ?", nowMs / 1000, id);
            if (cancellation.isReplaced)
                t.run("INSERT INTO replaced_link (link, at) VALUES (?, ?)", id, nowMs / 1000);
            dropInvitations(t, id);
        }
        queueDeliveries(t, workspace, id, cancellation.deliveries, nowMs);
        return isRepeat ? PutOutcome::Same : PutOutcome::Stored;
    });
}

Result<std::optional<LinkRecord>> SqlStorage::link(const QByteArray &id)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<LinkRecord>> { return findLink(db, id); });
}

Result<bool> SqlStorage::linkHasChunk(const QByteArray &id, const QByteArray &hash)
{
    return m_database->read([&](SqlConnection &db) -> Result<bool> {
        return Query(db, "SELECT 1 FROM link_chunk WHERE link = ? AND hash = ?", id, hash).next();
    });
}

Result<void> SqlStorage::noteOpened(const QByteArray &id, const Origin &origin, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        Query q(t.database, "SELECT workspace, viewed_at, failures FROM link WHERE id = ?", id);
        if (!q.next())
            return {};
        if (q.number(2) != 0)
            t.run("UPDATE link SET failures = 0, locked_until = 0 WHERE id = ?", id);
        if (!q.isNull(1))
            return {};
        t.run("UPDATE link SET viewed_at = ? WHERE id = ?", now, id);
        appendChange(t, q.uuid(0),
                     {.link = id,
                      .kind = QStringLiteral("viewed"),
                      .at = now,
                      .address = origin.address,
                      .agent = origin.agent});
        return {};
    });
}

Result<WrongSecret> SqlStorage::noteWrongSecret(const QByteArray &id, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<WrongSecret> {
        Query q(t.database, "SELECT workspace, failures FROM link WHERE id = ?", id);
        if (!q.next())
            return WrongSecret{};
        WrongSecret wrong;
        wrong.failures = static_cast<int>(q.number(1)) + 1;
        if (const std::int64_t wait = waitAfterFailures(wrong.failures); wait > 0)
            wrong.lockedUntil = now + wait;
        t.run("UPDATE link SET failures = ?, locked_until = ? WHERE id = ?", wrong.failures, wrong.lockedUntil, id);
        if (wrong.failures == kFailuresToLock)
            appendChange(t, q.uuid(0), {.link = id, .kind = QStringLiteral("locked"), .at = now});
        return wrong;
    });
}

Result<TakenAnswer> SqlStorage::takeAnswer(const QByteArray &id, const wire::AnswerPost &answer, const Origin &origin,
                                           std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<TakenAnswer> {
        const auto link = findLink(t.database, id);
        if (!link)
            return TakenAnswer{TakeOutcome::UnknownLink, 0};
        Query stored(t.database, "SELECT attempt, enc, ct, received FROM answer WHERE link = ?", id);
        if (stored.next()) {
            const bool isSame =
                stored.uuid(0) == answer.attempt && stored.bytes(1) == answer.enc && stored.bytes(2) == answer.ct;
            return TakenAnswer{isSame ? TakeOutcome::Same : TakeOutcome::AlreadyAnswered, stored.number(3)};
        }
        switch (stateOf(*link, now)) {
        case LinkState::Open: break;
        case LinkState::Expired: expireLink(t, id, link->workspace, now); return TakenAnswer{TakeOutcome::Expired, 0};
        case LinkState::Replaced: return TakenAnswer{TakeOutcome::Replaced, 0};
        case LinkState::Cancelled: return TakenAnswer{TakeOutcome::Cancelled, 0};
        case LinkState::Answered:
        case LinkState::Completed: return TakenAnswer{TakeOutcome::AlreadyAnswered, 0};
        }
        CS_CHECK(nameSignerChunks(t, id, answer.chunks));
        if (origin.code)
            noteAnswerCode(t, id, *origin.code);
        t.run("INSERT INTO answer (link, attempt, enc, ct, received, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?)", id,
              answer.attempt, answer.enc, answer.ct, now, origin.address, origin.agent);
        t.run("UPDATE link SET answered_at = ?, failures = 0, locked_until = 0 WHERE id = ?", now, id);
        dropInvitations(t, id); // a reminder would come too late
        appendChange(t, link->workspace,
                     {.link = id,
                      .kind = QStringLiteral("answered"),
                      .at = now,
                      .address = origin.address,
                      .agent = origin.agent});
        return TakenAnswer{TakeOutcome::Stored, now};
    });
}

Result<std::optional<wire::StoredAnswer>> SqlStorage::answer(const Uuid &workspace, const QByteArray &id)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<wire::StoredAnswer>> {
        Query q(
            db,
            "SELECT a.attempt, a.enc, a.ct, a.received, a.address, a.agent FROM answer a JOIN link l ON l.id = a.link"
            " WHERE a.link = ? AND l.workspace = ?",
            id, workspace);
        if (!q.next())
            return std::nullopt;
        wire::StoredAnswer stored{{q.uuid(0), q.bytes(1), q.bytes(2)}, q.number(3), q.text(4), q.text(5)};
        if (const auto code = answerCode(db, id)) {
            stored.codeChannel = code->channel;
            stored.codeChecked = code->checked;
        }
        return stored;
    });
}

Result<int> SqlStorage::expireLinks(std::int64_t now)
{
    // Looked up on a reader first: nothing due is the usual case and needs no transaction.
    auto due = m_database->read([now](SqlConnection &db) -> Result<std::vector<std::pair<QByteArray, Uuid>>> {
        std::vector<std::pair<QByteArray, Uuid>> links;
        Query q(db,
                "SELECT id, workspace FROM link WHERE expires <= ? AND expired_at IS NULL AND answered_at IS NULL"
                " AND completed_at IS NULL AND cancelled_at IS NULL LIMIT 200",
                now);
        while (q.next())
            links.emplace_back(q.bytes(0), q.uuid(1));
        return links;
    });
    if (!due)
        return fail(std::move(due).error());
    if (due->empty())
        return 0;
    return m_database->write([&](Transaction &t) -> Result<int> {
        for (const auto &[id, workspace] : *due)
            expireLink(t, id, workspace, now);
        return static_cast<int>(due->size());
    });
}

} // namespace countersign::relay
