// Two replicas on one PostgreSQL behind a real nginx with the configuration of packaging/: any request goes to any
// replica, one is killed in the middle, nothing is lost and nothing is done twice.
#include "tests/app/relay/postgres_cluster.h"
#include "tests/app/relay/raw_http.h"
#include "tests/app/relay/relay_binary.h"
#include "tests/app/relay/relay_process.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSslConfiguration>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTest>

#include <unistd.h>

#include <atomic>
#include <thread>

using namespace countersign;
using namespace countersign::test;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstReplicas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void configurationIsSound();
    void anyRequestAnyReplica();
    void newsReachTheOtherReplica();
    void mailsGoOutOnce();
    void clientsAddressIsKnown();
    void aTrialIsNotRepeated();
    void killOneUnderLoad();
    void killOneInTheMiddleOfItsMails();
    void databaseRestarts();

private:
    QTemporaryDir m_folder;
    PostgresCluster m_cluster;
    std::unique_ptr<SmtpProcess> m_smtp;
    std::unique_ptr<RelayBinary> m_one, m_two;
    std::unique_ptr<Office> m_office;
    QProcess m_nginx;
    quint16 m_port = 0, m_plainPort = 0;
    QStringList m_more;
    QByteArray m_conninfo;

    QString url() const { return QStringLiteral("https://localhost:%1").arg(m_port); }
};

void TstReplicas::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_conninfo = m_cluster.newDatabase();
    m_smtp = std::make_unique<SmtpProcess>(m_folder.filePath(QStringLiteral("mail")));
    QVERIFY(m_smtp->start());
    m_smtp->setMode("ok");
    // Each replica has a data folder of its own and the same key.
    m_one = std::make_unique<RelayBinary>(m_folder.path(), QStringLiteral("one"));
    m_two = std::make_unique<RelayBinary>(m_folder.path(), QStringLiteral("two"));
    const QString key = m_folder.filePath(QStringLiteral("key"));
    QCOMPARE(
        RelayBinary::command({"init", "--data", m_one->data(), "--database", QString::fromLatin1(m_conninfo)}).code, 0);
    QCOMPARE(RelayBinary::command({"keys", "--data", m_one->data(), "--export", key}).code, 0);
    QCOMPARE(RelayBinary::command({"keys", "--data", m_two->data(), "--import", key}).code, 0);
    m_more = QStringList{"--database", QString::fromLatin1(m_conninfo), "--trust-proxy", "127.0.0.1", "--smtp-timeout",
                         "20"};
    for (RelayBinary *relay : {m_one.get(), m_two.get()}) {
        relay->smtpPort = m_smtp->port();
        QVERIFY(relay->start(m_more));
    }

    // The file of packaging/, with this machine's ports and paths put in.
    m_port = freePort();
    m_plainPort = freePort();
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
                   "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
                   m_folder.filePath("tls.key"), "-out", m_folder.filePath("tls.crt")});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    QByteArray conf = fileBytes(QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR"))
                                + QStringLiteral("/packaging/nginx-countersign.conf"));
    QVERIFY(!conf.isEmpty());
    const auto put = [&conf](const QByteArray &what, const QByteArray &with) {
        QVERIFY2(conf.contains(what), what.constData());
        conf.replace(what, with);
    };
    put("server 127.0.0.1:8440 ", "server 127.0.0.1:" + QByteArray::number(m_one->port()) + ' ');
    put("# server 127.0.0.1:8450 ", "server 127.0.0.1:" + QByteArray::number(m_two->port()) + ' ');
    put("listen 443 ", "listen 127.0.0.1:" + QByteArray::number(m_port) + ' ');
    put("listen 80;", "listen 127.0.0.1:" + QByteArray::number(m_plainPort) + ';');
    put("server_name sign.example.com", "server_name localhost");
    put("/etc/letsencrypt/live/sign.example.com/fullchain.pem", m_folder.filePath("tls.crt").toUtf8());
    put("/etc/letsencrypt/live/sign.example.com/privkey.pem", m_folder.filePath("tls.key").toUtf8());
    put("/var/log/nginx/countersign.log", m_folder.filePath("access.log").toUtf8());
    // One machine plays everybody here.
    put("rate=50r/s", "rate=5000r/s");
    const QByteArray folder = m_folder.path().toUtf8();
    QFile main(m_folder.filePath(QStringLiteral("nginx.conf")));
    QVERIFY(main.open(QIODevice::WriteOnly));
    // As root, nginx would give up the rights to this test's own folder.
    main.write(getuid() == 0 ? "user root;\n" : "");
    main.write("daemon off;\nworker_processes 2;\npid " + folder + "/nginx.pid;\nerror_log " + folder
               + "/error.log;\nevents { worker_connections 1024; }\nhttp {\nclient_body_temp_path " + folder
               + "/body;\nproxy_temp_path " + folder + "/proxy;\nfastcgi_temp_path " + folder + "/f;\nuwsgi_temp_path "
               + folder + "/u;\nscgi_temp_path " + folder + "/s;\n" + conf + "}\n");
    main.close();
    m_nginx.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_nginx.start(QStringLiteral("/usr/sbin/nginx"), {"-c", main.fileName(), "-e", m_folder.filePath("error.log")});
    QVERIFY(m_nginx.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(RawConnection(m_plainPort).isOpen(), 60000);

    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.addCaCertificates(m_folder.filePath(QStringLiteral("tls.crt")));
    QSslConfiguration::setDefaultConfiguration(trust);
    m_office = std::make_unique<Office>(url());
    const auto enrolled = m_office->relay().enrol(m_one->token());
    QVERIFY2(enrolled.has_value(), enrolled ? "" : qPrintable(enrolled.error().detail));
}

