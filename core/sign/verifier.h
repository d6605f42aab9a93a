// Judges the signatures of a PDF (ETSI EN 319 102-1, 5; ETSI EN 319 142-1): read only, from the bytes alone.
// Trusts only our strict reader: what a lenient reader would repair is a finding, never something to look past.
// May run on any thread. Memory: the file is not copied; pdf::Document::openFile() maps it.
#pragma once

#include "core/crypto/path.h"
#include "core/crypto/trust_network.h"
#include "core/domain/verdict.h"
#include "core/pdf/document.h"
#include "core/sign/sign_error.h"

namespace countersign::sign {

struct VerifyOptions {
    QList<crypto::Certificate> anchors; // whom the user trusts
    QList<crypto::Certificate> timestampAnchors; // whom they trust for time besides those
    QList<crypto::Certificate> pool; // further issuers, not trusted by themselves
    QList<crypto::RevocationList> revocationLists;
    QList<QByteArray> ocspResponses; // DER
    Time at; // "now": trust is judged as of this time where no earlier time is proven
    // Every certificate under an anchor must have a revocation list or answer: without one, Indeterminate/TryLater. Signatures
    // that carry validation data (LT) are always held to it where their certificates name a source.
    bool requireRevocation = false;
    crypto::TrustNetwork *network = nullptr; // asks authorities live for what is missing; null: offline
};

// Unreadable (with the reader's cause) when it is no PDF the strict reader takes. A PDF without signatures is a verdict.
[[nodiscard]] Result<domain::Verdict> verify(const pdf::Document &document, const VerifyOptions &options);
[[nodiscard]] Result<domain::Verdict> verify(const QByteArray &pdf, const VerifyOptions &options);

// Exactly the bytes that were signed: 0 to the end of the revision the signature covers. Two fields may have one name, so the
// verdict's signedRevisionSha256 says whose bytes are meant; empty: the first of that name. NotSignable: no such signature.
[[nodiscard]] Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &field,
                                               const QByteArray &sha256 = {});
// The same as a view, for files too big to copy: valid as long as a copy of the Document lives.
[[nodiscard]] Result<QByteArrayView> signedPart(const pdf::Document &document, const QString &field,
                                                const QByteArray &sha256 = {});

} // namespace countersign::sign
