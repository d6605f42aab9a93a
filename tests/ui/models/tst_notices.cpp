#include "ui/models/deep_link.h"
#include "ui/models/notices.h"

#include <QtTest>

using namespace countersign;
using namespace countersign::ui;
using Kind = Notice::Kind;

namespace {

const SystemClock kClock;
const domain::MemberId kMe = domain::MemberId::fresh(kClock);
const domain::MemberId kOther = domain::MemberId::fresh(kClock);

domain::Envelope envelope(domain::MemberId responsible)
{
    domain::Envelope e;
    e.id = domain::EnvelopeId::fresh(kClock);
    e.title = QStringLiteral("Service agreement");
    e.responsible = responsible;
    e.owner = responsible;
    domain::Party mine;
    mine.id = domain::PartyId::fresh(kClock);
    mine.member = kMe;
    mine.name = QStringLiteral("Anna Nowak");
    domain::Party client;
    client.id = domain::PartyId::fresh(kClock);
    client.side = domain::Side::Theirs;
    client.name = QStringLiteral("Klaus Müller");
    e.parties = {mine, client};
    return e;
}

domain::Event happened(domain::EventBody body, domain::MemberId author = {})
{
    return {domain::EventId::fresh(kClock), {}, kClock.now(), author, std::move(body)};
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatConcernsMe_data()
    {
        QTest::addColumn<domain::Envelope>("envelope");
        QTest::addColumn<std::vector<domain::Event>>("events");
        QTest::addColumn<QList<int>>("kinds");
        const auto row = [](const char *name, const domain::Envelope &e, std::vector<domain::Event> events,
                            std::initializer_list<Kind> kinds) {
            QList<int> wanted;
            for (const Kind kind : kinds)
                wanted.append(int(kind));
            QTest::newRow(name) << e << std::move(events) << wanted;
        };
        const domain::Envelope mine = envelope(kMe);
        const domain::Envelope others = envelope(kOther);
        const auto me = [](const domain::Envelope &e) { return e.parties[0].id; };
        const auto client = [](const domain::Envelope &e) { return e.parties[1].id; };
        using Outcome = domain::DeliveryReported::Outcome;

        row("my turn", others, {happened(domain::TurnStarted{0, {me(others)}}, kOther)}, {Kind::YourTurn});
        row("somebody's turn", others, {happened(domain::TurnStarted{0, {client(others)}}, kOther)}, {});
        row("I began my own turn", mine, {happened(domain::TurnStarted{0, {me(mine)}}, kMe)}, {});
        domain::Envelope done = others;
        done.parties[0].state = domain::PartyState::Acted;
        row("a turn that is over already", done, {happened(domain::TurnStarted{0, {me(done)}}, kOther)}, {});
        row("signed by link", mine, {happened(domain::PartySigned{.party = client(mine)})}, {Kind::Signed});
        row("signed, not my affair", others, {happened(domain::PartySigned{.party = client(others)})}, {});
        row("I signed", mine, {happened(domain::PartySigned{.party = me(mine)}, kMe)}, {});
        row("everybody", mine,
            {happened(domain::PartySigned{.party = client(mine)}), happened(domain::Sealed{}),
             happened(domain::Completed{})},
            {Kind::AllSigned});
        row("declined", mine,
            {happened(domain::PartyDeclined{.party = client(mine), .reason = QStringLiteral("Too dear")})},
            {Kind::Declined});
        row("not delivered", mine,
            {happened(domain::DeliveryReported{client(mine), Outcome::Failed, QStringLiteral("invitation"),
                                               QStringLiteral("550 mailbox full")})},
            {Kind::DeliveryFailed});
        row("delivered, deferred", mine,
            {happened(domain::DeliveryReported{client(mine), Outcome::Delivered, {}, {}}),
             happened(domain::DeliveryReported{client(mine), Outcome::Deferred, {}, {}})},
            {});
        row("no seal", mine, {happened(domain::SealFailed{QStringLiteral("no certificate")})}, {Kind::SealFailed});
        row("a rule writes to me", others,
            {happened(domain::MessageSent{{kMe}, {}, QStringLiteral("Look"), QStringLiteral("It is late")})},
            {Kind::Message});
        row("a rule writes to another", others, {happened(domain::MessageSent{{kOther}, {}, {}, {}})}, {});
    }
    void tellsWhatConcernsMe()
    {
        QFETCH(domain::Envelope, envelope);
        QFETCH(std::vector<domain::Event>, events);
        QFETCH(QList<int>, kinds);
        QList<int> told;
        for (const Notice &notice : noticesOf(envelope, events, 0, kMe)) {
            told.append(int(notice.kind));
            QCOMPARE(notice.envelope, envelope.id);
            QVERIFY(!headlineOf(notice).isEmpty());
            QVERIFY(sentenceOf(notice).contains(envelope.title));
        }
        QCOMPARE(told, kinds);
        // Known events are told only once.
        QVERIFY(noticesOf(envelope, events, events.size(), kMe).empty());
    }

    void saysItInASentence()
    {
        const Notice notice{Kind::DeliveryFailed,
                            {},
                            QStringLiteral("Klaus Müller"),
                            QStringLiteral("Service agreement"),
                            QStringLiteral("550 5.2.2\r\n mailbox ") + QString(5000, QLatin1Char('x'))};
        const QString words = sentenceOf(notice);
        QVERIFY(
            words.startsWith(QStringLiteral("Klaus Müller was not reached: “Service agreement”. 550 5.2.2 mailbox")));
        QVERIFY(words.size() < 300); // a stranger's server does not fill the screen
    }

    void links_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("isOne");
        const QString id = QStringLiteral("01939c2f-7e5a-7c31-8b1e-2f4d6a8c0e12");
        QTest::newRow("one") << QStringLiteral("countersign://envelope/") + id << true;
        QTest::newRow("as browsers write it") << QStringLiteral("COUNTERSIGN://Envelope/%1/").arg(id.toUpper()) << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no id") << QStringLiteral("countersign://envelope/") << false;
        QTest::newRow("null") << QStringLiteral("countersign://envelope/00000000-0000-0000-0000-000000000000") << false;
        QTest::newRow("another thing") << QStringLiteral("countersign://settings/") + id << false;
        QTest::newRow("another scheme") << QStringLiteral("https://envelope/") + id << false;
        QTest::newRow("more behind") << QStringLiteral("countersign://envelope/%1?x=1").arg(id) << false;
        QTest::newRow("a path") << QStringLiteral("countersign://envelope/../../etc/passwd") << false;
        QTest::newRow("an option in front") << QStringLiteral("--workspace=/tmp/evil") << false;
        QTest::newRow("very long") << QStringLiteral("countersign://envelope/") + QString(1 << 20, QLatin1Char('a'))
                                   << false;
    }
    void links()
    {
        QFETCH(QString, link);
        QFETCH(bool, isOne);
        const auto id = envelopeOf(link);
        QCOMPARE(id.has_value(), isOne);
        if (id)
            QCOMPARE(envelopeOf(linkTo(*id)), id);
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