void TstReplicas::cleanupTestCase()
{
    m_nginx.terminate();
    m_nginx.waitForFinished();
}

void TstReplicas::configurationIsSound()
{
    QProcess test;
    test.setProcessChannelMode(QProcess::MergedChannels);
    test.start(QStringLiteral("/usr/sbin/nginx"),
               {"-t", "-c", m_folder.filePath("nginx.conf"), "-e", m_folder.filePath("error.log")});
    QVERIFY(test.waitForFinished());
    QByteArrayList words;
    for (const QByteArray &line : test.readAll().split('\n'))
        if (!line.contains("\"listen ... http2\" directive is deprecated")) // from 1.25.1; older ones know no other way
            words.append(line);
    QVERIFY2(test.exitCode() == 0 && !words.join().contains("warn"), words.join('\n').constData());
    RawConnection plain(m_plainPort);
    const auto moved = plain.ask(httpGet(QStringLiteral("/s/AAAAAAAAAAAAAAAAAAAAAA")));
    QCOMPARE(moved->status, 301);
    QVERIFY(moved->head.contains("Location: https://localhost/s/"));
}

void TstReplicas::anyRequestAnyReplica()
{
    // A session of one is known at the other; what is uploaded at one is read at the other.
    const qint64 before = m_two->metric("countersign_writes_total").toLongLong();
    const Office::Sent sent = m_office->send({});
    for (RelayBinary *relay : {m_one.get(), m_two.get()})
        for (const link::SealedChunk &chunk : sent.package.chunks) {
            RawConnection c(relay->port());
            const auto blob = c.ask(httpGet(QStringLiteral("/api/v1/s/") + wire::toB64(sent.id())
                                                + QStringLiteral("/blobs/") + chunk.address,
                                            "Link " + wire::toB64(sent.a).toLatin1()));
            QCOMPARE(blob->status, 200);
            QCOMPARE(blob->body, chunk.sealed);
        }
    QVERIFY(m_one->metric("countersign_writes_total").toLongLong() > 0);
    QVERIFY(m_two->metric("countersign_writes_total").toLongLong() > before); // nginx used both
}

void TstReplicas::newsReachTheOtherReplica()
{
    const Office::Sent sent = m_office->send({.document = "%PDF-1.7 small", .hasInvitation = false});
    const qint64 since = [this] {
        m_office->look();
        return m_office->allSeen().isEmpty() ? 0 : m_office->allSeen().last().seq;
    }();
    // Both ways round: the desktop waits somewhere, the signer answers at one.
    for (RelayBinary *relay : {m_one.get(), m_two.get()}) {
        const Office::Sent link = m_office->send({.document = "%PDF-1.7 small", .hasInvitation = false});
        std::thread signer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(400));
            const wire::AnswerPost post{Uuid::fromBytes(crypto::randomBytes(16)).value(), crypto::randomBytes(65),
                                        crypto::randomBytes(500)};
            RawConnection c(relay->port());
            (void)c.ask(httpPost(QStringLiteral("/api/v1/s/") + wire::toB64(link.id()) + QStringLiteral("/answer"),
                                 wire::encode(post), "Link " + wire::toB64(link.a).toLatin1()));
        });
        const bool isHeard = m_office->waitFor(QStringLiteral("answered"), link.id(), 90000);
        signer.join();
        QVERIFY(isHeard);
    }
    QVERIFY(m_office->allSeen().last().seq > since);
}

void TstReplicas::mailsGoOutOnce()
{
    QStringList addresses;
    for (int i = 0; i < 20; ++i) {
        const Office::Sent sent = m_office->send({.document = "%PDF-1.7 small"});
        addresses << sent.to;
        QVERIFY(m_office->waitFor(QStringLiteral("delivered"), sent.id()));
    }
    for (const QString &to : addresses)
        QCOMPARE(m_smtp->mailsTo(to).size(), 1);
}

