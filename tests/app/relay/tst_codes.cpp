// One-time codes, questions, attachments, stopped reminders and locks: the rules, against the real storage and the API
// as requests call it, with a clock that the test moves; on SQLite with files and on PostgreSQL.
#include "app/relay/blobs.h"
#include "app/relay/codes.h"
#include "app/relay/relay_clock.h"
#include "app/relay/reminders.h"
#include "app/relay/signer_api.h"
#include "app/relay/sql_storage.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/link/package.h"
#include "core/wire/base64url.h"
#include "tests/app/relay/postgres_cluster.h"
#include "tests/support/failing_sync.h"
#include "tests/support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace countersign;
using namespace countersign::relay;
using namespace countersign::test;

class TstCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsShownBeforeTheCode();
    void aCodeWorksOnceAndOpensEverything();
    void fiveTriesThenAnotherCode();
    void codesRunOutAndVoidTheOlder();
    void threeAnHour();
    void twentyWrongOnesLockTheLink();
    void grantsAreForOneLinkAndRunOut();
    void strangersLearnNothing();
    void aCodeIsSentAtMostOnce();
    void theStorageKnowsNoCode();
    void answersCarryTheirCheck();
    void questionsAreLimitedAndIdempotent();
    void answersToQuestionsStandInTheLink();
    void attachmentsAreLimitedAndNamed();
    void aChunkThatCannotBeSyncedIsNotTaken_data();
    void aChunkThatCannotBeSyncedIsNotTaken();
    void aClockThatJumpsAheadClosesNothing();
    void replacedLinksSaySo();
    void remindersStop();
    void remindersPageLooksLikeTheOthers();
    void scheduledRemindersWaitAndGo();
    void codesAreUniform();

private:
    struct Link {
        QByteArray id, a;
    };
    Link makeLink(const QString &channel, const QString &to, const std::vector<wire::Delivery> &deliveries = {});
    struct Answer {
        int status = 0;
        QJsonObject body;
        QByteArray raw;
        QString error() const { return body.value(QStringLiteral("error")).toString(); }
    };
    Answer ask(Route route, const Link &link, const QByteArray &body, const QByteArray &grant = {},
               const QString &hash = {}, const QByteArray &type = "application/json");
    Answer open(const Link &link, const QByteArray &grant = {})
    {
        return ask(Route::LinkOpen, link,
                   wire::encode(wire::OpenPost{link.a, grant.isEmpty() ? std::nullopt : std::optional(grant)}));
    }
    Answer send(const Link &link) { return ask(Route::LinkSendCode, link, "{}"); }
    Answer check(const Link &link, const QByteArray &code)
    {
        return ask(Route::LinkCheckCode, link, wire::encodeCodeCheck(code));
    }
    // Takes what waits out of the outbox, as a sender would; the newest code of it.
    QByteArray sentCode();
    QByteArray otherThan(const QByteArray &code) { return code == "111111" ? "222222" : "111111"; }
    QByteArray grantFor(const Link &link)
    {
        send(link);
        return wire::fromB64(check(link, sentCode()).body.value(QStringLiteral("grant")).toString())
            .value_or(QByteArray());
    }
    QStringList kinds(const Link &link)
    {
        QStringList kinds;
        const wire::ChangePage page = m_storage->changes(m_workspace, 0).value();
        for (const wire::Change &change : page.changes)
            if (change.link == link.id)
                kinds.append(change.kind + (change.detail.isEmpty() ? QString() : QLatin1Char(':') + change.detail));
        return kinds;
    }
    std::int64_t now() { return m_clock.now().msSinceEpoch / 1000; }
    static wire::AnswerPost post(const QStringList &chunks = {})
    {
        return {newUuid(SystemClock()), QByteArray(65, 4), QByteArray(40, 'c'), chunks};
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStorage> m_storage;
    std::unique_ptr<RelayKeys> m_keys;
    std::unique_ptr<Blobs> m_blobs;
    PostgresCluster m_cluster;
    std::unique_ptr<Attempts> m_attempts;
    std::unique_ptr<Codes> m_codes;
    std::unique_ptr<SignerApi> m_api;
    LocalDisk m_disk;
    Uuid m_workspace;
    QString m_address;
    int m_count = 0;
};

void TstCodes::initTestCase_data()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TstCodes::initTestCase() { QVERIFY(m_cluster.start()); }

void TstCodes::cleanup()
{
    m_api.reset();
    m_codes.reset();
    m_blobs.reset();
    m_storage.reset();
}

