#include "core/sign/pades_lta.h"

#include "core/pdf/signature_slot.h"

namespace countersign::sign {

Result<QByteArray> appendDocumentTimestamp(const pdf::Document &document, TimestampSource &timestamps)
{
    const QString name = pdf::freeFieldName(document, QStringLiteral("Timestamp"));
    for (bool isSecondTry = false;; isSecondTry = true) {
        auto slot = pdf::prepareSignature(document,
                                          {.fieldName = name,
                                           .newField = pdf::NewSignatureField{},
                                           .documentTimestamp = true,
                                           .contentsBytes = timestamps.room()});
        if (!slot)
            return fail(std::move(slot).error().as(SignError::NotSignable));
        crypto::Hasher hasher(timestamps.digestAlgorithm());
        for (const QByteArrayView part : slot->digestParts())
            hasher.addData(part);
        CS_TRY(const Stamp stamp, timestamps.stampDigest(hasher.result()));
        auto appended = pdf::embedContentsAppended(*slot, stamp.token);
        if (appended) {
            if (auto checked = pdf::checkAppended(*slot, *appended, stamp.token); !checked)
                return fail(std::move(checked).error().as(SignError::NotVerifiable));
            return appended;
        }
        if (isSecondTry)
            return fail(std::move(appended).error().as(SignError::DoesNotFit));
    }
}

} // namespace countersign::sign
