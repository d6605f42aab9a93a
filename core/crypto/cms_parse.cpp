#include "core/crypto/ber.h"
#include "core/crypto/cms_parts.h"

#include <openssl/pkcs7.h>

#include <algorithm>

namespace countersign::crypto {

using namespace cms;

namespace {

constexpr qsizetype kMaxSize = 4 * 1024 * 1024;
constexpr qsizetype kMaxCertificates = 100;

Result<void> readCertificates(QByteArrayView content, SignedData *data)
{
    der::Reader set(content);
    while (!set.atEnd()) {
        const auto item = set.next();
        if (!item)
            return fail(CmsError::NotCms, QStringLiteral("certificates"));
        if (item->tag != der::Sequence) // attribute certificates and other formats mean nothing here
            continue;
        if (data->certificates.size() >= kMaxCertificates)
            return fail(CmsError::TooLarge, QStringLiteral("certificates"));
        CS_TRY(Certificate certificate, Certificate::fromDer(item->whole));
        if (!data->certificates.contains(certificate))
            data->certificates.append(std::move(certificate));
    }
    return {};
}

Result<void> readLists(QByteArrayView content, SignedData *data)
{
    der::Reader set(content);
    while (!set.atEnd()) {
        const auto item = set.next();
        if (!item)
            return fail(CmsError::NotCms, QStringLiteral("revocation lists"));
        if (item->tag != der::Sequence)
            continue;
        if (data->revocationListsDer.size() >= kMaxLists)
            return fail(CmsError::TooLarge, QStringLiteral("revocation lists"));
        data->revocationListsDer.append(item->whole.toByteArray());
    }
    return {};
}

// RFC 5652, 5.3: issuerAndSerialNumber, or [0] subjectKeyIdentifier.
Result<Certificate> findSigner(const std::optional<der::Item> &sid, const QList<Certificate> &certificates)
{
    if (!sid)
        return fail(CmsError::NotCms, QStringLiteral("signer identifier"));
    if (sid->tag == der::Context0Primitive) {
        for (const Certificate &one : certificates)
            if (!one.subjectKeyId().isEmpty() && QByteArrayView(one.subjectKeyId()) == sid->content)
                return one;
        return fail(CmsError::SignerNotFound);
    }
    using IssuerAndSerial = std::unique_ptr<PKCS7_ISSUER_AND_SERIAL, ssl::Deleter<PKCS7_ISSUER_AND_SERIAL_free>>;
    const auto named = sid->tag == der::Sequence ? readWhole<IssuerAndSerial>(sid->whole, d2i_PKCS7_ISSUER_AND_SERIAL)
                                                 : IssuerAndSerial();
    if (!named)
        return fail(CmsError::NotCms, QStringLiteral("signer identifier"));
    const QByteArray issuer = ssl::toDer(named->issuer, i2d_X509_NAME);
    const QString serial = ssl::toHex(named->serial);
    for (const Certificate &one : certificates)
        if (one.issuerDer() == issuer && one.serialHex() == serial)
            return one;
    return fail(CmsError::SignerNotFound);
}

Result<void> readSignerInfo(QByteArrayView content, const ParseOptions &options, SignedData *data)
{
    der::Reader reader(content);
    if (!reader.take(der::Integer))
        return fail(CmsError::NotCms, QStringLiteral("SignerInfo"));
    const auto sid = reader.next();
    auto signer = findSigner(sid, data->certificates);
    if (!signer && signer.error().is(CmsError::SignerNotFound) && !options.further.isEmpty())
        signer = findSigner(sid, options.further);
    if (!signer)
        return fail(std::move(signer).error());
    data->signer = std::move(*signer);

    const auto digestItem = reader.take(der::Sequence);
    const auto digestAlgorithm =
        digestItem ? readWhole<ssl::X509Alg>(digestItem->whole, d2i_X509_ALGOR) : ssl::X509Alg();
    if (!digestAlgorithm)
        return fail(CmsError::NotCms, QStringLiteral("digestAlgorithm"));
    CS_TRY(data->digestAlgorithm, digestOf(digestAlgorithm.get()));
    data->digestWords = digestWords(data->digestAlgorithm);

    const auto signedItem = reader.take(der::Context0);
    if (!signedItem && options.requireSignedAttributes)
        return fail(CmsError::NoSignedAttributes);
    data->hasSignedAttributes = signedItem.has_value();
    const auto signatureItem = reader.take(der::Sequence);
    const auto signatureAlgorithm =
        signatureItem ? readWhole<ssl::X509Alg>(signatureItem->whole, d2i_X509_ALGOR) : ssl::X509Alg();
    const auto signature = reader.take(der::OctetString);
    if (!signatureAlgorithm || !signature)
        return fail(CmsError::NotCms, QStringLiteral("SignerInfo"));
    CS_TRY(data->signatureAlgorithm, signatureOf(signatureAlgorithm.get(), data->digestAlgorithm));
    data->signature = signature->content.toByteArray();
    if (!keyFits(data->signer, data->signatureAlgorithm))
        return fail(CmsError::AlgorithmMismatch, QStringLiteral("signature algorithm and the signer's key"));
    data->signatureWords = signatureWords(*data);

    if (signedItem) {
        // RFC 5652, 5.4: signed as SET OF, whatever the implicit tag says.
        data->signedAttributesDer = signedItem->whole.toByteArray();
        data->signedAttributesDer[0] = static_cast<char>(der::Set);
        CS_CHECK(readSignedAttributes(signedItem->content, options, data));
    }
    if (const auto unsignedItem = reader.take(der::Context1))
        CS_CHECK(readUnsignedAttributes(unsignedItem->content, data));
    if (!reader.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("bytes after the SignerInfo"));
    return {};
}

Result<SignedData> parseStrictly(QByteArrayView bytes, const ParseOptions &options)
{
    if (bytes.size() > kMaxSize)
        return fail(CmsError::TooLarge);
    der::Reader outer(bytes);
    const auto info = outer.take(der::Sequence);
    if (!info)
        return fail(CmsError::NotCms, QStringLiteral("ContentInfo"));
    const QByteArrayView rest = outer.rest();
    if (!rest.isEmpty()
        && (!options.allowZeroPadding || std::any_of(rest.begin(), rest.end(), [](char c) { return c != 0; })))
        return fail(CmsError::TrailingBytes);

    SignedData data;
    data.der = info->whole.toByteArray();
    data.derSize = info->whole.size();

    der::Reader contentInfo(info->content);
    const QString type = oidOf(contentInfo.next());
    const auto explicitContent = contentInfo.take(der::Context0);
    if (nidOf(type) != NID_pkcs7_signed || !explicitContent || !contentInfo.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("no SignedData"));
    der::Reader explicitReader(explicitContent->content);
    const auto signedData = explicitReader.take(der::Sequence);
    if (!signedData || !explicitReader.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("SignedData"));

    der::Reader reader(signedData->content);
    if (!reader.take(der::Integer) || !reader.take(der::Set))
        return fail(CmsError::NotCms, QStringLiteral("SignedData"));
    const auto encapsulated = reader.take(der::Sequence);
    if (!encapsulated)
        return fail(CmsError::NotCms, QStringLiteral("encapContentInfo"));
    der::Reader content(encapsulated->content);
    data.contentType = oidOf(content.next());
    // RFC 5652, 11.1: what is signed apart from its signature is plain data; anything else belongs to another protocol.
    if (data.contentType.isEmpty() || (!options.allowContent && nidOf(data.contentType) != NID_pkcs7_data))
        return fail(CmsError::NotCms, QStringLiteral("eContentType"));
    if (const auto wrapped = content.take(der::Context0)) {
        der::Reader inside(wrapped->content);
        const auto octets = inside.take(der::OctetString);
        if (!octets || !inside.atEnd())
            return fail(CmsError::NotCms, QStringLiteral("eContent"));
        if (!options.allowContent)
            return fail(CmsError::NotDetached);
        data.content = octets->content.toByteArray();
    }
    if (!content.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("encapContentInfo"));
    if (const auto certificates = reader.take(der::Context0))
        CS_CHECK(readCertificates(certificates->content, &data));
    if (const auto lists = reader.take(der::Context1))
        CS_CHECK(readLists(lists->content, &data));
    const auto signerInfos = reader.take(der::Set);
    if (!signerInfos || !reader.atEnd())
        return fail(CmsError::NotCms, QStringLiteral("signerInfos"));

    der::Reader signers(signerInfos->content);
    const auto signer = signers.take(der::Sequence);
    if (!signer || !signers.atEnd())
        return fail(CmsError::SignerCount);
    CS_CHECK(readSignerInfo(signer->content, options, &data));

    const KeyAlgorithm kind = data.signer.keyAlgorithm();
    data.weakness.digest = data.digestAlgorithm == DigestAlgorithm::Sha1;
    data.weakness.key = ((kind == KeyAlgorithm::Rsa || kind == KeyAlgorithm::RsaPss) && data.signer.keyBits() < 2048)
        || (kind == KeyAlgorithm::Ec && data.signer.keyBits() < 224);
    return data;
}

} // namespace

Result<SignedData> parseSignedData(QByteArrayView bytes, const ParseOptions &options)
{
    auto parsed = parseStrictly(bytes, options);
    if (parsed || bytes.size() > kMaxSize || parsed.error().code != ErrorCode(CmsError::NotCms))
        return parsed;
    const auto definite = ber::withDefiniteLengths(bytes);
    if (!definite)
        return parsed;
    auto again = parseStrictly(*definite, options);
    if (again)
        again->isBer = true;
    return again;
}

} // namespace countersign::crypto
