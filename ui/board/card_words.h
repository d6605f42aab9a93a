// What a card says of its document: who is needed for what, and until when.
#pragma once

#include "core/domain/card.h"
#include "ui/kit/chip.h"

#include <vector>

namespace countersign::ui {

// `me` reads the board: what waits for them says "you".
[[nodiscard]] std::vector<ChipLook> chipsOf(const domain::Card &card, domain::MemberId me, Time now,
                                            bool withDeadline = true);

// Who acts and how far each is, a line for each: for tooltips and screen readers.
[[nodiscard]] QString partiesWords(const domain::Card &card);

// "J. Wiśniewska" of "Joanna Wiśniewska"; names of one word stay.
[[nodiscard]] QString shortName(const QString &name);

} // namespace countersign::ui
