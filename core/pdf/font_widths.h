// How far each code of a font moves the pen, as its dictionaries say (ISO 32000-2, 9.2.4 and 9.7.4.3).
#pragma once

#include "core/pdf/document.h"

#include <QHash>

namespace countersign::pdf {

struct FontWidths {
    int codeBytes = 1;
    double unknown = 500; // for codes it says nothing of
    QHash<quint32, double> known; // thousandths of an em

    [[nodiscard]] static FontWidths read(const Document &document, const Dictionary &font);
    [[nodiscard]] double of(quint32 code) const { return known.value(code, unknown); }
};

} // namespace countersign::pdf
