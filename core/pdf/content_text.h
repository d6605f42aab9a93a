// The text a page shows, read from its content by the strict reader alone: enough to tell people what changed in a file
// that no renderer may touch yet. Fonts are decoded by their /ToUnicode, else as Latin text. For searching and places use text.h.
#pragma once

#include "core/pdf/document.h"

#include <QList>
#include <QString>

namespace countersign::pdf {

// Words in the order they are drawn, forms included; at most 20 000 characters. Empty when nothing can be read.
[[nodiscard]] QString contentText(const Document &document, int page);

// What a form XObject draws, as far as it can be seen: not what is neither filled nor stroked.
struct ShownText {
    QString text;
    // Every font used says what its codes mean: a /ToUnicode, or a simple font in a standard encoding.
    bool isReliable = true;
    int shapes = 0; // pieces of paths, pictures, shadings
    int faint = 0; // letters nearly as bright as paper, or nearly transparent
    QList<Object> fonts; // as written: references, or dictionaries
};
[[nodiscard]] ShownText formText(const Document &document, const Object &form);

} // namespace countersign::pdf
