// Chains with an intermediate, made by the openssl program, and every way they must be refused.
#include "core/crypto/path.h"
#include "openssl_tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

class TestPath : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Time m_now = SystemClock().now();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Certificate certificate(const QString &name) const
    {
        return Certificate::fromPem(readFile(path(name + QStringLiteral(".pem")))).value_or(Certificate());
    }
    // `name` signed by `issuer` (itself when empty).
    bool issue(const QString &name, const QString &issuer, const QString &extensions, const QStringList &more = {},
               const QString &newKey = QStringLiteral("rsa:2048"))
    {
        QStringList sign{QStringLiteral("x509"),     QStringLiteral("-req"),
                         QStringLiteral("-in"),      path(name + QStringLiteral(".csr")),
                         QStringLiteral("-days"),    QStringLiteral("30"),
                         QStringLiteral("-extfile"), path(QStringLiteral("ext")),
                         QStringLiteral("-out"),     path(name + QStringLiteral(".pem"))};
        if (issuer.isEmpty())
            sign += {QStringLiteral("-signkey"), path(name + QStringLiteral(".key"))};
        else
            sign += {QStringLiteral("-CA"), path(issuer + QStringLiteral(".pem")), QStringLiteral("-CAkey"),
                     path(issuer + QStringLiteral(".key"))};
        const auto request = openssl(
            {QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), newKey, QStringLiteral("-noenc"),
             QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
             path(name + QStringLiteral(".csr")), QStringLiteral("-subj"), QStringLiteral("/CN=") + name});
        const auto made = writeFile(path(QStringLiteral("ext")), extensions.toUtf8()) && request.exitCode == 0
            ? openssl(sign + more)
            : request;
        if (made.exitCode != 0)
            qWarning().noquote() << made.output;
        return made.exitCode == 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString authority =
            QStringLiteral("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                           "subjectKeyIdentifier=hash\n");
        const QString person = QStringLiteral("keyUsage=critical,digitalSignature\n");
        QVERIFY(issue(QStringLiteral("root"), QString(), authority));
        QVERIFY(issue(QStringLiteral("middle"), QStringLiteral("root"), authority));
        QVERIFY(issue(QStringLiteral("leaf"), QStringLiteral("middle"), person));
        QVERIFY(issue(QStringLiteral("child"), QStringLiteral("leaf"), person)); // by somebody who may not issue
        QVERIFY(issue(QStringLiteral("encipher"), QStringLiteral("middle"),
                      QStringLiteral("keyUsage=critical,keyEncipherment\n")));
        QVERIFY(
            issue(QStringLiteral("client"), QStringLiteral("middle"), QStringLiteral("extendedKeyUsage=clientAuth\n")));
        QVERIFY(issue(QStringLiteral("server"), QStringLiteral("middle"),
                      QStringLiteral("extendedKeyUsage=serverAuth,clientAuth\n")));
        QVERIFY(issue(QStringLiteral("responder"), QStringLiteral("middle"),
                      person + QStringLiteral("extendedKeyUsage=OCSPSigning\n")));
        QVERIFY(issue(QStringLiteral("clock"), QStringLiteral("middle"),
                      person + QStringLiteral("extendedKeyUsage=critical,timeStamping\n")));
        QVERIFY(issue(QStringLiteral("both"), QStringLiteral("middle"),
                      person + QStringLiteral("extendedKeyUsage=serverAuth,emailProtection\n")));
        QVERIFY(issue(QStringLiteral("sha1"), QStringLiteral("middle"), person, {QStringLiteral("-sha1")}));
        QVERIFY(issue(QStringLiteral("short"), QStringLiteral("middle"), person, {}, QStringLiteral("rsa:1024")));
        QVERIFY(issue(QStringLiteral("critical"), QStringLiteral("middle"),
                      QStringLiteral("1.2.3.4.5=critical,ASN1:NULL\n")));
        QVERIFY(issue(QStringLiteral("narrow"), QStringLiteral("root"),
                      authority
                          + QStringLiteral("nameConstraints="
                                           "critical,permitted;email:example.com\n")));
        QVERIFY(issue(QStringLiteral("outside"), QStringLiteral("narrow"),
                      person + QStringLiteral("subjectAltName=email:jan@elsewhere.org\n")));
        QVERIFY(issue(QStringLiteral("stranger"), QString(), authority));
    }

    void judged_data()
    {
        QTest::addColumn<QString>("leaf");
        QTest::addColumn<QStringList>("pool");
        QTest::addColumn<QStringList>("anchors");
        QTest::addColumn<int>("error"); // -1: a good chain
        const auto row = [](const char *name, const char *leaf, const char *pool, const char *anchors, int error) {
            QTest::newRow(name) << QString::fromLatin1(leaf)
                                << QString::fromLatin1(pool).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QString::fromLatin1(anchors).split(QLatin1Char(' '), Qt::SkipEmptyParts) << error;
        };
        const auto error = [](PathError value) { return static_cast<int>(value); };
        row("three levels", "leaf", "middle", "root", -1);
        row("issuers in any order, strangers among them", "leaf", "stranger leaf root child middle", "root", -1);
        row("the intermediate is the anchor", "leaf", "", "middle", -1);
        row("the certificate itself is the anchor", "leaf", "", "leaf", -1);
        row("client certificates sign documents too", "client", "middle", "root", -1);
        row("web servers' do not", "server", "middle", "root", error(PathError::UsageForbidden));
        row("nor those of responders", "responder", "middle", "root", error(PathError::UsageForbidden));
        row("nor those of timestamp authorities", "clock", "middle", "root", error(PathError::UsageForbidden));
        row("unless they are for e-mail as well", "both", "middle", "root", -1);
        row("intermediate missing", "leaf", "", "root", error(PathError::NoIssuer));
        row("another root", "leaf", "middle root", "stranger", error(PathError::NotTrusted));
        row("issued by a person", "child", "leaf middle", "root", error(PathError::NotAnIssuer));
        row("key for encryption only", "encipher", "middle", "root", error(PathError::UsageForbidden));
        row("SHA-1", "sha1", "middle", "root", error(PathError::Weak));
        row("short key", "short", "middle", "root", error(PathError::Weak));
        row("unknown critical extension", "critical", "middle", "root", error(PathError::Malformed));
        row("outside the issuer's names", "outside", "narrow", "root", error(PathError::NotAnIssuer));
    }
    void judged()
    {
        QFETCH(QString, leaf);
        QFETCH(QStringList, pool);
        QFETCH(QStringList, anchors);
        QFETCH(int, error);
        PathRequest request{.leaf = certificate(leaf), .at = m_now.plusSeconds(60)};
        for (const QString &name : pool)
            request.pool.append(certificate(name));
        for (const QString &name : anchors)
            request.anchors.append(certificate(name));
        const auto chain = buildPath(request);
        if (error < 0) {
            QVERIFY2(chain, qPrintable(chain ? QString() : chain.error().detail));
            QCOMPARE(chain->first(), request.leaf);
            QVERIFY(request.anchors.contains(chain->last()));
            return;
        }
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode(static_cast<PathError>(error)));
    }
    void forgedIssuerSignature()
    {
        QByteArray der = certificate(QStringLiteral("leaf")).der();
        der[der.size() - 1] = static_cast<char>(der.at(der.size() - 1) ^ 1); // the last byte of its signature
        const auto chain = buildPath({.leaf = Certificate::fromDer(der).value(),
                                      .pool = {certificate(QStringLiteral("middle"))},
                                      .anchors = {certificate(QStringLiteral("root"))},
                                      .at = m_now.plusSeconds(60)});
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode(PathError::BadSignature));
    }
    void orderedForEmbedding()
    {
        const Certificate leaf = certificate(QStringLiteral("leaf"));
        const Certificate middle = certificate(QStringLiteral("middle"));
        const Certificate root = certificate(QStringLiteral("root"));
        QCOMPARE(orderChain(leaf, {root, certificate(QStringLiteral("stranger")), middle}),
                 (QList<Certificate>{leaf, middle, root}));
        QCOMPARE(orderChain(leaf, {root}), (QList<Certificate>{leaf}));
        QCOMPARE(orderChain({}, {root}), QList<Certificate>());
    }
};

QTEST_GUILESS_MAIN(TestPath)
#include "tst_path.moc"
