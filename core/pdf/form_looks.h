// What a form's own words ask its fields to look like: default appearance, background, border, combs, lists
// (ISO 32000-2, 12.5.6.19, 12.7.4.3, 12.7.5.3).
#pragma once

#include "core/pdf/appearance.h"
#include "core/pdf/document.h"

#include <QSizeF>
#include <QStringList>

#include <vector>

namespace countersign::pdf {

namespace field_flags { // Ff (tables 227, 229, 231, 233)
inline constexpr qint64 kReadOnly = 1, kRequired = 1 << 1;
inline constexpr qint64 kNoToggleToOff = 1 << 14, kRadio = 1 << 15, kPushButton = 1 << 16;
inline constexpr qint64 kMultiline = 1 << 12, kPassword = 1 << 13, kFileSelect = 1 << 20, kComb = 1 << 24;
inline constexpr qint64 kCombo = 1 << 17, kEdit = 1 << 18, kMultiSelect = 1 << 21;
} // namespace field_flags

// A field's attribute, its own or its parents'.
[[nodiscard]] Object inherited(const Document &document, const Dictionary &field, QByteArrayView name);

struct WidgetPlace {
    Reference widget;
    QSizeF size;
    int rotate = 0; // of the look against unrotated user space
};
// Errors: NoSuchField when the field has none.
[[nodiscard]] Result<std::vector<WidgetPlace>> placesOf(const Document &document, const Field &field);

struct ChoiceOption {
    QString exported, shown;
};
[[nodiscard]] std::vector<ChoiceOption> optionsOf(const Document &document, const Field &field);

// Face, size, colour, alignment and lines as the field asks, with that text.
[[nodiscard]] TextLook textLook(const Document &document, const Field &field, const QString &text);
// Background and border as the widget's /MK asks for, and the text on them.
[[nodiscard]] Look dressed(const Document &document, const Dictionary &widget, const TextLook &text);
// One character to a cell (12.7.5.3, Comb).
[[nodiscard]] Look combLook(const Document &document, const Dictionary &widget, const TextLook &text, int cells);
// All options one below the other from `top` on, the chosen ones on blue.
[[nodiscard]] Look listLook(const Document &document, const Dictionary &widget, const TextLook &style,
                            const QStringList &options, const QList<int> &chosen, int top);

// The looks of a form that leaves them to the reader (/NeedAppearances, 12.7.3): its text and choice fields with a value, a
// background or a border. What cannot be drawn here (a glyph, a size) is left out: the document is somebody else's.
struct MissingLook {
    Reference widget;
    AppearanceSpec spec;
};
[[nodiscard]] std::vector<MissingLook> looksLeftToReader(const Document &document);

} // namespace countersign::pdf
