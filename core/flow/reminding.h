// Reminding: whoever is awaited by link gets the same link by mail once more, with a reminder's words.
#pragma once

#include "core/flow/commit.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kPostReminderTask = QStringLiteral("reminder.post");

// How many were reminded. NobodyToRemind where nobody by link is awaited, or the relay has no link of theirs yet.
[[nodiscard]] Result<int> remind(Office &office, domain::EnvelopeId envelope);

// Into a commit of the caller's, who has the right: the events, and a posting task for each.
int addReminders(Commit &commit, const domain::Envelope &envelope);

// The task's work; RelayUnreachable and NoRelay mean: later.
[[nodiscard]] Result<void> postReminder(Office &office, const store::Task &task);

} // namespace countersign::flow
