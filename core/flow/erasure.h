// A person asks to be forgotten: what the relay still holds of them goes, for good; its log stays verifiable. What the
// office itself keeps (signed documents, their evidence) is not touched here.
#pragma once

#include "core/flow/office.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kEraseLinkTask = QStringLiteral("link.erase");

struct ErasureOutcome {
    int asked = 0; // links the relay is asked to forget, now or as soon as it answers
    int underWay = 0; // links of documents that are not over yet: left alone
};
// By the contact's e-mail address and phone number, over all documents. NotAllowed, NoRelay, BadRecord (neither is known).
[[nodiscard]] Result<ErasureOutcome> eraseAtRelay(Office &office, const domain::Contact &contact);

// The task's work.
[[nodiscard]] Result<void> eraseLink(Office &office, const store::Task &task);

} // namespace countersign::flow
