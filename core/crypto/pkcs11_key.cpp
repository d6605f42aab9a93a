// A private key on a token as a SigningKey.
#include "core/crypto/digest_info.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/path.h"
#include "core/crypto/pkcs11_module.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>

#include <QFileInfo>

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

// ---- finding ----------------------------------------------------------------------------------------------------

QByteArray modulusOf(const Certificate &certificate)
{
    const ssl::X509Ptr x509 = ssl::toX509(certificate);
    EVP_PKEY *key = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    BIGNUM *raw = nullptr;
    if (!key || EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &raw) != 1)
        return {};
    const ssl::BigNum n(raw);
    QByteArray bytes(BN_num_bytes(n.get()), '\0');
    BN_bn2bin(n.get(), ssl::bytes(bytes));
    return bytes;
}

QByteArray pointOf(const Certificate &certificate)
{
    const ssl::X509Ptr x509 = ssl::toX509(certificate);
    return x509 ? ssl::toArray(X509_get0_pubkey_bitstr(x509.get())) : QByteArray();
}

QByteArray withoutLeadingZeros(QByteArray bytes)
{
    while (bytes.startsWith('\0'))
        bytes.remove(0, 1);
    return bytes;
}

// What the token shows of the key's public half.
struct PublicHalf {
    CK_ULONG kind = 0;
    QByteArray modulus; // RSA
    QByteArray point; // EC, Edwards: as in a certificate

    // Nothing when the token does not show enough to tell.
    [[nodiscard]] std::optional<bool> fits(const Certificate &certificate) const
    {
        const KeyAlgorithm algorithm = certificate.keyAlgorithm();
        const bool sameKind = (kind == CKK_RSA && (algorithm == KeyAlgorithm::Rsa || algorithm == KeyAlgorithm::RsaPss))
            || (kind == CKK_EC && algorithm == KeyAlgorithm::Ec)
            || (kind == CKK_EC_EDWARDS && algorithm == KeyAlgorithm::Ed25519);
        if (!sameKind)
            return false;
        if (kind == CKK_RSA && !modulus.isEmpty())
            return withoutLeadingZeros(modulus) == modulusOf(certificate);
        if (kind != CKK_RSA && !point.isEmpty())
            return point == pointOf(certificate);
        return std::nullopt;
    }
};

PublicHalf publicHalf(const Pkcs11Session &session, CK_OBJECT_HANDLE key, const QByteArray &id)
{
    PublicHalf half{.kind = session.number(key, CKA_KEY_TYPE).value_or(CKK_RSA),
                    .modulus = session.bytes(key, CKA_MODULUS),
                    .point = {}};
    if (half.kind == CKK_RSA || id.isEmpty())
        return half;
    const auto publics = session.find({.kind = CKO_PUBLIC_KEY, .label = {}, .id = id});
    if (!publics || publics->size() != 1)
        return half;
    QByteArray point = session.bytes(publics->first(), CKA_EC_POINT);
    // An OCTET STRING around the point (PKCS#11 v2.40, 2.3.3); older modules leave it out.
    const auto *in = ssl::bytes(QByteArrayView(point));
    const ssl::OctetString inner(d2i_ASN1_OCTET_STRING(nullptr, &in, static_cast<long>(point.size())));
    if (inner && in == ssl::bytes(QByteArrayView(point)) + point.size())
        point = ssl::toArray(inner.get());
    ERR_clear_error();
    half.point = point;
    return half;
}

