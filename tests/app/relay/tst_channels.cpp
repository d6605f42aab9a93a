// How deliveries leave: SMS through a gateway, webhooks, mail with TLS and a login; each against a real server that is
// also slow, busy, away or wrong.
#include "app/relay/outbox.h"
#include "app/relay/sms_gateway.h"
#include "app/relay/webhook_delivery.h"
#include "core/mail/mail.h"
#include "core/mail/smtp_delivery.h"
#include "core/mail/sms_text.h"
#include "tests/app/relay/test_server.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace countersign;
using namespace countersign::mail;
using namespace countersign::relay;
using namespace countersign::test;
using Outcome = SendResult::Outcome;

namespace {

const std::atomic<bool> kGoOn = false;

QString utf8(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TstChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retriesGrow();
    void initTestCase();
    void smsLengths_data();
    void smsLengths();
    void cuttingKeepsCharactersWhole();
    void everyKindFitsItsLanguage();
    void numbers_data();
    void numbers();
    void presetsSayWhatTheirGatewaysWant();
    void gatewayAnswers_data();
    void gatewayAnswers();
    void gatewayFaults();
    void descriptionsAreChecked_data();
    void descriptionsAreChecked();
    void valuesStayValues();
    void webhooksAreSigned();
    void webhookAnswers_data();
    void webhookAnswers();
    void webhooksGoWhereTheyMay();
    void privateAddresses_data();
    void privateAddresses();
    void mailOverTls_data();
    void mailOverTls();
    void mailThatCannotBeTrusted();
    void codesAndUnsubscribing();

private:
    [[nodiscard]] QString folder(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] SmsAccess access(const TestServer &server, const QByteArray &description = {}) const
    {
        SmsAccess access;
        QByteArray json = description.isEmpty()
            ? QByteArray(R"({"url": "URL", "fields": {"to": "{to}", "text": "{text}"}, "error_code": "error",
                            "error_text": "message", "refused": ["13"], "done": ["53"]})")
            : description;
        json.replace("URL", "http://127.0.0.1:" + QByteArray::number(server.port()) + "/send");
        auto gateway = readSmsGateway(json);
        if (!gateway)
            qFatal("%s", qPrintable(gateway.error().detail));
        access.gateway = *gateway;
        access.from = QStringLiteral("Nordbiuro");
        access.user = QStringLiteral("AC123");
        access.token = Secret(QByteArrayView("t0ken"));
        access.timeoutSeconds = 2;
        access.mayBePrivate = true;
        return access;
    }

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
};

void TstChannels::initTestCase()
{
    m_certificate = makeCertificate(m_folder.path());
    QVERIFY(!m_certificate.key.isEmpty());
}

void TstChannels::smsLengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGsm7");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("parts");
    const auto row = [](const char *name, const QString &text, bool isGsm7, int units, int parts) {
        QTest::newRow(name) << text << isGsm7 << units << parts;
    };
    row("empty", {}, true, 0, 0);
    row("160 letters", QString(160, 'a'), true, 160, 1);
    row("161 letters", QString(161, 'a'), true, 161, 2);
    row("306 letters", QString(306, 'a'), true, 306, 2);
    row("307 letters", QString(307, 'a'), true, 307, 3);
    row("German letters are GSM", utf8("äöüÄÖÜß") + QString(153, 'a'), true, 160, 1);
    row("euro takes two", utf8("€") + QString(158, 'a'), true, 160, 1);
    row("euro and one more", utf8("€") + QString(159, 'a'), true, 161, 2);
    row("euro on the seam", QString(152, 'a') + utf8("€") + QString(152, 'a'), true, 306, 3);
    row("Polish is not", QString(69, 'a') + utf8("ł"), false, 70, 1);
    row("one Polish letter halves it", QString(70, 'a') + utf8("ł"), false, 71, 2);
    row("134 Cyrillic", utf8("ж").repeated(134), false, 134, 2);
    row("135 Cyrillic", utf8("ж").repeated(135), false, 135, 3);
    row("emoji are two units", utf8("😀").repeated(35), false, 70, 1);
    row("emoji on the seam", QString(66, 'a') + utf8("😀") + QString(66, 'a'), false, 134, 3);
    row("a link", utf8("https://sign.example/s/AbC-_9#v1.x~y"), true, 37, 1);
}

