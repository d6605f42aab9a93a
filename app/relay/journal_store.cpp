#include "app/relay/journal_store.h"

#include "app/relay/sql_storage.h"
#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"

namespace countersign::relay {

namespace {

constexpr std::int64_t kInvitationSeconds = 10 * 60;
constexpr std::int64_t kJoinSeconds = 24 * 3600; // how long an answer waits for who asked
const QByteArray kNoHash(32, '\0');

// What needs no look at the log. Outside of the transaction, for the signatures cost time.
struct Candidate {
    wire::OperationHeader header;
    QByteArray bytes;
    QByteArray claim;
    QString whyNot; // empty: it is whole and signed
};

Candidate candidateOf(const Device &device, const wire::SharedOperation &shared)
{
    Candidate candidate{.header = {}, .bytes = shared.bytes, .claim = shared.claim, .whyNot = {}};
    const auto operation = wire::decodeOperation(shared.bytes);
    const auto header = operation ? wire::decodeHeader(operation->header) : fail(operation.error());
    if (!header) {
        candidate.whyNot = QStringLiteral("not readable: ") + header.error().detail;
        return candidate;
    }
    candidate.header = *header;
    if (header->workspace != device.workspace || header->device != device.id)
        candidate.whyNot = QStringLiteral("of another workspace or device");
    else if (!crypto::verifyDeviceSignature(device.key, wire::signedBytes(operation->header, operation->body),
                                            operation->signature))
        candidate.whyNot = QStringLiteral("its signature does not fit");
    return candidate;
}

struct Place {
    std::int64_t version = 0;
    QByteArray hash = kNoHash;
    QString kind; // the act that began the stream
};

Place headOf(Transaction &t, const Uuid &workspace, const Uuid &stream)
{
    Place place;
    Query newest(t.database,
                 "SELECT version, hash FROM operation WHERE workspace = ? AND stream = ? ORDER BY version DESC LIMIT 1",
                 workspace, stream);
    if (!newest.next())
        return place;
    place.version = newest.number(0);
    place.hash = newest.bytes(1);
    Query first(t.database, "SELECT act FROM operation WHERE workspace = ? AND stream = ? AND version = 1", workspace,
                stream);
    if (first.next())
        place.kind = first.text(0);
    return place;
}

Result<wire::Membership> membershipOf(SqlConnection &database, const Uuid &workspace)
{
    wire::Membership membership;
    Query q(database, "SELECT bytes FROM statement WHERE workspace = ? ORDER BY number", workspace);
    while (q.next()) {
        CS_TRY(const wire::SignedStatement statement, wire::decodeStatement(q.bytes(0)));
        if (!membership.follow(statement.statement, crypto::sha256(q.bytes(0))))
            return fail(RelayError::StorageBroken, QStringLiteral("statements of membership"));
    }
    return membership;
}

wire::OperationOutcome refusedFor(Transaction &t, const Candidate &candidate, const char *outcome,
                                  const QString &detail, std::int64_t now)
{
    t.run("INSERT INTO operation_refused (workspace, id, outcome, detail, at) VALUES (?, ?, ?, ?, ?)"
          " ON CONFLICT DO NOTHING",
          candidate.header.workspace, candidate.header.operation, outcome, detail, now);
    return {candidate.header.operation, QString::fromLatin1(outcome), 0, detail};
}

// False: another stream has it. Whatever takes a claim keeps it.
bool takesClaim(Transaction &t, const Uuid &workspace, const Candidate &candidate)
{
    if (candidate.claim.isEmpty())
        return true;
    t.run("INSERT INTO claim (workspace, claim, stream) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", workspace,
          candidate.claim, candidate.header.stream);
    Query holder(t.database, "SELECT stream FROM claim WHERE workspace = ? AND claim = ?", workspace, candidate.claim);
    return holder.next() && holder.uuid(0) == candidate.header.stream;
}

wire::OperationOutcome appendOne(Transaction &t, const Device &device, const wire::KnownDevice &rights,
                                 const Candidate &candidate, std::int64_t now)
{
    const wire::OperationHeader &header = candidate.header;
    // What is not of this device has no place here, nor does it take the id of another's operation.
    if (!candidate.whyNot.isEmpty())
        return {header.operation, QStringLiteral("refused"), 0, candidate.whyNot.left(300)};
    const QByteArray hash = crypto::sha256(candidate.bytes);
    Query known(t.database, "SELECT seq, hash FROM operation WHERE workspace = ? AND id = ?", device.workspace,
                header.operation);
    if (known.next()) {
        if (known.bytes(1) == hash)
            return {header.operation, QStringLiteral("stored"), known.number(0), {}};
        return {header.operation, QStringLiteral("refused"), 0, QStringLiteral("this id stands for another operation")};
    }
    Query refused(t.database, "SELECT outcome, detail FROM operation_refused WHERE workspace = ? AND id = ?",
                  device.workspace, header.operation);
    if (refused.next())
        return {header.operation, refused.text(0), 0, refused.text(1)};
    const Place head = headOf(t, device.workspace, header.stream);
    if (const auto why = wire::whyNotWrite(header, head.kind, rights))
        return refusedFor(t, candidate, "refused", *why, now);
    if (header.baseVersion != static_cast<quint64>(head.version) || header.previousHash != head.hash)
        return refusedFor(t, candidate, "conflict", QStringLiteral("somebody was faster"), now);
    if (!takesClaim(t, device.workspace, candidate))
        return refusedFor(t, candidate, "refused", QStringLiteral("another document has this number"), now);
    Query next(t.database, "UPDATE journal SET seq = seq + 1 WHERE workspace = ? RETURNING seq", device.workspace);
    if (!next.next())
        throw SqlError(SqlError::Kind::Refused, "an operation of an unknown workspace");
    const std::int64_t seq = next.number(0);
    t.run(
        "INSERT INTO operation (workspace, seq, id, stream, version, act, hash, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        device.workspace, seq, header.operation, header.stream, head.version + 1, header.act, hash, candidate.bytes);
    return {header.operation, QStringLiteral("stored"), seq, {}};
}

// Desktops that wait for news of the workspace are told by an entry of the log that they wait for already.
void tellOthers(Transaction &t, const Uuid &workspace, const QString &what, std::int64_t now)
{
    appendChange(t, workspace, {.link = {}, .kind = QStringLiteral("journal"), .at = now, .detail = what});
}

} // namespace

Result<std::vector<wire::OperationOutcome>> JournalStore::append(const Device &device,
                                                                 const std::vector<wire::SharedOperation> &operations,
                                                                 std::int64_t now)
{
    std::vector<Candidate> candidates;
    candidates.reserve(operations.size());
    for (const wire::SharedOperation &one : operations)
        candidates.push_back(candidateOf(device, one));
    return m_database.write([&](Transaction &t) -> Result<std::vector<wire::OperationOutcome>> {
        // Writers of one workspace come one after another, other replicas' too: the first statement takes the row's lock.
        t.run("UPDATE journal SET seq = seq WHERE workspace = ?", device.workspace);
        CS_TRY(const wire::Membership membership, membershipOf(t.database, device.workspace));
        const auto rights = membership.device(device.id);
        std::vector<wire::OperationOutcome> outcomes;
        std::int64_t last = 0;
        for (const Candidate &candidate : candidates) {
            if (!rights) {
                outcomes.push_back({candidate.header.operation, QStringLiteral("refused"), 0,
                                    QStringLiteral("this device is no member")});
                continue;
            }
            outcomes.push_back(appendOne(t, device, *rights, candidate, now));
            last = std::max(last, outcomes.back().seq);
        }
        if (last > 0)
            tellOthers(t, device.workspace, QString::number(last), now);
        return outcomes;
    });
}

Result<wire::OperationPage> JournalStore::read(const Uuid &workspace, std::int64_t since)
{
    return m_database.read([&](SqlConnection &db) -> Result<wire::OperationPage> {
        wire::OperationPage page{.operations = {}, .cursor = since, .end = 0};
        if (Query end(db, "SELECT seq FROM journal WHERE workspace = ?", workspace); end.next())
            page.end = end.number(0);
        Query q(db, "SELECT seq, bytes FROM operation WHERE workspace = ? AND seq > ? ORDER BY seq LIMIT ?", workspace,
                since, static_cast<int>(wire::kMaxPageOperations));
        qsizetype size = 0;
        while (q.next()) {
            QByteArray bytes = q.bytes(1);
            size += bytes.size();
            if (size > wire::kMaxPageBytes && !page.operations.empty())
                break;
            page.cursor = q.number(0);
            page.operations.push_back(std::move(bytes));
        }
        page.end = std::max(page.end, page.cursor);
        return page;
    });
}

Result<JournalStore::StateOutcome> JournalStore::state(const Device &by, const wire::StatementPost &post,
                                                       std::int64_t now)
{
    const auto decoded = wire::decodeStatement(post.statement);
    if (!decoded)
        return StateOutcome::Refused;
    const wire::Statement &statement = decoded->statement;
    if (statement.workspace != by.workspace || statement.by != by.id)
        return StateOutcome::Refused;
    return m_database.write([&](Transaction &t) -> Result<StateOutcome> {
        t.run("INSERT INTO journal (workspace, seq) VALUES (?, 0) ON CONFLICT DO NOTHING", by.workspace);
        t.run("UPDATE journal SET seq = seq WHERE workspace = ?", by.workspace);
        if (Query known(t.database, "SELECT bytes FROM statement WHERE workspace = ? AND number = ?", by.workspace,
                        statement.number);
            known.next())
            return known.bytes(0) == post.statement ? StateOutcome::Same : StateOutcome::Refused;
        CS_TRY(wire::Membership membership, membershipOf(t.database, by.workspace));
        const auto key = membership.signer(statement);
        if (!key || *key != by.key
            || !crypto::verifyDeviceSignature(*key, wire::statementSigningInput(decoded->body), decoded->signature))
            return StateOutcome::Refused;
        if (!membership.follow(statement, crypto::sha256(post.statement)))
            return StateOutcome::Refused;
        Query enrolled(t.database, "SELECT key FROM device WHERE id = ? AND workspace = ?", statement.device,
                       by.workspace);
        if (statement.isRemoval) {
            t.run("DELETE FROM device WHERE id = ? AND workspace = ?", statement.device, by.workspace);
        } else if (!enrolled.next()) {
            Query asked(t.database,
                        "SELECT j.token_hash FROM join_request j JOIN invitation i ON i.token_hash = j.token_hash"
                        " WHERE i.workspace = ? AND j.device = ? AND j.key = ? AND j.package IS NULL",
                        by.workspace, statement.device, statement.key);
            Query elsewhere(t.database, "SELECT 1 FROM device WHERE id = ?", statement.device);
            if (!asked.next() || elsewhere.next() || post.package.isEmpty())
                return StateOutcome::UnknownJoin;
            const QByteArray token = asked.bytes(0);
            t.run("UPDATE join_request SET enc = ?, package = ? WHERE token_hash = ?", post.enc, post.package, token);
            t.run("INSERT INTO device (id, workspace, key, token_hash, enrolled) VALUES (?, ?, ?, ?, ?)",
                  statement.device, by.workspace, statement.key, token, now);
        } else if (enrolled.bytes(0) != statement.key) {
            return StateOutcome::Refused;
        }
        t.run("INSERT INTO statement (workspace, number, bytes) VALUES (?, ?, ?)", by.workspace, statement.number,
              post.statement);
        tellOthers(t, by.workspace, QStringLiteral("members"), now);
        return StateOutcome::Stored;
    });
}

Result<std::vector<QByteArray>> JournalStore::statements(const Uuid &workspace)
{
    return m_database.read([&](SqlConnection &db) -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> all;
        Query q(db, "SELECT bytes FROM statement WHERE workspace = ? ORDER BY number", workspace);
        while (q.next())
            all.push_back(q.bytes(0));
        return all;
    });
}

Result<bool> JournalStore::isAdmin(const Device &device)
{
    return m_database.read([&](SqlConnection &db) -> Result<bool> {
        CS_TRY(const wire::Membership membership, membershipOf(db, device.workspace));
        const auto known = membership.device(device.id);
        return known && known->isAdmin && !known->isRemoved;
    });
}

Result<void> JournalStore::invite(const Device &by, const QByteArray &tokenHash, std::int64_t now)
{
    return m_database.write([&](Transaction &t) -> Result<void> {
        t.run("DELETE FROM join_request WHERE asked <= ?", now - kJoinSeconds);
        t.run("DELETE FROM invitation WHERE expires <= ? AND NOT EXISTS (SELECT 1 FROM join_request j WHERE"
              " j.token_hash = invitation.token_hash)",
              now);
        t.run("INSERT INTO invitation (token_hash, workspace, expires) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
              tokenHash, by.workspace, now + kInvitationSeconds);
        return {};
    });
}

Result<std::optional<wire::JoinReply>> JournalStore::join(const wire::JoinPost &post, std::int64_t now)
{
    const QByteArray tokenHash = crypto::sha256(post.token);
    return m_database.write([&](Transaction &t) -> Result<std::optional<wire::JoinReply>> {
        Query asked(t.database, "SELECT device, key, enc, package FROM join_request WHERE token_hash = ?", tokenHash);
        if (asked.next()) {
            if (asked.uuid(0) != post.device || asked.bytes(1) != post.key)
                return std::nullopt;
            wire::JoinReply reply;
            if (const auto package = asked.bytesOrNull(3))
                reply = {true, asked.bytes(2), *package};
            return reply;
        }
        Query invited(t.database, "SELECT workspace FROM invitation WHERE token_hash = ? AND expires > ?", tokenHash,
                      now);
        if (!invited.next())
            return std::nullopt;
        t.run("INSERT INTO join_request (token_hash, device, key, about, asked) VALUES (?, ?, ?, ?, ?)", tokenHash,
              post.device, post.key, post.about, now);
        tellOthers(t, invited.uuid(0), QStringLiteral("join"), now);
        return wire::JoinReply{};
    });
}

Result<std::vector<wire::WaitingJoin>> JournalStore::waiting(const Uuid &workspace)
{
    return m_database.read([&](SqlConnection &db) -> Result<std::vector<wire::WaitingJoin>> {
        std::vector<wire::WaitingJoin> joins;
        Query q(db,
                "SELECT j.token_hash, j.device, j.key, j.about, j.asked FROM join_request j JOIN invitation i ON"
                " i.token_hash = j.token_hash WHERE i.workspace = ? AND j.package IS NULL ORDER BY j.asked LIMIT ?",
                workspace, static_cast<int>(wire::kMaxJoins));
        while (q.next())
            joins.push_back({q.bytes(0), q.uuid(1), q.bytes(2), q.bytes(3), q.number(4)});
        return joins;
    });
}

Result<wire::LeaseReply> JournalStore::lease(const Device &device, const wire::LeasePost &post, std::int64_t now)
{
    return m_database.write([&](Transaction &t) -> Result<wire::LeaseReply> {
        t.run("INSERT INTO lease (workspace, task, holder, fence, expires, position) VALUES (?, ?, ?, 0, 0, 0)"
              " ON CONFLICT DO NOTHING",
              device.workspace, post.task, Uuid{});
        t.run("UPDATE lease SET fence = fence WHERE workspace = ? AND task = ?", device.workspace, post.task);
        Query q(t.database, "SELECT holder, fence, expires, position FROM lease WHERE workspace = ? AND task = ?",
                device.workspace, post.task);
        if (!q.next())
            return fail(RelayError::StorageBroken, QStringLiteral("lease"));
        const bool isHeld = q.number(2) > now;
        const bool isOurs = q.uuid(0) == device.id;
        wire::LeaseReply reply{false, q.number(1), q.number(3)};
        if (isHeld && !isOurs)
            return reply;
        reply.isGranted = post.seconds > 0;
        // How far the work has come only its holder says, while it holds; whoever takes it over goes on from there.
        if (isHeld)
            reply.position = std::max(reply.position, post.position);
        else
            ++reply.fence;
        t.run("UPDATE lease SET holder = ?, fence = ?, expires = ?, position = ? WHERE workspace = ? AND task = ?",
              device.id, reply.fence, now + post.seconds, reply.position, device.workspace, post.task);
        return reply;
    });
}

Result<bool> JournalStore::nameFile(const Uuid &workspace, const QByteArray &name, const wire::VaultFile &file)
{
    return m_database.write([&](Transaction &t) -> Result<bool> {
        for (const QString &chunk : file.chunks) {
            const QByteArray hash = QByteArray::fromHex(chunk.toLatin1());
            if (!Query(t.database, "SELECT 1 FROM blob WHERE workspace = ? AND hash = ?", workspace, hash).next())
                return false;
        }
        for (const QString &chunk : file.chunks)
            t.run("INSERT INTO vault_chunk (workspace, hash) VALUES (?, ?) ON CONFLICT DO NOTHING", workspace,
                  QByteArray::fromHex(chunk.toLatin1()));
        t.run("INSERT INTO vault_file (workspace, name, manifest, chunks) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
              workspace, name, file.manifest, file.chunks.join(QLatin1Char(' ')));
        return true;
    });
}

Result<std::optional<wire::VaultFile>> JournalStore::file(const Uuid &workspace, const QByteArray &name)
{
    return m_database.read([&](SqlConnection &db) -> Result<std::optional<wire::VaultFile>> {
        Query q(db, "SELECT manifest, chunks FROM vault_file WHERE workspace = ? AND name = ?", workspace, name);
        if (!q.next())
            return std::nullopt;
        return wire::VaultFile{q.bytes(0), q.text(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)};
    });
}

Result<bool> JournalStore::isVaultChunk(const Uuid &workspace, const QByteArray &hash)
{
    return m_database.read([&](SqlConnection &db) -> Result<bool> {
        return Query(db, "SELECT 1 FROM vault_chunk WHERE workspace = ? AND hash = ?", workspace, hash).next();
    });
}

} // namespace countersign::relay
