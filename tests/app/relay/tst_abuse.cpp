// The relay under abuse. Each row is an attack from addresses of its own; while it goes on, somebody else opens pages
// and every one of those is answered, about as soon as without the attack; the process stays under 150 MB; and what is
// refused is refused with the status that says why.
#include "tests/app/relay/raw_http.h"
#include "tests/app/relay/relay_binary.h"
#include "tests/app/relay/relay_process.h"

#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"
#include "core/wire/signer_messages.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

using namespace countersign;
using namespace countersign::test;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kMostMemoryKb = 8 * 1024 * 1024; // a sanitizer's own, whatever the relay takes
constexpr bool kIsSlowedDown = true;
#else
constexpr qint64 kMostMemoryKb = 150 * 1024;
constexpr bool kIsSlowedDown = false;
#endif

// How long a visit takes for whoever comes at any moment: 19 of 20 moments of the whole time lie in visits that are not
// longer. One visit of 20 seconds is many moments, however many quick ones there were beside it.
double usualMs(std::vector<double> visits)
{
    std::sort(visits.begin(), visits.end());
    double left = std::accumulate(visits.begin(), visits.end(), 0.0) * 0.05;
    while (!visits.empty() && left > visits.back()) {
        left -= visits.back();
        visits.pop_back();
    }
    return visits.empty() ? 0 : visits.back();
}

// A note for whoever reads the run: visits that are not longer, of a hundred.
double percentileMs(std::vector<double> visits, int percent)
{
    if (visits.empty())
        return 0;
    std::sort(visits.begin(), visits.end());
    return visits[std::min(visits.size() - 1, visits.size() * static_cast<std::size_t>(percent) / 100)];
}

// No clock of a shared machine is to be relied on: the same visits in the same run, without the abuse, are the measure.
// The floor is what the rest of such a machine may take for itself.
bool isServedAsUsual(const std::vector<double> &visits, const std::vector<double> &quiet)
{
    return usualMs(visits) <= std::max(5000.0, 20 * usualMs(quiet));
}

// Somebody who only wants to sign: opens a page and asks for its script, again and again, from 127.0.0.1.
class Bystander
{
public:
    explicit Bystander(quint16 port) : m_thread([this, port] { loop(port); }) { }
    ~Bystander() { finish(); }
    void finish()
    {
        m_isEnding = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    std::atomic<int> answered = 0, unanswered = 0;
    std::vector<double> visits; // milliseconds each; to be read when finished

private:
    void loop(quint16 port)
    {
        while (!m_isEnding) {
            QElapsedTimer timer;
            timer.start();
            RawConnection connection(port);
            const auto page = connection.ask(httpGet(QStringLiteral("/s/AAAAAAAAAAAAAAAAAAAAAA")));
            const auto script = connection.ask(httpGet(QStringLiteral("/assets/app.js")));
            const bool isGood = page && page->status == 200 && script && script->status == 200;
            ++(isGood ? answered : unanswered);
            visits.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

QByteArray address(int n) { return "127.1." + QByteArray::number(n / 200) + '.' + QByteArray::number(n % 200 + 1); }

std::vector<RawConnection> crowd(quint16 port, int count, int perAddress)
{
    std::vector<RawConnection> all;
    for (int i = 0; i < count; ++i)
        all.emplace_back(port, address(i / perAddress).constData());
    return all;
}

} // namespace

class TstAbuse : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "1200000"); } // for busy machines

private Q_SLOTS:
    void initTestCase();
    void aStallIsNoticed();
    void init();
    void cleanup();
    void slowDrip();
    void slowBodies();
    void idleConnections();
    void tooManyFromOneAddress();
    void endlessHeader_data();
    void endlessHeader();
    void gigabyteBody_data();
    void gigabyteBody();
    void manyBodiesAtOnce();
    void pipelinedAndNeverRead();
    void garbage();
    void forgedAndReplayedTokens();
    void linkGuessing();
    void secretGuessing();
    void logStaysQuiet();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RelayBinary> m_relay;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Bystander> m_bystander;
    std::vector<double> m_quiet; // visits before anybody did harm
};

