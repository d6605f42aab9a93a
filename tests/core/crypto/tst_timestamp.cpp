// Timestamps against the authority that `openssl ts` is, and OCSP against `openssl ocsp`.
#include "core/crypto/authority.h"
#include "core/crypto/ocsp.h"
#include "core/crypto/path.h"
#include "core/crypto/timestamp.h"
#include "openssl_tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

const Time kNow = SystemClock().now(); // the tools judge by the machine's clock
constexpr qint64 kDay = 24 * 3600;

template <typename T> bool failsWith(const Result<T> &result, ErrorCode code)
{
    return !result && result.error().is(code);
}

} // namespace

class TestTimestamp : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<IssuedKey> m_person;
    QByteArray m_hash = sha256("what is stamped");

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool run(const QStringList &arguments) const
    {
        const auto done = openssl(arguments);
        if (done.exitCode != 0)
            qWarning().noquote() << arguments << done.output;
        return done.exitCode == 0;
    }
    // A key with a certificate by the authority, with the purpose the test needs.
    bool issue(const QString &name, const QString &extensions) const
    {
        return writeFile(path(name + QStringLiteral(".ext")), extensions.toUtf8())
            && run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                    QStringLiteral("rsa:2048"), QStringLiteral("-noenc"), QStringLiteral("-keyout"),
                    path(name + QStringLiteral(".key")), QStringLiteral("-out"), path(name + QStringLiteral(".csr")),
                    QStringLiteral("-subj"), QStringLiteral("/CN=") + name})
            && run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                    path(name + QStringLiteral(".csr")), QStringLiteral("-CA"), path(QStringLiteral("root.pem")),
                    QStringLiteral("-CAkey"), path(QStringLiteral("root.key")), QStringLiteral("-days"),
                    QStringLiteral("30"), QStringLiteral("-extfile"), path(name + QStringLiteral(".ext")),
                    QStringLiteral("-out"), path(name + QStringLiteral(".pem"))});
    }
    QByteArray answerTo(const TimestampRequest &request, const QString &section = QStringLiteral("tsa"))
    {
        if (!writeFile(path(QStringLiteral("request.tsq")), request.der)
            || !run({QStringLiteral("ts"), QStringLiteral("-reply"), QStringLiteral("-config"),
                     path(QStringLiteral("ts.cnf")), QStringLiteral("-section"), section, QStringLiteral("-queryfile"),
                     path(QStringLiteral("request.tsq")), QStringLiteral("-out"), path(QStringLiteral("answer.tsr"))}))
            return {};
        return readFile(path(QStringLiteral("answer.tsr")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_authority =
            std::make_unique<Authority>(Authority::create({.organization = QStringLiteral("Firma")}, kNow).value());
        m_person = std::make_unique<IssuedKey>(
            m_authority->issuePerson({.name = QStringLiteral("Jan"), .keyKind = KeyKind::EcP256}, kNow).value());
        const Secret passphrase(QByteArrayView("p"));
        QVERIFY(writeFile(path(QStringLiteral("root.pem")), m_authority->certificate().toPem()));
        QVERIFY(writeFile(path(QStringLiteral("person.pem")), m_person->certificate().toPem()));
        QVERIFY(writeFile(path(QStringLiteral("root.p12")), m_authority->toPkcs12(passphrase).value()));
        QVERIFY(run({QStringLiteral("pkcs12"), QStringLiteral("-in"), path(QStringLiteral("root.p12")),
                     QStringLiteral("-noenc"), QStringLiteral("-nocerts"), QStringLiteral("-passin"),
                     QStringLiteral("pass:p"), QStringLiteral("-out"), path(QStringLiteral("root.key"))}));
        QVERIFY(issue(QStringLiteral("tsa"),
                      QStringLiteral("extendedKeyUsage=critical,timeStamping\n"
                                     "keyUsage=critical,digitalSignature\n")));
        QVERIFY(issue(QStringLiteral("ocsp"), QStringLiteral("extendedKeyUsage=OCSPSigning\nnoCheck=ignored\n")));
        QVERIFY(issue(QStringLiteral("other"), QStringLiteral("extendedKeyUsage=emailProtection\n")));
        QVERIFY(writeFile(path(QStringLiteral("serial")), "0A\n"));
        const QString folder = m_folder.path();
        QVERIFY(writeFile(path(QStringLiteral("ts.cnf")),
                          QStringLiteral("[tsa]\nserial=%1/serial\nsigner_cert=%1/tsa.pem\nsigner_key=%1/tsa.key\n"
                                         "certs=%1/root.pem\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\n"
                                         "digests=sha256,sha512\naccuracy=secs:1,millisecs:500\n"
                                         "ess_cert_id_chain=yes\ness_cert_id_alg=sha256\nclock_precision_digits=3\n"
                                         "[old]\nserial=%1/serial\nsigner_cert=%1/tsa.pem\nsigner_key=%1/tsa.key\n"
                                         "certs=%1/root.pem\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\n"
                                         "digests=sha256\ness_cert_id_alg=sha1\n"
                                         "[strict]\nserial=%1/serial\nsigner_cert=%1/tsa.pem\nsigner_key=%1/tsa.key\n"
                                         "signer_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha512\n")
                              .arg(folder)
                              .toUtf8()));
    }

    void tokens_data()
    {
        QTest::addColumn<QString>("section");
        QTest::newRow("signing-certificate-v2, fractions of a second") << QStringLiteral("tsa");
        QTest::newRow("signing-certificate over SHA-1") << QStringLiteral("old");
    }
    void tokens()
    {
        QFETCH(QString, section);
        const auto request = makeTimestampRequest(DigestAlgorithm::Sha256, m_hash).value();
        const QByteArray answer = answerTo(request, section);
        const auto token = tokenFromResponse(answer, request);
        QVERIFY2(token, qPrintable(token ? QString() : token.error().detail));
        const auto stamp = parseTimestamp(*token);
        QVERIFY(stamp);
        QCOMPARE(stamp->imprint, m_hash);
        QCOMPARE(stamp->policy, QStringLiteral("1.2.3.4.1"));
        QCOMPARE(stamp->nonceHex, request.nonceHex);
        QVERIFY(qAbs(stamp->at.msSinceEpoch - SystemClock().now().msSinceEpoch) < 60'000);
        QCOMPARE(stamp->accuracyMs, section == QLatin1String("tsa") ? 1500 : 0);
        QCOMPARE(stamp->cms.signer.subject().commonName, QStringLiteral("tsa"));
        QVERIFY(checkImprint(*stamp, m_hash));
        QVERIFY(failsWith(checkImprint(*stamp, sha256("something else")), TimestampError::ImprintMismatch));
        QVERIFY(buildPath({.leaf = stamp->cms.signer,
                           .pool = stamp->cms.certificates,
                           .anchors = {m_authority->certificate()},
                           .at = stamp->at,
                           .purpose = PathPurpose::Timestamping}));
        // Padded with zeros, as in /Contents
        QVERIFY(parseTimestamp(*token + QByteArray(100, '\0')));

        for (qsizetype at = 0; at < token->size(); at += 3) { // a changed token never says something else
            QByteArray changed = *token;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            if (const auto read = parseTimestamp(changed)) {
                QCOMPARE(read->imprint, m_hash);
                QCOMPARE(read->at, stamp->at);
                QCOMPARE(read->cms.signer, stamp->cms.signer);
            }
        }
    }

    void wrongAnswers()
    {
        const auto request = makeTimestampRequest(DigestAlgorithm::Sha256, m_hash).value();
        const QByteArray answer = answerTo(request);
        QVERIFY(tokenFromResponse(answer, request));
        const auto again = makeTimestampRequest(DigestAlgorithm::Sha256, m_hash).value();
        QVERIFY(failsWith(tokenFromResponse(answer, again), TimestampError::NonceMismatch)); // a replay
        const auto other = makeTimestampRequest(DigestAlgorithm::Sha256, sha256("other")).value();
        QVERIFY(failsWith(tokenFromResponse(answer, other), TimestampError::ImprintMismatch));
        const auto refused = tokenFromResponse(answerTo(request, QStringLiteral("strict")), request);
        QVERIFY(failsWith(refused, TimestampError::Refused));
        QVERIFY(refused.error().detail.contains(QLatin1String("not supported")));
        QVERIFY(failsWith(tokenFromResponse("<html>503</html>", request), TimestampError::BadResponse));
        QVERIFY(failsWith(tokenFromResponse({}, request), TimestampError::BadResponse));
        QVERIFY(failsWith(parseTimestamp(answer), TimestampError::NotAToken)); // the answer is no token
        QVERIFY(!makeTimestampRequest(DigestAlgorithm::Sha1, QByteArray(20, 'x')));

        // A signature over TSTInfo by somebody who is no timestamper
        const auto stamp = parseTimestamp(tokenFromResponse(answer, request).value()).value();
        QVERIFY(writeFile(path(QStringLiteral("info.der")), stamp.cms.content));
        QVERIFY(run({QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"),
                     QStringLiteral("-nodetach"), QStringLiteral("-cades"), QStringLiteral("-econtent_type"),
                     QStringLiteral("1.2.840.113549.1.9.16.1.4"), QStringLiteral("-in"),
                     path(QStringLiteral("info.der")), QStringLiteral("-signer"), path(QStringLiteral("other.pem")),
                     QStringLiteral("-inkey"), path(QStringLiteral("other.key")), QStringLiteral("-outform"),
                     QStringLiteral("DER"), QStringLiteral("-out"), path(QStringLiteral("forged.der"))}));
        QVERIFY(
            failsWith(parseTimestamp(readFile(path(QStringLiteral("forged.der")))), TimestampError::NotByTimestamper));
    }

    void signatureTimestampTurnsBIntoT()
    {
        const auto key = m_person->signingKey();
        const QByteArray content = "a contract";
        const QByteArray cms = signDetached(*key, {.contentDigest = sha256(content)}).value();
        const SignedData before = parseSignedData(cms).value();
        const auto request = makeTimestampRequest(DigestAlgorithm::Sha256, sha256(before.signature)).value();
        const QByteArray token = tokenFromResponse(answerTo(request), request).value();
        const auto stamped = withSignatureTimestamp(cms + QByteArray(50, '\0'), token);
        QVERIFY(stamped);
        const SignedData after = parseSignedData(*stamped).value();
        QCOMPARE(after.signatureTimestamps, QList<QByteArray>{token});
        QVERIFY(verifySignature(after, sha256(content)));
        QVERIFY(checkImprint(parseTimestamp(after.signatureTimestamps.first()).value(), sha256(after.signature)));

        // The same in one go, when the token was there before the CMS
        const auto attributes =
            prepareSignedAttributes({.contentDigest = sha256(content), .signer = key->certificate()}).value();
        const QByteArray signature = key->sign(attributes.digestAlgorithm, attributes.digest).value();
        const auto atOnce = assembleSignedData({.attributes = attributes,
                                                .signature = signature,
                                                .signatureAlgorithm = key->signatureAlgorithm(),
                                                .signer = key->certificate(),
                                                .signatureTimestamp = token})
                                .value();
        QCOMPARE(parseSignedData(atOnce).value().signatureTimestamps, QList<QByteArray>{token});
        QVERIFY(!withSignatureTimestamp("no cms", token));
    }

    void ocsp_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("namesNext");
        QTest::newRow("good, by the issuer") << QStringLiteral("root") << false << true << true;
        QTest::newRow("good, and newer information is always available")
            << QStringLiteral("root") << false << true << false;
        QTest::newRow("revoked, by the issuer") << QStringLiteral("root") << true << true << true;
        QTest::newRow("good, by an authorised responder") << QStringLiteral("ocsp") << false << true << true;
        QTest::newRow("good, by somebody else of the same issuer") << QStringLiteral("other") << false << false << true;
    }
    void ocsp()
    {
        QFETCH(QString, signer);
        QFETCH(bool, revoked);
        QFETCH(bool, accepted);
        QFETCH(bool, namesNext);
        const Certificate person = m_person->certificate();
        const Certificate root = m_authority->certificate();
        const Time revokedAt{(kNow.msSinceEpoch / 1000 - 3600) * 1000};
        const auto asn1 = [](Time time) { return time.toUtc().toString(QStringLiteral("yyMMddHHmmss")) + u'Z'; };
        const QString line =
            (revoked ? QStringLiteral("R\t%1\t%2,keyCompromise").arg(asn1(person.notAfter()), asn1(revokedAt))
                     : QStringLiteral("V\t%1\t").arg(asn1(person.notAfter())))
            + QStringLiteral("\t%1\tunknown\t/CN=Jan\n").arg(person.serialHex());
        QVERIFY(writeFile(path(QStringLiteral("index.txt")), line.toUtf8()));
        QVERIFY(writeFile(path(QStringLiteral("request.ocsp")), makeOcspRequest(person, root).value()));
        QStringList arguments{QStringLiteral("ocsp"),
                              QStringLiteral("-index"),
                              path(QStringLiteral("index.txt")),
                              QStringLiteral("-CA"),
                              path(QStringLiteral("root.pem")),
                              QStringLiteral("-rsigner"),
                              path(signer + QStringLiteral(".pem")),
                              QStringLiteral("-rkey"),
                              path(signer + QStringLiteral(".key")),
                              QStringLiteral("-reqin"),
                              path(QStringLiteral("request.ocsp")),
                              QStringLiteral("-respout"),
                              path(QStringLiteral("answer.ocsp"))};
        if (namesNext)
            arguments << QStringLiteral("-ndays") << QStringLiteral("3");
        QVERIFY(run(arguments));
        const QByteArray response = readFile(path(QStringLiteral("answer.ocsp")));
        const auto answer = readOcspResponse(response, person, root);
        if (!accepted) {
            QVERIFY(failsWith(answer, OcspError::WrongSigner));
            QVERIFY(failsWith(buildPath({.leaf = person,
                                         .anchors = {root},
                                         .at = SystemClock().now(),
                                         .ocspResponses = {response},
                                         .requireRevocation = true}),
                              PathError::RevocationUnknown));
            return;
        }
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->status, revoked ? OcspStatus::Revoked : OcspStatus::Good);
        QCOMPARE(answer->revokedAt, revoked ? revokedAt : Time{});
        QCOMPARE(answer->responder.subject().commonName,
                 signer == QLatin1String("root") ? root.subject().commonName : signer);
        QVERIFY(failsWith(readOcspResponse(response, root, root), OcspError::OtherCertificate));
        QVERIFY(!readOcspResponse(response + 'x', person, root));
        for (qsizetype at = 0; at < response.size(); at += 3) {
            QByteArray changed = response;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            if (const auto read = readOcspResponse(changed, person, root))
                QCOMPARE(read->status, answer->status);
        }
        const auto judge = [&](Time at) {
            return buildPath(
                {.leaf = person, .anchors = {root}, .at = at, .ocspResponses = {response}, .requireRevocation = true});
        };
        if (revoked) {
            QVERIFY(failsWith(judge(SystemClock().now()), PathError::Revoked));
        } else {
            QVERIFY(judge(SystemClock().now()));
            QVERIFY(judge(answer->thisUpdate));
            QVERIFY(judge(Time{answer->thisUpdate.msSinceEpoch + 999})); // a timestamp of the same second
            QVERIFY(judge(answer->thisUpdate.plusSeconds(299)));
            QCOMPARE(answer->nextUpdate.isNull(), !namesNext);
            QCOMPARE(judge(answer->thisUpdate.plusSeconds(301)).has_value(), namesNext);
            QVERIFY(failsWith(judge(kNow.plusSeconds(5 * kDay)), PathError::RevocationUnknown)); // stale by then
        }
    }
};

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
