// Stories of rules: what each action does, delays, circles, outcomes.
#include "core/flow/automation.h"
#include "core/flow/commit.h"
#include "core/flow/exporting.h"
#include "core/flow/intake.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/webhook_calling.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/flow/stories.h"

#include <QDir>
#include <QTemporaryDir>

using namespace countersign;
using namespace countersign::test;
using Kind = domain::ActionKind;

namespace {

domain::Action action(Kind kind, const QMap<QString, QString> &settings = {}) { return {kind, settings}; }

domain::RuleId rule(Story &story, domain::StageRole stage, std::vector<domain::Action> actions, int delay = 0)
{
    const auto saved = flow::saveRule(story.office(),
                                      {.name = QStringLiteral("test"),
                                       .stage = stageNamed(story, stage),
                                       .actions = std::move(actions),
                                       .delaySeconds = delay});
    if (!saved)
        qFatal("%s", qPrintable(saved.error().detail));
    return *saved;
}

std::vector<domain::RuleFired> firings(Story &story, domain::EnvelopeId id, domain::RuleId rule)
{
    std::vector<domain::RuleFired> found = eventsOf<domain::RuleFired>(story, id);
    std::erase_if(found, [&](const domain::RuleFired &fired) { return fired.rule != rule; });
    return found;
}

void move(Story &story, domain::EnvelopeId id, domain::StageRole to)
{
    const auto moved =
        flow::moveCard(story.office(), id, stageNamed(story, to), story.office().envelope(id)->stageVersion);
    QVERIFY(moved);
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClientIsRemindedOutOfTheBox()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        settle(story);
        QCOMPARE(mailsOf(story, QStringLiteral("invitation")).size(), 1u);
        story.time() = story.time().plusSeconds(2 * 86400);
        settle(story);
        QVERIFY(mailsOf(story, QStringLiteral("reminder-1")).empty());
        story.time() = story.time().plusSeconds(86400);
        settle(story);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-1")).size(), 1u);
        story.time() = story.time().plusSeconds(5 * 86400);
        settle(story);
        QVERIFY(mailsOf(story, QStringLiteral("reminder-2")).empty());
    }

