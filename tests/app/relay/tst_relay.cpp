// The relay as a process, with a real mail server beside it: what a desktop and a signer see, what is on disk, and what
// happens when something breaks.
#include "tests/app/relay/relay_process.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace countersign;
using namespace countersign::test;

class TstRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void healthAndPages();
    void pathTricks_data();
    void pathTricks();
    void enrolmentTokenIsSingleUse();
    void enrolmentMayBeRepeated();
    void invitationArrives_data();
    void invitationArrives();
    void looking_changesNothing();
    void openingIsNotedOnce();
    void wrongSecretIsRefusedAndLocks();
    void accessCodeIsNeeded();
    void answerIsTakenOnce();
    void forgedAnswersAreRefused();
    void uploadsAreIdempotent();
    void completionOpens();
    void expiryIsSaidOnce();
    void cancelDropsTheInvitation();
    void greylistedMailArrivesOnce();
    void refusedMailIsADeadLetter();
    void unreachableServerComesBack();
    void foreignDeliveriesAreRefused();
    void killBetweenAnswerAndDelivery();
    void otherWorkspacesSeeNothing();
    void hostileRequests_data();
    void hostileRequests();
    void refusalsSayWhatWouldDo();
    void slowClientsAreCutOff();
    void longPollWakesUp();
    void nothingReadableOnDisk();
    void logTellsNoSecrets();
    void changesHaveNoGap();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SmtpProcess> m_smtp;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Office> m_office;
    QList<Office::Sent> m_sent; // all of the run: the last tests look for their words
    QStringList m_addresses;
    QString m_token;

    Office::Sent send(const Office::Wish &wish)
    {
        m_sent.append(m_office->send(wish));
        m_addresses.append(m_sent.last().to);
        return m_sent.last();
    }
    wire::OpenReply opened(const Office::Sent &sent) const
    {
        const HttpAnswer answer = m_relay->open(sent.id(), sent.a);
        return wire::decodeOpenReply(answer.body).value_or(wire::OpenReply{});
    }
};

void TstRelay::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QString web = m_folder.filePath(QStringLiteral("web"));
    QVERIFY(QDir().mkpath(web + QStringLiteral("/assets")));
    const auto write = [&web](const QString &name, const QByteArray &bytes) {
        QFile file(web + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(
        QStringLiteral("index.html"),
        "<!doctype html><title>signing</title><link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/mark-1.svg\" />"
        "<link rel=\"modulepreload\" crossorigin href=\"/assets/app-3f2a.js\">"
        "<link rel=\"stylesheet\" crossorigin href=\"/assets/frame-2.css\">"
        "<link rel=\"stylesheet\" crossorigin href=\"/assets/index-3.css\">");
    write(QStringLiteral("verify.html"), "<!doctype html><title>verify</title>");
    write(QStringLiteral("assets/app-3f2a.js"), "export {};");
    write(QStringLiteral("assets/app-3f2a.js.gz"), "not really gzip");
    write(QStringLiteral(".hidden"), "hidden");

    m_smtp = std::make_unique<SmtpProcess>(m_folder.filePath(QStringLiteral("mail")));
    QVERIFY(m_smtp->start());
    m_relay = std::make_unique<RelayProcess>(m_folder.filePath(QStringLiteral("data")), web, m_smtp->port());
    QVERIFY(m_relay->start());
    m_office = std::make_unique<Office>(*m_relay);
    m_token = m_relay->token();
    QVERIFY(!m_token.isEmpty());
    const auto mode = QFile::permissions(m_folder.filePath(QStringLiteral("data/enrolment-token")));
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
    const auto keyMode = QFile::permissions(m_folder.filePath(QStringLiteral("data/keys/delivery.key")));
    QVERIFY(!(keyMode & (QFile::ReadGroup | QFile::ReadOther)));
    const auto enrolled = m_office->relay().enrol(m_token);
    QVERIFY2(enrolled.has_value(), enrolled ? "" : qPrintable(enrolled.error().detail));
    QCOMPARE(enrolled->publicUrl, QStringLiteral("http://localhost:8440"));
}

void TstRelay::init() { m_smtp->setMode("ok"); }

void TstRelay::healthAndPages()
{
    const HttpAnswer health = m_relay->http("GET", QStringLiteral("/healthz"));
    QCOMPARE(health.status, 200);
    QCOMPARE(health.body, QByteArray("ok"));

    const HttpAnswer one = m_relay->http("GET", QStringLiteral("/s/") + wire::toB64(QByteArray(16, 'a')));
    const HttpAnswer other = m_relay->http("GET", QStringLiteral("/s/") + wire::toB64(QByteArray(16, 'b')));
    QCOMPARE(one.status, 200);
    QCOMPARE(one.body, other.body);
    const QByteArray policy = one.headers.value("content-security-policy");
    for (const char *rule : {"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'none'",
                             "base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types countersign"})
        QVERIFY2(policy.contains(rule), rule);
    QCOMPARE(one.headers.value("referrer-policy"), QByteArray("no-referrer"));
    QCOMPARE(one.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QVERIFY(!one.headers.contains("set-cookie"));
    QVERIFY(m_relay->http("GET", QStringLiteral("/verify")).body.contains("verify"));
    // A damaged link to the page that stops reminders: a page as well, that looks like the others.
    const HttpAnswer damaged =
        m_relay->http("GET", QStringLiteral("/u/AAAA"), {}, {{"Accept-Language", "pl, en;q=0.5"}});
    QCOMPARE(damaged.status, 404);
    QCOMPARE(damaged.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
    QVERIFY(damaged.body.contains("Ten link jest niepełny"));
    for (const char *part : {"src=\"/assets/mark-1.svg\"", "<link rel=\"stylesheet\" href=\"/assets/frame-2.css\">",
                             "<link rel=\"stylesheet\" href=\"/assets/index-3.css\">"})
        QVERIFY2(damaged.body.contains(part), part);
    QVERIFY(!damaged.body.contains("app-3f2a"));

    const HttpAnswer plain =
        m_relay->http("GET", QStringLiteral("/assets/app-3f2a.js"), {}, {{"Accept-Encoding", "identity"}});
    QCOMPARE(plain.body, QByteArray("export {};"));
    QVERIFY(plain.headers.value("cache-control").contains("immutable"));
    const HttpAnswer packed =
        m_relay->http("GET", QStringLiteral("/assets/app-3f2a.js"), {}, {{"Accept-Encoding", "gzip;q=0.8, br;q=0"}});
    QCOMPARE(packed.body, QByteArray("not really gzip"));
    QCOMPARE(packed.headers.value("content-encoding"), QByteArray("gzip"));
    // Other bytes have another tag, and each is known again, also behind a proxy that made it a weak one.
    const QByteArray tag = plain.headers.value("etag"), packedTag = packed.headers.value("etag");
    QVERIFY(tag.startsWith('"') && packedTag.startsWith('"') && tag != packedTag);
    const auto look = [this](const QByteArray &coding, const QByteArray &known) {
        const HttpAnswer answer = m_relay->http("GET", QStringLiteral("/assets/app-3f2a.js"), {},
                                                {{"Accept-Encoding", coding}, {"If-None-Match", known}});
        return answer.status;
    };
    for (const QByteArray &known : {tag, "W/" + tag, "\"other\", W/" + tag, QByteArray("*")})
        QCOMPARE(look("identity", known), 304);
    QCOMPARE(look("gzip", packedTag), 304);
    QCOMPARE(look("gzip", tag), 200);
    QCOMPARE(look("identity", packedTag), 200);
    QCOMPARE(look("identity", "\"other\""), 200);

    const QByteArray head = m_relay->raw("HEAD /verify HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(head.startsWith("HTTP/1.1 200"));
    QVERIFY(head.endsWith("\r\n\r\n"));
}

void TstRelay::pathTricks_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/../data/relay.db",
                             "/assets/../../data/relay.db",
                             "/%2e%2e/data/relay.db",
                             "/..%2fdata%2frelay.db",
                             "//etc/passwd",
                             "/assets/..\\..\\data",
                             "/.hidden",
                             "/assets/",
                             "/assets",
                             "/index.html",
                             "/verify.html",
                             "/s/",
                             "/s/short",
                             "/s/AAAAAAAAAAAAAAAAAAAAAB",
                             "/s/AAAAAAAAAAAAAAAAAAAAAA/../x",
                             "/api/v1/s/x/open",
                             "/api",
                             "/api/v2/changes",
                             "/assets/app-3f2a.js.gz",
                             "/assets/app-3f2a.js%00",
                             "/verify/",
                             "/data/relay.db"})
        QTest::newRow(path) << QByteArray(path);
}

void TstRelay::pathTricks()
{
    QFETCH(QByteArray, path);
    const QByteArray reply = m_relay->raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QVERIFY2(reply.startsWith("HTTP/1.1 404") || reply.startsWith("HTTP/1.1 400"), reply.left(100).constData());
    QVERIFY(!reply.contains("SQLite"));
    QVERIFY(!reply.contains("hidden\n"));
}

void TstRelay::enrolmentTokenIsSingleUse()
{
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("data/enrolment-token"))));
    const auto again = m_office->anotherDevice(m_relay->url())->enrol(m_token);
    QVERIFY(!again);
    QVERIFY(again.error().is(link::LinkError::Unauthorised));
    const auto invented = m_office->anotherDevice(m_relay->url())->enrol(QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA"));
    QVERIFY(!invented && invented.error().is(link::LinkError::Unauthorised));
    // A device that is not enrolled gets nothing.
    const auto page = m_office->anotherDevice(m_relay->url())->fetchChanges(0, 0, {});
    QVERIFY(!page && page.error().is(link::LinkError::Unauthorised));
}

