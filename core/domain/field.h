// A place on a page for one party. Rectangles are in points of unrotated PDF user space.
#pragma once

#include "core/domain/ids.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

namespace countersign::domain {

enum class FieldKind {
    Signature,
    Initials,
    Stamp,
    Date,
    Text,
    Details,
    Number,
    Checkbox,
    Choice,
    Attachment,
    MergeValue
};

struct FieldStyle {
    QString family; // empty: the house's face
    double size = 11; // points
    QString color = QStringLiteral("#18202E");
    QString format; // of a date or a number: see date_format.h and number_format.h; empty: the usual one
    friend bool operator==(const FieldStyle &, const FieldStyle &) = default;
};

struct Field {
    FieldId id;
    DocumentId document;
    PartyId party; // null for Common fields that are filled when the revision is prepared
    FieldKind kind = FieldKind::Text;
    int page = 0; // from 0
    QRectF rect; // points, origin bottom left of user space, width and height positive
    bool isRequired = true;
    QString label; // what a client is asked for
    QString value; // prefill; for a checkbox "yes"
    QStringList options; // of a choice
    bool isMultiline = false;
    FieldStyle style;
    // Chosen place among the party's fields when going from one to the next, from 1. Those without follow as they are read.
    std::optional<int> tabIndex;
    friend bool operator==(const Field &, const Field &) = default;
};

} // namespace countersign::domain
