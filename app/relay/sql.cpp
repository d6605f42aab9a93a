#include "app/relay/sql.h"

#include "app/relay/log.h"

#include <chrono>
#include <cstdlib>
#include <utility>

namespace countersign::relay {

namespace {

constexpr std::size_t kMaxGroup = 256;

} // namespace

Error SqlDatabase::failure(const SqlError &e)
{
    const auto code = [&e] {
        switch (e.kind()) {
        case SqlError::Kind::Full: return RelayError::StorageFull;
        case SqlError::Kind::Away: return RelayError::StorageAway;
        case SqlError::Kind::Refused:
        case SqlError::Kind::Medium: break;
        }
        return RelayError::StorageBroken;
    };
    return Error{code(), QString::fromUtf8(e.what()), {}};
}

void SqlDatabase::setCommitted(Committed committed)
{
    const std::lock_guard lock(m_mutex);
    m_committed = std::move(committed);
}

void SqlDatabase::setMeasured(Measured measured)
{
    const std::lock_guard lock(m_mutex);
    m_measured = std::move(measured);
}

void SqlDatabase::tellHere(const std::set<Uuid> &changedWorkspaces, bool hasNewDeliveries)
{
    Committed committed;
    {
        const std::lock_guard lock(m_mutex);
        committed = m_committed;
    }
    if (committed)
        committed(changedWorkspaces, hasNewDeliveries);
}

void SqlDatabase::start() { m_thread = std::thread(&SqlDatabase::writeLoop, this); }

void SqlDatabase::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    const std::lock_guard lock(m_readersMutex);
    m_readers.clear();
}

void SqlDatabase::mediumFailed(const SqlError &e)
{
    logEvent(LogLevel::Error, "storage_broken", {{QStringLiteral("detail"), QString::fromUtf8(e.what())}});
    std::abort();
}

Result<void> SqlDatabase::submit(Job job)
{
    std::future<Result<void>> done;
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(Pending{std::move(job), {}});
        done = m_queue.back().done.get_future();
    }
    m_wake.notify_one();
    return done.get();
}

void SqlDatabase::writeLoop()
{
    for (;;) {
        std::deque<Pending> group;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            while (!m_queue.empty() && group.size() < kMaxGroup) {
                group.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
            }
        }
        writeGroup(group);
    }
}

SqlConnection &SqlDatabase::beginGroup()
{
    try {
        SqlConnection &connection = writer();
        begin(connection);
        return connection;
    } catch (const SqlError &e) {
        if (e.kind() != SqlError::Kind::Away)
            throw;
    }
    SqlConnection &connection = writer(); // a server that was restarted since the last group
    begin(connection);
    return connection;
}

void SqlDatabase::writeGroup(std::deque<Pending> &group)
{
    const auto started = std::chrono::steady_clock::now();
    std::vector<std::optional<Error>> failures(group.size());
    std::set<Uuid> changedWorkspaces;
    bool hasNewDeliveries = false;
    SqlConnection *connection = nullptr;
    try {
        connection = &beginGroup();
        for (std::size_t i = 0; i < group.size(); ++i) {
            Transaction part{*connection, {}, false};
            connection->execute("SAVEPOINT job");
            bool isKept = false;
            try {
                isKept = group[i].job(part);
            } catch (const SqlError &e) {
                // SQLite rolls everything back on a full disk.
                if (e.kind() == SqlError::Kind::Medium || e.kind() == SqlError::Kind::Away
                    || !connection->isInTransaction())
                    throw;
                failures[i] = failure(e);
            }
            if (!isKept)
                connection->execute("ROLLBACK TO SAVEPOINT job");
            connection->execute("RELEASE SAVEPOINT job");
            if (isKept) {
                changedWorkspaces.merge(part.changedWorkspaces);
                hasNewDeliveries |= part.hasNewDeliveries;
            }
        }
        connection->execute("COMMIT");
    } catch (const SqlError &e) {
        if (e.kind() == SqlError::Kind::Medium)
            mediumFailed(e);
        try {
            if (connection && connection->isUsable() && connection->isInTransaction())
                connection->execute("ROLLBACK");
        } catch (const SqlError &) { // the next group's BEGIN will say so
        }
        for (Pending &pending : group)
            pending.done.set_value(fail(failure(e)));
        return;
    }
    // Told before the writers return: when the last writer is gone, nothing of theirs is still being told.
    if (!changedWorkspaces.empty() || hasNewDeliveries) {
        tellHere(changedWorkspaces, hasNewDeliveries);
        tellOthers(changedWorkspaces, hasNewDeliveries);
    }
    Measured measured;
    {
        const std::lock_guard lock(m_mutex);
        measured = m_measured;
    }
    if (measured)
        measured(
            group.size(),
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started).count());
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].done.set_value(failures[i] ? Result<void>(fail(*failures[i])) : Result<void>());
}

void SqlDatabase::forgetReaders()
{
    const std::lock_guard lock(m_readersMutex);
    m_readers.clear();
}

SqlDatabase::Reader::Reader(SqlDatabase &database) : owner(database)
{
    {
        const std::lock_guard lock(owner.m_readersMutex);
        if (!owner.m_readers.empty()) {
            connection = std::move(owner.m_readers.back());
            owner.m_readers.pop_back();
            return;
        }
    }
    connection = owner.openReader();
}

SqlDatabase::Reader::~Reader()
{
    if (!connection->isUsable())
        return;
    const std::lock_guard lock(owner.m_readersMutex);
    owner.m_readers.push_back(std::move(connection));
}

} // namespace countersign::relay
