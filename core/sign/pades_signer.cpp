#include "core/sign/pades_signer.h"

#include "core/crypto/digest.h"
#include "core/crypto/path.h"

namespace countersign::sign {

namespace {

Result<void> checkCertificate(const crypto::Certificate &certificate, Time at)
{
    if (certificate.isWeak())
        return fail(SignError::WeakKey, certificate.keyWords());
    if (!certificate.isValidAt(at))
        return fail(SignError::CertificateNotValid, certificate.notAfter().toIso());
    if (!certificate.maySignDocuments())
        return fail(SignError::UsageForbidden);
    return {};
}

} // namespace

Result<PreparedPades> preparePades(const pdf::Document &document, const PadesRequest &request,
                                   const crypto::Certificate &signer, crypto::DigestAlgorithm digest)
{
    Q_ASSERT(!request.slot.signedAt.isNull());
    CS_CHECK(checkCertificate(signer, request.slot.signedAt));

    auto slot = pdf::prepareSignature(document, request.slot);
    if (!slot)
        return fail(std::move(slot).error().as(SignError::NotSignable));

    crypto::Hasher hasher(digest);
    for (const QByteArrayView part : slot->digestParts())
        hasher.addData(part);

    auto attributes = crypto::prepareSignedAttributes(
        {.contentDigest = hasher.result(), .digestAlgorithm = digest, .signer = signer});
    if (!attributes)
        return fail(std::move(attributes).error().as(SignError::NotSignable));
    return PreparedPades{std::move(*slot), std::move(*attributes), signer};
}

Result<QByteArray> finishPades(PreparedPades prepared, const QByteArray &signatureValue,
                               crypto::SignatureAlgorithm algorithm, const QList<crypto::Certificate> &chain)
{
    auto cms = crypto::assembleSignedData({.attributes = prepared.attributes,
                                           .signature = signatureValue,
                                           .signatureAlgorithm = algorithm,
                                           .signer = prepared.signer,
                                           .certificates = chain});
    if (!cms)
        return fail(std::move(cms).error().as(SignError::KeyRefused));

    const QString field = prepared.slot.fieldName;
    auto file = pdf::embedContents(std::move(prepared.slot), *cms);
    if (!file)
        return fail(std::move(file).error().as(SignError::DoesNotFit));

    // Verify what was written before anybody may call it signed.
    auto written = pdf::Document::open(*file);
    if (!written)
        return fail(std::move(written).error().as(SignError::NotVerifiable));
    for (const pdf::SignatureValue &value : pdf::signatures(*written))
        if (value.fieldName == field && value.coversWholeFile && value.contents == *cms)
            return std::move(*file);
    return fail(SignError::NotVerifiable, QStringLiteral("the signature is not where it was put"));
}

Result<QByteArray> signPades(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key)
{
    const crypto::DigestAlgorithm digest = request.digest.value_or(key.recommendedDigest());
    CS_TRY(PreparedPades prepared, preparePades(document, request, key.certificate(), digest));
    auto signature = key.signMessage(digest, prepared.attributes.der);
    if (!signature)
        return fail(std::move(signature).error().as(SignError::KeyRefused));
    return finishPades(std::move(prepared), *signature, key.signatureAlgorithm(),
                       crypto::orderChain(key.certificate(), key.chain()));
}

} // namespace countersign::sign
