// Fills form fields within a revision: alone, or together with a signature (SlotRequest::alsoChange). Only the field's own
// objects and the new appearances change, which is what DocMDP P=2 allows.
#pragma once

#include "core/base/result.h"
#include "core/pdf/appearance.h"
#include "core/pdf/document.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/revision_writer.h"

#include <QString>

#include <optional>
#include <vector>

namespace countersign::pdf {

struct FieldFill {
    QString name; // full name of the form field
    QString value; // text, the choice's option, the button's state; ignored by push buttons
    bool checked = false; // checkboxes, without naming a state
    std::optional<Look> look; // instead of the plain text; places for marks and push buttons need one
    QStringList values; // of lists that take several
};

// All or nothing as far as the fills can be checked: unknown names, missing glyphs, options and texts that do not fit are
// found before the writer is touched. Errors: NoSuchField, BadField, MissingGlyph, TextDoesNotFit.
[[nodiscard]] Result<void> fillFields(RevisionWriter &writer, const std::vector<FieldFill> &fills);
// What fillFields would refuse, without writing.
[[nodiscard]] Result<void> checkFills(const Document &document, const std::vector<FieldFill> &fills);

// The look in the size and rotation of the field's first widget; for SlotRequest::appearance. Errors: NoSuchField.
[[nodiscard]] Result<AppearanceSpec> specFor(const Document &document, const QString &fieldName, const Look &look);
// A ready SlotRequest::appearance.
[[nodiscard]] Result<Object> signatureAppearance(RevisionWriter &writer, const QString &fieldName,
                                                 const SignatureLook &look);

// Geometry of every page as the strict reader sees it, UserUnit included.
[[nodiscard]] PageBox pageBox(const Document &document, const Page &page);
[[nodiscard]] Result<std::vector<PageBox>> pageBoxes(const Document &document);

} // namespace countersign::pdf
