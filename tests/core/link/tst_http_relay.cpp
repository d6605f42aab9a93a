// The HTTP client against relays that misbehave. The well-behaved one is a process in tests/app/relay.
#include "core/link/http_relay.h"

#include "core/crypto/random.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>

using namespace countersign;
using link::LinkError;

namespace {

// Answers every request with the next of its replies (the last one again and again), on a thread of its own because the
// client blocks its caller. An empty reply means silence.
class ScriptedRelay
{
public:
    explicit ScriptedRelay(QList<QByteArray> replies) : m_replies(std::move(replies))
    {
        m_thread.start();
        m_anchor.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_anchor, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~ScriptedRelay()
    {
        QMetaObject::invokeMethod(
            &m_anchor, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    std::atomic<int> requests = 0;

private:
    void listen()
    {
        m_server = new QTcpServer;
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
            QTcpSocket *socket = m_server->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, seen = QByteArray()]() mutable {
                seen += socket->readAll();
                const qsizetype end = seen.indexOf("\r\n\r\n");
                if (end < 0)
                    return;
                qsizetype length = 0;
                for (const QByteArray &line : seen.left(end).split('\n'))
                    if (line.toLower().startsWith("content-length:"))
                        length = line.mid(15).trimmed().toLongLong();
                if (seen.size() < end + 4 + length)
                    return;
                seen.clear();
                const int index = std::min<int>(requests++, static_cast<int>(m_replies.size()) - 1);
                socket->write(m_replies[index]);
                if (m_replies[index].contains("Connection: close"))
                    socket->disconnectFromHost();
            });
        });
    }

    QList<QByteArray> m_replies;
    QThread m_thread;
    QObject m_anchor;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
};

QByteArray reply(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

QByteArray challenge() { return reply(200, wire::encodeChallenge(QByteArray(32, 'c'))); }

QByteArray grant()
{
    return reply(200,
                 wire::encode(wire::SessionGrant{
                     QStringLiteral("token"), 1790000000, {QByteArray(65, 4), QStringLiteral("https://r.example")}}));
}

std::unique_ptr<link::HttpRelay> client(const QUrl &url)
{
    const Uuid id = Uuid::fromBytes(QByteArray(16, 'u')).value();
    return std::make_unique<link::HttpRelay>(link::RelayAccess{url, id, id, crypto::DeviceKey::generate(), 1000});
}

} // namespace

class TstHttpRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsTellWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("error");
        const auto row = [](const char *name, const QByteArray &answer, LinkError error) {
            QTest::newRow(name) << answer << static_cast<int>(error);
        };
        row("400", reply(400, "{\"error\":\"bad_request\"}"), LinkError::Refused);
        row("403", reply(403, "{}"), LinkError::Refused);
        row("404", reply(404, "{}"), LinkError::NotFound);
        row("409", reply(409, "{}"), LinkError::Conflict);
        row("410", reply(410, "{}"), LinkError::Expired);
        row("413", reply(413, "not JSON at all"), LinkError::Refused);
        row("429", reply(429, "{}"), LinkError::Unreachable);
        row("500", reply(500, "<html>"), LinkError::Refused);
        row("502 of a proxy", reply(502, "<html>"), LinkError::Unreachable);
        row("503", reply(503, ""), LinkError::Unreachable);
        row("redirect", "HTTP/1.1 302 X\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\n",
            LinkError::Refused);
        row("200 but HTML", reply(200, "<html>a captive portal</html>"), LinkError::BadReply);
        row("200 but other JSON", reply(200, "{\"changes\": 7}"), LinkError::BadReply);
        row("200 with a strange change", reply(200, "{\"cursor\":1,\"changes\":[{\"seq\":\"one\"}]}"),
            LinkError::BadReply);
        row("cut off",
            "HTTP/1.1 200 X\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{\"cursor\":", LinkError::Unreachable);
        row("no HTTP", "220 smtp.example ESMTP\r\nConnection: close\r\n\r\n", LinkError::Unreachable);
        row("silence", QByteArray(), LinkError::Unreachable);
        row("far too much",
            "HTTP/1.1 200 X\r\nContent-Length: 20000000\r\nConnection: close\r\n\r\n" + QByteArray(20000000, ' '),
            LinkError::BadReply);
    }
    void errorsTellWhatToDo()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, error);
        ScriptedRelay relay({challenge(), grant(), answer});
        QElapsedTimer timer;
        timer.start();
        const auto page = client(relay.url())->fetchChanges(0, 0, {});
        QVERIFY(!page);
        QVERIFY2(page.error().is(static_cast<LinkError>(error)),
                 qPrintable(QStringLiteral("%1 %2").arg(page.error().code.value).arg(page.error().detail)));
        QVERIFY(timer.elapsed() < 60000);
    }
    void nobodyListens()
    {
        const auto page = client(QUrl(QStringLiteral("http://127.0.0.1:1")))->fetchChanges(0, 0, {});
        QVERIFY(!page && page.error().is(LinkError::Unreachable));
    }
    void plainHttpIsForThisMachineOnly()
    {
        const auto page = client(QUrl(QStringLiteral("http://relay.example")))->fetchChanges(0, 0, {});
        QVERIFY(!page && page.error().is(LinkError::Refused));
    }
    void sessionIsRenewedOnce()
    {
        const QByteArray page = reply(200, wire::encode(wire::ChangePage{{}, 5}));
        ScriptedRelay relay({challenge(), grant(), page, reply(401, "{}"), challenge(), grant(), page, reply(401, "{}"),
                             challenge(), reply(401, "{}")});
        const auto desktop = client(relay.url());
        QVERIFY(desktop->fetchChanges(0, 0, {}).has_value());
        QVERIFY(desktop->fetchChanges(0, 0, {}).has_value()); // 401, a new session, the same request again
        QCOMPARE(relay.requests.load(), 7);
        const auto refused = desktop->fetchChanges(0, 0, {}); // the device was removed meanwhile
        QVERIFY(!refused && refused.error().is(LinkError::Unauthorised));
        QCOMPARE(relay.requests.load(), 10); // and no loop
    }
    void blobsThatAreThereAreNotSent()
    {
        ScriptedRelay relay({challenge(), grant(), "HTTP/1.1 200 X\r\nContent-Length: 0\r\n\r\n",
                             "HTTP/1.1 404 X\r\nContent-Length: 30\r\n\r\n", reply(200, "{}")});
        const auto desktop = client(relay.url());
        QVERIFY(desktop->putBlob(QString(64, QLatin1Char('a')), QByteArray(1000, 'x')).has_value());
        QCOMPARE(relay.requests.load(), 3);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(desktop->putBlob(QString(64, QLatin1Char('b')), QByteArray(1000, 'x'))
                    .has_value()); // HEAD has no body, whatever it announces
        QCOMPARE(relay.requests.load(), 5);
        QVERIFY(timer.elapsed() < 900);
    }
    void waitingCanBeStopped()
    {
        ScriptedRelay relay({challenge(), grant(), QByteArray()});
        const auto desktop = client(relay.url());
        std::stop_source stop;
        QTimer::singleShot(300, this, [&stop] { stop.request_stop(); });
        QElapsedTimer timer;
        timer.start();
        const auto page = desktop->fetchChanges(0, 25, stop.get_token());
        QVERIFY(!page && page.error().is(LinkError::Stopped));
        QVERIFY(timer.elapsed() < 900);
    }
    void oneObjectAfterAnotherThread()
    {
        const QByteArray page = reply(200, wire::encode(wire::ChangePage{{}, 5}));
        ScriptedRelay relay({challenge(), grant(), page});
        const auto desktop = client(relay.url());
        QVERIFY(desktop->fetchChanges(0, 0, {}).has_value());
        bool isGood = false;
        const std::unique_ptr<QThread> lane(
            QThread::create([&] { isGood = desktop->fetchChanges(0, 0, {}).has_value(); }));
        lane->start();
        QVERIFY(lane->wait(60000));
        QVERIFY(isGood);
    }
};

QTEST_GUILESS_MAIN(TstHttpRelay)
#include "tst_http_relay.moc"
