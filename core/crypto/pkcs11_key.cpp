// A private key on a token as a SigningKey.
#include "core/crypto/digest_info.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/path.h"
#include "core/crypto/pkcs11_key_search.h"
#include "core/crypto/soft_key.h"

#include <openssl/ec.h>

#include <algorithm>

namespace countersign::crypto {

namespace {

constexpr CK_ULONG kMaxSignature = 4096;

// Which mechanisms make one kind of signature: over a digest, and hashing on the token itself (some offer only these).
struct Mechanisms {
    CK_MECHANISM_TYPE overDigest;
    CK_MECHANISM_TYPE sha256;
    CK_MECHANISM_TYPE sha384;
    CK_MECHANISM_TYPE sha512;

    [[nodiscard]] CK_MECHANISM_TYPE hashing(DigestAlgorithm algorithm) const
    {
        return algorithm == DigestAlgorithm::Sha512 ? sha512 : algorithm == DigestAlgorithm::Sha384 ? sha384 : sha256;
    }
};

Mechanisms mechanismsFor(SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::RsaPkcs1:
        return {CKM_RSA_PKCS, CKM_SHA256_RSA_PKCS, CKM_SHA384_RSA_PKCS, CKM_SHA512_RSA_PKCS};
    case SignatureAlgorithm::RsaPss:
        return {CKM_RSA_PKCS_PSS, CKM_SHA256_RSA_PKCS_PSS, CKM_SHA384_RSA_PKCS_PSS, CKM_SHA512_RSA_PKCS_PSS};
    case SignatureAlgorithm::Ecdsa: return {CKM_ECDSA, CKM_ECDSA_SHA256, CKM_ECDSA_SHA384, CKM_ECDSA_SHA512};
    case SignatureAlgorithm::Ed25519: break;
    }
    return {CKM_EDDSA, CKM_EDDSA, CKM_EDDSA, CKM_EDDSA};
}

CK_RSA_PKCS_PSS_PARAMS pssParameters(DigestAlgorithm algorithm)
{
    const auto salt = static_cast<CK_ULONG>(digestSize(algorithm));
    switch (algorithm) {
    case DigestAlgorithm::Sha384: return {CKM_SHA384, CKG_MGF1_SHA384, salt};
    case DigestAlgorithm::Sha512: return {CKM_SHA512, CKG_MGF1_SHA512, salt};
    default: return {CKM_SHA256, CKG_MGF1_SHA256, salt};
    }
}

// PKCS#11 gives r || s, CMS wants Ecdsa-Sig-Value (RFC 5753, 7.2).
Result<QByteArray> ecdsaToDer(const QByteArray &raw)
{
    if (raw.isEmpty() || raw.size() % 2 != 0)
        return fail(TokenError::Device, QStringLiteral("an ECDSA signature of odd size"));
    const int half = static_cast<int>(raw.size() / 2);
    using Signature = std::unique_ptr<ECDSA_SIG, ssl::Deleter<ECDSA_SIG_free>>;
    const Signature signature(ECDSA_SIG_new());
    ssl::BigNum r(BN_bin2bn(ssl::bytes(QByteArrayView(raw)), half, nullptr));
    ssl::BigNum s(BN_bin2bn(ssl::bytes(QByteArrayView(raw)) + half, half, nullptr));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        ssl::impossible("ECDSA_SIG");
    r.release();
    s.release();
    return ssl::toDer(signature.get(), i2d_ECDSA_SIG);
}

bool tokenCan(const Pkcs11Module &module, CK_SLOT_ID slot, CK_MECHANISM_TYPE mechanism)
{
    CK_MECHANISM_INFO info{};
    return module.call().C_GetMechanismInfo(slot, mechanism, &info) == CKR_OK && (info.flags & CKF_SIGN) != 0;
}

class TokenSigningKey final : public SigningKey
{
public:
    struct Parts {
        std::shared_ptr<Pkcs11Module> module;
        Pkcs11Session session;
        TokenInfo token;
        CK_OBJECT_HANDLE key = CK_INVALID_HANDLE;
        Certificate certificate;
        QList<Certificate> chain;
        SignatureAlgorithm algorithm = SignatureAlgorithm::RsaPkcs1;
        bool wantsPinEachTime = false;
        Secret pin; // only when wantsPinEachTime
    };
    explicit TokenSigningKey(Parts parts) : m(std::move(parts)) { }

