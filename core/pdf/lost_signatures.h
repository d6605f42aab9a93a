// Signatures that a file's bytes hold and its form shows no more: taken out of their field or of the form, replaced by
// another value, or cut off by a newest revision whose /Prev leads past them. Whoever does that leaves every byte of the
// signed revision where it was, because changing it would be a plain forgery, so there it is found.
#pragma once

#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"

namespace countersign::pdf {

// `known`: signatures(history.document()). By the bytes they cover, at most 32 of them. A signature that the state of the
// file it ended cannot be read any more has its byteRange, and nothing else.
[[nodiscard]] QList<SignatureValue> lostSignatures(const RevisionHistory &history, const QList<SignatureValue> &known);

} // namespace countersign::pdf
