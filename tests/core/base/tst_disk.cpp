#include "core/base/disk.h"

#include "core/base/durable_file.h"
#include "core/base/process_usage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#include <sys/stat.h>
#include <csignal>
#endif

using namespace countersign;

class TestDisk : public QObject
{
    Q_OBJECT

    LocalDisk m_disk;

    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void writesAndReplaces()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a/b/umowa ż.pdf"));
        QVERIFY(!m_disk.exists(path));
        QVERIFY(m_disk.readAll(path, 10).error().is(DiskError::NotFound));
        for (const QByteArray &bytes :
             {QByteArray("one"), QByteArray(), QByteArray(5'000'000, 'x'), QByteArray("\0\n\xff", 3)}) {
            QVERIFY(m_disk.writeDurably(path, bytes));
            QCOMPARE(*m_disk.readAll(path, 5'000'000), bytes);
        }
        QCOMPARE(filesIn(folder.filePath(QStringLiteral("a/b"))).size(), 1); // no temporary stays
    }

    void limits()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x"));
        QVERIFY(m_disk.writeDurably(path, "12345"));
        QVERIFY(m_disk.readAll(path, 5));
        QVERIFY(m_disk.readAll(path, 4).error().is(DiskError::TooLarge));
    }

    void whereNothingCanBeWritten()
    {
        QTemporaryDir folder;
        QVERIFY(m_disk.writeDurably(folder.filePath(QStringLiteral("file")), "x"));
        QVERIFY(
            m_disk.writeDurably(folder.filePath(QStringLiteral("file/below")), "y").error().is(DiskError::NotWritable));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
        QVERIFY(m_disk.writeDurably(folder.filePath(QStringLiteral("folder")), "y").error().is(DiskError::NotAFile));
        QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("file")});
        QVERIFY(!m_disk.readAll(folder.filePath(QStringLiteral("folder")), 10));
        QVERIFY(!syncFolder(folder.filePath(QStringLiteral("nowhere"))));
    }

    // What is written piece by piece is there only once it was published; an interrupted one leaves nothing.
    void aDurableFileIsThereWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("big.pdf"));
        QVERIFY(m_disk.writeDurably(path, "old"));
        {
            auto file = DurableFile::create(path);
            QVERIFY(file);
            QVERIFY(file->write("half"));
            QCOMPARE(*m_disk.readAll(path, 10), QByteArray("old"));
            QCOMPARE(filesIn(folder.path()).size(), 2);
        }
        QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("big.pdf")});
        {
            auto file = DurableFile::create(path);
            QVERIFY(file);
            QVERIFY(file->write("one, ") && file->write("two"));
            QVERIFY(file->publish());
        }
        QCOMPARE(*m_disk.readAll(path, 10), QByteArray("one, two"));
        auto interrupted = DurableFile::create(path);
        QVERIFY(interrupted && interrupted->write("half"));
        removeUnpublished();
        QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("big.pdf")});
        QCOMPARE(*m_disk.readAll(path, 10), QByteArray("one, two"));
    }

    // Where the system copies files itself, what it wrote and what is written after it are one file.
    void theSystemCopies()
    {
        QTemporaryDir folder;
        QFile source(folder.filePath(QStringLiteral("source")));
        QVERIFY(source.open(QIODevice::ReadWrite));
        const QByteArray bytes = QByteArray("0123456789abcdef").repeated(70'000);
        QCOMPARE(source.write(bytes), bytes.size());
        QVERIFY(source.flush() && source.seek(7));
        const QString path = folder.filePath(QStringLiteral("target"));
        for (const qint64 taken : {qint64(bytes.size()), qint64(100'001)}) {
            auto file = DurableFile::create(path);
            QVERIFY(file);
            qint64 done = 0;
            const auto copied = file->beginWithCopyOf(source, taken, [&](qint64 so) -> Result<void> {
                done = so;
                return {};
            });
            QVERIFY(copied);
            QCOMPARE(source.pos(), 7);
            if (!*copied)
                QVERIFY(file->write(QByteArrayView(bytes).first(taken)));
            QVERIFY(file->write("tail") && file->publish());
            QCOMPARE(*m_disk.readAll(path, 1 << 24), bytes.first(taken) + "tail");
            QVERIFY(!*copied || done == taken || taken == bytes.size()); // shared blocks need no pieces
        }
        auto stopped = DurableFile::create(path);
        const auto result =
            stopped->beginWithCopyOf(source, 100'001, [](qint64) -> Result<void> { return fail(DiskError::TooLarge); });
        QVERIFY(result ? !*result : result.error().is(DiskError::TooLarge));
    }

    void memoryIsCounted()
    {
        const qint64 before = peakMemoryKb();
        QVERIFY(before > 1000);
        QByteArray block(64 * 1024 * 1024, 'x');
        QVERIFY(peakMemoryKb() >= before + 48 * 1024 || block.isEmpty());
    }

#ifndef Q_OS_WIN
    // What only its owner may read stays so, also while it is written.
    void permissionsStay()
    {
        constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        constexpr QFileDevice::Permissions kWho{0x7077};
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x"));
        const auto access = [&] { return QFile::permissions(path) & kWho; };
        const mode_t before = ::umask(022);
        QVERIFY(m_disk.writeDurably(path, "new"));
        QCOMPARE(access(), kOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
        for (const QFileDevice::Permissions kept :
             {kOwner, kOwner | QFileDevice::ReadGroup, kOwner | QFileDevice::WriteGroup | QFileDevice::ExeOwner}) {
            QVERIFY(QFile::setPermissions(path, kept));
            auto file = DurableFile::create(path);
            QVERIFY(file && file->write("other"));
            QCOMPARE(QFile::permissions(file->unpublishedPath()) & kWho, kOwner);
            QVERIFY(file->publish());
            QCOMPARE(access(), kept);
        }
        QVERIFY(m_disk.writePrivately(path, "key"));
        QCOMPARE(access(), kOwner);
        QVERIFY(QFile::remove(path));
        auto key = DurableFile::create(path, DurableFile::Access::OwnerOnly);
        QVERIFY(key && key->write("key"));
        QCOMPARE(QFile::permissions(key->unpublishedPath()) & kWho, kOwner);
        QVERIFY(key->publish());
        QCOMPARE(access(), kOwner);
        ::umask(before);
    }

    void linksStayAndLeadToTheNew()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("elsewhere")));
        const QString path = folder.filePath(QStringLiteral("elsewhere/x")),
                      link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(QStringLiteral("elsewhere/x"), link));
        for (const char *bytes : {"first", "second"}) { // the first time it leads to nothing
            QVERIFY(m_disk.writeDurably(link, bytes));
            QVERIFY(QFileInfo(link).isSymbolicLink() && !QFileInfo(path).isSymbolicLink());
            QCOMPARE(*m_disk.readAll(path, 10), QByteArray(bytes));
        }
        QCOMPARE(filesIn(folder.filePath(QStringLiteral("elsewhere"))), QStringList{QStringLiteral("x")});
    }

    void whatIsNoFileStays()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(m_disk.writeDurably(pipe, "x").error().is(DiskError::NotAFile));
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
        QVERIFY(QFile::link(pipe, folder.filePath(QStringLiteral("link"))));
        QVERIFY(m_disk.writeDurably(folder.filePath(QStringLiteral("link")), "x").error().is(DiskError::NotAFile));
    }

    // What cannot be looked up is not said to be missing.
    void unreadableIsNotMissing()
    {
        QTemporaryDir folder;
        const QString one = folder.filePath(QStringLiteral("one")), other = folder.filePath(QStringLiteral("other"));
        QVERIFY(QFile::link(other, one) && QFile::link(one, other)); // round and round
        QVERIFY(m_disk.readAll(one, 10).error().is(DiskError::NotReadable));
        QVERIFY(m_disk.readAll(folder.filePath(QStringLiteral("none")), 10).error().is(DiskError::NotFound));
    }

    // A write that breaks off (here by a limit on the size of files, elsewhere by a full disk) leaves the old content.
    void aBrokenWriteLeavesTheOld()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x"));
        QVERIFY(m_disk.writeDurably(path, "old"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{100'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto written = m_disk.writeDurably(path, QByteArray(1'000'000, 'n'));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QVERIFY(written.error().is(DiskError::NotWritable));
        QCOMPARE(*m_disk.readAll(path, 10), QByteArray("old"));
        QCOMPARE(filesIn(folder.path()).size(), 1);
    }
#endif
};

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