void TstReplicas::clientsAddressIsKnown()
{
    // From a replica's own port, as nginx speaks to it: a claimed address before nginx's is not believed, in the same
    // line or in one before it.
    for (const QByteArray claimed : {"192.0.2.66, ", "192.0.2.66\r\nX-Forwarded-For: "}) {
        const Office::Sent sent = m_office->send({.document = "%PDF-1.7 small", .hasInvitation = false});
        RawConnection c(m_one->port());
        const QByteArray json = wire::encode(wire::AnswerPost{Uuid::fromBytes(crypto::randomBytes(16)).value(),
                                                              crypto::randomBytes(65), crypto::randomBytes(500)});
        const auto reply = c.ask("POST /api/v1/s/" + wire::toB64(sent.id()).toLatin1()
                                 + "/answer HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + claimed
                                 + "198.51.100.7\r\nContent-Type: application/json\r\nAuthorization: Link "
                                 + wire::toB64(sent.a).toLatin1()
                                 + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
        QCOMPARE(reply->status, 200);
        QVERIFY(m_office->waitFor(QStringLiteral("answered"), sent.id()));
        QCOMPARE(m_office->seen(QStringLiteral("answered"), sent.id()).first().address, QStringLiteral("198.51.100.7"));
        // And nginx's own log names no link.
        QVERIFY(
            !fileBytes(m_folder.filePath(QStringLiteral("access.log"))).contains(wire::toB64(sent.id()).toLatin1()));
    }
}

// A trial mail whose replica dies with it is not sent by the other one: the office hears that it failed.
void TstReplicas::aTrialIsNotRepeated()
{
    const auto trial = link::sealDelivery(m_office->relay().identity()->deliveryKey, QStringLiteral("trial:1:message"),
                                          QStringLiteral("message"),
                                          {.to = QStringLiteral("trial@client.example"),
                                           .fromName = QStringLiteral("Nord Biuro"),
                                           .language = QStringLiteral("en"),
                                           .subject = QStringLiteral("A test"),
                                           .text = QStringLiteral("If you read this, links arrive.")});
    QVERIFY(trial.has_value());
    m_two->stop(); // so that the first one gets it
    m_smtp->setMode("hang");
    Result<wire::DeliveryTrial> reply;
    std::thread office([&] { reply = m_office->relay().tryDelivery(*trial); });
    QTRY_VERIFY_WITH_TIMEOUT(m_smtp->isHanging(), 60000);
    m_smtp->setMode("ok");
    const bool isUp = m_two->start(m_more);
    // nginx has found the second one again.
    const auto isAsked = [this] {
        QSslSocket socket;
        socket.connectToHostEncrypted(QStringLiteral("localhost"), m_port);
        if (socket.waitForEncrypted(10000)) {
            socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            socket.waitForReadyRead(10000);
        }
        return m_two->metric("countersign_requests_total{route=\"health\",status=\"2xx\"}").toInt() > 0;
    };
    bool isFound = false;
    for (int i = 0; i < 600 && isUp && !isFound; ++i) {
        isFound = isAsked();
        QTest::qSleep(100);
    }
    m_one->kill();
    office.join();
    QVERIFY(isFound);
    QVERIFY(!reply.has_value());
    QCOMPARE(m_smtp->mailsTo(QStringLiteral("trial@client.example")).size(), 0);
    QVERIFY(m_one->start(m_more));
}

void TstReplicas::killOneUnderLoad()
{
    constexpr int kLinks = 120;
    const Office::Sent base = m_office->send({.document = "%PDF-1.7 small", .hasInvitation = false});
    struct Link {
        QByteArray id, a;
        wire::AnswerPost answer;
    };
    std::vector<Link> links;
    for (int i = 0; i < kLinks; ++i) {
        Link link{crypto::randomBytes(16), crypto::randomBytes(32), {}};
        link.answer = {Uuid::fromBytes(crypto::randomBytes(16)).value(), crypto::randomBytes(65),
                       crypto::randomBytes(4000)};
        wire::LinkUpload upload = base.package.upload;
        upload.auth = crypto::sha256(link.a);
        QVERIFY(m_office->relay().putLink(link.id, upload).has_value());
        links.push_back(std::move(link));
    }
    // Through nginx, which passes on what a dying replica left unanswered.
    std::atomic<int> good = 0, bad = 0;
    std::vector<std::thread> clients;
    for (int n = 0; n < 4; ++n)
        clients.emplace_back([&, n] {
            for (int i = n; i < kLinks; i += 4) {
                QSslSocket socket;
                socket.connectToHostEncrypted(QStringLiteral("localhost"), m_port);
                const QByteArray request =
                    httpPost(QStringLiteral("/api/v1/s/") + wire::toB64(links[static_cast<std::size_t>(i)].id)
                                 + QStringLiteral("/answer"),
                             wire::encode(links[static_cast<std::size_t>(i)].answer),
                             "Link " + wire::toB64(links[static_cast<std::size_t>(i)].a).toLatin1());
                QByteArray reply;
                if (socket.waitForEncrypted(60000)) {
                    socket.write(request);
                    while (!reply.contains("\r\n\r\n") && socket.waitForReadyRead(60000))
                        reply += socket.readAll();
                }
                ++(reply.startsWith("HTTP/1.1 200") ? good : bad);
            }
        });
    QTRY_VERIFY_WITH_TIMEOUT(good > 20, 90000);
    m_two->kill();
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(bad.load(), 0);
    QCOMPARE(good.load(), kLinks);
    QVERIFY(m_two->start(m_more));
    for (const Link &link : links) {
        const auto kept = m_office->relay().fetchAnswer(link.id);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->post.ct, link.answer.ct);
        QVERIFY(m_office->waitFor(QStringLiteral("answered"), link.id));
        QCOMPARE(m_office->seen(QStringLiteral("answered"), link.id).size(), 1);
    }
    std::int64_t seq = 0;
    for (const wire::Change &change : m_office->allSeen())
        QCOMPARE(change.seq, ++seq);
}

