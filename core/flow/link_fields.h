// What a party by link is asked to fill in: their fields as the manifest of their link lists them (docs/formats/link.md).
#pragma once

#include "core/flow/pdf_mapping.h"
#include "core/link/package.h"
#include "core/wire/link_contents.h"

namespace countersign::flow {

// Numbered in the order in which one goes through them: as the sender chose, then as the pages are read the way they are turned.
// Errors: those of reading the documents.
[[nodiscard]] Result<std::vector<wire::LinkField>> linkFields(const domain::Envelope &envelope,
                                                              const domain::Party &party, const MappingFacts &facts,
                                                              const std::vector<link::LinkDocumentBytes> &documents);

} // namespace countersign::flow
