// The text a page shows, read from its content by the strict reader alone: enough to tell people what changed in a file
// that no renderer may touch yet. Fonts are decoded by their /ToUnicode, else as Latin text. For searching and places use text.h.
#pragma once

#include "core/pdf/document.h"

#include <QString>

namespace countersign::pdf {

// Words in the order they are drawn, forms included; at most 20 000 characters. Empty when nothing can be read.
[[nodiscard]] QString contentText(const Document &document, int page);

// What a form XObject draws. Reliable when every font used says what its codes mean: a /ToUnicode, or a simple font in a
// standard encoding.
struct ShownText {
    QString text;
    bool isReliable = true;
};
[[nodiscard]] ShownText formText(const Document &document, const Object &form);

} // namespace countersign::pdf
