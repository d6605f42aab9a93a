// Judges the signatures of a PDF (ETSI EN 319 102-1, 5; ETSI EN 319 142-1): read only, from the bytes alone.
// Trusts only our strict reader: what a lenient reader would repair is a finding, never something to look past.
// No I/O; may run on any thread. Memory: the file is not copied.
#pragma once

#include "core/crypto/path.h"
#include "core/domain/verdict.h"
#include "core/pdf/document.h"
#include "core/sign/sign_error.h"

namespace countersign::sign {

struct VerifyOptions {
    QList<crypto::Certificate> anchors; // whom the user trusts
    QList<crypto::Certificate> pool; // further issuers, not trusted by themselves
    QList<crypto::RevocationList> revocationLists;
    Time at; // trust is judged as of now where no time is proven
};

// Unreadable (with the reader's cause) when it is no PDF the strict reader takes. A PDF without signatures is a verdict.
[[nodiscard]] Result<domain::Verdict> verify(const QByteArray &pdf, const VerifyOptions &options);

// Exactly the bytes that were signed: 0 to the end of the revision the signature covers. NotSignable: no such signature.
[[nodiscard]] Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &field);

} // namespace countersign::sign
