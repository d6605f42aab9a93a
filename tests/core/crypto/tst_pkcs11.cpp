// Tokens, with SoftHSM2 as the real thing and a module in between for what SoftHSM2 cannot do (lock a PIN, be pulled out).
#include "core/crypto/authority.h"
#include "core/crypto/cms.h"
#include "core/crypto/pkcs11.h"
#include "core/crypto/pkcs11_uri.h"
#include "openssl_tool.h"
#include "tests/core/crypto/soft_token.h"

#include <QLibrary>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace countersign;
using namespace countersign::crypto;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
const QByteArray kPin = "123456";
const QByteArray kOtherPin = "zażółć-77";

Secret secret(const QByteArray &text) { return Secret(QByteArrayView(text)); }
int fetched(const char *column) { return *static_cast<int *>(QTest::qData(column, qMetaTypeId<int>())); }

} // namespace

class TestPkcs11 : public QObject
{
    Q_OBJECT

    test::SoftTokens m_tokens;
    QTemporaryDir m_folder;
    std::unique_ptr<Authority> m_authority;
    QHash<QString, Certificate> m_certificates; // by label
    QString m_module;
    QString m_between = QString::fromUtf8(COUNTERSIGN_TEST_MODULE);

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QString uri(const QString &rest, const QString &module = {}) const
    {
        return QStringLiteral("pkcs11:") + rest + QStringLiteral("?module-path=")
            + (module.isEmpty() ? m_module : module);
    }
    static ErrorCode code(const QString &uri, const QByteArray &pin, const TokenKeyOptions &options = {})
    {
        const auto key = signingKeyFromToken(uri, Secret(QByteArrayView(pin)), options);
        return key ? ErrorCode() : key.error().code;
    }
    void put(const QString &token, const QByteArray &pin, const QString &label, KeyKind kind, const QByteArray &id,
             bool withCertificate = true, bool withPublicKey = true)
    {
        auto issued =
            m_authority->issuePerson({.name = QStringLiteral("Łucja ") + label, .keyKind = kind}, kNow).value();
        const QByteArray pem = issued.keyToPem(secret("file pass")).value();
        QCOMPARE(m_tokens.importKey(token, pin, pem, "file pass", id, label, withPublicKey), QString());
        m_certificates.insert(label, issued.certificate());
        if (withCertificate)
            QCOMPARE(m_tokens.addCertificate(token, pin, issued.certificate(), id, label), QString());
    }
    void behave(const char *how) const
    {
        const auto interpose = reinterpret_cast<void (*)(const char *)>(QLibrary::resolve(m_between, "interpose"));
        QVERIFY(interpose);
        interpose(how);
    }
    int count(const char *what) const { return reinterpret_cast<int (*)()>(QLibrary::resolve(m_between, what))(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_module = test::SoftTokens::modulePath();
        QVERIFY2(!m_module.isEmpty(), "SoftHSM2 is not installed");
        qputenv("COUNTERSIGN_TEST_REAL_MODULE", m_module.toUtf8());
        auto made = Authority::create({.organization = QStringLiteral("Firma"), .keyKind = KeyKind::EcP256}, kNow);
        QVERIFY(made);
        m_authority = std::make_unique<Authority>(std::move(*made));
        QCOMPARE(m_tokens.addToken(QStringLiteral("Office"), kPin), QString());
        QCOMPARE(m_tokens.addToken(QStringLiteral("Karta Łucji"), kOtherPin), QString());
        put(QStringLiteral("Office"), kPin, QStringLiteral("rsa"), KeyKind::Rsa2048, "\x01");
        put(QStringLiteral("Office"), kPin, QStringLiteral("p256"), KeyKind::EcP256, "\x02");
        put(QStringLiteral("Office"), kPin, QStringLiteral("p384"), KeyKind::EcP384, "\x03");
        put(QStringLiteral("Office"), kPin, QStringLiteral("p521"), KeyKind::EcP521, "\x04");
        put(QStringLiteral("Office"), kPin, QStringLiteral("ed25519"), KeyKind::Ed25519, "\x05");
        put(QStringLiteral("Office"), kPin, QStringLiteral("bare"), KeyKind::EcP256, "\x06", false);
        QCOMPARE(m_tokens.addCertificate(QStringLiteral("Office"), kPin, m_authority->certificate(), "\x7f",
                                         QStringLiteral("root")),
                 QString());
        put(QStringLiteral("Karta Łucji"), kOtherPin, QStringLiteral("only"), KeyKind::EcP256, QByteArray("\0\xff", 2));
    }

    // ---- URIs ----

    void uris_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << "pkcs11:" << true;
        QTest::newRow("token") << "pkcs11:token=My%20card;object=Signing%20Key" << true;
        QTest::newRow("id bytes") << "pkcs11:id=%00%FF%3b?module-path=/usr/lib/x.so" << true;
        QTest::newRow("upper-case scheme") << "PKCS11:token=a" << true;
        QTest::newRow("type") << "pkcs11:object=a;type=cert" << true;
        QTest::newRow("unknown query") << "pkcs11:token=a?x-vendor=1&module-name=opensc" << true;
        QTest::newRow("pin-source passed over") << "pkcs11:token=a?pin-source=file:/etc/pin" << true;
        QTest::newRow("pin-value") << "pkcs11:token=a?pin-value=1234" << false;
        QTest::newRow("other scheme") << "file:/etc/passwd" << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("twice") << "pkcs11:token=a;token=b" << false;
        QTest::newRow("broken escape") << "pkcs11:token=a%2" << false;
        QTest::newRow("no hex") << "pkcs11:token=a%zz" << false;
        QTest::newRow("no value") << "pkcs11:token" << false;
        QTest::newRow("no name") << "pkcs11:=a" << false;
        QTest::newRow("unknown path attribute") << "pkcs11:tokne=a" << false;
        QTest::newRow("slot-id") << "pkcs11:slot-id=seven" << false;
        QTest::newRow("empty attribute") << "pkcs11:token=a;;id=%01" << false;
        QTest::newRow("too long") << "pkcs11:token=" + QString(5000, QLatin1Char('a')) << false;
    }
    void uris()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto uri = TokenUri::parse(text);
        QCOMPARE(bool(uri), good);
        if (!good) {
            QCOMPARE(uri.error().code, ErrorCode(TokenError::BadUri));
            QVERIFY(!uri.error().detail.contains(QLatin1String("1234")));
            return;
        }
        const auto again = TokenUri::parse(uri->toString());
        QVERIFY(again);
        QCOMPARE(again->token, uri->token);
        QCOMPARE(again->object, uri->object);
        QCOMPARE(again->id, uri->id);
        QCOMPARE(again->type, uri->type);
        QCOMPARE(again->modulePath, uri->modulePath);
        QCOMPARE(again->moduleName, uri->moduleName);
    }
    void idsAreBytes()
    {
        const auto uri = TokenUri::parse(QStringLiteral("pkcs11:id=%00%FFa;slot-id=7"));
        QVERIFY(uri);
        QCOMPARE(*uri->id,
                 QByteArray("\0\xff"
                            "a",
                            3));
        QCOMPARE(*uri->slotId, quint64(7));
        QCOMPARE(uri->toString(), QStringLiteral("pkcs11:slot-id=7;id=%00%FF%61"));
    }

    // ---- looking around ----

    void modules()
    {
        const QStringList installed = installedTokenModules();
        QVERIFY2(installed.contains(m_module)
                     || std::any_of(installed.begin(), installed.end(),
                                    [](const QString &one) { return one.contains(QLatin1String("softhsm")); }),
                 qPrintable(installed.join(u' ')));
        QCOMPARE(readTokenModule(QStringLiteral("/nowhere/lib.so")).error().code, ErrorCode(TokenError::ModuleMissing));
        QCOMPARE(readTokenModule(QStringLiteral("libsofthsm2.so")).error().code, ErrorCode(TokenError::ModuleMissing));
        QVERIFY(writeFile(path("text.so"), "no library"));
        QCOMPARE(readTokenModule(path("text.so")).error().code, ErrorCode(TokenError::ModuleBroken));
        const QString qtCore = QLibraryInfo::path(QLibraryInfo::LibrariesPath) + QStringLiteral("/libQt6Core.so.6");
        QVERIFY(QFile::exists(qtCore)); // a library, and no PKCS#11 module
        QCOMPARE(readTokenModule(qtCore).error().code, ErrorCode(TokenError::ModuleBroken));
    }

    void tokensAndKeys()
    {
        const auto module = readTokenModule(m_module);
        QVERIFY2(module, qPrintable(module ? QString() : module.error().detail));
        QVERIFY(module->manufacturer.contains(QLatin1String("SoftHSM")));
        QStringList labels;
        std::optional<TokenInfo> office;
        int blank = 0;
        for (const TokenSlot &reader : module->readers) {
            if (!reader.token)
                continue;
            blank += reader.token->isReady ? 0 : 1;
            if (reader.token->isReady)
                labels.append(reader.token->label);
            if (reader.token->label == QLatin1String("Office"))
                office = reader.token;
        }
        labels.sort();
        QCOMPARE(labels, QStringList({QStringLiteral("Karta Łucji"), QStringLiteral("Office")}));
        QCOMPARE(blank, 1); // SoftHSM2's own spare one
        QVERIFY(office && office->needsPin && office->hasPin && !office->pinLocked && !office->asksPinItself);
        QVERIFY(!office->serial.isEmpty());

        const auto seen = listTokenKeys(*office);
        QVERIFY(seen);
        QCOMPARE(seen->size(), 5); // by their certificates; the bare key hides behind the PIN, the root signs nothing
        for (const TokenKey &key : *seen) {
            QVERIFY(!key.isKeySeen);
            QCOMPARE(key.certificate, m_certificates.value(key.label));
        }
        const auto keys = listTokenKeys(*office, secret(kPin));
        QVERIFY(keys);
        QCOMPARE(keys->size(), 6);
        for (const TokenKey &key : *keys) {
            QVERIFY(key.isKeySeen);
            QCOMPARE(key.certificate.isNull(), key.label == QLatin1String("bare"));
            if (!key.certificate.isNull()) {
                // What the list says opens the key.
                const auto opened = signingKeyFromToken(key.uri, secret(kPin));
                QVERIFY2(opened, qPrintable(key.uri));
                QCOMPARE((*opened)->certificate(), key.certificate);
            }
        }
        QCOMPARE(listTokenKeys(*office, secret("wrong!")).error().code, ErrorCode(TokenError::PinWrongFewLeft));
        TokenInfo gone = *office;
        gone.serial = QStringLiteral("other");
        QCOMPARE(listTokenKeys(gone).error().code, ErrorCode(TokenError::TokenRemoved));
    }

    // ---- signing ----

    void signing_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("pss");
        QTest::addColumn<int>("digest");
        QTest::addColumn<int>("algorithm");
        const auto row = [](const char *label, bool pss, DigestAlgorithm digest, SignatureAlgorithm algorithm) {
            QTest::addRow("%s%s SHA-%d", label, pss ? " PSS" : "", digestSize(digest) * 8)
                << QString::fromLatin1(label) << pss << int(digest) << int(algorithm);
        };
        for (const auto digest : {DigestAlgorithm::Sha256, DigestAlgorithm::Sha384, DigestAlgorithm::Sha512}) {
            row("rsa", false, digest, SignatureAlgorithm::RsaPkcs1);
            row("rsa", true, digest, SignatureAlgorithm::RsaPss);
            row("p256", false, digest, SignatureAlgorithm::Ecdsa); // longer digests are cut to the order
            row("p384", false, digest, SignatureAlgorithm::Ecdsa);
            row("p521", false, digest, SignatureAlgorithm::Ecdsa);
        }
        row("ed25519", false, DigestAlgorithm::Sha512, SignatureAlgorithm::Ed25519);
    }
    void signing()
    {
        QFETCH(QString, label);
        QFETCH(bool, pss);
        const auto digest = static_cast<DigestAlgorithm>(fetched("digest"));
        const auto algorithm = static_cast<SignatureAlgorithm>(fetched("algorithm"));
        const auto key = signingKeyFromToken(uri(QStringLiteral("token=Office;object=") + label), secret(kPin),
                                             {.padding = pss ? RsaPadding::Pss : RsaPadding::Pkcs1});
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->certificate(), m_certificates.value(label));
        QCOMPARE((*key)->signatureAlgorithm(), algorithm);
        QCOMPARE((*key)->chain(), QList<Certificate>{m_authority->certificate()}); // it lies on the token, too
        const QByteArray message = "a contract of " + label.toUtf8();
        for (int i = 0; i < 2; ++i) { // the key stays usable
            const auto signature = (*key)->signMessage(digest, message);
            QVERIFY2(signature, qPrintable(signature ? QString() : signature.error().detail));
            QVERIFY(verifyMessage((*key)->certificate(), algorithm, digest, message, *signature).value());
            QVERIFY(!verifyMessage((*key)->certificate(), algorithm, digest, message + "!", *signature).value());
        }
        QVERIFY(!(*key)->sign(DigestAlgorithm::Sha1, QByteArray(20, 'x')));
        QVERIFY(!(*key)->sign(DigestAlgorithm::Sha256, QByteArray(31, 'x')));

        // and the CMS around it, judged by the openssl program
        if (algorithm == SignatureAlgorithm::Ed25519)
            return; // OpenSSL 3.0's CMS has none
        const auto cms = signDetached(**key,
                                      {.contentDigest = crypto::digest(digest, message),
                                       .digestAlgorithm = digest,
                                       .signer = (*key)->certificate()});
        QVERIFY2(cms, qPrintable(cms ? QString() : cms.error().detail));
        QVERIFY(writeFile(path("message"), message) && writeFile(path("signature.p7s"), *cms)
                && writeFile(path("root.pem"), m_authority->certificate().toPem()));
        const auto judged =
            openssl({QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-binary"),
                     QStringLiteral("-cades"), QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"),
                     path("signature.p7s"), QStringLiteral("-content"), path("message"), QStringLiteral("-CAfile"),
                     path("root.pem"), QStringLiteral("-purpose"), QStringLiteral("any"), QStringLiteral("-attime"),
                     QString::number(kNow.msSinceEpoch / 1000), QStringLiteral("-out"), path("out")});
        QVERIFY2(judged.exitCode == 0, judged.output.constData());
    }

    void twoTokensAtOnce()
    {
        const auto first = signingKeyFromToken(uri(QStringLiteral("token=Office;object=p256")), secret(kPin));
        const auto second = signingKeyFromToken(uri(QStringLiteral("token=Karta%20%C5%81ucji")), secret(kOtherPin));
        QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
        QVERIFY(first);
        for (int i = 0; i < 3; ++i)
            for (SigningKey *key : {first->get(), second->get()}) {
                const auto signature = key->signMessage(DigestAlgorithm::Sha256, "x");
                QVERIFY(signature);
                QVERIFY(verifyMessage(key->certificate(), SignatureAlgorithm::Ecdsa, DigestAlgorithm::Sha256, "x",
                                      *signature)
                            .value());
            }
    }

    // Each thread opens, signs and closes: the module starts and ends under them all the time.
    void manyThreads()
    {
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([this, &good, t] {
                for (int i = 0; i < 10; ++i) {
                    const QString object = t % 2 == 0 ? QStringLiteral("p256") : QStringLiteral("rsa");
                    const auto key =
                        signingKeyFromToken(uri(QStringLiteral("token=Office;object=") + object), secret(kPin));
                    const auto signature =
                        key ? (*key)->signMessage(DigestAlgorithm::Sha256, "x") : Result<QByteArray>(fail(key.error()));
                    if (signature
                        && verifyMessage((*key)->certificate(), (*key)->signatureAlgorithm(), DigestAlgorithm::Sha256,
                                         "x", *signature)
                               .value_or(false))
                        ++good;
                    else
                        qWarning("%s", qPrintable(signature ? QString() : signature.error().detail));
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 40);
    }

    void tokenThatHashesItself()
    {
        behave("hashes-itself");
        for (const RsaPadding padding : {RsaPadding::Pkcs1, RsaPadding::Pss}) {
            const auto key = signingKeyFromToken(uri(QStringLiteral("token=Office;object=rsa"), m_between),
                                                 secret(kPin), {.padding = padding});
            QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
            QCOMPARE((*key)->sign(DigestAlgorithm::Sha256, sha256("x")).error().code,
                     ErrorCode(TokenError::MechanismUnsupported));
            const auto signature = (*key)->signMessage(DigestAlgorithm::Sha384, "x");
            QVERIFY2(signature, qPrintable(signature ? QString() : signature.error().detail));
            QVERIFY(verifyMessage((*key)->certificate(), (*key)->signatureAlgorithm(), DigestAlgorithm::Sha384, "x",
                                  *signature)
                        .value());
        }
        // SoftHSM2 has ECDSA only over digests.
        QCOMPARE(code(uri(QStringLiteral("token=Office;object=p384"), m_between), kPin),
                 ErrorCode(TokenError::MechanismUnsupported));
        behave("no-pss");
        QCOMPARE(code(uri(QStringLiteral("token=Office;object=rsa"), m_between), kPin, {.padding = RsaPadding::Pss}),
                 ErrorCode(TokenError::MechanismUnsupported));
        behave("");
    }

    // ---- what goes wrong ----

    void errors_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<int>("wanted");
        const auto row = [](const char *name, const char *rest, const QByteArray &pin, TokenError wanted) {
            QTest::newRow(name) << QString::fromLatin1(rest) << pin << int(wanted);
        };
        row("no such token", "token=Nowhere", kPin, TokenError::TokenNotFound);
        row("no such serial", "token=Office;serial=1", kPin, TokenError::TokenNotFound);
        row("no such key", "token=Office;object=gone", kPin, TokenError::KeyNotFound);
        row("no such id", "token=Office;id=%55", kPin, TokenError::KeyNotFound);
        row("id and label of different keys", "token=Office;id=%01;object=p256", kPin, TokenError::KeyNotFound);
        row("which key?", "token=Office", kPin, TokenError::KeyAmbiguous);
        row("which token?", "manufacturer=SoftHSM%20project", kPin, TokenError::TokenAmbiguous);
        row("no certificate", "token=Office;object=bare", kPin, TokenError::CertificateMissing);
        row("no PIN", "token=Office;object=rsa", "", TokenError::PinNeeded);
        row("wrong PIN", "token=Office;object=rsa", "654321", TokenError::PinWrongFewLeft); // SoftHSM2 says so at once
        row("PIN too short", "token=Office;object=rsa", "1", TokenError::PinWrongFewLeft);
        row("the other token's PIN", "token=Office;object=rsa", kOtherPin, TokenError::PinWrongFewLeft);
        row("PIN in the URI", "token=Office;pin-value=123456", "", TokenError::BadUri);
    }
    void errors()
    {
        QFETCH(QString, rest);
        QFETCH(QByteArray, pin);
        QCOMPARE(code(uri(rest), pin), ErrorCode(static_cast<TokenError>(fetched("wanted"))));
    }

    void moduleErrors()
    {
        QCOMPARE(code(QStringLiteral("pkcs11:token=Office?module-path=/nowhere.so"), kPin),
                 ErrorCode(TokenError::ModuleMissing));
        QCOMPARE(code(QStringLiteral("pkcs11:token=Office?module-name=nowhere"), kPin),
                 ErrorCode(TokenError::ModuleMissing));
        const auto byName =
            signingKeyFromToken(QStringLiteral("pkcs11:token=Office;object=p256?module-name=softhsm2"), secret(kPin));
        QVERIFY2(byName, qPrintable(byName ? QString() : byName.error().detail));
        // No module named: those handed in are asked one after the other, broken ones passed over.
        QVERIFY(writeFile(path("text.so"), "no library"));
        QVERIFY(signingKeyFromToken(QStringLiteral("pkcs11:token=Office;object=p256"), secret(kPin),
                                    {.modules = {path("text.so"), m_module}}));
        behave("no-start"); // shared while anything holds it, so nothing may hold it here
        QCOMPARE(code(uri(QStringLiteral("token=Office"), m_between), kPin), ErrorCode(TokenError::ModuleBroken));
        behave("");
    }

    void narrowingByWhatIsVisible()
    {
        // Two tokens fit the URI; only one shows an object of this name, so only that one gets the PIN.
        const auto key = signingKeyFromToken(uri(QStringLiteral("object=only")), secret(kOtherPin));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->certificate(), m_certificates.value(QStringLiteral("only")));
    }

    void certificateFromElsewhere()
    {
        const QString bare = uri(QStringLiteral("token=Office;object=bare"));
        const Certificate own = m_certificates.value(QStringLiteral("bare"));
        const Certificate foreign = m_certificates.value(QStringLiteral("p256")); // same kind, another key
        const auto key = signingKeyFromToken(bare, secret(kPin), {.certificates = {foreign, own}});
        QVERIFY(key);
        QCOMPARE((*key)->certificate(), own);
        QCOMPARE(code(bare, kPin, {.certificates = {foreign}}), ErrorCode(TokenError::CertificateMissing));
    }

    void pinTries_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("tries");
        QTest::newRow("many left") << QByteArray("") << QByteArray("000000") << int(TokenError::PinWrong) << 1;
        QTest::newRow("few left") << QByteArray("pin-low") << QByteArray("000000") << int(TokenError::PinWrongFewLeft)
                                  << 1;
        QTest::newRow("last try") << QByteArray("pin-last") << QByteArray("000000") << int(TokenError::PinWrongLastTry)
                                  << 1;
        QTest::newRow("locks with this try")
            << QByteArray("pin-locks") << QByteArray("000000") << int(TokenError::PinLocked) << 1;
        QTest::newRow("was locked, and is not tried")
            << QByteArray("pin-was-locked") << kPin << int(TokenError::PinLocked) << 0;
        QTest::newRow("says locked") << QByteArray("pin-now-locked") << kPin << int(TokenError::PinLocked) << 1;
        QTest::newRow("expired") << QByteArray("pin-expired") << kPin << int(TokenError::PinExpired) << 1;
        QTest::newRow("none given") << QByteArray("") << QByteArray() << int(TokenError::PinNeeded) << 0;
        QTest::newRow("keypad: no PIN is needed from us")
            << QByteArray("keypad") << QByteArray() << int(TokenError::Device) << 1; // SoftHSM2 has no keypad
    }
    void pinTries()
    {
        QFETCH(QByteArray, how);
        QFETCH(QByteArray, pin);
        behave(how.constData());
        const ErrorCode got = code(uri(QStringLiteral("token=Office;object=rsa"), m_between), pin);
        const int tries = count("interposedLogins");
        behave("");
        QCOMPARE(got, ErrorCode(static_cast<TokenError>(fetched("wanted"))));
        QCOMPARE(tries, fetched("tries"));
    }

    void pinForEverySignature()
    {
        behave("pin-each");
        const auto key = signingKeyFromToken(uri(QStringLiteral("token=Office;object=p256"), m_between), secret(kPin));
        QVERIFY(key);
        for (int i = 1; i <= 3; ++i) {
            QVERIFY((*key)->signMessage(DigestAlgorithm::Sha256, "x"));
            QCOMPARE(count("interposedSignatureLogins"), i);
        }
        behave("pin-each-wrong");
        QCOMPARE((*key)->signMessage(DigestAlgorithm::Sha256, "x").error().code, ErrorCode(TokenError::PinWrong));
        behave("");
    }

    void removedWhileSigning_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("wanted");
        QTest::newRow("CKR_DEVICE_REMOVED") << QByteArray("sign-removed") << int(TokenError::TokenRemoved);
        QTest::newRow("CKR_TOKEN_NOT_PRESENT") << QByteArray("sign-absent") << int(TokenError::TokenRemoved);
        QTest::newRow("CKR_SESSION_HANDLE_INVALID") << QByteArray("sign-session") << int(TokenError::TokenRemoved);
        QTest::newRow("a general error, and it is gone")
            << QByteArray("sign-vague-gone") << int(TokenError::TokenRemoved);
        QTest::newRow("a general error, and it is there") << QByteArray("sign-vague") << int(TokenError::Device);
    }
    void removedWhileSigning()
    {
        QFETCH(QByteArray, how);
        behave("");
        const auto key = signingKeyFromToken(uri(QStringLiteral("token=Office;object=rsa"), m_between), secret(kPin));
        QVERIFY(key);
        QVERIFY((*key)->signMessage(DigestAlgorithm::Sha256, "x"));
        behave(how.constData());
        const auto signature = (*key)->signMessage(DigestAlgorithm::Sha256, "x");
        behave("");
        QVERIFY(!signature);
        QCOMPARE(signature.error().code, ErrorCode(static_cast<TokenError>(fetched("wanted"))));
    }

    // The real thing: the token's objects vanish under an open session.
    void deletedWhileOpen()
    {
        QCOMPARE(m_tokens.addToken(QStringLiteral("Short"), kPin), QString());
        put(QStringLiteral("Short"), kPin, QStringLiteral("short"), KeyKind::EcP256, "\x01");
        const auto key = signingKeyFromToken(uri(QStringLiteral("token=Short")), secret(kPin));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QVERIFY((*key)->signMessage(DigestAlgorithm::Sha256, "x"));
        QCOMPARE(m_tokens.deleteToken(QStringLiteral("Short")), QString());
        const auto signature = (*key)->signMessage(DigestAlgorithm::Sha256, "x");
        QVERIFY(!signature);
        QCOMPARE(signature.error().code, ErrorCode(TokenError::TokenRemoved));
    }
};

QTEST_GUILESS_MAIN(TestPkcs11)
#include "tst_pkcs11.moc"
