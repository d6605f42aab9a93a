#include "core/crypto/path.h"

#include "core/crypto/digest.h"
#include "core/crypto/ocsp.h"
#include "core/crypto/openssl_handles.h"

#include <QHash>

#include <mutex>

namespace countersign::crypto {

namespace {

constexpr int kMaxDepth = 16;
constexpr qsizetype kMaxPool = 200;

// Reading an OCSP response decodes its responder's key, which is dear, and files renewed for years carry hundreds of them
// that are asked about each certificate again and again. What was read once is kept, for all threads.
class OcspMemory
{
public:
    [[nodiscard]] std::optional<OcspAnswer> read(const QByteArray &response, const Certificate &certificate,
                                                 const Certificate &issuer)
    {
        if (!serialsOf(response).contains(certificate.serialHex()))
            return std::nullopt;
        const QByteArray key = sha256(response + certificate.der() + issuer.der());
        {
            const std::lock_guard lock(m_mutex);
            if (const auto known = m_answers.constFind(key); known != m_answers.cend())
                return *known;
        }
        std::optional<OcspAnswer> answer;
        if (auto read = readOcspResponse(response, certificate, issuer))
            answer = std::move(*read);
        const std::lock_guard lock(m_mutex);
        if (m_answers.size() >= kMost)
            m_answers.clear();
        m_answers.insert(key, answer);
        return answer;
    }
    // Never destroyed: OpenSSL takes itself down at exit before statics are.
    static OcspMemory &instance()
    {
        static auto *memory = new OcspMemory;
        return *memory;
    }

private:
    QStringList serialsOf(const QByteArray &response)
    {
        const QByteArray key = sha256(response);
        {
            const std::lock_guard lock(m_mutex);
            if (const auto known = m_serials.constFind(key); known != m_serials.cend())
                return *known;
        }
        QStringList serials = ocspSerials(response);
        const std::lock_guard lock(m_mutex);
        if (m_serials.size() >= kMost)
            m_serials.clear();
        m_serials.insert(key, serials);
        return serials;
    }

    static constexpr qsizetype kMost = 1024;
    std::mutex m_mutex;
    QHash<QByteArray, QStringList> m_serials;
    QHash<QByteArray, std::optional<OcspAnswer>> m_answers;
};

PathError errorFor(int code)
{
    switch (code) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: return PathError::NoIssuer;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_CERT_REJECTED: return PathError::NotTrusted;
    case X509_V_ERR_CERT_NOT_YET_VALID: return PathError::NotYetValid;
    case X509_V_ERR_CERT_HAS_EXPIRED: return PathError::Expired;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
    case X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY:
    case X509_V_ERR_AKID_SKID_MISMATCH:
    case X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH: return PathError::BadSignature;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_INVALID_NON_CA:
    case X509_V_ERR_CERT_CHAIN_TOO_LONG:
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION: return PathError::NotAnIssuer;
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK: return PathError::Weak;
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
    case X509_V_ERR_INVALID_EXTENSION:
    case X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD:
    case X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD: return PathError::Malformed;
    default: return PathError::Other;
    }
}

bool allows(const Certificate &leaf, PathPurpose purpose)
{
    switch (purpose) {
    case PathPurpose::DocumentSigning: return leaf.maySignDocuments();
    case PathPurpose::Timestamping: return leaf.mayTimestamp() && leaf.mayMakeSignatures();
    case PathPurpose::OcspSigning:
        return leaf.mayAnswerOcsp() || leaf.isCa(); // the issuing CA itself, RFC 6960, 4.2.2.2
    case PathPurpose::Any: return true;
    }
    return false;
}

QString placeOf(int depth, const Certificate &certificate)
{
    return QStringLiteral("certificate %1 of the chain, serial %2").arg(depth).arg(certificate.serialHex());
}

Result<void> checkRevocation(const PathRequest &request, const QList<Certificate> &chain, qsizetype at)
{
    const Certificate &certificate = chain.at(at);
    const RevocationState state =
        revocationOf(certificate, chain.at(at + 1), request.at, request.revocationLists, request.ocspResponses);
    if (state.isRevokedBy(request.at))
        return fail(PathError::Revoked, placeOf(static_cast<int>(at), certificate));
    if (request.requireRevocation && !state.isKnown)
        return fail(PathError::RevocationUnknown, placeOf(static_cast<int>(at), certificate));
    return {};
}

} // namespace

