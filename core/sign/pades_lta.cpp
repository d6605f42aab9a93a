#include "core/sign/pades_lta.h"

#include "core/pdf/signature_slot.h"

#include <QSet>

namespace countersign::sign {

namespace {

QString freeName(const pdf::Document &document)
{
    QSet<QString> taken;
    for (const pdf::Field &field : document.fields())
        taken.insert(field.name.section(u'.', 0, 0));
    for (int number = 1;; ++number)
        if (const QString name = QStringLiteral("Timestamp%1").arg(number); !taken.contains(name))
            return name;
}

} // namespace

Result<QByteArray> appendDocumentTimestamp(const pdf::Document &document, TimestampSource &timestamps)
{
    const QString name = freeName(document);
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
