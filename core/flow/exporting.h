// Exporting: the latest PDFs of an envelope as files in a folder outside the workspace, under names a person reads.
#pragma once

#include "core/flow/office.h"

#include <QStringList>

namespace countersign::flow {

// "2026-0142 Service agreement.pdf"; nothing that a file system refuses or that leaves the folder.
[[nodiscard]] QString exportName(const domain::Envelope &envelope, const domain::Document &document);

// The paths written. Writing the same again changes nothing; of two documents under one name the second gets a number.
// NotSaved when the disk refused.
[[nodiscard]] Result<QStringList> exportPdfs(Office &office, domain::EnvelopeId envelope, const QString &folder);

} // namespace countersign::flow
