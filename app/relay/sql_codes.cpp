// One-time codes, questions, attachments and stopped reminders of the SQL storage.
#include "app/relay/sql_storage.h"

#include <algorithm>

namespace countersign::relay {

namespace {

struct CodeRow {
    std::int64_t serial = 0, sent = 0, expires = 0;
    int tries = 0;
    bool isUsed = false;
    QByteArray mac;
    [[nodiscard]] bool isGood(std::int64_t now) const { return !isUsed && tries < kCodeTries && now < expires; }
};

std::optional<CodeRow> newestCode(SqlConnection &database, const QByteArray &link)
{
    Query q(database,
            "SELECT serial, sent, expires, tries, used_at, mac FROM code WHERE link = ? ORDER BY serial DESC LIMIT 1",
            link);
    if (!q.next())
        return std::nullopt;
    return CodeRow{q.number(0), q.number(1), q.number(2), static_cast<int>(q.number(3)), !q.isNull(4), q.bytes(5)};
}

std::vector<std::int64_t> sentSince(SqlConnection &database, const QByteArray &link, std::int64_t since)
{
    std::vector<std::int64_t> sent;
    Query q(database, "SELECT sent FROM code WHERE link = ? AND sent > ? ORDER BY serial DESC LIMIT 100", link, since);
    while (q.next())
        sent.push_back(q.number(0));
    return sent;
}

std::optional<Uuid> workspaceOf(SqlConnection &database, const QByteArray &link)
{
    Query q(database, "SELECT workspace FROM link WHERE id = ?", link);
    return q.next() ? std::optional(q.uuid(0)) : std::nullopt;
}

wire::Change changeOf(const QByteArray &link, const char *kind, std::int64_t now, const QString &detail,
                      const Origin &origin = {})
{
    return {.link = link,
            .kind = QString::fromLatin1(kind),
            .at = now,
            .detail = detail,
            .address = origin.address,
            .agent = origin.agent};
}

} // namespace

void addCodePolicy(Transaction &t, const QByteArray &link, const wire::CodePolicy &policy)
{
    t.run("INSERT INTO link_code (link, channel, payload) VALUES (?, ?, ?)", link, policy.channel, policy.payload);
}

Result<void> nameSignerChunks(Transaction &t, const QByteArray &link, const QStringList &chunks)
{
    for (const QString &chunk : chunks)
        if (!Query(t.database, "SELECT 1 FROM signer_chunk WHERE link = ? AND hash = ?", link,
                   QByteArray::fromHex(chunk.toLatin1()))
                 .next())
            return fail(RelayError::MissingBlob, chunk);
    return {};
}

void noteAnswerCode(Transaction &t, const QByteArray &link, const GrantedCode &code)
{
    t.run("INSERT INTO answer_code (link, channel, checked) VALUES (?, ?, ?)", link, code.channel, code.checked);
}

std::optional<GrantedCode> answerCode(SqlConnection &database, const QByteArray &link)
{
    Query q(database, "SELECT channel, checked FROM answer_code WHERE link = ?", link);
    return q.next() ? std::optional(GrantedCode{q.text(0), q.number(1)}) : std::nullopt;
}

void forgetCodes(Transaction &t, const QByteArray &link)
{
    for (const char *sql : {"DELETE FROM code_grant WHERE link = ?", "DELETE FROM code WHERE link = ?",
                            "DELETE FROM link_code WHERE link = ?", "DELETE FROM question WHERE link = ?",
                            "DELETE FROM question_reply WHERE link = ?", "DELETE FROM signer_chunk WHERE link = ?",
                            "DELETE FROM answer_code WHERE link = ?"})
        t.run(sql, link);
}

Result<std::optional<CodeState>> SqlStorage::codeState(const QByteArray &link, std::int64_t now)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<CodeState>> {
        Query q(db, "SELECT channel, payload, locked_at FROM link_code WHERE link = ?", link);
        if (!q.next())
            return std::nullopt;
        CodeState state{.channel = q.text(0), .payload = q.bytes(1), .isLocked = !q.isNull(2), .sent = {}};
        state.sent = sentSince(db, link, now - 3600);
        if (const auto code = newestCode(db, link); code && code->isGood(now)) {
            state.currentSent = code->sent;
            state.currentExpires = code->expires;
            state.triesLeft = kCodeTries - code->tries;
        }
        return state;
    });
}

