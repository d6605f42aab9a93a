// PAdES B-LTA (ETSI EN 319 142-1, 5.5 and 6.3): a document timestamp over everything before it, the document security store
// included. It keeps the evidence provable after its keys have aged, until the timestamp itself must be renewed.
#pragma once

#include "core/pdf/document.h"
#include "core/sign/timestamping.h"

namespace countersign::sign {

// The bytes to append: one revision with an invisible field. Errors: NotSignable, NoTimestamp, DoesNotFit.
[[nodiscard]] Result<QByteArray> appendDocumentTimestamp(const pdf::Document &document, TimestampSource &timestamps);

} // namespace countersign::sign
