// Inside core/crypto: which token, which key on it, and whose it is.
#pragma once

#include "core/crypto/pkcs11_module.h"

#include <optional>

namespace countersign::crypto {

struct TokenChoice {
    std::shared_ptr<Pkcs11Module> module;
    TokenInfo token;
};

// What the token shows of the key's public half.
struct PublicHalf {
    CK_ULONG kind = 0;
    QByteArray modulus; // RSA
    QByteArray point; // EC, Edwards: as in a certificate

    // Nothing when the token does not show enough to tell.
    [[nodiscard]] std::optional<bool> fits(const Certificate &certificate) const;
};

// One token: the PIN is not tried on others. Errors: ModuleMissing, TokenNotFound, TokenAmbiguous.
[[nodiscard]] Result<TokenChoice> findToken(const TokenUri &uri, const QStringList &modules);
// In a session that is logged in. Errors: KeyNotFound, KeyAmbiguous.
[[nodiscard]] Result<CK_OBJECT_HANDLE> findKey(const Pkcs11Session &session, const TokenUri &uri,
                                               const QList<TokenCertificate> &certificates);
[[nodiscard]] PublicHalf publicHalf(const Pkcs11Session &session, CK_OBJECT_HANDLE key, const QByteArray &id);
// `id`: of the key. Errors: CertificateMissing.
[[nodiscard]] Result<Certificate> certificateFor(const PublicHalf &half, const QByteArray &id,
                                                 const QList<TokenCertificate> &onToken,
                                                 const QList<Certificate> &given);

} // namespace countersign::crypto
