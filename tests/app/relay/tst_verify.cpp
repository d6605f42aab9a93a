// What /verify may ask of the real relay: look-ups that tell nothing to whoever has no file, and verdicts over files that
// are hostile to the process that judges them.
#include "tests/app/relay/raw_http.h"
#include "tests/app/relay/relay_binary.h"
#include "tests/app/relay/relay_process.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "core/link/finished_file.h"
#include "core/wire/base64url.h"
#include "core/wire/finished_messages.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr qsizetype kMost = 12 * 1024 * 1024;

// One empty page, with a comment that is found again wherever the bytes were put.
QByteArray smallPdf(const QByteArray &mark)
{
    QByteArray pdf = "%PDF-1.7\n%" + mark + '\n';
    QList<qsizetype> at;
    for (const char *object : {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"}) {
        at.append(pdf.size());
        pdf += QByteArray::number(at.size()) + " 0 obj\n" + object + "\nendobj\n";
    }
    const qsizetype start = pdf.size();
    pdf += "xref\n0 4\n0000000000 65535 f \n";
    for (const qsizetype offset : at)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

QByteArray filePost(const QByteArray &file, const QByteArray &type = "application/pdf")
{
    return "POST /api/v1/verify/file HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(file.size()) + "\r\n\r\n" + file;
}

QByteArray lookup(const QByteArray &id)
{
    return httpPost(QStringLiteral("/api/v1/verify/lookup"), wire::encodeLookup(id));
}

QString word(const RawReply &reply, const char *name)
{
    return QJsonDocument::fromJson(reply.body).object().value(QLatin1String(name)).toString();
}

QString script(const QTemporaryDir &folder, const QString &name, const QByteArray &body)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + body + '\n');
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

class TstVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishedFilesAreKnownToWhoeverHasThem();
    void guessingIsSlowedDown();
    void verdicts_data();
    void verdicts();
    void nothingOfAFileIsKept();
    void hostileToTheWorker_data();
    void hostileToTheWorker();
    void oneAtATimeForAnAddress();
    void anEndingRelayWaitsForNobody();
    void withoutAWorkerNothingIsOffered();
};

void TstVerify::finishedFilesAreKnownToWhoeverHasThem()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    Office office(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    QVERIFY(office.relay().enrol(relay.token()).has_value());
    const QByteArray hash = crypto::sha256("the finished file");
    const auto finished = link::sealFinished(hash, QStringLiteral("2026/0142"), 1790000000);
    QVERIFY(finished.has_value());
    QVERIFY(office.relay().putFinished({*finished}).has_value());
    const auto again = link::sealFinished(hash, QStringLiteral("2026/9999"), 1); // the first one stays
    QVERIFY(office.relay().putFinished({*again}).has_value());

    RawConnection connection(relay.port());
    const auto known = connection.ask(lookup(finished->id));
    QVERIFY(known.has_value());
    QCOMPARE(known->status, 200);
    const auto sealed = wire::fromB64(word(*known, "sealed"));
    QVERIFY(sealed.has_value());
    // As the page does it, from the hash alone.
    const Secret root = crypto::hkdfExtract("countersign-finished-v1", hash);
    QCOMPARE(crypto::hkdfExpand(root, "id", 32)->view().toByteArray(), finished->id);
    const auto words = crypto::open(*crypto::hkdfExpand(root, "key", 32), *sealed, finished->id);
    QVERIFY(words.has_value());
    QCOMPARE(*words, QByteArray("{\"completed\":1790000000,\"number\":\"2026/0142\",\"v\":1}"));

    QByteArray altered = hash;
    altered[0] = static_cast<char>(altered[0] ^ 1);
    const auto other = connection.ask(lookup(link::sealFinished(altered, QStringLiteral("x"), 1)->id));
    QCOMPARE(other->status, 404);
    QCOMPARE(connection.ask(lookup("short"))->status, 400);
    // Only desktops leave something, and nothing that stands at the relay tells number or hash.
    const auto stranger = connection.ask("PUT /api/v1/finished HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                         "application/json\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(stranger->status, 401);
    relay.stop();
    QDirIterator files(relay.data(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("2026/0142") && !bytes.contains(hash) && !bytes.contains(hash.toHex()),
                 qPrintable(file.fileName()));
    }
}

void TstVerify::guessingIsSlowedDown()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    RawConnection guesser(relay.port(), "127.0.0.5");
    int refused = 0;
    for (int i = 0; i < 80; ++i) {
        const auto reply = guesser.ask(lookup(crypto::randomBytes(32)));
        QVERIFY(reply.has_value());
        QVERIFY(reply->status == 404 || reply->status == 429);
        refused += reply->status == 429;
        if (reply->status == 429)
            QVERIFY(reply->head.contains("Retry-After: "));
    }
    QVERIFY2(refused >= 10, qPrintable(QString::number(refused)));
    RawConnection somebodyElse(relay.port(), "127.0.0.6");
    QCOMPARE(somebodyElse.ask(lookup(crypto::randomBytes(32)))->status, 404);
}

void TstVerify::verdicts_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said"); // indication, or the error
    const QByteArray sound = smallPdf("sound");
    QTest::newRow("unsigned") << filePost(sound) << 200 << "NO_SIGNATURE";
    QTest::newRow("damaged") << filePost(sound.left(sound.size() / 2)) << 200 << "UNREADABLE";
    QTest::newRow("no PDF") << filePost("hello") << 200 << "UNREADABLE";
    QTest::newRow("0 bytes") << filePost({}) << 400 << "empty";
    QTest::newRow("as large as is taken") << filePost(sound + QByteArray(kMost - sound.size(), ' ')) << 200 << "";
    QTest::newRow("too large") << filePost(QByteArray(kMost + 1, 'x')).left(4096) << 413 << "too_large";
    QTest::newRow("not said to be a PDF") << filePost(sound, "text/plain") << 415 << "unsupported";
}

