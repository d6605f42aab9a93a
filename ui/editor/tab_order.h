// The order in which a party goes from one of their fields to the next: as chosen, else as the page is read. Pure; where fields
// lie on paper is the caller's to say.
#pragma once

#include "core/domain/field.h"

#include <functional>
#include <vector>

namespace countersign::ui {

struct FieldPlace {
    int page = 0; // among all pages
    QRectF paper;
};
using PlaceOf = std::function<FieldPlace(const domain::Field &)>;

// The party's fields in order. A null party: those of nobody, which are filled without anybody going through them.
[[nodiscard]] std::vector<domain::Field> tabOrder(const std::vector<domain::Field> &fields, domain::PartyId party,
                                                  const PlaceOf &placeOf);
// The party's fields with that one at `position` (from 1), the others moved up or down, all of them numbered.
[[nodiscard]] std::vector<domain::Field> movedInOrder(const std::vector<domain::Field> &fields, domain::FieldId field,
                                                      int position, const PlaceOf &placeOf);
// Those whose place was chosen, without it: they are read in order again.
[[nodiscard]] std::vector<domain::Field> inReadingOrder(const std::vector<domain::Field> &fields);

} // namespace countersign::ui
