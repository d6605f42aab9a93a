// The verdict and time: what a timestamp proves, for whom, and what a revocation means before and after it. Against
// authorities on loopback (tests/support/pki_lab.py).
#include "attack_makers.h"
#include "level_samples.h"

#include "core/sign/verifier.h"

using namespace countersign;
using namespace countersign::sign;
using namespace countersign::sign::samples;

namespace {

bool has(const std::vector<domain::Finding> &findings, const char *code)
{
    return std::any_of(findings.begin(), findings.end(),
                       [code](const domain::Finding &finding) { return finding.code == QLatin1String(code); });
}

QByteArray told(const domain::SignatureVerdict &s)
{
    QStringList words;
    for (const domain::Finding &f : s.errors)
        words << QStringLiteral("E:") + f.code + u' ' + f.detail;
    for (const domain::Finding &f : s.warnings)
        words << QStringLiteral("W:") + f.code + u' ' + f.detail;
    return words.join(QStringLiteral("; ")).toUtf8();
}

} // namespace

class VerifierTimeTest : public QObject
{
    Q_OBJECT

    test::PkiLab m_lab;
    SystemClock m_clock;
    Wire m_wire;

    QByteArray make(PadesLevel wanted, const QString &name, const PadesRequest &how = request())
    {
        const auto key = m_lab.key(name);
        const auto file = signAndExtend(sample(), how, *key, level(wanted, {m_lab.url(QStringLiteral("tsa/good"))}),
                                        &m_wire, m_clock);
        if (!file)
            qFatal("%s", words(file).constData());
        return *file;
    }
    VerifyOptions options(const char *anchor = "root")
    {
        return {.anchors = {m_lab.certificate(QLatin1String(anchor))}, .at = m_clock.now()};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_lab.start()); }

    void aTimestampProvesTimeToThoseWhoTrustIt()
    {
        const QByteArray file = make(PadesLevel::T, QStringLiteral("rsa2048"));
        const auto trusted = verify(file, options());
        QVERIFY(trusted);
        QVERIFY(trusted->signatures[0].provenTime);
        QVERIFY(!trusted->signatures[0].provenBy.isEmpty());

        // Trust in the signer's authority is no trust in the timestamp's.
        VerifyOptions inter = options("inter");
        const auto without = verify(file, inter);
        QVERIFY(without);
        QVERIFY(without->signatures[0].isTrusted);
        QVERIFY(!without->signatures[0].provenTime);
        QVERIFY2(has(without->signatures[0].warnings, "timestamp-not-trusted"),
                 told(without->signatures[0]).constData());
        QCOMPARE(without->signatures[0].level, PadesLevel::T); // a statement about form

        inter.timestampAnchors = {m_lab.certificate(QStringLiteral("root"))};
        QVERIFY(verify(file, inter)->signatures[0].provenTime);
    }

    void aTimestampOfAnotherSignatureIsAnError()
    {
        const QByteArray stamped = make(PadesLevel::T, QStringLiteral("rsa2048"));
        const QByteArray plain = make(PadesLevel::B, QStringLiteral("rsa2048"));
        const auto donor = crypto::parseSignedData(attacks::contentsOf(stamped));
        QVERIFY(donor && !donor->signatureTimestamps.isEmpty());
        const auto forged = crypto::withSignatureTimestamp(crypto::parseSignedData(attacks::contentsOf(plain))->der,
                                                           donor->signatureTimestamps.first());
        QVERIFY(forged);
        const auto verdict = verify(attacks::withContents(plain, *forged), options());
        QVERIFY(verdict);
        const domain::SignatureVerdict &signature = verdict->signatures[0];
        QVERIFY2(has(signature.errors, "timestamp-of-other-data"), told(signature).constData());
        QCOMPARE(verdict->indication, domain::Indication::Indeterminate);
        QCOMPARE(signature.level, PadesLevel::B);
        QVERIFY(!signature.provenTime);
    }

    void revocationIsAskedForWhereItIsWanted()
    {
        const QByteArray file = make(PadesLevel::B, QStringLiteral("rsa2048"));
        const auto offline = verify(file, options());
        QCOMPARE(offline->indication, domain::Indication::TotalPassed);
        QVERIFY(has(offline->signatures[0].warnings, "revocation-not-checked"));

        VerifyOptions strict = options();
        strict.requireRevocation = true;
        const auto unknown = verify(file, strict);
        QCOMPARE(unknown->indication, domain::Indication::Indeterminate);
        QCOMPARE(unknown->signatures[0].subIndication, domain::SubIndication::TryLater);

        strict.network = &m_wire;
        const auto asked = verify(file, strict);
        QVERIFY2(asked->indication == domain::Indication::TotalPassed, told(asked->signatures[0]).constData());
        QVERIFY(!has(asked->signatures[0].warnings, "revocation-not-checked"));
    }

    void longTermFilesNeedNobody()
    {
        VerifyOptions strict = options();
        strict.requireRevocation = true;
        const QByteArray file = make(PadesLevel::LT, QStringLiteral("rsa2048"));
        const auto verdict = verify(file, strict);
        QVERIFY2(verdict->signatures[0].indication == domain::Indication::TotalPassed,
                 told(verdict->signatures[0]).constData());
        QCOMPARE(verdict->signatures[0].level, PadesLevel::LT);
    }

    // Revoked after the proven time: no harm. Revoked, and nothing proves an earlier time: not known. Claimed after: failed.
    void revokedBeforeAndAfter()
    {
        const QString name = QStringLiteral("p384");
        const QByteArray stamped = make(PadesLevel::T, name);
        const QByteArray plain = make(PadesLevel::B, name);
        PadesRequest late = request();
        late.slot.signedAt = m_clock.now().plusSeconds(3600);
        const QByteArray claimedLater = make(PadesLevel::B, name, late);
        QTest::qWait(2100);
        m_lab.revoke(name);
        QTest::qWait(1100);
        VerifyOptions live = options();
        live.network = &m_wire;

        const auto before = verify(stamped, live);
        QVERIFY2(before->indication == domain::Indication::TotalPassed, told(before->signatures[0]).constData());
        const auto unproven = verify(plain, live);
        QCOMPARE(unproven->indication, domain::Indication::Indeterminate);
        QCOMPARE(unproven->signatures[0].subIndication, domain::SubIndication::Revoked);
        const auto after = verify(claimedLater, live);
        QCOMPARE(after->indication, domain::Indication::TotalFailed);
        QCOMPARE(after->signatures[0].subIndication, domain::SubIndication::Revoked);
    }

    // When the timestamp's own certificate has expired, it proves nothing any more (EN 319 102-1, 5.4): renew in time.
    void anExpiredTimestampProvesNothing()
    {
        const QByteArray file = make(PadesLevel::T, QStringLiteral("rsa2048"));
        VerifyOptions later = options();
        later.at = m_clock.now().plusSeconds(40LL * 24 * 3600);
        const auto verdict = verify(file, later);
        QCOMPARE(verdict->indication, domain::Indication::Indeterminate);
        QCOMPARE(verdict->signatures[0].subIndication, domain::SubIndication::Expired);
        QVERIFY(!verdict->signatures[0].provenTime);
    }

    // A document timestamp is judged by itself, and proves the time of everything before it.
    void aDocumentTimestampProvesWhatItCovers()
    {
        const QByteArray file = make(PadesLevel::LTA, QStringLiteral("rsa2048"));
        const auto verdict = verify(file, options());
        QVERIFY(verdict);
        QCOMPARE(verdict->signatures.size(), std::size_t(2));
        const domain::SignatureVerdict &stamp = verdict->signatures.back();
        QVERIFY(stamp.isDocumentTimestamp && stamp.isIntact && stamp.isTrusted && stamp.provenTime);
        QVERIFY(*verdict->signatures[0].provenTime <= *stamp.provenTime);

        // One byte before it, and it stands for nothing.
        QByteArray changed = file;
        const qsizetype at = changed.indexOf("Amount due: 100");
        QVERIFY(at > 0);
        changed[at] = 'B';
        const auto broken = verify(changed, options());
        QVERIFY(broken);
        QCOMPARE(broken->indication, domain::Indication::TotalFailed);
        QCOMPARE(broken->signatures.back().subIndication, domain::SubIndication::HashFailure);
        QVERIFY(!broken->signatures[0].provenTime);
    }
};

QTEST_GUILESS_MAIN(VerifierTimeTest)
#include "tst_verifier_time.moc"
