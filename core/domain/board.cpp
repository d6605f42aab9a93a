#include "core/domain/board.h"

namespace countersign::domain {

BoardDefaults defaultBoard(const Clock &clock)
{
    struct Row {
        StageRole role;
        const char *color;
        StageMeaning meaning;
    };
    static constexpr Row kStages[] = {
        {StageRole::Draft, "#7C8696", StageMeaning::InProgress},
        {StageRole::InApproval, "#8B6CC7", StageMeaning::InProgress},
        {StageRole::WithOurSignatory, "#C98A1B", StageMeaning::InProgress},
        {StageRole::SentToClient, "#2F6FDB", StageMeaning::InProgress},
        {StageRole::ViewedByClient, "#1E8FA8", StageMeaning::InProgress},
        {StageRole::Signed, "#2E8B57", StageMeaning::Success},
        {StageRole::Declined, "#C0453B", StageMeaning::Failure},
        {StageRole::Expired, "#A0643A", StageMeaning::Failure},
        {StageRole::Cancelled, "#6B7280", StageMeaning::Failure},
    };
    struct Move {
        Happening when;
        StageRole to;
    };
    static constexpr Move kMoves[] = {
        {Happening::ApprovalRequested, StageRole::InApproval},
        {Happening::Sent, StageRole::WithOurSignatory},
        {Happening::OurSideSigned, StageRole::SentToClient},
        {Happening::ClientsTurn, StageRole::SentToClient},
        {Happening::Viewed, StageRole::ViewedByClient},
        {Happening::AllSigned, StageRole::Signed},
        {Happening::Rejected, StageRole::Declined},
        {Happening::Declined, StageRole::Declined},
        {Happening::Expired, StageRole::Expired},
        {Happening::Cancelled, StageRole::Cancelled},
    };

    BoardDefaults board;
    const auto stageOf = [&](StageRole role) {
        for (const Stage &stage : board.stages) {
            if (stage.role == role)
                return stage.id;
        }
        return StageId{};
    };
    int order = 0;
    for (const Row &row : kStages)
        board.stages.push_back({.id = StageId::fresh(clock),
                                .color = QString::fromLatin1(row.color),
                                .order = order++,
                                .meaning = row.meaning,
                                .role = row.role});
    for (const Move &move : kMoves)
        board.triggers.push_back({.id = TriggerId::fresh(clock), .when = move.when, .stage = stageOf(move.to)});
    // Names come from the interface, in its language.
    board.rules.push_back({.id = RuleId::fresh(clock),
                           .name = {},
                           .stage = stageOf(StageRole::SentToClient),
                           .actions = {Action{.kind = ActionKind::SendLinks, .settings = {}}}});
    // A client who has not even opened the link after three days hears of it once more.
    board.rules.push_back({.id = RuleId::fresh(clock),
                           .name = {},
                           .stage = stageOf(StageRole::SentToClient),
                           .actions = {Action{.kind = ActionKind::Remind, .settings = {}}},
                           .delaySeconds = 3 * 24 * 3600});
    return board;
}

std::vector<Stage> defaultPipeline(const Clock &clock)
{
    struct Row {
        StageRole role;
        const char *color;
        StageMeaning meaning;
    };
    static constexpr Row kStages[] = {
        {StageRole::DealNew, "#7C8696", StageMeaning::InProgress},
        {StageRole::DealOffer, "#8B6CC7", StageMeaning::InProgress},
        {StageRole::DealNegotiation, "#C98A1B", StageMeaning::InProgress},
        {StageRole::DealContract, "#2F6FDB", StageMeaning::InProgress},
        {StageRole::DealWon, "#2E8B57", StageMeaning::Success},
        {StageRole::DealLost, "#C0453B", StageMeaning::Failure},
    };
    std::vector<Stage> stages;
    int order = 0;
    for (const Row &row : kStages)
        stages.push_back({.id = StageId::fresh(clock),
                          .color = QString::fromLatin1(row.color),
                          .order = order++,
                          .meaning = row.meaning,
                          .role = row.role,
                          .pipeline = Pipeline::Deals});
    return stages;
}

} // namespace countersign::domain
