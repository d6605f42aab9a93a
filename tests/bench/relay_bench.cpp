// Load on the relay beside nginx serving the same files in the same run. Needs nginx and wrk. Prints a table and writes
// relay.json into the folder given.
//   COUNTERSIGN_BIN_DIR=… relay_bench FOLDER [pages|answers|package|idle]…
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"
#include "tests/app/relay/raw_http.h"
#include "tests/app/relay/relay_binary.h"
#include "tests/app/relay/relay_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr int kRounds = 3;

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

// The signer's page as it was built last, into a folder where files of ours may lie beside it.
void copyBuiltPage(const QString &web)
{
    const QDir built(qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/app/relay/web/dist"));
    if (!built.exists(QStringLiteral("index.html")))
        qFatal("the signer's page is not built: %s", qPrintable(built.path()));
    QDir(web).removeRecursively();
    QDir().mkpath(web + QStringLiteral("/assets"));
    for (const QString &folder : {QString(), QStringLiteral("/assets")})
        for (const QString &name : QDir(built.path() + folder).entryList(QDir::Files))
            QFile::copy(built.path() + folder + u'/' + name, web + folder + u'/' + name);
}

struct Rate {
    double perSecond = 0;
    double cpuUs = 0; // of the server, per request: what a busy machine does not blur
};

// `script`: for wrk, which asks what it says then; empty: one path.
Rate measured(quint16 port, const QString &path, const QString &script, qint64 server)
{
    const double before = RelayBinary::cpuSecondsOf(server);
    QStringList arguments{"-t1", "-c32", "-d4s"};
    if (!script.isEmpty())
        arguments += {"-s", script};
    QProcess wrk;
    wrk.start(QStringLiteral("wrk"),
              arguments + QStringList{QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path)});
    wrk.waitForFinished(30000);
    const QByteArray out = wrk.readAllStandardOutput();
    if (out.contains("Non-2xx") || out.contains("Socket errors"))
        qWarning("%s", out.constData());
    const double cpu = RelayBinary::cpuSecondsOf(server) - before;
    const auto numberAfter = [&out](const char *words) {
        const qsizetype at = out.indexOf(words);
        return at < 0 ? 0 : out.mid(at + qstrlen(words)).simplified().split(' ').value(0).toDouble();
    };
    const qsizetype in = out.indexOf(" requests in ");
    const double count = in < 0 ? 0 : out.left(in).split('\n').last().simplified().toDouble();
    return {numberAfter("Requests/sec:"), count > 0 ? cpu * 1e6 / count : 0};
}

// What a browser fetches to show a document for the first time, compressed as it asks for it: one file after the other.
QString visitScript(const QString &folder, const QString &web)
{
    const QDir assets(web + QStringLiteral("/assets"));
    QByteArray paths;
    for (const QString &name : assets.entryList({"index-*.js", "index-*.css", "frame-*.js", "frame-*.css",
                                                 "with_document-*.js", "pdf.worker-*.js", "inter-european-*.woff2"},
                                                QDir::Files, QDir::Name))
        paths += "\"/assets/" + name.toUtf8() + "\", ";
    const QString script = folder + QStringLiteral("/visit.lua");
    writeFile(script,
              "local paths = {" + paths
                  + "}\nlocal n = 0\nfunction request()\n  n = n % #paths + 1\n  return wrk.format(\"GET\", paths[n], "
                    "{[\"Accept-Encoding\"] = \"gzip\"})\nend\n");
    return script;
}