void TstRelay::enrolmentMayBeRepeated()
{
    QVERIFY(m_office->relay().enrol(m_token).has_value()); // its answer may have been lost the first time
    // A further token, made beside the running relay.
    QProcess init;
    init.start(QString::fromLocal8Bit(qgetenv("COUNTERSIGN_BIN_DIR")) + QStringLiteral("/countersign-relay"),
               {QStringLiteral("init"), QStringLiteral("--data"), m_folder.filePath(QStringLiteral("data"))});
    QVERIFY(init.waitForFinished());
    QCOMPARE(init.exitCode(), 0);
    const QString token = QString::fromLatin1(init.readAllStandardOutput())
                              .section(QStringLiteral(": "), 1)
                              .section(QLatin1Char('\n'), 0, 0);
    const auto colleague = m_office->anotherDevice(m_relay->url());
    QVERIFY(colleague->enrol(token).has_value());
    QVERIFY(colleague->fetchChanges(0, 0, {}).has_value());
}

void TstRelay::invitationArrives_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("subject");
    QTest::newRow("en") << "en"
                        << "Northwind \"Trading\" Ltd"
                        << "Northwind \"Trading\" Ltd has sent you a document to sign";
    QTest::newRow("pl") << "pl"
                        << "Żółw i Spółka Sp. z o.o."
                        << "Żółw i Spółka Sp. z o.o. przesyła dokument do podpisu";
    QTest::newRow("de") << "de"
                        << "Müller & Söhne GmbH"
                        << "Müller & Söhne GmbH hat Ihnen ein Dokument zur Unterschrift gesendet";
    QTest::newRow("pt_BR") << "pt_BR"
                           << "Construções João"
                           << "Construções João enviou um documento para você assinar";
    QTest::newRow("ru") << "ru"
                        << "ООО «Северный торговый дом и сыновья»"
                        << "ООО «Северный торговый дом и сыновья»: документ на подпись";
    QTest::newRow("control characters") << "en"
                                        << "Evil\r\nBcc: all@example.org"
                                        << "Evil Bcc: all@example.org has sent you a document to sign";
}

