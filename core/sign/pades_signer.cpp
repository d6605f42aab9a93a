#include "core/sign/pades_signer.h"

#include "core/crypto/digest.h"
#include "core/crypto/path.h"
#include "core/sign/timestamping.h"

namespace countersign::sign {

namespace {

constexpr int kAroundSignature = 1536; // attributes, algorithms (RSA-PSS's take the most) and the ASN.1 around them
constexpr int kGrain = 256;

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

Result<QByteArray> makeCms(const PreparedPades &prepared, const QByteArray &signatureValue,
                           crypto::SignatureAlgorithm algorithm, const QList<crypto::Certificate> &chain,
                           TimestampSource *timestamps)
{
    crypto::SignedDataParts parts{.attributes = prepared.attributes,
                                  .signature = signatureValue,
                                  .signatureAlgorithm = algorithm,
                                  .signer = prepared.signer,
                                  .certificates = chain};
    // Checks the signature too: nothing false is ever shown to an authority.
    auto cms = crypto::assembleSignedData(parts);
    if (!cms)
        return fail(std::move(cms).error().as(SignError::KeyRefused));
    if (!timestamps)
        return cms;
    // Over the signature value, not over the document (ETSI EN 319 122-1, 5.3).
    CS_TRY(const Stamp stamp, timestamps->stamp(signatureValue));
    parts.signatureTimestamp = stamp.token;
    cms = crypto::assembleSignedData(parts);
    if (!cms)
        return fail(std::move(cms).error().as(SignError::NoTimestamp));
    return cms;
}

} // namespace

int roomFor(const crypto::Certificate &signer, const QList<crypto::Certificate> &chain, int timestampRoom)
{
    qsizetype room = kAroundSignature + std::max(0, timestampRoom) + signer.keyBits() / 4 + signer.der().size()
        + 2 * signer.issuerDer().size(); // the issuer stands in the sid and in signing-certificate-v2
    for (const crypto::Certificate &one : chain)
        if (!one.isNull() && !(one == signer))
            room += one.der().size();
    return static_cast<int>((room + kGrain - 1) / kGrain * kGrain);
}

Result<PreparedPades> preparePades(const pdf::Document &document, const PadesRequest &request,
                                   const crypto::Certificate &signer, crypto::DigestAlgorithm digest)
{
    Q_ASSERT(!request.slot.signedAt.isNull());
    CS_CHECK(checkCertificate(signer, request.slot.signedAt));
    if (signer.keyAlgorithm() == crypto::KeyAlgorithm::Ed25519 && digest != crypto::DigestAlgorithm::Sha512)
        return fail(SignError::KeyRefused, QStringLiteral("Ed25519 goes with SHA-512 (RFC 8419, 3.1)"));

    pdf::SlotRequest wanted = request.slot;
    wanted.contentsBytes = roomFor(signer, request.chain, request.timestampRoom);
    auto slot = pdf::prepareSignature(document, wanted);
    if (!slot)
        return fail(std::move(slot).error().as(SignError::NotSignable));

    crypto::Hasher hasher(digest);
    for (const QByteArrayView part : slot->digestParts())
        hasher.addData(part);

    auto attributes = crypto::prepareSignedAttributes({.contentDigest = hasher.result(),
                                                       .digestAlgorithm = digest,
                                                       .signer = signer,
                                                       .commitment = request.commitment});
    if (!attributes)
        return fail(std::move(attributes).error().as(SignError::NotSignable));
    return PreparedPades{std::move(*slot), std::move(*attributes), signer};
}

Result<QByteArray> finishPadesAppended(PreparedPades prepared, const QByteArray &signatureValue,
                                       crypto::SignatureAlgorithm algorithm, const QList<crypto::Certificate> &chain,
                                       TimestampSource *timestamps)
{
    CS_TRY(const QByteArray cms, makeCms(prepared, signatureValue, algorithm, chain, timestamps));
    const qint64 at = prepared.slot.byteRange[1] - prepared.slot.base.size() + 1;
    auto appended = pdf::embedContentsAppended(std::move(prepared.slot), cms);
    if (!appended)
        return fail(std::move(appended).error().as(SignError::DoesNotFit));
    if (QByteArrayView(*appended).sliced(at - 1, 1) != "<"
        || QByteArray::fromHex(appended->mid(at, cms.size() * 2)) != cms)
        return fail(SignError::NotVerifiable, QStringLiteral("the signature is not where it was put"));
    return appended;
}

Result<QByteArray> finishPades(PreparedPades prepared, const QByteArray &signatureValue,
                               crypto::SignatureAlgorithm algorithm, const QList<crypto::Certificate> &chain,
                               TimestampSource *timestamps)
{
    const pdf::Document base = prepared.slot.base;
    const QString field = prepared.slot.fieldName;
    CS_TRY(const QByteArray appended,
           finishPadesAppended(std::move(prepared), signatureValue, algorithm, chain, timestamps));
    QByteArray file;
    file.reserve(base.size() + appended.size());
    file.append(base.bytes());
    file.append(appended);

    // Verify what was written before anybody may call it signed.
    auto written = pdf::Document::open(file);
    if (!written)
        return fail(std::move(written).error().as(SignError::NotVerifiable));
    CS_CHECK(checkWritten(*written, field));
    return file;
}

Result<void> checkWritten(const pdf::Document &written, const QString &field)
{
    for (const pdf::SignatureValue &value : pdf::signatures(written))
        if (value.fieldName == field && value.coversWholeFile && !value.contents.isEmpty() && value.paddingIsZero)
            return {};
    return fail(SignError::NotVerifiable, QStringLiteral("the signature is not where it was put"));
}

namespace {

template <typename Finish>
Result<QByteArray> signWith(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key,
                            TimestampSource *timestamps, Finish finish)
{
    const crypto::Certificate signer = key.certificate();
    const crypto::DigestAlgorithm digest = request.digest.value_or(key.recommendedDigest());
    PadesRequest own = request;
    own.chain = crypto::orderChain(signer, key.chain() + request.chain);
    if (timestamps)
        own.timestampRoom = timestamps->room();
    for (bool isSecondTry = false;; isSecondTry = true) {
        CS_TRY(PreparedPades prepared, preparePades(document, own, signer, digest));
        auto signature = key.signMessage(digest, prepared.attributes.der);
        if (!signature)
            return fail(std::move(signature).error().as(SignError::KeyRefused));
        auto finished = finish(std::move(prepared), *signature, key.signatureAlgorithm(), own.chain, timestamps);
        if (finished || isSecondTry || !timestamps || !finished.error().is(SignError::DoesNotFit))
            return finished;
        own.timestampRoom = timestamps->room(); // by now it knows how large this authority's tokens are
    }
}

} // namespace

Result<QByteArray> signPades(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key,
                             TimestampSource *timestamps)
{
    return signWith(document, request, key, timestamps, finishPades);
}

Result<QByteArray> signPadesAppended(const pdf::Document &document, const PadesRequest &request,
                                     crypto::SigningKey &key, TimestampSource *timestamps)
{
    return signWith(document, request, key, timestamps, finishPadesAppended);
}

} // namespace countersign::sign
