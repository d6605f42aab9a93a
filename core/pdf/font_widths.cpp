#include "core/pdf/font_widths.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr qint64 kMaxCode = 65'535;
constexpr qsizetype kMaxEntries = 200'000; // a hostile list names the same codes again and again

// /W: "first [w1 w2 ...]" or "first last w".
void readCompositeWidths(const Document &document, const Array &list, QHash<quint32, double> &widths)
{
    qsizetype entries = 0;
    for (qsizetype i = 0; i + 1 < list.size() && entries < kMaxEntries;) {
        const qint64 first = std::clamp<qint64>(document.resolve(list[i]).toInteger(), 0, kMaxCode);
        const Object second = document.resolve(list[i + 1]);
        if (second.isArray()) {
            qint64 code = first;
            for (const Object &width : second.array())
                if (code <= kMaxCode && ++entries < kMaxEntries)
                    widths.insert(static_cast<quint32>(code++), document.resolve(width).toReal());
            i += 2;
        } else {
            const qint64 last = std::min(second.toInteger(), kMaxCode);
            const double width = document.resolve(list.value(i + 2)).toReal();
            for (qint64 code = first; code <= last && ++entries < kMaxEntries; ++code)
                widths.insert(static_cast<quint32>(code), width);
            i += 3;
        }
    }
}

} // namespace

FontWidths FontWidths::read(const Document &document, const Dictionary &font)
{
    FontWidths result;
    if (document.value(font, "Subtype").isName("Type0")) {
        result.codeBytes = 2;
        const Array descendants = document.value(font, "DescendantFonts").array();
        const Dictionary descendant = document.resolve(descendants.value(0)).dictionary();
        result.unknown = document.value(descendant, "DW").toReal(1000);
        readCompositeWidths(document, document.value(descendant, "W").array(), result.known);
        return result;
    }
    auto code = static_cast<quint32>(std::clamp<qint64>(document.value(font, "FirstChar").toInteger(), 0, 255));
    for (const Object &width : document.value(font, "Widths").array())
        if (code <= 255)
            result.known.insert(code++, document.resolve(width).toReal());
    return result;
}

} // namespace countersign::pdf