void TstRelay::invitationArrives()
{
    QFETCH(QString, language);
    QFETCH(QString, company);
    QFETCH(QString, subject);
    const Office::Sent sent = send({.language = language, .company = company});
    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), sent.id()));
    const QList<QJsonObject> mails = m_smtp->mailsTo(sent.to);
    QCOMPARE(mails.size(), 1);
    const QJsonObject &mail = mails.first();
    QVERIFY2(mail.value(QStringLiteral("defects")).toArray().isEmpty(),
             qPrintable(mail.value(QStringLiteral("defects")).toArray().at(0).toString()));
    const QJsonObject headers = mail.value(QStringLiteral("headers")).toObject();
    QCOMPARE(headers.value(QStringLiteral("Subject")).toString(), subject);
    QVERIFY(headers.value(QStringLiteral("From")).toString().endsWith(QStringLiteral("<signing@relay.example>")));
    QCOMPARE(headers.value(QStringLiteral("To")).toString(), sent.to);
    QCOMPARE(headers.value(QStringLiteral("Reply-To")).toString(), QStringLiteral("anna.nowak@northwind.example"));
    QVERIFY(headers.value(QStringLiteral("Message-ID")).toString().endsWith(QStringLiteral("@relay.example>")));
    QVERIFY(!headers.contains(QStringLiteral("Bcc")));
    QCOMPARE(mail.value(QStringLiteral("rcpt_tos")).toArray().size(), 1);

    const QJsonObject parts = mail.value(QStringLiteral("parts")).toObject();
    const QString plain = parts.value(QStringLiteral("text/plain")).toString();
    const QString html = parts.value(QStringLiteral("text/html")).toString();
    const QString url = link::linkUrl(QStringLiteral("http://localhost:8440"), sent.package.secrets);
    QVERIFY(QString(plain).remove(QLatin1Char('\r')).split(QLatin1Char('\n')).contains(url)); // alone on its line
    QVERIFY(html.contains(QStringLiteral("href=\"%1\"").arg(url.toHtmlEscaped())));
    // Neither the document nor a person is named anywhere.
    for (const QString &text : {plain, html, headers.value(QStringLiteral("Subject")).toString()})
        for (const char *word : {"SECRETTITLE", "2026/0142", "SECRETNAME", "Kowalski", "Nowak "})
            QVERIFY2(!text.contains(QLatin1String(word)), word);
}

void TstRelay::looking_changesNothing()
{
    const Office::Sent sent = send({.hasInvitation = false});
    m_office->look();
    const auto before = m_office->allSeen().size();
    for (const char *method : {"GET", "HEAD"})
        QCOMPARE(m_relay->http(method, QStringLiteral("/s/") + wire::toB64(sent.id())).status, 200);
    QCOMPARE(
        m_relay->http("GET", QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/open")).status,
        405);
    m_office->look();
    QCOMPARE(m_office->allSeen().size(), before);
    QCOMPARE(opened(sent).state, QStringLiteral("open"));
}

void TstRelay::openingIsNotedOnce()
{
    const Office::Sent sent = send({.hasInvitation = false});
    const wire::OpenReply reply = opened(sent);
    QCOMPARE(reply.state, QStringLiteral("open"));
    QVERIFY(!reply.completion);
    QCOMPARE(reply.expires, sent.manifest.expires);
    QCOMPARE(opened(sent).state, QStringLiteral("open"));
    QVERIFY(m_office->waitFor(QStringLiteral("viewed"), sent.id()));
    m_office->look();
    const auto viewed = m_office->seen(QStringLiteral("viewed"), sent.id());
    QCOMPARE(viewed.size(), 1);
    QCOMPARE(viewed.first().address, QStringLiteral("127.0.0.1"));
    QCOMPARE(viewed.first().agent, QStringLiteral("Test Phone/1.0"));

    // What the page does: unwrap, check the manifest, fetch and open the chunks.
    const auto link = link::openLink(sent.id(), sent.package.secrets.shared, {}, reply);
    QVERIFY(link.has_value());
    QCOMPARE(link->manifest.envelopeTitle, sent.manifest.envelopeTitle);
    const QStringList chunks = link->manifest.documents.front().chunks;
    QCOMPARE(chunks.size(), 39); // 2.5 MB, 64 KiB each
    const QMap<QByteArray, QByteArray> authorization{{"Authorization", "Link " + wire::toB64(sent.a).toLatin1()}};
    QByteArray document;
    for (int i = 0; i < chunks.size(); ++i) {
        const HttpAnswer blob = m_relay->http(
            "GET", QStringLiteral("/api/v1/s/%1/blobs/%2").arg(wire::toB64(sent.id()), chunks[i]), {}, authorization);
        QCOMPARE(blob.status, 200);
        QCOMPARE(blob.headers.value("content-type"), QByteArray("application/octet-stream"));
        const auto plain =
            link::openChunk(link->secrets, blob.body, 0, static_cast<quint32>(i), static_cast<quint32>(chunks.size()));
        QVERIFY(plain.has_value());
        QVERIFY(!link::openChunk(link->secrets, blob.body, 0, static_cast<quint32>(i),
                                 4)); // a truncated document is noticed
        document += *plain;
    }
    QCOMPARE(crypto::sha256(document), crypto::sha256(sent.document));
    // Another link's chunk is not to be had with this link's secret, nor this one without.
    const Office::Sent other = send({.hasInvitation = false});
    const QString foreign =
        QStringLiteral("/api/v1/s/%1/blobs/%2").arg(wire::toB64(sent.id()), other.package.chunks.front().address);
    QCOMPARE(m_relay->http("GET", foreign, {}, authorization).status, 404);
    QCOMPARE(
        m_relay->http("GET", QStringLiteral("/api/v1/s/%1/blobs/%2").arg(wire::toB64(sent.id()), chunks[0])).status,
        403);
}

void TstRelay::wrongSecretIsRefusedAndLocks()
{
    const Office::Sent sent = send({.hasInvitation = false});
    QCOMPARE(m_relay->open(QByteArray(16, 'x'), sent.a).status, 404);
    for (int i = 0; i < 5; ++i) {
        const HttpAnswer wrong = m_relay->open(sent.id(), QByteArray(32, 'x'));
        QCOMPARE(wrong.status, 403);
        QCOMPARE(wrong.error(), QStringLiteral("wrong_secret"));
    }
    const HttpAnswer locked = m_relay->open(sent.id(), sent.a); // right, but nobody gets to try now
    QCOMPARE(locked.status, 429);
    QVERIFY(locked.headers.value("retry-after").toInt() >= 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_relay->open(sent.id(), sent.a).status, 200, 6000);
    QCOMPARE(m_relay->open(sent.id(), QByteArray(32, 'x')).status, 403); // counting began anew
    QCOMPARE(m_relay->open(sent.id(), sent.a).status, 200);
}

void TstRelay::accessCodeIsNeeded()
{
    const Office::Sent sent = send({.hasInvitation = false, .accessCode = "7391"});
    const auto without = link::linkAuthenticator(sent.id(), sent.package.secrets.shared, {});
    QCOMPARE(m_relay->open(sent.id(), *without).status, 403);
    const wire::OpenReply reply = opened(sent);
    QCOMPARE(reply.state, QStringLiteral("open"));
    QVERIFY(!link::openLink(sent.id(), sent.package.secrets.shared, {}, reply));
    QVERIFY(link::openLink(sent.id(), sent.package.secrets.shared, Secret(QByteArrayView("7391")), reply).has_value());
}

void TstRelay::answerIsTakenOnce()
{
    const Office::Sent sent = send({.hasInvitation = false});
    QVERIFY(!m_office->relay().fetchAnswer(sent.id()));
    const wire::AnswerContent content = m_office->answerTo(sent);
    const auto post = link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey, content);
    QVERIFY(post.has_value());
    QCOMPARE(m_relay->answer(sent.id(), QByteArray(32, 'x'), *post).status, 403);
    const HttpAnswer first = m_relay->answer(sent.id(), sent.a, *post);
    QCOMPARE(first.status, 200);
    const auto receipt = wire::decodeAnswerReceipt(first.body);
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->receipt, QString::fromLatin1(crypto::sha256(post->enc + post->ct).toHex()));
    const HttpAnswer repeated = m_relay->answer(sent.id(), sent.a, *post);
    QCOMPARE(repeated.status, 200);
    QCOMPARE(repeated.body, first.body);
    const auto another = link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey,
                                          m_office->answerTo(sent, QStringLiteral("else")));
    const HttpAnswer refused = m_relay->answer(sent.id(), sent.a, *another);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.error(), QStringLiteral("already_answered"));
    QCOMPARE(opened(sent).state, QStringLiteral("answered"));

    QVERIFY(m_office->waitFor(QStringLiteral("answered"), sent.id()));
    m_office->look();
    QCOMPARE(m_office->seen(QStringLiteral("answered"), sent.id()).size(), 1);
    const auto stored = m_office->relay().fetchAnswer(sent.id());
    QVERIFY(stored.has_value());
    QCOMPARE(stored->address, QStringLiteral("127.0.0.1"));
    QCOMPARE(stored->agent, QStringLiteral("Test Phone/1.0"));
    const auto read = link::openAnswer(sent.package.secrets, m_office->reception, stored->post, sent.manifest);
    QVERIFY(read.has_value());
    QCOMPARE(read->values, content.values);
    QCOMPARE(read->signature->text, QStringLiteral("Jan Kowalski"));
}

