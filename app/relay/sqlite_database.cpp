#include "app/relay/sqlite_database.h"

#include "app/relay/migrations.h" // made by CMake from resources/migrations/relay

#include <SQLiteCpp/SQLiteCpp.h>

#include <sqlite3.h>

#include <unordered_map>

namespace countersign::relay {

namespace {

constexpr int kBusyTimeoutMs = 5000;

SqlError asSqlError(const SQLite::Exception &e)
{
    const auto kind = [&e] {
        switch (e.getErrorCode()) {
        case SQLITE_FULL: return SqlError::Kind::Full;
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return SqlError::Kind::Medium;
        default: return SqlError::Kind::Refused;
        }
    };
    return {kind(), std::string(e.what()) + " (" + std::to_string(e.getExtendedErrorCode()) + ")"};
}

// Calls of SQLiteCpp, whose exceptions stop here.
template <typename Call> auto guarded(Call call)
{
    try {
        return call();
    } catch (const SQLite::Exception &e) {
        throw asSqlError(e);
    }
}

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

// Statements are prepared once per connection and lent to cursors; a statement in use is not lent twice.
using Statements = std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>>;

class SqliteCursor final : public SqlCursor
{
public:
    SqliteCursor(std::vector<std::unique_ptr<SQLite::Statement>> &home, std::unique_ptr<SQLite::Statement> statement,
                 const std::vector<SqlValue> &values)
        : m_home(home),
          m_statement(std::move(statement))
    {
        int index = 0;
        for (const SqlValue &value : values) {
            ++index;
            if (value.isNull)
                m_statement->bind(index);
            else if (value.type == SqlValue::Type::Number)
                m_statement->bind(index, static_cast<int64_t>(value.number));
            else if (value.type == SqlValue::Type::Bytes)
                m_statement->bind(index, value.bytes.constData(), static_cast<int>(value.bytes.size()));
            else
                m_statement->bind(index, value.bytes.toStdString());
        }
    }
    ~SqliteCursor() override
    {
        m_statement->tryReset(); // its error, if any, was thrown by the step already
        m_statement->clearBindings();
        m_home.push_back(std::move(m_statement));
    }
    bool next() override
    {
        return guarded([this] { return m_statement->executeStep(); });
    }
    int run() override
    {
        return guarded([this] { return m_statement->exec(); });
    }
    bool isNull(int column) override { return m_statement->getColumn(column).isNull(); }
    std::int64_t number(int column) override { return m_statement->getColumn(column).getInt64(); }
    QByteArray bytes(int column) override
    {
        const SQLite::Column value = m_statement->getColumn(column);
        return QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes());
    }

private:
    std::vector<std::unique_ptr<SQLite::Statement>> &m_home;
    std::unique_ptr<SQLite::Statement> m_statement;
};

class SqliteConnection final : public SqlConnection
{
public:
    explicit SqliteConnection(const std::string &path, int flags) : m_database(path, flags, kBusyTimeoutMs) { }

    std::unique_ptr<SqlCursor> prepare(const char *sql, std::vector<SqlValue> values) override
    {
        return guarded([&]() -> std::unique_ptr<SqlCursor> {
            auto &idle = m_statements[sql];
            std::unique_ptr<SQLite::Statement> statement;
            if (idle.empty()) {
                statement = std::make_unique<SQLite::Statement>(m_database, sql);
            } else {
                statement = std::move(idle.back());
                idle.pop_back();
            }
            return std::make_unique<SqliteCursor>(idle, std::move(statement), values);
        });
    }
    void execute(const char *sql) override
    {
        guarded([&] { m_database.exec(sql); });
    }
    bool isInTransaction() override { return sqlite3_get_autocommit(m_database.getHandle()) == 0; }
    bool isUsable() override { return true; }
    SQLite::Database &database() { return m_database; }

private:
    SQLite::Database m_database;
    Statements m_statements; // before the database closes
};

} // namespace

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const QString &path)
{
    try {
        std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(path.toStdString()));
        auto connection =
            std::make_unique<SqliteConnection>(database->m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Database &writer = connection->database();
        if (writer.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
            return fail(RelayError::StorageBroken,
                        QStringLiteral("the database fails its check; it was left as it is"));
        if (writer.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
            return fail(RelayError::StorageBroken, QStringLiteral("no write-ahead log on this file system"));
        configure(writer);
        migrate(writer);
        database->m_writer = std::move(connection);
        database->start();
        return database;
    } catch (const SQLite::Exception &e) {
        return fail(failure(asSqlError(e)));
    }
}

SqliteDatabase::SqliteDatabase(std::string path) : m_path(std::move(path)) { }

SqliteDatabase::~SqliteDatabase() { stop(); }

void SqliteDatabase::begin(SqlConnection &writer) { writer.execute("BEGIN IMMEDIATE"); }

std::unique_ptr<SqlConnection> SqliteDatabase::openReader()
{
    return guarded([this] {
        auto connection = std::make_unique<SqliteConnection>(m_path, SQLite::OPEN_READWRITE);
        configure(connection->database());
        connection->database().exec("PRAGMA query_only = ON");
        return connection;
    });
}

Result<void> SqliteDatabase::copyInto(const QString &path, const QString &target)
{
    try {
        SQLite::Database source(path.toStdString(), SQLite::OPEN_READWRITE, kBusyTimeoutMs);
        SQLite::Statement copy(source, "VACUUM INTO ?");
        copy.bind(1, target.toStdString());
        copy.exec();
        return {};
    } catch (const SQLite::Exception &e) {
        return fail(failure(asSqlError(e)));
    }
}

Result<QString> SqliteDatabase::complaintAbout(const QString &path)
{
    try {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY, kBusyTimeoutMs);
        const std::string words = database.execAndGet("PRAGMA integrity_check(3)").getString();
        if (words != "ok")
            return QString::fromStdString(words);
        SQLite::Statement foreign(database, "PRAGMA foreign_key_check");
        return foreign.executeStep() ? QStringLiteral("a row names another that is not there") : QString();
    } catch (const SQLite::Exception &e) {
        return fail(failure(asSqlError(e)));
    }
}

} // namespace countersign::relay