Result<Certificate> certificateFor(const PublicHalf &half, const QByteArray &id, const QList<TokenCertificate> &onToken,
                                   const QList<Certificate> &given)
{
    // Proven ones first, then those the token files under the same id, then the only one that was handed in for it.
    Certificate proven;
    Certificate filed;
    QList<Certificate> handedIn;
    const auto newer = [](Certificate *best, const Certificate &one) {
        if (best->isNull() || best->notAfter() < one.notAfter())
            *best = one;
    };
    for (const TokenCertificate &one : onToken) {
        const auto fits = half.fits(one.certificate);
        if (fits.value_or(false))
            newer(&proven, one.certificate);
        else if (!fits && !id.isEmpty() && one.id == id)
            newer(&filed, one.certificate);
    }
    for (const Certificate &one : given) {
        const auto fits = half.fits(one);
        if (fits.value_or(false))
            newer(&proven, one);
        else if (!fits && !one.isCa())
            handedIn.append(one);
    }
    if (!proven.isNull())
        return proven;
    if (!filed.isNull())
        return filed;
    if (handedIn.size() == 1)
        return handedIn.first();
    return fail(TokenError::CertificateMissing);
}

std::optional<QByteArray> labelOf(const TokenUri &uri)
{
    return uri.object ? std::optional(uri.object->toUtf8()) : std::nullopt;
}

bool isWanted(const TokenUri &uri, const Pkcs11Module &module, CK_SLOT_ID slot, const TokenInfo &token)
{
    const auto fits = [](const std::optional<QString> &wanted, const QString &has) {
        return !wanted || *wanted == has;
    };
    if (!fits(uri.token, token.label) || !fits(uri.manufacturer, token.manufacturer) || !fits(uri.model, token.model)
        || !fits(uri.serial, token.serial) || (uri.slotId && *uri.slotId != slot)
        || !fits(uri.libraryManufacturer, paddedText(module.info().manufacturerID, 32))
        || !fits(uri.libraryDescription, paddedText(module.info().libraryDescription, 32)))
        return false;
    if (!uri.slotDescription)
        return true;
    CK_SLOT_INFO raw{};
    return module.call().C_GetSlotInfo(slot, &raw) == CKR_OK
        && *uri.slotDescription == paddedText(raw.slotDescription, sizeof raw.slotDescription);
}

struct Candidate {
    std::shared_ptr<Pkcs11Module> module;
    TokenInfo token;
};

Result<QStringList> modulesFor(const TokenUri &uri, const QStringList &given)
{
    if (!uri.modulePath.isEmpty())
        return QStringList{uri.modulePath};
    QStringList modules = given.isEmpty() ? installedTokenModules() : given;
    if (uri.moduleName.isEmpty())
        return modules;
    // "opensc-pkcs11" for libopensc-pkcs11.so (RFC 7512, 2.3: how names become files is ours to say)
    const auto other = [&uri](const QString &path) {
        const QString name = QFileInfo(path).completeBaseName();
        return name != uri.moduleName && name != QLatin1String("lib") + uri.moduleName;
    };
    modules.erase(std::remove_if(modules.begin(), modules.end(), other), modules.end());
    if (modules.isEmpty())
        return fail(TokenError::ModuleMissing, uri.moduleName);
    return modules;
}

Result<QList<Candidate>> candidates(const TokenUri &uri, const QStringList &given)
{
    CS_TRY(const QStringList paths, modulesFor(uri, given));
    if (paths.isEmpty())
        return fail(TokenError::ModuleMissing, QStringLiteral("no PKCS#11 module is installed"));
    QList<Candidate> found;
    for (const QString &path : paths) {
        auto module = Pkcs11Module::load(path);
        if (!module) {
            if (paths.size() == 1)
                return fail(std::move(module).error());
            continue; // one of many: another may hold the token
        }
        const auto ids = (*module)->slotIds(true);
        for (const CK_SLOT_ID id : ids ? *ids : QList<CK_SLOT_ID>()) {
            auto token = readToken(**module, id);
            if (token && token->isReady && isWanted(uri, **module, id, *token))
                found.append({*module, std::move(*token)});
        }
    }
    return found;
}

