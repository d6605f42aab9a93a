// Stories of deals: the pipeline, a move that sends a document, rights.
#include "core/flow/automation.h"
#include "core/flow/deal_automation.h"
#include "core/flow/deals.h"
#include "core/flow/intake.h"
#include "core/flow/merging.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/flow/stories.h"

using namespace countersign;
using namespace countersign::test;
using Kind = domain::ActionKind;

namespace {

domain::StageId stageOf(Story &story, domain::StageRole role)
{
    const auto stages = flow::pipeline(story.office());
    for (const domain::Stage &stage : stages ? *stages : std::vector<domain::Stage>{})
        if (stage.role == role)
            return stage.id;
    return {};
}

domain::DealId dealIn(Story &story, std::optional<domain::ContactId> contact)
{
    const auto id = flow::saveDeal(story.office(),
                                   {.title = QStringLiteral("Office chairs"),
                                    .contact = contact,
                                    .company = story.people().company,
                                    .amount = domain::Money{4'860'000, QStringLiteral("EUR")}});
    if (!id)
        qFatal("%s", qPrintable(id.error().detail));
    return *id;
}

void move(Story &story, domain::DealId id, domain::StageRole to)
{
    const auto moved =
        flow::moveDeal(story.office(), id, stageOf(story, to), flow::dealOf(story.office(), id)->version);
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
}

domain::RuleId rule(Story &story, domain::StageRole stage, std::vector<domain::Action> actions, int delay = 0)
{
    domain::Rule made;
    made.name = QStringLiteral("contract");
    made.stage = stageOf(story, stage);
    made.actions = std::move(actions);
    made.delaySeconds = delay;
    const auto saved = flow::saveRule(story.office(), made);
    if (!saved)
        qFatal("%s", qPrintable(saved.error().detail));
    return *saved;
}

domain::Action sending(domain::TemplateId id, domain::MemberId signatory)
{
    domain::Action action;
    action.kind = Kind::SendForSigning;
    action.settings = {{QStringLiteral("template"), id.toString()},
                       {QStringLiteral("signatory"), signatory.toString()}};
    return action;
}

std::vector<domain::RuleFired> firings(Story &story, domain::DealId id)
{
    return eventsOf<domain::RuleFired>(story, domain::EnvelopeId{id.value});
}

// A template whose text asks for the deal's amount, in a field.
domain::TemplateId contract(Story &story)
{
    flow::Office &office = story.office();
    const domain::EnvelopeId id = story.draft();
    domain::DraftEdited edit;
    edit.fields = office.envelope(id)->fields;
    domain::Field field = edit.fields->front();
    field.id = domain::FieldId::fresh(*office.ports().clock);
    field.kind = domain::FieldKind::MergeValue;
    field.party = {};
    field.rect = QRectF(60, 60, 200, 16);
    field.value = QStringLiteral("{{deal.amount}}");
    edit.fields->push_back(field);
    if (!flow::editDraft(office, id, edit))
        qFatal("the draft was not edited");
    return *flow::saveAsTemplate(office, id, QStringLiteral("Contract"));
}

} // namespace

class DealsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDragAndTheDocumentIsOnItsWay()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::TemplateId id = contract(story);
        const domain::RuleId ruleId =
            rule(story, domain::StageRole::DealContract, {sending(id, story.people().director)});
        const domain::DealId deal = dealIn(story, story.people().client);
        QVERIFY(flow::documentsOf(office, deal)->empty());
        move(story, deal, domain::StageRole::DealContract);

        const auto documents = *flow::documentsOf(office, deal);
        QCOMPARE(documents.size(), 1u);
        const domain::Envelope envelope = *office.envelope(documents.front().id);
        QVERIFY(envelope.isSent);
        QCOMPARE(envelope.deal, std::optional(deal));
        QCOMPARE(envelope.fromTemplate, std::optional(id));
        QCOMPARE(envelope.parties[0].member, std::optional(story.people().director));
        QCOMPARE(envelope.parties[1].contact, std::optional(story.people().client));
        QCOMPARE(envelope.fields.back().value, QString::fromUtf8("48,600.00\u00a0EUR"));
        const auto fired = firings(story, deal);
        QCOMPARE(fired.size(), 1u);
        QVERIFY(fired.front().succeeded);
        QCOMPARE(fired.front().rule, ruleId);
        QCOMPARE(fired.front().outcome, QStringLiteral("sent"));

        // All the way: signed by us, by the client, sealed.
        story.directorSigns(envelope.id);
        settle(story);
        story.clientAnswers();
        settle(story);
        QCOMPARE(domain::stateOf(*office.envelope(envelope.id)), domain::EnvelopeState::Completed);
        QCOMPARE(flow::documentsOf(office, deal)->size(), 1u); // heartbeats did not make another one

        // Everything of it comes out of the journal again.
        comesOutOfTheJournal(story);
    }

    // The program ended after the document was made, before the outcome was written: it is not made twice.
    void runningAgainFindsTheFirstDocument()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::TemplateId id = contract(story);
        rule(story, domain::StageRole::DealContract, {sending(id, story.people().director)});
        const domain::DealId deal = dealIn(story, story.people().client);
        move(story, deal, domain::StageRole::DealContract);
        const auto events = *office.events(deal.value);
        const auto moved = std::find_if(events.begin(), events.end(), [](const domain::Event &event) {
            return std::holds_alternative<domain::DealMoved>(event.body);
        });
        const store::NewTask again =
            flow::dealEnteredTask(deal, stageOf(story, domain::StageRole::DealContract), moved->id);
        const auto task = [&] {
            return store::Task{
                .id = 0, .kind = again.kind, .envelope = again.envelope, .party = {}, .payload = again.payload};
        };
        QVERIFY(flow::runDealEntered(office, task()));
        QCOMPARE(flow::documentsOf(office, deal)->size(), 1u);
        QCOMPARE(firings(story, deal).size(), 2u);
        QCOMPARE(firings(story, deal).back().outcome, QStringLiteral("sent"));
    }

    // Tried dry, a rule of the pipeline meets the deals that are in its stage now.
    void aDryRunMeetsDeals()
    {
        Story story;
        const domain::DealId deal = dealIn(story, story.people().client);
        domain::Rule tried;
        tried.stage = stageOf(story, domain::StageRole::DealOffer);
        tried.actions = {sending(contract(story), story.people().director)};
        QCOMPARE(flow::tryRule(story.office(), tried)->met, 0);
        move(story, deal, domain::StageRole::DealOffer);
        const auto run = flow::tryRule(story.office(), tried);
        QVERIFY(run);
        QCOMPARE(run->met, 1);
        QCOMPARE(run->titles, QStringList{QStringLiteral("Office chairs")});
        QVERIFY(flow::documentsOf(story.office(), deal)->empty()); // nothing was done
    }

    void whatCannotBeSentSaysWhy()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::TemplateId id = contract(story);
        rule(story, domain::StageRole::DealContract, {sending(id, story.people().director)});
        const domain::DealId nobody = dealIn(story, {});
        move(story, nobody, domain::StageRole::DealContract);
        QCOMPARE(firings(story, nobody).front().outcome, QStringLiteral("no-contact"));
        QVERIFY(!firings(story, nobody).front().succeeded);
        QVERIFY(flow::documentsOf(office, nobody)->empty());

        // Without an amount: the draft is there, and its preflight names what is missing.
        domain::Deal plain = *flow::dealOf(office, dealIn(story, story.people().client));
        plain.amount.reset();
        QVERIFY(flow::saveDeal(office, plain));
        move(story, plain.id, domain::StageRole::DealContract);
        QCOMPARE(firings(story, plain.id).front().outcome, QStringLiteral("not-ready"));
        const auto documents = *flow::documentsOf(office, plain.id);
        QCOMPARE(documents.size(), 1u);
        QCOMPARE(documents.front().state, domain::EnvelopeState::Draft);

        QVERIFY(flow::archiveTemplate(office, id));
        const domain::DealId third = dealIn(story, story.people().client);
        move(story, third, domain::StageRole::DealContract);
        QCOMPARE(firings(story, third).front().outcome, QStringLiteral("no-template"));
    }

    void aDelayedRuleWaits()
    {
        Story story;
        const domain::TemplateId id = contract(story);
        domain::Action draft;
        draft.kind = Kind::CreateFromTemplate;
        draft.settings = {{QStringLiteral("template"), id.toString()}};
        rule(story, domain::StageRole::DealOffer, {draft}, 3600);
        const domain::DealId stays = dealIn(story, story.people().client);
        const domain::DealId leaves = dealIn(story, story.people().client);
        move(story, stays, domain::StageRole::DealOffer);
        move(story, leaves, domain::StageRole::DealOffer);
        beat(story);
        QVERIFY(flow::documentsOf(story.office(), stays)->empty());
        move(story, leaves, domain::StageRole::DealLost);
        story.time() = story.time().plusSeconds(3601);
        settle(story);
        QCOMPARE(flow::documentsOf(story.office(), stays)->size(), 1u);
        QCOMPARE(flow::documentsOf(story.office(), stays)->front().state, domain::EnvelopeState::Draft);
        QVERIFY(flow::documentsOf(story.office(), leaves)->empty());
    }

    // A trigger onto a stage of the pipeline moves the deal, and never the card.
    void aSignedDocumentMovesItsDeal()
    {
        Story story;
        flow::Office &office = story.office();
        domain::Trigger won;
        won.when = domain::Happening::AllSigned;
        won.stage = stageOf(story, domain::StageRole::DealWon);
        QVERIFY(flow::saveTrigger(office, won));
        const domain::DealId deal = dealIn(story, story.people().client);
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::assignToDeal(office, id, deal));
        QVERIFY(flow::send(office, id));
        story.directorSigns(id);
        settle(story);
        story.clientAnswers();
        settle(story);
        QCOMPARE(flow::dealOf(office, deal)->stage, won.stage);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("signed"));
        QCOMPARE(office.envelope(id)->deal, std::optional(deal));
    }

    void movesAndEditsAreComparedAndSet()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::DealId id = dealIn(story, story.people().client);
        const domain::Deal seen = *flow::dealOf(office, id);
        QCOMPARE(seen.stage, stageOf(story, domain::StageRole::DealNew));
        move(story, id, domain::StageRole::DealOffer);
        QVERIFY(flow::moveDeal(office, id, stageOf(story, domain::StageRole::DealWon), seen.version)
                    .error()
                    .is(flow::FlowError::Changed));
        QVERIFY(flow::saveDeal(office, seen).error().is(flow::FlowError::Changed));
        QVERIFY(flow::moveDeal(office, id, stageNamed(story, domain::StageRole::Signed), seen.version + 1)
                    .error()
                    .is(flow::FlowError::Changed)); // a stage of the board is none of the pipeline
        domain::Deal bad = *flow::dealOf(office, id);
        bad.title = QStringLiteral(" ");
        QVERIFY(flow::saveDeal(office, bad).error().is(flow::FlowError::BadRecord));
        QVERIFY(office.stages().size() == 9); // nor the other way round
        QCOMPARE(flow::pipeline(office)->size(), 6u);
        QVERIFY(flow::removeDeal(office, id));
        QVERIFY(flow::deals(office).empty());
        QVERIFY(flow::dealOf(office, id).error().is(flow::FlowError::UnknownDeal));
    }

    void rights_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("isOwn"); // whose deal it is
        QTest::addColumn<bool>("isSameDepartment");
        QTest::addColumn<QString>("may"); // view, create, edit, delete: v c e d
        QTest::newRow("employee, own") << "Employee" << true << true << "vce";
        QTest::newRow("employee, a colleague's") << "Employee" << false << true << "vc";
        QTest::newRow("employee, of elsewhere") << "Employee" << false << false << "c";
        QTest::newRow("signatory") << "Signatory" << false << false << "v";
        QTest::newRow("supervisor, below") << "Supervisor" << false << true << "vced";
        QTest::newRow("supervisor, of elsewhere") << "Supervisor" << false << false << "c";
        QTest::newRow("administrator") << "Administrator" << false << false << "vced";
    }
    void rights()
    {
        QFETCH(QString, role);
        QFETCH(bool, isOwn);
        QFETCH(bool, isSameDepartment);
        QFETCH(QString, may);
        Story story;
        flow::Office &office = story.office();
        domain::Member member = office.me();
        member.id = {};
        member.name = QStringLiteral("Test Person");
        member.roles.clear();
        for (const domain::Role &known : office.roles())
            if (known.name == role)
                member.roles.push_back(known.id);
        QCOMPARE(member.roles.size(), 1u);
        if (!isSameDepartment)
            member.department = domain::DepartmentId::fresh(*office.ports().clock);
        member.id = *flow::saveMember(office, member);
        domain::Deal deal{.title = QStringLiteral("Chairs"), .contact = story.people().client};
        if (isOwn)
            deal.responsible = member.id;
        deal.id = *flow::saveDeal(office, deal);
        deal = *flow::dealOf(office, deal.id);

        office.actAs(member.id);
        const bool view = may.contains(QLatin1Char('v')), edit = may.contains(QLatin1Char('e'));
        QCOMPARE(flow::deals(office).size(), view ? 1u : 0u);
        QCOMPARE(flow::dealOf(office, deal.id).has_value(), view);
        QCOMPARE(flow::documentsOf(office, deal.id).has_value(), view);
        QCOMPARE(flow::saveDeal(office, {.title = QStringLiteral("Mine")}).has_value(), may.contains(QLatin1Char('c')));
        deal.title = QStringLiteral("Tables");
        const auto edited = flow::saveDeal(office, deal);
        QCOMPARE(edited.has_value(), edit);
        const auto moved = flow::moveDeal(office, deal.id, stageOf(story, domain::StageRole::DealOffer),
                                          deal.version + (edit ? 1 : 0));
        QCOMPARE(moved.has_value(), edit);
        const auto removed = flow::removeDeal(office, deal.id);
        QCOMPARE(removed.has_value(), may.contains(QLatin1Char('d')));
        for (const auto *refused : {edited ? nullptr : &edited.error(), moved ? nullptr : &moved.error(),
                                    removed ? nullptr : &removed.error()})
            if (refused)
                QVERIFY(refused->is(flow::FlowError::NotAllowed));
    }
};

QTEST_MAIN(DealsTest)
#include "tst_deals.moc"
