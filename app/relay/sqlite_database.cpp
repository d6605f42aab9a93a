#include "app/relay/sqlite_database.h"

#include "app/relay/log.h"
#include "app/relay/migrations.h" // made by CMake from resources/migrations/relay

#include <sqlite3.h>

#include <cstdlib>

namespace countersign::relay {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr std::size_t kMaxGroup = 256;

void configure(SQLite::Database &database)
{
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON"); // a purged payload leaves no copy in a free page
    database.exec("PRAGMA cache_size = -4096");
}

// Each file in a transaction of its own, stopping at the first failing statement; PRAGMA user_version is the last one.
void migrate(SQLite::Database &database)
{
    int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > kMigrationCount)
        throw SQLite::Exception("the database was made by a newer version of this program", SQLITE_MISMATCH);
    for (; version < kMigrationCount; ++version) {
        SQLite::Transaction transaction(database);
        database.exec(kMigrations[version]);
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

} // namespace

QByteArray Query::bytes(int column)
{
    const SQLite::Column value = m_statement.getColumn(column);
    return QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes());
}

QString Query::text(int column)
{
    const SQLite::Column value = m_statement.getColumn(column);
    return QString::fromUtf8(value.getText(), value.getBytes());
}

std::optional<std::int64_t> Query::numberOrNull(int column)
{
    if (isNull(column))
        return std::nullopt;
    return number(column);
}

std::optional<QByteArray> Query::bytesOrNull(int column)
{
    if (isNull(column))
        return std::nullopt;
    return bytes(column);
}

void Query::bind(int index, const QByteArray &value)
{
    m_statement.bind(index, value.isEmpty() ? "" : value.constData(), static_cast<int>(value.size()));
}

void Query::bind(int index, const QString &value) { m_statement.bind(index, value.toStdString()); }

Error SqliteDatabase::failure(const SQLite::Exception &e)
{
    // The extended code too; messages of SQLite name tables and columns, never values.
    const QString detail = QStringLiteral("%1 (%2)").arg(QString::fromUtf8(e.what())).arg(e.getExtendedErrorCode());
    return Error{e.getErrorCode() == SQLITE_FULL ? RelayError::StorageFull : RelayError::StorageBroken, detail, {}};
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const QString &path)
{
    try {
        std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(path.toStdString()));
        database->m_writer = std::make_unique<SQLite::Database>(
            database->m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
        SQLite::Database &writer = *database->m_writer;
        if (writer.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
            return fail(RelayError::StorageBroken,
                        QStringLiteral("the database fails its check; it was left as it is"));
        if (writer.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
            return fail(RelayError::StorageBroken, QStringLiteral("no write-ahead log on this file system"));
        configure(writer);
        migrate(writer);
        database->m_thread = std::thread(&SqliteDatabase::writeLoop, database.get());
        return database;
    } catch (const SQLite::Exception &e) {
        return fail(failure(e));
    }
}

SqliteDatabase::SqliteDatabase(std::string path) : m_path(std::move(path)) { }

SqliteDatabase::~SqliteDatabase()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void SqliteDatabase::setCommitted(Committed committed)
{
    const std::lock_guard lock(m_mutex);
    m_committed = std::move(committed);
}

Result<void> SqliteDatabase::submit(Job job)
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

void SqliteDatabase::writeLoop()
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

void SqliteDatabase::writeGroup(std::deque<Pending> &group)
{
    const auto giveUp = [&group](const Error &error) {
        for (Pending &pending : group)
            pending.done.set_value(fail(error));
    };
    const auto endOnBrokenMedium = [](const SQLite::Exception &e) {
        if (const int code = e.getErrorCode();
            code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
            logEvent(LogLevel::Error, "storage_broken", {{QStringLiteral("detail"), failure(e).detail}});
            std::abort();
        }
    };

    std::vector<std::optional<Error>> failures(group.size());
    Transaction total{*m_writer, {}, false};
    try {
        m_writer->exec("BEGIN IMMEDIATE");
        for (std::size_t i = 0; i < group.size(); ++i) {
            Transaction part{*m_writer, {}, false};
            m_writer->exec("SAVEPOINT job");
            bool isKept = false;
            try {
                isKept = group[i].job(part);
            } catch (const SQLite::Exception &e) {
                endOnBrokenMedium(e);
                if (sqlite3_get_autocommit(m_writer->getHandle()) != 0) // SQLite rolled everything back (a full disk)
                    throw;
                failures[i] = failure(e);
            }
            if (!isKept)
                m_writer->exec("ROLLBACK TO job");
            m_writer->exec("RELEASE job");
            if (isKept) {
                total.changedWorkspaces.merge(part.changedWorkspaces);
                total.hasNewDeliveries |= part.hasNewDeliveries;
            }
        }
        m_writer->exec("COMMIT");
    } catch (const SQLite::Exception &e) {
        endOnBrokenMedium(e);
        if (sqlite3_get_autocommit(m_writer->getHandle()) == 0)
            m_writer->tryExec("ROLLBACK");
        giveUp(failure(e));
        return;
    }
    // Told before the writers return: when the last writer is gone, nothing of theirs is still being told.
    if (!total.changedWorkspaces.empty() || total.hasNewDeliveries) {
        Committed committed;
        {
            const std::lock_guard lock(m_mutex);
            committed = m_committed;
        }
        if (committed)
            committed(total.changedWorkspaces, total.hasNewDeliveries);
    }
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].done.set_value(failures[i] ? Result<void>(fail(*failures[i])) : Result<void>());
}

SqliteDatabase::Reader::Reader(SqliteDatabase &database) : owner(database)
{
    {
        const std::lock_guard lock(owner.m_readersMutex);
        if (!owner.m_readers.empty()) {
            connection = std::move(owner.m_readers.back());
            owner.m_readers.pop_back();
            return;
        }
    }
    connection = std::make_unique<SQLite::Database>(owner.m_path, SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    configure(*connection);
    connection->exec("PRAGMA query_only = ON");
}

SqliteDatabase::Reader::~Reader()
{
    const std::lock_guard lock(owner.m_readersMutex);
    owner.m_readers.push_back(std::move(connection));
}

} // namespace countersign::relay
