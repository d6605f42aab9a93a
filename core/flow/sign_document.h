// One party's revision of one PDF: their fields and evidence filled and signed together, their own fields locked. The
// first signature of a file certifies it (DocMDP P=2). The same for a signatory's own key and for the company seal.
// Errors: SigningFailed, and those of levelError().
#pragma once

#include "core/crypto/signing_key.h"
#include "core/flow/pdf_mapping.h"
#include "core/flow/signature_level.h"

namespace countersign::flow {

struct DocumentSignature {
    QByteArray pdf; // the latest revision
    const domain::Envelope &envelope;
    const domain::Document &document;
    const domain::Party &party;
    domain::Evidence evidence;
    PartyMarks marks;
    Time signedAt; // /M: when the key signs
    QString signerName; // /Name
    QString reason;
    std::vector<pdf::FieldFill> also; // beside the party's own, as far as the file has the fields
};

[[nodiscard]] Result<QByteArray> signDocument(const DocumentSignature &signature, const MappingFacts &facts,
                                              crypto::SigningKey &key, const SignatureLevel &level);

// The company's closing signature where no party by link signed.
struct ClosingSignature {
    QByteArray pdf; // the latest revision
    QString company; // /Name
    QString reason;
    Time at; // /M
    std::vector<pdf::FieldFill> fills;
};
[[nodiscard]] Result<QByteArray> closeDocument(const ClosingSignature &closing, crypto::SigningKey &key,
                                               const SignatureLevel &level);

} // namespace countersign::flow
