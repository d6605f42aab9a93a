// Which contacts are one person, and what becomes of two that are.
#pragma once

#include "core/domain/records.h"

#include <utility>
#include <vector>

namespace countersign::ui {

// The same address, the same number, or the same name in the same firm.
[[nodiscard]] bool isSamePerson(const domain::Contact &a, const domain::Contact &b);
// For each of `incoming` the index in `known` of who it is, or -1.
[[nodiscard]] std::vector<int> matched(const std::vector<domain::Contact> &incoming,
                                       const std::vector<domain::Contact> &known);
// Pairs of indexes, each contact in at most one.
[[nodiscard]] std::vector<std::pair<int, int>> duplicatesIn(const std::vector<domain::Contact> &contacts);
// `kept` with what it lacks taken from `other`.
[[nodiscard]] domain::Contact merged(domain::Contact kept, const domain::Contact &other);

} // namespace countersign::ui
