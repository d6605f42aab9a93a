// The words of the evidence page in one of the product's languages, whatever language the windows speak.
#pragma once

#include "core/flow/evidence_words.h"

#include <QString>

namespace countersign::ui {

// English for what has no translation. Thread-safe.
[[nodiscard]] flow::EvidenceWords evidenceWords(const QString &language);

} // namespace countersign::ui
