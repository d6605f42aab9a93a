// Rights, asked before every act. The reason of a refusal travels as the cause.
#pragma once

#include "core/domain/may_act.h"
#include "core/flow/office.h"

namespace countersign::flow {

enum class By { Member, Rule }; // a rule acts by the right of whoever saved it

[[nodiscard]] Result<void> allow(const Office &office, domain::Act act, const domain::Target &target);
// About an envelope: owner and department come from it.
[[nodiscard]] Result<void> allow(const Office &office, domain::Act act, const domain::Envelope &envelope);

} // namespace countersign::flow
