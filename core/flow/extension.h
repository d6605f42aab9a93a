// Extension: more time for those who are awaited. A link that would end before the new deadline cannot be told so (the
// relay keeps what it was given): it is replaced by a new one, and its reader gets a new mail.
#pragma once

#include "core/flow/commit.h"

namespace countersign::flow {

[[nodiscard]] Result<void> extendDeadline(Office &office, domain::EnvelopeId envelope, Time deadline);

// Into a commit of the caller's, who has the right.
[[nodiscard]] Result<void> addExtension(Commit &commit, Office &office, const domain::Envelope &envelope,
                                        Time deadline);

} // namespace countersign::flow