Result<CodeIssue> SqlStorage::issueCode(const QByteArray &link, const QByteArray &mac, const wire::Delivery &delivery,
                                        std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<CodeIssue> {
        using Outcome = CodeIssue::Outcome;
        const std::int64_t now = nowMs / 1000;
        Query policy(t.database, "SELECT channel, locked_at FROM link_code WHERE link = ?", link);
        const auto workspace = workspaceOf(t.database, link);
        if (!workspace || !policy.next())
            return CodeIssue{Outcome::NoCode, 0};
        if (!policy.isNull(1))
            return CodeIssue{Outcome::Locked, 0};
        std::vector<std::int64_t> sent = sentSince(t.database, link, now - 3600);
        if (const std::int64_t nextAt = nextCodeAt(sent); nextAt > now)
            return CodeIssue{Outcome::TooSoon, nextAt};
        const auto newest = newestCode(t.database, link);
        t.run("INSERT INTO code (link, serial, mac, sent, expires) VALUES (?, ?, ?, ?, ?)", link,
              newest ? newest->serial + 1 : std::int64_t(1), mac, now, now + kCodeLife);
        // The mail of an older code would only mislead.
        t.run("UPDATE delivery SET state = 'dropped', payload = NULL WHERE link = ? AND kind = 'code' AND state = "
              "'queued'",
              link);
        queueDeliveries(t, *workspace, link, {delivery}, nowMs);
        appendChange(t, *workspace, changeOf(link, "code_sent", now, policy.text(0)));
        sent.insert(sent.begin(), now);
        return CodeIssue{Outcome::Issued, nextCodeAt(sent)};
    });
}

Result<CodeCheck> SqlStorage::checkCode(const QByteArray &link, const QByteArray &mac, const QByteArray &grantHash,
                                        const Origin &origin, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<CodeCheck> {
        using Outcome = CodeCheck::Outcome;
        Query policy(t.database, "SELECT channel, failures, locked_at FROM link_code WHERE link = ?", link);
        const auto workspace = workspaceOf(t.database, link);
        if (!workspace || !policy.next())
            return CodeCheck{Outcome::NoCode, 0};
        if (!policy.isNull(2))
            return CodeCheck{Outcome::Locked, 0};
        const QString channel = policy.text(0);
        const auto code = newestCode(t.database, link);
        if (!code || !code->isGood(now))
            return CodeCheck{Outcome::Expired, 0};
        if (code->mac == mac) {
            t.run("UPDATE code SET used_at = ? WHERE link = ? AND serial = ?", now, link, code->serial);
            t.run("DELETE FROM code_grant WHERE link = ? AND expires <= ?", link, now);
            t.run("INSERT INTO code_grant (hash, link, checked, expires) VALUES (?, ?, ?, ?)", grantHash, link, now,
                  now + kGrantLife);
            appendChange(t, *workspace, changeOf(link, "code_checked", now, channel, origin));
            return CodeCheck{Outcome::Right, 0};
        }
        t.run("UPDATE code SET tries = tries + 1 WHERE link = ? AND serial = ?", link, code->serial);
        t.run("UPDATE link_code SET failures = failures + 1 WHERE link = ?", link);
        if (policy.number(1) + 1 < kCodeFailuresToLock)
            return CodeCheck{Outcome::Wrong, kCodeTries - code->tries - 1};
        t.run("UPDATE link_code SET locked_at = ? WHERE link = ?", now, link);
        t.run("DELETE FROM code_grant WHERE link = ?", link);
        appendChange(t, *workspace, changeOf(link, "locked", now, QStringLiteral("code"), origin));
        return CodeCheck{Outcome::Locked, 0};
    });
}

Result<std::optional<GrantedCode>> SqlStorage::grant(const QByteArray &link, const QByteArray &grantHash,
                                                     std::int64_t now)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<GrantedCode>> {
        Query q(db,
                "SELECT c.channel, g.checked FROM code_grant g JOIN link_code c ON c.link = g.link"
                " WHERE g.hash = ? AND g.link = ? AND g.expires > ?",
                grantHash, link, now);
        return q.next() ? std::optional(GrantedCode{q.text(0), q.number(1)}) : std::nullopt;
    });
}

Result<bool> SqlStorage::unlockLink(const Uuid &workspace, const QByteArray &link)
{
    return m_database->write([&](Transaction &t) -> Result<bool> {
        if (workspaceOf(t.database, link) != workspace)
            return false;
        t.run("UPDATE link SET failures = 0, locked_until = 0 WHERE id = ?", link);
        t.run("UPDATE link_code SET failures = 0, locked_at = NULL WHERE link = ?", link);
        return true;
    });
}

Result<QuestionOutcome> SqlStorage::addQuestion(const QByteArray &link, const wire::QuestionPost &question,
                                                const Origin &origin, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<QuestionOutcome> {
        if (Query(t.database, "SELECT 1 FROM question WHERE link = ? AND id = ?", link, question.id).next())
            return QuestionOutcome::Same;
        const auto workspace = workspaceOf(t.database, link);
        Query count(t.database, "SELECT count(*) FROM question WHERE link = ?", link);
        if (!workspace || !count.next() || count.number(0) >= wire::kMaxQuestions)
            return QuestionOutcome::TooMany;
        t.run("INSERT INTO question (link, id, enc, ct, received, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?)", link,
              question.id, question.enc, question.ct, now, origin.address, origin.agent);
        appendChange(t, *workspace, changeOf(link, "question", now, question.id.toString(), origin));
        return QuestionOutcome::Stored;
    });
}