void TstAbuse::initTestCase()
{
    const QString web = m_folder.filePath(QStringLiteral("web"));
    QVERIFY(QDir().mkpath(web + QStringLiteral("/assets")));
    const auto write = [&web](const char *name, const QByteArray &bytes) {
        QFile file(web + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write("index.html", "<!doctype html><title>signing</title>");
    write("assets/app.js", QByteArray(200 * 1024, 'x'));
    m_relay = std::make_unique<RelayBinary>(m_folder.path());
    QVERIFY(m_relay->start({"--web", web}));
    m_office = std::make_unique<Office>(QStringLiteral("http://127.0.0.1:%1").arg(m_relay->port()));
    QVERIFY(m_office->relay().enrol(m_relay->token()).has_value());
    Bystander alone(m_relay->port());
    QTRY_VERIFY_WITH_TIMEOUT(alone.answered >= 200, 120000);
    alone.finish();
    QCOMPARE(alone.unanswered.load(), 0);
    m_quiet = std::move(alone.visits);
}

void TstAbuse::aStallIsNoticed()
{
    const std::vector<double> quiet(200, 3.0);
    std::vector<double> visits(5000, 60.0); // five minutes of a busy machine
    QVERIFY(isServedAsUsual(visits, quiet));
    visits.push_back(1500);
    QVERIFY(isServedAsUsual(visits, quiet));
    visits.push_back(20000);
    QVERIFY(!isServedAsUsual(visits, quiet));
    QVERIFY(!isServedAsUsual({20000}, quiet));
    QVERIFY(isServedAsUsual({20000}, std::vector<double>(200, 1500.0))); // nothing can be said there
}

void TstAbuse::init() { m_bystander = std::make_unique<Bystander>(m_relay->port()); }

void TstAbuse::cleanup()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_bystander->answered + m_bystander->unanswered > 0, 30000); // some rows are over at once
    m_bystander->finish();
    QVERIFY(m_relay->isRunning());
    const std::vector<double> &visits = m_bystander->visits;
    qInfo(
        "others: %d answered, half within %.1f ms, 99 of 100 within %.1f ms, the slowest in %.1f ms (%.1f, %.1f, %.1f "
        "before); memory now %lld MB, at most %lld MB so far",
        m_bystander->answered.load(), percentileMs(visits, 50), percentileMs(visits, 99), percentileMs(visits, 100),
        percentileMs(m_quiet, 50), percentileMs(m_quiet, 99), percentileMs(m_quiet, 100),
        static_cast<long long>(m_relay->memoryKb() / 1024), static_cast<long long>(m_relay->memoryKb("VmHWM") / 1024));
    QCOMPARE(m_bystander->unanswered.load(), 0);
    QVERIFY(m_bystander->answered > 0);
    QVERIFY(kIsSlowedDown || isServedAsUsual(m_bystander->visits, m_quiet));
    QVERIFY(m_relay->memoryKb("VmHWM") < kMostMemoryKb);
}

void TstAbuse::slowDrip()
{
    std::vector<RawConnection> all = crowd(m_relay->port(), 1000, 200);
    QElapsedTimer timer;
    timer.start();
    int refused = 0;
    for (RawConnection &c : all)
        QVERIFY(c.isOpen() && c.send("GET / HTTP/1.1\r\nHost: a\r\nX: "));
    std::vector<bool> isDone(all.size());
    while (refused < 1000 && timer.elapsed() < 40000) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!isDone[i]) {
                const int status = all[i].statusSoFar();
                if (status == 0) {
                    all[i].sendSome("y");
                    continue;
                }
                isDone[i] = true;
                refused += status == 408 ? 1 : 0;
            }
        QTest::qSleep(200);
    }
    QCOMPARE(refused, 1000);
}

