// A certificate of the company authority that is taken back: it signs nothing more, what it signed is judged anew, and an
// outside program reads the same out of the list.
#include "core/flow/company_authority.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/signatory_key.h"
#include "core/flow/verification_client.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/flow/stories.h"

#include <QProcess>
#include <QTest>

using namespace countersign;
using test::Story;

namespace {

pdf::WorkerSetup worker()
{
    return {.program = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli")};
}

Result<void> signWithKey(Story &story, domain::EnvelopeId id)
{
    story.office().actAs(story.people().director);
    auto done = flow::signLocally(story.office(),
                                  {.envelope = id,
                                   .look = {.text = QStringLiteral("J. Wiśniewska")},
                                   .key = {.file = story.people().directorKey},
                                   .passphrase = Story::passphrase()});
    story.office().actAs(story.people().employee);
    return done;
}

} // namespace

class RevokingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRevokedKeySignsNothing()
    {
        Story story;
        story.time() = SystemClock().now();
        const domain::EnvelopeId before = story.draft(), after = story.draft();
        QVERIFY(flow::send(story.office(), before));
        QVERIFY(flow::send(story.office(), after));
        QVERIFY(signWithKey(story, before));
        const QByteArray pdf = *story.office().pdf(story.office().envelope(before)->documents.front().latest().sha256);
        QVERIFY(flow::groundFor(story.office(), pdf).revocationLists.empty());
        QCOMPARE(flow::verifyApart(worker(), pdf, flow::groundFor(story.office(), pdf), story.time())->indication,
                 domain::Indication::TotalPassed);
        const auto state = flow::authorityState(story.office());
        QCOMPARE(state.members.size(), 1u);

        // Who may not manage the company may not do it.
        story.office().actAs(story.people().director);
        const auto refused =
            flow::revokeCertificate(story.office(), story.people().director, crypto::RevocationReason::KeyCompromise);
        QVERIFY(!refused && refused.error().is(flow::FlowError::NotAllowed));
        story.office().actAs(story.people().employee);

        QVERIFY(
            flow::revokeCertificate(story.office(), story.people().director, crypto::RevocationReason::KeyCompromise));
        const auto again =
            flow::revokeCertificate(story.office(), story.people().director, crypto::RevocationReason::KeyCompromise);
        QVERIFY(!again && again.error().is(flow::FlowError::NoCertificate));
        for (int i = 0; i < 2; ++i) { // and after a restart
            const auto signedNow = signWithKey(story, after);
            QVERIFY(!signedNow);
            QVERIFY2(signedNow.error().is(flow::FlowError::KeyRevoked), qPrintable(signedNow.error().detail));
            story.reopen();
        }
        // Nor can it come back as somebody's own key.
        story.office().actAs(story.people().director);
        auto key = flow::openKey({.file = story.people().directorKey}, Story::passphrase());
        QVERIFY(key);
        const auto adopted = flow::adoptKey(story.office(), *key);
        QVERIFY(!adopted && adopted.error().is(flow::FlowError::KeyRevoked));
        story.office().actAs(story.people().employee);

        // The verdict asks the office's own list: without a proven time the signature may be from after it.
        const auto verdict =
            flow::verifyApart(worker(), pdf, flow::groundFor(story.office(), pdf), story.time().plusSeconds(60));
        QVERIFY(verdict);
        QVERIFY(verdict->indication != domain::Indication::TotalPassed);
        const domain::SubIndication why = verdict->signatures.front().subIndication;
        QVERIFY(why == domain::SubIndication::Revoked || why == domain::SubIndication::NoPoe);

        // A new certificate signs.
        const auto fresh = flow::issueCertificate(story.office(), story.people().director, Story::passphrase());
        QVERIFY(fresh);
        story.office().actAs(story.people().director);
        QVERIFY(flow::signLocally(story.office(),
                                  {.envelope = after,
                                   .look = {.text = QStringLiteral("J. Wiśniewska")},
                                   .key = {.file = *fresh},
                                   .passphrase = Story::passphrase()}));
        QCOMPARE(flow::authorityState(story.office()).revoked.size(), 1u);
    }

    void opensslReadsTheList()
    {
        Story story;
        story.time() = SystemClock().now();
        const auto root = flow::rootFile(story.office());
        const QByteArray sha256 = [&] {
            for (const domain::Member &m : story.office().members())
                if (m.id == story.people().director)
                    return m.certificateSha256;
            return QByteArray();
        }();
        const auto der = story.office().pdf(sha256);
        QVERIFY(root && der);
        const crypto::Certificate certificate = *crypto::Certificate::fromDer(*der);
        QTemporaryDir folder;
        const auto put = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put("root.pem", root->pem) && put("member.der", *der));
        const auto openssl = [&](QStringList arguments) {
            QProcess process;
            process.setWorkingDirectory(folder.path());
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(QStringLiteral("openssl"), arguments);
            process.waitForFinished();
            return process.readAll();
        };
        openssl({QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"),
                 QStringLiteral("member.der"), QStringLiteral("-out"), QStringLiteral("member.pem")});
        const auto verified = [&] {
            const auto list = flow::ownRevocationList(story.office());
            put("list.pem", list->toPem());
            return openssl({QStringLiteral("verify"), QStringLiteral("-crl_check"), QStringLiteral("-CAfile"),
                            QStringLiteral("root.pem"), QStringLiteral("-CRLfile"), QStringLiteral("list.pem"),
                            QStringLiteral("member.pem")});
        };
        QVERIFY2(verified().contains("member.pem: OK"), verified().constData());
        QVERIFY(flow::revokeCertificate(story.office(), story.people().director, crypto::RevocationReason::Superseded));
        QVERIFY2(verified().contains("certificate revoked"), verified().constData());
        const QByteArray text = openssl({QStringLiteral("crl"), QStringLiteral("-in"), QStringLiteral("list.pem"),
                                         QStringLiteral("-noout"), QStringLiteral("-text")});
        QVERIFY2(text.contains("Superseded"), text.constData());
        QVERIFY2(text.contains(certificate.serialHex().toLatin1()), text.constData());
    }
};

QTEST_MAIN(RevokingTest)
#include "tst_revoking.moc"