void TstChannels::smsLengths()
{
    QFETCH(QString, text);
    QFETCH(bool, isGsm7);
    QFETCH(int, units);
    QFETCH(int, parts);
    const SmsLength length = smsLength(text);
    QCOMPARE(length.isGsm7, isGsm7);
    QCOMPARE(length.units, units);
    QCOMPARE(length.parts, parts);
}

void TstChannels::cuttingKeepsCharactersWhole()
{
    const QString long1 = utf8("😀ж").repeated(200);
    for (int parts = 1; parts <= 6; ++parts) {
        const QString cut = cutToParts(long1, parts);
        QCOMPARE(smsLength(cut).parts, parts);
        QVERIFY(long1.startsWith(cut));
        QVERIFY(!cut.back().isHighSurrogate());
        const qsizetype next = long1.at(cut.size()).isHighSurrogate() ? 2 : 1;
        QVERIFY(smsLength(long1.left(cut.size() + next)).parts > parts); // nothing more would have fitted
    }
    QCOMPARE(cutToParts(QStringLiteral("short"), 1), QStringLiteral("short"));
}

void TstChannels::everyKindFitsItsLanguage()
{
    const QString url = QStringLiteral("https://sign.example.com/s/AAAAAAAAAAAAAAAAAAAAAA#v1.") + QString(43, 'B');
    QSet<QString> texts;
    for (const char *language : {"en", "pl", "de", "pt_BR", "ru"})
        for (const char *kind :
             {"invitation", "reminder", "completed", "declined", "cancelled", "expired", "replied", "code"}) {
            const QString text = smsText(QLatin1String(kind),
                                         {.fromName = QStringLiteral("Northwind %2 Ltd"),
                                          .language = QLatin1String(language),
                                          .url = url,
                                          .code = "012345"});
            QVERIFY2(text.contains(QStringLiteral("Northwind %2 Ltd")), qPrintable(text)); // a name is no placeholder
            QVERIFY(!text.contains(QStringLiteral("%1")));
            static const QList<QByteArray> withLink{"invitation", "reminder", "completed", "replied"};
            const bool hasLink = withLink.contains(kind);
            QCOMPARE(text.contains(url), hasLink);
            QCOMPARE(text.contains(QStringLiteral("012345")), QByteArray(kind) == "code");
            // A link in Latin letters is worth keeping the words in the GSM alphabet for; Russian cannot.
            if (hasLink)
                QCOMPARE(smsLength(text).isGsm7, QByteArray(language) != "ru");
            QVERIFY2(smsLength(text).parts <= (QByteArray(language) == "ru" ? 3 : 2), qPrintable(text));
            texts.insert(text);
        }
    QCOMPARE(texts.size(), 40);
    QVERIFY(smsText(QStringLiteral("invitation"), {.fromName = QStringLiteral("x")}).isEmpty()); // no link to send
    QVERIFY(smsText(QStringLiteral("event"), {.fromName = QStringLiteral("x"), .url = url}).isEmpty());
    const QString message =
        smsText(QStringLiteral("message"), {.subject = QStringLiteral("Note"), .text = utf8("ж\n").repeated(900)});
    QCOMPARE(smsLength(message).parts, 6);
    QVERIFY(!message.contains(QLatin1Char('\n')));
}

void TstChannels::numbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "+48600100200" << QByteArray("+48600100200");
    QTest::newRow("as people write it") << " +49 (0)30-123.45/67 " << QByteArray("+490301234567");
    for (const char *bad : {"600100200", "0048600100200", "+48", "+4860010020a", "+1234567890123456", "", "+0486001002",
                            "+48600100200\n+48600", "+٤٨٦٠٠١٠٠٢٠٠"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QByteArray();
}

void TstChannels::numbers()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, expected);
    QCOMPARE(smsNumber(typed), expected);
}