void TstAbuse::slowBodies()
{
    std::vector<RawConnection> all = crowd(m_relay->port(), 300, 100);
    for (RawConnection &c : all)
        QVERIFY(c.send("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                       "Content-Length: 60000\r\n\r\n{"));
    QElapsedTimer timer;
    timer.start();
    int refused = 0;
    std::vector<bool> isDone(all.size());
    while (refused < 300 && timer.elapsed() < 40000) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!isDone[i]) {
                const int status = all[i].statusSoFar();
                if (status == 0) {
                    all[i].sendSome("          ");
                    continue;
                }
                isDone[i] = true;
                refused += status == 408 ? 1 : 0;
            }
        QTest::qSleep(500);
    }
    QCOMPARE(refused, 300);
}

void TstAbuse::idleConnections()
{
    std::vector<RawConnection> all = crowd(m_relay->port(), 2000, 200);
    QTRY_VERIFY(m_relay->metric("countersign_connections").toInt() >= 2000);
    // One that speaks after all is served.
    const auto reply = all[1234].ask(httpGet(QStringLiteral("/healthz")));
    QVERIFY(reply && reply->status == 200);
    const int before = m_bystander->answered;
    QTRY_VERIFY(m_bystander->answered > before + 20);
}

void TstAbuse::tooManyFromOneAddress()
{
    std::vector<RawConnection> all;
    int turnedAway = 0;
    for (int i = 0; i < 400; ++i)
        all.emplace_back(m_relay->port(), "127.9.9.9");
    QElapsedTimer timer;
    timer.start();
    for (RawConnection &c : all)
        if (const auto reply = c.read(timer.elapsed() < 3000 ? 20 : 1))
            turnedAway += reply->status == 503 ? 1 : 0;
    QCOMPARE(turnedAway, 400 - 256);
}

void TstAbuse::endlessHeader_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("one line of 256 MB") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ") << QByteArray(65536, 'x');
    QTest::newRow("lines without end") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n")
                                       << QByteArray("X: yyyyyyyyyyyyy\r\n").repeated(4096);
    QTest::newRow("a request line of 256 MB") << QByteArray("GET /") << QByteArray(65536, 'x');
}

void TstAbuse::endlessHeader()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    for (int n = 0; n < 8; ++n) {
        RawConnection c(m_relay->port(), address(n).constData());
        QVERIFY(c.send(start));
        qint64 sent = 0;
        while (sent < 256 * 1024 * 1024 && c.send(more, 500))
            sent += more.size();
        QVERIFY(sent < 16 * 1024 * 1024); // the relay stopped listening long before
        QCOMPARE(c.statusSoFar(), 431);
    }
}

void TstAbuse::gigabyteBody_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const QByteArray blob = "PUT /api/v1/blobs/" + QByteArray(64, 'a') + " HTTP/1.1\r\nHost: a\r\n";
    QTest::newRow("with its length") << blob + "Content-Length: 1073741824\r\n\r\n" << 413;
    QTest::newRow("without a length") << blob + "\r\n" << 411;
    QTest::newRow("chunked") << blob + "Transfer-Encoding: chunked\r\n\r\n40000000\r\n" << 400;
    QTest::newRow("asking first") << blob + "Content-Length: 1073741824\r\nExpect: 100-continue\r\n\r\n" << 413;
}

void TstAbuse::gigabyteBody()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    for (int n = 0; n < 8; ++n) {
        RawConnection c(m_relay->port(), address(n).constData());
        QVERIFY(c.send(header));
        const QByteArray more(65536, 'x');
        qint64 sent = 0;
        while (sent < (1LL << 30) && c.send(more, 500))
            sent += more.size();
        QVERIFY(sent < 16 * 1024 * 1024);
        QCOMPARE(c.statusSoFar(), status);
    }
}

// Everybody may send an answer's 6 MB, and nobody may fill the memory with them.
void TstAbuse::manyBodiesAtOnce()
{
    std::vector<RawConnection> all = crowd(m_relay->port(), 200, 20);
    const QByteArray head = "POST /api/v1/s/AAAAAAAAAAAAAAAAAAAAAA/answer HTTP/1.1\r\nHost: a\r\n"
                            "Content-Type: application/json\r\nContent-Length: 6000000\r\n\r\n";
    const QByteArray part(64 * 1024, ' ');
    for (RawConnection &c : all)
        QVERIFY(c.send(head));
    std::vector<qint64> sent(all.size(), 0);
    // Nearly all that was announced, never all of it, as fast as the relay reads.
    const auto isOneRefused = [&] {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (sent[i] + part.size() < 5'900'000)
                sent[i] += std::max<qint64>(0, all[i].sendSome(part));
        return std::any_of(all.begin(), all.end(), [](RawConnection &c) { return c.statusSoFar() == 503; });
    };
    for (int i = 0; i < 80; ++i)
        (void)isOneRefused();
    QTRY_VERIFY_WITH_TIMEOUT(isOneRefused(), 60000);
    QVERIFY(m_relay->memoryKb() < kMostMemoryKb);
    all.clear();
    QTRY_COMPARE(m_relay->metric("countersign_held_bytes").toLongLong(), 0);
}