void TstRelay::forgedAnswersAreRefused()
{
    const Office::Sent sent = m_office->build({.hasInvitation = false});
    const wire::AnswerContent content = m_office->answerTo(sent);
    const auto open = [&](const wire::AnswerPost &post, const wire::Manifest &manifest) {
        return link::openAnswer(sent.package.secrets, m_office->reception, post, manifest);
    };
    QVERIFY(open(link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey, content).value(), sent.manifest));

    link::LinkSecrets relayKnows = sent.package.secrets; // all but the psk
    relayKnows.psk = Secret(QByteArrayView(QByteArray(32, '\0')));
    auto forged = open(link::sealAnswer(relayKnows, sent.manifest.receptionKey, content).value(), sent.manifest);
    QVERIFY(!forged && forged.error().is(link::LinkError::NotAuthentic));

    wire::AnswerPost moved = link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey, content).value();
    moved.attempt = Uuid::fromBytes(QByteArray(16, 'm')).value();
    QVERIFY(!open(moved, sent.manifest));

    const auto changed = [&](auto change) {
        wire::AnswerContent other = content;
        change(other);
        return open(link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey, other).value(), sent.manifest);
    };
    QVERIFY(!changed([](wire::AnswerContent &c) { c.shown.clear(); }));
    QVERIFY(!changed([](wire::AnswerContent &c) { c.manifestHash[0] = static_cast<char>(c.manifestHash[0] + 1); }));
    QVERIFY(!changed([](wire::AnswerContent &c) { c.consentTextSha256 = QString(64, QLatin1Char('0')); }));
    QVERIFY(
        !changed([](wire::AnswerContent &c) { c.values.insert(QStringLiteral("not asked"), QStringLiteral("x")); }));
    QVERIFY(!changed([](wire::AnswerContent &c) { c.kind = QStringLiteral("approved"); }));
    QVERIFY(changed([](wire::AnswerContent &c) { c.kind = QStringLiteral("declined"); }));
}

void TstRelay::uploadsAreIdempotent()
{
    Office::Sent sent = m_office->build({});
    m_addresses.append(sent.to);
    // A link before its chunks.
    const auto early = m_office->relay().putLink(sent.id(), sent.package.upload);
    QVERIFY(!early && early.error().is(link::LinkError::Refused));
    QVERIFY(early.error().detail.contains(QStringLiteral("missing_blob")));
    QVERIFY(m_office->upload(sent).has_value());
    QVERIFY(m_office->upload(sent).has_value());
    wire::LinkUpload other = sent.package.upload;
    other.expires += 1;
    const auto different = m_office->relay().putLink(sent.id(), other);
    QVERIFY(!different && different.error().is(link::LinkError::Conflict));
    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), sent.id()));
    QVERIFY(m_office->relay().putLink(sent.id(), sent.package.upload).has_value()); // after delivery too
    QTest::qWait(500);
    QCOMPARE(m_smtp->mailsTo(sent.to).size(), 1);
    // Bytes under a wrong name.
    const auto wrong = m_office->relay().putBlob(QString(64, QLatin1Char('a')), "bytes");
    QVERIFY(!wrong && wrong.error().is(link::LinkError::Refused));
}

