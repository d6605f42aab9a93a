// The pages of the board as one member asks for them: one for all, or one for each group that has a card. At most kMostLanes
// groups have a lane of their own; the cards of all others share the last one, so that every card is in some lane.
#pragma once

#include "core/flow/office.h"
#include "ui/board/board_rows.h"
#include "ui/models/board_view.h"

#include <QHash>

#include <vector>

namespace countersign::ui {

inline constexpr int kCardsPerStage = 60; // more than a screen; further ones come as somebody scrolls
inline constexpr std::size_t kMostLanes = 40;

// On the store lane. `more`: stages looked at beyond their first cards, and how many of theirs.
[[nodiscard]] std::vector<BoardRows::Group> groupsOf(flow::Office &office, const domain::CardQuery &query,
                                                     BoardGrouping grouping, const QHash<domain::StageId, int> &more);

} // namespace countersign::ui
