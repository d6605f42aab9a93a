// A rule's webhook from the office to the receiver: a real office, the real relay, an HTTPS server that listens.
#include "core/flow/automation.h"
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/ports.h"
#include "core/flow/relay_abilities.h"
#include "core/flow/routing.h"
#include "core/flow/webhook_calling.h"
#include "core/flow/workspace_setup.h"
#include "tests/app/relay/relay_process.h"
#include "tests/app/relay/test_server.h"
#include "tests/core/flow/stories.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace countersign;
using namespace countersign::test;

class WebhookRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRulesWebhookArrivesSignedAndOnlyForWhatFits()
    {
        QTemporaryDir folder;
        const TestCertificate certificate = makeCertificate(folder.path());
        TestServer receiver(QStringLiteral("http_gateway.py"), folder.filePath(QStringLiteral("receiver")));
        QVERIFY(receiver.start({QStringLiteral("--tls"), certificate.certificate, certificate.key}));
        RelayProcess relay(folder.filePath(QStringLiteral("relay")), QString(), 9);
        QVERIFY(relay.start({QStringLiteral("--webhook-hosts"), QStringLiteral("localhost"),
                             QStringLiteral("--private-network"), QStringLiteral("--delivery-ca-file"),
                             certificate.certificate}));

        Story story;
        flow::Ports &ports = story.office().ports();
        ports.connectRelay = [](const QString &url, const store::WorkspaceStore &store) {
            return std::make_unique<link::HttpRelay>(link::RelayAccess{.url = QUrl(url),
                                                                       .workspace = store.workspaceId().value,
                                                                       .device = store.deviceId().value,
                                                                       .deviceKey = store.deviceKey()});
        };
        QVERIFY(flow::joinRelay(story.office(), relay.url(), Secret(QByteArrayView(relay.token().toUtf8()))));
        QCOMPARE(flow::relaySendsSms(story.office()), false); // this one has no gateway, and says so

        const Secret secret = flow::newWebhookSecret();
        const QString url = QStringLiteral("https://localhost:%1/countersign").arg(receiver.port());
        domain::Rule rule{.stage = stageNamed(story, domain::StageRole::Cancelled),
                          .actions = {{.kind = domain::ActionKind::CallWebhook,
                                       .settings = {{QStringLiteral("url"), url}},
                                       .secret = secret.view().toByteArray()}},
                          .conditions = {{domain::ConditionKind::TitleContains, {}, QStringLiteral("lease")}}};
        QVERIFY(flow::saveRule(story.office(), rule));
        const domain::EnvelopeId lease = story.draft();
        const domain::EnvelopeId order = story.draft();
        domain::DraftEdited edit;
        edit.title = QStringLiteral("Lease of the hall");
        QVERIFY(flow::editDraft(story.office(), lease, edit));
        for (const domain::EnvelopeId id : {order, lease})
            QVERIFY(flow::moveCard(story.office(), id, stageNamed(story, domain::StageRole::Cancelled),
                                   story.office().envelope(id)->stageVersion));
        beat(story);
        QTRY_COMPARE_WITH_TIMEOUT(receiver.received().size(), 1, 90000);
        QTest::qWait(500); // time for a second one that must not come
        QCOMPARE(receiver.received().size(), 1);

        const QJsonObject call = receiver.received().front();
        QCOMPARE(call.value(QStringLiteral("path")).toString(), QStringLiteral("/countersign"));
        const QByteArray body = call.value(QStringLiteral("body")).toString().toUtf8();
        const QJsonObject said = QJsonDocument::fromJson(body).object();
        QCOMPARE(said.value(QStringLiteral("envelope")).toString(), lease.toString());
        QCOMPARE(said.value(QStringLiteral("state")).toString(), QStringLiteral("draft"));
        QVERIFY(!body.contains("Lease"));
        // As the receiver checks it, by the Standard Webhooks: HMAC-SHA256 over id.timestamp.body.
        const QJsonObject headers = call.value(QStringLiteral("headers")).toObject();
        const auto header = [&](const char *name) { return headers.value(QLatin1String(name)).toString().toUtf8(); };
        const QByteArray signedBytes = header("webhook-id") + '.' + header("webhook-timestamp") + '.' + body;
        const QByteArray expected = "v1,"
            + QMessageAuthenticationCode::hash(signedBytes, secret.view().toByteArray(), QCryptographicHash::Sha256)
                  .toBase64();
        QVERIFY(!header("webhook-id").isEmpty());
        QCOMPARE(header("webhook-signature"), expected);
    }
};

QTEST_MAIN(WebhookRuleTest)
#include "tst_webhook_rule.moc"
