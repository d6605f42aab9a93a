// SMS, codes and webhooks end to end: the relay as a process, a gateway and a mail server beside it, and what happens
// when the relay is killed or the gateway misbehaves.
#include "tests/app/relay/relay_process.h"
#include "tests/app/relay/test_server.h"

#include "core/crypto/digest.h"
#include "core/wire/base64url.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace countersign;
using namespace countersign::test;

namespace {

const QString kNumber = QStringLiteral("+48600100789");

QString valueOf(const QJsonObject &received, const char *name)
{
    const QUrlQuery form(received.value(QStringLiteral("body")).toString());
    return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

} // namespace

class TstDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aLinkGoesBySmsAndItsCodeByMail();
    void theOfficeSeesWhatTheGatewaySays();
    void aBusyGatewayIsLeftInPeace();
    void killedWhileSending();
    void aWebhookArrives();
    void aTrialTellsWhatTheServerSays();
    void aMailThatComesBackIsToldToTheOffice();
    void nothingIsLeftInTheClear();

private:
    Office::Sent sendBySms(const QString &to, bool hasCode);
    HttpAnswer post(const Office::Sent &sent, const QString &what, const QByteArray &body,
                    const QByteArray &grant = {}) const
    {
        QMap<QByteArray, QByteArray> headers{{"Authorization", "Link " + wire::toB64(sent.a).toLatin1()}};
        if (!grant.isEmpty())
            headers.insert("Countersign-Grant", grant);
        return m_relay->http("POST", QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + what, body, headers);
    }
    [[nodiscard]] QStringList options() const
    {
        return {QStringLiteral("--sms-gateway"),       m_folder.filePath(QStringLiteral("gateway.json")),
                QStringLiteral("--sms-token-file"),    m_folder.filePath(QStringLiteral("token")),
                QStringLiteral("--webhook-hosts"),     QStringLiteral("127.0.0.1"),
                QStringLiteral("--private-network"),   QStringLiteral("--bounce-address"),
                QStringLiteral("bounces@sign.example")};
    }
    [[nodiscard]] QList<QJsonObject> smsTo(const QString &number) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &received : m_gateway->received())
            if (valueOf(received, "to") == number)
                found.append(received);
        return found;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SmtpProcess> m_smtp;
    std::unique_ptr<TestServer> m_gateway;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Office> m_office;
};

void TstDelivery::initTestCase()
{
    m_smtp = std::make_unique<SmtpProcess>(m_folder.filePath(QStringLiteral("smtp")));
    QVERIFY(m_smtp->start());
    m_gateway =
        std::make_unique<TestServer>(QStringLiteral("http_gateway.py"), m_folder.filePath(QStringLiteral("gateway")));
    QVERIFY(m_gateway->start());
    QFile description(m_folder.filePath(QStringLiteral("gateway.json")));
    QVERIFY(description.open(QIODevice::WriteOnly));
    description.write(R"({"url": "http://127.0.0.1:)" + QByteArray::number(m_gateway->port()) + R"(/sms",
        "headers": {"Authorization": "Bearer {token}"},
        "fields": {"to": "{to}", "text": "{text}", "ref": "{ref}"},
        "error_code": "error", "error_text": "message", "refused": ["13"], "done": []})");
    description.close();
    QFile token(m_folder.filePath(QStringLiteral("token")));
    QVERIFY(token.open(QIODevice::WriteOnly));
    token.write("GATEWAYTOKEN\n");
    token.close();
    m_relay = std::make_unique<RelayProcess>(m_folder.filePath(QStringLiteral("data")), QString(), m_smtp->port());
    QVERIFY(m_relay->start(options()));
    m_office = std::make_unique<Office>(*m_relay);
    QVERIFY(m_office->relay().enrol(m_relay->token()).has_value());
}

void TstDelivery::init()
{
    m_gateway->set("mode", "ok");
    m_gateway->set("reply", "{}");
}

Office::Sent TstDelivery::sendBySms(const QString &to, bool hasCode)
{
    Office::Sent sent =
        m_office->build({.language = QStringLiteral("pl"), .document = "%PDF-1.7 x", .hasInvitation = false});
    const wire::RelayIdentity identity = m_office->relay().identity().value();
    sent.dedupKey = QString::fromLatin1(sent.id().toHex()) + QStringLiteral(":r1:invitation");
    sent.package.upload.deliveries = {
        link::sealDelivery(identity.deliveryKey, sent.dedupKey, QStringLiteral("invitation"),
                           {.to = to,
                            .fromName = QStringLiteral("Nordbiuro"),
                            .language = QStringLiteral("pl"),
                            .url = link::linkUrl(identity.publicUrl, sent.package.secrets)},
                           QStringLiteral("sms"))
            .value()};
    if (hasCode)
        sent.package.upload.code =
            link::sealCodePolicy(
                identity.deliveryKey, sent.id(), QStringLiteral("email"),
                {.to = sent.to, .fromName = QStringLiteral("Nordbiuro"), .language = QStringLiteral("pl")})
                .value();
    if (auto uploaded = m_office->upload(sent); !uploaded)
        qFatal("upload: %s", qPrintable(uploaded.error().detail));
    return sent;
}

