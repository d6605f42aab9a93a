#include "core/crypto/pkcs11_key_search.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/core_names.h>

#include <QFileInfo>

#include <algorithm>

namespace countersign::crypto {

namespace {

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

Result<QList<TokenChoice>> candidates(const TokenUri &uri, const QStringList &given)
{
    CS_TRY(const QStringList paths, modulesFor(uri, given));
    if (paths.isEmpty())
        return fail(TokenError::ModuleMissing, QStringLiteral("no PKCS#11 module is installed"));
    QList<TokenChoice> found;
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

} // namespace

std::optional<bool> PublicHalf::fits(const Certificate &certificate) const
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

// One token: the PIN is not tried on others. What everybody may see decides between several.
Result<TokenChoice> findToken(const TokenUri &uri, const QStringList &modules)
{
    CS_TRY(QList<TokenChoice> found, candidates(uri, modules));
    if (found.isEmpty())
        return fail(TokenError::TokenNotFound);
    if (found.size() == 1)
        return found.first();
    QList<TokenChoice> showing;
    for (const TokenChoice &one : found) {
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

Result<CK_OBJECT_HANDLE> findKey(const Pkcs11Session &session, const TokenUri &uri,
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

} // namespace countersign::crypto
