#include "core/crypto/timestamp.h"

#include "core/crypto/der_reader.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/random.h"

#include <openssl/ts.h>

#include <algorithm>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxResponse = 1024 * 1024;
constexpr int kNonceSize = 8;
constexpr qint64 kMaxAccuracy = 366LL * 86'400; // seconds; any number may be claimed

using Request = std::unique_ptr<TS_REQ, ssl::Deleter<TS_REQ_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, ssl::Deleter<TS_MSG_IMPRINT_free>>;
using Info = std::unique_ptr<TS_TST_INFO, ssl::Deleter<TS_TST_INFO_free>>;
using Status = std::unique_ptr<TS_STATUS_INFO, ssl::Deleter<TS_STATUS_INFO_free>>;

Result<DigestAlgorithm> digestOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    switch (OBJ_obj2nid(object)) {
    case NID_sha256: return DigestAlgorithm::Sha256;
    case NID_sha384: return DigestAlgorithm::Sha384;
    case NID_sha512: return DigestAlgorithm::Sha512;
    case NID_sha1: return DigestAlgorithm::Sha1;
    default: return fail(CmsError::AlgorithmUnknown, ssl::oidText(object));
    }
}

qint64 number(const ASN1_INTEGER *integer)
{
    std::int64_t value = 0;
    return integer && ASN1_INTEGER_get_int64(&value, integer) == 1 ? value : 0;
}

// genTime may carry a fraction (RFC 3161, 2.4.2), which OpenSSL's ASN1_TIME readers refuse.
Time generalizedTime(const ASN1_GENERALIZEDTIME *time)
{
    QString text = QString::fromLatin1(ssl::toArray(time));
    qint64 milliseconds = 0;
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    if (dot == 14 && text.endsWith(QLatin1Char('Z'))) {
        const QString fraction = text.mid(dot + 1, text.size() - dot - 2);
        for (const QChar c : fraction)
            if (c < QLatin1Char('0') || c > QLatin1Char('9'))
                return {};
        if (fraction.isEmpty())
            return {};
        milliseconds = fraction.left(3).leftJustified(3, QLatin1Char('0')).toLongLong();
        text = text.left(dot) + QLatin1Char('Z');
    }
    const ssl::Asn1Time whole(ASN1_TIME_new());
    if (!whole || ASN1_GENERALIZEDTIME_set_string(whole.get(), text.toLatin1().constData()) != 1) {
        ERR_clear_error();
        return {};
    }
    const Time seconds = ssl::toTime(whole.get());
    return seconds.isNull() ? Time{} : Time{seconds.msSinceEpoch + milliseconds};
}

QString refusal(const TS_STATUS_INFO *status)
{
    QStringList words;
    const STACK_OF(ASN1_UTF8STRING) *texts = TS_STATUS_INFO_get0_text(status);
    for (int i = 0; texts && i < sk_ASN1_UTF8STRING_num(texts) && i < 8; ++i)
        words.append(ssl::toText(sk_ASN1_UTF8STRING_value(texts, i)).left(200));
    words.prepend(QStringLiteral("status %1").arg(number(TS_STATUS_INFO_get0_status(status))));
    return words.join(QLatin1String(": "));
}

} // namespace

Result<TimestampRequest> makeTimestampRequest(DigestAlgorithm algorithm, QByteArrayView digest, const QString &policy)
{
    if (algorithm == DigestAlgorithm::Sha1 || digest.size() != digestSize(algorithm))
        return fail(CryptoError::BadInput, QStringLiteral("a timestamp is over a SHA-2 hash"));
    QByteArray nonceBytes = randomBytes(kNonceSize);
    nonceBytes[0] = static_cast<char>((nonceBytes.at(0) & 0x3f) | 0x40);
    QByteArray hash = digest.toByteArray();

    const Request request(TS_REQ_new());
    const Imprint imprint(TS_MSG_IMPRINT_new());
    const ssl::X509Alg hashAlgorithm(X509_ALGOR_new());
    const ssl::BigNum value(BN_bin2bn(ssl::bytes(nonceBytes), kNonceSize, nullptr));
    const ssl::Integer nonce(value ? BN_to_ASN1_INTEGER(value.get(), nullptr) : nullptr);
    // With NULL parameters: some authorities want them, none mind them.
    if (!request || !imprint || !hashAlgorithm || !nonce
        || X509_ALGOR_set0(hashAlgorithm.get(), OBJ_nid2obj(EVP_MD_get_type(ssl::evpDigest(algorithm))), V_ASN1_NULL,
                           nullptr)
            != 1
        || TS_MSG_IMPRINT_set_algo(imprint.get(), hashAlgorithm.get()) != 1
        || TS_MSG_IMPRINT_set_msg(imprint.get(), ssl::bytes(hash), static_cast<int>(hash.size())) != 1
        || TS_REQ_set_version(request.get(), 1) != 1 || TS_REQ_set_msg_imprint(request.get(), imprint.get()) != 1
        || TS_REQ_set_nonce(request.get(), nonce.get()) != 1 || TS_REQ_set_cert_req(request.get(), 1) != 1)
        return ssl::failure(CryptoError::Library, "timestamp request");
    if (!policy.isEmpty()) {
        using Oid = std::unique_ptr<ASN1_OBJECT, ssl::Deleter<ASN1_OBJECT_free>>;
        const Oid oid(OBJ_txt2obj(policy.toLatin1().constData(), 1));
        if (!oid || TS_REQ_set_policy_id(request.get(), oid.get()) != 1)
            return ssl::failure(CryptoError::BadInput, "timestamp policy");
    }
    return TimestampRequest{.digestAlgorithm = algorithm,
                            .digest = std::move(hash),
                            .der = ssl::toDer(request.get(), i2d_TS_REQ),
                            .nonceHex = ssl::toHex(nonce.get()),
                            .policy = policy};
}