void TstDelivery::aLinkGoesBySmsAndItsCodeByMail()
{
    const Office::Sent sent = sendBySms(kNumber, true);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), sent.dedupKey));
    const QList<QJsonObject> messages = smsTo(kNumber);
    QCOMPARE(messages.size(), 1);
    QVERIFY(valueOf(messages[0], "text")
                .startsWith(QStringLiteral("Dokument do podpisu od Nordbiuro: http://localhost:8440/s/")));
    QCOMPARE(messages[0].value(QStringLiteral("headers")).toObject().value(QStringLiteral("authorization")).toString(),
             QStringLiteral("Bearer GATEWAYTOKEN"));

    QCOMPARE(m_office->seen(QStringLiteral("delivered"), sent.id()).front().detail,
             QStringLiteral("SMS: 1 part, GSM-7"));

    const HttpAnswer prompt = m_relay->open(sent.id(), sent.a);
    QCOMPARE(prompt.status, 200);
    QVERIFY(wire::decodeCodePrompt(prompt.body).has_value());
    QCOMPARE(post(sent, QStringLiteral("/answer"),
                  wire::encode(wire::AnswerPost{sent.package.upload.envelope, QByteArray(65, 4), QByteArray(40, 'c')}))
                 .status,
             401);
    QCOMPARE(post(sent, QStringLiteral("/code"), "{}").status, 200);
    QCOMPARE(post(sent, QStringLiteral("/code"), "{}").status, 429);
    QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mailsTo(sent.to).size(), 1, 90000);
    const QJsonObject mail = m_smtp->mailsTo(sent.to).front();
    QCOMPARE(mail.value(QStringLiteral("headers")).toObject().value(QStringLiteral("Subject")).toString(),
             QStringLiteral("Kod do dokumentu od Nordbiuro"));
    const QString text = mail.value(QStringLiteral("parts")).toObject().value(QStringLiteral("text/plain")).toString();
    const QString code = QRegularExpression(QStringLiteral("\\b\\d{6}\\b")).match(text).captured();
    QCOMPARE(code.size(), 6);
    QCOMPARE(post(sent, QStringLiteral("/code/check"),
                  wire::encodeCodeCheck(code == QLatin1String("000000") ? "000001" : "000000"))
                 .error(),
             QStringLiteral("wrong_code"));
    const auto grant =
        wire::decodeCodeGrant(post(sent, QStringLiteral("/code/check"), wire::encodeCodeCheck(code.toLatin1())).body);
    QVERIFY(grant.has_value());
    const HttpAnswer opened =
        m_relay->http("POST", QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/open"),
                      wire::encode(wire::OpenPost{sent.a, grant->grant}));
    const auto reply = wire::decodeOpenReply(opened.body);
    QVERIFY(reply.has_value());

    // A file, a question, and the answer with the file; all of it reaches the office.
    wire::AnswerContent content = m_office->answerTo(sent);
    wire::Attachment attachment{
        .field = QStringLiteral("f1"), .name = QStringLiteral("a.png"), .type = QStringLiteral("image/png")};
    const QByteArray bytes("\x89PNG SECRETFILE");
    const auto chunks = link::sealAttachment(sent.id(), bytes, attachment).value();
    const QByteArray grantText = wire::toB64(grant->grant).toLatin1();
    const HttpAnswer put = m_relay->http(
        "PUT", QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/blobs/") + chunks[0].address,
        chunks[0].sealed,
        {{"Authorization", "Link " + wire::toB64(sent.a).toLatin1()},
         {"Countersign-Grant", grantText},
         {"Content-Type", "application/octet-stream"}});
    QCOMPARE(put.status, 200);
    wire::QuestionContent question{.id = content.attempt,
                                   .manifestHash = sent.package.secrets.manifestHash,
                                   .text = QStringLiteral("SECRETQUESTION?")};
    QCOMPARE(
        post(sent, QStringLiteral("/question"),
             wire::encode(link::sealQuestion(sent.package.secrets, m_office->reception.publicKey, question).value()),
             grantText)
            .status,
        200);
    wire::AnswerPost answer = link::sealAnswer(sent.package.secrets, m_office->reception.publicKey, content).value();
    answer.chunks = attachment.chunks;
    QCOMPARE(post(sent, QStringLiteral("/answer"), wire::encode(answer), grantText).status, 200);
    QVERIFY(m_office->waitFor(QStringLiteral("answered"), sent.id()));
    QCOMPARE(m_office->seen(QStringLiteral("code_checked"), sent.id()).size(), 1);
    const wire::StoredAnswer stored = m_office->relay().fetchAnswer(sent.id()).value();
    QCOMPARE(stored.codeChannel, QStringLiteral("email"));
    QVERIFY(stored.codeChecked > 0);
    const auto questions = m_office->relay().fetchQuestions(sent.id()).value();
    QCOMPARE(link::openQuestion(sent.package.secrets, m_office->reception, questions.front().post)->text,
             question.text);
    const QByteArray chunk = m_office->relay().fetchChunk(sent.id(), attachment.chunks.front()).value();
    QCOMPARE(link::openAttachment(sent.id(), attachment, {chunk}).value(), bytes);
    Office stranger(*m_relay);
    QVERIFY(!stranger.relay().fetchQuestions(sent.id()));
    // What the office answers stands in the link, and a mail says so; nobody else's office may answer.
    const auto replyOf = [&](const QString &words) {
        return wire::ReplyUpload{
            link::sealReply(
                sent.package.secrets, question.id,
                {.question = question.text, .text = words, .from = QStringLiteral("Anna"), .at = 1790000000})
                .value(),
            {m_office->delivery(sent.to, QStringLiteral("replied"))}};
    };
    const wire::ReplyUpload upload = replyOf(QStringLiteral("SECRETREPLY"));
    QVERIFY(!stranger.relay().putReply(sent.id(), question.id, upload));
    QVERIFY(m_office->relay().putReply(sent.id(), question.id, upload));
    QVERIFY(m_office->relay().putReply(sent.id(), question.id, upload));
    QVERIFY(!m_office->relay().putReply(sent.id(), question.id, replyOf(QStringLiteral("another"))));
    const auto again = wire::decodeOpenReply(
        m_relay
            ->http("POST", QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/open"),
                   wire::encode(wire::OpenPost{sent.a, grant->grant}))
            .body);
    QVERIFY(again && again->replies.size() == 1);
    QCOMPARE(link::openReply(sent.package.secrets, again->replies.front())->text, QStringLiteral("SECRETREPLY"));
    QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mailsTo(sent.to).size(), 2, 90000);
    QVERIFY(!stranger.relay().fetchChunk(sent.id(), attachment.chunks.front()));
}