void TstRelay::completionOpens()
{
    const Office::Sent sent = send({.hasInvitation = false});
    const auto post = link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey, m_office->answerTo(sent));
    QCOMPARE(m_relay->answer(sent.id(), sent.a, *post).status, 200);
    const QByteArray finished = "%PDF-1.7 finished " + crypto::randomBytes(1500000);
    auto completion =
        link::buildCompletion(sent.package.secrets, {{QStringLiteral("done.pdf"), 4, finished}}, 1790000000);
    QVERIFY(completion.has_value());
    for (const link::SealedChunk &chunk : completion->chunks)
        QVERIFY(m_office->relay().putBlob(chunk.address, chunk.sealed).has_value());
    const QString url = link::linkUrl(QStringLiteral("http://localhost:8440"), sent.package.secrets);
    const wire::Delivery mail = m_office->delivery(sent.to, QStringLiteral("completed"), url);
    completion->upload.deliveries = {mail};
    QVERIFY(m_office->relay().putCompletion(sent.id(), completion->upload).has_value());
    QVERIFY(m_office->relay().putCompletion(sent.id(), completion->upload).has_value());
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), mail.dedupKey));
    QCOMPARE(m_smtp->mailsTo(sent.to).size(), 1);

    const wire::OpenReply reply = opened(sent);
    QCOMPARE(reply.state, QStringLiteral("completed"));
    QVERIFY(reply.completion.has_value());
    QVERIFY(reply.expires > reply.now + 80 * 86400);
    const QString path =
        QStringLiteral("/api/v1/s/%1/blobs/%2").arg(wire::toB64(sent.id()), completion->chunks.front().address);
    const HttpAnswer blob =
        m_relay->http("GET", path, {}, {{"Authorization", "Link " + wire::toB64(sent.a).toLatin1()}});
    QCOMPARE(blob.status, 200);
    QVERIFY(link::openChunk(sent.package.secrets, blob.body, 0, 0, 23, true).has_value());
    QVERIFY(
        !link::openChunk(sent.package.secrets, blob.body, 0, 0, 23, false)); // never to be taken for the unsigned one
}

void TstRelay::expiryIsSaidOnce()
{
    // Small: its upload must be over before it runs out.
    const Office::Sent sent = send({.expiresIn = 2, .document = "%PDF-1.7 small", .hasInvitation = false});
    QCOMPARE(m_relay->open(sent.id(), sent.a).status, 200);
    QTest::qWait(2500);
    const HttpAnswer late = m_relay->open(sent.id(), sent.a);
    QCOMPARE(late.status, 410);
    QCOMPARE(late.error(), QStringLiteral("expired"));
    const auto post = link::sealAnswer(sent.package.secrets, sent.manifest.receptionKey, m_office->answerTo(sent));
    QCOMPARE(m_relay->answer(sent.id(), sent.a, *post).status, 410);
    const QString path =
        QStringLiteral("/api/v1/s/%1/blobs/%2").arg(wire::toB64(sent.id()), sent.package.chunks.front().address);
    QCOMPARE(m_relay->http("GET", path, {}, {{"Authorization", "Link " + wire::toB64(sent.a).toLatin1()}}).status, 410);
    QVERIFY(m_office->waitFor(QStringLiteral("expired"), sent.id()));
    QTest::qWait(1500);
    QCOMPARE(m_relay->open(sent.id(), sent.a).status, 410);
    m_office->look();
    QCOMPARE(m_office->seen(QStringLiteral("expired"), sent.id()).size(), 1);
}

void TstRelay::cancelDropsTheInvitation()
{
    m_smtp->setMode("451 1000");
    const Office::Sent sent = send({});
    QVERIFY(m_office->waitFor(QStringLiteral("delivery_deferred"), sent.id()));
    const wire::Delivery notice = m_office->delivery(sent.to, QStringLiteral("cancelled"));
    QVERIFY(m_office->relay().cancel(sent.id(), {false, {notice}}).has_value());
    QVERIFY(m_office->relay().cancel(sent.id(), {false, {notice}}).has_value());
    m_smtp->setMode("ok");
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), notice.dedupKey));
    QTest::qWait(1500);
    const QList<QJsonObject> mails = m_smtp->mailsTo(sent.to);
    QCOMPARE(mails.size(), 1);
    QVERIFY(mails.first()
                .value(QStringLiteral("headers"))
                .toObject()
                .value(QStringLiteral("Subject"))
                .toString()
                .contains(QStringLiteral("withdrawn")));
    const HttpAnswer closed = m_relay->open(sent.id(), sent.a);
    QCOMPARE(closed.status, 410);
    QCOMPARE(closed.error(), QStringLiteral("cancelled"));
}

void TstRelay::greylistedMailArrivesOnce()
{
    m_smtp->setMode("451 2");
    const Office::Sent sent = send({});
    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), sent.id()));
    QTest::qWait(1000);
    m_office->look();
    QCOMPARE(m_smtp->mailsTo(sent.to).size(), 1);
    const auto deferred = m_office->seen(QStringLiteral("delivery_deferred"), sent.id());
    QCOMPARE(deferred.size(), 1); // the same words twice are said once
    QVERIFY2(deferred.first().detail.startsWith(QStringLiteral("451 4.7.1 Greylisted")),
             qPrintable(deferred.first().detail));
    QCOMPARE(deferred.first().dedupKey, sent.dedupKey);
    QCOMPARE(m_office->seen(QStringLiteral("delivered"), sent.id()).size(), 1);

    m_smtp->setMode("451data 2"); // refused after the data, as a spam filter does
    const Office::Sent second = send({});
    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), second.id()));
    QCOMPARE(m_smtp->mailsTo(second.to).size(), 1);
}

