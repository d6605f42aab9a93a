#include "core/store/database.h"

#include "core/base/durable_file.h"
#include "core/store/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace countersign::store {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr qint64 kApplicationId = 0x43535731; // "CSW1"
constexpr int kPagesBetweenCheckpoints = 1000;
constexpr qint64 kLargestIdleLog = 64LL * 1024 * 1024; // what one long write needed is given back

// Another program writes to the file itself, beside the workspace's lock: a copying tool, a database browser.
bool isHeld(int code) { return (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED; }

bool isDamage(int code) { return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB; }

QString logOf(const QString &path) { return path + QStringLiteral("-wal"); }

// Is there when a check found the database damaged while it was in use.
QString suspicionOf(const QString &path) { return path + QStringLiteral("-suspect"); }

// The migrations that are due are tried on the file itself: this is what it was before. Only while nobody in this process
// has it open: closing a second descriptor would take SQLite's locks away with it.
Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(whyNotReadable(from), source.errorString());
    CS_TRY(DurableFile target, DurableFile::create(to));
    CS_TRY(const bool isCopied, target.beginWithCopyOf(source, source.size()));
    while (!isCopied && !source.atEnd()) {
        const QByteArray piece = source.read(4 * 1024 * 1024);
        if (piece.isEmpty())
            return fail(DiskError::NotReadable, source.errorString());
        CS_CHECK(target.write(piece));
    }
    return target.publish();
}

QString copyName(const QString &path, qint64 version, const Clock &clock)
{
    const QString stamp = clock.now().toUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    return QStringLiteral("%1.before-%2-%3").arg(path).arg(version).arg(stamp);
}

} // namespace

std::vector<Migration> desktopMigrations()
{
    static constexpr const char *kFiles[] = {"001_journal.sql", "002_projections.sql", "003_desktop.sql",
                                             "004_cards.sql",   "005_deals.sql",       "006_shared.sql",
                                             "007_counts.sql",  "008_texts.sql",       "009_causes.sql"};
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
    CS_TRY(std::unique_ptr<Database> database, attempt(options, Copy::NotMade, clock));
    if (!database->m_isMigrationDue)
        return database;
    const qint64 version =
        guarded(*database, [&]() -> Result<qint64> { return database->number("PRAGMA user_version"); }).value_or(0);
    database.reset(); // whoever closes it last leaves no log: the file is then all there is
    if (QFileInfo(logOf(options.path)).size() > 0) // another program looks at it
        return attempt(options, Copy::ByVacuum, clock);
    CS_CHECK(copyFile(options.path, copyName(options.path, version + 1, clock)));
    return attempt(options, Copy::Made, clock);
}

Result<std::unique_ptr<Database>> Database::attempt(const Options &options, Copy copy, const Clock &clock)
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
            database->m_path = options.path;
            // Closing must not write a damaged file's log into it: it is kept as it was found.
            database->holdCheckpoints(true);
            Result<void> prepared = database->prepare(options, copy, clock);
            if (prepared) {
                database->holdCheckpoints(database->m_isCheckDue);
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
    QFile::remove(suspicionOf(options.path));
    return fail(std::move(*failure).as(StoreError::Damaged, aside));
}

Result<std::unique_ptr<Database>> Database::openBeside(const QString &path, const QString &vfs)
{
    try {
        return std::unique_ptr<Database>(new Database(std::make_unique<SQLite::Database>(
            path.toStdString(), SQLite::OPEN_READONLY, kBusyTimeoutMs, vfs.toStdString())));
    } catch (const SQLite::Exception &exception) {
        return fail(StoreError::Database, QString::fromUtf8(exception.what()));
    }
}

Database::Stand Database::stand()
{
    // Of other connections SQLite tells itself; of this one it counts the rows.
    return {m_rolledBack + sqlite3_total_changes(m_connection->getHandle()), number("PRAGMA data_version")};
}

qint64 Database::number(const char *sql)
{
    Query query(*this, sql);
    return query.next() ? query.integer(0) : 0;
}

void Database::holdCheckpoints(bool isHeld)
{
    sqlite3_db_config(m_connection->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isHeld ? 1 : 0, nullptr);
    sqlite3_wal_autocheckpoint(m_connection->getHandle(), isHeld ? 0 : kPagesBetweenCheckpoints);
}