void TstDelivery::theOfficeSeesWhatTheGatewaySays()
{
    m_gateway->set("reply", R"({"error": 13, "message": "No valid phone numbers: 48600100111"})");
    const Office::Sent sent = sendBySms(QStringLiteral("+48600100111"), false);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivery_failed"), sent.dedupKey));
    for (const wire::Change &change : m_office->allSeen())
        if (change.dedupKey == sent.dedupKey)
            QCOMPARE(change.detail, QStringLiteral("SMS gateway: 200 error 13: No valid phone numbers: (number)"));
    const Office::Sent wrong = sendBySms(QStringLiteral("600100200"), false);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivery_failed"), wrong.dedupKey));
    m_gateway->set("reply", "{}");
    m_gateway->set("mode", "status 500 2");
    const Office::Sent later = sendBySms(QStringLiteral("+48600100112"), false);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivery_deferred"), later.dedupKey));
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), later.dedupKey));
    const QList<QJsonObject> tries = smsTo(QStringLiteral("+48600100112"));
    QCOMPARE(tries.size(), 3);
    for (const QJsonObject &one : tries)
        QCOMPARE(valueOf(one, "ref"), valueOf(tries[0], "ref")); // the gateway can tell a repeat
}

void TstDelivery::aBusyGatewayIsLeftInPeace()
{
    m_gateway->set("mode", "busy 3 1");
    QElapsedTimer timer;
    timer.start();
    const Office::Sent sent = sendBySms(QStringLiteral("+48600100113"), false);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), sent.dedupKey));
    QVERIFY(timer.elapsed() >= 3000); // not after the relay's own 200 ms
    QCOMPARE(smsTo(QStringLiteral("+48600100113")).size(), 2);
}

