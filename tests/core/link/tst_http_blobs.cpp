// Many chunks on the way at once, against a relay that keeps them waiting, forgets the session and refuses.
#include "core/link/http_relay.h"

#include <QMap>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace countersign;
using link::LinkError;

namespace {

constexpr auto kBytesEach = 2000;

// Keeps what is put. `atOnce` uploads must be there before the first of them is answered.
class BlobRelay
{
public:
    BlobRelay()
    {
        m_thread.start();
        m_anchor.moveToThread(&m_thread);
        onIt([this] { listen(); });
    }
    ~BlobRelay()
    {
        onIt([this] { delete m_server; });
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] std::unique_ptr<link::HttpRelay> client() const
    {
        const Uuid id = Uuid::fromBytes(QByteArray(16, 'u')).value();
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        return std::make_unique<link::HttpRelay>(link::RelayAccess{url, id, id, crypto::DeviceKey::generate(), 20'000});
    }

    // Read and written while nothing is on the way.
    int atOnce = 1;
    int forgetsAfter = -1; // so many requests the session is unknown, once
    QString refused; // an address it has no room for
    QMap<QString, int> puts;
    QMap<QString, int> asked;
    int sessions = 0;

private:
    template <typename Act> void onIt(Act act)
    {
        QMetaObject::invokeMethod(&m_anchor, act, Qt::BlockingQueuedConnection);
    }
    void listen()
    {
        m_server = new QTcpServer;
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
            QTcpSocket *socket = m_server->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, seen = QByteArray()]() mutable {
                seen += socket->readAll();
                static const QRegularExpression length(QStringLiteral("content-length: *([0-9]+)"),
                                                       QRegularExpression::CaseInsensitiveOption);
                const qsizetype end = seen.indexOf("\r\n\r\n");
                const QString head = QString::fromLatin1(seen.left(end));
                if (end < 0 || seen.size() < end + 4 + length.match(head).captured(1).toInt())
                    return;
                seen.clear();
                answer(socket, head.section(QLatin1Char(' '), 0, 0), head.section(QLatin1Char(' '), 1, 1));
            });
        });
    }
    static void say(QTcpSocket *socket, int status, const QByteArray &body = "{}")
    {
        socket->write("HTTP/1.1 " + QByteArray::number(status)
                      + " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    void answer(QTcpSocket *socket, const QString &method, const QString &path)
    {
        if (path.endsWith(QLatin1String("session"))) {
            m_isChallenged = !m_isChallenged;
            sessions += !m_isChallenged;
            const wire::RelayIdentity identity{QByteArray(65, 4), QStringLiteral("https://r.example")};
            say(socket, 200,
                m_isChallenged ? wire::encodeChallenge(QByteArray(32, 'c'))
                               : wire::encode(wire::SessionGrant{QStringLiteral("token"), 1'790'000'000, identity}));
            return;
        }
        const QString address = path.section(QLatin1Char('/'), -1);
        if (forgetsAfter-- == 0) {
            m_isForgotten = true;
            m_sessionsThen = sessions;
        }
        if (m_isForgotten && sessions == m_sessionsThen) {
            say(socket, 401);
            return;
        }
        if (method == QLatin1String("HEAD")) {
            ++asked[address];
            socket->write(puts.contains(address) ? "HTTP/1.1 200 X\r\nContent-Length: 0\r\n\r\n"
                                                 : "HTTP/1.1 404 X\r\nContent-Length: 2\r\n\r\n");
            return;
        }
        m_waiting.append({socket, address});
        if (m_waiting.size() < atOnce)
            return;
        atOnce = 1;
        for (const auto &[waiting, name] : std::exchange(m_waiting, {})) {
            puts[name] += name != refused;
            if (waiting)
                say(waiting, name == refused ? 507 : 200);
        }
    }

    QThread m_thread;
    QObject m_anchor;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    bool m_isChallenged = false;
    bool m_isForgotten = false;
    int m_sessionsThen = 0;
    QList<std::pair<QPointer<QTcpSocket>, QString>> m_waiting;
};

QStringList addresses(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(QStringLiteral("%1").arg(i, 64, 16, QLatin1Char('0')));
    return all;
}

link::RelayPort::BlobSource bytes(int *taken = nullptr)
{
    return [taken](qsizetype i) -> Result<QByteArray> {
        if (taken)
            ++*taken;
        return QByteArray(kBytesEach, static_cast<char>('a' + i % 26));
    };
}

} // namespace

class TstHttpBlobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalAreOnTheWayAtOnce()
    {
        BlobRelay relay;
        relay.atOnce = 3; // one after the other, the first would wait in vain
        QVERIFY(relay.client()->putBlobs(addresses(9), bytes()).has_value());
        QCOMPARE(relay.puts.size(), 9);
        QCOMPARE(relay.sessions, 1);
    }
    void whatIsThereIsNotReadAndNotSent()
    {
        BlobRelay relay;
        const QStringList all = addresses(6);
        relay.puts = {{all[0], 1}, {all[4], 1}};
        int taken = 0;
        QVERIFY(relay.client()->putBlobs(all, bytes(&taken)).has_value());
        QCOMPARE(taken, 4);
        QCOMPARE(relay.puts,
                 (QMap<QString, int>{{all[0], 1}, {all[1], 1}, {all[2], 1}, {all[3], 1}, {all[4], 1}, {all[5], 1}}));
    }
    void aSessionThatRanOutIsRenewed()
    {
        BlobRelay relay;
        relay.forgetsAfter = 7;
        QVERIFY(relay.client()->putBlobs(addresses(12), bytes()).has_value());
        QCOMPARE(relay.puts.size(), 12);
        QCOMPARE(relay.sessions, 2);
    }
    void aDeviceThatWasRemovedIsNotForEverTried()
    {
        BlobRelay relay;
        relay.forgetsAfter = 0;
        QVERIFY(relay.client()->putBlobs(addresses(1), bytes()).error().is(LinkError::Unauthorised));
        QVERIFY(relay.puts.isEmpty());
    }
    void aRefusalEndsIt()
    {
        BlobRelay relay;
        const QStringList all = addresses(40);
        relay.refused = all[2];
        const auto put = relay.client()->putBlobs(all, bytes());
        QVERIFY(!put && put.error().is(LinkError::Refused));
        QVERIFY(relay.asked.size() < 20);
    }
    // The program is closed while chunks are on their way: their thread's loops do not turn any more.
    void aThreadThatEndsWaitsForNothing()
    {
        BlobRelay relay;
        relay.atOnce = 100; // is never reached
        std::atomic<int> taken = 0;
        std::optional<Error> why;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            const auto put = relay.client()->putBlobs(addresses(9), [&](qsizetype) -> Result<QByteArray> {
                ++taken;
                return QByteArray(kBytesEach, 'a');
            });
            if (!put)
                why = put.error();
        }));
        thread->start();
        QTRY_VERIFY_WITH_TIMEOUT(taken > 0, 20'000);
        thread->quit();
        const bool isOver = thread->wait(10'000); // less than a reply is waited for
        if (!isOver) {
            thread->terminate();
            thread->wait();
        }
        QVERIFY(isOver);
        QVERIFY(why && why->is(LinkError::Stopped));
    }
    void bytesThatCannotBeReadEndIt()
    {
        BlobRelay relay;
        const auto unreadable = [](qsizetype i) -> Result<QByteArray> {
            if (i == 3)
                return fail(LinkError::BadRequest, QStringLiteral("gone"));
            return QByteArray("x");
        };
        const auto put = relay.client()->putBlobs(addresses(8), unreadable);
        QVERIFY(!put && put.error().is(LinkError::BadRequest));
    }
    void noneIsNothingToDo()
    {
        BlobRelay relay;
        QVERIFY(relay.client()->putBlobs({}, bytes()).has_value());
        QCOMPARE(relay.sessions, 0);
    }
};

QTEST_GUILESS_MAIN(TstHttpBlobs)
#include "tst_http_blobs.moc"
