// Route and revision plan: whose turn it is, and what each turn writes.
#include "core/domain/revision_plan.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

namespace {

test::FakeClock clock_;

// "0SA 1E. 1ET": step, act (S sign, E sign by e-mail, P approve, C copy), then '.' waiting, '!' acted, 'x' declined;
// a capital letter T after it means theirs.
Envelope envelopeOf(const QString &text, const std::vector<int> &needed = {})
{
    Envelope envelope;
    envelope.isPrepared = envelope.isSent = true;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Party party{.id = PartyId::fresh(clock_), .step = word[0].digitValue()};
        party.act = word[1] == QLatin1Char('P') ? PartyAct::Approve
            : word[1] == QLatin1Char('C')       ? PartyAct::ReceiveCopy
                                                : PartyAct::Sign;
        party.channel = word[1] == QLatin1Char('E') || word[1] == QLatin1Char('C') ? Channel::Email : Channel::InApp;
        party.state = word[2] == QLatin1Char('!') ? PartyState::Acted
            : word[2] == QLatin1Char('x')         ? PartyState::Declined
                                                  : PartyState::Waiting;
        party.side = word.endsWith(QLatin1Char('T')) ? Side::Theirs : Side::Ours;
        envelope.parties.push_back(party);
    }
    for (const int n : needed)
        envelope.steps.push_back({n});
    return envelope;
}

QString positions(const Envelope &envelope, const std::vector<PartyId> &ids)
{
    QString text;
    for (const PartyId id : ids)
        for (std::size_t i = 0; i < envelope.parties.size(); ++i)
            if (envelope.parties[i].id == id)
                text += QString::number(i);
    return text;
}

} // namespace

class TestRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turns_data()
    {
        QTest::addColumn<QString>("parties");
        QTest::addColumn<std::vector<int>>("needed");
        QTest::addColumn<int>("step"); // -1: none
        QTest::addColumn<QString>("turn"); // positions
        QTest::newRow("first step") << "0S. 1E.T" << std::vector<int>{0, 0} << 0 << "0";
        QTest::newRow("second step") << "0S! 1E.T" << std::vector<int>{0, 0} << 1 << "1";
        QTest::newRow("done") << "0S! 1E!T" << std::vector<int>{0, 0} << -1 << "";
        QTest::newRow("all of two, one acted") << "0S! 0S. 1E.T" << std::vector<int>{0, 0} << 0 << "1";
        QTest::newRow("any one of two, one acted") << "0S! 0S. 1E.T" << std::vector<int>{1, 0} << 1 << "2";
        QTest::newRow("any two of three") << "0S! 0S. 0S." << std::vector<int>{2} << 0 << "12";
        QTest::newRow("more needed than there are") << "0S! 0S!" << std::vector<int>{5} << -1 << "";
        QTest::newRow("copies have no turn") << "0C.T 0S. 1C." << std::vector<int>{0, 0} << 0 << "1";
        QTest::newRow("a step of copies only is done") << "0C. 1S." << std::vector<int>{0, 0} << 1 << "1";
        QTest::newRow("a gap in the steps") << "0S! 3S." << std::vector<int>{0, 0, 0, 0} << 3 << "1";
        QTest::newRow("steps not written") << "0S! 2S." << std::vector<int>{} << 2 << "1";
        QTest::newRow("declined: nobody") << "0Sx 1E.T" << std::vector<int>{0, 0} << 0 << "";
        QTest::newRow("nobody at all") << "" << std::vector<int>{} << -1 << "";
    }

    void turns()
    {
        QFETCH(QString, parties);
        QFETCH(std::vector<int>, needed);
        QFETCH(int, step);
        QFETCH(QString, turn);
        Envelope envelope = envelopeOf(parties, needed);
        QCOMPARE(currentStep(envelope).value_or(-1), step);
        QCOMPARE(positions(envelope, whoseTurn(envelope)), turn);
        envelope.isSent = false;
        QVERIFY(!currentStep(envelope));
        QVERIFY(whoseTurn(envelope).empty());
        envelope.isSent = true;
        envelope.isCancelled = true;
        QVERIFY(whoseTurn(envelope).empty());
    }

    void stillToCome_data()
    {
        QTest::addColumn<QString>("parties");
        QTest::addColumn<std::vector<int>>("needed");
        QTest::addColumn<QString>("open"); // positions
        QTest::newRow("now and later") << "0S. 1E.T" << std::vector<int>{0, 0} << "01";
        QTest::newRow("acted") << "0S! 1E.T" << std::vector<int>{0, 0} << "1";
        QTest::newRow("acted beside one who has not") << "0E!T 0E.T 1E.T" << std::vector<int>{0, 0} << "12";
        QTest::newRow("not needed any more") << "0E!T 0E.T 1E.T" << std::vector<int>{1, 0} << "2";
        QTest::newRow("copies until the end") << "0S! 1E.T 1C.T" << std::vector<int>{0, 0} << "12";
        QTest::newRow("declined: nobody") << "0E.T 0Ex 1E.T" << std::vector<int>{0, 0} << "";
    }

    void stillToCome()
    {
        QFETCH(const QString, parties);
        QFETCH(const std::vector<int>, needed);
        const auto open = [](const Envelope &envelope) {
            std::vector<PartyId> ids;
            for (const Party &party : envelope.parties)
                if (isStillToCome(envelope, party))
                    ids.push_back(party.id);
            return positions(envelope, ids);
        };
        Envelope envelope = envelopeOf(parties, needed);
        QTEST(open(envelope), "open");
        envelope.isCancelled = true;
        QCOMPARE(open(envelope), QString());
        envelope.isCancelled = envelope.isSent = false;
        QCOMPARE(open(envelope), QString());
    }

    void defaultRoute_data()
    {
        QTest::addColumn<QString>("parties");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<int>("count");
        QTest::newRow("ours, then theirs") << "0E.T 0S."
                                           << "10" << 2;
        QTest::newRow("approver first") << "0E.T 0S. 0P."
                                        << "210" << 3;
        QTest::newRow("two of each") << "0S. 0S. 0E.T 0E.T"
                                     << "0011" << 2;
        QTest::newRow("ours alone") << "0S."
                                    << "0" << 1;
        QTest::newRow("theirs alone") << "0E.T"
                                      << "0" << 1;
        QTest::newRow("copies go last") << "0C.T 0S. 0E.T"
                                        << "101" << 2;
        QTest::newRow("only a copy") << "0C.T"
                                     << "0" << 1;
        QTest::newRow("nobody") << ""
                                << "" << 0;
    }

    void defaultRoute()
    {
        QFETCH(QString, parties);
        QFETCH(QString, steps);
        QFETCH(int, count);
        Envelope envelope = envelopeOf(parties);
        applyDefaultRoute(envelope);
        QString made;
        for (const Party &party : envelope.parties)
            made += QString::number(party.step);
        QCOMPARE(made, steps);
        QCOMPARE(int(envelope.steps.size()), count);
    }

    void plan_data()
    {
        QTest::addColumn<QString>("parties");
        QTest::addColumn<QString>("plan"); // P prepared, L local, S seal for party, F final; position; * certifies
        QTest::newRow("ours and a client") << "0S. 1E.T"
                                           << "P L0* S1";
        QTest::newRow("client first, ours still signs first") << "0E.T 1S."
                                                              << "P L1* S0";
        QTest::newRow("only ours") << "0S. 1S."
                                   << "P L0* L1 F";
        QTest::newRow("only clients") << "0E.T 1E.T"
                                      << "P S0* S1";
        QTest::newRow("our signatory by link") << "0E. 1E.T"
                                               << "P S0* S1";
        QTest::newRow("approvals and copies write nothing") << "0P. 1S. 2C.T"
                                                            << "P L1* F";
        QTest::newRow("only an approval") << "0P."
                                          << "P F*";
        QTest::newRow("turn order, not list order") << "2S. 0S. 1E.T"
                                                    << "P L1* L0 S2";
        QTest::newRow("same step keeps list order") << "0S. 0S. 1E.T 1E.T"
                                                    << "P L0* L1 S2 S3";
    }

    void plan()
    {
        QFETCH(QString, parties);
        QFETCH(QString, plan);
        const Envelope envelope = envelopeOf(parties);
        QStringList words;
        for (const PlannedRevision &revision : planRevisions(envelope)) {
            QString word = QStringLiteral("PLSF").at(int(revision.kind));
            if (revision.party)
                word += positions(envelope, {*revision.party});
            words << word + (revision.certifies ? QStringLiteral("*") : QString());
        }
        QCOMPARE(words.join(QLatin1Char(' ')), plan);
    }

    void notNeededSignNothing()
    {
        const Envelope envelope = envelopeOf(QStringLiteral("0S! 0S. 1E.T"), {1, 0});
        const auto plan = planRevisions(envelope);
        QCOMPARE(plan.size(), std::size_t(3)); // prepared, the one who signed, the client
        QCOMPARE(*plan[1].party, envelope.parties[0].id);
    }

    void initials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two names") << "J. Wiśniewska"
                                   << "JW";
        QTest::newRow("three names") << "Anna Maria Łącka"
                                     << "AŁ";
        QTest::newRow("one name") << "Ромашка"
                                  << "Р";
        QTest::newRow("lower case") << " ivan   petrov "
                                    << "IP";
        QTest::newRow("marks") << "\"Ivan\" & (co) Petrov"
                               << "P";
        QTest::newRow("nothing") << "  "
                                 << "";
    }

    void initials()
    {
        QFETCH(QString, name);
        QTEST(initialsOf(name), "initials");
    }
};

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
