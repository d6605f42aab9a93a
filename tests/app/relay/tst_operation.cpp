// The relay as its operator meets it: configuration, commands, certificates, metrics, what systemd and openssl say.
#include "tests/app/relay/raw_http.h"
#include "tests/app/relay/relay_binary.h"
#include "tests/app/relay/relay_process.h"

#include "core/wire/base64url.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <pty.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

using namespace countersign;
using namespace countersign::test;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

struct Ran {
    int code = -1;
    QByteArray out;
};
Ran runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30000);
    return {process.exitCode(), process.readAll()};
}

void makeCertificate(const QString &folder, const QString &name, int days = 90)
{
    const auto made = runProgram(QStringLiteral("openssl"),
                                 {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                                  "-days", QString::number(days), "-subj", QStringLiteral("/CN=") + name, "-addext",
                                  "subjectAltName=DNS:localhost", "-keyout", folder + QStringLiteral("/key.new"),
                                  "-out", folder + QStringLiteral("/cert.new")});
    QVERIFY2(made.code == 0, made.out.constData());
    QFile::setPermissions(folder + QStringLiteral("/key.new"), QFile::ReadOwner | QFile::WriteOwner);
    for (const char *file : {"key", "cert"}) {
        QFile::remove(folder + QLatin1Char('/') + QLatin1String(file));
        QVERIFY(QFile::rename(folder + QLatin1Char('/') + QLatin1String(file) + QStringLiteral(".new"),
                              folder + QLatin1Char('/') + QLatin1String(file)));
    }
}

} // namespace

class TstOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initWritesAWorkingConfiguration();
    void documentedInitWorks_data();
    void documentedInitWorks();
    void initKeepsWhatIsGiven();
    void complaintsAreSentences();
    void tokenIsForPeople();
    void configurationMistakes_data();
    void configurationMistakes();
    void commandLineCountsMore();
    void pagesHaveAFingerprint();
    void checkFindsDamage();
    void backupAndRestore();
    void keysMove();
    void pruneErasesOneLink();
    void metricsAndProbes();
    void refusalsCarryTheSameHeaders();
    void httpsByItself();
    void certificateIsTakenAnew();
    void endsGently();
    void systemdUnitHolds();

private:
    QString makeWeb(const QTemporaryDir &folder)
    {
        const QString web = folder.filePath(QStringLiteral("web"));
        QDir().mkpath(web);
        writeFile(web + QStringLiteral("/index.html"), "<!doctype html><title>signing</title>");
        return web;
    }
};

void TstOperation::initWritesAWorkingConfiguration()
{
    QTemporaryDir folder;
    const QString config = folder.filePath(QStringLiteral("relay.conf"));
    const auto init = RelayBinary::command({"init", "--config", config, "--data", folder.filePath("data")});
    QVERIFY2(init.code == 0, init.err.constData());
    QVERIFY(init.out.contains("enrolment token: "));
    const auto others = QFile::permissions(config) & (QFile::ReadGroup | QFile::ReadOther);
    QVERIFY(!others);
    // As it is written it checks well, apart from the one address that nobody can guess.
    const QStringList command{"check", "--config", config, "--web", makeWeb(folder)};
    const auto without = RelayBinary::command(command);
    QCOMPARE(without.code, 1);
    QVERIFY2(without.err.contains("--public-url is needed"), without.err.constData());
    const auto check = RelayBinary::command(command + QStringList{"--public-url", "https://sign.nord.test"});
    QVERIFY2(check.code == 0 && !check.out.contains("example"), check.out.constData());
    QVERIFY(check.out.contains("ok      database"));
    QVERIFY(check.out.contains("ok      log of changes"));
    // A second time it leaves the file alone.
    writeFile(config, "data = " + folder.filePath(QStringLiteral("other")).toUtf8() + '\n');
    QCOMPARE(RelayBinary::command({"init", "--config", config}).code, 0);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("other/relay.db"))));
    QVERIFY(fileBytes(config).startsWith("data = "));
}