void TstAbuse::pipelinedAndNeverRead()
{
    std::vector<RawConnection> all = crowd(m_relay->port(), 20, 10);
    const QByteArray requests = httpGet(QStringLiteral("/assets/app.js")).repeated(5000);
    for (RawConnection &c : all)
        c.sendSome(requests);
    QTest::qWait(2000);
    QVERIFY(m_relay->memoryKb() < kMostMemoryKb);
    // Cut off for not reading.
    const qint64 timedOut = m_relay->metric("countersign_connections_timed_out_total").toLongLong();
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->metric("countersign_connections_timed_out_total").toLongLong() >= timedOut + 20,
                             30000);
}

// Whatever is sent to whichever route: an answer of the 400s, never of the 500s.
void TstAbuse::garbage()
{
    QRandomGenerator random(7);
    const QByteArray good =
        R"({"device":"00000000-0000-0000-0000-000000000000","challenge":"AAAA","signature":[1,{"a":null}],)"
        R"("a":"AAAA","enc":"BBBB","ct":"CCCC","attempt":"x","deliveries":[],"expires":1e99,"chunks":["\ud800"]})";
    const QString link = QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA");
    const QStringList paths{"/api/v1/session",
                            "/api/v1/enrol",
                            "/api/v1/s/" + link + "/open",
                            "/api/v1/s/" + link + "/answer",
                            "/api/v1/deliveries",
                            "/api/v1/links/" + link + "/cancel"};
    QMap<int, int> statuses;
    for (int i = 0; i < 1500; ++i) {
        QByteArray body = good;
        const int changes = random.bounded(1, 12);
        for (int n = 0; n < changes; ++n) {
            const int at = random.bounded(static_cast<int>(body.size()));
            switch (random.bounded(3)) {
            case 0: body[at] = static_cast<char>(random.bounded(256)); break;
            case 1: body.insert(at, body.mid(random.bounded(static_cast<int>(body.size())), 20)); break;
            default: body.remove(at, random.bounded(1, 9)); break;
            }
            if (body.isEmpty())
                body = "[";
        }
        RawConnection c(m_relay->port(), address(i / 20).constData());
        const auto reply = c.ask(httpPost(paths[i % paths.size()], body, i % 2 ? "Link AAAA" : "Bearer !!"));
        QVERIFY(reply.has_value());
        ++statuses[reply->status];
        QVERIFY2(reply->status >= 400 && reply->status < 500, body.constData());
    }
    QVERIFY(statuses.contains(400));
    QVERIFY(statuses.contains(401));
}

void TstAbuse::forgedAndReplayedTokens()
{
    // A device of our own, to see what goes over the wire.
    const auto init = RelayBinary::command({"init", "--data", m_relay->data()});
    const QString token =
        QString::fromLatin1(init.out).section(QStringLiteral(": "), 1).section(QLatin1Char('\n'), 0, 0);
    const SystemClock clock;
    const crypto::DeviceKey key = crypto::DeviceKey::generate();
    const Uuid device = newUuid(clock);
    RawConnection c(m_relay->port(), "127.2.0.1");
    const auto post = [&c](const char *path, const QByteArray &json) {
        const auto reply = c.ask(httpPost(QLatin1String(path), json));
        return reply.value_or(RawReply{});
    };
    QCOMPARE(
        post("/api/v1/enrol", wire::encode(wire::EnrolRequest{token, newUuid(clock), device, key.publicKey})).status,
        200);
    const QByteArray challenge =
        wire::decodeChallenge(post("/api/v1/session", wire::encode(wire::SessionRequest{device, {}, {}})).body).value();
    const wire::SessionRequest proof{device, challenge, key.sign(wire::sessionSigningInput(challenge)).value()};
    const auto granted = post("/api/v1/session", wire::encode(proof));
    QCOMPARE(granted.status, 200);
    QCOMPARE(post("/api/v1/session", wire::encode(proof)).status, 401); // replayed
    const QByteArray session = wire::decodeSessionGrant(granted.body).value().token.toLatin1();
    const auto look = [&c](const QByteArray &authorization) {
        return c.ask(httpGet(QStringLiteral("/api/v1/changes?since=0"), authorization)).value_or(RawReply{}).status;
    };
    QCOMPARE(look("Bearer " + session), 200);
    const QByteArray bytes = wire::fromB64(QString::fromLatin1(session)).value();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray forged = bytes;
        forged[i] = static_cast<char>(forged[i] ^ 1);
        QCOMPARE(look("Bearer " + wire::toB64(forged).toLatin1()), 401);
    }
    QCOMPARE(look("Bearer " + session + "AA"), 401);
    QCOMPARE(look("Bearer " + session.chopped(2)), 401);
    QCOMPARE(look("Bearer"), 401);
    QCOMPARE(look("Basic " + session), 401);
    // A challenge of another device, a challenge nobody gave out, another key's signature.
    const QByteArray foreign =
        wire::decodeChallenge(post("/api/v1/session", wire::encode(wire::SessionRequest{newUuid(clock), {}, {}})).body)
            .value();
    QCOMPARE(
        post("/api/v1/session",
             wire::encode(wire::SessionRequest{device, foreign, key.sign(wire::sessionSigningInput(foreign)).value()}))
            .status,
        401);
    const QByteArray invented = crypto::randomBytes(32);
    QCOMPARE(post("/api/v1/session",
                  wire::encode(
                      wire::SessionRequest{device, invented, key.sign(wire::sessionSigningInput(invented)).value()}))
                 .status,
             401);
    const QByteArray fresh =
        wire::decodeChallenge(post("/api/v1/session", wire::encode(wire::SessionRequest{device, {}, {}})).body).value();
    const crypto::DeviceKey other = crypto::DeviceKey::generate();
    QCOMPARE(
        post("/api/v1/session",
             wire::encode(wire::SessionRequest{device, fresh, other.sign(wire::sessionSigningInput(fresh)).value()}))
            .status,
        401);
}

