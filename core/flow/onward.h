// What follows from an act, in the same transaction: the next turn, or the task to seal; and an end to the links of those
// whom a step no longer needs.
#pragma once

#include "core/flow/commit.h"

namespace countersign::flow {

// Adds to `commit` what comes after the events it holds; `after` is the envelope as they leave it.
void addOnward(Commit &commit, const domain::Envelope &after);

inline const QString kSealTask = QStringLiteral("seal");

} // namespace countersign::flow
