// The authority in a folder: what it keeps, what a dying disk leaves, and what `openssl` says about its lists.
#include "core/crypto/authority_folder.h"
#include "core/crypto/path.h"
#include "openssl_tool.h"
#include "tests/support/failing_disk.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
constexpr qint64 kDay = 24 * 3600;
const Secret kPass(QByteArrayView("zażółć"));

const Publication kPublication{.crlUrls = {QStringLiteral("http://pki.example.pl/revoked.crl")},
                               .ocspUrls = {QStringLiteral("http://ocsp.example.pl/")},
                               .issuerUrls = {QStringLiteral("https://łódź.example.pl/root.der")}};

AuthorityRequest request(KeyKind kind = KeyKind::EcP256)
{
    return {.organization = QStringLiteral("Firma Łódź"), .country = QStringLiteral("PL"), .keyKind = kind};
}

} // namespace

class TestAuthorityFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    LocalDisk m_disk;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void theWholeLife()
    {
        const QString folder = path(QStringLiteral("pki"));
        QString lostSerial;
        Certificate root;
        {
            auto pki = AuthorityFolder::create(m_disk, folder, request(), kPublication, kPass, kNow);
            QVERIFY2(pki, qPrintable(pki ? QString() : pki.error().detail));
            root = pki->root();
            const auto good = pki->issuePerson({.name = QStringLiteral("Anna"), .keyKind = KeyKind::EcP256}, kNow);
            const auto lost =
                pki->issueSeal({.organization = QStringLiteral("Firma"), .keyKind = KeyKind::EcP384}, kNow);
            QVERIFY(good && lost);
            lostSerial = lost->certificate().serialHex();
            for (const IssuedKey *key : {&*good, &*lost}) {
                QCOMPARE(key->certificate().crlUrls(), kPublication.crlUrls);
                QCOMPARE(key->certificate().ocspUrls(), kPublication.ocspUrls);
                QCOMPARE(key->certificate().issuerUrls(),
                         QStringList{QStringLiteral("https://xn--d-uga0v4h.example.pl/root.der")});
            }
            QVERIFY(root.crlUrls().isEmpty());
            // While one program works here, another is told so.
            QCOMPARE(AuthorityFolder::open(m_disk, folder, kPass).error().code, ErrorCode(AuthorityError::Busy));
            QCOMPARE(pki->issueRevocationList(kNow)->number(), quint64(1));
        }
        QCOMPARE(AuthorityFolder::create(m_disk, folder, request(), {}, kPass, kNow).error().code,
                 ErrorCode(AuthorityError::Exists));
        QCOMPARE(AuthorityFolder::open(m_disk, folder, Secret(QByteArrayView("x"))).error().code,
                 ErrorCode(CryptoError::WrongPassphrase));

        auto pki = AuthorityFolder::open(m_disk, folder, kPass);
        QVERIFY2(pki, qPrintable(pki ? QString() : pki.error().detail));
        QCOMPARE(pki->root(), root);
        QCOMPARE(pki->publication(), kPublication);
        QCOMPARE(pki->issued().size(), 2);
        QCOMPARE(pki->issued().at(0).subject, QStringLiteral("CN=Anna"));
        QCOMPARE(pki->issued().at(0).issuedAt, kNow);
        QVERIFY(!pki->issued().at(1).revoked);

        // by a shortened, spelt-out serial number
        QString spelt = lostSerial.left(12).toLower();
        spelt.insert(4, u':');
        const Time at = kNow.plusSeconds(kDay);
        const auto revoked = pki->revoke(spelt, RevocationReason::KeyCompromise, at);
        QVERIFY2(revoked, qPrintable(revoked ? QString() : revoked.error().detail));
        QCOMPARE(revoked->serialHex, lostSerial);
        QCOMPARE(pki->revoke(lostSerial, RevocationReason::Superseded, at).error().code,
                 ErrorCode(AuthorityError::AlreadyRevoked));
        QCOMPARE(pki->revoke(QStringLiteral("00112233"), RevocationReason::Superseded, at).error().code,
                 ErrorCode(AuthorityError::UnknownSerial));
        QCOMPARE(pki->revoke(QString(), RevocationReason::Superseded, at).error().code,
                 ErrorCode(AuthorityError::UnknownSerial));
        QCOMPARE(pki->revoke(lostSerial.left(4), RevocationReason::Superseded, at).error().code,
                 ErrorCode(AuthorityError::UnknownSerial)); // too short to mean one
        const auto list = pki->issueRevocationList(at.plusSeconds(60), 10);
        QVERIFY(list);
        QCOMPARE(list->number(), quint64(2));
        QCOMPARE(list->nextUpdate(), at.plusSeconds(60 + 10 * kDay));
        QCOMPARE(list->find(lostSerial)->reason, RevocationReason::KeyCompromise);
        QCOMPARE(list->find(lostSerial)->at, at);
        QCOMPARE(list->size(), 1);
        QCOMPARE(readFile(folder + QStringLiteral("/revoked.crl")), list->der());

        // what lies in the folder, as others read it
        const auto shown =
            openssl({QStringLiteral("crl"), QStringLiteral("-in"), folder + QStringLiteral("/revoked.pem"),
                     QStringLiteral("-CAfile"), folder + QStringLiteral("/root.pem"), QStringLiteral("-noout"),
                     QStringLiteral("-text")});
        QVERIFY2(shown.exitCode == 0 && shown.output.contains("verify OK"), shown.output.constData());
        QVERIFY(shown.output.contains("X509v3 CRL Number: \n                2\n"));
        QVERIFY(shown.output.contains("Key Compromise"));
        const auto judge = [&](const QString &serial) {
            return openssl({QStringLiteral("verify"), QStringLiteral("-crl_check"), QStringLiteral("-CAfile"),
                            folder + QStringLiteral("/root.pem"), QStringLiteral("-CRLfile"),
                            folder + QStringLiteral("/revoked.pem"), QStringLiteral("-attime"),
                            QString::number(at.msSinceEpoch / 1000 + 120),
                            folder + QStringLiteral("/certificates/") + serial + QStringLiteral(".pem")});
        };
        const auto good = judge(pki->issued().at(0).serialHex);
        QVERIFY2(good.exitCode == 0, good.output.constData());
        const auto bad = judge(lostSerial);
        QVERIFY2(bad.exitCode != 0 && bad.output.contains("certificate revoked"), bad.output.constData());

        // no private key but the root's, and that one under the passphrase
        for (const QString &name : {QStringLiteral("/index.json"), QStringLiteral("/root.pem")})
            QVERIFY(!readFile(folder + name).contains("PRIVATE"));
        const auto fingerprint =
            openssl({QStringLiteral("x509"), QStringLiteral("-in"), folder + QStringLiteral("/root.der"),
                     QStringLiteral("-noout"), QStringLiteral("-fingerprint"), QStringLiteral("-sha256")});
        const auto exported = exportRoot(m_disk, folder);
        QVERIFY(exported);
        QVERIFY2(fingerprint.output.trimmed().endsWith(exported->fingerprint.toLatin1()),
                 fingerprint.output.constData());
        QCOMPARE(exported->pem, root.toPem());
        QCOMPARE(exported->der, root.der());
        QCOMPARE(exported->notAfter, root.notAfter());
    }

    void keyKinds_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("bits");
        QTest::newRow("RSA 2048") << "rsa2048" << 2048;
        QTest::newRow("RSA 3072") << "RSA3072" << 3072;
        QTest::newRow("RSA 4096") << "rsa4096" << 4096;
        QTest::newRow("P-256") << "p256" << 256;
        QTest::newRow("P-384") << "P384" << 384;
        QTest::newRow("P-521") << "p521" << 521;
        QTest::newRow("Ed25519") << "ed25519" << 256;
    }
    // A root and a leaf of each kind, the key file as PEM in the hands of openssl.
    void keyKinds()
    {
        QFETCH(QString, word);
        QFETCH(int, bits);
        const auto kind = keyKindFromWord(word);
        QVERIFY(kind);
        QCOMPARE(toWord(*kind), word.toLower());
        const auto authority = Authority::create(request(*kind), kNow);
        QVERIFY2(authority, qPrintable(authority ? QString() : authority.error().detail));
        const auto leaf = authority->issuePerson({.name = QStringLiteral("Jan"), .keyKind = *kind}, kNow);
        QVERIFY(leaf);
        QCOMPARE(leaf->certificate().keyBits(), bits);
        QVERIFY(!leaf->certificate().isWeak());
        const auto list = authority->issueRevocationList({}, 3, kNow);
        QVERIFY(list && list->isSignedBy(authority->certificate()) && list->size() == 0);
        QVERIFY(buildPath({.leaf = leaf->certificate(),
                           .anchors = {authority->certificate()},
                           .at = kNow,
                           .revocationLists = {*list},
                           .requireRevocation = true}));
        QVERIFY(writeFile(path(QStringLiteral("r.pem")), authority->certificate().toPem())
                && writeFile(path(QStringLiteral("l.pem")), leaf->certificate().toPem()));
        const auto verified =
            openssl({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-attime"),
                     QString::number(kNow.msSinceEpoch / 1000), QStringLiteral("-CAfile"),
                     path(QStringLiteral("r.pem")), path(QStringLiteral("l.pem"))});
        QVERIFY2(verified.exitCode == 0, verified.output.constData());
        const auto pem = leaf->keyToPem(kPass);
        QVERIFY(pem && pem->contains("ENCRYPTED PRIVATE KEY"));
        QVERIFY(!leaf->keyToPem(Secret()));
        QVERIFY(writeFile(path(QStringLiteral("l.key")), *pem));
        const auto opened = openssl({QStringLiteral("pkey"), QStringLiteral("-in"), path(QStringLiteral("l.key")),
                                     QStringLiteral("-passin"), QStringLiteral("pass:zażółć"),
                                     QStringLiteral("-pubout"), QStringLiteral("-out"), path(QStringLiteral("l.pub"))});
        QVERIFY2(opened.exitCode == 0, opened.output.constData());
        const auto own = openssl({QStringLiteral("x509"), QStringLiteral("-in"), path(QStringLiteral("l.pem")),
                                  QStringLiteral("-noout"), QStringLiteral("-pubkey")});
        QCOMPARE(readFile(path(QStringLiteral("l.pub"))), own.output);
    }
    void wordsThatAreNone()
    {
        QVERIFY(!keyKindFromWord(QStringLiteral("rsa1024")));
        QVERIFY(!keyKindFromWord(QString()));
        QCOMPARE(keyKindWords().size(), 7);
        QVERIFY(!revocationReasonFromWord(QStringLiteral("lost")));
        for (const QString &word : revocationReasonWords())
            QCOMPARE(toWord(*revocationReasonFromWord(word.toLower())), word);
    }

    void addressesThatAreNone_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("ldap") << "ldap://example.pl/cn=x";
        QTest::newRow("file") << "file:///etc/passwd";
        QTest::newRow("no scheme") << "pki.example.pl/list.crl";
        QTest::newRow("no host") << "http:///list.crl";
        QTest::newRow("user") << "http://user:pass@example.pl/list.crl";
        QTest::newRow("empty") << "";
        QTest::newRow("space") << "http://example .pl/";
        QTest::newRow("long") << "http://example.pl/" + QString(2000, u'a');
    }
    void addressesThatAreNone()
    {
        QFETCH(QString, url);
        auto authority = Authority::create(request(), kNow).value();
        for (const Publication &publication :
             {Publication{.crlUrls = {url}}, Publication{.ocspUrls = {url}}, Publication{.issuerUrls = {url}}})
            QCOMPARE(authority.publishAt(publication).error().code, ErrorCode(CryptoError::BadInput));
        QVERIFY(!authority.publishAt({.crlUrls = QStringList(5, QStringLiteral("http://a.pl/"))}));
        QCOMPARE(authority.publication(), Publication());
    }

    void damagedIndexes_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[");
        QTest::newRow("later version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2");
        QTest::newRow("number lost") << QByteArray("\"crlNumber\": 1") << QByteArray("\"crlNumbr\": 1");
        QTest::newRow("number backwards") << QByteArray("\"crlNumber\": 1") << QByteArray("\"crlNumber\": -1");
        QTest::newRow("list lost") << QByteArray("\"issued\": [") << QByteArray("\"issud\": [");
        QTest::newRow("reason") << QByteArray("keyCompromise") << QByteArray("keyPromise");
        QTest::newRow("revocation without its time") << QByteArray("\"revokedAt\"") << QByteArray("\"revokdAt\"");
        QTest::newRow("other root") << QByteArray("\"root\": \"") << QByteArray("\"root\": \"00:");
    }
    // A damaged index stops the work; it never makes the revoked good again.
    void damagedIndexes()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QString folder = path(QStringLiteral("damaged-") + QString::fromLatin1(QTest::currentDataTag()));
        {
            auto pki = AuthorityFolder::create(m_disk, folder, request(), {}, kPass, kNow);
            QVERIFY(pki);
            const auto key = pki->issuePerson({.name = QStringLiteral("A"), .keyKind = KeyKind::EcP256}, kNow);
            QVERIFY(pki->revoke(key->certificate().serialHex(), RevocationReason::KeyCompromise, kNow));
            QVERIFY(pki->issueRevocationList(kNow));
        }
        const QString file = folder + QStringLiteral("/index.json");
        QByteArray bytes = readFile(file);
        QVERIFY(bytes.contains(from));
        bytes = from.isEmpty() ? QByteArray() : bytes.replace(from, to);
        QVERIFY(writeFile(file, bytes));
        QCOMPARE(AuthorityFolder::open(m_disk, folder, kPass).error().code, ErrorCode(AuthorityError::IndexBroken));
    }

    // Every write of a life fails once: whoever holds a certificate is in the index; no number is given twice.
    void dyingDisk()
    {
        int total = 1000;
        for (int i = 0; i <= total; ++i) {
            test::FaultPlan plan{.failAt = i};
            test::FailingDisk disk(plan);
            const QString folder = path(QStringLiteral("dying%1").arg(i));
            bool isMade = false;
            QString handedOut;
            bool isRevoked = false;
            quint64 number = 0;
            {
                auto pki = AuthorityFolder::create(disk, folder, request(), {}, kPass, kNow);
                isMade = bool(pki);
                if (pki) {
                    if (auto key = pki->issuePerson({.name = QStringLiteral("A"), .keyKind = KeyKind::EcP256}, kNow))
                        handedOut = key->certificate().serialHex();
                    if (!handedOut.isEmpty())
                        isRevoked = bool(pki->revoke(handedOut, RevocationReason::Superseded, kNow));
                    if (auto list = pki->issueRevocationList(kNow))
                        number = list->number();
                }
            }
            if (plan.writes <= i)
                total = i; // nothing failed: this was the last round
            auto again = AuthorityFolder::open(m_disk, folder, kPass);
            QCOMPARE(bool(again), isMade);
            if (!isMade) {
                QCOMPARE(again.error().code, ErrorCode(AuthorityError::NotAnAuthority));
                QVERIFY(AuthorityFolder::create(m_disk, folder, request(), {}, kPass, kNow)); // and can be made now
                continue;
            }
            QCOMPARE(again->issued().size(), handedOut.isEmpty() ? 0 : 1);
            if (!handedOut.isEmpty()) {
                QCOMPARE(again->issued().first().serialHex, handedOut);
                QCOMPARE(again->issued().first().revoked.has_value(), isRevoked);
            }
            const auto list = again->issueRevocationList(kNow);
            QVERIFY(list && list->number() > number);
            QCOMPARE(list->size(), isRevoked ? 1 : 0);
        }
        QVERIFY(total > 8 && total < 30);
    }

    void whatIsNoAuthority()
    {
        QCOMPARE(AuthorityFolder::open(m_disk, path(QStringLiteral("nowhere")), kPass).error().code,
                 ErrorCode(AuthorityError::NotAnAuthority));
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("nowhere"))));
        QCOMPARE(exportRoot(m_disk, path(QStringLiteral("nowhere"))).error().code,
                 ErrorCode(AuthorityError::NotAnAuthority));
        QVERIFY(!AuthorityFolder::create(m_disk, path(QStringLiteral("open")), request(), {}, Secret(), kNow));
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("open/root.p12"))));
    }
};

QTEST_GUILESS_MAIN(TestAuthorityFolder)
#include "tst_authority_folder.moc"
