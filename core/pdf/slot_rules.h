// Who may sign where: the rules a new signature has to keep, gathered from the file before anything is written. They come
// from earlier signatures (DocMDP and FieldMDP, ISO 32000-2, 12.8.2), from the field itself (/Lock, /SV, 12.7.5.5) and
// from the file's encryption (7.6.4.2). A rule that is broken makes validators reject the file, so it is refused here.
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"
#include "core/pdf/signature_slot.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::pdf {

struct EarlierSignature {
    QString fieldName;
    bool isTimestamp = false;
    Certification permission = Certification::None; // of its DocMDP reference
    std::optional<FieldLock> lock; // of its FieldMDP reference
};

// Read once per signature to make: walking the form is the dearest part of small files.
struct SigningGround {
    QList<Field> fields;
    std::vector<EarlierSignature> signatures;
    Certification inForce = Certification::None; // the strictest

    [[nodiscard]] static SigningGround read(const Document &document);
    [[nodiscard]] bool hasSignatures() const { return !signatures.empty(); }
    // The earlier signature that locks a field; null when none does.
    [[nodiscard]] const EarlierSignature *lockerOf(const QString &fieldName) const;
};

// Errors: NotAllowed, Protected, Unsupported, DoesNotFit; those of emptyField().
[[nodiscard]] Result<void> mayBeSigned(const Document &document, const SlotRequest &request,
                                       const SigningGround &ground);
// The one empty signature field of that name. Errors: NotFound, NotAllowed (signed already), DuplicateField.
[[nodiscard]] Result<Field> emptyField(const SigningGround &ground, const QString &name);
// Whether a field may lie there (unrotated user space): finite numbers, a part of it on what the page shows, and no larger
// than that.
[[nodiscard]] bool fitsPage(const QRectF &rect, const Page &page);
// The names no new field may have: those of the fields, and of what they are part of (12.7.4.2).
[[nodiscard]] QSet<QString> takenNames(const QList<Field> &fields);
// What the request changes besides must touch neither pages that are signed nor fields that are locked. Errors: NotAllowed
// with the field's name.
[[nodiscard]] Result<void> changesNothingSigned(const RevisionWriter &writer, const SigningGround &ground);

// The field's own /Lock (SigFieldLock, table 236).
[[nodiscard]] std::optional<FieldLock> lockOf(const Document &document, const Dictionary &field);
[[nodiscard]] Dictionary lockDictionary(const FieldLock &lock);

// The field's /SV (table 237): what the one who placed it asks of the signature. Only mandatory entries (/Ff) bind.
// Errors: NotAllowed, with the constraint that is not met.
[[nodiscard]] Result<void> meetsSeedValues(const Document &document, const Dictionary &field,
                                           const SlotRequest &request);

} // namespace countersign::pdf
