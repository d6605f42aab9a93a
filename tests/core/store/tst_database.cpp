#include "core/store/database.h"
#include "core/store/sql.h"
#include "tests/support/fake_clock.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::store;

class TestDatabase : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("w.db")); }
    [[nodiscard]] QStringList others() const
    {
        QStringList names = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
        names.removeAll(QStringLiteral("w.db"));
        return names;
    }
    Result<std::unique_ptr<Database>> open(bool mayCreate = false,
                                           std::optional<std::vector<Migration>> migrations = {})
    {
        return Database::open({.path = path(), .mayCreate = mayCreate, .migrations = std::move(migrations)}, m_clock);
    }
    static qint64 count(Database &database, const char *sql)
    {
        Query query(database, sql);
        return query.next() ? query.integer(0) : -1;
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const QByteArray &content)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    // As a program leaves it that was killed: the file, and what was written last in the log beside it.
    void leaveOpen()
    {
        auto database = open(true);
        {
            auto transaction = (*database)->begin();
            for (int i = 0; i < 400; ++i)
                Query(**database, "INSERT INTO settings VALUES (?, ?)", QString::number(i),
                      QString(2000, QLatin1Char('x')))
                    .run();
            QVERIFY(transaction->commit());
        }
        database->reset();
        database = open();
        Query(**database, "INSERT INTO settings VALUES ('last', 'in the log')").run();
        for (const char *suffix : {"", "-wal"})
            QVERIFY(
                QFile::copy(path() + QLatin1String(suffix), path() + QStringLiteral(".left") + QLatin1String(suffix)));
        database->reset();
        for (const char *suffix : {"", "-wal"}) {
            QFile::remove(path() + QLatin1String(suffix));
            QVERIFY(QFile::rename(path() + QStringLiteral(".left") + QLatin1String(suffix),
                                  path() + QLatin1String(suffix)));
        }
    }
    Result<std::unique_ptr<Database>> openLater(std::optional<std::vector<Migration>> migrations = {})
    {
        return Database::open(
            {.path = path(), .vfs = {}, .migrations = std::move(migrations), .checkedUpTo = 0, .mayCheckLater = true},
            m_clock);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isSetUpAsAgreed()
    {
        auto database = open(true);
        QVERIFY(database);
        QCOMPARE(count(**database, "PRAGMA foreign_keys"), 1);
        QCOMPARE(count(**database, "PRAGMA synchronous"), 2); // FULL
        QCOMPARE(count(**database, "PRAGMA user_version"), qint64(desktopMigrations().size()));
        Query mode(**database, "PRAGMA journal_mode");
        QVERIFY(mode.next());
        QCOMPARE(mode.text(0), QStringLiteral("wal"));
        // Every table is STRICT, but for those FTS5 makes for itself.
        Query tables(**database,
                     "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%STRICT%' "
                     "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'");
        QVERIFY(!tables.next());
    }

    void operationsAreFinal()
    {
        auto database = open(true);
        Query(**database, "INSERT INTO operations (op, stream, version, bytes) VALUES (x'01', x'02', 1, x'03')").run();
        QVERIFY_EXCEPTION_THROWN(Query(**database, "UPDATE operations SET version = 2").run(), SQLite::Exception);
        QVERIFY_EXCEPTION_THROWN(Query(**database, "DELETE FROM operations").run(), SQLite::Exception);
    }

    void missing()
    {
        QVERIFY(open().error().is(StoreError::DatabaseMissing));
        QVERIFY(!QFileInfo::exists(path()));
    }

    void rollsBackWhatIsNotCommitted()
    {
        auto database = open(true);
        {
            auto transaction = (*database)->begin();
            QVERIFY(transaction);
            Query(**database, "INSERT INTO settings VALUES ('a', 'b')").run();
        }
        QCOMPARE(count(**database, "SELECT count(*) FROM settings"), 0);
        auto transaction = (*database)->begin();
        Query(**database, "INSERT INTO settings VALUES ('a', 'b')").run();
        QVERIFY(transaction->commit());
        QCOMPARE(count(**database, "SELECT count(*) FROM settings"), 1);
    }

    // A large file is read through only when the last program left it open.
    void largeFilesAreCheckedAfterACrash()
    {
        {
            auto database = open(true);
            for (int i = 0; i < 400; ++i)
                Query(**database, "INSERT INTO settings VALUES (?, ?)", QString::number(i),
                      QString(2000, QLatin1Char('x')))
                    .run();
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 middle = file.size() / 2 / 4096 * 4096;
        QVERIFY(file.seek(middle));
        file.write(QByteArray(4096, '\x5A'));
        file.close();
        const auto openLarge = [this] {
            return Database::open({.path = path(), .vfs = {}, .checkedUpTo = 0}, m_clock).has_value();
        };
        QVERIFY(openLarge()); // closed in order: not read through
        QFile log(path() + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QByteArray(64, '\0')); // as somebody leaves it who was killed
        log.close();
        QVERIFY(!openLarge());
        QVERIFY(!QFileInfo::exists(path())); // set aside
    }

    // A large file that was left open is used at once, stays as it is, and is read through meanwhile.
    void largeFilesMayBeCheckedLater()
    {
        leaveOpen();
        const QByteArray asFound = bytes();
        auto database = openLater();
        QVERIFY(database);
        QVERIFY((*database)->isCheckDue());
        QCOMPARE(count(**database, "SELECT count(*) FROM settings"), 401); // what the log holds is there
        {
            auto transaction = (*database)->begin();
            for (int i = 0; i < 2000; ++i) // more than a log is usually let grow to
                Query(**database, "INSERT INTO settings VALUES (?, ?)", QStringLiteral("later %1").arg(i),
                      QString(3000, QLatin1Char('y')))
                    .run();
            QVERIFY(transaction->commit());
        }
        QCOMPARE(bytes(), asFound);
        database->reset();
        QCOMPARE(bytes(), asFound); // not even by closing
        database = openLater();
        QVERIFY((*database)->isCheckDue()); // still
        QCOMPARE(*Database::check(path(), {}, {}), FileCheck::Whole);
        LocalDisk disk;
        QVERIFY((*database)->checked(FileCheck::Whole, disk));
        QVERIFY(!(*database)->isCheckDue());
        QVERIFY((*database)->begin()); // goes on
        database->reset();
        QCOMPARE(others(), QStringList()); // its log is in the file now
        database = openLater();
        QVERIFY(!(*database)->isCheckDue());
        QCOMPARE(count(**database, "SELECT count(*) FROM settings"), 2401);
    }

    void aLaterCheckFindsDamage()
    {
        leaveOpen();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
        file.write(QByteArray(4096, '\x5A'));
        file.close();
        const QByteArray asFound = bytes();
        auto database = openLater();
        QVERIFY(database);
        const auto outcome = Database::check(path(), {}, {});
        QVERIFY(outcome);
        QCOMPARE(*outcome, FileCheck::Damaged);
        LocalDisk disk;
        QVERIFY((*database)->checked(*outcome, disk));
        QVERIFY(!(*database)->begin()); // nothing more is written
        database->reset();
        QCOMPARE(bytes(), asFound);
        // Checked first this time, and set aside with its log.
        database = openLater();
        QVERIFY(!database);
        QVERIFY(database.error().is(StoreError::Damaged));
        QVERIFY(!QFileInfo::exists(path()));
        const QStringList aside = others();
        QCOMPARE(aside.filter(QStringLiteral("w.db.damaged-")).size(), aside.size()); // and no suspicion is left
        QVERIFY(aside.contains(QStringLiteral("w.db.damaged-20261122T100000-wal")));
        QFile kept(m_folder->filePath(QStringLiteral("w.db.damaged-20261122T100000")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), asFound);
    }

    void aCheckStopsWhenAsked()
    {
        leaveOpen();
        auto database = openLater();
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(*Database::check(path(), {}, stop.get_token()), FileCheck::Stopped);
        LocalDisk disk;
        QVERIFY((*database)->checked(FileCheck::Stopped, disk));
        QVERIFY((*database)->isCheckDue());
        QVERIFY((*database)->begin());
    }

    // A migration changes tables that may be damaged: those are looked at first.
    void aMigrationWaitsForItsCheck()
    {
        leaveOpen();
        std::vector<Migration> migrations = desktopMigrations();
        migrations.push_back(
            {static_cast<int>(migrations.size()) + 1, QByteArrayLiteral("CREATE TABLE more (x INTEGER) STRICT")});
        auto database = openLater(migrations);
        QVERIFY(database);
        QVERIFY(!(*database)->isCheckDue());
        QCOMPARE(count(**database, "SELECT count(*) FROM settings"), 401);
        const QStringList copies = others().filter(QStringLiteral(".before-"));
        QCOMPARE(copies.size(), 1);
        SQLite::Database copy(m_folder->filePath(copies.front()).toStdString());
        QCOMPARE(copy.execAndGet("SELECT count(*) FROM settings").getInt(), 401); // what the log held, too
    }

    void damagedIsSetAside_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("no database at all") << 0;
        QTest::newRow("pages of noise") << 1;
        QTest::newRow("cut in half") << 2;
        QTest::newRow("emptied") << 3;
        QTest::newRow("another program's database") << 4;
    }

    void damagedIsSetAside()
    {
        QFETCH(int, how);
        {
            auto database = open(true);
            auto transaction = (*database)->begin();
            for (int i = 0; i < 500; ++i)
                Query(**database, "INSERT INTO settings VALUES (?, ?)", QString::number(i),
                      QString(200, QLatin1Char('x')))
                    .run();
            QVERIFY(transaction->commit());
        }
        QByteArray content = bytes();
        switch (how) {
        case 0: content = QByteArray(20'000, 'x'); break;
        case 1: content.replace(4096, content.size() - 4096, QByteArray(content.size() - 4096, '\xa5')); break;
        case 2: content.truncate(content.size() / 2); break;
        case 3: content.clear(); break;
        case 4: content.replace(68, 4, "ABCD"); break; // the application id in the header
        }
        overwrite(content);
        const auto opened = open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().code == StoreError::Damaged, qPrintable(opened.error().detail));
        QVERIFY(!QFileInfo::exists(path()));
        const QString aside = opened.error().detail;
        QVERIFY(aside.contains(QLatin1String("w.db.damaged-20261122T100000")));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content); // byte for byte as it was found
        QVERIFY(open().error().is(StoreError::DatabaseMissing));
        // A second one in the same second does not overwrite the first.
        overwrite(QByteArray(5000, 'y'));
        const auto second = open();
        QVERIFY(second.error().code == StoreError::Damaged);
        QVERIFY(second.error().detail != aside);
    }

    void migratesAfterACopy()
    {
        std::vector<Migration> migrations{{1, "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (7);"}};
        QVERIFY(open(true, migrations));
        QCOMPARE(others(), QStringList());
        migrations.push_back({2, "ALTER TABLE a ADD COLUMN y TEXT; UPDATE a SET y = 'seven';"});
        auto database = open(false, migrations);
        QVERIFY(database);
        QCOMPARE(count(**database, "SELECT count(*) FROM a WHERE y = 'seven'"), 1);
        const QStringList copies = others().filter(QStringLiteral("before-2"));
        QCOMPARE(copies.size(), 1);
        database->reset();
        {
            // The copy is the database as it was.
            SQLite::Database copy(m_folder->filePath(copies.front()).toStdString());
            QCOMPARE(copy.execAndGet("SELECT count(*) FROM pragma_table_info('a')").getInt(), 1);
            QCOMPARE(copy.execAndGet("SELECT x FROM a").getInt(), 7);
        }
        // Nothing to do, no copy.
        QVERIFY(open(false, migrations));
        QCOMPARE(others().filter(QRegularExpression(QStringLiteral("before-\\d+-[^-]+$"))).size(),
                 1); // but what SQLite put beside it
    }

    // Another program that reads it keeps the log from going into the file: then the copy is made through SQLite.
    void migratesAfterACopyWhileAnotherLooks()
    {
        std::vector<Migration> migrations{{1, "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (7);"}};
        auto database = open(true, migrations);
        QVERIFY(database);
        SQLite::Database other(path().toStdString(), SQLite::OPEN_READWRITE);
        QCOMPARE(other.execAndGet("SELECT x FROM a").getInt(), 7);
        other.exec("BEGIN");
        QCOMPARE(other.execAndGet("SELECT x FROM a").getInt(), 7); // holds on to the log
        Query(**database, "UPDATE a SET x = 8").run();
        database->reset();
        migrations.push_back({2, "ALTER TABLE a ADD COLUMN y TEXT;"});
        database = open(false, migrations);
        QVERIFY(database);
        const QStringList copies = others().filter(QStringLiteral("before-2"));
        QCOMPARE(copies.size(), 1);
        SQLite::Database copy(m_folder->filePath(copies.front()).toStdString());
        QCOMPARE(copy.execAndGet("SELECT x FROM a").getInt(), 8);
    }

    void aFailingMigrationChangesNothing()
    {
        std::vector<Migration> migrations{{1, "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (7);"}};
        QVERIFY(open(true, migrations));
        migrations.push_back({2, "UPDATE a SET x = 8; INSERT INTO nowhere VALUES (1); UPDATE a SET x = 9;"});
        const auto failed = open(false, migrations);
        QVERIFY(failed.error().is(StoreError::MigrationFailed));
        migrations.pop_back();
        auto database = open(false, migrations);
        QVERIFY(database);
        QCOMPARE(count(**database, "SELECT x FROM a"), 7);
    }

    // Workspaces from before texts were told in slices: what is not known yet is wanted, the oldest first.
    void textsOfAnOlderWorkspaceAreWanted()
    {
        std::vector<Migration> before = desktopMigrations();
        before.resize(7);
        auto database = open(true, before);
        QVERIFY(database);
        Query(**database, "INSERT INTO originals VALUES (3, x'aa'), (2, x'bb'), (1, x'cc'), (1, x'dd')").run();
        Query(**database, "INSERT INTO originals VALUES (1, x'aa')").run();
        Query(**database, "INSERT INTO document_texts VALUES (x'cc', 'known')").run();
        database->reset();
        database = open();
        QVERIFY(database);
        QStringList wanted;
        Query query(**database, "SELECT hex(sha256) FROM texts_wanted ORDER BY position");
        while (query.next())
            wanted << query.text(0);
        QCOMPARE(wanted.size(), 3);
        QCOMPARE(wanted.last(), QStringLiteral("BB"));
        QCOMPARE(count(**database, "SELECT count(*) FROM document_texts WHERE told_to IS NULL"), 1);
        Query(**database, "INSERT INTO document_texts (sha256, text, told_to) VALUES (x'bb', 'new', 0)").run();
        QCOMPARE(count(**database, "SELECT count(*) FROM texts_wanted"), 2);
        Query(**database, "INSERT INTO originals VALUES (4, x'bb'), (4, x'ee')").run();
        QCOMPARE(count(**database, "SELECT count(*) FROM texts_wanted"), 3);
    }

    void laterVersions()
    {
        std::vector<Migration> migrations{{1, "CREATE TABLE a (x INTEGER) STRICT"},
                                          {2, "CREATE TABLE b (x INTEGER) STRICT"}};
        QVERIFY(open(true, migrations));
        migrations.pop_back();
        QVERIFY(open(false, migrations).error().is(StoreError::TooNew));
        QVERIFY(QFileInfo::exists(path())); // not damage
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
