// Strict delivery: the office's own mail server, spoken to over TLS with a login, instead of the relay. A real server takes the mails;
// the relay must never hear an address.
#include "core/flow/automation.h"
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/link_sending.h"
#include "core/flow/messaging.h"
#include "core/flow/own_mail.h"
#include "core/flow/ports.h"
#include "core/flow/question_answering.h"
#include "core/flow/reminding.h"
#include "core/flow/routing.h"
#include "core/mail/mail.h"
#include "tests/app/relay/test_server.h"
#include "tests/support/story.h"

#include <QJsonArray>
#include <QTest>

using namespace countersign;
using namespace countersign::flow;
using namespace countersign::test;

namespace {

// A folder's worth of mail server, and the office's form for it.
class Server
{
public:
    explicit Server(bool isImplicit = false)
        : m_certificate(makeCertificate(m_folder.path())),
          m_server(QStringLiteral("smtp_server.py"), m_folder.filePath(QStringLiteral("mails")))
    {
        QStringList options{QStringLiteral("--tls"), m_certificate.certificate, m_certificate.key,
                            QStringLiteral("--login"), QStringLiteral("office:p4ss word")};
        if (isImplicit)
            options << QStringLiteral("--implicit");
        m_isUp = m_server.start(options);
        m_form = {.isUsed = true,
                  .host = QStringLiteral("localhost"),
                  .port = m_server.port(),
                  .security = isImplicit ? OwnMailServer::Security::Tls : OwnMailServer::Security::StartTls,
                  .user = QStringLiteral("office"),
                  .fromAddress = QStringLiteral("umowy@nord.example")};
    }
    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] const OwnMailServer &form() const { return m_form; }
    [[nodiscard]] QList<QJsonObject> received() const { return m_server.received(); }
    void behave(const QByteArray &mode) { m_server.set("mode", mode); }
    // The office's program knows the test's certificate; all else is the product's.
    [[nodiscard]] MailCarrier carrier(QList<mail::Mail> *sent = nullptr) const
    {
        return [ca = m_certificate.certificate, sent](mail::SmtpAccess access, const mail::Mail &message) {
            static const std::atomic<bool> goOn = false;
            access.caFile = ca;
            if (sent)
                sent->append(message);
            return mail::SmtpDelivery(access).send(message, goOn);
        };
    }

private:
    QTemporaryDir m_folder;
    TestCertificate m_certificate;
    TestServer m_server;
    OwnMailServer m_form;
    bool m_isUp = false;
};

Secret password() { return Secret(QByteArrayView("p4ss word")); }

void beat(Story &story)
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(heartbeat(story.office()).has_value());
}

QString header(const QJsonObject &mail, const char *name)
{
    return mail[QStringLiteral("headers")].toObject()[QLatin1String(name)].toString();
}

const domain::Party &client(const domain::Envelope &envelope) { return envelope.parties.back(); }

} // namespace

class TstOwnMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_story = std::make_unique<Story>(); }
    void cleanupTestCase() { m_story.reset(); }
    void theSettingsAreChecked_data();
    void theSettingsAreChecked();
    void aTestSaysTheServersWords_data();
    void aTestSaysTheServersWords();
    void theRelayNeverHearsAnAddress();
    void refusalsStandOnTheCard();
    void aServerThatIsAwayIsTriedAgain();
    void remindersStopWhenThePartyActed();
    void twoWaysAndAnAnswer();

private:
    std::unique_ptr<Story> m_story;
};

void TstOwnMail::theSettingsAreChecked_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("security");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("isTaken");
    const QString from = QStringLiteral("office@nord.example");
    QTest::newRow("a name") << QStringLiteral("smtp.nord.example") << 587 << 0 << from << true;
    QTest::newRow("an address") << QStringLiteral("2001:db8::25") << 465 << 1 << from << true;
    QTest::newRow("plain, here") << QStringLiteral("127.0.0.1") << 25 << 2 << from << true;
    QTest::newRow("plain, elsewhere") << QStringLiteral("smtp.nord.example") << 25 << 2 << from << false;
    QTest::newRow("a path") << QStringLiteral("smtp.nord.example/x") << 587 << 0 << from << false;
    QTest::newRow("a login in it") << QStringLiteral("a:b@smtp.nord.example") << 587 << 0 << from << false;
    QTest::newRow("a line end") << QStringLiteral("smtp.nord.example\r\n") << 587 << 0 << from << false;
    QTest::newRow("nothing") << QString() << 587 << 0 << from << false;
    QTest::newRow("no port") << QStringLiteral("smtp.nord.example") << 0 << 0 << from << false;
    QTest::newRow("port too large") << QStringLiteral("smtp.nord.example") << 65536 << 0 << from << false;
    QTest::newRow("no sender") << QStringLiteral("smtp.nord.example") << 587 << 0 << QStringLiteral("office") << false;
    QTest::newRow("sender with a line end") << QStringLiteral("smtp.nord.example") << 587 << 0
                                            << QStringLiteral("a@b.example\r\nBcc: c@d.example") << false;
}

