#include "core/store/database.h"

#include "core/base/disk.h"
#include "core/store/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace countersign::store {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr qint64 kApplicationId = 0x43535731; // "CSW1"

// Another program writes to the file itself, beside the workspace's lock: a copying tool, a database browser.
bool isHeld(int code) { return (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED; }

bool isDamage(int code) { return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB; }

} // namespace

std::vector<Migration> desktopMigrations()
{
    static constexpr const char *kFiles[] = {"001_journal.sql", "002_projections.sql", "003_desktop.sql",
                                             "004_cards.sql",   "005_deals.sql",       "006_shared.sql",
                                             "007_counts.sql"};
    std::vector<Migration> migrations;
    int number = 0;
    for (const char *name : kFiles) {
        QFile file(QStringLiteral(":/migrations/desktop/") + QLatin1String(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        migrations.push_back({++number, isOpen ? file.readAll() : QByteArray()});
    }
    return migrations;
}

Database::Database(std::unique_ptr<SQLite::Database> connection) : m_connection(std::move(connection)) { }
Database::~Database() = default;

std::unique_ptr<SQLite::Statement> Database::takeStatement(const char *sql)
{
    auto &idle = m_idleStatements[sql];
    if (idle.empty())
        return std::make_unique<SQLite::Statement>(*m_connection, sql);
    auto statement = std::move(idle.back());
    idle.pop_back();
    return statement;
}

void Database::giveBack(const char *sql, std::unique_ptr<SQLite::Statement> statement)
{
    statement->tryReset(); // repeats the failure of its last step, which was reported then
    try {
        statement->clearBindings(); // no payload stays in memory for longer than its query
    } catch (const SQLite::Exception &) {
        return;
    }
    m_idleStatements[sql].push_back(std::move(statement));
}

Error Database::errorOf(const SQLite::Exception &exception)
{
    const int code = exception.getErrorCode() & 0xFF;
    if (code == SQLITE_IOERR)
        m_isBroken = true;
    return Error{
        isDamage(code)     ? StoreError::Damaged
            : isHeld(code) ? StoreError::HeldByOther
                           : StoreError::Database,
        QStringLiteral("%1 (%2)").arg(QString::fromUtf8(exception.what())).arg(exception.getExtendedErrorCode()),
        {}};
}

Result<QString> Database::setAside(const QString &path, const QString &why, const Clock &clock)
{
    const QString stamp = clock.now().toUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    QString target = QStringLiteral("%1.%2-%3").arg(path, why, stamp);
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = QStringLiteral("%1.%2-%3-%4").arg(path, why, stamp).arg(i);
    // The log belongs to the file: SQLite finds it by the name, so all are renamed alike. The file itself goes last, for
    // what was interrupted is then done again.
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm"), QString()}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, target + suffix))
            return fail(StoreError::Database, QStringLiteral("cannot set the database aside"));
    }
    CS_CHECK(syncFolder(QFileInfo(path).absolutePath()));
    return target;
}

Result<std::unique_ptr<Database>> Database::open(const Options &options, const Clock &clock)
{
    const bool wasThere = QFileInfo(options.path).size() > 0;
    if (!options.mayCreate && !QFileInfo::exists(options.path))
        return fail(StoreError::DatabaseMissing, options.path);

    std::optional<Error> failure;
    bool isDamaged = false;
    {
        std::unique_ptr<Database> database;
        try {
            database.reset(new Database(std::make_unique<SQLite::Database>(
                options.path.toStdString(), SQLite::OPEN_READWRITE | (options.mayCreate ? SQLite::OPEN_CREATE : 0),
                kBusyTimeoutMs, options.vfs.toStdString())));
            // Closing must not write a damaged file's log into it: it is kept as it was found.
            sqlite3_db_config(database->m_connection->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            Result<void> prepared = database->prepare(options, clock);
            if (prepared) {
                sqlite3_db_config(database->m_connection->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
                return database;
            }
            failure = std::move(prepared).error();
            isDamaged = failure->code == StoreError::Damaged;
        } catch (const SQLite::Exception &exception) {
            isDamaged = isDamage(exception.getErrorCode());
            failure = Error{isHeld(exception.getErrorCode()) ? StoreError::HeldByOther : StoreError::Database,
                            QString::fromUtf8(exception.what()),
                            {}};
        }
    }
    if (!isDamaged || (!wasThere && options.mayCreate))
        return fail(std::move(*failure));
    CS_TRY(const QString aside, setAside(options.path, QStringLiteral("damaged"), clock));
    return fail(std::move(*failure).as(StoreError::Damaged, aside));
}

qint64 Database::number(const char *sql)
{
    Query query(*this, sql);
    return query.next() ? query.integer(0) : 0;
}

Result<void> Database::prepare(const Options &options, const Clock &clock)
{
    const bool wasClosed =
        QFileInfo(options.path + QStringLiteral("-wal")).size() <= 0; // whoever closes empties its log
    return guarded(*this, [&]() -> Result<void> {
        m_connection->exec("PRAGMA foreign_keys = ON");
        m_connection->exec("PRAGMA trusted_schema = OFF");
        m_connection->exec("PRAGMA cache_size = -32768"); // 32 MiB: a board's pages stay in memory
        // A damaged file is recognised before anything is written to it.
        if (QFileInfo(options.path).size() <= options.checkedUpTo || !wasClosed) {
            Query check(*this, "PRAGMA quick_check(1)");
            if (!check.next() || check.text(0) != QLatin1String("ok"))
                return fail(StoreError::Damaged, check.text(0));
            check.run();
        }
        const qint64 version = number("PRAGMA user_version");
        if (version == 0 && !options.mayCreate) // an emptied file is damage, not a new workspace
            return fail(StoreError::Damaged, QStringLiteral("empty"));
        if (version > 0 && number("PRAGMA application_id") != kApplicationId)
            return fail(StoreError::Damaged, QStringLiteral("not our database"));
        Query mode(*this, "PRAGMA journal_mode = WAL");
        if (!mode.next() || mode.text(0) != QLatin1String("wal"))
            return fail(StoreError::Database, QStringLiteral("no write-ahead log on this file system"));
        mode.run();
        m_connection->exec("PRAGMA synchronous = FULL");
        return migrate(options, clock);
    });
}

Result<void> Database::migrate(const Options &options, const Clock &clock)
{
    const std::vector<Migration> migrations = options.migrations.value_or(desktopMigrations());
    const qint64 version = number("PRAGMA user_version");
    if (version > static_cast<qint64>(migrations.size()))
        return fail(StoreError::TooNew, QString::number(version));
    if (version == static_cast<qint64>(migrations.size()))
        return {};

    if (version > 0) {
        const QString stamp = clock.now().toUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
        Query copy(*this, "VACUUM INTO ?",
                   QStringLiteral("%1.before-%2-%3").arg(options.path).arg(version + 1).arg(stamp));
        copy.run();
    }
    for (qint64 i = version; i < static_cast<qint64>(migrations.size()); ++i) {
        CS_TRY(Transaction transaction, begin());
        try {
            m_connection->exec(migrations[static_cast<std::size_t>(i)].sql.toStdString());
            m_connection->exec("PRAGMA user_version = " + std::to_string(i + 1));
            m_connection->exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        } catch (const SQLite::Exception &exception) {
            return fail(errorOf(exception).as(StoreError::MigrationFailed, QString::number(i + 1)));
        }
        CS_CHECK(transaction.commit());
    }
    return {};
}

Result<Database::Transaction> Database::begin()
{
    if (m_isBroken)
        return fail(StoreError::Database, QStringLiteral("after an I/O error: open the workspace anew"));
    return guarded(*this, [&]() -> Result<Transaction> {
        m_connection->exec("BEGIN IMMEDIATE");
        return Transaction(*this);
    });
}

Result<void> Database::Transaction::commit()
{
    return guarded(*m_database, [&]() -> Result<void> {
        m_database->m_connection->exec("COMMIT");
        m_database = nullptr;
        return {};
    });
}

Database::Transaction::~Transaction()
{
    if (m_database)
        m_database->m_connection->tryExec("ROLLBACK");
}

} // namespace countersign::store
