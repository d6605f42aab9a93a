// The words of the evidence page, for the floors above to supply: see OfficeSetup::evidenceWords.
#pragma once

#include "core/pdf/evidence_words.h"

namespace countersign::flow {

using EvidenceWords = pdf::EvidenceWords;

} // namespace countersign::flow