Result<Timestamp> parseTimestamp(QByteArrayView token, const QList<Certificate> &further)
{
    auto cms = parseSignedData(token, {.allowContent = true, .further = further});
    if (!cms)
        return fail(std::move(cms).error().as(TimestampError::NotAToken));
    if (cms->contentType != QLatin1String("1.2.840.113549.1.9.16.1.4") || cms->content.isEmpty())
        return fail(TimestampError::NotAToken, QStringLiteral("no TSTInfo"));

    const auto *in = ssl::bytes(QByteArrayView(cms->content));
    const Info info(d2i_TS_TST_INFO(nullptr, &in, static_cast<long>(cms->content.size())));
    const bool whole = info && in == ssl::bytes(QByteArrayView(cms->content)) + cms->content.size();
    if (!whole || TS_TST_INFO_get_version(info.get()) != 1)
        return ssl::failure(TimestampError::NotAToken, "TSTInfo");

    Timestamp result;
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(info.get());
    CS_TRY(result.digestAlgorithm, digestOf(TS_MSG_IMPRINT_get_algo(imprint)));
    result.imprint = ssl::toArray(TS_MSG_IMPRINT_get_msg(imprint));
    result.at = generalizedTime(TS_TST_INFO_get_time(info.get()));
    result.policy = ssl::oidText(TS_TST_INFO_get_policy_id(info.get()));
    result.serialHex = ssl::toHex(TS_TST_INFO_get_serial(info.get()));
    if (const ASN1_INTEGER *nonce = TS_TST_INFO_get_nonce(info.get()))
        result.nonceHex = ssl::toHex(nonce);
    if (TS_ACCURACY *accuracy = TS_TST_INFO_get_accuracy(info.get()))
        result.accuracyMs = std::clamp<qint64>(number(TS_ACCURACY_get_seconds(accuracy)), 0, kMaxAccuracy) * 1000
            + std::clamp<qint64>(number(TS_ACCURACY_get_millis(accuracy)), 0, 999); // RFC 3161, 2.4.2
    if (result.at.isNull() || result.imprint.size() != digestSize(result.digestAlgorithm))
        return fail(TimestampError::NotAToken, QStringLiteral("TSTInfo"));
    if (auto good = verifySignature(*cms, digest(cms->digestAlgorithm, cms->content)); !good)
        return fail(std::move(good).error().as(TimestampError::NotAToken));
    if (!cms->signer.mayTimestamp())
        return fail(TimestampError::NotByTimestamper);
    result.cms = std::move(*cms);
    ERR_clear_error();
    return result;
}

Result<void> checkImprint(const Timestamp &timestamp, QByteArrayView digest)
{
    if (QByteArrayView(timestamp.imprint) != digest)
        return fail(TimestampError::ImprintMismatch);
    return {};
}

Result<QByteArray> tokenFromResponse(QByteArrayView response, const TimestampRequest &request)
{
    if (response.size() > kMaxResponse)
        return fail(TimestampError::BadResponse, QStringLiteral("too large"));
    // TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL } (RFC 3161, 2.4.2)
    der::Reader outer(response);
    const auto whole = outer.take(der::Sequence);
    if (!whole || !outer.atEnd())
        return fail(TimestampError::BadResponse);
    der::Reader inside(whole->content);
    const auto statusItem = inside.take(der::Sequence);
    if (!statusItem)
        return fail(TimestampError::BadResponse);
    const auto *in = ssl::bytes(statusItem->whole);
    const Status status(d2i_TS_STATUS_INFO(nullptr, &in, static_cast<long>(statusItem->whole.size())));
    if (!status)
        return ssl::failure(TimestampError::BadResponse, "PKIStatusInfo");
    const qint64 granted = number(TS_STATUS_INFO_get0_status(status.get()));
    if (granted != TS_STATUS_GRANTED && granted != TS_STATUS_GRANTED_WITH_MODS)
        return fail(TimestampError::Refused, refusal(status.get()));
    const auto token = inside.take(der::Sequence);
    if (!token || !inside.atEnd())
        return fail(TimestampError::BadResponse, QStringLiteral("no token"));

    CS_TRY(const Timestamp timestamp, parseTimestamp(token->whole));
    if (timestamp.digestAlgorithm != request.digestAlgorithm)
        return fail(TimestampError::ImprintMismatch);
    CS_CHECK(checkImprint(timestamp, request.digest));
    if (timestamp.nonceHex != request.nonceHex)
        return fail(TimestampError::NonceMismatch);
    if (!request.policy.isEmpty() && timestamp.policy != request.policy)
        return fail(TimestampError::PolicyMismatch, timestamp.policy);
    return token->whole.toByteArray();
}

} // namespace countersign::crypto