void TstCodes::init()
{
    QFETCH_GLOBAL(bool, isPostgres);
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = isPostgres ? SqlStorage::openPostgres(m_cluster.newDatabase())
                             : SqlStorage::openSqlite(m_folder->filePath(QStringLiteral("relay.db")));
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
    m_storage = std::move(*opened);
    m_keys = std::make_unique<RelayKeys>(RelayKeys::derive(crypto::ReceptionKey::generate()).value());
    if (isPostgres)
        m_blobs = std::make_unique<SqlBlobs>(m_storage->database());
    else
        m_blobs = std::make_unique<BlobFolder>(m_folder->filePath(QStringLiteral("blobs")), m_disk);
    m_attempts = std::make_unique<Attempts>(m_clock);
    m_codes = std::make_unique<Codes>(*m_storage, *m_keys, m_clock);
    m_api = std::make_unique<SignerApi>(*m_storage, *m_blobs, *m_attempts, *m_codes, *m_keys, m_clock);
    m_workspace = newUuid(m_clock);
    m_address = QStringLiteral("203.0.113.7");
    QVERIFY(m_storage->addEnrolmentToken(QByteArray(32, 't'), now() + 600));
    QVERIFY(m_storage->enrol(QByteArray(32, 't'), {newUuid(m_clock), m_workspace, QByteArray(32, 'k')}, now()).value());
}

TstCodes::Link TstCodes::makeLink(const QString &channel, const QString &to,
                                  const std::vector<wire::Delivery> &deliveries)
{
    Link link{crypto::randomBytes(16), crypto::randomBytes(32)};
    wire::LinkUpload upload{.envelope = newUuid(m_clock),
                            .auth = crypto::sha256(link.a),
                            .wrapped = QByteArray(92, 'w'),
                            .manifest = QByteArray(100, 'm'),
                            .expires = now() + 30 * 86400,
                            .deliveries = deliveries};
    if (!channel.isEmpty())
        upload.code =
            link::sealCodePolicy(m_keys->publicKey(), link.id, channel,
                                 {.to = to, .fromName = QStringLiteral("Nord"), .language = QStringLiteral("pl")})
                .value();
    if (m_storage->putLink(m_workspace, link.id, upload, now() * 1000).value() != PutOutcome::Stored)
        qFatal("no link");
    return link;
}

TstCodes::Answer TstCodes::ask(Route route, const Link &link, const QByteArray &body, const QByteArray &grant,
                               const QString &hash, const QByteArray &type)
{
    Request request{.method = "POST", .body = body, .address = m_address};
    request.headers = {{"content-type", type},
                       {"authorization", "Link " + wire::toB64(link.a).toLatin1()},
                       {"user-agent", "Test Phone"}};
    if (!grant.isEmpty())
        request.headers.emplace_back("countersign-grant", wire::toB64(grant).toLatin1());
    const Response response = m_api->handle(request, {.route = route, .link = link.id, .hash = hash});
    return {response.status, QJsonDocument::fromJson(response.body).object(), response.body};
}

QByteArray TstCodes::sentCode()
{
    QByteArray code;
    for (;;) {
        const auto claim = m_storage->claimDelivery(now() * 1000, 60000).value();
        if (!claim)
            return code;
        if (claim->kind == QLatin1String("code"))
            code = m_keys->open(claim->payload, claim->dedupKey).value().code;
        if (!m_storage->settleDelivered(*claim, now() * 1000))
            qFatal("not settled");
    }
}

void TstCodes::nothingIsShownBeforeTheCode()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    const Answer prompt = open(link);
    QCOMPARE(prompt.status, 200);
    const auto read = wire::decodeCodePrompt(prompt.raw);
    QVERIFY(read.has_value());
    QCOMPARE(read->to, QString::fromUtf8("j•••@c•••.example"));
    QCOMPARE(read->sender, QStringLiteral("Nord"));
    QCOMPARE(read->language, QStringLiteral("pl"));
    QVERIFY(!read->sent);
    QVERIFY(!prompt.body.contains(QStringLiteral("wrapped")) && !prompt.body.contains(QStringLiteral("manifest")));
    QVERIFY(kinds(link).isEmpty()); // not viewed
    const QString hash(64, QLatin1Char('a'));
    QCOMPARE(ask(Route::LinkBlob, link, {}, {}, hash).error(), QStringLiteral("code_needed"));
    const Request bare{.method = "GET",
                       .headers = {{"authorization", "Link " + wire::toB64(link.a).toLatin1()}},
                       .address = m_address};
    const Response needed = m_api->handle(bare, {.route = Route::LinkBlob, .link = link.id, .hash = hash});
    QVERIFY(std::count(needed.headers.begin(), needed.headers.end(),
                       std::pair(QByteArray("WWW-Authenticate"), QByteArray("Link")))
            == 1);
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post())).status, 401);
    QCOMPARE(ask(Route::LinkQuestion, link,
                 wire::encode(wire::QuestionPost{newUuid(m_clock), QByteArray(65, 4), QByteArray(40, 'c')}))
                 .status,
             401);
    QCOMPARE(ask(Route::LinkPutBlob, link, "x", {}, hash, "application/octet-stream").status, 401);
    const Link phone = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    QCOMPARE(wire::decodeCodePrompt(open(phone).raw)->to, QString::fromUtf8("•••••• 789"));
    const Link none = makeLink({}, {});
    QCOMPARE(open(none).body.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    QCOMPARE(send(none).error(), QStringLiteral("no_code"));
}