// The first lines an operator types, word for word, into folders that are not there yet.
void TstOperation::documentedInitWorks_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("docs/relay.md") << QStringLiteral("/docs/relay.md");
    QTest::newRow("the systemd unit") << QStringLiteral("/packaging/countersign-relay.service");
}

void TstOperation::documentedInitWorks()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    QString text = QString::fromUtf8(fileBytes(QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR")) + file));
    text.replace(QRegularExpression(QStringLiteral("\\\\\n#?\\s*")), QString()); // a line goes on behind a backslash
    QString line = QRegularExpression(QStringLiteral("countersign-relay (init .*)\n")).match(text).captured(1);
    QVERIFY(line.contains(QStringLiteral("--public-url https://sign.example.com")));
    line.replace(QStringLiteral(" /"), QStringLiteral(" %1/").arg(folder.path()));
    const auto init = RelayBinary::command(QProcess::splitCommand(line));
    QVERIFY2(init.code == 0, (init.out + init.err).constData());
    const QString config = folder.filePath(QStringLiteral("etc/countersign/relay.conf"));
    QVERIFY(fileBytes(config).contains("\npublic-url = https://sign.example.com\n"));
    const auto check = RelayBinary::command({"check", "--config", config, "--web", makeWeb(folder)});
    QVERIFY2(check.code == 0, (check.out + check.err).constData());
    QVERIFY2(check.out.contains("warning public-url is still an example"), check.out.constData());
}

// Whatever is given goes into the file: words, numbers, yes and no.
void TstOperation::initKeepsWhatIsGiven()
{
    QTemporaryDir folder;
    const QString config = folder.filePath(QStringLiteral("relay.conf"));
    QCOMPARE(RelayBinary::command({"init", "--config", config, "--data", folder.filePath("data"), "--public-url",
                                   "https://sign.nord.test", "--smtp", "smtp://mail.nord.test", "--smtp-plain",
                                   "--smtp-timeout", "45", "--trust-proxy", "127.0.0.1"})
                 .code,
             0);
    const QByteArray text = fileBytes(config);
    for (const char *line : {"public-url = https://sign.nord.test", "smtp = smtp://mail.nord.test", "smtp-plain = yes",
                             "smtp-timeout = 45", "trust-proxy = 127.0.0.1", "#private-network = no",
                             "#keep-closed-days = 30", "listen = 127.0.0.1:8440"})
        QVERIFY2(text.contains('\n' + QByteArray(line) + '\n'), line);
    const auto check = RelayBinary::command({"check", "--config", config, "--web", makeWeb(folder)});
    QVERIFY2(check.code == 0 && !check.out.contains("example"), check.out.constData());
}

void TstOperation::complaintsAreSentences()
{
    QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing"));
    const auto words = [](const QStringList &arguments) {
        const auto ended = RelayBinary::command(arguments);
        return ended.code == 1 ? ended.err : QByteArray("it did not fail");
    };
    QVERIFY(words({"run", "--config", missing})
                .startsWith("countersign-relay: the configuration file cannot be read: " + missing.toUtf8() + '\n'));
    QCOMPARE(words({"prune", "--data", missing}),
             "countersign-relay: there is no database in " + missing.toUtf8() + '\n');
    QVERIFY(!QFile::exists(missing));
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    QCOMPARE(words({"run", "--data", relay.data(), "--listen", "127.0.0.1:0", "--public-url", "http://localhost",
                    "--smtp", "smtp://127.0.0.1"}),
             "countersign-relay: another relay is using " + relay.data().toUtf8() + '\n');
    const QStringList other{"check",        "--data",           missing,  "--listen",        "127.0.0.1:0",
                            "--public-url", "http://localhost", "--smtp", "smtp://127.0.0.1"};
    QVERIFY(words(other + QStringList{"--smtp-password-file", missing})
                .startsWith("countersign-relay: --smtp-password-file cannot be read: " + missing.toUtf8()));
}

// What a service prints stays in the system's log: the token is for a person at a terminal, and for the file.
void TstOperation::tokenIsForPeople()
{
    QTemporaryDir folder;
    const QString program =
        QString::fromLocal8Bit(qgetenv("COUNTERSIGN_BIN_DIR")) + QStringLiteral("/countersign-relay");
    const auto arguments = [&](const char *data) {
        return QStringList{"run",
                           "--data",
                           folder.filePath(QLatin1String(data)),
                           "--listen",
                           "127.0.0.1:0",
                           "--public-url",
                           "http://localhost",
                           "--smtp",
                           "smtp://127.0.0.1"};
    };
    QProcess service;
    service.start(program, arguments("service"));
    QByteArray printed;
    const auto hears = [&](QProcess &process, const char *words) {
        process.waitForReadyRead(50);
        printed += process.readAllStandardOutput();
        return printed.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hears(service, "enrolment-token\n"), 60000);
    const QByteArray token = fileBytes(folder.filePath(QStringLiteral("service/enrolment-token"))).trimmed();
    QCOMPARE(token.size(), 22);
    service.terminate();
    QVERIFY(service.waitForFinished(60000));
    printed += service.readAllStandardOutput();
    QVERIFY2(!printed.contains(token) && !service.readAllStandardError().contains(token), printed.constData());

    int master = -1, terminal = -1;
    QVERIFY(openpty(&master, &terminal, nullptr, nullptr, nullptr) == 0);
    QProcess trial;
    trial.setChildProcessModifier([terminal] { ::dup2(terminal, STDOUT_FILENO); });
    trial.start(program, arguments("trial"));
    QVERIFY(trial.waitForStarted(60000));
    char seen[256] = {};
    const ssize_t n = ::read(master, seen, sizeof seen - 1); // waits for the first line
    trial.terminate();
    QVERIFY(trial.waitForFinished(60000));
    QVERIFY(n > 0);
    QVERIFY2(QByteArray(seen).startsWith(
                 "enrolment token: " + fileBytes(folder.filePath(QStringLiteral("trial/enrolment-token"))).trimmed()),
             seen);
    ::close(master);
    ::close(terminal);
}

void TstOperation::configurationMistakes_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("words");
    const QByteArray good =
        "data = /tmp/none\nlisten = 127.0.0.1:0\npublic-url = http://localhost\nsmtp = smtp://127.0.0.1\n";
    QTest::newRow("unknown setting") << good + "listne = 1\n" << QByteArray("line 5: there is no setting \"listne\"");
    QTest::newRow("no value") << good + "web\n" << QByteArray("line 5: expected name = value");
    QTest::newRow("twice") << good + "data = /tmp\n" << QByteArray("data is set twice");
    QTest::newRow("not a number") << good + "smtp-timeout = soon\n" << QByteArray("expected a number from 1 to 600");
    QTest::newRow("out of range") << good + "smtp-timeout = 0\n" << QByteArray("expected a number from 1 to 600");
    QTest::newRow("not yes or no") << good + "smtp-plain = maybe\n" << QByteArray("expected yes or no");
    QTest::newRow("nothing") << QByteArray("# empty\n") << QByteArray("--data is needed");
    QTest::newRow("half a certificate") << good + "tls-key = /tmp/key\n" << QByteArray("belong together");
    QTest::newRow("https without certificate's url") << good + "tls-key = /k\ntls-certificate = /c\n"
                                                     << QByteArray("begins with https");
    QTest::newRow("plain http for the world") << QByteArray(
        "data = /tmp/none\nlisten = 127.0.0.1:0\npublic-url = http://sign.example.com\nsmtp = smtp://127.0.0.1\n")
                                              << QByteArray("must begin with https");
    QTest::newRow("a password in the open") << good + "database = dbname=x password=secret\n"
                                            << QByteArray("passfile=");
    QTest::newRow("no such admin address") << good + "admin-listen = everywhere\n" << QByteArray("--admin-listen");
}

