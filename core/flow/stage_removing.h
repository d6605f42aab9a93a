// A column of the board goes: its cards go to another one first. While triggers or rules speak of it, it stays: what they
// should do instead is for a person to say.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

struct StageUse {
    int cards = 0;
    std::vector<domain::Trigger> triggers; // that move cards there
    std::vector<domain::Rule> rules; // that run there, or move cards there
    bool isLast = false; // a board has a column
};

[[nodiscard]] Result<StageUse> useOf(Office &office, domain::StageId stage);

// The cards enter the other stage as if they were moved by hand, so its rules run. NotAllowed; Changed when it is used
// by now, the last one, or gone, or has cards and they were given nowhere to go.
[[nodiscard]] Result<void> removeStage(Office &office, domain::StageId stage, std::optional<domain::StageId> cardsTo);

} // namespace countersign::flow
