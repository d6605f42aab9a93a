// After the seal: the relay is told of the finished files, in a form that only whoever holds one of them can ask for
// (core/link/finished_file.h).
#pragma once

#include "core/flow/commit.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kPostFinishedTask = QStringLiteral("finished.post");

void addFinishedTask(Commit &commit, const domain::Envelope &envelope);
[[nodiscard]] Result<void> postFinished(Office &office, const store::Task &task);

} // namespace countersign::flow
