#include "core/crypto/digest.h"

#include <QTest>

using namespace countersign::crypto;

class TestDigest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownAnswers_data()
    {
        QTest::addColumn<int>("algorithm");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("hex");
        // FIPS 180-4 examples
        const QByteArray abc = "abc";
        QTest::newRow("sha1") << int(DigestAlgorithm::Sha1) << abc
                              << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d");
        QTest::newRow("sha256") << int(DigestAlgorithm::Sha256) << abc
                                << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("sha256 of nothing")
            << int(DigestAlgorithm::Sha256) << QByteArray()
            << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("sha384") << int(DigestAlgorithm::Sha384) << abc
                                << QByteArray("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                                              "8086072ba1e7cc2358baeca134c825a7");
        QTest::newRow("sha512") << int(DigestAlgorithm::Sha512) << abc
                                << QByteArray("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }
    void knownAnswers()
    {
        QFETCH(int, algorithm);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, hex);
        const auto kind = static_cast<DigestAlgorithm>(algorithm);
        QCOMPARE(digest(kind, message).toHex(), hex);
        QCOMPARE(digestSize(kind), hex.size() / 2);

        Hasher hasher(kind);
        for (const char c : message)
            hasher.addData(QByteArrayView(&c, 1));
        QCOMPARE(hasher.result().toHex(), hex);
        hasher.addData(message); // a result starts anew
        QCOMPARE(hasher.result().toHex(), hex);
    }
    void incrementalEqualsOneShot()
    {
        QByteArray big(3'000'017, 'x');
        for (qsizetype i = 0; i < big.size(); i += 997)
            big[i] = static_cast<char>(i);
        Hasher hasher(DigestAlgorithm::Sha256);
        Hasher moved(DigestAlgorithm::Sha256);
        for (qsizetype at = 0; at < big.size(); at += 65'521)
            hasher.addData(QByteArrayView(big).sliced(at, qMin<qsizetype>(65'521, big.size() - at)));
        moved = std::move(hasher);
        QCOMPARE(moved.result(), sha256(big));
    }
};

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
