// The workspace's authority, judged by `openssl verify`, `openssl x509`, `openssl crl` and `openssl pkcs12`.
#include "core/crypto/authority.h"
#include "core/crypto/path.h"
#include "openssl_tool.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace countersign;
using namespace countersign::crypto;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
constexpr qint64 kDay = 24 * 3600;

Secret secret(const char *text) { return Secret(QByteArrayView(text)); }

} // namespace

class TestAuthority : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Authority> m_authority;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    Result<IssuedKey> person(const QString &name, KeyKind kind = KeyKind::EcP256) const
    {
        return m_authority->issuePerson({.name = name,
                                         .email = QStringLiteral("jan@example.pl"),
                                         .organization = QStringLiteral("Żółta Łódź Sp. z o.o."),
                                         .title = QStringLiteral("Dyrektor"),
                                         .country = QStringLiteral("pl"),
                                         .keyKind = kind},
                                        kNow);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        auto made = Authority::create(
            {.organization = QStringLiteral("Żółta Łódź Sp. z o.o."), .country = QStringLiteral("PL")}, kNow);
        QVERIFY(made);
        m_authority = std::make_unique<Authority>(std::move(*made));
        QVERIFY(writeFile(path("root.pem"), m_authority->certificate().toPem()));
    }

    void rootIsARoot()
    {
        const Certificate &root = m_authority->certificate();
        QVERIFY(root.isCa());
        QVERIFY(root.isSelfIssued());
        QVERIFY(root.isSignedBy(root));
        QCOMPARE(root.keyWords(), QStringLiteral("RSA"));
        QCOMPARE(root.keyBits(), 3072);
        QCOMPARE(root.subject().organization, QStringLiteral("Żółta Łódź Sp. z o.o."));
        QCOMPARE(root.subject().commonName, QStringLiteral("Żółta Łódź Sp. z o.o. Root"));
        QCOMPARE(root.subject().rfc4514, QStringLiteral("CN=Żółta Łódź Sp. z o.o. Root,O=Żółta Łódź Sp. z o.o.,C=PL"));
        QCOMPARE(root.keyUsage(), KeyUsages(KeyUsage::KeyCertSign | KeyUsage::CrlSign));
        QCOMPARE(root.notBefore(), kNow.plusSeconds(-300));
        QCOMPARE(root.notAfter(), kNow.plusSeconds(7305 * kDay));
        QVERIFY(root.serialHex().size() >= 16);
        QVERIFY(!root.isWeak());
        QCOMPARE(Certificate::fromPem(root.toPem()).value(), root);
        QCOMPARE(Certificate::fromFileBytes(root.der()).value(), root);
        QCOMPARE(root.fingerprint(), sha256(root.der()));
    }

    void issuedCertificatesPassOpenssl_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("RSA 3072") << int(KeyKind::Rsa3072);
        QTest::newRow("P-256") << int(KeyKind::EcP256);
        QTest::newRow("P-384") << int(KeyKind::EcP384);
    }
    void issuedCertificatesPassOpenssl()
    {
        QFETCH(int, kind);
        const auto issued = person(QStringLiteral("Иван Петров-Żak"), static_cast<KeyKind>(kind));
        QVERIFY(issued);
        const Certificate &certificate = issued->certificate();
        QCOMPARE(certificate.subject().commonName, QStringLiteral("Иван Петров-Żak"));
        QCOMPARE(certificate.email(), QStringLiteral("jan@example.pl"));
        QCOMPARE(certificate.subject().country, QStringLiteral("PL"));
        QCOMPARE(certificate.notBefore(), kNow.plusSeconds(-300));
        QVERIFY(!certificate.isCa());
        QVERIFY(certificate.maySignDocuments());
        QVERIFY(!certificate.mayTimestamp());
        QCOMPARE(certificate.extendedKeyUsage(),
                 QStringList({QStringLiteral("1.3.6.1.5.5.7.3.36"), QStringLiteral("1.3.6.1.5.5.7.3.4")}));
        QCOMPARE(certificate.authorityKeyId(), m_authority->certificate().subjectKeyId());
        QVERIFY(certificate.isSignedBy(m_authority->certificate()));

        QVERIFY(writeFile(path("leaf.pem"), certificate.toPem()));
        const auto verified =
            openssl({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-attime"),
                     QString::number(kNow.msSinceEpoch / 1000), QStringLiteral("-purpose"), QStringLiteral("smimesign"),
                     QStringLiteral("-CAfile"), path("root.pem"), path("leaf.pem")});
        QVERIFY2(verified.exitCode == 0, verified.output.constData());
        const auto shown =
            openssl({QStringLiteral("x509"), QStringLiteral("-in"), path("leaf.pem"), QStringLiteral("-noout"),
                     QStringLiteral("-text"), QStringLiteral("-nameopt"), QStringLiteral("utf8")});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(
            shown.output.contains("X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation\n"),
            shown.output.constData());
        QVERIFY(shown.output.contains("X509v3 Basic Constraints: critical\n                CA:FALSE"));
        QVERIFY(shown.output.contains("email:jan@example.pl"));
        QVERIFY(shown.output.contains(QStringLiteral("Иван Петров-Żak").toUtf8()));

        // and what it signs is what its certificate verifies
        const auto key = issued->signingKey();
        const QByteArray message = "a contract";
        const auto signature = key->signMessage(key->recommendedDigest(), message);
        QVERIFY(signature);
        const auto good = [&](const QByteArray &text, const QByteArray &made) {
            return verifyMessage(certificate, key->signatureAlgorithm(), key->recommendedDigest(), text, made).value();
        };
        QVERIFY(good(message, *signature));
        QVERIFY(!good(message + ' ', *signature));
        QByteArray changed = *signature;
        changed[changed.size() / 2] = static_cast<char>(changed.at(changed.size() / 2) ^ 1);
        QVERIFY(!good(message, changed));
        QVERIFY(!good(message, {}));
        QVERIFY(!key->sign(DigestAlgorithm::Sha1, QByteArray(20, 'x')));
        QVERIFY(!key->sign(DigestAlgorithm::Sha256, QByteArray(31, 'x')));
    }

    void seal()
    {
        const auto issued = m_authority->issueSeal({.organization = QStringLiteral("Żółta Łódź Sp. z o.o."),
                                                    .organizationIdentifier = QStringLiteral("VATPL-5260001246"),
                                                    .country = QStringLiteral("PL"),
                                                    .keyKind = KeyKind::EcP256},
                                                   kNow);
        QVERIFY(issued);
        QCOMPARE(issued->certificate().subject().organizationIdentifier, QStringLiteral("VATPL-5260001246"));
        QCOMPARE(issued->certificate().subject().commonName, QStringLiteral("Żółta Łódź Sp. z o.o."));
        QVERIFY(issued->certificate().email().isEmpty());
    }

    void serialsAreRandom()
    {
        std::set<QString> serials;
        for (int i = 0; i < 20; ++i) {
            const auto issued = person(QStringLiteral("A"));
            QVERIFY(issued);
            QCOMPARE(issued->certificate().serialHex().size(), 32);
            serials.insert(issued->certificate().serialHex());
        }
        QCOMPARE(serials.size(), std::size_t(20));
    }

    void refusesBadNames()
    {
        QVERIFY(!Authority::create({.organization = QStringLiteral("  ")}, kNow));
        QVERIFY(!Authority::create(
            {.organization = QStringLiteral("A"), .country = QStringLiteral("POL"), .keyKind = KeyKind::EcP256}, kNow));
        QVERIFY(!person(QString()));
        // An address cannot smuggle in another name.
        for (const QString &email : {QStringLiteral("a@b, URI:http://evil"), QStringLiteral("a@b\nDNS:x"),
                                     QStringLiteral("jan kowalski@example.pl")})
            QVERIFY(!m_authority->issuePerson(
                {.name = QStringLiteral("Jan"), .email = email, .keyKind = KeyKind::EcP256}, kNow));
        const auto international = m_authority->issuePerson(
            {.name = QStringLiteral("Jan"), .email = QStringLiteral("jan@łódź.pl"), .keyKind = KeyKind::EcP256}, kNow);
        QVERIFY(international);
        QCOMPARE(international->certificate().email(), QStringLiteral("jan@xn--d-uga0v4h.pl"));
        QVERIFY(!m_authority->issuePerson(
            {.name = QStringLiteral("Jan"), .email = QStringLiteral("łukasz@example.pl"), .keyKind = KeyKind::EcP256},
            kNow));
        // Legal names may be longer than a certificate allows; people still get theirs.
        const QString longName = QStringLiteral("Пół").repeated(60);
        const auto issued = m_authority->issueSeal({.organization = longName, .keyKind = KeyKind::EcP256}, kNow);
        QVERIFY(issued);
        QCOMPARE(issued->certificate().subject().organization, longName.left(64));
    }

    void leafNeverOutlivesTheRoot()
    {
        const auto late = m_authority->issueSeal({.organization = QStringLiteral("A"), .keyKind = KeyKind::EcP256},
                                                 m_authority->certificate().notAfter().plusSeconds(-kDay));
        QVERIFY(late);
        QCOMPARE(late->certificate().notAfter(), m_authority->certificate().notAfter());
        QVERIFY(!m_authority->issueSeal({.organization = QStringLiteral("A"), .keyKind = KeyKind::EcP256},
                                        m_authority->certificate().notAfter().plusSeconds(1)));
    }

    void keyFiles()
    {
        const auto issued = person(QStringLiteral("Jan Kowalski"));
        QVERIFY(issued);
        QVERIFY(!issued->toPkcs12(Secret(), QStringLiteral("no passphrase")));
        const Secret passphrase = secret("zażółć gęślą");
        const QByteArray file = issued->toPkcs12(passphrase, QStringLiteral("Jan Kowalski")).value();

        const auto key = signingKeyFromPkcs12(file, passphrase);
        QVERIFY(key);
        QCOMPARE((*key)->certificate(), issued->certificate());
        QCOMPARE((*key)->chain(), QList<Certificate>{m_authority->certificate()});
        QCOMPARE((*key)->signatureAlgorithm(), SignatureAlgorithm::Ecdsa);
        const QByteArray signature = (*key)->signMessage(DigestAlgorithm::Sha256, "x").value();
        QVERIFY(verifyMessage(issued->certificate(), SignatureAlgorithm::Ecdsa, DigestAlgorithm::Sha256, "x", signature)
                    .value());

        QCOMPARE(signingKeyFromPkcs12(file, secret("other")).error().code, ErrorCode(CryptoError::WrongPassphrase));
        QCOMPARE(signingKeyFromPkcs12(file, Secret()).error().code, ErrorCode(CryptoError::WrongPassphrase));
        QCOMPARE(signingKeyFromPkcs12("no key file", passphrase).error().code, ErrorCode(CryptoError::BrokenKeyFile));
        QCOMPARE(signingKeyFromPkcs12({}, passphrase).error().code, ErrorCode(CryptoError::BrokenKeyFile));
        QCOMPARE(signingKeyFromPkcs12(file.left(file.size() / 2), passphrase).error().code,
                 ErrorCode(CryptoError::BrokenKeyFile));

        QVERIFY(writeFile(path("key.p12"), file));
        const auto opened = openssl({QStringLiteral("pkcs12"), QStringLiteral("-in"), path("key.p12"),
                                     QStringLiteral("-info"), QStringLiteral("-noenc"), QStringLiteral("-passin"),
                                     QStringLiteral("pass:zażółć gęślą"), QStringLiteral("-out"), path("key.pem")});
        QVERIFY2(opened.exitCode == 0, opened.output.constData());
        QVERIFY2(opened.output.contains("PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256"),
                 opened.output.constData());
        QVERIFY2(opened.output.contains("MAC: sha256, Iteration 600000"), opened.output.constData());

        // PEM as openssl wrote it: key, certificate and issuer in one text
        const auto fromPem = signingKeyFromPem(readFile(path("key.pem")), Secret());
        QVERIFY(fromPem);
        QCOMPARE((*fromPem)->certificate(), issued->certificate());
        QCOMPARE(signingKeyFromPem(issued->certificate().toPem(), Secret()).error().code,
                 ErrorCode(CryptoError::NoPrivateKey));
    }

    void opensslsOwnKeyFiles_data()
    {
        QTest::addColumn<QStringList>("newKey");
        QTest::addColumn<int>("algorithm");
        QTest::addColumn<int>("digest");
        const auto ec = [](const char *curve) {
            return QStringList{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                               QStringLiteral("ec_paramgen_curve:") + QLatin1String(curve)};
        };
        QTest::newRow("RSA") << QStringList{QStringLiteral("-newkey"), QStringLiteral("rsa:2048")}
                             << int(SignatureAlgorithm::RsaPkcs1) << int(DigestAlgorithm::Sha256);
        QTest::newRow("RSA-PSS") << QStringList{QStringLiteral("-newkey"), QStringLiteral("rsa-pss"),
                                                QStringLiteral("-pkeyopt"), QStringLiteral("rsa_keygen_bits:2048")}
                                 << int(SignatureAlgorithm::RsaPss) << int(DigestAlgorithm::Sha256);
        QTest::newRow("P-384") << ec("P-384") << int(SignatureAlgorithm::Ecdsa) << int(DigestAlgorithm::Sha384);
        QTest::newRow("P-521") << ec("P-521") << int(SignatureAlgorithm::Ecdsa) << int(DigestAlgorithm::Sha512);
        QTest::newRow("Ed25519") << QStringList{QStringLiteral("-newkey"), QStringLiteral("ed25519")}
                                 << int(SignatureAlgorithm::Ed25519) << int(DigestAlgorithm::Sha512);
    }
    void opensslsOwnKeyFiles()
    {
        QFETCH(QStringList, newKey);
        QFETCH(int, algorithm);
        QFETCH(int, digest);
        const auto made =
            openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + newKey
                    + QStringList{QStringLiteral("-passout"), QStringLiteral("pass:geheim"), QStringLiteral("-keyout"),
                                  path("own.key"), QStringLiteral("-out"), path("own.crt"), QStringLiteral("-subj"),
                                  QStringLiteral("/CN=Own/emailAddress=own@example.com")});
        QVERIFY2(made.exitCode == 0, made.output.constData());
        const QByteArray pem = readFile(path("own.key")) + readFile(path("own.crt"));
        const auto key = signingKeyFromPem(pem, secret("geheim"));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->signatureAlgorithm(), static_cast<SignatureAlgorithm>(algorithm));
        QCOMPARE((*key)->recommendedDigest(), static_cast<DigestAlgorithm>(digest));
        QCOMPARE((*key)->certificate().email(), QStringLiteral("own@example.com"));
        const QByteArray signature = (*key)->signMessage((*key)->recommendedDigest(), "text").value();
        QVERIFY(verifyMessage((*key)->certificate(), (*key)->signatureAlgorithm(), (*key)->recommendedDigest(), "text",
                              signature)
                    .value());
        QCOMPARE(signingKeyFromPem(pem, secret("wrong")).error().code, ErrorCode(CryptoError::WrongPassphrase));
        QCOMPARE(signingKeyFromPem(readFile(path("own.key")) + m_authority->certificate().toPem(), secret("geheim"))
                     .error()
                     .code,
                 ErrorCode(CryptoError::BadKey));

        const auto exported =
            openssl({QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-inkey"), path("own.key"),
                     QStringLiteral("-in"), path("own.crt"), QStringLiteral("-passin"), QStringLiteral("pass:geheim"),
                     QStringLiteral("-passout"), QStringLiteral("pass:"), QStringLiteral("-out"), path("own.p12")});
        QVERIFY2(exported.exitCode == 0, exported.output.constData());
        QVERIFY(signingKeyFromPkcs12(readFile(path("own.p12")), Secret())); // an empty passphrase is one
        QCOMPARE(signingKeyFromPkcs12(readFile(path("own.p12")), secret("x")).error().code,
                 ErrorCode(CryptoError::WrongPassphrase));
    }

    void certificateOnlyPkcs12HasNoKey()
    {
        const auto exported = openssl({QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-nokeys"),
                                       QStringLiteral("-in"), path("root.pem"), QStringLiteral("-passout"),
                                       QStringLiteral("pass:a"), QStringLiteral("-out"), path("nokey.p12")});
        QVERIFY2(exported.exitCode == 0, exported.output.constData());
        QCOMPARE(signingKeyFromPkcs12(readFile(path("nokey.p12")), secret("a")).error().code,
                 ErrorCode(CryptoError::NoPrivateKey));
    }

    void authorityComesBackFromItsFile()
    {
        const QByteArray file = m_authority->toPkcs12(secret("root pass")).value();
        QCOMPARE(Authority::fromPkcs12(file, secret("other")).error().code, ErrorCode(CryptoError::WrongPassphrase));
        const auto again = Authority::fromPkcs12(file, secret("root pass"));
        QVERIFY(again);
        QCOMPARE(again->certificate(), m_authority->certificate());
        const auto issued =
            again->issueSeal({.organization = QStringLiteral("A"), .keyKind = KeyKind::EcP256}, kNow).value();
        QVERIFY(issued.certificate().isSignedBy(m_authority->certificate()));
        QVERIFY(!Authority::fromPkcs12(issued.toPkcs12(secret("x"), {}).value(), secret("x"))); // no root
    }

    void revocationLists()
    {
        const auto good = person(QStringLiteral("Good")).value();
        const auto lost = person(QStringLiteral("Lost")).value();
        const Time at = kNow.plusSeconds(10 * kDay);
        const auto list = m_authority->issueRevocationList(
            {{.serialHex = lost.certificate().serialHex(), .at = at, .reason = RevocationReason::KeyCompromise}}, 7,
            at.plusSeconds(kDay));
        QVERIFY(list);
        QCOMPARE(list->number(), quint64(7));
        QCOMPARE(list->size(), 1);
        QVERIFY(list->isSignedBy(m_authority->certificate()));
        QVERIFY(list->covers(lost.certificate()));
        const auto found = list->find(lost.certificate().serialHex());
        QVERIFY(found);
        QCOMPARE(found->at, at);
        QCOMPARE(found->reason, RevocationReason::KeyCompromise);
        QVERIFY(!list->find(good.certificate().serialHex()));

        QVERIFY(writeFile(path("list.crl"), list->der()));
        const auto shown = openssl({QStringLiteral("crl"), QStringLiteral("-inform"), QStringLiteral("DER"),
                                    QStringLiteral("-in"), path("list.crl"), QStringLiteral("-CAfile"),
                                    path("root.pem"), QStringLiteral("-noout"), QStringLiteral("-text")});
        QVERIFY2(shown.exitCode == 0 && shown.output.contains("verify OK"), shown.output.constData());
        QVERIFY(shown.output.contains("Key Compromise"));
        QVERIFY(!m_authority->issueRevocationList({{.serialHex = QStringLiteral("12xy"), .at = at}}, 1, at));

        const auto judge = [&](const IssuedKey &key, Time when, bool require) {
            return buildPath({.leaf = key.certificate(),
                              .anchors = {m_authority->certificate()},
                              .at = when,
                              .revocationLists = {*list},
                              .requireRevocation = require});
        };
        QVERIFY(judge(good, at.plusSeconds(2 * kDay), true));
        QCOMPARE(judge(lost, at.plusSeconds(2 * kDay), true).error().code, ErrorCode(PathError::Revoked));
        QCOMPARE(judge(lost, at, false).error().code, ErrorCode(PathError::Revoked));
        QVERIFY(judge(lost, at.plusSeconds(-1), true)); // signed before it was revoked
        // The list is silent about times after its nextUpdate.
        QCOMPARE(judge(good, at.plusSeconds(30 * kDay), true).error().code, ErrorCode(PathError::RevocationUnknown));
        QVERIFY(judge(good, at.plusSeconds(30 * kDay), false));
    }

    void paths()
    {
        const auto issued = person(QStringLiteral("Jan")).value();
        auto otherAuthority = Authority::create({.organization = QStringLiteral("Żółta Łódź Sp. z o.o."),
                                                 .country = QStringLiteral("PL"),
                                                 .keyKind = KeyKind::EcP256},
                                                kNow)
                                  .value();
        const Certificate root = m_authority->certificate();
        const Certificate sameName = otherAuthority.certificate();
        const Certificate leaf = issued.certificate();
        const auto chain = buildPath({.leaf = leaf, .anchors = {root}, .at = kNow});
        QVERIFY(chain);
        QCOMPARE(*chain, (QList<Certificate>{leaf, root}));
        QCOMPARE(orderChain(leaf, {sameName, root}), (QList<Certificate>{leaf, root}));

        const auto code = [&](const PathRequest &request) { return buildPath(request).error().code; };
        QCOMPARE(code({.leaf = leaf, .at = kNow}), ErrorCode(PathError::NoIssuer));
        QCOMPARE(code({.leaf = leaf, .pool = {root}, .at = kNow}), ErrorCode(PathError::NotTrusted));
        QCOMPARE(code({.leaf = leaf, .anchors = {sameName}, .at = kNow}), ErrorCode(PathError::NoIssuer));
        QCOMPARE(code({.leaf = leaf, .anchors = {root}, .at = leaf.notBefore().plusSeconds(-1)}),
                 ErrorCode(PathError::NotYetValid));
        QVERIFY(buildPath({.leaf = leaf, .anchors = {root}, .at = leaf.notBefore()}));
        QVERIFY(buildPath({.leaf = leaf, .anchors = {root}, .at = leaf.notAfter().plusSeconds(-1)}));
        QCOMPARE(code({.leaf = leaf, .anchors = {root}, .at = leaf.notAfter().plusSeconds(1)}),
                 ErrorCode(PathError::Expired));
        QCOMPARE(code({.leaf = leaf, .anchors = {root}, .at = kNow, .purpose = PathPurpose::Timestamping}),
                 ErrorCode(PathError::UsageForbidden));
        QCOMPARE(code({.leaf = root, .anchors = {root}, .at = kNow}), ErrorCode(PathError::UsageForbidden));
        QCOMPARE(code({.at = kNow}), ErrorCode(PathError::Malformed));
    }

    // For a key that was made elsewhere: `openssl req` asks, `openssl verify` judges what it gets.
    void certifiesKeysOfOthers_data()
    {
        QTest::addColumn<QStringList>("key");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *name, const char *arguments, bool accepted) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << accepted;
        };
        row("RSA 2048", "rsa:2048", true);
        row("RSA 1024", "rsa:1024", false);
        row("P-256", "ec -pkeyopt ec_paramgen_curve:P-256", true);
        row("P-384", "ec -pkeyopt ec_paramgen_curve:P-384", true);
        row("a small curve", "ec -pkeyopt ec_paramgen_curve:secp192k1", false);
        row("Ed25519", "ed25519", true);
    }
    void certifiesKeysOfOthers()
    {
        QFETCH(QStringList, key);
        QFETCH(bool, accepted);
        const QString keyFile = path("theirs.key"), request = path("theirs.csr"), certificate = path("theirs.pem");
        const ToolResult made =
            openssl(QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-nodes"),
                                QStringLiteral("-newkey")}
                    + key
                    + QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=Somebody Else"),
                                  QStringLiteral("-addext"), QStringLiteral("basicConstraints=CA:TRUE"),
                                  QStringLiteral("-keyout"), keyFile, QStringLiteral("-out"), request});
        QVERIFY2(made.exitCode == 0, made.output.constData());
        const PersonRequest who{.name = QStringLiteral("Ewa Nowak"), .email = QStringLiteral("ewa@example.pl")};
        const auto issued = m_authority->certifyPerson(readFile(request), who, kNow);
        if (!accepted) {
            QVERIFY(!issued && issued.error().is(CryptoError::BadInput));
            return;
        }
        QVERIFY2(issued, issued ? "" : qPrintable(issued.error().detail));
        QCOMPARE(issued->subject().rfc4514, QStringLiteral("CN=Ewa Nowak")); // not what the request calls itself
        QVERIFY(!issued->isCa()); // nor what it would like to be
        QVERIFY(issued->maySignDocuments());
        QVERIFY(writeFile(certificate, issued->toPem()));
        const ToolResult judged = openssl({QStringLiteral("verify"), QStringLiteral("-x509_strict"),
                                           QStringLiteral("-attime"), QString::number(kNow.msSinceEpoch / 1000),
                                           QStringLiteral("-CAfile"), path("root.pem"), certificate});
        QVERIFY2(judged.exitCode == 0, judged.output.constData());
        // The certificate is that key's.
        const ToolResult ofKey =
            openssl({QStringLiteral("pkey"), QStringLiteral("-in"), keyFile, QStringLiteral("-pubout")});
        const ToolResult ofCertificate = openssl({QStringLiteral("x509"), QStringLiteral("-in"), certificate,
                                                  QStringLiteral("-noout"), QStringLiteral("-pubkey")});
        QCOMPARE(ofKey.output, ofCertificate.output);

        // A request whose signature is not its key's proves nothing; in DER as well.
        const ToolResult der =
            openssl({QStringLiteral("req"), QStringLiteral("-in"), request, QStringLiteral("-outform"),
                     QStringLiteral("DER"), QStringLiteral("-out"), path("theirs.der")});
        QCOMPARE(der.exitCode, 0);
        QByteArray bytes = readFile(path("theirs.der"));
        QVERIFY(m_authority->certifySeal(bytes, {.organization = QStringLiteral("Nord")}, kNow));
        bytes[bytes.size() - 1] = static_cast<char>(bytes.at(bytes.size() - 1) ^ 1);
        QVERIFY(!m_authority->certifyPerson(bytes, who, kNow));
        QVERIFY(!m_authority->certifyPerson(bytes + "more", who, kNow));
        QVERIFY(!m_authority->certifyPerson("no request", who, kNow));
        QVERIFY(!m_authority->certifyPerson({}, who, kNow));
    }

    void brokenCertificates()
    {
        const QByteArray der = m_authority->certificate().der();
        QVERIFY(!Certificate::fromDer({}));
        QVERIFY(!Certificate::fromDer(der + '\0'));
        QVERIFY(!Certificate::fromPem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
        QVERIFY(!Certificate::fromPem("no certificate"));
        for (qsizetype size = 0; size < der.size(); size += 7)
            QVERIFY(!Certificate::fromDer(QByteArrayView(der).first(size)));
        for (qsizetype at = 0; at < der.size(); ++at) { // reading anything must not crash; using it must be refused
            QByteArray changed = der;
            changed[at] = static_cast<char>(changed.at(at) ^ 0x55);
            if (const auto read = Certificate::fromDer(changed))
                QVERIFY(!read->isSignedBy(m_authority->certificate())
                        || read->der() == m_authority->certificate().der());
        }
    }
};

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
