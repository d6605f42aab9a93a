// What changed in the objects of a file since a revision was signed, judged by an allow-list: whatever no rule explains is
// Other, and Other is never permitted (ISO 32000-2, 12.8.2; the approach of pyHanko's difference analysis).
// Bytes that belong to no object are revision_history.h's business; a verifier needs both, and the pictures on top.
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <functional>

namespace countersign::pdf {

// In rising order: what a DocMDP level permits, it permits with everything below (table 257).
enum class ChangeLevel : quint8 {
    None,
    LtaUpdates, // validation data, document timestamps, dates of change: permitted even under P=1
    FormFilling, // P=2
    Annotations, // P=3
    Other, // never
};

enum class ChangeKind : quint8 {
    ValidationData, // DSS
    TimestampAdded,
    Metadata, // Info, XMP
    Version, // catalog /Version, /Extensions
    FieldFilled,
    SignatureAdded, // in a field that was there
    SignatureFieldAdded, // a new field, signed or not
    LockedFieldChanged, // against a FieldMDP lock
    SignatureChanged, // an existing signature or its appearance
    FieldChanged, // anything of a field but its value and appearance
    FieldAdded,
    FieldRemoved,
    WidgetMoved, // its rectangle or its flags: what is shown where
    AnnotationAdded,
    AnnotationChanged,
    AnnotationRemoved,
    PageContent, // what is drawn: contents, resources, boxes
    PageAdded,
    PageRemoved,
    PageReplaced,
    OptionalContent, // layers
    Form, // AcroForm itself
    Permissions, // /Perms
    Catalog, // names, outlines, actions, anything else
    Trailer,
};

struct Change {
    ChangeLevel level = ChangeLevel::Other;
    ChangeKind kind = ChangeKind::Catalog;
    int page = -1;
    QRectF rect; // unrotated user space; empty when the whole page, or nowhere
    QString field; // full name
    QString path; // "Root/Pages/Kids/0/Contents", for the log
    quint32 object = 0; // the number of the object that differs
    QString before, after; // text, as far as it can be told
    bool covers = false; // lies over words, pictures or fields of the earlier revision
    bool hides = false; // and paints, so that they may no longer be seen as they were
    bool uncovers = false; // what lay over words when they were signed is gone, or shows otherwise
};

struct Difference {
    QList<Change> changes;
    bool isCutOff = false; // more changes than the limit

    [[nodiscard]] ChangeLevel level() const; // the highest
};

struct DifferenceOptions {
    // The text of a page, for PageContent. Without it the strict reader's own content_text.h serves.
    std::function<QString(const Document &, int page)> pageText;
    int maxChanges = 200;
};

// `before` is a prefix of `after`; `touched` holds every number that later revisions name (RevisionHistory::numbersAfter).
[[nodiscard]] Difference compare(const Document &before, const Document &after, const QSet<quint32> &touched,
                                 const DifferenceOptions &options = {});
// From a (signed) revision to a later one; -1: the last. Errors: those of RevisionHistory::asOf.
[[nodiscard]] Result<Difference> compareRevisions(const RevisionHistory &history, int from, int to = -1,
                                                  const DifferenceOptions &options = {});

// Whether a change is permitted after a signature, given the certification in force then (None: an approval signature alone,
// after which forms may be filled and more signatures added, with new fields too).
[[nodiscard]] bool isPermitted(const Change &change, Certification certification);

} // namespace countersign::pdf