    [[nodiscard]] Certificate certificate() const override { return m.certificate; }
    [[nodiscard]] QList<Certificate> chain() const override { return m.chain; }
    [[nodiscard]] SignatureAlgorithm signatureAlgorithm() const override { return m.algorithm; }

    [[nodiscard]] Result<QByteArray> sign(DigestAlgorithm algorithm, QByteArrayView digest) override
    {
        if (algorithm == DigestAlgorithm::Sha1 || m.algorithm == SignatureAlgorithm::Ed25519)
            return fail(CryptoError::Unsupported, QStringLiteral("this key does not sign such digests"));
        if (digest.size() != digestSize(algorithm))
            return fail(CryptoError::BadInput, QStringLiteral("digest size"));
        const Mechanisms mechanisms = mechanismsFor(m.algorithm);
        if (!tokenCan(*m.module, m.session.slot(), mechanisms.overDigest))
            return fail(isThere() ? TokenError::MechanismUnsupported : TokenError::TokenRemoved,
                        QStringLiteral("the token hashes itself: sign the message"));
        QByteArray input = digest.toByteArray();
        if (m.algorithm == SignatureAlgorithm::RsaPkcs1)
            input = digestInfo(algorithm, digest);
        else if (m.algorithm == SignatureAlgorithm::Ecdsa)
            // The leftmost bits of the order's length (FIPS 186-4, 6.4); not every module cuts itself. P-521 is longer
            // than any digest, the other orders are whole bytes.
            input.truncate((m.certificate.keyBits() + 7) / 8);
        return run(mechanisms.overDigest, algorithm, input);
    }

    [[nodiscard]] Result<QByteArray> signMessage(DigestAlgorithm algorithm, QByteArrayView message) override
    {
        const Mechanisms mechanisms = mechanismsFor(m.algorithm);
        if (m.algorithm == SignatureAlgorithm::Ed25519)
            return run(CKM_EDDSA, algorithm, message.toByteArray());
        if (algorithm == DigestAlgorithm::Sha1 || tokenCan(*m.module, m.session.slot(), mechanisms.overDigest))
            return SigningKey::signMessage(algorithm, message);
        return run(mechanisms.hashing(algorithm), algorithm, message.toByteArray());
    }

private:
    Parts m;

    [[nodiscard]] bool isThere() const
    {
        const auto now = readToken(*m.module, m.session.slot());
        return now && now->serial == m.token.serial && now->label == m.token.label;
    }

    // Modules say "general error" for a card that was pulled out, too; whether it still is there tells.
    [[nodiscard]] tl::unexpected<Error> failure(CK_RV value, const char *where) const
    {
        auto failed = tokenFailure(value, where);
        if (failed.value().is(TokenError::Device) && !isThere())
            return fail(std::move(failed).value().as(TokenError::TokenRemoved));
        return failed;
    }