void TstOperation::configurationMistakes()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, words);
    QTemporaryDir folder;
    const QString config = folder.filePath(QStringLiteral("relay.conf"));
    writeFile(config, lines);
    for (const char *command : {"run", "check"}) {
        const auto ended = RelayBinary::command({QLatin1String(command), "--config", config});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(words), ended.err.constData());
        QVERIFY(!ended.err.contains("secret"));
    }
}

void TstOperation::commandLineCountsMore()
{
    QTemporaryDir folder;
    const QString config = folder.filePath(QStringLiteral("relay.conf"));
    writeFile(config,
              "data = /nowhere/at/all\nlisten = 192.0.2.1:1\npublic-url = https://elsewhere.example\n"
              "smtp = smtp://192.0.2.1\nadmin-listen = 192.0.2.1:2\n");
    RelayBinary relay(folder.path());
    QVERIFY(relay.start({"--config", config})); // everything else is given by start()
    RawConnection connection(relay.port());
    QCOMPARE(connection.ask(httpGet(QStringLiteral("/healthz")))->status, 200);
}

// The hash is the one that coreutils find for the same files.
void TstOperation::pagesHaveAFingerprint()
{
    QTemporaryDir folder;
    const QString web = makeWeb(folder);
    QVERIFY(QDir().mkpath(web + QStringLiteral("/assets")));
    writeFile(web + QStringLiteral("/assets/a.js"), "export {};");
    writeFile(web + QStringLiteral("/assets/a.js.gz"), "packed");
    RelayBinary relay(folder.path());
    QVERIFY(relay.start({"--web", web}));
    const auto hashed =
        runProgram(QStringLiteral("sh"), {"-c", "cd '" + web + "' && sha256sum assets/a.js index.html | sha256sum"});
    QVERIFY(relay.log().contains("\"pages\":\"" + hashed.out.left(64) + '"'));
    QVERIFY(RelayBinary::command({"--version"}).out.startsWith("countersign-relay "));
}

