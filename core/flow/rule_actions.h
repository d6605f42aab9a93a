// What a rule does, action by action. All that an action changes goes into one commit together with the rule's own event,
// so that a firing is there whole or not at all, and is not repeated after a crash.
#pragma once

#include "core/domain/automation.h"
#include "core/flow/commit.h"

namespace countersign::flow {

// Adds the effects and the RuleFired event with its outcome to `commit`: "links:1, reminded:2"; a failed action says
// why ("failed-export: …") and those after it still run.
void addFiring(Commit &commit, Office &office, domain::EnvelopeId envelope, const domain::Rule &rule);

} // namespace countersign::flow
