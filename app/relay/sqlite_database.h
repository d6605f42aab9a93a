// One SQLite file: any number of readers, ONE writing thread. Writers' jobs that wait at the same moment share one
// commit (group commit: one fsync for all of them) and each runs in a savepoint of its own, so one failing job takes
// nobody along. A write returns after COMMIT. When the medium reports an I/O error the process ends: what a failed
// fsync dropped is unknown, and only a restart reads it back from the disk (never retry fsync).
#pragma once

#include "app/relay/relay_error.h"
#include "core/base/uuid.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace countersign::relay {

// A prepared statement with its values bound in order.
class Query
{
public:
    template <typename... Values>
    Query(SQLite::Database &database, const char *sql, const Values &...values) : m_statement(database, sql)
    {
        int index = 0;
        (bind(++index, values), ...);
    }

    bool next() { return m_statement.executeStep(); }
    int run() { return m_statement.exec(); } // rows changed

    [[nodiscard]] bool isNull(int column) { return m_statement.getColumn(column).isNull(); }
    [[nodiscard]] std::int64_t number(int column) { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] QByteArray bytes(int column);
    [[nodiscard]] QString text(int column);
    [[nodiscard]] Uuid uuid(int column) { return Uuid::fromBytes(bytes(column)).value_or(Uuid{}); }
    [[nodiscard]] std::optional<std::int64_t> numberOrNull(int column);
    [[nodiscard]] std::optional<QByteArray> bytesOrNull(int column);

private:
    void bind(int index, std::int64_t value) { m_statement.bind(index, static_cast<int64_t>(value)); }
    void bind(int index, int value) { m_statement.bind(index, value); }
    void bind(int index, const QByteArray &value);
    void bind(int index, const QString &value);
    void bind(int index, const char *value) { m_statement.bind(index, value); }
    void bind(int index, const Uuid &value) { bind(index, value.toBytes()); }
    template <typename T> void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            m_statement.bind(index);
    }

    SQLite::Statement m_statement;
};

struct Transaction {
    SQLite::Database &database;
    std::set<Uuid> changedWorkspaces;
    bool hasNewDeliveries = false;

    template <typename... Values> int run(const char *sql, const Values &...values)
    {
        return Query(database, sql, values...).run();
    }
};

class SqliteDatabase
{
public:
    // Called on the writing thread after a commit and before its writers return, with what its jobs touched.
    using Committed = std::function<void(const std::set<Uuid> &changedWorkspaces, bool hasNewDeliveries)>;

    // Creates the file where it is missing and applies the numbered migrations that it lacks. A file that fails
    // SQLite's own check is refused and left as it is.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(const QString &path);
    ~SqliteDatabase();

    void setCommitted(Committed committed);

    // `work` gets a Transaction & and returns a Result<T>; an error rolls its own part back. Blocks until durable.
    template <typename Work> auto write(Work work) -> std::invoke_result_t<Work, Transaction &>
    {
        using R = std::invoke_result_t<Work, Transaction &>;
        auto result = std::make_shared<std::optional<R>>();
        if (auto durable = submit([result, work = std::move(work)](Transaction &t) {
                result->emplace(work(t));
                return result->value().has_value();
            });
            !durable)
            return fail(std::move(durable).error());
        return std::move(**result);
    }

    // `work` gets a SQLite::Database & that cannot write.
    template <typename Work> auto read(Work work) -> std::invoke_result_t<Work, SQLite::Database &>
    {
        try {
            Reader reader(*this);
            return work(*reader.connection);
        } catch (const SQLite::Exception &e) {
            return fail(failure(e));
        }
    }

private:
    using Job = std::function<bool(Transaction &)>; // false: roll this job back
    struct Pending {
        Job job;
        std::promise<Result<void>> done;
    };
    struct Reader {
        explicit Reader(SqliteDatabase &owner);
        ~Reader();
        SqliteDatabase &owner;
        std::unique_ptr<SQLite::Database> connection;
    };

    explicit SqliteDatabase(std::string path);
    [[nodiscard]] Result<void> submit(Job job);
    void writeLoop();
    void writeGroup(std::deque<Pending> &group);
    [[nodiscard]] static Error failure(const SQLite::Exception &e);

    std::string m_path;
    std::unique_ptr<SQLite::Database> m_writer;
    Committed m_committed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Pending> m_queue;
    bool m_isEnding = false;
    std::mutex m_readersMutex;
    std::vector<std::unique_ptr<SQLite::Database>> m_readers; // idle ones
    std::thread m_thread; // last: it uses all of the above
};

} // namespace countersign::relay