void TstRelay::refusedMailIsADeadLetter()
{
    m_smtp->setMode("550");
    const Office::Sent sent = send({});
    QVERIFY(m_office->waitFor(QStringLiteral("delivery_failed"), sent.id()));
    const auto failed = m_office->seen(QStringLiteral("delivery_failed"), sent.id());
    QVERIFY2(failed.first().detail.startsWith(QStringLiteral("550 5.1.1")), qPrintable(failed.first().detail));
    QVERIFY2(!failed.first().detail.contains(QStringLiteral("kowalski")), qPrintable(failed.first().detail));
    m_smtp->setMode("ok");
    QTest::qWait(1000);
    QCOMPARE(m_smtp->mailsTo(sent.to).size(), 0);
    QCOMPARE(m_relay->open(sent.id(), sent.a).status, 200); // the link itself is as good as before
}

void TstRelay::unreachableServerComesBack()
{
    m_smtp->stop();
    const Office::Sent sent = send({});
    QVERIFY(m_office->waitFor(QStringLiteral("delivery_deferred"), sent.id()));
    QVERIFY(m_smtp->start());
    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), sent.id(), 30000));
    QTest::qWait(500);
    QCOMPARE(m_smtp->mailsTo(sent.to).size(), 1);
}

void TstRelay::foreignDeliveriesAreRefused()
{
    const auto failsWith = [this](const wire::Delivery &delivery, const char *words) {
        QVERIFY(m_office->relay().postDeliveries({delivery}).has_value());
        QVERIFY(m_office->waitForKey(QStringLiteral("delivery_failed"), delivery.dedupKey));
        QVERIFY2(m_office->allSeen().last().detail.contains(QLatin1String(words)),
                 qPrintable(m_office->allSeen().last().detail));
    };
    // Links to elsewhere, addresses that are none, payloads that were swapped between two deliveries.
    failsWith(m_office->delivery(QStringLiteral("a@client.example"), QStringLiteral("invitation"),
                                 QStringLiteral("https://phishing.example/s/x")),
              "not of this relay");
    failsWith(m_office->delivery(QStringLiteral("a@client.example> SIZE=1\r\nRCPT TO:<b@client.example"),
                                 QStringLiteral("reminder")),
              "not an e-mail address");
    wire::Delivery swapped = m_office->delivery(QStringLiteral("a@client.example"), QStringLiteral("reminder"));
    swapped.payload = m_office->delivery(QStringLiteral("b@client.example"), QStringLiteral("reminder")).payload;
    failsWith(swapped, "not sealed for this relay");
}

void TstRelay::killBetweenAnswerAndDelivery()
{
    m_smtp->setMode("hang");
    const Office::Sent sent = send({});
    QTRY_VERIFY_WITH_TIMEOUT(m_smtp->isHanging(), 60000); // the mail is in the server's hands, not acknowledged
    const wire::Delivery queued = m_office->delivery(sent.to, QStringLiteral("declined"));
    QVERIFY(m_office->relay().postDeliveries({queued}).has_value());
    const Office::Sent second = send({.hasInvitation = false});
    const auto post =
        link::sealAnswer(second.package.secrets, second.manifest.receptionKey, m_office->answerTo(second));
    const HttpAnswer first = m_relay->answer(second.id(), second.a, *post);
    QCOMPARE(first.status, 200);
    m_office->look();
    const auto seenBefore = m_office->allSeen();

    m_relay->kill();
    const auto gone = m_office->relay().fetchChanges(0, 0, {});
    QVERIFY(!gone && gone.error().is(link::LinkError::Unreachable));
    m_smtp->stop(); // the half-taken message goes with it
    m_smtp->setMode("ok");
    QVERIFY(m_smtp->start());
    QVERIFY(m_relay->start());

    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), sent.id())); // also: the session was renewed on the way
    QVERIFY(m_office->waitForKey(QStringLiteral("delivered"), queued.dedupKey));
    QTest::qWait(1000);
    QCOMPARE(m_smtp->mailsTo(sent.to).size(), 2); // the invitation and the notice, each once
    const auto stored = m_office->relay().fetchAnswer(second.id());
    QVERIFY(stored.has_value());
    QCOMPARE(stored->post.ct, post->ct);
    QCOMPARE(m_relay->answer(second.id(), second.a, *post).body, first.body);
    m_office->look();
    QCOMPARE(m_office->seen(QStringLiteral("answered"), second.id()).size(), 1);
    const auto all = m_office->relay().fetchChanges(0, 0, {});
    QVERIFY(all.has_value());
    for (qsizetype i = 0; i < seenBefore.size(); ++i) { // history is what it was
        QCOMPARE(all->changes[static_cast<std::size_t>(i)].seq, seenBefore[i].seq);
        QCOMPARE(all->changes[static_cast<std::size_t>(i)].kind, seenBefore[i].kind);
    }
}

void TstRelay::otherWorkspacesSeeNothing()
{
    const Office::Sent sent = send({.hasInvitation = false});
    QProcess init;
    init.start(QString::fromLocal8Bit(qgetenv("COUNTERSIGN_BIN_DIR")) + QStringLiteral("/countersign-relay"),
               {QStringLiteral("init"), QStringLiteral("--data"), m_folder.filePath(QStringLiteral("data"))});
    QVERIFY(init.waitForFinished());
    Office stranger(*m_relay);
    QVERIFY(stranger.relay().enrol(m_relay->token()).has_value());
    const auto page = stranger.relay().fetchChanges(0, 0, {});
    QVERIFY(page.has_value());
    QVERIFY(page->changes.empty());
    const auto answer = stranger.relay().fetchAnswer(sent.id());
    QVERIFY(!answer && answer.error().is(link::LinkError::NotFound));
    const auto cancel = stranger.relay().cancel(sent.id(), {});
    QVERIFY(!cancel && cancel.error().is(link::LinkError::NotFound));
    const auto put = stranger.relay().putLink(sent.id(), sent.package.upload);
    QVERIFY(!put && put.error().is(link::LinkError::Conflict));
    QCOMPARE(m_relay->open(sent.id(), sent.a).status, 200);
}