void TstOwnMail::theSettingsAreChecked()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(int, security);
    QFETCH(QString, from);
    QFETCH(bool, isTaken);
    Story &story = *m_story;
    OwnMailServer server{.isUsed = true,
                         .host = host,
                         .port = port,
                         .security = static_cast<OwnMailServer::Security>(security),
                         .user = QStringLiteral("u"),
                         .fromAddress = from};
    const auto saved = saveOwnMailServer(story.office(), server, password());
    QCOMPARE(saved.has_value(), isTaken);
    if (!isTaken)
        return;
    story.reopen();
    const auto kept = ownMailSettings(story.office());
    QVERIFY(kept && kept->hasPassword);
    QVERIFY(kept->server == server);
    // Switched off it is kept as it is, and the password goes when it is taken away.
    server.isUsed = false;
    QVERIFY(saveOwnMailServer(story.office(), server, Secret()).has_value());
    QVERIFY(!ownMailSettings(story.office())->hasPassword);
    QVERIFY(!sendsOwnMail(story.office()));
}

void TstOwnMail::aTestSaysTheServersWords_data()
{
    QTest::addColumn<bool>("isImplicit");
    QTest::newRow("STARTTLS") << false;
    QTest::newRow("TLS from the start") << true;
}

void TstOwnMail::aTestSaysTheServersWords()
{
    QFETCH(bool, isImplicit);
    Server server(isImplicit);
    QVERIFY(server.isUp());
    Story story;
    story.office().ports().sendMail = server.carrier();
    const TrialRequest request{.bySms = false,
                               .to = QStringLiteral("anna@nord.example"),
                               .subject = QStringLiteral("Próba"),
                               .text = QStringLiteral("It works.")};
    const auto sent = tryOwnMail(story.office(), server.form(), password(), request);
    QVERIFY2(sent && sent->isDelivered, sent ? qPrintable(sent->words) : "");
    QCOMPARE(server.received().size(), 1);
    QVERIFY(server.received().front()[QStringLiteral("tls")].toBool());
    QCOMPARE(server.received().front()[QStringLiteral("login")].toString(), QStringLiteral("office"));
    QCOMPARE(header(server.received().front(), "Subject"), QStringLiteral("Próba"));

    const auto denied = tryOwnMail(story.office(), server.form(), Secret(QByteArrayView("wrong")), request);
    QVERIFY(denied && !denied->isDelivered && !denied->isForGood);
    QVERIFY2(denied->words.startsWith(QStringLiteral("535")), qPrintable(denied->words));
    server.behave("550");
    const auto refused = tryOwnMail(story.office(), server.form(), password(), request);
    QVERIFY(refused && refused->isForGood);
    QVERIFY2(refused->words.contains(QStringLiteral("no such user")), qPrintable(refused->words));
    // Without the test's certificate nothing is said to a server that nobody vouches for.
    server.behave("ok");
    story.office().ports().sendMail = [](const mail::SmtpAccess &access, const mail::Mail &message) {
        static const std::atomic<bool> goOn = false;
        return mail::SmtpDelivery(access).send(message, goOn);
    };
    const auto untrusted = tryOwnMail(story.office(), server.form(), password(), request);
    QVERIFY(untrusted && !untrusted->isDelivered);
    QCOMPARE(server.received().size(), 1);
}

