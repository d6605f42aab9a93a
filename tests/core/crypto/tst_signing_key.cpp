// Key files as the openssl program writes them, of every kind and in every wrapping; what they sign is judged by the
// openssl program again.
#include "core/crypto/signing_key.h"
#include "openssl_tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

Secret secret(const char *text) { return Secret(QByteArrayView(text)); }

QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }

struct Kind {
    const char *name;
    const char *generate; // for openssl genpkey
    SignatureAlgorithm algorithm;
    DigestAlgorithm digest; // recommended
};
const Kind kKinds[] = {
    {"rsa2048", "-algorithm RSA -pkeyopt rsa_keygen_bits:2048", SignatureAlgorithm::RsaPkcs1, DigestAlgorithm::Sha256},
    {"rsa4096", "-algorithm RSA -pkeyopt rsa_keygen_bits:4096", SignatureAlgorithm::RsaPkcs1, DigestAlgorithm::Sha256},
    {"rsapss", "-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048", SignatureAlgorithm::RsaPss, DigestAlgorithm::Sha256},
    {"rsapss384",
     "-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha384"
     " -pkeyopt rsa_pss_keygen_mgf1_md:sha384 -pkeyopt rsa_pss_keygen_saltlen:48",
     SignatureAlgorithm::RsaPss, DigestAlgorithm::Sha384},
    {"p256", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256", SignatureAlgorithm::Ecdsa, DigestAlgorithm::Sha256},
    {"p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384", SignatureAlgorithm::Ecdsa, DigestAlgorithm::Sha384},
    {"p521", "-algorithm EC -pkeyopt ec_paramgen_curve:P-521", SignatureAlgorithm::Ecdsa, DigestAlgorithm::Sha512},
    {"ed25519", "-algorithm ED25519", SignatureAlgorithm::Ed25519, DigestAlgorithm::Sha512},
};

} // namespace

