#include "core/wire/operation.h"

#include <QTest>

#include <random>

using namespace countersign;
using namespace countersign::wire;

namespace {

Uuid uuidOf(char fill) { return *Uuid::fromBytes(QByteArray(16, fill)); }

OperationHeader sample()
{
    return {.workspace = uuidOf('\x01'),
            .stream = uuidOf('\x02'),
            .operation = uuidOf('\x03'),
            .act = QStringLiteral("envelope.sent"),
            .baseVersion = 300,
            .previousHash = QByteArray(32, '\x04'),
            .author = uuidOf('\x05'),
            .device = uuidOf('\x06'),
            .at = Time{1'795'000'000'123},
            .owner = uuidOf('\x07'),
            .department = {},
            .epoch = 2};
}

const QByteArray kSampleHex = "ad"
                              "0001"
                              "01"
                              "5001010101010101010101010101010101"
                              "02"
                              "5002020202020202020202020202020202"
                              "03"
                              "5003030303030303030303030303030303"
                              "04"
                              "6d656e76656c6f70652e73656e74"
                              "05"
                              "19012c"
                              "06"
                              "58200404040404040404040404040404040404040404040404040404040404040404"
                              "07"
                              "5005050505050505050505050505050505"
                              "08"
                              "5006060606060606060606060606060606"
                              "09"
                              "1b000001a1ee565e7b"
                              "0a"
                              "5007070707070707070707070707070707"
                              "0b"
                              "5000000000000000000000000000000000"
                              "0c"
                              "02";

} // namespace

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The bytes are hashed and signed: they are a format.
    void knownBytes()
    {
        QCOMPARE(encodeHeader(sample()).toHex(), kSampleHex);
        const auto back = decodeHeader(QByteArray::fromHex(kSampleHex));
        QVERIFY(back);
        QCOMPARE(*back, sample());
        QCOMPARE(encodeOperation({.header = "h", .body = "body", .signature = QByteArray(64, 's')}).left(8).toHex(),
                 QByteArray("83416844626f6479"));
        QCOMPARE(signedBytes("abc", "xyz"), QByteArray("countersign-op-v1") + QByteArray("\0\0\0\3", 4) + "abcxyz");
    }

    // Where the header ends and the body begins is part of what is signed.
    void signedBytesAreUnambiguous()
    {
        QVERIFY(signedBytes("ab", "c") != signedBytes("a", "bc"));
        QVERIFY(signedBytes("", "abc") != signedBytes("abc", ""));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        const auto row = [](const char *name, QByteArray from, const QByteArray &to) {
            QByteArray hex = kSampleHex;
            Q_ASSERT(hex.count(from) == 1);
            QTest::newRow(name) << hex.replace(from, to);
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an array") << QByteArray("80");
        QTest::newRow("empty map") << QByteArray("a0");
        QTest::newRow("a byte after") << kSampleHex + "00";
        QTest::newRow("cut off") << kSampleHex.chopped(4);
        QTest::newRow("of unknown length") << "bf" + kSampleHex.mid(2) + "ff";
        QTest::newRow("one member more") << "ae" + kSampleHex.mid(2) + "0d00";
        row("short hash",
            "5820"
            "0404040404040404040404040404040404040404040404040404040404040404",
            "581f"
            "04040404040404040404040404040404040404040404040404040404040404");
        row("a number in a longer form", "0519012c", "051a0000012c");
        row("a small number in two bytes", "0c02", "0c1802");
        row("a negative number", "0c02", "0c21");
        row("keys swapped", "0c02", "0d02");
        row("epoch too large", "0c02", "0c1b0000000100000000");
        row("time beyond", "1b000001a1ee565e7b", "1bffffffffffffffff");
        row("act as bytes", "046d656e76", "044d656e76");
        row("act of a gigabyte", "046d656e76", "047a40000000656e76");
        row("act not UTF-8", "656e76656c6f7065", "ffff76656c6f7065");
        row("id as text", "0150010101", "0170010101");
        row("null stream",
            "02"
            "5002020202020202020202020202020202",
            "02"
            "5000000000000000000000000000000000");
        row("id in pieces", "015001010101010101010101010101010101",
            "015f48010101010101010148010101010101010"
            "1ff");
    }

    void refused()
    {
        QFETCH(QByteArray, hex);
        const auto header = decodeHeader(QByteArray::fromHex(hex));
        QVERIFY(!header);
        QCOMPARE(header.error().code.module, std::string_view("wire"));
    }

    void laterVersion()
    {
        QByteArray hex = kSampleHex;
        hex.replace(0, 6, "ad0002");
        QVERIFY(decodeHeader(QByteArray::fromHex(hex)).error().is(WireError::UnknownVersion));
        QVERIFY(decodeHeader(QByteArray(kMaxHeader + 1, '\0')).error().is(WireError::TooLarge));
    }

    void operations()
    {
        const Operation operation{
            .header = encodeHeader(sample()), .body = QByteArray(100'000, 'b'), .signature = QByteArray(64, 's')};
        const auto back = decodeOperation(encodeOperation(operation));
        QVERIFY(back);
        QCOMPARE(*back, operation);
        Operation bad = operation;
        bad.signature.chop(1);
        QVERIFY(!decodeOperation(encodeOperation(bad)));
        bad = operation;
        bad.header = QByteArray(kMaxHeader + 1, 'h');
        QVERIFY(!decodeOperation(encodeOperation(bad)));
        bad = operation;
        bad.body = QByteArray(kMaxBody + 1, 'b');
        QVERIFY(!decodeOperation(encodeOperation(bad)));
        for (const char *hex : {"", "00", "80", "83", "83404040", "9f404040ff", "834040584", "8340404000", "a3404040",
                                "81818181", "835fff4040"})
            QVERIFY2(!decodeOperation(QByteArray::fromHex(hex)), hex);
    }

    // Any change of any byte is refused or is another header; nothing crashes.
    void mutations()
    {
        std::mt19937 random(1);
        const QByteArray good = encodeHeader(sample());
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray bad = good;
                bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
                const auto header = decodeHeader(bad);
                if (header) {
                    QVERIFY(!(*header == sample()));
                    QCOMPARE(encodeHeader(*header), bad);
                }
            }
        }
        const QByteArray operation =
            encodeOperation({.header = good, .body = "body", .signature = QByteArray(64, 's')});
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bad = operation;
            for (int n = 0; n < 3; ++n)
                bad[static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()))] = static_cast<char>(random());
            if (const auto decoded = decodeOperation(bad))
                QCOMPARE(encodeOperation(*decoded), bad);
        }
    }
};

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