void TstOwnMail::theRelayNeverHearsAnAddress()
{
    Server server;
    QVERIFY(server.isUp());
    Story story;
    OwnMailServer form = server.form();
    form.attachesFinished = true;
    QList<mail::Mail> sent;
    QVERIFY(saveOwnMailServer(story.office(), form, password()).has_value());
    story.office().ports().sendMail = server.carrier(&sent);

    const domain::EnvelopeId id = story.draft();
    QVERIFY(send(story.office(), id));
    story.directorSigns(id);
    beat(story);
    QCOMPARE(server.received().size(), 1);
    const QJsonObject invitation = server.received().front();
    QCOMPARE(invitation[QStringLiteral("mail_from")].toString(), form.fromAddress);
    QCOMPARE(invitation[QStringLiteral("rcpt_tos")].toArray().first().toString(),
             client(*story.office().envelope(id)).email);
    QVERIFY(client(*story.office().envelope(id)).link->isDelivered);
    QVERIFY(invitation[QStringLiteral("defects")].toArray().isEmpty());
    // The page's address, with the secret that only this mail holds.
    const QString words = invitation[QStringLiteral("parts")].toObject()[QStringLiteral("text/plain")].toString();
    QVERIFY2(words.contains(QStringLiteral("https://sign.example/s/")) && words.contains(QStringLiteral("#v1.")),
             qPrintable(words));

    QCOMPARE(remind(story.office(), id).value_or(0), 1);
    beat(story);
    QCOMPARE(server.received().size(), 2);

    // The client answers; the story looks for the mail where the relay had it, so hand it over.
    wire::DeliveryPayload mail;
    static const QRegularExpression link(QStringLiteral("https://sign\\.example/s/\\S+"));
    mail.url = link.match(words).captured();
    QVERIFY(story.relay().mails.isEmpty()); // nothing was given to the relay to send
    story.relay().mails.insert(QStringLiteral("story:invitation"), mail);
    story.clientAnswers();
    story.relay().mails.clear();
    beat(story);
    QVERIFY(story.office().envelope(id)->isCompleted);
    QVERIFY(story.relay().mails.isEmpty());
    QCOMPARE(server.received().size(), 3);
    const QJsonObject completed = server.received().back();
    QVERIFY(completed[QStringLiteral("defects")].toArray().isEmpty());
    const QByteArray finished = *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);
    QVERIFY(QByteArray(sent.back().data).replace("\r\n", "").contains(finished.toBase64()));
    QVERIFY(sent.back().data.contains("filename=\"Service agreement.pdf\""));
    QVERIFY(completed[QStringLiteral("parts")].toObject().contains(QStringLiteral("application/pdf")));
    // One identifier a mail, under the sender's domain.
    QSet<QString> ids;
    for (const QJsonObject &each : server.received()) {
        ids.insert(header(each, "Message-ID"));
        QVERIFY(header(each, "Message-ID").endsWith(QStringLiteral("@nord.example>")));
    }
    QCOMPARE(ids.size(), 3);
    // What the journal says, in the order of a card.
    QStringList reported;
    const auto events = story.office().events(id.value);
    QVERIFY(events.has_value());
    for (const domain::Event &event : *events)
        if (const auto *told = std::get_if<domain::DeliveryReported>(&event.body))
            reported << told->what;
    QCOMPARE(reported,
             (QStringList{QStringLiteral("invitation"), QStringLiteral("reminder-1"), QStringLiteral("completed")}));
}

void TstOwnMail::refusalsStandOnTheCard()
{
    Server server;
    QVERIFY(server.isUp());
    server.behave("550");
    Story story;
    QVERIFY(saveOwnMailServer(story.office(), server.form(), password()).has_value());
    story.office().ports().sendMail = server.carrier();
    const domain::EnvelopeId id = story.draft();
    QVERIFY(send(story.office(), id));
    story.directorSigns(id);
    beat(story);
    const domain::Envelope envelope = *story.office().envelope(id);
    QVERIFY(client(envelope).link->deliveryFailed);
    QVERIFY2(client(envelope).link->deliveryProblem.contains(QStringLiteral("no such user")),
             qPrintable(client(envelope).link->deliveryProblem));
    QVERIFY(!client(envelope).link->deliveryProblem.contains(QLatin1Char('@')));
    QCOMPARE(story.relay().mails.size(), 0);
    const auto tasks = story.office().ports().store->tasks().pendingFor(id);
    QVERIFY(tasks.has_value());
    for (const store::Task &task : *tasks)
        QVERIFY2(task.kind != kOwnMailTask, "refused for good is not tried again");
}

