// The workspace's SQLite file. Opening checks it, migrates it after a copy, and sets it aside when it is damaged: a
// database is never deleted. One thread at a time (the store lane).
#pragma once

#include "core/base/clock.h"
#include "core/store/store_error.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace SQLite {
class Database;
class Exception;
class Statement;
} // namespace SQLite

namespace countersign::store {

struct Migration {
    int number = 0; // from 1, without gaps
    QByteArray sql;
};

class Database
{
public:
    struct Options {
        QString path;
        QString vfs; // empty: the system's
        bool mayCreate = false;
        std::optional<std::vector<Migration>> migrations; // the product's own when not given
        // Files up to this size are checked page by page each time; larger ones when the last program did not close them,
        // for a check reads the whole file.
        qint64 checkedUpTo = 64LL * 1024 * 1024;
    };

    // Damaged: set aside by renaming, the detail says to what name. DatabaseMissing, TooNew, MigrationFailed, Database.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const Options &options, const Clock &clock);
    ~Database();

    // Renames the file and what belongs to it; returns the new name.
    [[nodiscard]] static Result<QString> setAside(const QString &path, const QString &why, const Clock &clock);

    // BEGIN IMMEDIATE … COMMIT. Rolls back when it goes without commit().
    class Transaction
    {
    public:
        explicit Transaction(Database &database) : m_database(&database) { }
        Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }
        Transaction &operator=(Transaction &&) = delete;
        ~Transaction();
        [[nodiscard]] Result<void> commit();

    private:
        Database *m_database;
    };
    [[nodiscard]] Result<Transaction> begin();

    // For core/store/sql.h: statements are prepared once and used again.
    [[nodiscard]] std::unique_ptr<SQLite::Statement> takeStatement(const char *sql); // throws
    void giveBack(const char *sql, std::unique_ptr<SQLite::Statement> statement);
    [[nodiscard]] Error errorOf(const SQLite::Exception &exception);

private:
    explicit Database(std::unique_ptr<SQLite::Database> connection);
    [[nodiscard]] Result<void> prepare(const Options &options, const Clock &clock);
    [[nodiscard]] qint64 number(const char *sql); // throws, like all below guarded()
    [[nodiscard]] Result<void> migrate(const Options &options, const Clock &clock);

    std::unique_ptr<SQLite::Database> m_connection;
    std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> m_idleStatements; // go before it
    // After an I/O error the system's cache and the medium may differ: nothing more is written until it is opened anew.
    bool m_isBroken = false;
};

// The product's migrations, resources/migrations/desktop.
std::vector<Migration> desktopMigrations();

} // namespace countersign::store
