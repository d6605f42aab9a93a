// The typefaces of the product. Documents need them too: what is written into a PDF is embedded from these.
// Inter comes from the system (or the folder `fonts` next to the program), the handwriting face from our resources:
// see docs/decisions/fonts.md.
#pragma once

#include "core/base/result.h"
#include "core/pdf/making_error.h"

#include <QFont>
#include <QString>
#include <QStringList>

namespace countersign::pdf {

enum class FontRole { Text, Strong, Handwriting };

struct FontReport {
    QString textFamily; // "Inter", or what stands in for it
    QString handwritingFamily; // "Caveat"
    QStringList missing; // families wanted and not found
};

// Once per process after QGuiApplication was made, before drawing any text; later calls return the first one's report.
// Thread-safe. Errors: FontMissing when the handwriting face of our own resources does not load.
[[nodiscard]] Result<FontReport> registerFonts();
// `points` of whatever device it is drawn on. Registers the fonts when nobody did.
[[nodiscard]] QFont font(FontRole role, double points);
// Characters of `text` no font here can draw (fallbacks included), each once, as U+XXXX.
[[nodiscard]] QStringList missingGlyphs(const QString &text, FontRole role);

} // namespace countersign::pdf
