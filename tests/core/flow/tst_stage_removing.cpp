// A column of the board goes: never with a card in it, nor while something speaks of it.
#include "core/flow/stage_removing.h"

#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/flow/stories.h"

using namespace countersign;
using test::Story;

namespace {

domain::StageId own(Story &story)
{
    domain::Stage stage;
    stage.name = QStringLiteral("Waiting for the boss");
    stage.order = 99;
    const auto saved = flow::saveStage(story.office(), stage);
    return saved ? *saved : domain::StageId();
}

bool isThere(Story &story, domain::StageId id)
{
    const auto stages = story.office().stages();
    return std::any_of(stages.begin(), stages.end(), [&](const auto &stage) { return stage.id == id; });
}

} // namespace

class StageRemovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsGoFirst()
    {
        Story story;
        const domain::StageId stage = own(story), draft = test::stageNamed(story, domain::StageRole::Draft);
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::moveCard(story.office(), id, stage, story.office().envelope(id)->stageVersion));
        QCOMPARE(flow::useOf(story.office(), stage)->cards, 1);
        for (const std::optional<domain::StageId> nowhere :
             {std::optional<domain::StageId>(), std::optional(stage), std::optional(domain::StageId())}) {
            const auto refused = flow::removeStage(story.office(), stage, nowhere);
            QVERIFY(!refused && refused.error().is(flow::FlowError::Changed));
            QVERIFY(isThere(story, stage));
        }
        QVERIFY(flow::removeStage(story.office(), stage, draft));
        QVERIFY(!isThere(story, stage));
        QCOMPARE(story.office().envelope(id)->stage, draft);
        test::comesOutOfTheJournal(story);
    }

    void whatIsSpokenOfStays()
    {
        Story story;
        const domain::StageId usual = test::stageNamed(story, domain::StageRole::SentToClient);
        const auto use = flow::useOf(story.office(), usual);
        QVERIFY(use && !use->triggers.empty() && !use->rules.empty());
        QVERIFY(!flow::removeStage(story.office(), usual, test::stageNamed(story, domain::StageRole::Draft)));
        QVERIFY(isThere(story, usual));

        const domain::StageId stage = own(story);
        domain::Rule rule{.stage = test::stageNamed(story, domain::StageRole::Declined)};
        rule.actions.push_back(
            {.kind = domain::ActionKind::MoveCard, .settings = {{QStringLiteral("stage"), stage.toString()}}});
        const auto saved = flow::saveRule(story.office(), rule);
        QVERIFY(saved);
        QVERIFY(!flow::removeStage(story.office(), stage, std::nullopt));
        QVERIFY(flow::removeRecord(story.office(), saved->value));
        QVERIFY(flow::removeStage(story.office(), stage, std::nullopt));
        QVERIFY(!flow::removeStage(story.office(), stage, std::nullopt)); // gone
    }

    void onlyWhoManagesStages()
    {
        Story story;
        const domain::StageId stage = own(story);
        story.office().actAs(story.people().director);
        const auto refused = flow::removeStage(story.office(), stage, std::nullopt);
        QVERIFY(!refused && refused.error().is(flow::FlowError::NotAllowed));
    }
};

QTEST_MAIN(StageRemovingTest)
#include "tst_stage_removing.moc"
