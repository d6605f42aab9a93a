// kill -9 at random moments, under load: what was acknowledged is there, nothing is there twice, and the outbox neither
// forgets a mail nor sends one again except within the window that SMTP leaves open (a mail accepted by the server whose
// "250" we did not live to record).
#include "tests/app/relay/raw_http.h"
#include "tests/app/relay/relay_binary.h"
#include "tests/app/relay/relay_process.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

#include <QDir>
#include <QJsonObject>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace countersign;
using namespace countersign::test;

namespace {

struct Link {
    QByteArray id, a;
    wire::AnswerPost answer;
    bool isAcknowledged = false;
};

QByteArray answerRequest(const Link &link)
{
    return httpPost(QStringLiteral("/api/v1/s/") + wire::toB64(link.id) + QStringLiteral("/answer"),
                    wire::encode(link.answer), "Link " + wire::toB64(link.a).toLatin1());
}

QString idOf(const QJsonObject &mail)
{
    return mail.value(QStringLiteral("headers")).toObject().value(QStringLiteral("Message-ID")).toString();
}

} // namespace

class TstKill : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); } // for long runs, and busy machines

private Q_SLOTS:
    void killAnyTime();
};

void TstKill::killAnyTime()
{
    const int asked = qEnvironmentVariableIntValue("COUNTERSIGN_KILLS");
    const int kills = asked > 0 ? asked : 30;
    constexpr int kLinksPerKill = 24;
    constexpr int kClients = 4;
    QTemporaryDir folder;
    SmtpProcess smtp(folder.filePath(QStringLiteral("mail")));
    QVERIFY(smtp.start());
    smtp.setMode("ok");
    RelayBinary relay(folder.path());
    relay.smtpPort = smtp.port();
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    const Office::Sent base = office.send({.document = "%PDF-1.7 small", .hasInvitation = false});

    QRandomGenerator random(20260801);
    std::vector<Link> links;
    QMap<QString, QString> addressOf; // by the delivery's key
    int moments = 0;
    for (int round = 0; round < kills; ++round) {
        const std::size_t first = links.size();
        for (int i = 0; i < kLinksPerKill; ++i) {
            Link link{crypto::randomBytes(16), crypto::randomBytes(32), {}, false};
            link.answer = {Uuid::fromBytes(crypto::randomBytes(16)).value(), crypto::randomBytes(65),
                           crypto::randomBytes(4000)};
            wire::LinkUpload upload = base.package.upload;
            upload.auth = crypto::sha256(link.a);
            QVERIFY(office.relay().putLink(link.id, upload).has_value());
            links.push_back(std::move(link));
        }
        // Two mails are on their way while it dies.
        for (int i = 0; i < 2; ++i) {
            const QString to = QStringLiteral("news%1.%2@client.example").arg(round).arg(i);
            const wire::Delivery delivery = office.delivery(to, QStringLiteral("declined"));
            addressOf.insert(delivery.dedupKey, to);
            QVERIFY(office.relay().postDeliveries({delivery}).has_value());
        }
        std::atomic<bool> isOver = false;
        std::vector<std::thread> clients;
        for (int n = 0; n < kClients; ++n)
            clients.emplace_back([&, n] {
                RawConnection connection(relay.port());
                for (std::size_t i = first + static_cast<std::size_t>(n); i < links.size() && !isOver; i += kClients) {
                    const auto reply = connection.ask(answerRequest(links[i]));
                    if (!reply)
                        return;
                    links[i].isAcknowledged = reply->status == 200;
                }
            });
        std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(250000)));
        relay.kill();
        isOver = true;
        for (std::thread &client : clients)
            client.join();
        ++moments;
        QVERIFY(relay.start());
        // Those who got no answer ask again, as their pages do: each gets the one truth.
        RawConnection again(relay.port());
        for (std::size_t i = first; i < links.size(); ++i) {
            const auto reply = again.ask(answerRequest(links[i]));
            QVERIFY(reply.has_value());
            QCOMPARE(reply->status, 200);
        }
    }
    // Every answer as it was sent; a different one is refused.
    int acknowledged = 0;
    for (Link &link : links) {
        acknowledged += link.isAcknowledged ? 1 : 0;
        const auto kept = office.relay().fetchAnswer(link.id);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->post.ct, link.answer.ct);
        QCOMPARE(kept->post.attempt, link.answer.attempt);
    }
    QVERIFY(acknowledged > 0);
    QVERIFY(acknowledged < static_cast<int>(links.size())); // some were cut off: otherwise this tested nothing
    // Each once in the log, and no gap in its numbers.
    for (const QString &key : addressOf.keys())
        QVERIFY2(office.waitForKey(QStringLiteral("delivered"), key, 60000), qPrintable(key));
    office.look();
    QMap<QByteArray, int> answered;
    QMap<QString, int> delivered;
    std::int64_t seq = 0;
    for (const wire::Change &change : office.allSeen()) {
        QCOMPARE(change.seq, ++seq);
        if (change.kind == QLatin1String("answered"))
            ++answered[change.link];
        if (change.kind == QLatin1String("delivered"))
            ++delivered[change.dedupKey];
    }
    for (const Link &link : links)
        QCOMPARE(answered.value(link.id), 1);
    for (const QString &key : addressOf.keys())
        QCOMPARE(delivered.value(key), 1);
    // Mails: each at least once; again only where a kill came between the server's "250" and our record of it, and then
    // recognisably the same mail.
    int twice = 0;
    for (const QString &to : addressOf) {
        const QList<QJsonObject> mails = smtp.mailsTo(to);
        QVERIFY2(!mails.isEmpty(), qPrintable(to));
        twice += static_cast<int>(mails.size()) - 1;
        for (const QJsonObject &mail : mails)
            QCOMPARE(idOf(mail), idOf(mails.first()));
    }
    QVERIFY(twice <= moments * 2); // two senders
    relay.stop();
    const auto check = RelayBinary::command({"check", "--data", relay.data(), "--listen", "127.0.0.1:0", "--public-url",
                                             "http://localhost", "--smtp", "smtp://127.0.0.1"});
    QVERIFY2(check.out.contains("ok      database") && check.out.contains("ok      log of changes"),
             check.out.constData());
    qInfo("%d kills, %zu answers, %d of them acknowledged before a kill; %d mails repeated in the window", moments,
          links.size(), acknowledged, twice);
}

QTEST_GUILESS_MAIN(TstKill)
#include "tst_kill.moc"