// A hundred thousand links tried: after the first mistakes the address has to wait, and only that address.
void TstAbuse::linkGuessing()
{
    constexpr int kConnections = 8;
    constexpr int kEach = 100000 / kConnections;
    std::atomic<int> unknown = 0, tooMany = 0, other = 0;
    std::vector<std::thread> threads;
    for (int n = 0; n < kConnections; ++n)
        threads.emplace_back([&] {
            RawConnection c(m_relay->port(), "127.3.0.1");
            for (int i = 0; i < kEach; ++i) {
                if (!c.isOpen() || i % 900 == 899) // a connection serves a thousand requests
                    c = RawConnection(m_relay->port(), "127.3.0.1");
                const QString id = wire::toB64(crypto::randomBytes(16));
                const auto reply = c.ask(httpPost(QStringLiteral("/api/v1/s/") + id + QStringLiteral("/open"),
                                                  wire::encode(wire::OpenPost{.a = QByteArray(32, 'a')})));
                const int status = reply ? reply->status : 0;
                ++(status == 404 ? unknown : status == 429 ? tooMany : other);
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(other.load(), 0);
    qInfo("%d looked up, %d told to wait", unknown.load(), tooMany.load());
    QVERIFY(unknown < 500); // 60 at once, one every two seconds after that
    RawConnection elsewhere(m_relay->port(), "127.3.0.2");
    const auto reply = elsewhere.ask(
        httpPost(QStringLiteral("/api/v1/s/") + wire::toB64(crypto::randomBytes(16)) + QStringLiteral("/open"),
                 wire::encode(wire::OpenPost{.a = QByteArray(32, 'a')})));
    QVERIFY(reply && reply->status == 404);
}

void TstAbuse::secretGuessing()
{
    const Office::Sent sent = m_office->send({.document = "%PDF-1.7 small", .hasInvitation = false});
    int wrong = 0, waiting = 0;
    for (int i = 0; i < 200; ++i) { // from many addresses: the link itself keeps count
        RawConnection c(m_relay->port(), address(2000 + i).constData());
        const auto reply =
            c.ask(httpPost(QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/open"),
                           wire::encode(wire::OpenPost{.a = crypto::randomBytes(32)})));
        QVERIFY(reply.has_value());
        wrong += reply->status == 403 ? 1 : 0;
        waiting += reply->status == 429 ? 1 : 0;
    }
    QCOMPARE(wrong + waiting, 200);
    QVERIFY(wrong <= 20);
}

void TstAbuse::logStaysQuiet()
{
    const QByteArray log = m_relay->log();
    QVERIFY(!log.contains("AAAAAAAAAAAAAAAAAAAAAA"));
    QVERIFY(!log.contains("127.1."));
    QVERIFY(!log.contains("127.3."));
    QVERIFY(!log.contains("Bearer"));
}

QTEST_GUILESS_MAIN(TstAbuse)
#include "tst_abuse.moc"
