#include "core/store/tasks.h"

#include "core/crypto/aead.h"
#include "core/crypto/random.h"
#include "core/store/sql.h"

#include <algorithm>

namespace countersign::store {

using namespace domain;

namespace {

#define CS_TASK_COLUMNS                                                                                                \
    "SELECT id, kind, envelope, party, payload, not_before, attempts, last_error, is_given_up, dedup_key FROM tasks "
constexpr const char *kDue =
    CS_TASK_COLUMNS "WHERE is_done = 0 AND is_given_up = 0 AND not_before <= ? AND claimed_until <= ? "
                    "ORDER BY not_before, id LIMIT 1";
constexpr const char *kPending = CS_TASK_COLUMNS "WHERE is_done = 0 ORDER BY id";
#undef CS_TASK_COLUMNS

// Bound to its kind and envelope, so that payloads cannot be moved between tasks.
QByteArray aadOf(const QString &kind, const EnvelopeId &envelope)
{
    return QByteArray("countersign-task-v1") + envelope.value.toBytes() + kind.toUtf8();
}

Result<Task> taskOf(Query &query, const Secret &key)
{
    Task task{.id = query.integer(0),
              .kind = query.text(1),
              .envelope = query.id<EnvelopeId>(2),
              .party = query.maybeId<PartyId>(3),
              .notBefore = Time{query.integer(5)},
              .attempts = static_cast<int>(query.integer(6)),
              .lastError = query.text(7),
              .isGivenUp = query.integer(8) != 0,
              .dedupKey = query.text(9)};
    CS_TRY(task.payload, crypto::open(key, query.blob(4), aadOf(task.kind, task.envelope)));
    return task;
}

} // namespace

Result<void> Tasks::add(const NewTask &task)
{
    CS_TRY(const QByteArray payload, crypto::seal(m_key, task.payload, aadOf(task.kind, task.envelope)));
    std::optional<QString> dedupKey;
    if (!task.dedupKey.isEmpty())
        dedupKey = task.dedupKey;
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database,
              "INSERT INTO tasks (kind, envelope, party, payload, not_before, dedup_key) VALUES (?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (dedup_key) DO NOTHING",
              task.kind, task.envelope, task.party, payload, task.notBefore, dedupKey)
            .run();
        return {};
    });
}

Result<std::optional<Task>> Tasks::claimDue(int leaseSeconds)
{
    CS_TRY(auto transaction, m_database.begin());
    auto claimed = guarded(m_database, [&]() -> Result<std::optional<Task>> {
        const Time now = m_clock.now();
        Query query(m_database, kDue, now, now);
        if (!query.next())
            return std::optional<Task>();
        CS_TRY(Task task, taskOf(query, m_key));
        Query(m_database, "UPDATE tasks SET claimed_until = ? WHERE id = ?", now.plusSeconds(leaseSeconds), task.id)
            .run();
        return std::optional<Task>(std::move(task));
    });
    CS_CHECK(claimed);
    CS_CHECK(transaction.commit());
    return claimed;
}

Result<void> Tasks::complete(qint64 task)
{
    return guarded(m_database, [&]() -> Result<void> {
        // What may not be done twice keeps its key; the rest leaves nothing.
        Query(m_database,
              "UPDATE tasks SET is_done = 1, payload = x'', claimed_until = 0 WHERE id = ? AND dedup_key IS NOT NULL",
              task)
            .run();
        Query(m_database, "DELETE FROM tasks WHERE id = ? AND dedup_key IS NULL", task).run();
        return {};
    });
}

Result<void> Tasks::retryLater(qint64 task, const QString &error, std::optional<int> afterSeconds)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query query(m_database, "SELECT attempts FROM tasks WHERE id = ? AND is_done = 0", task);
        if (!query.next())
            return fail(StoreError::NotFound, QStringLiteral("task"));
        const qint64 attempts = query.integer(0);
        // A fifth of jitter, so that what failed together does not come back together.
        const qint64 wait = std::min<qint64>(5000LL << std::min<qint64>(attempts, 10), 15 * 60 * 1000);
        const auto jitter = static_cast<unsigned char>(crypto::randomBytes(1).front());
        const qint64 delay = afterSeconds ? *afterSeconds * 1000LL : wait - wait * jitter / 255 / 5;
        Query(
            m_database,
            "UPDATE tasks SET attempts = attempts + 1, last_error = ?, not_before = ?, claimed_until = 0 WHERE id = ?",
            error.left(2000), Time{m_clock.now().msSinceEpoch + delay}, task)
            .run();
        return {};
    });
}

Result<void> Tasks::giveUp(qint64 task, const QString &error)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database,
              "UPDATE tasks SET attempts = attempts + 1, last_error = ?, is_given_up = 1, claimed_until = 0 "
              "WHERE id = ? AND is_done = 0",
              error.left(2000), task)
            .run();
        return {};
    });
}

Result<void> Tasks::revive(qint64 task)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database,
              "UPDATE tasks SET attempts = 0, is_given_up = 0, not_before = 0, claimed_until = 0 WHERE id = ? AND "
              "is_done = 0",
              task)
            .run();
        return {};
    });
}

Result<void> Tasks::dropFor(EnvelopeId envelope)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "DELETE FROM tasks WHERE envelope = ? AND is_done = 0", envelope).run();
        return {};
    });
}

Result<std::vector<Task>> Tasks::pending()
{
    return guarded(m_database, [&]() -> Result<std::vector<Task>> {
        std::vector<Task> tasks;
        Query query(m_database, kPending);
        while (query.next()) {
            CS_TRY(Task task, taskOf(query, m_key));
            tasks.push_back(std::move(task));
        }
        return tasks;
    });
}

Result<std::vector<Task>> Tasks::pendingFor(EnvelopeId envelope)
{
    CS_TRY(std::vector<Task> tasks, pending());
    std::erase_if(tasks, [&](const Task &task) { return task.envelope != envelope; });
    return tasks;
}

Result<std::optional<Time>> Tasks::nextDue()
{
    return guarded(m_database, [&]() -> Result<std::optional<Time>> {
        Query query(m_database,
                    "SELECT min(max(not_before, claimed_until)) FROM tasks WHERE is_done = 0 AND is_given_up = 0");
        if (!query.next() || query.isNull(0))
            return std::optional<Time>();
        return std::optional<Time>(std::max(Time{query.integer(0)}, m_clock.now()));
    });
}

} // namespace countersign::store
