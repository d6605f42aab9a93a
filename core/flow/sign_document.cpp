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
    std::vector<pdf::FieldFill> fills =
        partyFills(signature.envelope, signature.party, signature.evidence, signature.marks, request, facts.words);
    for (const pdf::FieldFill &fill : signature.also)
        if (document.field(fill.name)) // files of older versions have no block for the seal
            fills.push_back(fill);
    const QString field = pdf::signatureFieldName(partyKey(signature.envelope, signature.party.id));
    const pdf::SignatureLook look = signatureLook(signature.party, signature.marks);

    // The lock of the party's own fields stands in the field's /Lock since the prepared revision.
    pdf::SlotRequest slot{
        .fieldName = field, .signedAt = signature.signedAt, .name = signature.signerName, .reason = signature.reason};
    slot.appearance = [&](pdf::RevisionWriter &writer) { return pdf::signatureAppearance(writer, field, look); };
    slot.alsoChange = [&](pdf::RevisionWriter &writer) { return pdf::fillFields(writer, fills); };
    return signWith(document, std::move(slot), key, level);
}

Result<QByteArray> closeDocument(const ClosingSignature &closing, crypto::SigningKey &key, const SignatureLevel &level)
{
    CS_TRY(const pdf::Document document, pdf::Document::open(closing.pdf));
    pdf::SlotRequest slot{.fieldName = pdf::signatureFieldName(kFinalSealKey),
                          .signedAt = closing.at,
                          .name = closing.company,
                          .reason = closing.reason};
    slot.alsoChange = [&](pdf::RevisionWriter &writer) { return pdf::fillFields(writer, closing.fills); };
    return signWith(document, std::move(slot), key, level);
}

} // namespace countersign::flow
