// Rules of the pipeline: a deal enters a stage, and a document goes out. Durable and not repeated, like the automation of
// envelopes: the entering is a task written with the move, and the task is done in the commit that tells the outcome.
#pragma once

#include "core/flow/office.h"
#include "core/store/tasks.h"

#include <optional>

namespace countersign::flow {

inline const QString kDealEnteredTask = QStringLiteral("deal.entered");
// `rule`: one whose delay it waits for; empty: all of the stage.
[[nodiscard]] store::NewTask dealEnteredTask(domain::DealId deal, domain::StageId stage, domain::EventId event,
                                             std::optional<domain::RuleId> rule = {}, Time notBefore = {});
[[nodiscard]] Result<void> runDealEntered(Office &office, const store::Task &task);

// Runs what waits for this deal and is due.
void automateDeal(Office &office, domain::DealId deal);

// Where something that happened to one of its documents moves a deal: the first enabled trigger onto a stage of the
// pipeline. Nothing where the deal is there, or has come to an end (a stage of success or failure).
[[nodiscard]] std::optional<domain::DealMoved> dealMoveFor(const Office &office, domain::DealId deal,
                                                           const std::vector<domain::Happening> &happenings);

} // namespace countersign::flow