void TstChannels::presetsSayWhatTheirGatewaysWant()
{
    TestServer server(QStringLiteral("http_gateway.py"), folder("presets"));
    QVERIFY(server.start());
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.port());
    const QString text = utf8("Zażółć & 100% = ok? {to} +");
    for (const char *preset : {"smsapi", "twilio"}) {
        SmsAccess access = this->access(server);
        access.gateway = smsGateway(QLatin1String(preset)).value();
        access.gateway.url = QString::fromLatin1(address)
            + QUrl(QString(access.gateway.url).replace(QStringLiteral("{user}"), QStringLiteral("USER"))).path();
        access.gateway.url.replace(QStringLiteral("USER"), QStringLiteral("{user}"));
        const SendResult sent = SmsGateway(access).send("+48600100200", text, "ref1", kGoOn);
        QVERIFY2(sent.outcome == Outcome::Delivered, qPrintable(sent.words));
    }
    const QList<QJsonObject> received = server.received();
    QCOMPARE(received.size(), 2);
    const auto form = [&](int i) {
        return QUrlQuery(
            received[i].value(QStringLiteral("body")).toString().replace(QLatin1Char('+'), QLatin1String("!")));
    };
    const auto value = [&](int i, const char *name) {
        return form(i).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    const auto header = [&](int i, const char *name) {
        return received[i].value(QStringLiteral("headers")).toObject().value(QLatin1String(name)).toString();
    };
    QCOMPARE(received[0].value(QStringLiteral("path")).toString(), QStringLiteral("/sms.do"));
    QCOMPARE(value(0, "to"), QStringLiteral("48600100200"));
    QCOMPARE(value(0, "message"), text);
    QCOMPARE(value(0, "from"), QStringLiteral("Nordbiuro"));
    QCOMPARE(value(0, "idx"), QStringLiteral("ref1"));
    QCOMPARE(value(0, "format"), QStringLiteral("json"));
    QCOMPARE(header(0, "authorization"), QStringLiteral("Bearer t0ken"));
    QCOMPARE(received[1].value(QStringLiteral("path")).toString(),
             QStringLiteral("/2010-04-01/Accounts/AC123/Messages.json"));
    QCOMPARE(value(1, "To"), QStringLiteral("+48600100200"));
    QCOMPARE(value(1, "Body"), text);
    QCOMPARE(header(1, "authorization"),
             QStringLiteral("Basic ") + QString::fromLatin1(QByteArray("AC123:t0ken").toBase64()));
}

void TstChannels::gatewayAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int status, const char *body, Outcome outcome, const char *words = "") {
        QTest::newRow(name) << status << QByteArray(body) << int(outcome) << QString::fromLatin1(words);
    };
    row("taken", 200, R"({"count":1})", Outcome::Delivered);
    row("taken, no JSON", 200, "OK", Outcome::Delivered);
    row("error 0", 200, R"({"error":0})", Outcome::Delivered);
    row("taken before", 200, R"({"error":53,"message":"idx"})", Outcome::Delivered);
    row("no such number", 200, R"({"error":13,"message":"No valid phone numbers: 48 600 100 200"})", Outcome::Refused,
        "SMS gateway: 200 error 13: No valid phone numbers: (number)");
    row("no credit left", 200, R"({"error":103,"message":"Insufficient credits"})", Outcome::Deferred,
        "SMS gateway: 200 error 103: Insufficient credits");
    row("wrong token", 401, R"({"error":101,"message":"Authorization failed"})", Outcome::Deferred,
        "SMS gateway: 401 error 101: Authorization failed");
    row("forbidden without a code", 403, "", Outcome::Deferred, "SMS gateway: 403");
    row("bad request without a code", 400, "<html>", Outcome::Refused, "SMS gateway: 400");
    row("busy", 429, "", Outcome::Deferred, "SMS gateway: 429");
    row("broken", 500, "", Outcome::Deferred, "SMS gateway: 500");
    row("redirect", 302, "", Outcome::Deferred, "SMS gateway: 302");
}

void TstChannels::gatewayAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, outcome);
    QFETCH(QString, words);
    const auto gateway = readSmsGateway(R"({"url": "https://g.example", "fields": {"to": "{to}", "text": "{text}"},
        "error_code": "error", "error_text": "message", "refused": ["13"], "done": ["53"]})");
    QVERIFY(gateway);
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    const SendResult judged = judgeSmsReply(*gateway, reply, "+48600100200");
    QCOMPARE(int(judged.outcome), outcome);
    QCOMPARE(judged.words, words);
}