    [[nodiscard]] Result<QByteArray> run(CK_MECHANISM_TYPE type, DigestAlgorithm algorithm, QByteArray input)
    {
        CK_RSA_PKCS_PSS_PARAMS pss = pssParameters(algorithm);
        CK_MECHANISM mechanism{type, nullptr, 0};
        if (m.algorithm == SignatureAlgorithm::RsaPss) {
            mechanism.pParameter = &pss;
            mechanism.ulParameterLen = sizeof pss;
        }
        const CK_FUNCTION_LIST &call = m.session.call();
        if (const CK_RV told = call.C_SignInit(m.session.handle(), &mechanism, m.key); told != CKR_OK)
            return failure(told, "C_SignInit");
        if (m.wantsPinEachTime)
            CS_CHECK(m.session.login(m.pin, Pkcs11Session::Login::ForOneSignature));
        QByteArray signature(kMaxSignature, '\0');
        CK_ULONG size = kMaxSignature;
        const CK_RV told = call.C_Sign(m.session.handle(), reinterpret_cast<unsigned char *>(input.data()),
                                       static_cast<CK_ULONG>(input.size()), ssl::bytes(signature), &size);
        if (told != CKR_OK)
            return failure(told, "C_Sign");
        if (size == 0 || size > kMaxSignature)
            return fail(TokenError::Device, QStringLiteral("a signature of no size"));
        signature.truncate(static_cast<qsizetype>(size));
        return m.algorithm == SignatureAlgorithm::Ecdsa ? ecdsaToDer(signature) : Result<QByteArray>(signature);
    }
};

Result<SignatureAlgorithm> algorithmFor(CK_ULONG kind, const Certificate &certificate, RsaPadding padding)
{
    switch (kind) {
    case CKK_RSA:
        return padding == RsaPadding::Pss || certificate.keyAlgorithm() == KeyAlgorithm::RsaPss
            ? SignatureAlgorithm::RsaPss
            : SignatureAlgorithm::RsaPkcs1;
    case CKK_EC:
        if (const X509 *x509 = ssl::CertificateHandle::of(certificate);
            !x509 || !isOnKnownCurve(X509_get0_pubkey(x509)))
            return fail(CryptoError::Unsupported, QStringLiteral("another elliptic curve"));
        return SignatureAlgorithm::Ecdsa;
    case CKK_EC_EDWARDS: return SignatureAlgorithm::Ed25519;
    default: return fail(TokenError::MechanismUnsupported, QStringLiteral("key type %1").arg(kind));
    }
}

} // namespace

Result<std::unique_ptr<SigningKey>> signingKeyFromToken(const QString &text, const Secret &pin,
                                                        const TokenKeyOptions &options)
{
    CS_TRY(const TokenUri uri, TokenUri::parse(text));
    CS_TRY(const TokenChoice chosen, findToken(uri, options.modules));
    const auto slot = static_cast<CK_SLOT_ID>(chosen.token.slot);
    CS_TRY(Pkcs11Session session, Pkcs11Session::open(chosen.module, slot));
    CS_CHECK(session.login(pin));
    CS_TRY(const QList<TokenCertificate> onToken, readCertificates(session));
    CS_TRY(const CK_OBJECT_HANDLE key, findKey(session, uri, onToken));
    const QByteArray id = session.bytes(key, CKA_ID);
    const PublicHalf half = publicHalf(session, key, id);
    CS_TRY(Certificate certificate, certificateFor(half, id, onToken, options.certificates));
    CS_TRY(const SignatureAlgorithm algorithm, algorithmFor(half.kind, certificate, options.padding));
    const Mechanisms mechanisms = mechanismsFor(algorithm);
    const auto can = [&](CK_MECHANISM_TYPE mechanism) { return tokenCan(*chosen.module, slot, mechanism); };
    if (!can(mechanisms.overDigest) && !can(mechanisms.sha256) && !can(mechanisms.sha384) && !can(mechanisms.sha512))
        return fail(TokenError::MechanismUnsupported, QStringLiteral("mechanism %1").arg(mechanisms.overDigest));

    QList<Certificate> pool = options.certificates;
    for (const TokenCertificate &one : onToken)
        pool.append(one.certificate);
    QList<Certificate> chain = orderChain(certificate, pool);
    if (!chain.isEmpty())
        chain.removeFirst(); // the leaf itself
    const bool wantsPin = session.flag(key, CKA_ALWAYS_AUTHENTICATE, false);
    return std::make_unique<TokenSigningKey>(TokenSigningKey::Parts{.module = chosen.module,
                                                                    .session = std::move(session),
                                                                    .token = chosen.token,
                                                                    .key = key,
                                                                    .certificate = std::move(certificate),
                                                                    .chain = std::move(chain),
                                                                    .algorithm = algorithm,
                                                                    .wantsPinEachTime = wantsPin,
                                                                    .pin = wantsPin ? pin : Secret()});
}

} // namespace countersign::crypto
