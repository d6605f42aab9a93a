// The workspace's SQLite file. Opening checks it, migrates it after a copy, and sets it aside when it is damaged: a
// database is never deleted. One thread at a time (the store lane); only check() is for another.
#pragma once

#include "core/base/clock.h"
#include "core/base/disk.h"
#include "core/store/file_check.h"
#include "core/store/store_error.h"

#include <memory>
#include <optional>
#include <stop_token>
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
        // Such a large file may be used before it was checked: isCheckDue() then says that somebody has to.
        bool mayCheckLater = false;
    };

    // Damaged: set aside by renaming, the detail says to what name. DatabaseMissing, TooNew, MigrationFailed, Database.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const Options &options, const Clock &clock);
    // A second connection to one that is open, for another thread, that only reads. Database: it cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openBeside(const QString &path, const QString &vfs);
    ~Database();

    // Until checked(), nothing is written into the file itself, only to the log beside it: it stays as it was found. A
    // program that ends before leaves the log, and the next one checks.
    [[nodiscard]] bool isCheckDue() const { return m_isCheckDue; }
    // Reads all of a database that is open, over a connection of its own: on any thread. Database: it cannot be read.
    [[nodiscard]] static Result<FileCheck> check(const QString &path, const QString &vfs, const std::stop_token &stop);
    // What check() said. Damaged: nothing more is written, and whoever opens the file next checks it first and sets it
    // aside. Stopped: as if it had not been asked.
    [[nodiscard]] Result<void> checked(FileCheck outcome, Disk &disk);

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
    // The same as long as nothing was written: what was read may be told again. Throws.
    struct Stand {
        qint64 own = 0, others = 0;
        friend bool operator==(const Stand &, const Stand &) = default;
    };
    [[nodiscard]] Stand stand();

private:
    explicit Database(std::unique_ptr<SQLite::Database> connection);
    // Of the file as it was before a migration.
    enum class Copy {
        NotMade, // m_isMigrationDue says that one is wanted
        ByVacuum, // while it is open
        Made,
    };
    [[nodiscard]] static Result<std::unique_ptr<Database>> attempt(const Options &options, Copy copy,
                                                                   const Clock &clock);
    [[nodiscard]] Result<void> prepare(const Options &options, Copy copy, const Clock &clock);
    [[nodiscard]] qint64 number(const char *sql); // throws, like all below guarded()
    [[nodiscard]] Result<void> migrate(const std::vector<Migration> &migrations, qint64 version);
    void holdCheckpoints(bool isHeld);

    std::unique_ptr<SQLite::Database> m_connection;
    std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> m_idleStatements; // go before it
    // After an I/O error the system's cache and the medium may differ: nothing more is written until it is opened anew.
    bool m_isBroken = false;
    qint64 m_rolledBack = 0;
    bool m_isCheckDue = false;
    bool m_isMigrationDue = false;
    QString m_path;
};

// The product's migrations, resources/migrations/desktop.
std::vector<Migration> desktopMigrations();

} // namespace countersign::store
