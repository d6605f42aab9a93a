#include "core/flow/stage_removing.h"

#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/lists.h"
#include "core/flow/workspace_setup.h"

#include <algorithm>

namespace countersign::flow {

namespace {

constexpr int kCardsAtOnce = 200; // in one transaction

bool speaksOf(const domain::Rule &rule, domain::StageId stage)
{
    return rule.stage == stage || std::any_of(rule.actions.begin(), rule.actions.end(), [&](const auto &action) {
               return action.kind == domain::ActionKind::MoveCard
                   && action.settings.value(QStringLiteral("stage")) == stage.toString();
           });
}

// Rights on cards are not asked: nobody's card may be left in a stage that is gone.
Result<domain::CardPage> cardsIn(Office &office, domain::StageId stage, int limit)
{
    domain::CardQuery query;
    query.stage = stage;
    return list(office, std::move(query), domain::CardOrder::Changed, false, 0, limit);
}

} // namespace

Result<StageUse> useOf(Office &office, domain::StageId stage)
{
    StageUse use;
    CS_TRY(const domain::CardPage page, cardsIn(office, stage, 1));
    use.cards = page.total;
    for (const domain::Trigger &trigger : office.triggers())
        if (trigger.stage == stage)
            use.triggers.push_back(trigger);
    for (const domain::Rule &rule : office.rules())
        if (speaksOf(rule, stage))
            use.rules.push_back(rule);
    use.isLast = office.stages().size() < 2;
    return use;
}

Result<void> removeStage(Office &office, domain::StageId stage, std::optional<domain::StageId> cardsTo)
{
    CS_CHECK(allow(office, domain::Act::Manage, {.object = domain::Object::Stages, .owner = {}, .department = {}}));
    const std::vector<domain::Stage> stages = office.stages();
    const auto isThere = [&](domain::StageId id) {
        return std::any_of(stages.begin(), stages.end(), [&](const domain::Stage &one) { return one.id == id; });
    };
    CS_TRY(const StageUse use, useOf(office, stage));
    if (!isThere(stage) || use.isLast || !use.triggers.empty() || !use.rules.empty())
        return fail(FlowError::Changed, QStringLiteral("the stage is used, or gone"));
    if (use.cards > 0 && (!cardsTo || *cardsTo == stage || !isThere(*cardsTo)))
        return fail(FlowError::Changed, QStringLiteral("its cards have nowhere to go"));
    for (int moved = 0; moved < use.cards;) {
        CS_TRY(const domain::CardPage page, cardsIn(office, stage, kCardsAtOnce));
        if (page.cards.empty())
            break;
        Commit commit(office);
        for (const domain::Card &card : page.cards)
            commit.add(card.id.value, domain::StageMoved{.from = stage, .to = *cardsTo, .trigger = {}});
        CS_CHECK(commit.save());
        moved += static_cast<int>(page.cards.size());
    }
    return removeRecord(office, stage.value);
}

} // namespace countersign::flow
