#include "core/domain/automation.h"
#include "core/domain/reduce.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

class TestAutomation : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;

    static StageRole roleOf(const BoardDefaults &board, StageId id)
    {
        for (const Stage &stage : board.stages)
            if (stage.id == id)
                return stage.role;
        return StageRole::None;
    }

    // Adds an event and lets the default board move the card, as the flow does.
    static std::optional<StageRole> happen(test::Journey &j, EventBody body)
    {
        j.add(std::move(body));
        const auto trigger = triggerFor(j.envelope, happeningsOf(j.envelope, j.events.back()), j.board.triggers);
        if (!trigger)
            return std::nullopt;
        j.add(StageMoved{.from = j.envelope.stage, .to = trigger->stage, .trigger = trigger->id});
        return roleOf(j.board, trigger->stage);
    }

    static LinkIssued linkFor(PartyId party)
    {
        return {.party = party,
                .linkId = QByteArray(16, 'l'),
                .secret = QByteArray(32, 's'),
                .documentKey = QByteArray(32, 'd'),
                .manifestSha256 = QByteArray(32, 'm')};
    }

private Q_SLOTS:
    void defaultBoardTellsTheWholeStory()
    {
        test::Journey j(m_clock);
        j.createDraft();
        const QByteArray hash(32, 'h');
        const auto revision = [&](RevisionKind kind) {
            return std::vector<NewRevision>{{j.document, {.sha256 = hash, .kind = kind}}};
        };
        QVERIFY(!happen(j, Prepared{.number = QStringLiteral("1"), .revisions = revision(RevisionKind::Prepared)}));
        QCOMPARE(happen(j, Sent{}), StageRole::WithOurSignatory);
        QVERIFY(!happen(j, TurnStarted{0, {j.ours}}));
        QCOMPARE(happen(j, PartySigned{.party = j.ours, .evidence = {}, .revisions = revision(RevisionKind::Signed)}),
                 StageRole::SentToClient);
        const auto rules = rulesOnEntering(j.envelope.stage, j.board.rules);
        QCOMPARE(rules.size(), std::size_t(2)); // the link at once, a reminder after days
        QCOMPARE(rules.front().actions.front().kind, ActionKind::SendLinks);
        QVERIFY(!happen(j, TurnStarted{1, {j.theirs}}));
        QVERIFY(!happen(j, linkFor(j.theirs)));
        m_clock.advanceSeconds(5);
        QCOMPARE(happen(j, LinkViewed{.party = j.theirs}), StageRole::ViewedByClient);
        m_clock.advanceSeconds(5);
        QVERIFY(!happen(j, LinkViewed{.party = j.theirs}));
        QVERIFY(!happen(j, PartySigned{.party = j.theirs, .evidence = {}}));
        QVERIFY(!happen(j, Sealed{revision(RevisionKind::Sealed)}));
        QCOMPARE(happen(j, Completed{}), StageRole::Signed);
        // Reading the finished document again moves nothing.
        QVERIFY(!happen(j, LinkViewed{.party = j.theirs}));
    }

    void endings_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addColumn<int>("stage");
        QTest::newRow("declined") << 0 << int(StageRole::Declined);
        QTest::newRow("cancelled") << 1 << int(StageRole::Cancelled);
        QTest::newRow("expired") << 2 << int(StageRole::Expired);
    }

    void endings()
    {
        QFETCH(int, ending);
        QFETCH(int, stage);
        test::Journey j(m_clock);
        j.createDraft();
        j.prepareAndSend();
        const EventBody bodies[] = {PartyDeclined{j.ours, {}, {}}, Cancelled{}, Expired{}};
        const auto moved = happen(j, bodies[ending]);
        QVERIFY(moved);
        QCOMPARE(int(*moved), stage);
    }

    void approvalComesFirst()
    {
        test::Journey j(m_clock);
        j.createDraft();
        std::vector<Party> parties = j.envelope.parties;
        const PartyId approver = PartyId::fresh(m_clock);
        parties.push_back({.id = approver, .act = PartyAct::Approve, .name = QStringLiteral("A")});
        Envelope routed = j.envelope;
        routed.parties = parties;
        applyDefaultRoute(routed);
        j.add(DraftEdited{.parties = routed.parties, .steps = routed.steps});
        j.add(Prepared{.number = QStringLiteral("1"),
                       .revisions = {{j.document, {.sha256 = QByteArray(32, 'h'), .kind = RevisionKind::Prepared}}}});
        QCOMPARE(happen(j, Sent{}), StageRole::InApproval);
        QCOMPARE(stateOf(j.envelope), EnvelopeState::InApproval);
        QVERIFY(!happen(j, TurnStarted{0, {approver}}));
        test::Journey rejected = j;
        QVERIFY(!happen(j, Approved{approver, {}}));
        QCOMPARE(happen(j, TurnStarted{1, {j.ours}}), StageRole::WithOurSignatory);
        QCOMPARE(happen(rejected, PartyDeclined{approver, QStringLiteral("no"), {}}), StageRole::Declined);
        QCOMPARE(happeningsOf(rejected.envelope, rejected.events[rejected.events.size() - 2]).front(),
                 Happening::Rejected);
    }

    void clientFirst()
    {
        test::Journey j(m_clock);
        j.createDraft();
        std::vector<Party> parties = j.envelope.parties;
        std::swap(parties[0].step, parties[1].step);
        j.add(DraftEdited{.parties = parties});
        j.add(Prepared{.number = QStringLiteral("1"),
                       .revisions = {{j.document, {.sha256 = QByteArray(32, 'h'), .kind = RevisionKind::Prepared}}}});
        QCOMPARE(happen(j, Sent{}), StageRole::SentToClient);
        QVERIFY(!happen(j, PartySigned{.party = j.theirs, .evidence = {}}));
        QCOMPARE(happen(j, TurnStarted{1, {j.ours}}), StageRole::WithOurSignatory);
        // Everybody has signed; the card waits for the seal, not for a client.
        QVERIFY(!happen(
            j,
            PartySigned{.party = j.ours,
                        .evidence = {},
                        .revisions = {{j.document, {.sha256 = QByteArray(32, 'h'), .kind = RevisionKind::Signed}}}}));
    }

    void triggers()
    {
        Envelope envelope;
        envelope.stage = StageId::fresh(m_clock);
        const StageId other = StageId::fresh(m_clock);
        const auto trigger = [&](Happening when, StageId stage, bool isEnabled = true) {
            return Trigger{.id = TriggerId::fresh(m_clock), .when = when, .stage = stage, .isEnabled = isEnabled};
        };
        QVERIFY(!triggerFor(envelope, {Happening::Viewed}, {trigger(Happening::Sent, other)}));
        QVERIFY(!triggerFor(envelope, {Happening::Viewed}, {trigger(Happening::Viewed, other, false)}));
        QVERIFY(!triggerFor(envelope, {Happening::Viewed}, {trigger(Happening::Viewed, envelope.stage)}));
        QVERIFY(!triggerFor(envelope, {Happening::Viewed}, {trigger(Happening::Viewed, {})}));
        const auto found = triggerFor(envelope, {Happening::Viewed, Happening::Sent},
                                      {trigger(Happening::Sent, envelope.stage), trigger(Happening::Viewed, other)});
        QVERIFY(found);
        QCOMPARE(found->stage, other);
    }

    void rules()
    {
        const StageId stage = StageId::fresh(m_clock);
        const Action remind{.kind = ActionKind::Remind, .settings = {}};
        const std::vector<Rule> all{
            {.id = RuleId::fresh(m_clock), .name = QStringLiteral("a"), .stage = stage, .actions = {remind}},
            {.id = RuleId::fresh(m_clock),
             .name = QStringLiteral("off"),
             .stage = stage,
             .actions = {remind},
             .isEnabled = false},
            {.id = RuleId::fresh(m_clock),
             .name = QStringLiteral("elsewhere"),
             .stage = StageId::fresh(m_clock),
             .actions = {remind}},
            {.id = RuleId::fresh(m_clock), .name = QStringLiteral("empty"), .stage = stage},
            {.id = RuleId::fresh(m_clock), .name = QStringLiteral("b"), .stage = stage, .actions = {remind}}};
        const auto fired = rulesOnEntering(stage, all);
        QCOMPARE(fired.size(), std::size_t(2));
        QCOMPARE(fired[0].name, QStringLiteral("a"));
        QCOMPARE(fired[1].name, QStringLiteral("b"));
    }

    void deliveryFailed()
    {
        test::Journey j(m_clock);
        j.createDraft();
        j.prepareAndSend();
        j.ourSideSigns();
        j.add(linkFor(j.theirs));
        j.add(DeliveryReported{j.theirs, DeliveryReported::Outcome::Deferred, {}, {}});
        QVERIFY(happeningsOf(j.envelope, j.events.back()).empty());
        j.add(DeliveryReported{j.theirs, DeliveryReported::Outcome::Failed, {}, {}});
        QCOMPARE(happeningsOf(j.envelope, j.events.back()).front(), Happening::DeliveryFailed);
    }
};

QTEST_GUILESS_MAIN(TestAutomation)
#include "tst_automation.moc"
