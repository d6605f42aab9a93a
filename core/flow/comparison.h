// Saying what was changed in a file whose signed bytes were overwritten: its signatures only prove that something was.
// With the original at hand (the office's own copy) the pages can be compared.
#pragma once

#include "core/domain/verdict.h"
#include "core/flow/office.h"

#include <vector>

namespace countersign::flow {

// Finished documents of the office that have the file's size and other bytes: an overwritten file keeps its size. At most
// a handful; the file is not parsed.
[[nodiscard]] std::vector<QByteArray> ownCandidates(const Office &office, const QByteArray &altered);
// Both carry the same first signature. Parses both.
[[nodiscard]] bool isAlteredFrom(const QByteArray &altered, const QByteArray &original);

// Adds to every broken signature what the pages say now and said in the original, page by page, and whether there is
// anything to see at all. Fails when the original cannot be read.
[[nodiscard]] Result<void> explainAgainst(domain::Verdict &verdict, const QByteArray &altered,
                                          const QByteArray &original);

} // namespace countersign::flow
