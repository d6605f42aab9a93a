// Collecting what a signature needs for ever, from authorities in every mood.
#include "core/crypto/certificate_bag.h"
#include "level_samples.h"

#include <QThread>

using namespace countersign;
using namespace countersign::sign;
using crypto::PathPurpose;
using samples::failsWith;
using samples::words;

namespace {

class AheadClock final : public Clock
{
public:
    explicit AheadClock(qint64 seconds) : m_seconds(seconds) { }
    [[nodiscard]] Time now() const override { return SystemClock().now().plusSeconds(m_seconds); }

private:
    qint64 m_seconds;
};

} // namespace

class ValidationDataTest : public QObject
{
    Q_OBJECT

    test::PkiLab m_lab;
    SystemClock m_clock;
    Time m_beforeRevocation;

    ValidationSources issuers(const QStringList &names) const
    {
        ValidationSources sources;
        for (const QString &name : names)
            sources.certificates.append(m_lab.certificate(name));
        return sources;
    }
    Result<pdf::SignatureValidation> collect(const QString &name, samples::Wire &wire,
                                             const ValidationSources &known = {},
                                             PathPurpose purpose = PathPurpose::DocumentSigning)
    {
        ValidationCollector collector(&wire, m_clock, {});
        collector.know(known);
        return collector.collect(m_lab.certificate(name), m_clock.now(), purpose);
    }
    bool holds(const pdf::SignatureValidation &data, const QString &name) const
    {
        return data.certificates.contains(m_lab.certificate(name).der());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_lab.start());
        m_beforeRevocation = m_clock.now();
        QTest::qWait(1100); // authorities count in seconds
        m_lab.revoke(QStringLiteral("revoked"));
    }
    void cleanup()
    {
        for (const char *place :
             {"ocsp/inter", "ocsp/root", "ocsp/tsaca", "inter.crl", "root.crl", "tsaca.crl", "inter.der", "root.der"})
            m_lab.set(QString::fromLatin1(place), {});
    }

    void aWholeChainIsFetched()
    {
        samples::Wire wire;
        const auto data = collect(QStringLiteral("lonely"), wire);
        QVERIFY2(data, words(data).constData());
        QVERIFY(holds(*data, QStringLiteral("lonely")) && holds(*data, QStringLiteral("inter"))
                && holds(*data, QStringLiteral("root")));
        QVERIFY(holds(*data, QStringLiteral("ocsp-inter"))); // whoever answered
        QCOMPARE(data->ocspResponses.size(), 2); // the signer's and the intermediate's
        QCOMPARE(data->revocationLists.size(), 0); // nocheck: no list for the responder
        QCOMPARE(wire.countOf(QStringLiteral("inter.der")), 1);
    }

    // Pitfall 13: also for the timestamp's chain, and for responders that may themselves be revoked.
    void respondersWithoutNoCheckAreCheckedToo()
    {
        samples::Wire wire;
        const auto data =
            collect(QStringLiteral("tsa"), wire, issuers({QStringLiteral("tsaca"), QStringLiteral("root")}),
                    PathPurpose::Timestamping);
        QVERIFY2(data, words(data).constData());
        QVERIFY(holds(*data, QStringLiteral("ocsp-tsaca")));
        QCOMPARE(data->ocspResponses.size(), 2);
        QCOMPARE(data->revocationLists.size(), 1); // about the responder
        m_lab.set(QStringLiteral("tsaca.crl"), QStringLiteral("500"));
        samples::Wire again;
        const auto unvouched =
            collect(QStringLiteral("tsa"), again, issuers({QStringLiteral("tsaca"), QStringLiteral("root")}),
                    PathPurpose::Timestamping);
        QVERIFY2(failsWith(unvouched, SignError::NoValidationData), words(unvouched).constData());
    }

    void ocspFailsOverToTheList_data()
    {
        QTest::addColumn<QString>("mood");
        for (const char *mood : {"tryLater", "unknown", "stranger", "500", "garbage", "empty", "gone"})
            QTest::newRow(mood) << QString::fromLatin1(mood);
    }
    void ocspFailsOverToTheList()
    {
        QFETCH(QString, mood);
        m_lab.set(QStringLiteral("ocsp/inter"), mood);
        samples::Wire wire;
        const auto data = collect(QStringLiteral("p256"), wire);
        QVERIFY2(data, words(data).constData());
        QCOMPARE(data->revocationLists.size(), 1);
        QCOMPARE(data->ocspResponses.size(), 1); // the intermediate's, from the root
        m_lab.set(QStringLiteral("inter.crl"), QStringLiteral("500"));
        const auto nothing = collect(QStringLiteral("p256"), wire);
        QVERIFY2(failsWith(nothing, SignError::NoValidationData), words(nothing).constData());
        QVERIFY(!failsWith(nothing, SignError::Revoked));
    }

    // An answer older than the use proves nothing about it: a younger list is taken instead (and where there is none, the
    // older answer that is still current).
    void freshAnswersArePreferred()
    {
        samples::Wire wire;
        QVERIFY(collect(QStringLiteral("p256"), wire)); // what the responder will go on repeating
        m_lab.set(QStringLiteral("ocsp/inter"), QStringLiteral("cached"));
        QTest::qWait(2100);
        const auto fresh = collect(QStringLiteral("p256"), wire);
        QVERIFY2(fresh, words(fresh).constData());
        QCOMPARE(fresh->revocationLists.size(), 1);
        m_lab.set(QStringLiteral("inter.crl"), QStringLiteral("500"));
        const auto current = collect(QStringLiteral("p256"), wire);
        QVERIFY2(current, words(current).constData());
        QCOMPARE(current->revocationLists.size(), 0);
        QCOMPARE(current->ocspResponses.size(), 2);
    }

    void staleAnswersAreRefused()
    {
        samples::Wire wire;
        AheadClock tomorrow(24 * 3600); // OCSP answers of the lab live five minutes, lists a week
        ValidationCollector collector(&wire, tomorrow, {});
        const auto data = collector.collect(m_lab.certificate(QStringLiteral("p256")), SystemClock().now(),
                                            PathPurpose::DocumentSigning);
        QVERIFY2(data, words(data).constData());
        QCOMPARE(data->ocspResponses.size(), 0);
        QCOMPARE(data->revocationLists.size(), 2);
        AheadClock nextMonth(20 * 24 * 3600);
        ValidationCollector late(&wire, nextMonth, {});
        const auto none =
            late.collect(m_lab.certificate(QStringLiteral("p256")), SystemClock().now(), PathPurpose::DocumentSigning);
        QVERIFY2(failsWith(none, SignError::NoValidationData), words(none).constData());
    }

    void listsServeWhereThereIsNoOcsp()
    {
        samples::Wire wire;
        const auto data = collect(QStringLiteral("list-only"), wire);
        QVERIFY2(data, words(data).constData());
        QCOMPARE(data->revocationLists.size(), 1);
    }

    // Certificates of the workspace's own authority name nobody; the workspace brings its list.
    void whatIsKnownServesToo()
    {
        samples::Wire wire;
        QVERIFY(failsWith(collect(QStringLiteral("sourceless"), wire), SignError::NoValidationData)); // no issuer
        ValidationSources known = issuers({QStringLiteral("inter"), QStringLiteral("root")});
        const auto silent = collect(QStringLiteral("sourceless"), wire, known);
        QVERIFY2(failsWith(silent, SignError::NoValidationData) && words(silent).contains("names nobody"),
                 words(silent).constData());
        known.revocationLists.append(*link::TrustHttp().get(m_lab.url(QStringLiteral("inter.crl"))));
        QTest::qWait(10);
        ValidationCollector collector(&wire, m_clock, {});
        collector.know(known);
        const crypto::Certificate sourceless = m_lab.certificate(QStringLiteral("sourceless"));
        const auto data = collector.collect(sourceless, sourceless.notBefore(), PathPurpose::DocumentSigning);
        QVERIFY2(data, words(data).constData());
        QCOMPARE(data->revocationLists, known.revocationLists);
    }

    void aMissingIssuerIsNamed()
    {
        m_lab.set(QStringLiteral("inter.der"), QStringLiteral("garbage"));
        samples::Wire wire;
        const auto data = collect(QStringLiteral("lonely"), wire);
        QVERIFY(failsWith(data, SignError::NoValidationData));
        QVERIFY(data.error().detail.contains(m_lab.certificate(QStringLiteral("lonely")).serialHex()));
        const auto known = collect(QStringLiteral("lonely"), wire, issuers({QStringLiteral("inter")}));
        QVERIFY2(known, words(known).constData());
    }

    // One silent place costs one time-out, not one for each certificate.
    void theSilentAreAskedOnce()
    {
        m_lab.set(QStringLiteral("ocsp/inter"), QStringLiteral("hang"));
        samples::Wire wire;
        ValidationCollector collector(&wire, m_clock, {});
        for (const char *name : {"p256", "p384", "rsa2048"}) {
            const crypto::Certificate certificate = m_lab.certificate(QString::fromLatin1(name));
            const auto data = collector.collect(certificate, certificate.notBefore(), PathPurpose::DocumentSigning);
            QVERIFY2(data, words(data).constData());
            QCOMPARE(data->revocationLists.size(), 1);
        }
        QCOMPARE(wire.countOf(QStringLiteral("ocsp/inter")), 1);
    }

    void issuersComeInManyWrappings()
    {
        const crypto::Certificate inter = m_lab.certificate(QStringLiteral("inter"));
        link::TrustHttp http;
        QByteArrayList wrappings{inter.der(), inter.toPem()};
        wrappings.append(*http.get(m_lab.url(QStringLiteral("inter.p7c"))));
        QByteArray pem = "-----BEGIN PKCS7-----\n";
        const QByteArray text = wrappings.last().toBase64();
        for (qsizetype at = 0; at < text.size(); at += 64)
            pem += text.mid(at, 64) + '\n';
        wrappings.append(pem + "-----END PKCS7-----\n");
        for (const QByteArray &bytes : wrappings) {
            const auto list = crypto::certificatesFromDownload(bytes);
            QVERIFY2(list, words(list).constData());
            QCOMPARE(*list, QList<crypto::Certificate>{inter});
            for (qsizetype at = 0; at < bytes.size(); at += 37) { // damaged ones harm nobody
                QByteArray broken = bytes;
                broken[at] = static_cast<char>(broken[at] ^ 0x11);
                (void)crypto::certificatesFromDownload(broken);
                (void)crypto::certificatesFromDownload(bytes.left(at));
            }
        }
        QVERIFY(!crypto::certificatesFromDownload("<html>"));
        QVERIFY(!crypto::certificatesFromDownload({}));
    }

    void anAnchorEndsTheChain()
    {
        samples::Wire wire;
        ValidationSources known;
        known.anchors = {m_lab.certificate(QStringLiteral("inter"))};
        const auto data = collect(QStringLiteral("p256"), wire, known);
        QVERIFY2(data, words(data).constData());
        QVERIFY(!holds(*data, QStringLiteral("root")));
        QCOMPARE(data->ocspResponses.size(), 1);
    }

    void revokedIsTold_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::newRow("by OCSP") << QString();
        QTest::newRow("by list") << QStringLiteral("ocsp/inter");
    }
    void revokedIsTold()
    {
        QFETCH(QString, broken);
        if (!broken.isEmpty())
            m_lab.set(broken, QStringLiteral("500"));
        samples::Wire wire;
        const auto now = collect(QStringLiteral("revoked"), wire);
        QVERIFY2(failsWith(now, SignError::Revoked) && !failsWith(now, SignError::NoValidationData),
                 words(now).constData());
        // Used before: what came later does not matter.
        ValidationCollector collector(&wire, m_clock, {});
        const auto before = collector.collect(m_lab.certificate(QStringLiteral("revoked")), m_beforeRevocation,
                                              PathPurpose::DocumentSigning);
        QVERIFY2(before, words(before).constData());
    }
};

QTEST_GUILESS_MAIN(ValidationDataTest)
#include "tst_validation_data.moc"
