// SQL as the storage speaks it: the subset that SQLite and PostgreSQL read alike, so that one storage serves both.
// Placeholders are ? in order, or ?N where a value is used twice. Not portable, so not used: INSERT OR IGNORE (say
// ON CONFLICT DO NOTHING), max(a, b), x'' (bind an empty value), sum() (numeric in PostgreSQL), integer booleans.
#pragma once

#include "app/relay/relay_error.h"
#include "core/base/uuid.h"

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace countersign::relay {

// Thrown below the storage only; SqlDatabase makes values of it. Messages name tables and columns, never values.
class SqlError : public std::runtime_error
{
public:
    enum class Kind {
        Refused, // this statement, by a constraint or a trigger
        Full,
        Medium, // what is on the disk is unknown: only a restart reads it back
        Away, // no connection to the server
    };
    SqlError(Kind kind, const std::string &words) : std::runtime_error(words), m_kind(kind) { }
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

struct SqlValue {
    enum class Type { Number, Bytes, Text };
    Type type = Type::Number;
    bool isNull = false;
    std::int64_t number = 0;
    QByteArray bytes; // UTF-8 where it is text
};

// One execution of a statement: rows one by one, or the count of rows it changed.
class SqlCursor
{
public:
    virtual ~SqlCursor() = default;
    virtual bool next() = 0;
    virtual int run() = 0;
    [[nodiscard]] virtual bool isNull(int column) = 0;
    [[nodiscard]] virtual std::int64_t number(int column) = 0;
    [[nodiscard]] virtual QByteArray bytes(int column) = 0; // of text its UTF-8
};

// Used by one thread at a time.
class SqlConnection
{
public:
    virtual ~SqlConnection() = default;
    [[nodiscard]] virtual std::unique_ptr<SqlCursor> prepare(const char *sql, std::vector<SqlValue> values) = 0;
    virtual void execute(const char *sql) = 0; // statements without values
    [[nodiscard]] virtual bool isInTransaction() = 0;
    [[nodiscard]] virtual bool isUsable() = 0;
};

// A statement with its values bound in order; executed by the first next() or by run().
class Query
{
public:
    template <typename... Values>
    Query(SqlConnection &connection, const char *sql, const Values &...values)
        : m_cursor(connection.prepare(sql, {value(values)...}))
    {
    }

    bool next() { return m_cursor->next(); }
    int run() { return m_cursor->run(); } // rows changed

    [[nodiscard]] bool isNull(int column) { return m_cursor->isNull(column); }
    [[nodiscard]] std::int64_t number(int column) { return m_cursor->number(column); }
    [[nodiscard]] QByteArray bytes(int column) { return m_cursor->bytes(column); }
    [[nodiscard]] QString text(int column) { return QString::fromUtf8(bytes(column)); }
    [[nodiscard]] Uuid uuid(int column) { return Uuid::fromBytes(bytes(column)).value_or(Uuid{}); }
    [[nodiscard]] std::optional<std::int64_t> numberOrNull(int column)
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }
    [[nodiscard]] std::optional<QByteArray> bytesOrNull(int column)
    {
        return isNull(column) ? std::nullopt : std::optional(bytes(column));
    }

private:
    using Type = SqlValue::Type;
    static SqlValue value(std::int64_t v) { return {Type::Number, false, v, {}}; }
    static SqlValue value(int v) { return {Type::Number, false, v, {}}; }
    static SqlValue value(bool v) = delete; // a flag is 0 or 1 in both databases
    static SqlValue value(const QByteArray &v) { return {Type::Bytes, false, 0, v}; }
    static SqlValue value(const QString &v) { return {Type::Text, false, 0, v.toUtf8()}; }
    static SqlValue value(const char *v) { return {Type::Text, false, 0, QByteArray(v)}; }
    static SqlValue value(const Uuid &v) { return {Type::Bytes, false, 0, v.toBytes()}; }
    template <typename T> static SqlValue value(const std::optional<T> &v)
    {
        SqlValue made = value(v ? *v : T{});
        made.isNull = !v;
        return made;
    }

    std::unique_ptr<SqlCursor> m_cursor;
};

struct Transaction {
    SqlConnection &database;
    std::set<Uuid> changedWorkspaces;
    bool hasNewDeliveries = false;

    template <typename... Values> int run(const char *sql, const Values &...values)
    {
        return Query(database, sql, values...).run();
    }
};

// Any number of readers, ONE writing thread. Writers' jobs that wait at the same moment share one commit (group commit:
// one flush for all of them) and each runs in a savepoint of its own, so one failing job takes nobody along. A write
// returns after COMMIT. When the medium reports an I/O error the process ends: what a failed flush dropped is unknown,
// and only a restart reads it back from the disk.
class SqlDatabase
{
public:
    virtual ~SqlDatabase() = default;

    // Called on the writing thread after a commit and before its writers return, with what its jobs touched; for the
    // commits of other processes from a thread of its own.
    using Committed = std::function<void(const std::set<Uuid> &changedWorkspaces, bool hasNewDeliveries)>;
    void setCommitted(Committed committed);
    // How many jobs shared a commit, and how long that took; on the writing thread.
    using Measured = std::function<void(std::size_t jobs, std::int64_t microseconds)>;
    void setMeasured(Measured measured);

    // `work` gets a Transaction & and returns a Result<T>; an error rolls its own part back. Blocks until durable. It may
    // run a second time where the server went away before the commit: what it changes outside must bear that.
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

    // `work` gets a SqlConnection & that cannot write.
    template <typename Work> auto read(Work work) -> std::invoke_result_t<Work, SqlConnection &>
    {
        for (bool isFirst = true;; isFirst = false) {
            try {
                Reader reader(*this);
                return work(*reader.connection);
            } catch (const SqlError &e) {
                // A pooled connection may have died while it was idle; a new one is tried once.
                if (e.kind() != SqlError::Kind::Away || !isFirst)
                    return fail(failure(e));
                forgetReaders();
            }
        }
    }

    [[nodiscard]] static Error failure(const SqlError &e);

protected:
    void start(); // once the writer can be used
    void stop(); // in the destructor of what start() used

    // On the writing thread.
    [[nodiscard]] virtual SqlConnection &writer() = 0; // connected again where it was lost
    virtual void begin(SqlConnection &writer) = 0;
    [[nodiscard]] virtual std::unique_ptr<SqlConnection> openReader() = 0;
    // After an error that leaves unknown what is stored. May not return.
    virtual void mediumFailed(const SqlError &e);
    // Other processes on the same database, where there may be any; on the writing thread, after a commit.
    virtual void tellOthers(const std::set<Uuid> & /*changedWorkspaces*/, bool /*hasNewDeliveries*/) { }
    // Calls `committed`, for our own commits and for those that others told of.
    void tellHere(const std::set<Uuid> &changedWorkspaces, bool hasNewDeliveries);

private:
    using Job = std::function<bool(Transaction &)>; // false: roll this job back
    struct Pending {
        Job job;
        std::promise<Result<void>> done;
    };
    struct Reader {
        explicit Reader(SqlDatabase &database);
        ~Reader();
        SqlDatabase &owner;
        std::unique_ptr<SqlConnection> connection;
    };

    [[nodiscard]] Result<void> submit(Job job);
    void forgetReaders();
    void writeLoop();
    void writeGroup(std::deque<Pending> &group);
    [[nodiscard]] SqlConnection &beginGroup();

    Committed m_committed;
    Measured m_measured;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Pending> m_queue;
    bool m_isEnding = false;
    std::mutex m_readersMutex;
    std::vector<std::unique_ptr<SqlConnection>> m_readers; // idle ones
    std::thread m_thread;
};

} // namespace countersign::relay
