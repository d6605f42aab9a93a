#include "core/store/keyring.h"
#include "tests/support/failing_disk.h"

#include <QCborMap>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::store;

namespace {
Secret secret(const char *text) { return Secret{QByteArrayView(text)}; }
constexpr PassphraseKeyring::Cost kCheap{.n = 1 << 10, .r = 8, .p = 1};
} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    LocalDisk m_disk;

    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void keepsAcrossOpenings()
    {
        {
            auto keyring = PassphraseKeyring::open(m_disk, path("a"), secret("correct horse"), kCheap);
            QVERIFY(keyring);
            QVERIFY(!*(*keyring)->get(QStringLiteral("x")));
            QVERIFY((*keyring)->put(QStringLiteral("x"), secret("1")));
            QVERIFY((*keyring)->put(QStringLiteral("ż/ó"), Secret{QByteArrayView("\0\xff", 2)}));
            QVERIFY((*keyring)->put(QStringLiteral("x"), secret("2")));
            QVERIFY((*keyring)->put(QStringLiteral("gone"), secret("3")));
            QVERIFY((*keyring)->remove(QStringLiteral("gone")));
            QVERIFY((*keyring)->remove(QStringLiteral("never there")));
        }
        auto keyring = PassphraseKeyring::open(m_disk, path("a"), secret("correct horse"));
        QVERIFY(keyring);
        QCOMPARE(**(*keyring)->get(QStringLiteral("x")), secret("2"));
        QCOMPARE((*keyring)->get(QStringLiteral("ż/ó"))->value().size(), std::size_t(2));
        QVERIFY(!*(*keyring)->get(QStringLiteral("gone")));
    }

    void wrongPassphrase()
    {
        QVERIFY(PassphraseKeyring::open(m_disk, path("b"), secret("right"), kCheap));
        QVERIFY(PassphraseKeyring::open(m_disk, path("b"), secret("wrong")).error().is(StoreError::WrongPassphrase));
        QVERIFY(PassphraseKeyring::open(m_disk, path("b"), Secret()).error().is(StoreError::WrongPassphrase));
    }

    void changePassphrase()
    {
        auto keyring = PassphraseKeyring::open(m_disk, path("c"), secret("old"), kCheap);
        QVERIFY((*keyring)->put(QStringLiteral("k"), secret("v")));
        QVERIFY((*keyring)->changePassphrase(secret("new")));
        QVERIFY((*keyring)->put(QStringLiteral("k2"), secret("v2")));
        QVERIFY(!PassphraseKeyring::open(m_disk, path("c"), secret("old")));
        auto again = PassphraseKeyring::open(m_disk, path("c"), secret("new"));
        QVERIFY(again);
        QCOMPARE(**(*again)->get(QStringLiteral("k")), secret("v"));
        QCOMPARE(**(*again)->get(QStringLiteral("k2")), secret("v2"));
    }

    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("hello");
        QTest::newRow("asks for a terabyte") << QCborValue(QCborMap{{0, 1},
                                                                    {1, qint64(1) << 30},
                                                                    {2, 64},
                                                                    {3, 1},
                                                                    {4, QByteArray(16, 's')},
                                                                    {5, QByteArray(50, 'x')}})
                                                    .toCbor();
        QTest::newRow("not a power of two")
            << QCborValue(
                   QCborMap{{0, 1}, {1, 1000}, {2, 8}, {3, 1}, {4, QByteArray(16, 's')}, {5, QByteArray(50, 'x')}})
                   .toCbor();
        QTest::newRow("short salt")
            << QCborValue(
                   QCborMap{{0, 1}, {1, 1024}, {2, 8}, {3, 1}, {4, QByteArray(3, 's')}, {5, QByteArray(50, 'x')}})
                   .toCbor();
        QTest::newRow("later version")
            << QCborValue(
                   QCborMap{{0, 2}, {1, 1024}, {2, 8}, {3, 1}, {4, QByteArray(16, 's')}, {5, QByteArray(50, 'x')}})
                   .toCbor();
    }

    void damagedFiles()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(m_disk.writeDurably(path("d"), bytes));
        const auto keyring = PassphraseKeyring::open(m_disk, path("d"), secret("x"), kCheap);
        QVERIFY(!keyring);
        QVERIFY(keyring.error().is(StoreError::BrokenKeyFile));
        QCOMPARE(*m_disk.readAll(path("d"), 1000), bytes); // left as it was
    }

    // A change that could not be written is not kept in memory either.
    void aFailedWriteChangesNothing()
    {
        test::FaultPlan plan;
        test::FailingDisk disk(plan);
        auto keyring = PassphraseKeyring::open(disk, path("e"), secret("x"), kCheap);
        QVERIFY((*keyring)->put(QStringLiteral("k"), secret("v")));
        plan.failAt = plan.writes;
        QVERIFY(!(*keyring)->put(QStringLiteral("k"), secret("w")));
        QVERIFY(!(*keyring)->remove(QStringLiteral("k")));
        QVERIFY(!(*keyring)->changePassphrase(secret("y")));
        QCOMPARE(**(*keyring)->get(QStringLiteral("k")), secret("v"));
        auto again = PassphraseKeyring::open(m_disk, path("e"), secret("x"));
        QVERIFY(again);
        QCOMPARE(**(*again)->get(QStringLiteral("k")), secret("v"));
    }

    // Where the machine has a keychain it keeps; where it has none every call says so and none hangs.
    void systemKeyring()
    {
        SystemKeyring keyring(QStringLiteral("countersign-test"));
        const bool isUsable = keyring.isUsable();
        const auto read = keyring.get(QStringLiteral("nothing"));
        if (isUsable) {
            QVERIFY(read && !*read);
        } else {
            QVERIFY(!read);
            QVERIFY(read.error().is(StoreError::NoKeychain) || read.error().is(StoreError::KeychainRefused));
            QVERIFY(!keyring.put(QStringLiteral("x"), secret("y")));
        }
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