// Takes turns, A B A B: these machines are shared. The best round counts for both.
QJsonObject pages(const RelayBinary &relay, const QString &folder, const QString &web)
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    const quint16 port = free.serverPort();
    free.close();
    writeFile(
        folder + QStringLiteral("/nginx.conf"),
        "daemon off;\nworker_processes auto;\npid " + folder.toUtf8() + "/nginx.pid;\nerror_log " + folder.toUtf8()
            + "/error.log;\nevents { worker_connections 4096; }\nhttp {\nsendfile on; tcp_nopush on; access_log off;"
              " keepalive_requests 100000; gzip_static on; open_file_cache max=1000; types { text/javascript js; "
              "text/html html; }\n"
              "client_body_temp_path "
            + folder.toUtf8() + "/b; proxy_temp_path " + folder.toUtf8() + "/p; fastcgi_temp_path " + folder.toUtf8()
            + "/f; uwsgi_temp_path " + folder.toUtf8() + "/u; scgi_temp_path " + folder.toUtf8()
            + "/s;\nserver { listen 127.0.0.1:" + QByteArray::number(port) + "; root " + web.toUtf8() + "; } }\n");
    QProcess nginx;
    nginx.start(QStringLiteral("/usr/sbin/nginx"),
                {"-c", folder + QStringLiteral("/nginx.conf"), "-e", folder + QStringLiteral("/error.log")});
    for (int i = 0; i < 100 && !RawConnection(port).isOpen(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    QJsonObject all;
    const QString visit = visitScript(folder, web);
    for (const char *path : {"/assets/app.js", "/assets/small.js", "a visit's files"}) {
        const bool isVisit = *path != '/';
        const QString asked = QLatin1String(isVisit ? "/" : path), script = isVisit ? visit : QString();
        Rate ours{0, 1e9}, theirs{0, 1e9};
        const auto keepBest = [](Rate &best, const Rate &one) {
            best = {std::max(best.perSecond, one.perSecond), std::min(best.cpuUs, one.cpuUs)};
        };
        for (int round = 0; round < kRounds; ++round) {
            keepBest(ours, measured(relay.port(), asked, script, relay.pid()));
            keepBest(theirs, measured(port, asked, script, nginx.processId()));
        }
        std::printf("%-34s relay %6.0f/s %6.1f us   nginx %6.0f/s %6.1f us   ratio %.2f, of processor time %.2f\n",
                    path, ours.perSecond, ours.cpuUs, theirs.perSecond, theirs.cpuUs, ours.perSecond / theirs.perSecond,
                    theirs.cpuUs / ours.cpuUs);
        all.insert(QLatin1String(path),
                   QJsonObject{{"relayPerSecond", ours.perSecond},
                               {"relayCpuUs", ours.cpuUs},
                               {"nginxPerSecond", theirs.perSecond},
                               {"nginxCpuUs", theirs.cpuUs}});
    }
    nginx.terminate();
    nginx.waitForFinished();
    return all;
}

QJsonObject answers(const RelayBinary &relay, Office &office, int signers, int each)
{
    struct Job {
        QByteArray request;
        qint64 us = 0;
        int status = 0;
    };
    const Office::Sent base = office.send({.document = "%PDF-1.7 small", .hasInvitation = false});
    std::vector<Job> jobs(static_cast<std::size_t>(signers * each));
    for (Job &job : jobs) {
        const QByteArray id = crypto::randomBytes(16), a = crypto::randomBytes(32);
        wire::LinkUpload upload = base.package.upload;
        upload.auth = crypto::sha256(a);
        if (!office.relay().putLink(id, upload))
            qFatal("link");
        const wire::AnswerPost post{Uuid::fromBytes(crypto::randomBytes(16)).value(), crypto::randomBytes(65),
                                    crypto::randomBytes(20000)};
        job.request = httpPost(QStringLiteral("/api/v1/s/") + wire::toB64(id) + QStringLiteral("/answer"),
                               wire::encode(post), "Link " + wire::toB64(a).toLatin1());
    }
    const double before = relay.cpuSeconds();
    const double commits = relay.metric("countersign_commit_seconds_count").toDouble();
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int n = 0; n < signers; ++n)
        threads.emplace_back([&, n] {
            RawConnection connection(relay.port());
            for (int i = 0; i < each; ++i) {
                Job &job = jobs[static_cast<std::size_t>(n * each + i)];
                QElapsedTimer one;
                one.start();
                const auto reply = connection.ask(job.request, 30000);
                job.us = one.nsecsElapsed() / 1000;
                job.status = reply ? reply->status : 0;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double cpuMs = (relay.cpuSeconds() - before) * 1000 / static_cast<double>(jobs.size());
    const double together = static_cast<double>(jobs.size())
        / std::max(1.0, relay.metric("countersign_commit_seconds_count").toDouble() - commits);
    std::vector<qint64> times;
    int bad = 0;
    for (const Job &job : jobs) {
        times.push_back(job.us);
        bad += job.status == 200 ? 0 : 1;
    }
    std::sort(times.begin(), times.end());
    const double p50 = static_cast<double>(times[times.size() / 2]) / 1000;
    const double p99 = static_cast<double>(times[times.size() * 99 / 100]) / 1000;
    std::printf(
        "%-34s %zu, %d at once: %.0f/s   p50 %.1f ms   p99 %.1f ms   %.2f ms of processor each, %.0f in a commit,"
        " %d failed\n",
        "durable answers of 20 KB", jobs.size(), signers, static_cast<double>(jobs.size()) / seconds, p50, p99, cpuMs,
        together, bad);
    return {{"perSecond", static_cast<double>(jobs.size()) / seconds},
            {"p50Ms", p50},
            {"p99Ms", p99},
            {"cpuMs", cpuMs},
            {"perCommit", together},
            {"failed", bad}};
}

QJsonObject idle(const RelayBinary &relay, int count)
{
    std::vector<RawConnection> all;
    for (int i = 0; i < count; ++i)
        all.emplace_back(relay.port(),
                         QStringLiteral("127.1.%1.%2").arg(i / 40000).arg(i / 200 % 200 + 1).toLatin1().constData());
    const auto open = relay.metric("countersign_connections").toInt();
    const double mb = static_cast<double>(relay.memoryKb()) / 1024;
    std::printf("%-34s %d open: %.0f MB resident\n", "idle connections", open, mb);
    return {{"open", open}, {"residentMb", mb}};
}

QJsonObject largePackage(const RelayBinary &relay, Office &office)
{
    const double before = static_cast<double>(relay.memoryKb()) / 1024;
    QElapsedTimer timer;
    timer.start();
    const Office::Sent sent =
        office.send({.document = "%PDF-1.7" + crypto::randomBytes(100 << 20), .hasInvitation = false});
    const double up = static_cast<double>(timer.elapsed()) / 1000;
    timer.restart();
    qint64 bytes = 0;
    RawConnection connection(relay.port());
    for (const link::SealedChunk &chunk : sent.package.chunks) {
        const auto reply = connection.ask(
            httpGet(QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/blobs/") + chunk.address,
                    "Link " + wire::toB64(sent.a).toLatin1()),
            30000);
        bytes += reply ? reply->body.size() : 0;
    }
    const double down = static_cast<double>(timer.elapsed()) / 1000;
    const double after = static_cast<double>(relay.memoryKb()) / 1024;
    std::printf("%-34s up %.1f s (sealing included), down %.1f s, %lld MB; memory %.0f MB before, %.0f MB after\n",
                "a package of 100 MB", up, down, static_cast<long long>(bytes >> 20), before, after);
    return {{"upSeconds", up}, {"downSeconds", down}, {"memoryBeforeMb", before}, {"memoryAfterMb", after}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = QDir(application.arguments().value(1, QStringLiteral("."))).absolutePath();
    const QString web = folder + QStringLiteral("/web");
    QDir(folder + QStringLiteral("/data-relay")).removeRecursively();
    copyBuiltPage(web);
    writeFile(web + QStringLiteral("/assets/app.js"), crypto::randomBytes(75 * 1024).toHex());
    writeFile(web + QStringLiteral("/assets/small.js"), crypto::randomBytes(2048).toHex());
    RelayBinary relay(folder);
    if (!relay.start({"--web", web}))
        return 1;
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    if (!office.relay().enrol(relay.token()))
        return 1;
    QJsonObject results;
    const QStringList parts = application.arguments().mid(2);
    const auto isWanted = [&parts](const char *part) { return parts.isEmpty() || parts.contains(QLatin1String(part)); };
    if (isWanted("pages"))
        results.insert(QStringLiteral("pages"), pages(relay, folder, web));
    if (isWanted("answers"))
        results.insert(QStringLiteral("answers"), answers(relay, office, 64, 100));
    if (isWanted("package"))
        results.insert(QStringLiteral("package"), largePackage(relay, office));
    if (isWanted("idle"))
        results.insert(QStringLiteral("idle"), idle(relay, 10000));
    std::printf("%-34s %.0f MB\n", "peak memory of the whole run", static_cast<double>(relay.memoryKb("VmHWM")) / 1024);
    writeFile(folder + QStringLiteral("/relay.json"), QJsonDocument(results).toJson());
    return 0;
}