void TstOperation::checkFindsDamage()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    const QString web = makeWeb(folder);
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    const Office::Sent sent = office.send({});
    RawConnection page(relay.port());
    QVERIFY(page.isOpen());
    const QStringList check{
        "check",  "--data",           relay.data(), "--listen", "127.0.0.1:0", "--public-url", "http://localhost",
        "--smtp", "smtp://127.0.0.1", "--web",      web};
    QCOMPARE(RelayBinary::command(check).code, 0); // beside the running relay
    relay.stop();

    // A chunk that is gone.
    QDirIterator walk(relay.data() + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    const QString chunk = walk.next();
    QVERIFY(QFile::rename(chunk, folder.filePath(QStringLiteral("chunk"))));
    auto ended = RelayBinary::command(check);
    QCOMPARE(ended.code, 1);
    const QByteArray missing = "FAILED  1 of " + QByteArray::number(sent.package.chunks.size()) + " chunks are missing";
    QVERIFY2(ended.out.contains(missing), ended.out.constData());
    QVERIFY(QFile::rename(folder.filePath(QStringLiteral("chunk")), chunk));
    // A key that others may read.
    const QString key = relay.data() + QStringLiteral("/keys/delivery.key");
    const auto before = QFile::permissions(key);
    QFile::setPermissions(key, before | QFile::ReadOther);
    ended = RelayBinary::command(check);
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.out.contains("chmod 600"));
    QFile::setPermissions(key, before);
    QCOMPARE(RelayBinary::command(check).code, 0);
    // No pages.
    const QString empty = folder.filePath(QStringLiteral("empty"));
    QVERIFY(QDir().mkpath(empty));
    ended = RelayBinary::command(QStringList(check).replaceInStrings(web, empty));
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.out.contains("web folder"));
}