void TstCodes::aCodeWorksOnceAndOpensEverything()
{
    const Link link = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    const Answer sent = send(link);
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.body.value(QStringLiteral("code_expires")).toInteger(), now() + 600);
    const auto prompt = wire::decodeCodePrompt(open(link).raw);
    QCOMPARE(prompt->sent, std::optional(now()));
    const auto claim = m_storage->claimDelivery(now() * 1000, 1000).value();
    QCOMPARE(claim->channel, QStringLiteral("sms"));
    const wire::DeliveryPayload sms = m_keys->open(claim->payload, claim->dedupKey).value();
    QCOMPARE(sms.to, QStringLiteral("+48600100789"));
    const Answer checked = check(link, sms.code);
    QCOMPARE(checked.status, 200);
    const QByteArray grant = wire::fromB64(checked.body.value(QStringLiteral("grant")).toString()).value();
    QCOMPARE(check(link, sms.code).error(), QStringLiteral("code_expired")); // single use
    const Answer opened = open(link, grant);
    QCOMPARE(opened.body.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    QVERIFY(opened.body.contains(QStringLiteral("wrapped")));
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post()), grant).status, 200);
    QCOMPARE(kinds(link),
             (QStringList{QStringLiteral("code_sent:sms"), QStringLiteral("code_checked:sms"), QStringLiteral("viewed"),
                          QStringLiteral("answered")}));
}

void TstCodes::fiveTriesThenAnotherCode()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    send(link);
    const QByteArray code = sentCode();
    for (int left = 4; left >= 0; --left) {
        const Answer wrong = check(link, otherThan(code));
        QCOMPARE(wrong.status, 403);
        QCOMPARE(wrong.error(), QStringLiteral("wrong_code"));
        QCOMPARE(wrong.body.value(QStringLiteral("tries_left")).toInt(), left);
    }
    QCOMPARE(check(link, code).error(), QStringLiteral("code_expired")); // the right one comes too late
    m_clock.advanceSeconds(31);
    send(link);
    QCOMPARE(check(link, sentCode()).status, 200);
}

void TstCodes::codesRunOutAndVoidTheOlder()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    send(link);
    const QByteArray first = sentCode();
    m_clock.advanceSeconds(30);
    send(link);
    const QByteArray second = sentCode();
    if (first != second)
        QCOMPARE(check(link, first).error(), QStringLiteral("wrong_code"));
    m_clock.advanceSeconds(599);
    QCOMPARE(check(link, second).status, 200);
    m_clock.advanceSeconds(3600);
    send(link);
    const QByteArray third = sentCode();
    m_clock.advanceSeconds(600);
    QCOMPARE(check(link, third).error(), QStringLiteral("code_expired"));
    QCOMPARE(check(makeLink(QStringLiteral("email"), QStringLiteral("a@b.example")), "123456").error(),
             QStringLiteral("code_expired")); // none was sent
}

void TstCodes::threeAnHour()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    const std::int64_t start = now();
    QCOMPARE(send(link).status, 200);
    const Answer soon = send(link);
    QCOMPARE(soon.status, 429);
    QCOMPARE(soon.error(), QStringLiteral("too_many"));
    m_clock.advanceSeconds(30);
    QCOMPARE(send(link).status, 200);
    m_clock.advanceSeconds(30);
    const Answer last = send(link);
    QCOMPARE(last.status, 200);
    QCOMPARE(last.body.value(QStringLiteral("resend_after")).toInteger(), start + 3600);
    m_clock.advanceSeconds(3539);
    QCOMPARE(send(link).status, 429);
    m_clock.advanceSeconds(1);
    QCOMPARE(send(link).status, 200);
    QCOMPARE(nextCodeAt({}), 0);
    QCOMPARE(nextCodeAt({100}), 130);
    QCOMPARE(nextCodeAt({100, 3000, 200}), 3700);
    QCOMPARE(nextCodeAt({100, 3000, 3680, 200}), 3800);
}