// One token: the PIN is not tried on others. What everybody may see decides between several.
Result<Candidate> theToken(const TokenUri &uri, const QStringList &modules)
{
    CS_TRY(QList<Candidate> found, candidates(uri, modules));
    if (found.isEmpty())
        return fail(TokenError::TokenNotFound);
    if (found.size() == 1)
        return found.first();
    QList<Candidate> showing;
    for (const Candidate &one : found) {
        const auto session = Pkcs11Session::open(one.module, static_cast<CK_SLOT_ID>(one.token.slot));
        const auto objects = session && (uri.object || uri.id)
            ? session->find({.kind = {}, .label = labelOf(uri), .id = uri.id})
            : Result<QList<CK_OBJECT_HANDLE>>();
        if (objects && !objects->isEmpty())
            showing.append(one);
    }
    if (showing.size() == 1)
        return showing.first();
    return fail(TokenError::TokenAmbiguous, QStringLiteral("%1 tokens fit").arg(found.size()));
}

Result<CK_OBJECT_HANDLE> theKey(const Pkcs11Session &session, const TokenUri &uri,
                                const QList<TokenCertificate> &certificates)
{
    CS_TRY(QList<CK_OBJECT_HANDLE> keys, session.find({.kind = CKO_PRIVATE_KEY, .label = labelOf(uri), .id = uri.id}));
    if (keys.isEmpty() && uri.object) {
        // The label may be the certificate's: cards often name only that one well.
        for (const TokenCertificate &one : certificates)
            if (one.label == *uri.object && !one.id.isEmpty() && (!uri.id || *uri.id == one.id)) {
                CS_TRY(const auto some, session.find({.kind = CKO_PRIVATE_KEY, .label = {}, .id = one.id}));
                keys.append(some);
            }
    }
    keys.erase(std::remove_if(keys.begin(), keys.end(),
                              [&session](CK_OBJECT_HANDLE key) { return !session.flag(key, CKA_SIGN, true); }),
               keys.end());
    if (keys.size() > 1) {
        // A card with an encryption or login key beside the signing key: the certificates tell.
        QList<CK_OBJECT_HANDLE> signing;
        for (const CK_OBJECT_HANDLE key : keys) {
            const QByteArray id = session.bytes(key, CKA_ID);
            const bool signs =
                std::any_of(certificates.begin(), certificates.end(), [&id](const TokenCertificate &one) {
                    return one.id == id && one.certificate.maySignDocuments();
                });
            if (signs)
                signing.append(key);
        }
        if (signing.size() == 1)
            return signing.first();
        return fail(TokenError::KeyAmbiguous, QStringLiteral("%1 keys fit").arg(keys.size()));
    }
    if (keys.isEmpty())
        return fail(TokenError::KeyNotFound);
    return keys.first();
}

Result<SignatureAlgorithm> algorithmFor(CK_ULONG kind, const Certificate &certificate, RsaPadding padding)
{
    switch (kind) {
    case CKK_RSA:
        return padding == RsaPadding::Pss || certificate.keyAlgorithm() == KeyAlgorithm::RsaPss
            ? SignatureAlgorithm::RsaPss
            : SignatureAlgorithm::RsaPkcs1;
    case CKK_EC: return SignatureAlgorithm::Ecdsa;
    case CKK_EC_EDWARDS: return SignatureAlgorithm::Ed25519;
    default: return fail(TokenError::MechanismUnsupported, QStringLiteral("key type %1").arg(kind));
    }
}

} // namespace

Result<std::unique_ptr<SigningKey>> signingKeyFromToken(const QString &text, const Secret &pin,
                                                        const TokenKeyOptions &options)
{
    CS_TRY(const TokenUri uri, TokenUri::parse(text));
    CS_TRY(const Candidate chosen, theToken(uri, options.modules));
    const auto slot = static_cast<CK_SLOT_ID>(chosen.token.slot);
    CS_TRY(Pkcs11Session session, Pkcs11Session::open(chosen.module, slot));
    CS_CHECK(session.login(pin));
    CS_TRY(const QList<TokenCertificate> onToken, readCertificates(session));
    CS_TRY(const CK_OBJECT_HANDLE key, theKey(session, uri, onToken));
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