    void aClientWhoLookedIsNotReminded()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        settle(story);
        story.relay().note(story.relay().links.firstKey(), QStringLiteral("viewed"));
        settle(story);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("viewed by client"));
        story.time() = story.time().plusSeconds(5 * 86400);
        settle(story);
        QVERIFY(mailsOf(story, QStringLiteral("reminder-1")).empty());
    }

    void actionsRunInOrderAndLeaveOneEvent()
    {
        Story story;
        QTemporaryDir folder;
        const domain::EnvelopeId id = story.draft();
        const domain::RuleId ruleId =
            rule(story, domain::StageRole::Cancelled,
                 {action(Kind::SetDeadline, {{QStringLiteral("days"), QStringLiteral("7")}}),
                  action(Kind::ChangeResponsible, {{QStringLiteral("member"), story.people().director.toString()}}),
                  action(Kind::NotifyMembers, {{QStringLiteral("text"), QStringLiteral("Please look at this.")}}),
                  action(Kind::SendEmail,
                         {{QStringLiteral("to"), QStringLiteral("archive@nord.example")},
                          {QStringLiteral("subject"), QStringLiteral("A draft was put aside")},
                          {QStringLiteral("text"), QStringLiteral("Two lines\nof words.")}}),
                  action(Kind::ExportPdf, {{QStringLiteral("folder"), folder.path()}}),
                  action(Kind::ExportPdf, {{QStringLiteral("folder"), QStringLiteral("somewhere")}}),
                  action(Kind::MoveCard,
                         {{QStringLiteral("stage"), stageNamed(story, domain::StageRole::Draft).toString()}})});
        move(story, id, domain::StageRole::Cancelled);

        const domain::Envelope envelope = *story.office().envelope(id);
        QCOMPARE(*envelope.deadline, story.time().plusSeconds(7 * 86400));
        QCOMPARE(envelope.responsible, story.people().director);
        QCOMPARE(envelope.stage, stageNamed(story, domain::StageRole::Draft));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("Service agreement.pdf")});
        const auto fired = firings(story, id, ruleId);
        QCOMPARE(fired.size(), 1u);
        QVERIFY(!fired.front().succeeded); // one of them cannot be done, and says so; the others are
        QCOMPARE(fired.front().outcome,
                 QStringLiteral("deadline:7, responsible, messages:1, messages:1, exported:1, no-folder, moved"));
        settle(story);
        const auto messages = mailsOf(story, QStringLiteral("message"));
        QCOMPARE(messages.size(), 2u);
        for (const auto &message : messages) {
            const bool isArchive = message.to == QLatin1String("archive@nord.example");
            QCOMPARE(message.text,
                     isArchive ? QStringLiteral("Two lines\nof words.") : QStringLiteral("Please look at this."));
            QCOMPARE(message.to, isArchive ? message.to : QStringLiteral("joanna@nord.example"));
            QVERIFY(message.url.isEmpty());
        }
    }

    void wrongSettingsFailVisiblyAndChangeNothing_data()
    {
        using Map = QMap<QString, QString>;
        QTest::addColumn<int>("kind");
        QTest::addColumn<Map>("settings");
        QTest::newRow("no days") << static_cast<int>(Kind::SetDeadline) << Map{};
        QTest::newRow("days gone by") << static_cast<int>(Kind::SetDeadline)
                                      << Map{{QStringLiteral("days"), QStringLiteral("-3")}};
        QTest::newRow("nobody") << static_cast<int>(Kind::ChangeResponsible)
                                << Map{{QStringLiteral("member"), QStringLiteral("x")}};
        QTest::newRow("nowhere") << static_cast<int>(Kind::MoveCard) << Map{};
        QTest::newRow("no words") << static_cast<int>(Kind::NotifyMembers) << Map{};
        QTest::newRow("no address") << static_cast<int>(Kind::SendEmail)
                                    << Map{{QStringLiteral("to"), QStringLiteral("everybody")},
                                           {QStringLiteral("text"), QStringLiteral("Hello")}};
        QTest::newRow("no folder") << static_cast<int>(Kind::ExportPdf)
                                   << Map{{QStringLiteral("folder"), QStringLiteral("somewhere")}};
        QTest::newRow("nobody to remind") << static_cast<int>(Kind::Remind) << Map{};
    }
    void wrongSettingsFailVisiblyAndChangeNothing()
    {
        using Map = QMap<QString, QString>;
        QFETCH(int, kind);
        QFETCH(Map, settings);
        Story story;
        const domain::EnvelopeId id = story.draft();
        const domain::RuleId ruleId =
            rule(story, domain::StageRole::Cancelled, {action(static_cast<Kind>(kind), settings)});
        move(story, id, domain::StageRole::Cancelled);
        const auto fired = firings(story, id, ruleId);
        QCOMPARE(fired.size(), 1u);
        QVERIFY(!fired.front().succeeded);
        QVERIFY(!fired.front().outcome.isEmpty());
        const domain::Envelope envelope = *story.office().envelope(id);
        QVERIFY(!envelope.deadline);
        QCOMPARE(envelope.responsible, story.people().employee);
        QCOMPARE(envelope.stage, stageNamed(story, domain::StageRole::Cancelled));
        settle(story);
        QVERIFY(story.relay().mails.isEmpty());
    }

    void approvalIsAskedOfADraft()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const domain::RuleId ruleId =
            rule(story, domain::StageRole::InApproval,
                 {action(Kind::AskApproval, {{QStringLiteral("member"), story.people().employee.toString()}})});
        move(story, id, domain::StageRole::InApproval);
        QCOMPARE(firings(story, id, ruleId).size(), 1u);
        QCOMPARE(firings(story, id, ruleId).front().outcome, QStringLiteral("approval-asked"));
        const domain::Envelope envelope = *story.office().envelope(id);
        QCOMPARE(domain::stateOf(envelope), domain::EnvelopeState::InApproval);
        QCOMPARE(story.office().queueOf(story.people().employee).size(), 1u);
        QCOMPARE(story.office().queueOf(story.people().director).size(), 0u);
    }

    void aRuleSendsADraftOrSaysWhyNot()
    {
        Story story;
        const domain::RuleId ruleId = rule(story, domain::StageRole::InApproval, {action(Kind::SendForSigning)});
        const domain::EnvelopeId ready = story.draft();
        move(story, ready, domain::StageRole::InApproval);
        QVERIFY(story.office().envelope(ready)->isSent);
        QCOMPARE(story.stageRoleOf(ready), QStringLiteral("with our signatory"));

        const domain::EnvelopeId lacking = story.draft();
        domain::DraftEdited edit;
        edit.fields = std::vector<domain::Field>{};
        QVERIFY(flow::editDraft(story.office(), lacking, edit));
        move(story, lacking, domain::StageRole::InApproval);
        QVERIFY(!story.office().envelope(lacking)->isPrepared);
        QVERIFY(!firings(story, lacking, ruleId).front().succeeded);
        QVERIFY(firings(story, lacking, ruleId).front().outcome.startsWith(QLatin1String("not-ready")));
    }

    void aDelayedRuleAsksWhetherTheCardIsStillThere()
    {
        Story story;
        const domain::RuleId ruleId =
            rule(story, domain::StageRole::InApproval,
                 {action(Kind::SetDeadline, {{QStringLiteral("days"), QStringLiteral("3")}})}, 3600);
        const domain::EnvelopeId stays = story.draft();
        const domain::EnvelopeId goes = story.draft();
        move(story, stays, domain::StageRole::InApproval);
        move(story, goes, domain::StageRole::InApproval);
        beat(story);
        QVERIFY(!story.office().envelope(stays)->deadline);
        move(story, goes, domain::StageRole::Draft);
        move(story, goes, domain::StageRole::InApproval); // came back: its hour begins anew
        story.time() = story.time().plusSeconds(1800);
        move(story, goes, domain::StageRole::Cancelled);
        story.reopen();
        story.time() = story.time().plusSeconds(1900);
        settle(story);
        QVERIFY(story.office().envelope(stays)->deadline);
        QCOMPARE(firings(story, stays, ruleId).size(), 1u);
        QVERIFY(!story.office().envelope(goes)->deadline);
        QCOMPARE(firings(story, goes, ruleId).size(), 0u);
    }

    void aCircleIsRefusedWhenSaved()
    {
        Story story;
        const auto stage = [&](domain::StageRole role) { return stageNamed(story, role).toString(); };
        rule(story, domain::StageRole::InApproval,
             {action(Kind::MoveCard, {{QStringLiteral("stage"), stage(domain::StageRole::Draft)}})});
        const auto saved = flow::saveRule(
            story.office(),
            {.stage = stageNamed(story, domain::StageRole::Draft),
             .actions = {action(Kind::MoveCard, {{QStringLiteral("stage"), stage(domain::StageRole::InApproval)}})}});
        QVERIFY(!saved);
        QVERIFY(saved.error().is(flow::FlowError::RuleCircle));
    }

    void aCircleIsStoppedWhenItHappens()
    {
        Story story;
        // As two desktops could bring together what each alone was allowed to save.
        const auto stage = [&](domain::StageRole role) { return stageNamed(story, role).toString(); };
        const Clock &clock = *story.office().ports().clock;
        const domain::Rule there{
            .id = domain::RuleId::fresh(clock),
            .stage = stageNamed(story, domain::StageRole::InApproval),
            .actions = {action(Kind::MoveCard, {{QStringLiteral("stage"), stage(domain::StageRole::Draft)}})}};
        const domain::Rule back{
            .id = domain::RuleId::fresh(clock),
            .stage = stageNamed(story, domain::StageRole::Draft),
            .actions = {action(Kind::MoveCard, {{QStringLiteral("stage"), stage(domain::StageRole::InApproval)}})}};
        flow::Commit commit(story.office());
        commit.add(there.id.value, domain::RuleSaved{there}).add(back.id.value, domain::RuleSaved{back});
        QVERIFY(commit.save());

        const domain::EnvelopeId id = story.draft();
        const quint64 before = story.office().envelope(id)->stageVersion;
        move(story, id, domain::StageRole::InApproval);
        settle(story);
        const auto stopped = firings(story, id, there.id);
        QCOMPARE(stopped.size(), 2u); // it ran once, and was stopped when the card came round
        QVERIFY(!stopped.back().succeeded);
        QCOMPARE(stopped.back().outcome, QStringLiteral("circle"));
        QCOMPARE(story.office().envelope(id)->stageVersion, before + 3);
        QVERIFY(story.office().ports().store->tasks().pendingFor(id)->empty());
    }

    void aRuleFiresOnlyWhereItsConditionsHold()
    {
        Story story;
        const auto withTitle = [&](const char *title) {
            const domain::EnvelopeId id = story.draft();
            domain::DraftEdited edit;
            edit.title = QString::fromUtf8(title);
            if (!flow::editDraft(story.office(), id, edit))
                qFatal("not edited");
            return id;
        };
        domain::Rule only{.stage = stageNamed(story, domain::StageRole::InApproval),
                          .actions = {action(Kind::SetDeadline, {{QStringLiteral("days"), QStringLiteral("3")}})},
                          .conditions = {{domain::ConditionKind::TitleContains, {}, QStringLiteral("lease")},
                                         {domain::ConditionKind::CompanyIs, {}, story.people().company.toString()}}};
        const auto saved = flow::saveRule(story.office(), only);
        QVERIFY(saved);
        domain::Rule later = only;
        later.actions = {
            action(Kind::ChangeResponsible, {{QStringLiteral("member"), story.people().director.toString()}})};
        later.delaySeconds = 3600;
        const auto savedLater = flow::saveRule(story.office(), later);
        QVERIFY(savedLater);

        const domain::EnvelopeId lease = withTitle("Lease of the hall");
        const domain::EnvelopeId renamed = withTitle("Lease of the car");
        const domain::EnvelopeId order = withTitle("Order 17");
        QCOMPARE(flow::tryRule(story.office(), only)->met, 0);
        for (const domain::EnvelopeId id : {lease, renamed, order})
            move(story, id, domain::StageRole::InApproval);
        QCOMPARE(flow::tryRule(story.office(), only)->met, 2);
        QVERIFY(flow::tryRule(story.office(), only)->titles.contains(QStringLiteral("Lease of the hall")));
        QCOMPARE(firings(story, lease, *saved).size(), 1u);
        QVERIFY(story.office().envelope(lease)->deadline);
        QVERIFY(firings(story, order, *saved).empty()); // not even a line in the journal
        QVERIFY(!story.office().envelope(order)->deadline);

        // A delayed rule asks when its time has come.
        domain::DraftEdited other;
        other.title = QStringLiteral("Loan of the car");
        QVERIFY(flow::editDraft(story.office(), renamed, other));
        story.reopen();
        story.time() = story.time().plusSeconds(3700);
        settle(story);
        QCOMPARE(story.office().envelope(lease)->responsible, story.people().director);
        QCOMPARE(firings(story, lease, *savedLater).size(), 1u);
        QCOMPARE(story.office().envelope(renamed)->responsible, story.people().employee);
        QVERIFY(firings(story, renamed, *savedLater).empty());
    }

    void aChangedValueMovesTheCard()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const auto trigger = [&](const char *field, domain::StageRole to) {
            return flow::saveTrigger(story.office(),
                                     {.when = domain::Happening::FieldChanged,
                                      .stage = stageNamed(story, to),
                                      .field = QString::fromUtf8(field)});
        };
        QVERIFY(trigger("deadline", domain::StageRole::InApproval));
        QVERIFY(trigger("field:Purchase order", domain::StageRole::ViewedByClient));
        domain::DraftEdited edit;
        edit.title = QStringLiteral("Another title");
        QVERIFY(flow::editDraft(story.office(), id, edit));
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("draft")); // nobody waits for that
        edit = {};
        edit.deadline = story.time().plusSeconds(20 * 86400);
        QVERIFY(flow::editDraft(story.office(), id, edit));
        QCOMPARE(story.office().envelope(id)->stage, stageNamed(story, domain::StageRole::InApproval));
        const auto moved = eventsOf<domain::StageMoved>(story, id);
        QCOMPARE(moved.size(), 1u);
        QVERIFY(moved.front().trigger);

        // What the client writes into a field of the document counts as well.
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        beat(story);
        story.clientAnswers();
        beat(story);
        const auto moves = eventsOf<domain::StageMoved>(story, id);
        QVERIFY(std::any_of(moves.begin(), moves.end(), [&](const domain::StageMoved &m) {
            return m.to == stageNamed(story, domain::StageRole::ViewedByClient);
        }));
    }

    void aWebhooksSecretStaysWhatItIs()
    {
        Story story;
        domain::Rule rule{.stage = stageNamed(story, domain::StageRole::Cancelled),
                          .actions = {action(Kind::CallWebhook,
                                             {{QStringLiteral("url"), QStringLiteral("https://crm.example/hook")}})}};
        const auto refused = flow::saveRule(story.office(), rule); // without a secret
        QVERIFY(!refused && refused.error().is(flow::FlowError::BadWebhook));
        const Secret secret = flow::newWebhookSecret();
        QCOMPARE(secret.size(), 43u);
        QVERIFY(!(secret == flow::newWebhookSecret()));
        rule.actions.front().secret = secret.view().toByteArray();
        domain::Rule plain = rule;
        plain.actions.front().settings[QStringLiteral("url")] = QStringLiteral("http://crm.example/hook");
        QVERIFY(!flow::saveRule(story.office(), plain));
        const auto saved = flow::saveRule(story.office(), rule);
        QVERIFY(saved);

        // The interface never gets it back: what it saves has none, and the rule keeps what it had.
        rule.id = *saved;
        rule.actions.front().secret.clear();
        rule.name = QStringLiteral("renamed");
        QVERIFY(flow::saveRule(story.office(), rule));
        const domain::EnvelopeId id = story.draft();
        move(story, id, domain::StageRole::Cancelled);
        QVERIFY(firings(story, id, *saved).front().succeeded);
        beat(story);
        const auto calls = mailsOf(story, QStringLiteral("event"));
        QCOMPARE(calls.size(), 1u);
        QCOMPARE(calls.front().secret, secret.view().toByteArray());
    }

    // Each webhook of a rule keeps its own secret when the rule is changed: actions in another order, one fewer, a new
    // address. What fires afterwards is the rule as it now is, and the journal still tells the whole story.
    void aChangedRuleKeepsItsSecretsAndReplays()
    {
        Story story;
        flow::Office &office = story.office();
        const auto hook = [](const char *host, const QByteArray &secret = {}) {
            domain::Action call =
                action(Kind::CallWebhook, {{QStringLiteral("url"), QStringLiteral("https://%1/x").arg(host)}});
            call.secret = secret;
            return call;
        };
        const QByteArray first(32, 'a'), second(32, 'b');
        const domain::RuleId id = rule(story, domain::StageRole::Declined,
                                       {hook("one.example", first),
                                        action(Kind::SetDeadline, {{QStringLiteral("days"), QStringLiteral("3")}}),
                                        hook("two.example", second)});
        const auto kept = [&] {
            for (const domain::Rule &known : office.rules())
                if (known.id == id)
                    return known;
            return domain::Rule{};
        };
        domain::Rule changed = kept();
        changed.actions = {hook("two.example"), hook("one.example")};
        QVERIFY(flow::saveRule(office, changed));
        QCOMPARE(kept().actions.size(), 2u);
        QCOMPARE(kept().actions[0].secret, second);
        QCOMPARE(kept().actions[1].secret, first);
        changed.actions = {hook("three.example"), hook("one.example")};
        QVERIFY(flow::saveRule(office, changed));
        QCOMPARE(kept().actions[0].secret, second); // only its address is another one
        QCOMPARE(kept().actions[1].secret, first);
        changed.actions = {hook("one.example"), hook("two.example"), hook("three.example")};
        QVERIFY(flow::saveRule(office, changed).error().is(flow::FlowError::BadWebhook)); // one more, without any

        changed.actions = {action(Kind::SetDeadline, {{QStringLiteral("days"), QStringLiteral("5")}}),
                           action(Kind::NotifyMembers, {{QStringLiteral("text"), QStringLiteral("look")}})};
        changed.stage = stageNamed(story, domain::StageRole::InApproval);
        QVERIFY(flow::saveRule(office, changed));
        const domain::EnvelopeId card = story.draft();
        move(story, card, domain::StageRole::InApproval);
        const auto fired = firings(story, card, id);
        QCOMPARE(fired.size(), 1u);
        QCOMPARE(fired.front().outcome, QStringLiteral("deadline:5, messages:1"));

        // Removed and put back, as an undo does: the same rule again.
        QVERIFY(flow::removeRecord(office, id.value));
        QVERIFY(kept().id.isNull());
        QVERIFY(flow::saveRule(office, changed));
        QCOMPARE(kept().actions.size(), 2u);
        comesOutOfTheJournal(story);
    }

    void exportNamesAreFileNames_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *tag, const char *number, const char *name, const char *file) {
            QTest::newRow(tag) << QString::fromUtf8(number) << QString::fromUtf8(name) << QString::fromUtf8(file);
        };
        row("plain", "2026/0142", "Umowa.pdf", "2026-0142 Umowa.pdf");
        row("no number", "", "Договор.PDF", "Договор.pdf");
        row("leaves the folder", "", "../../etc/passwd.pdf", "-..-etc-passwd.pdf");
        row("a device", "", "a:b|c?.pdf", "a-b-c-.pdf");
        row("hidden", "", ".hidden.pdf", "hidden.pdf");
    }
    void exportNamesAreFileNames()
    {
        QFETCH(QString, number);
        QFETCH(QString, name);
        domain::Envelope envelope;
        envelope.number = number;
        domain::Document document;
        document.name = name;
        QTEST(flow::exportName(envelope, document), "file");
    }

    // Drafts have no number yet: two of one name, or somebody's own file, do not take each other's place.
    void exportsOfOneNameStandSideBySide()
    {
        Story story;
        flow::Office &office = story.office();
        const QTemporaryDir folder;
        const auto files = [&] { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); };
        const auto draft = [&](const QString &amount) {
            return flow::takeIn(office, {{QStringLiteral("Contract.pdf"), Story::contract(amount), {}}})->envelope;
        };
        for (const domain::EnvelopeId id : {draft(QStringLiteral("EUR 1.00")), draft(QStringLiteral("EUR 2.00"))})
            for (int again = 0; again < 2; ++again)
                QVERIFY(flow::exportPdfs(office, id, folder.path()));
        QCOMPARE(files(), (QStringList{QStringLiteral("2 Contract.pdf"), QStringLiteral("Contract.pdf")}));
        // With its number it is the same document, however far it has come.
        const domain::EnvelopeId sent = story.draft();
        QVERIFY(flow::send(office, sent));
        QVERIFY(flow::exportPdfs(office, sent, folder.path()));
        QCOMPARE(files().size(), 3);
        QVERIFY(flow::exportPdfs(office, sent, folder.path()));
        QCOMPARE(files().size(), 3);
    }
};

QTEST_MAIN(RulesTest)
#include "tst_rules.moc"