void TstOperation::backupAndRestore()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    const Office::Sent sent = office.send({});
    const QString target = folder.filePath(QStringLiteral("backup"));
    const auto backup = RelayBinary::command({"backup", "--data", relay.data(), "--to", target}); // while it runs
    QVERIFY2(backup.code == 0, backup.err.constData());
    const Office::Sent later = office.send({});
    // It never overwrites, and the keys are not in it.
    QCOMPARE(RelayBinary::command({"backup", "--data", relay.data(), "--to", target}).code, 1);
    QDirIterator walk(target, QDir::Files, QDirIterator::Subdirectories);
    const QByteArray key = fileBytes(relay.data() + QStringLiteral("/keys/delivery.key"));
    QVERIFY(!key.isEmpty());
    while (walk.hasNext())
        QVERIFY(!fileBytes(walk.next()).contains(key));
    const auto listed =
        runProgram(QStringLiteral("sh"), {"-c", "cd '" + target + "' && sha256sum --quiet -c SHA256SUMS"});
    QVERIFY2(listed.code == 0, listed.out.constData());
    relay.stop();

    RelayBinary second(folder.path(), QStringLiteral("second"));
    const auto restore = RelayBinary::command({"restore", "--data", second.data(), "--from", target});
    QVERIFY2(restore.code == 0, restore.err.constData());
    QCOMPARE(RelayBinary::command({"restore", "--data", second.data(), "--from", target}).code, 1); // not over another
    const QString saved = folder.filePath(QStringLiteral("saved.key"));
    QCOMPARE(RelayBinary::command({"keys", "--data", relay.data(), "--export", saved}).code, 0);
    QCOMPARE(RelayBinary::command({"keys", "--data", second.data(), "--import", saved}).code, 0);
    QVERIFY(second.start());
    const auto ask = [&](const Office::Sent &of) {
        RawConnection c(second.port());
        return c
            .ask(httpGet(QStringLiteral("/api/v1/s/") + wire::toB64(of.id()) + QStringLiteral("/blobs/")
                             + of.package.chunks.front().address,
                         "Link " + wire::toB64(of.a).toLatin1()))
            ->status;
    };
    QCOMPARE(ask(sent), 200);
    QCOMPARE(ask(later), 404);
    second.stop();

    // A damaged backup is refused.
    RelayBinary third(folder.path(), QStringLiteral("third"));
    QDirIterator chunks(target + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    const QString chunk = chunks.next();
    QByteArray bytes = fileBytes(chunk);
    bytes[100] = static_cast<char>(bytes[100] ^ 1);
    writeFile(chunk, bytes);
    const auto damaged = RelayBinary::command({"restore", "--data", third.data(), "--from", target});
    QCOMPARE(damaged.code, 1);
    QVERIFY(damaged.err.contains("damaged"));
    QVERIFY(!QFile::exists(third.data() + QStringLiteral("/relay.db")));
}

void TstOperation::keysMove()
{
    QTemporaryDir folder;
    const QString a = folder.filePath(QStringLiteral("a")), b = folder.filePath(QStringLiteral("b")),
                  file = folder.filePath(QStringLiteral("key"));
    QCOMPARE(RelayBinary::command({"init", "--data", a}).code, 0);
    QCOMPARE(RelayBinary::command({"init", "--data", b}).code, 0);
    const auto shown = RelayBinary::command({"keys", "--data", a});
    QVERIFY(shown.out.contains("fingerprint"));
    const QByteArray secret = fileBytes(a + QStringLiteral("/keys/delivery.key"));
    QVERIFY(!shown.out.contains(secret));
    QCOMPARE(RelayBinary::command({"keys", "--data", a, "--export", file}).code, 0);
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(RelayBinary::command({"keys", "--data", a, "--export", file}).code, 1); // never over a file
    QCOMPARE(RelayBinary::command({"keys", "--data", a, "--import", file}).code, 0); // the same key
    const auto other = RelayBinary::command({"keys", "--data", b, "--import", file});
    QCOMPARE(other.code, 1);
    QVERIFY(other.err.contains("another key"));
    const QString c = folder.filePath(QStringLiteral("c"));
    QCOMPARE(RelayBinary::command({"keys", "--data", c, "--import", file}).code, 0);
    QCOMPARE(RelayBinary::command({"keys", "--data", c}).out, shown.out);
    writeFile(file, QByteArray(32, '\0'));
    QCOMPARE(RelayBinary::command({"keys", "--data", folder.filePath("d"), "--import", file}).code, 1);
}