void TstCodes::twentyWrongOnesLockTheLink()
{
    const Link link = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    const QByteArray earlier = grantFor(link);
    for (int wrong = 0; wrong < 19;) {
        m_clock.advanceSeconds(3600);
        send(link);
        const QByteArray code = sentCode();
        for (int i = 0; i < 5 && wrong < 19; ++i, ++wrong)
            QCOMPARE(check(link, otherThan(code)).status, 403);
    }
    m_clock.advanceSeconds(3600);
    send(link);
    const QByteArray code = sentCode();
    QCOMPARE(check(link, otherThan(code)).status, 423); // the twentieth
    QCOMPARE(check(link, code).error(), QStringLiteral("locked"));
    QCOMPARE(open(link).status, 423);
    QCOMPARE(open(link, earlier).status, 423); // whoever came in before is asked to wait, too
    QCOMPARE(send(link).status, 423);
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post()), earlier).status, 423);
    QCOMPARE(kinds(link).last(), QStringLiteral("locked:code"));
    m_clock.advanceSeconds(40 * 3600);
    QCOMPARE(open(link).status, 423); // time alone opens nothing
    QVERIFY(!m_storage->unlockLink(newUuid(m_clock), link.id).value()); // another office
    QVERIFY(m_storage->unlockLink(m_workspace, link.id).value());
    QCOMPARE(open(link).status, 200);
    QVERIFY(!grantFor(link).isEmpty());
}

void TstCodes::grantsAreForOneLinkAndRunOut()
{
    const Link one = makeLink(QStringLiteral("email"), QStringLiteral("a@b.example"));
    const Link two = makeLink(QStringLiteral("email"), QStringLiteral("a@b.example"));
    const QByteArray grant = grantFor(one);
    QCOMPARE(open(one, grant).body.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    QCOMPARE(open(two, grant).body.value(QStringLiteral("state")).toString(), QStringLiteral("code"));
    QByteArray other = grant;
    other[0] = static_cast<char>(other[0] ^ 1);
    QCOMPARE(open(one, other).body.value(QStringLiteral("state")).toString(), QStringLiteral("code"));
    m_clock.advanceSeconds(12 * 3600 - 1);
    QCOMPARE(open(one, grant).body.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    m_clock.advanceSeconds(1);
    QCOMPARE(open(one, grant).body.value(QStringLiteral("state")).toString(), QStringLiteral("code"));
    QCOMPARE(ask(Route::LinkAnswer, one, wire::encode(post()), grant).error(), QStringLiteral("code_needed"));
}

void TstCodes::strangersLearnNothing()
{
    Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    const Link right = link;
    link.a[0] = static_cast<char>(link.a[0] ^ 1);
    QCOMPARE(open(link).error(), QStringLiteral("wrong_secret"));
    QCOMPARE(send(link).error(), QStringLiteral("wrong_secret"));
    QCOMPARE(check(link, "123456").error(), QStringLiteral("wrong_secret"));
    QVERIFY(kinds(link).isEmpty());
    QCOMPARE(ask(Route::LinkCheckCode, right, "{\"code\":\"12345\"}").status, 400);
    QCOMPARE(ask(Route::LinkCheckCode, right, "{\"code\":\"123456\"}", {}, {}, "text/plain").status, 415);
    link.id = crypto::randomBytes(16);
    QCOMPARE(send(link).error(), QStringLiteral("unknown"));
}

void TstCodes::aCodeIsSentAtMostOnce()
{
    const Link link = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    send(link);
    const auto claim = m_storage->claimDelivery(now() * 1000, 1000).value();
    QVERIFY(claim.has_value());
    m_clock.advanceSeconds(2); // the sender died while it sent
    QVERIFY(!m_storage->claimDelivery(now() * 1000, 1000).value());
    m_clock.advanceSeconds(40);
    send(link);
    QVERIFY(m_storage->claimDelivery(now() * 1000, 60000).value());
    QVERIFY(m_storage->releaseLeases(now() * 1000)); // the relay was restarted
    QVERIFY(!m_storage->claimDelivery(now() * 1000, 1000).value());
    // An older code that still waits is not sent after a newer one.
    const Link two = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    send(two);
    m_clock.advanceSeconds(30);
    send(two);
    QVERIFY(m_storage->claimDelivery(now() * 1000, 60000).value());
    QVERIFY(!m_storage->claimDelivery(now() * 1000, 60000).value());
}

void TstCodes::theStorageKnowsNoCode()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    send(link);
    const auto claim = m_storage->claimDelivery(now() * 1000, 60000).value();
    const QByteArray code = m_keys->open(claim->payload, claim->dedupKey).value().code;
    QCOMPARE(code.size(), 6);
    QVERIFY(!claim->payload.contains(code));
    QVERIFY(!claim->dedupKey.toLatin1().contains(code));
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        const QByteArray bytes = LocalDisk().readAll(m_folder->filePath(name), 100000000).value();
        QVERIFY2(!bytes.contains("jan@client"), qPrintable(name));
        QVERIFY2(!bytes.contains(crypto::sha256(link.id + code)), qPrintable(name)); // nor a hash that guessing finds
        QVERIFY2(!bytes.contains(crypto::sha256(code)), qPrintable(name));
    }
}