void TstOwnMail::aServerThatIsAwayIsTriedAgain()
{
    Server server;
    QVERIFY(server.isUp());
    server.behave("451 1");
    Story story;
    QVERIFY(saveOwnMailServer(story.office(), server.form(), password()).has_value());
    story.office().ports().sendMail = server.carrier();
    const domain::EnvelopeId id = story.draft();
    QVERIFY(send(story.office(), id));
    story.directorSigns(id);
    const auto outcome = heartbeat(story.office());
    QVERIFY(outcome && outcome->relayReached); // it is not the relay that is away
    beat(story);
    QVERIFY(!client(*story.office().envelope(id)).link->isDelivered);
    QVERIFY(client(*story.office().envelope(id)).link->deliveryProblem.contains(QStringLiteral("Greylisted")));
    QVERIFY(!client(*story.office().envelope(id)).link->deliveryFailed);
    QCOMPARE(server.received().size(), 0);
    story.time() = story.time().plusSeconds(60);
    story.reopen(); // what waits is on the disk
    story.office().ports().sendMail = server.carrier();
    beat(story);
    QCOMPARE(server.received().size(), 1);
    QVERIFY(client(*story.office().envelope(id)).link->isDelivered);
    QVERIFY(client(*story.office().envelope(id)).link->deliveryProblem.isEmpty());
}

void TstOwnMail::remindersStopWhenThePartyActed()
{
    Server server;
    QVERIFY(server.isUp());
    Story story;
    QVERIFY(saveOwnMailServer(story.office(), server.form(), password()).has_value());
    story.office().ports().sendMail = server.carrier();
    const domain::EnvelopeId id = story.draft();
    domain::DraftEdited edit;
    edit.reminderDays = std::vector<int>{1, 7};
    QVERIFY(editDraft(story.office(), id, edit));
    QVERIFY(send(story.office(), id));
    story.directorSigns(id);
    beat(story);
    const std::vector<int> days = story.office().envelope(id)->reminderDays;
    QCOMPARE(days.size(), 2U);
    QCOMPARE(server.received().size(), 1);
    story.time() = story.time().plusSeconds((days.front() * 24 + 1) * 3600LL);
    beat(story);
    QCOMPARE(server.received().size(), 2); // the first scheduled one
    // Withdrawn: the party hears it once, and no further reminder is due ever.
    QVERIFY(cancel(story.office(), id, QStringLiteral("no longer needed")).has_value());
    beat(story);
    const qsizetype told = server.received().size();
    QCOMPARE(told, 3);
    story.time() = story.time().plusSeconds(20 * 24 * 3600LL);
    beat(story);
    QCOMPARE(server.received().size(), told);
    QCOMPARE(story.relay().mails.size(), 0);
}

// A party of both ways: the mail by the office's own server, the SMS by the relay. So, too, the news of an answer, whose
// words neither of them has.
void TstOwnMail::twoWaysAndAnAnswer()
{
    Server server;
    QVERIFY(server.isUp());
    Story story;
    QVERIFY(saveOwnMailServer(story.office(), server.form(), password()).has_value());
    story.office().ports().sendMail = server.carrier();
    const domain::EnvelopeId id = story.draft();
    domain::DraftEdited edit;
    edit.parties = story.office().envelope(id)->parties;
    edit.parties->back().channel = domain::Channel::EmailAndSms;
    edit.parties->back().phone = QStringLiteral("+48600100200");
    QVERIFY(editDraft(story.office(), id, edit));
    QVERIFY(send(story.office(), id));
    story.directorSigns(id);
    beat(story);
    const domain::Party party = client(*story.office().envelope(id));
    QCOMPARE(server.received().size(), 1);
    QCOMPARE(story.relay().mails.size(), 1);
    QCOMPARE(story.relay().mails.first().to, party.phone);
    const auto words = [](const QJsonObject &mail) {
        return mail[QStringLiteral("parts")].toObject()[QStringLiteral("text/plain")].toString();
    };
    const QString url = story.relay().mails.first().url;
    QVERIFY(words(server.received().front()).contains(url)); // one link

    const Uuid question = newUuid(*story.office().ports().clock);
    Commit commit(story.office());
    commit.by({}).add(
        id.value,
        domain::QuestionAsked{.party = party.id, .question = question, .text = QStringLiteral("Is it with VAT?")});
    QVERIFY(commit.save());
    QVERIFY(answerQuestion(story.office(), id, question, {}, QStringLiteral("SECRETANSWER")));
    beat(story);
    QCOMPARE(server.received().size(), 2);
    QCOMPARE(story.relay().mails.size(), 2);
    const QString told = words(server.received().back());
    QVERIFY2(told.contains(url) && !told.contains(QStringLiteral("SECRETANSWER")), qPrintable(told));
    for (const wire::DeliveryPayload &sms : story.relay().mails)
        QVERIFY(sms.url == url && sms.text.isEmpty());
    QCOMPARE(story.relay().links[party.link->linkId].replies.size(), 1U);
}

QTEST_MAIN(TstOwnMail)
#include "tst_own_mail.moc"
