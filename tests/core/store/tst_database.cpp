#include "core/store/database.h"
#include "core/store/sql.h"
#include "tests/support/fake_clock.h"

#include <QDir>
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
        // The copy is the database as it was.
        SQLite::Database copy(m_folder->filePath(copies.front()).toStdString());
        QCOMPARE(copy.execAndGet("SELECT count(*) FROM pragma_table_info('a')").getInt(), 1);
        QCOMPARE(copy.execAndGet("SELECT x FROM a").getInt(), 7);
        // Nothing to do, no copy.
        QVERIFY(open(false, migrations));
        QCOMPARE(others().filter(QStringLiteral("before")).size(), 1);
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