void TstCodes::answersCarryTheirCheck()
{
    const Link link = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    const QByteArray grant = grantFor(link);
    const std::int64_t checked = now();
    m_clock.advanceSeconds(777);
    const wire::AnswerPost answer = post();
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(answer), grant).status, 200);
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(answer), grant).status, 200); // a repeat
    const auto stored = m_storage->answer(m_workspace, link.id).value();
    QCOMPARE(stored->codeChannel, QStringLiteral("sms"));
    QCOMPARE(stored->codeChecked, checked);
    const Link plain = makeLink({}, {});
    QCOMPARE(ask(Route::LinkAnswer, plain, wire::encode(post())).status, 200);
    QCOMPARE(m_storage->answer(m_workspace, plain.id).value()->codeChecked, 0);
}

void TstCodes::questionsAreLimitedAndIdempotent()
{
    const Link link = makeLink({}, {});
    QList<wire::QuestionPost> posts;
    for (int i = 0; i < 11; ++i) {
        m_clock.advanceSeconds(1);
        posts.append({newUuid(m_clock), QByteArray(65, 4), QByteArray(40, static_cast<char>('a' + i))});
        QCOMPARE(ask(Route::LinkQuestion, link, wire::encode(posts.last())).status, i < 10 ? 200 : 429);
    }
    QCOMPARE(ask(Route::LinkQuestion, link, wire::encode(posts.first())).status, 200);
    const auto stored = m_storage->questions(m_workspace, link.id).value();
    QCOMPARE(stored->size(), 10u);
    QCOMPARE(stored->front().post.ct, posts.first().ct);
    QCOMPARE(stored->front().agent, QStringLiteral("Test Phone"));
    QVERIFY(!m_storage->questions(newUuid(m_clock), link.id).value()); // another office
    QCOMPARE(kinds(link).size(), 10);
    QCOMPARE(kinds(link).first(), QStringLiteral("question:") + posts.first().id.toString());
}

void TstCodes::answersToQuestionsStandInTheLink()
{
    const Link link = makeLink({}, {});
    const Uuid question = newUuid(m_clock);
    const wire::ReplyUpload reply{QByteArray(60, 'r'), {}};
    const auto put = [&](const wire::ReplyUpload &upload, const Uuid &to) {
        return m_storage->putReply(m_workspace, link.id, to, upload, m_clock.now().msSinceEpoch).value();
    };
    QVERIFY(open(link).body.value(QStringLiteral("replies")).isUndefined());
    QCOMPARE(put(reply, question), PutOutcome::Stored);
    QCOMPARE(put(reply, question), PutOutcome::Same);
    QCOMPARE(put({QByteArray(60, 's'), {}}, question), PutOutcome::Different); // the first stays
    QCOMPARE(m_storage->putReply(newUuid(m_clock), link.id, question, reply, 1).value(), PutOutcome::UnknownLink);
    const auto opened = wire::decodeOpenReply(open(link).raw);
    QVERIFY(opened && opened->replies.size() == 1);
    QCOMPARE(opened->replies.front(), (wire::QuestionReply{question, reply.sealed}));
    for (int i = 1; i < wire::kMaxReplies; ++i) {
        m_clock.advanceSeconds(1);
        QCOMPARE(put(reply, newUuid(m_clock)), PutOutcome::Stored);
    }
    QCOMPARE(put(reply, newUuid(m_clock)), PutOutcome::Different);
    QCOMPARE(wire::decodeOpenReply(open(link).raw)->replies.front().question, question); // oldest first
    QVERIFY(m_storage->eraseLink(link.id, m_clock.now().msSinceEpoch / 1000).value());
    QVERIFY(m_storage->replies(link.id).value().empty());
}