void TstVerify::verdicts()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QString, said);
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    RawConnection connection(relay.port());
    const auto reply = connection.ask(request, 60000);
    QVERIFY(reply.has_value());
    QVERIFY2(reply->status == status, reply->body.constData());
    const QString word = QJsonDocument::fromJson(reply->body)
                             .object()
                             .value(status == 200 ? QLatin1String("indication") : QLatin1String("error"))
                             .toString();
    if (said.isEmpty()) // the strict reader and megabytes behind the end: a verdict, whichever
        QVERIFY(!word.isEmpty());
    else
        QCOMPARE(word, said);
}

void TstVerify::nothingOfAFileIsKept()
{
    const QByteArray mark = "kept-" + crypto::randomBytes(12).toHex();
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start());
    RawConnection connection(relay.port());
    QCOMPARE(connection.ask(filePost(smallPdf(mark)), 60000)->status, 200);
    relay.stop();
    int looked = 0;
    for (const QString &place : {folder.path(), QDir::tempPath()}) {
        QDirIterator files(place, QDir::Files | QDir::Hidden,
                           place == folder.path() ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || file.size() > 64 * 1024 * 1024)
                continue;
            ++looked;
            QVERIFY2(!file.readAll().contains(mark), qPrintable(file.fileName()));
        }
    }
    QVERIFY(looked > 2);
}

void TstVerify::hostileToTheWorker_data()
{
    QTest::addColumn<QByteArray>("worker");
    QTest::addColumn<QString>("said");
    QTest::newRow("hangs") << QByteArray("exec sleep 600") << "too_long";
    QTest::newRow("hangs, with a child that hangs") << QByteArray("sleep 20; :") << "too_long";
    QTest::newRow("spins") << QByteArray("while :; do :; done") << "too_long";
    QTest::newRow("ends") << QByteArray("exit 3") << "stopped";
    QTest::newRow("dies") << QByteArray("kill -SEGV $$") << "stopped";
    QTest::newRow("talks nonsense") << QByteArray("printf '\\000\\000\\000\\004nope'; sleep 5") << "stopped";
    QTest::newRow("announces gigabytes") << QByteArray("printf '\\177\\377\\377\\377'; cat /dev/zero") << "stopped";
    QTest::newRow("half an answer") << QByteArray("printf '\\000\\000\\000\\100half'; sleep 600") << "too_long";
}

void TstVerify::hostileToTheWorker()
{
    QFETCH(QByteArray, worker);
    QFETCH(QString, said);
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(
        relay.start({"--verify-worker", script(folder, QStringLiteral("worker"), worker), "--verify-seconds", "4"}));
    RawConnection connection(relay.port());
    const auto reply = connection.ask(filePost(smallPdf("x")), 60000);
    QVERIFY(reply.has_value());
    QCOMPARE(reply->status, 422);
    QCOMPARE(word(*reply, "error"), said);
    // The relay itself is as it was.
    QCOMPARE(connection.ask(httpGet(QStringLiteral("/healthz")))->status, 200);
}

void TstVerify::oneAtATimeForAnAddress()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start(
        {"--verify-worker", script(folder, QStringLiteral("worker"), "exec sleep 600"), "--verify-seconds", "5"}));
    RawConnection first(relay.port(), "127.0.0.11"), second(relay.port(), "127.0.0.11");
    QVERIFY(first.send(filePost(smallPdf("x"))));
    QTest::qWait(500);
    const auto refused = second.ask(filePost(smallPdf("x")));
    QVERIFY(refused.has_value());
    QCOMPARE(refused->status, 429);
    // Others are let in, as many as there is room for, and then told to come again.
    std::vector<RawConnection> others;
    int busy = 0;
    for (int i = 0; i < 12; ++i) {
        others.emplace_back(relay.port(), qPrintable(QStringLiteral("127.0.1.%1").arg(i + 1)));
        QVERIFY(others.back().send(filePost(smallPdf("x"))));
    }
    QTest::qWait(1000);
    for (RawConnection &other : others)
        busy += other.statusSoFar() == 503;
    QVERIFY2(busy >= 4 && busy < 12, qPrintable(QString::number(busy)));
    const auto judged = first.read(60000);
    QVERIFY(judged.has_value());
    QCOMPARE(judged->status, 422);
}

void TstVerify::anEndingRelayWaitsForNobody()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start(
        {"--verify-worker", script(folder, QStringLiteral("worker"), "exec sleep 600"), "--verify-seconds", "120"}));
    RawConnection connection(relay.port());
    QVERIFY(connection.send(filePost(smallPdf("x"))));
    QTest::qWait(700);
    relay.signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(!relay.isRunning(), 90000); // two minutes were allowed to the worker
}

void TstVerify::withoutAWorkerNothingIsOffered()
{
    QTemporaryDir folder;
    RelayBinary relay(folder.path());
    QVERIFY(relay.start({"--verify-worker", "no"}));
    RawConnection connection(relay.port());
    const auto offer = connection.ask(httpGet(QStringLiteral("/api/v1/verify")));
    QVERIFY(offer->body.contains("\"file\":false"));
    const auto reply = connection.ask(filePost(smallPdf("x")));
    QCOMPARE(reply->status, 404);
    QCOMPARE(word(*reply, "error"), QStringLiteral("not_offered"));
}

QTEST_GUILESS_MAIN(TstVerify)
#include "tst_verify.moc"
