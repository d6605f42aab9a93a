// Fields keep to the text they stand beside when a document's file gives way to another one: merge values made lines
// longer, or a person brought a newer version.
#pragma once

#include "core/domain/field.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/text.h"

#include <vector>

namespace countersign::flow {

struct MovedFields {
    std::vector<domain::Field> fields; // in the order given; one whose words are gone keeps its page and place
    std::vector<domain::FieldId> lost; // those, and what lay on a page that is gone (it goes to the last one)
};

// `before` and `after`: the text of each page, as far as it is known; `boxes`: what is visible of each page after.
[[nodiscard]] MovedFields moveWithText(const std::vector<domain::Field> &fields,
                                       const std::vector<pdf::PageText> &before,
                                       const std::vector<pdf::PageText> &after, const std::vector<QRectF> &boxes);

} // namespace countersign::flow