void TstCodes::attachmentsAreLimitedAndNamed()
{
    const Link link = makeLink({}, {});
    const auto put = [&](const QByteArray &bytes) {
        return ask(Route::LinkPutBlob, link, bytes, {}, QString::fromLatin1(crypto::sha256(bytes).toHex()),
                   "application/octet-stream")
            .status;
    };
    const QByteArray chunk = crypto::randomBytes(1000);
    const QString name = QString::fromLatin1(crypto::sha256(chunk).toHex());
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post({name}))).error(), QStringLiteral("missing_blob"));
    QCOMPARE(put(chunk), 200);
    QCOMPARE(put(chunk), 200);
    QCOMPARE(ask(Route::LinkPutBlob, link, "other", {}, name, "application/octet-stream").status, 400);
    QCOMPARE(ask(Route::LinkPutBlob, link, chunk, {}, name, "text/html").status, 415);
    // A chunk of another link of the same office is not this signer's.
    const Link other = makeLink({}, {});
    QCOMPARE(ask(Route::LinkAnswer, other, wire::encode(post({name}))).error(), QStringLiteral("missing_blob"));
    QByteArray big(wire::kMaxSealedChunk, 'b');
    int taken = 0;
    for (; taken < 70; ++taken) {
        big[0] = static_cast<char>(taken);
        if (const int status = put(big); status != 200) {
            QCOMPARE(status, 413);
            break;
        }
    }
    QCOMPARE(taken, 31); // 32 MiB with the first
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post({name}))).status, 200);
    QCOMPARE(put("late"), 409);
    const Answer back = ask(Route::LinkBlob, link, {}, {}, name);
    QCOMPARE(back.raw, chunk);
}

// A file is first its bytes, then its name in the folder; the disk may fail at either.
void TstCodes::aChunkThatCannotBeSyncedIsNotTaken_data()
{
    QTest::addColumn<int>("failAt");
    QTest::newRow("new folder") << 0;
    QTest::newRow("folder in it") << 1;
    QTest::newRow("bytes") << 2;
    QTest::newRow("name") << 3;
}

void TstCodes::aChunkThatCannotBeSyncedIsNotTaken()
{
    QFETCH_GLOBAL(bool, isPostgres);
    if (isPostgres)
        return; // there the chunks are rows of the database
    QFETCH(int, failAt);
    const Link link = makeLink({}, {});
    const QByteArray chunk(5000, 'x');
    const QString name = QString::fromLatin1(crypto::sha256(chunk).toHex());
    const auto put = [&] { return ask(Route::LinkPutBlob, link, chunk, {}, name, "application/octet-stream"); };
    {
        const FailingSync fault(m_folder->filePath(QStringLiteral("blobs")), failAt);
        const Answer refused = put();
        QVERIFY(fault.calls() > failAt);
        QCOMPARE(refused.status, 507);
        QCOMPARE(refused.error(), QStringLiteral("full"));
    }
    QVERIFY(!m_storage->hasBlob(m_workspace, crypto::sha256(chunk)).value());
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post({name}))).error(), QStringLiteral("missing_blob"));
    // The same again, when the disk is well: written anew, not taken for what an unsure write may have left.
    const FailingSync well(m_folder->filePath(QStringLiteral("blobs")), 1000);
    QCOMPARE(put().status, 200);
    QCOMPARE(well.calls(), failAt < 2 ? 4 : 2); // folders whose flush failed are flushed again
    QCOMPARE(m_blobs->get(m_workspace, name).value(), chunk);
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post({name}))).status, 200);
}

// A year ahead for half an hour, as after a mistyped date: nothing ran out, neither for those who ask meanwhile nor after.
void TstCodes::aClockThatJumpsAheadClosesNothing()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    std::int64_t running = 1000;
    const RelayClock clock(m_clock, [&running] { return running; });
    m_codes = std::make_unique<Codes>(*m_storage, *m_keys, clock);
    m_api = std::make_unique<SignerApi>(*m_storage, *m_blobs, *m_attempts, *m_codes, *m_keys, clock);
    const Time before = m_clock.now();
    const auto housekeeping = [&] {
        const std::int64_t seconds = clock.now().msSinceEpoch / 1000;
        return m_storage->expireLinks(seconds).value() + m_storage->purge(seconds, {}).value().links;
    };
    const QByteArray grant = grantFor(link);
    m_clock.set(before.plusSeconds(365 * 86400));
    running += 30 * 60'000;
    QCOMPARE(housekeeping(), 0);
    QCOMPARE(open(link, grant).body.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    QCOMPARE(clock.now().msSinceEpoch, before.plusSeconds(30 * 60).msSinceEpoch);
    m_clock.set(before.plusSeconds(31 * 60));
    running += 60'000;
    QCOMPARE(housekeeping(), 0);
    QCOMPARE(open(link, grant).status, 200);
    // A clock that stays there for an hour is right: the machine may have been wrong before.
    m_clock.set(before.plusSeconds(365 * 86400));
    QCOMPARE(housekeeping(), 0);
    running += RelayClock::kDisbeliefMs;
    QVERIFY(housekeeping() > 0);
    QCOMPARE(open(link, grant).status, 410);
}

