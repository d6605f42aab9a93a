// qpdf as the repair shop of intake: reads leniently, writes a plain file (classic cross-reference table, no object
// streams, not linearised) that the strict reader accepts. Its parser can be crashed by a crafted file, so this runs in the
// worker process only. Never for signed files: every byte is rewritten.
#pragma once

#include "core/base/result.h"
#include "core/pdf/intake_choices.h"
#include "core/pdf/pdf_error.h"

#include <QByteArray>

namespace countersign::pdf {

struct Normalised {
    QByteArray pdf;
    bool repaired = false; // qpdf had to warn or reconstruct
    bool decrypted = false;
    int removed = 0; // by choice
};

// Decrypted where the password is the owner's or changes are allowed; else Encrypted.
// Metadata, output intents and the claim to be PDF/A stay. Errors: Encrypted, Damaged, NotPdf.
[[nodiscard]] Result<Normalised> normalise(const QByteArray &bytes, const IntakeChoices &choices = {});
// Whether a lenient reader finds a filled signature field; what cannot be read has none.
[[nodiscard]] bool looksSigned(const QByteArray &bytes, const Secret &password = {});

} // namespace countersign::pdf