void TstDelivery::killedWhileSending()
{
    m_gateway->set("mode", "hang");
    const Office::Sent sent = sendBySms(QStringLiteral("+48600100114"), false);
    QTRY_COMPARE_WITH_TIMEOUT(smsTo(QStringLiteral("+48600100114")).size(), 1, 90000);
    m_relay->kill();
    m_gateway->set("mode", "ok");
    QVERIFY(m_relay->start(options()));
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), sent.dedupKey));
    const QList<QJsonObject> tries = smsTo(QStringLiteral("+48600100114"));
    QCOMPARE(tries.size(), 2); // its end was not known
    QCOMPARE(valueOf(tries[0], "ref"), valueOf(tries[1], "ref"));

    // A code whose end is not known is never sent again.
    const Office::Sent coded = sendBySms(QStringLiteral("+48600100115"), true);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), coded.dedupKey));
    m_smtp->setMode("hang");
    QCOMPARE(post(coded, QStringLiteral("/code"), "{}").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(m_smtp->isHanging(), 90000);
    m_relay->kill();
    m_smtp->setMode("ok");
    QVERIFY(m_relay->start(options()));
    const Office::Sent after = sendBySms(QStringLiteral("+48600100116"), false);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), after.dedupKey)); // the outbox has been through
    QTest::qWait(1000);
    QCOMPARE(m_smtp->mailsTo(coded.to).size(), 0);
}

void TstDelivery::aWebhookArrives()
{
    const wire::RelayIdentity identity = m_office->relay().identity().value();
    const auto call = [&](const QString &to, const QString &key) {
        return link::sealDelivery(identity.deliveryKey, key, QStringLiteral("event"),
                                  {.to = to, .text = QStringLiteral("{\"x\":1}"), .secret = QByteArray(32, 's')},
                                  QStringLiteral("webhook"))
            .value();
    };
    const QString key = sendBySms(QStringLiteral("+48600100117"), false).dedupKey;
    QVERIFY(m_office->relay()
                .postDeliveries({call(QStringLiteral("http://127.0.0.1:%1/hook").arg(m_gateway->port()), key + "a"),
                                 call(QStringLiteral("http://localhost:%1/hook").arg(m_gateway->port()), key + "b")})
                .has_value());
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), key + "a"));
    QVERIFY(m_office->waitForKey(QStringLiteral("delivery_failed"), key + "b")); // not on the list
    int hooks = 0;
    for (const QJsonObject &received : m_gateway->received())
        if (received.value(QStringLiteral("path")).toString() == QLatin1String("/hook")) {
            ++hooks;
            QVERIFY(received.value(QStringLiteral("headers")).toObject().contains(QStringLiteral("webhook-signature")));
        }
    QCOMPARE(hooks, 1);
}

// Last: everything above has left its traces by now.
// "Send a test" in the settings: at once, with the server's own words, and nothing of it is kept.
void TstDelivery::aTrialTellsWhatTheServerSays()
{
    const wire::RelayIdentity identity = *m_office->relay().identity();
    int n = 0;
    const auto trial = [&](const QString &to, const QString &channel, const QString &kind = QStringLiteral("message")) {
        auto message = link::sealDelivery(identity.deliveryKey, QStringLiteral("trial:%1:message").arg(n++), kind,
                                          {.to = to,
                                           .fromName = QStringLiteral("Nord Biuro"),
                                           .language = QStringLiteral("en"),
                                           .subject = QStringLiteral("A test"),
                                           .text = QStringLiteral("If you read this, links arrive.")});
        message->channel = channel;
        return m_office->relay().tryDelivery(*message);
    };
    const QString email = QStringLiteral("email"), sms = QStringLiteral("sms");
    auto answer = trial(QStringLiteral("anna@nord.example"), email);
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->outcome, QStringLiteral("delivered"));
    QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mailsTo(QStringLiteral("anna@nord.example")).size(), 1, 60000);

    m_smtp->setMode("550");
    answer = trial(QStringLiteral("nobody@nord.example"), email);
    QVERIFY(answer.has_value());
    QCOMPARE(answer->outcome, QStringLiteral("refused"));
    QVERIFY2(answer->words.contains(QStringLiteral("no such user here")), qPrintable(answer->words));
    QVERIFY(!answer->words.contains(QStringLiteral("nobody@")));
    m_smtp->setMode("ok");

    answer = trial(QStringLiteral("+48601222318"), sms);
    QVERIFY(answer.has_value());
    QCOMPARE(answer->outcome, QStringLiteral("delivered"));
    QCOMPARE(smsTo(QStringLiteral("+48601222318")).size(), 1);

    // It is no way around the outbox: only the office's own words, and no webhooks.
    QVERIFY(!trial(QStringLiteral("anna@nord.example"), email, QStringLiteral("invitation")).has_value());
    QVERIFY(!trial(QStringLiteral("http://127.0.0.1/"), QStringLiteral("webhook")).has_value());
    // And not often.
    QString words;
    for (int i = 0; i < 8 && words.isEmpty(); ++i) {
        answer = trial(QStringLiteral("anna@nord.example"), email);
        QVERIFY(answer.has_value());
        if (answer->outcome == QLatin1String("deferred"))
            words = answer->words;
    }
    QVERIFY2(words.contains(QStringLiteral("Too many tests")), qPrintable(words));
}

