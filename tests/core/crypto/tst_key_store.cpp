// The system's anchors, and QCA's software store as a real key store: identities with RSA and EC keys in PKCS#12 files.
#include "core/crypto/authority.h"
#include "core/crypto/key_store.h"
#include "core/crypto/trust_store.h"
#include "openssl_tool.h"

#include <QtCrypto>

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
const Secret kPass(QByteArrayView("geheim"));

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QVariantMap m_configuration{
        {QStringLiteral("formtype"), QStringLiteral("http://affinix.com/qca/forms/qca-softstore#1.0")}};
    int m_entries = 0;
    QHash<QString, Certificate> m_certificates;
    Certificate m_root;

    void add(const QString &name, const IssuedKey &key)
    {
        const QString file = m_folder.filePath(name + QStringLiteral(".p12"));
        QVERIFY(writeFile(file, key.toPkcs12(kPass, name).value()));
        m_certificates.insert(name, key.certificate());
        const auto set = [&](const char *what, const QVariant &value) {
            m_configuration.insert(
                QStringLiteral("entry_%1_").arg(m_entries, 2, 10, QLatin1Char('0')) + QLatin1String(what), value);
        };
        set("enabled", true);
        set("name", name);
        set("public_type", QStringLiteral("x509chain"));
        set("public", QString::fromLatin1(key.certificate().der().toBase64() + '!' + m_root.der().toBase64()));
        set("private_type", QStringLiteral("pkcs12"));
        set("private", file);
        set("unlock_timeout", -1);
        set("no_passphrase", false);
        ++m_entries;
    }
    static StoreIdentity identity(const QString &name)
    {
        const auto list = listStoreIdentities();
        for (const StoreIdentity &one : list ? *list : QList<StoreIdentity>())
            if (one.name == name)
                return one;
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto authority = Authority::create({.organization = QStringLiteral("Firma"), .keyKind = KeyKind::EcP256}, kNow);
        QVERIFY(authority);
        m_root = authority->certificate();
        // QCA's plugin may be missing: then this fails and says so.
        QVERIFY2(listStoreIdentities(), "key stores");
        QVERIFY2(QCA::findProvider(QStringLiteral("qca-softstore")), "QCA's softstore plugin is not installed");
        for (const auto &[name, kind] : {std::pair(QStringLiteral("Łucja"), KeyKind::Rsa2048),
                                         std::pair(QStringLiteral("krzywa"), KeyKind::EcP256)})
            add(name, authority->issuePerson({.name = name, .keyKind = kind}, kNow).value());
        QCA::setProviderConfig(QStringLiteral("qca-softstore"), m_configuration);
    }

    void systemAnchorsAreTheBundle()
    {
        const auto anchors = systemAnchors();
        QVERIFY2(anchors, qPrintable(anchors ? QString() : anchors.error().detail));
        QVERIFY(anchors->size() > 50);
        int curves = 0;
        for (const Certificate &one : *anchors) {
            QVERIFY(!one.isNull());
            curves += one.keyAlgorithm() == KeyAlgorithm::Ec ? 1 : 0;
        }
        QVERIFY(curves > 3); // QCA cannot use such keys; the certificates come through all the same
        const QByteArray bundle = readFile(QStringLiteral("/etc/ssl/certs/ca-certificates.crt"));
        if (bundle.isEmpty())
            return; // another kind of system
        const auto wanted = Certificate::listFromPem(bundle);
        QVERIFY(wanted);
        for (const Certificate &one : *wanted)
            QVERIFY2(anchors->contains(one), qPrintable(one.subject().rfc4514));
        QCOMPARE(anchors->size(), wanted->size());
    }

    void staysQuiet()
    {
        static QStringList lines;
        lines.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines.append(line); });
        const auto anchors = systemAnchors();
        const auto list = listStoreIdentities();
        qWarning("still heard");
        qInstallMessageHandler(before);
        QVERIFY(anchors && list);
        QCOMPARE(lines, QStringList{QStringLiteral("still heard")});
    }

    void identities()
    {
        const auto list = listStoreIdentities();
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        for (const StoreIdentity &one : *list) {
            QCOMPARE(one.certificate, m_certificates.value(one.name));
            QCOMPARE(one.chain, QList<Certificate>{m_root});
            QVERIFY(!one.store.isEmpty());
            QCOMPARE(one.use,
                     one.name == QLatin1String("krzywa") ? StoreIdentity::Use::NotRsa : StoreIdentity::Use::Signs);
        }
    }

    void signing_data()
    {
        QTest::addColumn<int>("digest");
        QTest::newRow("SHA-256") << int(DigestAlgorithm::Sha256);
        QTest::newRow("SHA-384") << int(DigestAlgorithm::Sha384);
        QTest::newRow("SHA-512") << int(DigestAlgorithm::Sha512);
    }
    void signing()
    {
        QFETCH(int, digest);
        const auto algorithm = static_cast<DigestAlgorithm>(digest);
        const auto key = signingKeyFromStore(identity(QStringLiteral("Łucja")).id, kPass);
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->certificate(), m_certificates.value(QStringLiteral("Łucja")));
        QCOMPARE((*key)->chain(), QList<Certificate>{m_root});
        for (int i = 0; i < 2; ++i) {
            const auto signature = (*key)->signMessage(algorithm, "a contract");
            QVERIFY2(signature, qPrintable(signature ? QString() : signature.error().detail));
            QVERIFY(
                verifyMessage((*key)->certificate(), SignatureAlgorithm::RsaPkcs1, algorithm, "a contract", *signature)
                    .value());
        }
        QVERIFY(!(*key)->sign(DigestAlgorithm::Sha1, QByteArray(20, 'x')));
        QVERIFY(!(*key)->sign(DigestAlgorithm::Sha256, QByteArray(31, 'x')));
    }

    void refusals()
    {
        const StoreIdentity rsa = identity(QStringLiteral("Łucja"));
        // The store would ask again for ever; it is answered once.
        const auto refused = signingKeyFromStore(rsa.id, Secret(QByteArrayView("wrong")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode(KeyStoreError::NotAccessible));
        QCOMPARE(signingKeyFromStore(identity(QStringLiteral("krzywa")).id, kPass).error().code,
                 ErrorCode(KeyStoreError::NotUsable));
        QCOMPARE(signingKeyFromStore(QStringLiteral("no such"), kPass).error().code,
                 ErrorCode(KeyStoreError::NotFound));
        QCOMPARE(signingKeyFromStore(QString(), kPass).error().code, ErrorCode(KeyStoreError::NotFound));
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_key_store.moc"