void TstCodes::replacedLinksSaySo()
{
    const Link link = makeLink(QStringLiteral("email"), QStringLiteral("jan@client.example"));
    QCOMPARE(m_storage->cancelLink(m_workspace, link.id, {true, {}}, now() * 1000).value(), PutOutcome::Stored);
    QCOMPARE(open(link).error(), QStringLiteral("replaced"));
    QCOMPARE(send(link).error(), QStringLiteral("replaced"));
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post())).error(), QStringLiteral("replaced"));
    const Link plain = makeLink({}, {});
    QCOMPARE(m_storage->cancelLink(m_workspace, plain.id, {false, {}}, now() * 1000).value(), PutOutcome::Stored);
    QCOMPARE(open(plain).error(), QStringLiteral("cancelled"));
    QCOMPARE(ask(Route::LinkAnswer, plain, wire::encode(post())).error(), QStringLiteral("cancelled"));
    // The same upload with its secrets sealed anew is the same link.
    const Link again = makeLink(QStringLiteral("sms"), QStringLiteral("+48600100789"));
    wire::LinkUpload upload{.envelope = m_workspace, .auth = crypto::sha256(again.a), .wrapped = QByteArray(92, 'w')};
    upload.manifest = QByteArray(100, 'm');
    upload.expires = now() + 100;
    for (int i = 0; i < 2; ++i) {
        upload.code = link::sealCodePolicy(m_keys->publicKey(), plain.a.left(16), QStringLiteral("sms"),
                                           {.to = QStringLiteral("+48")})
                          .value();
        QCOMPARE(m_storage->putLink(m_workspace, plain.a.left(16), upload, 1000).value(),
                 i == 0 ? PutOutcome::Stored : PutOutcome::Same);
    }
    upload.code->channel = QStringLiteral("email");
    QCOMPARE(m_storage->putLink(m_workspace, plain.a.left(16), upload, 1000).value(), PutOutcome::Different);
}

void TstCodes::remindersStop()
{
    const auto reminder = [&](const QString &key, std::int64_t notBefore) {
        return wire::Delivery{key, QStringLiteral("reminder"), QStringLiteral("email"), QByteArray(100, 'p'),
                              notBefore};
    };
    const Link link =
        makeLink({}, {}, {reminder(QStringLiteral("k1"), now() + 100), reminder(QStringLiteral("k2"), now() + 200)});
    const QString url = stopRemindersUrl(QStringLiteral("https://r.example"), *m_keys, link.id, QStringLiteral("de"));
    const QString mac = url.section(QLatin1Char('/'), -1).section(QLatin1Char('?'), 0, 0);
    QCOMPARE(mac.size(), 64);
    const RouteMatch match = matchRoute("POST", QUrl(url).path().toLatin1());
    QCOMPARE(match.route, Route::StopReminders);
    QCOMPARE(match.link, link.id);
    QCOMPARE(match.hash, mac);

    const auto visit = [&](Route route, const QString &hash) {
        const Request request{.method = "GET", .query = "l=de", .address = m_address};
        return m_api->handle(request, {route, link.id, hash});
    };
    const Response page = visit(Route::RemindersPage, mac);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("lang=\"de\"") && page.body.contains("<button "));
    QVERIFY(m_storage->nextDeliveryAtMs().value()); // a scanner that follows links stops nothing
    const Response forged = visit(Route::StopReminders, QString(64, QLatin1Char('0')));
    QCOMPARE(forged.status, 404);
    QVERIFY(forged.body.contains("Dieser Link ist unvollständig"));
    QVERIFY(m_storage->nextDeliveryAtMs().value());
    QCOMPARE(visit(Route::StopReminders, mac).status, 200);
    QCOMPARE(visit(Route::StopReminders, mac).status, 200);
    QVERIFY(!m_storage->nextDeliveryAtMs().value());
    QCOMPARE(kinds(link), QStringList{QStringLiteral("reminders_stopped")});
    // Not those that come later either, by whichever way.
    const QString key = QString::fromLatin1(link.id.toHex()) + QStringLiteral(":party:reminder-1");
    QVERIFY(m_storage->addDeliveries(m_workspace, {reminder(key, 0)}, now() * 1000));
    QVERIFY(!m_storage->nextDeliveryAtMs().value());
    QVERIFY(!stopRemindersPage({.query = "l=<script>"}, StopPage::Question, {}).body.contains("<script>"));
}

