// Timestamps from authorities that answer well, badly and not at all.
#include "core/sign/timestamping.h"
#include "level_samples.h"

#include <QElapsedTimer>
#include <QTimer>

Q_DECLARE_METATYPE(countersign::ErrorCode)
Q_DECLARE_METATYPE(countersign::crypto::DigestAlgorithm)

using namespace countersign;
using namespace countersign::sign;
using crypto::TimestampError;
using crypto::TrustNetworkError;
using samples::failsWith;
using samples::words;

class TimestampingTest : public QObject
{
    Q_OBJECT

    test::PkiLab m_lab;
    link::TrustHttp m_http{{.timeoutMs = 1500}};

    QStringList at(const QStringList &kinds) const
    {
        QStringList urls;
        for (const QString &kind : kinds)
            urls.append(kind.contains(u'/') ? m_lab.url(kind) : m_lab.url(QStringLiteral("tsa/") + kind));
        return urls;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_lab.start()); }

    void everyDigest_data()
    {
        QTest::addColumn<crypto::DigestAlgorithm>("digest");
        QTest::newRow("256") << crypto::DigestAlgorithm::Sha256;
        QTest::newRow("384") << crypto::DigestAlgorithm::Sha384;
        QTest::newRow("512") << crypto::DigestAlgorithm::Sha512;
    }
    void everyDigest()
    {
        QFETCH(crypto::DigestAlgorithm, digest);
        TimestampSource source(m_http, {.authorities = at({QStringLiteral("good")}), .digest = digest});
        const auto stamp = source.stamp("what is stamped");
        QVERIFY2(stamp, words(stamp).constData());
        QCOMPARE(stamp->facts.imprint, crypto::digest(digest, "what is stamped"));
        QVERIFY(qAbs(stamp->facts.at.msSinceEpoch - SystemClock().now().msSinceEpoch) < 60'000);
        QCOMPARE(stamp->facts.cms.signer, m_lab.certificate(QStringLiteral("tsa")));
        QVERIFY(source.room() > stamp->token.size());
    }

    void aPolicyIsAskedForAndChecked()
    {
        TimestampSource source(m_http,
                               {.authorities = at({QStringLiteral("good")}), .policy = QStringLiteral("1.2.3.4.5")});
        const auto stamp = source.stamp("a");
        QVERIFY2(stamp, words(stamp).constData());
        QCOMPARE(stamp->facts.policy, QStringLiteral("1.2.3.4.5"));
        TimestampSource unknown(m_http,
                                {.authorities = at({QStringLiteral("good")}), .policy = QStringLiteral("1.2.3.4.99")});
        QVERIFY(failsWith(unknown.stamp("a"), TimestampError::Refused));
        TimestampSource nonsense(m_http,
                                 {.authorities = at({QStringLiteral("good")}), .policy = QStringLiteral("policy")});
        QVERIFY(failsWith(nonsense.stamp("a"), crypto::CryptoError::BadInput));
    }

    void eachLiarIsSeenThrough_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("says no") << "refuse" << ErrorCode(TimestampError::Refused);
        QTest::newRow("another request's answer") << "wrong-nonce" << ErrorCode(TimestampError::NonceMismatch);
        QTest::newRow("over another hash") << "other-hash" << ErrorCode(TimestampError::ImprintMismatch);
        QTest::newRow("not a timestamper") << "no-eku" << ErrorCode(TimestampError::NotByTimestamper);
        QTest::newRow("broken signature") << "broken" << ErrorCode(TimestampError::NotAToken);
        QTest::newRow("a hotel's page") << "garbage" << ErrorCode(TimestampError::BadResponse);
        QTest::newRow("nothing") << "empty" << ErrorCode(TimestampError::BadResponse);
        QTest::newRow("error 500") << "500" << ErrorCode(TrustNetworkError::Refused);
        QTest::newRow("hangs up") << "gone" << ErrorCode(TrustNetworkError::Unreachable);
        QTest::newRow("hangs") << "hang" << ErrorCode(TrustNetworkError::TimedOut);
        QTest::newRow("too much") << "huge" << ErrorCode(TrustNetworkError::TooLarge);
        QTest::newRow("in circles") << "loop" << ErrorCode(TrustNetworkError::TooManyRedirects);
        QTest::newRow("no such place") << "http://127.0.0.1:1/x" << ErrorCode(TrustNetworkError::Unreachable);
        QTest::newRow("no web address") << "file:///etc/passwd" << ErrorCode(TrustNetworkError::BadAddress);
    }
    void eachLiarIsSeenThrough()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        const QStringList liar = kind.contains(QLatin1String("://")) ? QStringList{kind} : at({kind});
        TimestampSource alone(m_http, {.authorities = liar});
        const auto stamp = alone.stamp("a");
        QVERIFY2(failsWith(stamp, SignError::NoTimestamp) && failsWith(stamp, code), words(stamp).constData());
        QCOMPARE(stamp.error().causes.size(), std::size_t(1));

        TimestampSource withFriend(m_http, {.authorities = liar + at({QStringLiteral("second")})});
        const auto second = withFriend.stamp("a");
        QVERIFY2(second, words(second).constData());
        QCOMPARE(second->facts.cms.signer, m_lab.certificate(QStringLiteral("tsa2")));
    }

    void everyRefusalIsTold()
    {
        const QStringList liars =
            at({QStringLiteral("refuse"), QStringLiteral("garbage"), QStringLiteral("other-hash")});
        TimestampSource source(m_http, {.authorities = liars});
        const auto stamp = source.stamp("a");
        QVERIFY(failsWith(stamp, SignError::NoTimestamp));
        QCOMPARE(stamp.error().causes.size(), std::size_t(3));
        QVERIFY(failsWith(stamp, TimestampError::Refused) && failsWith(stamp, TimestampError::BadResponse)
                && failsWith(stamp, TimestampError::ImprintMismatch));
        QVERIFY(words(stamp).contains("not today")); // the authority's own words
        for (const QString &url : liars)
            QVERIFY(stamp.error().detail.contains(url));
        TimestampSource nobody(m_http, {});
        QVERIFY(failsWith(nobody.stamp("a"), SignError::NoTimestamp));
    }

    // An account in an address is for the authority only.
    void accountsStaySecret()
    {
        for (const char *address : {"http://user:S3cret@127.0.0.1:1/tsa?key=S3cret", "ftp://user:S3cret@127.0.0.1/",
                                    "http://user:S3cret@not a host/"}) {
            TimestampSource source(m_http, {.authorities = {QString::fromLatin1(address)}});
            const auto stamp = source.stamp("a");
            QVERIFY(failsWith(stamp, SignError::NoTimestamp));
            QVERIFY2(!words(stamp).contains("S3cret") && !stamp.error().detail.contains(QLatin1String("S3cret")),
                     words(stamp).constData());
        }
    }

    void whoAnsweredIsAskedFirstNextTime()
    {
        samples::Wire wire;
        TimestampSource source(wire, {.authorities = at({QStringLiteral("500"), QStringLiteral("good")})});
        QVERIFY(source.stamp("a"));
        QVERIFY(source.stamp("b"));
        QCOMPARE(wire.countOf(QStringLiteral("/tsa/500")), 1);
    }

    void redirectsAreFollowed()
    {
        TimestampSource source(m_http, {.authorities = at({QStringLiteral("moved/moved/tsa/good")})});
        // A POST that is moved by 302 becomes the same POST: nothing else makes sense for an authority.
        const auto stamp = source.stamp("a");
        QVERIFY2(stamp, words(stamp).constData());
    }

    void aStopRequestEndsTheWait()
    {
        std::stop_source stop;
        TimestampSource source(
            m_http, {.authorities = at({QStringLiteral("hang"), QStringLiteral("good")}), .stop = stop.get_token()});
        QElapsedTimer timer;
        timer.start();
        QTimer::singleShot(200, [&stop] { stop.request_stop(); });
        const auto stamp = source.stamp("a");
        QVERIFY2(failsWith(stamp, TrustNetworkError::Stopped), words(stamp).constData());
        QVERIFY(timer.elapsed() < 1200);
        QCOMPARE(stamp.error().causes.size(), std::size_t(1)); // nobody else was asked
    }
};

QTEST_GUILESS_MAIN(TimestampingTest)
#include "tst_timestamping.moc"