void TstChannels::gatewayFaults()
{
    TestServer server(QStringLiteral("http_gateway.py"), folder("faults"));
    QVERIFY(server.start());
    const SmsGateway gateway(access(server));
    const auto send = [&] { return gateway.send("+48600100200", QStringLiteral("x"), "r", kGoOn); };
    server.set("mode", "status 500 1");
    QCOMPARE(send().outcome, Outcome::Deferred);
    QCOMPARE(send().outcome, Outcome::Delivered);
    server.set("mode", "busy 77 1");
    SendResult busy = send();
    QCOMPARE(busy.outcome, Outcome::Deferred);
    QCOMPARE(busy.retryAfterSeconds, 77);
    QVERIFY(!busy.mayHaveArrived);
    server.set("mode", "drop");
    const SendResult dropped = send();
    QCOMPARE(dropped.outcome, Outcome::Deferred);
    QVERIFY(dropped.mayHaveArrived);
    server.set("mode", "hang");
    const SendResult hung = send();
    QCOMPARE(hung.outcome, Outcome::Deferred);
    QVERIFY(hung.mayHaveArrived);
    server.stop();
    const SendResult away = send();
    QCOMPARE(away.outcome, Outcome::Deferred);
    QVERIFY(!away.mayHaveArrived);
    QVERIFY(away.words.startsWith(QStringLiteral("The SMS gateway could not be reached")));
}

