// How far one party is, as a chip; and by which way they act.
#pragma once

#include "core/domain/party.h"
#include "ui/kit/chip.h"

namespace countersign::ui {

[[nodiscard]] ChipLook stateChip(const domain::Party &party, Time now);
[[nodiscard]] QString wayWords(const domain::Party &party); // "theirs · e-mail k.mueller@firm.example"

} // namespace countersign::ui