void TstOperation::pruneErasesOneLink()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    const Office::Sent sent = office.send({});
    const auto open = [&] {
        RawConnection c(relay.port());
        return c
            .ask(httpGet(QStringLiteral("/api/v1/s/") + wire::toB64(sent.id()) + QStringLiteral("/blobs/")
                             + sent.package.chunks.front().address,
                         "Link " + wire::toB64(sent.a).toLatin1()))
            ->status;
    };
    QCOMPARE(open(), 200);
    QCOMPARE(RelayBinary::command({"prune", "--data", relay.data(), "--erase-link", "nonsense"}).code, 1);
    const auto erased = RelayBinary::command({"prune", "--data", relay.data(), "--erase-link", wire::toB64(sent.id())});
    QVERIFY2(erased.code == 0, erased.err.constData());
    QCOMPARE(open(), 410);
    const auto pruned = RelayBinary::command({"prune", "--data", relay.data(), "--keep-closed-days", "0"});
    QVERIFY2(pruned.code == 0 && pruned.out.contains("0 links ran out"), pruned.out.constData());
    QVERIFY(office.waitFor(QStringLiteral("expired"), sent.id())); // the desktop hears of it
}

void TstOperation::metricsAndProbes()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    const Office::Sent sent = office.send({});
    RawConnection outside(relay.port());
    QCOMPARE(outside.ask(httpGet(QStringLiteral("/metrics")))->status, 404); // only on its own address
    QCOMPARE(outside.ask(httpGet(QStringLiteral("/readyz")))->status, 404);
    QCOMPARE(outside.ask(httpGet(QStringLiteral("/api/none")))->status, 404);
    QCOMPARE(outside.ask(httpPost(QStringLiteral("/healthz"), "{}"))->status, 405);
    RawConnection admin(relay.adminPort());
    QCOMPARE(admin.ask(httpGet(QStringLiteral("/healthz")))->status, 200);
    QCOMPARE(admin.ask(httpGet(QStringLiteral("/readyz")))->status, 200);
    QCOMPARE(admin.ask(httpGet(QStringLiteral("/api/v1/changes?since=0")))->status, 404); // and nothing else there
    const auto wrong = admin.ask(httpPost(QStringLiteral("/metrics"), "{}"));
    QCOMPARE(wrong->status, 405);
    QVERIFY(wrong->head.contains("\r\nAllow: GET, HEAD\r\n"));
    const auto metrics = admin.ask(httpGet(QStringLiteral("/metrics")));
    QVERIFY(metrics->head.contains("text/plain; version=0.0.4"));
    // The format, line by line; every sample has a TYPE before it, and each series is there once.
    QSet<QByteArray> series;
    const QRegularExpression sample(
        QStringLiteral("^([a-z_]+)(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*\\})? [-+0-9.e]+$"));
    QStringList typed;
    int samples = 0;
    for (const QByteArray &line : metrics->body.split('\n')) {
        if (line.startsWith("# TYPE "))
            typed << QString::fromLatin1(line.split(' ').value(2));
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const auto match = sample.match(QString::fromLatin1(line));
        QVERIFY2(match.hasMatch(), line.constData());
        QString name = match.captured(1);
        if (!typed.contains(name))
            name.remove(QRegularExpression(QStringLiteral("_(bucket|sum|count)$")));
        QVERIFY2(typed.contains(name), line.constData());
        const QByteArray one = line.left(line.lastIndexOf(' '));
        QVERIFY2(!series.contains(one), one.constData());
        series.insert(one);
        ++samples;
    }
    QVERIFY(samples > 40);
    QCOMPARE(relay.metric("countersign_links"), QByteArray("1"));
    QCOMPARE(relay.metric("countersign_links_open"), QByteArray("1"));
    QCOMPARE(relay.metric("countersign_storage_up"), QByteArray("1"));
    QVERIFY(relay.metric("countersign_blob_bytes").toLongLong() > 2500000);
    QVERIFY(relay.metric("countersign_writes_total").toLongLong() >= 5);
    QVERIFY(!metrics->body.contains(wire::toB64(sent.id()).toLatin1()));
    QVERIFY(!metrics->body.contains("client.example"));
}