void TstRelay::hostileRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    QTest::newRow("no host") << QByteArray("GET /healthz HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
    QTest::newRow("the same host twice") << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} " << 400;
    QTest::newRow("the same length twice") << post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}" << 400;
    QTest::newRow("length and chunked") << post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                        << 400;
    QTest::newRow("chunked and length") << post + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n"
                                        << 400;
    QTest::newRow("chunked") << post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" << 400;
    QTest::newRow("transfer encoding twice")
        << post + "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        << 400;
    const QByteArray misplaced = "POST /healthz HTTP/1.1\r\nHost: a\r\n"; // 405 where it is read
    QTest::newRow("the same length twice in a line") << misplaced + "Content-Length: 2, 2\r\n\r\n{}" << 400;
    QTest::newRow("a folded line") << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n") << 400;
    QTest::newRow("a line folded by a tab")
        << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nX: b\r\n\tc\r\n\r\n") << 400;
    QTest::newRow("a folded length") << misplaced + "Content-Length:\r\n 2\r\n\r\n{}" << 400;
    for (const char *host : {"evil.example/@x", "a@b", "a b", "a:x", "[::1", "a?b", "a#b", "a,b", "a:1:2"})
        QTest::newRow(host) << "GET /healthz HTTP/1.1\r\nHost: " + QByteArray(host) + "\r\n\r\n" << 400;
    for (const char *host :
         {"a.example:8440", "[::1]:80", "[2001:db8::1]", "127.0.0.1:1", "xn--bcher-kva.example", "a_b"})
        QTest::newRow(host) << "GET /healthz HTTP/1.1\r\nHost: " + QByteArray(host) + "\r\nConnection: close\r\n\r\n"
                            << 200;
    QTest::newRow("a long target") << "GET /" + QByteArray(3000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n" << 414;
    QTest::newRow("negative length") << post + "Content-Length: -2\r\n\r\n{}" << 400;
    QTest::newRow("no length") << post + "\r\n" << 411;
    QTest::newRow("too large for the route") << post + "Content-Length: 70000\r\n\r\n" << 413;
    QTest::newRow("far too large") << post + "Content-Length: 99999999999999\r\n\r\n" << 413;
    QTest::newRow("overflowing length") << post + "Content-Length: 99999999999999999999999999\r\n\r\n" << 400;
    QTest::newRow("blob too large") << QByteArray("PUT /api/v1/blobs/") + QByteArray(64, 'a')
            + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1048605\r\n\r\n"
                                    << 413;
    QTest::newRow("body on GET") << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
                                 << 400;
    QTest::newRow("huge header") << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nX: ") + QByteArray(20000, 'x')
            + "\r\n\r\n" << 431;
    QByteArray many = "GET /healthz HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 80; ++i)
        many += "X-" + QByteArray::number(i) + ": y\r\n";
    QTest::newRow("many header lines") << many + "\r\n" << 431;
    QTest::newRow("space before colon") << QByteArray("GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n") << 400;
    QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n") << 400;
    QTest::newRow("absolute target") << QByteArray("GET http://elsewhere/healthz HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("wrong method") << QByteArray("DELETE /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                                  << 405;
    QTest::newRow("not JSON") << post + "Content-Length: 5\r\nConnection: close\r\n\r\nhello" << 400;
    QTest::newRow("deep JSON") << post + "Content-Length: 60000\r\nConnection: close\r\n\r\n" + QByteArray(60000, '[')
                               << 400;
    QTest::newRow("wrong type") << QByteArray("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: "
                                              "text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                                << 415;
    QTest::newRow("no bearer") << QByteArray(
        "GET /api/v1/changes?since=0 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                               << 401;
    QTest::newRow("two authorizations") << QByteArray(
        "GET /api/v1/changes?since=0 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n")
                                        << 400;
}

void TstRelay::hostileRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const QByteArray reply = m_relay->raw(bytes, 5000);
    QCOMPARE(reply.left(13).mid(9, 3).toInt(), status);
    QCOMPARE(reply.count("HTTP/1.1 "), 1); // one answer, and then nothing that was hidden in the body
    QCOMPARE(m_relay->http("GET", QStringLiteral("/healthz")).status, 200);
}

// RFC 9110, 15.5.6 and 15.5.2: which methods would do, and how to prove who one is.
void TstRelay::refusalsSayWhatWouldDo()
{
    const QString hash(64, QLatin1Char('a'));
    const auto allowed = [this](const QByteArray &method, const QString &path) {
        const HttpAnswer answer = m_relay->http(method, path);
        return answer.status == 405 ? answer.headers.value("allow") : QByteArray::number(answer.status);
    };
    QCOMPARE(allowed("DELETE", QStringLiteral("/healthz")), QByteArray("GET, HEAD"));
    QCOMPARE(allowed("DELETE", QStringLiteral("/s/AAAAAAAAAAAAAAAAAAAAAA")), QByteArray("GET, HEAD"));
    QCOMPARE(allowed("GET", QStringLiteral("/api/v1/enrol")), QByteArray("POST"));
    QCOMPARE(allowed("DELETE", QStringLiteral("/api/v1/blobs/") + hash), QByteArray("HEAD, PUT, GET"));
    QCOMPARE(allowed("DELETE", QStringLiteral("/u/AAAAAAAAAAAAAAAAAAAAAA/") + hash), QByteArray("GET, POST"));
    const HttpAnswer anonymous = m_relay->http("GET", QStringLiteral("/api/v1/changes"));
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(anonymous.headers.value("www-authenticate"), QByteArray("Bearer"));
}

void TstRelay::slowClientsAreCutOff()
{
    QTcpSocket header, body, silent;
    for (QTcpSocket *socket : {&header, &body, &silent}) {
        socket->connectToHost(QStringLiteral("127.0.0.1"), m_relay->port());
        QVERIFY(socket->waitForConnected());
    }
    header.write("GET /healthz HTTP/1.1\r\n");
    body.write(
        "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{");
    // A byte a second keeps neither alive.
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 90000
           && (header.state() == QAbstractSocket::ConnectedState || body.state() == QAbstractSocket::ConnectedState)) {
        QTest::qWait(500);
        header.write("X");
        body.write(" ");
    }
    QVERIFY(timer.elapsed() < 90000);
    QVERIFY(timer.elapsed() > 8000);
    QCOMPARE(m_relay->http("GET", QStringLiteral("/healthz")).status, 200);

    // Pipelined requests come back one by one, in order.
    const QByteArray one = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    const QByteArray replies =
        m_relay->raw(one.repeated(20) + "GET /none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QCOMPARE(replies.count("HTTP/1.1 200"), 20);
    QVERIFY(replies.lastIndexOf("HTTP/1.1 404") > replies.lastIndexOf("HTTP/1.1 200"));

    // More connections than one address may have: the rest is closed, the relay lives on.
    std::vector<std::unique_ptr<QTcpSocket>> many;
    for (int i = 0; i < 320; ++i) {
        many.push_back(std::make_unique<QTcpSocket>());
        many.back()->connectToHost(QStringLiteral("127.0.0.1"), m_relay->port());
    }
    const auto open = [&many] {
        return std::count_if(many.begin(), many.end(),
                             [](const auto &s) { return s->state() == QAbstractSocket::ConnectedState; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(open() <= 256 && open() > 200, 60000);
    many.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_relay->http("GET", QStringLiteral("/healthz")).status, 200, 60000);
}

void TstRelay::longPollWakesUp()
{
    const Office::Sent sent = send({.hasInvitation = false});
    m_office->look();
    const std::int64_t since = m_office->allSeen().last().seq;
    QElapsedTimer timer;
    timer.start();
    const auto nothing = m_office->relay().fetchChanges(since, 1, {});
    QVERIFY(nothing && nothing->changes.empty());
    QCOMPARE(nothing->cursor, since);
    QVERIFY(timer.elapsed() >= 900);

    std::stop_source stop;
    QTimer::singleShot(200, [&] { stop.request_stop(); });
    timer.restart();
    const auto stopped = m_office->relay().fetchChanges(since, 20, stop.get_token());
    QVERIFY(!stopped && stopped.error().is(link::LinkError::Stopped));
    QVERIFY(timer.elapsed() < 2000);

    // The opening happens while the desktop waits.
    QTimer::singleShot(300, [&] { (void)m_relay->open(sent.id(), sent.a); });
    timer.restart();
    const auto woken = m_office->relay().fetchChanges(since, 20, {});
    QVERIFY(woken.has_value());
    QCOMPARE(woken->changes.size(), std::size_t(1));
    QCOMPARE(woken->changes.front().kind, QStringLiteral("viewed"));
    QVERIFY(timer.elapsed() < 3000);
}

void TstRelay::nothingReadableOnDisk()
{
    // With deliveries that are still waiting, too.
    m_smtp->setMode("451 100000");
    const Office::Sent waiting = send({.company = QStringLiteral("Waiting Company")});
    QVERIFY(m_office->waitFor(QStringLiteral("delivery_deferred"), waiting.id()));
    const auto post =
        link::sealAnswer(waiting.package.secrets, waiting.manifest.receptionKey, m_office->answerTo(waiting));
    QCOMPARE(m_relay->answer(waiting.id(), waiting.a, *post).status, 200);

    QList<QByteArray> words{"SECRETTITLE",    "SECRETNAME",      "SECRETBODY",      "2026/0142",
                            "Kwiatowa",       "Kowalski",        "Anna Nowak",      "northwind.example",
                            "client.example", "Waiting Company", "I agree to sign", m_token.toLatin1()};
    for (const QString &address : m_addresses)
        words.append(address.toLatin1());
    for (const Office::Sent &sent : m_sent) {
        for (const QByteArrayView secret : {sent.package.secrets.shared.view(), sent.package.secrets.documentKey.view(),
                                            sent.package.secrets.psk.view(), QByteArrayView(sent.a)}) {
            words.append(secret.toByteArray());
            words.append(wire::toB64(secret).toLatin1());
            words.append(secret.toByteArray().toHex());
        }
    }
    int files = 0;
    QDirIterator walk(m_folder.filePath(QStringLiteral("data")), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const QByteArray &word : words) {
            QVERIFY2(!bytes.contains(word),
                     qPrintable(file.fileName() + QStringLiteral(" contains ") + QString::fromLatin1(word)));
            const QString wide = QString::fromUtf8(word);
            QVERIFY2(!bytes.contains(QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)),
                     "as UTF-16");
        }
    }
    QVERIFY2(files > 20, qPrintable(QString::number(files))); // it looked at something
}

void TstRelay::logTellsNoSecrets()
{
    const QByteArray log = m_relay->log();
    QVERIFY(log.count('\n') > 100);
    for (const QByteArray &line : log.split('\n'))
        if (!line.isEmpty())
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    for (const char *word : {"SECRET", "Kowalski", "kowalski", "example", "Northwind", "Kwiatowa"})
        QVERIFY2(!log.contains(word), word);
    // Of what a mail server said only the code: its words may name the person.
    QVERIFY(log.contains("\"reply\":\"550 5.1.1\"") && log.contains("\"reply\":\"451 4.7.1\""));
    for (const char *word : {"Recipient", "no such user", "Greylisted"})
        QVERIFY2(!log.contains(word), word);
    QVERIFY(log.contains("The mail server could not be used"));
    QVERIFY(!log.contains(m_token.toLatin1()));
    for (const Office::Sent &sent : m_sent) {
        QVERIFY(!log.contains(wire::toB64(sent.id()).toLatin1()));
        QVERIFY(!log.contains(wire::toB64(sent.package.secrets.shared.view()).toLatin1()));
        QVERIFY(!log.contains(wire::toB64(sent.a).toLatin1()));
    }
}

void TstRelay::changesHaveNoGap()
{
    const auto all = m_office->relay().fetchChanges(0, 0, {});
    QVERIFY(all.has_value());
    QVERIFY(all->changes.size() > 20);
    for (std::size_t i = 0; i < all->changes.size(); ++i)
        QCOMPARE(all->changes[i].seq, static_cast<std::int64_t>(i) + 1);
    m_relay->stop(); // ends when asked
}

QTEST_GUILESS_MAIN(TstRelay)
#include "tst_relay.moc"
