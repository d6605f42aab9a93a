// Whose turn it is, as the signer's page tells it: who has acted, who acts now, who comes after, and who is not named.
#include "core/flow/link_route.h"

#include <QTest>

using namespace countersign;
using domain::PartyAct;
using domain::PartyState;

namespace {

struct Person {
    const char *name;
    int step = 0;
    PartyState state = PartyState::Waiting;
    PartyAct act = PartyAct::Sign;
};

domain::Envelope sent(const std::vector<Person> &people, const std::vector<int> &needed)
{
    const SystemClock clock;
    domain::Envelope envelope;
    envelope.isSent = true;
    for (const Person &person : people) {
        domain::Party party{.id = domain::PartyId::fresh(clock)};
        party.name = QString::fromUtf8(person.name);
        party.companyName = party.name + QStringLiteral(" Ltd");
        party.email = party.name + QStringLiteral("@example.org");
        party.phone = QStringLiteral("+48600100200");
        party.step = person.step;
        party.state = person.state;
        party.act = person.act;
        envelope.parties.push_back(party);
    }
    for (const int n : needed)
        envelope.steps.push_back({n});
    return envelope;
}

// "Ann done, *Bob now | 1 of: Cid waiting approve, …"
QString told(const std::vector<wire::RouteStep> &route)
{
    QStringList steps;
    for (const wire::RouteStep &step : route) {
        QStringList parties;
        for (const wire::RouteParty &party : step.parties)
            parties << (party.isYou ? QStringLiteral("*") : QString()) + party.name + QLatin1Char(' ') + party.state
                    + (party.act == QLatin1String("sign") ? QString() : QLatin1Char(' ') + party.act);
        steps << (step.any > 0 ? QString::number(step.any) + QStringLiteral(" of: ") : QString())
                + parties.join(QStringLiteral(", "));
    }
    return steps.join(QStringLiteral(" | "));
}

} // namespace

class LinkRouteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldAsItStands_data()
    {
        QTest::addColumn<std::vector<Person>>("people");
        QTest::addColumn<std::vector<int>>("needed");
        QTest::addColumn<int>("recipient");
        QTest::addColumn<QString>("expected");
        const auto acted = PartyState::Acted;
        const auto turn = PartyState::Turn;
        using People = std::vector<Person>;
        using Needed = std::vector<int>;
        QTest::newRow("in the middle") << People{{"Ann", 0, acted, PartyAct::Approve}, {"Bob", 1, turn}, {"Cid", 2}}
                                       << Needed{0, 0, 0} << 1 << "Ann done approve | *Bob now | Cid waiting";
        QTest::newRow("steps before the order of the envelope")
            << People{{"Cid", 1}, {"Ann", 0, turn}} << Needed{0, 0} << 1 << "*Ann now | Cid waiting";
        QTest::newRow("beside each other")
            << People{{"Ann", 0, turn}, {"Bob", 0}} << Needed{0} << 0 << "*Ann now, Bob now";
        QTest::newRow("any two of three") << People{{"Ann", 0, acted}, {"Bob", 0, turn}, {"Cid", 0, turn}, {"Dan", 1}}
                                          << Needed{2, 0} << 2 << "2 of: Ann done, Bob now, *Cid now | Dan waiting";
        QTest::newRow("who was not needed is not waited for")
            << People{{"Ann", 0, acted}, {"Bob", 0, turn}, {"Cid", 1, turn}} << Needed{1, 0} << 2
            << "Ann done | *Cid now";
        QTest::newRow("copies are nobody's business")
            << People{{"Ann", 0, turn}, {"Bob", 1}, {"Cid", 1, PartyState::Waiting, PartyAct::ReceiveCopy}}
            << Needed{0, 0} << 0 << "*Ann now | Bob waiting";
        QTest::newRow("told to no copy") << People{{"Ann", 0, turn},
                                                   {"Bob", 1},
                                                   {"Cid", 1, PartyState::Waiting, PartyAct::ReceiveCopy}}
                                         << Needed{0, 0} << 2 << "";
        QTest::newRow("alone") << People{{"Ann", 0, turn}} << Needed{0} << 0 << "";
        QTest::newRow("too many to list") << People(300, {"Ann", 0, turn}) << Needed{0} << 0 << "";
    }
    void isToldAsItStands()
    {
        QFETCH(std::vector<Person>, people);
        QFETCH(std::vector<int>, needed);
        QFETCH(int, recipient);
        QFETCH(QString, expected);
        const domain::Envelope envelope = sent(people, needed);
        QCOMPARE(told(flow::linkRoute(envelope, envelope.parties[static_cast<std::size_t>(recipient)])), expected);
    }

    void namesAndCompaniesOnly()
    {
        const domain::Envelope envelope = sent({{"Ann", 0, PartyState::Turn}, {"Bob", 1}}, {0, 0});
        wire::Manifest manifest;
        manifest.route = flow::linkRoute(envelope, envelope.parties.front());
        QCOMPARE(manifest.route[1].parties.front().company, QStringLiteral("Bob Ltd"));
        const QByteArray json = wire::encodeManifest(manifest);
        QVERIFY(!json.contains("example.org"));
        QVERIFY(!json.contains("600100200"));
        QVERIFY(!json.contains(envelope.parties.back().id.toString().toUtf8()));
    }
};

QTEST_MAIN(LinkRouteTest)
#include "tst_link_route.moc"
