// Fills the form of any program, as one revision: the engine behind `countersign-cli fill`. Values get appearances of our
// own, NeedAppearances goes, and what a signature of the file locks or its certification forbids is refused
// (ISO 32000-2, 12.8.2.2.2 and 12.8.2.4).
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace countersign::pdf {

struct FieldValue {
    QString name; // full name of the form field
    // Text fields: a text. Checkboxes: a bool, or the name of the state. Radio buttons: the name of the state or its export
    // value; false or an empty text clears them. Choices: an option's export value or what it shows; several for lists that
    // take several. Push buttons and signature places take a picture: PNG, JPEG or SVG bytes.
    std::variant<QString, bool, QStringList, QByteArray> value;
};

// All or nothing. Errors: NoSuchField, BadField (a value its kind cannot hold), DuplicateField, MissingGlyph, TextDoesNotFit,
// Image*; PdfError::NotAllowed (a field is locked, or the certification forbids filling), Protected (the file's encryption does).
[[nodiscard]] Result<QByteArray> fillValues(const Document &document, const std::vector<FieldValue> &values);

// What fields a file has and what they hold; for listings.
struct FormFieldFacts {
    QString name;
    QString kind; // text, checkbox, radio, choice, list, button, signature
    QString value; // as shown
    QStringList options; // of choices, or the states of buttons
    int page = -1;
    bool readOnly = false, required = false, locked = false; // locked by a signature
};
[[nodiscard]] std::vector<FormFieldFacts> formFields(const Document &document);

} // namespace countersign::pdf