// What the server refuses by itself, before any route, says what every other answer says about itself.
void TstOperation::refusalsCarryTheSameHeaders()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    relay.publicUrl = QStringLiteral("https://localhost");
    QVERIFY(relay.start());
    const auto about = [](const QByteArray &head) {
        QByteArrayList lines;
        for (const QByteArray &line : head.split('\n'))
            for (const char *name :
                 {"Content-Security-Policy:", "X-Content-Type-Options:", "Referrer-Policy:",
                  "Strict-Transport-Security:", "Cross-Origin-Opener-Policy:", "Cross-Origin-Resource-Policy:",
                  "Permissions-Policy:", "X-Robots-Tag:", "Cache-Control:"})
                if (line.startsWith(name))
                    lines.append(line);
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    const auto ordinary = RawConnection(relay.port()).ask(httpGet(QStringLiteral("/api/none")));
    QVERIFY(ordinary && about(ordinary->head).size() == 9);
    const QByteArray post = "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    const QMap<int, QByteArray> refused{
        {400, "GET /healthz HTTP/1.1\r\n\r\n"},
        {408, "GET /healthz HTTP/1.1\r\n"},
        {411, post + "\r\n"},
        {413, post + "Content-Length: 70000\r\n\r\n"},
        {414, "GET /" + QByteArray(3000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"},
        {417, post + "Content-Length: 2\r\nExpect: a miracle\r\n\r\n{}"},
        {431, "GET /healthz HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20000, 'x') + "\r\n\r\n"},
    };
    for (auto it = refused.begin(); it != refused.end(); ++it) {
        RawConnection connection(relay.port());
        const auto reply = connection.ask(it.value(), 60000);
        QVERIFY(reply.has_value());
        QCOMPARE(reply->status, it.key());
        QCOMPARE(about(reply->head), about(ordinary->head));
        QCOMPARE(relay.metric("countersign_refused_total{status=\"" + QByteArray::number(it.key()) + "\"}"),
                 QByteArray("1"));
    }
    std::vector<RawConnection> crowd;
    for (int i = 0; i < 257; ++i)
        crowd.emplace_back(relay.port(), "127.9.9.9");
    const auto away = crowd.back().read();
    QVERIFY(away && away->status == 503);
    QVERIFY(away->head.contains("\r\nRetry-After: 5\r\n") && away->head.contains("\r\nDate: "));
    QCOMPARE(about(away->head), about(ordinary->head));
}

void TstOperation::httpsByItself()
{
    QTemporaryDir folder;
    makeCertificate(folder.path(), QStringLiteral("first"));
    RelayBinary relay(folder.path());
    relay.publicUrl = QStringLiteral("https://localhost");
    QVERIFY(relay.start({"--tls-certificate", folder.filePath("cert"), "--tls-key", folder.filePath("key")}));
    const QString place = QStringLiteral("localhost:%1").arg(relay.port());
    const auto client = [&](QStringList more, const QByteArray &input = {}) {
        return runProgram(
            QStringLiteral("openssl"),
            QStringList{"s_client", "-connect", place, "-servername", "localhost", "-CAfile", folder.filePath("cert")}
                + more,
            input);
    };
    const QByteArray request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    for (const char *version : {"-tls1_2", "-tls1_3"}) {
        const auto answered = client({QLatin1String(version), "-quiet", "-verify_return_error"}, request);
        QVERIFY2(answered.out.contains("HTTP/1.1 200 OK"), answered.out.constData());
        QVERIFY(answered.out.contains("Strict-Transport-Security: max-age=31536000"));
        QVERIFY(answered.out.contains("\r\n\r\nok"));
    }
    QVERIFY(client({"-tls1_1", "-cipher", "ALL:@SECLEVEL=0"}).code != 0);
    QVERIFY(client({"-tls1_2", "-cipher", "AES128-SHA:@SECLEVEL=0"}).code != 0); // no forward secrecy
    QVERIFY(client({"-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0"}).code != 0); // no authenticated cipher
    QVERIFY(client({"-alpn", "h2,http/1.1"}).out.contains("ALPN protocol: http/1.1"));
    // Plain HTTP on this port is no HTTP.
    RawConnection plain(relay.port());
    QVERIFY(!plain.ask(httpGet(QStringLiteral("/healthz")), 3000).has_value());
    // A desktop's whole way over it: the library's own checks included.
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.addCaCertificates(folder.filePath(QStringLiteral("cert")));
    QSslConfiguration::setDefaultConfiguration(trust);
    Office office(QStringLiteral("https://localhost:%1").arg(relay.port()));
    const auto enrolled = office.relay().enrol(relay.token());
    QVERIFY2(enrolled.has_value(), enrolled ? "" : qPrintable(enrolled.error().detail));
    const Office::Sent sent = office.send({});
    QVERIFY(relay.metric("countersign_tls_handshakes_failed_total").toLongLong() >= 3);
    QVERIFY(relay.metric("countersign_certificate_expires_seconds").toLongLong() > 0);
}

void TstOperation::certificateIsTakenAnew()
{
    QTemporaryDir folder;
    makeCertificate(folder.path(), QStringLiteral("first"));
    RelayBinary relay(folder.path());
    relay.publicUrl = QStringLiteral("https://localhost");
    QVERIFY(relay.start({"--tls-certificate", folder.filePath("cert"), "--tls-key", folder.filePath("key")}));
    const auto name = [&] {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("localhost"), relay.port());
        if (!socket.waitForEncrypted(60000))
            return QString();
        return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    };
    QCOMPARE(name(), QStringLiteral("first"));
    // A connection that was there stays, with what it had.
    QSslSocket old;
    old.setPeerVerifyMode(QSslSocket::VerifyNone);
    old.connectToHostEncrypted(QStringLiteral("localhost"), relay.port());
    QVERIFY(old.waitForEncrypted(60000));

    makeCertificate(folder.path(), QStringLiteral("second"));
    QTRY_COMPARE_WITH_TIMEOUT(name(), QStringLiteral("second"), 90000); // by itself
    makeCertificate(folder.path(), QStringLiteral("third"));
    relay.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(name(), QStringLiteral("third"), 3000);
    // A file that is no certificate, a key of another one: what works stays in use.
    writeFile(folder.filePath(QStringLiteral("cert")), "-----BEGIN CERTIFICATE-----\nnonsense\n");
    relay.signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(relay.log().contains("no certificate chain"), 60000);
    QCOMPARE(name(), QStringLiteral("third"));
    old.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(old.waitForReadyRead(60000));
    QVERIFY(old.readAll().startsWith("HTTP/1.1 200"));
    QVERIFY(relay.metric("countersign_certificate_reloads_total").toInt() >= 2);
}

void TstOperation::endsGently()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    // Somebody waits for news when it ends: he is answered, not cut off.
    Result<wire::ChangePage> page;
    std::thread waiting([&] { page = office.relay().fetchChanges(0, 20, {}); });
    QTest::qWait(500);
    relay.signal(SIGTERM);
    waiting.join();
    QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(!relay.isRunning(), 60000);
    QVERIFY(relay.log().contains("\"ending\""));
}

void TstOperation::systemdUnitHolds()
{
    const QString source = QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR")) + QStringLiteral("/packaging/");
    QByteArray unit = fileBytes(source + QStringLiteral("countersign-relay.service"));
    unit.replace("/usr/bin/countersign-relay", qgetenv("COUNTERSIGN_BIN_DIR") + "/countersign-relay");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("countersign-relay.service"));
    writeFile(path, unit);
    const auto verified = runProgram(QStringLiteral("systemd-analyze"), {"verify", "--man=no", path});
    QVERIFY2(verified.code == 0 && !verified.out.contains(path.toUtf8()), verified.out.constData());
    // 0 is tight, 100 is open.
    const auto exposure = runProgram(QStringLiteral("systemd-analyze"),
                                     {"security", "--offline=yes", "--threshold=20", "--no-pager", path});
    QVERIFY2(exposure.code == 0, exposure.out.right(200).constData());
}

QTEST_GUILESS_MAIN(TstOperation)
#include "tst_operation.moc"
