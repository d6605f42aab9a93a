// Step 3: whose turn it is; and the acts of people on the way.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// Checks, prepares and starts the first turn. One keystroke once all is green. Asked to stop meanwhile, it is a draft as
// before (Stopped).
Result<void> send(Office &office, domain::EnvelopeId envelope, const std::stop_token &stop = {});
// The same on a rule's behalf: whoever saved the rule had the right.
Result<void> sendByRule(Office &office, domain::EnvelopeId envelope);
Result<void> cancel(Office &office, domain::EnvelopeId envelope, const QString &reason);
Result<void> comment(Office &office, domain::EnvelopeId envelope, const QString &text);
Result<void> changeResponsible(Office &office, domain::EnvelopeId envelope, domain::MemberId responsible);
// A person moves the card; rules of the new stage run. Fails with Changed when the card moved meanwhile.
Result<void> moveCard(Office &office, domain::EnvelopeId envelope, domain::StageId to, quint64 expectedStageVersion);

} // namespace countersign::flow
