#include "core/crypto/digest.h"
#include "core/store/sealed_files.h"
#include "core/store/vault.h"
#include "core/crypto/random.h"
#include "tests/support/failing_disk.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::store;

class TestVault : public QObject
{
    Q_OBJECT

    static void overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void putAndGet()
    {
        QTemporaryDir folder;
        LocalDisk disk;
        Vault vault(disk, folder.filePath(QStringLiteral("vault")));
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("%PDF-1.7"), QByteArray(3'000'000, 'x'), QByteArray("\0\1\2", 3)}) {
            const auto hash = vault.put(bytes);
            QVERIFY(hash);
            QCOMPARE(*hash, crypto::sha256(bytes));
            QVERIFY(vault.contains(*hash));
            QCOMPARE(*vault.get(*hash), bytes);
            QVERIFY(vault.pathOf(*hash).endsWith(QString::fromLatin1(hash->toHex().insert(2, '/'))));
        }
    }

    void neverRewritten()
    {
        QTemporaryDir folder;
        test::FaultPlan plan;
        test::FailingDisk disk(plan);
        Vault vault(disk, folder.path());
        const auto hash = vault.put("contract");
        QCOMPARE(plan.writes, 1);
        QVERIFY(vault.put("contract"));
        QCOMPARE(plan.writes, 1);
        // Damaged under our hands: set aside, not overwritten, and written anew.
        overwrite(vault.pathOf(*hash), "contrast");
        QVERIFY(vault.get(*hash).error().is(StoreError::AlteredFile));
        QVERIFY(vault.put("contract"));
        QCOMPARE(*vault.get(*hash), QByteArray("contract"));
        QFile aside(vault.pathOf(*hash) + QStringLiteral(".damaged"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("contrast"));
    }

    void refusals()
    {
        QTemporaryDir folder;
        LocalDisk disk;
        Vault vault(disk, folder.path());
        QVERIFY(vault.get(QByteArray(32, 'x')).error().is(StoreError::MissingFile));
        QVERIFY(vault.get("../../etc/passwd").error().is(StoreError::BadName));
        QVERIFY(!vault.contains("short"));
        const auto hash = vault.put("abc");
        overwrite(vault.pathOf(*hash), {});
        QVERIFY(vault.get(*hash).error().is(StoreError::AlteredFile));
    }

    void aFailedWriteLeavesNothingUnderTheName()
    {
        QTemporaryDir folder;
        test::FaultPlan plan{.failAt = 0};
        test::FailingDisk disk(plan);
        Vault vault(disk, folder.path());
        QVERIFY(!vault.put("contract"));
        QVERIFY(!vault.contains(crypto::sha256("contract")));
        plan.failAt = -1;
        QVERIFY(vault.put("contract"));
    }

    void sealedFiles()
    {
        QTemporaryDir folder;
        LocalDisk disk;
        const Secret key = crypto::randomSecret(32);
        SealedFiles files(disk, folder.path(), key);
        const Secret p12{QByteArrayView("PKCS#12 bytes of the company's seal")};
        QVERIFY(!*files.get(QStringLiteral("seal.p12")));
        QVERIFY(files.put(QStringLiteral("seal.p12"), p12));
        QVERIFY(files.contains(QStringLiteral("seal.p12")));
        QCOMPARE(**files.get(QStringLiteral("seal.p12")), p12);
        // Nothing of it is readable, and a file does not pass for another.
        QFile raw(folder.filePath(QStringLiteral("seal.p12")));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray sealed = raw.readAll();
        QVERIFY(!sealed.contains("company"));
        overwrite(folder.filePath(QStringLiteral("authority.p12")), sealed);
        QVERIFY(files.get(QStringLiteral("authority.p12")).error().is(StoreError::AlteredFile));
        SealedFiles otherKey(disk, folder.path(), crypto::randomSecret(32));
        QVERIFY(otherKey.get(QStringLiteral("seal.p12")).error().is(StoreError::AlteredFile));
        for (const char *name : {"", "../x", "a/b", ".hidden", "ż", "a b"}) {
            QVERIFY(files.put(QString::fromUtf8(name), p12).error().is(StoreError::BadName));
            QVERIFY(files.get(QString::fromUtf8(name)).error().is(StoreError::BadName));
        }
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
