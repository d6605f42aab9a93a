#include "core/crypto/ocsp.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/ocsp.h>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxResponse = 1024 * 1024;
constexpr int kMaxCertificates = 20;
constexpr int kFreshSeconds = 5 * 60; // an answer that names no next one

using Request = std::unique_ptr<OCSP_REQUEST, ssl::Deleter<OCSP_REQUEST_free>>;
using Response = std::unique_ptr<OCSP_RESPONSE, ssl::Deleter<OCSP_RESPONSE_free>>;
using Basic = std::unique_ptr<OCSP_BASICRESP, ssl::Deleter<OCSP_BASICRESP_free>>;
using CertId = std::unique_ptr<OCSP_CERTID, ssl::Deleter<OCSP_CERTID_free>>;

// SHA-1 here names the issuer, it protects nothing; responders know no other (RFC 5019, 2.1.1).
CertId idOf(const Certificate &certificate, const Certificate &issuer, const EVP_MD *hash)
{
    const ssl::X509Ptr own = ssl::toX509(certificate);
    const ssl::X509Ptr other = ssl::toX509(issuer);
    return CertId(own && other ? OCSP_cert_to_id(hash, own.get(), other.get()) : nullptr);
}

// The single answer about this certificate, whatever hash its id was made with.
OCSP_SINGLERESP *findAnswer(OCSP_BASICRESP *basic, const Certificate &certificate, const Certificate &issuer)
{
    for (const EVP_MD *hash : {EVP_sha1(), EVP_sha256()}) {
        const CertId id = idOf(certificate, issuer, hash);
        const int at = id ? OCSP_resp_find(basic, id.get(), -1) : -1;
        if (at >= 0)
            return OCSP_resp_get0(basic, at);
    }
    return nullptr;
}

} // namespace

Result<QByteArray> makeOcspRequest(const Certificate &certificate, const Certificate &issuer)
{
    CertId id = idOf(certificate, issuer, EVP_sha1());
    const Request request(OCSP_REQUEST_new());
    if (!id || !request || !OCSP_request_add0_id(request.get(), id.get()))
        return ssl::failure(CryptoError::Library, "OCSP request");
    id.release();
    return ssl::toDer(request.get(), i2d_OCSP_REQUEST);
}

Result<OcspAnswer> readOcspResponse(QByteArrayView response, const Certificate &certificate, const Certificate &issuer)
{
    if (response.isEmpty() || response.size() > kMaxResponse || certificate.isNull() || issuer.isNull())
        return fail(OcspError::BadResponse, QStringLiteral("size"));
    const auto *in = ssl::bytes(response);
    const Response outer(d2i_OCSP_RESPONSE(nullptr, &in, static_cast<long>(response.size())));
    if (!outer || in != ssl::bytes(response) + response.size())
        return ssl::failure(OcspError::BadResponse, "OCSPResponse");
    const int outcome = OCSP_response_status(outer.get());
    if (outcome != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return fail(OcspError::Refused, QString::fromLatin1(OCSP_response_status_str(outcome)));
    const Basic basic(OCSP_response_get1_basic(outer.get()));
    if (!basic)
        return ssl::failure(OcspError::BadResponse, "BasicOCSPResponse");
    OCSP_SINGLERESP *single = findAnswer(basic.get(), certificate, issuer);
    if (!single)
        return fail(OcspError::OtherCertificate);

    OcspAnswer answer;
    answer.der = response.toByteArray();
    const STACK_OF(X509) *certificates = OCSP_resp_get0_certs(basic.get());
    for (int i = 0; certificates && i < sk_X509_num(certificates) && i < kMaxCertificates; ++i) {
        CS_TRY(Certificate one, ssl::fromX509(sk_X509_value(certificates, i)));
        answer.certificates.append(std::move(one));
    }

    // The signer's certificate comes along, or is the issuer's.
    const ssl::X509Ptr issuerX509 = ssl::toX509(issuer);
    const ssl::X509Stack known(sk_X509_new_null());
    if (!issuerX509 || !known || X509_up_ref(issuerX509.get()) != 1)
        return ssl::failure(CryptoError::Library, "OCSP");
    sk_X509_push(known.get(), issuerX509.get());
    X509 *signer = nullptr; // owned by the response or by `known`
    const ssl::X509Store nobody(X509_STORE_new());
    // NOVERIFY leaves the responder's right to answer to us, below; the signature is checked.
    if (!nobody || OCSP_resp_get0_signer(basic.get(), &signer, known.get()) != 1
        || OCSP_basic_verify(basic.get(), known.get(), nobody.get(), OCSP_NOVERIFY) != 1)
        return ssl::failure(OcspError::WrongSigner, "OCSP signature");
    CS_TRY(answer.responder, ssl::fromX509(signer));

    int reason = -1;
    ASN1_GENERALIZEDTIME *revokedAt = nullptr;
    ASN1_GENERALIZEDTIME *thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME *nextUpdate = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revokedAt, &thisUpdate, &nextUpdate);
    answer.status = status == V_OCSP_CERTSTATUS_GOOD ? OcspStatus::Good
        : status == V_OCSP_CERTSTATUS_REVOKED        ? OcspStatus::Revoked
                                                     : OcspStatus::Unknown;
    if (answer.status == OcspStatus::Revoked) {
        answer.revokedAt = ssl::toTime(revokedAt);
        answer.reason = reason < 0 ? RevocationReason::Unspecified : static_cast<RevocationReason>(reason);
    }
    answer.producedAt = ssl::toTime(OCSP_resp_get0_produced_at(basic.get()));
    answer.thisUpdate = ssl::toTime(thisUpdate);
    answer.nextUpdate = ssl::toTime(nextUpdate);
    ERR_clear_error();

    const bool delegated = answer.responder.isSignedBy(issuer) && answer.responder.mayAnswerOcsp()
        && answer.responder.isValidAt(answer.producedAt);
    if (answer.responder != issuer && !delegated)
        return fail(OcspError::WrongSigner, QStringLiteral("not authorised by the issuer"));
    if (answer.thisUpdate.isNull() || answer.producedAt.isNull())
        return fail(OcspError::BadResponse, QStringLiteral("times"));
    return answer;
}

bool wasCurrentAt(Time thisUpdate, Time nextUpdate, Time at)
{
    return thisUpdate <= at && at <= (nextUpdate.isNull() ? thisUpdate.plusSeconds(kFreshSeconds) : nextUpdate);
}

QStringList ocspSerials(QByteArrayView response)
{
    QStringList serials;
    if (response.isEmpty() || response.size() > kMaxResponse)
        return serials;
    const auto *in = ssl::bytes(response);
    const Response outer(d2i_OCSP_RESPONSE(nullptr, &in, static_cast<long>(response.size())));
    const Basic basic(outer ? OCSP_response_get1_basic(outer.get()) : nullptr);
    for (int i = 0; basic && i < OCSP_resp_count(basic.get()); ++i) {
        ASN1_INTEGER *serial = nullptr; // owned by the response
        auto *id = const_cast<OCSP_CERTID *>(OCSP_SINGLERESP_get0_id(OCSP_resp_get0(basic.get(), i)));
        if (id && OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, id) == 1 && serial)
            serials.append(ssl::toHex(serial));
    }
    ERR_clear_error();
    return serials;
}

} // namespace countersign::crypto