Result<void> Database::prepare(const Options &options, Copy copy, const Clock &clock)
{
    const bool isSuspect = QFileInfo::exists(suspicionOf(options.path));
    const bool wasClosed = QFileInfo(logOf(options.path)).size() <= 0 && !isSuspect; // whoever closes empties its log
    const bool isLarge = QFileInfo(options.path).size() > options.checkedUpTo;
    const std::vector<Migration> migrations = options.migrations.value_or(desktopMigrations());
    return guarded(*this, [&]() -> Result<void> {
        m_connection->exec("PRAGMA foreign_keys = ON");
        m_connection->exec("PRAGMA trusted_schema = OFF");
        m_connection->exec("PRAGMA cache_size = -32768"); // 32 MiB: a board's pages stay in memory
        const qint64 version = number("PRAGMA user_version");
        const bool isMigrationDue = version < static_cast<qint64>(migrations.size());
        // A damaged file is recognised before anything is written to it.
        m_isCheckDue = isLarge && !wasClosed && options.mayCheckLater && !isMigrationDue && !isSuspect;
        if (!m_isCheckDue && (!isLarge || !wasClosed)) {
            Query check(*this, "PRAGMA quick_check(1)");
            if (!check.next() || check.text(0) != QLatin1String("ok"))
                return fail(StoreError::Damaged, check.text(0));
            check.run();
            QFile::remove(suspicionOf(options.path));
        }
        if (version == 0 && !options.mayCreate) // an emptied file is damage, not a new workspace
            return fail(StoreError::Damaged, QStringLiteral("empty"));
        if (version > 0 && number("PRAGMA application_id") != kApplicationId)
            return fail(StoreError::Damaged, QStringLiteral("not our database"));
        Query mode(*this, "PRAGMA journal_mode = WAL");
        if (!mode.next() || mode.text(0) != QLatin1String("wal"))
            return fail(StoreError::Database, QStringLiteral("no write-ahead log on this file system"));
        mode.run();
        m_connection->exec("PRAGMA synchronous = FULL");
        m_connection->exec("PRAGMA journal_size_limit = " + std::to_string(kLargestIdleLog));
        if (version > static_cast<qint64>(migrations.size()))
            return fail(StoreError::TooNew, QString::number(version));
        if (!isMigrationDue)
            return {};
        m_isMigrationDue = version > 0 && copy == Copy::NotMade;
        if (m_isMigrationDue)
            return {};
        if (copy == Copy::ByVacuum) {
            Query vacuum(*this, "VACUUM INTO ?", copyName(options.path, version + 1, clock));
            vacuum.run();
        }
        return migrate(migrations, version);
    });
}

Result<void> Database::migrate(const std::vector<Migration> &migrations, qint64 version)
{
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

Result<FileCheck> Database::check(const QString &path, const QString &vfs, const std::stop_token &stop)
{
    try {
        SQLite::Database connection(path.toStdString(), SQLite::OPEN_READONLY, kBusyTimeoutMs, vfs.toStdString());
        sqlite3 *handle = connection.getHandle();
        // Where no version of SQLite asks during the pages, it is interrupted; where it had not begun yet, it asks.
        sqlite3_progress_handler(
            handle, 1000,
            [](void *token) { return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0; },
            const_cast<std::stop_token *>(&stop));
        const std::stop_callback stopping(stop, [handle] { sqlite3_interrupt(handle); });
        SQLite::Statement statement(connection, "PRAGMA quick_check(1)");
        const bool isWhole = statement.executeStep() && statement.getColumn(0).getString() == "ok";
        if (stop.stop_requested())
            return FileCheck::Stopped;
        return isWhole ? FileCheck::Whole : FileCheck::Damaged;
    } catch (const SQLite::Exception &exception) {
        if (stop.stop_requested())
            return FileCheck::Stopped;
        if (isDamage(exception.getErrorCode()))
            return FileCheck::Damaged;
        return fail(StoreError::Database, QString::fromUtf8(exception.what()));
    }
}

Result<void> Database::checked(FileCheck outcome, Disk &disk)
{
    switch (outcome) {
    case FileCheck::Stopped: break;
    case FileCheck::Whole:
        m_isCheckDue = false;
        holdCheckpoints(false);
        break;
    case FileCheck::Damaged: m_isBroken = true; return disk.writeDurably(suspicionOf(m_path), {});
    }
    return {};
}

Result<Database::Transaction> Database::begin()
{
    if (m_isBroken)
        return fail(StoreError::Broken);
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
    if (!m_database)
        return;
    m_database->m_connection->tryExec("ROLLBACK");
    ++m_database->m_rolledBack;
}

} // namespace countersign::store
