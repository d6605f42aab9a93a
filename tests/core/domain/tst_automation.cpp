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

    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("hundredths"); // -1: none
        const auto row = [](const char *text, qint64 hundredths) {
            QTest::newRow(text) << QString::fromUtf8(text) << hundredths;
        };
        row("EUR 48,600.00", 4860000);
        row("48.600,00 €", 4860000);
        row("48 600", 4860000);
        row("48\u00a0600,5 zł", 4860050);
        row("1'000 CHF", 100000);
        row("12.500", 1250000);
        row("0.5", 50);
        row("about 100, later more", 10000);
        row("-20", -2000);
        row("none", -1);
        row("", -1);
        row("99999999999999999999", -1);
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(qint64, hundredths);
        const auto amount = amountIn(text);
        QCOMPARE(amount.has_value(), hundredths != -1);
        if (amount)
            QCOMPARE(*amount, hundredths);
    }

    void conditions_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("holds");
        using K = ConditionKind;
        const auto row = [](const char *name, K kind, const char *field, const char *value, bool holds) {
            QTest::newRow(name) << int(kind) << QString::fromUtf8(field) << QString::fromUtf8(value) << holds;
        };
        row("our company", K::CompanyIs, "", "COMPANY", true);
        row("another company", K::CompanyIs, "", "MEMBER", false);
        row("responsible", K::ResponsibleIs, "", "MEMBER", true);
        row("somebody else", K::ResponsibleIs, "", "COMPANY", false);
        row("title", K::TitleContains, "", "UMOWA o", true);
        row("another title", K::TitleContains, "", "faktura", false);
        row("no words", K::TitleContains, "", "  ", false);
        row("prefilled amount", K::AmountAtLeast, "amount", "12 500", true);
        row("more than that", K::AmountAtLeast, " Amount ", "12 500,01", false);
        row("below", K::AmountBelow, "Amount", "12 500,01", true);
        row("not below", K::AmountBelow, "Amount", "12 500", false);
        row("what the client wrote", K::AmountAtLeast, "Discount", "7", true);
        row("no such field", K::AmountBelow, "Price", "1000000", false);
        row("no number to compare with", K::AmountBelow, "Amount", "much", false);
    }
    void conditions()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(bool, holds);
        Envelope envelope;
        envelope.title = QStringLiteral("Umowa o świadczenie usług");
        envelope.company = CompanyId::fresh(m_clock);
        envelope.responsible = MemberId::fresh(m_clock);
        Party client{.id = PartyId::fresh(m_clock), .side = Side::Theirs};
        const Field amount{
            .id = FieldId::fresh(m_clock), .label = QStringLiteral("Amount"), .value = QStringLiteral("EUR 12,500.00")};
        const Field discount{.id = FieldId::fresh(m_clock), .party = client.id, .label = QStringLiteral("Discount")};
        client.answers.insert(discount.id.toString(), QStringLiteral("7 %"));
        envelope.parties = {client};
        envelope.fields = {amount, discount};
        value.replace(QStringLiteral("COMPANY"), envelope.company.toString());
        value.replace(QStringLiteral("MEMBER"), envelope.responsible.toString());
        Rule rule;
        QVERIFY(fits(rule, envelope)); // without conditions always
        rule.conditions = {{static_cast<ConditionKind>(kind), field, value}};
        QCOMPARE(fits(rule, envelope), holds);
        rule.conditions.push_back({ConditionKind::TitleContains, {}, QStringLiteral("faktura")});
        QVERIFY(!fits(rule, envelope)); // all of them
    }

    void changedValues()
    {
        test::Journey j(m_clock);
        QVERIFY(changedFields({}, j.envelope).isEmpty());
        j.createDraft();
        const auto changedBy = [&](EventBody body) {
            const Envelope before = j.envelope;
            j.add(std::move(body));
            return changedFields(before, j.envelope);
        };
        QCOMPARE(changedBy(DraftEdited{.title = QStringLiteral("Other"), .deadline = m_clock.now().plusSeconds(99999)}),
                 (QStringList{QStringLiteral("title"), QStringLiteral("deadline")}));
        QVERIFY(changedBy(DraftEdited{.title = QStringLiteral("Other")}).isEmpty());
        QCOMPARE(changedBy(ResponsibleChanged{MemberId::fresh(m_clock), {}}),
                 QStringList{QStringLiteral("responsible")});
        std::vector<Field> fields = j.envelope.fields;
        fields.push_back({.id = FieldId::fresh(m_clock),
                          .document = j.document,
                          .party = j.theirs,
                          .kind = FieldKind::Text,
                          .rect = {10, 10, 90, 20},
                          .label = QStringLiteral("Amount")});
        QVERIFY(changedBy(DraftEdited{.fields = fields}).isEmpty()); // a new one is no change of a value
        fields.back().value = QStringLiteral("100");
        QCOMPARE(changedBy(DraftEdited{.fields = fields}), QStringList{QStringLiteral("field:Amount")});
        j.prepareAndSend();
        j.ourSideSigns();
        PartySigned answer{.party = j.theirs, .evidence = {}};
        answer.answers.insert(fields.back().id.toString(), QStringLiteral("120"));
        QCOMPARE(changedBy(answer), QStringList{QStringLiteral("field:Amount")});
    }

    void aTriggerWaitsForItsOwnValue()
    {
        Envelope envelope;
        envelope.stage = StageId::fresh(m_clock);
        const Trigger any{.when = Happening::FieldChanged, .stage = StageId::fresh(m_clock)};
        Trigger deadline = any;
        deadline.field = QStringLiteral("deadline");
        const QStringList changed{QStringLiteral("title")};
        QVERIFY(triggerFor(envelope, {Happening::FieldChanged}, {any}, changed));
        QVERIFY(!triggerFor(envelope, {Happening::FieldChanged}, {deadline}, changed));
        QVERIFY(triggerFor(envelope, {Happening::FieldChanged}, {deadline}, {QStringLiteral("deadline")}));
        QVERIFY(!triggerFor(envelope, {Happening::Sent}, {any}, {}));
    }

    // A rule that sets a deadline in the stage that a changed deadline leads to would go round by itself.
    void changedValuesMakeCircles()
    {
        const StageId a = StageId::fresh(m_clock), b = StageId::fresh(m_clock);
        const std::vector<Rule> rules{{.stage = a, .actions = {{.kind = ActionKind::SetDeadline}}},
                                      {.stage = b, .actions = {{.kind = ActionKind::SetDeadline}}}};
        const auto trigger = [](StageId stage, const char *field) {
            return Trigger{.when = Happening::FieldChanged, .stage = stage, .field = QString::fromLatin1(field)};
        };
        QVERIFY(circleIn({trigger(b, "title"), trigger(a, "title")}, rules).empty());
        QVERIFY(circleIn({trigger(b, "deadline")}, rules).empty());
        QVERIFY(!circleIn({trigger(b, "deadline"), trigger(a, "")}, rules).empty());
    }

    // Two stages of deals that each send a document would send one after the other for ever.
    void documentsOfDealsMakeCircles()
    {
        const StageId offer = StageId::fresh(m_clock), contract = StageId::fresh(m_clock);
        const QMap<QString, QString> made{{QStringLiteral("template"), QStringLiteral("x")}};
        const auto rules = [&](ActionKind first, ActionKind second) {
            return std::vector<Rule>{{.stage = offer, .actions = {{.kind = first, .settings = made}}},
                                     {.stage = contract, .actions = {{.kind = second, .settings = made}}}};
        };
        const std::vector<Trigger> triggers{{.when = Happening::Sent, .stage = contract},
                                            {.when = Happening::CreatedFromDeal, .stage = offer}};
        QVERIFY(!circleIn(triggers, rules(ActionKind::SendForSigning, ActionKind::CreateFromTemplate)).empty());
        QVERIFY(circleIn(triggers, rules(ActionKind::CreateFromTemplate, ActionKind::CreateFromTemplate)).empty());
        QVERIFY(circleIn({triggers.front()}, rules(ActionKind::SendForSigning, ActionKind::SendForSigning)).empty());
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
