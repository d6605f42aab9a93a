// The order of a route, changed by hand.
#include "core/domain/route_editing.h"

#include "core/domain/envelope.h"
#include "core/domain/revision_plan.h"
#include "core/domain/route.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

namespace {

test::FakeClock clock_;

// "0S 1S 1C 1LT": step, act (S signs in the app, L signs by link, P approves, C gets a copy), T theirs.
Envelope envelopeOf(const QString &text, const std::vector<int> &needed)
{
    Envelope envelope;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Party party{.id = PartyId::fresh(clock_), .step = word[0].digitValue()};
        party.act = word[1] == QLatin1Char('P') ? PartyAct::Approve
            : word[1] == QLatin1Char('C')       ? PartyAct::ReceiveCopy
                                                : PartyAct::Sign;
        party.channel = word[1] == QLatin1Char('L') ? Channel::Email : Channel::InApp;
        party.side = word.endsWith(QLatin1Char('T')) ? Side::Theirs : Side::Ours;
        envelope.parties.push_back(party);
    }
    for (const int n : needed)
        envelope.steps.push_back({n});
    return envelope;
}

QString stepsOf(const Envelope &envelope)
{
    QString text;
    for (const Party &party : envelope.parties)
        text += QString::number(party.step);
    text += QLatin1Char(' ');
    for (const Step &step : envelope.steps)
        text += QString::number(step.needed);
    return text;
}

} // namespace

class TestRouteEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moves_data()
    {
        QTest::addColumn<QString>("parties");
        QTest::addColumn<std::vector<int>>("needed");
        QTest::addColumn<QString>(
            "act"); // "<2": party 2 earlier; ">": later; "$", "^": to the end, the front; "=": tidied
        QTest::addColumn<QString>("becomes"); // steps of the parties, needed of the steps
        const std::vector<int> two{0, 0}, three{0, 0, 0};
        QTest::newRow("alone joins the step before") << "0S 1LT" << two << "<1"
                                                     << "00 0";
        QTest::newRow("then leaves it for one of its own") << "0S 0LT" << std::vector<int>{0} << "<1"
                                                           << "10 00";
        QTest::newRow("first and alone stays") << "0S 1LT" << two << "<0"
                                               << "01 00";
        QTest::newRow("later joins the next") << "0S 1LT" << two << ">0"
                                              << "00 0";
        QTest::newRow("later leaves a shared one") << "0S 0S 1LT" << two << ">0"
                                                   << "102 000";
        QTest::newRow("last and alone stays") << "0S 1LT" << two << ">1"
                                              << "01 00";
        QTest::newRow("what is enough shrinks with the step") << "0S 0S 1LT" << std::vector<int>{1, 0} << "<1"
                                                              << "102 000";
        QTest::newRow("what is enough stays") << "0S 0S 0S 1LT" << std::vector<int>{1, 0} << "<3"
                                              << "0000 1";
        QTest::newRow("a copy has no place") << "0S 1LT 1C" << two << "<2"
                                             << "011 00";
        QTest::newRow("copies go last") << "0S 0CT 1LT" << two << "="
                                        << "011 00";
        QTest::newRow("gaps close") << "0S 3LT" << std::vector<int>{0, 0, 0, 0} << "="
                                    << "01 00";
        QTest::newRow("nobody there any more") << "1LT" << three << "="
                                               << "0 0";
        QTest::newRow("more than there are means all") << "0S 0S" << std::vector<int>{2} << "="
                                                       << "00 0";
        QTest::newRow("added last") << "0S 1LT 0S" << two << "$2"
                                    << "012 000";
        QTest::newRow("added first") << "0S 1LT 1P" << two << "^2"
                                     << "120 000";
        QTest::newRow("nobody at all") << "" << std::vector<int>{} << "="
                                       << " ";
    }

    void moves()
    {
        QFETCH(QString, parties);
        QFETCH(std::vector<int>, needed);
        QFETCH(QString, act);
        QFETCH(QString, becomes);
        Envelope envelope = envelopeOf(parties, needed);
        const PartyId who =
            act.size() > 1 ? envelope.parties[static_cast<std::size_t>(act[1].digitValue())].id : PartyId();
        if (act.startsWith(QLatin1Char('<')))
            moveEarlier(envelope, who);
        else if (act.startsWith(QLatin1Char('>')))
            moveLater(envelope, who);
        else if (act.startsWith(QLatin1Char('$')))
            moveToTheEnd(envelope, who);
        else if (act.startsWith(QLatin1Char('^')))
            moveToTheFront(envelope, who);
        else
            tidyRoute(envelope);
        QCOMPARE(stepsOf(envelope), becomes);
    }

    void everyOrderIsReachedAndLeftAgain()
    {
        Envelope envelope = envelopeOf(QStringLiteral("0S 1S 2LT"), {0, 0, 0});
        const PartyId client = envelope.parties[2].id;
        for (int i = 0; i < 4; ++i)
            moveEarlier(envelope, client);
        QCOMPARE(stepsOf(envelope), QStringLiteral("120 000"));
        QVERIFY(!canMoveEarlier(envelope, client) && canMoveLater(envelope, client));
        for (int i = 0; i < 4; ++i)
            moveLater(envelope, client);
        QCOMPARE(stepsOf(envelope), QStringLiteral("012 000"));
        QVERIFY(canMoveEarlier(envelope, client) && !canMoveLater(envelope, client));
    }

    void howManyAreEnough()
    {
        Envelope envelope = envelopeOf(QStringLiteral("0S 0S 1LT"), {0, 0});
        QVERIFY(hasDefaultRoute(envelope));
        setNeeded(envelope, 0, 1);
        QCOMPARE(envelope.steps[0].needed, 1);
        QVERIFY(!hasDefaultRoute(envelope));
        setNeeded(envelope, 0, 2); // all of them
        QCOMPARE(envelope.steps[0].needed, 0);
        setNeeded(envelope, 7, 1); // no such step
        QVERIFY(hasDefaultRoute(envelope));
    }

    void theFieldOfTheFinalSeal_data()
    {
        QTest::addColumn<QString>("parties");
        QTest::addColumn<std::vector<int>>("needed");
        QTest::addColumn<bool>("isNeeded");
        QTest::newRow("ours alone") << "0S" << std::vector<int>{0} << true;
        QTest::newRow("a client closes it") << "0S 1LT" << std::vector<int>{0, 0} << false;
        QTest::newRow("one of ours or the client") << "0S 0LT" << std::vector<int>{1} << true;
        QTest::newRow("two of three, one by link") << "0S 0S 0LT" << std::vector<int>{2} << true;
        QTest::newRow("two of three, two by link") << "0S 0LT 0LT" << std::vector<int>{2} << false;
        QTest::newRow("an approval is enough") << "0P 0LT" << std::vector<int>{1} << true;
        QTest::newRow("another client follows") << "0S 0LT 1LT" << std::vector<int>{1, 0} << false;
    }

    void theFieldOfTheFinalSeal()
    {
        QFETCH(QString, parties);
        QFETCH(std::vector<int>, needed);
        QTEST(mayCloseWithFinalSeal(envelopeOf(parties, needed)), "isNeeded");
    }
};

QTEST_GUILESS_MAIN(TestRouteEditing)
#include "tst_route_editing.moc"
