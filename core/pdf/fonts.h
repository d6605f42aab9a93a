// The typefaces of the product. Documents need them too: what is written into a PDF is embedded from these.
// Inter comes from the system (or the folder `fonts` next to the program), the handwriting face from our resources:
// see docs/decisions/0022-fonts.md.
#pragma once

#include "core/base/result.h"
#include "core/pdf/making_error.h"

#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

namespace countersign::pdf {

enum class FontRole { Text, Strong, Handwriting, Serif, Typewriter };

struct FontReport {
    QString textFamily; // "Inter", or what stands in for it
    QString handwritingFamily; // "Caveat"
    QString serifFamily, typewriterFamily; // empty where this machine has none: the text face stands in
    QStringList missing; // families wanted and not found
};

// Once per process after QGuiApplication was made, before drawing any text; later calls return the first one's report.
// Thread-safe. Errors: FontMissing when the handwriting face of our own resources does not load.
[[nodiscard]] Result<FontReport> registerFonts();
// `points` of whatever device it is drawn on. Registers the fonts when nobody did.
[[nodiscard]] QFont font(FontRole role, double points);
// The faces a field may be written in, by the name that journals and templates keep. The names are of kinds of faces, because
// the faces themselves differ from machine to machine: "" (the text face), "serif", "typewriter", "handwriting".
struct FieldFace {
    QString name;
    FontRole role = FontRole::Text;
    QString family; // "Noto Serif"
};
// Those that this machine has and may embed; the text face first.
[[nodiscard]] QList<FieldFace> fieldFaces();
// The text face for a name nobody knows.
[[nodiscard]] FontRole fieldFont(const QString &name);
// The face a default appearance names (ISO 32000-2, 12.7.4.3), by the resource name that forms commonly give it.
[[nodiscard]] FontRole fontOfResource(const QByteArray &resource);
[[nodiscard]] QByteArray resourceOfFont(FontRole role);
// The standard font (9.6.2.2) behind that name, for readers that draw for themselves.
[[nodiscard]] QByteArray standardFont(FontRole role);
// Characters of `text` no font here can draw (fallbacks included), each once, as U+XXXX.
[[nodiscard]] QStringList missingGlyphs(const QString &text, FontRole role);

} // namespace countersign::pdf
