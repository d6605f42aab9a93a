// RFC 9180: the vectors of appendix A.3 (AES-128-GCM), the working group's own vector for AES-256-GCM, and what must fail.
#include "core/crypto/hpke.h"
#include "core/crypto/hpke_suite.h"
#include "core/crypto/random.h"

#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
Secret secret(const QByteArray &bytes) { return Secret(QByteArrayView(bytes)); }

} // namespace

class TestHpke : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<int>("aead");
        QTest::addColumn<QByteArray>("ikmE");
        QTest::addColumn<QByteArray>("skEm"); // empty: not published
        QTest::addColumn<QByteArray>("enc");
        QTest::addColumn<QByteArray>("ikmR"); // empty: only skRm is published
        QTest::addColumn<QByteArray>("skRm");
        QTest::addColumn<QByteArray>("pkRm");
        QTest::addColumn<QByteArray>("psk");
        QTest::addColumn<QByteArray>("pskId");
        QTest::addColumn<QByteArray>("ct");

        QTest::newRow("A.3.1 base")
            << int(hpke::Aead::Aes128Gcm) << hex("4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e")
            << hex("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb")
            << hex("04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be8"
                   "63c403ce65c9bfcb9382657222d18c4")
            << hex("668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550")
            << hex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2")
            << hex("04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad"
                   "6aa8f80e30f1d128aafd68a2ce72ea0")
            << QByteArray() << QByteArray()
            << hex("5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434");
        QTest::newRow("A.3.2 psk")
            << int(hpke::Aead::Aes128Gcm) << hex("2afa611d8b1a7b321c761b483b6a053579afa4f767450d3ad0f84a39fda587a6")
            << hex("57427244f6cc016cddf1c19c8973b4060aa13579b4c067fd5d93a5d74e32a90f")
            << hex("04305d35563527bce037773d79a13deabed0e8e7cde61eecee403496959e89e4d0ca701726696d1485137ccb5341b3c1c7a"
                   "aee90a4a02449725e744b1193b53b5f")
            << hex("d42ef874c1913d9568c9405407c805baddaffd0898a00f1e84e154fa787b2429")
            << hex("438d8bcef33b89e0e9ae5eb0957c353c25a94584b0dd59c991372a75b43cb661")
            << hex("040d97419ae99f13007a93996648b2674e5260a8ebd2b822e84899cd52d87446ea394ca76223b76639eccdf00e1967db10a"
                   "de37db4e7db476261fcc8df97c5ffd1")
            << hex("0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82")
            << hex("456e6e796e20447572696e206172616e204d6f726961")
            << hex("90c4deb5b75318530194e4bb62f890b019b1397bbf9d0d6eb918890e1fb2be1ac2603193b60a49c2126b75d0eb");
        // draft-irtf-cfrg-hpke, test-vectors.json: mode 0, kem 16, kdf 1, aead 2
        QTest::newRow("base, AES-256-GCM")
            << int(hpke::Aead::Aes256Gcm) << hex("a90d3417c3da9cb6c6ae19b4b5dd6cc9529a4cc24efb7ae0ace1f31887a8cd6c")
            << QByteArray()
            << hex("04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01"
                   "da5cc4c39ff5370d331a4f1f7d5a4e0")
            << hex("a0ce15d49e28bd47a18a97e147582d814b08cbe00109fed5ec27d1b4e9f6f5e3")
            << hex("317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2")
            << hex("04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05cc"
                   "f5ded7860c7c021238f9e2073d2356c")
            << QByteArray() << QByteArray()
            << hex("58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f");
    }
    void vectors()
    {
        QFETCH(int, aead);
        QFETCH(QByteArray, ikmE);
        QFETCH(QByteArray, skEm);
        QFETCH(QByteArray, enc);
        QFETCH(QByteArray, ikmR);
        QFETCH(QByteArray, skRm);
        QFETCH(QByteArray, pkRm);
        QFETCH(QByteArray, psk);
        QFETCH(QByteArray, pskId);
        QFETCH(QByteArray, ct);
        const QByteArray info = hex("4f6465206f6e2061204772656369616e2055726e");
        const QByteArray aad = hex("436f756e742d30");
        const QByteArray plaintext = hex("4265617574792069732074727574682c20747275746820626561757479");
        const hpke::Suite suite{static_cast<hpke::Aead>(aead)};
        const hpke::Psk shared{secret(psk), pskId};
        const hpke::Psk *usePsk = psk.isEmpty() ? nullptr : &shared;

        const ReceptionKey ephemeral = hpke::deriveKeyPair(secret(ikmE)).value();
        QCOMPARE(ephemeral.publicKey.toHex(), enc.toHex());
        if (!skEm.isEmpty())
            QCOMPARE(ephemeral.privateKey.view().toByteArray().toHex(), skEm.toHex());
        const ReceptionKey recipient = hpke::deriveKeyPair(secret(ikmR)).value();
        QCOMPARE(recipient.privateKey.view().toByteArray().toHex(), skRm.toHex());
        QCOMPARE(recipient.publicKey.toHex(), pkRm.toHex());

        const auto sealed = hpke::sealWith(suite, ephemeral, pkRm, info, aad, plaintext, usePsk);
        QVERIFY(sealed);
        QCOMPARE(sealed->enc.toHex(), enc.toHex());
        QCOMPARE(sealed->ciphertext.toHex(), ct.toHex());
        const auto opened = hpke::openWith(suite, recipient, enc, info, aad, ct, usePsk);
        QVERIFY(opened);
        QCOMPARE(opened->view().toByteArray(), plaintext);
    }

    void answersOpenOnlyWithEverythingRight()
    {
        const ReceptionKey recipient = ReceptionKey::generate();
        QCOMPARE(recipient.publicKey.size(), 65);
        QCOMPARE(ReceptionKey::fromPrivate(recipient.privateKey).value().publicKey, recipient.publicKey);
        const hpke::Psk psk{randomSecret(32), "link"};
        const auto sealed = hpke::seal(recipient.publicKey, "info", "aad", "answer", psk).value();
        const auto opens = [&](const ReceptionKey &key, const QByteArray &enc, const QByteArray &info,
                               const QByteArray &aad, const QByteArray &ct, const hpke::Psk &with) {
            const auto opened = hpke::open(key, enc, info, aad, ct, with);
            return opened && *opened == QByteArray("answer");
        };
        QVERIFY(opens(recipient, sealed.enc, "info", "aad", sealed.ciphertext, psk));
        QVERIFY(!opens(ReceptionKey::generate(), sealed.enc, "info", "aad", sealed.ciphertext, psk));
        QVERIFY(!opens(recipient, sealed.enc, "infp", "aad", sealed.ciphertext, psk));
        QVERIFY(!opens(recipient, sealed.enc, "info", "aae", sealed.ciphertext, psk));
        QVERIFY(!opens(recipient, sealed.enc, "info", "aad", sealed.ciphertext + 'x', psk));
        QVERIFY(!opens(recipient, sealed.enc, "info", "aad", sealed.ciphertext, {randomSecret(32), "link"}));
        QVERIFY(!opens(recipient, sealed.enc, "info", "aad", sealed.ciphertext, {psk.key, "lin"}));
        QVERIFY(!hpke::open(recipient, sealed.enc, "info", "aad", sealed.ciphertext)); // base mode is another key

        // Whoever knows only the public key cannot make an answer.
        const auto forged = hpke::seal(recipient.publicKey, "info", "aad", "answer").value();
        QVERIFY(!opens(recipient, forged.enc, "info", "aad", forged.ciphertext, psk));
        QCOMPARE(hpke::open(recipient, forged.enc, "info", "aad", forged.ciphertext).value(), QByteArray("answer"));
    }

    void refusesBadKeys()
    {
        const ReceptionKey recipient = ReceptionKey::generate();
        const auto sealed = hpke::seal(recipient.publicKey, {}, {}, "x").value();
        QByteArray offCurve = recipient.publicKey;
        offCurve[64] = static_cast<char>(offCurve.at(64) ^ 1);
        for (const QByteArray &bad : {offCurve, QByteArray(65, 0), QByteArray("\4"), QByteArray(), QByteArray(65, 4),
                                      recipient.publicKey.left(64), recipient.publicKey + '\0'}) {
            QCOMPARE(hpke::seal(bad, {}, {}, "x").error().code, ErrorCode(CryptoError::BadKey));
            QCOMPARE(hpke::open(recipient, bad, {}, {}, sealed.ciphertext).error().code,
                     ErrorCode(CryptoError::NotAuthentic));
        }
        QVERIFY(!ReceptionKey::fromPrivate(Secret(32))); // zero
        QVERIFY(!ReceptionKey::fromPrivate(secret(QByteArray(32, static_cast<char>(0xff))))); // above the order
        QVERIFY(!ReceptionKey::fromPrivate(randomSecret(31)));
        QCOMPARE(hpke::seal(recipient.publicKey, {}, {}, "x", {randomSecret(31), "id"}).error().code,
                 ErrorCode(CryptoError::BadInput));
        QVERIFY(!hpke::seal(recipient.publicKey, {}, {}, "x", {randomSecret(32), {}}));
    }
};

QTEST_APPLESS_MAIN(TestHpke)
#include "tst_hpke.moc"
