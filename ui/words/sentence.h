// Sentences made of a pattern and names.
#pragma once

#include <QString>

namespace countersign::ui {

// A name that ends with a stop ("sp. z o.o.") takes the sentence's own: two stops in a row become one, three stay.
[[nodiscard]] QString withSingleStops(QString text);

} // namespace countersign::ui
