// Saying what was changed in a file whose signed bytes were overwritten: its signatures only prove that something was.
// With the original at hand (the office's own copy) the pages can be compared.
#pragma once

#include "core/domain/verdict.h"
#include "core/flow/office.h"

#include <optional>

namespace countersign::flow {

// The office's copy of a file that claims to be one of its finished documents: the same signatures, other bytes.
[[nodiscard]] std::optional<QByteArray> ownCopyOf(const Office &office, const QByteArray &altered);

// Adds to every broken signature what the pages say now and said in the original, page by page, and whether there is
// anything to see at all. Fails when the original cannot be read.
[[nodiscard]] Result<void> explainAgainst(domain::Verdict &verdict, const QByteArray &altered,
                                          const QByteArray &original);

} // namespace countersign::flow