namespace {

// As the operator's mail server calls it: the message on standard input, the address as an argument.
int handOver(const QString &data, const QString &to, const QByteArray &message)
{
    QProcess relay;
    relay.setProcessChannelMode(QProcess::ForwardedChannels);
    relay.start(qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-relay"),
                {QStringLiteral("bounce"), QStringLiteral("--data"), data, QStringLiteral("--to"), to});
    relay.write(message);
    relay.closeWriteChannel();
    return relay.waitForFinished(120000) ? relay.exitCode() : -1;
}

} // namespace

void TstDelivery::aMailThatComesBackIsToldToTheOffice()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const Office::Sent sent = m_office->send({});
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), sent.dedupKey));
    const QJsonObject mail = m_smtp->mailsTo(sent.to).front();
    const QString sender = mail[QStringLiteral("mail_from")].toString();
    static const QRegularExpression shape(QStringLiteral("^bounces\\+\\d+-[0-9a-f]{16}@sign\\.example\\z"));
    QVERIFY2(shape.match(sender).hasMatch(), qPrintable(sender));
    QVERIFY(!mail[QStringLiteral("headers")].toObject()[QStringLiteral("From")].toString().contains(sender));
    const QByteArray report = "Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_x\"\r\n\r\n"
                              "--=_x\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--=_x\r\n"
                              "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
                              "Final-Recipient: rfc822; "
        + sent.to.toUtf8() + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <"
        + sent.to.toUtf8() + ">: no such mailbox here\r\n\r\n--=_x--\r\n";

    // Made up by somebody who knows the shape; a holiday's notice; a data folder that is not there (yet).
    QString forged = sender;
    forged[forged.indexOf(QLatin1Char('@')) - 1] =
        forged[forged.indexOf(QLatin1Char('@')) - 1] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
    QCOMPARE(handOver(data, forged, report), 0);
    QCOMPARE(handOver(data, QStringLiteral("bounces@sign.example"), report), 0);
    QCOMPARE(handOver(data, sender, "Content-Type: text/plain\r\n\r\nI am away until Monday.\r\n"), 0);
    QCOMPARE(handOver(data + QStringLiteral("-missing"), sender, report), 75);
    QVERIFY(!QFileInfo::exists(data + QStringLiteral("-missing")));
    m_office->look();
    QCOMPARE(m_office->seen(QStringLiteral("delivery_failed"), sent.id()).size(), 0);

    // The address in capitals, as some servers write it on the way; twice, as a server does that missed the first answer.
    QCOMPARE(handOver(data, sender.toUpper(), report), 0);
    QCOMPARE(handOver(data, sender, report), 0);
    QVERIFY(m_office->waitForKey(QStringLiteral("delivery_failed"), sent.dedupKey));
    m_office->look();
    const QList<wire::Change> failures = m_office->seen(QStringLiteral("delivery_failed"), sent.id());
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.front().detail, QStringLiteral("550 5.1.1 <(address)>: no such mailbox here"));
}

void TstDelivery::nothingIsLeftInTheClear()
{
    const QByteArray log = m_relay->log();
    m_relay->stop();
    QList<QByteArray> secrets{"GATEWAYTOKEN",   "600100789",   "60010011",   "SECRETFILE",
                              "SECRETQUESTION", "SECRETREPLY", "SECRETTITLE"};
    for (const QJsonObject &mail : m_smtp->mails())
        secrets.append(mail.value(QStringLiteral("rcpt_tos")).toVariant().toStringList().value(0).toLatin1());
    for (const QByteArray &secret : secrets)
        QVERIFY2(!log.contains(secret), secret.constData());
    QDirIterator files(m_folder.filePath(QStringLiteral("data")), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &secret : secrets)
            QVERIFY2(!bytes.contains(secret), (file.fileName().toLocal8Bit() + ": " + secret).constData());
        ++count;
    }
    QVERIFY(count > 2);
}

QTEST_GUILESS_MAIN(TstDelivery)
#include "tst_delivery.moc"