Result<std::optional<std::vector<wire::StoredQuestion>>> SqlStorage::questions(const Uuid &workspace,
                                                                               const QByteArray &link)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<std::vector<wire::StoredQuestion>>> {
        if (workspaceOf(db, link) != workspace)
            return std::nullopt;
        std::vector<wire::StoredQuestion> questions;
        Query q(db, "SELECT id, enc, ct, received, address, agent FROM question WHERE link = ? ORDER BY received, id",
                link);
        while (q.next())
            questions.push_back({{q.uuid(0), q.bytes(1), q.bytes(2)}, q.number(3), q.text(4), q.text(5)});
        return questions;
    });
}

Result<PutOutcome> SqlStorage::putReply(const Uuid &workspace, const QByteArray &link, const Uuid &question,
                                        const wire::ReplyUpload &reply, std::int64_t nowMs)
{
    return m_database->write([&](Transaction &t) -> Result<PutOutcome> {
        if (workspaceOf(t.database, link) != workspace)
            return PutOutcome::UnknownLink;
        Query known(t.database, "SELECT sealed FROM question_reply WHERE link = ? AND id = ?", link, question);
        if (known.next()) {
            if (known.bytes(0) != reply.sealed)
                return PutOutcome::Different;
            queueDeliveries(t, workspace, link, reply.deliveries, nowMs);
            return PutOutcome::Same;
        }
        Query count(t.database, "SELECT count(*) FROM question_reply WHERE link = ?", link);
        if (!count.next() || count.number(0) >= wire::kMaxReplies)
            return PutOutcome::Different;
        t.run("INSERT INTO question_reply (link, id, sealed, stored) VALUES (?, ?, ?, ?)", link, question, reply.sealed,
              nowMs / 1000);
        queueDeliveries(t, workspace, link, reply.deliveries, nowMs);
        return PutOutcome::Stored;
    });
}

Result<std::vector<wire::QuestionReply>> SqlStorage::replies(const QByteArray &link)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::vector<wire::QuestionReply>> {
        std::vector<wire::QuestionReply> replies;
        Query q(db, "SELECT id, sealed FROM question_reply WHERE link = ? ORDER BY stored, id", link);
        while (q.next())
            replies.push_back({q.uuid(0), q.bytes(1)});
        return replies;
    });
}

Result<ChunkOutcome> SqlStorage::addSignerChunk(const QByteArray &link, const QByteArray &hash, std::int64_t size,
                                                std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<ChunkOutcome> {
        if (Query(t.database, "SELECT 1 FROM signer_chunk WHERE link = ? AND hash = ?", link, hash).next())
            return ChunkOutcome::Same;
        Query sizes(t.database, "SELECT size FROM signer_chunk WHERE link = ?", link);
        std::int64_t total = size;
        int count = 1;
        for (; sizes.next(); ++count)
            total += sizes.number(0);
        const auto workspace = workspaceOf(t.database, link);
        if (!workspace || count > wire::kMaxSignerChunks || total > wire::kMaxSignerBytes)
            return ChunkOutcome::TooMuch;
        t.run("INSERT INTO blob (workspace, hash, size, stored) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", *workspace,
              hash, size, now);
        t.run("INSERT INTO link_chunk (link, hash) VALUES (?, ?) ON CONFLICT DO NOTHING", link, hash);
        t.run("INSERT INTO signer_chunk (link, hash, size) VALUES (?, ?, ?)", link, hash, size);
        return ChunkOutcome::Stored;
    });
}

Result<void> SqlStorage::stopReminders(const QByteArray &link, std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        const auto workspace = workspaceOf(t.database, link);
        if (!workspace
            || t.run("INSERT INTO reminder_stop (link, at) VALUES (?, ?) ON CONFLICT DO NOTHING", link, now) == 0)
            return {};
        t.run("UPDATE delivery SET state = 'dropped', payload = NULL WHERE link = ? AND state IN ('queued', 'leased')"
              " AND kind = 'reminder'",
              link);
        appendChange(t, *workspace, changeOf(link, "reminders_stopped", now, {}));
        return {};
    });
}

Result<void> SqlStorage::addFinished(const Uuid &workspace, const std::vector<wire::Finished> &finished,
                                     std::int64_t now)
{
    return m_database->write([&](Transaction &t) -> Result<void> {
        for (const wire::Finished &one : finished)
            t.run("INSERT INTO finished (id, workspace, sealed, stored) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                  one.id, workspace, one.sealed, now);
        return {};
    });
}

Result<std::optional<QByteArray>> SqlStorage::findFinished(const QByteArray &id)
{
    return m_database->read([&](SqlConnection &db) -> Result<std::optional<QByteArray>> {
        Query q(db, "SELECT sealed FROM finished WHERE id = ?", id);
        return q.next() ? std::optional(q.bytes(0)) : std::nullopt;
    });
}

} // namespace countersign::relay
