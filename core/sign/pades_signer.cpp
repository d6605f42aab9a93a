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

// As a seed value's /DigestMethod names it (ISO 32000-2, table 237).
QByteArray digestName(crypto::DigestAlgorithm digest)
{
    switch (digest) {
    case crypto::DigestAlgorithm::Sha384: return "SHA384";
    case crypto::DigestAlgorithm::Sha512: return "SHA512";
    case crypto::DigestAlgorithm::Sha1: return "SHA1";
    default: return "SHA256";
    }
}

// A signature value and what is known of it.
struct Value {
    const QByteArray &bytes;
    crypto::SignatureAlgorithm algorithm;
    bool isChecked = false; // to be the signer's
};

Result<QByteArray> makeCms(const PreparedPades &prepared, const Value &value, const QList<crypto::Certificate> &chain,
                           TimestampSource *timestamps)
{
    crypto::SignedDataParts parts{.attributes = prepared.attributes,
                                  .signature = value.bytes,
                                  .signatureAlgorithm = value.algorithm,
                                  .signer = prepared.signer,
                                  .certificates = chain,
                                  .isChecked = value.isChecked};
    // Checks the signature too: nothing false is ever shown to an authority.
    auto cms = crypto::assembleSignedData(parts);
    if (!cms)
        return fail(std::move(cms).error().as(SignError::KeyRefused));
    if (!timestamps)
        return cms;
    // Over the signature value, not over the document (ETSI EN 319 122-1, 5.3).
    CS_TRY(const Stamp stamp, timestamps->stamp(value.bytes));
    parts.signatureTimestamp = stamp.token;
    parts.isChecked = true;
    cms = crypto::assembleSignedData(parts);
    if (!cms)
        return fail(std::move(cms).error().as(SignError::NoTimestamp));
    return cms;
}

Result<QByteArray> appendedWith(const PreparedPades &prepared, const Value &value,
                                const QList<crypto::Certificate> &chain, TimestampSource *timestamps)
{
    CS_TRY(const QByteArray cms, makeCms(prepared, value, chain, timestamps));
    auto appended = pdf::embedContentsAppended(prepared.slot, cms);
    if (!appended)
        return fail(std::move(appended).error().as(SignError::DoesNotFit));
    // Verify what was written before anybody may call it signed.
    if (auto checked = pdf::checkAppended(prepared.slot, *appended, cms); !checked)
        return fail(std::move(checked).error().as(SignError::NotVerifiable));
    return appended;
}

QByteArray wholeFile(const PreparedPades &prepared, const QByteArray &appended)
{
    QByteArray file;
    file.reserve(prepared.slot.base.size() + appended.size());
    file.append(prepared.slot.base.bytes());
    file.append(appended);
    return file;
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
    // What the field's seed values may bind.
    wanted.digestMethod = digestName(digest);
    wanted.willBeTimestamped = request.willBeTimestamped;
    wanted.signerCertificates = {signer.der()};
    for (const crypto::Certificate &one : request.chain)
        if (!one.isNull() && !(one == signer))
            wanted.signerCertificates.append(one.der());
    auto slot = pdf::prepareSignature(document, wanted);
    if (!slot)
        return fail(std::move(slot).error().as(SignError::NotSignable));

    crypto::Hasher hasher(digest);
    CS_CHECK(pdf::digestInParts(
        *slot, [&hasher](QByteArrayView part) { hasher.addData(part); }, request.stop, request.progress));

    auto attributes = crypto::prepareSignedAttributes({.contentDigest = hasher.result(),
                                                       .digestAlgorithm = digest,
                                                       .signer = signer,
                                                       .commitment = request.commitment});
    if (!attributes)
        return fail(std::move(attributes).error().as(SignError::NotSignable));
    return PreparedPades{std::move(*slot), std::move(*attributes), signer};
}

Result<QByteArray> finishPadesAppended(const PreparedPades &prepared, const QByteArray &signatureValue,
                                       crypto::SignatureAlgorithm algorithm, const QList<crypto::Certificate> &chain,
                                       TimestampSource *timestamps)
{
    return appendedWith(prepared, {.bytes = signatureValue, .algorithm = algorithm}, chain, timestamps);
}

Result<QByteArray> finishPades(const PreparedPades &prepared, const QByteArray &signatureValue,
                               crypto::SignatureAlgorithm algorithm, const QList<crypto::Certificate> &chain,
                               TimestampSource *timestamps)
{
    CS_TRY(const QByteArray appended, finishPadesAppended(prepared, signatureValue, algorithm, chain, timestamps));
    return wholeFile(prepared, appended);
}

namespace {

// `finish` takes what was prepared, the signature's value and the chain to embed.
template <typename Finish>
auto signWith(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key,
              TimestampSource *timestamps, Finish finish)
    -> std::invoke_result_t<Finish, const PreparedPades &, const Value &, const QList<crypto::Certificate> &>
{
    const crypto::Certificate signer = key.certificate();
    const crypto::DigestAlgorithm digest = request.digest.value_or(key.recommendedDigest());
    PadesRequest own = request;
    own.chain = crypto::orderChain(signer, key.chain() + request.chain);
    if (timestamps) {
        own.timestampRoom = timestamps->room();
        own.willBeTimestamped = true;
    }
    for (bool isSecondTry = false;; isSecondTry = true) {
        CS_TRY(const PreparedPades prepared, preparePades(document, own, signer, digest));
        auto signature = key.signMessage(digest, prepared.attributes.der);
        if (!signature)
            return fail(std::move(signature).error().as(SignError::KeyRefused));
        const Value value{*signature, key.signatureAlgorithm(), key.checksItsSignatures()};
        auto finished = finish(prepared, value, own.chain);
        if (finished || isSecondTry || !timestamps || !finished.error().is(SignError::DoesNotFit))
            return finished;
        own.timestampRoom = timestamps->room(); // by now it knows how large this authority's tokens are
    }
}

} // namespace

Result<QByteArray> signPades(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key,
                             TimestampSource *timestamps)
{
    return signWith(document, request, key, timestamps,
                    [&](const PreparedPades &prepared, const Value &value,
                        const QList<crypto::Certificate> &chain) -> Result<QByteArray> {
                        CS_TRY(const QByteArray appended, appendedWith(prepared, value, chain, timestamps));
                        return wholeFile(prepared, appended);
                    });
}

Result<QByteArray> signPadesAppended(const pdf::Document &document, const PadesRequest &request,
                                     crypto::SigningKey &key, TimestampSource *timestamps)
{
    return signWith(document, request, key, timestamps,
                    [&](const PreparedPades &prepared, const Value &value, const QList<crypto::Certificate> &chain) {
                        return appendedWith(prepared, value, chain, timestamps);
                    });
}

Result<void> signPadesToFile(const QString &path, const pdf::Document &document, const PadesRequest &request,
                             crypto::SigningKey &key, TimestampSource *timestamps)
{
    return signWith(document, request, key, timestamps,
                    [&](const PreparedPades &prepared, const Value &value,
                        const QList<crypto::Certificate> &chain) -> Result<void> {
                        CS_TRY(const QByteArray cms, makeCms(prepared, value, chain, timestamps));
                        if (cms.size() > prepared.slot.contentsBytes)
                            return fail(SignError::DoesNotFit);
                        return pdf::writeSignedFile(path, prepared.slot, cms, request.stop, request.progress);
                    });
}

} // namespace countersign::sign