class TestSigningKey : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray file(const QString &name) const { return readFile(path(name)); }

    void run(const QStringList &arguments) const
    {
        const auto done = openssl(arguments);
        QVERIFY2(done.exitCode == 0, (arguments.join(u' ').toUtf8() + '\n' + done.output).constData());
    }
    // In the folder: {0} is replaced by it.
    void tool(QString line) const { run(line.replace(QLatin1String("{0}"), m_folder.path()).split(u' ')); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid() && !m_folder.path().contains(u' '));
        tool(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj /CN=Root -keyout "
                            "{0}/root.key -out {0}/root.crt -addext basicConstraints=critical,CA:TRUE"));
        tool(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj /CN=Middle -keyout "
                            "{0}/middle.key -out {0}/middle.crt -CA {0}/root.crt -CAkey {0}/root.key -addext "
                            "basicConstraints=critical,CA:TRUE"));
        for (const Kind &kind : kKinds) {
            const QString name = QString::fromLatin1(kind.name);
            run(QStringList{QStringLiteral("genpkey"), QStringLiteral("-out"), path(name + QStringLiteral(".key"))}
                + words(kind.generate));
            tool(QStringLiteral("req -x509 -new -key {0}/%1.key -subj /CN=%1 -CA {0}/middle.crt -CAkey {0}/middle.key "
                                "-out {0}/%1.crt -days 30 -addext basicConstraints=CA:FALSE")
                     .arg(name));
        }
    }

    void everyKindInEveryWrapping_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("convert"); // {k} is the key's file
        QTest::addColumn<bool>("isEncrypted");
        for (int i = 0; i < int(std::size(kKinds)); ++i) {
            const auto row = [i](const char *name, const char *convert, bool isEncrypted) {
                QTest::addRow("%s, %s", kKinds[i].name, name) << i << QString::fromLatin1(convert) << isEncrypted;
            };
            row("PKCS#8", "", false);
            row("PKCS#8 encrypted", "pkcs8 -topk8 -v2 aes-256-cbc -passout pass:geheim", true);
            row("PKCS#8 encrypted, 3DES and SHA-1", "pkcs8 -topk8 -v2 des3 -v2prf hmacWithSHA1 -passout pass:geheim",
                true);
            row("PKCS#8 encrypted, scrypt", "pkcs8 -topk8 -scrypt -passout pass:geheim", true);
            row("PKCS#8 in DER", "pkcs8 -topk8 -nocrypt -outform DER", false);
            row("PKCS#8 encrypted in DER", "pkcs8 -topk8 -v2 aes-256-cbc -passout pass:geheim -outform DER", true);
            if (kKinds[i].algorithm == SignatureAlgorithm::RsaPkcs1
                || kKinds[i].algorithm == SignatureAlgorithm::Ecdsa) {
                row("traditional", "pkey -traditional", false);
                row("traditional encrypted", "pkey -traditional -aes256 -passout pass:geheim", true);
            }
        }
    }
    void everyKindInEveryWrapping()
    {
        QFETCH(int, kind);
        QFETCH(QString, convert);
        QFETCH(bool, isEncrypted);
        const Kind &wanted = kKinds[kind];
        const QString name = QString::fromLatin1(wanted.name);
        QString keyFile = name + QStringLiteral(".key");
        if (!convert.isEmpty()) {
            run(convert.split(u' ')
                + QStringList{QStringLiteral("-in"), path(keyFile), QStringLiteral("-out"),
                              path(QStringLiteral("now.key"))});
            keyFile = QStringLiteral("now.key");
        }
        const QByteArray keyBytes = file(keyFile);
        const QByteArray certificateBytes = file(name + QStringLiteral(".crt"));
        const PemKeyFiles files{.key = keyBytes, .certificate = certificateBytes, .chain = {}};

        const auto key = signingKeyFromPem(files, isEncrypted ? secret("geheim") : Secret());
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->certificate().subject().commonName, name);
        QCOMPARE((*key)->signatureAlgorithm(), wanted.algorithm);
        QCOMPARE((*key)->checksItsSignatures(), QByteArray(wanted.name).startsWith("rsa"));
        QCOMPARE((*key)->recommendedDigest(), wanted.digest);
        QVERIFY((*key)->chain().isEmpty());
        if (isEncrypted) {
            for (const char *other : {"", "Geheim", "geheim "})
                QCOMPARE(signingKeyFromPem(files, secret(other)).error().code, ErrorCode(CryptoError::WrongPassphrase));
        } else {
            QVERIFY(signingKeyFromPem(files, secret("not asked for")));
        }

        const QByteArray message = "a contract";
        const auto signature = (*key)->signMessage(wanted.digest, message);
        QVERIFY2(signature, qPrintable(signature ? QString() : signature.error().detail));
        judge(name, wanted.algorithm, wanted.digest, message, *signature);
    }

    void judge(const QString &name, SignatureAlgorithm algorithm, DigestAlgorithm digest, const QByteArray &message,
               const QByteArray &signature) const
    {
        QVERIFY(writeFile(path(QStringLiteral("message")), message));
        QVERIFY(writeFile(path(QStringLiteral("signature")), signature));
        tool(QStringLiteral("x509 -in {0}/%1.crt -noout -pubkey -out {0}/now.pub").arg(name));
        if (algorithm == SignatureAlgorithm::Ed25519) {
            tool(QStringLiteral("pkeyutl -verify -pubin -inkey {0}/now.pub -rawin -in {0}/message -sigfile "
                                "{0}/signature"));
            return;
        }
        const QString pss = algorithm == SignatureAlgorithm::RsaPss
            ? QStringLiteral(" -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest")
            : QString();
        tool(QStringLiteral("dgst -sha%1 -verify {0}/now.pub%2 -signature {0}/signature {0}/message")
                 .arg(digestSize(digest) * 8)
                 .arg(pss));
    }

    void plainRsaWithPss_data()
    {
        QTest::addColumn<int>("digest");
        QTest::newRow("SHA-256") << int(DigestAlgorithm::Sha256);
        QTest::newRow("SHA-384") << int(DigestAlgorithm::Sha384);
        QTest::newRow("SHA-512") << int(DigestAlgorithm::Sha512);
    }
    void plainRsaWithPss()
    {
        QFETCH(int, digest);
        const auto algorithm = static_cast<DigestAlgorithm>(digest);
        const QByteArray keyBytes = file(QStringLiteral("rsa2048.key"));
        const QByteArray certificateBytes = file(QStringLiteral("rsa2048.crt"));
        const auto key =
            signingKeyFromPem({.key = keyBytes, .certificate = certificateBytes, .chain = {}}, {}, RsaPadding::Pss);
        QVERIFY(key);
        QCOMPARE((*key)->signatureAlgorithm(), SignatureAlgorithm::RsaPss);
        judge(QStringLiteral("rsa2048"), SignatureAlgorithm::RsaPss, algorithm, "x",
              (*key)->signMessage(algorithm, "x").value());
    }

    void restrictedPssKeysKeepToTheirHash()
    {
        const QByteArray keyBytes = file(QStringLiteral("rsapss384.key"));
        const QByteArray certificateBytes = file(QStringLiteral("rsapss384.crt"));
        const auto key = signingKeyFromPem({.key = keyBytes, .certificate = certificateBytes, .chain = {}}, {});
        QVERIFY(key);
        QCOMPARE((*key)->signMessage(DigestAlgorithm::Sha256, "x").error().code, ErrorCode(CryptoError::Unsupported));
        QVERIFY((*key)->signMessage(DigestAlgorithm::Sha384, "x"));
    }

    // What Windows and older authorities write, besides what is written today.
    void pkcs12_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("options");
        for (const char *kind : {"rsa2048", "p384", "ed25519"}) {
            const auto row = [kind](const char *name, const char *options) {
                QTest::addRow("%s, %s", kind, name) << QString::fromLatin1(kind) << QString::fromLatin1(options);
            };
            row("AES-256", "");
            row("AES-128, SHA-512", " -keypbe AES-128-CBC -certpbe AES-128-CBC -macalg sha512");
            row("3DES", " -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1");
            row("RC2-40 and 3DES", " -legacy");
            // (The key itself in RC2, which nobody writes, is more than OpenSSL 3.0's reader takes in any context but its own.)
            row("RC2-128 and 3DES", " -legacy -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-RC2-128");
            row("open certificates", " -certpbe NONE");
            row("no MAC", " -nomac");
            row("no MAC, RC2-40 and 3DES", " -legacy -nomac");
            row("no MAC, open certificates", " -nomac -certpbe NONE");
        }
    }
    void pkcs12()
    {
        QFETCH(QString, kind);
        QFETCH(QString, options);
        tool(QStringLiteral("pkcs12 -export -inkey {0}/%1.key -in {0}/%1.crt -certfile {0}/middle.crt -passout "
                            "pass:geheim -out {0}/now.p12")
                 .arg(kind)
             + options);
        const QByteArray bytes = file(QStringLiteral("now.p12"));
        const auto key = signingKeyFromPkcs12(bytes, secret("geheim"));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->certificate().subject().commonName, kind);
        QCOMPARE((*key)->chain().size(), 1);
        const auto digest = (*key)->recommendedDigest();
        judge(kind, (*key)->signatureAlgorithm(), digest, "x", (*key)->signMessage(digest, "x").value());
        QCOMPARE(signingKeyFromPkcs12(bytes, secret("Geheim")).error().code, ErrorCode(CryptoError::WrongPassphrase));
        for (qsizetype size = 0; size < bytes.size(); size += 211)
            QVERIFY(!signingKeyFromPkcs12(QByteArrayView(bytes).first(size), secret("geheim")));
    }

    // Nothing outside this house may accept a signature by these, whatever OpenSSL can do.
    void otherCurvesAreRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("secp224r1") << QStringLiteral("ec_paramgen_curve:secp224r1");
        QTest::newRow("secp256k1") << QStringLiteral("ec_paramgen_curve:secp256k1");
        QTest::newRow("brainpool") << QStringLiteral("ec_paramgen_curve:brainpoolP256r1");
    }
    void otherCurvesAreRefused()
    {
        QFETCH(QString, options);
        tool(
            QStringLiteral("req -x509 -newkey ec -pkeyopt %1 -noenc -subj /CN=Odd -keyout {0}/odd.key -out {0}/odd.crt")
                .arg(options));
        const QByteArray keyBytes = file(QStringLiteral("odd.key")), own = file(QStringLiteral("odd.crt"));
        const auto key = signingKeyFromPem({.key = keyBytes, .certificate = own, .chain = {}}, {});
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode(CryptoError::Unsupported));
    }

    // Key and certificate that do not belong together, for every pair of kinds.
    void mismatch()
    {
        for (const Kind &one : kKinds)
            for (const Kind &other : kKinds) {
                const QByteArray keyBytes = file(QLatin1String(one.name) + QStringLiteral(".key"));
                const QByteArray certificateBytes = file(QLatin1String(other.name) + QStringLiteral(".crt"));
                const auto key = signingKeyFromPem({.key = keyBytes, .certificate = certificateBytes, .chain = {}}, {});
                QCOMPARE(bool(key), &one == &other);
                if (!key)
                    QCOMPARE(key.error().code, ErrorCode(CryptoError::BadKey));
            }
    }

    void brokenFiles()
    {
        const QByteArray key = file(QStringLiteral("p256.key"));
        const QByteArray certificate = file(QStringLiteral("p256.crt"));
        const auto code = [](const QByteArray &keyBytes, const QByteArray &certificateBytes) {
            const auto made = signingKeyFromPem({.key = keyBytes, .certificate = certificateBytes, .chain = {}}, {});
            return made ? ErrorCode() : made.error().code;
        };
        QCOMPARE(code({}, certificate), ErrorCode(CryptoError::BrokenKeyFile));
        QCOMPARE(code(certificate, certificate), ErrorCode(CryptoError::NoPrivateKey));
        QCOMPARE(code("nothing", certificate), ErrorCode(CryptoError::NoPrivateKey));
        QCOMPARE(code("0 not DER", certificate), ErrorCode(CryptoError::BrokenKeyFile));
        QCOMPARE(code("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", certificate),
                 ErrorCode(CryptoError::BrokenKeyFile));
        QCOMPARE(code(key, {}), ErrorCode(CryptoError::BadInput));
        QCOMPARE(code(key, key), ErrorCode(CryptoError::BadInput));
        QCOMPARE(code(QByteArray(5 * 1024 * 1024, 'x'), certificate), ErrorCode(CryptoError::BrokenKeyFile));
    }

    void chains()
    {
        const QByteArray keyBytes = file(QStringLiteral("p256.key"));
        const QByteArray own = file(QStringLiteral("p256.crt"));
        const Certificate middle = Certificate::fromPem(file(QStringLiteral("middle.crt"))).value();
        const Certificate root = Certificate::fromPem(file(QStringLiteral("root.crt"))).value();
        const QList<Certificate> both{middle, root};

        // in the certificate's file, in any order; in files of their own; the certificate in DER
        const QByteArray all = root.toPem() + own + middle.toPem();
        const auto together = signingKeyFromPem({.key = keyBytes, .certificate = all, .chain = {}}, {});
        QVERIFY(together);
        QCOMPARE((*together)->certificate().subject().commonName, QStringLiteral("p256"));
        QCOMPARE((*together)->chain().size(), 2);
        const QByteArray der = Certificate::fromPem(own)->der();
        const auto apart = signingKeyFromPem({.key = keyBytes, .certificate = der, .chain = {root, middle, root}}, {});
        QVERIFY(apart);
        QCOMPARE((*apart)->chain(), both); // ordered, each once

        // any key takes more issuers, and signs as before
        auto longer = withIssuers(signingKeyFromPem({.key = keyBytes, .certificate = own, .chain = {}}, {}).value(),
                                  {root, Certificate(), middle, Certificate::fromPem(own).value()});
        QCOMPARE(longer->chain(), both);
        QCOMPARE(longer->recommendedDigest(), DigestAlgorithm::Sha256);
        judge(QStringLiteral("p256"), SignatureAlgorithm::Ecdsa, DigestAlgorithm::Sha256, "x",
              longer->signMessage(DigestAlgorithm::Sha256, "x").value());
    }

    void filesOfCertificates()
    {
        const Certificate root = Certificate::fromPem(file(QStringLiteral("root.crt"))).value();
        const Certificate middle = Certificate::fromPem(file(QStringLiteral("middle.crt"))).value();
        const QList<Certificate> both{middle, root};
        QCOMPARE(certificatesFromPemOrDer(root.der()).value(), QList<Certificate>{root});
        QCOMPARE(certificatesFromPemOrDer("words before\n" + middle.toPem() + "words\n" + root.toPem()).value(), both);
        QVERIFY(writeFile(path(QStringLiteral("both.pem")), middle.toPem() + root.toPem()));
        for (const char *form : {"PEM", "DER"}) {
            tool(QStringLiteral("crl2pkcs7 -nocrl -certfile {0}/both.pem -outform %1 -out {0}/both.p7b")
                     .arg(QLatin1String(form)));
            const auto read = certificatesFromPemOrDer(file(QStringLiteral("both.p7b")));
            QVERIFY(read);
            QCOMPARE(*read, both);
        }
        for (const QByteArray &bytes : {QByteArray(), QByteArray("nothing"), QByteArray("0\x03\x02\x01", 4),
                                        file(QStringLiteral("p256.key")), root.der() + 'x'})
            QCOMPARE(certificatesFromPemOrDer(bytes).error().code, ErrorCode(CryptoError::BadInput));
    }
};

QTEST_GUILESS_MAIN(TestSigningKey)
#include "tst_signing_key.moc"
