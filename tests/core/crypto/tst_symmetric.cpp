// AES-GCM, HKDF, PBKDF2, scrypt and the device's keys against the published vectors.
#include "core/crypto/aead.h"
#include "core/crypto/device_key.h"
#include "core/crypto/gcm.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"

#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
Secret secret(const QByteArray &bytes) { return Secret(QByteArrayView(bytes)); }

} // namespace

class TestSymmetric : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sealedRepeatably()
    {
        const Secret key = randomSecret(32);
        const auto of = [&](const QByteArray &plain, const QByteArray &aad) {
            return *sealRepeatably(key, plain, aad);
        };
        QCOMPARE(of("words", "place"), of("words", "place"));
        QCOMPARE(*open(key, of("words", "place"), "place"), QByteArray("words"));
        // Whatever differs, differs from the nonce on: also where the joined bytes are the same.
        const QList<QByteArray> nonces = {of("words", "place").first(12), of("word", "place").first(12),
                                          of("words", "other").first(12), of("ewords", "plac").first(12),
                                          sealRepeatably(randomSecret(32), "words", "place")->first(12)};
        QCOMPARE(QSet<QByteArray>(nonces.begin(), nonces.end()).size(), nonces.size());
        QVERIFY(!open(key, of("words", "place"), "plac"));
        QVERIFY(!sealRepeatably(secret("short"), "words", {}));
    }

    // The GCM specification (McGrew, Viega), test cases 3, 4, 13, 14 and 16.
    void gcmVectors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("plaintext");
        QTest::addColumn<QByteArray>("aad");
        QTest::addColumn<QByteArray>("sealed");
        const QByteArray plain60 =
            hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                "b16aedf5aa0de657ba637b39");
        const QByteArray aad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        QTest::newRow("4: AES-128") << hex("feffe9928665731c6d6a8f9467308308") << hex("cafebabefacedbaddecaf888")
                                    << plain60 << aad
                                    << hex("42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b2"
                                           "5466931c7d8f6a5aac84aa051ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95a"
                                           "e7121a47");
        QTest::newRow("13: AES-256, nothing") << QByteArray(32, 0) << QByteArray(12, 0) << QByteArray() << QByteArray()
                                              << hex("530f8afbc74536b9a963b4f1c4cb738b");
        QTest::newRow("14: AES-256, zeros")
            << QByteArray(32, 0) << QByteArray(12, 0) << QByteArray(16, 0) << QByteArray()
            << hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
        QTest::newRow("16: AES-256")
            << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
            << hex("cafebabefacedbaddecaf888") << plain60 << aad
            << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                   "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
    }
    void gcmVectors()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, plaintext);
        QFETCH(QByteArray, aad);
        QFETCH(QByteArray, sealed);
        const auto made = gcm::encrypt(secret(key), nonce, plaintext, aad);
        QVERIFY(made);
        QCOMPARE(made->toHex(), sealed.toHex());
        const auto opened = gcm::decrypt(secret(key), nonce, sealed, aad);
        QVERIFY(opened);
        QCOMPARE(opened->view().toByteArray(), plaintext);
    }

    void everyBitOfASealedValueCounts()
    {
        const Secret key = randomSecret(32);
        const QByteArray sealed = seal(key, "the amount is 100", "aad").value();
        QCOMPARE(sealed.size(), 17 + kAeadOverhead);
        QCOMPARE(crypto::open(key, sealed, "aad").value(), QByteArray("the amount is 100"));
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));
            const auto opened = crypto::open(key, changed, "aad");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode(CryptoError::NotAuthentic));
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!crypto::open(key, QByteArrayView(sealed).first(size), "aad"));
        QVERIFY(!crypto::open(key, sealed, "aae"));
        QVERIFY(!crypto::open(randomSecret(32), sealed, "aad"));
        QCOMPARE(seal(randomSecret(16), "x", {}).error().code, ErrorCode(CryptoError::BadKey));
        QVERIFY(seal(key, "same", {}).value() != seal(key, "same", {}).value());
        QCOMPARE(crypto::open(key, seal(key, {}, {}).value(), {}).value(), QByteArray());
    }

    // RFC 5869, appendix A.1 to A.3
    void hkdf_data()
    {
        QTest::addColumn<QByteArray>("ikm");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QByteArray>("prk");
        QTest::addColumn<QByteArray>("okm");
        QByteArray ikm2;
        QByteArray salt2;
        QByteArray info2;
        for (int i = 0; i < 80; ++i) {
            ikm2.append(static_cast<char>(i));
            salt2.append(static_cast<char>(0x60 + i));
            info2.append(static_cast<char>(0xb0 + i));
        }
        QTest::newRow("A.1")
            << QByteArray(22, 0x0b) << hex("000102030405060708090a0b0c") << hex("f0f1f2f3f4f5f6f7f8f9")
            << hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
            << hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        QTest::newRow("A.2")
            << ikm2 << salt2 << info2 << hex("06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244")
            << hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65"
                   "e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
        QTest::newRow("A.3")
            << QByteArray(22, 0x0b) << QByteArray() << QByteArray()
            << hex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04")
            << hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }
    void hkdf()
    {
        QFETCH(QByteArray, ikm);
        QFETCH(QByteArray, salt);
        QFETCH(QByteArray, info);
        QFETCH(QByteArray, prk);
        QFETCH(QByteArray, okm);
        const Secret extracted = hkdfExtract(salt, ikm);
        QCOMPARE(extracted.view().toByteArray().toHex(), prk.toHex());
        QCOMPARE(hkdfExpand(extracted, info, static_cast<std::size_t>(okm.size())).value().view().toByteArray().toHex(),
                 okm.toHex());
    }
    void hkdfRefusesTooMuch()
    {
        const Secret prk = randomSecret(32);
        QCOMPARE(hkdfExpand(prk, {}, 8160).value().size(), std::size_t(8160));
        QVERIFY(!hkdfExpand(prk, {}, 8161));
    }

    // RFC 7914, 11 (PBKDF2-HMAC-SHA-256) and 12 (scrypt)
    void passwords()
    {
        const auto text = [](const Result<Secret> &key) { return key.value().view().toByteArray().toHex(); };
        QCOMPARE(text(pbkdf2("passwd", "salt", 1, 64)),
                 QByteArray("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                            "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"));
        QCOMPARE(text(pbkdf2("Password", "NaCl", 80000, 64)),
                 QByteArray("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
                            "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"));
        QCOMPARE(text(scrypt("password", "NaCl", 64, {.n = 1024, .r = 8, .p = 16})),
                 QByteArray("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                            "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"));
        QVERIFY(!pbkdf2("x", "y", 0, 32));
        QVERIFY(!scrypt("x", "y", 32, {.n = 1000, .r = 8, .p = 1})); // no power of two
        QVERIFY(!scrypt("x", "y", 32, {.n = 1ULL << 40, .r = 8, .p = 1})); // more memory than there is
    }

    // RFC 8032, 7.1
    void ed25519_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("1")
            << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
            << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e397"
                   "01cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("2")
            << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << hex("72")
            << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f361"
                   "3d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }
    void ed25519()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const DeviceKey key = DeviceKey::fromSeed(secret(seed)).value();
        QCOMPARE(key.publicKey.toHex(), publicKey.toHex());
        QCOMPARE(key.sign(message).value().toHex(), signature.toHex());
        QVERIFY(verifyDeviceSignature(publicKey, message, signature));
        QVERIFY(!verifyDeviceSignature(publicKey, message + "x", signature));
        QVERIFY(!verifyDeviceSignature(publicKey, message, signature.left(63)));
        QVERIFY(!verifyDeviceSignature(DeviceKey::generate().publicKey, message, signature));
        QVERIFY(!verifyDeviceSignature({}, message, signature));
        QVERIFY(!DeviceKey::fromSeed(randomSecret(31)));
    }

    // RFC 7748, 6.1
    void x25519()
    {
        const ExchangeKey alice =
            ExchangeKey::fromPrivate(secret(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")))
                .value();
        const ExchangeKey bob =
            ExchangeKey::fromPrivate(secret(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")))
                .value();
        QCOMPARE(alice.publicKey.toHex(),
                 QByteArray("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(bob.publicKey.toHex(), QByteArray("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        const QByteArray shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        QCOMPARE(alice.agree(bob.publicKey).value().view().toByteArray().toHex(), shared);
        QCOMPARE(bob.agree(alice.publicKey).value().view().toByteArray().toHex(), shared);
        QVERIFY(!alice.agree(QByteArray(32, 0))); // a point of small order
        QVERIFY(!alice.agree(QByteArray(31, 9)));
    }
};

QTEST_APPLESS_MAIN(TestSymmetric)
#include "tst_symmetric.moc"