Result<QList<Certificate>> buildPath(const PathRequest &request)
{
    if (request.leaf.isNull())
        return fail(PathError::Malformed, QStringLiteral("no certificate"));
    const ssl::X509Ptr leaf = ssl::toX509(request.leaf);
    const ssl::X509Store store(X509_STORE_new());
    const ssl::X509Stack pool(sk_X509_new_null());
    if (!leaf || !store || !pool)
        return ssl::failure(PathError::Malformed, "certificate");

    for (const Certificate &anchor : request.anchors)
        if (const ssl::X509Ptr x509 = ssl::toX509(anchor))
            X509_STORE_add_cert(store.get(), x509.get()); // takes its own reference
    qsizetype taken = 0;
    for (const Certificate &certificate : request.pool) {
        if (++taken > kMaxPool)
            break;
        if (ssl::X509Ptr x509 = ssl::toX509(certificate); x509 && sk_X509_push(pool.get(), x509.get()) > 0)
            x509.release();
    }
    const ssl::X509StoreCtx context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), pool.get()) != 1)
        return ssl::failure(PathError::Other, "chain");
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(request.at.msSinceEpoch / 1000));
    X509_VERIFY_PARAM_set_depth(rules, kMaxDepth);
    // An anchor the office chose need not be self-signed.
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
    const bool good = X509_verify_cert(context.get()) == 1;
    const int code = X509_STORE_CTX_get_error(context.get());
    const int depth = X509_STORE_CTX_get_error_depth(context.get());
    ERR_clear_error();
    if (!good || code != X509_V_OK) {
        QString place;
        if (X509 *current = X509_STORE_CTX_get_current_cert(context.get()))
            if (const auto certificate = ssl::fromX509(current))
                place = placeOf(depth, *certificate);
        return fail(errorFor(code),
                    QString::fromLatin1(X509_verify_cert_error_string(code)) + QLatin1String(" (") + place
                        + QLatin1Char(')'));
    }

    QList<Certificate> chain;
    const STACK_OF(X509) *found = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; found && i < sk_X509_num(found); ++i) {
        CS_TRY(Certificate certificate, ssl::fromX509(sk_X509_value(found, i)));
        chain.append(std::move(certificate));
    }
    // The anchor is trusted as it is; everything under it must be strong by itself.
    for (qsizetype i = 0; i < chain.size(); ++i)
        if (chain.at(i).isWeak() && !request.anchors.contains(chain.at(i)))
            return fail(PathError::Weak, placeOf(static_cast<int>(i), chain.at(i)));
    if (!allows(request.leaf, request.purpose))
        return fail(PathError::UsageForbidden, placeOf(0, request.leaf));
    for (qsizetype i = 0; i + 1 < chain.size(); ++i)
        CS_CHECK(checkRevocation(request, chain, i));
    return chain;
}

// OpenSSL's own CRL check asks "is it on the list"; for a signature of the past the question is whether it had been
// revoked by then, and a list made after that time answers it best (ETSI EN 319 102-1, 5.2.5).
RevocationState revocationOf(const Certificate &certificate, const Certificate &issuer, Time at,
                             const QList<RevocationList> &lists, const QList<QByteArray> &ocspResponses)
{
    RevocationState state;
    // Authorities leave fractions of a second out, timestamps do not.
    const Time second{at.msSinceEpoch - at.msSinceEpoch % 1000};
    const auto revoked = [&state](Time when, RevocationReason reason) {
        if (state.revokedAt && *state.revokedAt <= when)
            return;
        state.revokedAt = when;
        state.reason = reason;
    };
    for (const RevocationList &list : lists) {
        if (list.isNull() || !list.covers(certificate) || !list.isSignedBy(issuer))
            continue;
        if (issuer.hasKeyUsage() && !issuer.keyUsage().testFlag(KeyUsage::CrlSign))
            continue;
        if (const auto entry = list.find(certificate.serialHex()))
            revoked(entry->at, entry->reason);
        // A list forgets certificates that have expired, so one made after that says nothing.
        const bool madeLater = list.thisUpdate() >= second && list.thisUpdate() <= certificate.notAfter();
        const bool currentThen = list.thisUpdate() <= at && at <= list.nextUpdate();
        state.isKnown = state.isKnown || madeLater || currentThen;
    }
    for (const QByteArray &response : ocspResponses) {
        const auto answer = OcspMemory::instance().read(response, certificate, issuer);
        if (!answer || answer->status == OcspStatus::Unknown)
            continue;
        if (answer->status == OcspStatus::Revoked)
            revoked(answer->revokedAt, answer->reason);
        const bool madeLater = answer->thisUpdate >= second;
        const bool currentThen = wasCurrentAt(answer->thisUpdate, answer->nextUpdate, at);
        state.isKnown = state.isKnown || madeLater || currentThen;
    }
    state.isKnown = state.isKnown || state.revokedAt;
    return state;
}

QList<Certificate> orderChain(const Certificate &leaf, const QList<Certificate> &pool)
{
    QList<Certificate> chain;
    if (leaf.isNull())
        return chain;
    chain.append(leaf);
    while (chain.size() < kMaxDepth && !chain.last().isSelfIssued()) {
        const Certificate &last = chain.last();
        const auto issuer = std::find_if(pool.begin(), pool.end(), [&](const Certificate &candidate) {
            return !candidate.isNull() && !chain.contains(candidate) && last.isSignedBy(candidate);
        });
        if (issuer == pool.end())
            break;
        chain.append(*issuer);
    }
    return chain;
}

} // namespace countersign::crypto
