#include "core/flow/sign_document.h"

#include "core/pdf/form_fill.h"

namespace countersign::flow {

namespace {

Result<QByteArray> signWith(const pdf::Document &document, pdf::SlotRequest slot, crypto::SigningKey &key,
                            const SignatureLevel &level)
{
    if (!pdf::hasSignatures(document))
        slot.certification = pdf::Certification::FormFilling;
    auto signedFile = sign::signAndExtend(document, {.slot = std::move(slot), .digest = {}, .stop = level.request.stop},
                                          key, level.request, level.network, level.clock);
    if (!signedFile)
        return fail(levelError(std::move(signedFile).error(), FlowError::SigningFailed));
    return signedFile;
}

} // namespace

Result<QByteArray> signDocument(const DocumentSignature &signature, const MappingFacts &facts, crypto::SigningKey &key,
                                const SignatureLevel &level)
{
    CS_TRY(const pdf::Document document, pdf::Document::open(signature.pdf));
    const pdf::PreparedRequest request =
        preparedRequest(signature.envelope, signature.document, signature.envelope.number, facts);
    const std::vector<pdf::FieldFill> fills =
        partyFills(signature.envelope, signature.party, signature.evidence, signature.marks, request, facts.words);
    const QString field = pdf::signatureFieldName(partyKey(signature.envelope, signature.party.id));
    const pdf::SignatureLook look = signatureLook(signature.party, signature.marks);

    // The lock of the party's own fields stands in the field's /Lock since the prepared revision.
    pdf::SlotRequest slot{
        .fieldName = field, .signedAt = signature.signedAt, .name = signature.signerName, .reason = signature.reason};
    slot.appearance = [&](pdf::RevisionWriter &writer) { return pdf::signatureAppearance(writer, field, look); };
    slot.alsoChange = [&](pdf::RevisionWriter &writer) { return pdf::fillFields(writer, fills); };
    return signWith(document, std::move(slot), key, level);
}

Result<QByteArray> closeDocument(const QByteArray &bytes, const QString &company, const QString &reason, Time at,
                                 crypto::SigningKey &key, const SignatureLevel &level)
{
    CS_TRY(const pdf::Document document, pdf::Document::open(bytes));
    return signWith(
        document,
        {.fieldName = pdf::signatureFieldName(kFinalSealKey), .signedAt = at, .name = company, .reason = reason}, key,
        level);
}

} // namespace countersign::flow
