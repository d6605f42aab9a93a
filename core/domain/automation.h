// Pure decisions of the automation: which trigger moves the card, which rules a move fires.
#pragma once

#include "core/domain/event.h"

namespace countersign::domain {

// The first enabled trigger that answers one of the happenings and would really move the card.
std::optional<Trigger> triggerFor(const Envelope &envelope, const std::vector<Happening> &happenings,
                                  const std::vector<Trigger> &triggers);

// Enabled rules of the stage the card has just entered, in the order given.
std::vector<Rule> rulesOnEntering(StageId stage, const std::vector<Rule> &rules);

} // namespace countersign::domain