// Every state in every language is a page like the signer's own, made of classes that its styles know.
void TstCodes::remindersPageLooksLikeTheOthers()
{
    QByteArray styles;
    const QDir folder(QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR"))
                      + QStringLiteral("/app/relay/web/src/styles"));
    for (const QString &name : folder.entryList({QStringLiteral("*.css")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        styles += file.readAll();
    }
    const PageLook look{.stylesheets = {"/assets/frame-1.css", "/assets/index-2.css"}, .mark = "/assets/mark-3.svg"};
    const QRegularExpression classes(QStringLiteral("class=\"([^\"]+)\""));
    QSet<QByteArray> titles;
    for (const char *language : {"en", "pl", "de", "pt_BR", "ru"})
        for (const StopPage which : {StopPage::Question, StopPage::Done, StopPage::BrokenLink}) {
            const Response page = stopRemindersPage({.query = QByteArray("l=") + language}, which, look);
            const QString body = QString::fromUtf8(page.body);
            QVERIFY(body.contains(QStringLiteral("lang=\"%1\"").arg(QString(language).replace('_', '-'))));
            for (const QByteArray &part : look.stylesheets + QByteArrayList{look.mark})
                QVERIFY(page.body.contains("=\"" + part + '"'));
            for (auto found = classes.globalMatch(body); found.hasNext();)
                for (const QString &name : found.next().captured(1).split(QLatin1Char(' ')))
                    QVERIFY2(styles.contains('.' + name.toLatin1()), qPrintable(name));
            QCOMPARE(page.body.contains("<form"), which == StopPage::Question);
            titles.insert(
                page.body.mid(page.body.indexOf("<h2"), page.body.indexOf("</h2>") - page.body.indexOf("<h2")));
            const auto policy = std::find_if(page.headers.begin(), page.headers.end(),
                                             [](const auto &h) { return h.first == "Content-Security-Policy"; });
            QVERIFY(policy != page.headers.end() && policy->second.contains("style-src 'self'"));
            QVERIFY(!policy->second.contains("script-src"));
        }
    QCOMPARE(titles.size(), 15);
    // Where the link was cut off, the browser's language is left.
    const auto inBrowser = [&](const QByteArray &languages) {
        return stopRemindersPage({.headers = {{"accept-language", languages}}}, StopPage::BrokenLink, look).body;
    };
    QVERIFY(inBrowser("fr-FR,pt-PT;q=0.9,en;q=0.8").contains("lang=\"pt-BR\""));
    QVERIFY(inBrowser("fr").contains("lang=\"en\""));
    for (const char *path : {"/u/AAAAAAAAAAAAAAAAAAAAAA/1234", "/u/AAAA", "/u/"})
        for (const char *method : {"GET", "POST"}) {
            const RouteMatch match = matchRoute(method, path);
            QCOMPARE(match.route, Route::RemindersPage);
            const Response page = m_api->handle({.method = method, .address = m_address}, match);
            QCOMPARE(page.status, 404);
            QVERIFY(page.body.contains("This link is not complete"));
        }
}

void TstCodes::scheduledRemindersWaitAndGo()
{
    const auto reminder = [&](const QString &key, std::int64_t notBefore) {
        return wire::Delivery{key, QStringLiteral("reminder"), QStringLiteral("email"), QByteArray(100, 'p'),
                              notBefore};
    };
    const Link link =
        makeLink({}, {}, {reminder(QStringLiteral("k1"), now() + 100), reminder(QStringLiteral("k2"), now() + 200)});
    QVERIFY(!m_storage->claimDelivery(now() * 1000, 1000).value());
    QCOMPARE(m_storage->nextDeliveryAtMs().value(), std::optional<std::int64_t>((now() + 100) * 1000));
    m_clock.advanceSeconds(100);
    const auto claim = m_storage->claimDelivery(now() * 1000, 60000).value();
    QVERIFY(claim.has_value());
    QCOMPARE(claim->createdMs, now() * 1000); // giving up counts from when it was due
    QVERIFY(m_storage->settleDelivered(*claim, now() * 1000));
    QCOMPARE(ask(Route::LinkAnswer, link, wire::encode(post())).status, 200);
    QVERIFY(!m_storage->nextDeliveryAtMs().value()); // who has signed is not reminded
}

void TstCodes::codesAreUniform()
{
    QSet<QByteArray> codes;
    std::array<int, 10> first{};
    for (int i = 0; i < 20000; ++i) {
        const QByteArray code = randomCode();
        QCOMPARE(code.size(), 6);
        codes.insert(code);
        ++first[static_cast<std::size_t>(code[0] - '0')];
    }
    QVERIFY(codes.size() > 19000); // 20,000 draws of a million meet themselves about 200 times
    for (const int count : first)
        QVERIFY2(count > 1700 && count < 2300, qPrintable(QString::number(count))); // 7 standard deviations
}

QTEST_APPLESS_MAIN(TstCodes)
#include "tst_codes.moc"
