// A deal's journal -> the deal. Pure; the projections keep what it gives.
#pragma once

#include "core/domain/event.h"

namespace countersign::domain {

// DomainError::NotPossible for an act that does not fit. A deal that does not exist yet is a default Deal.
[[nodiscard]] Result<Deal> reduceDeal(const Deal &before, const Event &event);

} // namespace countersign::domain
