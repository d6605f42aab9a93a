// Puts form fields onto the pages of a finished file, as one revision (ISO 32000-2, 12.7): the engine behind
// `countersign-cli place`. Every field gets an appearance of its own, so no reader draws one.
// The prepared revision of an envelope is more than this: see prepared_revision.h.
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"
#include "core/pdf/prepared_revision.h"

#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace countersign::pdf {

struct FieldPlacement {
    FieldKind kind = FieldKind::Text; // every Signature becomes a signature field of its own
    int page = 0; // from 0
    QRectF rect; // unrotated user space, lower left corner in x() and y()
    QString name; // of the form field; empty: "<party>-<kind>-<number>". No dots.
    QString party; // letters, digits, _ and -; the party's first signature locks its other fields. May be empty.
    bool required = false;
    bool readOnly = false; // people in front of a reader may not change it
    QString label; // tooltip, and the small word on the empty place
    QString value; // known already; "true" checks a checkbox
    QStringList options; // of a choice
    bool multiline = false;
    double points = 10; // of the text, in user space units
    QColor colour = Qt::black;
    Qt::Alignment align = Qt::AlignLeft;
};

struct PlacedFields {
    QByteArray pdf; // the whole file with the revision appended
    QStringList names; // of the form fields, in the order of the placements
};

// Errors: AlreadySigned, NoSuchPage, BadField, DuplicateField, MissingGlyph, TextDoesNotFit, PdfError::Protected (the
// file's encryption allows no new field); all of them, as causes of the first. Nothing is written then.
[[nodiscard]] Result<PlacedFields> placeFields(const Document &document, const std::vector<FieldPlacement> &fields);

} // namespace countersign::pdf