// The mail server has taken a mail, and the replica dies before it hears so. Nobody can know then whether it went out: the
// other replica sends it again when the lease has run out, with the same Message-ID, by which the reader's server knows it.
void TstReplicas::killOneInTheMiddleOfItsMails()
{
    constexpr int kMails = 12;
    m_smtp->setMode("late"); // kept, and not yet acknowledged
    const int before = static_cast<int>(m_smtp->mails().size());
    std::vector<Office::Sent> sent;
    for (int i = 0; i < kMails; ++i)
        sent.push_back(m_office->send({.document = "%PDF-1.7 small"}));
    // Two at a time go out of each replica: with a third, both are in the middle of some.
    QTRY_VERIFY_WITH_TIMEOUT(m_smtp->mails().size() >= before + 3, 90000);
    m_two->kill();
    m_smtp->setMode("ok");
    for (const Office::Sent &link : sent)
        QVERIFY(m_office->waitFor(QStringLiteral("delivered"), link.id(), 180000));
    QVERIFY(m_two->start(m_more));
    int twice = 0;
    for (const Office::Sent &link : sent) {
        const QList<QJsonObject> mails = m_smtp->mailsTo(link.to);
        QVERIFY2(mails.size() == 1 || mails.size() == 2, qPrintable(QString::number(mails.size())));
        twice += mails.size() == 2;
        QSet<QString> ids;
        for (const QJsonObject &mail : mails)
            ids.insert(mail[QStringLiteral("headers")].toObject()[QStringLiteral("Message-ID")].toString());
        QCOMPARE(ids.size(), 1);
        QVERIFY(!ids.values().first().isEmpty());
        m_office->look();
        QCOMPARE(m_office->seen(QStringLiteral("delivered"), link.id()).size(), 1);
    }
    QVERIFY2(twice >= 1 && twice <= 2, qPrintable(QString::number(twice)));
}

void TstReplicas::databaseRestarts()
{
    const Office::Sent before = m_office->send({.document = "%PDF-1.7 small", .hasInvitation = false});
    RawConnection admin(m_one->adminPort());
    QCOMPARE(admin.ask(httpGet(QStringLiteral("/readyz")))->status, 200);
    QVERIFY(m_cluster.stop());
    QCOMPARE(admin.ask(httpGet(QStringLiteral("/readyz")), 20000)->status, 503);
    QCOMPARE(admin.ask(httpGet(QStringLiteral("/healthz")))->status, 200); // the process itself is well
    QVERIFY(m_cluster.restart());
    QTRY_COMPARE_WITH_TIMEOUT(admin.ask(httpGet(QStringLiteral("/readyz")), 20000)->status, 200, 60000);
    const Office::Sent after = m_office->send({.document = "%PDF-1.7 small"});
    QVERIFY(m_office->waitFor(QStringLiteral("delivered"), after.id()));
    QVERIFY(m_one->isRunning() && m_two->isRunning());
    for (RelayBinary *relay : {m_one.get(), m_two.get()}) {
        const auto check =
            RelayBinary::command(QStringList{"check", "--data", relay->data(), "--listen", "127.0.0.1:0",
                                             "--public-url", "http://localhost", "--smtp", "smtp://127.0.0.1"}
                                 + m_more);
        QVERIFY2(check.out.contains("ok      PostgreSQL") && check.out.contains("ok      log of changes"),
                 check.out.constData());
    }
}

QTEST_GUILESS_MAIN(TstReplicas)
#include "tst_replicas.moc"
