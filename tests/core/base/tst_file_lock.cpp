// This program is also the other process.
#include "core/base/file_lock.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace countersign;

class TestFileLock : public QObject
{
    Q_OBJECT

    static std::unique_ptr<QProcess> holder(const QString &path)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), path}, QIODevice::ReadWrite);
        if (!process->waitForReadyRead(60'000) || process->readLine().trimmed() != "held")
            return nullptr;
        return process;
    }

private Q_SLOTS:
    void onceAtATime()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lock"));
        {
            auto lock = FileLock::acquire(path);
            QVERIFY(lock);
            QVERIFY(FileLock::acquire(path).error().is(LockError::HeldByOther));
            FileLock moved = std::move(*lock);
            QVERIFY(FileLock::acquire(path).error().is(LockError::HeldByOther));
        }
        QVERIFY(FileLock::acquire(path));
    }

    // However the other process ends, its lock goes with it.
    void goesWithTheProcess_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("ended") << false;
        QTest::newRow("killed") << true;
    }

    void goesWithTheProcess()
    {
        QFETCH(bool, isKilled);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lock"));
        auto other = holder(path);
        QVERIFY(other);
        QVERIFY(FileLock::acquire(path).error().is(LockError::HeldByOther));
        if (isKilled)
            other->kill();
        else
            other->closeWriteChannel();
        QVERIFY(other->waitForFinished());
        QVERIFY(FileLock::acquire(path));
    }

    void whereNoneCanBe()
    {
        QVERIFY(FileLock::acquire(QStringLiteral("/nowhere/at/all/lock")).error().is(LockError::NotPossible));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0) {
        const auto lock = FileLock::acquire(QString::fromLocal8Bit(argv[2]));
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        while (std::getchar() != EOF) { }
        return 0;
    }
    TestFileLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_file_lock.moc"