void TstChannels::descriptionsAreChecked_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *name, const char *json, bool isGood) {
        QTest::newRow(name) << QByteArray(json) << isGood;
    };
    row("least", R"({"url":"https://g.example/x","fields":{"a":"{digits}","b":"{text}"}})", true);
    row("JSON", R"({"url":"https://g.example/{user}","type":"json","fields":{"a":"{to}","b":"{text}"}})", true);
    row("no text", R"({"url":"https://g.example","fields":{"a":"{to}"}})", false);
    row("no recipient", R"({"url":"https://g.example","fields":{"a":"{text}"}})", false);
    row("another scheme", R"({"url":"file:///etc/passwd","fields":{"a":"{to}{text}"}})", false);
    row("no host", R"({"url":"/x","fields":{"a":"{to}{text}"}})", false);
    row("another type", R"({"url":"https://g.example","type":"xml","fields":{"a":"{to}{text}"}})", false);
    row("a header of two lines",
        R"({"url":"https://g.example","headers":{"A":"b\r\nC: d"},"fields":{"a":"{to}{text}"}})", false);
    row("a number as value", R"({"url":"https://g.example","fields":{"a":"{to}{text}","b":7}})", false);
    row("no JSON", "url=https://g.example", false);
}

void TstChannels::descriptionsAreChecked()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isGood);
    const auto gateway = readSmsGateway(json);
    QCOMPARE(gateway.has_value(), isGood);
    QVERIFY(gateway || gateway.error().is(RelayError::BadConfiguration));
}

void TstChannels::valuesStayValues()
{
    TestServer server(QStringLiteral("http_gateway.py"), folder("values"));
    QVERIFY(server.start());
    const SmsGateway gateway(
        access(server, R"({"url":"URL","type":"json","fields":{"to":"{to}","text":"{text}","ref":"{ref}"}})"));
    const QString nasty = utf8("\"},{\"to\":\"+1\"} {token} \\ \u2028 ж");
    QCOMPARE(gateway.send("+48600100200", nasty, "r", kGoOn).outcome, Outcome::Delivered);
    const QJsonObject body =
        QJsonDocument::fromJson(server.received().front().value(QStringLiteral("body")).toString().toUtf8()).object();
    QCOMPARE(body.size(), 3);
    QCOMPARE(body.value(QStringLiteral("text")).toString(), nasty); // and no token in it
}

void TstChannels::webhooksAreSigned()
{
    TestServer server(QStringLiteral("http_gateway.py"), folder("signed"));
    QVERIFY(server.start({QStringLiteral("--tls"), m_certificate.certificate, m_certificate.key}));
    const WebhookDelivery webhooks(
        {.hosts = {QStringLiteral("localhost")}, .mayBePrivate = true, .caFile = m_certificate.certificate});
    const QByteArray secret(32, 's');
    const wire::DeliveryPayload payload{.to = QStringLiteral("https://localhost:%1/hook?a=b").arg(server.port()),
                                        .text = utf8("{\"event\":\"signed\",\"title\":\"Договор\"}"),
                                        .secret = secret};
    const SendResult sent = webhooks.send(payload, "msg_1", 1790000000, kGoOn);
    QVERIFY2(sent.outcome == Outcome::Delivered, qPrintable(sent.words));
    const QJsonObject received = server.received().front();
    const QJsonObject headers = received.value(QStringLiteral("headers")).toObject();
    const QByteArray body = received.value(QStringLiteral("body")).toString().toUtf8();
    QCOMPARE(QString::fromUtf8(body), payload.text);
    QCOMPARE(received.value(QStringLiteral("path")).toString(), QStringLiteral("/hook?a=b"));
    QCOMPARE(headers.value(QStringLiteral("webhook-id")).toString(), QStringLiteral("msg_1"));
    // By another implementation of HMAC than ours.
    const QByteArray mac =
        QMessageAuthenticationCode::hash("msg_1.1790000000." + body, secret, QCryptographicHash::Sha256);
    QCOMPARE(headers.value(QStringLiteral("webhook-signature")).toString().toLatin1(), "v1," + mac.toBase64());

    // A server whose certificate nobody vouches for gets nothing.
    const WebhookDelivery strict({.hosts = {QStringLiteral("localhost")}, .mayBePrivate = true});
    QCOMPARE(strict.send(payload, "msg_2", 1790000000, kGoOn).outcome, Outcome::Deferred);
    QCOMPARE(server.received().size(), 1);
}

void TstChannels::webhookAnswers_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<int>("outcome");
    QTest::newRow("204") << QByteArray("status 204") << int(Outcome::Delivered);
    QTest::newRow("redirect") << QByteArray("redirect http://127.0.0.1:1/") << int(Outcome::Refused);
    QTest::newRow("404") << QByteArray("status 404") << int(Outcome::Refused);
    QTest::newRow("410") << QByteArray("status 410") << int(Outcome::Refused);
    QTest::newRow("408") << QByteArray("status 408") << int(Outcome::Deferred);
    QTest::newRow("429") << QByteArray("busy 60") << int(Outcome::Deferred);
    QTest::newRow("500") << QByteArray("status 500") << int(Outcome::Deferred);
    QTest::newRow("closed") << QByteArray("drop") << int(Outcome::Deferred);
}

void TstChannels::webhookAnswers()
{
    QFETCH(QByteArray, mode);
    QFETCH(int, outcome);
    TestServer server(QStringLiteral("http_gateway.py"), folder(QTest::currentDataTag()));
    QVERIFY(server.start());
    server.set("mode", mode);
    const WebhookDelivery webhooks({.hosts = {QStringLiteral("127.0.0.1")}, .timeoutSeconds = 5, .mayBePrivate = true});
    const SendResult sent = webhooks.send({.to = QStringLiteral("http://127.0.0.1:%1/").arg(server.port()),
                                           .text = QStringLiteral("{}"),
                                           .secret = QByteArray(32, 's')},
                                          "msg_1", 1, kGoOn);
    QVERIFY2(int(sent.outcome) == outcome, qPrintable(sent.words));
}

void TstChannels::webhooksGoWhereTheyMay()
{
    TestServer server(QStringLiteral("http_gateway.py"), folder("private"));
    QVERIFY(server.start({QStringLiteral("--tls"), m_certificate.certificate, m_certificate.key}));
    const WebhookDelivery webhooks(
        {.hosts = {QStringLiteral("localhost"), QStringLiteral("*.example.com")}, .caFile = m_certificate.certificate});
    const auto outcome = [&](const QString &to, const QByteArray &secret = QByteArray(32, 's')) {
        return webhooks.send({.to = to, .text = QStringLiteral("{}"), .secret = secret}, "m", 1, kGoOn);
    };
    const SendResult inside = outcome(QStringLiteral("https://localhost:%1/").arg(server.port()));
    QCOMPARE(inside.outcome, Outcome::Refused); // on the list, but it leads to this machine
    QCOMPARE(inside.words, QStringLiteral("The webhook's host leads to a private network."));
    QCOMPARE(outcome(QStringLiteral("https://evil.example/")).outcome, Outcome::Refused);
    QCOMPARE(outcome(QStringLiteral("http://a.example.com/")).outcome, Outcome::Refused);
    QCOMPARE(outcome(QStringLiteral("https://u:p@a.example.com/")).outcome, Outcome::Refused);
    QCOMPARE(outcome(QStringLiteral("https://a.example.com/"), QByteArray(8, 's')).outcome, Outcome::Refused);
    QCOMPARE(server.received().size(), 0);
    const QStringList allowed{QStringLiteral("crm.example.com"), QStringLiteral("*.example.org")};
    QVERIFY(isAllowedHost(allowed, QStringLiteral("CRM.example.com")));
    QVERIFY(isAllowedHost(allowed, QStringLiteral("a.b.example.org")));
    QVERIFY(!isAllowedHost(allowed, QStringLiteral("example.org")));
    QVERIFY(!isAllowedHost(allowed, QStringLiteral("evilexample.org")));
    QVERIFY(!isAllowedHost(allowed, QStringLiteral("crm.example.com.evil.example")));
    QVERIFY(!isAllowedHost({}, QStringLiteral("crm.example.com")));
}

void TstChannels::privateAddresses_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<bool>("isPublic");
    const auto row = [](const char *name, const char *hex, bool isPublic) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << isPublic;
    };
    row("8.8.8.8", "08080808", true);
    row("127.0.0.1", "7f000001", false);
    row("127.255.0.1", "7fff0001", false);
    row("0.0.0.0", "00000000", false);
    row("10.1.2.3", "0a010203", false);
    row("172.15.0.1", "ac0f0001", true);
    row("172.16.0.1", "ac100001", false);
    row("172.31.0.1", "ac1f0001", false);
    row("172.32.0.1", "ac200001", true);
    row("192.168.0.1", "c0a80001", false);
    row("169.254.169.254", "a9fea9fe", false);
    row("100.64.0.1", "64400001", false);
    row("100.128.0.1", "64800001", true);
    row("198.18.0.1", "c6120001", false);
    row("224.0.0.1", "e0000001", false);
    row("255.255.255.255", "ffffffff", false);
    row("::1", "00000000000000000000000000000001", false);
    row("::", "00000000000000000000000000000000", false);
    row("::ffff:127.0.0.1", "00000000000000000000ffff7f000001", false);
    row("::ffff:8.8.8.8", "00000000000000000000ffff08080808", true);
    row("64:ff9b::10.0.0.1", "0064ff9b00000000000000000a000001", false);
    row("2002:7f00:1::", "20027f00000100000000000000000000", false);
    row("fe80::1", "fe800000000000000000000000000001", false);
    row("fd00::1", "fd000000000000000000000000000001", false);
    row("ff02::1", "ff020000000000000000000000000001", false);
    row("2001:db8::1", "20010db8000000000000000000000001", false);
    row("2a00:1450::1", "2a001450000000000000000000000001", true);
    row("three bytes", "080808", false);
}

void TstChannels::privateAddresses()
{
    QFETCH(QByteArray, hex);
    QFETCH(bool, isPublic);
    QCOMPARE(isPublicAddress(hex), isPublic);
}

void TstChannels::mailOverTls_data()
{
    QTest::addColumn<bool>("isImplicit");
    QTest::newRow("STARTTLS") << false;
    QTest::newRow("implicit TLS") << true;
}

void TstChannels::mailOverTls()
{
    QFETCH(bool, isImplicit);
    TestServer server(QStringLiteral("smtp_server.py"), folder(isImplicit ? "implicit" : "starttls"));
    QStringList options{QStringLiteral("--tls"), m_certificate.certificate, m_certificate.key,
                        QStringLiteral("--login"), QStringLiteral("signing:p4ss word")};
    if (isImplicit)
        options << QStringLiteral("--implicit");
    QVERIFY(server.start(options));
    SmtpAccess access{.url =
                          (isImplicit ? "smtps://localhost:" : "smtp://localhost:") + QByteArray::number(server.port()),
                      .user = "signing",
                      .password = "p4ss word",
                      .requiresTls = true,
                      .helloName = "relay.example",
                      .timeoutSeconds = 10,
                      .caFile = m_certificate.certificate};
    const Mail mail = composeMail({.to = QStringLiteral("jan@client.example"),
                                   .fromName = QStringLiteral("Nord"),
                                   .language = QStringLiteral("pl"),
                                   .url = QStringLiteral("https://sign.example/s/x")},
                                  {QStringLiteral("invitation"), QStringLiteral("r@relay.example"), "id1", 1})
                          .value();
    const SendResult sent = SmtpDelivery(access).send(mail, kGoOn);
    QVERIFY2(sent.outcome == Outcome::Delivered, qPrintable(sent.words));
    QCOMPARE(server.received().size(), 1);
    QCOMPARE(server.received().front().value(QStringLiteral("tls")).toBool(), true);
    QCOMPARE(server.received().front().value(QStringLiteral("login")).toString(), QStringLiteral("signing"));

    access.password = "wrong"; // the operator's trouble, not the recipient's: later, and in words
    const SendResult refused = SmtpDelivery(access).send(mail, kGoOn);
    QCOMPARE(refused.outcome, Outcome::Deferred);
    QVERIFY2(refused.words.startsWith(QStringLiteral("535")), qPrintable(refused.words));
    QCOMPARE(server.received().size(), 1);
}

void TstChannels::mailThatCannotBeTrusted()
{
    const Mail mail = composeMail({.to = QStringLiteral("jan@client.example"), .fromName = QStringLiteral("Nord")},
                                  {QStringLiteral("declined"), QStringLiteral("r@relay.example"), "id1", 1})
                          .value();
    // A certificate that nobody vouches for, and a server that offers no TLS at all: nothing is sent in the clear.
    TestServer unknown(QStringLiteral("smtp_server.py"), folder("unknown"));
    QVERIFY(unknown.start({QStringLiteral("--tls"), m_certificate.certificate, m_certificate.key}));
    TestServer plain(QStringLiteral("smtp_server.py"), folder("plain"));
    QVERIFY(plain.start());
    for (const quint16 port : {unknown.port(), plain.port()}) {
        const SmtpDelivery smtp({.url = "smtp://localhost:" + QByteArray::number(port),
                                 .requiresTls = true,
                                 .helloName = "relay.example",
                                 .timeoutSeconds = 10});
        QCOMPARE(smtp.send(mail, kGoOn).outcome, Outcome::Deferred);
    }
    QCOMPARE(unknown.received().size() + plain.received().size(), 0);
}

void TstChannels::codesAndUnsubscribing()
{
    for (const char *language : {"en", "pl", "de", "pt_BR", "ru"}) {
        const auto code = composeMail({.to = QStringLiteral("jan@client.example"),
                                       .fromName = QStringLiteral("Nord"),
                                       .language = QLatin1String(language),
                                       .code = "012345"},
                                      {QStringLiteral("code"), QStringLiteral("r@relay.example"), "id1", 1});
        QVERIFY(code.has_value());
        const QByteArray head = code->data.left(code->data.indexOf("\r\n\r\n"));
        QVERIFY(!head.contains("012345")); // a subject is shown on locked screens
        QCOMPARE(QByteArray(code->data).replace("=\r\n", "").count("012345"), 2); // text and HTML
        QVERIFY(!code->data.contains("href"));
        QVERIFY(!head.contains("List-Unsubscribe"));
    }
    QVERIFY(!composeMail({.to = QStringLiteral("jan@client.example"), .fromName = QStringLiteral("Nord")},
                         {QStringLiteral("code"), QStringLiteral("r@relay.example"), "id1", 1}));
    const auto reminder = composeMail({.to = QStringLiteral("jan@client.example"),
                                       .fromName = QStringLiteral("Nord"),
                                       .url = QStringLiteral("https://sign.example/s/x")},
                                      {QStringLiteral("reminder"), QStringLiteral("r@relay.example"), "id1", 1,
                                       QStringLiteral("https://sign.example/u/abc/def?l=pl")});
    QVERIFY(reminder->data.contains("List-Unsubscribe: <https://sign.example/u/abc/def?l=pl>\r\n"
                                    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
}

void TstChannels::retriesGrow()
{
    OutboxRules rules;
    QCOMPARE(retryDelayMs(rules, 1, 0), 2000);
    QCOMPARE(retryDelayMs(rules, 1, 1), 1500);
    QCOMPARE(retryDelayMs(rules, 2, 0), 4000);
    QCOMPARE(retryDelayMs(rules, 5, 0), 32000);
    for (int attempts : {12, 40, 1000000})
        QCOMPARE(retryDelayMs(rules, attempts, 0), rules.retryMostMs);
}

QTEST_APPLESS_MAIN(TstChannels)
#include "tst_channels.moc"
